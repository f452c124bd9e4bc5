"""The registry of names as the app knows it: the last one that was in order."""

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from timeline.actors import ActorRegistry
from timeline.actors.review import decide
from timeline.errors import RegistryError
from timeline.store.decisions import read_decisions
from timeline.store.knowledge import known_actors, registries_changed_at
from timeline.store.layout import Layout
from timeline.store.tables import Tables


@dataclass(frozen=True, slots=True)
class Known:
    """Who is registered.

    Args:
        registry: With what was decided; None where no registry was in order since the start.
        trouble: What is wrong with the files as they are now, "" where nothing is.
    """

    registry: ActorRegistry | None
    trouble: str


@dataclass(slots=True)
class _LastGood:
    """The last registry that was in order, without decisions."""

    files: ActorRegistry | None = None
    changed_at: tuple[int, ...] = ()


@st.cache_resource(show_spinner=False)
def _last_good() -> _LastGood:
    return _LastGood()


def known_names(store: Path) -> Known:
    """The registry with the decisions of a store; the last good one while its files are not.

    Raises:
        StoreError: The decisions cannot be read.
    """
    good, trouble = _last_good(), ""
    changed_at = registries_changed_at()
    if changed_at != good.changed_at:
        try:
            good.files = known_actors((), cache=Layout(store).registry)
            good.changed_at = changed_at
        except RegistryError as fault:
            trouble = str(fault)
    if good.files is None:
        return Known(None, trouble)
    return Known(decide(good.files, read_decisions(Tables.of(store))), trouble)
