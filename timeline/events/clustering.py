"""Mentions of one happening, put together across articles.

Two mentions may be one event only where their days are the same or a day apart (longer spans:
mostly the same), and where words and actors agree. A false merge fakes corroboration, so each
new mention must agree with every member that an event has.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.events.acts import exclude_each_other
from timeline.events.labels import faults_of
from timeline.events.similarity import Features, Weights, features_of, have_bond, similarity, weigh
from timeline.events.voices import Voice, count_sources, is_same_source
from timeline.model import Confidence, DateInterval, Event, EventMention

# A day more or less is how zones and late evenings are told.
_DAY_SLACK = 1
_SHORT_DAYS = 3
_ENOUGH = 0.25
_TOO_LITTLE = 0.05
_GAP_COST = 0.15
_OVERLAP = 0.5
# An event need not be compared with more of its members to know what it is about.
_COMPARED_MEMBERS = 12
_CANDIDATES = 40
_TRUST = {Confidence.HIGH: 0, Confidence.MEDIUM: 1, Confidence.LOW: 2}

# So far apart the blocks of two mentions may lie that are compared, by kind of block.
_REACH = {"day": _SHORT_DAYS + _DAY_SLACK, "span": 1, "since": 0, "until": 0}

Block = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with its mentions."""

    event: Event
    members: tuple[EventMention, ...]


def cluster(mentions: Sequence[EventMention], voices: Mapping[str, Voice]) -> list[Event]:
    """Put the mentions of one happening together.

    Args:
        mentions: Of all articles, in any order; the result does not depend on it.
        voices: Who speaks, by `article_id`; an article that is not in it is a voice of its own.

    Returns:
        Events by first day (undated ones last) and id; every mention is in exactly one.
    """
    ordered = sorted(mentions, key=_canonical)
    happenings = cluster_in_order(ordered, weigh_mentions(ordered), voices)
    return sorted((happening.event for happening in happenings), key=_by_day)


def weigh_mentions(in_order: Iterable[EventMention]) -> Weights:
    """Learn how telling each word is; the mentions come as `cluster_in_order` wants them."""
    return weigh((features_of(mention), mention.date.interval) for mention in in_order)


def cluster_in_order(
    in_order: Iterable[EventMention], weights: Weights, voices: Mapping[str, Voice]
) -> Iterator[Happening]:
    """Put the mentions of one happening together without holding more than some days of them.

    Args:
        in_order: By first day, then last day, both 0 where open or undated, then `mention_id`.
        weights: Of the words of all mentions.
        voices: Who speaks, by `article_id`.

    Yields:
        Each event as soon as nothing more can belong to it.
    """
    groups = _Grouping(weights, voices)
    for mention in in_order:
        for members in groups.add(mention):
            yield Happening(_event(members, voices), tuple(members))
    for members in groups.groups.values():
        yield Happening(_event(members, voices), tuple(members))


def _canonical(mention: EventMention) -> tuple[int, int, str]:
    interval = mention.date.interval
    start, end = (None, None) if interval is None else (interval.start, interval.end)
    return (start or 0, end or 0, mention.mention_id)


class _Grouping:
    """Events as they grow, found again by day and by their telling words."""

    def __init__(self, weights: Weights, voices: Mapping[str, Voice]) -> None:
        self.groups: dict[int, list[EventMention]] = {}
        self._next = 0
        self._weights = weights
        self._voices = voices
        self._features: dict[str, Features] = {}
        self._by_mark: defaultdict[Block, defaultdict[str, list[int]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self._newest: dict[int, Block] = {}
        self._waiting: defaultdict[str, deque[tuple[int, int]]] = defaultdict(deque)

    def add(self, mention: EventMention) -> list[list[EventMention]]:
        """Put a mention into the event that it fits best, or into a new one.

        Returns:
            The events that nothing can be added to any more.
        """
        blocks = _blocks(mention.date.interval)
        if not blocks:
            return [[mention]]
        finished = self._finish(blocks[0])
        features = features_of(mention)
        self._features[mention.mention_id] = features
        marks = self._weights.telling(features)
        best = self._best(mention, features, blocks, marks)
        if best is None:
            best, self._next = self._next, self._next + 1
            self.groups[best] = []
        self.groups[best].append(mention)
        self._note(best, blocks[0], marks)
        return finished

    def _note(self, number: int, block: Block, marks: Iterable[str]) -> None:
        for mark in marks:
            held = self._by_mark[block][mark]
            if number not in held[-1:]:
                held.append(number)
        if self._newest.get(number) != block:
            self._newest[number] = block
            kind, at = block
            self._waiting[kind].append((at, number))

    def _finish(self, block: Block) -> list[list[EventMention]]:
        """Take out the events that lie out of reach of a block and of all after it."""
        kind, at = block
        waiting = self._waiting[kind]
        finished = []
        while waiting and waiting[0][0] < at - _REACH[kind]:
            old, number = waiting.popleft()
            self._by_mark.pop((kind, old), None)
            if self._newest[number] == (kind, old):
                finished.append(self.groups.pop(number))
                del self._newest[number]
        for members in finished:
            for mention in members:
                del self._features[mention.mention_id]
        return finished

    def _best(
        self,
        mention: EventMention,
        features: Features,
        blocks: Sequence[Block],
        marks: Iterable[str],
    ) -> int | None:
        near = [self._by_mark[block] for block in blocks if block in self._by_mark]
        shared = Counter(number for mark in marks for held in near for number in held.get(mark, ()))
        # On a day that everybody writes about, only the likeliest events are compared.
        candidates = sorted(shared, key=lambda number: (-shared[number], number))[:_CANDIDATES]
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
        scores, bonds = [], []
        for member in members[:_COMPARED_MEMBERS]:
            gap = _day_gap(mention.date.interval, member.date.interval)
            if gap is None or self._tells_two_dates(mention, member):
                return 0.0
            other = self._features[member.mention_id]
            shared = features.words & other.words
            if exclude_each_other(features.act, other.act, gap=gap, shared=shared):
                return 0.0
            if gap or _is_long(mention.date.interval):
                bonds.append(have_bond(features, other))
            score = similarity(features, other, self._weights)
            if score < _TOO_LITTLE:
                return 0.0
            scores.append(score - gap * _GAP_COST)
        if 2 * sum(bonds) < len(bonds):
            return 0.0
        return sum(scores) / len(scores)

    def _tells_two_dates(self, one: EventMention, other: EventMention) -> bool:
        """Whether one source names both dates: then it tells of two happenings."""
        return one.date.interval != other.date.interval and is_same_source(
            _voice(one, self._voices), _voice(other, self._voices)
        )


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


def _is_long(interval: DateInterval | None) -> bool:
    """Whether much else happened on the same days: those of a month, of a year, or open ones."""
    if interval is None or interval.start is None or interval.end is None:
        return True
    return interval.end - interval.start > _SHORT_DAYS


def _event(members: Sequence[EventMention], voices: Mapping[str, Voice]) -> Event:
    ids = tuple(sorted(mention.mention_id for mention in members))
    dates = _dates_given(members, voices)
    interval = dates[0][0] if dates else None
    own = [mention for mention in members if mention.date.interval == interval]
    return Event(
        event_id=f"e{ids[0]}",
        label=min(own, key=_worth).label,
        interval=interval,
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


def _worth(mention: EventMention) -> tuple[int, bool, int, bool, int, str]:
    """Sort the mention that tells best of an event to the front."""
    return (
        faults_of(mention.label),
        not mention.actors,
        _TRUST[mention.date.confidence],
        not any(sign.isdigit() for sign in mention.date.text),
        len(mention.label),
        mention.mention_id,
    )


def _by_day(event: Event) -> tuple[bool, int, str]:
    start = None if event.interval is None else event.interval.start
    if start is None and event.interval is not None:
        start = event.interval.end
    return (start is None, start or 0, event.event_id)
