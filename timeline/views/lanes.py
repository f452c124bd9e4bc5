"""The events in their lanes: marks, or ridges where there are too many."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from timeline.charts import ridges as ridges_chart
from timeline.charts.frame import Window
from timeline.charts.lanes import Looks, lanes_chart
from timeline.charts.mark_traces import ARTICLE
from timeline.charts.palette import lane_colours
from timeline.day_words import counted, interval_words
from timeline.queries import events as event_queries
from timeline.queries import sources
from timeline.queries.density import lane_density
from timeline.queries.question import LaneKind, Question
from timeline.views import answers, state
from timeline.views.answers import MOST_MARKS, Shown, Version, overview_density
from timeline.views.overview import take_brush
from timeline.views.page import Page
from timeline.views.plot import Gesture, packed, plot_width, show_plot
from timeline.views.state import View

_KEPT = 16


def show_lanes(page: Page, view: View, days: tuple[int, int]) -> None:
    """Draw what is shown from the first to the last of `days`."""
    width = plot_width("chart")
    drawing = None
    if width is not None:
        window = Window(*days, width)
        ground = page.palette.paper
        drawing = _drawing(page, page.version, view.question, window, view.published, ground)
    show_plot(drawing, key="chart", on_gesture=_take_click)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def _drawing(
    _page: Page,
    version: Version,
    question: Question,
    window: Window,
    published: bool,
    ground: str,
) -> bytes:
    """The chart, made once for what it depends on: choosing an event changes nothing of it.

    Args:
        ground: Colour that tells the palette of the page.
    """
    shown = answers.shown(_page.release, version, question, window.first, window.last)
    alt = (
        f"{counted(shown.drawn, 'event')} in {counted(len(shown.lanes), 'lane')} "
        f"by {question.lanes}, {interval_words(window.first, window.last)}."
    )
    colours = _colours(_page, question, shown.lanes)
    if shown.fits_marks:
        figure = _marks(_page, question, shown, window, colours, published=published)
    else:
        figure = _ridges(_page, question, shown, window, colours)
    return packed(figure, alt=alt)


def _colours(page: Page, question: Question, lanes: pd.DataFrame) -> Mapping[str, str]:
    by_actor = question.lanes is LaneKind.ACTOR
    ranked = page.known.actors["actor_id"] if by_actor else page.known.outlets["outlet"]
    shown = [*lanes["lane"], event_queries.OTHERS]
    return lane_colours(shown, ranked=list(ranked), palette=page.palette)


def _marks(
    page: Page,
    question: Question,
    shown: Shown,
    window: Window,
    colours: Mapping[str, str],
    *,
    published: bool,
) -> go.Figure:
    articles = None
    if published:
        span = replace(question, since=window.first, until=window.last)
        articles = sources.publications(page.release, span, most=MOST_MARKS)
    return lanes_chart(
        shown.events,
        shown.lanes,
        shown.members,
        window=window,
        looks=Looks(colours, page.palette),
        given=event_queries.given_dates(page.release, question),
        published=articles,
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
