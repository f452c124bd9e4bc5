"""Steps on the calendar: a place on it, moved by so many units, as a TIMEX3 value."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from timeline.dates.timex import day_value, is_possible, week_value
from timeline.model import Unit

_PLACE = re.compile(
    r"(BC)?(?:FY)?(\d{4})(?:-(\d\d)(?:-(\d\d))?|-(Q[1-4]|H[12]|SP|SU|FA|WI)"
    r"|-W(\d\d)(?:-(WE|\d))?)?"
)
_SPAN = re.compile(r"(BC)?(\d{2,3})X{0,2}")
_PART_MONTHS = {
    "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7, "SP": 3, "SU": 6, "FA": 9, "WI": 12,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the calendar as finely as it was named.

    Args:
        year: 1 or more; before Christ where `bc`.
        part: "Q3", "SU", "W33": what it was named by, if not by month and day.
    """

    year: int
    month: int | None = None
    day: int | None = None
    bc: bool = False
    part: str | None = None

    @property
    def exact(self) -> date | None:
        """The day, if it names one that the calendar has."""
        if self.bc or self.month is None or self.day is None:
            return None
        possible = is_possible(self.year, self.month, self.day)
        return date(self.year, self.month, self.day) if possible else None

    @property
    def about(self) -> date | None:
        """A day within it, the middle of its month where the day is not named."""
        if self.bc or self.month is None:
            return None
        return self.exact or date(self.year, self.month, 15)

    @property
    def grain(self) -> Unit:
        """The smallest unit that it names."""
        if self.part is not None:
            return _part_unit(self.part)
        if self.day is not None:
            return Unit.DAY
        return Unit.YEAR if self.month is None else Unit.MONTH


def _part_unit(part: str) -> Unit:
    if part[0] == "Q":
        return Unit.QUARTER
    if part[0] == "H":
        return Unit.HALF
    if part in ("SP", "SU", "FA", "WI"):
        return Unit.SEASON
    return Unit.WEEK


def place_of(day: date) -> Place:
    """The place of a day."""
    return Place(day.year, day.month, day.day)


@lru_cache(maxsize=4096)
def place_named(value: str) -> Place | None:
    """Read a place off a value; None where it names no year or a span of years."""
    value = value.split("T")[0].replace("-XX", "")
    if not (match := _PLACE.fullmatch(value)):
        return _span_place(value)
    bc, year, month, day, part, week, _weekday = match.groups()
    if int(year) == 0:
        return None
    if part:
        return Place(int(year), _PART_MONTHS[part], None, bool(bc), part)
    if week:
        return _week_place(int(year), int(week))
    return Place(int(year), int(month) if month else None, int(day) if day else None, bool(bc))


def _span_place(value: str) -> Place | None:
    match = _SPAN.fullmatch(value)
    if not match:
        return None
    digits = match[2]
    return Place(int(digits) * 10 ** (4 - len(digits)) or 1, bc=bool(match[1]))


def _week_place(year: int, week: int) -> Place | None:
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    return Place(monday.year, monday.month, monday.day, part=f"W{week:02}")


def year_value(year: int, bc: bool) -> str:
    """The value of a year: "1990", "BC0490"."""
    return f"{'BC' if bc else ''}{year:04}"


def shifted_year(place: Place, count: int) -> tuple[int, bool]:
    """The year so many years on, and whether it is before Christ; there is no year 0."""
    counted = (1 - place.year if place.bc else place.year) + count
    return (1 - counted, True) if counted < 1 else (counted, False)


def shifted(place: Place, unit: Unit, count: int) -> str | None:
    """The value of the unit that holds a place, so many units on; None off the calendar.

    Where the place is not named finely enough, the finer parts stay open ("1915-XX-XX").
    """
    match unit:
        case Unit.CENTURY | Unit.DECADE | Unit.YEAR:
            return _shifted_years(place, unit, count)
        case Unit.QUARTER | Unit.MONTH | Unit.HALF | Unit.SEASON:
            return _shifted_months(place, unit, count)
        case _:
            return _shifted_days(place, unit, count)


_UNITS = {"D": Unit.DAY, "W": Unit.WEEK, "M": Unit.MONTH, "Y": Unit.YEAR}
_LENGTH = re.compile(r"P(\d{1,4})([DWMY])")


def shifted_by(place: Place, length: str, *, back: bool) -> str | None:
    """The value so long before or after a place; None for a length that is not a whole number."""
    match = _LENGTH.fullmatch(length)
    if match is None:
        return None
    count = int(match[1])
    return shifted(place, _UNITS[match[2]], -count if back else count)


def _shifted_years(place: Place, unit: Unit, count: int) -> str | None:
    length = {Unit.CENTURY: 100, Unit.DECADE: 10, Unit.YEAR: 1}[unit]
    year, bc = shifted_year(place, count * length)
    if year > 9999:
        return None
    return year_value(year, bc)[: -len(str(length)) + 1 or None]


def _shifted_months(place: Place, unit: Unit, count: int) -> str | None:
    if place.month is None:
        return None if count or unit is not Unit.MONTH else year_value(place.year, place.bc) + "-XX"
    length = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.SEASON: 3}[unit]
    months = place.month - 1 + count * length
    if unit is Unit.SEASON:
        months -= 2
    year, bc = shifted_year(place, months // 12)
    if year > 9999:
        return None
    month = months % 12
    named = year_value(year, bc)
    if unit is Unit.MONTH:
        return f"{named}-{month + 1:02}"
    if unit is Unit.SEASON:
        return f"{named}-{('SP', 'SU', 'FA', 'WI')[month // 3]}"
    return f"{named}-{'Q' if unit is Unit.QUARTER else 'H'}{month // length + 1}"


def _shifted_days(place: Place, unit: Unit, count: int) -> str | None:
    start = place.exact
    if start is None:
        return _open_days(place, unit)
    length = 1 if unit in (Unit.DAY, Unit.HOUR, Unit.MINUTE) else 7
    try:
        day = start + timedelta(days=count * length)
    except OverflowError:
        return None
    if unit is Unit.WEEK:
        return week_value(day)
    if unit is Unit.WEEKEND:
        return week_value(day) + "-WE"
    return day_value(day)


def _open_days(place: Place, unit: Unit) -> str:
    month = "XX" if place.month is None or unit is not Unit.DAY else f"{place.month:02}"
    named = year_value(place.year, place.bc)
    return f"{named}-{month}-XX" if unit is Unit.DAY else f"{named}-WXX"
