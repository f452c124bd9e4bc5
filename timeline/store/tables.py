"""The tables of record: Delta tables that are appended to, one commit at a time."""

import json
import os
import re
import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import pyarrow as pa
import pyarrow.parquet as pq
from deltalake import DeltaTable, write_deltalake
from deltalake.exceptions import DeltaError

from timeline.errors import StoreError, StoreVersionError
from timeline.store.layout import Layout
from timeline.store.lock import hold
from timeline.store.rows import Row
from timeline.store.schema import RECORD_TABLES, SCHEMA_VERSION

# What the libraries take apart in a path, or stop at.
_UNFIT = re.compile(r"[%?\[\]|\\^\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of record of one store.

    Args:
        layout: Where they lie.
    """

    layout: Layout

    @classmethod
    def of(cls, root: Path) -> Self:
        """The tables of an existing store, for reading.

        Raises:
            StoreVersionError: Another version of the schema made it.
            StoreError: There is no store.
        """
        check_version(Layout(root))
        return cls(Layout(root))

    def open(self, name: str) -> DeltaTable:
        """The newest version of a table.

        Raises:
            StoreError: It is not there or broken.
        """
        path = self.layout.tables / name
        try:
            return DeltaTable(str(path))
        except (DeltaError, OSError) as fault:
            raise _unreadable(path, fault) from fault

    def files(self, name: str) -> list[str]:
        """Paths of the Parquet files that make up the newest version of a table."""
        folder = self.layout.tables / name
        # The path before a file's own name is percent-encoded there.
        return [str(folder / uri.rpartition("/")[2]) for uri in self.open(name).file_uris()]

    def batches(self, name: str) -> Iterator[pa.RecordBatch]:
        """The rows of the newest version of a table, some at a time, in no order.

        Raises:
            StoreError: A file of it is not there or broken.
        """
        for file in sorted(self.files(name)):
            try:
                yield from pq.ParquetFile(file).iter_batches(batch_size=10_000)
            except (pa.ArrowException, OSError) as fault:
                raise _unreadable(Path(file), fault) from fault

    def vacuum(self, name: str, *, hours: int) -> int:
        """Remove files that no version of the last `hours` needs; tell how many went."""
        table = self.open(name)
        removed = table.vacuum(
            retention_hours=hours, dry_run=False, enforce_retention_duration=False, full=True
        )
        return len(removed)

    def commits(self) -> int:
        """How many commits all tables have seen together."""
        return sum(self.open(name).version() for name in RECORD_TABLES)

    def next_part(self) -> int:
        """A number that no row has yet; it grows with every commit to any table."""
        return 1 + self.commits()

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
        path = self.layout.tables / name
        try:
            write_deltalake(str(path), rows, mode="append")
        except (DeltaError, OSError) as fault:
            raise StoreError(
                f"{path}: cannot write ({first_line(fault)}); what was committed before is safe: "
                "make room or give write permission, then run the same build again"
            ) from fault

    def rewrite(self, name: str, rows: pa.RecordBatchReader) -> None:
        """Let a table hold these rows alone, in one commit; older versions keep theirs.

        Raises:
            StoreError: They cannot be written.
        """
        path = self.layout.tables / name
        try:
            write_deltalake(str(path), rows, mode="overwrite", schema_mode="overwrite")
        except (DeltaError, OSError) as fault:
            raise StoreError(
                f"{path}: cannot write ({first_line(fault)}); the table is as it was before"
            ) from fault


def _unreadable(path: Path, fault: Exception) -> StoreError:
    return StoreError(
        f"{path}: this table of the store cannot be read ({first_line(fault)}); "
        "run `python -m timeline store check`"
    )


@contextmanager
def open_for_writing(root: Path) -> Iterator[Tables]:
    """Open the store at `root` as its only writer, making it where there is none.

    Raises:
        StoreBusyError: Another process writes it.
        StoreVersionError: Another version of the schema made it.
        StoreError: It cannot be made or written.
    """
    layout = Layout(root)
    _make_folder(root)
    with hold(layout.lock):
        if layout.format.exists():
            check_version(layout)
        else:
            _make(layout)
        yield Tables(layout)


def check_version(layout: Layout) -> None:
    """See that this program can read the store.

    Raises:
        StoreVersionError: Another version of the schema made it.
        StoreError: There is no store.
    """
    found = stored_version(layout)
    if found != SCHEMA_VERSION:
        raise StoreVersionError(
            f"{layout.root}: this store has schema {found}, this program reads schema "
            f"{SCHEMA_VERSION}; run `python -m timeline store migrate`, or build into another "
            "store with --store"
        )


def stored_version(layout: Layout) -> int:
    """The version of the schema that the store was made with.

    Raises:
        StoreError: There is no store, or this cannot be told.
    """
    try:
        return int(json.loads(layout.format.read_text(encoding="utf-8"))["schema"])
    except FileNotFoundError:
        raise StoreError(_no_store(layout)) from None
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError) as fault:
        raise StoreError(
            f"{layout.format}: cannot be read ({first_line(fault)}); "
            "run `python -m timeline store repair`"
        ) from fault


def _no_store(layout: Layout) -> str:
    """What to say where there is none: the app keeps those of its folders below the usual one."""
    said = f"{layout.root}: there is no store here; "
    if layout.tables.exists():
        return f"{said}mend it with `python -m timeline store repair --store {layout.root}`"
    below = sorted(
        f"--store {shlex.quote(str(path.parent))}"
        for path in layout.root.glob(f"*/{layout.format.name}")
    )
    if below:
        return f"{said}name one of those below it: {', '.join(below)}"
    return f"{said}make one with `python -m timeline build FOLDER --store {layout.root}`"


def _make_folder(root: Path) -> None:
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
    if not os.access(root, os.W_OK):
        raise StoreError(f"{root}: no permission to write here; name another store with --store")


def create_table(path: Path, schema: pa.Schema) -> None:
    """Make an empty table, unless it is there.

    Its log keeps no least and greatest values: these would quote articles after they are forgotten.
    """
    path.mkdir(parents=True, exist_ok=True)
    settings = {"delta.dataSkippingNumIndexedCols": "0"}
    DeltaTable.create(str(path), schema, mode="ignore", configuration=settings)


def _make(layout: Layout) -> None:
    """Make empty tables; `format.json` comes last, so that a store with one is whole."""
    layout.releases.mkdir(exist_ok=True)
    for name, schema in RECORD_TABLES.items():
        create_table(layout.tables / name, schema)
    replace_text(layout.format, json.dumps({"schema": SCHEMA_VERSION}) + "\n")


def replace_text(path: Path, text: str) -> None:
    """Put `text` at `path` so that a reader sees the old content or the new, and a crash too."""
    draft = path.with_name(f".{path.name}.new")
    with draft.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def first_line(fault: Exception) -> str:
    """What a library says went wrong, short enough for one line."""
    return str(fault).strip().splitlines()[0] if str(fault).strip() else type(fault).__name__
