"""Putting the mentions of a release into events, as they come, change and go.

What it takes to know whether mentions are one event is kept as rows that are found again by day and
word, so that a few mentions are put into events without reading all.
"""

import math
from collections.abc import Iterable, Iterator, Sequence

import duckdb
import pyarrow as pa

from timeline.events.agreement import code_of, node_of, telling_words
from timeline.events.grouping import Grouping
from timeline.store.node_rows import COLUMNS, NODES, NodeRow, node_row, voice_in
from timeline.store.node_shelf import NodeShelf
from timeline.store.rows import Row, mention_of
from timeline.store.sql_tables import insert, int32, shown, table_of

_FETCHED_ROWS = 10_000
# What is held of so many, and of all that they are compared with, fits into memory.
_NODES_OF_A_PAGE = 10_000
_PAIRS_OF_A_PAGE = 4_000_000

_WORDS = pa.schema(
    [
        ("block", pa.int32()),
        ("word", pa.uint32()),
        ("mention_no", pa.int32()),
        ("first", pa.int32()),
        ("until", pa.int32()),
    ]
)

_FRESH = """
SELECT part.*, one.voice AS voice, original.text_fingerprint AS text_fingerprint, one.story AS story
FROM (FROM fresh WHERE rowid >= $first AND rowid < $until) AS part
JOIN readings AS one USING (article_no)
JOIN readings AS original ON original.article_no = one.original_no
WHERE (first_day IS NOT NULL OR last_day IS NOT NULL) AND mention_id NOT IN (
    SELECT mention_id FROM matched WHERE kind = 'separate' AND mention_id IS NOT NULL)
"""
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
SELECT mention_no FROM (SELECT {COLUMNS} FROM former_nodes INTERSECT
    SELECT {COLUMNS} FROM new_nodes);
DELETE FROM former_nodes WHERE mention_no IN (FROM unchanged);
DELETE FROM new_nodes WHERE mention_no IN (FROM unchanged)
"""
_IN_ORDER = f"""
CREATE OR REPLACE TEMP TABLE ordered_nodes AS
SELECT {COLUMNS} FROM {{table}} ORDER BY coalesce(first, 0), coalesce(until, 0), place
"""
_PER_DAY = """
SELECT count(*) FROM ordered_nodes GROUP BY coalesce(first, 0) ORDER BY coalesce(first, 0)
"""
_PAGE = f"SELECT {COLUMNS} FROM ordered_nodes WHERE rowid >= ? AND rowid < ? ORDER BY rowid"

_DROP = """
DELETE FROM nodes WHERE mention_no IN (SELECT mention_no FROM dropped);
DELETE FROM node_words WHERE mention_no IN (SELECT mention_no FROM dropped);
DELETE FROM founders WHERE mention_no IN (SELECT mention_no FROM dropped)
"""
_CHOOSE = """
DELETE FROM founders WHERE mention_no IN (SELECT mention_no FROM chosen);
INSERT INTO founders SELECT mention_no, founder_no, score FROM chosen ORDER BY mention_no
"""


def settle_events(connection: duckdb.DuckDBPyConnection) -> None:
    """Bring `founders` up to date: which mention is the first of the event that each is in.

    Args:
        connection: Has `fresh`, `stale`, `readings` as they are now, and `changed_voices`; gets
            `unsettled_events`, the numbers of all founders that anything changed for.
    """
    connection.execute("CREATE TEMP TABLE unsettled_events (founder_no INTEGER)")
    connection.execute("CREATE TEMP TABLE new_nodes AS FROM nodes LIMIT 0")
    for rows in _fresh_nodes(connection):
        insert(connection, "new_nodes", table_of(rows, NODES))
    connection.execute(_CHANGED_NODES)
    for rows in _pages(connection, "former_nodes"):
        _Change(connection).drop(rows)
    for rows in _pages(connection, "new_nodes"):
        _Change(connection).add(rows)


def _fresh_nodes(connection: duckdb.DuckDBPyConnection) -> Iterator[list[NodeRow]]:
    for first in range(0, _count(connection, "fresh"), _FETCHED_ROWS):
        found = _fresh_rows(connection, first)
        made = (
            (
                row,
                node_of(
                    mention_of(row), voice_in(row["voice"], row["text_fingerprint"], row["story"])
                ),
            )
            for row in found
        )
        yield [node_row(row, node) for row, node in made if node is not None]


def _fresh_rows(connection: duckdb.DuckDBPyConnection, first: int) -> Iterator[Row]:
    found = connection.execute(_FRESH, {"first": first, "until": first + _FETCHED_ROWS})
    names = [column[0] for column in found.description or ()]
    return (dict(zip(names, cells, strict=True)) for cells in found.fetchall())


def _count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    ((count,),) = connection.execute(f"SELECT count(*) FROM {table}").fetchall()
    return int(count)


def _pages(connection: duckdb.DuckDBPyConnection, table: str) -> Iterator[list[NodeRow]]:
    """The rows of a table of nodes, some at a time, in the order of days."""
    connection.execute(_IN_ORDER.format(table=table))
    first = 0
    for length in page_lengths(count for (count,) in connection.execute(_PER_DAY).fetchall()):
        found = connection.execute(_PAGE, [first, first + length]).fetchall()
        yield [NodeRow._make(cells) for cells in found]
        first += length


def page_lengths(per_day: Iterable[int]) -> Iterator[int]:
    """Cut mentions in the order of days into pages, smaller ones where days are crowded.

    All that are settled at once and share a day and a word are compared with each other.
    """
    length = pairs = 0
    for count in per_day:
        while count:
            room = min(_NODES_OF_A_PAGE - length, math.isqrt(_PAIRS_OF_A_PAGE - pairs))
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
        self._shelf = NodeShelf(connection)
        self._grouping = Grouping(self._shelf)

    def drop(self, rows: Sequence[NodeRow]) -> None:
        """Take nodes out, and put those that stay into events anew where it is needed."""
        self._grouping.drop(self._shelf.take(rows))
        with self._shelf.seen("dropped", [row.mention_no for row in rows]):
            self._connection.execute(_DROP)
        self._keep()

    def add(self, rows: Sequence[NodeRow]) -> None:
        """Put new nodes in."""
        nodes = self._shelf.take(rows)
        insert(self._connection, "nodes", table_of(rows, NODES))
        words = [
            (row.block, code_of(word), row.mention_no, row.first, row.until)
            for row, node in zip(rows, nodes, strict=True)
            for word in telling_words(node)
        ]
        insert(self._connection, "node_words", table_of(words, _WORDS))
        self._grouping.add(nodes)
        self._keep()

    def _keep(self) -> None:
        """Write down which events changed, and how."""
        chosen, number_of = self._grouping.chosen, self._shelf.number_of
        table = {
            "mention_no": int32(map(number_of, chosen)),
            "founder_no": int32(number_of(one.founder) for one in chosen.values()),
            "score": pa.array([one.score for one in chosen.values()], pa.float64()),
        }
        with shown(self._connection, "chosen", pa.table(table)):
            self._connection.execute(_CHOOSE)
        touched = int32(map(number_of, self._grouping.touched))
        insert(self._connection, "unsettled_events", pa.table({"founder_no": touched}))
