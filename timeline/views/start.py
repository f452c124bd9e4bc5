"""From an environment to an open release: builds on the first start, with a progress bar."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import streamlit as st

from timeline.errors import TimelineError
from timeline.store import Release, current_version, open_release, store_at, store_for_folder

if TYPE_CHECKING:
    from timeline.build import Progress

_ROOT = Path(__file__).parents[2]
DEMO = _ROOT / "data" / "articles"


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
    if place.source is None or place in builds.done:
        return
    # Imported where it is needed: a store that is only shown starts without the readers.
    from timeline.build import build

    bar = st.empty()
    bar.progress(0.0, text="Waiting for another window that reads the articles …")
    with builds.lock:
        if place in builds.done:
            bar.empty()
            return
        bar.progress(0.0, text=f"Reading {place.source} …")

        def tell(progress: "Progress") -> None:
            bar.progress(progress.share or 0.0, text=f"Reading: {progress.done:,} articles so far")

        try:
            summary = build(
                [place.source], store=place.store, jobs=os.cpu_count() or 1, progress=tell
            )
        finally:
            bar.empty()
        if not summary.release:
            raise summary.refused[0]
        builds.done.add(place)


# The one before stays open for those who are still reading it.
@st.cache_resource(show_spinner=False, max_entries=2, on_release=Release.close)
def _open(store: Path, version: int) -> Release:
    return open_release(store)


def newest_release(place: Place) -> Release:
    """The newest release of the store; the same object as long as it is the newest.

    Raises:
        StoreError: There is none, or it cannot be opened.
    """
    return _open(place.store, current_version(place.store))


def show_trouble(trouble: TimelineError) -> None:
    """Say what is wrong, where, and what to do."""
    st.error("This could not be opened.", icon=":material/error:")
    st.text(str(trouble))
