"""The value of each kind of expression, read against its context."""

from dataclasses import replace
from datetime import date, timedelta

from timeline.dates.answers import Answer, unresolved
from timeline.dates.calendar_days import date_value
from timeline.dates.calendar_steps import Place, place_named, place_of, shifted
from timeline.dates.context import Context
from timeline.dates.feasts import holiday_answer
from timeline.dates.months import nth_day, nth_weekday_from, weekday_beside, weekday_near
from timeline.dates.offsets import (
    NO_ANCHOR,
    day_away,
    offset_answer,
    same_period_answer,
    year_meant,
)
from timeline.dates.parts import time_in
from timeline.dates.periods import (
    century_turn_answer,
    new_year_answer,
    year_part_answer,
    year_span_answer,
)
from timeline.dates.timex import OFF_CALENDAR, week_value
from timeline.dates.years import year_less
from timeline.model import (
    Base,
    Beside,
    CalendarDate,
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
    SamePeriod,
    TimeExpression,
    Unit,
    VagueTime,
    WeekdayDate,
    WeekOf,
    YearPart,
    YearSpan,
    YearTurn,
)

_DAY_UNKNOWN = "counts from a day that is not known"
_TUESDAY = 2
_NEAR_HOURS = 3
# From when on a time before the other is of the next day.
_EVENING, _EARLY = "18:00", "06:00"


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
            return offset_answer(expression, context)
        case YearPart():
            return year_part_answer(expression, context)
        case SamePeriod():
            return same_period_answer(expression, context)
        case YearSpan():
            return year_span_answer(expression, context)
        case YearTurn(years=1):
            return new_year_answer(context)
        case YearTurn():
            return century_turn_answer(context)
        case Clock():
            return _clock(expression, context)
        case NthDay():
            return _nth_day(expression, context)
        case WeekOf():
            return _week_of(expression, context)
        case Beside():
            return _beside(expression, context)
        case HolidayDate():
            return holiday_answer(expression, context)
        case EventOffset():
            return unresolved(expression.length, "counts from an event whose day is not named")
        case Length() | Recurrence():
            return unresolved(expression.value, "a length of time, not a date")
        case VagueTime():
            return unresolved(expression.value, "too vague to name days")


def _calendar_date(expression: CalendarDate, context: Context) -> Answer:
    known = year_meant(expression.year, context)
    if known is not None:
        bc = expression.bc or known[1]
        return date_value(known[0], expression.month, expression.day, bc=bc)
    if expression.year is not None:
        return unresolved(_open_date(expression), NO_ANCHOR)
    return year_less(expression, context)


def _open_date(expression: CalendarDate) -> str:
    parts = ["XXXX", *(f"{part:02}" for part in (expression.month, expression.day) if part)]
    return "-".join(parts)


def _numeric_date(expression: NumericDate, context: Context) -> Answer:
    first, second, year = expression.first, expression.second, expression.year
    month_first = CalendarDate(year, first, second, weekday=expression.weekday)
    day_first = CalendarDate(year, second, first, weekday=expression.weekday)
    if expression.first > 12:
        return _calendar_date(day_first, context)
    if expression.second > 12 or expression.first == expression.second:
        return _calendar_date(month_first, context)
    chosen, other = (
        (month_first, day_first) if context.outline.month_first else (day_first, month_first)
    )
    known = context.outline.month_first is not None
    answer, alternative = _calendar_date(chosen, context), _calendar_date(other, context)
    if _is_on(alternative, expression.weekday) and not _is_on(answer, expression.weekday):
        answer, alternative = alternative, answer
    return Answer(
        answer.value,
        direction="month first" if context.outline.month_first else "day first",
        others=(alternative.value,),
        confidence=Confidence.MEDIUM if known or expression.dotted else Confidence.LOW,
        reason=answer.reason,
    )


def _is_on(answer: Answer, weekday: int | None) -> bool:
    day = _day_named(answer)
    return day is not None and day.isoweekday() == weekday


def _weekday_anchor(expression: WeekdayDate, context: Context) -> date | None:
    """Publication, or where a story of the past stands: not for "last Friday" and "said Friday"."""
    story = _day_of_story(context)
    if expression.base is Base.MENTION:
        spoken = context.course.spoken.exact if context.course.spoken else None
        return spoken or story
    around = context.around
    ahead = story is None and around.cue is Direction.FUTURE
    deictic = expression.direction is not None or around.reported or around.coming
    if (deictic and not around.quoted) or ahead:
        return context.published or story
    return story


def _day_of_story(context: Context) -> date | None:
    """The day that the story stands at, or the last one told of its year."""
    place, day = context.story, context.course.day
    if place is None or place.exact is not None or not context.tells_past:
        return None if place is None else place.exact
    return day.exact if day is not None and day.year == place.year else None


def _weekday(expression: WeekdayDate, context: Context) -> Answer:
    value = f"XXXX-WXX-{expression.weekday}"
    if expression.week is not None:
        week = offset_answer(expression.week, context)
        place = place_named(week.value)
        if place is None or place.exact is None:
            return unresolved(value, NO_ANCHOR)
        monday = place.exact.toordinal()
        return Answer(date.fromordinal(monday + expression.weekday - 1).isoformat())
    partner = context.around.partner
    if partner is not None and partner.exact is not None and expression.direction is None:
        # "From Thursday to Monday" begins before it ends.
        return weekday_near(expression, partner.exact, Direction.PAST)
    if _is_of_its_week(expression):
        if (spoken := _day_spoken_of(context)) is not None:
            return weekday_beside(expression, spoken)
        if context.course.spoken is not None and context.course.spoken.month is None:
            return unresolved(value, "the week that it is of is not told")
    anchor = _weekday_anchor(expression, context)
    if anchor is None:
        return unresolved(value, NO_ANCHOR)
    if anchor == context.published and _is_dawn_elsewhere(expression, anchor, context):
        return weekday_near(expression, anchor, Direction.FUTURE)
    # A story goes on from day to day.
    on = context.tells_past and anchor != context.published
    if expression.direction is None and context.around.listed and _is_to_come(context):
        # "Next Wednesday and Thursday", "Sunday will be wet. Monday: showers."
        return weekday_near(expression, _day_spoken_of(context) or anchor, Direction.FUTURE)
    if context.published is None and context.around.cue is not Direction.FUTURE:
        # So does a text without a day of its own, from one that it has named in full.
        answer = weekday_near(expression, anchor, Direction.FUTURE)
        return replace(answer, confidence=Confidence.LOW)
    return weekday_near(expression, anchor, Direction.FUTURE if on else context.around.cue)


def _is_dawn_elsewhere(expression: WeekdayDate, published: date, context: Context) -> bool:
    """Tell "the bank said early Tuesday" in Monday's news: where it said so, it is Tuesday."""
    if expression.direction is not None or not context.around.before_noon:
        return False
    ahead = (expression.weekday - published.isoweekday()) % 7
    return ahead == 1 and context.around.cue is Direction.PAST


def _is_of_its_week(expression: WeekdayDate) -> bool:
    """Tell "on the Friday" and "that Friday", which stand near the day last spoken of."""
    return expression.base is Base.MENTION and expression.direction is Direction.SAME


def _day_spoken_of(context: Context) -> date | None:
    """The day last named, by whatever words."""
    spoken, day = context.course.spoken, context.course.spoken_day
    if spoken is not None and spoken.exact is not None and spoken.part is None:
        return spoken.exact
    return None if day is None else day.exact


def _is_to_come(context: Context) -> bool:
    """Tell whether the date last spoken of is after the day of publication."""
    spoken, published = context.course.spoken, context.published
    day = None if spoken is None else spoken.exact
    return day is not None and published is not None and day > published


def _clock(expression: Clock, context: Context) -> Answer:
    if expression.day is not None:
        of_today = isinstance(expression.day, Offset)
        day = answer_for(expression.day, _of_its_day(context) if of_today else context)
        value = f"{day.value}T{_half_of_day(expression, day.value, context)}"
        return Answer(value, day.anchor, day.direction, day.others, day.confidence, day.reason)
    place, beside = _day_of_time(context)
    if place is None or place.exact is None:
        return unresolved(f"XXXX-XX-XXT{expression.time}", "names a time of day, but no day")
    value = place.exact.isoformat()
    confidence = Confidence.MEDIUM if beside else Confidence.LOW
    time = _half_of_day(expression, value, context)
    if _is_past_midnight(time, value, context) and (after := shifted(place, Unit.DAY, 1)):
        return Answer(f"{after}T{time}", place.exact, "next day", confidence=confidence)
    return Answer(f"{value}T{time}", place.exact, "same day", confidence=confidence)


def _of_its_day(context: Context) -> Context:
    """In a story "today" is the present, but "this morning" is a day, where nobody is quoted."""
    around = context.around
    return context if around.quoted else replace(context, around=replace(around, is_over=True))


def _is_past_midnight(time: str, day: str, context: Context) -> bool:
    """Tell "by 2 a.m." that comes after an evening of the same paragraph."""
    last_day, _, last = (context.course.clock or "").partition("T")
    if last_day != day or not context.around.same_paragraph:
        return False
    return (
        last >= _EVENING and time < _EARLY
        if ":" in last
        else last in ("EV", "NI") and (time < _EARLY or time == "MO")
    )


def _day_of_time(context: Context) -> tuple[Place | None, bool]:
    """The day that a time alone is of, and whether its own sentence names it."""
    around, today = context.around, context.today
    spoken = context.course.spoken if around.same_paragraph else None
    if spoken is not None and spoken.exact is None:
        # "At 2:47 it was down, the most since 1987; by 3:07 it was up."
        clock = place_named((context.course.clock or "").partition("T")[0])
        spoken = clock if clock is not None and clock.exact is not None else spoken
    if spoken is None or spoken.exact is None or spoken.part is not None:
        finely = context.story is not None and context.story.exact is not None
        return (context.story if finely or context.tells_past else today), False
    if around.same_sentence or today is None or today.exact is None or context.tells_past:
        return spoken, around.same_sentence
    # "Talks resume on Friday. Shares were down by noon": by noon of the day of writing.
    behind = spoken.exact < today.exact and around.cue is Direction.FUTURE
    ahead = spoken.exact > today.exact and around.cue is Direction.PAST
    return (today if behind or ahead else spoken), False


def _half_of_day(expression: Clock, day: str, context: Context) -> str:
    """The time, in the half of the day that goes on from the last one named, if words tell none."""
    last_day, _, last = (context.course.clock or "").partition("T")
    in_sentence = context.around.same_sentence
    if not in_sentence or last_day != day or not (expression.either or expression.bare):
        return expression.time
    if ":" not in last:
        return time_in(expression.time, last)
    hour, minutes = int(expression.time[:2]) % 12, expression.time[2:]
    halves = (f"{hour:02}{minutes}", f"{hour + 12:02}{minutes}")
    if expression.bare:
        # As it stands, unless the other half is near the time named before.
        near = [half for half in halves if abs(int(half[:2]) - int(last[:2])) <= _NEAR_HOURS]
        return near[0] if len(near) == 1 else expression.time
    return next((time for time in halves if time >= last), expression.time)


def _nth_day(expression: NthDay, context: Context) -> Answer:
    month = answer_for(expression.month, context)
    place = place_named(month.value)
    if place is None or place.bc or month.reason:
        return unresolved("XXXX-XX-XX", month.reason or "its month is not known")
    # "The first Monday of 2022" is in its first month.
    in_month = place.month or (1 if expression.nth > 0 else 12)
    day = nth_day(expression, place.year, in_month)
    if day is None:
        return unresolved(f"{month.value}-XX", "the month has no such day")
    return Answer(day.isoformat(), month.anchor, month.direction, confidence=month.confidence)


def _week_of(expression: WeekOf, context: Context) -> Answer:
    answer = answer_for(expression.day, context)
    day = _day_named(answer)
    if day is None:
        return unresolved("XXXX-WXX", answer.reason or _DAY_UNKNOWN)
    if expression.unit is Unit.WEEKEND:
        return replace(answer, value=_weekend_beside(day), others=())
    return replace(answer, value=week_value(day), others=())


def _day_named(answer: Answer) -> date | None:
    place = place_named(answer.value) if answer.reason is None else None
    return None if place is None else place.exact


def _weekend_beside(day: date) -> str:
    """A feast on a Monday or Tuesday makes the weekend before it long."""
    near = day - timedelta(days=day.isoweekday()) if day.isoweekday() <= _TUESDAY else day
    return week_value(near) + "-WE"


def _beside(expression: Beside, context: Context) -> Answer:
    answer = answer_for(expression.day, context)
    day = _day_named(answer)
    if day is None:
        return unresolved("XXXX-XX-XX", answer.reason or _DAY_UNKNOWN)
    if expression.weekday is not None:
        value = nth_weekday_from(day, expression.weekday, expression.count)
    elif expression.to_the_day:
        away = day_away(place_of(day), expression.unit, expression.count)
        return replace(away, confidence=answer.confidence)
    else:
        value = shifted(place_of(day), expression.unit, expression.count)
    if value is None:
        return unresolved("XXXX-XX-XX", OFF_CALENDAR)
    way = "before" if expression.count < 0 else "after"
    return Answer(value, day, f"{way} it", confidence=answer.confidence)
