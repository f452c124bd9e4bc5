"""The mentions of a release as far as their being one event with others goes, kept as rows.

They are found again by day and word, so that a few that came, changed or went are put into events
without reading all.
"""

import gc
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import duckdb
import pyarrow as pa

from timeline.events.acts import Act, Kind
from timeline.events.agreement import (
    DAY_SLACK,
    LEAST_COMMON,
    SPANS,
    Node,
    blocks,
    code_of,
    node_of,
    telling_words,
)
from timeline.events.grouping import Grouping, Held
from timeline.events.similarity import Features
from timeline.events.voices import Voice
from timeline.model import DateInterval
from timeline.store.rows import Row, mention_of

Cells = tuple[Any, ...]

_FETCHED_ROWS = 5_000
_SETTLED_AT_ONCE = 10_000
# So many are looked up by day and word; more, by day alone.
_MOST_BY_WORD = 2_000

_SCHEMA = pa.schema(
    [
        ("mention_no", pa.int32()),
        ("mention_id", pa.string()),
        ("article_no", pa.int32()),
        ("block", pa.int32()),
        ("first", pa.int32()),
        ("until", pa.int32()),
        ("words", pa.string()),
        ("actors", pa.string()),
        ("people", pa.string()),
        ("opening", pa.string()),
        ("act", pa.string()),
        ("speakers", pa.string()),
        ("voice", pa.string()),
        ("text_fingerprint", pa.string()),
        ("mask", pa.int64()),
    ]
)
_WORDS = pa.schema([("block", pa.int32()), ("word", pa.uint32()), ("mention_no", pa.int32())])
_ASKED = pa.schema(
    [
        ("block", pa.int32()),
        ("word", pa.uint32()),
        ("mask", pa.int64()),
        ("first", pa.int32()),
        ("until", pa.int32()),
    ]
)
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
SELECT {_COLUMNS} FROM {{table}} ORDER BY coalesce(first, 0), coalesce(until, 0), mention_id
"""
_PAGE = f"SELECT {_COLUMNS} FROM ordered_nodes WHERE rowid >= ? AND rowid < ? ORDER BY rowid"

_BY_WORD = f"""
SELECT DISTINCT mention_no FROM asked
JOIN node_words USING (block, word) JOIN nodes USING (mention_no)
WHERE bit_count(nodes.mask & asked.mask) >= {LEAST_COMMON} AND (nodes.block >= {SPANS}
    OR greatest(nodes.first - asked.until, asked.first - nodes.until) < {DAY_SLACK})
"""
_BY_DAY = "SELECT mention_no FROM nodes WHERE block IN (SELECT block FROM asked)"
_NEAR = f"""
WITH near AS ({{near}} UNION ALL FROM asked_numbers),
events AS (SELECT DISTINCT founder_no FROM founders JOIN near USING (mention_no)),
members AS (SELECT mention_no, founder_no FROM founders JOIN events USING (founder_no))
SELECT founder.mention_id, {", ".join(f"nodes.{name}" for name in _SCHEMA.names)}
FROM members JOIN nodes ON nodes.mention_no = members.mention_no
JOIN nodes AS founder ON founder.mention_no = members.founder_no
"""


_FRESH = """
SELECT part.*, one.voice AS voice, original.text_fingerprint AS text_fingerprint
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
            _Shelf(connection).drop(nodes)
        for nodes in _pages(connection, "new_nodes"):
            _Shelf(connection).take(nodes)


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
    return Voice(row["voice"], row["text_fingerprint"])


def _node_row(row: Row, node: Node) -> Cells:
    features = node.features
    return (
        row["mention_no"],
        node.mention_id,
        row["article_no"],
        blocks(node.interval)[0],
        node.interval.start,
        node.interval.end,
        " ".join(sorted(features.words)),
        "\n".join(sorted(features.actors)),
        " ".join(sorted(features.people)),
        features.opening,
        features.act.kind.value,
        "\n".join(sorted(features.act.speakers)),
        node.voice.name,
        node.voice.fingerprint,
        node.mask,
    )


def _node(cells: Cells) -> Node:
    _, id_, _, _, first, until, words, actors, people, opening, act, speakers, *rest = cells
    voice, fingerprint, mask = rest
    features = Features(
        words=frozenset(words.split()),
        actors=frozenset(actors.split("\n")) if actors else frozenset(),
        people=frozenset(people.split()),
        opening=opening,
        act=Act(Kind(act), frozenset(speakers.split("\n")) if speakers else frozenset()),
    )
    place = (first or 0, until or 0, id_)
    return Node(place, DateInterval(first, until), features, Voice(voice, fingerprint), mask)


def _pages(connection: duckdb.DuckDBPyConnection, table: str) -> Iterator[list[Cells]]:
    """The rows of a table of nodes, some at a time, in the order of events."""
    connection.execute(_IN_ORDER.format(table=table))
    for first in range(0, _count(connection, "ordered_nodes"), _SETTLED_AT_ONCE):
        yield connection.execute(_PAGE, [first, first + _SETTLED_AT_ONCE]).fetchall()


class _Shelf:
    """The nodes that a release keeps, for one change of them."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._known = _Known(connection)
        self._grouping = Grouping(self._known.near)

    def drop(self, rows: Sequence[Cells]) -> None:
        """Take nodes out, and put those that stay into events anew where it is needed."""
        self._grouping.change(gone=self._known.take(rows))
        numbers = pa.array([cells[0] for cells in rows], pa.int32())
        self._connection.register("dropped", pa.table({"mention_no": numbers}))
        self._connection.execute(_DROP)
        self._connection.unregister("dropped")
        self._keep()

    def take(self, rows: Sequence[Cells]) -> None:
        """Put new nodes in."""
        nodes = self._known.take(rows)
        self._grouping.change(new=nodes)
        _insert(self._connection, "nodes", _columns(rows, _SCHEMA))
        words = [
            (cells[3], code_of(word), cells[0])
            for cells, node in zip(rows, nodes, strict=True)
            for word in telling_words(node)
        ]
        _insert(self._connection, "node_words", _columns(words, _WORDS))
        self._keep()

    def _keep(self) -> None:
        """Write down which events changed, and how."""
        moved, numbers = self._grouping.moved, self._known.numbers
        table = {
            "mention_no": pa.array([numbers[one] for one in moved], pa.int32()),
            "founder_no": pa.array([numbers[one] for one in moved.values()], pa.int32()),
        }
        self._connection.register("moved", pa.table(table))
        self._connection.execute(_MOVE)
        self._connection.unregister("moved")
        touched = pa.array([numbers[one] for one in self._grouping.touched], pa.int32())
        _insert(self._connection, "unsettled_events", pa.table({"founder_no": touched}))


class _Known:
    """The nodes that were looked at, by number."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self.numbers: dict[str, int] = {}
        self._nodes: dict[int, Node] = {}

    def take(self, rows: Iterable[Cells]) -> list[Node]:
        """Make nodes of their rows, of each once."""
        return [self._nodes.get(cells[0]) or self._take(cells) for cells in rows]

    def _take(self, cells: Cells) -> Node:
        self.numbers[cells[1]] = cells[0]
        node = self._nodes[cells[0]] = _node(cells)
        return node

    def near(self, asked: Collection[Node]) -> Iterator[Held]:
        """As `Grouping` asks for them."""
        by_word = len(asked) <= _MOST_BY_WORD
        self._connection.register("asked", _by_word(asked) if by_word else _by_day(asked))
        sql = _NEAR.format(near=_BY_WORD if by_word else _BY_DAY)
        numbers = pa.array([self.numbers[node.mention_id] for node in asked], pa.int32())
        self._connection.register("asked_numbers", pa.table({"mention_no": numbers}))
        rows = self._connection.execute(sql).fetchall()
        self._connection.unregister("asked")
        self._connection.unregister("asked_numbers")
        nodes = self.take(cells[1:] for cells in rows)
        return (Held(node, cells[0]) for node, cells in zip(nodes, rows, strict=True))


def _by_word(nodes: Iterable[Node]) -> pa.Table:
    asked = [
        (block, code_of(word), node.mask, node.interval.start, node.interval.end)
        for node in nodes
        for block in blocks(node.interval)
        for word in telling_words(node)
    ]
    return _columns(asked, _ASKED)


def _by_day(nodes: Iterable[Node]) -> pa.Table:
    near = sorted({block for node in nodes for block in blocks(node.interval)})
    return pa.table({"block": pa.array(near, pa.int32())})


def _columns(rows: Sequence[Cells], schema: pa.Schema) -> pa.Table:
    columns = zip(*rows, strict=True) if rows else [()] * len(schema)
    arrays = [pa.array(cells, field.type) for cells, field in zip(columns, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: pa.Table) -> None:
    connection.register("incoming", rows)
    connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM incoming")
    connection.unregister("incoming")
