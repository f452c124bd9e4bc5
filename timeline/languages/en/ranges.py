"""Ranges and lists whose parts share a month or a century: "June 22 to 24", "2009-10"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en.calendar_dates import is_month_meant
from timeline.languages.en.lexicon import (
    DAY,
    FIGURES_TRIGGER,
    MODS,
    MONTH,
    MONTH_TRIGGER,
    ORDINAL,
    ORDINAL_TRIGGER,
    SEASON,
    SEASON_TRIGGER,
    SEASONS,
    UNIT_TRIGGER,
    YEAR,
    YEAR_TRIGGER,
    month,
    ordinal,
    pattern,
)
from timeline.model import CalendarDate, YearPart

_BC = r"(?P<era> ?(?:bce?|b\.c\.e\.|b\.c\b\.?))"
_NAMED_DAY = rf"(?:{DAY}|{ORDINAL}\b)"
_JOINT = (
    r"(?: ?- ?|,? and (?:the )?|, (?:the )?| ?/ ?| to (?:the )?| through | until | till "
    r"| or (?:the )?)"
)
_DAYS = re.compile(_NAMED_DAY)


def _days_then_month(match: re.Match[str]) -> Sequence[Piece]:
    return _pieces(match, whole_last=True)


def _month_then_days(match: re.Match[str]) -> Sequence[Piece]:
    return _pieces(match, whole_last=False)


def _pieces(match: re.Match[str], *, whole_last: bool) -> Sequence[Piece]:
    """One piece a day; the one beside the month takes the month's words with it."""
    year = int(match["year"]) if match["year"] else None
    named = month(match["month"])
    days = list(_DAYS.finditer(match.string, match.start("days"), match.end("days")))
    pieces = []
    for number, day in enumerate(days):
        start, end = day.span()
        if whole_last and number == 0 and not day[0].isdigit():
            start = match.start()
        if whole_last and number == len(days) - 1:
            end = match.end()
        if not whole_last and number == 0:
            start = match.start("month")
        if not whole_last and number == len(days) - 1:
            end = match.end()
        pieces.append(Piece(CalendarDate(year, named, ordinal(day[0])), start, end))
    return pieces


def _years(match: re.Match[str]) -> Sequence[Piece]:
    first, second = match["first"], match["second"]
    bc = match["era"] is not None
    last = second if bc or len(second) == 4 else first[: len(first) - len(second)] + second
    # "From 1994 to 98", not "1994 to 98 votes".
    if match["words"] and not bc and (match["from"] is None or len(second) != 2):
        return ()
    # "File 2009/31" is none, "the 2009/10 season" two years.
    if match["slash"] and len(second) == 2 and int(last) != int(first) + 1:
        return ()
    in_order = int(last) < int(first) if bc else 1000 <= int(first) < int(last) < 2100
    if not in_order:
        return ()
    return (
        Piece(CalendarDate(int(first), bc=bc), match.start(), match.end("first")),
        Piece(CalendarDate(int(last), bc=bc), match.start("second"), match.end()),
    )


def _months(match: re.Match[str]) -> Sequence[Piece]:
    year = int(match["year"])
    return (
        Piece(CalendarDate(year, month(match["first"])), match.start("first"), match.end("first")),
        Piece(CalendarDate(year, month(match["second"])), match.start("second"), match.end()),
    )


DAYS_MONTH = Rule(
    name="en.days_of_month",
    triggers=(FIGURES_TRIGGER, ORDINAL_TRIGGER),
    pattern=pattern(
        rf"(?:the )?(?P<days>{_NAMED_DAY}(?:{_JOINT}{_NAMED_DAY}){{1,6}}) (?:of )?"
        rf"(?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?"
    ),
    interpret=_days_then_month,
    examples=(
        Example("on [22]-[25 April 1951] the", "1951-04-22 1951-04-25"),
        Example("[the 7th], [8th] and [9th of October] were", "XXXX-10-07 XXXX-10-08 XXXX-10-09"),
    ),
    rejects=("won 3-2 march on",),
    fits=is_month_meant,
)
MONTH_DAYS = Rule(
    name="en.month_days",
    triggers=(MONTH_TRIGGER,),
    pattern=pattern(
        rf"(?P<month>{MONTH}) "
        rf"(?P<days>{_NAMED_DAY}(?:{_JOINT}{_NAMED_DAY}(?! (?:of )?{MONTH})){{1,6}})"
        rf"(?:,? (?P<year>{YEAR}))?"
    ),
    interpret=_month_then_days,
    examples=(
        Example("held from [June 22] to [24] in", "XXXX-06-22 XXXX-06-24"),
        Example("on [April 28]-[29, 2022] the", "2022-04-28 2022-04-29"),
    ),
    rejects=("from June 22 to 24 July",),
)
YEARS = Rule(
    name="en.years",
    triggers=(YEAR_TRIGGER, FIGURES_TRIGGER, UNIT_TRIGGER),
    pattern=pattern(
        r"(?:(?P<from>(?<=\bfrom )|(?<=\bbetween ))|)(?:(?:the )?years )?(?P<first>\d{1,4})"
        r"(?: ?(?:-|(?P<slash>/)) ?|(?P<words> to | and | until ))(?P<second>\d{1,4})"
        rf"(?:(?<=\d{{4}}[-/]\d{{2}})|(?<=\d{{4}})"
        r"|(?(words)(?<= \d\d)(?![\w%]| [a-z]{4})|(?!))"
        rf"|(?={_BC.replace('?P<era>', '?:')}))"
        rf"(?:{_BC})?(?![-/.,]?\d)"
    ),
    interpret=_years,
    examples=(
        Example("in [1992]-[1995] it", "1992 1995"),
        Example("in [2009]-[10] it", "2009 2010"),
        Example("in [the years 1955]-[1957] it", "1955 1957"),
        Example("from [264] to [241 BC] it", "BC0264 BC0241"),
        Example("in office from [1994] to [98], and", "1994 1998"),
    ),
    rejects=("call 1992-1234", "2020-05-06"),
)
MONTHS = Rule(
    name="en.months",
    triggers=(MONTH_TRIGGER,),
    pattern=pattern(
        rf"(?P<first>{MONTH}) ?(?:-|/| to | and | through | or ) ?(?P<second>{MONTH})"
        rf"(?:,? | of )(?P<year>{YEAR})"
    ),
    interpret=_months,
    examples=(Example("between [September] and [November 2020] they", "2020-09 2020-11"),),
)


def _seasons(match: re.Match[str]) -> Sequence[Piece]:
    year = int(match["year"])
    ends = ("first", "first_mod"), ("second", "second_mod")
    begins, joint = match.span("joint")
    spans = (match.start(), begins), (joint, match.end())
    return tuple(
        Piece(YearPart(SEASONS[match[name]], year), *span, mod=MODS.get(match[part] or ""))
        for (name, part), span in zip(ends, spans, strict=True)
    )


SEASONS_RULE = Rule(
    name="en.seasons",
    triggers=(SEASON_TRIGGER,),
    pattern=pattern(
        rf"(?:the )?(?:(?P<first_mod>early|late|mid)[ -])?(?P<first>{SEASON})"
        rf"(?P<joint> ?- ?|/| and | or | to )"
        rf"(?:the )?(?:(?P<second_mod>early|late|mid)[ -])?(?P<second>{SEASON})"
        rf"(?:,? | of )(?P<year>{YEAR})"
    ),
    interpret=_seasons,
    examples=(
        Example("spent [the spring] and [early summer of 1943] there", "1943-SP 1943-SU"),
        Example("during [the winter]-[spring of 1920] it", "1920-WI 1920-SP"),
    ),
    rejects=("the spring of 1942 and summer",),
)
FAMILY = Family("Ranges and lists", (DAYS_MONTH, MONTH_DAYS, YEARS, MONTHS, SEASONS_RULE))
