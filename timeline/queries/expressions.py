"""The tables of a release as Ibis expressions, and expressions as SQL that takes parameters.

An expression is compiled once: doing so costs more than most answers.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import Any

import duckdb
import ibis
import ibis.expr.datashape as ds
import ibis.expr.datatypes as dt
import ibis.expr.types as ir
import pandas as pd
import pyarrow as pa
import sqlglot.expressions as sge
from ibis.backends.sql.compilers.duckdb import DuckDBCompiler
from ibis.backends.sql.datatypes import DuckDBType
from ibis.expr.operations.core import Scalar

from timeline.store.rollups import ROLL_UPS
from timeline.store.schema import RELEASE_DDL

FOUND_EVENTS, FOUND_MENTIONS = "found_events", "found_mentions"
FOUND = {FOUND_EVENTS: ("event_no", "from_day", "to_day"), FOUND_MENTIONS: ("mention_no",)}
"""What answers a text, with its columns, registered with the cursor that asks.

`found_events` has a row for each mention of an event that is found.
"""

# Ibis remembers for all threads alike which expressions are equal, by numbers that it gives to
# others once an expression is gone; the windows of the app build theirs one at a time.
_BUILDING = Lock()


class Asked(Scalar):  # type: ignore[misc]  # Ibis has no types
    """A value that is known only when the question is asked.

    The parameters of Ibis itself must be known when their expression is compiled.
    """

    called: str
    dtype: dt.DataType
    shape = ds.scalar


class _Compiler(DuckDBCompiler):  # type: ignore[misc]  # Ibis has no types
    def visit_Asked(self, op: Asked, **_: Any) -> sge.Expression:  # noqa: N802 Ibis's way
        return sge.Placeholder(this=op.called)


@dataclass(frozen=True, slots=True)
class Compiled:
    """SQL, the names of the parameters that it takes, and which of FOUND it asks, if any."""

    sql: str
    names: tuple[str, ...]
    found: str | None

    def ask(
        self,
        connection: duckdb.DuckDBPyConnection,
        parameters: Mapping[str, object],
        found: pa.Table | None = None,
    ) -> pd.DataFrame:
        """Run it in a cursor of its own, as several readers share the connection.

        Args:
            parameters: Those that it does not take are left out.
            found: What it calls `self.found`.
        """
        cursor = connection.cursor()
        if self.found:
            cursor.register(self.found, found)
        return cursor.execute(self.sql, {name: parameters[name] for name in self.names}).df()


def compiled(build: Callable[..., ir.Table], *options: object) -> Compiled:
    """The SQL of the expression that `build` makes of some options; keep it."""
    with _BUILDING:
        tree = _Compiler().to_sqlglot(build(*options))
    names = {str(found.this) for found in tree.find_all(sge.Placeholder)}
    found = next((one.name for one in tree.find_all(sge.Table) if one.name in FOUND), None)
    return Compiled(tree.sql(dialect="duckdb"), tuple(sorted(names)), found)


def answer(
    connection: duckdb.DuckDBPyConnection,
    build: Callable[..., ir.Table],
    *options: object,
    **parameters: object,
) -> pd.DataFrame:
    """Run the expression that `build` makes of some options; it is compiled once for each."""
    return _built(build, *options).ask(connection, parameters)


@cache
def _built(build: Callable[..., ir.Table], *options: object) -> Compiled:
    return compiled(build, *options)


@cache
def table(name: str) -> ir.Table:
    """A table of a release, or of FOUND, by its name."""
    return ibis.table(_schemas()[name], name=name)


@cache
def parameter(name: str, type_: str = "int32") -> Any:
    """What is known only when the question is asked; by one name, one type."""
    return Asked(called=name, dtype=dt.dtype(type_)).to_expr()


@cache
def _schemas() -> dict[str, ibis.Schema]:
    """Columns and types of all tables, as DuckDB itself reads their definitions."""
    with duckdb.connect() as connection:
        connection.execute(RELEASE_DDL)
        for one in ROLL_UPS:
            connection.execute(one.definition)
        columns = connection.execute(
            "SELECT table_name, column_name, data_type FROM information_schema.columns "
            "ORDER BY table_name, ordinal_position"
        ).fetchall()
    tables: dict[str, dict[str, Any]] = {
        name: dict.fromkeys(found, "int32") for name, found in FOUND.items()
    }
    for name, column, type_ in columns:
        tables.setdefault(name, {})[column] = DuckDBType.from_string(type_)
    return {name: ibis.schema(found) for name, found in tables.items()}
