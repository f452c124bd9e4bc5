"""How a mention stands to those beside it: ranges, lists, the date last named, the next in full."""

import re
from itertools import pairwise

from timeline.dates.calendar_steps import Place, place_named
from timeline.dates.context import Context
from timeline.dates.page import Page
from timeline.model import (
    Beside,
    CalendarDate,
    Clock,
    DateMention,
    Direction,
    HolidayDate,
    TimeExpression,
    WeekdayDate,
    YearPart,
)

_WINDOW = 16
_LONGEST_OPENING = 4
_FAR_BACK = 2000
_FAR = "\n \n"
# A date that is named in full and draws those before it is so many mentions and characters on.
_MENTIONS_AHEAD = 4
_MOST_LISTED = 6
CHARACTERS_AHEAD = 600
_MORNING, _EARLY, _NOON = "MO", "START", "12:00"
# "From 11 p.m. on Friday until 4 a.m. on Saturday."
_MOST_ENDS = 4


def range_around(page: Page, number: int) -> tuple[int, int]:
    """Where the range of a mention begins and ends, each end with its time and its day."""
    mentions = page.mentions
    first = last = number
    while first and number - first < _MOST_ENDS and _go_together(*mentions[first - 1 : first + 1]):
        first -= 1
    while last - number < _MOST_ENDS and last + 1 < len(mentions):
        if not _go_together(*mentions[last : last + 2]):
            break
        last += 1
    return mentions[first].start, mentions[last].end


def _go_together(one: DateMention, other: DateMention) -> bool:
    """Tell the ends of a range, or a time and the day that it is of."""
    if one.range_id is not None and one.range_id == other.range_id:
        return True
    if one.rule != other.rule:
        return False
    match one.expression, other.expression:
        case (Clock(day=day), same) | (same, Clock(day=day)):
            return day == same
        case _:
            return False


def is_before_noon(page: Page, number: int) -> bool:
    """Tell a day of which words name the first half: "early Tuesday", "at 3 a.m. on Tuesday"."""
    mention = page.mentions[number]
    for one in page.mentions[max(0, number - 1) : number + 2]:
        if isinstance(one.expression, Clock) and _is_of_day(page, one, mention):
            return _is_morning(one.expression)
    before = max(0, mention.start - _WINDOW)
    early = page.cues.early.search(page.folded, before, mention.start)
    return mention.mod == _EARLY or early is not None


def _is_of_day(page: Page, time: DateMention, day: DateMention) -> bool:
    if time is day or _go_together(time, day):
        return True
    same = isinstance(time.expression, Clock) and time.expression.day == day.expression
    return same and page.cues.of_day.fullmatch(page.folded, time.end, day.start) is not None


def _is_morning(clock: Clock) -> bool:
    told = ":" in clock.time and not clock.either and not clock.bare
    return clock.time == _MORNING or (told and clock.time < _NOON)


def stands_after(
    page: Page, mention: DateMention, context: Context, joint: re.Pattern[str], longest: int
) -> bool:
    """Tell by what stands between that a mention goes on from the date last named: "in January of
    1987, in March", "the accord of 2015, signed in May".
    """
    spoken_at = context.course.spoken_at
    if context.course.spoken is None or not 0 < mention.start - spoken_at <= longest:
        return False
    return joint.fullmatch(page.folded, spoken_at, mention.start) is not None


def is_listed(page: Page, number: int, context: Context, cue: Direction | None) -> bool:
    """Tell "March" in "in January of 1987, in March"; weekdays go on from weekdays alone."""
    mention = page.mentions[number]
    if _has_weekday(mention.expression):
        opens = mention.start - page.written.sentence_start(mention.start) <= _LONGEST_OPENING
        if cue is None and opens:
            return "\n" not in since_spoken(page, mention, context)
        if not number or not _has_weekday(page.mentions[number - 1].expression):
            return False
    return stands_after(page, mention, context, page.cues.listed, _WINDOW)


def _has_weekday(expression: TimeExpression) -> bool:
    match expression:
        case Clock(day=day) if day is not None:
            return _has_weekday(day)
        case Beside(day=day):
            return _has_weekday(day)
        case _:
            return isinstance(expression, WeekdayDate)


def since_spoken(page: Page, mention: DateMention, context: Context) -> str:
    """The text from the date last named to a mention; paragraphs' ends where none is near."""
    spoken_at = context.course.spoken_at
    if context.course.spoken is None or mention.start - spoken_at > _FAR_BACK:
        return _FAR
    return page.text[spoken_at : mention.start]


def since_day(page: Page, mention: DateMention, context: Context) -> str:
    """The text from the day last named to a mention; paragraphs' ends where none is near."""
    day_at = context.course.spoken_day_at
    if context.course.spoken_day is None or mention.start - day_at > _FAR_BACK:
        return _FAR
    return page.text[day_at : mention.start]


def partner_of(page: Page, number: int) -> Place | None:
    """What the second end of a range tells of the first: "3 May - 5 June 2020"."""
    mention = page.mentions[number]
    if number + 1 == len(page.mentions):
        return None
    other = page.mentions[number + 1]
    if isinstance(mention.expression, HolidayDate):
        # "On Easter Monday, 24 April 1916": its own date stands beside it.
        if page.text[mention.end : other.start] not in (", ", " ("):
            return None
    elif mention.range_id is None or other.range_id != mention.range_id:
        return _year_after_list(page, number)
    match other.expression:
        case CalendarDate(year=int(year), month=month, day=day, bc=bc):
            return Place(year, month, day, bc)
        case _:
            return None


def _year_after_list(page: Page, number: int) -> Place | None:
    """The year that the last of a list alone names: "on 3 May and 5 June 2014"."""
    first = page.mentions[number].expression
    if not isinstance(first, CalendarDate) or first.year is not None or first.month is None:
        return None
    if first.direction is not None:
        return None
    for one, other in pairwise(page.mentions[number : number + _MOST_LISTED]):
        if not page.cues.listed.fullmatch(
            page.folded, one.end, min(other.start, one.end + _WINDOW)
        ):
            return None
        match other.expression:
            case CalendarDate(year=None, month=int(), day=day) if (day is None) == (
                first.day is None
            ):
                continue
            case CalendarDate(year=int(year), month=int(month), day=day, bc=bc) if (
                day is None
            ) == (first.day is None) and first.month <= month:
                return Place(year, month, day, bc)
            case _:
                return None
    return None


def is_of_noun(page: Page, mention: DateMention) -> bool:
    """Tell "the 1994 treaty", whose date tells which it is, not when the story is."""
    before = max(0, mention.start - _WINDOW)
    return page.cues.of_noun.search(page.folded, before, mention.start) is not None


def full_date_ahead(page: Page, number: int) -> tuple[Place | None, bool]:
    """The next date of the section with its year and month, and whether it is in the sentence."""
    end = page.mentions[number].end
    for mention in page.mentions[number + 1 : number + 1 + _MENTIONS_AHEAD]:
        if mention.start - end > CHARACTERS_AHEAD or "\n\n" in page.text[end : mention.start]:
            break
        if is_of_noun(page, mention):
            continue
        if (place := _named_in_full(mention.expression)) is not None:
            return place, page.written.same_sentence(end - 1, mention.start)
    return None, False


def _named_in_full(expression: TimeExpression) -> Place | None:
    match expression:
        case Clock(day=day) if day is not None:
            return _named_in_full(day)
        case CalendarDate(year=int(year), month=int(month), day=day, bc=False):
            return Place(year, month, day)
        case YearPart(year=int(year), part=part, bc=False):
            return place_named(f"{year:04}-{part}")
        case _:
            return None
