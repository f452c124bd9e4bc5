"""What a Russian body is said to be for, in English: "по защите прав потребителей"."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from timeline.actors.names import Word
from timeline.actors.russian_body_words import MEMBERS, PURPOSES, QUALITIES

Value = TypeVar("Value")
_LONGEST = 3
# No body is for more, so that each is read at the same cost.
_MOST_WORDS = 24


class Purpose:
    """Reads what a body is for, from the word after its noun on.

    Args:
        words: Of the sentence.
        at: Number of the word after the noun.
        most: So many things, which "и" joins.

    Attributes:
        phrases: In English, those that "и" joins, each with what stands in the genitive after it.
        last: Number of the word after it.
        has_members: People or firms of whom the body consists are named.
    """

    def __init__(self, words: Sequence[Word], at: int, *, most: int | None = None) -> None:
        self._words = words
        self._end = min(len(words), at + _MOST_WORDS)
        self._most = most
        self.phrases: list[list[str]] = []
        self.last = at
        self.has_members = False
        self._read(at)

    @property
    def english(self) -> str:
        """All of it; English puts what Russian has in the genitive first."""
        return " and ".join(" ".join(reversed(chain)) for chain in self.phrases)

    def _read(self, at: int) -> None:
        is_next = True
        while self._is_joined(at):
            key = self._words[at].text.casefold()
            if key == "и" and self.phrases and not is_next:
                at, is_next = at + 1, True
                continue
            if key in ("по", "для") and (is_next or not self.phrases):
                at += 1
                continue
            group = None if is_next and len(self.phrases) == self._most else self._group_at(at)
            if group is None:
                return
            if is_next:
                self.phrases.append([group[0]])
            else:
                self.phrases[-1].append(group[0])
            self.last = at = group[1]
            is_next = False

    def _group_at(self, at: int) -> tuple[str, int] | None:
        """A noun with its qualities: "государственными активами"."""
        qualities: list[str] = []
        while True:
            found = self._noun_at(at)
            if found is not None:
                return " ".join([*qualities, found[0]]), found[1]
            quality = longest(self._words, at, QUALITIES) if self._is_small(at) else None
            if quality is None:
                return None
            qualities.append(quality[0])
            at = quality[1]
            if at < len(self._words) and self._words[at].text == "и":
                # "экономических и социальных исследований"
                qualities.append("and")
                at += 1

    def _noun_at(self, at: int) -> tuple[str, int] | None:
        if not self._is_small(at):
            return None
        member = longest(self._words, at, MEMBERS)
        purpose = longest(self._words, at, PURPOSES)
        if member is not None and (purpose is None or member[1] > purpose[1]):
            self.has_members = True
            return member
        return purpose

    def _is_small(self, at: int) -> bool:
        return self._is_joined(at) and self._words[at].text[0].islower()

    def _is_joined(self, at: int) -> bool:
        """Whether nothing but a blank or a hyphen parts a word from the one before."""
        return at < self._end and self._words[at].gap in (" ", "-", "\u00a0")


def longest(
    words: Sequence[Word], at: int, known: Mapping[tuple[str, ...], Value]
) -> tuple[Value, int] | None:
    """What the longest of some known words at a place stands for, and the word after them."""
    for length in range(_LONGEST, 0, -1):
        keys = tuple(word.key for word in words[at : at + length])
        if len(keys) == length and keys in known:
            return known[keys], at + length
    return None
