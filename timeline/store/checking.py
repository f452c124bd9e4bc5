"""Looking for damage in a store, and mending what can be mended.

Nothing is thrown away: what cannot be read is moved to `damaged/` in the store.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from timeline.errors import StoreAwayError, StoreError
from timeline.store.buckets import take_log
from timeline.store.checksums import damaged_files
from timeline.store.faults import first_line
from timeline.store.layout import Layout
from timeline.store.ledger import COLUMNS, Entry, State, entry_of, ledger_rows
from timeline.store.lock import hold
from timeline.store.records import NEWEST, records, rewrite, show_files
from timeline.store.release import current_version, open_release
from timeline.store.releasing import remake_release
from timeline.store.schema import RECORD_TABLES, SCHEMA_VERSION
from timeline.store.tables import (
    Tables,
    check_known,
    check_version,
    create_table,
    made_with,
    make_folder,
    stored_version,
    write_version,
)
from timeline.store.text_query import Word

# What the ledger points to and the tables do not have whole.
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

# Whole readings of articles that the ledger does not know any more; the newest of each place.
_UNKNOWN = """
SELECT article.file || '#' || base_id AS place, 0 AS part, 'missing' AS state, content_digest,
    fingerprint, reading_id, part AS reading_part, base_id,
    doc_id IS NULL AND url IS NULL AS named_by_place, published IS NOT NULL AS dated, file,
    source_path AS "where", NULL AS refusal
FROM record_articles AS article
WHERE NOT EXISTS (SELECT 1 FROM newest WHERE newest.file = article.file
    AND newest.base_id = article.base_id)
AND mentions = (SELECT count(*) FROM record_mentions AS mention
    WHERE mention.reading_id = article.reading_id AND mention.part = article.part)
QUALIFY row_number() OVER (PARTITION BY place ORDER BY article.part DESC) = 1
ORDER BY place
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
    for name in RECORD_TABLES:
        found += _damage_of_table(tables, name)
    if not found:
        with records(tables) as connection:
            found += [
                Damage(one.where, "not all of its rows are there")
                for one in _incomplete(connection)
            ]
    return found + _damage_of_release(layout)


def repair(store: Path) -> list[str]:
    """Mend a store: take out what cannot be read, and release what is left.

    Articles that lost rows are read again by the next build of their source.

    Returns:
        What was done, in words; an empty list for a sound store.

    Raises:
        StoreAwayError: Its bucket cannot be asked.
        StoreError: There is nothing to mend, or it cannot be written.
    """
    layout = Layout(store)
    if layout.bucket is not None:
        make_folder(store)
    elif not layout.tables.exists():
        check_version(layout)
    with hold(layout.lock):
        done = list(_mend_format(layout))
        tables = Tables(layout)
        for name in RECORD_TABLES:
            done += _mend_table(tables, name)
        done += _mend_ledger(tables)
        if done or _damage_of_release(layout):
            done.append(f"made release {remake_release(tables).version}")
    return done


def _is_told_apart(layout: Layout) -> bool:
    """Another version made it: that is no damage."""
    try:
        return stored_version(layout) != SCHEMA_VERSION
    except StoreError:
        return False


def _damage_of_table(tables: Tables, name: str) -> list[Damage]:
    try:
        files = tables.files_anew(name)
    except StoreAwayError:
        raise
    except StoreError as fault:
        return [Damage(tables.layout.table(name), str(fault))]
    return [Damage(file, what) for file in files if (what := _damage_of_file(file))]


def _damage_of_file(file: str) -> str | None:
    """Read a file to its end."""
    try:
        for _ in pq.ParquetFile(file).iter_batches():
            pass
    except FileNotFoundError:
        return "this file is not there"
    except (OSError, pa.ArrowException) as fault:
        return f"this file cannot be read ({first_line(fault)})"
    return None


def _damage_of_release(layout: Layout) -> list[Damage]:
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


def _incomplete(connection: duckdb.DuckDBPyConnection) -> list[Entry]:
    connection.execute(NEWEST)
    return _entries(connection, _INCOMPLETE)


def _entries(connection: duckdb.DuckDBPyConnection, sql: str) -> list[Entry]:
    names = ", ".join(f'"{name}"' for name in COLUMNS)
    return [entry_of(row) for row in connection.execute(f"SELECT {names} FROM ({sql})").fetchall()]


def _mend_format(layout: Layout) -> Iterator[str]:
    found = _told_version(layout)
    if found is not None:
        check_known(layout, found)
    elif layout.bucket is not None:
        # An address that was mistyped is not to become a store.
        check_version(layout)
    if found is None or not layout.format.exists():
        yield f"wrote {layout.format} anew"
    write_version(layout)


def _told_version(layout: Layout) -> int | None:
    """The schema of the tables; None where nothing tells it, or what tells it is damaged."""
    try:
        return made_with(layout)
    except StoreAwayError:
        raise
    except StoreError:
        return None


def _mend_table(tables: Tables, name: str) -> Iterator[str]:
    try:
        files = tables.files_anew(name)
    except StoreAwayError:
        raise
    except StoreError:
        yield _rebuild_log(tables, name)
        return
    for file in files:
        what = _damage_of_file(file)
        if what is not None:
            _set_aside(tables.layout, Path(file))
            tables.remove(name, Path(file).name)
            yield f"left out {file}: {what}"
    tables.open(name).repair()


def _rebuild_log(tables: Tables, name: str) -> str:
    """Make the table anew of the files that are there; what stands in two of them counts once."""
    files = [file for file in tables.all_files(name) if not _damage_of_file(file)]
    _set_log_aside(tables.layout, name)
    create_table(tables.layout, name)
    with duckdb.connect() as connection:
        show_files(connection, name, files)
        connection.execute(
            f"CREATE TEMP VIEW distinct_rows AS SELECT DISTINCT * FROM record_{name}"
        )
        rewrite(connection, tables, name, source="distinct_rows")
    return f"made {tables.layout.table(name)} anew of {len(files)} files"


def _set_aside(layout: Layout, path: Path) -> None:
    if path.exists():
        shutil.move(path, _next_aside(layout, path.name))


def _set_log_aside(layout: Layout, name: str) -> None:
    if layout.bucket is None:
        _set_aside(layout, layout.tables / name / "_delta_log")
    else:
        take_log(layout.table(name), _next_aside(layout, "_delta_log"))


def _next_aside(layout: Layout, name: str) -> Path:
    aside = layout.root / "damaged"
    aside.mkdir(exist_ok=True)
    number = sum(1 for _ in aside.iterdir())
    return aside / f"{number:04d}-{name}"


def _mend_ledger(tables: Tables) -> Iterator[str]:
    with records(tables) as connection:
        lost = _incomplete(connection)
        known_again = _entries(connection, _UNKNOWN)
    part = tables.next_part()
    entries = [replace(one, state=State.GONE, part=part) for one in lost]
    entries += [replace(one, part=part) for one in known_again]
    tables.append("ledger", ledger_rows(entries))
    if lost:
        yield f"{len(lost)} articles lost rows; the next build of their source reads them again"
    if known_again:
        yield f"{len(known_again)} articles were taken up again"
