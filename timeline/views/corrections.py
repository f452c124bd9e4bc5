"""What a reader puts right: hide a mention, give it other days, undo."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from textwrap import shorten
from typing import Any

import streamlit as st

from timeline.charts.day_words import to_date
from timeline.errors import TimelineError
from timeline.queries import sources
from timeline.store import open_release
from timeline.store.correcting import Stand, Standing, correct, hide, standings, undo
from timeline.store.corrections import Kind, days_from
from timeline.views.quotes import label_html, plain_markdown, quote_html
from timeline.views.state import choose_event
from timeline.views.trouble import show_error

_DATE = "The date is wrong"
_HIDE = "This is no date of an event: hide it"
_NOT_KEPT = "The correction was not kept."
_STANDS = {
    Stand.COUNTS: "in force",
    Stand.SUPERSEDED: "replaced by a later one",
    Stand.UNDONE: "undone",
    Stand.UNMATCHED: "its words are not in the articles any more",
}
_MOST_LISTED = 200
_ASKED = "correcting"


def show_correction(store: Path, mention: Mapping[str, Any], *, alone: bool) -> None:
    """Offer to put one mention right; what is kept is released at once.

    Args:
        alone: Whether its sentence has no other date phrase; else the offer names the phrase.
    """
    mention_id = str(mention["mention_id"])
    of = "" if alone else f" “{plain_markdown(shorten(str(mention['date_text']), 28))}”"
    if mention["correction_id"]:
        st.button(
            f"Undo the correction{of and f' of{of}'}",
            key=f"undo-{mention_id}",
            icon=":material/undo:",
            type="tertiary",
            on_click=_undo,
            args=(store, str(mention["correction_id"]), mention_id),
        )
        return
    st.button(
        f"Correct{of}",
        key=f"correct-{mention_id}",
        type="tertiary",
        on_click=_ask,
        args=(mention_id,),
    )
    if st.session_state.get(_ASKED) == mention_id:
        _show_form(store, mention)


def _ask(mention_id: str | None) -> None:
    """Open the form for a mention; None shuts it."""
    st.session_state[_ASKED] = mention_id


@st.dialog("Correct a date", on_dismiss=lambda: _ask(None))
def _show_form(store: Path, mention: Mapping[str, Any]) -> None:
    start = int(mention["start"])
    span = (int(mention["date_start"]) - start, int(mention["date_end"]) - start)
    st.html(quote_html(str(mention["sentence"]), [span], digest=bool(mention["digest"])))
    what = st.radio("What is wrong?", (_DATE, _HIDE))
    with st.form("correct", border=False):
        days = _iso_days(mention)
        if what == _DATE:
            days = st.text_input(
                "Right days",
                value=days,
                help="2020-09-27, 2020-09, 2020, 2021-06-22/2021-06-24, 1994/.. or ../2010-05",
            )
        why = st.text_input("Why, for those who come after", placeholder="May stay empty")
        is_sent = st.form_submit_button("Keep the correction", type="primary")
    if not is_sent:
        return
    given = _Given(str(mention["mention_id"]), what == _HIDE, days.strip(), why.strip())
    trouble = _try(lambda: _keep(store, given), store, given.mention_id)
    if trouble:
        show_error(_NOT_KEPT, trouble)
    else:
        _ask(None)
        st.rerun()


def show_corrections(store: Path) -> None:
    """List all that was put right, the latest first, each with a way back."""
    listed = standings(store)[::-1]
    st.caption(
        "Corrections are kept beside what the sources say, never in its place, and survive "
        "every new reading of the articles."
    )
    for standing in listed[:_MOST_LISTED]:
        _show_standing(store, standing)


def show_trouble_with_correction() -> None:
    """Say why the last correction was not taken back, once."""
    # The place is there without trouble too: else what follows is drawn anew.
    place = st.empty()
    trouble = st.session_state.pop("correction-trouble", None)
    if trouble is not None:
        with place.container():
            show_error(_NOT_KEPT, trouble)


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
    hides: bool
    days: str
    why: str


def _keep(store: Path, given: _Given) -> None:
    if given.hides:
        hide(store, given.mention_id, why=given.why, when=_now())
    else:
        correct(store, given.mention_id, days_from(given.days), why=given.why, when=_now())


def _undo(store: Path, correction_id: str, mention_id: str | None) -> None:
    trouble = _try(lambda: undo(store, correction_id, why="", when=_now()), store, mention_id)
    if trouble:
        st.session_state["correction-trouble"] = trouble


def _try(act: Callable[[], object], store: Path, mention_id: str | None) -> str:
    """Act, and follow the mention to the event that it is now part of; says what went wrong."""
    try:
        act()
        if mention_id is not None:
            with open_release(store) as release:
                choose_event(sources.event_of(release.connection, mention_id))
    except TimelineError as trouble:
        return str(trouble)
    return ""


def _now() -> datetime:
    return datetime.now(UTC)


def _show_standing(store: Path, standing: Standing) -> None:
    one = standing.correction
    act = (
        "hidden"
        if one.kind == Kind.HIDE
        else f"dated {one.first_day or '..'}/{one.last_day or '..'}"
    )
    with st.container(
        horizontal=True, vertical_alignment="center", key=f"made-{one.correction_id}"
    ):
        st.html(
            label_html(f"“{one.date_text}” {act}, {_STANDS[standing.stand]}", name="outlet")
            + label_html(f"{one.context}", name="note")
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
