"""A day as rules take it in that name something beside it: "Friday", "3 May 2020", "Christmas"."""

import re
from collections.abc import Mapping

from timeline.languages.en.holidays import HOLIDAY_TRIGGER, NAME, holiday_name
from timeline.languages.en.lexicon import (
    DAY,
    DEICTIC_TRIGGER,
    FIGURES_TRIGGER,
    FULL_WEEKDAY,
    MONTH,
    MONTH_TRIGGER,
    RELATIVE_TRIGGER,
    WEEKDAY_TRIGGER,
    YEAR,
    month,
    ordinal,
    weekday,
)
from timeline.model import (
    Base,
    CalendarDate,
    DayExpression,
    Direction,
    HolidayDate,
    Offset,
    Unit,
    WeekdayDate,
    Year,
)

DIRECTIONS = {
    "last": Direction.PAST, "past": Direction.PAST, "this past": Direction.PAST,
    "previous": Direction.PAST, "next": Direction.FUTURE, "this": Direction.SAME,
    "this coming": Direction.FUTURE, "coming": Direction.FUTURE, "following": Direction.FUTURE,
    "that": Direction.SAME, "that same": Direction.SAME,
    "same": Direction.SAME, "the": Direction.SAME,
}  # fmt: skip
FROM_MENTION = ("previous", "following", "that", "that same", "same", "the")
NAMED_DAY = (
    rf"(?:(?:(?P<weekday>{FULL_WEEKDAY}),? )?(?:(?:the )?(?P<day>{DAY}) (?:of )?(?P<month>{MONTH})"
    rf"|(?P<month2>{MONTH}) (?P<day2>{DAY}))"
    rf"(?:,? (?P<year>{YEAR})|,? (?P<year_step>this|last|next) year)?"
    r"|(?:(?P<weekday_step>last|next|this past|this coming|this"
    r"|(?<=the )(?:same|following|previous)"
    rf"|(?<=\bon )the) )?(?P<weekday2>{FULL_WEEKDAY})"
    r"(?! week\b(?! (?:of|in|for|at|with|that)\b|-))"
    r"|(?P<deictic>today|yesterday|tomorrow|last night|tonight|this (?:morning|evening))"
    r"|the (?P<nth_day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))(?= ?(?:[.,;:)]|$)"
    r"| (?:and|to|at|in|for|from|when|he|she|it|they)\b)"
    rf"|(?P<holiday>{NAME})(?:,? (?P<holiday_year>{YEAR}))?)"
)
# What a day may begin with.
DAY_TRIGGERS = (
    FIGURES_TRIGGER,
    MONTH_TRIGGER,
    WEEKDAY_TRIGGER,
    DEICTIC_TRIGGER,
    HOLIDAY_TRIGGER,
    RELATIVE_TRIGGER,
)
_STEPS = {"yesterday": -1, "last night": -1, "tomorrow": 1}


def named_day(match: re.Match[str]) -> DayExpression | None:
    """The day that the groups of `NAMED_DAY` name; None where they matched nothing."""
    found = match.groupdict()
    if deictic := found.get("deictic"):
        return Offset(Unit.DAY, _STEPS.get(deictic, 0), Base.PUBLICATION)
    if name := found.get("weekday2"):
        step = found.get("weekday_step") or ""
        base = Base.MENTION if step in FROM_MENTION else Base.PUBLICATION
        return WeekdayDate(weekday(name), DIRECTIONS.get(step), base=base)
    if feast := found.get("holiday"):
        in_year = found["holiday_year"]
        return HolidayDate(holiday_name(feast), int(in_year) if in_year else None)
    if number := found.get("nth_day"):
        return CalendarDate(None, None, ordinal(number))
    name, day = found["month"] or found["month2"], found["day"] or found["day2"]
    if name is None or day is None:
        return None
    named = weekday(found["weekday"]) if found["weekday"] else None
    return CalendarDate(_year(found), month(name), ordinal(day), weekday=named)


def _year(found: Mapping[str, str | None]) -> Year:
    if step := found["year_step"]:
        return Offset(Unit.YEAR, {"this": 0, "last": -1, "next": 1}[step], Base.PUBLICATION)
    year = found["year"]
    return int(year) if year else None
