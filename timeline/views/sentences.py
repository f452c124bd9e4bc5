"""What a source says, in which words, and how the date was read."""

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st

from timeline.day_words import day_words
from timeline.views.corrections import show_correction
from timeline.views.quotes import label_html, quote_html
from timeline.views.state import open_article
from timeline.views.wording import MISSING, alternative_words, dating_of, reading_words

_MOST_DAYS = 60
_DAYS_OF_MONTH, _DAYS_OF_YEAR = 30.44, 365.25
_LEAST_DAYS_OF_YEARS = 700


def by_sentence(mentions: Sequence[Mapping[str, Any]]) -> list[list[Mapping[str, Any]]]:
    """The date phrases of each sentence, in the order in which sentences come first."""
    found: dict[tuple[object, object], list[Mapping[str, Any]]] = {}
    for mention in mentions:
        found.setdefault((mention["article_id"], mention["start"]), []).append(mention)
    return list(found.values())


def show_sentence(store: Path, phrases: Sequence[Mapping[str, Any]], *, is_shared: bool) -> None:
    """Draw a sentence with its date phrases, how each was read, and what to do next.

    Args:
        is_shared: Whether its event has other sentences.
    """
    first = phrases[0]
    with st.container(key=f"mention-{first['mention_id']}", gap="xsmall"):
        st.html(sentence_parts(phrases))
        _show_ways_out(store, phrases, is_shared=is_shared)


def sentence_parts(phrases: Sequence[Mapping[str, Any]]) -> str:
    """Who says it, the sentence, and how its date phrases were read, as HTML of text alone."""
    first = phrases[0]
    spans = [(one["date_start"] - one["start"], one["date_end"] - one["start"]) for one in phrases]
    quote = quote_html(first["sentence"], spans, digest=bool(first["digest"]))
    notes = (label_html(_how_read(phrase), name="note") for phrase in phrases)
    return _by_line(first) + quote + "".join(notes)


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
    """A length of time as it is said: days up to two months, then months and years."""
    if days == 1:
        return "a day"
    if days <= _MOST_DAYS:
        return f"{days} days"
    if days < _LEAST_DAYS_OF_YEARS:
        return f"about {round(days / _DAYS_OF_MONTH)} months"
    return f"about {round(days / _DAYS_OF_YEAR):,} years"


def _by_line(mention: Mapping[str, Any]) -> str:
    outlet = mention["outlet"] or "Outlet not known"
    others = [name for name in (mention["agency"], mention["reposted_from"]) if name]
    origin = ", ".join(dict.fromkeys(name for name in others if name != outlet))
    digest = " <span>Our digest, not the source’s words</span>" if mention["digest"] else ""
    missing = f" <span>{MISSING}; kept as it was last read</span>" if mention["missing"] else ""
    return (
        f'<div class="timeline-outlet"><b>{escape(outlet)}</b>'
        f"{escape(f' (from {origin})' if origin else '')}, {escape(_when(mention))}{digest}"
        f"{missing}</div>"
    )


def _when(mention: Mapping[str, Any]) -> str:
    """When its article came out and how long after the event, and on which page it stands."""
    published = mention["published_day"]
    parts = []
    if published is not None:
        lag = lag_words(mention["first_day"], mention["last_day"], published)
        parts += [f"published {day_words(published)}", lag]
    elif mention["published"]:
        parts.append(f"published {mention['published']}")
    else:
        parts.append("day of publication not known")
    parts.append(f"page {mention['page']}" if mention["page"] else "")
    return ", ".join(filter(None, parts))


def _how_read(phrase: Mapping[str, Any]) -> str:
    dating = dating_of(phrase)
    notes = [reading_words(dating), alternative_words(dating)]
    notes.append(f"Confidence in the date: {phrase['confidence']}.")
    if phrase["status"]:
        notes.append(f"Told as {phrase['status']}.")
    if phrase["attributed_to"]:
        notes.append(f"Attributed to {phrase['attributed_to']}.")
    if len(phrase["actors"] if phrase["actors"] is not None else ()):
        notes.append(f"Names {', '.join(phrase['actors'])}.")
    return " ".join(filter(None, notes))


def _show_ways_out(store: Path, phrases: Sequence[Mapping[str, Any]], *, is_shared: bool) -> None:
    mention = phrases[0]
    with st.container(horizontal=True, gap="xsmall"):
        link = mention["source_link"]
        # Only what a browser opens as a page; anything else would be a way to run something.
        if isinstance(link, str) and link.startswith(("https://", "http://")):
            label = "Original" if mention["digest"] else "Source"
            st.link_button(label, link, icon=":material/open_in_new:", type="secondary")
        st.button(
            "Whole digest" if mention["digest"] else "Whole article",
            key=f"read-{mention['mention_id']}",
            type="tertiary",
            on_click=open_article,
            args=(mention["article_id"], mention["mention_id"]),
        )
        for phrase in phrases:
            show_correction(store, phrase, alone=len(phrases) == 1, is_shared=is_shared)
