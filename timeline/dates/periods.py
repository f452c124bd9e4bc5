"""Quarters, halves, seasons, decades and centuries."""

from dataclasses import replace
from datetime import date

from timeline.dates.answers import Answer, unresolved
from timeline.dates.calendar_days import date_value
from timeline.dates.calendar_steps import place_named, year_value
from timeline.dates.context import Context
from timeline.dates.near_years import YEAR_OF_THE_STORY
from timeline.dates.offsets import NO_ANCHOR, year_meant
from timeline.dates.years import year_less
from timeline.model import CalendarDate, Confidence, Direction, YearPart, YearSpan

_QUARTER_CENTURY = 25
_NEW_YEAR_MONTHS = 2
_HALF_A_CENTURY = 50
_MONTHS_TO_RESULTS = 2


def year_part_answer(expression: YearPart, context: Context) -> Answer:
    """Read a quarter, half or season."""
    known = year_meant(expression.year, context)
    prefix = "FY" if expression.fiscal else ""
    if known is not None:
        value = year_value(known[0], expression.bc or known[1])
        return Answer(f"{prefix}{value}-{expression.part}")
    if expression.part[0] in "QH" and not context.tells_past and context.published is not None:
        return _news_quarter(expression, context, context.published)
    first = place_named(f"2000-{expression.part}")
    month = first.month if first else 1
    begins = CalendarDate(None, month, direction=expression.direction, base=expression.base)
    answer = year_less(begins, context)
    if answer.value.startswith("XXXX"):
        return unresolved(f"XXXX-{expression.part}", answer.reason or NO_ANCHOR)
    return Answer(
        f"{prefix}{answer.value[:-3]}-{expression.part}",
        answer.anchor,
        answer.direction,
        tuple(f"{other[:-3]}-{expression.part}" for other in answer.others),
        Confidence.LOW if answer.direction == YEAR_OF_THE_STORY else answer.confidence,
        answer.reason,
    )


def _news_quarter(expression: YearPart, context: Context, published: date) -> Answer:
    """News reports on the quarter that began last, and plans for one of this year at most."""
    prefix = "FY" if expression.fiscal else ""
    first = place_named(f"{published.year}-{expression.part}")
    # Of a half, results are told only when it is nearly over.
    ripe = _MONTHS_TO_RESULTS if expression.part[0] == "H" else 0
    begun = first is None or (first.month or 1) + ripe <= published.month
    year = published.year if begun or context.around.cue is Direction.FUTURE else published.year - 1
    return Answer(
        f"{prefix}{year:04}-{expression.part}",
        published,
        "past" if begun else str(context.around.cue or Direction.PAST),
        (f"{prefix}{year + 1:04}-{expression.part}",),
        Confidence.MEDIUM,
    )


def year_span_answer(expression: YearSpan, context: Context) -> Answer:
    """Read a decade, century or short year."""
    bc = "BC" if expression.bc else ""
    if not expression.short:
        return Answer(f"{bc}{expression.prefix:0{3 if expression.years == 10 else 2}}")
    digits = 2 if expression.years == 1 else 1
    century = _century(expression, context)
    return Answer(f"{century}{expression.prefix:0{digits}}", confidence=Confidence.MEDIUM)


def _century(expression: YearSpan, context: Context) -> int:
    """The last such years, or in a story of the past those that are nearest, if they are over."""
    anchor = context.story
    if anchor is None:
        return 19
    years_on = expression.years * expression.prefix - anchor.year % 100
    latest = anchor.year
    if context.tells_past and years_on <= _HALF_A_CENTURY and context.published is not None:
        latest = context.published.year
    return anchor.year // 100 - (1 if anchor.year + years_on > latest else 0)


def new_year_answer(context: Context) -> Answer:
    """The year that begins next, or has just begun."""
    anchor = context.story
    if anchor is None or anchor.bc:
        return unresolved("XXXX", NO_ANCHOR)
    year = anchor.year + (0 if (anchor.month or 1) <= _NEW_YEAR_MONTHS else 1)
    return replace(date_value(year, None, None), confidence=Confidence.MEDIUM)


def century_turn_answer(context: Context) -> Answer:
    """The nearest one; a story goes on to the next, if that is over."""
    today = context.today
    anchor = context.course.spoken if context.tells_past else today
    if anchor is None or anchor.bc:
        return unresolved("XX00", NO_ANCHOR)
    last = anchor.year - anchor.year % 100
    years_on = anchor.year % 100
    on = years_on > _QUARTER_CENTURY if context.tells_past else years_on > _HALF_A_CENTURY
    latest = today.year if today is not None and context.tells_past else anchor.year + 100
    year = last + 100 if on and last + 100 <= latest else last
    if not 1 <= year <= 9999:
        return unresolved("XX00", "lies off the calendar")
    return replace(date_value(year, None, None), confidence=Confidence.MEDIUM)
