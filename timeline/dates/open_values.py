"""What an expression says while nothing is known of its context, in one notation."""

from timeline.model import (
    Beside,
    CalendarDate,
    Clock,
    EventOffset,
    HolidayDate,
    Length,
    NthDay,
    NumericDate,
    Offset,
    Recurrence,
    SamePeriod,
    TimeExpression,
    Unit,
    VagueTime,
    WeekdayDate,
    WeekOf,
    Year,
    YearPart,
    YearSpan,
    YearTurn,
)

_LETTERS = {
    Unit.MINUTE: "TM", Unit.HOUR: "TH", Unit.DAY: "D", Unit.WEEKEND: "WE", Unit.WEEK: "W",
    Unit.MONTH: "M", Unit.SEASON: "S", Unit.QUARTER: "Q", Unit.HALF: "H", Unit.YEAR: "Y",
    Unit.DECADE: "E", Unit.CENTURY: "C",
}  # fmt: skip
_SIGNS = {"past": "-", "same": "=", "future": "+"}


def open_value(expression: TimeExpression) -> str:
    """Write an expression as TIMEX3 with X for what its words leave out.

    Steps from an anchor are "-P1Y" (before it), "+P3D" (after it), "P0W" (around it); a step that
    stands for a part of a date is in brackets: "(-P1Y)-06" is June last year. A leading "-", "="
    or "+" is a "last", "this" or "next".
    """
    match expression:
        case CalendarDate():
            return _calendar_date(expression)
        case NumericDate(first=first, second=second, year=year):
            return f"{first}/{second}/{'XXXX' if year is None else year}"
        case WeekdayDate(weekday=day, direction=direction, week=week):
            return f"({open_value(week)})-{day}" if week else f"{_sign(direction)}XXXX-WXX-{day}"
        case Offset():
            return _offset(expression)
        case YearPart(part=part, year=year, bc=bc, direction=direction, fiscal=fiscal):
            return f"{_sign(direction)}{'FY' if fiscal else ''}{_year(year, bc)}-{part}"
        case SamePeriod(year=year):
            return f"{_year(year, False)}-SAME"
        case YearSpan():
            return _year_span(expression)
        case YearTurn(years=years):
            return "XXXX" if years == 1 else "XX00"
        case Clock(time=time, day=day):
            return f"{'' if day is None else _in_brackets(day)}T{time}"
        case NthDay(nth=nth, weekday=day, month=month):
            return f"{_in_brackets(month)}-#{nth}" + ("" if day is None else f"-{day}")
        case WeekOf(day=day, unit=unit):
            return f"{_LETTERS[unit]}({open_value(day)})"
        case Beside():
            return _beside(expression)
        case HolidayDate(name=name, year=year, direction=direction):
            return f"{_sign(direction)}{_year(year, False)}-{name.replace(' ', '_')}"
        case EventOffset(length=length, direction=direction):
            return f"{_sign(direction)}{length}"
        case Length(value=value) | Recurrence(value=value) | VagueTime(value=value):
            return value


def _beside(expression: Beside) -> str:
    sign = "-" if expression.count < 0 else "+"
    count = abs(expression.count)
    if expression.weekday is not None:
        return f"({open_value(expression.day)}){sign}#{count}-{expression.weekday}"
    return f"({open_value(expression.day)}){sign}P{count}{_LETTERS[expression.unit]}"


def _sign(direction: str | None) -> str:
    return "" if direction is None else _SIGNS[direction]


def _year(year: Year, bc: bool) -> str:
    if isinstance(year, Offset):
        return f"({_offset(year)})"
    return "XXXX" if year is None else f"{'BC' if bc else ''}{year:04}"


def _calendar_date(expression: CalendarDate) -> str:
    value = _sign(expression.direction) + _year(expression.year, expression.bc)
    if expression.month is None and expression.day is None:
        return value
    value += "-XX" if expression.month is None else f"-{expression.month:02}"
    return value if expression.day is None else f"{value}-{expression.day:02}"


def _offset(expression: Offset) -> str:
    letter = _LETTERS[expression.unit]
    if expression.count is None:
        return f"PX{letter}"
    sign = "+" if expression.count > 0 else "-" if expression.count < 0 else ""
    return f"{sign}P{abs(expression.count)}{letter}"


def _year_span(expression: YearSpan) -> str:
    bc = "BC" if expression.bc else ""
    if expression.short:
        return f"XX{expression.prefix:0{2 if expression.years == 1 else 1}}"
    return f"{bc}{expression.prefix:0{3 if expression.years == 10 else 2}}"


def _in_brackets(day: TimeExpression) -> str:
    value = open_value(day)
    return f"({value})" if isinstance(day, Offset) else value
