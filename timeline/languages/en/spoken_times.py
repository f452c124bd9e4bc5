"""Times as they are spoken: "half past ten", "quarter to nine", "6 in the evening"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Piece, Rule
from timeline.languages.en.lexicon import (
    CLOCK_TRIGGER,
    DAY_PART_TRIGGER,
    FIGURES_TRIGGER,
    HOUR_WORD,
    NUMBER_TRIGGER,
    UNIT_TRIGGER,
    number,
    pattern,
)
from timeline.languages.en.named_days import NAMED_DAY, named_day
from timeline.model import Base, Clock, DayExpression, Offset, Unit

_HOUR = rf"(?:1[0-2]|[1-9]|{HOUR_WORD})"
_PART = r"(?: in the (?P<part>morning|afternoon|evening)| at (?P<night>night))"
_DAY_WITH_PART = (
    r"(?P<step>this|the next|the following|that|the same|yesterday|tomorrow|last) "
    r"(?P<day_part>morning|afternoon|evening|night)"
)
_WITH_PART = (
    r" in the (?:morning|afternoon|evening)\b| at night\b| tonight\b"
    r"| (?:this|the next|the following|that|the same|yesterday|tomorrow|last) "
    r"(?:morning|afternoon|evening|night)\b"
)
_BEFORE_A_TIME = r"(?:(?<=\bat )|(?<=about )|(?<=around )|(?<=until )|(?<=before )|(?<=after ))"
_NOT_COUNTED = (
    r"(?=[.,;:)\n]|$| (?:in|on|at|and|when|this|that|the|to|local|he|she|they|it|a"
    r"|was|were|is|had|but|as)\b)"
)
_STEPS = {
    "this": (0, Base.PUBLICATION), "yesterday": (-1, Base.PUBLICATION),
    "last": (-1, Base.PUBLICATION), "tomorrow": (1, Base.PUBLICATION),
    "the next": (1, Base.MENTION), "the following": (1, Base.MENTION),
    "that": (0, Base.MENTION), "the same": (0, Base.MENTION),
}  # fmt: skip
_MINUTES = {"half": 30, "quarter": 15, "a quarter": 15}
_HALF_OF_DAY, _WHOLE_DAY = 12 * 60, 24 * 60
_LATEST_AFTERNOON = 6


def _spoken(match: re.Match[str]) -> Sequence[Piece]:
    minute = _minute(match)
    if minute is None:
        return ()
    part = match["part"] or match["night"] or match["day_part"]
    if match["deictic"] in ("tonight", "last night", "this evening"):
        part = "night"
    half, named = match["half"], match["hour"] in ("noon", "midnight")
    either = part is None and half is None and not named
    after_noon = (part or "morning") != "morning" or (half or "").startswith("p")
    if part == "night" and minute < _LATEST_AFTERNOON * 60:
        after_noon = False
    if (after_noon and minute < _HALF_OF_DAY) or (either and minute < _LATEST_AFTERNOON * 60):
        minute += _HALF_OF_DAY
    time = f"{minute // 60:02}:{minute % 60:02}"
    mod = "APPROX" if match["about"] else None
    return (Piece(Clock(time, _day(match), either=either), mod=mod),)


def _minute(match: re.Match[str]) -> int | None:
    """The minute of the day, before noon unless it is of noon or midnight itself."""
    words = match["hour"] or match["half_hour"] or match["bare"]
    hour = {"noon": 12.0, "midnight": 24.0}.get(words) or number(words)
    if hour is None or not (1 <= hour <= 12 or words == "midnight"):
        return None
    minutes = 0.0
    if match["half_hour"]:
        minutes = 30
    elif match["hour"]:
        count = _MINUTES.get(match["minutes"]) or number(match["minutes"])
        if count is None or not 1 <= count < 60:
            return None
        minutes = count if match["way"] in ("past", "after") else -count
    elif match["minute"]:
        minutes = int(match["minute"])
    whole = 60 * (hour if words in ("noon", "midnight") else hour % 12) + minutes
    return int(whole % _WHOLE_DAY)


def _day(match: re.Match[str]) -> DayExpression | None:
    if match["step"]:
        count, base = _STEPS[match["step"]]
        return Offset(Unit.DAY, count, base)
    return named_day(match)


SPOKEN = Rule(
    name="en.clock_spoken",
    triggers=(CLOCK_TRIGGER, NUMBER_TRIGGER, FIGURES_TRIGGER, UNIT_TRIGGER),
    pattern=pattern(
        rf"(?:(?P<about>around|about) )?"
        r"(?:(?P<minutes>half|(?:a )?quarter|twenty[- ]five|five|ten|twenty|[1-5]?\d)"
        r"(?: min(?:ute)?s?)?"
        rf" (?P<way>past|to|after|before) (?P<hour>{_HOUR}|noon|midnight)"
        rf"|{_BEFORE_A_TIME}half (?P<half_hour>{_HOUR}){_NOT_COUNTED}"
        rf"|(?P<bare>{_HOUR})(?:[.:](?P<minute>[0-5]\d))?(?={_WITH_PART}))"
        r"(?: ?(?P<half>[ap]\.m\.|[ap]\.m\b|[ap]m))?"
        rf"(?:{_PART}| {_DAY_WITH_PART}|,? (?:on )?{NAMED_DAY})?"
    ),
    interpret=_spoken,
    examples=(
        Example("they met at [half past ten].", "T10:30"),
        Example("seen at [quarter to nine].", "T08:45"),
        Example("at [about five to midnight], it", "T23:55"),
        Example("at [6 in the evening] it", "T18:00"),
        Example("woken at [8 the next morning] by", "(+P1D)T08:00"),
        Example("back at [5.10 the next morning] in", "(+P1D)T05:10"),
        Example("at [half seven] it was", "T07:30"),
        Example("no trains after [8 tonight] or", "(P0D)T20:00"),
        Example("at [ten past nine on Monday] it", "XXXX-WXX-1T09:10"),
    ),
    rejects=(
        "five to ten people",
        "rose by 10 to 12 percent",
        "half ten million",
        "ten after one",
        "a quarter before five",
        "a score of 6",
    ),
    fits=lambda text, match: match["way"] is None or _is_time(match),
)
_AT = re.compile(r"\b(?:at|about|around|until|till|before|after|past|by|from|shortly|nearly) $")
_ENDS = re.compile(_NOT_COUNTED)


def _is_time(match: re.Match[str]) -> bool:
    """Tell "at five to ten" from "five to ten people"."""
    quarter = "quarter" in match["minutes"]
    if match["way"] in ("after", "before"):
        return quarter and match["half"] is not None
    if match["way"] == "past" or quarter:
        return True
    at = _AT.search(match.string, max(0, match.start() - 9), match.start())
    ends = _ENDS.match(match.string, match.end()) is not None
    return ends and (at is not None or match["about"] is not None)


_TIMES = {"morning": "MO", "afternoon": "AF", "evening": "EV"}
PART_OF_BUSINESS = Rule(
    name="en.part_of_business",
    triggers=(DAY_PART_TRIGGER,),
    pattern=pattern(
        r"(?<=\bby )(?P<by>evening|morning|afternoon)"
        r"|(?P<part>morning|afternoon|evening)"
        r"(?= (?:trading|trade|deals|session|rush|dealings|briefing|prayers)\b)"
    ),
    interpret=lambda match: (Piece(Clock(_TIMES[match["by"] or match["part"]])),),
    examples=(
        Example("by [evening] the loss was", "TEV"),
        Example("fell in [morning] trading", "TMO"),
    ),
    rejects=("an evening trader",),
)
RULES = (SPOKEN, PART_OF_BUSINESS)
