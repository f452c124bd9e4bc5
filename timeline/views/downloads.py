"""What is shown, to take away."""

from collections.abc import Callable

import streamlit as st

from timeline.day_words import interval_words
from timeline.exports.rows import Choice
from timeline.exports.write import lines
from timeline.queries.events import shown_ids
from timeline.queries.question import Question
from timeline.store import Release
from timeline.views.page import Page
from timeline.views.plot import offer_picture
from timeline.views.state import View

# With a mark of its encoding, or spreadsheets garble what is not English; others want none.
_SHEET, _PLAIN = "utf-8-sig", "utf-8"
_FORMS = (
    ("Mentions (CSV)", "csv", "timeline-mentions.csv", "text/csv", _SHEET),
    ("TimelineJS sheet (CSV)", "timelinejs", "timeline-timelinejs.csv", "text/csv", _SHEET),
    ("Calendar of exact days (ICS)", "ics", "timeline.ics", "text/calendar", _PLAIN),
    ("Linked data (JSON-LD)", "jsonld", "timeline.jsonld", "application/ld+json", _PLAIN),
)


def show_downloads(page: Page, view: View, days: tuple[int, int]) -> None:
    """Offer the shown events in the forms that others read, and the chart as a picture."""
    with (
        st.popover("Download", icon=":material/download:"),
        st.container(key="downloads", gap=None),
    ):
        if view.part.is_drawn:
            offer_picture(picture_title(page, view, days), palette=page.palette)
        for label, form, name, mime, encoding in _FORMS:
            st.download_button(
                label,
                data=_content(page.release, view.question, form, encoding),
                file_name=name,
                mime=mime,
                on_click="ignore",
                type="tertiary",
            )


def picture_title(page: Page, view: View, days: tuple[int, int]) -> str:
    """What the chart shows, for who sees it without the page: its days and what was looked for."""
    question, known = view.question, page.known
    actors = known.actors.set_index("actor_id")["name"]
    outlets = known.outlets.set_index("outlet")["name"]
    parts = [
        interval_words(*days),
        " or ".join(str(actors[actor]) for actor in question.actors),
        " or ".join(str(outlets[outlet]) for outlet in question.outlets),
        f"“{question.text}”" if question.text else "",
        "events whose sources give different dates" if question.disagreeing else "",
    ]
    return ", ".join(filter(None, parts))


def _content(release: Release, question: Question, form: str, encoding: str) -> Callable[[], bytes]:
    """Written only when it is asked for."""

    def write() -> bytes:
        choice = Choice(events=shown_ids(release, question))
        return "".join(lines(release.connection, "mentions", form, choice)).encode(encoding)

    return write
