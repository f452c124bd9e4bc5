"""Our values as tables that SQL sees."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import duckdb
import pyarrow as pa


def int32(numbers: Iterable[int]) -> pa.Array:
    """Numbers as a column."""
    return pa.array(list(numbers), pa.int32())


def table_of(rows: Sequence[tuple[Any, ...]], schema: pa.Schema) -> pa.Table:
    """A table of its rows."""
    columns = zip(*rows, strict=True) if rows else [()] * len(schema)
    arrays = [pa.array(cells, field.type) for cells, field in zip(columns, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)


@contextmanager
def shown(connection: duckdb.DuckDBPyConnection, name: str, table: pa.Table) -> Iterator[None]:
    """Let SQL see a table under a name in the block."""
    connection.register(name, table)
    try:
        yield
    finally:
        connection.unregister(name)


def insert(connection: duckdb.DuckDBPyConnection, name: str, rows: pa.Table) -> None:
    """Add rows to a table of the database."""
    with shown(connection, "incoming", rows):
        connection.execute(f"INSERT INTO {name} BY NAME SELECT * FROM incoming")
