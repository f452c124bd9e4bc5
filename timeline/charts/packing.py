"""Where marks and their labels go within a lane, so that none covers another."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from timeline.charts.plain_text import cut, width_px

GAP_PX = 5.0
SHORTEST_LABEL_PX = 130.0
LEAST_LABEL_PX = 70.0
LONGEST_LABEL_PX = 420.0
_HAIR_PX = 0.5


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

    marks: list[tuple[float, float]] = field(default_factory=list)
    labels: list[tuple[float, float]] = field(default_factory=list)

    @property
    def taken(self) -> list[tuple[float, float]]:
        """Marks and labels."""
        return self.marks + self.labels

    def harm(self, left: float, right: float) -> float:
        """How much a mark would cover, 0 where it is free; words under a mark cannot be read."""
        left, right = left - _HAIR_PX, right + _HAIR_PX
        return _covered(self.marks, left, right) + 100 * _covered(self.labels, left, right)

    def room_right(self, start: float, width_px: float) -> float:
        ends = [left - GAP_PX for left, right in self.taken if right > start]
        return min([width_px, *ends]) - start

    def room_left(self, end: float) -> float:
        starts = [right + GAP_PX for left, right in self.taken if left < end]
        return end - max([0.0, *starts])


def _covered(taken: list[tuple[float, float]], left: float, right: float) -> float:
    return sum(max(0.0, min(right, end) - max(left, start)) for start, end in taken)


def pack(
    items: Sequence[Item], *, width_px: float, size_px: float, labelled_rows: int, most_rows: int
) -> list[Place]:
    """Give each item a row and the room for its label.

    Args:
        items: Of one lane.
        width_px: Of the plot.
        size_px: Of the labels' letters.
        labelled_rows: Rows may be added up to this number for the sake of a label; beyond it only
            where marks would cover each other.
        most_rows: Where even so many rows are full, marks go where they cover least.

    Returns:
        One place for each item, in the order of `items`.
    """
    rows: list[_Row] = []
    places: dict[int, Place] = {}
    order = sorted(range(len(items)), key=lambda at: (-items[at].weight, items[at].left_px, at))
    for at in order:
        places[at] = _labelled(items[at], rows, width_px, size_px, labelled_rows) or _unlabelled(
            items[at], rows, most_rows
        )
    return [
        _clear(items[at], places[at], rows[places[at].row].marks, size_px)
        for at in range(len(items))
    ]


def _clear(item: Item, place: Place, marks: Sequence[tuple[float, float]], size_px: float) -> Place:
    """Shorten a label that a mark came to cover."""
    if not place.label:
        return place
    if place.side is Side.RIGHT:
        ends = (left - item.right_px for left, right in marks if right > item.right_px)
    else:
        ends = (item.left_px - right for left, right in marks if left < item.left_px)
    room = min(ends, default=LONGEST_LABEL_PX) - 2 * GAP_PX
    if width_px(place.label, size_px=size_px) <= room + GAP_PX:
        return place
    label = cut(item.label, room_px=room, size_px=size_px) if room >= LEAST_LABEL_PX else ""
    return replace(place, label=label)


def _labelled(
    item: Item, rows: list[_Row], plot_px: float, size_px: float, labelled_rows: int
) -> Place | None:
    """The whole label where it fits, else as much as is worth reading, else None."""
    wished = min(width_px(item.label, size_px=size_px) + 2, LONGEST_LABEL_PX)
    for least in (wished, min(wished, SHORTEST_LABEL_PX)):
        for at, row in enumerate(rows):
            place = _label(item, row, at, plot_px, size_px, least)
            if place is not None:
                return place
        if len(rows) < labelled_rows:
            rows.append(_Row())
            place = _label(item, rows[-1], len(rows) - 1, plot_px, size_px, least)
            if place is not None:
                return place
    return None


def _unlabelled(item: Item, rows: list[_Row], most_rows: int) -> Place:
    """The first row that is free, a new one, or the one where least is covered."""
    covered = [row.harm(item.left_px, item.right_px) for row in rows]
    if all(covered) and len(rows) < most_rows:
        rows.append(_Row())
        covered.append(0.0)
    at = covered.index(min(covered))
    rows[at].marks.append((item.left_px, item.right_px))
    return Place(at, "", Side.RIGHT)


def _label(
    item: Item, row: _Row, at: int, plot_px: float, size_px: float, least_px: float
) -> Place | None:
    """Place the label where at least `least_px` of it fit; None where they do not."""
    if row.harm(item.left_px, item.right_px):
        return None
    right = min(row.room_right(item.right_px + GAP_PX, plot_px), LONGEST_LABEL_PX)
    left = min(row.room_left(item.left_px - GAP_PX), LONGEST_LABEL_PX)
    if right >= least_px:
        text = cut(item.label, room_px=right, size_px=size_px)
        end = item.right_px + GAP_PX + width_px(text, size_px=size_px)
        row.marks.append((item.left_px, item.right_px))
        row.labels.append((item.right_px, min(end, plot_px)))
        return Place(at, text, Side.RIGHT)
    if left >= least_px:
        text = cut(item.label, room_px=left, size_px=size_px)
        start = item.left_px - GAP_PX - width_px(text, size_px=size_px)
        row.marks.append((item.left_px, item.right_px))
        row.labels.append((max(start, 0.0), item.left_px))
        return Place(at, text, Side.LEFT)
    return None
