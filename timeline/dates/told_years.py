"""The year of a story that news tells in passing, where a date goes on with it."""

from datetime import date

from timeline.dates.calendar_days import days_between
from timeline.dates.calendar_steps import Place
from timeline.dates.context import Context
from timeline.dates.near_years import is_recent
from timeline.dates.story import chapter_year
from timeline.model import CalendarDate, Direction, Unit

MONTH = 50
_YEARS_OF_LONG_AGO = 2
_DAYS_OF_A_STORY = 130
_MONTHS_OF_A_SCENE = 4
_DAYS_BEFORE_A_TALE = 92


def told_year(expression: CalendarDate, context: Context, published: date) -> int | None:
    """The year of a story that news tells in passing, where the date goes on with it."""
    if expression.direction is not None:
        return None
    spoken = context.course.spoken
    if context.around.of_its_year and spoken is not None and spoken.grain is Unit.YEAR:
        return spoken.year
    if context.around.cue is Direction.FUTURE:
        return None
    if (year := _year_of_list(expression, context, published)) is not None:
        return year
    if (year := _year_of_chapter(context)) is not None:
        return year
    if (year := _year_of_scene(expression, context, published)) is not None:
        return year
    if (year := _year_of_tale(expression, context, published)) is not None:
        return year
    if _is_year_of_sentence(context, published) and not is_recent(expression, published):
        return None if context.course.spoken is None else context.course.spoken.year
    if (year := chapter_year(context, published)) is not None and (
        not is_recent(expression, published) or _is_of_its_month(expression, published)
    ):
        return year
    told = context.course.told
    day = None if told is None else told.about
    if told is None or day is None:
        return None
    if told.day is None and not context.around.same_sentence:
        return None
    if context.around.same_sentence and _goes_on_in_its_year(expression, context, told, published):
        return told.year
    if days_between(told.year, expression, day) > _DAYS_OF_A_STORY:
        return None
    return None if is_recent(expression, published) else told.year


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
    if told is None or told.month is None or told.year >= published.year:
        return None
    if not context.course.told_opens or not context.around.same_paragraph:
        return None
    year = told.year + ((expression.month or 12) < told.month)
    months = 12 * (year - told.year) + (expression.month or 12) - told.month
    return year if months <= _MONTHS_OF_A_SCENE and year < published.year else None


def _year_of_chapter(context: Context) -> int | None:
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


def _is_year_of_sentence(context: Context, published: date) -> bool:
    """Tell "the war of 2020 began on 27 September"; a year long ago is an aside."""
    spoken = context.course.spoken
    if spoken is None or spoken.grain is not Unit.YEAR or not context.around.same_sentence:
        return False
    if context.around.cue is not Direction.PAST:
        return False
    return 0 < published.year - spoken.year <= _YEARS_OF_LONG_AGO


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
    for year in range(first.year, last.year + 1):
        there = date(year, expression.month or 1, min(expression.day or 15, 28))
        if (first - there).days <= _DAYS_BEFORE_A_TALE and (there - last).days <= MONTH:
            return year
    return None
