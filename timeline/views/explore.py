"""The whole page for a release."""

from pathlib import Path

import streamlit as st

from timeline.charts.day_words import counted
from timeline.charts.palette import DARK, LIGHT
from timeline.queries.facets import Extent, Totals
from timeline.queries.question import Question
from timeline.store import Release
from timeline.views import answers, state
from timeline.views.below import show_below
from timeline.views.facets import choices
from timeline.views.filters import show_filters
from timeline.views.lanes import show_lanes
from timeline.views.overview import show_overview
from timeline.views.page import Page, window_days
from timeline.views.panel import show_panel
from timeline.views.plot import load_plotly, watch_address
from timeline.views.quotes import label_html
from timeline.views.reader import show_reader
from timeline.views.state import View


def show_timeline(release: Release, store: Path) -> None:
    """Draw the page; what the reader sets is in effect in the next run."""
    version = (str(store), release.version)
    known = choices(release, version)
    palette = DARK if st.context.theme.type == "dark" else LIGHT
    page = Page(release.connection, store, version, known, palette)
    state.begin(_first_view(known.extent))
    state.keep_only(list(known.actors["actor_id"]), list(known.outlets["outlet"]))
    load_plotly()
    watch_address(state.follow_address)
    _show_header(known.totals)
    if known.extent is None:
        _say_that_nothing_is_dated(known.totals)
    else:
        show_filters(known)
        _show_timeline(page, state.current(), known.extent)
    view = state.current()
    show_below(page, view.question)
    if view.article:
        show_reader(release.connection, view.article, view.mention)
    state.write_address()


def _first_view(extent: Extent | None) -> View:
    """Open where most events are, the rest a brush away."""
    if extent is None:
        return View()
    air = max((extent.busy_last - extent.busy_first) // 40, 2)
    first = max(extent.busy_first - air, extent.first)
    return View(Question(since=first, until=min(extent.busy_last + air, extent.last)))


def _show_header(totals: Totals) -> None:
    words = (
        f"{counted(totals.articles, 'article')} from {counted(totals.outlets, 'outlet')} "
        f"{'names' if totals.articles == 1 else 'name'} "
        f"{counted(totals.mentions - totals.undated, 'date')} for "
        f"{counted(totals.events, 'event')}. Marks are dates that sources name."
    )
    if totals.digests:
        which = "The articles are" if totals.digests == totals.articles else "Some articles are"
        words += f" {which} digests of reports, in our words; the originals are behind the links."
    st.html('<h1 class="timeline-heading">Timeline</h1>' + label_html(words, name="counts"))


def _say_that_nothing_is_dated(totals: Totals) -> None:
    words = (
        "No article names a date that could be placed."
        if totals.articles
        else "There are no articles here yet. Put articles into the folder and start again."
    )
    st.html(label_html(words, name="empty"))


def _show_timeline(page: Page, view: View, extent: Extent) -> None:
    show_overview(page, view.question, extent)
    days = window_days(view.question, extent)
    shown = answers.shown(page.connection, page.version, view.question, *days)
    left, right = st.columns([2.7, 1], gap="medium")
    with left:
        show_lanes(page, view, shown, days)
    with right:
        show_panel(page, view.event, shown.events)
