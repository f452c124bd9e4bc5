"""One event as a mark: a dot for a day, a bar for a longer span, what to say of it in short."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import sqrt
from textwrap import shorten
from typing import Any, Self

import pandas as pd

from timeline.charts.frame import Window
from timeline.charts.packing import Side
from timeline.charts.plain_text import one_line
from timeline.day_words import counted, interval_words, time_words

LEAST_BAR_PX = 8.0
DOT_PX = 9.0
MOST_DOT_PX = 20.0
# Of any scale: nothing is known of how far an open side goes.
OPEN_PX = 26.0
END_PX = 3.0
RING_PX = 4.5
LONGEST_CARD = 280
MOST_NAMED = 4
OCCURRED = "occurred"
DAY_GRAINS = ("day", "hour", "minute")
STATUS_SYMBOLS: Mapping[str, str] = {
    "planned": "circle-open",
    "denied": "x",
    "hypothetical": "diamond-open",
    "commemorated": "star",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """An event as it is drawn in one lane.

    Args:
        card: What is said of it beside the pointer, in lines.
        left_px, right_px: From the left edge of the plot, within it.
        reach_px: The same with the line to the other dates that sources give.
        first, last: Its days, None where open.
        fade_left, fade_right: Whether that end is not known to the day.
        y: Pixels from the top of the chart.
        shown: As much of its label as fits.
    """

    event_id: str
    label: str
    card: tuple[str, ...]
    colour: str
    first: int | None
    last: int | None
    left_px: float
    right_px: float
    reach_px: tuple[float, float]
    is_dot: bool
    fade_left: bool
    fade_right: bool
    size_px: float
    symbol: str
    weight: float
    disagree: bool
    y: float = 0.0
    shown: str = ""
    side: Side = Side.RIGHT

    @property
    def is_open(self) -> bool:
        """Whether one of its sides is not known at all."""
        return self.first is None or self.last is None

    @property
    def height_px(self) -> float:
        """How tall a dot is with the ring of those whose sources disagree; bars are flat."""
        if not self.is_dot:
            return 0.0
        return self.size_px + (2 * RING_PX if self.disagree else 0.0)

    def labelled(self, shown: str, side: Side) -> Self:
        """The same mark with its label."""
        return replace(self, shown=shown, side=side)

    def lower(self, y: float) -> Self:
        """The same mark, `y` pixels below the top of the chart."""
        return replace(self, y=y)


def mark_of(
    event: Mapping[Any, Any],
    window: Window,
    colour: str,
    *,
    reach: tuple[float, float] | None = None,
) -> Mark:
    """The mark of one row of `queries.events.shown_events`, not yet in its row.

    Args:
        reach: The days from the first to the last date that disagreeing sources give.
    """
    first, last = _day(event["first_day"]), _day(event["last_day"])
    is_dot = first is not None and first == last
    size = dot_px(int(event["sources"]))
    left, right = _extent(first, last, window, size if is_dot else 0)
    imprecise = event["grain"] not in DAY_GRAINS
    status = event["status"] if isinstance(event["status"], str) else None
    return Mark(
        event_id=str(event["event_id"]),
        label=one_line(str(event["label"])),
        card=_card(event, status),
        colour=colour,
        first=first,
        last=last,
        left_px=left,
        right_px=right,
        reach_px=_reach(reach, left, right, window),
        is_dot=is_dot,
        fade_left=imprecise or first is None,
        fade_right=imprecise or last is None,
        size_px=size,
        symbol=STATUS_SYMBOLS.get(status or "", "circle"),
        # The best attested first, then those of one day.
        weight=2.0 * int(event["sources"]) + (1.0 if is_dot else 0.0),
        disagree=bool(event["disagree"]),
    )


def dot_px(sources: int) -> float:
    """Diameter of a dot; its area grows with the number of sources."""
    return min(DOT_PX * sqrt(max(sources, 1)), MOST_DOT_PX)


def moment_words(event: Mapping[Any, Any]) -> str:
    """The days of an event, with the time of a single day: "9 November 2020, 10:30 Moscow time"."""
    first, last = _day(event["first_day"]), _day(event["last_day"])
    days = interval_words(first, last, grain=event["grain"])
    time, zone = (one if isinstance(one, str) else None for one in (event["time"], event["zone"]))
    told = time_words(time, zone) if first == last else ""
    return f"{days}, {told}" if told else days


def _day(value: object) -> int | None:
    return None if pd.isna(value) else int(value)  # type: ignore[call-overload]


def _extent(
    first: int | None, last: int | None, window: Window, size_px: float
) -> tuple[float, float]:
    """Left and right of a mark in pixels, within the plot."""
    if size_px:
        middle = window.x_px((first or 0) + 0.5)
        return middle - size_px / 2, middle + size_px / 2
    left = window.x_px(first) if first is not None else window.x_px((last or 0) + 1) - OPEN_PX
    right = window.x_px(last + 1) if last is not None else left + OPEN_PX
    if right - left < LEAST_BAR_PX:
        middle = (left + right) / 2
        left, right = middle - LEAST_BAR_PX / 2, middle + LEAST_BAR_PX / 2
    return max(left, 0.0), max(min(right, window.plot_px), LEAST_BAR_PX)


def _reach(
    days: tuple[float, float] | None, left: float, right: float, window: Window
) -> tuple[float, float]:
    if days is None:
        return left, right
    first, last = (min(max(window.x_px(day), 0.0), window.plot_px) for day in days)
    return min(left - RING_PX, first - END_PX), max(right + RING_PX, last + END_PX)


def _card(event: Mapping[Any, Any], status: str | None) -> tuple[str, ...]:
    sources = int(event["sources"])
    notes = [counted(sources, "source"), *_named(event["outlets"])]
    if status and status != OCCURRED:
        notes.append(f"told as {status}")
    return (
        moment_words(event),
        shorten(one_line(str(event["label"])), LONGEST_CARD, placeholder=" …"),
        " · ".join(notes),
        *(["Sources give different dates"] if event["disagree"] else []),
    )


def _named(outlets: object) -> list[str]:
    """The outlets as far as a line of a card holds them."""
    names = [one_line(str(name)) for name in outlets] if isinstance(outlets, Iterable) else []
    more = len(names) - MOST_NAMED
    told = names[:MOST_NAMED] + ([f"{more} more"] if more > 0 else [])
    return [", ".join(told)] if told else []
