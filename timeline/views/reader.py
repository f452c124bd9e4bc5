"""Our own reader: a whole article with all its dates marked."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import streamlit as st

from timeline.day_words import day_words, interval_words
from timeline.queries import sources
from timeline.views.quotes import heading_html, label_html
from timeline.views.state import choose_event, current, open_article
from timeline.views.wording import (
    MISSING,
    forget_command,
    other_publication_words,
    publication_words,
)

_HERE = Path(__file__).parent
_HTML = '<div class="timeline-article" tabindex="0"></div>'


def show_reader(
    connection: duckdb.DuckDBPyConnection, store: Path, article_id: str, mention_id: str
) -> None:
    """Open an article over the page, at one of its date phrases.

    Args:
        store: Named where it is told how to remove the article from it.
    """
    found = sources.article(connection, article_id)
    if found.empty:
        st.info("This article is not in the store any more.")
        return
    article = found.astype(object).where(found.notna(), None).iloc[0].to_dict()

    @st.dialog(" ", width="medium", on_dismiss=lambda: open_article(""))
    def reader() -> None:
        if current().article != article_id:
            # A choice in the window runs the window alone.
            st.rerun()
        _show_head(article)
        pieces = article_pieces(article["text"], sources.article_mentions(connection, article_id))
        _component()(
            key="reader",
            data={"pieces": pieces, "mention": mention_id},
            on_chosen_change=_choose_in_reader,
        )
        if article["missing"]:
            st.caption("To remove this article, and what was corrected in it, for good:")
            command = forget_command(str(article["article_id"]), store)
            st.code(command, language=None, wrap_lines=True)

    reader()


def article_pieces(text: str, mentions: pd.DataFrame) -> list[dict[str, str]]:
    """Cut a text at its date phrases: text, and for a phrase mention, event ("" undated), title.

    Phrases that overlap one before are left out; the pieces together are the whole text.
    """
    pieces: list[dict[str, str]] = []
    at = 0
    for mention in mentions.astype(object).where(mentions.notna(), None).to_dict("records"):
        start, end = int(mention["date_start"]), int(mention["date_end"])
        if start < at or end > len(text):
            continue
        pieces.append({"text": text[at:start]})
        pieces.append({"text": text[start:end], **_meaning(mention)})
        at = end
    return [*pieces, {"text": text[at:]}]


def _meaning(mention: Mapping[Any, Any]) -> dict[str, str]:
    first, last = mention["first_day"], mention["last_day"]
    dated = first is not None or last is not None
    return {
        "mention": str(mention["mention_id"]),
        "event": str(mention["event_id"] or "") if dated else "",
        "title": interval_words(first, last) if dated else f"No date: {mention['reason']}",
    }


def _choose_in_reader() -> None:
    chosen = (st.session_state.get("reader") or {}).get("chosen")
    if chosen:
        open_article("")
        choose_event(str(chosen))


def _show_head(article: Mapping[Any, Any]) -> None:
    title = heading_html(str(article["title"] or "Untitled"))
    st.html(title + "".join(label_html(words, name=name) for words, name in _head(article)))
    url = article["url"]
    if isinstance(url, str) and url.startswith(("https://", "http://")):
        st.link_button("Open the original", url, icon=":material/open_in_new:")


def _head(article: Mapping[Any, Any]) -> Iterator[tuple[str, str]]:
    """What is known of the article, each with the name of its looks."""
    day = article["published_day"]
    published = f"published {day_words(int(day))}" if day is not None else "publication day unknown"
    yield f"{article['outlet'] or 'Outlet not known'}, {published}", "outlet"
    if article["published_evidence"]:
        yield (
            publication_words(article["published_evidence"], article["published_confidence"]),
            "note",
        )
    if others := other_publication_words(article["published_alternatives"]):
        yield others, "note"
    if article["reposted"]:
        day, evidence = article["reposted"], article["reposted_day_evidence"]
        yield f"Shown again on {day}, by {evidence}", "note"
    if article["encoding"]:
        yield f"Read as {article['encoding']} ({article['encoding_evidence']})", "note"
    if article["missing"]:
        yield f"{MISSING} ({article['source_path']}); kept as it was last read", "note"
    if article["digest"]:
        yield "This is our digest of the report. The report itself is behind the link.", "digest"


@cache
def _component() -> Any:
    return st.components.v2.component(
        "timeline_reader",
        html=_HTML,
        js=(_HERE / "reader.js").read_text(encoding="utf-8"),
        css=(_HERE / "reader.css").read_text(encoding="utf-8"),
        # A window keeps the focus among what it sees, and sees nothing that is isolated.
        isolate_styles=False,
    )
