"""Mentions of one happening, put together across articles.

Two mentions may be one event only where their days are the same or a day apart (longer spans:
mostly the same), and where words and actors agree. A false merge fakes corroboration, so each
new mention must agree with every member that an event has.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from timeline.events.similarity import Features, Weights, features_of, similarity, weigh
from timeline.events.voices import Voice, count_sources
from timeline.model import Confidence, DateInterval, Event, EventMention

# A day more or less is how zones and late evenings are told.
_DAY_SLACK = 1
_SHORT_DAYS = 3
_ENOUGH = .22
_TOO_LITTLE = .05
_GAP_COST = .1
_OVERLAP = 0.5
# An event need not be compared with more of its members to know what it is about.
_COMPARED_MEMBERS = 12
_TRUST = {Confidence.HIGH: 0, Confidence.MEDIUM: 1, Confidence.LOW: 2}

Block = tuple[str, int]


def cluster(mentions: Sequence[EventMention], voices: Mapping[str, Voice]) -> list[Event]:
    """Put the mentions of one happening together.

    Args:
        mentions: Of all articles, in any order; the result does not depend on it.
        voices: Who speaks, by `article_id`; an article that is not in it is a voice of its own.

    Returns:
        Events by first day (undated ones last) and id; every mention is in exactly one.
    """
    ordered = sorted(mentions, key=_canonical)
    weights = weigh((features_of(mention), mention.date.interval) for mention in ordered)
    groups = _Grouping(weights)
    for mention in ordered:
        groups.add(mention)
    events = [_event(members, voices) for members in groups.groups]
    return sorted(events, key=_by_day)


def _canonical(mention: EventMention) -> tuple[int, int, str]:
    interval = mention.date.interval
    start, end = (None, None) if interval is None else (interval.start, interval.end)
    return (start or 0, end or 0, mention.mention_id)


class _Grouping:
    """Events as they grow, found again by day and by their telling words."""

    def __init__(self, weights: Weights) -> None:
        self.groups: list[list[EventMention]] = []
        self._weights = weights
        self._features: dict[str, Features] = {}
        self._by_mark: defaultdict[tuple[Block, str], list[int]] = defaultdict(list)

    def add(self, mention: EventMention) -> None:
        """Put a mention into the event that it fits best, or into a new one."""
        features = features_of(mention)
        self._features[mention.mention_id] = features
        blocks = _blocks(mention.date.interval)
        marks = self._weights.telling(features)
        best = self._best(mention, features, blocks, marks)
        if best is None:
            best = len(self.groups)
            self.groups.append([])
        self.groups[best].append(mention)
        for block in blocks[:1]:
            for mark in marks:
                held = self._by_mark[block, mark]
                if best not in held[-1:]:
                    held.append(best)

    def _best(
        self,
        mention: EventMention,
        features: Features,
        blocks: Sequence[Block],
        marks: Iterable[str],
    ) -> int | None:
        candidates = {
            number for mark in marks for block in blocks for number in self._by_mark[block, mark]
        }
        scored = [
            (score, -number)
            for number in candidates
            if (score := self._agreement(mention, features, self.groups[number])) >= _ENOUGH
        ]
        return -max(scored)[1] if scored else None

    def _agreement(
        self, mention: EventMention, features: Features, members: Sequence[EventMention]
    ) -> float:
        """How far it agrees with the members on average; 0 where it cannot be the same."""
        scores = []
        for member in members[:_COMPARED_MEMBERS]:
            gap = _day_gap(mention.date.interval, member.date.interval)
            if gap is None:
                return 0.0
            other = self._features[member.mention_id]
            score = similarity(features, other, self._weights) - gap * _GAP_COST
            if score < _TOO_LITTLE:
                return 0.0
            scores.append(score)
        return sum(scores) / len(scores)


def _blocks(interval: DateInterval | None) -> list[Block]:
    """Where to look for mentions of the same days; the first is where it is put itself."""
    if interval is None or (interval.start is None and interval.end is None):
        return []
    if interval.start is None:
        return [("until", interval.end or 0)]
    if interval.end is None:
        return [("since", interval.start)]
    if interval.end - interval.start > _SHORT_DAYS:
        # Spans that share most of their days begin less than their own length apart.
        month = interval.start // 31
        return [("span", month), ("span", month - 1), ("span", month + 1)]
    near = range(1, _SHORT_DAYS + _DAY_SLACK + 1)
    return [("day", interval.start)] + [
        ("day", interval.start + sign * gap) for gap in near for sign in (-1, 1)
    ]


def _day_gap(one: DateInterval | None, other: DateInterval | None) -> int | None:
    """The days between two dates, 0 where they share days; None where they are too different."""
    if one is None or other is None:
        return None
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return 0 if one == other else None
    gap = max(one.start - other.end, other.start - one.end) + 1
    if max(one.end - one.start, other.end - other.start) <= _SHORT_DAYS:
        return max(gap, 0) if gap <= _DAY_SLACK else None
    shared = min(one.end, other.end) - max(one.start, other.start)
    either = max(one.end, other.end) - min(one.start, other.start)
    return 0 if shared >= _OVERLAP * either else None


def _event(members: Sequence[EventMention], voices: Mapping[str, Voice]) -> Event:
    ids = tuple(sorted(mention.mention_id for mention in members))
    dates = _dates_given(members, voices)
    return Event(
        event_id=f"e{ids[0]}",
        label=min(members, key=_worth).label,
        interval=dates[0][0] if dates else None,
        mention_ids=ids,
        sources=count_sources(_voice(mention, voices) for mention in members),
        dates_given=tuple(dates),
    )


def _voice(mention: EventMention, voices: Mapping[str, Voice]) -> Voice:
    own = mention.article_id
    return voices.get(own, Voice(f"article {own}", own))


def _dates_given(
    members: Sequence[EventMention], voices: Mapping[str, Voice]
) -> list[tuple[DateInterval, tuple[str, ...]]]:
    """Each interval with its mentions; first the one that most sources give."""
    given: defaultdict[DateInterval, list[EventMention]] = defaultdict(list)
    for mention in members:
        if mention.date.interval is not None:
            given[mention.date.interval].append(mention)

    def rank(interval: DateInterval) -> tuple[int, int, int, int]:
        sources = count_sources(_voice(mention, voices) for mention in given[interval])
        start, end = interval.start or 0, interval.end or 0
        return (-sources, -len(given[interval]), end - start, start)

    return [
        (interval, tuple(sorted(mention.mention_id for mention in given[interval])))
        for interval in sorted(given, key=rank)
    ]


def _worth(mention: EventMention) -> tuple[int, bool, int, str]:
    """Sort the mention that tells best of an event to the front."""
    return (
        _TRUST[mention.date.confidence],
        mention.label.endswith("\u2026"),
        -len(mention.actors),
        mention.mention_id,
    )


def _by_day(event: Event) -> tuple[bool, int, str]:
    start = None if event.interval is None else event.interval.start
    if start is None and event.interval is not None:
        start = event.interval.end
    return (start is None, start or 0, event.event_id)
