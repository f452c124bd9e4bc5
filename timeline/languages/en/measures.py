"""Lengths of more than one number or unit: "two or three weeks", "an hour and 20 minutes"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Piece, Rule
from timeline.languages.en.lexicon import (
    FIGURES_TRIGGER,
    LENGTH,
    NUMBER_TRIGGER,
    NUMBER_WORD,
    RELATIVE_TRIGGER,
    UNIT,
    UNIT_TRIGGER,
    counted,
    length_value,
    mod,
    number,
    pattern,
    unit,
)
from timeline.model import Length, Unit

_SMALL = rf"(?:\d{{1,4}}(?:\.\d)?|{NUMBER_WORD}|an?)"
_ORDER = (Unit.YEAR, Unit.MONTH, Unit.WEEK, Unit.DAY, Unit.HOUR, Unit.MINUTE)


def _between(match: re.Match[str]) -> Sequence[Piece]:
    """Two lengths, of which the first has the unit of the second."""
    first, last = number(match["first"]), number(match["last"])
    if first is None or last is None or not first < last:
        return ()
    named = unit(match["unit"])
    return (
        Piece(Length(length_value(first, named)), end=match.end("first"), mod=mod(match)),
        Piece(Length(length_value(last, named)), start=match.start("last")),
    )


def _summed(match: re.Match[str]) -> Sequence[Piece]:
    parts = [(counted(match[f"n{i}"], match[f"u{i}"])) for i in (1, 2, 3) if match[f"u{i}"]]
    named = [one for _, one in parts]
    if any(one not in _ORDER for one in named) or any(count is None for count, _ in parts):
        return ()
    places = [_ORDER.index(one) for one in named]
    if places != sorted(set(places)):
        return ()
    values = [length_value(count, one) for count, one in parts]
    date = "".join(value[1:] for value in values if not value.startswith("PT"))
    time = "".join(value[2:] for value in values if value.startswith("PT"))
    return (Piece(Length(f"P{date}" + (f"T{time}" if time else "")), mod=mod(match)),)


BETWEEN = Rule(
    name="en.length_between",
    triggers=(FIGURES_TRIGGER, NUMBER_TRIGGER, RELATIVE_TRIGGER),
    pattern=pattern(
        r"(?:(?:the )?(?:last|past|next|first|coming) )?"
        rf"{LENGTH}(?P<first>\d{{1,3}}|{NUMBER_WORD})(?: ?- ?| to | or )"
        rf"(?P<last>\d{{1,3}}|{NUMBER_WORD})[ -](?P<unit>{UNIT})s?(?! ?-? ?old\b)"
    ),
    interpret=_between,
    examples=(
        Example("matures in [12] to [18 months] or", "P12M P18M"),
        Example("it lasts [two] or [three weeks].", "P2W P3W"),
        Example("over [the next 5]-[10 years] it", "P5Y P10Y"),
    ),
    rejects=("10 to 5 years", "a 6-10-year-old"),
)
SUM = Rule(
    name="en.length_sum",
    triggers=(FIGURES_TRIGGER, NUMBER_TRIGGER, UNIT_TRIGGER),
    pattern=pattern(
        rf"{LENGTH}(?P<n1>{_SMALL}) (?P<u1>(?:{UNIT})s?)(?:,? and |,? )"
        rf"(?P<n2>{_SMALL}) (?P<u2>(?:{UNIT})s?)"
        rf"(?:(?:,? and |,? )(?P<n3>{_SMALL}) (?P<u3>(?:{UNIT})s?))?"
        r"(?! (?:ago|later|earlier|before)\b)"
    ),
    interpret=_summed,
    examples=(
        Example("he served [two years and three months] of", "P2Y3M"),
        Example("it took [an hour and 20 minutes] to", "PT1H20M"),
        Example("after [2 years, 1 month and 21 days] it", "P2Y1M21D"),
    ),
    rejects=("three days and two years", "a day and a night"),
)
SECONDS = Rule(
    name="en.length_seconds",
    triggers=(FIGURES_TRIGGER, NUMBER_TRIGGER),
    pattern=pattern(rf"{LENGTH}(?P<number>\d{{1,3}}(?:\.\d{{1,3}})?|{NUMBER_WORD})(?: |-)seconds?"),
    interpret=lambda match: (
        Piece(Length(f"PT{number(match['number']) or 0:g}S"), mod=mod(match)),
    ),
    examples=(
        Example("with a lead of [four seconds] he", "PT4S"),
        Example("a [30-second] silence", "PT30S"),
    ),
    rejects=("one second half",),
    fits=lambda text, match: match[0].endswith("seconds") or match.string[match.end() - 7] == "-",
)
RULES = (BETWEEN, SUM, SECONDS)
