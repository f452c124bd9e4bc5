"""The panel beside the chart: who says it, in which words, and how the date was read."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from textwrap import shorten
from typing import Any

import pandas as pd
import streamlit as st

from timeline.charts.day_words import counted, day_words, interval_words
from timeline.queries import sources
from timeline.views.corrections import show_correction, show_trouble_with_correction
from timeline.views.page import Page
from timeline.views.quotes import heading_html, label_html, plain_markdown, quote_html
from timeline.views.state import choose_event, open_article
from timeline.views.wording import alternative_words, dating_of, reading_words

_MOST_SHOWN = 12
_MOST_SUGGESTED = 6
_A_DAY_APART = "They lie one day apart: around midnight, clocks of other places show another day."


def show_panel(page: Page, event_id: str, events: pd.DataFrame) -> None:
    """Show the chosen event, or where to begin.

    Args:
        event_id: "" where none is chosen.
        events: Those on the chart, in the order of their days; for stepping from one to the next.
    """
    with st.container(key="panel", gap="small"):
        show_trouble_with_correction()
        chosen = sources.event(page.release.connection, event_id) if event_id else pd.DataFrame()
        if event_id and chosen.empty:
            st.info("This event is not in the store any more; it may have been read anew.")
        if chosen.empty:
            _suggest(events)
            return
        _show_steps(event_id, list(events["event_id"]))
        mentions = _plain(sources.event_mentions(page.release.connection, event_id))
        _show_heading(chosen.iloc[0].to_dict(), mentions)
        told = by_sentence(mentions)
        for sentence in told[:_MOST_SHOWN]:
            _show_sentence(page.store, sentence)
        if len(told) > _MOST_SHOWN:
            with st.expander(f"{len(told) - _MOST_SHOWN} more sentences"):
                for sentence in told[_MOST_SHOWN : 10 * _MOST_SHOWN]:
                    _show_sentence(page.store, sentence)


def by_sentence(mentions: Sequence[Mapping[str, Any]]) -> list[list[Mapping[str, Any]]]:
    """The date phrases of each sentence, in the order in which sentences come first."""
    found: dict[tuple[object, object], list[Mapping[str, Any]]] = {}
    for mention in mentions:
        found.setdefault((mention["article_id"], mention["start"]), []).append(mention)
    return list(found.values())


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
        days = interval_words(event["first_day"], event["last_day"], grain=event["grain"])
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
        st.button(
            "Close", icon=":material/close:", type="tertiary", on_click=choose_event, args=("",)
        )


def _step(label: str, event_id: str, icon: str, *, shortcut: str) -> None:
    st.button(
        label,
        icon=icon,
        type="tertiary",
        shortcut=shortcut,
        disabled=not event_id,
        on_click=choose_event,
        args=(event_id,),
    )


def _show_heading(event: Mapping[Any, Any], mentions: Sequence[Mapping[str, Any]]) -> None:
    days = _plain(pd.DataFrame([event]))[0]
    st.html(
        label_html(
            interval_words(days["first_day"], days["last_day"], grain=days["grain"]), name="date"
        )
    )
    st.html(heading_html(whole_label(str(event["label"]), mentions)))
    count, sentences = int(event["sources"]), len(by_sentence(mentions))
    st.html(
        label_html(
            f"{counted(count, 'independent source')}, {counted(sentences, 'sentence')}",
            name="count",
        )
    )
    reported = reported_words(days["first_day"], days["last_day"], mentions)
    if reported:
        st.html(label_html(reported, name="count"))
    given = _dates_given(mentions)
    if len(given) > 1:
        st.html(given_dates_html(given))


def reported_words(
    first: int | None, last: int | None, mentions: Sequence[Mapping[str, Any]]
) -> str:
    """When the first and the last article on an event came out, "" where none has a day.

    "First reported on 10 November 2020, a day later; last on 2 May 2023".
    """
    days = sorted({one["published_day"] for one in mentions if one["published_day"] is not None})
    if not days:
        return ""
    lag = lag_words(first, last, days[0])
    told = f"First reported on {day_words(days[0])}{f', {lag}' if lag else ''}"
    return told if len(days) == 1 else f"{told}; last on {day_words(days[-1])}"


def lag_words(first: int | None, last: int | None, published: int) -> str:
    """How long after an event an article came out: "3 days later", "" where that cannot be told."""
    if first is None or last is None:
        return ""
    if published > last:
        return f"{_days(published - last)} later"
    if published < first:
        return f"{_days(first - published)} before"
    return "the same day" if first == last else ""


def _days(days: int) -> str:
    return "a day" if days == 1 else f"{days:,} days"


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
            given.setdefault(days, set()).add(mention["outlet"] or "an unknown outlet")
    return dict(sorted(given.items(), key=lambda item: -len(item[1])))


def given_dates_html(given: Mapping[tuple[int | None, int | None], set[str]]) -> str:
    """Who gives which date, one line a date, most outlets first."""
    rows = "".join(
        label_html(f"{interval_words(first, last)} · {counted(len(outlets), 'outlet')}", name="day")
        + label_html(", ".join(sorted(outlets)), name="givers")
        for (first, last), outlets in given.items()
    )
    note = label_html(_A_DAY_APART, name="note") if _is_a_day_apart(given) else ""
    lead = label_html("Sources give different dates", name="kicker")
    return f'<div class="timeline-disagree">{lead}{rows}{note}</div>'


def _is_a_day_apart(given: Iterable[tuple[int | None, int | None]]) -> bool:
    days = [day for pair in given for day in pair if day is not None]
    return max(days) - min(days) == 1


def _show_sentence(store: Path, phrases: Sequence[Mapping[str, Any]]) -> None:
    """A sentence with its date phrases, and how each was read."""
    first = phrases[0]
    with st.container(key=f"mention-{first['mention_id']}", gap="xsmall"):
        st.html(label_html(_by_line(first), name="outlet"))
        if first["digest"]:
            st.html(label_html("Our digest, not the source’s own words", name="digest"))
        spans = [
            (one["date_start"] - one["start"], one["date_end"] - one["start"]) for one in phrases
        ]
        st.html(quote_html(first["sentence"], spans, digest=bool(first["digest"])))
        for phrase in phrases:
            dating = dating_of(phrase)
            for words in (reading_words(dating), alternative_words(dating), _standing(phrase)):
                if words:
                    st.html(label_html(words, name="note"))
        _show_ways_out(store, phrases)


def _by_line(mention: Mapping[str, Any]) -> str:
    outlet = mention["outlet"] or "Outlet not known"
    others = [name for name in (mention["agency"], mention["reposted_from"]) if name]
    origin = ", ".join(dict.fromkeys(name for name in others if name != outlet))
    published = mention["published_day"]
    day = (
        f"published {day_words(published)}"
        if published is not None
        else f"published {mention['published']}"
        if mention["published"]
        else "day of publication not known"
    )
    page = f", page {mention['page']}" if mention["page"] else ""
    lag = (
        lag_words(mention["first_day"], mention["last_day"], published)
        if published is not None
        else ""
    )
    told = f"{outlet}{f' (from {origin})' if origin else ''}, {day}"
    return f"{told}{f', {lag}' if lag else ''}{page}"


def _standing(mention: Mapping[str, Any]) -> str:
    notes = [f"Confidence in the date: {mention['confidence']}."]
    if mention["status"]:
        notes.append(f"Told as {mention['status']}.")
    if mention["attributed_to"]:
        notes.append(f"Attributed to {mention['attributed_to']}.")
    if len(mention["actors"] if mention["actors"] is not None else ()):
        notes.append(f"Names {', '.join(mention['actors'])}.")
    return " ".join(notes)


def _show_ways_out(store: Path, phrases: Sequence[Mapping[str, Any]]) -> None:
    mention = phrases[0]
    with st.container(horizontal=True, gap="small"):
        link = mention["source_link"]
        # Only what a browser opens as a page; anything else would be a way to run something.
        if isinstance(link, str) and link.startswith(("https://", "http://")):
            label = "Original report" if mention["digest"] else "Read it at the source"
            st.link_button(label, link, icon=":material/open_in_new:", type="secondary")
        st.button(
            "Whole digest" if mention["digest"] else "Whole article",
            key=f"read-{mention['mention_id']}",
            icon=":material/article:",
            type="tertiary",
            on_click=open_article,
            args=(mention["article_id"], mention["mention_id"]),
        )
        for phrase in phrases:
            show_correction(store, phrase, alone=len(phrases) == 1)
