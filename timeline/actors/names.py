"""Names as sequences of words, and the index that finds them in a text.

Names are looked up by their words, the longest first. The cost of a word does not depend on the
number of registered names, and the index is plain enough to be read from a file as it is.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from timeline.actors.spelling import is_cyrillic, russian_stem

# A letter may be followed by the marks that a decomposed text writes after it.
_WORD = re.compile(r"([^\W_][\w\u0300-\u036f]*)")
# What may stand between two words of one name, besides a line break in wrapped text.
_GAPS = frozenset(
    (
        *(" ", "-", "\u2010", "\u2011", "\u2013", "'", "\u2019", ".", ". ", ".-", "\n", "\r\n"),
        *("\u00a0", ".\u00a0", "  ", " & ", "&", "/"),
    )
)
# A Russian name in quotes follows what it is of, too: "блок «Громия»".
_GAPS_AND_QUOTES = _GAPS | {" \u00ab"}
# Letters that do not decompose into a base letter and a mark.
_LETTERS = str.maketrans(
    {
        "\u0131": "i",
        "ə": "a",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
    }
)


class Word(NamedTuple):
    """A word of a text, and the form under which it is looked up.

    Args:
        gap: What stands between the word before it and it; empty for the first one.
    """

    start: int
    end: int
    text: str
    key: str
    gap: str


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name found at consecutive words.

    Args:
        first: Number of its first word.
        last: Number of the word after it.
        ids: What it may stand for, in the order of the registry.
    """

    first: int
    last: int
    ids: tuple[str, ...]


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Write a word without letter case or marks: "Erdoğan" and "ERDOGAN" are both "erdogan".

    Cyrillic words lose the endings of grammatical case, too.
    """
    if word.isascii():
        return word.lower()
    if is_cyrillic(word):
        return russian_stem(word.casefold()).replace("ё", "е")
    bare = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in bare if not unicodedata.combining(c)).translate(_LETTERS)


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Cut `text[start:end]` into words, with offsets into `text`."""
    before, *pieces = _WORD.split(text[start:end])
    offsets = list(accumulate(map(len, pieces), initial=start + len(before)))
    words, gaps = pieces[::2], ["", *pieces[1::2]]
    return list(map(Word, offsets[::2], offsets[1::2], words, map(fold, words), gaps))


def joins(word: Word) -> bool:
    """Tell whether a word may belong to one name with the word before it."""
    return word.gap in _GAPS


def is_possessive(words: Sequence[Word], after: int) -> bool:
    """Tell whether the word at `after` is the "s" of 's."""
    if after >= len(words):
        return False
    return words[after].key == "s" and words[after].gap in ("'", "\u2019")


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Names under their folded words; made by `index_names`.

    Args:
        entries: What each name may stand for: ids, each with how its words are written there.
        reach: How many words the longest name has that begins with a word.
        small_reach: The same of names that have no capital there: "al-Lind", "the Norlanders".
    """

    entries: Mapping[str, Sequence[Sequence[str]]]
    reach: Mapping[str, int]
    small_reach: Mapping[str, int]

    def longest_at(self, words: Sequence[Word], first: int) -> NameMatch | None:
        """Find the longest name that begins at word number `first`."""
        if first >= len(words):
            return None
        word = words[first]
        reach = (self.small_reach if word.text.islower() else self.reach).get(word.key)
        if reach is None:
            return None
        last = _end_of_joined(words, first, first + reach)
        while last > first:
            name = " ".join([word.key for word in words[first:last]])
            entries = self.entries.get(name)
            if entries and (ids := _fitting(entries, words[first:last])):
                return NameMatch(first, last, ids)
            last -= 1
        return None


def _end_of_joined(words: Sequence[Word], first: int, furthest: int) -> int:
    last = first + 1
    while last < min(furthest, len(words)) and words[last].gap in _GAPS_AND_QUOTES:
        last += 1
    return last


def index_names(names: Iterable[tuple[str, str]]) -> NameIndex:
    """Index pairs of a name and the id that it stands for."""
    entries: dict[str, list[Sequence[str]]] = {}
    reach: dict[str, int] = {}
    small_reach: dict[str, int] = {}
    for name, id_ in names:
        words = words_of(name)
        if not words:
            continue
        for reached in (reach, small_reach) if _case(words[0].text) == "l" else (reach,):
            reached[words[0].key] = max(reached.get(words[0].key, 0), len(words))
        known = entries.setdefault(" ".join([word.key for word in words]), [])
        entry = (id_, "".join([_case(word.text) for word in words]))
        if entry not in known:
            known.append(entry)
    return NameIndex(entries, reach, small_reach)


def _case(word: str) -> str:
    """Tell how a word of a name is written: acronym, capitalised, or neither."""
    if len(word) > 1 and word.isupper():
        return "A"
    return "C" if word[0].isupper() else "l"


def _fitting(entries: Iterable[Sequence[str]], words: Sequence[Word]) -> tuple[str, ...]:
    """Keep the ids whose names have no capital where the text has none."""
    texts = [word.text for word in words]
    return tuple(dict.fromkeys(id_ for id_, cases in entries if all(map(_allows, cases, texts))))


def _allows(case: str, word: str) -> bool:
    if case == "l":
        return True
    # "easyJet" has its capital within.
    return word.isupper() if case == "A" else word[0].isupper() or not word.islower()
