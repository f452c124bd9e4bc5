"""Whether two mentions may tell of one happening, by their days, acts, words and voices."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import combinations
from zlib import crc32

from timeline.events.acts import Kind, exclude_each_other
from timeline.events.similarity import SAME_STORY, Features, features_of, log_odds
from timeline.events.voices import Voice, is_same_source
from timeline.model import DateInterval, EventMention

ENOUGH = 0.65
"""So likely two mentions are one happening that are linked, and a mention and its event."""
COMPARED_MEMBERS = 12
"""An event need not be compared with more of its members to know what it is about."""
DAY_SLACK = 1
"""So many days lie between linked dates at most: zones and late evenings are told so."""
LEAST_COMMON = 2
"""So many bits of their masks linked mentions have in common at least."""
OVERLAP = 0.5
"""Spans that are linked share so much of the days of either."""

# In log-odds, as those of the words.
_SAME_SPAN, _OTHER_SPAN = -0.9, -3.0
_DAY_APART, _DAY_APART_BUT_ALIKE = -2.6, -0.8
_BONDS = 2
# More than sums of scores are off by.
_ROUNDING = 1e-9
_SHORT_DAYS = 3
_MASK_BITS = 63
_SPAN_BLOCK_DAYS = 31


class Stretch(IntEnum):
    """What kind of days a mention has: a few, a span, or all since or until one."""

    SHORT = 0
    SPAN = 1
    SINCE = 2
    UNTIL = 3


# Spans that share most of their days begin less than their own length apart.
_REACH_DAYS = {Stretch.SHORT: _SHORT_DAYS + DAY_SLACK, Stretch.SPAN: _SPAN_BLOCK_DAYS}
_STEP_DAYS = {Stretch.SHORT: 1, Stretch.SPAN: _SPAN_BLOCK_DAYS}


@dataclass(frozen=True, slots=True)
class Node:
    """A dated mention, as far as its being one event with others goes.

    Args:
        place: In the order in which mentions are put into events: the plainest first, so that each
            event begins with one that tells what it is; then by their ids, which end it.
        interval: With at least one end.
        features: Of its sentence.
        voice: Who speaks in its article.
        mask: A bit for each word, actor and name of the article, so that what has little in common
            is soon told.
    """

    place: str
    interval: DateInterval
    features: Features
    voice: Voice
    mask: int


def node_of(mention: EventMention, voice: Voice) -> Node | None:
    """Take what counts of a mention; None where it is undated."""
    interval = mention.date.interval
    if interval is None or (interval.start is None and interval.end is None):
        return None
    features = features_of(mention)
    place = f"{_vagueness(features, interval)}{mention.mention_id}"
    return Node(place, interval, features, voice, node_mask(features, voice.names))


def _vagueness(features: Features, interval: DateInterval) -> int:
    """From 0 for what names its deed, its actors and its day, to 9 for what names none."""
    is_day = interval.start is not None and interval.end == interval.start + 1
    plain = 2 * bool(features.own) + 2 * (features.act.kind is Kind.DEED) + is_day
    return 9 - plain - min(2, len(features.actors)) - min(2, len(features.names))


def node_mask(features: Features, story: frozenset[str]) -> int:
    """A bit for each word and actor, and for each name that the article is full of."""
    mask = 0
    for word in features.words | features.actors | story:
        mask |= 1 << code_of(word) % _MASK_BITS
    return mask


@lru_cache(maxsize=65536)
def code_of(word: str) -> int:
    """A number below 2 to the power of 32 for a word; few words share one."""
    return crc32(word.encode("utf-8", "surrogatepass"))


def telling_words(node: Node) -> list[str]:
    """The words of which linked mentions have at least one in common: names tell who, not what."""
    return sorted(word for word in node.features.words if not word[0].isupper())


def bonds(node: Node) -> tuple[int, int]:
    """Two masks of what mentions share that are linked though their days differ.

    So they do where their days are many: those that share neither an actor, nor a name, nor two
    kinds of happening, nor names of their articles, have no bond. Those that have one share a bit
    of either mask; few others do.
    """
    features = node.features
    pairs = [f"{one} {other}" for one, other in combinations(sorted(features.kinds), 2)]
    first = second = 0
    for word in (*features.actors, *features.names, *pairs, *node.voice.names):
        code = code_of(word)
        first |= 1 << code % _MASK_BITS
        second |= 1 << code // _MASK_BITS % _MASK_BITS
    return first, second


def stretch_of(interval: DateInterval) -> Stretch:
    """What kind of days these are; mentions of different kinds are never linked."""
    if interval.start is None:
        return Stretch.UNTIL
    if interval.end is None:
        return Stretch.SINCE
    return Stretch.SPAN if _is_long(interval) else Stretch.SHORT


def block_of(interval: DateInterval) -> int:
    """A number for where mentions of such days are found; it grows with the days."""
    stretch = stretch_of(interval)
    day = (interval.end if interval.start is None else interval.start) or 0
    if stretch is Stretch.SPAN:
        day -= day % _SPAN_BLOCK_DAYS
    return day * len(Stretch) + stretch


def near_blocks(block: int) -> range:
    """The blocks in which mentions are that may be linked to those of one."""
    stretch = Stretch(block % len(Stretch))
    reach, step = (days.get(stretch, 0) * len(Stretch) for days in (_REACH_DAYS, _STEP_DAYS))
    return range(block - reach, block + reach + 1, step or 1)


@dataclass(frozen=True, slots=True)
class Compared:
    """How far two mentions agree that may be one event.

    Args:
        score: How likely they are one happening, from 0 to 1.
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


def agreement(
    node: Node, members: Sequence[Node], known: Mapping[str, Compared], *, least: float
) -> float:
    """How far a mention agrees with the members of an event on average.

    Args:
        members: Those that count, in their order; at least one.
        known: What was found of it and those mentions that it is linked to, by their places.
        least: What is wanted; it may be told as 0 where it is less.

    Returns:
        0 where it cannot be the same.
    """
    count = len(members)
    short = count - least * count + _ROUNDING
    total, bonds, unbound = 0.0, 0, 0
    for member in members:
        compared = known.get(member.place) or _compare_any(node, member)
        if compared is None:
            return 0.0
        total += compared.score
        short -= 1 - compared.score
        if short < 0:
            return 0.0
        if compared.has_bond is not None:
            bonds += compared.has_bond
            unbound += not compared.has_bond
    return 0.0 if bonds < unbound else total / count


def _compare_any(one: Node, other: Node) -> Compared | None:
    gap = day_gap(one.interval, other.interval)
    return None if gap is None else _compare(one, other, gap)


def _compare(one: Node, other: Node, gap: int) -> Compared | None:
    """None bars one event."""
    if _tells_two_dates(one, other):
        return None
    ours, theirs = one.features, other.features
    if exclude_each_other(ours.act, theirs.act, gap=gap, shared=ours.kinds & theirs.kinds):
        return None
    same_story = _is_same_story(one.voice.names, other.voice.names)
    odds = log_odds(ours, theirs, same_story=same_story)
    if not (gap or _is_long(one.interval) or _is_long(other.interval)):
        return Compared(_share_of(odds), has_bond=None)
    odds += _odds_of_days(one, other, gap)
    return Compared(_share_of(odds), _have_bond(ours, theirs, same_story=same_story))


def _share_of(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def _odds_of_days(one: Node, other: Node, gap: int) -> float:
    """What speaks for one happening in dates that are not the same few days."""
    if gap > 0:
        is_apart = one.features.own.isdisjoint(other.features.own)
        return _DAY_APART if is_apart else _DAY_APART_BUT_ALIKE
    return _SAME_SPAN if one.interval == other.interval else _OTHER_SPAN


def _is_same_story(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) > SAME_STORY * math.sqrt(len(one) * len(other))


def _have_bond(one: Features, other: Features, *, same_story: bool) -> bool:
    """Whether they share a name or two kinds of happening, or in one story what the date is of.

    Other words are common to many days.
    """
    if not one.actors.isdisjoint(other.actors) or one.names & other.names:
        return True
    if same_story and one.own & other.own:
        return True
    return len(one.kinds & other.kinds) >= _BONDS


def _tells_two_dates(one: Node, other: Node) -> bool:
    """Whether one source names both dates: then it tells of two happenings."""
    return is_same_source(one.voice, other.voice) and one.interval != other.interval


def day_gap(one: DateInterval, other: DateInterval) -> int | None:
    """The days between two dates, 0 where they share days; None where they are too different."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return 0 if one == other else None
    gap = max(one.start - other.end, other.start - one.end) + 1
    if max(one.end - one.start, other.end - other.start) <= _SHORT_DAYS:
        return max(gap, 0) if gap <= DAY_SLACK else None
    shared = min(one.end, other.end) - max(one.start, other.start)
    either = max(one.end, other.end) - min(one.start, other.start)
    return 0 if shared >= OVERLAP * either else None


def _is_long(interval: DateInterval) -> bool:
    """Whether much else happened on the same days: those of a month, of a year, or open ones."""
    if interval.start is None or interval.end is None:
        return True
    return interval.end - interval.start > _SHORT_DAYS
