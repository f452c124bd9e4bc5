"""Lengths and rhythms of time, which are no points on a timeline: "three years", "every day"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en.lexicon import (
    DAY_PART_TRIGGER,
    FIGURES_TRIGGER,
    LENGTH,
    NUMBER,
    NUMBER_TRIGGER,
    ORDINAL_TRIGGER,
    RELATIVE_TRIGGER,
    UNIT,
    UNIT_TRIGGER,
    length_value,
    mod,
    number,
    pattern,
    unit,
)
from timeline.model import Length, Recurrence, Unit


def _length(match: re.Match[str]) -> Sequence[Piece]:
    count, named = number(match["number"]), unit(match["unit"])
    if named is Unit.QUARTER and (match["joint"] == "-" or match["number"][0] not in "tf"):
        return ()
    if match["half"] and count is not None:
        count += 0.5
    attributive = match["joint"] == "-" or (count != 1 and match["plural"] is None)
    start = match.end("the") if match["the"] and attributive and not match["period"] else None
    return (Piece(Length(length_value(count, named)), start=start, mod=mod(match)),)


def _vague_length(match: re.Match[str]) -> Sequence[Piece]:
    return (Piece(Length(length_value(None, unit(match["unit"])))),)


def _every(match: re.Match[str]) -> Sequence[Piece]:
    return (Piece(Recurrence(length_value(1, unit(match["unit"])))),)


_ADVERBS = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y",
    "hourly": "PT1H",
}  # fmt: skip
SET_TRIGGER = r"(?:every|each|daily|weekly|monthly|yearly|annually|hourly)"
_WHICH = r"(?:last|past|next|first|coming|upcoming|previous|following|latest|final|preceding|same)"
LENGTH_RULE = Rule(
    name="en.length",
    triggers=(FIGURES_TRIGGER, NUMBER_TRIGGER, UNIT_TRIGGER, RELATIVE_TRIGGER, ORDINAL_TRIGGER),
    pattern=pattern(
        rf"(?:(?:the )?(?:at least )?(?:the )?{_WHICH} )?"
        rf"(?:{LENGTH}|another |(?P<the>(?:the|an?) ))"
        rf"(?P<number>{NUMBER})"
        rf"(?: more| full| consecutive| straight| additional| long| further)?(?P<joint>[ -])"
        rf"(?P<unit>{UNIT})(?P<plural>s)?(?P<half> and a half)?(?:[ -]long\b)?"
        r"(?P<period> (?:period|term))?(?! ?-? ?old\b|-ago)"
    ),
    interpret=_length,
    examples=(
        Example("after [three years] of", "P3Y"),
        Example("the [44-day] war", "P44D"),
        Example("for [almost two decades] it", "P20Y"),
        Example("in [the past two weeks] it", "P2W"),
        Example("for [a year and a half] he", "P1Y6M"),
    ),
    rejects=("a 6-year-old boy", "52 years old", "three-quarters of them", "a quarter of them"),
)
BARE_PLURAL = Rule(
    name="en.bare_plural",
    triggers=(UNIT_TRIGGER,),
    pattern=pattern(r"(?P<unit>day|week|month|year|decade|centurie)s(?! ?-? ?old\b)"),
    interpret=_vague_length,
    examples=(Example("it took [weeks] to", "PXW"),),
)
VAGUE_LENGTH = Rule(
    name="en.vague_length",
    triggers=(NUMBER_TRIGGER, UNIT_TRIGGER, RELATIVE_TRIGGER),
    pattern=pattern(
        rf"(?:the )?(?:(?:next|last|past|first) )?(?:(?:a )?few|several|many|recent|coming)[ -]"
        rf"(?P<unit>{UNIT})s?"
    ),
    interpret=_vague_length,
    examples=(Example("for [several months] he", "PXM"), Example("in [recent days] he", "PXD")),
)
EVERY = Rule(
    name="en.every",
    triggers=(SET_TRIGGER,),
    pattern=pattern(rf"(?:every|each) (?P<unit>{UNIT})"),
    interpret=_every,
    examples=(Example("he reads [every day] here", "P1D"),),
)
PER = Rule(
    name="en.per_unit",
    triggers=("per",),
    pattern=pattern(rf"per (?P<unit>{UNIT})"),
    interpret=_every,
    examples=(Example("ten tons [per day] or", "P1D"),),
    rejects=("per capita",),
)
AT_NIGHT = Rule(
    name="en.at_night",
    triggers=(DAY_PART_TRIGGER, "night-time|daytime"),
    pattern=pattern(r"(?<=at )night|night-time|(?P<day>daytime)"),
    interpret=lambda match: (
        Piece(Recurrence("XXXX-XX-XXTDT" if match["day"] else "XXXX-XX-XXTNI")),
    ),
    examples=(Example("they moved at [night] or", "XXXX-XX-XXTNI"),),
    rejects=("the night",),
)
ADVERB = Rule(
    name="en.recurrence_adverb",
    triggers=(SET_TRIGGER,),
    pattern=pattern("|".join(_ADVERBS)),
    interpret=lambda match: (Piece(Recurrence(_ADVERBS[match[0]])),),
    examples=(Example("it meets [daily] here", "P1D"),),
)
FAMILY = Family(
    "Lengths and rhythms",
    (LENGTH_RULE, BARE_PLURAL, VAGUE_LENGTH, EVERY, PER, AT_NIGHT, ADVERB),
)
