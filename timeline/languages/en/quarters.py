"""Quarters and halves of years, of the calendar's and of business."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en.lexicon import (
    FIGURES_TRIGGER,
    NUMBER_TRIGGER,
    ORDINAL_TRIGGER,
    PERIOD,
    RELATIVE_TRIGGER,
    UNIT_TRIGGER,
    YEAR,
    YEAR_TRIGGER,
    mod,
    pattern,
)
from timeline.model import Base, CalendarDate, Offset, Unit, Year, YearPart

_STEPS = {"this": 0, "last": -1, "next": 1}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}


def _quarter(match: re.Match[str]) -> Sequence[Piece]:
    nth = _ORDINALS.get(match["nth"]) or int(match["nth"][0])
    start = match.end("article") if match["joint"] == "-" and not match["mod"] else None
    year = YearPart(f"Q{nth}", _quarter_year(match), fiscal=match["fiscal_year"] is not None)
    return (Piece(year, start=start, mod=mod(match)),)


def _quarter_year(match: re.Match[str]) -> Year:
    if year := match["year"] or match["year_before"] or match["fiscal_year"]:
        return int(year)
    if short := match["fy"]:
        return 2000 + int(short[-2:])
    if step := match["step"] or match["step_after"]:
        return Offset(Unit.YEAR, _STEPS[step], Base.PUBLICATION)
    return Offset(Unit.YEAR, -1, Base.PUBLICATION) if match["ago"] else None


def _short_quarter(match: re.Match[str]) -> Sequence[Piece]:
    part = match["part"] or match["second"] or f"{match['letter']}{match['nth']}"
    year = match["year"] or match["its_year"] or match["first"]
    if year is None:
        return (Piece(YearPart(part.upper())),) if part[0] == "q" else ()
    digits = year.removeprefix("'")
    full = 2000 + int(digits) if len(digits) == 2 else int(digits)
    return (Piece(YearPart(part.upper(), full)),)


FISCAL_SHORT = Rule(
    name="en.fiscal_short",
    triggers=(r"fy'?(?:\d{2}|\d{4})?",),
    pattern=pattern(r"fy ?'?(?P<year>(?:20)?\d\d)"),
    interpret=lambda match: (Piece(CalendarDate(2000 + int(match["year"][-2:]))),),
    examples=(Example("sales of [FY2021] rose", "2021"), Example("in [FY 19] it", "2019")),
)


def _half(match: re.Match[str]) -> Sequence[Piece]:
    half = "H1" if match["nth"] == "first" else "H2"
    count = _STEPS.get(match["step"] or "this", 0)
    year = int(match["year"]) if match["year"] else Offset(Unit.YEAR, count, Base.PUBLICATION)
    return (Piece(YearPart(half, year)),)


_BUSINESS = re.compile(
    r"\b(?:sales|profits?|revenues?|earnings|growth|grew|recession|economy|economic|output|exports"
    r"|imports|inflation|results|turnover|dividend|orders|margins?|losses|deals?|demand|shares?"
    r"|break even|analysts?|forecasts?|fiscal|income|quarter's|per cent|percent)\b"
)
_MATCH = re.compile(
    r"\b(?:goals?|scor\w+|minute|half-?time|penalt\w+|match|game|kick\w*|points|coach|touchdowns?"
    r"|yards?|quarterback|passes|playoffs?|overtime|rebounds?|baskets?|three-pointers?|teams?"
    r"|players?|win|lead)\b"
)
_AROUND = 150


def _is_of_business(text: str, match: re.Match[str]) -> bool:
    """Tell the half of a year from that of a match."""
    around = match.string[max(0, match.start() - _AROUND) : match.end() + _AROUND]
    return _BUSINESS.search(around) is not None and not _MATCH.search(around)


def _is_of_year(text: str, match: re.Match[str]) -> bool:
    """Tell a quarter of a year from that of a game, by the words around one without its year."""
    if _quarter_year(match) is not None:
        return True
    around = match.string[max(0, match.start() - _AROUND) : match.end() + _AROUND]
    return _BUSINESS.search(around) is not None or not _MATCH.search(around)


HALF_OF_BUSINESS = Rule(
    name="en.half_of_business",
    triggers=(ORDINAL_TRIGGER,),
    pattern=pattern(r"the (?P<nth>first|second) half(?! of\b| a\b| an\b)"),
    interpret=lambda match: (Piece(YearPart("H1" if match["nth"] == "first" else "H2")),),
    examples=(Example("sales growth slowed in [the first half], it", "XXXX-H1"),),
    rejects=("he scored in the first half", "the first half of the war"),
    fits=_is_of_business,
)
_YEAR_BEFORE = (
    rf"(?:(?P<year_before>{YEAR})(?:'s)? |(?P<step>this|last|next) year's "
    r"|(?P<ago>year-(?:ago|earlier)) )?"
)
_YEAR_AFTER = (
    rf"(?:,? (?:of )?(?P<year>{YEAR})|,? (?:of )?(?P<step_after>this|last|next) year"
    rf"|,? (?:of )?fiscal(?: year)? (?P<fiscal_year>{YEAR})|,? (?:of )?fy ?'?(?P<fy>(?:20)?\d\d))?"
)
QUARTER = Rule(
    name="en.quarter",
    triggers=(
        ORDINAL_TRIGGER,
        FIGURES_TRIGGER,
        YEAR_TRIGGER,
        RELATIVE_TRIGGER,
        UNIT_TRIGGER,
        "fiscal",
    ),
    pattern=pattern(
        rf"(?P<article>(?:the )?{PERIOD}(?:the )?){_YEAR_BEFORE}(?P<fiscal>fiscal[ -])?"
        r"(?P<nth>first|second|third|fourth|final|1st|2nd|3rd|4th)"
        rf"(?P<joint>[ -])(?:quarter|qtr\b\.?){_YEAR_AFTER}"
    ),
    interpret=_quarter,
    examples=(
        Example("profit of [the third quarter] rose", "XXXX-Q3"),
        Example("a [third-quarter] loss", "XXXX-Q3"),
        Example("in [the first quarter of 1990] it", "1990-Q1"),
        Example("in [this year's third quarter] it", "(P0Y)-Q3"),
        Example("[the 1988 second quarter] was", "1988-Q2"),
        Example("in [the year-ago third quarter] it", "(-P1Y)-Q3"),
    ),
    rejects=(
        "the third quarters",
        "they were one score behind going into the fourth quarter of the game",
        "a third-quarter touchdown",
    ),
    fits=_is_of_year,
)
SHORT_QUARTER = Rule(
    name="en.quarter_short",
    triggers=(
        "[qh][1-4]",
        r"(?:[1-4]q|[12]h)(?:'?\d\d(?:\d\d)?)?",
        r"\d{4}-?[qh][1-4]",
        YEAR_TRIGGER,
    ),
    pattern=pattern(
        rf"(?:(?P<part>q[1-4]|h[12])(?:(?:,? (?:of )?|/)(?:fy ?)?"
        rf"(?P<year>{YEAR}|'\d\d|(?<=fy)\d\d))?"
        rf"|(?P<nth>[1-4](?=q)|[12](?=h))(?P<letter>[qh]) ?(?:of )?"
        rf"(?P<its_year>{YEAR}|'?\d\d(?!\d))"
        r"|(?P<first>(?:19|20)\d\d)[ -]?(?P<second>q[1-4]|h[12]))"
    ),
    interpret=_short_quarter,
    examples=(
        Example("sales of [Q3 2020] fell", "2020-Q3"),
        Example("in [H1 2021] it", "2021-H1"),
        Example("in [3Q 2020] it", "2020-Q3"),
        Example("in [2020 Q1] it", "2020-Q1"),
        Example("a loss in [4Q20] and", "2020-Q4"),
        Example("in [2021Q1] it", "2021-Q1"),
        Example("in [2H 2018] it", "2018-H2"),
    ),
    rejects=("after 3h18 in the saddle",),
)
HALF_OF_RESULTS = Rule(
    name="en.half_of_results",
    triggers=(ORDINAL_TRIGGER,),
    pattern=pattern(
        r"(?P<nth>first|second)-half(?= (?:\w+ )?(?:profits?|earnings|net|results|sales|revenues?"
        r"|pretax|loss(?:es)?|income|figures))"
    ),
    interpret=lambda match: (Piece(YearPart("H1" if match["nth"] == "first" else "H2")),),
    examples=(Example("a fall in [first-half] net profit", "XXXX-H1"),),
    rejects=("a first-half goal",),
)
HALF = Rule(
    name="en.half",
    triggers=(ORDINAL_TRIGGER, RELATIVE_TRIGGER, NUMBER_TRIGGER),
    pattern=pattern(
        rf"(?:the )?(?P<nth>first|second|last|latter) (?:half|two quarters) of "
        rf"(?:(?P<year>{YEAR})|(?P<step>this|last|next) year|(?P<the>the year))"
    ),
    interpret=_half,
    examples=(Example("in [the second half of 2008] it", "2008-H2"),),
)
FAMILY = Family(
    "Quarters and halves",
    (QUARTER, SHORT_QUARTER, FISCAL_SHORT, HALF_OF_BUSINESS, HALF_OF_RESULTS, HALF),
)
