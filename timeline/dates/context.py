"""What a date is read against: the publication day, what was named before, the words around."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.dates.calendar_steps import Place, place_of
from timeline.dates.rule import Cues
from timeline.model import (
    Base,
    CalendarDate,
    Clock,
    DateMention,
    Direction,
    HolidayDate,
    Offset,
    TimeExpression,
    WeekdayDate,
    YearPart,
)

_CUE_WINDOW = 70
_FEW_FAR_DATES = 3
_MONTHS_TO_PAST = 4


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a text as a whole.

    Args:
        published: The local day it was written; None where not known.
        country: Of the outlet.
        body: Where the story begins.
    """

    published: date | None
    country: str | None = None
    body: int = 0


@dataclass(frozen=True, slots=True)
class Context:
    """What is known where a mention stands.

    Args:
        published: As in `Setting`.
        spoken: The date last named, which "the same day" and "a year later" count from.
        told: Where the story stands by its own dates: months and days told with their year, and
            bare years that open a passage; asides do not move it.
        quarter: The business quarter spoken of, as a value.
        tells_past: The text tells a past story by its dates, not the news of its day.
        cue: Where the words around the mention point.
        partner: The year of the other end of its range.
        month_first: Whether numbers have the month first; None where nothing tells.
    """

    published: date | None
    spoken: Place | None = None
    told: Place | None = None
    quarter: str | None = None
    tells_past: bool = False
    cue: Direction | None = None
    partner: Place | None = None
    month_first: bool | None = None

    @property
    def today(self) -> Place | None:
        """The publication day as a place."""
        return None if self.published is None else place_of(self.published)

    @property
    def story(self) -> Place | None:
        """What dates without a year are read against."""
        told = self.told or self.spoken
        return told if self.tells_past and told else self.today or told


def tells_past(mentions: Sequence[DateMention], published: date | None) -> bool:
    """Tell a narrative from news: it names its dates in full, and they are far from its day."""
    if published is None:
        return True
    far = sum(_is_far(mention.expression, published) for mention in mentions)
    near = sum(_is_told_from_today(mention.expression) for mention in mentions)
    return far >= _FEW_FAR_DATES and far > 2 * near


def _is_far(expression: TimeExpression, published: date) -> bool:
    if isinstance(expression, Clock) and expression.day is not None:
        expression = expression.day
    if not isinstance(expression, CalendarDate | YearPart) or not isinstance(expression.year, int):
        return False
    years = published.year - expression.year
    if isinstance(expression, YearPart) or expression.month is None:
        return abs(years) > 1
    return 12 * years + published.month - expression.month >= _MONTHS_TO_PAST


def _is_told_from_today(expression: TimeExpression) -> bool:
    match expression:
        case Offset(base=Base.PUBLICATION) | WeekdayDate():
            return True
        case Clock(day=day) if day is not None:
            return _is_told_from_today(day)
        case _:
            return False


def needs_cue(expression: TimeExpression) -> bool:
    """Tell whether the words around can decide how the expression is read."""
    match expression:
        case CalendarDate(year=None) | YearPart(year=None) | HolidayDate(year=None):
            return True
        case WeekdayDate():
            return True
        case Clock(day=day) if day is not None:
            return needs_cue(day)
        case _:
            return False


def cue_at(folded: str, mention: DateMention, cues: Cues) -> Direction | None:
    """Read the direction off the nearest cue word: before the mention, else after it."""
    before = folded[max(0, mention.start - _CUE_WINDOW) : mention.start]
    before = before[before.rfind(". ") + 1 :]
    if (nearest := _last_cue(before, cues)) is not None:
        return nearest
    after = folded[mention.end : mention.end + _CUE_WINDOW]
    return _first_cue(after.split(". ")[0], cues)


def _last_cue(text: str, cues: Cues) -> Direction | None:
    past = max((match.end() for match in cues.past.finditer(text)), default=-1)
    future = max((match.end() for match in cues.future.finditer(text)), default=-1)
    if past == future:
        return None
    return Direction.FUTURE if future > past else Direction.PAST


def _first_cue(text: str, cues: Cues) -> Direction | None:
    past, future = cues.past.search(text), cues.future.search(text)
    if past is None and future is None:
        return None
    if past is None or (future is not None and future.start() < past.start()):
        return Direction.FUTURE
    return Direction.PAST
