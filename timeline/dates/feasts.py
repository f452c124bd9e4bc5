"""The day of a feast, as the text and its country mean it."""

from datetime import date

from timeline.dates.answers import Answer, lower, unresolved
from timeline.dates.context import Context
from timeline.dates.holidays import COUNTRIES, UNSURE, holiday_day
from timeline.dates.offsets import NO_ANCHOR, year_meant
from timeline.dates.years import year_less
from timeline.model import CalendarDate, Confidence, HolidayDate

_NO_DAY = "has no such day"
_OTHER_COUNTRY = "its day differs between countries"


def holiday_answer(expression: HolidayDate, context: Context) -> Answer:
    """Read a feast, trusted less where its day differs between countries or by the moon."""
    country, countries = context.outline.country, COUNTRIES.get(expression.name)
    if countries is not None and country is not None and country not in countries:
        return unresolved("XXXX-XX-XX", _OTHER_COUNTRY)
    known = year_meant(expression.year, context)
    beside = context.around.partner
    if known is None and beside is not None and beside.day is not None and not beside.bc:
        known = (beside.year, False)
    if known is not None:
        day = holiday_day(expression.name, known[0])
        trust = _trust(expression, context, Confidence.HIGH)
        return Answer(day.isoformat(), confidence=trust) if day else _no_day()
    anchor = context.story
    if anchor is None:
        return unresolved("XXXX-XX-XX", NO_ANCHOR)
    sample = holiday_day(expression.name, anchor.year)
    return _no_day() if sample is None else _in_some_year(expression, sample, context)


def _no_day() -> Answer:
    return unresolved("XXXX-XX-XX", _NO_DAY)


def _in_some_year(expression: HolidayDate, sample: date, context: Context) -> Answer:
    named = CalendarDate(None, sample.month, sample.day, direction=expression.direction)
    guess = year_less(named, context)
    if guess.reason is not None:
        return guess
    day = holiday_day(expression.name, int(guess.value[:4]))
    trust = _trust(expression, context, guess.confidence)
    value = guess.value if day is None else day.isoformat()
    others = (holiday_day(expression.name, int(other[:4])) for other in guess.others)
    dated = tuple(other.isoformat() for other in others if other is not None)
    return Answer(value, guess.anchor, guess.direction, dated, trust)


def _trust(expression: HolidayDate, context: Context, confidence: Confidence) -> Confidence:
    if expression.name in UNSURE:
        return Confidence.LOW
    if expression.name in COUNTRIES and context.outline.country is None:
        return lower(confidence, Confidence.MEDIUM)
    return confidence
