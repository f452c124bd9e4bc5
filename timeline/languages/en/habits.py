"""Hours and days of a habit: "Mondays at 8pm", "every day from 9 to 5pm", "Mon-Fri"."""

import re
from collections.abc import Iterator, Sequence

from timeline.dates.rule import Example, Piece, Rule
from timeline.languages.en.lexicon import (
    FIGURES_TRIGGER,
    FULL_WEEKDAY,
    HOUR_WORD,
    SET_TRIGGER,
    WEEKDAY_TRIGGER,
    WEEKDAYS_TRIGGER,
    number,
    pattern,
    weekday,
)
from timeline.model import Recurrence

_SHORT = r"(?:mon|tues?|weds?|thur?s?|fri|sat|sun)"
_DAY = rf"(?:{FULL_WEEKDAY}|{_SHORT})"
_DAYS = (
    rf"(?:(?:every|each) (?:day|night|weekday|{FULL_WEEKDAY})|{FULL_WEEKDAY}s|daily|nightly"
    r"|weekdays|weeknights)"
)
_HALF = r"(?:[ap]\.m\.|[ap]\.m\b|[ap]m)"
_TIME = (
    rf"(?:(?:1[0-2]|[1-9])(?:[.:][0-5]\d)? ?{_HALF}|(?:[01]?\d|2[0-3]):[0-5]\d"
    r"|noon|midday|midnight)"
)
_ANY_TIME = rf"(?:{_TIME}|(?:1[0-2]|[1-9])(?:[.:][0-5]\d)?|{HOUR_WORD})"
_UNTIL = r"(?: ?- ?| to | until | till | and )"
_PARTS = re.compile(r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))? ?(?P<half>[ap])?|(?P<word>[a-z]+)")
_NAMED = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 24 * 60}
_NOON = 12 * 60


def _minute(text: str) -> tuple[int, bool]:
    """The minute of the day that a time names, and whether its half of the day is told."""
    if text in _NAMED:
        return _NAMED[text], True
    match = _PARTS.match(text)
    if match is None:
        return 0, True
    hour = int(match["hour"]) if match["hour"] else int(number(match["word"]) or 0)
    minute = int(match["minute"] or 0)
    if match["half"]:
        return 60 * (hour % 12 + (12 if match["half"] == "p" else 0)) + minute, True
    return 60 * hour + minute, ":" in text


def _times(match: re.Match[str]) -> Iterator[Piece]:
    """The times of a match, a range's first in the half of the day that comes before its last."""
    names = [name for name in ("from", "until", "at") if match.groupdict().get(name)]
    minutes = {name: _minute(match[name]) for name in names}
    for name, (minute, told) in minutes.items():
        other = minutes.get("until", (0, False))
        if name == "from" and not told and other[1] and other[0] - minute > _NOON:
            minute += _NOON
        if name == "until" and not told and minute <= minutes.get("from", (0, True))[0]:
            minute += _NOON
        value = f"{minute // 60:02}:{minute % 60:02}"
        yield Piece(Recurrence(f"XXXX-XX-XXT{value}"), match.start(name), match.end(name))


def _set(text: str) -> Recurrence:
    name = text.removeprefix("every ").removeprefix("each ").removesuffix("s")
    if name in ("day", "daily", "night", "nightly"):
        return Recurrence("P1D")
    if name in ("weekday", "weeknight"):
        return Recurrence("XXXX-WXX-WD")
    return Recurrence(f"XXXX-WXX-{weekday(name)}")


def _days(match: re.Match[str]) -> Sequence[Piece]:
    days = Piece(_set(match["days"]), match.start("days"), match.end("days"))
    pieces = [days, *_times(match)]
    return sorted(pieces, key=lambda piece: piece.start or 0)


DAYS_AT = Rule(
    name="en.habit_at",
    triggers=(SET_TRIGGER, WEEKDAYS_TRIGGER),
    pattern=pattern(
        rf"(?P<days>{_DAYS}),? (?:at |from |between )?"
        rf"(?:(?P<from>{_ANY_TIME}){_UNTIL}(?P<until>{_TIME})|(?P<at>{_TIME}))"
    ),
    interpret=_days,
    examples=(
        Example("it is [every Thursday] at [8pm] in", "XXXX-WXX-4 XXXX-XX-XXT20:00"),
        Example("open [daily] from [9] to [5pm]", "P1D XXXX-XX-XXT09:00 XXXX-XX-XXT17:00"),
    ),
    rejects=("every Thursday he came",),
)
AT_ON_DAYS = Rule(
    name="en.habit_on",
    triggers=(FIGURES_TRIGGER,),
    pattern=pattern(
        rf"(?:(?P<from>{_ANY_TIME}){_UNTIL}(?P<until>{_TIME})|(?P<at>{_TIME})) (?:on )?"
        rf"(?P<days>{_DAYS})"
    ),
    interpret=_days,
    examples=(Example("open until [8pm] on [Thursdays] from", "XXXX-XX-XXT20:00 XXXX-WXX-4"),),
    rejects=("at 8pm on Thursday",),
)


def _day_range(match: re.Match[str]) -> Sequence[Piece]:
    first, last = match["first"], match["last"]
    return (
        Piece(Recurrence(f"XXXX-WXX-{weekday(_full(first))}"), end=match.end("first")),
        Piece(
            Recurrence(f"XXXX-WXX-{weekday(_full(last))}"), match.start("last"), match.end("last")
        ),
        *_times(match),
    )


def _full(name: str) -> str:
    return {"weds": "wed"}.get(name, name)


_OPEN = re.compile(
    r"\b(?:open|opens|opening|closed|works?|working|runs?|operates?|daily|hours:?|takes place|lines"
    r"|available|sittings?) (?:from )?$"
)
DAY_RANGE = Rule(
    name="en.habit_days",
    triggers=(WEEKDAY_TRIGGER,),
    pattern=pattern(
        rf"(?P<first>{_DAY})(?: ?- ?| to | through | thru )(?P<last>{_DAY})"
        rf"(?:,? (?:from |between )?(?P<from>{_ANY_TIME}){_UNTIL}(?P<until>{_ANY_TIME}))?"
    ),
    interpret=_day_range,
    examples=(
        Example(
            "work takes place [Mon]-[Fri], [9.30am]-[3.30pm].",
            "XXXX-WXX-1 XXXX-WXX-5 XXXX-XX-XXT09:30 XXXX-XX-XXT15:30",
        ),
        Example(
            "we work [Tuesday] to [Friday], [ten] till [one], and",
            "XXXX-WXX-2 XXXX-WXX-5 XXXX-XX-XXT10:00 XXXX-XX-XXT13:00",
        ),
    ),
    rejects=("they met from Monday to Friday in", "rain from Tuesday to Friday"),
    fits=lambda text, match: (
        text[match.start()].isupper()
        and (
            (len(match["first"]) <= 5 and len(match["last"]) <= 5)
            or match["from"] is not None
            or _OPEN.search(match.string, max(0, match.start() - 24), match.start()) is not None
        )
    ),
)
_IN_FORCE = re.compile(
    r"\b(?:runs|opens?|operates|curfew (?:is|was)|in force|(?:is|are) (?:open|closed|banned|shut))"
    r" (?:daily )?(?:from |between )?$"
)
HOURS_IN_FORCE = Rule(
    name="en.habit_hours",
    triggers=(FIGURES_TRIGGER,),
    pattern=pattern(
        rf"(?P<from>{_ANY_TIME}){_UNTIL}(?P<until>{_TIME})(?!(?: [a-z]+)? (?:on|today|tomorrow)\b)"
    ),
    interpret=lambda match: tuple(_times(match)),
    examples=(
        Example("a curfew runs from [10pm] to [5am] in", "XXXX-XX-XXT22:00 XXXX-XX-XXT05:00"),
    ),
    rejects=("closed from 10pm to 5am on Friday", "it lasted from 10pm to 5am"),
    fits=lambda text, match: (
        _IN_FORCE.search(match.string, max(0, match.start() - 32), match.start()) is not None
    ),
)
RULES = (DAYS_AT, AT_ON_DAYS, DAY_RANGE, HOURS_IN_FORCE)
