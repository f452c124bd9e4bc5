"""Relatives who are given by their first names: "Ada and Bo Lind", "her brother Bo"."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from timeline.actors.first_names import GIVEN_NAMES
from timeline.actors.lexicon import PARTICLES
from timeline.actors.names import Word
from timeline.actors.spans import Capitals, Sentence, Span

KIN = frozenset(
    "brother sister son daughter mother father twin twins brothers sisters sons daughters wife "
    "husband grandfather grandmother grandson granddaughter".split()
)
# "analysts at Norfirm and Peel Lind"
_FIRMS_AFTER = frozenset(
    "at of with by from for in over near around through between across on".split()
)


def relatives_in(
    text: str, sentence: Sentence, is_somebody: Callable[[Span], bool]
) -> Iterator[tuple[Span, Sequence[Word]]]:
    """Give each span that may be a first name of a relative, with the surname that goes with it.

    Args:
        text: The article.
        sentence: With its spans.
        is_somebody: Tells whether a span of several words names a person.
    """
    surname: Sequence[Word] = ()
    for this, following in pairwise([*sentence.spans, None]):
        if this is None:
            continue
        if this.last - this.first > 1 and is_somebody(this):
            surname = _surname_of(sentence.words[this.first : this.last])
        elif not isinstance(this.what, Capitals) or this.last - this.first > 1:
            continue
        elif (
            following is not None
            and is_somebody(following)
            and _is_couple(text, sentence, this, following)
        ):
            yield this, sentence.words[following.first + 1 : following.last]
        elif _is_kin(sentence, this):
            owner = _owner_of_kin(sentence, this) or surname
            if owner:
                yield this, owner


def _surname_of(words: Sequence[Word]) -> Sequence[Word]:
    """The last word of a name, with the particles before it: "al-Hamdani"."""
    at = len(words) - 1
    while at > 1 and words[at - 1].text in PARTICLES:
        at -= 1
    return words[at:]


def _is_couple(text: str, sentence: Sentence, one: Span, other: Span) -> bool:
    """Whether "Ada" stands before "and Bo Lind"."""
    hyphens = sum(
        other.gap == "-" for one, other in pairwise(sentence.words[other.first : other.last])
    )
    if other.last - other.first - hyphens != 2:
        return False
    is_name = sentence.words[one.first].key in GIVEN_NAMES
    if one.first and not is_name and sentence.words[one.first - 1].key in _FIRMS_AFTER:
        return False
    is_listed = one.first > 0 and sentence.words[one.first].gap == ", "
    if is_listed and sentence.words[one.first - 1].text[0].isupper():
        # "Cy Lund, Ada and Bo Ek"
        return False
    between = text[sentence.words[one.last - 1].end : sentence.words[other.first].start]
    return between in (" and ", " \u0438 ") and not other.title


def _owner_of_kin(sentence: Sentence, span: Span) -> Sequence[Word]:
    """The one word whose kin it is: "Lind" of "Lind's brother, Bo"; nothing where it is other."""
    words = sentence.words[max(0, span.first - 4) : span.first - 1]
    if len(words) < 2 or words[-1].key != "s" or words[-1].gap not in ("'", "\u2019"):
        return ()
    is_one = words[-2].text[0].isupper() and not (len(words) > 2 and words[-3].text[0].isupper())
    return words[-2:-1] if is_one else ()


def _is_kin(sentence: Sentence, span: Span) -> bool:
    """Whether "her brother" stands before, with or without a comma."""
    if span.first == 0:
        return False
    before, word = sentence.words[span.first - 1], sentence.words[span.first]
    return before.key in KIN and word.gap in (" ", ", ")
