"""Colours of the charts, light and dark; told apart by readers who see fewer colours."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

GREY_LANES = frozenset({"", "*"})
"""Lanes of what is not known, or in none of the others."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as "#rrggbb".

    Args:
        ink: Words on the chart.
        muted: Words and lines that stay in the background.
        grid: Lines at the dates.
        band: Ground of every second lane.
        paper: Ground of the page, between a mark and its ring.
        accent: What is chosen.
        warning: Where sources disagree.
        lanes: One after the other, most events first.
        other: Lanes of what is not known, or in none of the others.
    """

    ink: str
    muted: str
    grid: str
    band: str
    paper: str
    accent: str
    warning: str
    lanes: tuple[str, ...]
    other: str


LIGHT = Palette(
    ink="#1f2733",
    muted="#5b6471",
    grid="#e4e7eb",
    band="#f6f7f9",
    paper="#ffffff",
    accent="#1b5fbf",
    warning="#b3261e",
    lanes=(
        "#4389af",
        "#c27d44",
        "#42967b",
        "#ae6b98",
        "#91803f",
        "#697bb3",
        "#ab6867",
        "#5f8747",
    ),
    other="#858c96",
)
DARK = Palette(
    ink="#e3e7ed",
    muted="#929ba8",
    grid="#2a313b",
    band="#171c23",
    paper="#11151a",
    accent="#7db3ff",
    warning="#ff8f84",
    lanes=(
        "#62b0dc",
        "#e7a368",
        "#5fc2a2",
        "#d892c1",
        "#bdaa60",
        "#93a6e2",
        "#d98f8c",
        "#86b56b",
    ),
    other="#7d8692",
)


def lane_colours(
    lanes: Sequence[str], *, ranked: Iterable[str], palette: Palette
) -> Mapping[str, str]:
    """Give each lane a colour of its own that filters do not change, as far as there are colours.

    Args:
        lanes: The lanes to be drawn.
        ranked: All lanes of the release, most events first; a lane's place among them decides.
    """
    places = {lane: place for place, lane in enumerate(ranked)}
    count = len(palette.lanes)
    taken: dict[str, int] = {}
    coloured = [lane for lane in lanes if lane not in GREY_LANES]
    for lane in sorted(coloured, key=lambda lane: places.get(lane, len(places))):
        wished = places.get(lane, len(places))
        free = (wished + step for step in range(count))
        taken[lane] = next(
            (place % count for place in free if place % count not in taken.values()),
            wished % count,
        )
    return {lane: palette.lanes[taken[lane]] if lane in taken else palette.other for lane in lanes}


def with_opacity(colour: str, opacity: float) -> str:
    """The colour as Plotly writes it with an opacity from 0 to 1."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:g})"
