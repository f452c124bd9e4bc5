"""Quarters, halves, seasons, decades and centuries."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.ru.lexicon import (
    ERA,
    FIGURES_TRIGGER,
    FULL_MONTH,
    OF_YEAR,
    ORDINAL_TRIGGER,
    PERIOD,
    ROMAN,
    ROMAN_TRIGGER,
    SEASON,
    SEASON_TRIGGER,
    YEAR_TRIGGER,
    mod,
    ordinal,
    pattern,
    roman,
    season,
    year,
)
from timeline.languages.ru.numerals import ORDINAL, TENS, TENS_ENDING, tens
from timeline.languages.ru.surroundings import is_common_word, word_before
from timeline.model import Base, CalendarDate, Offset, Unit, Year, YearPart, YearSpan, YearTurn

TENS_TRIGGER = (
    rf"(?:сороков|пятидесят|шестидесят|семидесят|восьмидесят|девяност|нулев){TENS_ENDING}"
)
_YEAR_STEPS = (("прошл", -1), ("минувш", -1), ("позапрошл", -2), ("следующ", 1), ("будущ", 1))
# A year by its distance, as group `step`: "прошлого года", "с. г.".
STEP_YEAR = (
    r"(?:(?P<step>(?:прошл|минувш|позапрошл|эт|т|нынешн|текущ|следующ|будущ)(?:ого|его)(?: же)?"
    r"|сего|[ст]\.(?= ?г\.)) ?(?:года(?!\w)|г\.))"
)
_NTH = rf"(?P<nth>{ORDINAL}|[1-4](?:-(?:й|м|го|ый|ом|му|ому))?|i{{1,3}}|iv)"
_AFTER = rf"(?:,? {OF_YEAR}|,? {STEP_YEAR})?"
_CENTURY_WORD = r"(?:век(?:а|у|ом|е)?(?!\w)|вв?\b\.?|столети(?:е|я|ю|ем|и)(?!\w))"

_CENTURIES = {"прошлого": 20, "минувшего": 20, "позапрошлого": 19, "нынешнего": 21, "этого": 21}
_OF_CENTURY = (
    rf"(?: (?P<roman>{ROMAN}|прошлого|минувшего|позапрошлого|нынешнего|этого) {_CENTURY_WORD})?"
)


def year_of(match: re.Match[str]) -> Year:
    """The year that the groups `year` and `step` name."""
    if match["year"]:
        return year(match["year"])
    if not (step := match["step"]):
        return None
    if step.startswith("т") and not step.startswith(("тек", "т.")):
        return Offset(Unit.YEAR, 0, Base.MENTION)
    count = next((count for stem, count in _YEAR_STEPS if step.startswith(stem)), 0)
    return Offset(Unit.YEAR, count, Base.PUBLICATION)


def _nth(text: str) -> int | None:
    return roman(text) if text[0] in "ivxх" else ordinal(text)


def _quarter(match: re.Match[str]) -> Sequence[Piece]:
    nth = _nth(match["nth"])
    if nth not in (1, 2, 3, 4):
        return ()
    return (Piece(YearPart(f"Q{nth}", year_of(match)), mod=mod(match)),)


def _two_quarters(match: re.Match[str]) -> Sequence[Piece]:
    first, second, named = _nth(match["other"]), _nth(match["nth"]), year_of(match)
    if first not in (1, 2, 3) or second not in (2, 3, 4):
        return ()
    return (
        Piece(YearPart(f"Q{first}", named), match.start("other"), match.end("other")),
        Piece(YearPart(f"Q{second}", named), match.start("nth"), match.end()),
    )


def _half(match: re.Match[str]) -> Sequence[Piece]:
    nth = _nth(match["nth"])
    if nth not in (1, 2):
        return ()
    named = year_of(match)
    if named is None:
        named = Offset(Unit.YEAR, 0, Base.PUBLICATION)
    return (Piece(YearPart(f"H{nth}", named)),)


def _season(match: re.Match[str]) -> Sequence[Piece]:
    named = int(match["winter"]) if match["winter"] else year_of(match)
    part = YearPart(season(match["season"]), named, bc=bool(match["era"]))
    return (Piece(part, mod=mod(match)),)


def _decade(match: re.Match[str]) -> Sequence[Piece]:
    digits = match["digits"]
    return (Piece(_span(int(digits[:-1]), len(digits) == 2, match["roman"]), mod=mod(match)),)


def _decade_word(match: re.Match[str]) -> Sequence[Piece]:
    return (Piece(_span(tens(match["tens"]), True, match["roman"]), mod=mod(match)),)


def _span(prefix: int, short: bool, century: str | None) -> YearSpan:
    named = None if not century else _CENTURIES.get(century) or roman(century)
    if short and named:
        return YearSpan(10 * (named - 1) + prefix, 10)
    return YearSpan(prefix, 10, short=short)


def _century(match: re.Match[str]) -> Sequence[Piece]:
    nth = _nth(match["nth"])
    if not nth or nth > 30:
        return ()
    return (Piece(YearSpan(nth - 1, 100, bc=bool(match["era"])), mod=mod(match)),)


def _turn(match: re.Match[str]) -> Sequence[Piece]:
    if match["nth"] is None:
        return (Piece(YearTurn(), mod="APPROX"),)
    nth = roman(match["nth"])
    if not nth:
        return ()
    return (Piece(CalendarDate(100 * (nth - 1)), mod="APPROX"),)


def _is_season_meant(text: str, match: re.Match[str]) -> bool:
    """Springs of peoples have names, and "на лету" is no summer."""
    before = word_before(text, match.start("season")).lower()
    if before.startswith(("арабск", "пражск", "русск", "бабье")) or match["season"] == "лету":
        return before == "к"
    return is_common_word(text, match, "season") or match["mod"] is not None


def _is_decade_meant(text: str, match: re.Match[str]) -> bool:
    """Without "годы" a round number of two figures must follow "в" or "начале": "в 90-е"."""
    if match["years"] or match["mod"] or len(match["digits"]) > 2:
        return True
    before = word_before(text, match.start()).lower()
    return before in ("в", "с", "до", "из", "на", "и", "конца", "после", "в")


_BEFORE_TENS = re.compile(r"^(?:в|с|до|из)$|[ыи]е$")


QUARTER = Rule(
    name="ru.quarter",
    triggers=(ORDINAL_TRIGGER, FIGURES_TRIGGER, ROMAN_TRIGGER),
    pattern=pattern(rf"{PERIOD}{_NTH} (?:квартал(?:а|у|ом|е)?|кв\.){_AFTER}"),
    interpret=_quarter,
    examples=(
        Example("прибыль в [третьем квартале] выросла", "XXXX-Q3"),
        Example("в [I квартале 1990 года] упала", "1990-Q1"),
        Example("в [III кв. 1990 г.] упала", "1990-Q3"),
        Example("во [2-м квартале прошлого года] он", "(-P1Y)-Q2"),
    ),
    rejects=("пять кварталов города", "в пятом квартале"),
)
QUARTERS = Rule(
    name="ru.quarters",
    triggers=(ORDINAL_TRIGGER, FIGURES_TRIGGER, ROMAN_TRIGGER),
    pattern=pattern(
        rf"{_NTH.replace('<nth>', '<other>')}(?: и |-){_NTH} квартал(?:ы|ов|ах|ам){_AFTER}"
    ),
    interpret=_two_quarters,
    examples=(Example("во [втором] и [третьем кварталах 2020 года]", "2020-Q2 2020-Q3"),),
)
HALF = Rule(
    name="ru.half",
    triggers=(ORDINAL_TRIGGER, FIGURES_TRIGGER, ROMAN_TRIGGER),
    pattern=pattern(rf"{_NTH} полугоди(?:е|я|ю|ем|и){_AFTER}"),
    interpret=_half,
    examples=(
        Example("во [втором полугодии 2021 года] рост", "2021-H2"),
        Example("за [первое полугодие] продали", "(P0Y)-H1"),
    ),
)
SEASON_RULE = Rule(
    name="ru.season",
    triggers=(SEASON_TRIGGER,),
    pattern=pattern(
        rf"{PERIOD}(?P<season>{SEASON})(?: (?P<winter>\d{{4}})[-/]\d{{2,4}}"
        rf"(?: год(?:а|ов)| гг?\.)|,? {OF_YEAR}|,? {STEP_YEAR})?"
    ),
    interpret=_season,
    examples=(
        Example("[весной 1943 года] шли бои", "1943-SP"),
        Example("обещан [осенью] этот том", "XXXX-FA"),
        Example("[поздней осенью прошлого года] замёрзло", "(-P1Y)-FA"),
        Example("начали [зимой] работы", "XXXX-WI"),
        Example("холод [зимой 2020/21 года] держался", "2020-WI"),
    ),
    rejects=("тридцать лет", "время Пражской весны", "схватил на лету", "зимовье"),
    fits=_is_season_meant,
)
DECADE = Rule(
    name="ru.decade",
    triggers=(
        YEAR_TRIGGER,
        FIGURES_TRIGGER,
    ),
    pattern=pattern(
        rf"{PERIOD}(?P<digits>(?:1\d|20)\d0|[1-9]0)-(?:ые|е|х|ых|ым|м)(?P<years> год(?:ы|ов|ах|ам)"
        rf"| гг?\.)?{_OF_CENTURY}"
        rf"(?! (?:числ|мест|{FULL_MONTH})"
        r"| [а-я]{4,20}[оея]\b)"
    ),
    interpret=_decade,
    examples=(
        Example("в [конце 1980-х] он уехал", "198"),
        Example("в [90-е] жили бедно", "XX9"),
        Example("в [90-х годах XVIII века] строили", "179"),
        Example("в [начале 90-х годов прошлого века] он", "199"),
    ),
    rejects=("занял 60-е место", "в 50-е отделение", "в 20-х числах"),
    fits=_is_decade_meant,
)
DECADE_WORD = Rule(
    name="ru.decade_word",
    triggers=(TENS_TRIGGER, ORDINAL_TRIGGER),
    pattern=pattern(
        rf"{PERIOD}(?P<tens>{TENS}){TENS_ENDING}(?P<years> год(?:ы|ов|ах|ам))?"
        rf"{_OF_CENTURY}(?! числ)"
    ),
    interpret=_decade_word,
    examples=(
        Example("в [тридцатые годы] строили", "XX3"),
        Example("в [начале девяностых] уехал", "XX9"),
    ),
    rejects=("двадцатые по счёту", "в двадцатых числах", "нулевых шансов"),
    fits=lambda text, match: (
        match["years"] is not None
        or match["mod"] is not None
        or (
            _BEFORE_TENS.search(word_before(text, match.start()).lower()) is not None
            and match["tens"] not in ("двадцат", "тридцат")
        )
    ),
)
CENTURY = Rule(
    name="ru.century",
    triggers=(ROMAN_TRIGGER, ORDINAL_TRIGGER, FIGURES_TRIGGER),
    pattern=pattern(
        rf"{PERIOD}(?P<nth>{ROMAN}|[12]?\d(?:-(?:й|го|м|ом|му|ый))?|{ORDINAL}) ?{_CENTURY_WORD}"
        rf"(?:{ERA}| н\. ?э\b\.?)?"
    ),
    interpret=_century,
    examples=(
        Example("события [XX века] и", "19"),
        Example("в [начале ХХI в.] они", "20"),
        Example("в [двадцатом веке] жили", "19"),
        Example("в [III веке до н. э.] пришли", "BC02"),
    ),
    rejects=("прошло два века", "его век"),
    fits=lambda text, match: not match["nth"].isdigit() or not match[0].endswith("века"),
)
TURN = Rule(
    name="ru.turn_of_century",
    triggers=(r"рубеж(?:е|а|у)?",),
    pattern=pattern(
        rf"рубеж(?:е|а|у)? (?:(?:{ROMAN}(?: и |-))(?P<nth>{ROMAN}) )?(?:веков|столетий|вв?\.)"
    ),
    interpret=_turn,
    examples=(
        Example("на [рубеже веков] закрыли", "XX00"),
        Example("на [рубеже XIX-XX веков] шили", "1900"),
    ),
    rejects=("на рубеже обороны",),
)
FAMILY = Family(
    "Parts of years, decades and centuries",
    (QUARTER, QUARTERS, HALF, SEASON_RULE, DECADE, DECADE_WORD, CENTURY, TURN),
)
