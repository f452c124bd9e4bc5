"""Names whose initials follow in brackets, by which the text says where they begin."""

from collections.abc import Sequence

from timeline.actors.lexicon import BARE_HEADS
from timeline.actors.names import Word
from timeline.actors.run_words import JOINTS_IN_NAMES, LONGEST_RUN
from timeline.actors.spans import Span

_TREATIES = frozenset("treaty treaties agreement agreements protocol act pact".split())


def introduced_names(words: Sequence[Word]) -> dict[int, int]:
    """Where names begin and end whose initials follow in brackets: "Road and Rail Union (RRU)".

    Args:
        words: Of the sentence.

    Returns:
        The number of the word after each name, under that of its first word.
    """
    names = {}
    for at, word in enumerate(words):
        if word.gap == " (" and word.text.isupper() and len(word.text) > 1:
            first = _beginning_of(word.text.casefold(), words, at)
            if first is None or words[at - 1].key in _TREATIES:
                continue
            # "Jens F. Lind (JFL)" is somebody
            if all(len(part.text) > 1 for part in words[first + 1 : at]):
                names[first] = at
    return names


def abbreviates_nouns(text: str, words: Sequence[Word], span: Span) -> bool:
    """Whether capitals in brackets stand for small words of these initials, or for a treaty."""
    word = words[span.first]
    if span.last - span.first > 1 or not word.text.isupper() or word.gap != " (":
        return False
    if len(word.text) < 2 or not text.startswith(")", word.end):
        return False
    head = words[span.first - 1].key
    if head in BARE_HEADS:
        return False
    if head in _TREATIES:
        # "the Wetlands Treaty (WT)"
        return True
    left = len(word.key)
    for one in reversed(words[max(0, span.first - 2 * left) : span.first]):
        if left and one.text.islower() and one.key[0] == word.key[left - 1]:
            left -= 1
        elif one.text not in ("of", "and", "the", "for"):
            break
    return left == 0


def _beginning_of(initials: str, words: Sequence[Word], end: int) -> int | None:
    """The first of the words before `end` that have the initials; None where they do not."""
    left = len(initials)
    for at in range(end - 1, max(-1, end - LONGEST_RUN - 1), -1):
        word = words[at]
        if word.text[0].isupper() and word.key.startswith(initials[left - 1]):
            left -= 1
            if left == 0:
                return at if end - at > 1 else None
        elif word.text.isupper() and _ends_with(initials[:left], word.key):
            # "NSDC Mission in Northport (NSMIN)"
            return at
        elif word.text[0].isupper() or word.key not in JOINTS_IN_NAMES:
            return None
        elif left > 1 and word.key[0] == initials[left - 1]:
            left -= 1
    return None


def _ends_with(initials: str, acronym: str) -> bool:
    """Whether what is left of the initials are the first letters of an acronym."""
    return len(initials) > 1 and acronym.startswith(initials)
