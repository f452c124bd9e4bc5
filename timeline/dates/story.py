"""The year in which a story of the past goes on, where its words leave the year out."""

from datetime import date

from timeline.dates.calendar_steps import Place
from timeline.dates.context import Context
from timeline.dates.timex import is_possible
from timeline.model import CalendarDate, Direction, Unit

# All in months: how far a step counts, on top of its length.
_INTO_NEXT_YEAR = 1
_INTO_LAST_YEAR = 3
_BACK = 1.25
# "by December", "until March" go on from where the story stands.
_BACK_WHERE_IT_GOES_ON = 6
# "In prison since January" goes back from there.
_ON_WHERE_IT_HAS_LASTED = 6
_FROM_AN_OLDER_STOP = 1
# A thread that is taken up again goes on.
_BACK_FROM_AN_OLDER_STOP = 3
_FROM_ANOTHER_SECTION = 4
_FROM_A_LEAP_BACK = 3
_WITHIN_A_BARE_YEAR = 2
_OUT_OF_THE_CHAPTER = 3
_OUT_OF_THE_YEAR_SPOKEN = 4
# An older thread is left the sooner the more years the story has gone on from it.
_PER_YEAR_BACK = 1
_MONTHS_ON_IN_A_SEASON = 2
# A date ahead that is named in full draws what stands before it, if it is not far off.
_AHEAD = 0.5
_BACK_AHEAD = 1.5
_IN_ITS_SENTENCE = 3
_AHEAD_AT_MOST = 6


def story_year(expression: CalendarDate, context: Context) -> int | None:
    """The year in which a month, or a day of it, goes on with the story with the least leap.

    Returns:
        None where the story stands nowhere on the calendar.
    """
    if context.around.said_year is not None:
        return context.around.said_year
    if not context.course.trail:
        return None
    told = context.course.trail[0].place.year
    years = {stop.place.year + step for stop in context.course.trail for step in (-1, 0, 1)}
    if context.around.ahead is not None:
        years.add(context.around.ahead.year)
    month, day = expression.month or 1, expression.day or 1
    possible = [year for year in years if is_possible(year, month, day)] or [told]
    possible = [year for year in possible if _is_over(year, month, day, context)] or possible
    in_order = sorted(possible, key=lambda year: (abs(year - told), -year))
    return min(in_order, key=lambda year: _cost(year, month, context))


def _is_over(year: int, month: int, day: int, context: Context) -> bool:
    """Tell what was past when the text was written, or looks ahead by its words."""
    if context.published is None or context.around.cue is Direction.FUTURE:
        return True
    today = context.published
    return (year, month, day) <= (today.year, today.month, today.day)


def chapter_year(context: Context, published: date) -> int | None:
    """The past year that opened the paragraph of news or of an interview: "In 2017 ..."."""
    chapter = context.course.chapter
    if chapter is None or chapter.section != context.course.section:
        return None
    return chapter.place.year if chapter.place.year < published.year else None


def _cost(year: int, month: int, context: Context) -> float:
    return (
        min(
            _FROM_AN_OLDER_STOP * age
            + (_FROM_A_LEAP_BACK if stop.aside else 0)
            + (_FROM_ANOTHER_SECTION if age and stop.section != context.course.section else 0)
            + (_BACK_FROM_AN_OLDER_STOP if age and _is_back(stop.place, year, month) else 0)
            + _step(stop.place, year, month, context)
            for age, stop in enumerate(context.course.trail)
        )
        + _cost_of_chapter(year, context)
        + _cost_of_year_spoken(year, context)
        + _PER_YEAR_BACK * max(0, context.course.trail[0].place.year - 1 - year)
        + _cost_of_what_follows(year, month, context)
    )


def _is_back(place: Place, year: int, month: int) -> bool:
    return (year, month) < (place.year, place.month or 1)


def _step(place: Place, year: int, month: int, context: Context) -> float:
    """Months from a place where the story stood, and how unlikely such a step is."""
    if place.month is None:
        return _WITHIN_A_BARE_YEAR if place.year == year else 12 * abs(year - place.year)
    months = 12 * (year - place.year) + month - place.month
    if months > 0 and context.around.since:
        return months + _ON_WHERE_IT_HAS_LASTED
    if months >= 0:
        # A season is as near to what follows it as its last month.
        months -= min(months, _MONTHS_ON_IN_A_SEASON if place.grain is Unit.SEASON else 0)
        return months + (_INTO_NEXT_YEAR if year != place.year else 0)
    back = _BACK * -months + (_INTO_LAST_YEAR if year != place.year else 0)
    return back + (_BACK_WHERE_IT_GOES_ON if context.around.goes_on else 0)


def _cost_of_chapter(year: int, context: Context) -> int:
    chapter = context.course.chapter
    if (
        chapter is None
        or chapter.place.year == year
        or context.course.section > chapter.section + 1
    ):
        return 0
    return _OUT_OF_THE_CHAPTER


def _cost_of_year_spoken(year: int, context: Context) -> int:
    """Of leaving the bare year that the paragraph spoke of last: "It ended in 1781. In May ..."."""
    spoken, course = context.course.spoken, context.course
    if spoken is None or spoken.grain is not Unit.YEAR or spoken.bc or course.spoken_loosely:
        return 0
    if not context.around.same_paragraph or spoken.year in context.outline.asides:
        return 0
    return 0 if year == spoken.year else _OUT_OF_THE_YEAR_SPOKEN


def _cost_of_what_follows(year: int, month: int, context: Context) -> float:
    if context.around.ahead is None or context.around.ahead.month is None:
        return 0
    months = 12 * (context.around.ahead.year - year) + context.around.ahead.month - month
    cost = min(_AHEAD_AT_MOST, _AHEAD * (months if months >= 0 else _BACK_AHEAD * -months))
    # Where another stands before it in the sentence, it goes on from that one.
    spoken = context.course.spoken
    alone = not context.around.same_sentence or spoken is None or spoken.month is None
    return _IN_ITS_SENTENCE * cost if context.around.ahead_in_sentence and alone else cost
