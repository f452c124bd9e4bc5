"""Whether two mentions may tell of one happening, by their days, acts, words and voices."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from zlib import crc32

from timeline.events.acts import exclude_each_other
from timeline.events.similarity import Features, features_of, have_bond, similarity
from timeline.events.voices import Voice, is_same_source
from timeline.model import DateInterval, EventMention

ENOUGH = 0.25
"""From here on two mentions are linked, and a mention belongs to an event."""
COMPARED_MEMBERS = 12
"""An event need not be compared with more of its members to know what it is about."""
DAY_SLACK = 1
"""So many days lie between linked dates at most: zones and late evenings are told so."""
LEAST_COMMON = 2
"""So many bits of their masks linked mentions have in common at least."""
SPANS = 10_000_000
"""From here on blocks are those of spans and of open ends."""

_TOO_LITTLE = 0.05
_GAP_COST = 0.15
_OVERLAP = 0.5
_SHORT_DAYS = 3
_MASK_BITS = 63
# The blocks of spans and of open ends are numbered in ranges of their own.
_SINCE, _UNTIL = 20_000_000, 30_000_000
_SPAN_BLOCK_DAYS = 31

Place = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Node:
    """A dated mention, as far as its being one event with others goes.

    Args:
        place: In the order in which events are put together: first day and day after the last, 0
            where open, and the id of the mention.
        interval: With at least one end.
        features: Of its sentence.
        voice: Who speaks in its article.
        mask: A bit for each word and actor, so that what has little in common is soon told.
    """

    place: Place
    interval: DateInterval
    features: Features
    voice: Voice
    mask: int

    @property
    def mention_id(self) -> str:
        """Its mention's."""
        return self.place[2]


def node_of(mention: EventMention, voice: Voice) -> Node | None:
    """Take what counts of a mention; None where it is undated."""
    interval = mention.date.interval
    if interval is None or (interval.start is None and interval.end is None):
        return None
    features = features_of(mention)
    place = (interval.start or 0, interval.end or 0, mention.mention_id)
    return Node(place, interval, features, voice, node_mask(features))


def node_mask(features: Features) -> int:
    """A bit for each word and actor."""
    mask = 0
    for word in features.words | features.actors:
        mask |= 1 << code_of(word) % _MASK_BITS
    return mask


@lru_cache(maxsize=65536)
def code_of(word: str) -> int:
    """A number below 2 to the power of 32 for a word; few words share one."""
    return crc32(word.encode("utf-8", "surrogatepass"))


def telling_words(node: Node) -> list[str]:
    """The words of which linked mentions have at least one in common: names tell who, not what."""
    return sorted(word for word in node.features.words if not word[0].isupper())


def blocks(interval: DateInterval) -> list[int]:
    """Numbers for where mentions of the same days are found; the first is its own.

    Two mentions that may be linked are each in a block of the other.
    """
    start, end = interval.start, interval.end
    if start is None:
        return [_UNTIL + (end or 0)]
    if end is None:
        return [_SINCE + start]
    if end - start > _SHORT_DAYS:
        # Spans that share most of their days begin less than their own length apart.
        block = SPANS + start // _SPAN_BLOCK_DAYS
        return [block, block - 1, block + 1]
    near = range(1, _SHORT_DAYS + DAY_SLACK + 1)
    return [start] + [start + sign * gap for gap in near for sign in (-1, 1)]


@dataclass(frozen=True, slots=True)
class Compared:
    """How far two mentions agree that may be one event.

    Args:
        score: From 0 to 1, less for the days between them.
        has_bond: Whether they share what one event of such dates must; None where it need not.
    """

    score: float
    has_bond: bool | None


def link(one: Node, other: Node, gap: int) -> Compared | None:
    """How far two mentions agree, if that is enough for one event.

    Args:
        gap: The days between them, as `day_gap` returns it.
    """
    if (one.mask & other.mask).bit_count() < LEAST_COMMON:
        return None
    compared = _compare(one, other, gap)
    if compared is None or compared.score < ENOUGH or compared.has_bond is False:
        return None
    return compared


def agreement(node: Node, members: Iterable[Node], known: Mapping[str, Compared]) -> float:
    """How far a mention agrees with the members of an event on average.

    Args:
        members: In their order, at least one; the first few count.
        known: What was found of it and those mentions that it is linked to, by id.

    Returns:
        0 where it cannot be the same.
    """
    scores, bonds = [], []
    for member in islice(members, COMPARED_MEMBERS):
        compared = known.get(member.place[2]) or _compare_any(node, member)
        if compared is None:
            return 0.0
        scores.append(compared.score)
        if compared.has_bond is not None:
            bonds.append(compared.has_bond)
    if 2 * sum(bonds) < len(bonds):
        return 0.0
    return sum(scores) / len(scores)


def _compare_any(one: Node, other: Node) -> Compared | None:
    gap = day_gap(one.interval, other.interval)
    return None if gap is None else _compare(one, other, gap)


def _compare(one: Node, other: Node, gap: int) -> Compared | None:
    """None bars one event."""
    if _tells_two_dates(one, other):
        return None
    ours, theirs = one.features, other.features
    if exclude_each_other(ours.act, theirs.act, gap=gap, shared=ours.words & theirs.words):
        return None
    score = similarity(ours, theirs)
    if score < _TOO_LITTLE:
        return None
    needs_bond = gap > 0 or _is_long(one.interval) or _is_long(other.interval)
    return Compared(score - gap * _GAP_COST, have_bond(ours, theirs) if needs_bond else None)


def _tells_two_dates(one: Node, other: Node) -> bool:
    """Whether one source names both dates: then it tells of two happenings."""
    return one.interval != other.interval and is_same_source(one.voice, other.voice)


def day_gap(one: DateInterval, other: DateInterval) -> int | None:
    """The days between two dates, 0 where they share days; None where they are too different."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return 0 if one == other else None
    gap = max(one.start - other.end, other.start - one.end) + 1
    if max(one.end - one.start, other.end - other.start) <= _SHORT_DAYS:
        return max(gap, 0) if gap <= DAY_SLACK else None
    shared = min(one.end, other.end) - max(one.start, other.start)
    either = max(one.end, other.end) - min(one.start, other.start)
    return 0 if shared >= _OVERLAP * either else None


def _is_long(interval: DateInterval) -> bool:
    """Whether much else happened on the same days: those of a month, of a year, or open ones."""
    if interval.start is None or interval.end is None:
        return True
    return interval.end - interval.start > _SHORT_DAYS
