"""Dates in the short forms of tables and lists: "31-Oct-74", "on 5/12", "week 27 of 2018"."""

import re
from collections.abc import Sequence
from datetime import date

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en.lexicon import (
    FIGURES_TRIGGER,
    MONTH,
    MONTH_TRIGGER,
    UNIT_TRIGGER,
    WEEKDAY,
    WEEKDAY_TRIGGER,
    YEAR_TRIGGER,
    month,
    pattern,
    weekday,
)
from timeline.languages.numeric import full_year
from timeline.model import CalendarDate, NumericDate, Unit, WeekOf

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_SHORT_OR_FULL = r"(?:[12]\d{3}|\d\d)"


def _dashed(match: re.Match[str]) -> Sequence[Piece]:
    found = match.groupdict()
    year, named, day = (
        next(value for name in names if (value := found[name]))
        for names in (("year", "year2", "year3"), ("month", "month2", "month3"), _DAYS)
    )
    return (Piece(CalendarDate(full_year(year), month(named), int(day))),)


_DAYS = ("day", "day2", "day3")
DASHED = Rule(
    name="en.dashed_date",
    triggers=(FIGURES_TRIGGER, MONTH_TRIGGER, YEAR_TRIGGER),
    pattern=pattern(
        rf"(?P<day>{_DAY})(?P<one>[-/])(?P<month>{MONTH})(?P=one)(?P<year>{_SHORT_OR_FULL})(?!\d)"
        rf"|(?P<month2>{MONTH})(?P<two>[-/])(?P<day2>{_DAY})(?P=two)(?P<year2>{_SHORT_OR_FULL})"
        rf"|(?P<year3>[12]\d{{3}})(?P<three>[-/])(?P<month3>{MONTH})(?P=three)(?P<day3>{_DAY})"
    ),
    interpret=_dashed,
    examples=(
        Example("born on [31-Oct-74] in", "1974-10-31"),
        Example("paid [22/Jan/2019] by", "2019-01-22"),
        Example("dated [Sep-23-2020] in", "2020-09-23"),
        Example("of [2019-Aug-01] it", "2019-08-01"),
    ),
    rejects=("30-may-go", "10-Oct 1974"),
)


def _month_and_day(match: re.Match[str]) -> Sequence[Piece]:
    first, second = int(match["first"]), int(match["second"])
    if min(first, second) > _MONTHS or max(first, second) > _LONGEST_MONTH:
        return ()
    named = weekday(match["weekday"]) if match["weekday"] else None
    return (Piece(NumericDate(first, second, None, weekday=named)),)


_SHARE = re.compile(r" (?:of|the|as|off)\b")
_MONTHS = 12
_LONGEST_MONTH = 31
MONTH_AND_DAY = Rule(
    name="en.month_and_day",
    triggers=(FIGURES_TRIGGER, WEEKDAY_TRIGGER),
    pattern=pattern(
        rf"(?:(?P<weekday>{WEEKDAY})\.?,? |(?<=\bon )|(?<=\bby )|(?<=\buntil )|(?<=\bsince ))"
        r"(?P<first>\d{1,2})/(?P<second>\d{1,2})(?![/\d%])"
    ),
    interpret=_month_and_day,
    examples=(
        Example("they meet on [5/12] in", "5/12/XXXX"),
        Example("doors open [Friday, 5/12] at", "5/12/XXXX"),
    ),
    rejects=("cut by 2/3 of", "on 45/12", "on 5/12/2019", "a score of 5/12"),
    fits=lambda text, match: not _SHARE.match(match.string, match.end()),
)


WEEKDAY_AND_DAY = Rule(
    name="en.weekday_and_day",
    triggers=(WEEKDAY_TRIGGER,),
    pattern=pattern(
        rf"(?P<weekday>{WEEKDAY})\.?,? (?P<day>{_DAY})(?= ?[:;]| - |,? (?:at|from) \d)"
    ),
    interpret=lambda match: (
        Piece(CalendarDate(None, None, int(match["day"]), weekday=weekday(match["weekday"]))),
    ),
    examples=(
        Example("[Monday 27]: council meets", "XXXX-XX-27"),
        Example("[Wed 29], from 10 to noon", "XXXX-XX-29"),
    ),
    rejects=("on Monday 27 people", "on Friday 3 May"),
    fits=lambda text, match: text[match.start()].isupper(),
)


def _week_of_year(match: re.Match[str]) -> Sequence[Piece]:
    year, week = int(match["year"] or match["year2"]), int(match["week"] or match["week2"])
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return ()
    return (Piece(WeekOf(CalendarDate(monday.year, monday.month, monday.day), Unit.WEEK)),)


WEEK_OF_YEAR = Rule(
    name="en.week_of_year",
    triggers=(UNIT_TRIGGER, YEAR_TRIGGER),
    pattern=pattern(
        r"(?:calendar )?week (?P<week>\d{1,2})(?:,? of|,| in)? (?P<year>(?:19|20)\d\d)"
        r"|(?P<year2>(?:19|20)\d\d)-?w(?P<week2>\d{1,2})"
    ),
    interpret=_week_of_year,
    examples=(
        Example("in [week 27 of 2018] it", "W(2018-07-02)"),
        Example("since [2019-W27] it", "W(2019-07-01)"),
    ),
    rejects=("in week 60 of 2018", "week 3 of the season"),
)
FAMILY = Family("Dates in short forms", (DASHED, MONTH_AND_DAY, WEEKDAY_AND_DAY, WEEK_OF_YEAR))
