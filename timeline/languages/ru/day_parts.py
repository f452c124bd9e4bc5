"""Parts of a day: "утром 9 ноября", "вчера вечером", "в ночь на 8 ноября", "той же ночью"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.ru.days import NAMED_DAY, day_span, named_day
from timeline.languages.ru.lexicon import (
    DAY,
    DAY_PART_TRIGGER,
    DAYS_MONTH,
    DEICTIC_TRIGGER,
    FIGURES_TRIGGER,
    RELATIVE_TRIGGER,
    UNIT_TRIGGER,
    WEEKDAY,
    WEEKDAY_TRIGGER,
    day_part,
    ordinal,
    pattern,
    weekday,
)
from timeline.languages.ru.surroundings import word_before
from timeline.model import Base, CalendarDate, Clock, Offset, Unit, WeekdayDate

_PART = r"(?P<part>утр(?:о|а|у|ом)|днем|вечер(?:а|у|ом)?|ноч(?:ь|и|ью)|рассвет(?:е|а|у|ом)?)"
_EARLY = r"(?:(?P<early>рано|ранн(?:им|ее|его)|поздно|поздн(?:им|ей|ий|его)|глубокой|под) )?"
_STEP = (
    r"(?P<step>эт(?:им|ой|от|у|о)|прошл(?:ой|ым|ую|ый)|(?:минувш|прошедш)(?:ей|им|ую|ий)|вчерашн(?:ей|им|ий)"
    r"|сегодняшн(?:ей|им)|следующ(?:ей|им|ую|ий|ее)|т(?:ем|ой|у|от|о) же)"
)
_HALVES = {"перв": "MO", "втор": "AF"}


def _mod(match: re.Match[str]) -> str | None:
    early = match["early"]
    if early is None or early in ("под", "глубокой"):
        return None
    return "START" if early.startswith("ран") else "END"


def _part_date(match: re.Match[str]) -> Sequence[Piece]:
    """One date where nothing parts them, else two: "вечером" and "пятницу"."""
    day = named_day(match)
    clock = Clock(day_part(match["part"]), day)
    if day is None or not match["joint"].strip():
        return (Piece(clock, mod=_mod(match)),)
    start, end = day_span(match)
    return (Piece(clock, end=match.start("joint"), mod=_mod(match)), Piece(day, start, end))


def _date_part(match: re.Match[str]) -> Sequence[Piece]:
    return (Piece(Clock(day_part(match["part"]), named_day(match)), mod=_mod(match)),)


def _night(match: re.Match[str]) -> Sequence[Piece]:
    """A night between two days has the date of the second."""
    day = named_day(match)
    if match["on_weekday"]:
        day = WeekdayDate(weekday(match["on_weekday"]))
    elif day is None:
        day = CalendarDate(None, None, ordinal(match["on_day"]))
    return (Piece(Clock("NI", day, reaches=-1 if match["first"] else 0)),)


def _step_part(match: re.Match[str]) -> Sequence[Piece]:
    step = match["step"]
    if step.endswith(" же"):
        day = Offset(Unit.DAY, 0, Base.MENTION)
    elif step.startswith("следующ"):
        day = Offset(Unit.DAY, 1, Base.MENTION)
    else:
        back = step.startswith(("прош", "минувш", "вчераш"))
        day = Offset(Unit.DAY, -1 if back else 0, Base.PUBLICATION)
    return (Piece(Clock(day_part(match["part"]), day)),)


def _half_day(match: re.Match[str]) -> Sequence[Piece]:
    day = named_day(match) if match["named"] else None
    return (Piece(Clock(_HALVES[match["half"]], day)),)


def _is_alone(text: str, match: re.Match[str]) -> bool:
    """Tell "утром" from "добрым утром", and by day from "днем рождения"."""
    part, before = match["part"], word_before(text, match.start()).lower()
    if text[match.start("part")].isupper() and part not in ("утром", "вечером", "ночью", "днем"):
        return False
    if part in ("утру", "вечеру", "утра", "вечера"):
        return before in ("к", "до", "с", "под")
    if part not in ("утром", "вечером", "ночью", "днем"):
        return match["early"] is not None
    described = re.search(r"(?:ым|им|ей|ой|ом)$", before) and before not in ("им", "ей", "мной")
    if part == "днем" and (before in ("за", "с", "над") or _OTHER_DAY.match(text, match.end())):
        return False
    return not described


_OTHER_DAY = re.compile(r" (?:рождени|раньше|ранее|позже|спустя|знаний|победы|памяти)")

NIGHT = Rule(
    name="ru.night",
    triggers=(DAY_PART_TRIGGER,),
    pattern=pattern(
        rf"ноч(?:ь|и|ью) (?P<first>с (?:{DAY}(?: {DAYS_MONTH})?|{WEEKDAY}) )?на (?:{NAMED_DAY}"
        rf"|(?P<on_weekday>{WEEKDAY})|(?P<on_day>{DAY}(?=[^\w]|$)))"
    ),
    interpret=_night,
    examples=(
        Example("в [ночь на 8 ноября] взяли", "XXXX-11-08TNI"),
        Example("в [ночь с 12 на 13 сентября 2022 года] бой", "2022-09-13TNI"),
        Example("в [ночь на пятницу] выпал снег", "XXXX-WXX-5TNI"),
    ),
    rejects=("ночь на реке", "ночью на дороге"),
)
PART_DATE = Rule(
    name="ru.part_of_date",
    triggers=(DAY_PART_TRIGGER,),
    pattern=pattern(rf"{_EARLY}{_PART}(?P<joint>,? (?:во? )?){NAMED_DAY}"),
    interpret=_part_date,
    examples=(
        Example("ждут [утром 4 марта] машин", "XXXX-03-04TMO"),
        Example("до [вечера четверга] закрыто", "XXXX-WXX-4TEV"),
        Example("[вечером] в [пятницу] он", "XXXX-WXX-5TEV XXXX-WXX-5"),
        Example("[рано утром 8 ноября] бой", "XXXX-11-08TMO"),
        Example("[вечером того же дня] сдались", "(P0D)TEV"),
        Example("на [рассвете 27 сентября] вышли", "XXXX-09-27TMO"),
    ),
    rejects=("утром 12 машин",),
)
DATE_PART = Rule(
    name="ru.date_part",
    triggers=(FIGURES_TRIGGER, WEEKDAY_TRIGGER, DEICTIC_TRIGGER, RELATIVE_TRIGGER),
    pattern=pattern(rf"{NAMED_DAY} {_EARLY}(?P<part>утром|днем|вечером|ночью)"),
    interpret=_date_part,
    examples=(
        Example("сбили [вчера вечером] лося", "(-P1D)TEV"),
        Example("продолжат в [четверг утром] тут", "XXXX-WXX-4TMO"),
        Example("[9 ноября рано утром] он", "XXXX-11-09TMO"),
    ),
    rejects=("каждый вечер",),
)
STEP_PART = Rule(
    name="ru.step_part",
    triggers=(RELATIVE_TRIGGER, DEICTIC_TRIGGER),
    pattern=pattern(rf"{_STEP} (?P<part>утром|утро|вечером|вечер|ночью|ночь|днем)"),
    interpret=_step_part,
    examples=(
        Example("уехал [прошлой ночью] он", "(-P1D)TNI"),
        Example("[тем же вечером] сдались", "(P0D)TEV"),
        Example("на [следующее утро] вышли", "(+P1D)TMO"),
    ),
)
HALF_DAY = Rule(
    name="ru.half_day",
    triggers=(UNIT_TRIGGER,),
    pattern=pattern(
        rf"(?P<half>перв|втор)(?:ой|ая|ую) половин(?:е|а|у) дня(?P<named> {NAMED_DAY})?"
    ),
    interpret=_half_day,
    examples=(Example("в [первой половине дня] дождь", "TMO"),),
)
PART_ALONE = Rule(
    name="ru.part_alone",
    triggers=(DAY_PART_TRIGGER,),
    pattern=pattern(rf"{_EARLY}{_PART}"),
    interpret=lambda match: (Piece(Clock(day_part(match["part"])), mod=_mod(match)),),
    examples=(Example("он вышел [утром] в море", "TMO"), Example("к [вечеру] стихло", "TEV")),
    rejects=("с добрым утром", "днём рождения", "с каждым днём", "день за днём", "вечер поэзии"),
    fits=_is_alone,
)
FAMILY = Family("Parts of the day", (NIGHT, PART_DATE, DATE_PART, STEP_PART, HALF_DAY, PART_ALONE))
