"""The nodes of a release, found again by day and word, as they are put into events."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Any

import duckdb
import pyarrow as pa

from timeline.events.agreement import (
    DAY_SLACK,
    LEAST_COMMON,
    OVERLAP,
    Node,
    Stretch,
    block_of,
    near_blocks,
)
from timeline.events.grouping import Choice, Held, Pair
from timeline.store.node_rows import COLUMNS, NodeRow, node_in
from timeline.store.sql_tables import int32, shown, table_of

_BLOCKS = pa.schema([("block", pa.int32()), ("near", pa.int32())])

# Mentions of near days with a telling word in common; then those of them that have one thing more
# in common, and where days differ or are many a bond. On a day that all write about there are
# millions of pairs: who cannot be meant is left out before they are made.
_NEAR = f"""
CREATE OR REPLACE TEMP TABLE near AS
WITH wanted AS (
    SELECT mention_no AS own_no, word, near_blocks.near AS block, first, until
    FROM node_words JOIN near_blocks USING (block) WHERE mention_no IN (FROM asked))
SELECT DISTINCT own_no, other.mention_no AS other_no
FROM wanted AS own JOIN (FROM node_words WHERE {{others}}) AS other USING (block, word)
WHERE CASE block % {len(Stretch)} WHEN {Stretch.SHORT} THEN
    greatest(other.first - own.until, own.first - other.until) < {DAY_SLACK}
WHEN {Stretch.SPAN} THEN least(other.until, own.until) - greatest(other.first, own.first)
    >= {OVERLAP} * (greatest(other.until, own.until) - least(other.first, own.first))
ELSE true END
"""
_MAY_BEGIN = """
block IN (SELECT near FROM near_blocks) AND mention_no IN (
    SELECT founder_no FROM founders WHERE founder_no = mention_no UNION FROM decided)
"""
_PAIRS = f"""
SELECT own_no, other_no, {{what}}
FROM near JOIN nodes AS other ON other.mention_no = other_no
JOIN nodes AS own ON own.mention_no = own_no {{held}}
WHERE {{which}} AND bit_count(other.mask & own.mask) >= {LEAST_COMMON} AND (
    (other.bonds & own.bonds) <> 0 AND (other.more_bonds & own.more_bonds) <> 0
    OR own.block % {len(Stretch)} = {Stretch.SHORT}
        AND other.first < own.until AND own.first < other.until)
"""
_BEFORE = _PAIRS.format(what="", held="", which="other.place < own.place")
_AFTER = _PAIRS.format(
    what="founder.place, held.score",
    held="""
    LEFT JOIN founders AS held ON held.mention_no = other_no
    LEFT JOIN nodes AS founder ON founder.mention_no = held.founder_no
    """,
    which="other.place > own.place",
)
_EVENTS = f"""
SELECT founder_no, score, {COLUMNS} FROM founders JOIN nodes USING (mention_no)
WHERE founder_no IN (SELECT founder_no FROM founders WHERE mention_no IN (FROM asked))
"""
_NODES = f"SELECT {COLUMNS} FROM nodes WHERE mention_no IN (FROM asked)"


class NodeShelf:
    """The nodes of a release, as `Grouping` asks for them; each is made once of its row."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._numbers: dict[str, int] = {}
        self._nodes: dict[int, Node] = {}

    def number_of(self, place: str) -> int:
        """The number of one that was looked at."""
        return self._numbers[place]

    def take(self, rows: Iterable[NodeRow]) -> list[Node]:
        """Make nodes of their rows."""
        return [self._nodes.get(row.mention_no) or self._take(row) for row in rows]

    def _take(self, row: NodeRow) -> Node:
        self._numbers[row.place] = row.mention_no
        node = self._nodes[row.mention_no] = node_in(row)
        return node

    def before(self, asked: Collection[Node], decided: Collection[Node]) -> Iterator[Pair]:
        """As `Grouping` asks for them."""
        with self._seen("decided", decided):
            found = self._pairs(asked, _MAY_BEGIN, _BEFORE)
        nodes = self._nodes
        return ((nodes[one], nodes[other]) for one, other in found)

    def after(self, asked: Collection[Node]) -> Iterator[tuple[Node, Held]]:
        """As `Grouping` asks for them."""
        nodes = self._nodes
        return (
            (nodes[one], Held(nodes[other], None if founder is None else Choice(founder, score)))
            for one, other, founder, score in self._pairs(asked, "true", _AFTER)
        )

    def events(self, asked: Collection[Node]) -> Iterator[Held]:
        """As `Grouping` asks for them."""
        with self._seen("asked", asked):
            found = self._connection.execute(_EVENTS).fetchall()
        held = [(founder, score, NodeRow._make(cells)) for founder, score, *cells in found]
        nodes = self.take(row for _, _, row in held)
        places = {number: self._nodes[number].place for number in {cells[0] for cells in held}}
        return (
            Held(node, Choice(places[founder], score))
            for node, (founder, score, _) in zip(nodes, held, strict=True)
        )

    def _pairs(self, asked: Collection[Node], others: str, pairs: str) -> list[tuple[Any, ...]]:
        blocks = {block_of(node.interval) for node in asked}
        near = [(block, near) for block in blocks for near in near_blocks(block)]
        near_table = table_of(near, _BLOCKS)
        with self._seen("asked", asked), shown(self._connection, "near_blocks", near_table):
            self._connection.execute(_NEAR.format(others=others))
        found = self._connection.execute(pairs).fetchall()
        self._look_at({other for _, other, *_ in found} - self._nodes.keys())
        return found

    def _look_at(self, numbers: Collection[int]) -> None:
        if numbers:
            with self.seen("asked", numbers):
                self.take(map(NodeRow._make, self._connection.execute(_NODES).fetchall()))

    def _seen(self, name: str, nodes: Iterable[Node]) -> AbstractContextManager[None]:
        return self.seen(name, [self._numbers[node.place] for node in nodes])

    def seen(self, name: str, numbers: Iterable[int]) -> AbstractContextManager[None]:
        """Let SQL see numbers of mentions."""
        return shown(self._connection, name, pa.table({"mention_no": int32(numbers)}))
