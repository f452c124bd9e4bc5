"""Names and grounds of the lanes."""

from typing import Any

from timeline.charts.frame import SMALL_PX, Window
from timeline.charts.palette import Palette
from timeline.charts.plain_text import cut, escape, width_px, wrapped

NAME_PX = 13.0
_INSET_PX = 12
_BOLD = 1.06
# In a tall lane the name stays near its top, where it is seen without scrolling.
_DEEPEST_PX = 40


def lane_band(place: int, top: float, foot: float, palette: Palette) -> list[dict[str, Any]]:
    """The ground of every second lane."""
    if place % 2:
        return []
    return [
        {
            "type": "rect",
            "xref": "paper",
            "x0": 0,
            "x1": 1,
            "y0": top,
            "y1": foot,
            "fillcolor": palette.band,
            "line": {"width": 0},
            "layer": "below",
        }
    ]


def lane_name(
    name: str, events: int, top: float, foot: float, window: Window, palette: Palette
) -> dict[str, Any]:
    """The name of a lane with its count: in the gutter, or on top of a narrow lane."""
    count = f'<span style="color:{palette.muted};font-size:{SMALL_PX:g}px">{events:,}</span>'
    count_px = width_px(f"  {events:,}", size_px=NAME_PX)
    beside = window.has_gutter
    room = window.left_px - _INSET_PX if beside else window.plot_px - 2 * _INSET_PX
    size_px = NAME_PX * _BOLD
    lines = (
        wrapped(name, room_px=room, size_px=size_px, tail_px=count_px)
        if beside
        else (cut(name, room_px=room - count_px, size_px=size_px),)
    )
    shown = f"<b>{'<br>'.join(map(escape, lines))}</b>"
    # A name of two lines leaves no room for a third in the lowest lanes.
    count = f"{'<br>' if beside and len(lines) == 1 else '  '}{count}"
    return {
        "xref": "paper",
        "x": 0,
        "y": min((top + foot) / 2, top + _DEEPEST_PX) if beside else top + 9,
        "xanchor": "right" if beside else "left",
        "yanchor": "middle",
        "xshift": -_INSET_PX if beside else 2,
        "align": "right" if beside else "left",
        "showarrow": False,
        "text": f"{shown}{count}",
        "font": {"size": NAME_PX, "color": palette.ink},
    }
