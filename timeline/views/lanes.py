"""The events in their lanes: marks, or ridges where there are too many."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from timeline.charts import ridges as ridges_chart
from timeline.charts.day_words import counted, interval_words
from timeline.charts.frame import Window
from timeline.charts.lanes import Looks, lanes_chart
from timeline.charts.mark_traces import ARTICLE
from timeline.charts.palette import lane_colours
from timeline.queries import events as event_queries
from timeline.queries import sources
from timeline.queries.density import lane_density
from timeline.queries.question import LaneKind, Question
from timeline.views import state
from timeline.views.answers import MOST_MARKS, Shown, overview_density
from timeline.views.overview import take_brush
from timeline.views.page import Page
from timeline.views.plot import Gesture, plot_width, show_plot
from timeline.views.state import View

_USUAL_CHART_PX = 940


def show_lanes(page: Page, view: View, shown: Shown, days: tuple[int, int]) -> None:
    """Draw what is shown from the first to the last of `days`."""
    width = plot_width("chart")
    window = Window(*days, width or _USUAL_CHART_PX)
    alt = (
        f"{counted(shown.drawn, 'event')} in {counted(len(shown.lanes), 'lane')} "
        f"by {view.question.lanes}, {interval_words(*days)}. The table lists them."
    )
    figure = None if width is None else _figure(page, view, shown, window)
    show_plot(figure, key="chart", alt=alt, on_gesture=_take_click)


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
