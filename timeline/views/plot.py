"""Plotly figures that tell of clicks and brushes, and the browser's back button.

`st.plotly_chart` draws anew on every change of its figure and knows neither its width nor a
selection that outlives it. Here Plotly's own script, which comes with the plotly package, redraws
in place: nothing is fetched from elsewhere.
"""

import json
import zlib
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import streamlit as st
from plotly.offline import get_plotlyjs

from timeline.charts.palette import Palette
from timeline.charts.plain_text import escape
from timeline.views.state import Aim

_HERE = Path(__file__).parent
_LOADER = """
export default function () {
  window.dispatchEvent(new Event("timeline:plotly"));
}
"""
_PLOT_HTML = """
<div class="timeline-plot" role="img" tabindex="-1"></div>
<div class="timeline-card" aria-hidden="true" hidden></div>
<div class="timeline-told" aria-live="polite"></div>
"""
_PICTURE_HTML = """
<div class="timeline-picture">
<button data-form="svg">Picture of the chart (SVG)</button>
<button data-form="png">Picture of the chart (PNG)</button>
</div>
"""


@dataclass(frozen=True, slots=True)
class Gesture:
    """What a reader did to a plot since the last run.

    Args:
        clicked: `customdata` of the mark that was clicked; None where none was.
        brushed: Both ends of the span, as Plotly writes dates, () where it was cleared; None
            where nothing was brushed.
    """

    clicked: str | None
    brushed: tuple[str, ...] | None


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


@st.cache_resource(show_spinner=False)
def _components() -> dict[str, Any]:
    define = st.components.v2.component
    return {
        "plotly": define("timeline_plotly", js=get_plotlyjs() + _LOADER),
        "plot": define(
            "timeline_plot",
            html=_PLOT_HTML,
            css=_read("plot.css"),
            js="".join(map(_read, ("targets.js", "card.js", "rings.js", "keys.js", "plot.js"))),
            isolate_styles=False,
        ),
        "address": define("timeline_address", js=_read("address.js")),
        "aim": define("timeline_aim", js=_read("aim.js")),
        "picture": define(
            "timeline_picture",
            html=_PICTURE_HTML,
            css=_read("picture.css"),
            js=_read("picture.js"),
            isolate_styles=False,
        ),
        "popovers": define("timeline_popovers", js=_read("popovers.js")),
        "chosen": define("timeline_chosen", js=_read("chosen.js")),
    }


def load_plotly() -> None:
    """Send Plotly's script to the browser, once a session; call it once in every run."""
    _components()["plotly"](key="plotly")


def show_plot(drawing: bytes | None, *, key: str, on_gesture: Callable[[Gesture], None]) -> None:
    """Draw a figure and hand what the reader does to it to `on_gesture`, before the next run.

    Args:
        drawing: As `packed` makes it. None keeps the place until the browser has told the width: a
            figure for another would be drawn twice, and move under a hand.
        key: Unique on the page.
        on_gesture: Called once for a click or a brush.
    """

    def pass_on() -> None:
        state = st.session_state.get(key) or {}
        clicked, brushed = state.get("clicked"), state.get("brushed")
        on_gesture(Gesture(clicked, None if brushed is None else tuple(brushed)))

    _components()["plot"](
        key=key,
        data=drawing or b"",
        on_clicked_change=pass_on,
        on_brushed_change=pass_on,
        on_width_change=lambda: None,
    )


def packed(figure: go.Figure, *, alt: str) -> bytes:
    """A figure and what it shows in words; it says much the same of each mark, so a sixth is sent.

    Args:
        figure: With ids as `customdata` of what can be clicked, and in `layout.meta` the `cards`:
            lines to be shown of an id beside the pointer; the `lanes`: the name of each and where
            it ends; and the ids whose dates `differ`.
        alt: What the figure shows.
    """
    return zlib.compress(f'{{"alt":{json.dumps(alt)},"figure":{figure.to_json()}}}'.encode(), 6)


def offer_picture(title: str, *, palette: Palette) -> None:
    """Offer the chart as it is drawn, under a title; made in the browser."""
    _components()["picture"](
        key="picture",
        data={
            "title": escape(title),
            "subtitle": "Marks are dates that sources name.",
            "ground": palette.paper,
            "ink": palette.ink,
        },
    )


def mark_chosen(event_id: str) -> None:
    """Ring the marks of an event in all plots, "" none."""
    _components()["chosen"](key="chosen", data=event_id)


def plot_width(key: str) -> int | None:
    """Width in pixels of the plot of this key in the browser; None until that has told it."""
    width = (st.session_state.get(key) or {}).get("width")
    return int(width) if width else None


def watch_address(on_move: Callable[[str], None]) -> None:
    """Call `on_move` with the query part of the address ("?a=b") after back or forward."""

    def pass_on() -> None:
        state = st.session_state.get("address") or {}
        if state.get("moved") is not None:
            on_move(str(state["moved"]))

    _components()["address"](key="address", on_moved_change=pass_on)


def lead_into_popovers() -> None:
    """Let the Tab key go from a button to what it opened."""
    _components()["popovers"](key="popovers")


def move_to(aim: Aim) -> None:
    """Scroll to a part of the page, once for each turn; give it the focus if that was lost."""
    _components()["aim"](key="aim", data=asdict(aim))
