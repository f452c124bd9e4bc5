"""Weekdays near a day, and the nth day of a month."""

from calendar import monthrange
from datetime import date, timedelta

from timeline.dates.answers import Answer
from timeline.dates.timex import OFF_CALENDAR
from timeline.model import Confidence, Direction, NthDay, WeekdayDate


def weekday_near(expression: WeekdayDate, anchor: date, cue: Direction | None) -> Answer:
    """Choose the day of that name that the words and the cue point to."""
    ahead = (expression.weekday - anchor.isoweekday()) % 7
    back = ahead - 7 if ahead else 0
    match expression.direction or cue:
        case Direction.FUTURE:
            days, other = (ahead or 7, back) if expression.direction else (ahead, back)
        case Direction.SAME:
            # "This Monday" is one to come, unless words around tell of what is over.
            days = expression.weekday - anchor.isoweekday()
            days, other = (ahead, days) if cue is not Direction.PAST else (days, ahead)
        case Direction.PAST if expression.direction:
            days, other = back or -7, ahead
        case _:
            days, other = back, ahead
    try:
        day = anchor + timedelta(days=days)
        others = (anchor + timedelta(days=other)).isoformat()
    except OverflowError:
        return Answer(f"XXXX-WXX-{expression.weekday}", reason=OFF_CALENDAR)
    direction = expression.direction or cue or Direction.PAST
    return Answer(
        day.isoformat(),
        anchor,
        str(direction),
        () if day.isoformat() == others else (others,),
        _weekday_confidence(expression, cue, ahead),
    )


# Of the week around a day, "on the Friday" is sooner one after it: a story goes on.
_DAYS_BACK = 2


def weekday_beside(expression: WeekdayDate, spoken: date) -> Answer:
    """The day of that name in the week around the day last spoken of."""
    days = (expression.weekday - spoken.isoweekday() + _DAYS_BACK) % 7 - _DAYS_BACK
    try:
        day = spoken + timedelta(days=days)
        other = spoken + timedelta(days=days + (7 if days < 0 else -7))
    except OverflowError:
        return Answer(f"XXXX-WXX-{expression.weekday}", reason=OFF_CALENDAR)
    return Answer(
        day.isoformat(),
        spoken,
        "week of the date last named",
        (other.isoformat(),) if days else (),
        Confidence.MEDIUM,
    )


def _weekday_confidence(
    expression: WeekdayDate, cue: Direction | None, days_ahead: int
) -> Confidence:
    """Tomorrow's name is doubtful: where the news is written it may be the next day already."""
    if expression.direction in (Direction.PAST, Direction.FUTURE):
        return Confidence.HIGH
    if expression.direction is not None:
        return Confidence.MEDIUM
    return Confidence.LOW if days_ahead == 1 or cue is None else Confidence.MEDIUM


def nth_weekday_from(day: date, weekday: int, count: int) -> str | None:
    """The value of the count-th such weekday after a day, before it where negative."""
    sign = 1 if count > 0 else -1
    nearest = (sign * (weekday - day.isoweekday()) - 1) % 7 + 1
    try:
        return (day + sign * timedelta(days=nearest + 7 * (abs(count) - 1))).isoformat()
    except OverflowError:
        return None


def nth_day(expression: NthDay, year: int, month: int) -> date | None:
    """The nth such day of a month, counted from its end where negative; None where it has none."""
    length = monthrange(year, month)[1]
    days = [
        date(year, month, day)
        for day in range(1, length + 1)
        if expression.weekday in (None, date(year, month, day).isoweekday())
    ]
    place = expression.nth - 1 if expression.nth > 0 else len(days) + expression.nth
    return days[place] if 0 <= place < len(days) else None
