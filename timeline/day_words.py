"""Days as a reader writes them, and as Plotly takes them."""

from datetime import date

DAY_MS = 86_400_000
FIRST_DAY = date.min.toordinal() - date(1970, 1, 1).toordinal()
LAST_DAY = date.max.toordinal() - date(1970, 1, 1).toordinal()

_EPOCH = date(1970, 1, 1).toordinal()
_MONTHS = (
    "January February March April May June July August September October November December".split()
)

_PARTS_OF_DAY = {
    "MO": "morning",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "24:00": "midnight",
}


def to_date(day: int) -> date:
    """The date of a day counted from 1970-01-01, kept within years 1 to 9999."""
    return date.fromordinal(min(max(day, FIRST_DAY), LAST_DAY) + _EPOCH)


def to_day(when: date) -> int:
    """Days since 1970-01-01."""
    return when.toordinal() - _EPOCH


def milliseconds(day: float) -> float:
    """The beginning of a day as Plotly counts it."""
    return float(day) * DAY_MS


def day_words(day: int) -> str:
    """One day: "17 August 2021"."""
    when = to_date(day)
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def month_words(day: int) -> str:
    """The month that a day lies in: "August 2021"."""
    when = to_date(day)
    return f"{_MONTHS[when.month - 1]} {when.year}"


def interval_words(first: int | None, last: int | None, *, grain: str | None = None) -> str:
    """Days from a first to a last, None where open, as short as it can be said.

    "August 2021" for a whole month, "1994" for a year, "28 to 29 April 2022", and where the grain
    of an open side is a year "from 1994 on".
    """
    if first is None and last is None:
        return "no date"
    if last is None:
        return f"from {_at_grain(first or 0, grain)} on"
    if first is None:
        return f"until {_at_grain(last, grain)}"
    return _closed(first, last)


def _at_grain(day: int, grain: str | None) -> str:
    """A day that stands for its year or month, said as that."""
    if grain in ("year", "decade", "century"):
        return str(to_date(day).year)
    if grain in ("month", "season", "quarter"):
        return month_words(day)
    return day_words(day)


def time_words(time: str | None, zone: str | None) -> str:
    """A time of day as the source gives it, on its own clock: "10:30 Moscow time", "evening"."""
    words = _PARTS_OF_DAY.get(time or "", time or "")
    return f"{words} {zone}" if words and zone else words


def counted(number: int, noun: str) -> str:
    """A number of things: "1 event", "2,000 events"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _closed(first: int, last: int) -> str:
    start, end = to_date(first), to_date(last)
    after = to_date(last + 1)
    if first == last:
        return day_words(first)
    if start.day == 1 and after.day == 1:
        return _whole_months(start, end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {day_words(last)}"
    if start.year == end.year:
        return f"{start.day} {_MONTHS[start.month - 1]} to {day_words(last)}"
    return f"{day_words(first)} to {day_words(last)}"


def _whole_months(start: date, end: date) -> str:
    if start.month == 1 and end.month == 12:
        return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"
    first, last = _MONTHS[start.month - 1], _MONTHS[end.month - 1]
    if (start.year, start.month) == (end.year, end.month):
        return f"{first} {start.year}"
    if start.year == end.year:
        return f"{first} to {last} {start.year}"
    return f"{first} {start.year} to {last} {end.year}"
