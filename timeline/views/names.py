"""The page of names: who was found, what was decided, who is registered."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import streamlit as st

from timeline.actors import ActorRegistry
from timeline.errors import TimelineError
from timeline.queries.names import found_names
from timeline.store.deciding import Standing, standings
from timeline.views.deciding import (
    Turn,
    accept_as_found,
    decided_names,
    decision_words,
    last_made,
    reject,
    show_trouble_with_decision,
    undo,
)
from timeline.views.name_card import show_name_card
from timeline.views.page import Page
from timeline.views.quotes import label_html, plain_markdown
from timeline.views.registry import Known, known_names
from timeline.views.state import (
    Listed,
    NamesView,
    filter_key,
    list_names,
    open_name,
    show_names,
)
from timeline.views.trouble import show_error, show_warning

PAGE_ROWS = 15
_MOST_TOLD = 2
_LABELS = {
    Listed.WAITING: "To decide",
    Listed.DECIDED: "Decided",
    Listed.REGISTERED: "Registered",
}


@dataclass(frozen=True, slots=True)
class _Names:
    """What can be listed.

    Args:
        waiting, registered: actor_id, name, kind, mentions; most mentions first.
        made: Every decision but the undoing, the latest first.
    """

    registry: ActorRegistry
    waiting: pd.DataFrame
    registered: pd.DataFrame
    made: Sequence[Standing]


def show_names_page(page: Page, view: NamesView) -> None:
    """Draw the page: a list at the left, the chosen name and what can be decided at its right."""
    show_trouble_with_decision()
    try:
        known, made = known_names(page.store), standings(page.store)[::-1]
    except TimelineError as trouble:
        show_error("Names cannot be decided on here.", str(trouble))
        return
    _show_trouble_with_registry(known)
    if known.registry is None:
        return
    found = found_names(page.release.connection)
    is_known = found["actor_id"].isin(list(known.registry.by_id))
    names = _Names(known.registry, found[~is_known], found[is_known], made)
    _show_progress(page, names)
    _show_choice(view)
    if view.listed is Listed.DECIDED:
        _show_decided(page, names, view)
    else:
        _show_list(page, names, view)


def _show_trouble_with_registry(known: Known) -> None:
    if not known.trouble:
        return
    words = (
        "The registry of names is not in order. The last good one is in use; decisions can be "
        "kept again once it is mended."
        if known.registry is not None
        else "The registry of names is not in order, so that no name can be decided on."
    )
    show_warning(words, known.trouble)


def _show_progress(page: Page, names: _Names) -> None:
    decided = len(decided_names(names.made))
    every = decided + len(names.waiting)
    st.html(
        label_html(
            "Names that the articles have and the registry does not. What you decide is shown at "
            "once, kept beside the articles, and read by every later build; all of it can be "
            "undone.",
            name="counts",
        )
    )
    if every:
        st.progress(decided / every, text=f"{decided:,} of {every:,} decided")
    last = last_made(names.made)
    if not last:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="last-decision"):
        made = [decision_words(one.kept.decision, names.registry) for one in last]
        more = f"; {len(made) - _MOST_TOLD} more" if len(made) > _MOST_TOLD else ""
        words = f"{'; '.join(made[:_MOST_TOLD])}{more}."
        st.html(label_html(words, name="outlet"), width="content")
        st.button(
            "Undo",
            icon=":material/undo:",
            type="tertiary",
            shortcut="U",
            on_click=undo,
            args=(Turn(page.store), *(one.kept.decision.decision_id for one in last)),
        )


def _show_choice(view: NamesView) -> None:
    def take() -> None:
        list_names(Listed(st.session_state[filter_key("listed")] or Listed.WAITING), "")

    def find() -> None:
        list_names(view.listed, str(st.session_state[filter_key("find")] or "").strip())

    with st.container(horizontal=True, vertical_alignment="bottom", key="filters"):
        st.segmented_control(
            "Names",
            options=[listed.value for listed in Listed],
            # Without counts: where a label changes, the control is a new one and speaks up itself.
            format_func=lambda one: _LABELS[Listed(one)],
            default=view.listed.value,
            key=filter_key("listed"),
            required=True,
            on_change=take,
            label_visibility="collapsed",
        )
        if view.listed is not Listed.DECIDED:
            st.text_input(
                "Find a name",
                value=view.find,
                key=filter_key("find"),
                on_change=find,
                placeholder="Find a name",
                icon=":material/search:",
                label_visibility="collapsed",
                width=260,
            )


def _show_list(page: Page, names: _Names, view: NamesView) -> None:
    rows = names.waiting if view.listed is Listed.WAITING else names.registered
    if view.find:
        rows = rows[rows["name"].str.contains(view.find, case=False, regex=False)]
    if rows.empty:
        st.html(label_html(_nothing(view), name="empty"))
        return
    start = min(view.start, (len(rows) - 1) // PAGE_ROWS * PAGE_ROWS)
    order = list(rows["actor_id"])
    chosen = view.chosen if view.chosen in order else order[start]
    left, right = st.columns([1, 2.1], gap="medium")
    with left, st.container(key="names-list", gap=None):
        shown = rows.iloc[start : start + PAGE_ROWS]
        for one in shown.itertuples(index=False):
            _show_row(one, view, chosen=str(one.actor_id) == chosen)
        if view.listed is Listed.WAITING:
            _show_ticked(page, list(shown["actor_id"]))
        _show_pager(len(rows), start, view)
    with right, st.container(key="panel", gap="small"):
        row = rows.set_index("actor_id").iloc[order.index(chosen)]
        show_name_card(page, names.registry, row, order, view)


def _nothing(view: NamesView) -> str:
    if view.find:
        return f"No name here contains “{view.find}”."
    if view.listed is Listed.REGISTERED:
        return "No article names anybody who is registered."
    return "Every name is decided on."


def _show_row(row: Any, view: NamesView, *, chosen: bool) -> None:
    is_waiting = view.listed is Listed.WAITING
    guess = "?" if is_waiting else ""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if is_waiting:
            st.checkbox(
                f"Tick {plain_markdown(row.name)}",
                key=_tick_of(row.actor_id),
                label_visibility="collapsed",
                width="content",
            )
        st.button(
            f"**{plain_markdown(row.name)}**  \n{row.kind}{guess} · {row.mentions:,}",
            key=f"row-{'chosen' if chosen else 'other'}-{row.actor_id}",
            type="tertiary",
            width="stretch",
            on_click=open_name,
            args=(replace(view, chosen=row.actor_id),),
        )


def _tick_of(actor_id: str) -> str:
    return f"tick-{actor_id}"


def _show_ticked(page: Page, shown: Sequence[str]) -> None:
    """Offer to decide at once on the names of the list that are ticked."""
    ticked = [id_ for id_ in shown if st.session_state.get(_tick_of(id_))]
    if not ticked:
        return
    with st.container(horizontal=True, gap="small", key="ticked"):
        for label, icon, decide in (
            (f"Accept {len(ticked):,} as found", ":material/check:", accept_as_found),
            (f"Reject {len(ticked):,}", ":material/block:", reject),
        ):
            st.button(label, icon=icon, on_click=decide, args=(Turn(page.store), *ticked))


def _show_pager(count: int, start: int, view: NamesView) -> None:
    if count <= PAGE_ROWS:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="pager"):
        for label, to, icon in (
            ("Earlier", start - PAGE_ROWS, ":material/arrow_back:"),
            ("Later", start + PAGE_ROWS, ":material/arrow_forward:"),
        ):
            st.button(
                label,
                icon=icon,
                type="tertiary",
                disabled=not 0 <= to < count,
                on_click=show_names,
                args=(replace(view, start=max(to, 0), chosen=""),),
            )
        last = min(start + PAGE_ROWS, count)
        st.html(label_html(f"{start + 1:,} to {last:,} of {count:,}", name="count"))


def _show_decided(page: Page, names: _Names, view: NamesView) -> None:
    if not names.made:
        st.html(label_html("Nothing has been decided yet.", name="empty"))
        return
    start = min(view.start, (len(names.made) - 1) // PAGE_ROWS * PAGE_ROWS)
    for one in names.made[start : start + PAGE_ROWS]:
        _show_made(page, names.registry, one)
    _show_pager(len(names.made), start, view)


def _show_made(page: Page, registry: ActorRegistry, one: Standing) -> None:
    decision = one.kept.decision
    why = f": {one.kept.why}" if one.kept.why else ""
    with st.container(
        horizontal=True, vertical_alignment="center", key=f"made-{decision.decision_id}"
    ):
        stand = "" if one.counts else " (undone)"
        st.html(
            label_html(f"{decision_words(decision, registry)}{stand}", name="outlet")
            + label_html(f"{one.kept.made_at[:10]}{why}", name="note")
        )
        if one.counts:
            st.button(
                "Undo",
                key=f"undo-{decision.decision_id}",
                icon=":material/undo:",
                on_click=undo,
                args=(Turn(page.store), decision.decision_id),
            )
