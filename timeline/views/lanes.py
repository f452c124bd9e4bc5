"""The events in their lanes: marks, or ridges where there are too many."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from timeline.charts import ridges as ridges_chart
from timeline.charts.day_words import counted, interval_words
from timeline.charts.frame import Window
from timeline.charts.lanes import Looks, lanes_chart
from timeline.charts.mark_traces import ARTICLE
from timeline.charts.marks import DAY_GRAINS, STATUS_SYMBOLS
from timeline.charts.palette import lane_colours
from timeline.queries import events as event_queries
from timeline.queries import sources
from timeline.queries.density import lane_density
from timeline.queries.facets import Extent
from timeline.queries.question import LaneKind, Question
from timeline.views import state
from timeline.views.answers import MOST_MARKS, Shown, overview_density
from timeline.views.overview import take_brush
from timeline.views.page import Page
from timeline.views.plot import Gesture, plot_width, show_plot
from timeline.views.quotes import label_html
from timeline.views.state import View

_USUAL_CHART_PX = 940


def show_lanes(page: Page, view: View, shown: Shown, days: tuple[int, int]) -> None:
    """Draw what is shown from the first to the last of `days`, or say that it is nothing."""
    if shown.count == 0:
        _show_empty("Nothing matches these filters.", view.question)
        return
    if shown.drawn == 0:
        held = counted(shown.longer, "event")
        _show_empty(
            f"Nothing is dated to these days alone; {held} to a longer period.", view.question
        )
        return
    width = plot_width("chart")
    window = Window(*days, width or _USUAL_CHART_PX)
    _show_caption(page, shown, window, view)
    alt = (
        f"{counted(shown.drawn, 'event')} in {counted(len(shown.lanes), 'lane')} "
        f"by {view.question.lanes}, {interval_words(*days)}. The table below lists them."
    )
    figure = None if width is None else _figure(page, view, shown, window)
    show_plot(figure, key="chart", alt=alt, on_gesture=_take_click)
    if shown.fits_marks:
        st.html(_key_html(shown.events, window))


def _key_html(events: pd.DataFrame, window: Window) -> str:
    """What the marks mean, as far as they occur."""
    found = set(events["status"].dropna())
    told = [("more", "more sources")]
    if (events["grain"].notna() & ~events["grain"].isin(DAY_GRAINS)).any():
        told.append(("inexact", "a longer or inexact date"))
    if (events["first_day"].isna() | events["last_day"].isna()).any():
        told.append(("open", "until or from a day"))
    if events["disagree"].any():
        told.append(("differ", "sources give different dates"))
    told += [(status, status) for status in STATUS_SYMBOLS if status in found]
    parts = "".join(f'<span class="{name}"><i></i>{words}</span>' for name, words in told)
    drag = ", drag to narrow the days" if window.has_gutter else ""
    return f'<div class="timeline-key">{parts}<span>Click to read{drag}</span></div>'


def _show_empty(words: str, question: Question) -> None:
    with st.container(key="empty"):
        st.html(label_html(words, name="empty"))
        with st.container(horizontal=True):
            st.button("Clear all filters", on_click=state.show, args=(View(),), key="clear-empty")
            if question.of_all_years() != question:
                st.button(
                    "All years", on_click=state.choose_span, args=(None, None), key="all-empty"
                )


def _show_caption(page: Page, shown: Shown, window: Window, view: View) -> None:
    longer = f" · {shown.longer:,} more of a longer period" if shown.longer else ""
    outside = f" · {shown.outside:,} more outside these days" if shown.outside else ""
    hint = (
        "" if shown.fits_marks else " · too many for single marks: brush a shorter span or filter"
    )
    events = f"{counted(shown.drawn, 'event')}{longer}{outside}"
    words = f"{interval_words(window.first, window.last)} · {events}{hint}"
    with st.container(horizontal=True, vertical_alignment="center", key="caption"):
        st.html(label_html(words, name="caption"))
        _show_disagreement(shown, view)
        if shown.outside:
            st.button("All years", on_click=state.choose_span, args=(None, None))
        _show_busiest(page.known.extent, view.question)


def _show_busiest(extent: Extent | None, question: Question) -> None:
    """A way from all years, where most events crowd into a few of them, to those."""
    if extent is None or question.since is not None or question.until is not None:
        return
    span = extent.opening(air=0.03)
    if span != (extent.first, extent.last):
        st.button("Busiest days", on_click=state.choose_span, args=span)


def _show_disagreement(shown: Shown, view: View) -> None:
    """A way to the events whose sources give different dates, and back from them."""
    every = replace(view, question=replace(view.question, disagreeing=False))
    if view.question.disagreeing:
        st.button("Show all events", key="agreeing", on_click=state.show, args=(every,))
        return
    if shown.disagreeing:
        only = replace(view, question=replace(view.question, disagreeing=True))
        st.button(
            f"Dates differ: {shown.disagreeing:,}",
            key="disagreeing",
            icon=":material/call_split:",
            help="Show only events whose sources give different dates",
            on_click=state.show,
            args=(only,),
        )


def _colours(page: Page, question: Question, lanes: pd.DataFrame) -> Mapping[str, str]:
    by_actor = question.lanes is LaneKind.ACTOR
    ranked = page.known.actors["actor_id"] if by_actor else page.known.outlets["outlet"]
    shown = [*lanes["lane"], event_queries.OTHERS]
    return lane_colours(shown, ranked=list(ranked), palette=page.palette)


def _figure(page: Page, view: View, shown: Shown, window: Window) -> go.Figure:
    """Marks, or ridges where there are too many."""
    colours = _colours(page, view.question, shown.lanes)
    if shown.fits_marks:
        return _marks(page, view, shown, window, colours)
    return _ridges(page, view.question, shown, window, colours)


def _marks(
    page: Page, view: View, shown: Shown, window: Window, colours: Mapping[str, str]
) -> go.Figure:
    published = None
    if view.published:
        span = replace(view.question, since=window.first, until=window.last)
        published = sources.publications(page.release, span, most=MOST_MARKS)
    return lanes_chart(
        shown.events,
        shown.lanes,
        shown.members,
        window=window,
        looks=Looks(colours, page.palette, view.event),
        given=event_queries.given_dates(page.release, view.question),
        published=published,
    )


def _ridges(
    page: Page, question: Question, shown: Shown, window: Window, colours: Mapping[str, str]
) -> go.Figure:
    """A ridge for all events, named or not, above those of the lanes."""
    edges = window.edges(bin_px=ridges_chart.BIN_PX)
    every = {"lane": event_queries.OTHERS, "name": "All events", "events": shown.count}
    whole = overview_density(page.release, page.version, question, edges)
    named = shown.lanes[shown.lanes["lane"] != event_queries.OTHERS]
    parts = lane_density(page.release, question, tuple(named["lane"]), edges)
    return ridges_chart.ridges(
        pd.concat([whole.assign(lane=event_queries.OTHERS), parts], ignore_index=True),
        pd.concat([pd.DataFrame([every]), named], ignore_index=True),
        window=window,
        colours=colours,
        palette=page.palette,
    )


def _take_click(gesture: Gesture) -> None:
    if gesture.clicked is None:
        # A brush that was cleared is a click beside the marks here.
        if gesture.brushed:
            take_brush(gesture)
    elif gesture.clicked.startswith(ARTICLE):
        state.open_article(gesture.clicked.removeprefix(ARTICLE))
    else:
        state.choose_event(gesture.clicked)
