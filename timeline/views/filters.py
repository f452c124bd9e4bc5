"""The row of filters above the charts."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from timeline.charts.day_words import to_date
from timeline.queries.question import LaneKind
from timeline.views.facets import Choices
from timeline.views.state import View, show, take_widgets

_LANES = {LaneKind.ACTOR: "Actors", LaneKind.OUTLET: "Outlets"}


def show_filters(choices: Choices) -> None:
    """Draw the filters; what is set is in `state.current` afterwards."""
    with st.container(key="filters", horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input(
            "Search sentences",
            key="text",
            on_change=take_widgets,
            placeholder='Words, or "a phrase"',
            icon=":material/search:",
            width=250,
        )
        _choose("Actors", "actors", _names(choices.actors, "actor_id"), width=300)
        _choose("Outlets", "outlets", _names(choices.outlets, "outlet"), width=270)
        _show_span(choices)
        st.segmented_control(
            "Lanes by",
            options=list(_LANES),
            format_func=lambda kind: _LANES[LaneKind(kind)],
            key="lanes",
            required=True,
            on_change=take_widgets,
        )
        with st.popover("More", icon=":material/tune:"):
            st.toggle("Show when articles were published", key="published", on_change=take_widgets)
            st.toggle(
                "Only events whose sources give different dates",
                key="disagreeing",
                on_change=take_widgets,
            )
            st.button("Clear all filters", on_click=show, args=(View(),), icon=":material/close:")


def _names(frame: pd.DataFrame, key: str) -> dict[str, str]:
    """What each choice is called, with its number of events."""
    return {
        str(choice): f"{' '.join(str(name).split())} · {int(events):,}"
        for choice, name, events in frame[[key, "name", "events"]].itertuples(index=False)
    }


def _choose(label: str, key: str, names: Mapping[str, str], *, width: int) -> None:
    st.multiselect(
        label,
        options=list(names),
        format_func=lambda choice: names.get(choice, choice),
        key=key,
        on_change=take_widgets,
        placeholder="All",
        width=width,
    )


def _show_span(choices: Choices) -> None:
    extent = choices.extent
    if extent is None:
        return
    for key, label in (("since", "From"), ("until", "To")):
        st.date_input(
            label,
            value=None,
            key=key,
            min_value=to_date(extent.first),
            max_value=to_date(extent.last),
            format="DD/MM/YYYY",
            on_change=take_widgets,
            width=140,
        )
