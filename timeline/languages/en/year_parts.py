"""Seasons, decades and centuries."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en.lexicon import (
    FIGURES_TRIGGER,
    ORDINAL,
    ORDINAL_TRIGGER,
    RELATIVE_TRIGGER,
    SEASON,
    SEASON_TRIGGER,
    SEASONS,
    THE_PERIOD,
    YEAR,
    YEAR_TRIGGER,
    mod,
    ordinal,
    pattern,
)
from timeline.languages.en.names import is_given_name, is_street, is_surname
from timeline.languages.numeric import full_year
from timeline.model import CalendarDate, VagueTime, YearPart, YearSpan, YearTurn

_TENS = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
    "eighties": 8, "nineties": 9,
}  # fmt: skip
TENS_TRIGGER = r"(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"
_BC = r"(?P<era> ?(?:bce?|b\.c\.e\.|b\.c\b\.?))?"


def _season(match: re.Match[str]) -> Sequence[Piece]:
    named = match["year"] or match["later"] or match["before"]
    year = full_year(named) if named and not match["era"] else None
    year = int(named) if named and match["era"] else year
    if named is None and _OF_ANY_YEAR.match(match.string, match.end("season")):
        return (Piece(VagueTime(f"XXXX-{SEASONS[match['season']]}"), start=match.start("season")),)
    part = YearPart(SEASONS[match["season"]], year, bc=bool(match["era"]))
    start = None
    if (
        match["year"] is None
        and match["before"] is None
        and match["mod"] is None
        and _NAMED_AFTER.match(match.string, match.end())
    ):
        start = match.start("season")
    return (Piece(part, start=start, mod=mod(match)),)


# "Winter quarters" are of no one winter.
_OF_ANY_YEAR = re.compile(
    r" (?:quarters|food|clothing|clothes|uniforms?|gear|coats?|sports|readiness|ty?i?res|wheat"
    r"|crops?|conditions|supplies|stocks|fuel)\b"
)
# "the spring offensive": the article belongs to the noun.
_NOUN_AFTER = (
    r" (?:offensive|campaign|session|season|uprising|term|break|meeting|olympics|games|invasion"
    r"|holiday|vacation|fighting|attack|harvest)"
)
_NAMED_AFTER = re.compile(_NOUN_AFTER)


def _decade(match: re.Match[str]) -> Sequence[Piece]:
    digits = match["digits"]
    span = YearSpan(int(digits[:-1]), 10, short=len(digits) == 2, bc=bool(match["era"]))
    return (Piece(span, mod=mod(match)),)


def _decade_word(match: re.Match[str]) -> Sequence[Piece]:
    return (Piece(YearSpan(_TENS[match["tens"]], 10, short=True), mod=mod(match)),)


def _centuries(match: re.Match[str]) -> Sequence[Piece]:
    ends = ("nth", "last") if match["nth"] else ("nth2", "last2")
    first, last = (YearSpan(ordinal(match[name]) - 1, 100) for name in ends)
    end = match.end(ends[0]) + (0 if match["nth"] else len(" century"))
    return (Piece(first, end=end), Piece(last, start=match.start(ends[1])))


def _turn(match: re.Match[str]) -> Sequence[Piece]:
    if match["nth"] is None:
        return (Piece(YearTurn(), mod="APPROX"),)
    return (Piece(CalendarDate(100 * (ordinal(match["nth"]) - 1)), mod="APPROX"),)


def _century(match: re.Match[str]) -> Sequence[Piece]:
    nth = ordinal(match["nth"])
    return (Piece(YearSpan(nth - 1, 100, bc=bool(match["era"])), mod=mod(match)),)


_BEFORE_A_SEASON = (
    "in ", "by ", "of ", "until ", "since ", "during ", "throughout ", "for ", "over ", "that ",
    "each ", "every ",
)  # fmt: skip


def _is_season(text: str, match: re.Match[str]) -> bool:
    """Fall and spring are verbs and springs too, Winter and Summer people."""
    start, end = match.start("season"), match.end("season")
    if _EVENT.match(text, end) and text[start].isupper():
        return False
    if match["before"]:
        return text[start].islower()
    if not match["year"] and (is_given_name(text, start, end) or is_street(text, end)):
        return False
    if match["season"] not in ("fall", "spring"):
        return match["mod"] is not None or not is_surname(text, match.start())
    if match["year"]:
        return True
    before = text[max(0, match.start() - 9) : match.start()].lower()
    capital = match["season"] == "spring" and text[match.start("season")].isupper()
    return (
        match["mod"] is not None
        or (
            match["season"] == "spring" and match[0].startswith("the ") and not _of_something(match)
        )
        or _NAMED_AFTER.match(match.string, match.end()) is not None
        or (capital and before[-1:].isspace() and not before.rstrip(" ").endswith((".", "\n")))
        or before.endswith(_BEFORE_A_SEASON)
    )


_EVENT = re.compile(
    r" (?:Olympics?|Paralympics?|Games|Universiade|Palace|Gardens?|School|Festival|Break|House)\b"
)


def _of_something(match: re.Match[str]) -> bool:
    return match.string.startswith(" of ", match.end())


SEASON_RULE = Rule(
    name="en.season",
    triggers=(SEASON_TRIGGER, YEAR_TRIGGER),
    pattern=pattern(
        rf"{THE_PERIOD}(?:(?P<before>(?:19|20|18)\d\d) )?(?P<season>{SEASON})"
        rf"(?:(?:,? (?:of )?(?P<year>\d{{1,4}}(?= ?b\.?c)|{YEAR}|'\d\d(?!\d))"
        rf"(?:[-/]\d{{2}}(?:\d\d)?(?![-/\d]))?{_BC})?(?: months)?(?!\w)"
        rf"(?:(?={_NOUN_AFTER} of (?P<later>{YEAR})))?)"
    ),
    interpret=_season,
    examples=(
        Example("before the [spring] offensive of 1918 they", "1918-SP"),
        Example("in [the spring of 1943] the", "1943-SP"),
        Example("in [summer] it", "XXXX-SU"),
        Example("they went into [winter] quarters in", "XXXX-WI"),
        Example("in [the winter of 1941-42] it", "1941-WI"),
        Example("during [the summer months] it", "XXXX-SU"),
        Example("after their [1982 summer] offensives it", "1982-SU"),
        Example("since [the winter of '97] they", "1997-WI"),
    ),
    rejects=(
        "prices fall again",
        "a spring in his step",
        "said General Rosa Winter",
        "said Dr Winter Kassab",
        "at 24 Spring Row",
        "the Winter Olympics",
    ),
    fits=_is_season,
)
MIDSEASON = Rule(
    name="en.midseason",
    triggers=("midsummer", "midwinter"),
    pattern=pattern(r"mid(?P<season>summer|winter)(?! (?:day|night|eve|murders|house)\b|'s)"),
    interpret=lambda match: (Piece(YearPart(SEASONS[match["season"]]), mod="MID"),),
    examples=(Example("by [midsummer] it held", "XXXX-SU"),),
    rejects=("Midsummer Day", "A Midsummer Night's Dream"),
    fits=lambda text, match: text[match.start()].islower(),
)
TURN = Rule(
    name="en.turn_of_century",
    triggers=("turn(?= of the)",),
    pattern=pattern(
        r"(?:the )?turn of the (?:(?P<nth>\d{1,2}(?:st|nd|rd|th)"
        rf"|{ORDINAL})[ -])?(?:century|millennium)"
    ),
    interpret=_turn,
    examples=(
        Example("by [the turn of the century] it", "XX00"),
        Example("at [the turn of the 20th century] a", "1900"),
    ),
    rejects=("the turn of the road",),
)
_HIS = re.compile(r"\b(?:his|her|their|my|our|your)(?: early| mid| late)?[ -]$")
DECADE = Rule(
    name="en.decade",
    triggers=(
        YEAR_TRIGGER,
        FIGURES_TRIGGER,
    ),
    pattern=pattern(rf"{THE_PERIOD}'?(?P<digits>(?:1\d|20)\d0|[1-9]0|\d\d0(?='?s ?b\.?c))'?s{_BC}"),
    interpret=_decade,
    examples=(
        Example("in [the late 1980s] he", "198"),
        Example("music of [the '90s] is", "XX9"),
    ),
    rejects=("a man in his 40s",),
    fits=lambda text, match: not _HIS.search(text, max(0, match.start() - 12), match.start()),
)
DECADE_WORD = Rule(
    name="en.decade_word",
    triggers=(TENS_TRIGGER,),
    pattern=pattern(rf"{THE_PERIOD}(?P<tens>{TENS_TRIGGER})"),
    interpret=_decade_word,
    examples=(Example("in [the nineties] he", "XX9"),),
    rejects=("a man in his forties",),
    fits=lambda text, match: match[0].startswith("the") or match["mod"] is not None,
)


def _nth_decade(match: re.Match[str]) -> Sequence[Piece]:
    nth = 10 if match["nth"] in ("last", "final") else ordinal(match["nth"])
    return (Piece(YearSpan(10 * (ordinal(match["century"]) - 1) + nth - 1, 10)),)


NTH_DECADE = Rule(
    name="en.decade_of_century",
    triggers=(ORDINAL_TRIGGER, RELATIVE_TRIGGER),
    pattern=pattern(
        r"(?:the )?(?P<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|last|final)"
        rf" decade of the (?P<century>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL})[ -]century(?! b)"
    ),
    interpret=_nth_decade,
    examples=(
        Example("in [the first decade of the 20th century] it", "190"),
        Example("in [the last decade of the nineteenth century] it", "189"),
    ),
    rejects=("the first decade of the war",),
)
CENTURY = Rule(
    name="en.century",
    triggers=(ORDINAL_TRIGGER, FIGURES_TRIGGER),
    pattern=pattern(
        rf"{THE_PERIOD}(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL})[ -]century{_BC}(?: ad| ce)?"
    ),
    interpret=_century,
    examples=(
        Example("of [the 20th century] and", "19"),
        Example("in [the second century AD] it", "01"),
    ),
)
CENTURIES = Rule(
    name="en.centuries",
    triggers=(ORDINAL_TRIGGER, FIGURES_TRIGGER),
    pattern=pattern(
        rf"(?:the )?(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL})(?: and | or | to |-)(?:the )?"
        rf"(?P<last>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL})[ -]centur(?:ies|y)"
        rf"|(?:the )?(?P<nth2>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL}) century (?:and|to|until) the "
        rf"(?P<last2>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL})(?= ?(?:[.,;:)]|$)| the\b)"
    ),
    interpret=_centuries,
    examples=(
        Example("in [the 17th] and [18th centuries] it", "16 17"),
        Example("from [the 12th century] to the [15th], the", "11 14"),
    ),
)
FAMILY = Family(
    "Seasons, decades and centuries",
    (
        SEASON_RULE,
        MIDSEASON,
        TURN,
        DECADE,
        DECADE_WORD,
        NTH_DECADE,
        CENTURY,
        CENTURIES,
    ),
)
