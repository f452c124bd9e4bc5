"""Years by their numbers: "1994", "the year 3000", "'99", "490 BC", "nineteen ninety-seven"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Piece, Rule
from timeline.languages.en.lexicon import (
    FIGURES_TRIGGER,
    FULL_MONTH,
    MONTH_TRIGGER,
    NUMBER_TRIGGER,
    PERIOD,
    SEASON,
    SEASON_TRIGGER,
    SEASONS,
    SPELLED_YEAR,
    THE_PERIOD,
    YEAR_TRIGGER,
    mod,
    month,
    pattern,
    spelled_year,
)
from timeline.languages.en.names import is_name_of_thing, is_street
from timeline.model import CalendarDate, Confidence, YearPart, YearSpan

BC = r"(?P<era> ?(?:bce?|b\.c\.e\.|b\.c\b\.?))"
AD = r"(?P<ad> ?(?:ad|ce|a\.d\b\.?|c\.e\b\.?)(?!\w))"
# What no count of people or things goes on from: years beyond those that news names.
FAR_YEAR = r"(?:[2-9]\d{3}|[1-9]\d{4,5}|0{1,4})(?![.,:]\d)(?=[.,;:!?)\]]|$)"
_ABOUT = r"about|around|circa|ca?\.|approximately|roughly"


def _spelled(match: re.Match[str]) -> Sequence[Piece]:
    year, name = spelled_year(match["year"]), match["month"]
    if name in SEASONS:
        return (Piece(YearPart(SEASONS[name], year), mod=mod(match)),)
    return (Piece(CalendarDate(year, month(name) if name else None), mod=mod(match)),)


def is_era(text: str, match: re.Match[str]) -> bool:
    """Tell "79 AD" from "79 ad campaigns"."""
    return match["ad"] is None or text[match.start("ad") : match.end("ad")].isupper()


# Numbers that look like years but count something.
# ... unless "in" or "since" tells that it is one: "in 1999 people told us".
_COUNTED = (
    r"-year|(?<!\bin \d{4})(?<!\bsince \d{4}) ?(?:people|men|block|troops|soldiers|km|kilomet"
    r"|met[er]|miles|percent|dollars|euros|tons|square|killed|refugees|families|years|points|votes|homes"
    r"|houses|jobs|workers|prisoners|gmt|utc|hrs|hours|local time|[ecmp][sd]t)\b"
)
# Things that are told apart by numbers.
_NUMBERED = re.compile(
    r"\b(?:flight|section|no\.?|nos\.?|number|room|article|resolution|route|highway|boeing|version"
    r"|page|paragraph|bus|unit|decree|law|bill|model|code|box|suite|line|train|extension|ext\.?"
    r"|chapter|issue|vol\.?|volume|order|case|file|block|apartment|house|building|wing|lot"
    r"|ticket|port|build|log|gate|seat|channel|platform|track|exit|junction|error|invoice) $"
)
# The year of a model tells what it is, not when.
_CAR = re.compile(
    r" (?:Audi|BMW|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Dodge|Fiat|Ford|Honda|Hyundai|Jeep|Kia"
    r"|Lexus|Mazda|Mercedes|Nissan|Oldsmobile|Peugeot|Pontiac|Porsche|Renault|Subaru|Toyota"
    r"|Volkswagen|Volvo)\b"
    r"| (?:[A-Z][\w-]+ ){0,2}(?:sedan|saloon|pickup|truck|coupe|hatchback|minivan|van|convertible"
    r"|SUV|jeep|motorcycle|vintage)\b"
)
_DIALLED = re.compile(r"(?:\+\d|\b0\d)[\d ]* $")
# What goes on after an old year is a clause; after a number, what it counts.
_OLD_YEAR = (
    r"(?:(?<=\bin )|(?<=\bsince )|(?<=\buntil )|(?<=\bby )|(?<=circa )|(?<=\bc\. ))1[0-4]\d\d"
    r"(?= ?[,.;:)]| (?:and|the|an?|he|she|it|they|when|at|by|to|under|with|his|her|its|their|as|but"
    r"|after|before|during|on|king|pope|emperor)\b)"
)
_AT = re.compile(r"(?:\bat|,) $")
_FUTURE_YEAR = (
    r"(?:(?<=\bin )|(?<=\bby )|(?<=\buntil )|(?<=\bbefore )|(?<=\bafter )|(?<=\bbeyond )"
    r"|(?<=\bsince ))2[1-9]\d\d"
    r"(?= ?(?:[,.;:)]|$)| (?:and|the|an?|in|to|under|if|as|but|or|at|when)\b)"
)
_YEAR_PATTERN = pattern(
    rf"(?:(?P<about>{_ABOUT}) |{PERIOD})"
    r"(?:(?:the )?(?:years? |fiscal(?: year)? ))?"
    rf"(?P<year>(?:(?:1[5-9]|20)\d\d|(?<=the year )\d{{4}}|{_OLD_YEAR}|{_FUTURE_YEAR})"
    rf"(?!\d|,\d|\.\d|%|/\d|{_COUNTED}))"
)
# What tells that a number is a year.
_BEFORE_A_YEAR = re.compile(
    r"\b(?:in|since|by|until|till|from|to|of|for|before|after|during|between|and|or|through"
    r"|throughout|than|late|early|mid|around|about|circa|as) $|[(/-] ?$",
    re.IGNORECASE,
)


def _year_alone(match: re.Match[str]) -> Sequence[Piece]:
    about = "APPROX" if match["about"] else mod(match)
    return (Piece(CalendarDate(int(match["year"])), mod=about),)


def _is_year(text: str, match: re.Match[str]) -> bool:
    start, before = match.start(), max(0, match.start() - 14)
    return (
        not _NUMBERED.search(text[before:start].lower())
        and not _DIALLED.search(text, before, start)
        and not (_AT.search(text, before, start) and is_street(text, match.end()))
        and not _CAR.match(text, match.end())
        and not (start == match.start("year") and is_name_of_thing(text, start))
    )


def _is_told(text: str, match: re.Match[str]) -> bool:
    """Tell "in 1994" and "the end of 1994" from "the 1994 talks" and from a mere number."""
    if match.start() < match.start("year"):
        return True
    return _BEFORE_A_YEAR.search(text, max(0, match.start() - 11), match.start()) is not None


YEAR_ALONE = Rule(
    name="en.year",
    triggers=(YEAR_TRIGGER,),
    pattern=_YEAR_PATTERN,
    interpret=_year_alone,
    examples=(
        Example("founded in [1994] by", "1994"),
        Example("born [around 1915] in", "1915"),
        Example("in [mid-2020] prices", "2020"),
        Example("in [fiscal 1988] it", "1988"),
        Example("in [the year 3000] it", "3000"),
        Example("in [1204] the walls fell", "1204"),
        Example("built [c. 1650] by", "1650"),
        Example("in [1999] people told us", "1999"),
        Example("may rise by a metre by [2100].", "2100"),
    ),
    fits=lambda text, match: _is_told(text, match) and _is_year(text, match),
    rejects=(
        "flight 1549",
        "Resolution 1973",
        "1994/3",
        "2,020 people",
        "$1994",
        "in 1200 homes",
        "by 2100 homes",
    ),
)
YEAR_BESIDE_NOUN = Rule(
    name="en.year_beside_noun",
    triggers=(YEAR_TRIGGER,),
    pattern=_YEAR_PATTERN,
    interpret=_year_alone,
    examples=(
        Example("the [1994] treaty was", "1994"),
        Example("[1994] was a hot year", "1994"),
    ),
    rejects=(
        "in 1994",
        "2020 people died",
        "call 0555 2010 1994",
        "at 1806 Harbour Road",
        "a stolen 1987 Chevrolet",
        "a 2006 Marlin sedan",
        "at the Hotel 1984",
        "a hoodie of the class of 2026",
        "the Expo 2020 site",
    ),
    confidence=Confidence.MEDIUM,
    fits=lambda text, match: not _is_told(text, match) and _is_year(text, match),
)
SHORT_YEAR = Rule(
    name="en.short_year",
    triggers=(YEAR_TRIGGER,),
    pattern=pattern(rf"{PERIOD}'(?P<year>\d\d)(?! minutes)"),
    interpret=lambda match: (Piece(YearSpan(int(match["year"]), 1, short=True), mod=mod(match)),),
    examples=(Example("back in ['99] he", "XX99"),),
    rejects=("5'11", "the '90s", "on '60 Minutes"),
)
YEAR_ERA = Rule(
    name="en.year_era",
    triggers=(
        YEAR_TRIGGER,
        FIGURES_TRIGGER,
    ),
    pattern=pattern(rf"{PERIOD}(?:(?P<ca>{_ABOUT}) ?)?(?P<year>\d{{1,4}})(?:{BC}|{AD})"),
    interpret=lambda match: (
        Piece(
            CalendarDate(int(match["year"]), bc=match["era"] is not None),
            mod="APPROX" if match["ca"] else mod(match),
        ),
    ),
    examples=(Example("in [490 BC] the", "BC0490"), Example("of [ca. 466 B.C.] it", "BC0466")),
    rejects=("for 79 ad campaigns",),
    fits=is_era,
)
YEAR_SPELLED = Rule(
    name="en.year_spelled",
    triggers=(NUMBER_TRIGGER, MONTH_TRIGGER, SEASON_TRIGGER),
    pattern=pattern(
        rf"(?:{THE_PERIOD}(?P<month>{FULL_MONTH}|{SEASON})(?:,? |,? of ))?(?:(?:the )?year )?"
        rf"(?P<year>{SPELLED_YEAR})"
    ),
    interpret=_spelled,
    examples=(Example("built in [nineteen ninety-seven] by", "1997"),),
    rejects=("nineteen people", "two thousand people"),
    fits=lambda text, match: not match["year"].startswith("two") or "year" in match[0],
)
RULES = (YEAR_ERA, YEAR_ALONE, YEAR_BESIDE_NOUN, SHORT_YEAR, YEAR_SPELLED)
