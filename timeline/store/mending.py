"""Mending what can be mended of a damaged store.

Nothing is thrown away: what cannot be read is moved to `damaged/` in the store.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import duckdb

from timeline.errors import StoreAwayError, StoreError
from timeline.store.buckets import take_log
from timeline.store.checking import (
    closed_files,
    damage_of_file,
    damage_of_log,
    damage_of_release,
    entries_of,
    incomplete,
    released_versions,
)
from timeline.store.layout import Layout
from timeline.store.ledger import State, ledger_rows
from timeline.store.lock import hold
from timeline.store.records import records, rewrite, show_files
from timeline.store.release import current_version, open_release
from timeline.store.releasing import remake_release
from timeline.store.schema import READERS_TABLES, RECORD_TABLES
from timeline.store.schema_version import check_known, check_version, made_with, write_version
from timeline.store.tables import Tables, make_folder

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

_NOT_KEPT = """
SELECT {columns} FROM kept_{name} WHERE {key} NOT IN (SELECT unnest($known)) ORDER BY ALL
"""


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
    if closed := closed_files(store, os.R_OK | os.W_OK):
        # What may not be read is not damaged.
        raise StoreError(f"{closed[0]}: no permission to read and write this; give it first")
    if layout.bucket is not None:
        make_folder(store)
    elif not layout.tables.exists():
        check_version(layout)
    with hold(layout.lock):
        done = list(_mend_format(layout))
        tables = Tables(layout)
        released = released_versions(layout)
        for name in RECORD_TABLES:
            mended = list(_mend_table(tables, name, released))
            if mended and name in READERS_TABLES:
                mended += _take_from_release(tables, name)
            done += mended
        done += _mend_ledger(tables)
        if done or damage_of_release(layout):
            done.append(f"made release {remake_release(tables).version}")
    return done


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


def _mend_table(tables: Tables, name: str, released: Mapping[str, int]) -> Iterator[str]:
    if damage_of_log(tables, name, released) is not None:
        yield _rebuild_log(tables, name, commits_before=released.get(name, 0))
        return
    for file in tables.files_anew(name):
        what = damage_of_file(file)
        if what is not None:
            _set_aside(tables.layout, Path(file))
            tables.remove(name, Path(file).name)
            yield f"left out {file}: {what}"
    tables.open(name).repair()


def _rebuild_log(tables: Tables, name: str, *, commits_before: int) -> str:
    """Make the table anew of the files that are there; what stands in two of them counts once."""
    files = _sound_files(tables, name)
    # Later rows get higher numbers than all that are there.
    commits_before = max(commits_before, _highest_part(tables))
    _set_log_aside(tables.layout, name)
    tables.make_anew(name, commits_before=commits_before)
    with duckdb.connect() as connection:
        show_files(connection, name, files)
        connection.execute(
            f"CREATE TEMP VIEW distinct_rows AS SELECT DISTINCT * FROM record_{name}"
        )
        rewrite(connection, tables, name, source="distinct_rows")
    return f"made {tables.layout.table(name)} anew of {len(files)} files"


def _sound_files(tables: Tables, name: str) -> list[str]:
    return [file for file in tables.all_files(name) if not damage_of_file(file)]


def _highest_part(tables: Tables) -> int:
    """The highest number that any row has."""
    with duckdb.connect() as connection:
        found = [0]
        for name, schema in RECORD_TABLES.items():
            if "part" in schema.names:
                show_files(connection, name, _sound_files(tables, name))
                found += connection.execute(f"SELECT max(part) FROM record_{name}").fetchall()[0]
    return max(filter(None, found), default=0)


def _take_from_release(tables: Tables, name: str) -> Iterator[str]:
    """Add what the newest release has of what readers wrote, and the table has not any more."""
    columns = RECORD_TABLES[name].names
    key = columns[0]
    known = [row[key] for batch in tables.batches(name) for row in batch.to_pylist()]
    asked = _NOT_KEPT.format(columns=", ".join(columns), name=name, key=key)
    with suppress(StoreError, duckdb.Error), open_release(tables.layout.root) as release:
        found = release.connection.execute(asked, {"known": known}).fetchall()
        tables.append(name, [dict(zip(columns, row, strict=True)) for row in found])
        if found:
            yield f"took {len(found)} {name} from the last release"


def _keep_release(layout: Layout) -> Iterator[str]:
    """Keep the last release, which may have texts whose source is gone, beside what is damaged."""
    with suppress(StoreError, OSError):
        path = layout.release(current_version(layout.root))
        kept = _next_aside(layout, path.name)
        os.link(path, kept)
        yield f"their texts, as far as they were released, are still in {kept}"


def _set_aside(layout: Layout, path: Path) -> None:
    if path.exists():
        shutil.move(path, _next_aside(layout, path.name))


def _set_log_aside(layout: Layout, name: str) -> None:
    if layout.bucket is None:
        _set_aside(layout, layout.tables / name / "_delta_log")
    else:
        take_log(layout.table(name), _next_aside(layout, "_delta_log"))


def _next_aside(layout: Layout, name: str) -> Path:
    layout.damaged.mkdir(exist_ok=True)
    number = sum(1 for _ in layout.damaged.iterdir())
    return layout.damaged / f"{number:04d}-{name}"


def _mend_ledger(tables: Tables) -> Iterator[str]:
    with records(tables) as connection:
        lost = incomplete(connection)
        known_again = entries_of(connection, _UNKNOWN)
    part = tables.next_part()
    entries = [replace(one, state=State.GONE, part=part) for one in lost]
    entries += [replace(one, part=part) for one in known_again]
    tables.append("ledger", ledger_rows(entries))
    if lost:
        yield f"{len(lost)} articles lost rows; the next build of their source reads them again"
        yield from _keep_release(tables.layout)
    if known_again:
        yield f"{len(known_again)} articles were taken up again"
