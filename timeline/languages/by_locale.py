"""Whole dates in languages without rules of their own, read by dateparser's locales.

Only a day with its month and year is read, and each such mention is marked by its rule's name.
"""

import re
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from timeline.dates.rule import Cues, Family, Language, Piece, Rule
from timeline.languages.numeric import numeric_family
from timeline.model import CalendarDate, Confidence

_DIGITS = r"(?<!\d[.,:/])\d{1,4}(?![\d%])(?:er|[º°])?"
_ORDINAL = re.compile(r"(?<=\d)[º°]")
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


@lru_cache(maxsize=64)
def locale_language(code: str) -> Language:
    """Make a language that knows figures and dateparser's names of months.

    Args:
        code: ISO 639-1; a language that dateparser does not know is read for figures alone.
    """
    families = (numeric_family(code, _DIGITS), _whole_dates(code))
    return Language(code=code, families=families, leads="(?!)", cues=_NO_CUES)


def _whole_dates(code: str) -> Family:
    def interpret(match: re.Match[str]) -> Sequence[Piece]:
        day = _read(match[0], code)
        return () if day is None else (Piece(day),)

    rule = Rule(
        name=f"{code}.whole_date_by_locale",
        triggers=(_DIGITS,),
        pattern=re.compile(
            rf"(?:[1-9]|[12]\d|3[01])(?:\.|er|º|°)?(?: (?:de|di|d'))? ?{_WORD}"
            rf"(?: (?:de|del|di))? {_YEAR}(?!\w)"
        ),
        interpret=interpret,
        examples=(),
        confidence=Confidence.MEDIUM,
    )
    return Family("Whole dates by locale", (rule,))


@lru_cache(maxsize=4096)
def _read(words: str, code: str) -> CalendarDate | None:
    """Ask dateparser for a whole date; None where it finds none or does not know the language."""
    import dateparser
    from dateparser.data.languages_info import language_order

    if code not in language_order:
        return None
    found = dateparser.parse(
        _ORDINAL.sub("", words),
        languages=[code],
        settings={"REQUIRE_PARTS": ["day", "month", "year"], "RELATIVE_BASE": _BASE},
    )
    return None if found is None else CalendarDate(found.year, found.month, found.day)
