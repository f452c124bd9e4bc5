"""The panel beside the chart: who says it, in which words, and how the date was read."""

from collections.abc import Iterable, Mapping, Sequence
from textwrap import shorten
from typing import Any

import pandas as pd
import streamlit as st

from timeline.charts.marks import moment_words
from timeline.day_words import counted, day_words, interval_words, time_words
from timeline.model import Status
from timeline.queries import sources
from timeline.views.corrections import show_joining, show_last_correction
from timeline.views.page import Page
from timeline.views.quotes import heading_html, label_html, plain_markdown
from timeline.views.sentences import by_sentence, lag_words, show_sentence
from timeline.views.state import choose_event

_MOST_SHOWN = 12
_MOST_SUGGESTED = 6
_A_DAY_APART = (
    "They lie one day apart: the sources disagree, or it was near midnight and the clocks of two "
    "places showed two days."
)


def show_panel(page: Page, event_id: str, events: pd.DataFrame) -> None:
    """Show the chosen event, or where to begin.

    Args:
        event_id: "" where none is chosen.
        events: Those on the chart, in the order of their days; for stepping from one to the next.
    """
    with st.container(key="panel", gap="small"):
        show_last_correction(page.store)
        chosen = sources.event(page.release.connection, event_id) if event_id else pd.DataFrame()
        if event_id and chosen.empty:
            st.info("This event is not in the store any more; it may have been read anew.")
        if chosen.empty:
            _suggest(events)
            return
        _show_steps(event_id, list(events["event_id"]))
        mentions = _plain(sources.event_mentions(page.release.connection, event_id))
        _show_heading(chosen.iloc[0].to_dict(), mentions)
        show_joining(page.store, event_id, mentions[0]["mention_id"])
        told = by_sentence(mentions)
        for sentence in told[:_MOST_SHOWN]:
            show_sentence(page.store, sentence, is_shared=len(told) > 1)
        if len(told) > _MOST_SHOWN:
            with st.expander(f"{len(told) - _MOST_SHOWN} more sentences"):
                for sentence in told[_MOST_SHOWN : 10 * _MOST_SHOWN]:
                    show_sentence(page.store, sentence, is_shared=True)


def _plain(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows with None for what is missing and whole numbers for days."""
    rows = frame.astype(object).where(frame.notna(), None).to_dict("records")
    return [
        {
            str(name): int(value) if isinstance(value, float) else value
            for name, value in row.items()
        }
        for row in rows
    ]


def _suggest(events: pd.DataFrame) -> None:
    best = events.sort_values("sources", ascending=False, kind="stable").head(_MOST_SUGGESTED)
    if best.empty:
        return
    st.html(label_html("Choose an event to read who says it, and in which words.", name="hint"))
    several = best[best["sources"] > 1]
    heading = "Most widely reported here" if len(several) else "Begin with one of these"
    st.html(label_html(heading, name="kicker"))
    best = several if len(several) else best
    for event in _plain(best):
        days = moment_words(event)
        notes = [counted(int(event["sources"]), "source")]
        notes += ["dates differ"] if event["disagree"] else []
        label = plain_markdown(shorten(str(event["label"]), 120, placeholder=" …"))
        st.button(
            f"**{days}** · {' · '.join(notes)}  \n{label}",
            key=f"suggest-{event['event_id']}",
            on_click=choose_event,
            args=(event["event_id"],),
            type="tertiary",
            width="stretch",
        )


def _show_steps(event_id: str, order: Sequence[str]) -> None:
    place = order.index(event_id) if event_id in order else None
    next_place = 0 if place is None else place + 1
    before = order[place - 1] if place else ""
    after = order[next_place] if next_place < len(order) else ""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="steps"):
        _step("Previous", before, ":material/arrow_back:", shortcut="P")
        _step("Next", after, ":material/arrow_forward:", shortcut="N")
        if place is not None:
            st.html(label_html(f"{place + 1:,} of {len(order):,}", name="count"), width="content")
        with st.container(key="close", width="content"):
            st.button(
                "Close",
                icon=":material/close:",
                type="tertiary",
                help="Choose no event",
                on_click=choose_event,
                args=("",),
            )


def _step(label: str, event_id: str, icon: str, *, shortcut: str) -> None:
    st.button(
        label,
        icon=icon,
        type="tertiary",
        help=f"Key: {shortcut}",
        shortcut=shortcut,
        disabled=not event_id,
        on_click=choose_event,
        args=(event_id,),
    )


def _show_heading(event: Mapping[Any, Any], mentions: Sequence[Mapping[str, Any]]) -> None:
    """The days, what happened where several sentences say it, and how well it is attested."""
    days = _plain(pd.DataFrame([event]))[0]
    first, last = days["first_day"], days["last_day"]
    sentences = len(by_sentence(mentions))
    told = interval_words(first, last, grain=days["grain"])
    time = agreed_time(mentions)
    told = f"{told}, {time}" if time else told
    parts = [heading_html(told)]
    if sentences > 1:
        parts.append(label_html(whole_label(str(event["label"]), mentions), name="label"))
    attested = (
        f"{counted(int(event['sources']), 'independent source')}, "
        f"{counted(sentences, 'sentence')}. {reported_words(first, last, mentions)}"
    )
    parts.append(label_html(attested, name="count"))
    given = _dates_given(mentions)
    if len(given) > 1:
        parts.append(given_dates_html(given))
    parts.append(denials_html(mentions))
    st.html("".join(parts))


def agreed_time(mentions: Sequence[Mapping[str, Any]]) -> str:
    """The day's time in words where all give the same day and time; else ""."""
    times = {time_words(one["time"], one["zone"]) for one in mentions}
    days = {(one["first_day"], one["last_day"]) for one in mentions}
    return times.pop() if len(times) == len(days) == 1 else ""


def reported_words(
    first: int | None, last: int | None, mentions: Sequence[Mapping[str, Any]]
) -> str:
    """When the first and the last article on an event came out, "" where none has a day.

    "First reported on 10 November 2020, a day later; last on 2 May 2023."
    """
    days = sorted({one["published_day"] for one in mentions if one["published_day"] is not None})
    if not days:
        return ""
    lag = lag_words(first, last, days[0])
    told = f"First reported on {day_words(days[0])}{f', {lag}' if lag else ''}"
    return f"{told}." if len(days) == 1 else f"{told}; last on {day_words(days[-1])}."


def whole_label(label: str, mentions: Sequence[Mapping[str, Any]]) -> str:
    """The label; where it was cut, the whole sentence that it is taken from."""
    if not label.endswith("…"):
        return label
    sentences = (str(mention["sentence"]) for mention in mentions if mention["label"] == label)
    return next(sentences, label)


def _dates_given(
    mentions: Sequence[Mapping[str, Any]],
) -> dict[tuple[int | None, int | None], set[str]]:
    """Each date that is given, with the outlets that give it, most outlets first."""
    given: dict[tuple[int | None, int | None], set[str]] = {}
    for mention in mentions:
        days = mention["first_day"], mention["last_day"]
        if days != (None, None):
            given.setdefault(days, set()).add(_outlet(mention))
    return dict(sorted(given.items(), key=lambda item: -len(item[1])))


def given_dates_html(given: Mapping[tuple[int | None, int | None], set[str]]) -> str:
    """Who gives which date, one line a date, most outlets first."""
    rows = {interval_words(first, last): outlets for (first, last), outlets in given.items()}
    note = _A_DAY_APART if _is_a_day_apart(given) else ""
    return _differing_html("Sources give different dates", rows, note=note)


def denials_html(mentions: Sequence[Mapping[str, Any]]) -> str:
    """Who tells an event as denied, and who does not; "" where no outlets differ on it."""
    tellers: dict[bool, set[str]] = {}
    for mention in mentions:
        tellers.setdefault(mention["status"] == Status.DENIED, set()).add(_outlet(mention))
    if len(tellers) < 2 or tellers[True] == tellers[False]:
        return ""
    rows = {"Told as denied": tellers[True], "Told without denial": tellers[False]}
    return _differing_html("Sources differ on whether it came about", rows)


def _differing_html(lead: str, rows: Mapping[str, set[str]], *, note: str = "") -> str:
    told = "".join(
        label_html(f"{what} · {counted(len(outlets), 'outlet')}", name="day")
        + label_html(", ".join(sorted(outlets)), name="givers")
        for what, outlets in rows.items()
    )
    lead = label_html(lead, name="kicker")
    note = label_html(note, name="note") if note else ""
    return f'<div class="timeline-disagree">{lead}{told}{note}</div>'


def _outlet(mention: Mapping[str, Any]) -> str:
    return mention["outlet"] or "an unknown outlet"


def _is_a_day_apart(given: Iterable[tuple[int | None, int | None]]) -> bool:
    days = [day for pair in given for day in pair if day is not None]
    return max(days) - min(days) == 1
