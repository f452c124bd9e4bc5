"""What the marks of the chart mean, a click away."""

from collections.abc import Iterator

import streamlit as st

from timeline.charts.marks import STATUS_SYMBOLS
from timeline.queries.question import LaneKind
from timeline.views.answers import Shown
from timeline.views.state import Part, View

_MARKS = {
    "one": "A day. A larger dot has more independent sources: agencies or outlets, identical "
    "text counted once",
    "inexact": "A longer period, or a date that is less exact than a day",
    "open": "Until a day, or from a day on",
    "differ": "Sources give different dates; the line leads to the others",
}
_STATUSES = {
    "planned": "Told as planned",
    "denied": "Told as denied",
    "hypothetical": "Told as something that may be",
    "commemorated": "Told as remembered on that day",
}
_RIDGE = "How many events lie where; too many for single marks"
_LANES = {
    LaneKind.ACTOR: "A lane holds what its actor did, said or was told. A label begins with who "
    "claims it, where the source says so.",
    LaneKind.OUTLET: "A lane holds what its outlet reports.",
}
_HOW = (
    "Colours only tell lanes apart. Point at a mark to see what it is, click to read who says it, "
    "drag across the chart to look at those days."
)
_HOW_TO_MARKS = (
    "Colours only tell lanes apart. Drag across the chart to look at fewer days, or filter, until "
    "each event has a mark."
)


def show_key(shown: Shown, view: View) -> None:
    """Offer what the marks mean; nothing where none are drawn."""
    if view.part is not Part.LANES or shown.drawn == 0:
        return
    with st.popover("Key", icon=":material/info:"):
        if shown.fits_marks:
            lines, how = "".join(_marks()), _HOW
        else:
            lines, how = _line("ridge", _RIDGE), _HOW_TO_MARKS
        lanes = _LANES[view.question.lanes]
        st.html(f'<div class="timeline-key">{lines}<p>{lanes}</p><p>{how}</p></div>')


def _marks() -> Iterator[str]:
    for name, words in _MARKS.items():
        yield _line(name, words)
    for status in STATUS_SYMBOLS:
        yield _line(status, _STATUSES[status])


def _line(name: str, words: str) -> str:
    return f'<div class="{name}"><i></i><span>{words}.</span></div>'
