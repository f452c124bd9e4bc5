"""Days of the week and weekends: "в пятницу", "в минувший вторник", "в эти выходные"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.ru.cues import PAST
from timeline.languages.ru.lexicon import (
    ADJECTIVE,
    RELATIVE_TRIGGER,
    WEEKDAY,
    WEEKDAY_TRIGGER,
    WEEKEND_TRIGGER,
    pattern,
    weekday,
)
from timeline.languages.ru.surroundings import is_common_word, word_before
from timeline.model import Base, Direction, Offset, Unit, WeekdayDate

_DIRECTIONS = (
    (("прошл", "прошедш", "минувш"), Direction.PAST),
    (("следующ", "будущ", "ближайш", "предстоящ", "грядущ"), Direction.FUTURE),
    (("эт", "нынешн", "текущ"), Direction.SAME),
)
_STEP = (
    r"(?P<step>(?:прошл|прошедш|минувш|следующ|будущ|ближайш|предстоящ|грядущ|нынешн)"
    rf"{ADJECTIVE}|эт(?:от|у|ой|о|им|ого|и|их|им))"
)
_WEEK_STEPS = {"прошл": -1, "минувш": -1, "прошедш": -1, "эт": 0, "следующ": 1, "будущ": 1}
_BEFORE_OBLIQUE = frozenset(
    "до со с к ко после вечер вечера вечером утро утра утром ночью днем днём на о кроме".split()
)


def _direction(text: str) -> Direction:
    return next(there for stems, there in _DIRECTIONS if text.startswith(stems))


def _of_week(match: re.Match[str]) -> Sequence[Piece]:
    count = next(n for stem, n in _WEEK_STEPS.items() if match["step"].startswith(stem))
    week = Offset(Unit.WEEK, count, Base.PUBLICATION)
    day = WeekdayDate(weekday(match["weekday"]), week=week)
    if match["joint"] == " ":
        return (Piece(day),)
    return (
        Piece(day, end=match.end("weekday")),
        Piece(week, start=match.start("step")),
    )


def _weekend(match: re.Match[str]) -> Sequence[Piece]:
    count = {Direction.PAST: -1, Direction.SAME: 0, Direction.FUTURE: 1}[_direction(match["step"])]
    if match["step"].startswith(("ближайш", "предстоящ", "грядущ")):
        count = 0
    return (Piece(Offset(Unit.WEEKEND, count, Base.PUBLICATION)),)


def _bare_weekend(match: re.Match[str]) -> Sequence[Piece]:
    around = match.string[max(0, match.start() - 60) : match.end() + 60]
    base = Base.MENTION if PAST.search(around) else Base.PUBLICATION
    return (Piece(Offset(Unit.WEEKEND, 0, base)),)


def is_weekday_meant(text: str, match: re.Match[str]) -> bool:
    """Tell a weekday from a name, and Wednesday from surroundings ("окружающая среда")."""
    if not is_common_word(text, match, "weekday"):
        return False
    if not match["weekday"].startswith("сре"):
        return True
    before = word_before(text, match.start()).lower()
    if match["weekday"] == "среду":
        return before in ("в", "на", "по", "про", "и", "") or text[match.start()].isupper()
    return before in _BEFORE_OBLIQUE or (match["weekday"] == "среда" and before in ("", "-"))


WEEKDAY_ALONE = Rule(
    name="ru.weekday",
    triggers=(WEEKDAY_TRIGGER,),
    pattern=pattern(rf"(?P<weekday>{WEEKDAY})"),
    interpret=lambda match: (Piece(WeekdayDate(weekday(match["weekday"]))),),
    examples=(
        Example("он сказал в [пятницу], что", "XXXX-WXX-5"),
        Example("ждут до [среды] в порту", "XXXX-WXX-3"),
    ),
    rejects=("берегите окружающую среду", "работает по пятницам", "слуга его Пятница"),
    fits=is_weekday_meant,
)
DIRECTED = Rule(
    name="ru.weekday_directed",
    triggers=(RELATIVE_TRIGGER,),
    pattern=pattern(rf"{_STEP} (?P<weekday>{WEEKDAY})"),
    interpret=lambda match: (
        Piece(WeekdayDate(weekday(match["weekday"]), _direction(match["step"]))),
    ),
    examples=(
        Example("встретились в [минувший вторник] там", "-XXXX-WXX-2"),
        Example("ждут в [ближайшую пятницу] гостей", "+XXXX-WXX-5"),
    ),
    rejects=("в эту враждебную среду",),
)
OF_WEEK = Rule(
    name="ru.weekday_of_week",
    triggers=(WEEKDAY_TRIGGER,),
    pattern=pattern(
        rf"(?P<weekday>{WEEKDAY})(?P<joint> | на )(?P<step>(?:прошл|минувш|следующ|будущ)ей"
        r"|(?:прошл|эт)ой) недел(?:и|е)"
    ),
    interpret=_of_week,
    examples=(
        Example("в [пятницу прошлой недели] он", "(-P1W)-5"),
        Example("в [пятницу] на [этой неделе] он", "(P0W)-5 P0W"),
    ),
)
WEEKEND = Rule(
    name="ru.weekend_directed",
    triggers=(RELATIVE_TRIGGER,),
    pattern=pattern(rf"{_STEP} выходн(?:ые|ых|ым|ыми)"),
    interpret=_weekend,
    examples=(
        Example("в [минувшие выходные] играли", "-P1WE"),
        Example("в [эти выходные] закроют", "P0WE"),
    ),
)
BARE_WEEKEND = Rule(
    name="ru.weekend",
    triggers=(WEEKEND_TRIGGER,),
    pattern=pattern(r"выходн(?:ые|ых)(?! д| пособ)"),
    interpret=_bare_weekend,
    examples=(Example("в [выходные] откроют каток", "P0WE"),),
    rejects=("туфли и выходные брюки",),
    fits=lambda text, match: word_before(text, match.start()).lower() in ("в", "на", "за"),
)
FAMILY = Family("Weekdays", (WEEKDAY_ALONE, DIRECTED, OF_WEEK, WEEKEND, BARE_WEEKEND))
