"""Dates whose year the words leave out."""

from datetime import date

from timeline.dates.answers import Answer, unresolved
from timeline.dates.calendar_steps import Place, year_value
from timeline.dates.context import Context
from timeline.dates.timex import is_possible
from timeline.model import CalendarDate, Confidence, Direction

_NO_ANCHOR = "the publication day is not known"
_HALF_A_YEAR = 6
_NEAR_RATIO = 1.5
_FAR_RATIO = 8


def date_value(year: int, month: int | None, day: int | None, *, bc: bool = False) -> Answer:
    """The value of a date with its year; unresolved where the calendar has no such day."""
    value = year_value(year, bc)
    if month is not None:
        value += f"-{month:02}"
    if day is not None:
        value += f"-{day:02}"
    if month is not None and not is_possible(4 if bc else year, month, day or 1):
        return unresolved(value, "the calendar has no such day", Confidence.HIGH)
    if bc:
        return unresolved(value, "lies before year 1", Confidence.HIGH)
    return Answer(value)


def year_less(expression: CalendarDate, context: Context) -> Answer:
    """Choose the year, and for "the 17th" the month."""
    if expression.month is None:
        return _month_less(expression, context)
    if context.partner is not None:
        return _before_partner(expression, context.partner)
    if context.tells_past and context.told is not None and expression.direction is None:
        return _in_story(expression, context.told)
    if context.published is None:
        return unresolved(_open(expression), _NO_ANCHOR)
    return _near(expression, context.published, context.cue)


def _open(expression: CalendarDate) -> str:
    month = "XX" if expression.month is None else f"{expression.month:02}"
    return f"XXXX-{month}" + ("" if expression.day is None else f"-{expression.day:02}")


def _month_less(expression: CalendarDate, context: Context) -> Answer:
    place = context.spoken if context.spoken and context.spoken.month else context.story
    if place is None or place.month is None:
        return unresolved(_open(expression), "its month is not named")
    return date_value(place.year, place.month, expression.day, bc=place.bc)


def _before_partner(expression: CalendarDate, partner: Place) -> Answer:
    year = partner.year
    if partner.month is not None and (expression.month or 0) > partner.month:
        year += 1 if partner.bc else -1
    return date_value(year, expression.month, expression.day, bc=partner.bc)


def _in_story(expression: CalendarDate, told: Place) -> Answer:
    year = told.year
    if told.month is not None and not told.bc:
        months = (expression.month or 0) - told.month
        year += 1 if months < -_HALF_A_YEAR - 1 else 0
    chosen = date_value(year, expression.month, expression.day, bc=told.bc)
    return Answer(
        chosen.value,
        told.exact,
        "year of the story",
        confidence=Confidence.MEDIUM,
        reason=chosen.reason,
    )


def _near(expression: CalendarDate, published: date, cue: Direction | None) -> Answer:
    years = _years(expression, published)
    if not years:
        return unresolved(_open(expression), "the calendar has no such day", Confidence.HIGH)
    direction = expression.direction or _likely_direction(expression, years, published, cue)
    chosen = _chosen_year(expression, years, published, direction)
    others = sorted(years, key=lambda year: (abs(year - chosen), year))[1:2]
    return Answer(
        date_value(chosen, expression.month, expression.day).value,
        published,
        str(direction),
        tuple(date_value(year, expression.month, expression.day).value for year in others),
        Confidence.MEDIUM if direction is Direction.PAST else Confidence.HIGH,
    )


def _likely_direction(
    expression: CalendarDate, years: list[int], published: date, cue: Direction | None
) -> Direction:
    """The nearer reading, unless a word around points to the other and it is not far off."""
    today, there = _position(expression, published)
    if today == there:
        return Direction.PAST
    back = _days_between(
        _chosen_year(expression, years, published, Direction.PAST), expression, published
    )
    ahead = _days_between(
        _chosen_year(expression, years, published, Direction.FUTURE), expression, published
    )
    if cue is Direction.FUTURE:
        return Direction.PAST if ahead > _FAR_RATIO * back else Direction.FUTURE
    if cue is Direction.PAST:
        return Direction.FUTURE if back > _FAR_RATIO * ahead else Direction.PAST
    return Direction.FUTURE if back > _NEAR_RATIO * ahead else Direction.PAST


def _days_between(year: int, expression: CalendarDate, published: date) -> int:
    """Days between publication and the middle of what the expression names in a year."""
    there = date(year, expression.month or 1, min(expression.day or 15, 28))
    return abs(published - there).days


def _chosen_year(
    expression: CalendarDate, years: list[int], published: date, direction: Direction
) -> int:
    """The nearest year that way; the words "last" and "next" step over the present one."""
    today, there = _position(expression, published)
    this_year = published.year if expression.direction is None or today != there else None
    match direction:
        case Direction.SAME:
            return published.year if published.year in years else years[0]
        case Direction.FUTURE:
            return min(
                year
                for year in years
                if year > published.year or (year == this_year and there >= today)
            )
        case Direction.PAST:
            return max(
                year
                for year in years
                if year < published.year or (year == this_year and there <= today)
            )


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
