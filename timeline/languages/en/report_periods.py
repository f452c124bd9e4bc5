"""Periods as business reports name and compare them: "the year-ago quarter", "year-end"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en.lexicon import (
    MONTH,
    NUMBER,
    RELATIVE_TRIGGER,
    UNIT_TRIGGER,
    YEAR,
    length_value,
    month,
    number,
    pattern,
    unit,
)
from timeline.model import Base, CalendarDate, Length, Offset, Unit, YearPart


def _compared(match: re.Match[str]) -> Sequence[Piece]:
    if match["latest"]:
        return (Piece(Offset(Unit.QUARTER, 0, Base.MENTION)),)
    if match["months"]:
        return (Piece(Length(length_value(number(match["months"]), Unit.MONTH))),)
    return (Piece(Offset(Unit.YEAR, -1, Base.PUBLICATION, counted=True)),)


def _quarter_ended(match: re.Match[str]) -> Sequence[Piece]:
    """The quarter of the calendar that most of the three months lie in."""
    middle = (month(match["month"]) - 2) % 12
    return (Piece(YearPart(f"Q{middle // 3 + 1}")),)


def _year_end(match: re.Match[str]) -> Sequence[Piece]:
    if match["year"]:
        return (Piece(CalendarDate(int(match["year"])), mod="END"),)
    named = unit(match["unit"]) if match["unit"] else Unit.YEAR
    return (Piece(Offset(named, 0, Base.STORY), mod="END" if match["unit"] else "MID"),)


COMPARED = Rule(
    name="en.compared_period",
    triggers=(
        UNIT_TRIGGER,
        RELATIVE_TRIGGER,
        "comparable|corresponding",
        "period(?= a year)",
    ),
    pattern=pattern(
        r"(?:the )?(?:(?P<latest>latest)|(?:(?:comparable|corresponding|same) )?"
        r"(?:year-(?:ago|earlier)|prior-year)) (?:quarter|period)"
        rf"|(?:the )?year-(?:ago|earlier) (?P<months>{NUMBER}) months"
        r"|(?:the )?(?:(?:comparable|corresponding|same|like) )?(?:quarter|period)"
        r" (?:a year (?:ago|earlier|before)|(?:(?:of|in) )?last year|the year before)"
        r"|last year's (?:quarter|period)"
        r"|year-(?:ago|earlier)"
    ),
    interpret=_compared,
    examples=(
        Example("in [the year-ago quarter] it", "-P1Y"),
        Example("than in [the latest period] it", "P0Q"),
        Example("the [year-earlier] results", "-P1Y"),
        Example("for [the corresponding period last year] it", "-P1Y"),
        Example("in [the quarter a year ago] it", "-P1Y"),
        Example("for [the year-earlier nine months] it", "P9M"),
    ),
)
QUARTER_ENDED = Rule(
    name="en.quarter_ended",
    triggers=(UNIT_TRIGGER,),
    pattern=pattern(rf"the quarter(?= (?:that )?(?:ended|ending|to|through) (?P<month>{MONTH}))"),
    interpret=_quarter_ended,
    examples=(
        Example("for [the quarter] ended Sept. 30", "XXXX-Q3"),
        Example("in [the quarter] ending Jan. 31", "XXXX-Q4"),
    ),
    rejects=("for the quarter ended yesterday", "the second quarter ended Sept. 30"),
)
YEAR_TO = Rule(
    name="en.year_to",
    triggers=(UNIT_TRIGGER,),
    pattern=pattern(
        r"the (?:fiscal |financial )?year"
        rf"(?= (?:that )?(?:ended|ending|to|through) (?:in |on )?{MONTH})"
    ),
    interpret=lambda match: (Piece(Length("P1Y")),),
    examples=(
        Example("net for [the year] ended March 31 was", "P1Y"),
        Example("prices rose in [the year] to March", "P1Y"),
    ),
    rejects=("for the year ended badly",),
)
YEAR_END = Rule(
    name="en.year_end",
    triggers=(UNIT_TRIGGER, "mid-?year"),
    pattern=pattern(
        rf"(?:the )?(?P<unit>year|month|week)(?:-| |'s )end(?: (?P<year>{YEAR}))?|mid-?year"
    ),
    interpret=_year_end,
    examples=(
        Example("it closes by [year-end] or", "P0Y"),
        Example("by [year-end 2020] it", "2020"),
        Example("at [midyear] sales", "P0Y"),
    ),
)
FAMILY = Family("Periods of business reports", (COMPARED, QUARTER_ENDED, YEAR_TO, YEAR_END))
