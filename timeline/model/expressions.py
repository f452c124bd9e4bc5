"""What words say of time, before any context is asked."""

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """A stretch of the calendar that dates are counted in."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Direction(StrEnum):
    """Where the words of a mention say that its days lie, seen from the anchor."""

    PAST = "past"
    SAME = "same"
    FUTURE = "future"


class Base(StrEnum):
    """What the words of a mention count from.

    `STORY` is where a story of the past stands, and the publication day in news.
    """

    PUBLICATION = "publication day"
    STORY = "story"
    MENTION = "date last named"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units before or after the base: "yesterday", "last year", "two days later".

    Args:
        count: 0 for the unit that holds the base, -1 for the one before; None for "some".
        counted: The words count the units ("a year ago") rather than name one ("last year").
        to_the_day: They mean a day, whatever the unit ("exactly a year ago").
    """

    unit: Unit
    count: int | None
    base: Base
    counted: bool = False
    to_the_day: bool = False


Year = int | Offset | None


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date by year, month and day, any of which the words may leave out.

    Args:
        year: Before Christ where `bc`; an `Offset` for "March last year".
        direction: For "last March", "next May 5".
        weekday: 1 (Monday) to 7, where the words name it too.
        base: What the direction counts from: "the following May" from the date last named.
    """

    year: Year
    month: int | None = None
    day: int | None = None
    bc: bool = False
    direction: Direction | None = None
    weekday: int | None = None
    base: Base = Base.PUBLICATION


@dataclass(frozen=True, slots=True)
class NumericDate:
    """Two numbers for day and month, in an order that the words do not tell: "03/04/2021".

    Args:
        dotted: Whether dots are between them, as most write that put the day first.
        weekday: 1 to 7, Monday first, where the words name it beside them.
    """

    first: int
    second: int
    year: int | None
    dotted: bool = False
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class YearPart:
    """A quarter, half or season: `part` is "Q1".."Q4", "H1", "H2", "SP", "SU", "FA" or "WI"."""

    part: str
    year: Year = None
    fiscal: bool = False
    bc: bool = False
    direction: Direction | None = None
    base: Base = Base.PUBLICATION


@dataclass(frozen=True, slots=True)
class SamePeriod:
    """The quarter or month spoken of, in another year: "the 1994 quarter", "year-ago period"."""

    year: Year


@dataclass(frozen=True, slots=True)
class YearSpan:
    """A decade or century by its leading digits.

    Args:
        prefix: 199 for the 1990s, 19 for the 20th century; 9 for "the nineties", 99 for "'99".
        years: 10, 100, or 1 for a year whose century is left out.
        short: The century is left out, as in "the '90s".
    """

    prefix: int
    years: int
    short: bool = False
    bc: bool = False


@dataclass(frozen=True, slots=True)
class WeekdayDate:
    """A day by its place in the week, 1 (Monday) to 7.

    Args:
        week: The week it is in, where the words tell ("Friday next week").
        base: What the direction counts from: "the previous Friday" from the date last named.
    """

    weekday: int
    direction: Direction | None = None
    week: Offset | None = None
    base: Base = Base.PUBLICATION


@dataclass(frozen=True, slots=True)
class NthDay:
    """The `nth` weekday, day or weekend of a month: "the second Monday of May"; -1 is the last.

    Args:
        weekday: 1 to 7; None for any day.
    """

    nth: int
    weekday: int | None
    month: CalendarDate | Offset


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week that holds a day, or the weekend beside it: "the week of 3 May".

    Args:
        unit: A week or a weekend.
    """

    day: "DayExpression"
    unit: Unit = Unit.WEEK


@dataclass(frozen=True, slots=True)
class Beside:
    """So many units before or after a day that is named: "three days before Christmas".

    Args:
        count: Less than 0 for before.
        weekday: Such weekdays are counted instead, 1 to 7: "the Sunday after Easter".
        to_the_day: The words mean a day, whatever the unit: "two weeks from Monday".
    """

    day: "DayExpression"
    unit: Unit
    count: int
    weekday: int | None = None
    to_the_day: bool = False


@dataclass(frozen=True, slots=True)
class HolidayDate:
    """A day by its feast, `name` as `dates.holidays` spells it."""

    name: str
    year: Year = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time or part of a day.

    Args:
        time: TIMEX3 without the "T": "18:16", "MO", "NI".
        day: The day where the words name it, else None.
        zone: As the text gives it.
        either: The words leave the half of the day open: "half past eight".
        bare: So may figures alone, which are read as they stand unless a part of the day is near.
        reaches: Of a night that is told by both its days, how many days from `day` the other is.
    """

    time: str
    day: "DayExpression | None" = None
    zone: str | None = None
    either: bool = False
    bare: bool = False
    reaches: int = 0


@dataclass(frozen=True, slots=True)
class EventOffset:
    """A stretch before or after something that happened: "six months before the deployment"."""

    length: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class Length:
    """How long something lasted, as TIMEX3 ("P3Y", "PXD").

    Args:
        of_quarters: It is counted in quarters of a year.
        side: Of a period that is named after it, where it is the first or the last stretch of one:
            PAST for the first.
    """

    value: str
    of_quarters: bool = False
    side: Direction | None = None


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How often something happens, as TIMEX3 ("P1D", "XXXX-WXX-1")."""

    value: str


@dataclass(frozen=True, slots=True)
class YearTurn:
    """The year in which a century began: "the turn of the century"; "the new year".

    Args:
        years: 100, or 1.
    """

    years: int = 100


@dataclass(frozen=True, slots=True)
class VagueTime:
    """Words that name no days: PRESENT_REF, PAST_REF or FUTURE_REF."""

    value: str


DayExpression = (
    CalendarDate
    | NumericDate
    | WeekdayDate
    | NthDay
    | HolidayDate
    | Offset
    | YearPart
    | WeekOf
    | Beside
    | SamePeriod
)
TimeExpression = (
    DayExpression | YearSpan | YearTurn | Clock | EventOffset | Length | Recurrence | VagueTime
)
