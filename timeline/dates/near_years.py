"""The year, nearest to publication, of a date that leaves it out in news."""

from datetime import MINYEAR, date
from functools import lru_cache
from math import inf

from timeline.dates.answers import Answer, unresolved
from timeline.dates.calendar_days import (
    date_value,
    days_between,
    has_its_weekday,
    on_its_weekday,
    open_date,
)
from timeline.dates.timex import OFF_CALENDAR, is_possible
from timeline.model import CalendarDate, Confidence, Direction

YEAR_OF_THE_STORY = "year of the story"
DAYS_OF_RECENT_NEWS = 45
# How much farther one reading may be than the other before it is given up: with no word for
# either, and against a word that it is to come, or that it is over.
_NEAR_RATIO = 1.5
_FAR_AHEAD, _FAR_BACK = 5, 8
# "Will be held on 17 September" in a text of the 24th was written before.
_DAYS_OF_A_STALE_PLAN = 20
_MONTHS_AROUND = range(-6, 7)


@lru_cache(maxsize=4096)
def near_publication(
    expression: CalendarDate,
    published: date,
    told: int | None,
    cue: Direction | None,
    sure: Direction | None,
) -> Answer:
    """The year told, or else the one that the words around and the distance speak for.

    Args:
        told: The year, where a story tells it.
        cue: Where a word around points.
        sure: Where the words right beside the date do.
    """
    years = _years(expression, published)
    if not years:
        return unresolved(open_date(expression), "the calendar has no such day", Confidence.HIGH)
    if told is not None:
        chosen, direction = told, YEAR_OF_THE_STORY
    else:
        way = expression.direction or _likely_direction(expression, years, published, cue, sure)
        nearest = _chosen_year(expression, years, published, way)
        if nearest is None:
            return unresolved(open_date(expression), OFF_CALENDAR)
        chosen, direction = nearest, str(way)
    around = years if told is None else [told, told + 1, told - 1]
    chosen = on_its_weekday(expression, [chosen, *around])
    others = sorted(years, key=lambda year: (days_between(year, expression, published), -year))
    return Answer(
        date_value(chosen, expression.month, expression.day).value,
        published,
        direction,
        tuple(
            date_value(year, expression.month, expression.day).value
            for year in others
            if year != chosen
        )[:1],
        _confidence(expression, chosen, published, sure or cue),
    )


def nearest_day(expression: CalendarDate, near: date, cue: Direction | None) -> Answer:
    """The nearest day of that number, and of that weekday where it is named, in any month."""
    months = [divmod(12 * near.year + near.month - 1 + step, 12) for step in _MONTHS_AROUND]
    number = expression.day or 1
    days = [
        date(year, month + 1, number)
        for year, month in months
        if is_possible(year, month + 1, number)
    ]
    if expression.weekday is not None:
        days = [day for day in days if day.isoweekday() == expression.weekday]
    if not days:
        return unresolved(open_date(expression), "no month nearby has such a day")
    this_month = [day for day in days if (day.year, day.month) == (near.year, near.month)]
    back = [day for day in days if day <= near]
    ahead = [day for day in days if day >= near]
    likely = {Direction.PAST: back, Direction.FUTURE: ahead, None: this_month}.get(cue) or days
    chosen = min(likely, key=lambda day: abs((day - near).days))
    others = sorted(set(days) - {chosen}, key=lambda day: (abs((day - near).days), day))
    return Answer(
        chosen.isoformat(),
        near,
        str(cue or Direction.SAME),
        tuple(day.isoformat() for day in others[:1]),
        Confidence.MEDIUM,
    )


def _confidence(
    expression: CalendarDate, chosen: int, published: date, cue: Direction | None
) -> Confidence:
    """A day close to publication is hardly ever of another year, unless words speak against it."""
    if expression.weekday is not None:
        return Confidence.HIGH if has_its_weekday(expression, chosen) else Confidence.LOW
    days = days_between(chosen, expression, published)
    if expression.day is None or days > DAYS_OF_RECENT_NEWS:
        told = cue is not None or expression.direction is not None
        return Confidence.MEDIUM if told else Confidence.LOW
    there = date(chosen, expression.month or 1, min(expression.day, 28))
    points = Direction.FUTURE if there > published else Direction.PAST
    sure = cue in (points, None) or there == published
    return Confidence.HIGH if sure else Confidence.MEDIUM


def is_recent(expression: CalendarDate, published: date) -> bool:
    """Tell what was not long ago when the text was written, if it is of its year."""
    newest = min(
        (
            days_between(year, expression, published)
            for year in (max(MINYEAR, published.year - 1), published.year)
            if date(year, expression.month or 1, min(expression.day or 1, 28)) <= published
        ),
        default=inf,
    )
    return newest <= DAYS_OF_RECENT_NEWS


def _likely_direction(
    expression: CalendarDate,
    years: list[int],
    published: date,
    cue: Direction | None,
    sure: Direction | None,
) -> Direction:
    """The nearer reading, unless a word around points to the other and it is not far off."""
    today, there = _position(expression, published)
    if today == there:
        return Direction.PAST
    back, ahead = (
        _days_to_nearest(expression, years, published, way)
        for way in (Direction.PAST, Direction.FUTURE)
    )
    if sure is Direction.PAST:
        return Direction.PAST
    if sure is Direction.FUTURE and back > _DAYS_OF_A_STALE_PLAN:
        return Direction.FUTURE
    match cue:
        case Direction.FUTURE:
            return Direction.PAST if ahead > _FAR_AHEAD * back else Direction.FUTURE
        case Direction.PAST:
            return Direction.FUTURE if back > _FAR_BACK * ahead else Direction.PAST
        case _:
            return Direction.FUTURE if back > _NEAR_RATIO * ahead else Direction.PAST


def _days_to_nearest(
    expression: CalendarDate, years: list[int], published: date, direction: Direction
) -> float:
    """Days to the nearest such date that way; infinity where the calendar ends before."""
    year = _chosen_year(expression, years, published, direction)
    return inf if year is None else days_between(year, expression, published)


def _chosen_year(
    expression: CalendarDate, years: list[int], published: date, direction: Direction
) -> int | None:
    """The nearest year that way; the words "last" and "next" step over the present one.

    Returns:
        None where the calendar ends before.
    """
    today, there = _position(expression, published)
    this_year = published.year if expression.direction is None or today != there else None
    match direction:
        case Direction.SAME:
            return published.year if published.year in years else years[0]
        case Direction.FUTURE:
            ahead = (
                year
                for year in years
                if year > published.year or (year == this_year and there >= today)
            )
            return min(ahead, default=None)
        case Direction.PAST:
            back = (
                year
                for year in years
                if year < published.year or (year == this_year and there <= today)
            )
            return max(back, default=None)


def _position(expression: CalendarDate, published: date) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Publication and expression within a year, both at the expression's grain."""
    if expression.day is None:
        return (published.month,), (expression.month or 1,)
    return (published.month, published.day), (expression.month or 1, expression.day)


def _years(expression: CalendarDate, published: date) -> list[int]:
    """Years around publication in which there is such a day; eight for 29 February."""
    reach = 8 if (expression.month, expression.day) == (2, 29) else 1
    near = range(published.year - reach, published.year + reach + 1)
    return [year for year in near if is_possible(year, expression.month or 1, expression.day or 1)]
