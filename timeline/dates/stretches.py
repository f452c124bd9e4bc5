"""The first or last stretch of a period: "the first nine months of 2020"."""

import re
from datetime import date, timedelta

from timeline.dates.tagging import TaggedDate
from timeline.model import (
    DateInterval,
    DatePhrase,
    Direction,
    Grain,
    Length,
    Reading,
    TimexType,
)

_LONGEST_JOINT = 6
_LENGTH = re.compile(r"P(\d{1,3})([DWMY])")
_DAYS = {"D": 1, "W": 7}
_MONTHS = {"M": 1, "Y": 12}


def is_stretch_of(one: TaggedDate, other: TaggedDate) -> bool:
    """Tell a length that is the first or last stretch of the period named right after it."""
    near = 0 < other.mention.start - one.mention.end <= _LONGEST_JOINT
    return near and _stretch(one, other) is not None


def stretch_phrase(text: str, length: TaggedDate, period: TaggedDate) -> DatePhrase:
    """The stretch as one date of the timeline."""
    interval = _stretch(length, period)
    start, end = length.mention.start, period.mention.end
    grain = Grain.DAY if length.resolution.value[-1] in _DAYS else Grain.MONTH
    size = 10 if grain is Grain.DAY else 7
    ends = (interval.first_day, interval.last_day) if interval else ()
    value = "/".join(day.isoformat()[:size] for day in ends if day is not None)
    return DatePhrase(
        start=start,
        end=end,
        text=text[start:end],
        type=TimexType.DATE,
        value=value,
        mod=length.mention.mod,
        interval=interval,
        grain=grain,
        edtf=value,
        time=None,
        zone=None,
        rule=length.mention.rule,
        confidence=period.resolution.confidence,
        reading=Reading(None, "stretch of the period named"),
        reason=None,
    )


def _stretch(one: TaggedDate, other: TaggedDate) -> DateInterval | None:
    """Its days; None where the length is of no period, or longer than it."""
    length, period = one.mention.expression, other.resolution.interval
    match = _LENGTH.fullmatch(one.resolution.value)
    if not isinstance(length, Length) or length.side is None or match is None or period is None:
        return None
    first, last = period.first_day, period.last_day
    if first is None or last is None:
        return None
    if length.side is Direction.PAST:
        end = _away(first, int(match[1]), match[2])
        return DateInterval.of(first, end - _ONE_DAY) if end and end <= last else None
    begin = _away(last + _ONE_DAY, -int(match[1]), match[2]) if last < date.max else None
    return DateInterval.of(begin, last) if begin and begin > first else None


_ONE_DAY = timedelta(days=1)


def _away(day: date, count: int, unit: str) -> date | None:
    try:
        if unit in _DAYS:
            return day + timedelta(days=count * _DAYS[unit])
        months = 12 * day.year + day.month - 1 + count * _MONTHS[unit]
        return date(months // 12, months % 12 + 1, day.day)
    except (OverflowError, ValueError):
        return None
