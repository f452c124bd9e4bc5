"""All that is shown as a table, what could not be dated, what was refused."""

import duckdb
import pandas as pd
import streamlit as st

from timeline.charts.frame import NARROWEST_WITH_GUTTER_PX
from timeline.charts.marks import moment_words
from timeline.charts.plain_text import one_line
from timeline.day_words import to_date
from timeline.model import Status
from timeline.queries import sources
from timeline.queries.events import shown_events
from timeline.queries.question import Question
from timeline.store import Release
from timeline.views.answers import undated_reasons
from timeline.views.page import Page, part_px
from timeline.views.plot import plot_width
from timeline.views.quotes import label_html
from timeline.views.state import choose_event, open_article
from timeline.views.wording import forget_command

MOST_ROWS = 400
MOST_UNDATED = 2000
TABLE_PX = 640
_COLUMNS = ("First day", "Date", "Event", "Sources", "Notes", "Outlets")
_WIDTHS_PX = {"First day": 92, "Date": 148, "Sources": 64, "Notes": 92, "Outlets": 105}
_LEAST_EVENT_PX = 300
_SELECTION_PX = 44


def show_table(release: Release, question: Question) -> None:
    """List the events that answer; a chosen one opens in the panel."""
    events = shown_events(release, question, most=MOST_ROWS)
    if events.empty:
        st.caption("Nothing to list.")
        return
    ids = list(events["event_id"])
    if len(events) == MOST_ROWS:
        st.caption(f"The {MOST_ROWS:,} best attested are listed; narrow the view to see the rest.")

    def choose() -> None:
        rows = st.session_state["table"]["selection"]["rows"]
        if rows and rows[0] < len(ids):
            choose_event(ids[rows[0]])

    st.dataframe(
        event_table(events),
        column_config={
            name: st.column_config.Column(width=width) for name, width in _widths().items()
        },
        column_order=shown_columns(plot_width("overview")),
        key="table",
        hide_index=True,
        height=min(38 + 35 * len(events), TABLE_PX),
        on_select=choose,
        selection_mode="single-row",
        alt="All events that are shown; a chosen row opens in the panel",
    )
    st.caption("By keyboard: arrow keys move, Shift and space choose a row.")


def event_table(events: pd.DataFrame) -> pd.DataFrame:
    """The frame of events as a reader reads it."""
    firsts = events["first_day"].astype(object).where(events["first_day"].notna(), None)
    return pd.DataFrame(
        {
            "First day": [None if day is None else to_date(int(day)) for day in firsts],
            "Date": [moment_words(event) for event in events.to_dict("records")],
            "Event": [one_line(label) for label in events["label"]],
            "Sources": events["sources"].to_numpy(),
            "Notes": [
                _notes(*row) for row in events[["status", "disagree"]].itertuples(index=False)
            ],
            "Outlets": [one_line(", ".join(names)) for names in _lists(events["outlets"])],
        }
    )


def _notes(status: object, disagree: bool) -> str:
    told = [status] if isinstance(status, str) and status != Status.OCCURRED else []
    return ", ".join([*told, "dates differ"] if disagree else told)


def _widths() -> dict[str, int]:
    """Of the table's columns in pixels: the words of events get what room others leave."""
    page_px = plot_width("overview")
    room = 0 if page_px is None else part_px(page_px) - _SELECTION_PX - sum(_WIDTHS_PX.values())
    return _WIDTHS_PX | {"Event": max(room, _LEAST_EVENT_PX)}


def shown_columns(page_px: int | None) -> tuple[str, ...]:
    """The columns of the table: on a narrow page the days are told once."""
    is_narrow = page_px is not None and page_px < NARROWEST_WITH_GUTTER_PX
    return _COLUMNS[1:] if is_narrow else _COLUMNS


def _lists(column: pd.Series) -> list[list[str]]:
    return [list(value) if hasattr(value, "__len__") else [] for value in column]


def show_undated(page: Page, question: Question) -> None:
    """List the phrases without days, whatever days are chosen, with why they have none."""
    anywhere = question.of_all_years()
    reasons = undated_reasons(page.release, page.version, anywhere)
    if reasons.empty:
        st.caption("Nothing here is undated.")
        return
    st.caption("Phrases that name no days we could stand behind. They are kept, not guessed.")
    found = sources.undated(page.release, anywhere, most=MOST_UNDATED)
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


def show_missing(page: Page) -> None:
    """List the articles that are no longer where they were read; a chosen one opens."""
    st.caption(
        "These articles were no longer found among your files when these were last read. They are "
        "kept as they were, with what was corrected in them. Put a file back and start the app "
        "again, and it is listed here no longer. To remove an article for good:"
    )
    st.code(forget_command("ARTICLE", page.store), language=None, wrap_lines=True)
    found = sources.missing(page.release.connection, most=MOST_ROWS)
    articles = list(found["article_id"])

    def choose() -> None:
        rows = st.session_state["missing"]["selection"]["rows"]
        if rows and rows[0] < len(articles):
            open_article(articles[rows[0]])

    st.dataframe(
        found[["title", "outlet", "published", "source_path", "article_id"]].rename(
            columns={
                "title": "Title",
                "outlet": "Outlet",
                "published": "Published",
                "source_path": "Where it was",
                "article_id": "Article",
            }
        ),
        key="missing",
        hide_index=True,
        on_select=choose,
        selection_mode="single-row",
        alt="Articles that are no longer found; choosing a row opens the article",
    )


def show_refusals(connection: duckdb.DuckDBPyConnection) -> None:
    """List what could not be read, and what was passed over in what was read."""
    st.caption("These inputs, or what is named of them, could not be read; all else was.")
    frame = sources.refusals(connection)
    st.dataframe(
        frame.rename(columns={"where_": "Where", "what": "What is wrong and what to do"}),
        hide_index=True,
    )
