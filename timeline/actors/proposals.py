"""Names that something else proposes, laid beside those that were found."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.actors.names import Word
from timeline.actors.spans import Capitals, Sentence, Span
from timeline.model import ActorKind

_ARTICLES = frozenset(("the", "a", "an"))


@dataclass(frozen=True, slots=True)
class Proposal:
    """A stretch of a sentence that may be a name.

    Args:
        start: Of the first character, counted from the beginning of the sentence.
        end: Of the one after the last.
        kind: What it is taken for.
    """

    start: int
    end: int
    kind: ActorKind


def with_proposals(sentence: Sentence, begin: int, proposals: Sequence[Proposal]) -> Sentence:
    """Let proposals tell the kind of names that nobody registered, and add names not found.

    Registered names, bodies and offices stay as they are, and so does where a found name ends.

    Args:
        sentence: With what was found.
        begin: Offset of the sentence in its text.
        proposals: In any order; those that are not of whole words are left out.
    """
    spans = list(sentence.spans)
    for proposal in sorted(proposals, key=lambda one: (one.start, one.end)):
        words = _words_of(sentence.words, begin + proposal.start, begin + proposal.end)
        if words is None:
            continue
        first, last = words
        near = [at for at, span in enumerate(spans) if span.first < last and first < span.last]
        if not near:
            spans.append(Span(first, last, Capitals(proposal.kind, opens=False)))
            spans.sort(key=lambda span: span.first)
        elif len(near) == 1:
            spans[near[0]] = _with_kind(spans[near[0]], first, last, proposal.kind)
    return replace(sentence, spans=spans)


def _with_kind(span: Span, first: int, last: int, kind: ActorKind) -> Span:
    same = (span.first, span.last) == (first, last)
    if not same or not isinstance(span.what, Capitals) or span.what.kind is not None:
        return span
    return replace(span, what=Capitals(kind, opens=False))


def _words_of(words: Sequence[Word], start: int, end: int) -> tuple[int, int] | None:
    """The numbers of the words of a stretch; None where it cuts through one or has none."""
    inside = [at for at, word in enumerate(words) if start <= word.start and word.end <= end]
    cut = any(word.start < start < word.end or word.start < end < word.end for word in words)
    # Models take "the" and "'s" along.
    while inside and words[inside[0]].key in _ARTICLES:
        inside = inside[1:]
    while len(inside) > 1 and words[inside[-1]].text == "s":
        inside = inside[:-1]
    return None if cut or not inside else (inside[0], inside[-1] + 1)
