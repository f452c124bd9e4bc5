"""Which article was found where, and which reading of it counts.

The table of record keeps every change; of a place only its newest row holds. While a build runs,
the newest rows lie in a temporary SQLite database, so that memory does not grow with the store.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from operator import attrgetter
from typing import Any, Self

from timeline.store.rows import Row
from timeline.store.tables import Tables


class State(StrEnum):
    """How a place stands."""

    READ = "read"
    REFUSED = "refused"
    NOTICED = "noticed"
    MISSING = "missing"
    GONE = "gone"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True)
class Entry:
    """What the ledger knows of one place.

    Args:
        place: Names the entry: the file and the id of an article in it, or the file and where
            in it something was refused.
        part: Grows with every commit; the newest entry of a place holds.
        state: MISSING keeps the article though its place is no longer there; GONE is as if the
            place had never been seen; FORGOTTEN bars a content for ever.
        content_digest: Of the bytes and all that was stated beside them; None where not even
            these could be read.
        fingerprint: Of the rules and registries that read it.
        reading_id, reading_part: Which rows of `articles` and `mentions` hold the reading.
        base_id: The article's id before any suffix for duplicates.
        named_by_place: The id was made of path and record, as nothing else names the article.
        dated: The day of publication is known.
        file: Its whole path, or its URL.
        where: As a user reads it, relative to the source.
        refusal: Why it was refused, or what was passed over while it was read; None for neither.
    """

    place: str
    part: int
    state: State
    content_digest: str | None
    fingerprint: str
    reading_id: str | None
    reading_part: int | None
    base_id: str | None
    named_by_place: bool
    dated: bool
    file: str
    where: str
    refusal: str | None


COLUMNS = tuple(field.name for field in fields(Entry))
_cells = attrgetter(*COLUMNS)
_NAMES = ", ".join(f'"{name}"' for name in COLUMNS)
_MARKS = ", ".join("?" for _ in COLUMNS)
_NEWER = ", ".join(f'"{name}" = excluded."{name}"' for name in COLUMNS)


class Ledger:
    """The newest entry of each place.

    Args:
        tables: The store, held for writing.
    """

    def __init__(self, tables: Tables) -> None:
        # An empty name is a database in a temporary file that SQLite removes by itself.
        self._places = sqlite3.connect("", isolation_level=None)
        self._places.execute("PRAGMA journal_mode = OFF")
        self._places.execute(
            f"CREATE TABLE places ({_NAMES}, seen INTEGER DEFAULT 0, PRIMARY KEY (place)) "
            "WITHOUT ROWID"
        )
        self._load(tables)
        # Made of all at once, which takes half as long as row by row. Refusals are left out:
        # thousands of them may be of the same content.
        self._places.execute(
            "CREATE INDEX by_content ON places (content_digest, file) WHERE reading_id IS NOT NULL"
        )
        self._places.execute("CREATE INDEX by_base_id ON places (base_id)")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._places.close()

    def _load(self, tables: Tables) -> None:
        for batch in tables.batches("ledger"):
            rows = batch.select(list(COLUMNS)).to_pydict()
            self._store(zip(*(rows[name] for name in COLUMNS), strict=True))

    def _store(self, rows: Iterable[tuple[Any, ...]]) -> None:
        self._places.execute("BEGIN")
        self._places.executemany(
            f"INSERT INTO places ({_NAMES}) VALUES ({_MARKS}) ON CONFLICT (place) DO UPDATE "
            f"SET {_NEWER} WHERE excluded.part >= places.part",
            rows,
        )
        self._places.execute("COMMIT")

    def at(self, place: str) -> Entry | None:
        """The newest entry of a place; None where it was never seen."""
        return self._first("place = ?", place)

    def saw(self, place: str) -> bool:
        """Tell whether a place was seen in this build."""
        sql = "SELECT 1 FROM places WHERE place = ? AND seen"
        return self._places.execute(sql, (place,)).fetchone() is not None

    def reading_in(
        self, file: str, *, where: str, content_digest: str, fingerprint: str
    ) -> Entry | None:
        """Find the reading of a content in a file; unless it is named by it, its place may vary."""
        return self._first(
            "content_digest = ? AND file = ? AND fingerprint = ? AND reading_id IS NOT NULL "
            "AND state IN ('read', 'missing') AND (NOT named_by_place OR \"where\" = ?) "
            "ORDER BY place LIMIT 1",
            content_digest,
            file,
            fingerprint,
            where,
        )

    def knew(self, base_id: str, *, before_part: int) -> bool:
        """Tell whether an article of this id was there before a part was written."""
        condition = "base_id = ? AND part < ? LIMIT 1"
        return self._first(condition, base_id, before_part) is not None

    def forgot(self, content_digest: str) -> bool:
        """Tell whether a user had this content forgotten."""
        return self._first("place = ?", f"forgotten#{content_digest}") is not None

    def see(self, place: str) -> None:
        """Remember that a place is still there."""
        self._places.execute("UPDATE places SET seen = 1 WHERE place = ?", (place,))

    def note(self, entry: Entry) -> None:
        """Take the new entry of a place, which counts as seen."""
        self._store([_cells(entry)])
        self.see(entry.place)

    def unseen_under(self, root: str) -> Iterator[Entry]:
        """Yield what was there, or was refused, below a source and was not seen this time."""
        # GLOB and LIKE would read signs in the path as patterns.
        rows = self._places.execute(
            f"SELECT {_NAMES} FROM places WHERE NOT seen "
            "AND state IN ('read', 'refused', 'noticed') AND "
            "(file = ?1 OR substr(file, 1, length(?2)) = ?2) ORDER BY place",
            (root, f"{root.rstrip('/')}/"),
        )
        return (entry_of(row) for row in rows.fetchall())

    def _first(self, condition: str, *values: object) -> Entry | None:
        row = self._places.execute(
            f"SELECT {_NAMES} FROM places WHERE {condition}", values
        ).fetchone()
        return None if row is None else entry_of(row)


def ledger_rows(entries: Iterable[Entry]) -> list[Row]:
    """Turn entries into rows of the table of record."""
    return [dict(zip(COLUMNS, _cells(entry), strict=True)) for entry in entries]


def entry_of(row: tuple[Any, ...]) -> Entry:
    """Turn a row with all `COLUMNS` into the value."""
    cells = dict(zip(COLUMNS, row, strict=True))
    cells["state"] = State(cells["state"])
    cells["named_by_place"] = bool(cells["named_by_place"])
    cells["dated"] = bool(cells["dated"])
    return Entry(**cells)
