"""From what the words of a date say to the days they mean, in the order of the text."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from timeline.dates.answers import Answer, lower
from timeline.dates.asides import Aside, aside_at, goes_on_behind
from timeline.dates.calendar_steps import Place, place_named
from timeline.dates.context import Context, Course, Setting
from timeline.dates.course import moved_on
from timeline.dates.days import answer_for
from timeline.dates.outline import outline_of
from timeline.dates.page import Page
from timeline.dates.rule import Cues, Language
from timeline.dates.surroundings import around
from timeline.dates.timex import BEFORE_YEAR_1, OFF_CALENDAR, days_of
from timeline.dates.written import Written
from timeline.model import (
    Base,
    CalendarDate,
    Clock,
    Confidence,
    DateInterval,
    DateMention,
    Offset,
    Reading,
    Resolution,
    TimexType,
    Unit,
    WeekdayDate,
)


def resolve_all(
    written: Written, mentions: Sequence[DateMention], *, language: Language, setting: Setting
) -> list[Resolution]:
    """Resolve the mentions of one text, each in the light of those before it."""
    page = Page(written, mentions, language.cues)
    outline = outline_of([one for one in mentions if one.start >= setting.body], setting)
    course = Course()
    resolutions: list[Resolution] = []
    trust: dict[date, Confidence] = {}
    aside: Aside | None = None
    at = 0
    for number, mention in enumerate(mentions):
        if "\n\n" in written.text[at : mention.start]:
            course = replace(course, section=course.section + 1)
        at = mention.end
        aside = aside_at(page, number, course, aside)
        if aside is not None and goes_on_behind(page, number, aside):
            course, aside = aside.before, None
        context = Context(outline, course, around(page, number, Context(outline, course)))
        resolution = _no_surer(resolve(mention, context), trust, setting.published)
        if number and _are_hours_of_a_day(mentions[number - 1], mention):
            resolutions[-1] = resolve(mentions[number - 1], context)
        if number and _explains(written, mentions[number - 1], mention, language.cues):
            resolutions[-1] = _as_explained(resolutions[-1], resolution)
        if number and _is_after(resolutions[-1], resolution):
            first = mentions[number - 1]
            if (end := _end_of_range(first, mention, resolution)) is not None:
                resolutions[-1] = resolve(first, _with_partner(context, end))
        resolutions.append(resolution)
        if (place := place_named(resolution.value)) is not None and place.exact is not None:
            trust[place.exact] = resolution.confidence
        if mention.start >= setting.body and not context.around.coming:
            course = moved_on(page, number, resolution, Context(outline, course))
    return resolutions


def _no_surer(
    resolution: Resolution, trust: Mapping[date, Confidence], published: date | None
) -> Resolution:
    """What is counted from a day that the text told is trusted no more than that day."""
    anchor = resolution.reading.anchor
    if anchor is None or anchor == published or anchor not in trust:
        return resolution
    return replace(resolution, confidence=lower(resolution.confidence, trust[anchor]))


def _with_partner(context: Context, partner: Place) -> Context:
    return replace(context, around=replace(context.around, partner=partner))


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


def _explains(written: Written, one: DateMention, other: DateMention, cues: Cues) -> bool:
    """Tell "the next day, 5 March", where the date beside it says which day that was."""
    match one.expression, other.expression:
        case (
            Offset(unit=Unit.DAY, base=Base.MENTION, count=int()),
            CalendarDate(month=int(), day=int()),
        ):
            return bool(cues.beside_it.fullmatch(written.folded, one.end, other.start))
        case _:
            return False


def _as_explained(one: Resolution, other: Resolution) -> Resolution:
    return replace(
        one,
        value=other.value,
        interval=other.interval,
        grain=other.grain,
        confidence=lower(other.confidence, Confidence.MEDIUM),
        reason=other.reason,
    )


def _is_after(one: Resolution, other: Resolution) -> bool:
    if one.interval is None or other.interval is None:
        return False
    return (one.interval.start or 0) >= (other.interval.end or 0)
