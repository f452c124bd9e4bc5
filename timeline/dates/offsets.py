"""Dates by their distance from another: from publication, or from the date last spoken of."""

from calendar import monthrange

from timeline.dates.answers import Answer, unresolved
from timeline.dates.calendar_steps import Place, place_named, shifted, shifted_year, year_value
from timeline.dates.context import Context
from timeline.dates.timex import BEFORE_YEAR_1, OFF_CALENDAR
from timeline.model import Base, Confidence, Direction, Offset, SamePeriod, Unit, Year

PRESENT = "PRESENT_REF"
NO_ANCHOR = "the publication day is not known"
_TODAY = Offset(Unit.DAY, 0, Base.PUBLICATION)
_THAT_DAY = Offset(Unit.DAY, 0, Base.MENTION)
_NO_DAY_NEARBY = "the day it points to is not named nearby"
# With the article alone: in news the last one that is over.
_THE_WEEKEND = Offset(Unit.WEEKEND, 0, Base.MENTION)
_THE_QUARTER = Offset(Unit.QUARTER, 0, Base.MENTION)
_SATURDAY = 6
_DAYS_OF_LAST_WEEKENDS = 14
_DAYS_TO_LONG_AGO = 366
# "Two thousand years ago" is rounded.
_ROUND_YEARS = 100


_OPEN = {
    Unit.WEEK: "XXXX-WXX", Unit.WEEKEND: "XXXX-WXX-WE", Unit.MONTH: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX", Unit.HALF: "XXXX-HX", Unit.YEAR: "XXXX", Unit.DECADE: "XXX",
    Unit.CENTURY: "XX",
}  # fmt: skip


def offset_answer(expression: Offset, context: Context) -> Answer:
    """Read a step."""
    count = expression.count
    if count is None:
        return unresolved("PAST_REF", "too vague to name days")
    place = _base(expression, context)
    if place is None:
        return unresolved(_OPEN.get(expression.unit, "XXXX-XX-XX"), NO_ANCHOR)
    if expression == _TODAY and context.tells_past and not context.around.is_over:
        return unresolved(PRESENT, "means the present, not a day")
    if expression == _THAT_DAY:
        return _that_day(context)
    if expression == _THE_WEEKEND and context.today is not None and _is_of_today(place, context):
        return _the_weekend(context.today, context.around.cue)
    if expression == _THE_QUARTER and context.course.quarter is None and context.today is not None:
        place, count = context.today, -1
    if expression.to_the_day:
        return day_away(place, expression.unit, count)
    if expression.unit is Unit.YEAR and expression.counted and count < 0 and not context.tells_past:
        period = _period_spoken_of(context)
        if period is not None:
            return _in_year(period, *shifted_year(period, count))
    if context.course.quarter is not None and (
        quarter := _quarter_away(expression, context.course.quarter)
    ):
        return quarter
    value = shifted(place, expression.unit, count)
    if value is None:
        return unresolved("XXXX-XX-XX", _why_no_step(place, expression.unit))
    if _has_no_beginning(expression, value, context):
        return unresolved(
            _OPEN.get(expression.unit, "XXXX"), "counts from a date that is not named"
        )
    direction = "same" if count == 0 else "past" if count < 0 else "future"
    confidence = Confidence.HIGH if _is_sure(expression, context) else Confidence.MEDIUM
    if expression.unit is Unit.YEAR and count and count % _ROUND_YEARS == 0:
        confidence = Confidence.LOW
    return Answer(value, place.exact, f"{direction} {expression.unit}", confidence=confidence)


def _has_no_beginning(expression: Offset, value: str, context: Context) -> bool:
    """Tell "today, fifty years on" from a step into the future: no words look ahead."""
    if expression.base is not Base.MENTION or (expression.count or 0) <= 0:
        return False
    years = expression.unit in (Unit.YEAR, Unit.DECADE, Unit.CENTURY) and value[:2] != "BC"
    ahead = context.published is not None and value[:4] > f"{context.published.year:04}"
    return years and ahead and context.around.cue is not Direction.FUTURE


def _is_of_today(place: Place, context: Context) -> bool:
    """Tell "over the weekend" in news, where its paragraph has not gone far back."""
    if context.tells_past:
        return False
    if not context.around.same_paragraph or place.exact is None or context.published is None:
        return True
    return (context.published - place.exact).days <= _DAYS_OF_LAST_WEEKENDS


def _that_day(context: Context) -> Answer:
    """The day last spoken of: "That day" after "in 2016" is no more than one of that year."""
    around, spoken = context.around, context.course.spoken
    if spoken is not None and (around.same_paragraph or context.tells_past):
        if spoken.exact is not None and spoken.part is None:
            return _same_day(spoken, Confidence.MEDIUM)
        if around.day_before is None or not around.day_in_paragraph:
            return unresolved(shifted(spoken, Unit.DAY, 0) or "XXXX-XX-XX", _NO_DAY_NEARBY)
    if around.day_before is None:
        return unresolved("XXXX-XX-XX", _NO_DAY_NEARBY)
    sure = Confidence.MEDIUM if around.day_in_paragraph else Confidence.LOW
    return _same_day(around.day_before, sure)


def _same_day(day: Place, confidence: Confidence) -> Answer:
    value = shifted(day, Unit.DAY, 0)
    if value is None:
        return unresolved("XXXX-XX-XX", OFF_CALENDAR)
    return Answer(value, day.exact, "same day", confidence=confidence)


def _is_sure(expression: Offset, context: Context) -> bool:
    """What a step counts from is sure only where it is the day of publication, and that of news."""
    if expression.base is not Base.PUBLICATION or context.tells_past:
        return False
    if expression == _TODAY and not context.around.is_over:
        return False
    return context.course.quarter is None or expression.unit is Unit.DAY


def _why_no_step(place: Place, unit: Unit) -> str:
    if place.month is None and unit in (Unit.MONTH, Unit.SEASON, Unit.QUARTER, Unit.HALF):
        return "counts from a date that is not named finely enough"
    return OFF_CALENDAR


def _the_weekend(today: Place, cue: Direction | None) -> Answer:
    day = today.exact
    ahead = cue is Direction.FUTURE or (day is not None and day.isoweekday() >= _SATURDAY)
    value = shifted(today, Unit.WEEKEND, 0 if ahead else -1)
    if value is None:
        return unresolved("XXXX-WXX-WE", OFF_CALENDAR)
    return Answer(value, day, f"{cue or Direction.PAST} weekend", confidence=Confidence.MEDIUM)


def day_away(place: Place, unit: Unit, count: int) -> Answer:
    """The day so many weeks, months or years from a place: "exactly a year ago"."""
    months = {Unit.YEAR: 12, Unit.MONTH: 1}.get(unit)
    days = 7 if unit is Unit.WEEK else 1
    value = shifted(place, Unit.DAY if months is None else Unit.MONTH, count * (months or days))
    if place.exact is None:
        return unresolved("XXXX-XX-XX", "counts from a date that is not named finely enough")
    if value is None or value.startswith("BC"):
        return unresolved("XXXX-XX-XX", BEFORE_YEAR_1 if count < 0 else OFF_CALENDAR)
    if months is None:
        return Answer(value, place.exact, "to the day")
    year, month = int(value[:4]), int(value[5:7])
    day = min(place.exact.day, monthrange(year, month)[1])
    return Answer(f"{value}-{day:02}", place.exact, "to the day")


def _quarter_away(expression: Offset, quarter: str) -> Answer | None:
    place = place_named(quarter)
    if place is None or expression.unit is not Unit.QUARTER or expression.base is not Base.MENTION:
        return None
    value = shifted(place, Unit.QUARTER, expression.count or 0)
    if value is None:
        return None
    return Answer(value, place.exact, "quarter spoken of", confidence=Confidence.MEDIUM)


def same_period_answer(expression: SamePeriod, context: Context) -> Answer:
    """The quarter or month of a report, in the year named; the year where it is on neither."""
    known, period = expression.year, _period_spoken_of(context)
    if period is not None and isinstance(known, Offset):
        return _in_year(period, *shifted_year(period, known.count or 0))
    meant = year_meant(known, context)
    if meant is None:
        return unresolved("XXXX", NO_ANCHOR)
    if period is None:
        return Answer(year_value(*meant), direction="past year", confidence=Confidence.MEDIUM)
    return _in_year(period, *meant)


def _period_spoken_of(context: Context) -> Place | None:
    """The month that the paragraph spoke of last, else the quarter that the text is on."""
    course = context.course
    if course.spoken_in is not None and context.around.same_paragraph:
        return course.spoken_in
    return None if course.quarter is None else place_named(course.quarter)


def _in_year(period: Place, year: int, bc: bool) -> Answer:
    """In a report on a quarter or a month "a year earlier" is that of another year."""
    part = period.part or f"{period.month:02}"
    unit = "month" if period.part is None else "quarter"
    value = f"{year_value(year, bc)}-{part}"
    return Answer(value, direction=f"same {unit}", confidence=Confidence.MEDIUM)


def year_meant(year: Year, context: Context) -> tuple[int, bool] | None:
    """A year and whether it is before Christ, a step from an anchor read as one."""
    if not isinstance(year, Offset):
        return None if year is None else (year, False)
    place = _base(year, context)
    if place is None or year.count is None:
        return None
    return shifted_year(place, year.count)


def _base(step: Offset, context: Context) -> Place | None:
    match step.base:
        case Base.PUBLICATION if context.tells_past and (step.count or 0) <= 0:
            return context.story if context.around.quoted else context.today or context.story
        case Base.STORY if context.around.coming:
            return context.today or context.story
        case Base.STORY if context.tells_past and context.around.same_sentence:
            return context.course.spoken or context.today
        case Base.STORY if (spoken := _month_of_sentence(context)) is not None:
            return spoken
        case Base.PUBLICATION | Base.STORY:
            return context.story if context.tells_past else context.today
        case Base.MENTION:
            return context.course.spoken or context.today
        case Base.EVENT:
            return None


def _month_of_sentence(context: Context) -> Place | None:
    """The day or month that the sentence told of long ago: "in August 1914, by the month's end"."""
    spoken, published = context.course.spoken, context.published
    day = None if spoken is None else spoken.about
    if day is None or published is None or not context.around.same_sentence:
        return None
    return spoken if (published - day).days > _DAYS_TO_LONG_AGO else None
