"""What is shown, to take away."""

from collections.abc import Callable

import streamlit as st

from timeline.exports.rows import Choice
from timeline.exports.write import lines
from timeline.queries.events import shown_ids
from timeline.queries.question import Question
from timeline.store import Release


def show_downloads(release: Release, question: Question) -> None:
    """Offer the shown events as a table of their mentions and as a sheet for TimelineJS."""
    with st.popover("Download", icon=":material/download:"):
        st.download_button(
            "Mentions (CSV)",
            data=_content(release, question, "csv"),
            file_name="timeline-mentions.csv",
            mime="text/csv",
            icon=":material/download:",
            on_click="ignore",
        )
        st.download_button(
            "TimelineJS sheet (CSV)",
            data=_content(release, question, "timelinejs"),
            file_name="timeline-timelinejs.csv",
            mime="text/csv",
            icon=":material/download:",
            on_click="ignore",
        )


def _content(release: Release, question: Question, form: str) -> Callable[[], bytes]:
    """Written only when it is asked for."""

    def write() -> bytes:
        events = shown_ids(release, question)
        choice = Choice(events=events)
        # With a mark of its encoding, or spreadsheets garble what is not English.
        return "".join(lines(release.connection, "mentions", form, choice)).encode("utf-8-sig")

    return write
