"""Quarters, halves, seasons, decades and centuries."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en.lexicon import (
    DIGITS_TRIGGER,
    ORDINAL,
    ORDINAL_TRIGGER,
    PERIOD,
    SEASON,
    SEASON_TRIGGER,
    SEASONS,
    YEAR,
    mod,
    ordinal,
    pattern,
)
from timeline.model import YearPart, YearSpan

_TENS = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
    "eighties": 8, "nineties": 9,
}  # fmt: skip
TENS_TRIGGER = r"(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"
_BC = r"(?P<era> ?(?:bc|b\.c\.|bce|b\.c\.e\.))?"


def _quarter(match: re.Match[str]) -> Sequence[Piece]:
    nth = ordinal(match["nth"])
    if nth > 4:
        return ()
    year = int(match["year"]) if match["year"] else None
    return (Piece(YearPart(f"Q{nth}", year), mod=mod(match)),)


def _half(match: re.Match[str]) -> Sequence[Piece]:
    half = "H1" if match["nth"] == "first" else "H2"
    return (Piece(YearPart(half, int(match["year"])), mod=None),)


def _season(match: re.Match[str]) -> Sequence[Piece]:
    year = int(match["year"]) if match["year"] else None
    part = YearPart(SEASONS[match["season"]], year, bc=bool(match["era"]))
    return (Piece(part, mod=mod(match)),)


def _decade(match: re.Match[str]) -> Sequence[Piece]:
    digits = match["digits"]
    span = YearSpan(int(digits[:-1]), 10, short=len(digits) == 2, bc=bool(match["era"]))
    return (Piece(span, mod=mod(match)),)


def _decade_word(match: re.Match[str]) -> Sequence[Piece]:
    return (Piece(YearSpan(_TENS[match["tens"]], 10, short=True), mod=mod(match)),)


def _century(match: re.Match[str]) -> Sequence[Piece]:
    nth = ordinal(match["nth"])
    return (Piece(YearSpan(nth - 1, 100, bc=bool(match["era"])), mod=mod(match)),)


QUARTER = Rule(
    name="en.quarter",
    triggers=(ORDINAL_TRIGGER, DIGITS_TRIGGER),
    pattern=pattern(
        rf"{PERIOD}(?P<nth>first|second|third|fourth|[1-4](?:st|nd|rd|th))[ -]quarter"
        rf"(?: (?:of )?(?P<year>{YEAR}))?"
    ),
    interpret=_quarter,
    examples=(
        Example("profit of [the third quarter] rose", "XXXX-Q3"),
        Example("in [the first quarter of 1990] it", "1990-Q1"),
    ),
    rejects=("the third quarters",),
)
HALF = Rule(
    name="en.half",
    triggers=(ORDINAL_TRIGGER,),
    pattern=pattern(rf"(?:the )?(?P<nth>first|second) half of (?P<year>{YEAR})"),
    interpret=_half,
    examples=(Example("in [the second half of 2008] it", "2008-H2"),),
)
SEASON_RULE = Rule(
    name="en.season",
    triggers=(SEASON_TRIGGER,),
    pattern=pattern(
        rf"{PERIOD}(?P<season>{SEASON})(?:,? (?:of )?(?P<year>\d{{1,4}}(?= ?b\.?c)|{YEAR}){_BC})?"
    ),
    interpret=_season,
    examples=(
        Example("in [the spring of 1943] the", "1943-SP"),
        Example("in [summer] it", "XXXX-SU"),
    ),
    rejects=("prices fall again", "a spring in his step"),
    fits=lambda text, match: match["season"] not in ("fall", "spring") or _is_season(text, match),
)


def _is_season(text: str, match: re.Match[str]) -> bool:
    """Fall and spring are verbs and springs too."""
    if match["year"]:
        return True
    before = text[max(0, match.start() - 8) : match.start()].lower()
    return bool(
        re.match(r"the ", match[0])
        and before.endswith(("in ", "by ", "of ", "until ", "since ", "during "))
    ) or before.endswith((" in ", " by ", " since "))


DECADE = Rule(
    name="en.decade",
    triggers=(DIGITS_TRIGGER,),
    pattern=pattern(rf"{PERIOD}'?(?P<digits>(?:1\d|20)\d0|[1-9]0|\d\d0(?='?s ?b\.?c))'?s{_BC}"),
    interpret=_decade,
    examples=(
        Example("in [the late 1980s] he", "198"),
        Example("music of [the '90s] is", "XX9"),
    ),
)
DECADE_WORD = Rule(
    name="en.decade_word",
    triggers=(TENS_TRIGGER,),
    pattern=pattern(rf"{PERIOD}(?P<tens>{TENS_TRIGGER})"),
    interpret=_decade_word,
    examples=(Example("in [the nineties] he", "XX9"),),
    rejects=("a man in his forties",),
    fits=lambda text, match: match[0].startswith("the") or match["mod"] is not None,
)
CENTURY = Rule(
    name="en.century",
    triggers=(ORDINAL_TRIGGER, DIGITS_TRIGGER),
    pattern=pattern(rf"{PERIOD}(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL})[ -]century{_BC}"),
    interpret=_century,
    examples=(Example("of [the 20th century] and", "19"),),
)
FAMILY = Family(
    "Parts of years, decades and centuries",
    (QUARTER, HALF, SEASON_RULE, DECADE, DECADE_WORD, CENTURY),
)
