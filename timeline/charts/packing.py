"""Where marks and their labels go within a lane, so that none covers another."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from timeline.charts.plain_text import cut, width_px

GAP_PX = 5.0
SHORTEST_LABEL_PX = 130.0
LONGEST_LABEL_PX = 420.0


class Side(StrEnum):
    """On which side of its mark a label stands."""

    RIGHT = "right"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Item:
    """A mark to be placed.

    Args:
        left_px, right_px: Its extent from the left edge of the plot.
        label: Its whole label.
        weight: The heavier goes first and is labelled before others.
    """

    left_px: float
    right_px: float
    label: str
    weight: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mark went: its row from the top, and as much of its label as fits, "" for none."""

    row: int
    label: str
    side: Side


@dataclass(slots=True)
class _Row:
    """What is taken in one row, as extents in pixels."""

    taken: list[tuple[float, float]] = field(default_factory=list)

    def is_free(self, left: float, right: float) -> bool:
        return all(right + GAP_PX <= start or left >= end + GAP_PX for start, end in self.taken)

    def room_right(self, start: float, width_px: float) -> float:
        ends = [left - GAP_PX for left, right in self.taken if right > start]
        return min([width_px, *ends]) - start

    def room_left(self, end: float) -> float:
        starts = [right + GAP_PX for left, right in self.taken if left < end]
        return end - max([0.0, *starts])


def pack(
    items: Sequence[Item], *, width_px: float, size_px: float, labelled_rows: int
) -> list[Place]:
    """Give each item a row and the room for its label.

    Args:
        items: Of one lane.
        width_px: Of the plot.
        size_px: Of the labels' letters.
        labelled_rows: Rows may be added up to this number for the sake of a label; beyond it only
            where marks would cover each other.

    Returns:
        One place for each item, in the order of `items`.
    """
    rows: list[_Row] = []
    places: dict[int, Place] = {}
    order = sorted(range(len(items)), key=lambda at: (-items[at].weight, items[at].left_px, at))
    for at in order:
        places[at] = _place(items[at], rows, width_px, size_px, labelled_rows)
    return [places[at] for at in range(len(items))]


def _place(
    item: Item, rows: list[_Row], plot_px: float, size_px: float, labelled_rows: int
) -> Place:
    wished = min(width_px(item.label, size_px=size_px) + 2, LONGEST_LABEL_PX)
    free = [at for at, row in enumerate(rows) if row.is_free(item.left_px, item.right_px)]
    for least in (wished, min(wished, SHORTEST_LABEL_PX)):
        for at in free:
            place = _label(item, rows[at], at, plot_px, size_px, least)
            if place is not None:
                return place
        if len(rows) < labelled_rows:
            rows.append(_Row())
            place = _label(item, rows[-1], len(rows) - 1, plot_px, size_px, least)
            if place is not None:
                return place
            free.append(len(rows) - 1)
    return _unlabelled(item, rows, free)


def _unlabelled(item: Item, rows: list[_Row], free: list[int]) -> Place:
    if not free:
        rows.append(_Row())
        free = [len(rows) - 1]
    rows[free[0]].taken.append((item.left_px, item.right_px))
    return Place(free[0], "", Side.RIGHT)


def _label(
    item: Item, row: _Row, at: int, plot_px: float, size_px: float, least_px: float
) -> Place | None:
    """Place the label where at least `least_px` of it fit; None where they do not."""
    right = min(row.room_right(item.right_px + GAP_PX, plot_px), LONGEST_LABEL_PX)
    left = min(row.room_left(item.left_px - GAP_PX), LONGEST_LABEL_PX)
    if right >= least_px:
        text = cut(item.label, room_px=right, size_px=size_px)
        end = item.right_px + GAP_PX + width_px(text, size_px=size_px)
        row.taken.append((item.left_px, min(end, plot_px)))
        return Place(at, text, Side.RIGHT)
    if left >= least_px:
        text = cut(item.label, room_px=left, size_px=size_px)
        start = item.left_px - GAP_PX - width_px(text, size_px=size_px)
        row.taken.append((max(start, 0.0), item.right_px))
        return Place(at, text, Side.LEFT)
    return None
