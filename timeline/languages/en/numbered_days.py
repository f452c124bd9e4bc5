"""Days by their number alone: "the 17th", "Tuesday the 14th", "the 20th of next month"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Piece, Rule
from timeline.languages.en.lexicon import (
    FIGURES_TRIGGER,
    WEEKDAY,
    WEEKDAY_TRIGGER,
    ordinal,
    pattern,
    weekday,
)
from timeline.model import Base, CalendarDate, NthDay, Offset, Unit


def _day_of_month(match: re.Match[str]) -> Sequence[Piece]:
    day = ordinal(match["day"])
    if match["same"] in _MONTHS_ON:
        month_meant = Offset(Unit.MONTH, _MONTHS_ON[match["same"]], Base.PUBLICATION)
        return (Piece(NthDay(day, None, month_meant)),)
    name = match["weekday"]
    return (Piece(CalendarDate(None, None, day, weekday=weekday(name) if name else None)),)


_MONTHS_ON = {"this": 0, "current": 0, "next": 1, "coming": 1, "last": -1, "previous": -1}


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Nothing is counted by it: "on the 17th.", not "the 17th Brigade"."""
    if match["same"]:
        return True
    if _COUNTS.match(text, match.end()):
        return False
    if match["weekday"]:
        return True
    if not match[0].startswith("the "):
        return False
    before = text[max(0, match.start() - _FEW_WORDS) : match.start()].lower()
    closes = _CLOSES.match(text, match.end()) is not None
    if closes and (text[match.start()].isupper() or _NAMES_A_DAY.search(before)):
        return True
    return _BEFORE_A_DAY.search(before) is not None


_FEW_WORDS = 24
_CLOSES = re.compile(r"[.:,;)]|$")
# "The diary says the 11th."
_NAMES_A_DAY = re.compile(
    r"\b(?:says?|has|gives?|gave|dates (?:this|that|it|them)|(?:moved|put off|put back) to"
    r"|not|but|than|between) $"
)
_BEFORE_A_DAY = re.compile(
    r"\b(?:on|by|until|till|from|to|and|since|of|before|after|for|between|proposed|suggested|chose|fixed)"
    r",? $"
)
_COUNTS = re.compile(
    r"-| ?[A-Z(](?! |(?:r|rs|s|iss|he|hey|e)\.? )| (?:century|floor|time|anniversary|birthday|of"
    r"|day|year|week|month|night|round|place|hole|minute|green|tee|lap|over|inning|season|edition|attempt|match|game|district"
    r"|amendment|congress|parliament|parallel|meridian|street|avenue|ward|precinct|battalion"
    r"|regiment|brigade|division|army|corps|infantry|seed|pick|overall|largest|biggest|richest"
    r"|most|best|worst|highest|lowest|consecutive|straight|successive|annual|and (?:last|final))\b"
)
DAY_OF_MONTH = Rule(
    name="en.day_of_month",
    triggers=(FIGURES_TRIGGER, WEEKDAY_TRIGGER),
    pattern=pattern(
        rf"(?:(?P<weekday>{WEEKDAY}),? )?(?:the )?"
        r"(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))(?: day)?"
        r"(?: (?:of )?(?:the )?(?P<same>that|the|this|current|next|coming|last|previous) "
        r"(?:same )?month)?"
    ),
    interpret=_day_of_month,
    examples=(
        Example("they met on [the 17th] again", "XXXX-XX-17"),
        Example("It rained. [The 9th]. Rain again", "XXXX-XX-09"),
        Example("the log says [the 11th].", "XXXX-XX-11"),
        Example("at breakfast on [the 14th] Mr Lund had", "XXXX-XX-14"),
        Example("the funeral was on [Tuesday the 14th] at", "XXXX-XX-14"),
        Example("it opens [Mon 13th], at", "XXXX-XX-13"),
        Example("pay by [the 20th of next month] or", "(+P1M)-#20"),
    ),
    rejects=(
        "the 17th Brigade",
        "the 17th century",
        "17th of them",
        "on the 14th hole",
        "he won the 14th.",
    ),
    fits=_stands_alone,
)
