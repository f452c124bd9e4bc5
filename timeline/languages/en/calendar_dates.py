"""Days, months and years by their names and numbers: "24 September 2021", "early May", "1994"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en.lexicon import (
    DAY,
    FIGURES_TRIGGER,
    FULL_MONTH,
    MONTH,
    MONTH_TRIGGER,
    NUMBER_TRIGGER,
    ORDINAL,
    ORDINAL_TRIGGER,
    PERIOD,
    SEASON,
    SEASON_TRIGGER,
    SEASONS,
    SPELLED_YEAR,
    THE_PERIOD,
    WEEKDAY,
    WEEKDAY_TRIGGER,
    YEAR,
    YEAR_TRIGGER,
    is_named_for,
    is_street,
    is_surname,
    mod,
    month,
    ordinal,
    pattern,
    spelled_year,
    weekday,
)
from timeline.model import Base, CalendarDate, NthDay, Offset, Unit, YearPart, YearSpan

# These are other words too, unless they have a capital.
_WORDS = frozenset(("may", "march", "mar"))
_BC = r"(?P<era> ?(?:bce?|b\.c\.e\.|b\.c\b\.?))"
_AD = r"(?P<ad> ?(?:ad|ce|a\.d\b\.?|c\.e\b\.?)(?!\w))"
# What no count of people or things goes on from: years beyond those that news names.
_FAR_YEAR = r"(?:[2-9]\d{3}|[1-9]\d{4,5}|0{1,4})(?![.,:]\d)(?=[.,;:!?)\]]|$)"
_ABOUT = r"about|around|circa|ca?\.|approximately|roughly"
_ANY_YEAR = (
    rf"(?P<year>\d{{1,4}}(?={_BC.replace('?P<era>', '?:')}|{_AD.replace('?P<ad>', '?:')})|{YEAR}"
    rf"|{_FAR_YEAR})(?:{_BC}|{_AD})?"
)
_OF_THAT_YEAR = r",? of (?P<same>that|the same|the following|the next|the previous|this|last) year"
_YEARS_ON = {"this": 0, "last": -1, "the previous": -1, "the following": 1, "the next": 1}
_WEEKDAY_BEFORE = rf"(?:(?P<weekday>{WEEKDAY}),? (?:the )?)?"
_ORDINAL_DAY = rf"(?P<day>{DAY}|{ORDINAL})"


def _date(match: re.Match[str]) -> Sequence[Piece]:
    found = match.groupdict()
    year, day, name = found.get("year"), found.get("day"), found.get("weekday")
    same = found.get("same")
    expression = CalendarDate(
        int(year) if year else None if same is None else _year_beside(same),
        month(match["month"]),
        ordinal(day) if day else None,
        bc=bool(found.get("era")),
        weekday=weekday(name) if name else None,
    )
    return (Piece(expression, mod=mod(match) if "mod" in found else None),)


def _year_beside(words: str) -> Offset:
    base = Base.PUBLICATION if words in ("this", "last") else Base.MENTION
    return Offset(Unit.YEAR, _YEARS_ON.get(words, 0), base)


def _spelled(match: re.Match[str]) -> Sequence[Piece]:
    year, name = spelled_year(match["year"]), match["month"]
    if name in SEASONS:
        return (Piece(YearPart(SEASONS[name], year), mod=mod(match)),)
    return (Piece(CalendarDate(year, month(name) if name else None), mod=mod(match)),)


def _day_of_month(match: re.Match[str]) -> Sequence[Piece]:
    day = ordinal(match["day"])
    if match["same"] in ("this", "next", "last"):
        count = _YEARS_ON.get(match["same"], 1)
        return (Piece(NthDay(day, None, Offset(Unit.MONTH, count, Base.PUBLICATION))),)
    return (Piece(CalendarDate(None, None, day)),)


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Nothing is counted by it: "on the 17th.", not "the 17th Brigade"."""
    if match["same"]:
        return True
    if not match[0].startswith("the ") or _COUNTS.match(text, match.end()):
        return False
    before = text[max(0, match.start() - 10) : match.start()].lower()
    if text[match.start()].isupper() and text[match.end() : match.end() + 1] in (".", ":", ","):
        return True
    return _BEFORE_A_DAY.search(before) is not None


_BEFORE_A_DAY = re.compile(
    r"\b(?:on|by|until|till|from|to|and|since|of|before|after|for|proposed|suggested|chose|fixed)"
    r",? $"
)
_COUNTS = re.compile(
    r"-| ?[A-Z(]| (?:century|floor|time|anniversary|birthday|of|day|round|place)\b"
)


_SOMETHING = re.compile(
    r" (?!(?:and|at|by|for|from|he|in|is|it|of|on|or|she|that|the|they|to|was|we|when|with)\b)[a-z]"
)


def _is_day(text: str, match: re.Match[str]) -> bool:
    return (
        is_month_meant(text, match)
        and _is_era(text, match)
        and (match["year"] is not None or not is_named_for(text, match.end()))
        and not _is_first_of_something(text, match)
    )


def _is_first_of_something(text: str, match: re.Match[str]) -> bool:
    """Tell "in April the first people came" from "on April the first"."""
    spelled_last = match["day"][0].isalpha() and match.end("day") == match.end()
    has_article = text.startswith("the ", match.start("day") - 4)
    return spelled_last and has_article and _SOMETHING.match(text, match.end()) is not None


def _is_era(text: str, match: re.Match[str]) -> bool:
    """Tell "79 AD" from "79 ad campaigns"."""
    return match["ad"] is None or text[match.start("ad") : match.end("ad")].isupper()


def is_month_meant(text: str, match: re.Match[str]) -> bool:
    """Tell the months May and March from the words, by their capital."""
    return (
        match["month"] not in _WORDS
        or text[match.start("month")].isupper()
        or text.endswith(" of ", 0, match.start("month"))
    )


DAY_MONTH = Rule(
    name="en.day_month",
    triggers=(FIGURES_TRIGGER, ORDINAL_TRIGGER, WEEKDAY_TRIGGER),
    pattern=pattern(
        rf"{_WEEKDAY_BEFORE}(?:the (?=[\w-]+ (?:day )?of))?{_ORDINAL_DAY}(?: day)?(?: of |[ /-])"
        rf"(?P<month>{MONTH})"
        rf"(?:(?: ?,? |[/-]| (?:of|in) ){_ANY_YEAR}|{_OF_THAT_YEAR})?"
    ),
    interpret=_date,
    examples=(
        Example("signed on [10 November 2020] in Moscow", "2020-11-10"),
        Example("on [17 August] they met", "XXXX-08-17"),
        Example("on [Tuesday, 3rd of May 2022], he left", "2022-05-03"),
        Example("the vote of [31 September]", "XXXX-09-31"),
        Example("buried on [24 August 79 AD] by", "0079-08-24"),
        Example("valid until [31 December 9999].", "9999-12-31"),
    ),
    rejects=("a list of 20 marches", "the second may be late", "on 17 August Street"),
    fits=_is_day,
)
MONTH_DAY = Rule(
    name="en.month_day",
    triggers=(MONTH_TRIGGER, WEEKDAY_TRIGGER),
    pattern=pattern(
        rf"{_WEEKDAY_BEFORE}(?P<month>{MONTH}) (?:the )?{_ORDINAL_DAY}"
        rf"(?:(?: ?,? | (?:of|in) ){_ANY_YEAR}|{_OF_THAT_YEAR})?"
    ),
    interpret=_date,
    examples=(
        Example("BAKU, [Sept. 28] - Talks", "XXXX-09-28"),
        Example("on [May 8, 1992] the town fell", "1992-05-08"),
        Example("YEREVAN, [NOVEMBER 26], a statement", "XXXX-11-26"),
        Example("on [Friday, March 1st] it rained", "XXXX-03-01"),
        Example("by [July 4th of 1995] he", "1995-07-04"),
    ),
    rejects=(
        "he may 100 times",
        "in May 1992",
        "the September 11 Museum",
        "in April the first people came",
    ),
    fits=_is_day,
)
MONTH_YEAR = Rule(
    name="en.month_year",
    triggers=(MONTH_TRIGGER,),
    pattern=pattern(rf"{PERIOD}(?P<month>{MONTH})(?:,? | of |, of |-)(?:the year )?{_ANY_YEAR}"),
    interpret=_date,
    examples=(
        Example("built in [May 1992] by", "1992-05"),
        Example("by [early October 2020] it", "2020-10"),
        Example("in [the end of Sept., 1940]", "1940-09"),
        Example("the fleet of [April 480 BC] sailed", "BC0480-04"),
    ),
    rejects=("in May 12 people", "in May 79 ad campaigns"),
    fits=_is_era,
)
MONTH_ALONE = Rule(
    name="en.month_alone",
    triggers=(MONTH_TRIGGER,),
    pattern=pattern(rf"{PERIOD}(?P<month>{FULL_MONTH}|sept\.|oct\.|nov\.|dec\.|jan\.|feb\.|aug\.)"),
    interpret=_date,
    examples=(
        Example("prices rose in [August]", "XXXX-08"),
        Example("in [mid-November] it froze", "XXXX-11"),
    ),
    rejects=(
        "in Augusta",
        "they may go",
        "in marching order",
        "a march in town",
        "in March Street",
        "said Ruth April, outside",
    ),
    fits=lambda text, match: text[match.start("month")].isupper() and not _is_name(text, match),
)


_BEFORE_A_MONTH = re.compile(
    r"\b(?:in|by|since|until|till|from|to|last|next|this|of|and|through|for|between|before|after"
    r"|during|or|late|early|mid|each|every|on|the|a|an)[ -]$|[,(-] ?$"
)


def _is_name(text: str, match: re.Match[str]) -> bool:
    """April, May and June are people too; May and March are verbs where a sentence starts."""
    if is_street(text, match.end()):
        return True
    if match["mod"] or match["month"] not in _NAMES:
        return False
    if is_surname(text, match.start()):
        return True
    if match.end() == len(text) or text[match.end()] in ".,;:!?)":
        return False
    if _BEFORE_A_MONTH.search(text[max(0, match.start() - 12) : match.start()].lower()):
        return False
    after = text[match.end() : match.end() + 2]
    return match["month"] in _WORDS or (len(after) == 2 and after[1].isupper())


_NAMES = frozenset(("april", "may", "june", "march"))
# Numbers that look like years but count something.
_COUNTED = (
    r"-year| ?(?:people|men|block|troops|soldiers|km|kilomet|met[er]|miles|percent|dollars|euros"
    r"|tons|square|killed|refugees|families|years|points|votes|homes|houses|jobs|workers|prisoners"
    r"|gmt|utc|hrs|hours|local time|[ecmp][sd]t)\b"
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
)
_DIALLED = re.compile(r"(?:\+\d|\b0\d)[\d ]* $")
# What goes on after an old year is a clause; after a number, what it counts.
_OLD_YEAR = (
    r"(?:(?<=\bin )|(?<=\bsince )|(?<=\buntil )|(?<=\bby )|(?<=circa )|(?<=\bc\. ))1[0-4]\d\d"
    r"(?= ?[,.;:)]| (?:and|the|an?|he|she|it|they|when|at|by|to|under|with|his|her|its|their|as|but"
    r"|after|before|during|on|king|pope|emperor)\b)"
)
_AT = re.compile(r"(?:\bat|,) $")
YEAR_ALONE = Rule(
    name="en.year",
    triggers=(YEAR_TRIGGER,),
    pattern=pattern(
        rf"(?:(?P<about>{_ABOUT}) |{PERIOD})"
        r"(?:(?:the )?(?:years? |fiscal(?: year)? ))?"
        rf"(?P<year>(?:(?:1[5-9]|20)\d\d|(?<=the year )\d{{4}}|{_OLD_YEAR})"
        rf"(?!\d|,\d|\.\d|%|/\d|{_COUNTED}))"
    ),
    interpret=lambda match: (
        Piece(CalendarDate(int(match["year"])), mod="APPROX" if match["about"] else mod(match)),
    ),
    examples=(
        Example("founded in [1994] by", "1994"),
        Example("born [around 1915] in", "1915"),
        Example("in [mid-2020] prices", "2020"),
        Example("in [fiscal 1988] it", "1988"),
        Example("in [the year 3000] it", "3000"),
        Example("in [1204] the walls fell", "1204"),
        Example("built [c. 1650] by", "1650"),
    ),
    fits=lambda text, match: (
        not _NUMBERED.search(text[max(0, match.start() - 14) : match.start()].lower())
        and not _DIALLED.search(text, max(0, match.start() - 14), match.start())
        and not (
            _AT.search(text, max(0, match.start() - 14), match.start())
            and is_street(text, match.end())
        )
        and not _CAR.match(text, match.end())
    ),
    rejects=(
        "flight 1549",
        "Resolution 1973",
        "1994/3",
        "2,020 people",
        "2020 people died",
        "$1994",
        "call 0555 2010 1994",
        "at 1806 Harbour Road",
        "a stolen 1987 Chevrolet",
        "in 1200 homes",
    ),
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
    pattern=pattern(rf"{PERIOD}(?:(?P<ca>{_ABOUT}) ?)?(?P<year>\d{{1,4}})(?:{_BC}|{_AD})"),
    interpret=lambda match: (
        Piece(
            CalendarDate(int(match["year"]), bc=match["era"] is not None),
            mod="APPROX" if match["ca"] else mod(match),
        ),
    ),
    examples=(Example("in [490 BC] the", "BC0490"), Example("of [ca. 466 B.C.] it", "BC0466")),
    rejects=("for 79 ad campaigns",),
    fits=_is_era,
)
NAMED_DAY = Rule(
    name="en.named_day",
    triggers=(MONTH_TRIGGER, FIGURES_TRIGGER),
    pattern=pattern(
        r"(?:(?:september|sept?\.?) 11(?:th)?(?=,? (?:\d{4} )?(?:terror(?:ist)? )?"
        r"(?:attacks?|hijack\w+|commission|victims|terror\w*))"
        r"|9/11(?![/\d]))"
    ),
    interpret=lambda match: (Piece(CalendarDate(2001, 9, 11)),),
    examples=(
        Example("since the [Sept. 11] attacks", "2001-09-11"),
        Example("after [9/11] they", "2001-09-11"),
    ),
    rejects=("on September 11 they met", "9/11/2020"),
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
DAY_OF_MONTH = Rule(
    name="en.day_of_month",
    triggers=(FIGURES_TRIGGER,),
    pattern=pattern(
        r"(?:the )?(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))"
        r"(?: (?:of )?(?P<same>that|the|this|next|last) (?:same )?month)?"
    ),
    interpret=_day_of_month,
    examples=(
        Example("they met on [the 17th] again", "XXXX-XX-17"),
        Example("It rained. [The 9th]. Rain again", "XXXX-XX-09"),
    ),
    rejects=("the 17th Brigade", "the 17th century", "17th of them"),
    fits=_stands_alone,
)


FAMILY = Family(
    "Days, months and years",
    (
        NAMED_DAY,
        DAY_MONTH,
        MONTH_DAY,
        MONTH_YEAR,
        MONTH_ALONE,
        YEAR_ERA,
        YEAR_ALONE,
        SHORT_YEAR,
        YEAR_SPELLED,
        DAY_OF_MONTH,
    ),
)
