"""Where and for whom news was written, before it begins: "OLDTOWN, May 3 (Andes Wire) -"."""

import re
from collections.abc import Sequence

from timeline.actors.lexicon import MONTHS_AND_DAYS
from timeline.actors.names import Word, words_of

# Bounded, as what stands before it may be hyphens, too: a ruler of them is read once.
_END = r" ?[-_\u2010-\u2014:]{1,4} "
# The town in capitals, the rest as it comes.
_IN_CAPITALS = re.compile(
    rf"(?=[A-Z]{{3}}|[A-Z]{{2,}} [A-Z]{{2}})[A-Z][A-Z.'\u2019 -]*"
    rf"(?:[,/.] ?[^\n\u2013\u2014:]{{0,60}}?)?"
    rf"(?: ?\([^()\n]{{2,40}}\))?(?:{_END}|/ ?[-\u2013\u2014] )"
)
# The town as it is written elsewhere, a day beside it.
_WITH_DAY = re.compile(
    rf"[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+){{0,2}}, [^\n\u2013\u2014:]{{2,40}}?"
    rf"(?: ?\([^()\n]{{2,40}}\))?{_END}"
)
# "OLDTOWN, May 3, Andes Wire." and nothing else, or the same without the town.
_WHOLE = re.compile(r"[A-Z][A-Z0-9.'\u2019 -]+, [^\n\u2013\u2014:;]{2,60}")
_SMALL = frozenset("of and de el la le the st nd rd th".split())
_FEWEST_WORDS = 3
_NO_NAMES = _SMALL | MONTHS_AND_DAYS


def dateline_end(text: str, words: Sequence[Word]) -> int:
    """Tell where the dateline of a sentence ends in its text; -1 where it has none."""
    if len(words) < _FEWEST_WORDS or not words[0].text[0].isupper():
        return -1
    start, end = words[0].start, words[-1].end
    if _is_whole(text, words):
        return end
    if words[0].text.isupper():
        found = _IN_CAPITALS.match(text, start, end)
        return found.end() if found is not None and _are_names(text, start, found.end()) else -1
    found = _WITH_DAY.match(text, start, end)
    if found is None or not _are_names(text, start, found.end()):
        return -1
    keys = {word.key for word in words_of(text, start, found.end())}
    has_day = any(key.isdigit() for key in keys)
    return found.end() if has_day else -1


def _is_whole(text: str, words: Sequence[Word]) -> bool:
    """Whether a sentence is nothing but a dateline: "OLDTOWN, May 3, Andes Wire."."""
    if not words[0].text.isupper() or MONTHS_AND_DAYS.isdisjoint(word.key for word in words):
        return False
    start, end = words[0].start, words[-1].end
    return _WHOLE.fullmatch(text, start, end) is not None and _are_names(text, start, end)


def _are_names(text: str, start: int, end: int) -> bool:
    """Whether no small word stands there but those of names and days."""
    return all(
        not word.text[0].islower() or word.key in _NO_NAMES for word in words_of(text, start, end)
    )
