"""Dates as the timeline has them: a range is one phrase, "since" and "by" leave a side open."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date as calendar_date
from datetime import timedelta

from timeline.dates.answers import lower
from timeline.dates.calendar_steps import place_named, shifted_by
from timeline.dates.folding import fold
from timeline.dates.parts import part_of
from timeline.dates.rule import Cues, Language
from timeline.dates.stretches import is_stretch_of, stretch_phrase
from timeline.dates.tagging import TaggedDate, tag
from timeline.dates.timex import OFF_CALENDAR, days_of, edtf
from timeline.model import (
    Clock,
    Confidence,
    DateInterval,
    DatePhrase,
    Direction,
    EventOffset,
    Length,
    PublicationTime,
    Reading,
    TimexType,
)

_WINDOW = 24
_BEFORE_A_ZONE = 60
_LONGEST_JOINT = 6
_TWO = 2
_FIRST, _LAST = calendar_date.min.toordinal(), calendar_date.max.toordinal()


def date_phrases(
    text: str,
    *,
    language: Language,
    published: PublicationTime | None,
    country: str | None = None,
    body: int = 0,
) -> list[DatePhrase]:
    """Find and resolve the dates that a text's story speaks of, in its order.

    Args:
        text: Any string.
        language: Whose rules to use.
        published: When the text was published; None where that is not known.
        country: Of the outlet, for the order of day and month in numbers.
        body: Where the story begins; dates in the header before it are no phrases.
    """
    tagged = tag(text, language=language, anchor=published, country=country, body=body)
    folded = fold(text)
    story = [date for date in tagged if date.mention.start >= body]
    return [
        _phrase(text, folded, ends, language.cues)
        for ends in _by_range(story, folded, language.cues)
    ]


def _by_range(
    tagged: Sequence[TaggedDate], folded: str, cues: Cues
) -> Iterator[tuple[TaggedDate, ...]]:
    """Dates in groups: the ends of a range, the items of a list without gaps, others alone."""
    group: list[TaggedDate] = []
    for date in tagged:
        complete = len(group) == _TWO and isinstance(
            group[0].mention.expression, EventOffset | Length
        )
        if group and (complete or not _belong_together(group[-1], date, folded, cues)):
            yield tuple(group)
            group = []
        group.append(date)
    if group:
        yield tuple(group)


def _belong_together(one: TaggedDate, other: TaggedDate, folded: str, cues: Cues) -> bool:
    if isinstance(one.mention.expression, EventOffset):
        between = folded[one.mention.end : other.mention.start]
        return one.mention.rule == other.mention.rule or bool(cues.beside.fullmatch(between))
    if is_stretch_of(one, other):
        return True
    number = one.mention.range_id
    if number is not None and number == other.mention.range_id:
        return True
    if _clock_on_its_day(one, other) is not None:
        return True
    first, second = one.resolution, other.resolution
    if not first.interval or not second.interval or first.grain != second.grain:
        return False
    if number is not None or other.mention.range_id is not None:
        return False
    between = folded[one.mention.end : other.mention.start]
    listed = between == ", " or cues.both.fullmatch(between) or cues.joint.fullmatch(between)
    return bool(listed) and first.interval.end == second.interval.start


def _clock_on_its_day(one: TaggedDate, other: TaggedDate) -> TaggedDate | None:
    """The time of two that stand together as time and day: "at 9 a.m. on Friday"."""
    if other.mention.start - one.mention.end > _LONGEST_JOINT:
        return None
    if one.mention.rule != other.mention.rule:
        return None
    match one.mention.expression, other.mention.expression:
        case Clock(day=day), named if day == named:
            return one
        case named, Clock(day=day) if day == named:
            return other
        case Clock(time=time, day=day), Clock(time=part, day=same) if day == same and day:
            return one if ":" in time and ":" not in part else None
        case _:
            return None


def _phrase(text: str, folded: str, ends: tuple[TaggedDate, ...], cues: Cues) -> DatePhrase:
    first, last = ends[0], ends[-1]
    if len(ends) == 1:
        return _single(text, folded, first, cues)
    if isinstance(first.mention.expression, EventOffset):
        return _counted_from(text, first, first.mention.expression, last)
    if isinstance(first.mention.expression, Length):
        return stretch_phrase(text, first, ends[1])
    if len(ends) == _TWO and (clock := _clock_on_its_day(first, last)):
        start, end = first.mention.start, last.mention.end
        found = _single(text, folded, clock, cues)
        zone = found.zone or _zone(text, folded, last, cues)
        return replace(found, start=start, end=end, text=text[start:end], zone=zone)
    return _range(text, folded, ends, cues)


def _single(text: str, folded: str, date: TaggedDate, cues: Cues) -> DatePhrase:
    mention, resolution = date.mention, date.resolution
    interval, notation = _opened(folded, date, cues)
    clock = mention.expression if isinstance(mention.expression, Clock) else None
    reason = resolution.reason
    if clock and clock.day is None and resolution.confidence is Confidence.LOW and not reason:
        interval, notation, reason = None, None, "names a time of day, but no day"
    if interval is not None and _is_off_calendar(interval):
        interval, notation, reason = None, None, OFF_CALENDAR
    return DatePhrase(
        start=mention.start,
        end=mention.end,
        text=mention.text,
        type=mention.type,
        value=resolution.value,
        mod=mention.mod,
        interval=interval,
        grain=resolution.grain if interval else None,
        edtf=notation,
        time=clock.time if clock else None,
        zone=_zone(text, folded, date, cues),
        rule=mention.rule,
        confidence=resolution.confidence,
        reading=resolution.reading,
        reason=reason,
    )


def _counted_from(
    text: str, length: TaggedDate, offset: EventOffset, day: TaggedDate
) -> DatePhrase:
    """The date that "three days before Christmas" is."""
    place = place_named(day.resolution.value) if day.resolution.interval else None
    back = offset.direction is Direction.PAST
    value = None if place is None else shifted_by(place, offset.length, back=back)
    found = days_of(value) if value else None
    grain, interval = found or (None, None)
    start, end = length.mention.start, day.mention.end
    return DatePhrase(
        start=start,
        end=end,
        text=text[start:end],
        type=TimexType.DATE,
        value=value or offset.length,
        mod=length.mention.mod,
        interval=interval,
        grain=grain,
        edtf=edtf(value, length.mention.mod) if value and interval else None,
        time=None,
        zone=None,
        rule=length.mention.rule,
        confidence=day.resolution.confidence,
        reading=Reading(None if place is None else place.exact, "counted from the day named"),
        reason=None if interval else day.resolution.reason or OFF_CALENDAR,
    )


def _is_off_calendar(interval: DateInterval) -> bool:
    """Whether it ends before the first day that there is, or begins after the last."""
    start, end = interval.start, interval.end
    return (end is not None and end <= _FIRST) or (start is not None and start > _LAST)


def _zone(text: str, folded: str, date: TaggedDate, cues: Cues) -> str | None:
    """The time zone that a date or its time is told in, as the text writes it."""
    mention = date.mention
    zone = mention.expression.zone if isinstance(mention.expression, Clock) else None
    if zone is not None:
        start = folded.find(zone.lower(), mention.start, mention.end)
        return zone if start < 0 else text[start : start + len(zone)]
    told = cues.zone.match(folded, mention.end) or cues.zone_before.search(
        folded, max(0, mention.start - _BEFORE_A_ZONE), mention.start
    )
    return None if told is None else text[told.start(1) : told.end(1)]


def _opened(folded: str, date: TaggedDate, cues: Cues) -> tuple[DateInterval | None, str | None]:
    """The interval and its EDTF with a side left open where the word before says so."""
    interval = date.resolution.interval
    notation = edtf(date.resolution.value, date.mention.mod)
    if (night := _whole_night(date)) is not None:
        return night, f"{night.first_day}/{night.last_day}"
    if interval is None or date.mention.type is not TimexType.DATE:
        return interval, notation
    interval = _narrowed(date) or interval
    start = date.mention.start
    before = folded[max(0, start - _WINDOW) : start]
    if cues.since.search(before):
        return DateInterval(interval.start, None), f"{notation}/.."
    if cues.after.search(before):
        return DateInterval(interval.end, None), f"{notation}/.."
    if cues.until.search(before):
        return DateInterval(None, interval.end), f"../{notation}"
    if cues.before.search(before):
        # Before the end of a period is still within it.
        end = interval.end if date.mention.mod == "END" else interval.start
        return DateInterval(None, end), f"../{notation}"
    return interval, notation


def _whole_night(date: TaggedDate) -> DateInterval | None:
    """Both days of a night that is told by both: "the night of 3 to 4 May"."""
    expression, interval = date.mention.expression, date.resolution.interval
    day = None if interval is None else interval.first_day
    if not isinstance(expression, Clock) or not expression.reaches or day is None:
        return None
    try:
        other = day + timedelta(days=expression.reaches)
    except OverflowError:
        return None
    return DateInterval.of(min(day, other), max(day, other))


def _narrowed(date: TaggedDate) -> DateInterval | None:
    """The days of a date, of "early October" the early ones."""
    interval, grain = date.resolution.interval, date.resolution.grain
    if interval is None or grain is None:
        return interval
    return part_of(interval, grain, date.mention.mod)


def _range(text: str, folded: str, ends: tuple[TaggedDate, ...], cues: Cues) -> DatePhrase:
    """A range of days, or of times of which the first is its time."""
    first = _clock_on_its_day(*ends[:2]) or ends[0]
    last = _clock_on_its_day(*ends[-2:]) or ends[-1]
    clock = first.mention.expression if isinstance(first.mention.expression, Clock) else None
    begin, end = first.resolution, last.resolution
    reason = begin.reason or end.reason
    interval = None
    if (since := _narrowed(first)) and (until := _narrowed(last)):
        interval = DateInterval(since.start, until.end)
        if (interval.start or 0) >= (interval.end or 0):
            interval, reason = None, "the range ends before it begins"
    notations = [edtf(one.resolution.value, one.mention.mod) for one in (first, last)]
    start, stop = ends[0].mention.start, ends[-1].mention.end
    return DatePhrase(
        start=start,
        end=stop,
        text=text[start:stop],
        type=TimexType.DATE,
        value=f"{begin.value}/{end.value}",
        mod=None,
        interval=interval,
        grain=(end.grain or begin.grain) if interval else None,
        edtf="/".join(filter(None, notations)) if interval else None,
        time=clock.time if clock else None,
        zone=_zone(text, folded, first, cues) or _zone(text, folded, last, cues),
        rule=first.mention.rule,
        confidence=lower(begin.confidence, end.confidence),
        reading=begin.reading,
        reason=reason if interval is None else None,
    )
