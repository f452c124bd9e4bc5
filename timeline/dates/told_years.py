"""The year of a story that news tells in passing, where a date goes on with it."""

from datetime import date

from timeline.dates.calendar_days import days_after
from timeline.dates.calendar_steps import Place
from timeline.dates.context import Context
from timeline.dates.near_years import is_recent
from timeline.dates.story import chapter_year
from timeline.dates.timex import is_possible
from timeline.model import CalendarDate, Direction, Unit

_YEARS_OF_LONG_AGO = 2
# What a passage tells goes on for a season or so, and looks back a month from where it stands.
_DAYS_OF_A_STORY = 130
_DAYS_BACK_IN_A_STORY = 31
_DAYS_OF_A_RUN = 2
_MONTHS_OF_A_SCENE = 4
# What is told of so long ago is seldom left for a month of the present in the next sentence.
_YEARS_OF_HISTORY = 3
_MONTHS_BACK = 2
_DATES_OF_A_THREAD = 2
# What led up to a tale, for a season, and what came of it, for well over a month, are still of it.
_DAYS_BEFORE_A_TALE = 92
_DAYS_AFTER_A_TALE = 50


def told_year(expression: CalendarDate, context: Context, published: date) -> int | None:
    """The year of a story that news tells in passing, where the date goes on with it."""
    if expression.direction is not None:
        return None
    spoken, told = context.course.spoken, context.course.told
    if told is not None and told.bc:
        return None
    if context.around.of_its_year and spoken is not None and spoken.grain is Unit.YEAR:
        return spoken.year
    if context.around.cue is Direction.FUTURE:
        return None
    years = (read(expression, context, published) for read in _READERS)
    return next((year for year in years if year is not None), None)


def _is_left(told: Place, context: Context) -> bool:
    """Tell that the sentence has gone on to a date of another year since."""
    spoken = context.course.spoken
    if spoken is None or spoken.month is None or not context.around.same_sentence:
        return False
    return spoken.year != told.year


def _year_of_run(expression: CalendarDate, context: Context, published: date) -> int | None:
    """The year of a day that goes on with the days of long ago that its paragraph told before."""
    run, last = context.course.run, context.course.spoken_day
    if run < _DAYS_OF_A_RUN or last is None or last.exact is None or context.around.is_over:
        return None
    spoken = context.course.spoken
    if not context.around.day_in_paragraph or spoken is None or spoken.year != last.year:
        return None
    for year in (last.year, last.year + 1):
        if is_possible(year, expression.month or 1, expression.day or 1):
            there = date(year, expression.month or 1, expression.day or 28)
            if 0 <= (there - last.exact).days <= _DAYS_OF_A_STORY and there < published:
                return year
    return None


def _year_of_list(expression: CalendarDate, context: Context, published: date) -> int | None:
    """The year of "March" in "in January of 1987, in March": a list goes on from its first."""
    told = context.course.told
    if not context.around.listed or told is None or told.month is None:
        return None
    if told != context.course.spoken or told.year >= published.year:
        return None
    return told.year + ((expression.month or 12) < told.month)


def _year_of_scene(expression: CalendarDate, context: Context, published: date) -> int | None:
    """The year of "In July 2020 they shelled us. Then came August", told in one paragraph."""
    told = context.course.told
    if told is None or not context.course.told_opens or not context.around.same_paragraph:
        return None
    year = _year_on(expression, told)
    if year is None or year >= published.year:
        return None
    history = _is_history(year, context, published)
    return year if history or _months_on(expression, told, year) <= _MONTHS_OF_A_SCENE else None


def _year_of_history(expression: CalendarDate, context: Context, published: date) -> int | None:
    """The year of a story of long ago that the date goes on with.

    Dates of its paragraph do, wherever it stands in its sentence, and those of the next one where
    two have done so before.
    """
    told, course, around = context.course.told, context.course, context.around
    year = None if told is None else _year_on(expression, told)
    if year is None or not _is_history(year, context, published):
        return None
    near = told is not None and 0 <= _months_on(expression, told, year) <= _MONTHS_OF_A_SCENE
    on = around.next_paragraph and (
        course.thread >= _DATES_OF_A_THREAD or (near and not course.told_loosely)
    )
    if not on and (course.told_loosely or not around.same_paragraph):
        return None
    return None if is_recent(expression, published) and not course.thread else year


def _year_on(expression: CalendarDate, told: Place) -> int | None:
    """The year in which a story goes on from a month, or takes a short step back."""
    if told.month is None:
        return None
    back = told.month - (expression.month or 12)
    return told.year + (back > _MONTHS_BACK)


def _months_on(expression: CalendarDate, told: Place, year: int) -> int:
    return 12 * (year - told.year) + (expression.month or 12) - (told.month or 12)


def _is_history(year: int, context: Context, published: date) -> bool:
    return published.year - year >= _YEARS_OF_HISTORY and context.around.cue is Direction.PAST


def _year_of_opening(_: CalendarDate, context: Context, __: date) -> int | None:
    """The year of "in 2001 he resolved to run; he bought the shoes on 2 January"."""
    chapter, spoken = context.course.chapter, context.course.spoken
    if chapter is None or spoken != chapter.place or not context.around.same_sentence:
        return None
    return chapter.place.year if context.around.cue is Direction.PAST else None


def _goes_on_in_its_year(
    expression: CalendarDate, context: Context, told: Place, published: date
) -> bool:
    """Tell "begun in the spring of 1806, it was swept away on 9 November"."""
    later = (told.month or 1, told.day or 1) <= (expression.month or 1, expression.day or 31)
    sure = not context.course.told_named or not is_recent(expression, published)
    return later and sure and context.around.cue is Direction.PAST and told.year < published.year


def _is_of_its_month(expression: CalendarDate, published: date) -> bool:
    """News says "this month" where it means the month it is written in."""
    return expression.day is None and expression.month == published.month


def _year_of_sentence(expression: CalendarDate, context: Context, published: date) -> int | None:
    """The year of "the war of 2020 began on 27 September"; a year long ago is an aside."""
    spoken = context.course.spoken
    if spoken is None or spoken.grain is not Unit.YEAR or not context.around.same_sentence:
        return None
    if context.around.cue is not Direction.PAST or context.around.since:
        return None
    is_near = 0 < published.year - spoken.year <= _YEARS_OF_LONG_AGO
    return spoken.year if is_near and not is_recent(expression, published) else None


def _year_of_chapter(expression: CalendarDate, context: Context, published: date) -> int | None:
    """The year of the chapter that the date stands in, unless it may be of the last days."""
    if is_recent(expression, published) and not _is_of_its_month(expression, published):
        return None
    return chapter_year(context, published)


def _year_of_passage(expression: CalendarDate, context: Context, published: date) -> int | None:
    """The year of the date last told, where this one is a season from it at most."""
    told = context.course.told
    day = None if told is None else told.about
    if told is None or day is None:
        return None
    if told.day is None and not context.around.same_sentence:
        return None
    if _is_left(told, context):
        return None
    if context.around.same_sentence and _goes_on_in_its_year(expression, context, told, published):
        return told.year
    days = days_after(expression, day)
    back = _DAYS_OF_A_STORY if context.around.same_sentence else _DAYS_BACK_IN_A_STORY
    if not -back <= days <= _DAYS_OF_A_STORY:
        return None
    return None if is_recent(expression, published) else told.year


def _year_of_tale(expression: CalendarDate, context: Context, published: date) -> int | None:
    """The year in which the date belongs to the story that news tells at length.

    What is near to publication belongs to it only where its own sentence goes on with it.
    """
    told = context.course.told
    if context.outline.tale is None or (told is None and context.around.cue is not Direction.PAST):
        return None
    first, last = context.outline.tale
    goes_on = (
        context.around.same_sentence and told is not None and told.year in (first.year, last.year)
    )
    if not goes_on and is_recent(expression, published):
        return None
    days = [
        date(year, expression.month or 1, min(expression.day or 15, 28))
        for year in range(first.year, last.year + 1)
    ]
    within = [
        day
        for day in days
        if (first - day).days <= _DAYS_BEFORE_A_TALE and (day - last).days <= _DAYS_AFTER_A_TALE
    ]
    at = None if told is None else told.about
    if at is None:
        return within[0].year if within else None
    # A tale goes on sooner than back.
    nearest = min(within, key=lambda day: (day < at, abs((day - at).days)), default=None)
    return None if nearest is None else nearest.year


# What tells most of a date's own place comes first: its list and sentence, then its paragraph, then
# what the text tells at length, at last any date before it.
_READERS = (
    _year_of_list,
    _year_of_opening,
    _year_of_scene,
    _year_of_run,
    _year_of_tale,
    _year_of_history,
    _year_of_sentence,
    _year_of_chapter,
    _year_of_passage,
)
