"""What a date is read against: the publication day, what was named before, the words around."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from timeline.dates.calendar_steps import Place, place_of
from timeline.dates.rule import Cues
from timeline.dates.timex import is_possible
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

_FEW_LETTERS = 12
_CUE_WINDOW = 150
_SENTENCE_END = re.compile(r"[.!?;][\"')\]]? |  ")
_CLAUSE_END = re.compile(r"[,;]|[.!?] |  ")
_FEW_FAR_DATES = 3
# In a text that says nothing like "today" or "on Friday".
_FEW_FAR_DATES_ALONE = 2
_MONTHS_TO_PAST = 4
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
class Stop:
    """A place that the story stood at.

    Args:
        place: Where it stood.
        section: Of the text that told so.
        aside: It leapt back there in the middle of a sentence.
    """

    place: Place
    section: int
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What is known where a mention stands.

    Args:
        published: As in `Setting`.
        tells_past: The text tells a past story by its dates, not the news of its day.
        month_first: Whether numbers have the month first; None where nothing tells.
        full_dates: Every date of the text that is named with its year and month.
        tale: First and last day of a story that news tells at length, day after day on from one
            that is named with its year; None where it tells none.
        asides: Years that are named here and there only, and do not move the story.
        spoken: The date last named, which "two days later" and "a year later" count from.
        spoken_loosely: It is a decade or a century, or belongs to a noun: "the 1994 treaty".
        spoken_at: Where it ends in the text.
        told: Where the story stands by its own dates: months and days told with their year, and
            bare years that open a passage; asides do not move it.
        told_named: `told` was named with its year, not read off the story.
        trail: Where the threads of the story stood last, the latest first.
        section: How many times a blank line was passed.
        chapter: The bare year that a passage or its heading opened with.
        goes_on: The words right before tell that it goes on until then.
        said_year: A year named before in the mention's own sentence.
        ahead: The next date that is named with its year and month, if it is near.
        ahead_in_sentence: ... in the mention's own sentence.
        quarter: The business quarter spoken of, as a value.
        cue: Where the words around the mention point.
        coming: They tell of days after the text was written.
        is_over: The word right before tells that it has happened.
        partner: The other end of its range.
        quoted: It stands within quotation marks, in a story of the past.
        same_sentence: `spoken` was named in the mention's own sentence.
        same_paragraph: ... in its own paragraph.
    """

    published: date | None
    tells_past: bool = False
    month_first: bool | None = None
    full_dates: tuple[Place, ...] = ()
    tale: tuple[date, date] | None = None
    asides: frozenset[int] = frozenset()
    spoken: Place | None = None
    spoken_loosely: bool = False
    spoken_at: int = 0
    told: Place | None = None
    told_named: bool = False
    trail: tuple[Stop, ...] = ()
    section: int = 0
    chapter: Stop | None = None
    goes_on: bool = False
    said_year: int | None = None
    ahead: Place | None = None
    ahead_in_sentence: bool = False
    quarter: str | None = None
    cue: Direction | None = None
    is_over: bool = False
    coming: bool = False
    partner: Place | None = None
    quoted: bool = False
    same_sentence: bool = False
    same_paragraph: bool = False

    @property
    def today(self) -> Place | None:
        """The publication day as a place."""
        return None if self.published is None else place_of(self.published)

    @property
    def story(self) -> Place | None:
        """What dates without a year are read against."""
        told = self.told or self.spoken
        return told if self.tells_past and told else self.today or told


def opening_context(
    mentions: Sequence[DateMention], setting: Setting, *, month_first: bool | None
) -> Context:
    """What the mentions of a whole text tell before the first of them is read."""
    expressions = [_named_day(mention.expression) for mention in mentions]
    return Context(
        published=setting.published,
        tells_past=tells_past(mentions, setting.published),
        month_first=month_first,
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
        is_told_from_today(expression) and not _is_of_story(expression)
        for expression in expressions
    )
    if far >= _FEW_FAR_DATES:
        return far > 2 * near
    return far >= _FEW_FAR_DATES_ALONE and not near and _begins_far(expressions, published)


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
    return not recent and bool(expressions) and _is_far(expressions[0], published)


def _is_far(expression: TimeExpression, published: date) -> bool:
    if not isinstance(expression, CalendarDate | YearPart) or not isinstance(expression.year, int):
        return False
    years = published.year - expression.year
    if isinstance(expression, YearPart) or expression.month is None:
        return abs(years) > 1
    return 12 * years + published.month - expression.month >= _MONTHS_TO_PAST


def is_told_from_today(expression: TimeExpression) -> bool:
    """Tell whether the words count from the day of publication."""
    match expression:
        case Offset(base=Base.PUBLICATION | Base.STORY) | WeekdayDate():
            return True
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
    before = _sentence_before(folded, mention)
    if folded.startswith("'s", mention.end):
        before = ""
    return _nearest_cue(before, folded[mention.end : mention.end + _CUE_WINDOW], cues)


@lru_cache(maxsize=4096)
def _nearest_cue(before: str, after: str, cues: Cues) -> Direction | None:
    nearest = _last_cue(before, cues)
    if nearest is not None:
        return nearest
    # Where the date does not open its sentence, the next clause tells of something else.
    ends = (_SENTENCE_END,) if len(before) < _FEW_LETTERS else (_CLAUSE_END, cues.both)
    return _first_cue(after[: _end_of_first(after, ends)], cues)


def _end_of_first(text: str, ends: tuple[re.Pattern[str], ...]) -> int:
    return min((found.start() for end in ends if (found := end.search(text))), default=len(text))


def tells_of_coming(folded: str, mention: DateMention, cues: Cues) -> bool:
    """Tell whether the sentence before the mention looks ahead from the day it was written."""
    return cues.coming.search(_sentence_before(folded, mention)) is not None


def tells_of_past(folded: str, mention: DateMention, cues: Cues) -> bool:
    """Tell whether the words right before the mention say that it has happened."""
    return cues.happened.search(_sentence_before(folded, mention)) is not None


def _sentence_before(folded: str, mention: DateMention) -> str:
    """The nearer words of the mention's sentence that stand before it."""
    before = folded[max(0, mention.start - _CUE_WINDOW) : mention.start]
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    return before[ends[-1] :] if ends else before


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
