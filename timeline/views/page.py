"""What every part of the page needs."""

from dataclasses import dataclass
from pathlib import Path

from timeline.charts.palette import Palette
from timeline.queries.facets import Extent
from timeline.queries.question import Question
from timeline.store import Release
from timeline.views.answers import Version
from timeline.views.facets import Choices


@dataclass(frozen=True, slots=True)
class Page:
    """A release and how it is shown.

    Args:
        store: Where corrections are kept.
        version: Names the release.
        known: What can be chosen in it.
    """

    release: Release
    store: Path
    version: Version
    known: Choices
    palette: Palette


COLUMNS = (2.5, 1.0)
"""Widths of a part and of the panel beside it."""
_GAP_PX = 32
# A window of 900 pixels, up to which the style sheet puts the panel below, less its margins.
_STACKED_PX = 836


def part_px(page_px: int) -> int:
    """Width of a part on a page of this width."""
    if page_px <= _STACKED_PX:
        return page_px
    return int((page_px - _GAP_PX) * COLUMNS[0] / sum(COLUMNS))


def window_days(question: Question, extent: Extent) -> tuple[int, int]:
    """First and last day to be drawn: the chosen span, as far as there are events."""
    first = extent.first if question.since is None else max(question.since, extent.first)
    last = extent.last if question.until is None else min(question.until, extent.last)
    return min(first, last), max(first, last)
