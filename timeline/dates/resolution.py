"""From what the words of a date say to the days they mean, in the order of the text."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.dates import context as surroundings
from timeline.dates.answers import Answer
from timeline.dates.calendar_steps import Place, place_named
from timeline.dates.context import Context, Setting
from timeline.dates.days import answer_for
from timeline.dates.folding import fold
from timeline.dates.numbers import month_first
from timeline.dates.rule import Language
from timeline.dates.timex import days_of
from timeline.model import (
    CalendarDate,
    DateInterval,
    DateMention,
    Offset,
    Reading,
    Resolution,
    TimexType,
    Unit,
    YearPart,
)


def resolve_all(
    text: str, mentions: Sequence[DateMention], *, language: Language, setting: Setting
) -> list[Resolution]:
    """Resolve the mentions of one text, each in the light of those before it."""
    folded = fold(text)
    story = [mention for mention in mentions if mention.start >= setting.body]
    context = Context(
        published=setting.published,
        tells_past=surroundings.tells_past(story, setting.published),
        month_first=month_first(mentions, setting.country),
    )
    resolutions: list[Resolution] = []
    for number, mention in enumerate(mentions):
        here = context
        if surroundings.needs_cue(mention.expression):
            partner = _partner(mentions, number, mention)
            cue = surroundings.cue_at(folded, mention, language.cues)
            here = replace(context, cue=cue, partner=partner)
        resolution = resolve(mention, here)
        resolutions.append(resolution)
        if mention.start >= setting.body:
            opens = language.cues.opens.search(folded, max(0, mention.start - 16), mention.start)
            context = _moved_on(context, mention, resolution, opens is not None)
    return resolutions


def resolve(mention: DateMention, context: Context) -> Resolution:
    """Choose the days of one mention."""
    answer = answer_for(mention.expression, context)
    if mention.type not in (TimexType.DATE, TimexType.TIME):
        return Resolution(answer.value, None, None, answer.confidence, reason=answer.reason)
    found = days_of(answer.value) if answer.reason is None else None
    grain, interval = found or (None, None)
    reason = None if interval else answer.reason or "names no days of the calendar"
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


def _moved_on(
    context: Context, mention: DateMention, resolution: Resolution, opens: bool
) -> Context:
    """The context after a mention: `opens` says that its words open a passage."""
    if mention.type not in (TimexType.DATE, TimexType.TIME):
        return context
    place = place_named(resolution.value)
    if place is None:
        return context
    expression = mention.expression
    if not context.tells_past and isinstance(expression, Offset) and expression.unit is Unit.YEAR:
        return context
    told = context.told
    if place.month is not None or opens or isinstance(expression, Offset):
        told = place
    quarter = context.quarter
    if place.part is not None and place.part[0] == "Q" and isinstance(expression, YearPart):
        quarter = resolution.value if expression.year is None else quarter or resolution.value
    return replace(context, spoken=place, told=told, quarter=quarter)
