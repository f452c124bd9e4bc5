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


def _hebrew_new_year(year: int) -> int:
    """The ordinal of 1 Tishri of a Hebrew year, by the rules of its calendar."""
    before, now, after = (_elapsed(one) for one in (year - 1, year, year + 1))
    delay = 2 if after - now == _TOO_LONG else 1 if now - before == _TOO_SHORT else 0
    return _HEBREW_EPOCH + now + delay


def _elapsed(year: int) -> int:
    """Days from the epoch to the mean conjunction of Tishri, put off where the week asks."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = 29 * months + parts // 25920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


_HEBREW_EPOCH = -1373427
_TOO_LONG, _TOO_SHORT = 356, 382
_HEBREW_YEARS = 3761
_LONG_HESHVAN = (355, 385)


def _from_tishri(days: int) -> _Find:
    return lambda year: _day(_hebrew_new_year(year + _HEBREW_YEARS) + days)


def _from_passover(days: int) -> _Find:
    return lambda year: _day(_hebrew_new_year(year + _HEBREW_YEARS) - 163 + days)


def _hanukkah(year: int) -> date | None:
    first = _hebrew_new_year(year + _HEBREW_YEARS)
    long = _hebrew_new_year(year + _HEBREW_YEARS + 1) - first in _LONG_HESHVAN
    return _day(first + (84 if long else 83))


def _day(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def _islamic(month: int, day: int) -> _Find:
    """A day of the Islamic calendar as it is tabulated; the moon may be seen a day off."""
    before = day + (59 * (month - 1) + 1) // 2

    def find(year: int) -> date | None:
        about = (year - 622) * 10307 // 10000
        for islamic in range(about - 1, about + 3):
            ordinal = before + 354 * (islamic - 1) + (3 + 11 * islamic) // 30 + 227014
            found = _day(ordinal)
            if islamic > 0 and found is not None and found.year == year:
                return found
        return None

    return find


HOLIDAYS: Mapping[str, _Find] = {
    "new year": _fixed(1, 1),
    "epiphany": _fixed(1, 6),
    "orthodox christmas": _fixed(1, 7),
    "martin luther king day": _nth(3, 1, 1),
    "groundhog day": _fixed(2, 2),
    "valentine's day": _fixed(2, 14),
    "presidents' day": _nth(3, 1, 2),
    "women's day": _fixed(3, 8),
    "burns night": _fixed(1, 25),
    "australia day": _fixed(1, 26),
    "holocaust remembrance day": _fixed(1, 27),
    "candlemas": _fixed(2, 2),
    "shrove tuesday": _from_easter(-47),
    "holy saturday": _from_easter(-1),
    "whit monday": _from_easter(50),
    "trinity sunday": _from_easter(56),
    "corpus christi": _from_easter(60),
    "orthodox good friday": lambda year: orthodox_easter(year) - timedelta(days=2),
    "orthodox palm sunday": lambda year: orthodox_easter(year) - timedelta(days=7),
    "patriots' day": _nth(3, 1, 4),
    "anzac day": _fixed(4, 25),
    "cinco de mayo": _fixed(5, 5),
    "juneteenth": _fixed(6, 19),
    "canada day": _fixed(7, 1),
    "assumption day": _fixed(8, 15),
    "all souls' day": _fixed(11, 2),
    "remembrance sunday": _nth(2, 7, 11),
    "cyber monday": lambda year: _after(_nth(4, 4, 11)(year), 4),
    "giving tuesday": lambda year: _after(_nth(4, 4, 11)(year), 5),
    "world aids day": _fixed(12, 1),
    "st. nicholas day": _fixed(12, 6),
    "human rights day": _fixed(12, 10),
    "purim": _from_passover(-30),
    "passover": _from_passover(0),
    "shavuot": _from_passover(50),
    "rosh hashanah": _from_tishri(0),
    "yom kippur": _from_tishri(9),
    "sukkot": _from_tishri(14),
    "simchat torah": _from_tishri(22),
    "hanukkah": _hanukkah,
    "nowruz": _fixed(3, 21),
    "ashura": _islamic(1, 10),
    "mawlid": _islamic(3, 12),
    "eid al-fitr": _islamic(10, 1),
    "eid al-adha": _islamic(12, 10),
    "st. david's day": _fixed(3, 1),
    "st. patrick's day": _fixed(3, 17),
    "st. george's day": _fixed(4, 23),
    "michaelmas": _fixed(9, 29),
    "st. andrew's day": _fixed(11, 30),
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
    "mothering sunday": _from_easter(-21),
    "memorial day": _nth(-1, 1, 5),
    "flag day": _fixed(6, 14),
    "father's day": _nth(3, 7, 6),
    "independence day": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "labor day": _nth(1, 1, 9),
    "labour day": _fixed(5, 1),
    "fourth of july": _fixed(7, 4),
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


# Their day may be one off: it is seen or reckoned anew each year.
UNSURE = frozenset({"nowruz", "ashura", "mawlid", "eid al-fitr", "eid al-adha", "labour day"})
# Other countries keep them on other days, or keep other feasts of that name.
COUNTRIES: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        (
            "independence day", "memorial day", "labor day", "thanksgiving", "flag day",
            "election day", "mother's day", "father's day",
        ),
        frozenset({"united-states"}),
    ),
    "victory day": frozenset(
        {
            "russia", "belarus", "kazakhstan", "kyrgyzstan", "armenia", "tajikistan", "uzbekistan",
            "moldova", "turkmenistan", "georgia",
        }
    ),
}  # fmt: skip


def _after(day: date | None, days: int = 1) -> date | None:
    return None if day is None else day + timedelta(days=days)


def holiday_day(name: str, year: int) -> date | None:
    """The day of a feast; None for a name that is none, or a year off the calendar."""
    if name not in HOLIDAYS or not 1 <= year <= 9999:
        return None
    return HOLIDAYS[name](year)
