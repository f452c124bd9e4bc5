"""Mentions of one happening, put together across articles, as an event.

Two mentions may be one event only where their days are the same or a day apart (longer spans:
mostly the same), and where deeds, names and words agree. A false merge fakes corroboration, so a
mention must agree with the first one of an event and, on average, with those that joined it.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from timeline.events.agreement import node_of
from timeline.events.grouping import AllAtOnce, Grouping
from timeline.events.labels import faults_of
from timeline.events.voices import Voice, count_sources
from timeline.model import Confidence, DateInterval, Event, EventMention, Grain
from timeline.writing_systems import is_russian

_TRUST = {Confidence.HIGH: 0, Confidence.MEDIUM: 1, Confidence.LOW: 2}


@dataclass(frozen=True, slots=True)
class Telling:
    """What a mention adds to the event that it is in.

    Args:
        interval: None where it is undated.
        date_text: The phrase that its days were read from.
        names_actors: Whether anyone acts in it.
        voice: Who speaks in its article.
    """

    mention_id: str
    label: str
    interval: DateInterval | None
    grain: Grain | None
    confidence: Confidence
    date_text: str
    names_actors: bool
    voice: Voice

    @classmethod
    def of(cls, mention: EventMention, voice: Voice) -> Self:
        """What a mention of an article with this voice adds."""
        date = mention.date
        return cls(
            mention.mention_id,
            mention.label,
            date.interval,
            date.grain,
            date.confidence,
            date.text,
            bool(mention.actors),
            voice,
        )


def cluster(mentions: Sequence[EventMention], voices: Mapping[str, Voice]) -> list[Event]:
    """Put the mentions of one happening together.

    Args:
        mentions: Of all articles, in any order; the result does not depend on it.
        voices: Who speaks, by `article_id`; an article that is not in it is a voice of its own.

    Returns:
        Events by first day (undated ones last) and id; every mention is in exactly one.
    """
    grouping = Grouping(AllAtOnce())
    told = [(mention, _voice(voices, mention)) for mention in mentions]
    nodes = {one.mention_id: node for one, voice in told if (node := node_of(one, voice))}
    grouping.add(list(nodes.values()))
    members: defaultdict[str, list[Telling]] = defaultdict(list)
    for mention, voice in told:
        node = nodes.get(mention.mention_id)
        founder = mention.mention_id if node is None else grouping.chosen[node.place].founder
        members[founder].append(Telling.of(mention, voice))
    return sorted((event_of(group) for group in members.values()), key=_by_day)


def _voice(voices: Mapping[str, Voice], mention: EventMention) -> Voice:
    own = mention.article_id
    return voices.get(own, Voice(f"article {own}", own))


def event_of(members: Sequence[Telling]) -> Event:
    """What the mentions of one happening say of it together; they may come in any order."""
    ids = tuple(sorted(one.mention_id for one in members))
    dates = _dates_given(members)
    interval = dates[0][0] if dates else None
    own = [one for one in members if one.interval == interval]
    return Event(
        event_id=f"e{ids[0]}",
        label=min(_in_most_told_language(own), key=_worth).label,
        interval=interval,
        mention_ids=ids,
        sources=count_sources(one.voice for one in members),
        dates_given=tuple(dates),
    )


def _in_most_told_language(members: Sequence[Telling]) -> Sequence[Telling]:
    russian = [one for one in members if is_russian(one.label)]
    if 2 * len(russian) > len(members):
        return russian
    return [one for one in members if not is_russian(one.label)]


def grain_of(event: Event, members: Sequence[Telling]) -> Grain | None:
    """The grain that most of the mentions with the event's own days have."""
    grains = Counter(
        one.grain for one in members if one.grain is not None and one.interval == event.interval
    )
    return min(grains, key=lambda grain: (-grains[grain], grain), default=None)


def _dates_given(members: Sequence[Telling]) -> list[tuple[DateInterval, tuple[str, ...]]]:
    """Each interval with its mentions; first the one that most sources give."""
    given: defaultdict[DateInterval, list[Telling]] = defaultdict(list)
    for one in members:
        if one.interval is not None:
            given[one.interval].append(one)

    def rank(interval: DateInterval) -> tuple[int, int, int, int, int]:
        sources = count_sources(one.voice for one in given[interval])
        start, end = interval.start or 0, interval.end or 0
        return (-sources, -len(given[interval]), end - start, start, end)

    return [
        (interval, tuple(sorted(one.mention_id for one in given[interval])))
        for interval in sorted(given, key=rank)
    ]


def _worth(one: Telling) -> tuple[int, bool, int, bool, int, str]:
    """Sort the mention that tells best of an event to the front."""
    return (
        faults_of(one.label),
        not one.names_actors,
        _TRUST[one.confidence],
        not any(sign.isdigit() for sign in one.date_text),
        len(one.label),
        one.mention_id,
    )


def _by_day(event: Event) -> tuple[bool, int, str]:
    start = None if event.interval is None else event.interval.start
    if start is None and event.interval is not None:
        start = event.interval.end
    return (start is None, start or 0, event.event_id)
