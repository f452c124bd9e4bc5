"""Days by their place: "the second Monday of May", "the last week of June"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en.lexicon import (
    FIGURES_TRIGGER,
    FULL_MONTH,
    FULL_WEEKDAY,
    NUMBER,
    ORDINAL_TRIGGER,
    RELATIVE_TRIGGER,
    YEAR,
    length_value,
    month,
    number,
    ordinal,
    pattern,
    unit,
    weekday,
)
from timeline.model import (
    Base,
    CalendarDate,
    Direction,
    Length,
    NthDay,
    Offset,
    Recurrence,
    Unit,
    WeekOf,
)

_NTH = r"(?P<nth>first|second|third|fourth|fifth|last|final|1st|2nd|3rd|4th|5th)"
_STEPS = {"this": 0, "next": 1, "last": -1}


def _month_meant(match: re.Match[str]) -> CalendarDate | Offset:
    if match["in_year"]:
        return CalendarDate(int(match["in_year"]))
    if match["step"]:
        return Offset(Unit.MONTH, _STEPS[match["step"]], Base.PUBLICATION)
    return CalendarDate(int(match["year"]) if match["year"] else None, month(match["month"]))


def _nth_day(match: re.Match[str]) -> Sequence[Piece]:
    if match["every"]:
        return (Piece(Recurrence("P1M")),)
    nth = -1 if match["nth"] in ("last", "final") else ordinal(match["nth"])
    name = match["weekday"]
    if name.startswith("week"):
        return (Piece(WeekOf(NthDay(nth, _SATURDAY, _month_meant(match)), Unit.WEEKEND)),)
    day = None if name == "day" else weekday(name)
    return (Piece(NthDay(nth, day, _month_meant(match))),)


_SATURDAY = 6


NTH_DAY = Rule(
    name="en.nth_day",
    triggers=(ORDINAL_TRIGGER, RELATIVE_TRIGGER, FIGURES_TRIGGER),
    pattern=pattern(
        rf"(?:the )?{_NTH} (?P<weekday>{FULL_WEEKDAY}|day|week-?end) (?:of|in) "
        rf"(?:(?P<month>{FULL_MONTH})"
        rf"(?:,? (?:of )?(?P<year>{YEAR}))?|(?P<step>this|next|last) month"
        rf"|(?P<in_year>{YEAR})|(?P<every>the|each|every) month)"
    ),
    interpret=_nth_day,
    examples=(
        Example("on [the second Monday of May] they", "XXXX-05-#2-1"),
        Example("by [the last Sunday in June 2021] it", "2021-06-#-1-7"),
        Example("on [the first day of March] it", "XXXX-03-#1"),
        Example("on [the first Monday of 2022] they", "2022-#1-1"),
        Example("they meet on [the third Thursday of the month].", "P1M"),
        Example("on [the last week-end of October], when", "WE(XXXX-10-#-1-6)"),
    ),
    rejects=("the second Monday of the war",),
)
_MODS = {
    "first": "START", "opening": "START", "last": "END", "final": "END", "closing": "END",
    "middle": "MID", "second": "MID", "third": "MID", "fourth": "END",
}  # fmt: skip


def _part_of_period(match: re.Match[str]) -> Sequence[Piece]:
    named = match["year"] or match["in_year"]
    mod = _MODS[match["nth"] or match["nth2"]]
    if step := match["step"]:
        return (Piece(Offset(unit(match["unit"]), _STEPS[step], Base.PUBLICATION), mod=mod),)
    month_meant = month(match["month"]) if match["month"] else None
    return (Piece(CalendarDate(int(named) if named else None, month_meant), mod=mod),)


PART_OF_PERIOD = Rule(
    name="en.part_of_period",
    triggers=(ORDINAL_TRIGGER, RELATIVE_TRIGGER),
    pattern=pattern(
        r"(?:the )?(?:very )?(?:(?P<nth>first|opening|last|final|closing|middle)"
        r"(?: (?:few|several|couple of))? (?:weeks?|days|months)"
        r"|(?P<nth2>second|third|fourth) week) (?:of|in) "
        rf"(?:(?P<month>{FULL_MONTH})(?:,? (?:of )?(?P<year>{YEAR}))?|(?P<in_year>{YEAR})"
        r"|(?P<step>this|last|next) (?P<unit>month|year))"
    ),
    interpret=_part_of_period,
    examples=(
        Example("in [the last week of August] it", "XXXX-08"),
        Example("in [the first days of May 2020] they", "2020-05"),
        Example("in [the second week of December], it", "XXXX-12"),
        Example("in [the first week of next month] it", "+P1M"),
    ),
    rejects=("the last week of the war",),
)


def _stretch(match: re.Match[str]) -> Sequence[Piece]:
    count = number(match["number"])
    if count is None or count != int(count):
        return ()
    first = match["nth"] in ("first", "opening")
    side = Direction.PAST if first else Direction.FUTURE
    return (Piece(Length(length_value(count, unit(match["unit"])), side=side)),)


STRETCH_OF_PERIOD = Rule(
    name="en.stretch_of_period",
    triggers=(ORDINAL_TRIGGER, RELATIVE_TRIGGER),
    pattern=pattern(
        rf"(?:the )?(?P<nth>first|opening|last|final|closing) (?P<number>{NUMBER}) "
        r"(?P<unit>day|week|month|quarter|year)s(?= (?:of|in) )"
    ),
    interpret=_stretch,
    examples=(
        Example("in [the first nine months] of 2020", "P9M"),
        Example("over [the last two weeks] of May", "P2W"),
    ),
    rejects=("the first few days of May", "the first three months after"),
)
FAMILY = Family("Days by their place", (NTH_DAY, PART_OF_PERIOD, STRETCH_OF_PERIOD))
