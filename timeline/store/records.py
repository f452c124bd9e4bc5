"""The tables of record as SQL sees them."""

from collections.abc import Iterator
from contextlib import contextmanager

import duckdb
import pyarrow as pa

from timeline.store.schema import RECORD_TABLES
from timeline.store.tables import Tables

_WRITTEN_ROWS = 10_000

NEWEST = """
CREATE TEMP TABLE newest AS SELECT * FROM record_ledger
QUALIFY row_number() OVER (PARTITION BY place ORDER BY part DESC) = 1
"""
"""The entry of the ledger that holds, for each place."""

# A content that is gone from a file counts no more where the file has another under the same id.
# Of the places where one content stands, the first in order gives its name to the article. Of
# several contents under one id, the first keeps the id and the others get a piece of their digest.
LIVE = """
CREATE TEMP TABLE live AS
WITH held AS (
    SELECT * FROM newest WHERE state = 'read'
    UNION ALL
    SELECT * FROM newest WHERE state = 'missing' AND NOT EXISTS (
        SELECT 1 FROM newest AS other
        WHERE other.state = 'read' AND other.base_id = newest.base_id AND other.file = newest.file)
), contents AS (
    SELECT base_id, content_digest,
        arg_min({reading_id: reading_id, part: reading_part, "where": "where"},
            {gone: state = 'missing', "where": "where", part: -reading_part}) AS chosen,
        bool_and(state = 'missing') AS missing
    FROM held GROUP BY ALL
), named AS (
    SELECT chosen.reading_id AS reading_id, chosen.part AS part, content_digest,
        chosen."where" AS source_path, missing, base_id,
        CASE WHEN row_number() OVER same_id > 1 THEN '~' || content_digest[:8] ELSE '' END
            AS suffix
    FROM contents
    WINDOW same_id AS (PARTITION BY base_id ORDER BY missing, chosen."where", content_digest)
)
SELECT reading_id, part, base_id, content_digest, source_path, missing, suffix,
    base_id || suffix AS article_id
FROM named
"""
"""The reading of each article that counts; made of `newest`."""


@contextmanager
def records(tables: Tables) -> Iterator[duckdb.DuckDBPyConnection]:
    """Ask the tables of record, as they are now, under the names `record_<name>`."""
    with duckdb.connect() as connection:
        for name in RECORD_TABLES:
            show_record(connection, tables, name)
        yield connection


def show_record(connection: duckdb.DuckDBPyConnection, tables: Tables, name: str) -> None:
    """Let SQL see a table of record as `record_<name>`."""
    show_files(connection, name, tables.files(name))


def show_files(connection: duckdb.DuckDBPyConnection, name: str, files: list[str]) -> None:
    """Let SQL see files of a table of record, also of an older schema, as `record_<name>`."""
    schema = RECORD_TABLES[name]
    connection.register(f"empty_{name}", schema.empty_table())
    listed = ", ".join("'" + file.replace("'", "''") + "'" for file in files)
    stored = f"UNION ALL BY NAME SELECT * FROM read_parquet([{listed}], union_by_name = true)"
    columns = ", ".join(f'"{column}"' for column in schema.names)
    connection.execute(
        f"CREATE TEMP VIEW record_{name} AS SELECT {columns} FROM ("
        f"SELECT * FROM empty_{name} {stored if files else ''})"
    )


def rewrite(
    connection: duckdb.DuckDBPyConnection,
    tables: Tables,
    name: str,
    condition: str = "true",
    *,
    source: str | None = None,
) -> None:
    """Let a table of record hold only the rows that meet a condition, in one commit.

    Args:
        connection: Sees the rows.
        tables: The store, held for writing.
        name: Of the table.
        condition: SQL on its columns.
        source: The view to take the rows from; the table itself where None.
    """
    rows = source or f"record_{name}"
    kept = connection.sql(f"SELECT * FROM {rows} AS record WHERE {condition}")
    reader = kept.to_arrow_reader(_WRITTEN_ROWS)
    schema = RECORD_TABLES[name]
    tables.rewrite(
        name,
        pa.RecordBatchReader.from_batches(schema, (batch.cast(schema) for batch in reader)),
    )
