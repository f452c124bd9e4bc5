"""TIMEX3 values, the days they name, and the same as EDTF."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from timeline.model import DateInterval, Grain

_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}

# Why a value that names days has no interval.
BEFORE_YEAR_1 = "lies before year 1"
OFF_CALENDAR = "lies off the calendar"
NO_YEAR_0 = "the calendar has no year 0"

Days = tuple[Grain, DateInterval]
_SHORTEST_MONTH = 28


@lru_cache(maxsize=4096)
def days_of(value: str) -> Days | None:
    """Read the grain and the days off a value; None where it names no days.

    A fiscal year counts as the calendar year; winter runs from December to the end of February,
    a century from its year 00 to its year 99; what lies outside the years 1 to 9999 has no days.
    """
    for pattern, read in _FORMS:
        if match := pattern.fullmatch(value):
            try:
                return read(match)
            except (ValueError, OverflowError):
                return None
    return None


def day_value(day: date) -> str:
    """The value of a day: "2021-08-17"."""
    return day.isoformat()


def week_value(day: date) -> str:
    """The value of the week, Monday to Sunday, that holds a day: "2021-W33"."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def is_possible(year: int, month: int, day: int) -> bool:
    """Tell whether the calendar has that day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and day >= 1):
        return False
    return day <= _SHORTEST_MONTH or day <= monthrange(year, month)[1]


def edtf(value: str, mod: str | None) -> str | None:
    """The same as Extended Date/Time Format: "2020-09~", "199X", "2021-09-28T08:00"."""
    found = days_of(value)
    if found is None:
        return None
    approximate = "~" if mod in ("APPROX", "START", "MID", "END") else ""
    return _edtf_base(value, *found) + approximate


def _edtf_base(value: str, grain: Grain, interval: DateInterval) -> str:
    if grain in (Grain.MINUTE, Grain.HOUR):
        return value if re.fullmatch(r".*T\d\d:\d\d(?:[Z+-].*)?", value) else value[:10]
    if grain in (Grain.DAY, Grain.MONTH, Grain.YEAR):
        return value.removeprefix("FY")[:10].replace("-XX", "")
    if grain is Grain.DECADE:
        return value[:3] + "X"
    if grain is Grain.CENTURY:
        return value[:2] + "XX"
    if grain is Grain.SEASON and (season := _SEASONS.get(value[5:])):
        return f"{value[:4]}-{season}"
    return f"{interval.first_day}/{interval.last_day}"


def _span(first: date, last: date) -> DateInterval:
    return DateInterval(first.toordinal(), last.toordinal() + 1)


def _day(match: re.Match[str]) -> Days:
    day = date(int(match[1]), int(match[2]), int(match[3]))
    grain = Grain.DAY
    if match[4]:
        grain = Grain.MINUTE if ":" in match[4] else Grain.HOUR
    return grain, _span(day, day)


def _month(match: re.Match[str]) -> Days:
    return Grain.MONTH, _months(int(match[1]), int(match[2]), 1)


def _months(year: int, month: int, count: int) -> DateInterval:
    last = month + count - 1
    last_year, last_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    end = date(last_year, last_month, monthrange(last_year, last_month)[1])
    return _span(date(year, month, 1), end)


def _year(match: re.Match[str]) -> Days:
    return Grain.YEAR, _months(int(match[1]), 1, 12)


def _years(first: int, count: int) -> DateInterval:
    return _span(date(max(first, 1), 1, 1), date(first + count - 1, 12, 31))


def _decade(match: re.Match[str]) -> Days:
    return Grain.DECADE, _years(10 * int(match[1]), 10)


def _century(match: re.Match[str]) -> Days:
    return Grain.CENTURY, _years(100 * int(match[1]), 100)


def _week(match: re.Match[str]) -> Days:
    year, week = int(match[1]), int(match[2])
    if match[4]:
        day = date.fromisocalendar(year, week, int(match[4]))
        return Grain.DAY, _span(day, day)
    first = date.fromisocalendar(year, week, 6 if match[3] else 1)
    return Grain.WEEK, _span(first, date.fromisocalendar(year, week, 7))


def _quarter(match: re.Match[str]) -> Days:
    return Grain.QUARTER, _months(int(match[1]), 3 * int(match[2]) - 2, 3)


def _half(match: re.Match[str]) -> Days:
    return Grain.SEASON, _months(int(match[1]), 6 * int(match[2]) - 5, 6)


def _season(match: re.Match[str]) -> Days:
    year, first_month = int(match[1]), _SEASON_MONTHS[match[2]]
    if match[2] == "WI":
        return Grain.SEASON, _span(date(year, 12, 1), date(year + 1, 2, 28))
    return Grain.SEASON, _months(year, first_month, 3)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Days]], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (r"(\d{4})-(\d\d)-(\d\d)(T.*)?", _day),
        (r"(?:FY)?(\d{4})(?:-XX){0,2}", _year),
        (r"(\d{4})-(\d\d)(?:-XX(?:T.*)?)?", _month),
        (r"(\d{4})-W(\d\d)(-WE)?(?:-(\d))?(?:T.*)?", _week),
        (r"(?:FY)?(\d{4})-Q([1-4])", _quarter),
        (r"(\d{4})-(SP|SU|FA|WI)", _season),
        (r"(\d{3})X?", _decade),
        (r"(\d{2})(?:XX)?", _century),
        (r"(?:FY)?(\d{4})-H([12])", _half),
    )
)
