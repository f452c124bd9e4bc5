"""The tables of record of what is drawn from all mentions: events and actors.

Each release adds what it changed. The release says which versions of the tables it agrees with;
where a build was killed in between, all is compared.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

import duckdb
import pyarrow as pa

from timeline.store.schema import RECORD_TABLES
from timeline.store.tables import Tables

_WRITTEN_ROWS = 10_000


@dataclass(frozen=True, slots=True)
class _Drawn:
    """One of the tables.

    Args:
        key: Its column that names a row.
        now: SELECT of all rows that a release holds, but for `part` and `gone`; `{only}` stands
            for a condition.
        only: The condition that a row is concerned by the newest changes.
    """

    name: str
    key: str
    now: str
    only: str


_EVENTS = _Drawn(
    "events",
    "event_id",
    """
    SELECT e.event_id, e.label, e.first_day, e.last_day, e.grain, e.sources, e.mentions,
        e.dates_given, list(m.mention_id ORDER BY m.mention_id) AS mention_ids
    FROM (FROM events WHERE {only}) AS e JOIN mentions AS m USING (event_no) GROUP BY ALL
    """,
    "event_no IN (FROM touched_events)",
)
_ACTORS = _Drawn(
    "actors",
    "actor_id",
    "SELECT actor_id, name, kind FROM actors WHERE {only}",
    "actor_id IN (FROM touched_actors)",
)
_DRAWN = (_EVENTS, _ACTORS)

_HELD = """
SELECT * EXCLUDE (part, gone) FROM (FROM record_{name}
    QUALIFY row_number() OVER (PARTITION BY {key} ORDER BY part DESC) = 1)
WHERE NOT gone
"""
_CHANGES = """
WITH now AS ({now}), changed AS (FROM now EXCEPT FROM former_{name})
SELECT *, $part::BIGINT AS part, false AS gone FROM changed
UNION ALL BY NAME
SELECT {key}, $part::BIGINT AS part, true AS gone
FROM former_{name} WHERE {key} NOT IN (SELECT {key} FROM now)
ORDER BY {key}
"""


def note_drawn(connection: duckdb.DuckDBPyConnection, tables: Tables) -> dict[str, str]:
    """Note events and actors as they are before a release changes them.

    Args:
        connection: Has `touched_events` and `touched_actors`.
        tables: The store.

    Returns:
        For each table the condition on the rows of the release that must be compared.
    """
    agreed = dict(connection.execute("SELECT name, version FROM made_of").fetchall())
    versions = tables.versions()
    agrees = all(agreed.get(one.name) == versions[one.name] for one in _DRAWN)
    for one in _DRAWN:
        held = _HELD.format(name=one.name, key=one.key)
        former = one.now.format(only=one.only) if agrees else held
        connection.execute(f"CREATE TEMP TABLE former_{one.name} AS {former}")
    return {one.name: one.only if agrees else "true" for one in _DRAWN}


def write_drawn(
    connection: duckdb.DuckDBPyConnection, tables: Tables, compared: Mapping[str, str]
) -> None:
    """Add to the tables of record what is otherwise now.

    Args:
        compared: As `note_drawn` returned it.

    Raises:
        StoreError: They cannot be written.
    """
    for one in _DRAWN:
        _write(connection, tables, one, compared[one.name])


def _write(
    connection: duckdb.DuckDBPyConnection, tables: Tables, one: _Drawn, compared: str
) -> None:
    schema = RECORD_TABLES[one.name]
    changes = _CHANGES.format(name=one.name, key=one.key, now=one.now.format(only=compared))
    found = connection.sql(changes, params={"part": tables.next_part()})
    columns = ", ".join(schema.names)
    reader = found.project(columns).to_arrow_reader(_WRITTEN_ROWS)
    batches = (batch.cast(schema) for batch in reader)
    first = next(batches, None)
    if first is not None and first.num_rows:
        tables.append_batches(
            one.name, pa.RecordBatchReader.from_batches(schema, chain([first], batches))
        )
