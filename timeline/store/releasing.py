"""Making releases: the last one with what came since, or one from the start; both hold the same.

What is made is a draft until all of it is written; only then `CURRENT` points to it.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import duckdb

from timeline.errors import StoreError
from timeline.store.checksums import checksums, damaged_files, is_kept
from timeline.store.faults import first_line
from timeline.store.layout import Layout
from timeline.store.release import open_release, remove_lone_parts, remove_unread
from timeline.store.release_tables import Extent, compare, fill, make_tables
from timeline.store.rollups import make_indexes
from timeline.store.schema import SCHEMA_VERSION
from timeline.store.tables import Tables
from timeline.store.text_files import replace_text
from timeline.store.text_index import changed_sentences, make_index, patch_index, sentences
from timeline.store.uncollected import uncollected

_SUFFIXED = """
SELECT article_id, source_path FROM articles WHERE contains(article_id, '~') ORDER BY ALL
"""
# Files that tantivy writes anew; all others stay as they are once written.
_CHANGING = (".managed.json", "meta.json")


@dataclass(frozen=True, slots=True)
class Made:
    """A release that was made.

    Args:
        version: Its number.
        suffixed: Id and place of each article whose id had to be told from another's.
    """

    version: int
    suffixed: tuple[tuple[str, str], ...]


def release_of(tables: Tables) -> Made:
    """The release of what the tables of record hold: the newest one, where nothing came since.

    Raises:
        StoreError: It cannot be written; the release before it is still served.
    """
    with suppress(StoreError, duckdb.Error), open_release(tables.layout.root) as release:
        is_newest = release.made_of() == tables.versions()
        if is_newest and not damaged_files(tables.layout, release.version):
            return Made(release.version, tuple(release.connection.execute(_SUFFIXED).fetchall()))
    return make_release(tables)


def make_release(tables: Tables) -> Made:
    """Make a release of what the tables of record hold and let `CURRENT` point to it.

    Raises:
        StoreError: It cannot be written; the release before it is still served.
    """
    base = _base_of(tables.layout)
    with _draft(tables.layout) as draft, uncollected():
        suffixed = None if base is None else draft.change(base, tables)
        if suffixed is None:
            suffixed = draft.make(tables)
        draft.publish()
    return Made(draft.version, suffixed)


def remake_release(tables: Tables) -> Made:
    """As `make_release`, from the start, so that nothing is left of what was there before.

    Raises:
        StoreError: It cannot be written; the release before it is still served.
    """
    with _draft(tables.layout) as draft, uncollected():
        suffixed = draft.make(tables)
        draft.publish()
    return Made(draft.version, suffixed)


def _base_of(layout: Layout) -> int | None:
    """The release that the next one can be made of; None where there is no sound one."""
    try:
        with open_release(layout.root) as release:
            (found,) = release.connection.execute("SELECT schema FROM release").fetchall()
            version = release.version
    except (StoreError, duckdb.Error):
        return None
    # What is damaged would be handed on, and no longer be told from what is sound.
    usable = found == (SCHEMA_VERSION,) and not damaged_files(layout, version)
    return version if usable else None


@contextmanager
def _draft(layout: Layout) -> Iterator["_Draft"]:
    """A new draft, and what is told of its failure; nothing is left of others."""
    numbers = [int(path.stem) for path in layout.releases.glob("*.duckdb")]
    draft = _Draft(layout, max(numbers, default=0) + 1)
    draft.sweep()
    try:
        yield draft
    except (duckdb.Error, OSError) as fault:
        raise StoreError(
            f"{draft.path}: the release cannot be made ({first_line(fault)}); the last one is "
            "still served and nothing that was read is lost: make room or give permission, or "
            f"find what is damaged with `python -m timeline store check --store {layout.root}`, "
            "and build again"
        ) from fault
    remove_unread(layout)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A release that nobody sees yet.

    Args:
        layout: Where it is made.
        version: That it will have.
    """

    layout: Layout
    version: int

    @property
    def path(self) -> Path:
        """Its database."""
        return self.layout.releases / f"{self.version:08d}.draft"

    @property
    def text(self) -> Path:
        """The folder of its full text."""
        return self.layout.releases / f"{self.version:08d}.draft-text"

    def sweep(self) -> None:
        """Remove this draft and all that were left by builds that died."""
        for path in self.layout.releases.glob("*.draft*"):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
        remove_lone_parts(self.layout)

    def make(self, tables: Tables) -> tuple[tuple[str, str], ...]:
        """Make it from the start; return the articles with a suffix."""
        with _writing(self.path) as connection:
            make_tables(connection)
            extent = compare(connection, tables)
            self._fill(connection, tables, extent)
            make_index(self.text, sentences(connection))
            make_indexes(connection)
            return tuple(connection.execute(_SUFFIXED).fetchall())

    def change(self, base: int, tables: Tables) -> tuple[tuple[str, str], ...] | None:
        """Make it of another release; None where it is better made from the start."""
        shutil.copyfile(self.layout.release(base), self.path)
        with _writing(self.path) as connection:
            extent = compare(connection, tables)
            if extent.is_small:
                self._fill(connection, tables, extent)
                _link_index(self.layout.text_index(base), self.text)
                changes = changed_sentences(connection)
                patch_index(self.text, changes.dropped, changes.added)
                return tuple(connection.execute(_SUFFIXED).fetchall())
        self.sweep()
        return None

    def publish(self) -> None:
        """Let readers see it."""
        listed = checksums(self.path, self.text)
        replace_text(self.layout.checksums(self.version), listed)
        self.text.replace(self.layout.text_index(self.version))
        self.path.replace(self.layout.release(self.version))
        replace_text(self.layout.current, f"{self.version}\n")

    def _fill(self, connection: duckdb.DuckDBPyConnection, tables: Tables, extent: Extent) -> None:
        fill(connection, tables)
        connection.execute("DELETE FROM release")
        connection.execute("DELETE FROM made_of")
        connection.execute(
            "INSERT INTO release VALUES (?, ?, ?, ?)",
            [self.version, SCHEMA_VERSION, extent.forgotten, extent.renewed],
        )
        connection.executemany("INSERT INTO made_of VALUES (?, ?)", [*tables.versions().items()])


@contextmanager
def _writing(draft: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    settings: dict[str, str | bool | int | float | list[str]] = {
        "temp_directory": f"{draft}.spill",
        "threads": "2",
        # What does not fit is spilled, so that memory does not grow with the store.
        "memory_limit": "512MB",
        # Once, at the end: nobody needs a draft that was not finished.
        "checkpoint_threshold": "16GB",
    }
    connection = duckdb.connect(str(draft), config=settings)
    try:
        yield connection
        connection.execute("CHECKPOINT")
    finally:
        connection.close()


def _link_index(index: Path, copy: Path) -> None:
    """Make an index of the files of another, which keeps its own."""
    copy.mkdir()
    for path in index.iterdir():
        if path.name in _CHANGING:
            shutil.copyfile(path, copy / path.name)
        elif is_kept(path):
            os.link(path, copy / path.name)
