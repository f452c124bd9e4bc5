"""Days, months and years by name and number: "24 сентября 2021 года", "начало мая", "1994 год"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.ru.lexicon import (
    ADJECTIVE,
    DAY,
    DAYS_MONTH,
    ERA,
    FIGURES_TRIGGER,
    FULL_MONTH,
    MONTH,
    MONTH_ADJECTIVE,
    MONTH_ADJECTIVE_TRIGGER,
    MONTH_TRIGGER,
    NUMBER_TRIGGER,
    OF_YEAR,
    ORDINAL_TRIGGER,
    PERIOD,
    WEEKDAY,
    WEEKDAY_TRIGGER,
    YEAR,
    YEAR_TRIGGER,
    YEAR_WORD,
    half,
    mod,
    month,
    ordinal,
    pattern,
    weekday,
    year,
)
from timeline.languages.ru.numerals import SHORT_SPELLED_YEAR, SPELLED_YEAR, number_of_words
from timeline.languages.ru.surroundings import is_common_word, is_place_name, word_before
from timeline.model import CalendarDate, YearPart, YearSpan

_ERA_AHEAD = r"(?:,? до (?:н|р)|,? н)\b"


def _date(match: re.Match[str]) -> Sequence[Piece]:
    found = match.groupdict()
    day, name = found.get("day"), found.get("weekday")
    expression = CalendarDate(
        year(found["year"]) if found.get("year") else None,
        month(match["month"]),
        ordinal(day) if day else None,
        bc=bool(found.get("era")),
        weekday=weekday(name) if name else None,
    )
    return (Piece(expression, mod=mod(match) if "mod" in found else None),)


def _year(match: re.Match[str]) -> Sequence[Piece]:
    found = match.groupdict()
    number, bc = year(match["year"]), bool(found.get("era"))
    if part := half(match):
        return (Piece(YearPart(part, number, bc=bc)),)
    return (Piece(CalendarDate(number, bc=bc), mod=mod(match)),)


def _is_month(text: str, match: re.Match[str]) -> bool:
    """Months have no capital, names have; "31 мая" without its day is no month of its own."""
    return is_common_word(text, match, "month") and not re.search(
        r"\d-?\w{0,3} $", text[max(0, match.start() - 6) : match.start()]
    )


def _is_day_meant(text: str, match: re.Match[str]) -> bool:
    """Tell "18-го числа" and "18-го видел" from "18-го полка"."""
    if "числ" in match[0]:
        return True
    if not match[0][0].isdigit() or "-" not in match[0]:
        return False
    return _AFTER_A_DAY.match(text, match.end()) is not None


_AFTER_A_DAY = re.compile(
    r" ?(?:$|[.,;:!?)»\n]|[-–—] )"
    r"| (?:в|во|на|с|и|к|у|по|из|под|до|он|она|они|мы|я|вы|утром|вечером|ночью|днем|днём)\b"
    r"| [а-яё]{2,20}(?:[аеиоуыя]л[аои]?|[её]т|ит|ут|ют|ат|ят)(?:с[ья])?\b"
)


def _is_year_meant(text: str, match: re.Match[str]) -> bool:
    """Figures alone are a year only where little else fits: in brackets or after "в"."""
    before = text[max(0, match.start() - 2) : match.start()]
    after = text[match.end() : match.end() + 2]
    if match["mod"] is not None:
        return True
    if before.endswith("(") and after[:1] in (")", ",", ";"):
        return True
    if not _AFTER_A_YEAR.match(text, match.end()) or re.match(r"[.,:]\d", after):
        return False
    return word_before(text, match.start()).lower() in ("в", "с", "до", "после", "к", "по", "от")


_AFTER_A_YEAR = re.compile(
    r"[.,;:)!?»\n]|$| [-–—(] ?| (?:и|или|по|он|она|они|оно|мы)\b"
    r"| [а-яё]{2,20}[аеиоуыя]л[аои]?(?:с[ья])?\b"
)


DAY_MONTH = Rule(
    name="ru.day_month",
    triggers=(FIGURES_TRIGGER, ORDINAL_TRIGGER, WEEKDAY_TRIGGER),
    pattern=pattern(
        rf"(?:(?P<weekday>{WEEKDAY}),? )?(?P<day>{DAY}|[3-9]\d(?= {FULL_MONTH} {YEAR}))"
        rf"(?: числа)? (?P<month>{DAYS_MONTH})(?:,? {OF_YEAR})?"
    ),
    interpret=_date,
    examples=(
        Example("подписано [10 ноября 2020 года] в столице", "2020-11-10"),
        Example("договор от [27 сент. 2020 г.] утратил силу", "2020-09-27"),
        Example("выборы [17 августа] отменили", "XXXX-08-17"),
        Example("во [вторник, 3 мая 2022], он уехал", "2022-05-03"),
        Example("наступило [двадцать седьмое сентября]", "XXXX-09-27"),
        Example("к [1-му декабря] закончат", "XXXX-12-01"),
        Example("бой [2 августа 216 года до н. э.] проигран", "BC0216-08-02"),
        Example("собрание [31 сентября]", "XXXX-09-31"),
        Example("собрание [32 мая 2020 года]", "2020-05-32"),
        Example("засыпало [24 августа 79 года н. э.] пеплом", "0079-08-24"),
        Example("годен до [31 декабря 9999 года] всем", "9999-12-31"),
    ),
    rejects=("живёт на улице 8 Марта", "роты 20 маршей", "в 3 мартеновских печах"),
    fits=lambda text, match: not is_place_name(text, match.start()),
)
MONTH_YEAR = Rule(
    name="ru.month_year",
    triggers=(MONTH_TRIGGER,),
    pattern=pattern(rf"{PERIOD}(?P<month>{MONTH}),? {OF_YEAR}"),
    interpret=_date,
    examples=(
        Example("построено в [мае 1992 года] здесь", "1992-05"),
        Example("к [началу октября 2020-го] всё готово", "2020-10"),
        Example("с [сентября 1940 г.] служил", "1940-09"),
    ),
    rejects=("в мае 12 человек",),
    fits=_is_month,
)
MONTH_ALONE = Rule(
    name="ru.month_alone",
    triggers=(MONTH_TRIGGER,),
    pattern=pattern(rf"{PERIOD}(?P<month>{FULL_MONTH})"),
    interpret=_date,
    examples=(
        Example("цены выросли в [августе]", "XXXX-08"),
        Example("в [середине ноября] похолодало", "XXXX-11"),
        Example("во [второй декаде ноября] похолодало", "XXXX-11"),
        Example("с [июля] растёт", "XXXX-07"),
        Example("[Август] выдался сухим", "XXXX-08"),
    ),
    rejects=("сказал Август Громов", "Май Соколов промолчал", "Марта уехала", "маяк", "32 мая"),
    fits=_is_month,
)
MONTH_AS_ADJECTIVE = Rule(
    name="ru.month_adjective",
    triggers=(MONTH_ADJECTIVE_TRIGGER,),
    pattern=pattern(rf"(?P<month>{MONTH_ADJECTIVE})(?! революци)"),
    interpret=_date,
    examples=(Example("вышел [июньский] отчёт", "XXXX-06"),),
    rejects=("сказал Майский", "Октябрьская революция"),
    fits=lambda text, match: text[match.start()].islower(),
)
YEAR_NAMED = Rule(
    name="ru.year",
    triggers=(
        YEAR_TRIGGER,
        FIGURES_TRIGGER,
    ),
    pattern=pattern(
        rf"{PERIOD}(?:(?P<year>1\d{{3}}|2[01]\d\d|\d{{1,4}}(?= году| ?г\w{{0,4}}\.?{_ERA_AHEAD}))"
        rf"(?:-(?:й|го|м|ом|му)\b)?(?: (?:финансов|учебн){ADJECTIVE})?"
        rf"{YEAR_WORD}(?:{ERA}| н\. ?э\b\.?)?)"
    ),
    interpret=_year,
    examples=(
        Example("основан в [1994 году] здесь", "1994"),
        Example("к [концу 2024 г.] завершат", "2024"),
        Example("в [2020 финансовом году] доход", "2020"),
        Example("[около 1915 года] построен", "1915"),
        Example("в [первой половине 2021 года] упал", "2021-H1"),
        Example("сожгли в [212 году до н. э.] враги", "BC0212"),
        Example("в [79 году н. э.] засыпало", "0079"),
    ),
    rejects=("прошло 1000 лет", "на площади 1905 года", "прошло 3 года"),
    fits=lambda text, match: (
        not is_place_name(text, match.start()) and (len(match["year"]) > 2 or "э" in match[0])
    ),
)
YEAR_SUFFIXED = Rule(
    name="ru.year_suffixed",
    triggers=(YEAR_TRIGGER,),
    pattern=pattern(rf"{PERIOD}(?P<year>1[5-9]\d\d|20\d\d)-(?:й|го|м|ом|му)"),
    interpret=_year,
    examples=(Example("ещё в [2021-м] обещали", "2021"), Example("к [началу 2030-го]", "2030")),
)
YEAR_ALONE = Rule(
    name="ru.year_alone",
    triggers=(YEAR_TRIGGER,),
    pattern=pattern(rf"{PERIOD}(?P<year>1[5-9]\d\d|20\d\d)"),
    interpret=_year,
    examples=(Example("его роман ([1994]) забыт", "1994"), Example("начали в [2016].", "2016")),
    rejects=("в 2016 домах", "по номеру 0555-2010", "на отметке 2024 пункта", "№ 1987, дело"),
    fits=_is_year_meant,
)
SHORT_YEAR = Rule(
    name="ru.short_year",
    triggers=(FIGURES_TRIGGER,),
    pattern=pattern(rf"{PERIOD}(?P<year>\d\d)(?:-(?:й|го|м|ом|му) год(?:у|а|ом)?| году)"),
    interpret=lambda match: (Piece(YearSpan(int(match["year"]), 1, short=True), mod=mod(match)),),
    examples=(Example("ушёл в [41-м году] на фронт", "XX41"),),
    rejects=("ему 51 год",),
)
_IS_A_YEAR = (
    r"(?= год(?:а|у|ом)?(?! служб)(?!\w)|[,.;:)]"
    r"| (?:же|тоже|уже|еще|все|мы|я|он|она|они|нас|их|его)\b)"
)
YEAR_SPELLED = Rule(
    name="ru.year_spelled",
    triggers=(NUMBER_TRIGGER,),
    pattern=pattern(rf"{PERIOD}(?P<year>{SPELLED_YEAR})(?:{YEAR_WORD})?"),
    interpret=_year,
    examples=(Example("в [тысяча девятьсот девяносто четвёртом году] он", "1994"),),
    rejects=("тысяча девятьсот человек",),
)
SHORT_YEAR_SPELLED = Rule(
    name="ru.short_year_spelled",
    triggers=(SHORT_SPELLED_YEAR + _IS_A_YEAR,),
    pattern=pattern(rf"{PERIOD}(?P<year>{SHORT_SPELLED_YEAR})(?: год(?:а|у|ом)?)?"),
    interpret=lambda match: (
        Piece(YearSpan(number_of_words(match["year"]) or 0, 1, short=True), mod=mod(match)),
    ),
    examples=(
        Example("ушёл в [сорок третьем году] на фронт", "XX43"),
        Example("тогда, в [девяносто первом], всё", "XX91"),
    ),
    rejects=(
        "в сорок третьем ряду",
        "на пятидесятом километре",
        "за девяностый год службы",
        "в девяностых.",
    ),
    fits=lambda text, match: (
        "год" in match[0] or word_before(text, match.start()).lower() in ("в", "с", "до", "к")
    ),
)
DAY_OF_MONTH = Rule(
    name="ru.day_of_month",
    triggers=(FIGURES_TRIGGER, ORDINAL_TRIGGER),
    pattern=pattern(rf"(?P<day>{DAY})(?: числ(?:а|о|у|ом)(?: (?:эт|т)ого (?:же )?месяца)?)?"),
    interpret=lambda match: (Piece(CalendarDate(None, None, ordinal(match["day"]))),),
    examples=(
        Example("ждём до [18-го числа] известий", "XXXX-XX-18"),
        Example("[18-го] видел берег", "XXXX-XX-18"),
    ),
    rejects=("знамя 18-го полка", "дом 18, корпус 2", "первого места"),
    fits=_is_day_meant,
)


FIGURES_WITH_WORD = Rule(
    name="ru.figures",
    triggers=(FIGURES_TRIGGER,),
    pattern=pattern(
        rf"(?P<day>0?[1-9]|[12]\d|3[01])\.(?P<month>0?[1-9]|1[0-2])\.(?P<year>[12]\d{{3}}){YEAR_WORD}"
    ),
    interpret=lambda match: (
        Piece(CalendarDate(int(match["year"]), int(match["month"]), int(match["day"]))),
    ),
    examples=(Example("подписан [27.09.2020 г.] в порту", "2020-09-27"),),
    rejects=("27.09.2020",),
)


FAMILY = Family(
    "Days, months and years",
    (
        FIGURES_WITH_WORD,
        DAY_MONTH,
        MONTH_YEAR,
        MONTH_ALONE,
        MONTH_AS_ADJECTIVE,
        YEAR_NAMED,
        YEAR_SUFFIXED,
        YEAR_ALONE,
        SHORT_YEAR,
        YEAR_SPELLED,
        SHORT_YEAR_SPELLED,
        DAY_OF_MONTH,
    ),
)
