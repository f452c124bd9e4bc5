"""Who is told to say what within one sentence, by the words of its language.

The sentence is read with each date as `@` and each quotation as `~`, letter for letter, so that
offsets stay those of the article.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
_DATE, _QUOTED = "@", "~"
MOST_SAYINGS = 12
"""Of one clause; more are the lines of a table or a list."""
# A farther one is another verb's.
_FARTHEST_SPEAKER = 300
_MARKS = frozenset('"\u201c\u201d\u201e\u00ab\u00bb')


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
        return Saying(who, self.at + by, told, self.passed_on, self.genitive)


def masked(text: str, dates: Sequence[Span], quotes: Sequence[Span]) -> str:
    """The text with dates and what stands between quotation marks blotted out."""
    pieces, at = [], 0
    blots = [(*_between_marks(text, *quote), _QUOTED) for quote in quotes]
    blots += [(start, end, _DATE) for start, end in dates]
    for start, end, sign in sorted(blots):
        if at <= start < end:
            pieces += [text[at:start], sign * (end - start)]
            at = end
    return "".join([*pieces, text[at:]])


def _between_marks(text: str, start: int, end: int) -> Span:
    return start + (text[start] in _MARKS), end - (text[end - 1] in _MARKS)


def clauses(sentence: str) -> Iterator[Span]:
    """The parts of a sentence between its semicolons."""
    start = 0
    for mark in re.finditer(r"; ", sentence):
        yield start, mark.start()
        start = mark.end()
    yield start, len(sentence)


def before_verb(
    sentence: str,
    start: int,
    verb: re.Match[str],
    *,
    between: re.Pattern[str],
    breaks: re.Pattern[str],
    opening: re.Pattern[str],
) -> tuple[Span, bool]:
    """Where its speaker may stand in front of a verb, and whether a comma parts the two.

    Args:
        sentence: As `masked` returns it.
        start: Where the clause begins.
        verb: That somebody says something.
        between: What may stand between the speaker and the verb.
        breaks: What stands between the speaker and words of others.
        opening: What may stand before the speaker, of time and manner.
    """
    start = max(start, verb.start() - _FARTHEST_SPEAKER)
    tail = between.search(sentence, start, verb.start())
    last = tail.start() if tail else verb.start()
    first = max((found.end() for found in breaks.finditer(sentence, start, last)), default=start)
    opened = opening.match(sentence, first, last)
    return (opened.end() if opened else first, last), tail is not None and "," in tail[0]
