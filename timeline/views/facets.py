"""What can be chosen in a release, asked once a release."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from timeline.queries import facets
from timeline.queries.facets import Extent, Totals
from timeline.store import Release


@dataclass(frozen=True, slots=True)
class Choices:
    """What a release holds.

    Args:
        actors: actor_id, name, kind, events; most events first.
        outlets: outlet, name, events; most events first.
        extent: None where nothing is dated.
    """

    totals: Totals
    extent: Extent | None
    actors: pd.DataFrame
    outlets: pd.DataFrame


@st.cache_resource(show_spinner=False, max_entries=2)
def choices(_release: Release, version: tuple[str, int]) -> Choices:
    """Ask a release for its choices; `version` names it."""
    connection = _release.connection
    return Choices(
        facets.totals(connection),
        facets.extent(connection),
        facets.actors(connection),
        facets.outlets(connection),
    )
