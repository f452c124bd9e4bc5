"""Days by their place: "the second Monday of May", "the last week of June"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en.lexicon import (
    FIGURES_TRIGGER,
    FULL_MONTH,
    FULL_WEEKDAY,
    ORDINAL_TRIGGER,
    RELATIVE_TRIGGER,
    YEAR,
    month,
    ordinal,
    pattern,
    weekday,
)
from timeline.model import Base, CalendarDate, NthDay, Offset, Recurrence, Unit

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
    day = None if name == "day" else weekday(name)
    return (Piece(NthDay(nth, day, _month_meant(match))),)


NTH_DAY = Rule(
    name="en.nth_day",
    triggers=(ORDINAL_TRIGGER, RELATIVE_TRIGGER, FIGURES_TRIGGER),
    pattern=pattern(
        rf"(?:the )?{_NTH} (?P<weekday>{FULL_WEEKDAY}|day) (?:of|in) (?:(?P<month>{FULL_MONTH})"
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
    ),
    rejects=("the second Monday of the war",),
)
_MODS = {
    "first": "START", "opening": "START", "last": "END", "final": "END", "closing": "END",
    "middle": "MID", "second": "MID", "third": "MID", "fourth": "END",
}  # fmt: skip


def _part_of_period(match: re.Match[str]) -> Sequence[Piece]:
    year = int(match["year"]) if match["year"] else None
    if year is None and match["month"] is None:
        return ()
    named = month(match["month"]) if match["month"] else None
    return (Piece(CalendarDate(year, named), mod=_MODS[match["nth"] or match["nth2"]]),)


PART_OF_PERIOD = Rule(
    name="en.part_of_period",
    triggers=(ORDINAL_TRIGGER, RELATIVE_TRIGGER),
    pattern=pattern(
        r"(?:the )?(?:very )?(?:(?P<nth>first|opening|last|final|closing|middle)"
        r"(?: (?:few|two|three|several|couple of))? (?:weeks?|days|weekend|months)"
        r"|(?P<nth2>second|third|fourth) week) (?:of|in) "
        rf"(?:(?P<month>{FULL_MONTH}),? ?(?:of )?)?(?P<year>{YEAR})?(?<! )"
    ),
    interpret=_part_of_period,
    examples=(
        Example("in [the last week of August] it", "XXXX-08"),
        Example("in [the first days of May 2020] they", "2020-05"),
        Example("in [the second week of December] it", "XXXX-12"),
    ),
    rejects=("the last week of the war",),
)
FAMILY = Family("Days by their place", (NTH_DAY, PART_OF_PERIOD))
