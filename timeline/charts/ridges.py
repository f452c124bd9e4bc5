"""Too many events for marks: how many lie where, a ridge for each lane."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from timeline.charts.frame import Window, base_layout, finish, span_by_dragging
from timeline.charts.lane_names import lane_band, lane_name
from timeline.charts.palette import GREY_LANES, Palette, with_opacity
from timeline.day_words import interval_words, milliseconds

RIDGE_PX = 62
HEADROOM_PX = 8
BIN_PX = 5.0


def ridges(
    density: pd.DataFrame,
    lanes: pd.DataFrame,
    *,
    window: Window,
    colours: Mapping[str, str],
    palette: Palette,
) -> go.Figure:
    """Draw each lane's events over time, all lanes on one scale so that they compare.

    The grey lane of all events has a scale of its own, as it would dwarf the others.

    Args:
        density: As `queries.density.lane_density` gives it.
        lanes: lane, name and events, in the order in which they are drawn.
    """
    name_px = 0 if window.has_gutter else 18
    step = RIDGE_PX + HEADROOM_PX + name_px
    height = step * len(lanes)
    layout = base_layout(window, palette, height_px=height + window.axis_px + 6)
    layout["margin"] |= {"t": window.axis_px, "b": 6}
    layout["xaxis"] |= {"side": "top"}
    layout["yaxis"] |= {"range": [height, 0]}
    layout |= span_by_dragging(window, palette)
    grey = density["lane"].isin(GREY_LANES)
    scales = {True: _px_per_event(density[grey]), False: _px_per_event(density[~grey])}
    traces: list[Any] = []
    shapes: list[dict[str, Any]] = []
    names: list[dict[str, Any]] = []
    for place, (lane, name, events) in enumerate(
        lanes[["lane", "name", "events"]].itertuples(index=False)
    ):
        foot = step * (place + 1)
        shapes.extend(lane_band(place, foot - step, foot, palette))
        names.append(lane_name(name, int(events), foot - step, foot, window, palette))
        part = density[density["lane"] == lane]
        traces.extend(_ridge(part, foot, scales[lane in GREY_LANES], colours[lane]))
    layout |= {"shapes": shapes, "annotations": names, "hovermode": "x"}
    return finish(traces, layout)


def _px_per_event(density: pd.DataFrame) -> float:
    most = float(density["events"].max()) if len(density) else 0.0
    return RIDGE_PX / (most or 1.0)


def _ridge(part: pd.DataFrame, foot: float, px_per_event: float, colour: str) -> list[go.Scatter]:
    days = [*part["day"], *part["until"].tail(1)]
    heights = [foot - value * px_per_event for value in part["events"].clip(lower=0)]
    x = [milliseconds(day) for day in days]
    words = [
        f"{interval_words(int(day), int(until) - 1)}: {events:,.0f}"
        for day, until, events in part[["day", "until", "events"]].itertuples(index=False)
    ]
    base = go.Scatter(
        x=[x[0], x[-1]], y=[foot, foot], mode="lines", line={"width": 0}, hoverinfo="skip"
    )
    area = go.Scatter(
        x=x,
        y=[*heights, foot],
        # Without markers Plotly selects nothing.
        mode="lines+markers",
        marker={"opacity": 0},
        selected={"marker": {"opacity": 0}},
        unselected={"marker": {"opacity": 0}},
        line={"shape": "hv", "width": 1.2, "color": colour},
        fill="tonexty",
        fillcolor=with_opacity(colour, 0.42),
        hovertext=[*words, ""],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    return [base, area]
