"""Dates whose year the words leave out."""

from datetime import MAXYEAR, MINYEAR, date
from functools import lru_cache
from math import inf

from timeline.dates.answers import Answer, unresolved
from timeline.dates.calendar_steps import Place, year_value
from timeline.dates.context import Context
from timeline.dates.story import chapter_year, story_year
from timeline.dates.timex import BEFORE_YEAR_1, NO_YEAR_0, OFF_CALENDAR, is_possible
from timeline.model import Base, CalendarDate, Confidence, Direction, Unit

YEAR_OF_THE_STORY = "year of the story"
_NO_ANCHOR = "neither the publication day nor a date nearby tells the year"
# How much farther one reading may be than the other before it is given up: with no word for
# either, and against a word for it.
_NEAR_RATIO = 1.5
_FAR_RATIO = 8
_DAYS_BEFORE_A_FULL_DATE = 10
_DAYS_AFTER_A_FULL_DATE = 62
_MONTH = 50
_YEARS_OF_LONG_AGO = 2
_LEAP_YEAR = 2000
DAYS_OF_RECENT_NEWS = 45
_DAYS_OF_A_STORY = 130
_DAYS_BEFORE_A_TALE = 92


def date_value(year: int, month: int | None, day: int | None, *, bc: bool = False) -> Answer:
    """The value of a date with its year; unresolved where the calendar has no such day."""
    value = year_value(year, bc)
    if month is not None:
        value += f"-{month:02}"
    if day is not None:
        value += f"-{day:02}"
    if not bc and not MINYEAR <= year <= MAXYEAR:
        return unresolved(value, OFF_CALENDAR if year else NO_YEAR_0, Confidence.HIGH)
    if month is not None and not is_possible(4 if bc else year, month, day or 1):
        # Without its year, so that no reader takes the value for a day.
        value = "XXXX" + value[len(year_value(year, bc)) :]
        return unresolved(value, "the calendar has no such day", Confidence.HIGH)
    if bc:
        return unresolved(value, BEFORE_YEAR_1, Confidence.HIGH)
    return Answer(value)


def year_less(expression: CalendarDate, context: Context) -> Answer:
    """Choose the year, and for "the 17th" the month."""
    if not is_possible(_LEAP_YEAR, expression.month or 1, expression.day or 1):
        return unresolved(_open(expression), "the calendar has no such day", Confidence.HIGH)
    if expression.month is None:
        return _month_less(expression, context)
    if expression.base is Base.MENTION:
        return _from_mention(expression, context)
    if context.partner is not None:
        return _before_partner(expression, context.partner)
    coming = context.coming and context.published is not None
    if context.tells_past and context.told is not None and not coming:
        if expression.direction is None:
            return _in_story(expression, context, context.told)
        day = context.told.about
        if day is not None and (expression.direction is Direction.FUTURE or not context.published):
            return _in_news(expression, context, day)
    if context.published is None:
        return _beside_full_date(expression, context)
    return _in_news(expression, context, context.published)


def _open(expression: CalendarDate) -> str:
    month = "XX" if expression.month is None else f"{expression.month:02}"
    return f"XXXX-{month}" + ("" if expression.day is None else f"-{expression.day:02}")


def _month_less(expression: CalendarDate, context: Context) -> Answer:
    place = context.spoken if context.spoken and context.spoken.month else context.story
    if place is None or place.month is None:
        return unresolved(_open(expression), "its month is not named")
    day = date_value(place.year, place.month, expression.day, bc=place.bc)
    return Answer(
        day.value, place.exact, "same month", confidence=Confidence.MEDIUM, reason=day.reason
    )


def _from_mention(expression: CalendarDate, context: Context) -> Answer:
    """The nearest one before, after or in the year of the date last named."""
    place = context.spoken or context.story
    if place is None or place.bc:
        return unresolved(_open(expression), _NO_ANCHOR)
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
        year = _on_its_weekday(expression, [year, year + 1, year - 1])
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
    days_before = _MONTH if expression.direction is Direction.SAME else _DAYS_BEFORE_A_FULL_DATE
    near = [
        (abs(days), number, place)
        for number, place in enumerate(context.full_dates)
        if place.exact is not None
        and -days_before
        <= (days := _days_after(expression, place.exact))
        <= _DAYS_AFTER_A_FULL_DATE
    ]
    if not near:
        return unresolved(_open(expression), _NO_ANCHOR)
    place = min(near)[2]
    found = date_value(place.year, expression.month, expression.day, bc=place.bc)
    return Answer(
        found.value,
        place.exact,
        "year of a full date nearby",
        confidence=Confidence.MEDIUM,
        reason=found.reason,
    )


def _in_news(expression: CalendarDate, context: Context, published: date) -> Answer:
    told = _told_year(expression, context, published)
    return _near(expression, published, told, context.cue, context.is_over)


@lru_cache(maxsize=4096)
def _near(
    expression: CalendarDate,
    published: date,
    told: int | None,
    cue: Direction | None,
    is_over: bool,
) -> Answer:
    """The year told, or else the one that the words around and the distance speak for."""
    years = _years(expression, published)
    if not years:
        return unresolved(_open(expression), "the calendar has no such day", Confidence.HIGH)
    if told is not None:
        chosen, direction = told, YEAR_OF_THE_STORY
    else:
        way = expression.direction or _likely_direction(expression, years, published, cue, is_over)
        nearest = _chosen_year(expression, years, published, way)
        if nearest is None:
            return unresolved(_open(expression), OFF_CALENDAR)
        chosen, direction = nearest, str(way)
    around = years if told is None else [told, told + 1, told - 1]
    chosen = _on_its_weekday(expression, [chosen, *around])
    others = sorted(years, key=lambda year: (abs(year - chosen), -year))
    return Answer(
        date_value(chosen, expression.month, expression.day).value,
        published,
        direction,
        tuple(
            date_value(year, expression.month, expression.day).value
            for year in others
            if year != chosen
        )[:1],
        _confidence(expression, chosen, published, Direction.PAST if is_over else cue),
    )


def _on_its_weekday(expression: CalendarDate, years: list[int]) -> int:
    """The first of these years in which "Thursday, 5 November" is one, else the first of all."""
    if expression.weekday is None:
        return years[0]
    return next((year for year in years if _has_its_weekday(expression, year)), years[0])


def _has_its_weekday(expression: CalendarDate, year: int) -> bool:
    month, day = expression.month or 1, expression.day or 1
    return is_possible(year, month, day) and (
        date(year, month, day).isoweekday() == expression.weekday
    )


def _confidence(
    expression: CalendarDate, chosen: int, published: date, cue: Direction | None
) -> Confidence:
    """A day close to publication is hardly ever of another year, unless words speak against it."""
    if expression.weekday is not None:
        return Confidence.HIGH if _has_its_weekday(expression, chosen) else Confidence.LOW
    days = _days_between(chosen, expression, published)
    if expression.day is None or days > DAYS_OF_RECENT_NEWS:
        return Confidence.MEDIUM
    there = date(chosen, expression.month or 1, min(expression.day, 28))
    points = Direction.FUTURE if there > published else Direction.PAST
    sure = cue in (points, None) or there == published
    return Confidence.HIGH if sure else Confidence.MEDIUM


def _told_year(expression: CalendarDate, context: Context, published: date) -> int | None:
    """The year of a story that news tells in passing, where the date goes on with it."""
    if expression.direction is not None or context.cue is Direction.FUTURE:
        return None
    if (year := _year_of_tale(expression, context, published)) is not None:
        return year
    if _is_year_of_sentence(context, published) and not _is_recent(expression, published):
        return None if context.spoken is None else context.spoken.year
    if (year := chapter_year(context, published)) is not None and (
        not _is_recent(expression, published) or _is_of_its_month(expression, published)
    ):
        return year
    told = context.told
    day = None if told is None else told.about
    if told is None or day is None:
        return None
    if told.day is None and not context.same_sentence:
        return None
    if context.same_sentence and _goes_on_in_its_year(expression, context, told, published):
        return told.year
    if _days_between(told.year, expression, day) > _DAYS_OF_A_STORY:
        return None
    return None if _is_recent(expression, published) else told.year


def _goes_on_in_its_year(
    expression: CalendarDate, context: Context, told: Place, published: date
) -> bool:
    """Tell "begun in the spring of 1806, it was swept away on 9 November"."""
    later = (told.month or 1, told.day or 1) <= (expression.month or 1, expression.day or 31)
    sure = not context.told_named or not _is_recent(expression, published)
    return later and sure and context.cue is Direction.PAST and told.year < published.year


def _is_of_its_month(expression: CalendarDate, published: date) -> bool:
    """News says "this month" where it means the month it is written in."""
    return expression.day is None and expression.month == published.month


def _is_year_of_sentence(context: Context, published: date) -> bool:
    """Tell "the war of 2020 began on 27 September"; a year long ago is an aside."""
    spoken = context.spoken
    if spoken is None or spoken.grain is not Unit.YEAR or not context.same_sentence:
        return False
    if context.cue is not Direction.PAST:
        return False
    return 0 < published.year - spoken.year <= _YEARS_OF_LONG_AGO


def _year_of_tale(expression: CalendarDate, context: Context, published: date) -> int | None:
    """The year in which the date belongs to the story that news tells at length.

    What is near to publication belongs to it only where its own sentence goes on with it.
    """
    told = context.told
    if context.tale is None or (told is None and context.cue is not Direction.PAST):
        return None
    first, last = context.tale
    goes_on = context.same_sentence and told is not None and told.year in (first.year, last.year)
    if not goes_on and _is_recent(expression, published):
        return None
    for year in range(first.year, last.year + 1):
        there = date(year, expression.month or 1, min(expression.day or 15, 28))
        if (first - there).days <= _DAYS_BEFORE_A_TALE and (there - last).days <= _MONTH:
            return year
    return None


def _is_recent(expression: CalendarDate, published: date) -> bool:
    newest = min(
        (
            _days_between(year, expression, published)
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
    is_over: bool,
) -> Direction:
    """The nearer reading, unless a word around points to the other and it is not far off."""
    today, there = _position(expression, published)
    if today == there:
        return Direction.PAST
    back, ahead = (
        _days_to_nearest(expression, years, published, way)
        for way in (Direction.PAST, Direction.FUTURE)
    )
    if is_over:
        return Direction.PAST
    match cue:
        case Direction.FUTURE:
            return Direction.PAST if ahead > _FAR_RATIO * back else Direction.FUTURE
        case Direction.PAST:
            return Direction.FUTURE if back > _FAR_RATIO * ahead else Direction.PAST
        case _:
            return Direction.FUTURE if back > _NEAR_RATIO * ahead else Direction.PAST


def _days_after(expression: CalendarDate, day: date) -> int:
    """Days from a day to what the expression names in the same year, its middle for a month."""
    return (date(day.year, expression.month or 1, min(expression.day or 15, 28)) - day).days


def _days_between(year: int, expression: CalendarDate, day: date) -> int:
    """Days between a day and the middle of what the expression names in a year."""
    there = date(year, expression.month or 1, min(expression.day or 15, 28))
    return abs(day - there).days


def _days_to_nearest(
    expression: CalendarDate, years: list[int], published: date, direction: Direction
) -> float:
    """Days to the nearest such date that way; infinity where the calendar ends before."""
    year = _chosen_year(expression, years, published, direction)
    return inf if year is None else _days_between(year, expression, published)


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
