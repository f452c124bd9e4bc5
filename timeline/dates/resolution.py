"""From what the words of a date say to the days they mean, in the order of the text."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from timeline.dates.answers import Answer
from timeline.dates.calendar_steps import Place, place_named
from timeline.dates.context import (
    Context,
    Setting,
    Stop,
    cue_at,
    is_told_from_today,
    needs_cue,
    opening_context,
    tells_of_coming,
    tells_of_past,
)
from timeline.dates.days import PRESENT, answer_for
from timeline.dates.folding import fold
from timeline.dates.numbers import month_first
from timeline.dates.rule import Language
from timeline.dates.surroundings import (
    in_story,
    is_of_noun,
    is_quoted,
    is_told_in_past,
    opens_passage,
)
from timeline.dates.timex import BEFORE_YEAR_1, OFF_CALENDAR, days_of
from timeline.dates.years import DAYS_OF_RECENT_NEWS, YEAR_OF_THE_STORY
from timeline.model import (
    Base,
    CalendarDate,
    Clock,
    DateInterval,
    DateMention,
    Direction,
    Grain,
    Length,
    Offset,
    Reading,
    Resolution,
    TimeExpression,
    TimexType,
    Unit,
    WeekdayDate,
    YearPart,
    YearSpan,
)

# Six or nine months or a year of results: what is compared from here on is no longer the quarter.
_LONGER = re.compile(r"P(?:6M|9M|12M|1Y)")
_FAR_BACK = 2000
_MOST_THREADS = 6
_SENTENCE_END = re.compile(r"[.!?]\s|\n")


def resolve_all(
    text: str, mentions: Sequence[DateMention], *, language: Language, setting: Setting
) -> list[Resolution]:
    """Resolve the mentions of one text, each in the light of those before it."""
    folded = fold(text)
    context = opening_context(
        [mention for mention in mentions if mention.start >= setting.body],
        setting,
        month_first=month_first(mentions, setting.country),
    )
    resolutions: list[Resolution] = []
    at = 0
    for number, mention in enumerate(mentions):
        if "\n\n" in text[at : mention.start]:
            context = replace(context, section=context.section + 1)
        at = mention.end
        here = _where_it_stands(text, folded, mention, context, language)
        if context.tells_past and needs_cue(mention.expression):
            here = in_story(text, folded, mentions, number, here, language.cues)
        if mention.range_id is not None:
            here = replace(here, partner=_partner(mentions, number, mention))
        resolution = resolve(mention, here)
        if number and _are_hours_of_a_day(mentions[number - 1], mention):
            resolutions[-1] = resolve(mentions[number - 1], here)
        if number and _is_after(resolutions[-1], resolution):
            first = mentions[number - 1]
            if (end := _end_of_range(first, mention, resolution)) is not None:
                resolutions[-1] = resolve(first, replace(here, partner=end))
        resolutions.append(resolution)
        if mention.start >= setting.body and not here.coming:
            opens = opens_passage(text, folded, mentions, number, language.cues)
            context = _moved_on(context, mention, resolution, opens)
            if context.spoken_at == mention.end and is_of_noun(folded, mention, language.cues):
                context = replace(context, spoken_loosely=True)
    return resolutions


def _where_it_stands(
    text: str, folded: str, mention: DateMention, context: Context, language: Language
) -> Context:
    """The context with what the words around the mention add, where they can decide."""
    match mention.expression:
        case Clock(day=None):
            since = _since_spoken(text, mention, context)
            same = not _SENTENCE_END.search(since)
            return replace(context, same_sentence=same, same_paragraph="\n" not in since)
        case Offset(base=Base.PUBLICATION):
            over = is_told_in_past(folded, mention, language.cues)
            quoted = context.tells_past and is_quoted(folded, mention)
            return replace(context, is_over=over, quoted=quoted)
        case Offset(base=Base.STORY):
            same = not _SENTENCE_END.search(_since_spoken(text, mention, context))
            coming = context.tells_past and tells_of_coming(folded, mention, language.cues)
            return replace(context, same_sentence=same, coming=coming)
        case Offset(base=Base.MENTION) | Clock(day=Offset(base=Base.MENTION)):
            same = "\n" not in _since_spoken(text, mention, context)
            return replace(context, same_paragraph=same)
        case expression if needs_cue(expression):
            cue = cue_at(folded, mention, language.cues)
            same = not _SENTENCE_END.search(_since_spoken(text, mention, context))
            coming = context.tells_past and tells_of_coming(folded, mention, language.cues)
            over = tells_of_past(folded, mention, language.cues)
            return replace(context, cue=cue, is_over=over, coming=coming, same_sentence=same)
        case _:
            return context


def _since_spoken(text: str, mention: DateMention, context: Context) -> str:
    """The text from the date last named to a mention; a paragraph's end where none is near."""
    if context.spoken is None or mention.start - context.spoken_at > _FAR_BACK:
        return "\n"
    return text[context.spoken_at : mention.start]


def resolve(mention: DateMention, context: Context) -> Resolution:
    """Choose the days of one mention."""
    answer = answer_for(mention.expression, context)
    if mention.type not in (TimexType.DATE, TimexType.TIME):
        return Resolution(answer.value, None, None, answer.confidence, reason=answer.reason)
    found = days_of(answer.value) if answer.reason is None else None
    if answer.reason is None and answer.value.startswith("BC"):
        answer = replace(answer, reason=BEFORE_YEAR_1)
    grain, interval = found or (None, None)
    reason = None if interval else answer.reason or OFF_CALENDAR
    reading = Reading(answer.anchor, answer.direction, _intervals(answer))
    return Resolution(answer.value, interval, grain, answer.confidence, reading, reason)


def _intervals(answer: Answer) -> tuple[DateInterval, ...]:
    found = [days_of(value) for value in answer.others]
    return tuple(days[1] for days in found if days is not None)


def _partner(mentions: Sequence[DateMention], number: int, mention: DateMention) -> Place | None:
    """What the second end of a range tells of the first: "3 May - 5 June 2020"."""
    if mention.range_id is None or number + 1 == len(mentions):
        return None
    other = mentions[number + 1]
    if other.range_id != mention.range_id or not isinstance(other.expression, CalendarDate):
        return None
    match other.expression:
        case CalendarDate(year=int(year), month=month, day=day, bc=bc):
            return Place(year, month, day, bc)
        case _:
            return None


def _end_of_range(first: DateMention, last: DateMention, ended: Resolution) -> Place | None:
    """What the year-less end of a range tells of its year-less beginning."""
    if first.range_id is None or first.range_id != last.range_id:
        return None
    match first.expression, last.expression:
        case CalendarDate(year=None, month=int()), CalendarDate(year=None, month=int()):
            return place_named(ended.value)
        case WeekdayDate(), WeekdayDate():
            return place_named(ended.value)
        case _:
            return None


def _are_hours_of_a_day(one: DateMention, other: DateMention) -> bool:
    """Tell "from 10:00 to 12:00 on 3 May", whose day is one, however it is read."""
    match one.expression, other.expression:
        case Clock(day=day), Clock(day=same) if day is not None:
            return day == same and one.range_id is not None and one.range_id == other.range_id
        case _:
            return False


def _is_after(one: Resolution, other: Resolution) -> bool:
    if one.interval is None or other.interval is None:
        return False
    return (one.interval.start or 0) >= (other.interval.end or 0)


def _moved_on(
    context: Context, mention: DateMention, resolution: Resolution, opens: bool
) -> Context:
    """The context after a mention: `opens` says that its words open a passage."""
    if isinstance(mention.expression, Length) and context.quarter is not None:
        return replace(context, quarter=None) if _LONGER.match(resolution.value) else context
    if mention.type not in (TimexType.DATE, TimexType.TIME):
        return context
    if resolution.value == PRESENT and isinstance(mention.expression, Offset):
        # "which today is a museum" brings a story of the past to the day it was written.
        context, place = replace(context, trail=()), context.today
    else:
        place = place_named(resolution.value)
    if place is None:
        return context
    if not _is_aside(context, mention.expression):
        context = replace(
            context,
            spoken=place,
            spoken_at=mention.end,
            spoken_loosely=resolution.grain in (Grain.DECADE, Grain.CENTURY),
        )
    if not context.tells_past and is_told_from_today(mention.expression):
        return replace(context, told=_long_past(place, context), trail=())
    if _moves_story(context, mention, place, opens) and (
        context.tells_past or _tells_on(mention, resolution)
    ):
        trail, chapter = _trail(context, place, opens), _chapter(context, place, opens)
        named = resolution.reading.direction != YEAR_OF_THE_STORY
        context = replace(context, told=place, told_named=named, trail=trail, chapter=chapter)
    if place.part is not None and place.part[0] == "Q" and isinstance(mention.expression, YearPart):
        context = replace(context, quarter=_quarter(context, resolution))
    return context


def _long_past(place: Place, context: Context) -> Place | None:
    """A day long before publication: "exactly a year ago" begins a story, "yesterday" ends one."""
    if place.exact is None or context.published is None:
        return None
    return place if (context.published - place.exact).days > DAYS_OF_RECENT_NEWS else None


def _tells_on(mention: DateMention, resolution: Resolution) -> bool:
    """In news only a date with its year begins a story, and what goes on with it continues it."""
    if resolution.reading.direction == YEAR_OF_THE_STORY:
        return True
    match mention.expression:
        case CalendarDate(year=int()) | YearPart(year=int(), part="SP" | "SU" | "FA" | "WI"):
            return True
        case _:
            return False


def _trail(context: Context, place: Place, opens: bool) -> tuple[Stop, ...]:
    """The threads with this place in front; it takes the place of those that it goes on with."""
    if place.bc:
        return ()
    told = context.told
    aside = told is not None and not opens and place.year < told.year
    here = Stop(place, context.section, aside)
    others = (stop for stop in context.trail if not _goes_on_with(stop, here))
    return (here, *islice(others, _MOST_THREADS))


def _goes_on_with(stop: Stop, here: Stop) -> bool:
    return stop.section == here.section and 0 <= here.place.year - stop.place.year <= 1


def _chapter(context: Context, place: Place, opens: bool) -> Stop | None:
    if opens and place.month is None and not place.bc:
        return Stop(place, context.section)
    kept = context.chapter
    if kept is None or place.year > kept.place.year or (opens and place.year < kept.place.year):
        return None
    return kept


def _is_aside(context: Context, expression: TimeExpression) -> bool:
    """In news "last year" is an aside: a year earlier still counts from today."""
    years = isinstance(expression, Offset) and expression.unit is Unit.YEAR
    return years and not context.tells_past


def _moves_story(context: Context, mention: DateMention, place: Place, opens: bool) -> bool:
    """Asides do not: years named in passing, and steps back from what is told."""
    if (-place.year if place.bc else place.year) in context.asides:
        return False
    match mention.expression:
        case Offset(unit=unit, count=count):
            long = unit in (Unit.YEAR, Unit.DECADE, Unit.CENTURY)
            return not long or (unit is Unit.YEAR and (count or 0) > 0)
        case CalendarDate(direction=Direction.FUTURE) | YearPart(direction=Direction.FUTURE):
            # What is planned for "next summer"; "the following summer" is where the story goes on.
            return mention.expression.base is Base.MENTION
        case CalendarDate(month=None) | YearSpan(years=1):
            return opens
        case YearSpan():
            return False
        case _:
            return place.month is not None


def _quarter(context: Context, resolution: Resolution) -> str:
    """The quarter that a report is on: the latest of those named that is over."""
    kept = None if context.quarter is None else days_of(context.quarter)
    named = resolution.interval
    if context.quarter is None or kept is None or context.published is None or named is None:
        return resolution.value
    end, other = kept[1].end or 0, named.end or 0
    today = context.published.toordinal()
    return context.quarter if end <= today and not end < other <= today else resolution.value
