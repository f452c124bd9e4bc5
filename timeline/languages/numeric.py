"""Dates in figures alone, which every language writes: "2020-09-27", "27.09.2020", "9/27/20"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.model import CalendarDate, Clock, NumericDate

_TIME = r"(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?)?"
_OFFSET = r"(?P<zone>z|[+-][01]\d:?[0-5]\d)?"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?P<month>0?[1-9]|1[0-2])"
_CENTURY_TURNS, _SPOKEN_CENTURY_TURNS = 50, 30


def _iso(match: re.Match[str]) -> Sequence[Piece]:
    day = CalendarDate(int(match["year"]), int(match["month"]), int(match["day"]))
    if not match["hour"]:
        return (Piece(day),)
    zone = match["zone"]
    return (Piece(Clock(f"{match['hour']}:{match['minute']}", day, zone and zone.upper())),)


def _year_first(match: re.Match[str]) -> Sequence[Piece]:
    if match["one"] != match["two"]:
        return ()
    return (Piece(CalendarDate(int(match["year"]), int(match["month"]), int(match["day"]))),)


def _year_month(match: re.Match[str]) -> Sequence[Piece]:
    year, month = int(match["year"]), int(match["month"])
    if month > year % 100:
        return ()
    return (Piece(CalendarDate(year, month)),)


def _day_first(match: re.Match[str]) -> Sequence[Piece]:
    return (Piece(CalendarDate(full_year(match["year"]), int(match["month"]), int(match["day"]))),)


def _either_first(match: re.Match[str]) -> Sequence[Piece]:
    first, second, dotted = int(match["first"]), int(match["second"]), match["one"] == "."
    if min(first, second) > 12 or match["one"] != match["two"]:
        return ()
    return (Piece(NumericDate(first, second, full_year(match["year"]), dotted)),)


def full_year(year: str) -> int:
    """The year with its century: two digits below 50 are of the 21st, below 30 after "'"."""
    if len(year) == 4:
        return int(year)
    turns = _SPOKEN_CENTURY_TURNS if year[0] == "'" else _CENTURY_TURNS
    short = int(year.removeprefix("'"))
    return short + (2000 if short < turns else 1900)


def _ends(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{text})(?![\w/]|[.:]\d|-\d{{1,4}}-|-\d+\.\d)")


def _iso_rule(code: str, digits: tuple[str, ...]) -> Rule:
    return Rule(
        name=f"{code}.iso",
        triggers=digits,
        pattern=_ends(
            rf"(?P<year>[1-9]\d{{3}})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])"
            rf"(?:(?:t| ){_TIME} ?{_OFFSET})?"
        ),
        interpret=_iso,
        examples=(
            Example("[2020-09-27]", "2020-09-27"),
            Example("[2021-09-28T08:00+04:00]", "2021-09-28T08:00"),
            Example("valid until [9999-12-31]", "9999-12-31"),
        ),
        rejects=("2020-13-01", "12020-09-27", "2020-09-271"),
    )


def _year_first_rule(code: str, digits: tuple[str, ...]) -> Rule:
    return Rule(
        name=f"{code}.year_first",
        triggers=digits,
        pattern=_ends(rf"(?P<year>[12]\d{{3}})(?P<one>[./-]){_MONTH}(?P<two>[./-]){_DAY}"),
        interpret=_year_first,
        examples=(Example("[2020/09/27]", "2020-09-27"), Example("[2020.9.27]", "2020-09-27")),
        rejects=("2020/09.27",),
    )


def _year_month_rule(code: str, digits: tuple[str, ...]) -> Rule:
    return Rule(
        name=f"{code}.year_month",
        triggers=digits,
        pattern=_ends(r"(?P<year>[12]\d{3})-(?P<month>0[1-9]|1[0-2])"),
        interpret=_year_month,
        examples=(Example("[2020-09]", "2020-09"),),
        rejects=("2009-10", "2020-13"),
    )


def _day_first_rule(code: str, digits: tuple[str, ...]) -> Rule:
    return Rule(
        name=f"{code}.day_first",
        triggers=digits,
        pattern=_ends(rf"{_DAY}\.{_MONTH}\.(?P<year>[12]\d{{3}}|\d\d)"),
        interpret=_day_first,
        examples=(Example("[27.09.2020]", "2020-09-27"), Example("[1.2.21]", "2021-02-01")),
        rejects=("32.01.2020", "1.2.2020.4"),
    )


_NOT_A_DATE = re.compile(
    r"\b(?:version|release|kernel|build|firmware|section|chapter|article) $|\bv\.? ?$|[a-z]\.$"
)


def _either_first_rule(code: str, digits: tuple[str, ...], marks: str = "/-") -> Rule:
    return Rule(
        name=f"{code}.either_first",
        triggers=digits,
        pattern=_ends(
            rf"(?P<first>0?[1-9]|[12]\d|3[01])(?P<one>[{marks}])(?P<second>0?[1-9]|[12]\d|3[01])"
            rf"(?P<two>[{marks}])(?P<year>[12]\d{{3}}|\d\d)"
        ),
        interpret=_either_first,
        examples=(Example("[9/27/2020]", "9/27/2020"), Example("[03-04-21]", "3/4/2021")),
        rejects=("13/14/2020", "1/2-2020", "version 2.6.29", "from 2.6.29-5.1"),
        fits=lambda text, match: (
            not _NOT_A_DATE.search(match.string, max(0, match.start() - 12), match.start())
        ),
    )


def numeric_family(code: str, *digits: str, dots_day_first: bool = True) -> Family:
    """The rules for dates in figures.

    Args:
        code: Of the language whose they are to be.
        digits: That language's triggers for figures.
        dots_day_first: Whether all who write it have the day first where dots are between.
    """
    rules = [make(code, digits) for make in (_iso_rule, _year_first_rule, _year_month_rule)]
    if dots_day_first:
        rules += [_day_first_rule(code, digits), _either_first_rule(code, digits)]
    else:
        rules += [_either_first_rule(code, digits, "./-")]
    return Family("Dates in figures", tuple(rules))
