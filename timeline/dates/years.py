"""Dates whose year the words leave out."""

from dataclasses import replace
from datetime import date

from timeline.dates.answers import Answer, unresolved
from timeline.dates.calendar_days import date_value, days_after, on_its_weekday, open_date
from timeline.dates.calendar_steps import Place
from timeline.dates.context import Context
from timeline.dates.near_years import YEAR_OF_THE_STORY, is_recent, near_publication, nearest_day
from timeline.dates.story import story_year
from timeline.dates.timex import is_possible
from timeline.dates.told_years import told_year
from timeline.model import Base, CalendarDate, Confidence, Direction, Unit

_NO_ANCHOR = "neither the publication day nor a date nearby tells the year"
# A text goes on from a full date for a month or two, and steps back a few days; "this March" may
# well be the month before.
_DAYS_BEFORE_A_FULL_DATE = 10
_DAYS_BEFORE_IN_ITS_YEAR = 50
_DAYS_AFTER_A_FULL_DATE = 62
_LEAP_YEAR = 2000
_DAYS_JUST_OVER = 7
# So far back that "the 25th" in the next paragraph is still of it.
_MONTHS_OF_A_LOOK_BACK = 3


def year_less(expression: CalendarDate, context: Context) -> Answer:
    """Choose the year, and for "the 17th" the month."""
    if not is_possible(_LEAP_YEAR, expression.month or 1, expression.day or 1):
        return unresolved(open_date(expression), "the calendar has no such day", Confidence.HIGH)
    if expression.month is None:
        return _month_less(expression, context)
    if expression.base is Base.MENTION:
        return _from_mention(expression, context)
    if context.around.partner is not None:
        return _before_partner(expression, context.around.partner)
    coming = context.around.coming and context.published is not None
    if context.published is not None and _ends_a_life(expression, context, context.published):
        return near_publication(
            expression, context.published, None, context.around.cue, Direction.PAST
        )
    if context.tells_past and context.course.told is not None and not coming:
        if expression.direction is None:
            return _in_story(expression, context, context.course.told)
        day = context.course.told.about
        if day is not None and (_is_ahead_of_story(expression, day, context)):
            return _in_news(expression, context, day)
    if context.published is None:
        return _beside_full_date(expression, context)
    return _in_news(expression, context, context.published)


def _is_ahead_of_story(expression: CalendarDate, told: date, context: Context) -> bool:
    """Tell "next spring" that is told from where a story stands, not from the present."""
    if context.published is None:
        return True
    present = told.year >= context.published.year - 1 and context.around.cue is not Direction.PAST
    return expression.direction is Direction.FUTURE and not present


def _ends_a_life(expression: CalendarDate, context: Context, published: date) -> bool:
    """Tell the death that a life is told for: "She died on 28 January", in a text of February."""
    died = context.around.died and context.course.of_life and expression.direction is None
    return died and is_recent(expression, published)


def _month_less(expression: CalendarDate, context: Context) -> Answer:
    """The month spoken of; in news, where it is that of publication, the nearest such day."""
    published = None if context.tells_past else context.published
    spoken = context.course.spoken
    named = spoken is not None and spoken.grain in (Unit.DAY, Unit.MONTH)
    if published is not None and not (
        named and _goes_on(spoken, context, published) and not _is_just_over(expression, context)
    ):
        cue = context.around.cue
        # A verb of the past alone may tell of a plan: "he has proposed the 29th".
        sure = cue is Direction.FUTURE or context.around.is_over or expression.weekday is not None
        return nearest_day(expression, published, cue if sure else None)
    place = spoken if named else context.story
    if place is None or place.month is None:
        return unresolved(open_date(expression), "its month is not named")
    if expression.weekday is not None and place.about is not None:
        return nearest_day(expression, place.about, context.around.cue)
    day = date_value(place.year, place.month, expression.day, bc=place.bc)
    return Answer(
        day.value, place.exact, "same month", confidence=Confidence.MEDIUM, reason=day.reason
    )


def _is_just_over(expression: CalendarDate, context: Context) -> bool:
    """Tell "on the 27th" in a text of the 29th, two sentences after "last October"."""
    published, spoken = context.published, context.course.spoken
    if published is None or spoken is None or context.around.same_sentence:
        return False
    months = 12 * (published.year - spoken.year) + published.month - (spoken.month or 1)
    days = published.day - (expression.day or 0)
    return context.course.spoken_from_today and months > 1 and 0 <= days <= _DAYS_JUST_OVER


def _goes_on(spoken: Place | None, context: Context, published: date) -> bool:
    """Tell whether "the 17th" is of the month that was spoken of last, and not long before."""
    if spoken is None:
        return False
    month, this_month = (spoken.year, spoken.month or 12), (published.year, published.month)
    ahead = context.around.cue is Direction.FUTURE
    near = context.around.same_paragraph or spoken.grain is Unit.MONTH
    months = 12 * (this_month[0] - month[0]) + this_month[1] - month[1]
    back = context.around.next_paragraph and months >= _MONTHS_OF_A_LOOK_BACK and not ahead
    if not near and not back:
        return False
    return month > this_month or (month != this_month and not ahead)


def _from_mention(expression: CalendarDate, context: Context) -> Answer:
    """The nearest one before, after or in the year of the date last named."""
    place = context.course.spoken or context.story
    if place is None or place.bc:
        return unresolved(open_date(expression), _NO_ANCHOR)
    asked, there = expression.month or 1, place.month
    match expression.direction:
        case Direction.FUTURE:
            year = place.year + (there is None or asked <= there)
        case Direction.PAST:
            year = place.year - (there is None or asked >= there)
        case _:
            year = place.year
    found = date_value(year, expression.month, expression.day)
    return Answer(
        found.value,
        place.exact,
        f"{expression.direction} of the date last named",
        confidence=Confidence.MEDIUM,
        reason=found.reason,
    )


def _before_partner(expression: CalendarDate, partner: Place) -> Answer:
    year = partner.year
    if partner.month is not None and (expression.month or 0) > partner.month:
        year += 1 if partner.bc else -1
    return date_value(year, expression.month, expression.day, bc=partner.bc)


def _in_story(expression: CalendarDate, context: Context, told: Place) -> Answer:
    year = story_year(expression, context) or told.year
    if not told.bc:
        year = on_its_weekday(expression, [year, year + 1, year - 1])
    chosen = date_value(year, expression.month, expression.day, bc=told.bc)
    return Answer(
        chosen.value,
        told.exact,
        YEAR_OF_THE_STORY,
        tuple(
            date_value(other, expression.month, expression.day).value
            for other in (year - 1, year + 1)
            if not told.bc
        ),
        Confidence.MEDIUM,
        chosen.reason,
    )


def _beside_full_date(expression: CalendarDate, context: Context) -> Answer:
    """Without a publication day: the year of a full date of the text not long before."""
    this = expression.direction is Direction.SAME
    days_before = _DAYS_BEFORE_IN_ITS_YEAR if this else _DAYS_BEFORE_A_FULL_DATE
    near = [
        (abs(days), number, place)
        for number, place in enumerate(context.outline.full_dates)
        if place.exact is not None
        and -days_before <= (days := days_after(expression, place.exact)) <= _DAYS_AFTER_A_FULL_DATE
    ]
    if not near:
        return _after_full_date(expression, context)
    place = min(near)[2]
    found = date_value(place.year, expression.month, expression.day, bc=place.bc)
    return Answer(
        found.value,
        place.exact,
        "year of a full date nearby",
        confidence=Confidence.MEDIUM,
        reason=found.reason,
    )


def _after_full_date(expression: CalendarDate, context: Context) -> Answer:
    """Without a publication day: the next one of a story that has named a date in full."""
    told = context.course.told
    cue = context.around.cue
    a_story = cue is Direction.PAST or (cue is None and len(context.outline.full_dates) > 1)
    if told is None or told.bc or told.month is None or not a_story:
        return unresolved(open_date(expression), _NO_ANCHOR)
    on = ((expression.month or 1), expression.day or 31) < (told.month, told.day or 1)
    found = date_value(told.year + on, expression.month, expression.day)
    return replace(found, anchor=told.exact, direction=YEAR_OF_THE_STORY, confidence=Confidence.LOW)


def _in_news(expression: CalendarDate, context: Context, published: date) -> Answer:
    told = told_year(expression, context, published)
    around = context.around
    sure = Direction.PAST if around.is_over else None
    if sure is None and around.will and around.cue is Direction.FUTURE:
        sure = Direction.FUTURE
    cue = around.cue
    if cue is not Direction.PAST and _is_listed_ahead(context):
        cue = sure = Direction.FUTURE
    return near_publication(expression, published, told, cue, sure)


def _is_listed_ahead(context: Context) -> bool:
    """Tell "5 per cent from 1 July, 3 from January", whose sentence speaks of what is to come."""
    spoken, published = context.course.spoken, context.published
    day = None if spoken is None else spoken.about
    ahead = day is not None and published is not None and day > published
    return ahead and context.around.same_sentence
