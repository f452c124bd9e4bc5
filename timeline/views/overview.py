"""All years at a glance, and the brush."""

import plotly.graph_objects as go

from timeline.charts import overview as overview_chart
from timeline.charts.frame import Window
from timeline.day_words import interval_words
from timeline.queries.facets import Extent
from timeline.queries.question import Question
from timeline.views import answers, state
from timeline.views.answers import overview_density
from timeline.views.page import Page, window_days
from timeline.views.plot import Gesture, packed, plot_width, show_plot


def show_overview(page: Page, question: Question, extent: Extent) -> None:
    """Draw the density of all years with the chosen span as a brush."""
    days = _days(question, extent)
    width = plot_width("overview")
    whole = interval_words(*days)
    alt = f"How many dates sources name over time, {whole}. Drag to choose a span of days."
    drawing = None
    if width is not None:
        drawing = packed(_figure(page, question, extent, Window(*days, width)), alt=alt)
    show_plot(drawing, key="overview", on_gesture=take_brush)


def _figure(page: Page, question: Question, extent: Extent, window: Window) -> go.Figure:
    edges = window.edges(bin_px=overview_chart.BIN_PX)
    narrowed = question.since is not None or question.until is not None
    return overview_chart.overview(
        overview_density(page.release, page.version, question.of_all_years(), edges),
        window=window,
        span=window_days(question, extent) if narrowed else None,
        outside=_outside(page, question, (window.first, window.last), extent),
        palette=page.palette,
    )


def _days(question: Question, extent: Extent) -> tuple[int, int]:
    """The busy days while the chosen ones lie among them, else all."""
    first, last = extent.opening(air=0.12)
    chosen_first, chosen_last = window_days(question, extent)
    if chosen_first < first or chosen_last > last:
        return extent.first, extent.last
    return first, last


def _outside(
    page: Page, question: Question, days: tuple[int, int], extent: Extent
) -> tuple[int, int]:
    """How many events end before the first of `days` and begin after the last."""
    every = question.of_all_years()
    if days == (extent.first, extent.last):
        return 0, 0
    return answers.outside(page.release, page.version, every, *days)


def take_brush(gesture: Gesture) -> None:
    """Narrow the view to the days that were brushed; all days where the brush was cleared."""
    if gesture.brushed is None:
        return
    days = [day for end in gesture.brushed if (day := state.parse_day(end)) is not None]
    state.choose_span(min(days, default=None), max(days, default=None))
