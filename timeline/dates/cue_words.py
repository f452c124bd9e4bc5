"""Words around a mention that tell whether it is past or still to come."""

import re
from functools import lru_cache

from timeline.dates.rule import Cues
from timeline.dates.written import Written
from timeline.model import (
    Beside,
    CalendarDate,
    Clock,
    Direction,
    HolidayDate,
    NthDay,
    TimeExpression,
    WeekdayDate,
    WeekOf,
    YearPart,
)

_FEW_LETTERS = 12
_CUE_WINDOW = 150
# What parts two statements within a sentence, and what parts their clauses.
_STATEMENT_END = re.compile(r"[;!?][\"')\]]? |  ")
_CLAUSE_END = re.compile(r"[,;]|[!?] |  ")


def needs_cue(expression: TimeExpression) -> bool:
    """Tell whether the words around can decide how the expression is read."""
    match expression:
        case CalendarDate(year=None) | YearPart(year=None) | HolidayDate(year=None):
            return True
        case WeekdayDate():
            return True
        case Clock(day=day) if day is not None:
            return needs_cue(day)
        case Beside(day=day) | WeekOf(day=day) | NthDay(month=day):
            return needs_cue(day)
        case _:
            return False


def cue_at(written: Written, start: int, end: int, cues: Cues) -> Direction | None:
    """Read the direction of a date off the nearest cue word: before it, else after it.

    Args:
        start, end: Of the date, or of the range that it is an end of.
    """
    before = _sentence_before(written, start)
    if written.folded.startswith("'s", end):
        # "Since Friday's vote" still says so, what is told before it is of something else.
        if cues.since.search(before):
            return Direction.PAST
        before = ""
    if cues.ahead.match(written.folded, end):
        return Direction.FUTURE
    if cues.undone.match(written.folded, end):
        return Direction.PAST
    limit = min(end + _CUE_WINDOW, written.sentence_end(start))
    return _nearest_cue(before, written.folded[end:limit], cues)


@lru_cache(maxsize=4096)
def _nearest_cue(before: str, after: str, cues: Cues) -> Direction | None:
    if cues.until.search(before) and cues.lasted.search(before):
        return Direction.PAST
    nearest = _last_cue(before, cues)
    if nearest is not None:
        return nearest
    # Where the date does not open its sentence, the next clause tells of something else.
    ends = (_STATEMENT_END,) if len(before) < _FEW_LETTERS else (_CLAUSE_END, cues.both)
    clause = after[: _end_of_first(after, ends)]
    if cues.done.match(after):
        return Direction.PAST
    if (first := _first_cue(clause, cues)) is not None:
        return first
    return Direction.FUTURE if cues.agenda.search(before) else None


def _end_of_first(text: str, ends: tuple[re.Pattern[str], ...]) -> int:
    return min((found.start() for end in ends if (found := end.search(text))), default=len(text))


def tells_of_coming(written: Written, start: int, end: int, cues: Cues) -> bool:
    """Tell whether a date's sentence looks ahead from the day it was written: up to it, or beyond
    where it opens the sentence.
    """
    before = _sentence_before(written, start)
    if len(before) < _FEW_LETTERS:
        after = written.folded[end : min(end + _CUE_WINDOW, written.sentence_end(start))]
        return cues.coming.search(_CLAUSE_END.split(after)[0]) is not None
    return cues.coming.search(before) is not None


def tells_of_past(written: Written, start: int, end: int, cues: Cues) -> bool:
    """Tell whether the words beside a date say that it has happened: right before it, or right
    after it where it opens its sentence: "In October the roof went".
    """
    before = _sentence_before(written, start)
    if cues.happened.search(before):
        return True
    if len(before) >= _FEW_LETTERS:
        return False
    after = written.folded[end : min(end + _CUE_WINDOW, written.sentence_end(start))]
    return cues.done.match(after) is not None and cues.future.search(after) is None


def _sentence_before(written: Written, start: int) -> str:
    """The nearer words of its sentence that stand before a place."""
    first = max(start - _CUE_WINDOW, written.sentence_start(start))
    before = written.folded[first:start]
    ends = [match.end() for match in _STATEMENT_END.finditer(before)]
    return before[ends[-1] :] if ends else before


def _last_cue(text: str, cues: Cues) -> Direction | None:
    past = max((match.end() for match in cues.past.finditer(text)), default=-1)
    future = max((match.end() for match in cues.future.finditer(text)), default=-1)
    if past == future == -1:
        return None
    return Direction.FUTURE if future > past else Direction.PAST


def _first_cue(text: str, cues: Cues) -> Direction | None:
    past, future = cues.past.search(text), cues.future.search(text)
    if past is None and future is None:
        return None
    if past is None or (future is not None and future.start() < past.start()):
        return Direction.FUTURE
    return Direction.PAST
