"""The row of filters above the charts."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from timeline.day_words import to_date
from timeline.queries.facets import Extent
from timeline.queries.question import Question
from timeline.views.facets import Choices
from timeline.views.state import View, current, filter_key, show, take_filters

_HOW_TO_SEARCH = """
- border treaty: both words, in any form
- "border treaty": the phrase
- negot\\*: words that begin so
- border OR treaty: one of them
- border NOT treaty: the first without the second
"""


def show_filters(choices: Choices) -> None:
    """Draw the filters; what is set is `state.current` in the next run."""
    view = current()
    question = view.question
    with st.container(key="filters", horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input(
            "Search sentences",
            value=question.text,
            key=filter_key("text"),
            on_change=take_filters,
            placeholder='Words, or "a phrase"',
            help=_HOW_TO_SEARCH,
            icon=":material/search:",
            width=272,
        )
        actors = _names(choices.actors, "actor_id")
        _choose("Actors", "actors", actors, question.actors, width=225)
        outlets = _names(choices.outlets, "outlet")
        _choose("Outlets", "outlets", outlets, question.outlets, width=225)
        _show_span(choices.extent, question)
        with st.popover("More", icon=":material/tune:"):
            _show_more(view)


def _show_more(view: View) -> None:
    st.toggle(
        "Show when articles were published",
        value=view.published,
        key=filter_key("published"),
        on_change=take_filters,
    )
    st.button("Clear all filters", on_click=show, args=(View(),), icon=":material/close:")


def _names(frame: pd.DataFrame, key: str) -> dict[str, str]:
    """What each choice is called, with its number of events."""
    return {
        str(choice): f"{' '.join(str(name).split())} · {int(events):,}"
        for choice, name, events in frame[[key, "name", "events"]].itertuples(index=False)
    }


def _choose(
    label: str, key: str, names: Mapping[str, str], chosen: Sequence[str], *, width: int
) -> None:
    st.multiselect(
        label,
        options=list(names),
        default=list(chosen),
        format_func=lambda choice: names.get(choice, choice),
        key=filter_key(key),
        on_change=take_filters,
        placeholder="All",
        filter_mode="contains",
        select_all=False,
        width=width,
    )


def _show_span(extent: Extent | None, question: Question) -> None:
    if extent is None:
        return
    for key, label, day in (("since", "From", question.since), ("until", "To", question.until)):
        st.date_input(
            label,
            value=None if day is None else to_date(min(max(day, extent.first), extent.last)),
            key=filter_key(key),
            min_value=to_date(extent.first),
            max_value=to_date(extent.last),
            format="YYYY-MM-DD",
            on_change=take_filters,
            width=134,
        )
