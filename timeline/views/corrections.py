"""What a reader puts right: hide a mention, give it other days, separate or join it, undo."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from textwrap import shorten
from typing import Any

import pandas as pd
import streamlit as st

from timeline.day_words import interval_words, to_date, to_day
from timeline.errors import TimelineError
from timeline.queries import sources
from timeline.store import open_release
from timeline.store.correcting import (
    Stand,
    Standing,
    correct,
    hide,
    join,
    separate,
    standings,
    undo,
)
from timeline.store.corrections import Correction, Kind, days_from
from timeline.views.quotes import label_html, plain_markdown, quote_html
from timeline.views.state import choose_event, current
from timeline.views.trouble import show_error

_WRONGS = {
    Kind.CORRECT: "The date is wrong",
    Kind.HIDE: "This is no date of an event: hide it",
    Kind.SEPARATE: "It tells of another event than the other sentences here",
}
_DONE = {
    Kind.HIDE: "is hidden",
    Kind.SEPARATE: "is an event of its own",
    Kind.JOIN: "is one event with another",
}
_KINDS_OF_A_MENTION = {
    "join_id": "joining",
    "separation_id": "separation",
    "correction_id": "correction",
}
_NOT_KEPT = "The correction was not kept."
_STANDS = {
    Stand.COUNTS: "in force",
    Stand.SUPERSEDED: "replaced by a later one",
    Stand.UNDONE: "undone",
    Stand.UNMATCHED: "its words are not in the articles any more",
}
_MOST_LISTED = 200
_MOST_NEAR = 300
_ASKED = "correcting"
_TAKEN = "taken"


def show_correction(
    store: Path, mention: Mapping[str, Any], *, alone: bool, is_shared: bool
) -> None:
    """Offer to put one mention right; what is kept is released at once.

    Args:
        alone: Whether its sentence has no other date phrase; else the offer names the phrase.
        is_shared: Whether other sentences are in its event, so that it may not belong to them.
    """
    mention_id = str(mention["mention_id"])
    of = "" if alone else f" “{plain_markdown(shorten(str(mention['date_text']), 28))}”"
    for column, what in _KINDS_OF_A_MENTION.items():
        if mention[column]:
            st.button(
                f"Undo the {what}{of and f' of{of}'}",
                key=f"undo-{what}-{mention_id}",
                icon=":material/undo:",
                type="tertiary",
                on_click=_undo,
                args=(store, str(mention[column]), mention_id),
            )
    if mention["correction_id"]:
        return
    st.button(
        f"Correct{of}",
        key=f"correct-{mention_id}",
        type="tertiary",
        on_click=_ask,
        args=(mention_id,),
    )
    if st.session_state.get(_ASKED) == mention_id:
        _show_form(store, mention, is_shared=is_shared)


def _ask(about: str | None) -> None:
    """Open the form for a mention or an event; None shuts it."""
    st.session_state[_ASKED] = about


@st.dialog("Correct a date", on_dismiss=lambda: _ask(None))
def _show_form(store: Path, mention: Mapping[str, Any], *, is_shared: bool) -> None:
    start = int(mention["start"])
    span = (int(mention["date_start"]) - start, int(mention["date_end"]) - start)
    st.html(quote_html(str(mention["sentence"]), [span], digest=bool(mention["digest"])))
    kinds = [kind for kind in _WRONGS if is_shared or kind is not Kind.SEPARATE]
    kind = st.radio("What is wrong?", kinds, format_func=_WRONGS.__getitem__)
    with st.form("correct", border=False):
        days = _iso_days(mention)
        if kind is Kind.CORRECT:
            days = st.text_input(
                "Right days",
                value=days,
                help="2020-09-27, 2020-09, 2020, 2021-06-22/2021-06-24, 1994/.. or ../2010-05",
            )
        why = st.text_input("Why, for those who come after", placeholder="May stay empty")
        is_sent = st.form_submit_button("Keep the correction", type="primary")
    if not is_sent:
        return
    given = _Given(str(mention["mention_id"]), kind, days.strip(), why.strip())
    try:
        correction_id = _keep(store, given)
        _follow(store, given.mention_id, stays=kind is Kind.SEPARATE)
    except TimelineError as trouble:
        show_error(_NOT_KEPT, str(trouble))
        return
    if kind in _DONE:
        told = f"“{mention['date_text']}” {_DONE[kind]}."
        st.session_state[_TAKEN] = _Taken(correction_id, given.mention_id, told, current().event)
    _ask(None)
    st.rerun()


def show_joining(store: Path, event_id: str, mention_id: str) -> None:
    """Offer to make one event of this and another.

    Args:
        mention_id: Of a mention that is in it.
    """
    st.button(
        "Join with another event",
        icon=":material/merge:",
        type="tertiary",
        help="Where another mark tells of the same happening",
        on_click=_ask,
        args=(event_id,),
    )
    if st.session_state.get(_ASKED) == event_id:
        _show_joining_form(store, event_id, mention_id)


@st.dialog("Join with another event", width="large", on_dismiss=lambda: _ask(None))
def _show_joining_form(store: Path, event_id: str, mention_id: str) -> None:
    with open_release(store) as release:
        near = sources.near_events(release.connection, event_id, most=_MOST_NEAR)
    if near.empty:
        st.write("There is no other dated event.")
        return
    told = {str(event["teller"]): _event_words(event) for event in near.to_dict("records")}
    with st.form("join", border=False):
        other = st.selectbox(
            "Which one tells of the same?",
            list(told),
            format_func=told.__getitem__,
            index=None,
            placeholder="The likest first; type words of it to find it",
        )
        why = st.text_input("Why, for those who come after", placeholder="May stay empty")
        is_sent = st.form_submit_button("Join them", type="primary")
    if not is_sent:
        return
    if other is None:
        st.info("Choose an event first.")
        return
    try:
        join(store, mention_id, other, why=why.strip(), when=_now())
        _follow(store, mention_id)
    except TimelineError as trouble:
        show_error(_NOT_KEPT, str(trouble))
        return
    _ask(None)
    st.rerun()


def _event_words(event: Mapping[Any, Any]) -> str:
    days = (None if pd.isna(event[end]) else int(event[end]) for end in ("first_day", "last_day"))
    return f"{interval_words(*days, grain=event['grain'])} · {event['label']}"


def show_corrections(store: Path) -> None:
    """List all that was put right, the latest first, each with a way back."""
    listed = standings(store)[::-1]
    st.caption(
        "Corrections are kept beside what the sources say, never in its place, and survive "
        "every new reading of the articles."
    )
    for standing in listed[:_MOST_LISTED]:
        _show_standing(store, standing)


def show_last_correction(store: Path) -> None:
    """Say once why the last was not taken back, or what was just taken out, with the way back."""
    # The place is there without them too: else what follows is drawn anew.
    place = st.empty()
    trouble = st.session_state.pop("correction-trouble", None)
    taken = st.session_state.get(_TAKEN)
    if trouble is not None:
        with place.container():
            show_error(_NOT_KEPT, trouble)
    elif taken is not None and taken.beside == current().event:
        with place.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.html(label_html(taken.told, name="outlet"), width="content")
            st.button(
                "Undo",
                key="undo-taken",
                icon=":material/undo:",
                type="tertiary",
                on_click=_undo,
                args=(store, taken.correction_id, taken.mention_id),
            )
    else:
        st.session_state.pop(_TAKEN, None)


def _iso_days(mention: Mapping[str, Any]) -> str:
    first, last = mention["first_day"], mention["last_day"]
    if first is None and last is None:
        return ""
    ends = [".." if day is None else to_date(day).isoformat() for day in (first, last)]
    return ends[0] if ends[0] == ends[1] else "/".join(ends)


@dataclass(frozen=True, slots=True)
class _Given:
    """What a reader wrote into the form."""

    mention_id: str
    kind: Kind
    days: str
    why: str


@dataclass(frozen=True, slots=True)
class _Taken:
    """A mention that was taken out of its event, as long as that stays chosen.

    Args:
        told: What became of it, in words.
        beside: Id of that event, "" where it is gone with the mention.
    """

    correction_id: str
    mention_id: str
    told: str
    beside: str


def _keep(store: Path, given: _Given) -> str:
    """Keep a correction; gives its id."""
    match given.kind:
        case Kind.HIDE:
            made = hide(store, given.mention_id, why=given.why, when=_now())
        case Kind.SEPARATE:
            made = separate(store, given.mention_id, why=given.why, when=_now())
        case _:
            days = days_from(given.days)
            made = correct(store, given.mention_id, days, why=given.why, when=_now())
    return made.correction_id


def _undo(store: Path, correction_id: str, mention_id: str | None) -> None:
    try:
        undo(store, correction_id, why="", when=_now())
        if mention_id is not None:
            _follow(store, mention_id)
    except TimelineError as trouble:
        st.session_state["correction-trouble"] = str(trouble)
        return
    st.session_state.pop(_TAKEN, None)


def _follow(store: Path, mention_id: str, *, stays: bool = False) -> None:
    """Choose the event that a mention is now part of; what is left of it where that is hidden.

    Args:
        stays: Stay with what is left, where anything is.
    """
    with open_release(store) as release:
        chosen = current().event
        left = "" if sources.event(release.connection, chosen).empty else chosen
        now = sources.event_of(release.connection, mention_id)
    choose_event(left or now if stays else now or left)


def _now() -> datetime:
    return datetime.now(UTC)


def _quoted(correction: Correction) -> list[str]:
    """The sentences that it is about."""
    return [words for words in (correction.context, correction.other_context) if words]


def _days_words(correction: Correction) -> str:
    days = correction.first_day, correction.last_day
    return interval_words(*(to_day(date.fromisoformat(day)) if day else None for day in days))


def _show_standing(store: Path, standing: Standing) -> None:
    one = standing.correction
    act = _DONE.get(Kind(one.kind)) or f"is {_days_words(one)}"
    with st.container(
        horizontal=True, vertical_alignment="center", key=f"made-{one.correction_id}"
    ):
        st.html(
            label_html(f"“{one.date_text}” {act}, {_STANDS[standing.stand]}", name="outlet")
            + "".join(label_html(words, name="note") for words in _quoted(one))
            + label_html(f"{one.made_at[:10]}{': ' if one.why else ''}{one.why}", name="note")
        )
        if standing.stand is Stand.COUNTS:
            st.button(
                "Undo",
                key=f"undo-made-{one.correction_id}",
                icon=":material/undo:",
                on_click=_undo,
                args=(store, one.correction_id, None),
            )
