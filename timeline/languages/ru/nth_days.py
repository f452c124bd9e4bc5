"""Days by their place: "вторая суббота октября", "последний день марта", "первая неделя мая"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.ru.lexicon import (
    ADJECTIVE,
    FULL_MONTH,
    OF_YEAR,
    ORDINAL_TRIGGER,
    RELATIVE_TRIGGER,
    WEEKDAY,
    month,
    ordinal,
    pattern,
    weekday,
    year,
)
from timeline.languages.ru.numerals import ORDINAL
from timeline.model import Base, CalendarDate, NthDay, Offset, Unit

_NTH = rf"(?P<nth>{ORDINAL}|последн{ADJECTIVE})"
_STEPS = {"этого": 0, "следующего": 1, "прошлого": -1}


def _month_meant(match: re.Match[str]) -> CalendarDate | Offset:
    if match["step"]:
        return Offset(Unit.MONTH, _STEPS[match["step"]], Base.PUBLICATION)
    return CalendarDate(year(match["year"]) if match["year"] else None, month(match["month"]))


def _nth_day(match: re.Match[str]) -> Sequence[Piece]:
    nth = -1 if match["nth"].startswith("последн") else ordinal(match["nth"])
    name = match["weekday"]
    day = None if name.startswith(("день", "дн")) else weekday(name)
    return (Piece(NthDay(nth, day, _month_meant(match))),)


NTH_DAY = Rule(
    name="ru.nth_day",
    triggers=(ORDINAL_TRIGGER, RELATIVE_TRIGGER),
    pattern=pattern(
        rf"{_NTH} (?P<weekday>{WEEKDAY}|день|дн(?:я|ю|ем|е)) (?:(?P<month>{FULL_MONTH})"
        rf"(?:,? {OF_YEAR})?|(?P<step>этого|следующего|прошлого) месяца)"
    ),
    interpret=_nth_day,
    examples=(
        Example("во [вторую субботу октября] сбор", "XXXX-10-#2-6"),
        Example("в [последнее воскресенье июня 2021 года] выборы", "2021-06-#-1-7"),
        Example("в [первый день марта] сеют", "XXXX-03-#1"),
    ),
    rejects=("во вторую субботу войны", "в первый день войны"),
)
FAMILY = Family("Days by their place", (NTH_DAY,))
