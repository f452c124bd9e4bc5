"""A node of `timeline.events` as a row of a release."""

from functools import lru_cache
from typing import NamedTuple

import pyarrow as pa

from timeline.events.acts import Act, Kind
from timeline.events.agreement import Node, block_of, bonds
from timeline.events.similarity import Features
from timeline.events.voices import Voice
from timeline.model import DateInterval
from timeline.store.rows import Row


class NodeRow(NamedTuple):
    """A row of `nodes`."""

    mention_no: int
    place: str
    article_no: int
    block: int
    first: int | None
    until: int | None
    words: str
    own: str
    beside: str
    actors: str
    people: str
    act: str
    speakers: str
    voice: str
    text_fingerprint: str
    story: str
    mask: int
    bonds: int
    more_bonds: int


_INT32, _INT64, _STRING = pa.int32(), pa.int64(), pa.string()
_TYPES = [_INT32, _STRING, *[_INT32] * 4, *[_STRING] * 10, *[_INT64] * 3]
NODES = pa.schema(list(zip(NodeRow._fields, _TYPES, strict=True)))
"""Of `nodes`."""
COLUMNS = ", ".join(NodeRow._fields)
"""As a SELECT lists them."""


def node_row(row: Row, node: Node) -> NodeRow:
    """Turn a node into its row.

    Args:
        row: Of its mention.
    """
    features = node.features
    first_bonds, more_bonds = bonds(node)
    return NodeRow(
        mention_no=row["mention_no"],
        place=node.place,
        article_no=row["article_no"],
        block=block_of(node.interval),
        first=node.interval.start,
        until=node.interval.end,
        words=" ".join(sorted(features.words)),
        own=" ".join(sorted(features.own)),
        beside=" ".join(sorted(features.beside)),
        actors="\n".join(sorted(features.actors)),
        people=" ".join(sorted(features.people)),
        act=features.act.kind.value,
        speakers="\n".join(sorted(features.act.speakers)),
        voice=node.voice.name,
        text_fingerprint=node.voice.fingerprint,
        story=" ".join(sorted(node.voice.names)),
        mask=node.mask,
        bonds=first_bonds,
        more_bonds=more_bonds,
    )


def node_in(row: NodeRow) -> Node:
    """Make the node of its row."""
    features = Features(
        words=_words(row.words),
        own=_words(row.own),
        beside=_words(row.beside),
        actors=_lines(row.actors),
        people=_words(row.people),
        act=_act(row.act, row.speakers),
    )
    interval = _interval(row.first, row.until)
    voice = voice_in(row.voice, row.text_fingerprint, row.story)
    return Node(row.place, interval, features, voice, row.mask)


def _words(cell: str) -> frozenset[str]:
    return frozenset(cell.split())


def _lines(cell: str) -> frozenset[str]:
    return frozenset(cell.split("\n")) if cell else frozenset()


# Of these many nodes have the same.


@lru_cache(maxsize=4096)
def _act(kind: str, speakers: str) -> Act:
    return Act(Kind(kind), _lines(speakers))


@lru_cache(maxsize=4096)
def _interval(first: int | None, until: int | None) -> DateInterval:
    return DateInterval(first, until)


@lru_cache(maxsize=4096)
def voice_in(name: str, fingerprint: str, story: str | None) -> Voice:
    """The voice of an article, of its cells."""
    return Voice(name, fingerprint, _words(story or ""))
