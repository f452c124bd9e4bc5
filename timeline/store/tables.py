"""The tables of record: Delta tables that are appended to, one commit at a time.

They lie in the store's folder or in a bucket. A writer takes the next version of a table from the
one that it opened and wrote last; where somebody has taken it, which only another machine can as
the lock is local, it stops.
"""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from deltalake import CommitProperties, DeltaTable, write_deltalake

from timeline.errors import StoreError
from timeline.store.buckets import asking, fetch, fetch_all, fetch_anew, remove
from timeline.store.faults import reading, unreadable, writing
from timeline.store.layout import Layout
from timeline.store.lock import hold
from timeline.store.rows import Row
from timeline.store.schema import RECORD_TABLES
from timeline.store.schema_version import (
    check_known,
    check_version,
    made_with,
    version_setting,
    write_version,
)

# A build takes about 4 milliseconds longer for each small file that every table has.
_MOST_SMALL_FILES = 100
_SMALL_BYTES = 16 << 20
_KEPT_HOURS = 168
_NO_SECOND_TRY = CommitProperties(max_commit_retries=0)
# So many commits count as made before a table was made anew, so that none is counted twice.
_COMMITS_BEFORE = "timeline.commitsBefore"
# What the libraries take apart in a path, or stop at.
_UNFIT = re.compile(r"[%?\[\]|\\^\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of record of one store.

    Args:
        layout: Where they lie.
    """

    layout: Layout
    _held: dict[str, DeltaTable] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, root: Path) -> "Tables":
        """The tables of an existing store, for reading; no bucket is asked.

        Raises:
            StoreVersionError: Another version of the schema made it.
            StoreError: There is no store.
        """
        layout = Layout(root)
        check_version(layout)
        return cls(layout) if layout.bucket is None else _Copies(layout)

    def open(self, name: str) -> DeltaTable:
        """A table as it was when it was first asked for here, with what was written here since.

        Raises:
            StoreError: It is not there or broken, or its bucket cannot be asked.
        """
        if name not in self._held:
            place = self.layout.table(name)
            with reading(place):
                self._held[name] = DeltaTable(place, storage_options=asking(place))
        return self._held[name]

    def files(self, name: str) -> list[str]:
        """Paths of the Parquet files that make up a table; they are fetched from a bucket.

        Raises:
            StoreError: It is not there or broken, or its bucket cannot be asked.
        """
        return self._fetched(name, fetch)

    def files_anew(self, name: str) -> list[str]:
        """The same, where copies of what lies in a bucket are not trusted.

        Raises:
            StoreError: The table is not there or broken, or its bucket cannot be asked.
        """
        return self._fetched(name, fetch_anew)

    def _fetched(self, name: str, get: Callable[[str, Path, list[str]], None]) -> list[str]:
        place, folder = self.layout.table(name), self.layout.tables / name
        # The path before a file's own name is percent-encoded there.
        names = [uri.rpartition("/")[2] for uri in self.open(name).file_uris()]
        if self.layout.bucket is not None:
            with reading(place):
                get(place, folder, names)
        return [str(folder / file) for file in names]

    def all_files(self, name: str) -> list[str]:
        """Paths of all Parquet files of a table, in order, also those that count no more.

        Raises:
            StoreError: Its bucket cannot be asked.
        """
        place, folder = self.layout.table(name), self.layout.tables / name
        if self.layout.bucket is not None:
            with reading(place):
                fetch_all(place, folder)
        return sorted(str(path) for path in folder.glob("*.parquet"))

    def remove(self, name: str, file: str) -> None:
        """Remove a file from a table in a bucket, where its log still names it.

        Raises:
            StoreError: It cannot be removed.
        """
        place = self.layout.table(name)
        if self.layout.bucket is not None:
            with writing(place):
                remove(place, file)

    def batches(self, name: str) -> Iterator[pa.RecordBatch]:
        """The rows of a table, some at a time, in no order.

        Raises:
            StoreError: A file of it is not there or broken.
        """
        for file in sorted(self.files(name)):
            try:
                yield from pq.ParquetFile(file).iter_batches(batch_size=10_000)
            except (pa.ArrowException, OSError) as fault:
                raise unreadable(file, fault) from fault

    def vacuum(self, name: str, *, hours: int) -> int:
        """Remove files that no version of the last `hours` needs; tell how many went."""
        with writing(self.layout.table(name)):
            removed = self.open(name).vacuum(
                retention_hours=hours, dry_run=False, enforce_retention_duration=False, full=True
            )
        # Copies of what went go too.
        self.files(name)
        return len(removed)

    def gather(self, name: str) -> None:
        """Write a table's small files as few, where they are many; the rows stay the same.

        What they were written from is removed after a week, when this is next done.

        Raises:
            StoreError: They cannot be written.
        """
        table = self.open(name)
        with writing(self.layout.table(name)):
            sizes = table.get_add_actions().column("size_bytes").to_pylist()
            if sum(size < _SMALL_BYTES for size in sizes) <= _MOST_SMALL_FILES:
                return
            table.optimize.compact(
                target_size=_SMALL_BYTES, max_concurrent_tasks=1, commit_properties=_NO_SECOND_TRY
            )
        self.vacuum(name, hours=_KEPT_HOURS)

    def versions(self) -> dict[str, int]:
        """How many commits each table has seen."""
        return {name: self.version(name) for name in RECORD_TABLES}

    def version(self, name: str) -> int:
        """How many commits a table has seen.

        Raises:
            StoreError: It is not there or broken, or its bucket cannot be asked.
        """
        table = self.open(name)
        return table.version() + int(table.metadata().configuration.get(_COMMITS_BEFORE, 0))

    def next_part(self) -> int:
        """A number that no row has yet; it grows with every commit to any table."""
        return 1 + sum(self.versions().values())

    def make_anew(self, name: str, *, commits_before: int) -> None:
        """Make a table whose log is gone, empty.

        Args:
            name: Of the table.
            commits_before: That its other log has seen.

        Raises:
            StoreError: It cannot be made.
        """
        self._held.pop(name, None)
        create_table(self.layout, name, commits_before=commits_before)

    def append(self, name: str, rows: list[Row]) -> None:
        """Add rows to a table in one commit; nothing happens where there are none.

        Raises:
            StoreError: They cannot be written.
        """
        if rows:
            batch = pa.Table.from_pylist(rows, schema=RECORD_TABLES[name])
            self.append_batches(name, batch.to_reader())

    def append_batches(self, name: str, rows: pa.RecordBatchReader) -> None:
        """Add rows to a table in one commit.

        Raises:
            StoreError: They cannot be written.
        """
        table = self.open(name)
        with writing(self.layout.table(name)):
            write_deltalake(table, rows, mode="append", commit_properties=_NO_SECOND_TRY)

    def rewrite(self, name: str, rows: pa.RecordBatchReader) -> None:
        """Let a table hold these rows alone, in one commit; older versions keep theirs.

        Raises:
            StoreError: They cannot be written.
        """
        table = self.open(name)
        with writing(self.layout.table(name)):
            write_deltalake(
                table,
                rows,
                mode="overwrite",
                schema_mode="overwrite",
                commit_properties=_NO_SECOND_TRY,
            )

    def mark_migrated(self) -> None:
        """Let the tables tell that they have this program's schema, where that is their part.

        Raises:
            StoreError: They cannot be written.
        """
        if self.layout.bucket is None:
            return
        settings = version_setting()
        for name in RECORD_TABLES:
            with writing(self.layout.table(name)):
                self.open(name).alter.set_table_properties(settings, raise_if_not_exists=False)


class _Copies(Tables):
    """Tables in a bucket as they were when this machine last read or wrote them there."""

    def files(self, name: str) -> list[str]:
        return [str(path) for path in (self.layout.tables / name).glob("*.parquet")]


@contextmanager
def open_for_writing(root: Path) -> Iterator[Tables]:
    """Open the store at `root` as its only writer, making it where there is none.

    Raises:
        StoreBusyError: Another process writes it.
        StoreVersionError: Another version of the schema made it.
        StoreError: It cannot be made or written.
    """
    layout = Layout(root)
    make_folder(root)
    with hold(layout.lock):
        found = made_with(layout)
        if found is None:
            _make(layout)
        else:
            check_known(layout, found)
            if layout.bucket is not None:
                write_version(layout)
        yield Tables(layout)


def make_folder(root: Path) -> None:
    """Make the folder of a store.

    Raises:
        StoreError: It cannot be made or written.
    """
    if unfit := _UNFIT.search(str(root.resolve())):
        raise StoreError(
            f"{root}: tables cannot lie below a folder with {unfit[0]!a} in its name; name "
            "another store with --store"
        )
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise StoreError(
            f"{root}: cannot make the store here ({fault.strerror}); name another with --store"
        ) from fault
    if not os.access(root, os.R_OK | os.W_OK | os.X_OK):
        raise StoreError(f"{root}: no permission to write here; name another store with --store")


def create_table(layout: Layout, name: str, *, commits_before: int = 0) -> None:
    """Make an empty table, unless it is there.

    Its log keeps no least and greatest values: these would quote articles after they are forgotten.

    Args:
        layout: Where.
        name: Of the table.
        commits_before: That other logs of it have seen.

    Raises:
        StoreError: It cannot be made.
    """
    place = layout.table(name)
    settings = {
        "delta.dataSkippingNumIndexedCols": "0",
        _COMMITS_BEFORE: str(commits_before),
    }
    if layout.bucket is None:
        Path(place).mkdir(parents=True, exist_ok=True)
    else:
        settings |= version_setting()
    with writing(place):
        DeltaTable.create(
            place,
            RECORD_TABLES[name],
            mode="ignore",
            configuration=settings,
            storage_options=asking(place),
            raise_if_key_not_exists=False,
        )


def _make(layout: Layout) -> None:
    """Make empty tables; `format.json` comes last, so that a store with one is whole."""
    for name in RECORD_TABLES:
        create_table(layout, name)
    write_version(layout)
