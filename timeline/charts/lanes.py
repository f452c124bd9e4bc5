"""Events as marks in lanes: dots for days, bars for longer spans, labels where they fit."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from timeline.charts.frame import LABEL_PX, Window, base_layout, finish, span_by_dragging
from timeline.charts.lane_names import lane_band, lane_name
from timeline.charts.mark_traces import (
    bar_images,
    cards,
    disagreeing_spans,
    event_traces,
    publication_trace,
)
from timeline.charts.marks import Mark, mark_of
from timeline.charts.packing import Item, pack
from timeline.charts.palette import Palette
from timeline.charts.plain_text import one_line

ROW_PX = 20
# Above and below a mark that is taller than a row.
AIR_PX = 1
PAD_PX = 7
NAME_ROW_PX = 20
LEAST_LANE_PX = 42
SMALL_PX = 36
# Labelled rows of all lanes together, as far as lanes hold so many marks.
ROOMY_ROWS = 44
MOST_LABELLED_ROWS = 9
MORE_ROWS = 4


@dataclass(frozen=True, slots=True)
class Looks:
    """How the lanes are drawn.

    Args:
        colours: Of each lane.
    """

    colours: Mapping[str, str]
    palette: Palette


def lanes_chart(
    events: pd.DataFrame,
    lanes: pd.DataFrame,
    members: pd.DataFrame,
    *,
    window: Window,
    looks: Looks,
    given: pd.DataFrame,
    published: pd.DataFrame | None = None,
) -> go.Figure:
    """Draw each event in each of its lanes.

    Args:
        events: As `queries.events.shown_events` gives them.
        lanes: lane, name, events; in the order in which they are drawn.
        members: event_id and lane.
        given: The dates that sources of disagreeing events give, as `queries.events.given_dates`.
        published: Articles by their day (article_id, title, outlet, published_day), a lane of their
            own; None leaves it out.
    """
    by_lane = members.merge(events, on="event_id", how="inner")
    strips: list[tuple[str | None, str, int]] = []
    if published is not None:
        strips.append((None, "Articles published", len(published)))
    strips += list(lanes[["lane", "name", "events"]].itertuples(index=False, name=None))
    spans = disagreeing_spans(given)
    stack = _Stack(window, looks.palette)
    for lane, name, count in strips:
        part = by_lane[by_lane["lane"] == lane]
        rows = _labelled_rows(len(part), len(by_lane))
        found = _pack_lane(part, spans, stack.top + _name_row(window), window, looks, rows)
        stack.add(name, int(count), found)
    traces = event_traces(stack.marks, window, looks.palette, given)
    if published is not None:
        y = _name_row(window) + PAD_PX + ROW_PX / 2
        traces.append(publication_trace(published, y, looks.palette))
    told = {
        "cards": cards(stack.marks, published),
        "lanes": stack.lanes,
        "differ": sorted({mark.event_id for mark in stack.marks if mark.disagree}),
    }
    layout = stack.layout() | {"meta": told}
    return finish(traces, layout | {"hovermode": False})


@dataclass(slots=True)
class _Stack:
    """Lanes on top of each other, as far as they are drawn."""

    window: Window
    palette: Palette
    top: float = 0.0
    marks: list[Mark] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)
    names: list[dict[str, Any]] = field(default_factory=list)
    lanes: list[tuple[str, float]] = field(default_factory=list)
    """The name of each lane, and where it ends below the top of the plot."""

    def add(self, name: str, count: int, marks: list[Mark]) -> None:
        """Put a lane below the others."""
        content = self.top + _name_row(self.window)
        feet = (mark.y + _row_px([mark]) / 2 + PAD_PX for mark in marks)
        foot = max([content + LEAST_LANE_PX, *feet])
        self.shapes += lane_band(len(self.names), self.top, foot, self.palette)
        self.names.append(lane_name(name, count, self.top, foot, self.window, self.palette))
        self.marks += marks
        self.lanes.append((one_line(name), foot))
        self.top = foot

    def layout(self) -> dict[str, Any]:
        """The layout of all lanes, with the axis on top."""
        layout = base_layout(
            self.window, self.palette, height_px=int(self.top) + self.window.axis_px + 6
        )
        layout["margin"] |= {"t": self.window.axis_px, "b": 6}
        layout["xaxis"] |= {"side": "top"}
        layout["yaxis"] |= {"range": [self.top, 0]}
        layout |= span_by_dragging(self.window, self.palette)
        images = bar_images(self.marks, self.window, self.palette)
        return layout | {"shapes": self.shapes, "annotations": self.names, "images": images}


def _name_row(window: Window) -> int:
    return 0 if window.has_gutter else NAME_ROW_PX


def _labelled_rows(marks: int, of_all: int) -> int:
    """So many rows for a lane of so many marks that crowded lanes have more of them."""
    fair = round(ROOMY_ROWS * marks / max(of_all, 1))
    return max(2, min(MOST_LABELLED_ROWS, fair, max(marks, 1)))


def _pack_lane(
    part: pd.DataFrame,
    spans: Mapping[str, tuple[float, float]],
    top: float,
    window: Window,
    looks: Looks,
    rows: int,
) -> list[Mark]:
    found = [
        mark_of(
            event,
            window,
            looks.colours[event["lane"]],
            reach=spans.get(event["event_id"]),
        )
        for event in part.to_dict("records")
    ]
    # Long bars go below the dots: across them they would cover labels.
    small = [mark for mark in found if mark.right_px - mark.left_px <= SMALL_PX]
    long = [mark for mark in found if mark.right_px - mark.left_px > SMALL_PX]
    placed = _pack_rows(small, 0, window, labelled=rows, most=rows + MORE_ROWS)
    below = 1 + max((row for row, _ in placed), default=-1)
    placed += _pack_rows(long, below, window, labelled=rows // 2 + 1, most=rows + MORE_ROWS)
    return _lowered(placed, top + PAD_PX)


def _lowered(placed: Sequence[tuple[int, Mark]], top: float) -> list[Mark]:
    """The marks in their rows, each of which is as tall as its tallest mark."""
    found: list[Mark] = []
    for row in range(1 + max((row for row, _ in placed), default=-1)):
        marks = [mark for place, mark in placed if place == row]
        height = _row_px(marks)
        found += [mark.lower(top + height / 2) for mark in marks]
        top += height
    return found


def _row_px(marks: Iterable[Mark]) -> float:
    tallest = max((mark.height_px for mark in marks), default=0.0)
    return max(ROW_PX, tallest + 2 * AIR_PX)


def _pack_rows(
    found: list[Mark], first_row: int, window: Window, *, labelled: int, most: int
) -> list[tuple[int, Mark]]:
    """Each mark, labelled, with its row, counted from `first_row` on."""
    items = [Item(*mark.reach_px, mark.label, mark.weight) for mark in found]
    places = pack(
        items,
        width_px=window.plot_px,
        size_px=LABEL_PX,
        labelled_rows=labelled,
        most_rows=most,
    )
    return [
        (first_row + place.row, mark.labelled(place.label, place.side))
        for mark, place in zip(found, places, strict=True)
    ]
