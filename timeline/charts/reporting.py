"""When it was reported against when it is said to have been, as a map of squares."""

from math import prod, sqrt

import pandas as pd
import plotly.graph_objects as go

from timeline.charts.frame import SMALL_PX, Window, base_layout, day_axis, finish
from timeline.charts.palette import Palette, with_opacity
from timeline.day_words import counted, interval_words, milliseconds

HEIGHT_PX = 440
# Of the square with most mentions: as large as what it stands for, within these bounds.
MOST_SQUARE_PX = (10.0, 30.0)
LEAST_SQUARE_PX = 4.0
# The axis of publication with its title, also where lanes have no names beside them.
_AXIS_PX = 64


def reporting_map(
    counts: pd.DataFrame, *, window: Window, step_days: int, palette: Palette
) -> go.Figure:
    """Draw a square for each pair of event time and publication time, sized by its mentions.

    On the line, an event is reported as it comes; above it, later; below it, beforehand.

    Args:
        counts: As `queries.reporting.reporting` gives it.
        step_days: About how many days a square stands for.
    """
    layout = base_layout(window, palette, height_px=HEIGHT_PX)
    layout["margin"] |= {"l": max(window.left_px, _AXIS_PX), "t": 10, "b": 46}
    published = _published_window(counts, step_days)
    for axis, days, words in (
        ("xaxis", window, "Day that the source names"),
        ("yaxis", published, "Article published"),
    ):
        # At the lines, as squares are read against both axes.
        title = {"title": {"text": words, "font": _title(palette)}}
        layout[axis] = day_axis(days, palette) | days.ticks_at_lines | title
    most_px = _most_px(step_days, window, published)
    squares = _squares(counts, step_days, most_px, palette)
    return finish([_line(window, palette), squares], layout)


def _title(palette: Palette) -> dict[str, object]:
    return {"size": SMALL_PX, "color": palette.muted}


def _published_window(counts: pd.DataFrame, step_days: int) -> Window:
    """The days of publication with some air, as far as the height of the chart shows them."""
    first, last = int(counts["published_day"].min()), int(counts["published_day"].max())
    air = max(round((last - first) * 0.06), step_days)
    return Window(first - air, last + step_days + air, HEIGHT_PX)


def _line(window: Window, palette: Palette) -> go.Scatter:
    ends = [milliseconds(window.first), milliseconds(window.last)]
    return go.Scatter(
        x=ends,
        y=ends,
        mode="lines",
        line={"color": palette.muted, "width": 1, "dash": "dot"},
        hoverinfo="skip",
    )


def _most_px(step_days: int, *windows: Window) -> float:
    """Side of the largest square: none hides its neighbours where there is room for that."""
    steps = (
        window.x_px(window.first + step_days) - window.x_px(window.first) for window in windows
    )
    least, most = MOST_SQUARE_PX
    return min(max(sqrt(prod(steps)), least), most)


def _squares(counts: pd.DataFrame, step_days: int, most_px: float, palette: Palette) -> go.Scatter:
    most = float(counts["mentions"].max())
    sizes = (counts["mentions"] / most) ** 0.5 * most_px
    words = [
        f"<b>{_step_words(event, step_days)}</b>, published {_step_words(published, step_days)}"
        f"<br>{counted(int(mentions), 'mention')} in {counted(int(articles), 'article')}"
        for event, published, mentions, articles in counts.itertuples(index=False)
    ]
    return go.Scatter(
        x=[milliseconds(day + step_days / 2) for day in counts["event_day"]],
        y=[milliseconds(day + step_days / 2) for day in counts["published_day"]],
        mode="markers",
        marker={
            "symbol": "square",
            "size": list(sizes.clip(lower=LEAST_SQUARE_PX)),
            "color": with_opacity(palette.accent, 0.55),
            "line": {"width": 1, "color": palette.paper},
        },
        customdata=[f"{int(day)}" for day in counts["event_day"]],
        hovertext=words,
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _step_words(day: int, step_days: int) -> str:
    words = interval_words(int(day), int(day))
    if step_days > 300:
        return words.rsplit(" ", 1)[1]
    return f"week of {words}" if step_days < 20 else words.split(" ", 1)[1]
