"""What all charts have in common: margins that line up, letters, the axis of days."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import plotly.graph_objects as go

from timeline.charts.palette import Palette
from timeline.day_words import DAY_MS, milliseconds, to_date, to_day

FONT = '"Source Sans", "Source Sans Pro", sans-serif'
LABEL_PX = 13.0
SMALL_PX = 12.0
RIGHT_PX = 14
# Within the plot, so that a mark on the first or last day is whole.
INSET_PX = 12
WIDE_GUTTER_PX = 172
NARROW_GUTTER_PX = 10
NARROWEST_WITH_GUTTER_PX = 640
_DAY_STEPS = (1, 2, 4, 7, 14)
_MONTH_STEPS: tuple[int, ...] = (
    1,
    3,
    6,
    *(12 * years * zeros for zeros in (1, 10, 100, 1000) for years in (1, 2, 5)),
)
_MONTH_DAYS = 30.44
_TICK_PX = 110
# About as wide as a year is written.
_YEAR_PX = 30
# Plotly shows another year where an axis ends after the year 9999.
_LAST_MS = milliseconds(2_932_897) - 1


@dataclass(frozen=True, slots=True)
class Window:
    """The days that a chart shows, and the pixels it has for them.

    Args:
        first, last: Days since 1970-01-01, both included.
        width_px: Of the whole chart, with its margins.
    """

    first: int
    last: int
    width_px: int

    @property
    def has_gutter(self) -> bool:
        """Whether the names of the lanes stand beside the plot; else above each lane."""
        return self.width_px >= NARROWEST_WITH_GUTTER_PX

    @property
    def left_px(self) -> int:
        """Width of the margin for the names of the lanes."""
        return WIDE_GUTTER_PX if self.has_gutter else NARROW_GUTTER_PX

    @property
    def plot_px(self) -> int:
        """Width between the margins."""
        return max(self.width_px - self.left_px - RIGHT_PX, 80)

    def x_px(self, day: float) -> float:
        """Pixels of the beginning of a day from the left edge of the plot."""
        share = (day - self.first) / (self.last + 1 - self.first)
        return INSET_PX + share * (self.plot_px - 2 * INSET_PX)

    def edges(self, *, bin_px: float) -> tuple[int, ...]:
        """Days that cut the window into bins of about `bin_px`, never less than a day."""
        days = self.last + 1 - self.first
        bins = max(1, min(days, round(self.plot_px / bin_px)))
        return tuple(self.first + days * number // bins for number in range(bins + 1))

    @property
    def axis_px(self) -> int:
        """Height of the axis: one line for years alone, two for days and months."""
        return 24 if self._month_step >= 12 else 40

    @property
    def ticks(self) -> dict[str, Any]:
        """Ticks at whole days, months or years, few enough that their labels stay apart.

        Labels stand in the middle of what they name: at noon, or within months and years.
        """
        if self._month_step >= 12:
            return self._year_ticks
        if self._day_step:
            return self.ticks_at_lines
        return self.ticks_at_lines | {"ticklabelmode": "period"}

    @property
    def ticks_at_lines(self) -> dict[str, Any]:
        """The same ticks with their labels where what they name begins; days at noon."""
        if self._day_step:
            return {"dtick": self._day_step * DAY_MS, "tick0": milliseconds(self.first + 0.5)}
        return {"dtick": f"M{self._month_step}", "ticklabelmode": "instant"}

    @property
    def _year_ticks(self) -> dict[str, Any]:
        """Lines where years begin, and their labels within what is seen of them.

        Plotly's own stand in the middle of the whole year, and so not at all where that is not
        seen.
        """
        first, last = to_date(self.first).year, to_date(self.last).year
        step = self._month_step // 12
        years = range(max(first - first % step, 1), last + 1, step)
        seen = {year: self._seen_of_year(year) for year in years}
        labels = {
            year: milliseconds((start + end) / 2)
            for year, (start, end) in seen.items()
            if end > start and (end - start >= 365 or self._px(end - start) >= _YEAR_PX)
        }
        begins = [milliseconds(to_day(date(year, 1, 1))) for year in years]
        return {
            "tickmode": "array",
            "tickvals": list(labels.values()),
            "ticktext": [str(year) for year in labels],
            "minor": {"tickmode": "array", "tickvals": begins},
        }

    def _seen_of_year(self, year: int) -> tuple[int, int]:
        """Day on which the part of a year that is seen begins, and the day after its end."""
        begin, end = to_day(date(year, 1, 1)), to_day(date(year, 12, 31)) + 1
        return max(begin, self.first), min(end, self.last + 1)

    def _px(self, days: float) -> float:
        return self.x_px(self.first + days) - self.x_px(self.first)

    @property
    def _day_step(self) -> int:
        """Days from one tick to the next, 0 where they are months."""
        return next((step for step in _DAY_STEPS if step * self._most_ticks >= self._days), 0)

    @property
    def _month_step(self) -> int:
        """Months from one tick to the next, 0 where they are days."""
        if self._day_step:
            return 0
        months = self._days / _MONTH_DAYS
        steps = (step for step in _MONTH_STEPS if step * self._most_ticks >= months)
        return next(steps, _MONTH_STEPS[-1])

    @property
    def _days(self) -> int:
        return self.last + 1 - self.first

    @property
    def _most_ticks(self) -> int:
        return max(3, self.plot_px // _TICK_PX)

    @property
    def range_ms(self) -> list[float]:
        """Both ends of the plot as Plotly takes them, with the inset."""
        inset = (self.last + 1 - self.first) * INSET_PX / (self.plot_px - 2 * INSET_PX)
        end = min(milliseconds(self.last + 1 + inset), _LAST_MS)
        return [milliseconds(self.first - inset), end]


def base_layout(window: Window, palette: Palette, *, height_px: int) -> dict[str, Any]:
    """Letters, colours, margins and the axis of days."""
    return {
        "template": None,
        "height": height_px,
        "autosize": True,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": LABEL_PX, "color": palette.ink},
        "margin": {"l": window.left_px, "r": RIGHT_PX, "t": 6, "b": 28, "pad": 0},
        "showlegend": False,
        "hovermode": "closest",
        "hoverdistance": 12,
        "dragmode": False,
        "hoverlabel": {
            "bgcolor": palette.paper,
            "bordercolor": palette.grid,
            "font": {"family": FONT, "size": LABEL_PX, "color": palette.ink},
            "align": "left",
            "namelength": 0,
        },
        "xaxis": day_axis(window, palette) | _with_grid(window.ticks, palette),
        "yaxis": {"fixedrange": True, "visible": False, "showgrid": False, "zeroline": False},
    }


def day_axis(window: Window, palette: Palette) -> dict[str, Any]:
    """An axis of days, still without its ticks."""
    return {
        "type": "date",
        "range": window.range_ms,
        "fixedrange": True,
        "showgrid": True,
        "gridcolor": palette.grid,
        "gridwidth": 1,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "tickfont": {"size": SMALL_PX, "color": palette.muted},
        "tickformatstops": TICKS,
    }


def _with_grid(ticks: dict[str, Any], palette: Palette) -> dict[str, Any]:
    """Ticks whose lines are not where their labels stand, with those lines."""
    if "minor" not in ticks:
        return ticks
    grid = {"showgrid": True, "gridcolor": palette.grid, "gridwidth": 1}
    return ticks | {"showgrid": False, "minor": ticks["minor"] | grid}


TICKS = [
    {"dtickrange": [None, 25 * DAY_MS], "value": "%-d %b\n%Y"},
    {"dtickrange": [25 * DAY_MS, "M11"], "value": "%b\n%Y"},
    {"dtickrange": ["M11", None], "value": "%Y"},
]
"""Days, months and years; none finer, as no mark is finer than a day."""


def span_by_dragging(window: Window, palette: Palette) -> dict[str, Any]:
    """What lets a drag choose days; not where the page is scrolled by touching the chart."""
    return brushing(palette) if window.has_gutter else {}


def brushing(palette: Palette) -> dict[str, Any]:
    """What lets a drag across the plot choose days."""
    return {
        "dragmode": "select",
        "selectdirection": "h",
        "newselection": {"line": {"color": palette.accent, "width": 1.5, "dash": "solid"}},
        "activeselection": {"fillcolor": palette.accent, "opacity": 0.12},
        "selections": [],
    }


def finish(traces: list[Any], layout: dict[str, Any]) -> go.Figure:
    """A figure of these traces, without Plotly's default template."""
    layout.pop("template", None)
    return go.Figure(data=traces, layout=go.Layout(template="none", **layout))
