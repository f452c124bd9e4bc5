"""Marks as Plotly draws them: bars that fade, dots, rings for what stands out, labels."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from timeline.charts.frame import LABEL_PX, Window
from timeline.charts.marks import Mark
from timeline.charts.packing import GAP_PX, Side
from timeline.charts.palette import Palette, with_opacity
from timeline.charts.plain_text import escape, one_line
from timeline.day_words import interval_words, milliseconds

ARTICLE = "article:"
"""Before the id of an article in the `customdata` of its mark; an event's id stands alone."""

_BAR_PX = 9.0
_BAR_REACH_PX = 16.0
_TICK_PX = 2.6
_RING_LINE_PX = 1.6


def event_traces(
    marks: Sequence[Mark], window: Window, palette: Palette, given: pd.DataFrame
) -> list[Any]:
    """What is drawn of the marks, ground first.

    Args:
        given: The dates that sources of disagreeing events give.
    """
    dots = [mark for mark in marks if mark.is_dot]
    return [
        _bars(marks, window),
        *_other_dates(marks, given, palette),
        _rings([mark for mark in dots if mark.disagree], palette),
        _dots(dots, palette),
        _labels([mark for mark in marks if mark.shown], window, palette),
    ]


def disagreeing_spans(given: pd.DataFrame) -> dict[str, tuple[float, float]]:
    """From the middle of the first to the middle of the last date of each event, in days."""
    middle = given[["first_day", "last_day"]].mean(axis=1) + 0.5
    spans = middle.groupby(given["event_id"]).agg(["min", "max"])
    return {str(event): (first, last) for event, first, last in spans.itertuples(name=None)}


def publication_trace(published: pd.DataFrame, y: float, palette: Palette) -> go.Scatter:
    """The days on which articles came out, as ticks that open the article."""
    return go.Scatter(
        x=[milliseconds(day + 0.5) for day in published["published_day"]],
        y=[y] * len(published),
        mode="markers",
        marker={"symbol": "line-ns", "size": 14, "line": {"width": 2, "color": palette.muted}},
        customdata=[ARTICLE + article for article in published["article_id"]],
        hoverinfo="skip",
    )


def cards(marks: Sequence[Mark], published: pd.DataFrame | None) -> dict[str, tuple[str, ...]]:
    """What is said beside the pointer of each event and article, in lines, by `customdata`."""
    told = {mark.event_id: mark.card for mark in marks}
    if published is not None:
        for row in published.to_dict("records"):
            told[ARTICLE + row["article_id"]] = _article_card(row)
    return told


def _article_card(article: Mapping[Any, Any]) -> tuple[str, ...]:
    day = int(article["published_day"])
    title, outlet = (one_line(_or_blank(article[name])) for name in ("title", "outlet"))
    lines = f"Published {interval_words(day, day)}", title or "Untitled", outlet
    return tuple(filter(None, lines))


def bar_images(marks: Sequence[Mark], window: Window, palette: Palette) -> list[dict[str, Any]]:
    """Bars as pictures, since Plotly's own cannot fade smoothly."""
    return [
        {
            "source": _bar_picture(mark, palette),
            "xref": "x",
            "yref": "y",
            "x": _at_px(mark.left_px, window),
            "y": mark.y - _BAR_PX / 2,
            "sizex": _at_px(mark.right_px, window) - _at_px(mark.left_px, window),
            "sizey": _BAR_PX,
            "sizing": "stretch",
            "layer": "above",
        }
        for mark in marks
        if not mark.is_dot
    ]


def _or_blank(value: object) -> str:
    return value if isinstance(value, str) else ""


def _at_px(x_px: float, window: Window) -> float:
    """The moment that lies `x_px` from the left edge of the plot."""
    start, end = window.range_ms
    return start + (end - start) * x_px / window.plot_px


def _bar_picture(mark: Mark, palette: Palette) -> str:
    width = mark.right_px - mark.left_px
    tick = _tick(mark, width)
    stops = "".join(
        f'<stop offset="{place}" stop-color="{mark.colour}" stop-opacity="{opacity}"/>'
        for place, opacity in (_open_stops(mark) if mark.is_open else _span_stops(mark))
    )
    picture = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.1f} {_BAR_PX}" '
        f'width="{width:.1f}" height="{_BAR_PX}" preserveAspectRatio="none">'
        f'<defs><linearGradient id="f">{stops}</linearGradient></defs>'
        f"{_outline(width, mark, palette)}{tick}</svg>"
    )
    return "data:image/svg+xml;base64," + b64encode(picture.encode()).decode()


def _span_stops(mark: Mark) -> Sequence[tuple[float, float]]:
    """Where along a bar it is how dense."""
    ends = 0.08 if mark.fade_left else 0.85, 0.08 if mark.fade_right else 0.85
    return (0, ends[0]), (0.3, 0.8), (0.7, 0.8), (1, ends[1])


def _open_stops(mark: Mark) -> Sequence[tuple[float, float]]:
    """From the known day into the open."""
    return ((0, 0.0), (1, 0.75)) if mark.first is None else ((0, 0.75), (1, 0.0))


def _tick(mark: Mark, width: float) -> str:
    """The known day of a mark with an open side."""
    if not mark.is_open:
        return ""
    x = width - _TICK_PX if mark.first is None else 0.0
    return f'<rect x="{x:.1f}" y="0" width="{_TICK_PX}" height="{_BAR_PX}" fill="{mark.colour}"/>'


def _outline(width: float, mark: Mark, palette: Palette) -> str:
    """The body of a bar, with a line around it where sources disagree."""
    line = palette.warning if mark.disagree else "none"
    return (
        f'<rect x="0.6" y="0.6" width="{max(width - 1.2, 1):.1f}" height="{_BAR_PX - 1.2:.1f}" '
        f'rx="4" stroke="{line}" stroke-width="1.2" fill="url(#f)"/>'
    )


def _bars(marks: Sequence[Mark], window: Window) -> go.Bar:
    """Unseen bars that can be pointed at and clicked; their pictures are `bar_images`."""
    bars = [mark for mark in marks if not mark.is_dot]
    return go.Bar(
        orientation="h",
        base=[_at_px(mark.left_px, window) for mark in bars],
        x=[_at_px(mark.right_px, window) - _at_px(mark.left_px, window) for mark in bars],
        y=[mark.y for mark in bars],
        width=[_BAR_REACH_PX] * len(bars),
        marker={"color": "rgba(0,0,0,0)", "line": {"width": 0}},
        customdata=[mark.event_id for mark in bars],
        hoverinfo="skip",
        unselected={"marker": {"opacity": 1}},
    )


def _other_dates(marks: Sequence[Mark], given: pd.DataFrame, palette: Palette) -> list[go.Scatter]:
    """Thin lines from a mark to the other days that sources give for its event."""
    spans = disagreeing_spans(given)
    x: list[float | None] = []
    y: list[float | None] = []
    for mark in marks:
        if mark.event_id not in spans:
            continue
        x += [*map(milliseconds, spans[mark.event_id]), None]
        y += [mark.y, mark.y, None]
    line = {"color": with_opacity(palette.warning, 0.8), "width": 1.4}
    ends = {"symbol": "line-ns", "size": 9, "line": {"color": palette.warning, "width": 1.6}}
    return [go.Scatter(x=x, y=y, mode="lines+markers", line=line, marker=ends, hoverinfo="skip")]


def _rings(marks: Sequence[Mark], palette: Palette) -> go.Scatter:
    """Around marks whose sources disagree."""
    return go.Scatter(
        x=[milliseconds((mark.first or 0) + 0.5) for mark in marks],
        y=[mark.y for mark in marks],
        mode="markers",
        marker={
            "symbol": "circle",
            "size": [mark.height_px - _RING_LINE_PX for mark in marks],
            "color": palette.paper,
            "line": {"width": _RING_LINE_PX, "color": palette.warning},
        },
        hoverinfo="skip",
    )


def _dots(marks: Sequence[Mark], palette: Palette) -> go.Scatter:
    return go.Scatter(
        x=[milliseconds((mark.first or 0) + 0.5) for mark in marks],
        y=[mark.y for mark in marks],
        mode="markers",
        marker={
            "symbol": [mark.symbol for mark in marks],
            "size": [mark.size_px for mark in marks],
            "color": [mark.colour for mark in marks],
            "opacity": 1,
            "line": {
                "width": [2.2 if mark.symbol.endswith("-open") else 1 for mark in marks],
                "color": [
                    mark.colour if mark.symbol.endswith("-open") else palette.paper
                    for mark in marks
                ],
            },
        },
        customdata=[mark.event_id for mark in marks],
        hoverinfo="skip",
        unselected={"marker": {"opacity": 1}},
        cliponaxis=False,
    )


def _labels(marks: Sequence[Mark], window: Window, palette: Palette) -> go.Scatter:
    return go.Scatter(
        x=[_at_px(_label_px(mark), window) for mark in marks],
        y=[mark.y for mark in marks],
        mode="text",
        text=[escape(mark.shown) for mark in marks],
        textposition=[
            "middle right" if mark.side is Side.RIGHT else "middle left" for mark in marks
        ],
        textfont={
            "size": LABEL_PX,
            "color": palette.ink,
        },
        customdata=[mark.event_id for mark in marks],
        hoverinfo="skip",
        cliponaxis=False,
    )


def _label_px(mark: Mark) -> float:
    left, right = mark.reach_px
    return right + GAP_PX if mark.side is Side.RIGHT else left - GAP_PX
