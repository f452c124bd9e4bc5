"""When it was reported against when it is said to have been."""

import streamlit as st

from timeline.charts.frame import Window
from timeline.charts.reporting import reporting_map
from timeline.queries.question import Question
from timeline.queries.reporting import Step, reporting
from timeline.views import state
from timeline.views.page import Page
from timeline.views.plot import Gesture, packed, plot_width, show_plot

_STEP_DAYS = {Step.WEEK: 7, Step.MONTH: 30, Step.QUARTER: 91, Step.YEAR: 365}


def show_reporting(page: Page, question: Question, days: tuple[int, int]) -> None:
    """Draw the map of these days; a click on a square narrows the view to its days."""
    first, last = days
    step = Step.for_days(last - first)
    counts = reporting(page.release, question, step)
    counts = counts[counts["event_day"].between(first - _STEP_DAYS[step], last)]
    if counts.empty:
        st.caption("No date here is precise enough, or no article says when it was published.")
        return
    st.caption(
        f"Each square is one {step} that sources name and one {step} in which they were published; "
        "larger means more mentions. On the dotted line it was reported as it came; above it, "
        "later; below it, beforehand. Click a square to see its events."
    )

    def narrow(gesture: Gesture) -> None:
        if gesture.clicked is not None:
            day = int(gesture.clicked)
            state.choose_span(day, day + _STEP_DAYS[step])

    # Whole steps, so that no square lies outside.
    first = min(first, int(counts["event_day"].min()))
    last = max(last, int(counts["event_day"].max()) + _STEP_DAYS[step] - 1)
    width = plot_width("reporting")
    window = Window(first, last, width or 0)
    figure = reporting_map(counts, window=window, step_days=_STEP_DAYS[step], palette=page.palette)
    alt = "When articles were published against the days that they name"
    drawing = None if width is None else packed(figure, alt=alt)
    show_plot(drawing, key="reporting", on_gesture=narrow)
