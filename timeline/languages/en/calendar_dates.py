"""Days, months and years by their names and numbers: "24 September 2021", "early May", "1994"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en import numbered_days, years
from timeline.languages.en.lexicon import (
    DAY,
    FIGURES_TRIGGER,
    FULL_MONTH,
    MONTH,
    MONTH_TRIGGER,
    ORDINAL,
    ORDINAL_TRIGGER,
    PERIOD,
    RELATIVE_TRIGGER,
    WEEKDAY,
    WEEKDAY_TRIGGER,
    YEAR,
    mod,
    month,
    ordinal,
    pattern,
    weekday,
)
from timeline.languages.en.names import is_named_for, is_someone, is_street, is_surname
from timeline.languages.en.years import AD, BC, FAR_YEAR, is_era
from timeline.languages.numeric import full_year
from timeline.model import Base, CalendarDate, Direction, Offset, Unit

# These are other words too, unless they have a capital.
_WORDS = frozenset(("may", "march", "mar"))
_ANY_YEAR = (
    rf"(?P<year>\d{{1,4}}(?={BC.replace('?P<era>', '?:')}|{AD.replace('?P<ad>', '?:')})|{YEAR}"
    rf"|'\d\d(?!\d)|{FAR_YEAR})(?:{BC}|{AD})?"
)
_OF_THAT_YEAR = (
    r"(?:(?:,? of|(?= (?:the (?:same|following|next|previous)|that) year\b)) "
    r"(?P<same>that|the same|the following|the next|the previous|this|last|next) year"
    r"|,? (?P<beside>this|last|next) year)"
)
_YEARS_ON = {
    "this": 0, "last": -1, "next": 1, "the previous": -1, "the following": 1, "the next": 1,
}  # fmt: skip
_WEEKDAY_BEFORE = rf"(?:(?P<weekday>{WEEKDAY}),? (?:the )?)?"
_ORDINAL_DAY = rf"(?P<day>{DAY}|{ORDINAL})"


def _date(match: re.Match[str]) -> Sequence[Piece]:
    found = match.groupdict()
    year, day, name = found.get("year"), found.get("day"), found.get("weekday")
    same = found.get("same") or found.get("beside")
    expression = CalendarDate(
        _full(year) if year else None if same is None else _year_beside(same),
        month(match["month"]),
        ordinal(day) if day else None,
        bc=bool(found.get("era")),
        weekday=weekday(name) if name else None,
    )
    return (Piece(expression, mod=mod(match) if "mod" in found else None),)


def _full(year: str) -> int:
    return full_year(year) if year[0] == "'" else int(year)


def _year_beside(words: str) -> Offset:
    base = Base.PUBLICATION if words in ("this", "last", "next") else Base.MENTION
    return Offset(Unit.YEAR, _YEARS_ON.get(words, 0), base)


_SOMETHING = re.compile(
    r" (?!(?:and|at|by|for|from|he|in|is|it|of|on|or|she|that|the|they|to|was|we|when|with)\b)[a-z]"
)


def _is_day(text: str, match: re.Match[str]) -> bool:
    return (
        is_month_meant(text, match)
        and is_era(text, match)
        and (match["year"] is not None or not is_named_for(text, match.end()))
        and not _is_first_of_something(text, match)
        and not _is_counted_month(text, match)
    )


def _is_counted_month(text: str, match: re.Match[str]) -> bool:
    """Tell "the first December election" from "the first of December"."""
    spelled = match["day"][0].isalpha() and match.start("day") < match.start("month")
    return spelled and " of " not in text[match.end("day") : match.start("month")]


def _is_first_of_something(text: str, match: re.Match[str]) -> bool:
    """Tell "in April the first people came" from "on April the first"."""
    spelled_last = match["day"][0].isalpha() and match.end("day") == match.end()
    has_article = text.startswith("the ", match.start("day") - 4)
    return spelled_last and has_article and _SOMETHING.match(text, match.end()) is not None


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
        Example("by [30 March this year] it", "(P0Y)-03-30"),
        Example("the vote of [31 September]", "XXXX-09-31"),
        Example("yes on [2 October the following year] and", "(+P1Y)-10-02"),
        Example("on [14 January that year] it", "(P0Y)-01-14"),
        Example("buried on [24 August 79 AD] by", "0079-08-24"),
        Example("valid until [31 December 9999].", "9999-12-31"),
    ),
    rejects=(
        "a list of 20 marches",
        "the first December vote",
        "the second may be late",
        "on 17 August Street",
    ),
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
_DIRECTIONS = {"last": Direction.PAST, "next": Direction.FUTURE, "this past": Direction.PAST}
STEP_DAY = Rule(
    name="en.step_day",
    triggers=(RELATIVE_TRIGGER,),
    pattern=pattern(
        rf"(?P<step>last|next|this past) (?:(?P<month>{MONTH}) (?P<day>{DAY})"
        rf"|(?P<day2>{DAY}) (?P<month2>{MONTH}))(?!,? \d)"
    ),
    interpret=lambda match: (
        Piece(
            CalendarDate(
                None,
                month(match["month"] or match["month2"]),
                ordinal(match["day"] or match["day2"]),
                direction=_DIRECTIONS[match["step"]],
            )
        ),
    ),
    examples=(
        Example("he was charged [last July 21] in", "-XXXX-07-21"),
        Example("it is due [next 3 May] in", "+XXXX-05-03"),
    ),
    rejects=("last May 21, 2019",),
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
        Example("the riots of [May '68] in", "1968-05"),
    ),
    rejects=("in May 12 people", "in May 79 ad campaigns"),
    fits=is_era,
)
_SURNAME = re.compile(r" [A-Z][a-z]")
MONTH_ALONE = Rule(
    name="en.month_alone",
    triggers=(MONTH_TRIGGER,),
    pattern=pattern(
        rf"{PERIOD}(?P<month>{FULL_MONTH}|sept\.|oct\.|nov\.|dec\.|jan\.|feb\.|mar\.|apr\.|jun\."
        r"|jul\.|aug\."
        r"|(?P<short>(?:(?<=\bin )|(?<=since )|(?<=until )|(?<=early )|(?<=late )|(?<=mid[ -])"
        r"|(?<=last )|(?<=\bafter )|(?<=\bbefore )|(?<=\bby )|(?<=\bfrom )|(?<=\bto )|(?<=\bof ))"
        r"(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)(?! \d)))"
        rf"(?:(?= (?!(?:and|or|to)\b)[a-z][a-z-]{{2,}}(?: [a-z-]{{3,}})? of (?P<year>{YEAR})))?"
    ),
    interpret=_date,
    examples=(
        Example("prices rose in [August]", "XXXX-08"),
        Example("since the [May] riots of 1968 they", "1968-05"),
        Example("in [mid-November] it froze", "XXXX-11"),
        Example("and by [Nov] it had", "XXXX-11"),
        Example("[May]'s figures are out", "XXXX-05"),
    ),
    rejects=(
        "in Augusta",
        "they may go",
        "in marching order",
        "a march in town",
        "in March Street",
        "said Ruth April, outside",
        "a book by Jan Maart",
        "Ann Lee and June Carter",
        "his mother, June, said",
        "the September 11 Museum",
    ),
    fits=lambda text, match: (
        text[match.start("month")].isupper()
        and not _is_name(text, match)
        and not (match["short"] and _SURNAME.match(text, match.end()))
    ),
)


# "The September 11 Museum" names no month either.
_NAMED_DAY = re.compile(
    r" \d{1,2}(?:st|nd|rd|th)? (?:Street|Road|Avenue|Square|Museum|Memorial|Movement|Party|Brigade)"
)
_BEFORE_A_NAME = re.compile(r"\b(?:by|to|of|and|for|or|with|,) $")
_BEFORE_A_MONTH = re.compile(
    r"\b(?:in|by|since|until|till|from|to|last|next|this|of|and|through|for|between|before|after"
    r"|during|or|late|early|mid|each|every|on|the|a|an|as)[ -]$|[,(-] ?$"
)


def _is_name(text: str, match: re.Match[str]) -> bool:
    """April, May and June are people too; May and March are verbs where a sentence starts."""
    start, end = match.start("month"), match.end()
    if is_street(text, end) or is_someone(text, start, end) or _NAMED_DAY.match(text, end):
        return True
    if match["mod"] or match["month"] not in _NAMES:
        return False
    if is_surname(text, match.start()):
        return True
    if match.end() == len(text) or text[match.end()] in ".,;:!?)":
        return False
    if _ITS_FIGURES.match(match.string, match.end()):
        return False
    before, after = text[max(0, match.start() - 12) : match.start()].lower(), text[match.end() :]
    surname = _SURNAME.match(after) is not None
    if _BEFORE_A_MONTH.search(before):
        return surname and _BEFORE_A_NAME.search(before) is not None
    return match["month"] in _WORDS or surname


# "May's figure" is of the month, "May's deal" of a minister.
_ITS_FIGURES = re.compile(
    r"'s (?:figures?|data|inflation|sales|readings?|reports?|results?|rise|fall|increase|drop|jobs"
    r"|elections?|vote|poll|total|index|survey|rate|weather|rain|storms?|floods?)\b"
)
_NAMES = frozenset(("april", "may", "june", "march"))
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
FAMILY = Family(
    "Days, months and years",
    (
        NAMED_DAY,
        DAY_MONTH,
        MONTH_DAY,
        STEP_DAY,
        MONTH_YEAR,
        MONTH_ALONE,
        *years.RULES,
        numbered_days.DAY_OF_MONTH,
    ),
)
