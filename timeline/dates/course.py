"""How a story moves on with each date that is named in it."""

import re
from calendar import monthrange
from dataclasses import replace
from itertools import islice

from timeline.dates.calendar_steps import Place, place_named
from timeline.dates.context import Context, Course, Stop
from timeline.dates.near_years import DAYS_OF_RECENT_NEWS, YEAR_OF_THE_STORY
from timeline.dates.neighbours import is_of_noun
from timeline.dates.offsets import PRESENT
from timeline.dates.outline import YEARS_OF_HISTORY, is_told_from_today
from timeline.dates.page import Page
from timeline.dates.passages import opens_passage
from timeline.dates.surroundings import tells_of_birth
from timeline.dates.timex import days_of
from timeline.model import (
    Base,
    CalendarDate,
    Clock,
    DateMention,
    Direction,
    Grain,
    Length,
    Offset,
    Resolution,
    TimeExpression,
    TimexType,
    Unit,
    YearPart,
    YearSpan,
)

# Six or nine months or a year of results: what is compared from here on is no longer the quarter.
_LONGER = re.compile(r"P(?:6M|9M|12M|1Y)")
_MOST_THREADS = 6
_JUST_BEFORE = 16
_RIGHT_BEFORE = 40


def moved_on(page: Page, number: int, resolution: Resolution, context: Context) -> Course:
    """The course of a text after one of its mentions."""
    mention, course = page.mentions[number], context.course
    if isinstance(mention.expression, Length) and course.quarter is not None:
        longer = _LONGER.match(resolution.value) and not mention.expression.of_quarters
        return replace(course, quarter=None) if longer else course
    if mention.type not in (TimexType.DATE, TimexType.TIME):
        return course
    if isinstance(mention.expression, Clock):
        course = replace(course, clock=resolution.value)
    if resolution.value == PRESENT and isinstance(mention.expression, Offset):
        # "which today is a museum" brings a story of the past to the day it was written.
        course, place = replace(course, trail=()), context.today
    else:
        place = place_named(resolution.value)
    if place is None:
        return course
    bound = _is_bound(page, mention, place, context)
    if place.exact is not None and place.part is None and not bound:
        course = _at_day(page, mention, place, context, course)
    birth = tells_of_birth(page, mention)
    course = replace(course, of_life=True) if birth else course
    if not _is_aside(context, mention.expression) and not bound:
        course = replace(
            course,
            spoken=place,
            spoken_at=mention.end,
            spoken_loosely=resolution.grain in (Grain.DECADE, Grain.CENTURY)
            or is_of_noun(page, mention),
            spoken_of_birth=birth,
            spoken_from_today=is_told_from_today(mention.expression),
            spoken_in=_month_spoken_of(page, mention, place, course),
        )
    if not context.tells_past and _is_of_today(mention.expression, place, context):
        opens = opens_passage(page, number)
        return replace(course, told=_long_past(place, context), told_opens=opens, trail=())
    if birth and course.told is None:
        # What is told of somebody begins long after.
        return course
    course = _told_on(page, number, resolution, place, context, course)
    if place.part is not None and place.part[0] == "Q" and isinstance(mention.expression, YearPart):
        return replace(course, quarter=_quarter(context, resolution.value))
    if (ended := _quarter_ended(page, number, place)) is not None:
        return replace(course, quarter=_quarter(context, ended))
    return course


def _quarter_ended(page: Page, number: int, place: Place) -> str | None:
    """The quarter of "the three months ended Sept. 30"."""
    before = page.mentions[number - 1] if number else None
    if before is None or not isinstance(before.expression, Length):
        return None
    near = page.mentions[number].start - before.end <= _JUST_BEFORE
    if before.expression.value != "P3M" or not near or place.bc or (place.month or 1) % 3:
        return None
    last = place.day is None or place.day == monthrange(place.year, place.month or 1)[1]
    return f"{place.year:04}-Q{(place.month or 3) // 3}" if last else None


def _at_day(
    page: Page, mention: DateMention, day: Place, context: Context, course: Course
) -> Course:
    """The course with the day last named."""
    here = "\n" not in page.text[course.spoken_day_at : mention.start]
    alone = not here or course.spoken_day in (None, day)
    alone = alone and (course.spoken_day_alone or not here)
    run = 1 + (course.run if here else 0) if _long_past(day, context) else 0
    return replace(
        course, spoken_day=day, spoken_day_at=mention.end, spoken_day_alone=alone, run=run
    )


def _told_on(
    page: Page,
    number: int,
    resolution: Resolution,
    place: Place,
    context: Context,
    course: Course,
) -> Course:
    """The course with the place that the story goes on to, where the mention moves it."""
    mention, opens = page.mentions[number], opens_passage(page, number)
    moves = context.tells_past or _tells_on(mention, resolution)
    named = resolution.reading.direction != YEAR_OF_THE_STORY
    present = context.published is not None and place.year >= context.published.year - 1
    if not moves or not _moves_story(context, mention, place, opens):
        return course
    if present and is_told_from_today(mention.expression) and not context.around.quoted:
        # "Last autumn" brings the story to the present: its older threads are over.
        course = replace(course, trail=())
    return replace(
        course,
        told=place,
        day=place if place.exact is not None else course.day,
        told_named=named,
        told_opens=opens or (course.told_opens and not named),
        told_loosely=named and _belongs_to_noun(page, mention),
        thread=0 if named else course.thread + 1,
        trail=_trail(course, place, opens),
        chapter=_chapter(course, place, opens),
    )


def _belongs_to_noun(page: Page, mention: DateMention) -> bool:
    return page.folded.endswith(" of ", 0, mention.start) or is_of_noun(page, mention)


def _month_spoken_of(
    page: Page, mention: DateMention, place: Place, course: Course
) -> Place | None:
    """The later of two months of a paragraph: "9.6% in November, from 9.9% in October"."""
    if place.grain is not Unit.MONTH or mention.range_id is not None:
        return None
    before = page.folded[max(0, mention.start - _JUST_BEFORE) : mention.start]
    if page.cues.since.search(before) or page.cues.until.search(before):
        return None
    kept = course.spoken_in
    if kept is None or "\n" in page.text[course.spoken_at : mention.start]:
        return place
    later = (kept.year, kept.month or 1) > (place.year, place.month or 1)
    return kept if later and kept.year - place.year <= 1 else place


def _is_of_today(expression: TimeExpression, place: Place, context: Context) -> bool:
    """Tell what counts from publication: "the end of the month" may be one of long ago."""
    if isinstance(expression, Offset) and expression.base is Base.STORY and context.published:
        return place.year >= context.published.year - 1
    return is_told_from_today(expression)


def _long_past(place: Place, context: Context) -> Place | None:
    """A day long before publication: "exactly a year ago" begins a story, "yesterday" ends one."""
    if place.exact is None or context.published is None:
        return None
    return place if (context.published - place.exact).days > DAYS_OF_RECENT_NEWS else None


def _tells_on(mention: DateMention, resolution: Resolution) -> bool:
    """In news only a date with its year begins a story, and what goes on with it continues it."""
    if resolution.reading.direction == YEAR_OF_THE_STORY:
        return True
    match mention.expression:
        case CalendarDate(year=Offset(count=int(count), base=base), month=int()):
            return count < 0 or base is Base.MENTION
        case CalendarDate(year=int()) | YearPart(year=int(), part="SP" | "SU" | "FA" | "WI"):
            return True
        case _:
            return False


def _trail(course: Course, place: Place, opens: bool) -> tuple[Stop, ...]:
    """The threads with this place in front; it takes the place of those that it goes on with."""
    if place.bc:
        return ()
    aside = course.told is not None and not opens and place.year < course.told.year
    here = Stop(place, course.section, aside)
    others = (stop for stop in course.trail if not _goes_on_with(stop, here))
    return (here, *islice(others, _MOST_THREADS))


def _goes_on_with(stop: Stop, here: Stop) -> bool:
    return stop.section == here.section and 0 <= here.place.year - stop.place.year <= 1


def _chapter(course: Course, place: Place, opens: bool) -> Stop | None:
    if opens and place.month is None and not place.bc:
        return Stop(place, course.section)
    kept = course.chapter
    if kept is None or place.year > kept.place.year or (opens and place.year < kept.place.year):
        return None
    return kept


def _is_bound(page: Page, mention: DateMention, place: Place, context: Context) -> bool:
    """Tell "ill since September" and "the worst since 12 August 1985": "that evening" is still of
    the day told before.
    """
    before = page.folded[max(0, mention.start - _JUST_BEFORE) : mention.start]
    if place.month is None or page.cues.since.search(before) is None:
        return False
    course, published = context.course, context.published
    if place.exact is None:
        here = "\n" not in page.text[course.spoken_at : mention.start]
        return here and course.spoken is not None and course.spoken.exact is not None
    if context.tells_past or published is None or place.year >= published.year - 1:
        return False
    before = page.folded[max(0, mention.start - _RIGHT_BEFORE) : mention.start]
    return course.spoken is not None or page.cues.compared.search(before) is not None


def _is_aside(context: Context, expression: TimeExpression) -> bool:
    """In news "last year" is an aside: a year earlier still counts from today."""
    if context.tells_past or not isinstance(expression, Offset):
        return False
    # "Four years later" is where it goes on.
    on = expression.base is Base.MENTION and (expression.count or 0) > 0
    return expression.unit is Unit.YEAR and not on


def _begins_history(context: Context, place: Place) -> bool:
    """Tell "the siege of 1683", which begins a story that has no other beginning."""
    if not context.tells_past or context.published is None or context.course.spoken is not None:
        return False
    return context.published.year - place.year >= YEARS_OF_HISTORY


def _moves_story(context: Context, mention: DateMention, place: Place, opens: bool) -> bool:
    """Asides do not: years named in passing, and steps back from what is told."""
    if (-place.year if place.bc else place.year) in context.outline.asides:
        return False
    match mention.expression:
        case Offset(unit=unit, count=count):
            long = unit in (Unit.YEAR, Unit.DECADE, Unit.CENTURY)
            return not long or (unit is Unit.YEAR and (count or 0) > 0)
        case CalendarDate(direction=Direction.FUTURE) | YearPart(direction=Direction.FUTURE):
            # What is planned for "next summer"; "the following summer" is where the story goes on.
            return mention.expression.base is Base.MENTION
        case CalendarDate(month=None) | YearSpan(years=1):
            return opens or _begins_history(context, place)
        case YearSpan():
            return False
        case _:
            return place.month is not None


def _quarter(context: Context, value: str) -> str:
    """The quarter that a report is on: the latest of those named that is over."""
    kept = None if context.course.quarter is None else days_of(context.course.quarter)
    found = days_of(value)
    if context.course.quarter is None or kept is None or context.published is None or found is None:
        return value
    end, other = kept[1].end or 0, found[1].end or 0
    today = context.published.toordinal()
    return context.course.quarter if end <= today and not end < other <= today else value
