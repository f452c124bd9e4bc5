"""Times of the day: "в 18:16", "6 утра", "полночь", "10:00 по московскому времени"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.ru import spoken_times
from timeline.languages.ru.days import NAMED_DAY, day_span, named_day
from timeline.languages.ru.lexicon import (
    DAY_PART_TRIGGER,
    DEICTIC_TRIGGER,
    FIGURES_TRIGGER,
    NUMBER_TRIGGER,
    RELATIVE_TRIGGER,
    UNIT_TRIGGER,
    WEEKDAY_TRIGGER,
    ZONE,
    day_part,
    pattern,
)
from timeline.languages.ru.numerals import number_of_words
from timeline.languages.ru.surroundings import word_before
from timeline.model import Clock, DayExpression

_HOUR_WORD = (
    r"(?:один|два|двух|двум|три|трех|трем|четыре|четырех|четырем|пять|пяти|шесть|шести|семь|семи|восемь|восьми"
    r"|девять|девяти|десять|десяти|одиннадцать|одиннадцати|двенадцать|двенадцати)"
)
_HOURS = r"(?:час(?:ов|а|ам|у|\.)?|ч\b\.?)"
_PART = r"(?:утра|дня|вечера|ночи)"
_ZONE = rf"(?:,? (?P<open>\()?(?P<zone>{ZONE})(?!\w)(?(open)\)))?"
_CLOCK = (
    r"(?:(?P<hour24>[01]?\d|2[0-4]):(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?: час(?:ов|а)?)?"
    rf"(?: (?P<half24>{_PART}))?"
    rf"|(?P<hour>[01]?\d|2[0-4]|{_HOUR_WORD}) {_HOURS}(?: (?P<minute>[0-5]?\d) мин(?:ут[аы]?|\.)?)?"
    rf"(?: (?P<half>{_PART}))?"
    rf"|(?P<hour2>[01]?\d|{_HOUR_WORD}) (?P<half2>{_PART})"
    r"|(?P<one>час) (?P<half1>дня|ночи)"
    r"|(?P<hourdot>[01]?\d|2[0-3])\.(?P<minutedot>[0-5]\d)(?![.\d%])"
    rf"(?: (?P<halfdot>{_PART}))?"
    r"|(?P<named>полдень|полудня|полудню|полночь|полночи|полуночи))"
)
_ABOUT = r"(?:(?P<about>около|примерно|приблизительно|ориентировочно) (?:в )?)?"
_BEFORE_TIME = r"(?:во?|со?|до|к|около|после|между|примерно в|приблизительно в|ровно в)"
_SECOND_TIME = r"(?:(?: (?:до|по|и) | ?- ?)(?P<till>(?:[01]?\d|2[0-4]):[0-5]\d))?"
_SCORE = re.compile(r"сч[её]т|обыгра|выигра|проигра|побед|парти[ияюей]|сет[аеоу]?|ничь", re.I)


def _hour(text: str) -> int:
    return int(text) if text.isdigit() else number_of_words(text) or 0


def _time(match: re.Match[str]) -> str | None:
    """The time that the groups of `_CLOCK` name; None for one that no day has."""
    if match["named"]:
        return day_part(match["named"])
    half = match["half24"] or match["half"] or match["half2"] or match["half1"] or match["halfdot"]
    hour = match["hour24"] or match["hour"] or match["hour2"] or match["hourdot"]
    minute = match["minute24"] or match["minute"] or match["minutedot"] or "00"
    found = _in_half(_hour(hour) if hour else 1, half)
    return None if found is None else f"{found:02}:{int(minute):02}"


def _in_half(hour: int, half: str | None) -> int | None:
    if half in ("дня", "вечера"):
        return hour + 12 if hour < 12 else hour if hour > 12 or half == "дня" else None
    if half == "ночи":
        return hour if hour < 6 else 0 if hour == 12 else hour + 12 if hour > 8 else None
    return hour


def _piece(match: re.Match[str], day: DayExpression | None) -> Piece | None:
    time = _time(match)
    if time is None:
        return None
    clock = Clock(time, day, match["zone"])
    groups = ("about", "hour24", "hour", "hour2", "one", "hourdot", "named")
    start = next(match.start(group) for group in groups if match[group])
    return Piece(clock, start=start, mod="APPROX" if match["about"] else None)


def _clock(match: re.Match[str]) -> Sequence[Piece]:
    piece = _piece(match, None)
    return () if piece is None else (piece,)


def _date_clock(match: re.Match[str]) -> Sequence[Piece]:
    """One date where nothing parts day and time, else two."""
    day = named_day(match)
    piece = _piece(match, day)
    if piece is None or day is None:
        return ()
    if match["joint"] is None:
        return (Piece(piece.expression, mod=piece.mod),)
    before = _before(match, day)
    if not match["till"]:
        return (before, piece)
    first = Piece(piece.expression, piece.start, match.end("zone_end"), piece.mod)
    hour, minute = match["till"].split(":")
    return (before, first, Piece(Clock(f"{int(hour):02}:{minute}", day), match.start("till")))


def _before(match: re.Match[str], day: DayExpression) -> Piece:
    """The day before a time, or the part of it that is named there."""
    start, end = day_span(match)
    if not match["part"]:
        return Piece(day, start, end)
    return Piece(Clock(day_part(match["part"]), day), start, match.end("part"))


def _clock_date(match: re.Match[str]) -> Sequence[Piece]:
    day = named_day(match)
    piece = _piece(match, day)
    if piece is None or day is None:
        return ()
    if not match["joint"].strip():
        return (Piece(piece.expression, mod=piece.mod),)
    start, end = day_span(match)
    return (
        Piece(piece.expression, piece.start, match.start("joint"), piece.mod),
        Piece(day, start, end),
    )


def _hours(match: re.Match[str]) -> Sequence[Piece]:
    first, last = int(match["first"]), int(match["last"])
    if max(first, last) > 24:
        return ()
    return (
        Piece(Clock(f"{first:02}:00"), match.start("first"), match.end("first")),
        Piece(Clock(f"{last:02}:00"), match.start("last"), match.end()),
    )


def is_time_meant(text: str, match: re.Match[str]) -> bool:
    """Tell times from scores ("21:18"), lengths ("10 часов") and figures ("18.30")."""
    before = word_before(text, match.start()).lower()
    if match["hour24"] and not match["half24"]:
        return not _SCORE.search(text[max(0, match.start() - 40) : match.start()])
    if match["hourdot"] and not match["halfdot"]:
        return before in ("в", "около", "до", "к", "с") and bool(
            match["zone"] or re.match(r"\d\d\.", match[0][-5:])
        )
    if match["hour"] and not match["half"]:
        exact = match["minute"] or match["zone"]
        return before in ("в", "к", "после") or bool(exact and before in ("около", "с", "до"))
    if match["half2"] in ("дня", "ночи"):
        return before in ("в", "к", "до", "около") or (before == "с" and match["half2"] == "дня")
    return True


CLOCK = Rule(
    name="ru.clock",
    triggers=(FIGURES_TRIGGER, NUMBER_TRIGGER, UNIT_TRIGGER, DAY_PART_TRIGGER),
    pattern=pattern(rf"{_ABOUT}{_CLOCK}{_ZONE}"),
    interpret=_clock,
    examples=(
        Example("прибыл в [18:16] один", "T18:16"),
        Example("вышел в [6 утра] в море", "T06:00"),
        Example("начали в [восемь часов вечера] тут", "T20:00"),
        Example("ровно в [полночь] умолкли", "T24:00"),
        Example("в [2.30 ночи] взрыв", "T02:30"),
        Example("[около полуночи] ушли", "T24:00"),
        Example("в [два часа дня] обед", "T14:00"),
        Example("к [трём часам ночи] стихло", "T03:00"),
        Example("начало в [14:00 по московскому времени] там", "T14:00"),
        Example("[около 06:00] открыли огонь", "T06:00"),
        Example("встали в [10 часов] все", "T10:00"),
        Example("с [00 часов 00 минут по московскому времени] тихо", "T00:00"),
        Example("начало в [14:00 (мск)] там", "T14:00"),
    ),
    rejects=("со счётом 3:2", "за 3 дня", "шли 10 часов", "счёт 21:18", "версия 2.10"),
    fits=is_time_meant,
)
DATE_CLOCK = Rule(
    name="ru.date_clock",
    triggers=(FIGURES_TRIGGER, WEEKDAY_TRIGGER, DEICTIC_TRIGGER, RELATIVE_TRIGGER),
    pattern=pattern(
        rf"{NAMED_DAY}(?: (?P<part>утром|вечером|днем|ночью))?,?(?P<joint> {_BEFORE_TIME})? "
        rf"{_ABOUT}{_CLOCK}"
        rf"{_ZONE}(?P<zone_end>){_SECOND_TIME}"
    ),
    interpret=_date_clock,
    examples=(
        Example("взято [8 ноября] в [18:16], сообщил", "XXXX-11-08 XXXX-11-08T18:16"),
        Example("откроют [завтра], в [8 часов утра] там", "+P1D (+P1D)T08:00"),
        Example("она [9 ноября 2020 года 18:16] вышла", "2020-11-09T18:16"),
        Example(
            "[в среду, 4 октября], с [9:00] до [16:30]".replace("[в среду", "в [среду"),
            "XXXX-10-04 XXXX-10-04T09:00 XXXX-10-04T16:30",
        ),
    ),
    rejects=("8 ноября победил со счётом 3:20",),
)
CLOCK_DATE = Rule(
    name="ru.clock_date",
    triggers=(FIGURES_TRIGGER, NUMBER_TRIGGER, UNIT_TRIGGER, DAY_PART_TRIGGER),
    pattern=pattern(rf"{_ABOUT}{_CLOCK}{_ZONE}(?P<joint>,? (?:во? )?){NAMED_DAY}"),
    interpret=_clock_date,
    examples=(
        Example("вышел в [8 часов утра 9 ноября] он", "XXXX-11-09T08:00"),
        Example("ограбили [около 15:15] в [понедельник] банк", "XXXX-WXX-1T15:15 XXXX-WXX-1"),
    ),
    fits=is_time_meant,
)
HOURS = Rule(
    name="ru.hours",
    triggers=(FIGURES_TRIGGER,),
    pattern=pattern(r"(?P<first>[012]?\d)(?: до | ?- ?)(?P<last>[012]?\d) час(?:ов|а)"),
    interpret=_hours,
    examples=(Example("открыто с [10] до [18 часов] там", "T10:00 T18:00"),),
    rejects=("занимает 2-3 часа", "с 10 до 48 часов"),
    fits=lambda text, match: word_before(text, match.start()).lower() == "с",
)
FAMILY = Family("Times of the day", (CLOCK, DATE_CLOCK, CLOCK_DATE, HOURS, *spoken_times.RULES))
