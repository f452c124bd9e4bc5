"""All years at a glance, to brush a span of them."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from timeline.charts.frame import SMALL_PX, Window, base_layout, brushing, finish
from timeline.charts.palette import Palette, with_opacity
from timeline.day_words import interval_words, milliseconds

HEIGHT_PX = 60
BIN_PX = 4.0
_NOTE_PX = 16


def overview(
    density: pd.DataFrame,
    *,
    window: Window,
    span: tuple[int, int] | None,
    outside: tuple[int, int] = (0, 0),
    palette: Palette,
) -> go.Figure:
    """Draw how many events lie where, with the chosen span as a brush that can be moved.

    Args:
        density: As `queries.density.density` gives it, over the whole window. Heights grow with
            the square root, so that a lone event is seen beside a war.
        span: First and last chosen day; None while all is shown.
        outside: How many events end before the window, and begin after it.
    """
    notes = _notes(outside, window, palette)
    # What stands over the plot would lie under the brush.
    line_px = _NOTE_PX if any(note["yanchor"] == "bottom" for note in notes) else 0
    layout = base_layout(window, palette, height_px=HEIGHT_PX + window.axis_px + line_px)
    layout["margin"] |= {"b": window.axis_px + 2, "t": layout["margin"]["t"] + line_px}
    top = float(density["events"].max() or 1) ** 0.5 * 1.12 if len(density) else 1.0
    layout["yaxis"] |= {"range": [0, top]}
    layout["xaxis"] |= {
        "showgrid": False,
        "minor": {},
        "showline": True,
        "linecolor": palette.muted,
    }
    layout |= brushing(palette) | {
        "shapes": [] if span is None else [_brush(span, palette)],
        "annotations": notes,
    }
    return finish([_area(density, palette), _hover_points(density)], layout)


def _notes(outside: tuple[int, int], window: Window, palette: Palette) -> list[dict[str, Any]]:
    """How many events lie beyond each end: the earlier ones beside the plot where there is room."""
    earlier, later = outside
    common = {
        "xref": "paper",
        "yref": "paper",
        "y": 1,
        "showarrow": False,
        "font": {"size": SMALL_PX, "color": palette.muted},
        "borderpad": 1,
    }
    beside = {"xanchor": "right", "yanchor": "top"}
    above = {"xanchor": "left", "yanchor": "bottom"}
    notes = []
    if earlier:
        place = beside if window.has_gutter else above
        notes.append(place | {"x": 0, "text": f"← {earlier:,} earlier"})
    if later:
        notes.append(above | {"x": 1, "xanchor": "right", "text": f"{later:,} later →"})
    return [common | note for note in notes]


def _area(density: pd.DataFrame, palette: Palette) -> go.Scatter:
    days = [*density["day"], *density["until"].tail(1)]
    heights = [*density["events"].clip(lower=0) ** 0.5, 0.0]
    return go.Scatter(
        x=[milliseconds(day) for day in days],
        y=heights,
        mode="lines",
        line={"shape": "hv", "width": 1, "color": palette.muted},
        fill="tozeroy",
        fillcolor=with_opacity(palette.muted, 0.28),
        hoverinfo="skip",
    )


def _hover_points(density: pd.DataFrame) -> go.Scatter:
    """Unseen points: without markers Plotly selects nothing, and they carry the hover text."""
    words = [
        f"{interval_words(int(day), int(until) - 1)}<br>{events:,.1f} events".replace(".0 ", " ")
        for day, until, events in density[["day", "until", "events"]].itertuples(index=False)
    ]
    middle = (density["day"] + density["until"]) / 2
    return go.Scatter(
        x=[milliseconds(day) for day in middle],
        y=list(density["events"].clip(lower=0) ** 0.5),
        mode="markers",
        marker={"size": 6, "opacity": 0},
        selected={"marker": {"opacity": 0}},
        unselected={"marker": {"opacity": 0}},
        hovertext=words,
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _brush(span: tuple[int, int], palette: Palette) -> dict[str, object]:
    return {
        "type": "rect",
        "x0": milliseconds(span[0]),
        "x1": milliseconds(span[1] + 1),
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "fillcolor": with_opacity(palette.accent, 0.14),
        "line": {"color": palette.accent, "width": 1.5},
        "layer": "above",
    }
