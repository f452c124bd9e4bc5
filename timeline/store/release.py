"""Releases: immutable databases made of the tables of record, for the app and the exports.

A DuckDB file that is written cannot be opened by a second process, and a file swapped under the
same name serves old data. So each release is a new file, and `CURRENT` says which one counts.
"""

import fcntl
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Self

import duckdb
import pyarrow as pa

from timeline.errors import StoreError
from timeline.store.faults import first_line
from timeline.store.layout import Layout
from timeline.store.schema_version import check_version
from timeline.store.text_query import Query
from timeline.store.text_search import Within, find, find_within

_ATTEMPTS = 5
# So many rows of an answer are picked out by index, or read whole only once they are chosen.
_READING: dict[str, str | bool | int | float | list[str]] = {
    "late_materialization_max_rows": 2_000,
    "dynamic_or_filter_threshold": 2_000,
}


@dataclass(frozen=True, slots=True)
class Release:
    """One open release.

    Args:
        version: Grows by one from release to release.
        connection: Reads only. Threads take a `cursor()` each.
    """

    version: int
    connection: duckdb.DuckDBPyConnection
    _text_index: Path
    _reader: IO[bytes]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: object, fault: BaseException | None, _trace: object) -> None:
        self.close()
        self._tell_damage(fault)

    def find_text(self, query: Query) -> list[int]:
        """The `mention_no` of the mentions whose sentences answer a query, best first.

        Raises:
            StoreError: The index cannot be read.
        """
        return find(self._text_index, query)

    def find_within(self, query: Query, within: Within, names: Sequence[str]) -> pa.Table:
        """As `text_search.find_within`.

        Raises:
            StoreError: The index cannot be read.
        """
        return find_within(self._text_index, query, within, names)

    def made_of(self) -> dict[str, int]:
        """How many commits each table of record had seen when it was made."""
        return dict(self.connection.execute("SELECT name, version FROM made_of").fetchall())

    @contextmanager
    def asked(self) -> Iterator[Self]:
        """Say of damage that is met while the block asks what to do about it.

        Raises:
            StoreError: The database is damaged.
        """
        try:
            yield self
        except duckdb.Error as fault:
            self._tell_damage(fault)
            raise

    def _tell_damage(self, fault: BaseException | None) -> None:
        # All other faults of DuckDB are our own mistakes.
        if type(fault) is duckdb.Error or isinstance(fault, duckdb.IOException):
            raise StoreError(
                f"{self._reader.name}: this release is damaged ({first_line(fault)}); run "
                f"`python -m timeline store repair --store {Path(self._reader.name).parents[1]}`"
            ) from fault

    def close(self) -> None:
        """Let go of it, so that it can be removed once a newer one is there."""
        self.connection.close()
        self._reader.close()


def current_version(store: Path) -> int:
    """The version of the newest release; cheap enough to ask before every question.

    Raises:
        StoreError: There is no store, or no release in it yet.
    """
    layout = Layout(store)
    try:
        return int(layout.current.read_text(encoding="ascii"))
    except FileNotFoundError:
        check_version(layout)
        if any(layout.releases.glob("*.duckdb")):
            raise StoreError(
                f"{layout.current}: not there, so that no release is found; run "
                f"`python -m timeline store repair --store {store}`"
            ) from None
        raise StoreError(
            f"{store}: nothing has been built here yet; run "
            f"`python -m timeline build FOLDER --store {store}`"
        ) from None
    except (OSError, ValueError) as fault:
        raise StoreError(
            f"{layout.current}: cannot be read ({first_line(fault)}); "
            f"run `python -m timeline store repair --store {store}`"
        ) from fault


def open_release(store: Path) -> Release:
    """Open the newest release of a store, for reading only.

    Raises:
        StoreError: There is no store, no release in it, or the release is damaged.
        StoreVersionError: Another version of the schema made the store.
    """
    layout = Layout(store)
    check_version(layout)
    for _ in range(_ATTEMPTS):
        version = current_version(store)
        # A newer release may come, and this one go, between the question and the opening.
        with suppress(FileNotFoundError):
            return _open(layout, version)
    raise StoreError(
        f"{layout.release(version)}: this release is not there; "
        f"run `python -m timeline store repair --store {store}`"
    )


def _open(layout: Layout, version: int) -> Release:
    path = layout.release(version)
    reader = _readable(path)
    fcntl.flock(reader, fcntl.LOCK_SH)
    if not path.exists():
        # It was removed before the lock was there to keep it.
        reader.close()
        raise FileNotFoundError(path)
    try:
        connection = duckdb.connect(str(path), read_only=True, config=_READING)
    except duckdb.Error as fault:
        reader.close()
        raise StoreError(
            f"{path}: this release cannot be opened ({first_line(fault)}); "
            f"run `python -m timeline store repair --store {layout.root}`"
        ) from fault
    return Release(version, connection, layout.text_index(version), reader)


def _readable(path: Path) -> IO[bytes]:
    try:
        return path.open("rb")
    except PermissionError as fault:
        raise StoreError(
            f"{path}: this release may not be read; give permission to read it and its folder"
        ) from fault


def remove_unread(layout: Layout) -> None:
    """Remove all releases but the newest that nobody has open."""
    newest = layout.release(current_version(layout.root))
    for path in layout.releases.glob("*.duckdb"):
        if path != newest:
            _remove_if_unread(path)
    remove_lone_parts(layout)


def _remove_if_unread(path: Path) -> None:
    with suppress(BlockingIOError, PermissionError), path.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        path.unlink()


def remove_lone_parts(layout: Layout) -> None:
    """Remove what belongs to a release that is gone, or that was never finished."""
    for folder in layout.releases.glob("*.text"):
        if not layout.release(int(folder.stem)).exists():
            shutil.rmtree(folder)
    for path in layout.releases.glob("*.crc32"):
        if not layout.release(int(path.stem)).exists():
            path.unlink()
