"""Looking for damage in a store."""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from timeline.errors import StoreAwayError, StoreError
from timeline.store.checksums import damaged_files
from timeline.store.faults import first_line
from timeline.store.layout import Layout
from timeline.store.ledger import COLUMNS, Entry, entry_of
from timeline.store.records import NEWEST, records
from timeline.store.release import current_version, open_release
from timeline.store.schema import RECORD_TABLES, SCHEMA_VERSION
from timeline.store.schema_version import check_version, stored_version
from timeline.store.tables import Tables
from timeline.store.text_query import Word

_INCOMPLETE = """
WITH counted AS (
    SELECT reading_id, part, count(*) AS found FROM record_mentions GROUP BY ALL)
SELECT newest.* FROM newest
LEFT JOIN record_articles AS article
    ON article.reading_id = newest.reading_id AND article.part = newest.reading_part
LEFT JOIN counted
    ON counted.reading_id = newest.reading_id AND counted.part = newest.reading_part
WHERE newest.state IN ('read', 'missing')
AND (article.reading_id IS NULL OR coalesce(counted.found, 0) <> article.mentions)
ORDER BY newest.place
"""


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that is wrong.

    Args:
        where: A path, or an article's place.
        what: In words.
    """

    where: str
    what: str


def check(store: Path) -> list[Damage]:
    """Read all of a store and tell what is wrong; an empty list is a sound store.

    Raises:
        StoreVersionError: Another version of the schema made it.
        StoreAwayError: Its bucket cannot be asked.
        StoreError: There is no store.
    """
    layout = Layout(store)
    if closed := closed_files(store, os.R_OK):
        return [Damage(str(path), "no permission to read this") for path in closed]
    if not layout.tables.exists():
        check_version(layout)
    try:
        check_version(layout)
        found: list[Damage] = []
    except StoreError as fault:
        if _is_told_apart(layout):
            raise
        found = [Damage(str(layout.format), str(fault))]
    tables = Tables(layout)
    released = released_versions(layout)
    for name in RECORD_TABLES:
        found += _damage_of_table(tables, name, released)
    if not found:
        with records(tables) as connection:
            found += [
                Damage(one.where, "not all of its rows are there") for one in incomplete(connection)
            ]
    return found + damage_of_release(layout)


def closed_files(store: Path, access: int) -> list[Path]:
    """Files and folders of a store to which this access, as `os.access` has it, is denied."""
    if not _is_open(store, access):
        return [store]
    found: list[Path] = []
    for folder, folders, files in os.walk(store):
        paths = [Path(folder, name) for name in sorted([*folders, *files])]
        found += [path for path in paths if not _is_open(path, access)]
    return found


def _is_open(path: Path, access: int) -> bool:
    if path.is_dir():
        access |= os.X_OK
    return os.access(path, access) or not path.exists()


def _is_told_apart(layout: Layout) -> bool:
    """Another version made it: that is no damage."""
    try:
        return stored_version(layout) != SCHEMA_VERSION
    except StoreError:
        return False


def released_versions(layout: Layout) -> dict[str, int]:
    """How many commits each table had when the newest release was made; empty where not known."""
    with suppress(StoreError, duckdb.Error), open_release(layout.root) as release:
        return release.made_of()
    return {}


def _damage_of_table(tables: Tables, name: str, released: Mapping[str, int]) -> list[Damage]:
    what = damage_of_log(tables, name, released)
    if what is not None:
        return [Damage(tables.layout.table(name), what)]
    files = tables.files_anew(name)
    return [Damage(file, what) for file in files if (what := damage_of_file(file))]


def damage_of_log(tables: Tables, name: str, released: Mapping[str, int]) -> str | None:
    """What is wrong with the log of a table.

    Raises:
        StoreAwayError: Its bucket cannot be asked.
    """
    try:
        tables.files_anew(name)
        is_behind = tables.version(name) < released.get(name, 0)
    except StoreAwayError:
        raise
    except StoreError as fault:
        return str(fault)
    if is_behind or not all(map(_tells_of_commit, _log_files(tables.layout, name))):
        return "commits to this table are gone"
    return None


def _log_files(layout: Layout, name: str) -> Iterator[Path]:
    # In a bucket, a server sees to it that files stay whole.
    return (layout.tables / name / "_delta_log").glob("*.json")


def _tells_of_commit(path: Path) -> bool:
    """An empty file of a log would pass for a commit of nothing."""
    try:
        return any("commitInfo" in json.loads(line) for line in path.read_bytes().splitlines())
    except ValueError:
        return False


def damage_of_file(file: str) -> str | None:
    """Read a file to its end."""
    try:
        for _ in pq.ParquetFile(file).iter_batches():
            pass
    except FileNotFoundError:
        return "this file is not there"
    except (OSError, pa.ArrowException) as fault:
        return f"this file cannot be read ({first_line(fault)})"
    return None


def damage_of_release(layout: Layout) -> list[Damage]:
    """What is wrong with the newest release."""
    try:
        version = current_version(layout.root)
        damaged = damaged_files(layout, version)
        if damaged:
            return [Damage(str(path), _what_is_wrong(path)) for path in damaged]
        with open_release(layout.root) as release:
            release.connection.execute(
                "SELECT count(m.sentence), count(a.text) FROM mentions AS m "
                "FULL JOIN articles AS a USING (article_no)"
            ).fetchall()
            release.find_text(Word("any"))
    except StoreError as fault:
        return [Damage(str(layout.current), str(fault))]
    except duckdb.Error as fault:
        return [Damage(str(layout.releases), f"the release cannot be read ({first_line(fault)})")]
    return []


def _what_is_wrong(path: Path) -> str:
    return "this file is not as it was written" if path.exists() else "this file is not there"


def incomplete(connection: duckdb.DuckDBPyConnection) -> list[Entry]:
    """The articles that the ledger points to and the tables do not have whole."""
    connection.execute(NEWEST)
    return entries_of(connection, _INCOMPLETE)


def entries_of(connection: duckdb.DuckDBPyConnection, sql: str) -> list[Entry]:
    """Rows of the ledger that SQL chooses."""
    names = ", ".join(f'"{name}"' for name in COLUMNS)
    return [entry_of(row) for row in connection.execute(f"SELECT {names} FROM ({sql})").fetchall()]
