"""The page of the app: set-up, the release, the view."""

from pathlib import Path

import streamlit as st

from timeline.errors import RegistryError, TimelineError
from timeline.store import Release
from timeline.views.explore import show_timeline
from timeline.views.quiet import leave_out_browsers_that_left
from timeline.views.start import (
    build_once,
    here,
    newest_release,
    show_nothing_to_open,
    show_trouble,
    show_without_change,
)

_VIEWS = Path(__file__).parent / "timeline" / "views"


def main() -> None:
    """Draw the page."""
    st.set_page_config(page_title="Timeline", page_icon=str(_VIEWS / "icon.svg"), layout="wide")
    st.html(_VIEWS / "style.css")
    leave_out_browsers_that_left()
    place = here()
    refused: TimelineError | None = None
    try:
        build_once(place)
    except TimelineError as trouble:
        refused = trouble
        if not (isinstance(trouble, RegistryError) and show_without_change(trouble, place)):
            show_nothing_to_open(trouble)
    try:
        with newest_release(place) as release:
            _show(release, place.store)
    except TimelineError as trouble:
        # Where nothing could be read there is no store either: the cause is told, not both.
        if refused is None:
            show_nothing_to_open(trouble)


def _show(release: Release, store: Path) -> None:
    try:
        show_timeline(release, store)
    except TimelineError as trouble:
        show_trouble(trouble)


main()
