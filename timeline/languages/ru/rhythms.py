"""Rhythms of time, which are no points on a timeline: "каждый день", "по средам", "пн-пт"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.ru.lexicon import (
    DAY,
    DAY_PART,
    DAY_PART_TRIGGER,
    DAYS_MONTH,
    FIGURES_TRIGGER,
    LENGTH_UNIT,
    NUMBER,
    NUMBER_TRIGGER,
    SEASON,
    WEEKDAY,
    WEEKDAY_TRIGGER,
    WEEKDAYS_EACH,
    WEEKEND_TRIGGER,
    day_part,
    length_value,
    month,
    number,
    ordinal,
    pattern,
    season,
    weekday,
)
from timeline.languages.ru.surroundings import word_before
from timeline.model import Recurrence

_ADVERBS = {
    "ежедневно": "P1D", "еженедельно": "P1W", "ежемесячно": "P1M", "ежегодно": "P1Y",
    "ежечасно": "PT1H", "ежеквартально": "P3M", "ежеминутно": "PT1M",
}  # fmt: skip
SET_TRIGGER = (
    r"(?:кажд(?:ый|ая|ое|ые|ую|ого|ой|ому)|еже(?:дневно|недельно|месячно|годно|часно|квартально"
    r"|минутно)|раз|дважды|трижды)"
)


def _every(match: re.Match[str]) -> Sequence[Piece]:
    if match["day"]:
        return (Piece(Recurrence(f"XXXX-{month(match['month']):02}-{ordinal(match['day']):02}")),)
    named = match["unit"]
    if re.fullmatch(WEEKDAY, named):
        return (Piece(Recurrence(f"XXXX-WXX-{weekday(named)}")),)
    if re.fullmatch(SEASON, named):
        return (Piece(Recurrence(f"XXXX-{season(named)}")),)
    if re.fullmatch(DAY_PART, named):
        return (Piece(Recurrence(f"XXXX-XX-XXT{day_part(named)}")),)
    count = number(match["number"]) if match["number"] else 1
    return (Piece(Recurrence(length_value(count, named))),)


def _times(match: re.Match[str]) -> Sequence[Piece]:
    count = number(match["every"]) if match["every"] else 1
    return (Piece(Recurrence(length_value(count, match["unit"]))),)


EVERY = Rule(
    name="ru.every",
    triggers=(SET_TRIGGER,),
    pattern=pattern(
        rf"кажд(?:ый|ая|ое|ые|ую|ого|ой|ому) (?:(?P<number>{NUMBER}) )?"
        rf"(?P<unit>{LENGTH_UNIT}|{WEEKDAY}|{DAY_PART}|{SEASON})"
        rf"|кажд(?:ое|ого) (?P<day>{DAY}) (?P<month>{DAYS_MONTH})"
    ),
    interpret=_every,
    examples=(
        Example("читает [каждый день] здесь", "P1D"),
        Example("[каждые два года] съезд", "P2Y"),
        Example("метёт [каждое утро] двор", "XXXX-XX-XXTMO"),
        Example("сходятся [каждую пятницу] тут", "XXXX-WXX-5"),
        Example("идут [каждое 1 сентября] в школу", "XXXX-09-01"),
    ),
    rejects=("каждый дом",),
)
WEEKDAYS_RULE = Rule(
    name="ru.weekdays_each",
    triggers=(WEEKDAYS_EACH,),
    pattern=pattern(WEEKDAYS_EACH),
    interpret=lambda match: (Piece(Recurrence(f"XXXX-WXX-{weekday(match[0])}")),),
    examples=(Example("открыт по [средам] и [пятницам]", "XXXX-WXX-3 XXXX-WXX-5"),),
)
PARTS_EACH = Rule(
    name="ru.parts_each",
    triggers=(r"(?:утрам|вечерам|ночам)", WEEKEND_TRIGGER, DAY_PART_TRIGGER),
    pattern=pattern(r"утрам|вечерам|ночам|выходным"),
    interpret=lambda match: (
        Piece(
            Recurrence(
                "XXXX-WXX-WE" if match[0][:2] == "вы" else f"XXXX-XX-XXT{day_part(match[0])}"
            )
        ),
    ),
    examples=(Example("поёт по [вечерам] хор", "XXXX-XX-XXTEV"),),
    rejects=("к выходным",),
    fits=lambda text, match: word_before(text, match.start()).lower() == "по",
)
ADVERB = Rule(
    name="ru.recurrence_adverb",
    triggers=(SET_TRIGGER,),
    pattern=pattern("|".join(_ADVERBS)),
    interpret=lambda match: (Piece(Recurrence(_ADVERBS[match[0]])),),
    examples=(Example("собирается [ежегодно] в порту", "P1Y"),),
    rejects=("раз пришёл",),
)
TIMES = Rule(
    name="ru.times",
    triggers=(SET_TRIGGER, NUMBER_TRIGGER, FIGURES_TRIGGER),
    pattern=pattern(
        rf"(?:(?:{NUMBER} )?раза?|дважды|трижды) в (?:(?P<every>{NUMBER}) )?(?P<unit>{LENGTH_UNIT})"
    ),
    interpret=_times,
    examples=(
        Example("ходят [дважды в неделю] суда", "P1W"),
        Example("бывает [два раза в год] съезд", "P1Y"),
        Example("выборы [раз в четыре года] идут", "P4Y"),
    ),
    rejects=("раз в доме",),
)

_TIME = r"(?:[01]?\d|2[0-4])(?::[0-5]\d)?"
_SHORT = r"(?:пн|вт|ср|чт|пт|сб|вс)"


def _working_days(match: re.Match[str]) -> Sequence[Piece]:
    return (Piece(Recurrence("XXXX-WXX-WD")),)


WORKING_DAYS = Rule(
    name="ru.working_days",
    triggers=(r"будн(?:ям|ие|их|ий)", r"рабочим(?= дням)"),
    pattern=pattern(r"будням|будние(?: дни)?|будний день|рабочим дням"),
    interpret=_working_days,
    examples=(
        Example("открыто по [будням] и", "XXXX-WXX-WD"),
        Example("в [будние дни] тише", "XXXX-WXX-WD"),
    ),
    rejects=("серые будни",),
    fits=lambda text, match: word_before(text, match.start()).lower() in ("по", "в", "на"),
)


def _day_range(match: re.Match[str]) -> Sequence[Piece]:
    first, last = match["first"] or match["first2"], match["last"] or match["last2"]
    names = ("first", "last") if match["first"] else ("first2", "last2")
    return tuple(
        Piece(Recurrence(f"XXXX-WXX-{weekday(name)}"), match.start(group), match.end(group))
        for name, group in zip((first, last), names, strict=True)
    )


_OPEN = re.compile(
    r"\b(?:работа\w{1,4}|открыт[аоы]?|прием\w{0,2}|ежедневно|график|часы|ходит|ходят"
    r"|курсиру\w{1,3}|закрыт[аоы]?)\b[^.]{0,24}$"
)
DAY_RANGE = Rule(
    name="ru.habit_days",
    triggers=(WEEKDAY_TRIGGER, _SHORT + r"(?=[-. ])"),
    pattern=pattern(
        rf"(?P<first>{WEEKDAY}) по (?P<last>{WEEKDAY})"
        rf"|(?P<first2>{_SHORT})\.? ?- ?(?P<last2>{_SHORT})"
    ),
    interpret=_day_range,
    examples=(
        Example("открыто с [понедельника] по [пятницу] всем", "XXXX-WXX-1 XXXX-WXX-5"),
        Example("часы [пн]-[пт] там", "XXXX-WXX-1 XXXX-WXX-5"),
    ),
    rejects=("шли с понедельника по пятницу",),
    fits=lambda text, match: (
        match["first2"] is not None
        or _OPEN.search(match.string, max(0, match.start() - 40), match.start()) is not None
    ),
)


def _hours_of_habit(match: re.Match[str]) -> Sequence[Piece]:
    return tuple(
        Piece(Recurrence(f"XXXX-XX-XXT{_clock(match[name])}"), match.start(name), match.end(name))
        for name in ("from", "until")
    )


def _clock(text: str) -> str:
    hour, _, minute = text.partition(":")
    return f"{int(hour):02}:{minute or '00'}"


_HABIT = re.compile(
    r"\b(?:ежедневно|по будням|по выходным|в будние дни|без выходных|кажд(?:ый|ую|ое) [а-я]+"
    r"|работа(?:ет|ют)|открыт[аоы]? ежедневно|(?:понедельник|вторник|сред|четверг|пятниц|суббот"
    r"|воскресень)(?:ам|ям)),? (?:с )?$"
)
HOURS_OF_HABIT = Rule(
    name="ru.habit_hours",
    triggers=(FIGURES_TRIGGER,),
    pattern=pattern(rf"(?P<from>{_TIME})(?: до | ?- ?)(?P<until>{_TIME})(?: час(?:ов|а))?"),
    interpret=_hours_of_habit,
    examples=(
        Example("работает ежедневно с [9:00] до [21:00] там", "XXXX-XX-XXT09:00 XXXX-XX-XXT21:00"),
    ),
    rejects=("шёл с 9:00 до 21:00",),
    fits=lambda text, match: (
        _HABIT.search(match.string, max(0, match.start() - 32), match.start()) is not None
    ),
)
FAMILY = Family(
    "Rhythms",
    (
        EVERY,
        WEEKDAYS_RULE,
        PARTS_EACH,
        ADVERB,
        TIMES,
        WORKING_DAYS,
        DAY_RANGE,
        HOURS_OF_HABIT,
    ),
)
