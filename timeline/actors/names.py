"""Names as sequences of words, and the index that finds them in a text.

Names are looked up by their words, the longest first. The cost of a word does not depend on the
number of registered names, and the index is plain enough to be read from a file as it is.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from timeline.actors.spelling import is_cyrillic, russian_stem

# A letter may be followed by the marks that a decomposed text writes after it.
_WORD = re.compile(r"[\w\u0300-\u036f]+")
# What may stand between two words of one name, besides a line break in wrapped text.
_GAPS = frozenset(
    (
        *(" ", "-", "\u2010", "\u2011", "\u2013", "'", "\u2019", ".", ". ", ".-", "\n", "\r\n"),
        *("\u00a0", ".\u00a0", "  ", " & ", "&", "/"),
    )
)
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
    """A word of a text, and the form under which it is looked up."""

    start: int
    end: int
    text: str
    key: str


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
    matches = _WORD.finditer(text, start, len(text) if end is None else end)
    return [Word(*m.span(), m[0], fold(m[0])) for m in matches]


def joins(text: str, left: Word, right: Word) -> bool:
    """Tell whether two neighbouring words may belong to one name."""
    return text[left.end : right.start] in _GAPS


def is_possessive(text: str, words: Sequence[Word], after: int) -> bool:
    """Tell whether the word at `after` is the "s" of 's."""
    if after >= len(words):
        return False
    gap = text[words[after - 1].end : words[after].start]
    return words[after].key == "s" and gap in ("'", "\u2019")


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Names under their folded words; made by `index_names`.

    Args:
        entries: What each name may stand for: ids, each with how its words are written there.
        reach: How many words the longest name has that begins with a word.
    """

    entries: Mapping[str, Sequence[Sequence[str]]]
    reach: Mapping[str, int]

    def longest_at(self, text: str, words: list[Word], first: int) -> NameMatch | None:
        """Find the longest name that begins at word number `first`."""
        reach = self.reach.get(words[first].key) if first < len(words) else None
        if reach is None:
            return None
        last = self._end_of_joined(text, words, first, reach)
        while last > first:
            name = " ".join([word.key for word in words[first:last]])
            entries = self.entries.get(name)
            if entries and (ids := _fitting(entries, words[first:last])):
                return NameMatch(first, last, ids)
            last -= 1
        return None

    def _end_of_joined(self, text: str, words: list[Word], first: int, reach: int) -> int:
        end = min(first + reach, len(words))
        last = first + 1
        while last < end and (
            joins(text, words[last - 1], words[last]) or _opens_quotes(text, words, last)
        ):
            last += 1
        return last

    def find(self, text: str, words: list[Word]) -> list[NameMatch]:
        """Find names from left to right, the longest at each word; they do not overlap."""
        found = []
        at = 0
        while at < len(words):
            match = self.longest_at(text, words, at)
            if match is not None:
                found.append(match)
            at = at + 1 if match is None else match.last
        return found


def _opens_quotes(text: str, words: list[Word], at: int) -> bool:
    """Whether a Russian name in quotes follows what it is of: "блок «Громия»"."""
    return text[words[at - 1].end : words[at].start] == " \u00ab"


def index_names(names: Iterable[tuple[str, str]]) -> NameIndex:
    """Index pairs of a name and the id that it stands for."""
    entries: dict[str, list[Sequence[str]]] = {}
    reach: dict[str, int] = {}
    for name, id_ in names:
        words = words_of(name)
        if not words:
            continue
        first = words[0].key
        reach[first] = max(reach.get(first, 0), len(words))
        known = entries.setdefault(" ".join([word.key for word in words]), [])
        entry = (id_, "".join([_case(word.text) for word in words]))
        if entry not in known:
            known.append(entry)
    return NameIndex(entries, reach)


def _case(word: str) -> str:
    """Tell how a word of a name is written: acronym, capitalised, or neither."""
    if len(word) > 1 and word.isupper():
        return "A"
    return "C" if word[0].isupper() else "l"


def _fitting(entries: Iterable[Sequence[str]], words: list[Word]) -> tuple[str, ...]:
    """Keep the ids whose names have no capital where the text has none."""
    return tuple(
        dict.fromkeys(
            id_
            for id_, cases in entries
            if all(_allows(case, word.text) for case, word in zip(cases, words, strict=True))
        )
    )


def _allows(case: str, word: str) -> bool:
    if case == "l":
        return True
    # "easyJet" has its capital within.
    return word.isupper() if case == "A" else word[0].isupper() or not word.islower()
