"""What the dates of a whole text tell: whether it is news or a story of the past, and of when."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from timeline.dates.calendar_steps import Place
from timeline.dates.context import Outline, Setting
from timeline.dates.numbers import month_first
from timeline.dates.timex import is_possible
from timeline.model import (
    Base,
    Beside,
    CalendarDate,
    Clock,
    DateMention,
    HolidayDate,
    Offset,
    TimeExpression,
    WeekdayDate,
    WeekOf,
    YearPart,
)

_FEW_FAR_DATES = 3
# How much less a year alone tells of a story than a date.
_OF_A_BARE_YEAR = 0.5
# In a text that says nothing like "today" or "on Friday".
_FEW_FAR_DATES_ALONE = 2
_OPEN_DATES_OF_A_STORY = 3
YEARS_OF_HISTORY = 50
_MONTHS_TO_PAST = 4
# A year is an aside where a text names at least so many, and fewer than so many near it.
_ENOUGH_YEARS = 8
_FEW_OF_A_YEAR = 3
_YEARS_AROUND = 5
# A story that news tells at length: so many days without their year go on from a full date.
_DAYS_OF_A_TALE = 3
# Enough for any article, and bounds the cost of a text without end.
_MOST_SEEDS = 40
_MOST_DAYS_OF_A_TALE = 60
_LONGEST_STEP_DAYS = 62
_LONGEST_STEP_BACK_DAYS = 10


def outline_of(mentions: Sequence[DateMention], setting: Setting) -> Outline:
    """What the mentions of a whole text tell before the first of them is read."""
    expressions = [_named_day(mention.expression) for mention in mentions]
    return Outline(
        published=setting.published,
        country=setting.country,
        tells_past=tells_past(mentions, setting.published),
        month_first=month_first(mentions, setting.country, setting.published),
        full_dates=_full_dates(expressions),
        asides=_asides(expressions),
        tale=_tale(expressions, setting.published),
    )


def _named_day(expression: TimeExpression) -> TimeExpression:
    if isinstance(expression, Clock) and expression.day is not None:
        return expression.day
    return expression


def _full_dates(expressions: Sequence[TimeExpression]) -> tuple[Place, ...]:
    return tuple(
        Place(expression.year, expression.month, expression.day, expression.bc)
        for expression in expressions
        if isinstance(expression, CalendarDate)
        and isinstance(expression.year, int)
        and expression.month is not None
    )


def _tale(
    expressions: Sequence[TimeExpression], published: date | None
) -> tuple[date, date] | None:
    """The longest run of days without a year that goes on from a full date of the past."""
    days = [
        expression
        for expression in expressions
        if isinstance(expression, CalendarDate) and expression.day is not None
    ]
    seeds = [
        (number, seed)
        for number, expression in enumerate(days)
        if isinstance(expression.year, int)
        and not expression.bc
        and published is not None
        and _is_far(expression, published)
        and (seed := _day_in(expression, expression.year)) is not None
    ]
    runs = [
        _run_from(seed, days[number + 1 : number + 1 + _MOST_DAYS_OF_A_TALE])
        for number, seed in seeds[:_MOST_SEEDS]
    ]
    longest = max(runs, key=len, default=[])
    return (min(longest), max(longest)) if len(longest) > _DAYS_OF_A_TALE else None


def _run_from(seed: date, days: Sequence[CalendarDate]) -> list[date]:
    """Distinct days told from a full date on, each not long after the last one reached."""
    run = [seed]
    for expression in days:
        if expression.year is not None or expression.direction is not None:
            continue
        for year in (run[-1].year, run[-1].year + 1):
            there = _day_in(expression, year)
            if there is None or there in run:
                continue
            step = (there - max(run)).days
            if -_LONGEST_STEP_BACK_DAYS <= step <= _LONGEST_STEP_DAYS:
                run.append(there)
    return run


def _day_in(expression: CalendarDate, year: int) -> date | None:
    month, day = expression.month or 1, expression.day or 1
    return date(year, month, day) if is_possible(year, month, day) else None


def _asides(expressions: Sequence[TimeExpression]) -> frozenset[int]:
    """Years with few mentions in or next to them, in a text that names many."""
    years = [
        -expression.year if expression.bc else expression.year
        for expression in expressions
        if isinstance(expression, CalendarDate | YearPart) and isinstance(expression.year, int)
    ]
    if len(years) < _ENOUGH_YEARS:
        return frozenset()
    counts = Counter(years)
    lone = frozenset(
        year
        for year in counts
        if sum(
            counts.get(near, 0) for near in range(year - _YEARS_AROUND, year + _YEARS_AROUND + 1)
        )
        < _FEW_OF_A_YEAR
    )
    # Where most years stand alone, the text is of no time in particular.
    return lone if 2 * sum(counts[year] for year in lone) < len(years) else frozenset()


def tells_past(mentions: Sequence[DateMention], published: date | None) -> bool:
    """Tell a narrative from news: it names its dates in full, and they are far from its day."""
    expressions = [_named_day(mention.expression) for mention in mentions]
    if published is None:
        return len(_full_dates(expressions)) > 2 * _FEW_FAR_DATES
    far = sum(_is_far(expression, published) for expression in expressions)
    near = sum(
        (is_told_from_today(expression) and not _is_of_story(expression)) or _is_time(expression)
        for expression in expressions
    )
    if far >= _FEW_FAR_DATES:
        bare = sum(_is_far_year(expression, published) for expression in expressions)
        return far - _OF_A_BARE_YEAR * bare >= 2 * near
    # A text that begins long ago goes on with "on Tuesday" and "at 2 a.m." there too.
    of_story = sum(
        (isinstance(expression, WeekdayDate) and expression.direction is None)
        or _is_time(expression)
        for expression in expressions
    )
    alone = near <= of_story
    if far and alone and _is_of_history(expressions, published):
        return _begins_far(expressions, published)
    far += any(_is_bc(expression) for expression in expressions)
    return far >= _FEW_FAR_DATES_ALONE and alone and _begins_far(expressions, published)


def _is_of_history(expressions: Sequence[TimeExpression], published: date) -> bool:
    """Tell "the siege of 1683", on which days without a year follow: news has no such year."""
    named = [one for one in expressions if isinstance(one, CalendarDate) and one.direction is None]
    long_ago = any(
        isinstance(one.year, int) and published.year - one.year >= YEARS_OF_HISTORY for one in named
    )
    return long_ago and sum(one.year is None for one in named) >= _OPEN_DATES_OF_A_STORY


def _is_far_year(expression: TimeExpression, published: date) -> bool:
    """Tell a year alone, which news names to compare as a story does to tell."""
    bare = isinstance(expression, CalendarDate) and expression.month is None
    return bare and _is_far(expression, published)


def _is_time(expression: TimeExpression) -> bool:
    """Tell a time of a day that is not named: of today, in news."""
    return isinstance(expression, Clock) and ":" in expression.time


def _is_of_story(expression: TimeExpression) -> bool:
    """Tell "the end of the year", which stories and news have alike."""
    return isinstance(expression, Offset) and expression.base is Base.STORY


def _begins_far(expressions: Sequence[TimeExpression], published: date) -> bool:
    """Tell a text whose first date is long past and which names no year of its own day."""
    years = [
        expression.year
        for expression in expressions
        if isinstance(expression, CalendarDate | YearPart) and isinstance(expression.year, int)
    ]
    recent = any(abs(published.year - year) <= 1 for year in years)
    dated = [one for one in expressions if not isinstance(one, HolidayDate)]
    return not recent and bool(dated) and _is_far(dated[0], published)


def _is_bc(expression: TimeExpression) -> bool:
    return isinstance(expression, CalendarDate | YearPart) and expression.bc


def _is_far(expression: TimeExpression, published: date) -> bool:
    if not isinstance(expression, CalendarDate | YearPart) or not isinstance(expression.year, int):
        return False
    years = published.year + (expression.year if expression.bc else -expression.year)
    if isinstance(expression, YearPart) or expression.month is None:
        return abs(years) > 1
    return 12 * years + published.month - expression.month >= _MONTHS_TO_PAST


def is_told_from_today(expression: TimeExpression) -> bool:
    """Tell whether the words count from the day of publication."""
    match expression:
        case Offset(base=Base.PUBLICATION | Base.STORY) | WeekdayDate():
            return True
        case Beside(day=day) | WeekOf(day=day):
            return is_told_from_today(day)
        case (
            YearPart(direction=direction, base=Base.PUBLICATION)
            | CalendarDate(direction=direction, base=Base.PUBLICATION)
        ):
            return direction is not None
        case _:
            return False
