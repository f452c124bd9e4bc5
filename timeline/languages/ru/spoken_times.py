"""Times as they are spoken: "половина девятого", "без четверти восемь", "пять минут шестого"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Piece, Rule
from timeline.languages.ru.lexicon import NUMBER_TRIGGER, pattern
from timeline.languages.ru.numerals import number_of_words
from timeline.languages.ru.surroundings import word_before
from timeline.model import Clock

_PART = r"(?: (?P<part>утра|дня|вечера|ночи))?"
# The hour that is running, in the genitive: "девятого" goes from eight to nine.
_RUNNING = (
    r"(?P<running>(?:перв|втор|четверт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат)ого"
    r"|третьего)"
)
_COMING = (
    r"(?P<coming>час|два|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать|двенадцать)"
)
_MINUTES_TO = r"(?P<to>четверти|пяти|десяти|двадцати(?: пяти)?|двенадцати|трех)"
_QUARTER, _HALF, _HOUR = 15, 30, 60
_HOURS_OF_HALF = 12
_LATEST_AFTERNOON = 5


def _spoken(match: re.Match[str]) -> Sequence[Piece]:
    if match["to"]:
        minutes = _QUARTER if match["to"] == "четверти" else number_of_words(match["to"]) or 0
        hour, minute = _hour(match["coming"]) - 1, _HOUR - minutes
    else:
        hour, minute = (number_of_words(match["running"]) or 0) - 1, _minute_of(match)
    if hour < 0 or not 0 <= minute < _HOUR:
        return ()
    part = match["part"]
    hour %= _HOURS_OF_HALF
    late = hour > _LATEST_AFTERNOON
    if part in ("дня", "вечера") or (part is None and not late) or (part == "ночи" and late):
        hour += _HOURS_OF_HALF
    return (Piece(Clock(f"{hour:02}:{minute:02}", either=part is None)),)


def _hour(word: str) -> int:
    return 1 if word == "час" else number_of_words(word) or 0


def _minute_of(match: re.Match[str]) -> int:
    if match["half"]:
        return _HALF
    return _QUARTER if match["quarter"] else number_of_words(match["minutes"]) or _HOUR


_BEFORE_A_TIME = ("в", "к", "до", "с", "на", "около", "после", "примерно")
SPOKEN = Rule(
    name="ru.clock_spoken",
    triggers=(
        r"половин[ауые](?= [а-я]{4,10}ого| третьего)",
        r"четверть(?= [а-я]{4,10}ого| третьего)",
        r"без(?= (?:четверти|пяти|десяти|двадцати|двенадцати|трех) )",
        r"пол(?:перв|втор|четверт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат)ого",
        "полтретьего",
        NUMBER_TRIGGER,
    ),
    pattern=pattern(
        r"(?:(?:(?P<half>половин[ауые] |пол)|(?P<quarter>четверть )"
        rf"|(?P<minutes>пять|десять|двадцать(?: пять)?) минут ){_RUNNING}"
        rf"|без {_MINUTES_TO}(?: минут)? {_COMING}){_PART}"
    ),
    interpret=_spoken,
    examples=(
        Example("в [половине девятого утра] взрыв", "T08:30"),
        Example("в [четверть третьего] вошли", "T14:15"),
        Example("[без четверти восемь вечера] ушли", "T19:45"),
        Example("в [пять минут шестого] встали", "T17:05"),
        Example("в [полдевятого утра] ждали", "T08:30"),
    ),
    rejects=("половина первого тома", "без пяти рублей", "четверть первого курса ушла"),
    fits=lambda text, match: (
        match["part"] is not None
        or (match[0].startswith("пол") and not match[0].startswith("половин"))
        or not (match["half"] or match["quarter"])
        or word_before(text, match.start()).lower() in _BEFORE_A_TIME
    ),
)
RULES = (SPOKEN,)
