"""Words to a point in time: strict forms first, dateparser for what they do not read.

Nothing here knows today's date. What lacks a year stays unread unless a base is given, and words
that count from now ("2 hours ago") are never read.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from timeline.date_orders import MONTH_FIRST_COUNTRIES
from timeline.extraction.calendar_words import DAY, MONTH, YEAR, month_number


@dataclass(frozen=True, slots=True)
class Timestamp:
    """A point in time at the grain that its words give.

    Args:
        value: ISO 8601, as `PublicationTime.value`.
        certain: False where the order of day and month had to be assumed.
    """

    value: str
    certain: bool


_ISO: Final = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?"
    r"(?:[T ]{1,2}(?P<clock>\d\d:\d\d)(?::\d\d(?:[.,]\d{1,9})?)?"
    r"\s?(?P<zone>Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?(?=\s*$|[\s\[(,;|])"
)
_COMPACT: Final = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)"
    r"(?:T?(?P<clock>\d\d:?\d\d)(?::?\d\d)?(?P<zone>Z)?)?$"
)
_EPOCH: Final = re.compile(r"(\d{9,10})(?:\d{3})?(?:\.\d{1,6})?$")
_YEAR_MONTH_DAY: Final = re.compile(r"(\d{4})\s?[./年-]\s?(\d{1,2})\s?[./月-]\s?(\d{1,2})(?!\d)")
_NUMBERS: Final = re.compile(r"(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?((?:19|20)\d\d)(?!\d)")
_DAY_FIRST: Final = re.compile(
    rf"(?<!\d)({DAY})[\s,./-]{{0,3}}(?:de\s|of\s)?({MONTH})[\s,./-]{{0,3}}(?:del?\s)?({YEAR})?",
    re.IGNORECASE,
)
_MONTH_FIRST: Final = re.compile(
    rf"(?<!\w)({MONTH})\s{{0,3}}({DAY})(?:\s?,?\s{{0,3}}({YEAR}))?", re.IGNORECASE
)
_YEAR_FIRST: Final = re.compile(
    rf"({YEAR})[\s,.]{{1,3}}({MONTH})[\s,.]{{1,3}}({DAY})", re.IGNORECASE
)
_CLOCK: Final = re.compile(
    r"(?<![\d:.+\-])(\d{1,2})(?:(?:[:.]|\s?h\s?)([0-5]\d))?(?!\d)(?::[0-5]\d)?\s?([ap])?(?:\.?m\b)?",
    re.IGNORECASE,
)
_OFFSET: Final = re.compile(
    r"(?:(?:UTC|GMT)\s?|(?<=\d)\s?)([+\-−])\s?(\d{1,2})(?::?(\d\d))?(?![\d.])"
)
_NAMED_ZONE: Final = re.compile(
    r"(?<!\w)(?:UTC|GMT|Z|CES?T|EES?T|WES?T|E[SD]T|C[SD]T|M[SD]T|P[SD]T|BST|JST|MSK|МСК)(?!\w)|(?<=\d)Z\b"
)
# Abbreviations that mean one offset in news; "IST" and "AST" mean several and are left out.
_HOURS_BY_ZONE: Final = {
    "UTC": 0,
    "GMT": 0,
    "Z": 0,
    "WET": 0,
    "WEST": 1,
    "BST": 1,
    "CET": 1,
    "CEST": 2,
    "EET": 2,
    "EEST": 3,
    "MSK": 3,
    "МСК": 3,
    "JST": 9,
    "EST": -5,
    "EDT": -4,
    "CDT": -5,
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
}


def parse(
    words: str, *, base: date | None = None, language: str = "en", country: str | None = None
) -> Timestamp | None:
    """Read `words` as a point in time; None where they name none.

    Args:
        base: The day by which a missing year is chosen (the nearest); None reads no such words.
        language: Of the words, for what only dateparser reads.
        country: Of the outlet, for the order of "03/04/2021".
    """
    words = " ".join(words.split())[:120]
    return (
        _iso(words)
        or _epoch(words)
        or _spelled(words, base)
        or _numbers(words, country)
        or _by_dateparser(words, base, language)
    )


def _iso(words: str) -> Timestamp | None:
    match = _ISO.match(words) or _COMPACT.match(words)
    if match is None:
        return None
    part = match.groupdict()
    if part["day"] is None:
        month = int(part["month"])
        return Timestamp(f"{part['year']}-{month:02}", True) if 1 <= month <= 12 else None
    clock = part["clock"]
    if clock and ":" not in clock:
        clock = f"{clock[:2]}:{clock[2:]}"
    return _timestamp(
        int(part["year"]), int(part["month"]), int(part["day"]), clock, _iso_zone(part.get("zone"))
    )


def _iso_zone(zone: str | None) -> str:
    if zone is None:
        return ""
    if zone[0] not in "+-":
        return "+00:00"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _timestamp(
    year: int, month: int, day: int, clock: str | None, zone: str, *, certain: bool = True
) -> Timestamp | None:
    """Put the parts together; None where there is no such day or time."""
    if year < 1:
        return None
    value = f"{year:04}-{month:02}-{day:02}"
    try:
        date.fromisoformat(value)
        if clock:
            value = f"{value}T{clock}{zone}"
            datetime.fromisoformat(value)
    except ValueError:
        return None
    return Timestamp(value, certain)


def _epoch(words: str) -> Timestamp | None:
    match = _EPOCH.match(words)
    if match is None:
        return None
    moment = datetime.fromtimestamp(0, tz=UTC) + timedelta(seconds=int(match[1]))
    return Timestamp(moment.strftime("%Y-%m-%dT%H:%M+00:00"), True)


def _spelled(words: str, base: date | None) -> Timestamp | None:
    """Month by name: "28 September 2021 08:00 (UTC +04:00)", "Sept. 28"."""
    for pattern, (day_at, month_at, year_at) in (
        (_YEAR_FIRST, (3, 2, 1)),
        (_DAY_FIRST, (1, 2, 3)),
        (_MONTH_FIRST, (2, 1, 3)),
    ):
        match = pattern.search(words)
        month = None if match is None else month_number(match[month_at])
        if match is None or month is None or (match[year_at] is None and base is None):
            continue
        day = int(re.sub(r"\D", "", match[day_at]))
        year = int(match[year_at]) if match[year_at] else _nearest_year(month, day, base)
        beside = f"{words[: match.start()]} {words[match.end() :]}"
        return _timestamp(year, month, day, _clock(beside), _zone(beside))
    return None


def _nearest_year(month: int, day: int, base: date | None) -> int:
    """The year that puts the day nearest to `base`; 0 where no such day is near."""
    if base is None:
        return 0
    candidates = []
    for year in (base.year - 1, base.year, base.year + 1):
        try:
            candidates.append((abs((date(year, month, day) - base).days), year))
        except ValueError:
            continue
    return min(candidates)[1] if candidates else 0


def _clock(words: str) -> str | None:
    for match in _CLOCK.finditer(words):
        hour, minute, half = int(match[1]), match[2], (match[3] or "").casefold()
        if minute is None and not half:
            continue
        if half:
            hour = hour % 12 + (12 if half == "p" else 0)
        return f"{hour:02}:{minute or '00'}" if hour < 24 else None
    return None


def _zone(words: str) -> str:
    offset = _OFFSET.search(words)
    if offset is not None:
        sign = "+" if offset[1] == "+" else "-"
        return f"{sign}{int(offset[2]):02}:{offset[3] or '00'}"
    named = _NAMED_ZONE.search(words)
    hours = None if named is None else _HOURS_BY_ZONE.get(named[0])
    return "" if hours is None else f"{hours:+03}:00"


def _numbers(words: str, country: str | None) -> Timestamp | None:
    """Month by number: "2021.10.15", "26/11/2021"; day first unless the numbers forbid it."""
    match = _YEAR_MONTH_DAY.search(words)
    if match is not None:
        beside = f"{words[: match.start()]} {words[match.end() :]}"
        year, month, day = map(int, match.groups())
        return _timestamp(year, month, day, _clock(beside), _zone(beside))
    match = _NUMBERS.search(words)
    if match is None:
        return None
    beside = f"{words[: match.start()]} {words[match.end() :]}"
    first, second, year = map(int, match.groups())
    swapped = second > 12 or (first <= 12 and "/" in match[0] and country in MONTH_FIRST_COUNTRIES)
    day, month = (second, first) if swapped else (first, second)
    certain = first > 12 or second > 12 or first == second or "." in match[0] or country is not None
    return _timestamp(year, month, day, _clock(beside), _zone(beside), certain=certain)


def _by_dateparser(words: str, base: date | None, language: str) -> Timestamp | None:
    """What the forms above do not read, in any of dateparser's locales."""
    if not any(map(str.isdigit, words)) or not any(map(str.isalpha, words)):
        return None
    # Half a second to load, and needed for one header in a thousand.
    from dateparser.date import DateDataParser

    # The base serves a missing year alone; without one the year is required.
    parser = DateDataParser(
        languages=[language],
        settings={
            "RELATIVE_BASE": datetime.combine(base or date(1900, 1, 1), time.min),
            "REQUIRE_PARTS": ["day", "month"] if base else ["day", "month", "year"],
            "PARSERS": ["absolute-time"],
            "RETURN_TIME_AS_PERIOD": True,
        },
    )
    try:
        found = parser.get_date_data(words)
    except ValueError:
        return None
    moment = found.date_obj
    if moment is None:
        return None
    day_only = found.period != "time"
    value = moment.date().isoformat() if day_only else moment.isoformat(timespec="minutes")
    return Timestamp(value, True)
