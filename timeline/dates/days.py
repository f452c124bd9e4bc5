"""The value of each kind of expression, read against its context."""

from calendar import monthrange
from dataclasses import replace
from datetime import date

from timeline.dates.answers import Answer, unresolved
from timeline.dates.calendar_steps import (
    Place,
    place_named,
    shifted,
    shifted_year,
    year_value,
)
from timeline.dates.context import Context
from timeline.dates.holidays import holiday_day
from timeline.dates.months import nth_day, weekday_near
from timeline.dates.timex import BEFORE_YEAR_1, OFF_CALENDAR, week_value
from timeline.dates.years import YEAR_OF_THE_STORY, date_value, year_less
from timeline.model import (
    Base,
    CalendarDate,
    CenturyTurn,
    Clock,
    Confidence,
    Direction,
    EventOffset,
    HolidayDate,
    Length,
    NthDay,
    NumericDate,
    Offset,
    Recurrence,
    TimeExpression,
    Unit,
    VagueTime,
    WeekdayDate,
    WeekOf,
    Year,
    YearPart,
    YearSpan,
)

PRESENT = "PRESENT_REF"
_NO_ANCHOR = "the publication day is not known"
_TODAY = Offset(Unit.DAY, 0, Base.PUBLICATION)
_THAT_DAY = Offset(Unit.DAY, 0, Base.MENTION)
# With the article alone: in news the last one that is over.
_THE_WEEKEND = Offset(Unit.WEEKEND, 0, Base.MENTION)
_THE_QUARTER = Offset(Unit.QUARTER, 0, Base.MENTION)
_SATURDAY = 6
_QUARTER_CENTURY = 25
_HALF_A_CENTURY = 50
# "Two thousand years ago" is rounded.
_ROUND_YEARS = 100


def answer_for(expression: TimeExpression, context: Context) -> Answer:
    """Read one expression."""
    match expression:
        case CalendarDate():
            return _calendar_date(expression, context)
        case NumericDate():
            return _numeric_date(expression, context)
        case WeekdayDate():
            return _weekday(expression, context)
        case Offset():
            return _offset(expression, context)
        case YearPart():
            return _year_part(expression, context)
        case YearSpan():
            return _year_span(expression, context)
        case CenturyTurn():
            return _century_turn(context)
        case Clock():
            return _clock(expression, context)
        case NthDay():
            return _nth_day(expression, context)
        case WeekOf():
            return _week_of(expression, context)
        case HolidayDate():
            return _holiday(expression, context)
        case EventOffset():
            return unresolved(expression.length, "counts from an event whose day is not named")
        case Length() | Recurrence():
            return unresolved(expression.value, "a length of time, not a date")
        case VagueTime():
            return unresolved(expression.value, "too vague to name days")


def _year(year: Year, context: Context) -> tuple[int, bool] | None:
    if not isinstance(year, Offset):
        return None if year is None else (year, False)
    place = _base(year, context)
    if place is None or year.count is None:
        return None
    return shifted_year(place, year.count)


def _base(step: Offset, context: Context) -> Place | None:
    match step.base:
        case Base.PUBLICATION if context.tells_past and (step.count or 0) <= 0:
            return context.story if context.quoted else context.today or context.story
        case Base.STORY if context.coming:
            return context.today or context.story
        case Base.STORY if context.tells_past and context.same_sentence:
            return context.spoken or context.today
        case Base.PUBLICATION | Base.STORY:
            return context.story if context.tells_past else context.today
        case Base.MENTION:
            return context.spoken or context.today
        case Base.EVENT:
            return None


def _calendar_date(expression: CalendarDate, context: Context) -> Answer:
    known = _year(expression.year, context)
    if known is not None:
        bc = expression.bc or known[1]
        return date_value(known[0], expression.month, expression.day, bc=bc)
    if expression.year is not None:
        return unresolved(_open_date(expression), _NO_ANCHOR)
    return year_less(expression, context)


def _open_date(expression: CalendarDate) -> str:
    parts = ["XXXX", *(f"{part:02}" for part in (expression.month, expression.day) if part)]
    return "-".join(parts)


def _numeric_date(expression: NumericDate, context: Context) -> Answer:
    month_first = CalendarDate(expression.year, expression.first, expression.second)
    day_first = CalendarDate(expression.year, expression.second, expression.first)
    if expression.first > 12:
        return _calendar_date(day_first, context)
    if expression.second > 12 or expression.first == expression.second:
        return _calendar_date(month_first, context)
    chosen, other = (month_first, day_first) if context.month_first else (day_first, month_first)
    answer, alternative = _calendar_date(chosen, context), _calendar_date(other, context)
    return Answer(
        answer.value,
        direction="month first" if context.month_first else "day first",
        others=(alternative.value,),
        confidence=Confidence.LOW if context.month_first is None else Confidence.MEDIUM,
        reason=answer.reason,
    )


def _weekday(expression: WeekdayDate, context: Context) -> Answer:
    value = f"XXXX-WXX-{expression.weekday}"
    if expression.week is not None:
        week = _offset(expression.week, context)
        place = place_named(week.value)
        if place is None or place.exact is None:
            return unresolved(value, _NO_ANCHOR)
        monday = place.exact.toordinal()
        return Answer(date.fromordinal(monday + expression.weekday - 1).isoformat())
    if context.partner is not None and context.partner.exact is not None:
        # "From Thursday to Monday" begins before it ends.
        return weekday_near(expression, context.partner.exact, Direction.PAST)
    anchor = context.story.exact if context.story else None
    if expression.base is Base.MENTION and context.spoken is not None:
        anchor = context.spoken.exact or anchor
    if anchor is None and context.cue is Direction.FUTURE:
        anchor = context.published
    if anchor is None:
        return unresolved(value, _NO_ANCHOR)
    return weekday_near(expression, anchor, context.cue)


def _offset(expression: Offset, context: Context) -> Answer:
    count = expression.count
    if count is None:
        return unresolved("PAST_REF", "too vague to name days")
    place = _base(expression, context)
    if place is None:
        return unresolved("XXXX-XX-XX", _NO_ANCHOR)
    if expression == _TODAY and context.tells_past and not context.is_over:
        return unresolved(PRESENT, "means the present, not a day")
    if expression == _THAT_DAY and not context.same_paragraph and not context.tells_past:
        return unresolved("XXXX-XX-XX", "the day it points to is not named nearby")
    if expression == _THE_WEEKEND and context.today is not None and not context.tells_past:
        return _weekend_past(context.today)
    if expression == _THE_QUARTER and context.quarter is None and context.today is not None:
        place, count = context.today, -1
    if expression.to_the_day:
        return _to_the_day(expression, count, place)
    if context.quarter is not None and (quarter := _quarter_away(expression, context.quarter)):
        return quarter
    value = shifted(place, expression.unit, count)
    if value is None:
        return unresolved("XXXX-XX-XX", _why_no_step(place, expression.unit))
    direction = "same" if count == 0 else "past" if count < 0 else "future"
    confidence = Confidence.HIGH if _is_sure(expression, context) else Confidence.MEDIUM
    if expression.unit is Unit.YEAR and count and count % _ROUND_YEARS == 0:
        confidence = Confidence.LOW
    return Answer(value, place.exact, f"{direction} {expression.unit}", confidence=confidence)


def _is_sure(expression: Offset, context: Context) -> bool:
    """What a step counts from is sure only where it is the day of publication, and that of news."""
    if expression.base is Base.MENTION or context.tells_past:
        return False
    if expression == _TODAY and not context.is_over:
        return False
    return context.quarter is None or expression.unit is Unit.DAY


def _why_no_step(place: Place, unit: Unit) -> str:
    if place.month is None and unit in (Unit.MONTH, Unit.SEASON, Unit.QUARTER, Unit.HALF):
        return "counts from a date that is not named finely enough"
    return OFF_CALENDAR


def _weekend_past(today: Place) -> Answer:
    day = today.exact
    value = shifted(today, Unit.WEEKEND, 0 if day and day.isoweekday() >= _SATURDAY else -1)
    if value is None:
        return unresolved("XXXX-WXX-WE", OFF_CALENDAR)
    return Answer(value, day, "past weekend", confidence=Confidence.MEDIUM)


def _to_the_day(expression: Offset, count: int, place: Place) -> Answer:
    months = {Unit.YEAR: 12, Unit.MONTH: 1}.get(expression.unit)
    value = shifted(place, Unit.DAY if months is None else Unit.MONTH, count * (months or 7))
    if place.exact is None:
        return unresolved("XXXX-XX-XX", "counts from a date that is not named finely enough")
    if value is None or value.startswith("BC"):
        return unresolved("XXXX-XX-XX", BEFORE_YEAR_1 if count < 0 else OFF_CALENDAR)
    if months is None:
        return Answer(value, place.exact, "to the day")
    year, month = int(value[:4]), int(value[5:7])
    day = min(place.exact.day, monthrange(year, month)[1])
    return Answer(f"{value}-{day:02}", place.exact, "to the day")


def _quarter_away(expression: Offset, quarter: str) -> Answer | None:
    """In a report on a quarter "a year earlier" is that quarter of another year."""
    place = place_named(quarter)
    if place is None or expression.count is None:
        return None
    if expression.unit is Unit.QUARTER and expression.base is Base.MENTION:
        value = shifted(place, Unit.QUARTER, expression.count)
        return (
            None
            if value is None
            else Answer(value, place.exact, "quarter spoken of", confidence=Confidence.MEDIUM)
        )
    if expression.unit is not Unit.YEAR or expression.count == 0 or not expression.counted:
        return None
    year, bc = shifted_year(place, expression.count)
    return Answer(
        f"{year_value(year, bc)}-{place.part}",
        direction="same quarter",
        confidence=Confidence.MEDIUM,
    )


def _year_part(expression: YearPart, context: Context) -> Answer:
    known = _year(expression.year, context)
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
        return unresolved(f"XXXX-{expression.part}", answer.reason or _NO_ANCHOR)
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
    begun = first is None or (first.month or 1) <= published.month
    year = published.year if begun or context.cue is Direction.FUTURE else published.year - 1
    return Answer(
        f"{prefix}{year:04}-{expression.part}",
        published,
        "past" if begun else str(context.cue or Direction.PAST),
        (f"{prefix}{year + 1:04}-{expression.part}",),
        Confidence.MEDIUM,
    )


def _year_span(expression: YearSpan, context: Context) -> Answer:
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


def _century_turn(context: Context) -> Answer:
    """The nearest one; a story goes on to the next, if that is over."""
    today = context.today
    anchor = context.spoken if context.tells_past else today
    if anchor is None or anchor.bc:
        return unresolved("XX00", _NO_ANCHOR)
    last = anchor.year - anchor.year % 100
    years_on = anchor.year % 100
    on = years_on > _QUARTER_CENTURY if context.tells_past else years_on > _HALF_A_CENTURY
    latest = today.year if today is not None and context.tells_past else anchor.year + 100
    year = last + 100 if on and last + 100 <= latest else last
    if not 1 <= year <= 9999:
        return unresolved("XX00", "lies off the calendar")
    return replace(date_value(year, None, None), confidence=Confidence.MEDIUM)


def _clock(expression: Clock, context: Context) -> Answer:
    if expression.day is not None:
        day = answer_for(expression.day, context)
        value = f"{day.value}T{expression.time}"
        return Answer(value, day.anchor, day.direction, day.others, day.confidence, day.reason)
    spoken = context.spoken if context.same_paragraph else None
    beside = context.same_sentence and context.spoken is not None
    place = spoken if beside or (spoken and spoken.exact) else context.story
    if place is None or place.exact is None:
        return unresolved(f"XXXX-XX-XXT{expression.time}", "names a time of day, but no day")
    value = f"{place.exact.isoformat()}T{expression.time}"
    confidence = Confidence.MEDIUM if beside else Confidence.LOW
    return Answer(value, place.exact, "same day", confidence=confidence)


def _nth_day(expression: NthDay, context: Context) -> Answer:
    month = answer_for(expression.month, context)
    place = place_named(month.value)
    if place is None or place.month is None or place.bc or month.reason:
        return unresolved("XXXX-XX-XX", month.reason or "its month is not known")
    day = nth_day(expression, place.year, place.month)
    if day is None:
        return unresolved(f"{month.value}-XX", "the month has no such day")
    return Answer(day.isoformat(), month.anchor, month.direction)


def _week_of(expression: WeekOf, context: Context) -> Answer:
    day = _calendar_date(expression.day, context)
    place = place_named(day.value)
    if place is None or place.exact is None:
        return unresolved("XXXX-WXX", day.reason or "its day is not known")
    return Answer(week_value(place.exact), day.anchor, day.direction)


def _holiday(expression: HolidayDate, context: Context) -> Answer:
    known = _year(expression.year, context)
    if known is not None:
        day = holiday_day(expression.name, known[0])
        return Answer(day.isoformat()) if day else unresolved("XXXX-XX-XX", "has no such day")
    anchor = context.story
    if anchor is None:
        return unresolved("XXXX-XX-XX", _NO_ANCHOR)
    sample = holiday_day(expression.name, anchor.year)
    if sample is None:
        return unresolved("XXXX-XX-XX", "has no such day")
    guess = year_less(
        CalendarDate(None, sample.month, sample.day, direction=expression.direction), context
    )
    if guess.reason is not None:
        return guess
    day = holiday_day(expression.name, int(guess.value[:4]))
    if day is None:
        return guess
    return Answer(day.isoformat(), guess.anchor, guess.direction, confidence=guess.confidence)
