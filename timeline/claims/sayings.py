"""Who is told to say what within one sentence, by the words of its language.

The sentence is read with each date as `@` and each quotation as `~`, letter for letter, so that
offsets stay those of the article.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
DATE, QUOTED = "@", "~"
MARKS = frozenset('"\u201c\u201d\u201e\u00ab\u00bb')


@dataclass(frozen=True, slots=True)
class Saying:
    """That somebody says something.

    Args:
        who: The words for the speaker; None where they are left out ("and added that").
        at: Where the verb, or what stands for one, begins.
        told: The stretches that are what is said, quotations aside.
        passed_on: Somebody else passes it on, if anybody else speaks: "citing officials".
        genitive: `who` stands in the genitive.
    """

    who: Span | None
    at: int
    told: tuple[Span, ...]
    passed_on: bool = False
    genitive: bool = False

    def moved(self, by: int) -> "Saying":
        """The same with the offsets of the article its sentence stands in."""
        who = None if self.who is None else (self.who[0] + by, self.who[1] + by)
        told = tuple((start + by, end + by) for start, end in self.told)
        return replace(self, who=who, at=self.at + by, told=told)


Grammar: TypeAlias = Callable[[str], Iterator[Saying]]


def masked(text: str, dates: Sequence[Span], quotes: Sequence[Span]) -> str:
    """The text with dates and what stands between quotation marks blotted out."""
    pieces, at = [], 0
    blots = [(*_between_marks(text, *quote), QUOTED) for quote in quotes]
    blots += [(start, end, DATE) for start, end in dates]
    for start, end, sign in sorted(blots):
        if at <= start < end:
            pieces += [text[at:start], sign * (end - start)]
            at = end
    return "".join([*pieces, text[at:]])


def _between_marks(text: str, start: int, end: int) -> Span:
    return start + (text[start] in MARKS), end - (text[end - 1] in MARKS)


def clauses(sentence: str) -> Iterator[Span]:
    """The parts of a sentence between its semicolons."""
    start = 0
    for mark in re.finditer(r"; ", sentence):
        yield start, mark.start()
        start = mark.end()
    yield start, len(sentence)
