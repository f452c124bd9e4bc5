"""Below the chart: all that is shown as a table, what could not be dated, what was refused."""

from collections.abc import Callable

import duckdb
import pandas as pd
import streamlit as st

from timeline.charts.day_words import interval_words, to_date
from timeline.charts.plain_text import one_line
from timeline.queries import sources
from timeline.queries.events import shown_events
from timeline.queries.facets import Totals
from timeline.queries.question import Question
from timeline.store import Release
from timeline.views.answers import undated_reasons
from timeline.views.corrections import show_corrections
from timeline.views.downloads import show_downloads
from timeline.views.page import Page
from timeline.views.quotes import label_html
from timeline.views.reporting import show_reporting
from timeline.views.state import aim_at, choose_event, open_article

MOST_ROWS = 400
MOST_UNDATED = 2000


def show_below(page: Page, question: Question) -> None:
    """Draw the tabs; only the open one asks its question."""
    release, totals = page.release, page.known.totals
    undated = undated_reasons(release, page.version, question.of_all_years())
    labels = ["Table", "When it was reported", f"Undated phrases ({undated['mentions'].sum():,})"]
    draw: list[Callable[[], None]] = [
        lambda: _show_table(release, question),
        lambda: show_reporting(page, question),
        lambda: _show_undated(release, question, undated),
    ]
    if totals.refusals:
        labels.append(_refusals_label(totals))
        draw.append(lambda: _show_refusals(release.connection))
    if totals.corrections:
        labels.append(f"Corrections ({totals.corrections:,})")
        draw.append(lambda: show_corrections(page.store))
    _keep_open(labels)
    with st.container(key="tabs"):
        tabs = st.tabs(labels, key="below", on_change="rerun")
    for tab, show_tab in zip(tabs, draw, strict=True):
        if tab.open:
            with tab:
                show_tab()


def open_refusals(totals: Totals) -> None:
    """Open the tab of what could not be read."""
    st.session_state["below"] = _refusals_label(totals)
    aim_at(".st-key-tabs")


def _refusals_label(totals: Totals) -> str:
    return f"Not read ({totals.refusals:,})"


def _keep_open(labels: list[str]) -> None:
    """Keep the chosen tab open where only the number in its label has changed."""
    chosen = str(st.session_state.get("below") or "").partition(" (")[0]
    for label in labels:
        if label.partition(" (")[0] == chosen and st.session_state["below"] != label:
            st.session_state["below"] = label


def _show_table(release: Release, question: Question) -> None:
    events = shown_events(release, question, most=MOST_ROWS)
    if events.empty:
        st.caption("Nothing to list.")
        return
    ids = list(events["event_id"])

    def choose() -> None:
        rows = st.session_state["table"]["selection"]["rows"]
        if rows and rows[0] < len(ids):
            choose_event(ids[rows[0]])

    st.dataframe(
        event_table(events),
        column_config={
            "Date": st.column_config.TextColumn(width=150),
            "Event": st.column_config.TextColumn(width=420),
            "Outlets": st.column_config.TextColumn(width=170),
        },
        key="table",
        hide_index=True,
        height=min(38 + 35 * len(events), 460),
        on_select=choose,
        selection_mode="single-row",
        alt="All events that are shown; a chosen row opens in the panel",
    )
    st.caption("By keyboard: arrow keys move, Shift and space choose a row.")
    show_downloads(release, question)
    if len(events) == MOST_ROWS:
        st.caption(f"The {MOST_ROWS:,} best attested are listed; narrow the view to see the rest.")


def event_table(events: pd.DataFrame) -> pd.DataFrame:
    """The frame of events as a reader reads it."""
    days = events[["first_day", "last_day"]].astype(object).where(events.notna(), None)
    return pd.DataFrame(
        {
            "First day": [None if day is None else to_date(int(day)) for day in days["first_day"]],
            "Date": [
                interval_words(*(None if day is None else int(day) for day in pair), grain=grain)
                for *pair, grain in days.assign(grain=events["grain"]).itertuples(index=False)
            ],
            "Event": [one_line(label) for label in events["label"]],
            "Sources": events["sources"].to_numpy(),
            "Outlets": [one_line(", ".join(names)) for names in _lists(events["outlets"])],
            "Status": [status if isinstance(status, str) else "" for status in events["status"]],
            "Dates differ": ["yes" if disagree else "" for disagree in events["disagree"]],
        }
    )


def _lists(column: pd.Series) -> list[list[str]]:
    return [list(value) if hasattr(value, "__len__") else [] for value in column]


def _show_undated(release: Release, question: Question, reasons: pd.DataFrame) -> None:
    anywhere = question.of_all_years()
    if reasons.empty:
        st.caption("Every date phrase here could be placed.")
        return
    st.caption("Phrases that name no days we could stand behind. They are kept, not guessed.")
    found = sources.undated(release, anywhere, most=MOST_UNDATED)
    counts = (f"{reason}: {phrases:,}" for reason, phrases in reasons.itertuples(index=False))
    st.html(label_html(" · ".join(counts), name="note"))
    articles, phrases = list(found["article_id"]), list(found["mention_id"])

    def choose() -> None:
        rows = st.session_state["undated"]["selection"]["rows"]
        if rows and rows[0] < len(articles):
            open_article(articles[rows[0]], phrases[rows[0]])

    shown = found[["date_text", "sentence", "outlet", "reason"]].rename(
        columns={
            "date_text": "Phrase",
            "sentence": "Sentence",
            "outlet": "Outlet",
            "reason": "Reason",
        }
    )
    st.dataframe(
        shown,
        column_config={
            "Phrase": st.column_config.TextColumn(width=150),
            "Sentence": st.column_config.TextColumn(width=480),
            "Outlet": st.column_config.TextColumn(width=140),
            "Reason": st.column_config.TextColumn(width=380),
        },
        key="undated",
        hide_index=True,
        on_select=choose,
        selection_mode="single-row",
        alt="Date phrases without days; choosing a row opens the article",
    )


def _show_refusals(connection: duckdb.DuckDBPyConnection) -> None:
    st.caption("These inputs could not be read; all others were.")
    frame = sources.refusals(connection)
    st.dataframe(
        frame.rename(columns={"where_": "Where", "what": "What is wrong and what to do"}),
        hide_index=True,
    )
