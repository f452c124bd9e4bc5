"""The mentions of a release as far as their being one event with others goes, kept as rows.

They are found again by day and word, so that a few that came, changed or went are put into events
without reading all.
"""

import gc
import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import lru_cache
from typing import Any

import duckdb
import pyarrow as pa

from timeline.events.acts import Act, Kind
from timeline.events.agreement import (
    DAY_SLACK,
    LEAST_COMMON,
    OVERLAP,
    Node,
    Stretch,
    block_of,
    bonds,
    code_of,
    near_blocks,
    node_of,
    telling_words,
)
from timeline.events.grouping import Grouping, Held, Pair
from timeline.events.similarity import Features
from timeline.events.voices import Voice
from timeline.model import DateInterval
from timeline.store.rows import Row, mention_of

Cells = tuple[Any, ...]

_FETCHED_ROWS = 10_000
_SETTLED_AT_ONCE = 10_000
_PAIRED_AT_ONCE = 4_000_000

_SCHEMA = pa.schema(
    [
        ("mention_no", pa.int32()),
        ("place", pa.string()),
        ("article_no", pa.int32()),
        ("block", pa.int32()),
        ("first", pa.int32()),
        ("until", pa.int32()),
        ("words", pa.string()),
        ("own", pa.string()),
        ("beside", pa.string()),
        ("actors", pa.string()),
        ("people", pa.string()),
        ("act", pa.string()),
        ("speakers", pa.string()),
        ("voice", pa.string()),
        ("text_fingerprint", pa.string()),
        ("story", pa.string()),
        ("mask", pa.int64()),
        ("bonds", pa.int64()),
        ("more_bonds", pa.int64()),
    ]
)
_WORDS = pa.schema(
    [
        ("block", pa.int32()),
        ("word", pa.uint32()),
        ("mention_no", pa.int32()),
        ("first", pa.int32()),
        ("until", pa.int32()),
    ]
)
_BLOCKS = pa.schema([("block", pa.int32()), ("near", pa.int32())])
_COLUMNS = ", ".join(_SCHEMA.names)

# Mentions that stay as they are but whose article speaks with another voice now are others, too.
_CHANGED_NODES = f"""
INSERT INTO new_nodes SELECT n.* REPLACE (
    changed.voice AS voice, changed.text_fingerprint AS text_fingerprint)
FROM nodes AS n JOIN changed_voices AS changed USING (article_no)
WHERE article_no NOT IN (SELECT article_no FROM touched);
CREATE TEMP TABLE former_nodes AS
SELECT nodes.* FROM nodes WHERE mention_no IN (SELECT mention_no FROM stale)
    OR mention_no IN (SELECT mention_no FROM new_nodes);
CREATE TEMP TABLE unchanged AS
SELECT mention_no FROM (SELECT {_COLUMNS} FROM former_nodes INTERSECT
    SELECT {_COLUMNS} FROM new_nodes);
DELETE FROM former_nodes WHERE mention_no IN (FROM unchanged);
DELETE FROM new_nodes WHERE mention_no IN (FROM unchanged)
"""
_DROP = """
DELETE FROM nodes WHERE mention_no IN (SELECT mention_no FROM dropped);
DELETE FROM node_words WHERE mention_no IN (SELECT mention_no FROM dropped);
DELETE FROM founders WHERE mention_no IN (SELECT mention_no FROM dropped)
"""
_MOVE = """
DELETE FROM founders WHERE mention_no IN (SELECT mention_no FROM moved);
INSERT INTO founders SELECT mention_no, founder_no FROM moved ORDER BY mention_no
"""
_IN_ORDER = f"""
CREATE OR REPLACE TEMP TABLE ordered_nodes AS
SELECT {_COLUMNS} FROM {{table}} ORDER BY coalesce(first, 0), coalesce(until, 0), place
"""
_PER_DAY = """
SELECT count(*) FROM ordered_nodes GROUP BY coalesce(first, 0) ORDER BY coalesce(first, 0)
"""
_PAGE = f"SELECT {_COLUMNS} FROM ordered_nodes WHERE rowid >= ? AND rowid < ? ORDER BY rowid"

# Mentions of near days with a telling word in common; then those of them that have one thing more
# in common, and where days differ or are many a bond.
_NEAR = f"""
CREATE OR REPLACE TEMP TABLE near AS
WITH wanted AS (
    SELECT mention_no AS own_no, word, near_blocks.near AS block, first, until
    FROM node_words JOIN near_blocks USING (block) WHERE mention_no IN (FROM asked))
SELECT DISTINCT own_no, other.mention_no AS other_no
FROM wanted AS own JOIN node_words AS other USING (block, word)
WHERE CASE block % {len(Stretch)} WHEN {Stretch.SHORT} THEN
    greatest(other.first - own.until, own.first - other.until) < {DAY_SLACK}
WHEN {Stretch.SPAN} THEN least(other.until, own.until) - greatest(other.first, own.first)
    >= {OVERLAP} * (greatest(other.until, own.until) - least(other.first, own.first))
ELSE true END
"""
_PAIRS = f"""
SELECT own_no, other_no
FROM near JOIN nodes AS other ON other.mention_no = other_no
JOIN nodes AS own ON own.mention_no = own_no
LEFT JOIN founders AS held ON held.mention_no = other_no
WHERE {{which}} AND bit_count(other.mask & own.mask) >= {LEAST_COMMON} AND (
    (other.bonds & own.bonds) <> 0 AND (other.more_bonds & own.more_bonds) <> 0
    OR own.block % {len(Stretch)} = {Stretch.SHORT}
        AND other.first < own.until AND own.first < other.until)
"""
_BEFORE = """
other.place < own.place
    AND (coalesce(held.founder_no = other_no, false) OR other_no IN (FROM decided))
"""
_AFTER = "other.place > own.place"
_EVENTS = f"""
SELECT founder_no, {_COLUMNS} FROM founders JOIN nodes USING (mention_no)
WHERE founder_no IN (SELECT founder_no FROM founders WHERE mention_no IN (FROM asked))
"""
_NODES = f"SELECT {_COLUMNS} FROM nodes WHERE mention_no IN (FROM asked)"

_FRESH = """
SELECT part.*, one.voice AS voice, original.text_fingerprint AS text_fingerprint, one.story AS story
FROM (FROM fresh WHERE rowid >= $first AND rowid < $until) AS part
JOIN readings AS one USING (article_no)
JOIN readings AS original ON original.article_no = one.original_no
WHERE first_day IS NOT NULL OR last_day IS NOT NULL
"""


def settle_events(connection: duckdb.DuckDBPyConnection) -> None:
    """Bring `founders` up to date: which mention is the first of the event that each is in.

    Args:
        connection: Has `fresh`, `stale`, `readings` as they are now, and `changed_voices`; gets
            `unsettled_events`, the numbers of all founders that anything changed for.
    """
    connection.execute("CREATE TEMP TABLE unsettled_events (founder_no INTEGER)")
    connection.execute("CREATE TEMP TABLE new_nodes AS FROM nodes LIMIT 0")
    with _uncollected():
        for rows in _fresh_nodes(connection):
            _insert(connection, "new_nodes", _columns(rows, _SCHEMA))
        connection.execute(_CHANGED_NODES)
        for nodes in _pages(connection, "former_nodes"):
            _Change(connection).drop(nodes)
        for nodes in _pages(connection, "new_nodes"):
            _Change(connection).add(nodes)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let nobody look for cycles among nodes again and again: there are none."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _fresh_nodes(connection: duckdb.DuckDBPyConnection) -> Iterator[list[Cells]]:
    for first in range(0, _count(connection, "fresh"), _FETCHED_ROWS):
        found = _fresh_rows(connection, first)
        made = ((row, node_of(mention_of(row), _voice_of(row))) for row in found)
        yield [_node_row(row, node) for row, node in made if node is not None]


def _fresh_rows(connection: duckdb.DuckDBPyConnection, first: int) -> Iterator[Row]:
    found = connection.execute(_FRESH, {"first": first, "until": first + _FETCHED_ROWS})
    names = [column[0] for column in found.description or ()]
    return (dict(zip(names, cells, strict=True)) for cells in found.fetchall())


def _count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    ((count,),) = connection.execute(f"SELECT count(*) FROM {table}").fetchall()
    return int(count)


def _voice_of(row: Row) -> Voice:
    return Voice(row["voice"], row["text_fingerprint"], _story_of(row["story"]))


def _node_row(row: Row, node: Node) -> Cells:
    features = node.features
    return (
        row["mention_no"],
        node.place,
        row["article_no"],
        block_of(node.interval),
        node.interval.start,
        node.interval.end,
        " ".join(sorted(features.words)),
        " ".join(sorted(features.own)),
        " ".join(sorted(features.beside)),
        "\n".join(sorted(features.actors)),
        " ".join(sorted(features.people)),
        features.act.kind.value,
        "\n".join(sorted(features.act.speakers)),
        node.voice.name,
        node.voice.fingerprint,
        " ".join(sorted(node.voice.names)),
        node.mask,
        *bonds(node),
    )


def _node(cells: Cells) -> Node:
    _, place, _, _, first, until, words, own, beside, actors, people, act, speakers, *rest = cells
    voice, fingerprint, story, mask, *_ = rest
    features = Features(
        words=_set_of(words),
        own=_set_of(own),
        beside=_set_of(beside),
        actors=frozenset(actors.split("\n")) if actors else frozenset(),
        people=_set_of(people),
        act=Act(Kind(act), frozenset(speakers.split("\n")) if speakers else frozenset()),
    )
    speaks = Voice(voice, fingerprint, _story_of(story))
    return Node(place, DateInterval(first, until), features, speaks, mask)


def _set_of(words: str | None) -> frozenset[str]:
    return frozenset((words or "").split())


@lru_cache(maxsize=4096)
def _story_of(names: str | None) -> frozenset[str]:
    """The names of a story, one value for all mentions of an article."""
    return _set_of(names)


def _pages(connection: duckdb.DuckDBPyConnection, table: str) -> Iterator[list[Cells]]:
    """The rows of a table of nodes, some at a time, in the order of events."""
    connection.execute(_IN_ORDER.format(table=table))
    first = 0
    for length in page_lengths(count for (count,) in connection.execute(_PER_DAY).fetchall()):
        yield connection.execute(_PAGE, [first, first + length]).fetchall()
        first += length


def page_lengths(per_day: Iterable[int]) -> Iterator[int]:
    """Cut mentions in the order of days into pages, smaller ones where days are crowded.

    All that are settled at once and share a day and a word are compared with each other.
    """
    length = pairs = 0
    for count in per_day:
        while count:
            room = min(_SETTLED_AT_ONCE - length, math.isqrt(_PAIRED_AT_ONCE - pairs))
            taken = min(count, room)
            length, pairs, count = length + taken, pairs + taken**2, count - taken
            if count:
                yield length
                length = pairs = 0
    if length:
        yield length


class _Change:
    """One change of the nodes that a release keeps."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._shelf = _Shelf(connection)
        self._grouping = Grouping(self._shelf)

    def drop(self, rows: Sequence[Cells]) -> None:
        """Take nodes out, and put those that stay into events anew where it is needed."""
        self._grouping.drop(self._shelf.take(rows))
        with self._shelf.seen("dropped", [cells[0] for cells in rows]):
            self._connection.execute(_DROP)
        self._keep()

    def add(self, rows: Sequence[Cells]) -> None:
        """Put new nodes in."""
        nodes = self._shelf.take(rows)
        _insert(self._connection, "nodes", _columns(rows, _SCHEMA))
        words = [
            (cells[3], code_of(word), cells[0], *cells[4:6])
            for cells, node in zip(rows, nodes, strict=True)
            for word in telling_words(node)
        ]
        _insert(self._connection, "node_words", _columns(words, _WORDS))
        self._grouping.add(nodes)
        self._keep()

    def _keep(self) -> None:
        """Write down which events changed, and how."""
        moved, number_of = self._grouping.moved, self._shelf.number_of
        table = {
            "mention_no": _int32(number_of(one) for one in moved),
            "founder_no": _int32(number_of(one) for one in moved.values()),
        }
        self._connection.register("moved", pa.table(table))
        self._connection.execute(_MOVE)
        self._connection.unregister("moved")
        touched = _int32(number_of(one) for one in self._grouping.touched)
        _insert(self._connection, "unsettled_events", pa.table({"founder_no": touched}))


class _Shelf:
    """The nodes of a release, as `Grouping` asks for them; each is made once of its row."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._numbers: dict[str, int] = {}
        self._nodes: dict[int, Node] = {}

    def number_of(self, place: str) -> int:
        """The number of one that was looked at."""
        return self._numbers[place]

    def take(self, rows: Iterable[Cells]) -> list[Node]:
        """Make nodes of their rows."""
        return [self._nodes.get(cells[0]) or self._take(cells) for cells in rows]

    def _take(self, cells: Cells) -> Node:
        self._numbers[cells[1]] = cells[0]
        node = self._nodes[cells[0]] = _node(cells)
        return node

    def before(self, asked: Collection[Node], decided: Collection[Node]) -> Iterator[Pair]:
        """As `Grouping` asks for them."""
        with self._seen_nodes("decided", decided):
            return self._pairs(asked, _BEFORE)

    def after(self, asked: Collection[Node]) -> Iterator[Pair]:
        """As `Grouping` asks for them."""
        return self._pairs(asked, _AFTER)

    def events(self, asked: Collection[Node]) -> Iterator[Held]:
        """As `Grouping` asks for them."""
        with self._seen_nodes("asked", asked):
            rows = self._connection.execute(_EVENTS).fetchall()
        self.take(cells[1:] for cells in rows)
        ids = {number: self._nodes[number].place for number in {cells[0] for cells in rows}}
        return (Held(self._nodes[cells[1]], ids[cells[0]]) for cells in rows)

    def _pairs(self, asked: Collection[Node], which: str) -> Iterator[Pair]:
        blocks = {block_of(node.interval) for node in asked}
        near = [(block, near) for block in blocks for near in near_blocks(block)]
        with self._seen_nodes("asked", asked), self._seen("near_blocks", _columns(near, _BLOCKS)):
            self._connection.execute(_NEAR)
        found = self._connection.execute(_PAIRS.format(which=which)).fetchnumpy()
        own, others = found["own_no"].tolist(), found["other_no"].tolist()
        self._look_at(set(others) - self._nodes.keys())
        nodes = self._nodes
        return ((nodes[one], nodes[other]) for one, other in zip(own, others, strict=True))

    def _look_at(self, numbers: Collection[int]) -> None:
        if numbers:
            with self.seen("asked", numbers):
                self.take(self._connection.execute(_NODES).fetchall())

    def _seen_nodes(self, name: str, nodes: Iterable[Node]) -> AbstractContextManager[None]:
        return self.seen(name, [self._numbers[node.place] for node in nodes])

    def seen(self, name: str, numbers: Iterable[int]) -> AbstractContextManager[None]:
        """Let SQL see numbers of mentions."""
        return self._seen(name, pa.table({"mention_no": _int32(numbers)}))

    @contextmanager
    def _seen(self, name: str, rows: pa.Table) -> Iterator[None]:
        self._connection.register(name, rows)
        try:
            yield
        finally:
            self._connection.unregister(name)


def _int32(numbers: Iterable[int]) -> pa.Array:
    return pa.array(list(numbers), pa.int32())


def _columns(rows: Sequence[Cells], schema: pa.Schema) -> pa.Table:
    columns = zip(*rows, strict=True) if rows else [()] * len(schema)
    arrays = [pa.array(cells, field.type) for cells, field in zip(columns, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: pa.Table) -> None:
    connection.register("incoming", rows)
    connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM incoming")
    connection.unregister("incoming")
