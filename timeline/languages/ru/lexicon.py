"""Russian words of time in their cases, as patterns over the folded text, and what they mean."""

import re
from collections.abc import Iterable, Mapping

from timeline.languages.ru.numerals import (
    DAY_ORDINAL,
    NUMBER_WORD,
    ORDINAL,
    SPELLED_YEAR,
    number_of_words,
    ordinal_of_words,
    spelled_year,
)
from timeline.model import Unit


def any_of(patterns: Iterable[str]) -> str:
    """A pattern of any of these, in their order."""
    return "(?:" + "|".join(patterns) + ")"


def pattern(text: str) -> re.Pattern[str]:
    """A rule's pattern: it ends where a word ends."""
    return re.compile(rf"(?:{text})(?!\w)")


def _stems(stems: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple(stems.items())


# All endings of an adjective; those of the month, the year and the day are among them.
ADJECTIVE = "(?:ый|ий|ой|ая|яя|ую|юю|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ых|их|ыми|ими|ей)"

_MONTH_STEMS = _stems({
    "янв": 1, "фев": 2, "мар": 3, "апр": 4, "май": 5, "мая": 5, "мае": 5, "маю": 5, "маем": 5,
    "июн": 6, "июл": 7, "авг": 8, "сен": 9, "окт": 10, "ноя": 11, "дек": 12,
})  # fmt: skip
FULL_MONTH = (
    r"(?:(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:ь|я|ю|ем|е)"
    r"|(?:март|август)(?:а|у|ом|е)?|ма(?:й|я|ю|ем|е))"
)
_SHORT_MONTH = r"(?:янв|фев|февр|мар|апр|июн|июл|авг|сен|сент|окт|ноя|нояб|дек)\b\.?"
MONTH = rf"(?:{FULL_MONTH}|{_SHORT_MONTH})"
# After the number of a day: "2 марта".
DAYS_MONTH = (
    r"(?:(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)я|(?:март|август)а|мая"
    rf"|{_SHORT_MONTH})"
)
MONTH_ADJECTIVE = (
    r"(?:(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)ьск|мартовск|майск|августовск)"
    + ADJECTIVE
)

_WEEKDAY_STEMS = _stems({
    "пон": 1, "пн": 1, "вто": 2, "вт": 2, "сре": 3, "ср": 3, "чет": 4, "чт": 4, "пят": 5,
    "пт": 5, "суб": 6, "сб": 6, "вос": 7, "вс": 7,
})  # fmt: skip
WEEKDAY = (
    r"(?:(?:понедельник|вторник|четверг)(?:а|у|ом|е)?|сред(?:а|у|ы|е|ой)"
    r"|(?:пятниц|суббот)(?:а|у|ы|е|ей|ой)|воскресень(?:е|я|ю|ем))"
)
WEEKDAYS_EACH = r"(?:понедельникам|вторникам|средам|четвергам|пятницам|субботам|воскресеньям)"

_UNIT_FORMS = (
    (Unit.MINUTE, r"минут(?:а|у|ы|е|ой|ам|ами|ах)?"),
    (Unit.HOUR, r"час(?:а|у|ом|е|ы|ов|ам|ами|ах)?"),
    (Unit.DAY, r"день|дн(?:я|ю|ем|е|и|ей|ям|ями|ях)|сут(?:ки|ок|кам|ками|ках)"),
    (Unit.WEEKEND, r"выходн(?:ые|ых|ым|ыми)"),
    (Unit.WEEK, r"недел(?:я|и|ю|е|ей|ь|ям|ями|ях)"),
    (Unit.MONTH, r"месяц(?:а|у|ем|е|ы|ев|ам|ами|ах)?"),
    (Unit.QUARTER, r"квартал(?:а|у|ом|е|ы|ов|ам|ами|ах)?"),
    (Unit.HALF, r"полугоди(?:е|я|ю|ем|и|й|ям|ями|ях)"),
    (Unit.YEAR, r"год(?:а|у|ом|е|ы|ов|ам|ами|ах)?|лет(?:ам)?"),
    (Unit.DECADE, r"десятилети(?:е|я|ю|ем|и|й|ям|ями|ях)"),
    (Unit.CENTURY, r"век(?:а|у|ом|е|ов|ам|ами|ах)?|столети(?:е|я|ю|ем|и|й|ям|ями|ях)"),
)
_UNITS = tuple((unit, re.compile(forms)) for unit, forms in _UNIT_FORMS)
_SECOND = r"секунд(?:а|у|ы|е|ой|ам|ами|ах)?"
UNIT = any_of(forms for _, forms in _UNIT_FORMS)
LENGTH_UNIT = any_of((_SECOND, *(forms for _, forms in _UNIT_FORMS)))

SEASON = r"(?:весн(?:а|ы|е|у|ой|ою)|лет(?:о|а|у|ом|е)|осен(?:ь|и|ью)|зим(?:а|ы|е|у|ой|ою))"
_SEASON_LETTERS = {"в": "SP", "л": "SU", "о": "FA", "з": "WI"}
DAY_PART = (
    r"(?:утр(?:о|а|у|ом|е)|дн(?:я|ем)|вечер(?:а|у|ом|е)?|ноч(?:ь|и|ью)"
    r"|рассвет(?:е|а|у|ом)?|полдень|полдня|полудня|полудню|полночь|полночи|полуночи)"
)
_DAY_PART_STEMS = (
    ("утр", "MO"), ("веч", "EV"), ("ноч", "NI"), ("полдень", "12:00"), ("полуд", "12:00"),
    ("полн", "24:00"), ("полун", "24:00"), ("рас", "MO"), ("дн", "AF"),
)  # fmt: skip

# A time zone as news names it.
ZONE = (
    r"(?:(?:по )?мск|по [а-я-]{4,24}(?:ому|ему) времени(?: \(мск\))?|по времени [а-я-]{3,20}"
    r"|по (?:гринвичу|москве|баку|еревану|тбилиси|киеву|минску|астане|ташкенту|анкаре|стамбулу"
    r"|тегерану|лондону|парижу|берлину|вашингтону)|(?:gmt|utc)(?: ?[+-] ?\d{1,2}(?::\d\d)?)?)"
)
YEAR = r"(?:1\d|20|21)\d\d(?!\d|,\d|\.\d|%)"
YEAR_WORD = r"(?: ?(?:год(?:а|у|ом|е|ы|ов|ам|ами|ах)?(?!\w)|гг?\b\.?))"
ERA = r"(?P<era>,? ?до (?:н\. ?э\b\.?|нашей эры|рождества христова|р\. ?х\b\.?))"
_OUR_ERA = r"(?:,? ?(?:н\. ?э\b\.?|нашей эры))"
# What no count of people or things goes on from: years beyond those that news names.
_FAR_YEAR = r"(?:[2-9]\d{3}|[1-9]\d{4,5}|0{4})(?![.,:]\d)(?=[.,;:!?)\]]|$)"
# A year after a day, a month or a season, as group `year`, with its word and its era.
OF_YEAR = (
    rf"(?P<year>{YEAR}|\d{{3,6}}(?={YEAR_WORD})"
    rf"|\d{{1,2}}(?={YEAR_WORD}(?:{ERA.replace('P<era>', ':')}|{_OUR_ERA}))|{_FAR_YEAR}"
    rf"|{SPELLED_YEAR})(?:-?(?:го|й|м|ом)\b)?(?:{YEAR_WORD})?(?:{ERA}|{_OUR_ERA})?"
)
DAY = rf"(?:(?:3[01]|[12]\d|0?[1-9])(?:-?(?:го|е|ое|му|ому|м)\b)?(?![\d%])|{DAY_ORDINAL})"
NUMBER = (
    rf"(?:\d{{1,3}}(?: \d{{3}}){{1,2}}|\d{{1,4}}(?:[.,]\d{{1,2}})?|{NUMBER_WORD}"
    r"|полутора|полтор(?:а|ы)|(?:пар(?:а|у|ы|ой)|десят(?:ок|ка|ки|ков))(?= )"
    r"|нескольк(?:о|их|им|ими)|мног(?:о|их|ие))"
)
ROMAN = r"[ivxх]{1,6}"

# What the triggers are: no two of them begin at the same word. Common words count as one only
# before what a date goes on with.
_ANY_UNIT = any_of((_SECOND, *(forms for _, forms in _UNIT_FORMS)))
_FULL = r"(?:(?:полн|цел|долг|календарн|рабоч)(?:ых|их) |с половиной )?"
_NO_NUMBER = r"(?<!\d[.,:/-])"
YEAR_TRIGGER = rf"{_NO_NUMBER}\d{{4}}(?![\d%]|,\d{{3}}|\.\d{{3}})(?:гг?)?"
FIGURES_TRIGGER = (
    rf"{_NO_NUMBER}\d{{1,3}}(?![\d%]|,\d{{3}}|\.\d{{3}})(?:гг?|ч|й)?(?=(?<=[а-я])"
    r"|[.,:/]\d| ?[-/] ?\d"
    r"|-?(?:го|е|й|м|х|ые|ый|му|ом|ому|ых|ым|дневн|недел|месячн|часов|минутн)"
    rf"|(?: \d{{3}}){{0,2}} {_FULL}(?:{_ANY_UNIT}|{MONTH}|гг?\b|ч\b|мин|вв?\b|числ|раз"
    r"|утра|вечера|ночи)"
    r"|(?: и| или| по| до| на) \d| ?- [а-я\d]"
    # A list of numbers alone ends in no month.
    r"|(?:, \d{1,3}(?:-?(?:го|е|й|м|х))?(?!\d)){1,6},? [а-я])"
)
MONTH_TRIGGER = MONTH
MONTH_ADJECTIVE_TRIGGER = MONTH_ADJECTIVE
WEEKDAY_TRIGGER = WEEKDAY
# "днем" is by day as well as a day: a part of the day, as triggers go.
UNIT_TRIGGER = "(?!днем)" + any_of(
    (_SECOND, *(forms for unit, forms in _UNIT_FORMS if unit is not Unit.WEEKEND))
)
WEEKEND_TRIGGER = r"выходн(?:ые|ых|ым|ыми)"
_AFTER_RELATIVE = (
    r"(?= (?:(?:же|самый|самого|самой|самом|почти|около|более|менее|примерно) )?"
    rf"(?:{_ANY_UNIT}|{FULL_MONTH}|{WEEKDAY}|{SEASON}|{DAY_PART}|{NUMBER_WORD}|\d|выходн|время|будущ"
    r"|полтор|полгода|пар[уы]|нескольк|десят|прошлом))"
)
RELATIVE_TRIGGER = (
    r"(?:(?:(?:позапрошл|прошл|прошедш|минувш|истекш|нынешн|текущ|следующ|будущ|предстоящ|грядущ"
    rf"|ближайш|предыдущ|последн|перв(?=ые|ых)|друг|долг){ADJECTIVE}"
    r"|эт(?:от|а|о|у|и|ого|ой|ому|им|ом|их)|т(?:от|а|у|ого|ой|ому|ем|ом|о|е|ех))"
    rf"{_AFTER_RELATIVE}|прошлом|будущем)"
)
NUMBER_TRIGGER = (
    rf"(?:{NUMBER_WORD}(?= {_FULL}(?:{_ANY_UNIT}|утра|вечера|ночи|раза?\b|семьсот|восемьсот)"
    rf"|(?:-| до ){NUMBER_WORD} )"
    rf"|(?:полутора|полтор[аы]|пар[ауы]|парой|десят(?:ок|ка|ки|ков)|нескольк(?:о|их|им|ими)"
    rf"|мног(?:о|их|ие))(?= {_ANY_UNIT}| раз)|тысяч[ауи]|две тысячи|пол(?:года|часа|века))"
)
_AFTER_ORDINAL = (
    rf"(?= ?(?:-|,| и| или| по| до| на)? ?(?:{ORDINAL}|\d|{MONTH}|{WEEKDAY}|числ|квартал"
    r"|полугод|век|столет|ден|дн|год))"
)
ORDINAL_TRIGGER = ORDINAL + _AFTER_ORDINAL
SEASON_TRIGGER = SEASON
DAY_PART_TRIGGER = "(?!дня)" + DAY_PART
DEICTIC_TRIGGER = (
    r"(?:сегодня|вчера|завтра|позавчера|послезавтра|накануне|назавтра|наутро"
    rf"|(?:сегодняшн|вчерашн|завтрашн){ADJECTIVE})"
)
STEP_TRIGGER = r"(?:через|спустя|за)"
ROMAN_TRIGGER = ROMAN

_PERIOD_MODS = (
    (r"(?:сам(?:ом|ый|ого|ому) )?(?:начал(?:о|а|у|ом|е))", "START"),
    (r"(?:сам(?:ом|ый|ого|ому) )?(?:кон(?:ец|ца|цу|цом|це)|исход(?:е|у))", "END"),
    (r"середин(?:а|ы|е|у|ой)", "MID"),
    (r"перв(?:ая|ой|ую) (?:половин(?:а|ы|е|у|ой)|трет(?:ь|и|ью))|перв(?:ых|ые) числ(?:ах|а)",
     "START"),
    (r"втор(?:ая|ой|ую) половин(?:а|ы|е|у|ой)|(?:последн(?:их|ие)|двадцатых|20-х) числ(?:ах|а)",
     "END"),
    (r"(?:десятых|10-х) числ(?:ах|а)", "MID"),
    (r"перв(?:ая|ой|ую) декад(?:а|ы|е|у)", "START"),
    (r"втор(?:ая|ой|ую) декад(?:а|ы|е|у)", "MID"),
    (r"(?:третья|третьей|третью|последн(?:яя|ей|юю)) декад(?:а|ы|е|у)", "END"),
    (r"перв(?:ая|ой|ую) недел(?:я|и|ю|е)|перв(?:ые|ых) (?:дни|дней|днях)", "START"),
    (r"(?:втор(?:ая|ой|ую)|треть(?:я|ей|ю)) недел(?:я|и|ю|е)", "MID"),
    (r"последн(?:яя|ей|юю) недел(?:я|и|ю|е)|последн(?:ие|их) (?:дни|дней|днях)", "END"),
    (r"рубеж(?:е|а|у)?", "APPROX"),
    (r"ран(?:ним|ней|няя|нее|него)", "START"),
    (r"(?<!не )поздн(?:им|ей|яя|ее|его)", "END"),
    (r"около|примерно|приблизительно|ориентировочно|предположительно", "APPROX"),
)  # fmt: skip
_MUCH = "(?:чуть |немного |гораздо |намного )?"
_LENGTH_MODS = (
    (r"не (?:менее|меньше)(?: чем)?|(?:как )?минимум|по меньшей мере|по крайней мере",
     "EQUAL_OR_MORE"),
    (r"не (?:более|больше)(?: чем)?|максимум", "EQUAL_OR_LESS"),
    (rf"{_MUCH}(?:более|больше|дольше)(?: чем)?|свыше", "MORE_THAN"),
    (rf"{_MUCH}(?:менее|меньше)(?: чем)?|неполн(?:ых|ые)", "LESS_THAN"),
    (r"почти|без малого", "EQUAL_OR_LESS"),
    (r"около|примерно|приблизительно|ориентировочно|порядка|где-то", "APPROX"),
)  # fmt: skip
_MODS = tuple((re.compile(words), mod) for words, mod in (*_PERIOD_MODS, *_LENGTH_MODS))
# What may stand before a date that has days: "начале", "второй половине", "около".
PERIOD = rf"(?:(?P<mod>{any_of(words for words, _ in _PERIOD_MODS)}) )?"
LENGTH = rf"(?:(?P<mod>{any_of(words for words, _ in _LENGTH_MODS)}) )?"
LEADS = (
    any_of(
        (
            *(words for words, _ in (*_PERIOD_MODS, *_LENGTH_MODS)),
            "рано|поздно|под|ровно",
        )
    )
    + r" {1,3}"
)


def number(text: str) -> float | None:
    """The number that the words of `NUMBER` stand for; None for a vague one."""
    if text[0].isdigit():
        return float(text.replace(",", ".").replace(" ", ""))
    if text.startswith(("полутор", "полтор")):
        return 1.5
    if text.startswith("пар"):
        return 2
    return number_of_words(text)


def ordinal(text: str) -> int:
    """The number of "третье", "3-го" or "3"."""
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else ordinal_of_words(text)


def roman(text: str) -> int | None:
    """The number of Roman figures, in Latin or in Cyrillic letters; None where they are none."""
    if not re.fullmatch(r"x{0,3}(?:ix|iv|v?i{0,3})", latin := text.replace("х", "x")):
        return None
    values = [{"i": 1, "v": 5, "x": 10}[letter] for letter in latin]
    after = [*values[1:], 0]
    return sum(
        -value if value < other else value for value, other in zip(values, after, strict=True)
    )


def unit(text: str) -> Unit:
    """The unit that a word names in any of its cases."""
    return next(unit for unit, forms in _UNITS if forms.fullmatch(text))


def month(text: str) -> int:
    """The number of a month by its name or adjective."""
    return next(number for stem, number in _MONTH_STEMS if text.startswith(stem))


def weekday(text: str) -> int:
    """The number of a weekday by its name, 1 for Monday."""
    return next(number for stem, number in _WEEKDAY_STEMS if text.startswith(stem))


def season(text: str) -> str:
    """The part of the year that a season is: "SP", "SU", "FA" or "WI"."""
    return _SEASON_LETTERS[text[0]]


def day_part(text: str) -> str:
    """The time that a part of the day is: "MO", "AF", "EV", "NI", "12:00" or "24:00"."""
    if text == "полдня":
        return "12:00"
    return next(time for stem, time in _DAY_PART_STEMS if text.startswith(stem))


def half(match: re.Match[str]) -> str | None:
    """The half of a year, "H1" or "H2", where that is what a rule matched as `mod`."""
    found = re.match(r"(перв|втор)\w+ половин", match["mod"] or "")
    return None if found is None else "H1" if found[1] == "перв" else "H2"


def year(text: str) -> int:
    """The year of figures or of the words of `SPELLED_YEAR`."""
    return int(text) if text[0].isdigit() else spelled_year(text)


def mod(match: re.Match[str], group: str = "mod") -> str | None:
    """The TIMEX3 mod of what a rule matched as `group`."""
    found = match[group]
    if found is None:
        return None
    return next((mod for words, mod in _MODS if words.fullmatch(found)), None)


_LETTERS = {
    Unit.MINUTE: "M", Unit.HOUR: "H", Unit.DAY: "D", Unit.WEEKEND: "WE", Unit.WEEK: "W",
    Unit.MONTH: "M", Unit.QUARTER: "Q", Unit.YEAR: "Y", Unit.DECADE: "DE", Unit.CENTURY: "CE",
}  # fmt: skip
_MANY = {Unit.QUARTER: (3, "M"), Unit.HALF: (6, "M"), Unit.DECADE: (10, "Y"),
         Unit.CENTURY: (100, "Y")}  # fmt: skip


def length_value(count: float | None, words: str) -> str:
    """The value of so many units, an X for an unknown number: "P3Y", "PXD", "PT90S"."""
    shown = "X" if count is None else f"{count:g}"
    if re.fullmatch(_SECOND, words):
        return f"PT{shown}S"
    named = unit(words)
    if count is not None and named in _MANY:
        factor, letter = _MANY[named]
        return f"P{count * factor:g}{letter}"
    if named is Unit.YEAR and count is not None and count % 1 == 0.5:
        return f"P{int(count)}Y6M" if count > 1 else "P6M"
    if named is Unit.HALF:
        return "PXM"
    return f"P{'T' if named in (Unit.MINUTE, Unit.HOUR) else ''}{shown}{_LETTERS[named]}"
