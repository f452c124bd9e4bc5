"""Rhythms of time, which are no points on a timeline: "every day", "twice a week", "each May"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en import habits
from timeline.languages.en.lexicon import (
    DAY,
    DAY_PART_TRIGGER,
    FIGURES_TRIGGER,
    FULL_MONTH,
    FULL_WEEKDAY,
    NUMBER,
    NUMBER_TRIGGER,
    PARTS_OF_DAY,
    SEASON,
    SEASONS,
    SET_TRIGGER,
    UNIT,
    WEEKDAYS,
    length_value,
    month,
    number,
    ordinal,
    pattern,
    unit,
)
from timeline.model import Recurrence

_ADVERBS = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y",
    "hourly": "PT1H", "quarterly": "P3M", "fortnightly": "P2W", "biweekly": "P2W",
    "nightly": "P1D", "semiannually": "P6M", "semi-annually": "P6M", "half-yearly": "P6M",
}  # fmt: skip
_NO_NOUN = re.compile(r" ?(?:[.,;:)]|$)| (?:and|in|on|at|by|to|from|since|for)\b")
_PAPER = re.compile(r" (?:[A-Z]|news|papers?\b|tabloid|magazine)")
_PART = "(?:" + "|".join(PARTS_OF_DAY) + ")"


def _every(match: re.Match[str]) -> Sequence[Piece]:
    count = 2 if match["unit"] == "fortnight" else 1
    return (Piece(Recurrence(length_value(count, unit(match["unit"])))),)


def _each(match: re.Match[str]) -> Sequence[Piece]:
    if day := match["day"] or match["day2"]:
        named = month(match["month"] or match["month2"])
        return (Piece(Recurrence(f"XXXX-{named:02}-{ordinal(day):02}")),)
    name = match["name"]
    if name in SEASONS:
        return (Piece(Recurrence(f"XXXX-{SEASONS[name]}")),)
    if name in PARTS_OF_DAY:
        return (Piece(Recurrence(f"XXXX-XX-XXT{PARTS_OF_DAY[name]}")),)
    if name in WEEKDAYS:
        return (Piece(Recurrence(f"XXXX-WXX-{WEEKDAYS[name]}")),)
    return (Piece(Recurrence(f"XXXX-{month(name):02}")),)


def _every_few(match: re.Match[str]) -> Sequence[Piece]:
    count = 2 if match["other"] else number(match["number"])
    return (Piece(Recurrence(length_value(count, unit(match["unit"])))),)


EVERY = Rule(
    name="en.every",
    triggers=(SET_TRIGGER,),
    pattern=pattern(rf"(?:every|each) (?P<unit>{UNIT})"),
    interpret=_every,
    examples=(
        Example("he reads [every day] here", "P1D"),
        Example("it is looked at [every fortnight].", "P2W"),
    ),
)
EACH = Rule(
    name="en.each",
    triggers=(SET_TRIGGER,),
    pattern=pattern(
        r"(?:every|each) (?:other |second )?"
        rf"(?:(?P<month>{FULL_MONTH}) (?P<day>{DAY})|(?P<name>{FULL_WEEKDAY}|{FULL_MONTH}|{SEASON}"
        rf"|{_PART}))|(?:every|each) (?P<day2>{DAY}) (?P<month2>{FULL_MONTH})"
    ),
    interpret=_each,
    examples=(
        Example("he wrote [every Sunday] to", "XXXX-WXX-7"),
        Example("they march [each July] from", "XXXX-07"),
        Example("remembered [every 17 June] since", "XXXX-06-17"),
        Example("it met [every other Thursday] for", "XXXX-WXX-4"),
        Example("it floods [every spring] here", "XXXX-SP"),
        Example("swept [every morning] by", "XXXX-XX-XXTMO"),
    ),
    rejects=("every man", "each other"),
)
EVERY_FEW = Rule(
    name="en.every_few",
    triggers=(SET_TRIGGER,),
    pattern=pattern(rf"every (?:(?P<other>other|second)|(?P<number>{NUMBER})) (?P<unit>{UNIT})s?"),
    interpret=_every_few,
    examples=(
        Example("votes [every four years] in", "P4Y"),
        Example("rain [every other day] or", "P2D"),
    ),
    rejects=("every other man",),
)
OFTEN = Rule(
    name="en.often",
    triggers=("once|twice|thrice", NUMBER_TRIGGER, FIGURES_TRIGGER),
    pattern=pattern(
        rf"(?:once|twice|thrice|(?:{NUMBER}|several|many) times) (?:a|an|per|each|every) "
        rf"(?P<unit>{UNIT})"
    ),
    interpret=_every,
    examples=(Example("it sails [twice a week] from", "P1W"),),
    rejects=("once a centre of",),
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
    rejects=("the party daily Zvezda", "a daily newspaper", "its quarterly dividend"),
    fits=lambda text, match: (
        not _PAPER.match(text, match.end())
        and (match[0] != "quarterly" or _NO_NOUN.match(text, match.end()) is not None)
    ),
)
FAMILY = Family(
    "Rhythms",
    (EVERY, EACH, EVERY_FEW, OFTEN, PER, AT_NIGHT, ADVERB, *habits.RULES),
)
