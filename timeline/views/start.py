"""From an environment to an open release: builds on the first start, with a progress bar."""

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import streamlit as st

from timeline.errors import RegistryError, SourceError, TimelineError
from timeline.store import (
    Layout,
    Release,
    current_version,
    open_release,
    store_at,
    store_for_folder,
)
from timeline.views.trouble import show_error, show_warning

if TYPE_CHECKING:
    from timeline.build import Progress

_ROOT = Path(__file__).parents[2]
DEMO = _ROOT / "data" / "articles"
_BAR_PX = 560
_PLACE_IN_FILE = re.compile(r"(.+?):(\d+): ")
_HEADING = '<h1 class="timeline-heading">Timeline</h1>'
_WHAT_NEXT = """
- **Put articles into the folder and reload this page.** They may be Markdown, plain text, saved
  web pages, PDF, Word or EPUB files, feeds, web archives, zip archives, or tables of articles: CSV,
  Excel, JSON, Parquet.
- **Or open another folder:** stop the program with Ctrl+C and run `make run DATA=~/articles`.
- **Or look at the demo first:** `make run` without more.
"""


@dataclass(frozen=True, slots=True)
class Place:
    """Where articles come from and where they are kept.

    Args:
        source: File or folder to read on start; None where the store alone was named.
    """

    source: str | None
    store: Path


def place_of(environment: Mapping[str, str]) -> Place:
    """The place that TIMELINE_SOURCE and TIMELINE_STORE name.

    A store that is named alone is shown as it is: nothing is read into it.
    """
    source, store = environment.get("TIMELINE_SOURCE"), environment.get("TIMELINE_STORE")
    if store and not source:
        return Place(None, store_at(store))
    source = source or str(DEMO)
    return Place(source, store_at(store) if store else store_for_folder(Path(source)))


def here() -> Place:
    """The place that this process was started with."""
    return place_of(os.environ)


@dataclass(slots=True)
class _Builds:
    """What this server has built; one build at a time."""

    lock: Lock = field(default_factory=Lock)
    done: set[Place] = field(default_factory=set)


@st.cache_resource(show_spinner=False)
def _builds() -> _Builds:
    return _Builds()


def build_once(place: Place) -> None:
    """Read the source into the store, once in the life of this server; shows how far it is.

    Raises:
        TimelineError: It could not be read or stored; asked again, it is tried again.
    """
    builds = _builds()
    # It keeps its place in every run: one place less, and all that follows would be drawn anew
    # beside its old self.
    room = st.empty()
    if place.source is None or place in builds.done:
        return
    # Imported where it is needed: a store that is only shown starts without the readers.
    from timeline.build import build

    with room.container():
        st.html(_HEADING)
        bar = st.empty()
        st.caption("Articles are read once; later starts read what is new or changed.")
    bar.progress(0.0, text="Waiting for another window that reads the articles …", width=_BAR_PX)
    with builds.lock:
        if place in builds.done:
            room.empty()
            return
        bar.progress(0.0, text=f"Reading {place.source} …", width=_BAR_PX)

        def tell(progress: "Progress") -> None:
            bar.progress(progress.share or 0.0, text=progress_words(progress), width=_BAR_PX)

        try:
            summary = build(
                [place.source], store=place.store, jobs=os.cpu_count() or 1, progress=tell
            )
        finally:
            room.empty()
        if not summary.release:
            raise summary.refused[0]
        builds.done.add(place)


def progress_words(progress: "Progress") -> str:
    """What a build does now: it reads, and when all is read puts it together."""
    if progress.share is not None and progress.share >= 1:
        return f"{progress.done:,} articles read; putting together what happened when …"
    return f"Reading: {progress.done:,} articles so far"


@dataclass(slots=True)
class _Kept:
    """An open release: closed when it is neither kept for the next run nor read by any.

    Runs of several windows go on side by side, also the last run of a window beside its next one.
    """

    release: Release
    lock: Lock = field(default_factory=Lock)
    readers: int = 0
    is_kept: bool = True

    def take(self) -> bool:
        """Count one more reader; no, where it was let go of in the meantime."""
        with self.lock:
            self.readers += self.is_kept
            return self.is_kept

    def give_back(self) -> None:
        """One reader has ended."""
        with self.lock:
            self.readers -= 1
            self._close_unread()

    def let_go(self) -> None:
        """Keep it no longer."""
        with self.lock:
            self.is_kept = False
            self._close_unread()

    def _close_unread(self) -> None:
        if not self.is_kept and not self.readers:
            self.release.close()


@st.cache_resource(show_spinner=False, max_entries=2, on_release=_Kept.let_go)
def _open(store: Path, version: int) -> _Kept:
    return _Kept(open_release(store))


@contextmanager
def newest_release(place: Place) -> Iterator[Release]:
    """The newest release of the store, open while the block runs, however many come after it.

    It is the same object as long as it is the newest.

    Raises:
        StoreError: There is none, or it cannot be opened or is damaged.
    """
    kept = _open(place.store, current_version(place.store))
    while not kept.take():
        kept = _open(place.store, current_version(place.store))
    try:
        with kept.release.asked() as release:
            yield release
    finally:
        kept.give_back()


def show_nothing_to_open(trouble: TimelineError) -> None:
    """Say why there is nothing to show, and where nothing could be read, what can be."""
    st.html(_HEADING)
    if isinstance(trouble, SourceError):
        show_warning("There is nothing to read here.", str(trouble))
        st.markdown(_WHAT_NEXT)
    else:
        show_trouble(trouble)


def show_without_change(fault: RegistryError, place: Place) -> bool:
    """Say that a registry was not taken and what is shown instead; no, where there is nothing."""
    if not Layout(place.store).current.exists():
        return False
    at = _PLACE_IN_FILE.match(str(fault))
    changed = f"{Path(at[1]).name} line {at[2]}" if at else "a registry"
    show_warning(
        f"Your change in {changed} was not taken; this is the last good reading.", str(fault)
    )
    return True


def show_trouble(trouble: TimelineError) -> None:
    """Say what is wrong, where, and what to do."""
    show_error("This could not be opened.", str(trouble))
