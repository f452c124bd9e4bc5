"""Which days the early, middle and late part of a period are, and which hours parts of a day."""

from datetime import date

from timeline.model import DateInterval, Grain

# First and last unit of each part, both included; None is the end of the period.
_DAYS_OF_MONTH = {"START": (1, 10), "MID": (11, 20), "END": (21, None)}
_MONTHS_OF_YEAR = {"START": (1, 4), "MID": (5, 8), "END": (9, 12)}
_YEARS_OF_DECADE = {"START": (0, 3), "MID": (4, 6), "END": (7, 9)}


def part_of(interval: DateInterval, grain: Grain, mod: str | None) -> DateInterval:
    """Narrow a month, year or decade to its early, middle or late part; others stay whole.

    Args:
        interval: The whole period.
        grain: Of the period.
        mod: TIMEX3 mod: START, MID and END narrow.
    """
    first = interval.first_day
    if mod not in _DAYS_OF_MONTH or first is None:
        return interval
    match grain:
        case Grain.MONTH:
            start, end = _DAYS_OF_MONTH[mod]
            last = interval.last_day if end is None else first.replace(day=end)
            return DateInterval.of(first.replace(day=start), last)
        case Grain.YEAR:
            start, end = _MONTHS_OF_YEAR[mod]
            after = interval.end if end == 12 else date(first.year, end + 1, 1).toordinal()
            return DateInterval(first.replace(month=start).toordinal(), after)
        case Grain.DECADE:
            start, end = _YEARS_OF_DECADE[mod]
            year = first.year - first.year % 10
            return DateInterval.of(date(max(year + start, 1), 1, 1), date(year + end, 12, 31))
        case _:
            return interval


_NOON, _LATEST_AFTERNOON = 12, 6
_PARTS = ("MO", "AF", "EV", "NI")


def time_in(time: str, part: str) -> str:
    """The time of either half of the day that lies in a part of it: "9:30" on Sunday night."""
    hour = int(time[:2]) % _NOON
    later = part in ("AF", "EV") or (part == "NI" and hour >= _LATEST_AFTERNOON)
    return f"{hour + (_NOON if later else 0):02}{time[2:]}" if part in _PARTS else time
