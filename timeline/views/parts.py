"""What can be drawn of the events that answer, and the row that chooses among it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import streamlit as st

from timeline.queries.question import LaneKind, Question
from timeline.views import state
from timeline.views.answers import Shown, undated_reasons
from timeline.views.corrections import show_corrections
from timeline.views.downloads import show_downloads
from timeline.views.key import show_key
from timeline.views.lists import show_missing, show_refusals, show_table, show_undated
from timeline.views.page import Page
from timeline.views.state import Part, View

# Lanes by actor and lanes by outlet are two choices of one part.
_Choice = Part | LaneKind

_OF_DATED: Mapping[_Choice, str] = {
    LaneKind.ACTOR: "By actor",
    LaneKind.OUTLET: "By outlet",
    Part.TABLE: "Table",
    Part.REPORTED: "When reported",
}


def with_part_there(page: Page, view: View) -> View:
    """The view with the first part that there is where its own is not there."""
    offered = _offered(page, view.question)
    if _choice_of(view) in offered:
        return view
    first = next(iter(offered))
    return replace(view, part=Part.LANES if isinstance(first, LaneKind) else first)


def show_parts(page: Page, view: View, shown: Shown | None, days: tuple[int, int] = (0, 0)) -> None:
    """Draw the row of what there is to see of these events, and what to do with them.

    Args:
        shown: None where nothing is dated.
    """
    offered = _offered(page, view.question)
    key = state.filter_key("part")
    with st.container(key="parts", horizontal=True, vertical_alignment="center", gap="small"):
        st.segmented_control(
            "Show",
            options=list(offered),
            default=_choice_of(view),
            format_func=lambda choice: offered.get(choice, ""),
            key=key,
            required=True,
            on_change=lambda: _take(key),
            label_visibility="collapsed",
            wrap=True,
        )
        if shown is not None:
            st.space("stretch")
            _show_disagreement(shown, view)
            if shown.count and view.part.is_of_events:
                show_key(shown, view)
                show_downloads(page, view, days)


def show_list(page: Page, view: View) -> None:
    """Draw a part that is a list."""
    match view.part:
        case Part.TABLE:
            show_table(page.release, view.question)
        case Part.UNDATED:
            show_undated(page, view.question)
        case Part.REFUSED:
            show_refusals(page.release.connection)
        case Part.MISSING:
            show_missing(page)
        case Part.CORRECTIONS:
            show_corrections(page.store)


def _choice_of(view: View) -> _Choice:
    return view.question.lanes if view.part is Part.LANES else view.part


def _take(key: str) -> None:
    # A control that was drawn anew reports once more what it said before.
    if key != state.filter_key("part"):
        return
    choice = st.session_state[key]
    if isinstance(choice, LaneKind):
        state.show_part(Part.LANES, choice)
    else:
        state.show_part(choice)


def _offered(page: Page, question: Question) -> dict[_Choice, str]:
    """What there is to see, each as it is called."""
    return dict(_choices(page, question))


def _choices(page: Page, question: Question) -> Iterator[tuple[_Choice, str]]:
    totals = page.known.totals
    if page.known.extent is not None:
        yield from _OF_DATED.items()
    reasons = undated_reasons(page.release, page.version, question.of_all_years())
    yield Part.UNDATED, f"Undated ({reasons['mentions'].sum():,})"
    if totals.refusals:
        yield Part.REFUSED, f"Not read ({totals.refusals:,})"
    if totals.missing:
        yield Part.MISSING, f"No longer found ({totals.missing:,})"
    if totals.corrections:
        yield Part.CORRECTIONS, f"Corrections ({totals.corrections:,})"


def _show_disagreement(shown: Shown, view: View) -> None:
    """A way to the events whose sources give different dates, and back from them."""
    every = replace(view, question=replace(view.question, disagreeing=False))
    if view.question.disagreeing:
        st.button("Show all events", key="agreeing", on_click=state.show, args=(every,))
    elif shown.disagreeing and view.part.is_of_events:
        only = replace(view, question=replace(view.question, disagreeing=True))
        st.button(
            f"Dates differ: {shown.disagreeing:,}",
            key="disagreeing",
            icon=":material/call_split:",
            help="Show only events whose sources give different dates",
            on_click=state.show,
            args=(only,),
        )
