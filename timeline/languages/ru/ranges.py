"""Ranges and lists whose parts share a month, a year or a word: "22-24 июня", "1992-1995 годы"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.ru.lexicon import (
    DAY,
    DAYS_MONTH,
    ERA,
    FIGURES_TRIGGER,
    MONTH,
    MONTH_TRIGGER,
    OF_YEAR,
    ORDINAL_TRIGGER,
    PERIOD,
    ROMAN,
    ROMAN_TRIGGER,
    YEAR_TRIGGER,
    YEAR_WORD,
    mod,
    month,
    ordinal,
    pattern,
    roman,
)
from timeline.languages.ru.surroundings import is_place_name
from timeline.languages.ru.year_parts import STEP_YEAR, year_of
from timeline.model import CalendarDate, YearSpan

_JOINT = r"(?: ?- ?|, | и | или | по | до | на | ?/ ?)"
_OF_YEAR = rf"(?:,? (?:{OF_YEAR}|{STEP_YEAR}))"
_DAYS = re.compile(DAY)
_YEAR_LIST = re.compile(r"\d{2,4}")
_DECADE = r"(?:1\d|20)\d0|[1-9]0"


def _days_of_month(match: re.Match[str]) -> Sequence[Piece]:
    """One piece a day; the last takes the month's words with it."""
    number = year_of(match)
    named, bc = month(match["month"]), bool(match["era"])
    days = list(_DAYS.finditer(match.string, match.start("days"), match.end("days")))
    return [
        Piece(
            CalendarDate(number, named, ordinal(day[0]), bc=bc),
            day.start(),
            match.end() if place == len(days) - 1 else day.end(),
        )
        for place, day in enumerate(days)
    ]


def _months(match: re.Match[str]) -> Sequence[Piece]:
    number, bc = year_of(match), bool(match["era"])
    first, second = (CalendarDate(number, month(match[end]), bc=bc) for end in ("first", "second"))
    return (
        Piece(first, match.start("first"), match.end("first")),
        Piece(second, match.start("second"), match.end()),
    )


def _years(match: re.Match[str]) -> Sequence[Piece]:
    """One piece a year, short ones with the century of the first; the last takes the word."""
    bc = bool(match["era"])
    found = list(_YEAR_LIST.finditer(match.string, match.start("years"), match.end("years")))
    first = found[0][0]
    numbers = [int(one[0] if bc else first[: len(first) - len(one[0])] + one[0]) for one in found]
    if numbers != sorted(set(numbers), reverse=bc):
        return ()
    ends = [*(one.end() for one in found[:-1]), match.end()]
    return [
        Piece(CalendarDate(number, bc=bc), one.start(), end)
        for number, one, end in zip(numbers, found, ends, strict=True)
    ]


def _decades(match: re.Match[str]) -> Sequence[Piece]:
    first, second = match["first"], match["second"]
    full = first if len(first) > 2 else second
    century = "" if len(full) == 2 else full[:2]
    return (
        Piece(_decade(first, century), match.start("first"), match.end("first_all")),
        Piece(_decade(second, century), match.start("second"), match.end()),
    )


def _decade(text: str, century: str) -> YearSpan:
    digits = text if len(text) > 2 else century + text
    return YearSpan(int(digits[:-1]), 10, short=len(digits) == 2)


def _centuries(match: re.Match[str]) -> Sequence[Piece]:
    first, second = roman(match["first"]), roman(match["second"])
    bc = bool(match["era"])
    if not first or not second or (first > second) is not bc:
        return ()
    start = match.start("mod2") if match["mod2"] else match.start("second")
    return (
        Piece(YearSpan(first - 1, 100, bc=bc), end=match.end("first"), mod=mod(match)),
        Piece(YearSpan(second - 1, 100, bc=bc), start, mod=mod(match, "mod2")),
    )


DAYS = Rule(
    name="ru.days_of_month",
    triggers=(FIGURES_TRIGGER, ORDINAL_TRIGGER),
    pattern=pattern(
        rf"(?P<days>{DAY}(?:{_JOINT}{DAY}){{1,6}}) (?P<month>{DAYS_MONTH})(?:{_OF_YEAR})?"
    ),
    interpret=_days_of_month,
    examples=(
        Example("с [22] по [24 июня] шёл дождь", "XXXX-06-22 XXXX-06-24"),
        Example("бои [28]-[29 апреля 1951 года] стихли", "1951-04-28 1951-04-29"),
        Example("[7], [8] и [9 октября] концерты", "XXXX-10-07 XXXX-10-08 XXXX-10-09"),
        Example("с [третьего] по [пятое июня]", "XXXX-06-03 XXXX-06-05"),
    ),
    rejects=("счёт 3-2 март",),
    fits=lambda text, match: not is_place_name(text, match.start()),
)
MONTHS = Rule(
    name="ru.months",
    triggers=(MONTH_TRIGGER,),
    pattern=pattern(
        rf"(?P<first>{MONTH}) ?(?:-|/| по | и | до | или ) ?(?P<second>{MONTH}){_OF_YEAR}"
    ),
    interpret=_months,
    examples=(
        Example("с [июля] по [сентябрь 2020 года] рос", "2020-07 2020-09"),
        Example("в [марте]-[апреле 2021 г.] он", "2021-03 2021-04"),
    ),
)
YEARS = Rule(
    name="ru.years",
    triggers=(
        YEAR_TRIGGER,
        FIGURES_TRIGGER,
    ),
    pattern=pattern(
        rf"(?P<years>\d{{3,4}}(?:-(?:го|м|й))?(?:{_JOINT}(?:\d{{4}}|\d{{2,3}}(?!\d))"
        rf"(?:-(?:го|м|й|му|ом)\b)?){{1,5}}){YEAR_WORD}(?:{ERA})?"
    ),
    interpret=_years,
    examples=(
        Example("в [1992] и [1993 годах] он", "1992 1993"),
        Example("в [2016]-[2018 гг.] строили", "2016 2018"),
        Example("между [2016] и [2018 годами] вырос", "2016 2018"),
        Example("с [1738] по [1761 год] служил", "1738 1761"),
        Example("войны [264]-[241 годов до н. э.] начались", "BC0264 BC0241"),
    ),
    rejects=("с 2018 по 2016 год",),
)
YEARS_ALONE = Rule(
    name="ru.years_alone",
    triggers=(YEAR_TRIGGER,),
    pattern=pattern(
        r"(?P<years>(?:1[5-9]|20)\d\d ?[-/] ?(?:(?:1[5-9]|20)\d\d|(?<=[-/])\d\d))(?P<era>)"
        r"(?![-/.,]?\d)"
    ),
    interpret=_years,
    examples=(
        Example("директор ([1992]-[1995]) ушёл", "1992 1995"),
        Example("в сезоне [2009]/[10] клуб", "2009 2010"),
    ),
    rejects=("номер 1992-1234", "2020-05-06"),
)
DECADES = Rule(
    name="ru.decades",
    triggers=(
        YEAR_TRIGGER,
        FIGURES_TRIGGER,
    ),
    pattern=pattern(
        rf"(?P<first_all>(?P<first>{_DECADE})(?:-[ех])?)(?: ?- ?| и )(?P<second>{_DECADE})"
        r"-(?:е|х|ые)(?: год(?:ы|ов|ах|ам)| гг\.)?"
    ),
    interpret=_decades,
    examples=(
        Example("в [1960]-[1970-е годы] строили", "196 197"),
        Example("мода [80-х] и [90-х] вернулась", "XX8 XX9"),
    ),
)
CENTURIES = Rule(
    name="ru.centuries",
    triggers=(ROMAN_TRIGGER,),
    pattern=pattern(
        rf"{PERIOD}(?P<first>{ROMAN})(?: ?- ?| и | по ){PERIOD.replace('<mod>', '<mod2>')}"
        rf"(?P<second>{ROMAN})"
        rf" ?(?:век(?:а|у|е|ов|ах|ам)?|вв?\b\.?|столети(?:я|й|ях))(?:{ERA})?"
    ),
    interpret=_centuries,
    examples=(
        Example("в [XVII]-[XVIII веках] росли", "16 17"),
        Example("в [конце XIX] - [начале XX века] жил", "18 19"),
    ),
)
FAMILY = Family("Ranges and lists", (DAYS, MONTHS, YEARS, YEARS_ALONE, DECADES, CENTURIES))
