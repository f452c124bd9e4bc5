"""The timeline: ask, query, draw."""

from dataclasses import dataclass, replace
from pathlib import Path

import duckdb
import pandas as pd
import streamlit as st

from timeline.charts import overview as overview_chart
from timeline.charts import ridges as ridges_chart
from timeline.charts.day_words import counted, interval_words
from timeline.charts.frame import Window
from timeline.charts.lanes import Looks, lanes_chart
from timeline.charts.mark_traces import ARTICLE
from timeline.charts.palette import DARK, LIGHT, Palette, lane_colours
from timeline.queries import events as event_queries
from timeline.queries import sources
from timeline.queries.density import density, lane_density
from timeline.queries.facets import Extent
from timeline.queries.question import LaneKind, Question
from timeline.store import Release
from timeline.views import state
from timeline.views.below import show_below
from timeline.views.facets import Choices, choices
from timeline.views.filters import show_filters
from timeline.views.panel import show_panel
from timeline.views.plot import Gesture, load_plotly, plot_width, show_plot, watch_address
from timeline.views.quotes import label_html
from timeline.views.reader import show_reader
from timeline.views.state import View

MOST_MARKS = 400
MOST_LANES = 8
_USUAL_WIDTH_PX = 1300
_USUAL_CHART_PX = 940


@dataclass(frozen=True, slots=True)
class Shown:
    """What the charts and the panel draw.

    Args:
        events: In the window, at most `MOST_MARKS` and one.
        lanes: lane, name, events.
        members: event_id and lane.
        count: All events that answer the question.
        longer: How many of them cover the whole window and more, and are not drawn.
    """

    events: pd.DataFrame
    lanes: pd.DataFrame
    members: pd.DataFrame
    count: int
    longer: int

    @property
    def drawn(self) -> int:
        """How many events the chart stands for."""
        return self.count - self.longer

    @property
    def fits_marks(self) -> bool:
        """Whether each event is drawn as a mark."""
        return self.drawn <= MOST_MARKS and len(self.members) <= 2 * MOST_MARKS


def show_timeline(release: Release, store: Path) -> None:
    """Draw the whole page for a release."""
    known = choices(release, (str(store), release.version))
    state.begin(_first_view(known.extent))
    state.keep_only(list(known.actors["actor_id"]), list(known.outlets["outlet"]))
    load_plotly()
    watch_address(state.follow_address)
    _show_header(known)
    if known.extent is None:
        _show_nothing_dated(release.connection, store, known)
        return
    show_filters(known)
    view = state.current()
    palette = DARK if st.context.theme.type == "dark" else LIGHT
    _show_overview(release.connection, view.question, known.extent, palette)
    _show_chart_and_panel(release.connection, store, view, known, palette)
    show_below(release.connection, store, view.question, known)
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


def _show_header(known: Choices) -> None:
    totals = known.totals
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


def _show_nothing_dated(connection: duckdb.DuckDBPyConnection, store: Path, known: Choices) -> None:
    words = (
        "No article names a date that could be placed."
        if known.totals.articles
        else "There are no articles here yet. Put articles into the folder and start again."
    )
    st.html(label_html(words, name="empty"))
    show_below(connection, store, state.current().question, known)
    state.write_address()


def _span(question: Question, extent: Extent) -> tuple[int, int]:
    first = extent.first if question.since is None else max(question.since, extent.first)
    last = extent.last if question.until is None else min(question.until, extent.last)
    return min(first, last), max(first, last)


def _show_overview(
    connection: duckdb.DuckDBPyConnection, question: Question, extent: Extent, palette: Palette
) -> None:
    window = Window(extent.first, extent.last, plot_width("overview", otherwise=_USUAL_WIDTH_PX))
    edges = window.edges(bin_px=overview_chart.BIN_PX)
    narrowed = question.since is not None or question.until is not None
    figure = overview_chart.overview(
        density(connection, question.of_all_years(), edges),
        window=window,
        span=_span(question, extent) if narrowed else None,
        palette=palette,
    )
    whole = interval_words(extent.first, extent.last)
    show_plot(
        figure,
        key="overview",
        alt=f"How many dates sources name over time, {whole}. Drag to choose a span of days.",
        on_gesture=_take_brush,
    )


def _take_brush(gesture: Gesture) -> None:
    if gesture.brushed is None:
        return
    days = [day for end in gesture.brushed if (day := state.parse_day(end)) is not None]
    state.choose_span(min(days, default=None), max(days, default=None))


def _take_click(gesture: Gesture) -> None:
    if gesture.clicked is None:
        return
    if gesture.clicked.startswith(ARTICLE):
        state.open_article(gesture.clicked.removeprefix(ARTICLE))
    else:
        state.choose_event(gesture.clicked)


def _show_chart_and_panel(
    connection: duckdb.DuckDBPyConnection,
    store: Path,
    view: View,
    known: Choices,
    palette: Palette,
) -> None:
    assert known.extent is not None
    first, last = _span(view.question, known.extent)
    shown = _ask(connection, view.question, first, last)
    left, right = st.columns([2.7, 1], gap="medium")
    with left:
        if shown.count == 0:
            _show_empty()
        else:
            window = Window(first, last, plot_width("chart", otherwise=_USUAL_CHART_PX))
            _show_caption(shown, first, last)
            _show_lanes(connection, view, known, shown, window, palette)
    with right:
        show_panel(connection, store, view.event, shown.events)


def _ask(connection: duckdb.DuckDBPyConnection, question: Question, first: int, last: int) -> Shown:
    count = event_queries.count_events(connection, question)
    lanes = event_queries.lanes(connection, question, most=MOST_LANES)
    if count > 4 * MOST_MARKS:
        events = event_queries.shown_events(connection, question, most=MOST_MARKS)
        return Shown(events, lanes, pd.DataFrame({"event_id": [], "lane": []}), count, 0)
    events = event_queries.shown_events(connection, question, most=4 * MOST_MARKS)
    covers = (events["first_day"].fillna(first - 1) < first) & (
        events["last_day"].fillna(last + 1) > last
    )
    members = event_queries.lane_members(connection, question, tuple(lanes["lane"]))
    members = members[members["event_id"].isin(events["event_id"][~covers])]
    others = int((members["lane"] == event_queries.OTHERS).sum())
    if others:
        name = "Others" if question.lanes is LaneKind.OUTLET else "No one, or others"
        row = pd.DataFrame({"lane": [event_queries.OTHERS], "name": [name], "events": [others]})
        lanes = pd.concat([lanes, row], ignore_index=True)
    drawn = lanes[lanes["lane"].isin(members["lane"])]
    return Shown(events[~covers], drawn, members, count, int(covers.sum()))


def _show_empty() -> None:
    with st.container(key="empty"):
        st.html(label_html("Nothing matches these filters.", name="empty"))
        st.button("Clear all filters", on_click=state.show, args=(View(),), key="clear-empty")


def _show_caption(shown: Shown, first: int, last: int) -> None:
    longer = f" · {shown.longer:,} more dated to a longer period" if shown.longer else ""
    hint = (
        "click a mark to read it"
        if shown.fits_marks
        else "too many for single marks: brush a shorter span or filter"
    )
    with st.container(horizontal=True, vertical_alignment="center", key="caption"):
        st.html(
            label_html(
                f"{interval_words(first, last)} · {counted(shown.drawn, 'event')}{longer} · {hint}",
                name="caption",
            )
        )
        st.button("All years", type="tertiary", on_click=state.choose_span, args=(None, None))


def _show_lanes(
    connection: duckdb.DuckDBPyConnection,
    view: View,
    known: Choices,
    shown: Shown,
    window: Window,
    palette: Palette,
) -> None:
    by_actor = view.question.lanes is LaneKind.ACTOR
    ranked = known.actors["actor_id"] if by_actor else known.outlets["outlet"]
    colours = lane_colours(list(shown.lanes["lane"]), ranked=list(ranked), palette=palette)
    if shown.fits_marks:
        published = None
        if view.published:
            span = replace(view.question, since=window.first, until=window.last)
            published = sources.publications(connection, span, most=MOST_MARKS)
        figure = lanes_chart(
            shown.events,
            shown.lanes,
            shown.members,
            window=window,
            looks=Looks(colours, palette, view.event),
            given=event_queries.given_dates(connection, view.question),
            published=published,
        )
    else:
        edges = window.edges(bin_px=ridges_chart.BIN_PX)
        lane_ids = tuple(shown.lanes["lane"])
        figure = ridges_chart.ridges(
            lane_density(connection, view.question, lane_ids, edges),
            shown.lanes,
            window=window,
            colours=colours,
            palette=palette,
        )
    kind = "actor" if by_actor else "outlet"
    alt = (
        f"{counted(shown.drawn, 'event')} in "
        f"{counted(len(shown.lanes), 'lane')} by {kind}, "
        f"{interval_words(window.first, window.last)}. The table below lists them."
    )
    show_plot(figure, key="chart", alt=alt, on_gesture=_take_click)
