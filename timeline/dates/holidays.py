"""Feasts with a fixed day, or one that a rule of the calendar gives."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from timeline.dates.months import nth_day
from timeline.model import CalendarDate, NthDay

_Find = Callable[[int], date | None]


def _fixed(month: int, day: int) -> _Find:
    return lambda year: date(year, month, day)


def _nth(nth: int, weekday: int, month: int) -> _Find:
    return lambda year: nth_day(NthDay(nth, weekday, CalendarDate(year, month)), year, month)


def _from_easter(days: int) -> _Find:
    return lambda year: easter(year) + timedelta(days=days)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the computus of Meeus."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (a + 11 * h) // 319
    j = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + j + 90) // 25
    return date(year, month, (h - m + j + month + 19) % 32)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as the day of the Gregorian one."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    behind = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=behind)


HOLIDAYS: Mapping[str, _Find] = {
    "new year": _fixed(1, 1),
    "epiphany": _fixed(1, 6),
    "orthodox christmas": _fixed(1, 7),
    "martin luther king day": _nth(3, 1, 1),
    "groundhog day": _fixed(2, 2),
    "valentine's day": _fixed(2, 14),
    "presidents' day": _nth(3, 1, 2),
    "women's day": _fixed(3, 8),
    "st. patrick's day": _fixed(3, 17),
    "april fools' day": _fixed(4, 1),
    "ash wednesday": _from_easter(-46),
    "palm sunday": _from_easter(-7),
    "maundy thursday": _from_easter(-3),
    "good friday": _from_easter(-2),
    "easter": _from_easter(0),
    "easter monday": _from_easter(1),
    "orthodox easter": orthodox_easter,
    "orthodox pentecost": lambda year: orthodox_easter(year) + timedelta(days=49),
    "ascension day": _from_easter(39),
    "pentecost": _from_easter(49),
    "earth day": _fixed(4, 22),
    "may day": _fixed(5, 1),
    "victory day": _fixed(5, 9),
    "mother's day": _nth(2, 7, 5),
    "memorial day": _nth(-1, 1, 5),
    "flag day": _fixed(6, 14),
    "father's day": _nth(3, 7, 6),
    "independence day": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "labor day": _nth(1, 1, 9),
    "columbus day": _nth(2, 1, 10),
    "halloween": _fixed(10, 31),
    "all saints' day": _fixed(11, 1),
    "guy fawkes night": _fixed(11, 5),
    "veterans day": _fixed(11, 11),
    "thanksgiving": _nth(4, 4, 11),
    "black friday": lambda year: _after(_nth(4, 4, 11)(year)),
    "christmas eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "election day": lambda year: _after(nth_day(NthDay(1, 1, CalendarDate(year, 11)), year, 11)),
    "boxing day": _fixed(12, 26),
    "new year's eve": _fixed(12, 31),
}


def _after(day: date | None) -> date | None:
    return None if day is None else day + timedelta(days=1)


def holiday_day(name: str, year: int) -> date | None:
    """The day of a feast; None for a name that is none, or a year off the calendar."""
    if name not in HOLIDAYS or not 1 <= year <= 9999:
        return None
    return HOLIDAYS[name](year)
