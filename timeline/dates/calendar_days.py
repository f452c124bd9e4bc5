"""Days and months of the calendar in one year or another."""

from datetime import MAXYEAR, MINYEAR, date

from timeline.dates.answers import Answer, unresolved
from timeline.dates.calendar_steps import year_value
from timeline.dates.timex import BEFORE_YEAR_1, NO_YEAR_0, OFF_CALENDAR, is_possible
from timeline.model import CalendarDate, Confidence


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


def open_date(expression: CalendarDate) -> str:
    """The value of a date whose year is not known."""
    month = "XX" if expression.month is None else f"{expression.month:02}"
    return f"XXXX-{month}" + ("" if expression.day is None else f"-{expression.day:02}")


def on_its_weekday(expression: CalendarDate, years: list[int]) -> int:
    """The first of these years in which "Thursday, 5 November" is one, else the first of all."""
    if expression.weekday is None:
        return years[0]
    return next((year for year in years if has_its_weekday(expression, year)), years[0])


def has_its_weekday(expression: CalendarDate, year: int) -> bool:
    """Tell whether "Thursday, 5 November" is a Thursday in that year."""
    month, day = expression.month or 1, expression.day or 1
    return is_possible(year, month, day) and (
        date(year, month, day).isoweekday() == expression.weekday
    )


def days_after(expression: CalendarDate, day: date) -> int:
    """Days from a day to what the expression names in the same year, its middle for a month."""
    return (date(day.year, expression.month or 1, min(expression.day or 15, 28)) - day).days


def days_between(year: int, expression: CalendarDate, day: date) -> int:
    """Days between a day and the middle of what the expression names in a year."""
    there = date(year, expression.month or 1, min(expression.day or 15, 28))
    return abs(day - there).days
