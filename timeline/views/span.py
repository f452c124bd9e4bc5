"""The days that are shown, how many events lie in them, and the way to others."""

from collections.abc import Iterator
from dataclasses import replace

import streamlit as st

from timeline.day_words import counted, interval_words
from timeline.queries import events as event_queries
from timeline.queries.facets import Extent
from timeline.queries.question import Question
from timeline.views import state
from timeline.views.answers import Shown
from timeline.views.page import Page
from timeline.views.quotes import label_html
from timeline.views.state import View


def show_span(page: Page, view: View, shown: Shown, days: tuple[int, int]) -> None:
    """Draw the row above a part: what is shown of which days, and the moves to others."""
    with st.container(key="caption", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(label_html(span_words(shown, days), name="caption"))
        extent = page.known.extent
        if extent is not None:
            _show_moves(extent, view.question, days)


def span_words(shown: Shown, days: tuple[int, int]) -> str:
    """The days and how many events lie in them: "May 2021 · 4 events · 20 on other days"."""
    parts = [
        interval_words(*days),
        counted(shown.drawn, "event"),
        f"{shown.longer:,} of longer periods" if shown.longer else "",
        f"{shown.outside:,} on other days" if shown.outside else "",
    ]
    return " · ".join(filter(None, parts))


def show_empty(page: Page, view: View, words: str) -> None:
    """Say that there is nothing to draw, with what would be there without one filter."""
    with st.container(key="empty"):
        st.html(label_html(words, name="empty"))
        with st.container(horizontal=True):
            for label, question in _with_one_filter_less(view.question):
                events = event_queries.count_events(page.release, question)
                if events:
                    st.button(
                        f"{label} · {counted(events, 'event')}",
                        key=f"empty-{label}",
                        on_click=state.show,
                        args=(replace(view, question=question),),
                    )
            st.button("Clear all filters", on_click=state.show, args=(View(),), key="clear-empty")


def _with_one_filter_less(question: Question) -> Iterator[tuple[str, Question]]:
    """The question without each of its filters, and how that is called."""
    if question.text:
        yield "Without the search", replace(question, text="")
    if question.actors:
        yield "Any actor", replace(question, actors=())
    if question.outlets:
        yield "Any outlet", replace(question, outlets=())
    if question.of_all_years() != question:
        yield "All years", question.of_all_years()
    if question.disagreeing:
        yield "Also where dates agree", replace(question, disagreeing=False)


def earlier(days: tuple[int, int], extent: Extent) -> tuple[int, int]:
    """Days as many, half of them before the given ones, as far as there are events."""
    step = min(_half(days), days[0] - extent.first)
    return days[0] - step, days[1] - step


def later(days: tuple[int, int], extent: Extent) -> tuple[int, int]:
    """Days as many, half of them after the given ones, as far as there are events."""
    step = min(_half(days), extent.last - days[1])
    return days[0] + step, days[1] + step


def closer(days: tuple[int, int]) -> tuple[int, int]:
    """The middle half of the days."""
    quarter = (days[1] + 1 - days[0]) // 4
    return days[0] + quarter, days[1] - quarter


def wider(days: tuple[int, int], extent: Extent) -> tuple[int, int]:
    """Twice as many days around the given ones, as far as there are events."""
    half = _half(days)
    return max(days[0] - half, extent.first), min(days[1] + half, extent.last)


def with_air(days: tuple[int, int], extent: Extent) -> tuple[int, int]:
    """Days with some more at both ends, at least a week in all, as far as there are events."""
    more = max((days[1] - days[0]) // 30, 3)
    return max(days[0] - more, extent.first), min(days[1] + more, extent.last)


def _half(days: tuple[int, int]) -> int:
    return max((days[1] + 1 - days[0]) // 2, 1)


def _show_moves(extent: Extent, question: Question, days: tuple[int, int]) -> None:
    with st.container(key="moves", horizontal=True, gap=None, width="content"):
        _move("Earlier", "chevron_left", earlier(days, extent), days)
        _move("Later", "chevron_right", later(days, extent), days)
        _move("Zoom in", "zoom_in", closer(days), days)
        _move("Zoom out", "zoom_out", wider(days, extent), days)
    if question.since is not None or question.until is not None:
        st.button("All years", on_click=state.choose_span, args=(None, None))
        return
    busiest = extent.opening(air=0.03)
    if days == (extent.first, extent.last) != busiest:
        st.button("Busiest days", on_click=state.choose_span, args=busiest)


def _move(label: str, icon: str, to: tuple[int, int], days: tuple[int, int]) -> None:
    st.button(
        label,
        key=f"move-{label}",
        icon=f":material/{icon}:",
        type="tertiary",
        help=f"{label}: {interval_words(*to)}",
        disabled=to == days,
        on_click=state.choose_span,
        args=to,
    )
