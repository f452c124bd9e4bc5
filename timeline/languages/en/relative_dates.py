"""Dates by their place beside another: "yesterday", "last year", "the same month"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en import distances
from timeline.languages.en.lexicon import (
    DAY_MOD,
    DAY_PART_TRIGGER,
    DEICTIC_TRIGGER,
    FULL_MONTH,
    FULL_WEEKDAY,
    MONTH_TRIGGER,
    PERIOD,
    RELATIVE_TRIGGER,
    SEASON,
    SEASON_TRIGGER,
    SEASONS,
    THE_PERIOD,
    UNIT,
    UNIT_TRIGGER,
    length_value,
    mod,
    month,
    pattern,
    unit,
)
from timeline.languages.en.vague_times import is_to_this_day
from timeline.model import (
    Base,
    CalendarDate,
    Clock,
    Direction,
    Length,
    Offset,
    Unit,
    VagueTime,
    YearPart,
)

_DEICTICS = {"today": 0, "tomorrow": 1, "yesterday": -1}
_STEPS = {
    "last": (-1, Base.PUBLICATION),
    "past": (-1, Base.PUBLICATION),
    "this past": (-1, Base.PUBLICATION),
    "next": (1, Base.PUBLICATION),
    "coming": (1, Base.PUBLICATION),
    "this coming": (1, Base.PUBLICATION),
    "upcoming": (1, Base.PUBLICATION),
    "this": (0, Base.PUBLICATION),
    "current": (0, Base.PUBLICATION),
    "previous": (-1, Base.MENTION),
    "prior": (-1, Base.MENTION),
    "preceding": (-1, Base.MENTION),
    "following": (1, Base.MENTION),
    "next_of_story": (1, Base.MENTION),
    "that": (0, Base.MENTION),
    "that same": (0, Base.MENTION),
    "this same": (0, Base.MENTION),
    "same": (0, Base.MENTION),
}
_STEP = (
    r"(?P<step>this past|this coming|that same|this same|last|past|next|coming|upcoming|this"
    r"|current|previous|prior|preceding|following|that|same)"
)


# "Today's world" is the present and "the leaders of tomorrow" the future, not a day.
_OF_OUR_AGE = re.compile(
    r"'s (?:\w+ )?(?:world|youth|society|societies|young|kids|children|generations?|technology"
    r"|economy|consumers|students|teenagers|parents|women|men|standards|politics|culture"
    r"|computers|cars|prices|money|terms)\b"
)


def _deictic(match: re.Match[str]) -> Sequence[Piece]:
    if match["day"] == "today" and _OF_OUR_AGE.match(match.string, match.end()):
        return (Piece(VagueTime("PRESENT_REF")),)
    if match["day"] == "tomorrow" and match.string.endswith("s of ", 0, match.start()):
        return (Piece(VagueTime("FUTURE_REF")),)
    day = Offset(Unit.DAY, _DEICTICS[match["day"]], Base.PUBLICATION)
    return (Piece(day, mod=mod(match)),)


def _one_unit(match: re.Match[str]) -> Sequence[Piece]:
    return (Piece(Length(length_value(1, unit(match["unit"])))),)


# "The last year of the war" is told from the war.
_QUOTED = re.compile(r"[\"\u201c`']$")
_OF_ITS_OWN = re.compile(
    rf" of (?!(?:this|that|last|next|the) (?:same )?(?:year|month|week)|{FULL_MONTH}"
    r"|\d)"
)

# "Convicted last month of having sold it."
_OF_HAVING = re.compile(r" of (?:having|being|[a-z]{3,}ing (?:the|an?|his|her|its|their)\b)")


def _step(match: re.Match[str]) -> Sequence[Piece]:
    count, base = _STEPS[match["step"]]
    named = unit(match["unit"])
    if match["unit"] == "fortnight" and base is Base.PUBLICATION:
        return (Piece(Length("P2W")),)
    if named in (Unit.HOUR, Unit.MINUTE):
        past = match["step"] in ("last", "past", "next", "coming")
        return (Piece(Length(length_value(1, named))),) if past else ()
    if match["step"] == "next" and _is_told_from_there(match):
        base = Base.MENTION
    if named is Unit.DAY and base is Base.PUBLICATION:
        if match["step"] not in ("next", "this"):
            return ()
        base = Base.MENTION
    compared = match[0] == "last year" and _is_compared(match)
    return (Piece(Offset(named, count, base, counted=compared), mod=mod(match)),)


def _is_told_from_there(match: re.Match[str]) -> bool:
    """Tell "the next spring they left", which a story goes on to, from "next spring they leave"."""
    return match.string.endswith("the ", 0, match.start("step")) and not _WITHIN.search(
        match.string, max(0, match.start() - _SHORT), match.start()
    )


_SHORT = 12
_WITHIN = re.compile(r"\b(?:over|in|within|during|for|of|throughout) $")


def _is_compared(match: re.Match[str]) -> bool:
    before = max(0, match.start() - _FAR)
    return _COMPARED.search(match.string, before, match.start()) is not None


# In a report on a quarter, "up from $4 million last year" compares the same quarter.
_COMPARED = re.compile(
    r"\b(?:from|with|to|against|versus) [^.;]{0,60}(?:\d|million|billion|cents a share|a share),? $"
)
_FAR = 90


def _definite(match: re.Match[str]) -> Sequence[Piece]:
    named = unit(match["unit"])
    base = Base.MENTION if named in (Unit.QUARTER, Unit.WEEKEND) else Base.STORY
    return (Piece(Offset(named, 0, base), mod=mod(match)),)


def _beside(match: re.Match[str]) -> Sequence[Piece]:
    sign = -1 if match["way"] == "before" else 1
    if match["season"]:
        way = Direction.PAST if sign < 0 else Direction.FUTURE
        return (Piece(YearPart(SEASONS[match["season"]], direction=way, base=Base.MENTION)),)
    named = unit(match["unit"])
    count, base = (2 * sign, Base.PUBLICATION) if match["named"] else (sign, Base.MENTION)
    step = Offset(named, count, base)
    return (Piece(Clock("NI", step) if match["unit"] == "night" else step),)


_DIRECTIONS = {
    "last": Direction.PAST, "past": Direction.PAST, "this past": Direction.PAST,
    "next": Direction.FUTURE, "this coming": Direction.FUTURE, "coming": Direction.FUTURE,
    "this": Direction.SAME,
}  # fmt: skip
_DIRECTIONS_OF_STORY = {
    "previous": Direction.PAST, "preceding": Direction.PAST, "following": Direction.FUTURE,
    "that": Direction.SAME, "that same": Direction.SAME, "same": Direction.SAME,
}  # fmt: skip


def _named_step(match: re.Match[str]) -> Sequence[Piece]:
    step, name = match["step"], match["name"]
    of_story = step in _DIRECTIONS_OF_STORY or (step == "next" and _is_told_from_there(match))
    base = Base.MENTION if of_story else Base.PUBLICATION
    direction = _DIRECTIONS_OF_STORY.get(step) or _DIRECTIONS.get(step)
    if direction is None:
        return ()
    if name in SEASONS:
        part = YearPart(SEASONS[name], direction=direction, base=base)
        return (Piece(part, mod=mod(match)),)
    named = CalendarDate(None, month(name), direction=direction, base=base)
    return (Piece(named, mod=mod(match)),)


def _month_of_year(match: re.Match[str]) -> Sequence[Piece]:
    count, base = _STEPS[match["step"]]
    if match.string.endswith("the next", 0, match.end("step")):
        base = Base.MENTION
    year = Offset(Unit.YEAR, count, base)
    name = match["name"]
    if name in SEASONS:
        return (Piece(YearPart(SEASONS[name], year), mod=mod(match)),)
    return (Piece(CalendarDate(year, month(name)), mod=mod(match)),)


DEICTIC = Rule(
    name="en.deictic_day",
    triggers=(DEICTIC_TRIGGER,),
    pattern=pattern(rf"{DAY_MOD}(?P<day>today|tomorrow|yesterday)"),
    interpret=_deictic,
    examples=(
        Example("he left [yesterday]", "-P1D"),
        Example("[Today] it rained", "P0D"),
        Example("they said [late yesterday] that", "-P1D"),
        Example("in [today]'s world of", "PRESENT_REF"),
        Example("the leaders of [tomorrow] are", "FUTURE_REF"),
    ),
)
STRETCH = Rule(
    name="en.stretch",
    triggers=(RELATIVE_TRIGGER,),
    pattern=pattern(
        r"(?:(?<=over )|(?<=in )|(?<=during )|(?<=for )|(?<=within )|(?<=throughout ))"
        r"the (?:last|past|next|coming|previous) (?P<unit>decade|century)"
    ),
    interpret=_one_unit,
    examples=(Example("over [the past decade] it", "P10Y"),),
    rejects=("the past year",),
)
STEP = Rule(
    name="en.step",
    triggers=(RELATIVE_TRIGGER,),
    pattern=pattern(
        rf"{THE_PERIOD}{_STEP} (?:(?:fiscal|financial|calendar|school|business) )?(?P<unit>{UNIT})"
        r"(?: or so\b)?"
    ),
    interpret=_step,
    examples=(
        Example("sales fell [last year]", "-P1Y"),
        Example("[early next month] they meet", "+P1M"),
        Example("[the same day] it rained", "P0D"),
        Example("[the end of this week]", "P0W"),
        Example("in [the last fiscal year] it", "-P1Y"),
        Example("within [the next year or so] it", "+P1Y"),
    ),
    rejects=(
        "the last day of the war",
        "the last month of World War II",
        "the last decade of the century",
        "past weeks",
        "up at that hour",
        'said on "This Week" that',
    ),
    fits=lambda text, match: (
        (
            match["step"] not in ("last", "past", "next")
            or not _OF_ITS_OWN.match(match.string, match.end())
            or (
                _OF_HAVING.match(match.string, match.end()) is not None
                and not match[0].startswith("the ")
            )
        )
        and not (
            _QUOTED.search(text, max(0, match.start() - 2), match.start())
            and text[match.start("unit")].isupper()
        )
        and not (match[0] == "this day" and is_to_this_day(match))
    ),
)
DAY_BESIDE = Rule(
    name="en.day_beside",
    triggers=(UNIT_TRIGGER, SEASON_TRIGGER, DAY_PART_TRIGGER),
    pattern=pattern(
        r"the (?:(?P<unit>day|night|weekend|week|month|year)|(?P<season>spring|summer|autumn"
        r"|winter)) (?P<way>before|after)(?:(?(unit)(?P<named> last| next)|(?!))"
        rf"(?! (?:week|month|year|night|{SEASON}|{FULL_WEEKDAY}|{FULL_MONTH})\b)"
        r"|(?: that\b|(?= ?[.,;:)]| at | in | with | and |$)))"
    ),
    interpret=_beside,
    examples=(
        Example("he left [the day before].", "-P1D"),
        Example("and [the year after that] it", "+P1Y"),
        Example("it happened [the weekend before last].", "-P2WE"),
        Example("in [the week before last] two men", "-P2W"),
        Example("it shut for [the winter before].", "-XXXX-WI"),
        Example("they met [the night before last] in", "(-P2D)TNI"),
    ),
    rejects=("the day before the vote", "the week after he left", "the day before last Friday"),
)
# "In 1952, the year she came to the throne", "it came out the year he died".
_OF_A_DEED = re.compile(r" (?:he|she|it|they|we|i)\b")
DEFINITE = Rule(
    name="en.definite_unit",
    triggers=(UNIT_TRIGGER,),
    pattern=pattern(
        rf"(?P<whole>(?:the )?{PERIOD})"
        r"(?:the |the (?:full|whole|entire|fiscal) |(?(mod)(?<=of )|(?!)))"
        r"(?P<unit>weekend|week|month|quarter|year|(?(mod)(?:decade|century)|(?!)))"
        r"(?! (?:(?:of|to)\b(?! [$#\d])|(?:before|after|when|that|since|which|long)\b)|-"
        r"| \d{4}(?![\d,])|'s"
        r"| two thousand| nineteen)"
    ),
    interpret=_definite,
    examples=(
        Example("it fell over [the weekend]", "P0WE"),
        Example("by [the end of the year] it", "P0Y"),
    ),
    rejects=(
        "the year before",
        "the week of 3 May",
        "the year 1950",
        "the months",
        "in 1952, the year she was born",
        "it came out the year he turned 20",
    ),
    fits=lambda text, match: (
        text[match.start("unit")].islower()
        and match["mod"] != "turn of"
        and not (match["mod"] is None and _OF_A_DEED.match(match.string, match.end()))
    ),
)
_BEFORE_THAT = re.compile(
    r"(?:\b(?:in|by|of|since|until|till|during|from|throughout|early|late|mid|later|earlier|only|and"
    r"|end|on|for|at|to)[ -]|[(\u2013\u2014-] ?)$"
)
_AFTER_THAT = re.compile(
    r" ?(?:[.,;:)\n]|$)| (?:and|when|he|she|they|it|the|a|an|his|her|in|at|to)\b"
)


def _points(text: str, start: int, end: int) -> bool:
    """Tell "she died that June" from "he said that June was warm"."""
    if text[start].isupper() or _BEFORE_THAT.search(text, max(0, start - 12), start):
        return True
    return _AFTER_THAT.match(text, end) is not None


NAMED_STEP = Rule(
    name="en.named_step",
    triggers=(RELATIVE_TRIGGER,),
    pattern=pattern(rf"{THE_PERIOD}{_STEP} (?P<name>{FULL_MONTH}|{SEASON})"),
    interpret=_named_step,
    examples=(
        Example("they met [last November]", "-XXXX-11"),
        Example("votes [this summer] are", "=XXXX-SU"),
        Example("[the following spring] they", "+XXXX-SP"),
    ),
    rejects=(
        "this may be",
        "this march on",
        "the last May Day",
        "he said that June was good",
    ),
    fits=lambda text, match: (
        (text[match.start("name")].isupper() or match["name"] in SEASONS)
        and (match["step"] != "that" or _points(text, match.start("step"), match.end()))
    ),
)
MONTH_OF_YEAR = Rule(
    name="en.month_of_year",
    triggers=(MONTH_TRIGGER, SEASON_TRIGGER),
    pattern=pattern(
        rf"{THE_PERIOD}(?P<name>{FULL_MONTH}|{SEASON}),? (?:of )?(?:the )?{_STEP} year"
    ),
    interpret=_month_of_year,
    examples=(
        Example("in [June last year] they", "(-P1Y)-06"),
        Example("in [the summer of this year]", "(P0Y)-SU"),
    ),
)
FAMILY = Family(
    "Relative dates",
    (
        DEICTIC,
        STRETCH,
        STEP,
        DAY_BESIDE,
        DEFINITE,
        *distances.RULES,
        NAMED_STEP,
        MONTH_OF_YEAR,
    ),
)
