"""Whole dates in languages without rules of their own, read by dateparser's locales.

Only a day with its month and year is read, and each such mention is marked by its rule's name.
"""

import re
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.dates.rule import Cues, Family, Language, Piece, Rule
from timeline.languages.numeric import numeric_family
from timeline.model import CalendarDate, Confidence

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_DIGITS = r"(?<!\d[.,:/])\d{1,4}(?![\d%])(?:er|[º°])?"
_WORD = r"[^\W\d_]{3,14}\.?"
_YEAR = r"(?:1\d|20|21)\d\d"
_BASE = datetime(2000, 1, 1)  # noqa: DTZ001 - whole dates only, so it is never counted from
_NEVER = re.compile(r"(?!)")
_NO_CUES = Cues(
    past=_NEVER,
    future=_NEVER,
    coming=_NEVER,
    joint=re.compile(r" ?- ?"),
    between=_NEVER,
    both=_NEVER,
    opens=_NEVER,
    since=_NEVER,
    until=_NEVER,
    before=_NEVER,
    after=_NEVER,
)


# "2020年9月27日" stands among other letters without a space.
_UNSPACED = frozenset(("zh", "ja", "ko"))


@lru_cache(maxsize=64)
def locale_language(code: str) -> Language:
    """Make a language that knows figures and dateparser's names of months.

    Args:
        code: ISO 639-1; a language that dateparser does not know is read for figures alone.
    """
    figures = numeric_family(code, _DIGITS)
    if code in _UNSPACED:
        families = (figures, Family("Whole dates by locale", (_figures_with_words(code),)))
        starts, ends = r"[^\da-z$£€#.,:/-]", r"(?![\da-z])"
        return Language(code, families, leads="(?!)", cues=_NO_CUES, starts=starts, ends=ends)
    families = (figures, Family("Whole dates by locale", (_day_month_year(code),)))
    return Language(code, families, leads="(?!)", cues=_NO_CUES)


def _day_month_year(code: str) -> Rule:
    def interpret(match: re.Match[str]) -> Sequence[Piece]:
        month = _month(match["month"], code)
        day = CalendarDate(int(match["year"]), month, int(match["day"]))
        return () if month is None else (Piece(day),)

    return Rule(
        name=f"{code}.whole_date_by_locale",
        triggers=(_DIGITS,),
        pattern=re.compile(
            rf"(?P<day>[1-9]|[12]\d|3[01])(?:\.|er|º|°)?(?: de | di | d'| ?)(?P<month>{_WORD})"
            rf"(?: (?:de|del|di))? (?P<year>{_YEAR})(?!\w)"
        ),
        interpret=interpret,
        examples=(),
        confidence=Confidence.MEDIUM,
    )


def _figures_with_words(code: str) -> Rule:
    return Rule(
        name=f"{code}.whole_date_by_locale",
        triggers=(_DIGITS,),
        pattern=re.compile(
            rf"(?P<year>{_YEAR}) ?[年년] ?(?P<month>1[0-2]|0?[1-9]) ?[月월] ?"
            r"(?P<day>3[01]|[12]\d|0?[1-9]) ?[日号號일]"
        ),
        interpret=lambda match: (
            Piece(CalendarDate(int(match["year"]), int(match["month"]), int(match["day"]))),
        ),
        examples=(),
        confidence=Confidence.MEDIUM,
    )


@lru_cache(maxsize=4096)
def _month(word: str, code: str) -> int | None:
    """Ask dateparser which month a word is; None for none, and for a language it does not know."""
    parser = _parser(code)
    found = None if parser is None else parser.get_date_data(f"1 {word} 2000").date_obj
    return None if found is None or found.day != 1 or found.year != 2000 else int(found.month)


@lru_cache(maxsize=64)
def _parser(code: str) -> "DateDataParser | None":
    from dateparser.data.languages_info import language_order
    from dateparser.date import DateDataParser

    if code not in language_order:
        return None
    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "RELATIVE_BASE": _BASE}
    return DateDataParser(languages=[code], settings=settings)
