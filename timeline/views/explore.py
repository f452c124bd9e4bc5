"""The whole page for a release."""

from dataclasses import replace
from pathlib import Path

import streamlit as st

from timeline.charts.palette import DARK, LIGHT
from timeline.day_words import counted
from timeline.errors import UsageError
from timeline.queries import sources
from timeline.queries.facets import Extent, Totals
from timeline.queries.question import Question
from timeline.store import Release
from timeline.store.text_query import parse
from timeline.views import answers, state
from timeline.views.answers import Shown
from timeline.views.facets import choices
from timeline.views.filters import show_filters
from timeline.views.lanes import show_lanes
from timeline.views.names import show_names_page
from timeline.views.overview import show_overview
from timeline.views.page import COLUMNS, Page, window_days
from timeline.views.panel import show_panel
from timeline.views.parts import show_list, show_parts, with_part_there
from timeline.views.plot import (
    lead_into_popovers,
    load_plotly,
    mark_chosen,
    move_to,
    watch_address,
)
from timeline.views.quotes import colours_html, label_html
from timeline.views.reader import show_reader
from timeline.views.reporting import show_reporting
from timeline.views.span import show_empty, show_span, with_air
from timeline.views.state import NamesView, Part, View
from timeline.views.trouble import show_warning

_MOST_REFUSALS = 5


def show_timeline(release: Release, store: Path) -> None:
    """Draw the page; what the reader sets is in effect in the next run."""
    version = (str(store), release.version)
    known = choices(release, version)
    palette = DARK if st.context.theme.type == "dark" else LIGHT
    page = Page(release, store, version, known, palette)
    state.begin(_first_view(known.extent))
    state.keep_only(list(known.actors["actor_id"]), list(known.outlets["outlet"]))
    st.html(colours_html(palette))
    load_plotly()
    watch_address(state.follow_address)
    move_to(state.aim())
    lead_into_popovers()
    mark_chosen(state.current().event)
    names = state.current().names
    _show_header(known.totals, told=names is None)
    if names is not None:
        show_names_page(page, names)
    elif known.extent is None:
        _say_that_nothing_is_dated(release, known.totals)
        view = with_part_there(page, state.current())
        show_parts(page, view, None)
        show_list(page, view)
    else:
        show_filters(known)
        view = _understood(state.current())
        _show_timeline(page, with_part_there(page, view), known.extent)
    view = state.current()
    if view.article:
        show_reader(release.connection, store, view.article, view.mention)
    state.write_address()


def _first_view(extent: Extent | None) -> View:
    """Open where most events are, the rest a brush away."""
    if extent is None:
        return View()
    first, last = extent.opening(air=0.03)
    if (first, last) == (extent.first, extent.last):
        return View()
    return View(Question(since=first, until=last))


def _show_header(totals: Totals, *, told: bool) -> None:
    """The title and the way to the other page; with `told` also what the marks are."""
    with st.container(horizontal=True, vertical_alignment="center", key="title"):
        st.html('<h1 class="timeline-heading">Timeline</h1>', width="content")
        pages = {"Timeline": None, "Names": NamesView()}
        key = state.filter_key("page")
        st.segmented_control(
            "Page",
            options=list(pages),
            default="Timeline" if told else "Names",
            key=key,
            required=True,
            on_change=lambda: state.show_names(pages[st.session_state[key] or "Timeline"]),
            label_visibility="collapsed",
        )
        if told:
            _show_totals(totals)


def _show_totals(totals: Totals) -> None:
    words = f"{counted(totals.articles, 'article')}{_of_outlets(totals)}"
    if totals.events:
        words += (
            f" {'names' if totals.articles == 1 else 'name'} "
            f"{counted(totals.mentions - totals.undated, 'date')} for "
            f"{counted(totals.events, 'event')}. Marks are dates that sources name."
        )
    if totals.digests:
        which = "The articles are" if totals.digests == totals.articles else "Some articles are"
        words += f" {which} digests of reports, in our words; the originals are behind the links."
    with st.container(key="header", gap=None):
        st.html(label_html(words, name="counts"))
        if totals.refusals:
            st.button(
                f"{counted(totals.refusals, 'input')} not read in full",
                key="refused",
                type="tertiary",
                icon=":material/error:",
                on_click=lambda: state.show(replace(state.current(), part=Part.REFUSED)),
            )


def _of_outlets(totals: Totals) -> str:
    return f" from {counted(totals.outlets, 'outlet')}" if totals.outlets else ""


def _say_that_nothing_is_dated(release: Release, totals: Totals) -> None:
    if totals.articles:
        could = " that could be placed" if totals.mentions else ""
        st.html(label_html(f"No article names a date{could}.", name="empty"))
        return
    st.html(label_html("There are no articles here.", name="empty"))
    refused = sources.refusals(release.connection)
    for where, what in refused.head(_MOST_REFUSALS).itertuples(index=False):
        st.text(f"{where}: {what}")


def _understood(view: View) -> View:
    """The view without a search that makes no sense, which is told."""
    try:
        if view.question.text:
            parse(view.question.text)
    except UsageError as trouble:
        show_warning("This search was not understood; all sentences are shown.", str(trouble))
        return replace(view, question=replace(view.question, text=""))
    return view


def _show_timeline(page: Page, view: View, extent: Extent) -> None:
    show_overview(page, view.question, extent)
    days = _days(page, view.question, extent)
    shown = answers.shown(page.release, page.version, view.question, *days)
    show_parts(page, view, shown, days)
    if not view.part.is_of_events and not view.event:
        show_list(page, view)
        return
    left, right = st.columns(COLUMNS, gap="medium")
    with left:
        _show_part(page, view, shown, days)
    with right:
        show_panel(page, view.event, shown.events)


def _days(page: Page, question: Question, extent: Extent) -> tuple[int, int]:
    """The chosen days; where none are chosen, those of what is looked for with a little air."""
    days = window_days(question, extent)
    if question.since is not None or question.until is not None:
        return days
    found = answers.first_and_last(page.release, page.version, question)
    return days if found is None else with_air(found, extent)


def _show_part(page: Page, view: View, shown: Shown, days: tuple[int, int]) -> None:
    if not view.part.is_of_events:
        show_list(page, view)
        return
    if shown.count == 0:
        show_empty(page, view, "Nothing matches these filters.")
        return
    show_span(page, view, shown, days)
    match view.part:
        case Part.REPORTED:
            show_reporting(page, view.question, days)
        case Part.LANES if shown.drawn:
            show_lanes(page, view, days)
        case Part.LANES:
            held = counted(shown.longer, "event")
            words = f"Nothing is dated to these days alone; {held} to a longer period."
            show_empty(page, view, words)
        case _:
            show_list(page, view)
