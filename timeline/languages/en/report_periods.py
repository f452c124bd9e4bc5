"""Periods as business reports name and compare them: "the year-ago quarter", "year-end"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en.holidays import HOLIDAY_TRIGGER
from timeline.languages.en.lexicon import (
    MONTH,
    MONTH_TRIGGER,
    NUMBER,
    RELATIVE_TRIGGER,
    UNIT_TRIGGER,
    YEAR,
    YEAR_TRIGGER,
    length_value,
    month,
    number,
    pattern,
    unit,
)
from timeline.model import Base, CalendarDate, Length, Offset, SamePeriod, Unit, YearPart, YearTurn


def _compared(match: re.Match[str]) -> Sequence[Piece]:
    if match["latest"]:
        return (Piece(Offset(Unit.QUARTER, 0, Base.MENTION)),)
    if match["months"]:
        return (Piece(Length(length_value(number(match["months"]), Unit.MONTH))),)
    return (Piece(SamePeriod(Offset(Unit.YEAR, -1, Base.PUBLICATION))),)


def _quarter_ended(match: re.Match[str]) -> Sequence[Piece]:
    """The quarter of the calendar that most of the three months lie in."""
    middle = (month(match["month"]) - 2) % 12
    return (Piece(YearPart(f"Q{middle // 3 + 1}")),)


def _quarter_of(match: re.Match[str]) -> Sequence[Piece]:
    """The quarter that a month ends, or that two months begin and end."""
    last = month(match["month"])
    if match["first"] and (last - month(match["first"])) % 12 != _MONTHS_TO_LAST:
        return ()
    quarter = f"Q{(last - 1) // 3 + 1}"
    return (Piece(YearPart(quarter, int(match["year"]) if match["year"] else None)),)


_MONTHS_TO_LAST = 2


def _year_end(match: re.Match[str]) -> Sequence[Piece]:
    if match["year"]:
        return (Piece(CalendarDate(int(match["year"])), mod="END"),)
    named = unit(match["unit"] or match["middle"])
    return (Piece(Offset(named, 0, Base.STORY), mod="END" if match["unit"] else "MID"),)


COMPARED_TRIGGER = "comparable|corresponding|equivalent"
COMPARED = Rule(
    name="en.compared_period",
    triggers=(UNIT_TRIGGER, RELATIVE_TRIGGER, COMPARED_TRIGGER, "period(?= a year)"),
    pattern=pattern(
        r"(?:the )?(?:(?P<latest>latest)|(?:(?:comparable|corresponding|equivalent|same) )?"
        r"(?:year-(?:ago|earlier)|prior-year)) (?:quarter|period)"
        rf"|(?:the )?year-(?:ago|earlier) (?P<months>{NUMBER}) months"
        r"|(?:the )?(?:(?:comparable|corresponding|equivalent|same|like) )?(?:quarter|period)"
        r" (?:a year (?:ago|earlier|before)|(?:(?:of|in) )?last year|the year before)"
        r"|last year's (?:quarter|period)"
        r"|year-(?:ago|earlier)"
    ),
    interpret=_compared,
    examples=(
        Example("in [the year-ago quarter] it", "(-P1Y)-SAME"),
        Example("than in [the latest period] it", "P0Q"),
        Example("the [year-earlier] results", "(-P1Y)-SAME"),
        Example("for [the corresponding period last year] it", "(-P1Y)-SAME"),
        Example("in [the quarter a year ago] it", "(-P1Y)-SAME"),
        Example("for [the year-earlier nine months] it", "P9M"),
    ),
)
PERIOD_OF_YEAR = Rule(
    name="en.period_of_year",
    triggers=(YEAR_TRIGGER, RELATIVE_TRIGGER, COMPARED_TRIGGER),
    pattern=pattern(
        rf"(?:the )?(?:(?:same|comparable|corresponding|equivalent) )?(?P<year>{YEAR}) "
        r"(?:quarter|period)"
        r"|(?:the )?(?:same|comparable|corresponding|equivalent) (?:quarter|period|month|time)"
        rf" (?:of|in) (?P<year2>{YEAR})"
    ),
    interpret=lambda match: (Piece(SamePeriod(int(match["year"] or match["year2"]))),),
    examples=(
        Example("than in [the 1994 quarter] it", "1994-SAME"),
        Example("than in [the same period of 2021] it", "2021-SAME"),
    ),
    rejects=("the 1994 quarterly report",),
)
QUARTER_OF_MONTH = Rule(
    name="en.quarter_of_month",
    triggers=(MONTH_TRIGGER,),
    pattern=pattern(
        rf"(?:the )?(?:(?P<first>{MONTH}) ?(?:-|to) ?)?(?P<month>{MONTH}) quarter"
        rf"(?:,? (?P<year>{YEAR}))?"
    ),
    interpret=_quarter_of,
    examples=(
        Example("slowed in [the June quarter] to", "XXXX-Q2"),
        Example("in [the April-June quarter] it", "XXXX-Q2"),
        Example("for [the Jan-Mar quarter 2020] it", "2020-Q1"),
    ),
)
FULL_YEAR = Rule(
    name="en.full_year",
    triggers=(UNIT_TRIGGER,),
    pattern=pattern("full-year|(?P<date>year[- ]to[- ]date)"),
    interpret=lambda match: (
        Piece(Offset(Unit.YEAR, 0, Base.PUBLICATION if match["date"] else Base.STORY)),
    ),
    examples=(
        Example("it expects [full-year] earnings of", "P0Y"),
        Example("shares are up 12%, [year to date].", "P0Y"),
    ),
)
NEW_YEAR = Rule(
    name="en.new_year",
    triggers=(HOLIDAY_TRIGGER, "turn(?= of the)"),
    pattern=pattern(
        "(?:the )?(?P<new>new year)(?! resol| honou| party| eve| day| message| address)"
        "|(?:the )?turn of the year"
    ),
    interpret=lambda match: (Piece(YearTurn(1), mod=None if match["new"] else "START"),),
    examples=(
        Example("they close early in [the new year].", "XXXX"),
        Example("since [the turn of the year] they", "XXXX"),
    ),
    rejects=("a new year of drought", "the New Year"),
    fits=lambda text, match: (
        match["new"] is None or (text[match.start("new")].islower() and match[0].startswith("the "))
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
        rf"(?= (?:that )?(?:ended|ending|to|through) (?:in |on )?(?:\d{{1,2}} )?{MONTH})"
    ),
    interpret=lambda match: (Piece(Length("P1Y")),),
    examples=(
        Example("net for [the year] ended March 31 was", "P1Y"),
        Example("prices rose in [the year] to March", "P1Y"),
        Example("profit for [the year] to 31 July was", "P1Y"),
    ),
    rejects=("for the year ended badly",),
)
YEAR_END = Rule(
    name="en.year_end",
    triggers=(UNIT_TRIGGER, "mid-?(?:year|month|week)"),
    pattern=pattern(
        rf"(?:the )?(?P<unit>year|month|week)(?:-| |'s )end(?: (?P<year>{YEAR}))?"
        r"|mid-?(?P<middle>year|month|week)"
    ),
    interpret=_year_end,
    examples=(
        Example("it closes by [year-end] or", "P0Y"),
        Example("by [year-end 2020] it", "2020"),
        Example("at [midyear] sales", "P0Y"),
        Example("[mid-month] data", "P0M"),
    ),
)
FAMILY = Family(
    "Periods of business reports",
    (
        COMPARED,
        PERIOD_OF_YEAR,
        QUARTER_OF_MONTH,
        FULL_YEAR,
        NEW_YEAR,
        QUARTER_ENDED,
        YEAR_TO,
        YEAR_END,
    ),
)
