"""Mentions that belong together: the two ends of a range, a time and the day after it."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.parts import time_in
from timeline.dates.rule import Language
from timeline.model import (
    Base,
    Beside,
    CalendarDate,
    Clock,
    DateMention,
    DayExpression,
    HolidayDate,
    NthDay,
    Offset,
    TimeExpression,
    TimexType,
    Unit,
    WeekdayDate,
)

_LONGEST_JOINT = 24
_LONGEST_BEFORE = 24
# No two clocks are farther apart.
_FARTHEST_ZONES = 14
_POINTS = (TimexType.DATE, TimexType.TIME)


def join_ranges(
    folded: str, mentions: Sequence[DateMention], language: Language
) -> list[DateMention]:
    """Number the ranges of a text: "from May 3 to 5", "between 2016 and 2018", "1992-95"."""
    joined = list(mentions)
    number = 0
    for here in range(len(joined) - 1):
        first, second = joined[here], joined[here + 1]
        if first.range_id is None and _are_ends(folded, first, second, language):
            number += 1
            joined[here] = replace(_on_the_day_of(first, second), range_id=number)
            joined[here + 1] = replace(second, range_id=number)
    return joined


def on_their_days(
    folded: str, mentions: Sequence[DateMention], language: Language
) -> list[DateMention]:
    """Give times the day that follows them: "at 4:17 a.m. (0117 GMT) on Monday"."""
    given = list(mentions)
    for here in range(len(given) - 1, 0, -1):
        time, after = given[here - 1 : here + 1]
        if not isinstance(time.expression, Clock) or time.expression.day is not None:
            continue
        day, cues = _day_named(after.expression), language.cues
        part = _part_named(after.expression)
        times = isinstance(after.expression, Clock) and part is None
        joint = cues.between_times if times else cues.of_day
        near = after.start - time.end <= _LONGEST_JOINT
        if day is not None and near and joint.fullmatch(folded, time.end, after.start):
            if times and "(" in folded[time.end : after.start]:
                day = _day_elsewhere(time.expression, after.expression, day)
            clock = replace(time.expression, time=_time_in(time.expression, part), day=day)
            given[here - 1] = replace(time, expression=clock)
    return given


def _day_elsewhere(time: Clock, after: TimeExpression, day: DayExpression) -> DayExpression:
    """The day of a moment where it is told first: "9:34 p.m. local time (0134 GMT Tuesday)"."""
    if not isinstance(after, Clock) or ":" not in time.time or ":" not in after.time:
        return day
    hours = int(time.time[:2]) - int(after.time[:2])
    if abs(hours) <= _FARTHEST_ZONES:
        return day
    return Beside(day, Unit.DAY, -1 if hours > 0 else 1)


def _part_named(expression: TimeExpression) -> str | None:
    """The part of the day, where an expression is one: "EV"."""
    return expression.time if isinstance(expression, Clock) and ":" not in expression.time else None


def _time_in(clock: Clock, part: str | None) -> str:
    """The time within the part of the day named after it: "quarter past nine on the evening"."""
    is_open = (clock.either or clock.bare) and ":" in clock.time
    return time_in(clock.time, part) if part and is_open else clock.time


def _day_named(expression: TimeExpression) -> DayExpression | None:
    match expression:
        case Clock(day=day):
            return day
        case CalendarDate(day=int()) | Offset(unit=Unit.DAY):
            return expression
        case WeekdayDate() | HolidayDate() | NthDay() | Beside(unit=Unit.DAY):
            return expression
        case Beside(to_the_day=True):
            return expression
        case _:
            return None


def _on_the_day_of(first: DateMention, second: DateMention) -> DateMention:
    """The first end on the day that only the second names: "from 10:00 to 12:00 on 3 May"."""
    match first.expression, second.expression:
        case Clock(day=None), Clock(day=day) if day is not None:
            return replace(first, expression=replace(first.expression, day=day))
        case _:
            return first


def _are_ends(folded: str, first: DateMention, second: DateMention, language: Language) -> bool:
    if second.start - first.end > _LONGEST_JOINT:
        return False
    if first.type not in _POINTS or second.type not in _POINTS:
        return False
    if _points_back(first):
        return False
    joint = folded[first.end : second.start]
    if language.cues.joint.fullmatch(joint):
        return True
    before = folded[max(0, first.start - _LONGEST_BEFORE) : first.start]
    return bool(language.cues.both.fullmatch(joint) and language.cues.between.search(before))


def _points_back(mention: DateMention) -> bool:
    """Tell "that day", which a dash explains and never leads on from: "that day - 3 May"."""
    expression = mention.expression
    return (
        isinstance(expression, Offset) and expression.base is Base.MENTION and not expression.count
    )
