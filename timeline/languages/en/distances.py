"""Dates so far from another: "two days later", "a year ago", "six months before the vote"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Piece, Rule
from timeline.languages.en.cues import CUES
from timeline.languages.en.lexicon import (
    FIGURES_TRIGGER,
    LENGTH,
    NUMBER,
    NUMBER_TRIGGER,
    UNIT,
    UNIT_TRIGGER,
    counted,
    length_value,
    mod,
    pattern,
)
from timeline.model import (
    Base,
    Beside,
    Clock,
    Confidence,
    Direction,
    EventOffset,
    Offset,
    Unit,
    VagueTime,
    WeekOf,
)


def _away(match: re.Match[str]) -> Sequence[Piece]:
    count, found = counted(match["number"], match["unit"])
    base = Base.PUBLICATION if match["way"] in ("ago", "from now", "hence") else Base.MENTION
    sign = -1 if match["way"] in _BACK else 1
    if count is None or found in (Unit.MINUTE, Unit.HOUR):
        return ()
    if match["near"] and count == int(count) and not (match["half"] or match["half_after"]):
        return (Piece(_near_day_away(found, sign * int(count), match["near"]), mod=mod(match)),)
    if match["half"] or match["half_after"]:
        count += 0.5
    if match["unit"] == "night":
        day = Offset(Unit.DAY, sign * int(count), base, counted=True)
        return (Piece(Clock("NI", day), mod=mod(match)),)
    if found in _YEARS:
        count, found = _YEARS[found] * count, Unit.YEAR
    if count != int(count):
        count, found = count * 12, Unit.MONTH
    to_the_day = match["exactly"] is not None or (match["day"] and not match["near"])
    to_the_day = bool(to_the_day) and found in (Unit.WEEK, Unit.MONTH, Unit.YEAR)
    step = Offset(found, sign * int(count), base, counted=True, to_the_day=to_the_day)
    return (Piece(step, mod=mod(match)),)


def _near_day_away(found: Unit, count: int, near: str) -> WeekOf | Offset:
    """The week or month so long from this one: "a year ago this month"."""
    if near == "month":
        months = {Unit.YEAR: 12, Unit.DECADE: 120}.get(found, 1)
        return Offset(Unit.MONTH, count * months, Base.PUBLICATION, counted=True)
    today = Offset(Unit.DAY, 0, Base.PUBLICATION)
    return WeekOf(Beside(today, found, count, to_the_day=True))


_BACK = ("ago", "earlier", "before", "before that", "previously")
# "A century ago" is a year, as "a hundred years ago" is.
_YEARS = {Unit.DECADE: 10, Unit.CENTURY: 100}


def _from_event(match: re.Match[str]) -> Sequence[Piece]:
    length = length_value(*counted(match["number"], match["unit"]))
    back = re.match(r" (?:before|prior|ahead)", match.string[match.end("way") :]) is not None
    direction = Direction.PAST if back else Direction.FUTURE
    return (Piece(EventOffset(length, direction), mod=mod(match)),)


def _vaguely_away(match: re.Match[str]) -> Sequence[Piece]:
    past = match["way"] in ("ago", "earlier", "before")
    return (Piece(VagueTime("PAST_REF" if past else "FUTURE_REF")),)


# "Five years and nine months later" counts more than the months.
_MORE = re.compile(r"\b(?:years?|months?|weeks?|days?),? and $")
AWAY = Rule(
    name="en.away",
    triggers=(FIGURES_TRIGGER, NUMBER_TRIGGER, UNIT_TRIGGER),
    pattern=pattern(
        rf"(?:(?P<exactly>exactly|precisely) |{LENGTH})(?P<number>{NUMBER})(?P<half> and a half)?"
        r"(?: or so)?[ -]"
        r"(?P<unit>minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade|century|centurie)s?"
        r"(?P<half_after> and a half)?(?: or so)? "
        r"(?P<way>ago|earlier|later|(?:before|after) that\b|before(?= ?[.,;:)])"
        r"|afterwards?|after(?= ?[.,;:)])|on(?= ?[.,;:)])|previously|from now|hence)"
        r"(?P<day> today| this day| to the day| this (?P<near>week|month))?(?! than\b)"
    ),
    interpret=_away,
    examples=(
        Example("it began [two months ago]", "-P2M"),
        Example("it ended [two nights later]", "(+P2D)TNI"),
        Example("[a year earlier] he left", "-P1Y"),
        Example("[Nearly four years ago] it", "-P4Y"),
        Example("and [two years after that] it", "+P2Y"),
        Example("he left [a fortnight ago] in", "-P2W"),
        Example("[a year and a half ago] he", "-P18M"),
        Example("[Two years on], little has", "+P2Y"),
        Example("it fell [five years ago this week].", "W((P0D)-P5Y)"),
        Example("[a year ago this month] they", "-P12M"),
        Example("[two and a half years later] it", "+P30M"),
    ),
    rejects=(
        "two months before the vote",
        "a year after he left",
        "two days later than planned",
        "five years and nine months later",
    ),
    fits=lambda text, match: _MORE.search(text, max(0, match.start() - 12), match.start()) is None,
)


def _in_time(match: re.Match[str]) -> Sequence[Piece]:
    count, found = counted(match["number"], match["unit"])
    if count is None or count != int(count):
        return ()
    return (Piece(Offset(found, int(count), Base.PUBLICATION, counted=True), mod=mod(match)),)


# "He won for the first time in two years" tells how long, and so does "once in a century".
_RECORD = re.compile(
    r"\b(?:first|second|third|last|only|time|times|once|twice|(?:high|low|bigg|larg|small|wors|be|mo|lea"
    r"|clos|strong|weak|fast|hott|cold|wett|dri)\w*est|worst|best|most|least|\w+ly|rate|loss|win|rise"
    r"|fall|drop|(?<!know )(?<!learn )more|less) in $"
    # "It may be the worst harvest that anybody has seen in nine years."
    r"|\b(?:first|last|only|worst|best|most|least|(?:high|low|bigg|larg|small|clos|strong|weak|fast|hott"
    r"|cold|wett|dri|dead|busi|young|old|long)i?est)(?: [\w'-]+){1,8} in $"
)
_SENTENCE_END = re.compile(r"[.!?;]\W")
_AHEAD = 90


def _is_to_come(match: re.Match[str]) -> bool:
    """Tell "the trial will start in two weeks" from "he read it in two weeks"."""
    before = match.string[max(0, match.start() - _AHEAD) : match.start()]
    before = _SENTENCE_END.split(before)[-1].lstrip(' "\n')
    if _RECORD.search(before):
        return False
    future = max((found.end() for found in CUES.future.finditer(before)), default=-1)
    past = max((found.end() for found in CUES.past.finditer(before)), default=-1)
    return future > past or (past < 0 and CUES.agenda.match(before) is not None)


IN_TIME = Rule(
    name="en.in_time",
    confidence=Confidence.MEDIUM,
    triggers=(FIGURES_TRIGGER, NUMBER_TRIGGER, UNIT_TRIGGER),
    pattern=pattern(
        rf"(?<=\bin ){LENGTH}(?P<number>{NUMBER}) (?P<unit>day|week|fortnight|month|year)s?"
        r"(?P<time>'s? time)?(?! of\b)"
    ),
    interpret=_in_time,
    examples=(
        Example("they will meet in [two weeks]", "+P2W"),
        Example("it is ready in [three years' time].", "+P3Y"),
    ),
    rejects=(
        "he read it in two weeks",
        "it will be the first in two years",
        "he will fall for the third time in two weeks",
        "they have to beat the best side the club has put together in 18 years",
        "it is to be built in two years of work",
    ),
    fits=lambda text, match: match["time"] is not None or _is_to_come(match),
)
FROM_EVENT = Rule(
    name="en.from_event",
    triggers=(FIGURES_TRIGGER, NUMBER_TRIGGER, UNIT_TRIGGER),
    pattern=pattern(
        rf"{LENGTH}(?P<number>{NUMBER})[ -](?P<unit>{UNIT})s?"
        r"(?P<way>(?= (?:before|after|prior to|ahead of|following|since) \w))"
    ),
    interpret=_from_event,
    examples=(Example("[six months] before the deployment", "-P6M"),),
    rejects=("six months ago",),
)
VAGUELY_AWAY = Rule(
    name="en.vaguely_away",
    triggers=(NUMBER_TRIGGER, UNIT_TRIGGER),
    pattern=pattern(
        rf"(?:just )?(?:(?:a few|several|many|some|only a few) (?P<unit>{UNIT})s?|{UNIT}s) "
        r"(?P<way>ago|earlier|later)"
    ),
    interpret=_vaguely_away,
    examples=(Example("it began [several years ago]", "PAST_REF"),),
    rejects=("over an hour later",),
)
RULES = (AWAY, IN_TIME, FROM_EVENT, VAGUELY_AWAY)
