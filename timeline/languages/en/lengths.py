"""Lengths and rhythms of time, which are no points on a timeline: "three years", "every day"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en.lexicon import (
    DIGITS_TRIGGER,
    LENGTH,
    NUMBER,
    NUMBER_TRIGGER,
    RELATIVE_TRIGGER,
    UNIT,
    UNIT_TRIGGER,
    mod,
    number,
    pattern,
    unit,
)
from timeline.model import Length, Recurrence, Unit

_LETTERS = {
    Unit.MINUTE: "M", Unit.HOUR: "H", Unit.DAY: "D", Unit.WEEKEND: "WE", Unit.WEEK: "W",
    Unit.MONTH: "M", Unit.QUARTER: "Q", Unit.YEAR: "Y", Unit.DECADE: "DE", Unit.CENTURY: "CE",
}  # fmt: skip


def length_value(count: float | None, unit: Unit) -> str:
    """The value of so many units, an X for an unknown number: "P3Y", "PXD", "PT36H"."""
    time = "T" if unit in (Unit.MINUTE, Unit.HOUR) else ""
    if unit is Unit.DECADE and count is not None:
        count, unit = 10 * count, Unit.YEAR
    shown = "X" if count is None else f"{count:g}"
    return f"P{time}{shown}{_LETTERS[unit]}"


def _length(match: re.Match[str]) -> Sequence[Piece]:
    return (
        Piece(Length(length_value(number(match["number"]), unit(match["unit"]))), mod=mod(match)),
    )


def _vague_length(match: re.Match[str]) -> Sequence[Piece]:
    return (Piece(Length(length_value(None, unit(match["unit"])))),)


def _every(match: re.Match[str]) -> Sequence[Piece]:
    return (Piece(Recurrence(length_value(1, unit(match["unit"])))),)


_ADVERBS = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y",
    "hourly": "PT1H",
}  # fmt: skip
SET_TRIGGER = r"(?:every|each|daily|weekly|monthly|yearly|annually|hourly)"
LENGTH_RULE = Rule(
    name="en.length",
    triggers=(DIGITS_TRIGGER, NUMBER_TRIGGER, UNIT_TRIGGER, RELATIVE_TRIGGER),
    pattern=pattern(
        rf"{LENGTH}(?:the )?(?:(?:last|past|next|first|coming|previous|following) )?"
        rf"(?P<number>{NUMBER})(?: more| full| consecutive)?[ -](?P<unit>{UNIT})s?(?:[ -]old)?"
    ),
    interpret=_length,
    examples=(
        Example("after [three years] of", "P3Y"),
        Example("the [44-day] war", "P44D"),
        Example("for [almost two decades] it", "P20Y"),
        Example("in [the past two weeks] it", "P2W"),
    ),
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
ADVERB = Rule(
    name="en.recurrence_adverb",
    triggers=(SET_TRIGGER,),
    pattern=pattern("|".join(_ADVERBS)),
    interpret=lambda match: (Piece(Recurrence(_ADVERBS[match[0]])),),
    examples=(Example("it meets [daily] here", "P1D"),),
)
FAMILY = Family("Lengths and rhythms", (LENGTH_RULE, VAGUE_LENGTH, EVERY, ADVERB))
