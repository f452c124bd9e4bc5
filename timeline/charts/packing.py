"""Where marks and their labels go within a lane, so that none covers another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from timeline.charts.plain_text import cut, width_px

# The ring around a chosen event fits in between.
GAP_PX = 7.0
SHORTEST_LABEL_PX = 130.0
LEAST_LABEL_PX = 70.0
# So much is asked for each label; what room is left when all are placed goes to those cut short.
WISHED_LABEL_PX = 420.0
_HAIR_PX = 0.5
# A pixel of a mark that is hidden counts as so many pixels of a label of weight 1.
_HIDDEN = 60.0


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
        weight: The heavier goes first, is labelled before others and keeps more of its label.
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
class _Label:
    """Room that is kept for a label.

    Args:
        at: The place of its item.
        weight: Of its item.
    """

    at: int
    side: Side
    left: float
    right: float
    weight: float

    def lost(self, left: float, right: float) -> float:
        """How many of its pixels are of no use when a mark covers some of them."""
        if right <= self.left or left >= self.right:
            return 0.0
        rest = left - self.left if self.side is Side.RIGHT else self.right - right
        return self.right - self.left - max(rest, 0.0)

    def give_way(self, left: float, right: float) -> None:
        """Leave what a mark covers, and what lies behind it."""
        if not self.lost(left, right):
            return
        if self.side is Side.RIGHT:
            self.right = max(left, self.left)
        else:
            self.left = min(right, self.right)


@dataclass(slots=True)
class _Row:
    """What is taken in one row, as extents in pixels."""

    marks: list[tuple[float, float]] = field(default_factory=list)
    labels: list[_Label] = field(default_factory=list)

    def harm(self, left: float, right: float) -> float:
        """How much would be lost under a mark, 0 where it is free."""
        left, right = left - _HAIR_PX, right + _HAIR_PX
        hidden = sum(max(0.0, min(right, end) - max(left, start)) for start, end in self.marks)
        cut_off = sum(label.weight * label.lost(left, right) for label in self.labels)
        return _HIDDEN * hidden + cut_off

    def put(self, left: float, right: float) -> None:
        """Take a mark in; labels give way to it."""
        for label in self.labels:
            label.give_way(left, right)
        self.marks.append((left, right))

    def room(self, item: Item, side: Side, plot_px: float, *, but: _Label | None = None) -> float:
        """Pixels for a label of an item on one side, as far as the next mark or label.

        Args:
            but: The label that the item has already.
        """
        taken = [(label.left, label.right) for label in self.labels if label is not but]
        taken += self.marks
        if side is Side.RIGHT:
            ends = [left - GAP_PX for left, right in taken if right > item.right_px]
            return min([plot_px, *ends]) - (item.right_px + GAP_PX)
        starts = [right + GAP_PX for left, right in taken if left < item.left_px]
        return item.left_px - GAP_PX - max([0.0, *starts])


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
    lane = _Lane(items, width_px, size_px)
    order = sorted(range(len(items)), key=lambda at: (-items[at].weight, items[at].left_px, at))
    row_of: dict[int, int] = {}
    for at in order:
        row = lane.put_labelled(at, labelled_rows)
        row_of[at] = lane.put_unlabelled(at, most_rows) if row is None else row
    words = lane.words(row_of)
    return [Place(row_of[at], *words.get(at, ("", Side.RIGHT))) for at in range(len(items))]


@dataclass(slots=True)
class _Lane:
    """The rows of a lane as they fill."""

    items: Sequence[Item]
    plot_px: float
    size_px: float
    rows: list[_Row] = field(default_factory=list)

    def put_labelled(self, at: int, most_rows: int) -> int | None:
        """Put an item where its whole label fits, else as much of it as is worth reading.

        Returns:
            The number of its row, None where there is no such place.
        """
        for least in (WISHED_LABEL_PX, SHORTEST_LABEL_PX):
            for number, row in enumerate(self.rows):
                if self._put_with_label(at, row, least):
                    return number
            if len(self.rows) < most_rows:
                self.rows.append(_Row())
                if self._put_with_label(at, self.rows[-1], least):
                    return len(self.rows) - 1
        return None

    def put_unlabelled(self, at: int, most_rows: int) -> int:
        """Put an item into the first row that is free, a new one, or where it does least harm."""
        item = self.items[at]
        harm = [row.harm(item.left_px, item.right_px) for row in self.rows]
        if all(harm) and len(self.rows) < most_rows:
            self.rows.append(_Row())
            harm.append(0.0)
        number = harm.index(min(harm))
        self.rows[number].put(item.left_px, item.right_px)
        return number

    def words(self, row_of: Mapping[int, int]) -> dict[int, tuple[str, Side]]:
        """As much of each label as there is room for now, by the place of its item.

        Those that had no label get one beside them where their row is free.
        """
        found: dict[int, tuple[str, Side]] = {}
        for row in self.rows:
            for label in sorted(row.labels, key=lambda label: -label.weight):
                room = row.room(self.items[label.at], label.side, self.plot_px, but=label)
                text = self._cut(label.at, room)
                self._keep(label, text)
                found[label.at] = text, label.side
        bare = (at for at, row in row_of.items() if self._is_bare(at, self.rows[row], found))
        for at in sorted(bare, key=lambda at: -self.items[at].weight):
            late = self._label(at, self.rows[row_of[at]], SHORTEST_LABEL_PX)
            if late is not None:
                found[at] = self._cut(at, late.right - late.left), late.side
        return found

    def _is_bare(self, at: int, row: _Row, found: Mapping[int, tuple[str, Side]]) -> bool:
        """Whether a mark has no label and is seen whole."""
        left, right = self.items[at].left_px, self.items[at].right_px
        meets = sum(left < end and start < right for start, end in row.marks)
        return meets == 1 and not (at in found and found[at][0])

    def _put_with_label(self, at: int, row: _Row, least: float) -> bool:
        item = self.items[at]
        if row.harm(item.left_px, item.right_px) or not self._label(at, row, least):
            return False
        row.marks.append((item.left_px, item.right_px))
        return True

    def _label(self, at: int, row: _Row, least: float) -> _Label | None:
        """Keep room for the label of an item in its row; None where less than `least` is free."""
        item = self.items[at]
        wished = min(self._wide(at), WISHED_LABEL_PX)
        rooms = {side: row.room(item, side, self.plot_px) for side in Side}
        side = max(Side, key=lambda side: min(rooms[side], wished))
        if rooms[side] < min(wished, least):
            return None
        label = _Label(at, side, item.right_px, item.left_px, item.weight)
        self._keep(label, self._cut(at, min(rooms[side], WISHED_LABEL_PX)))
        row.labels.append(label)
        return label

    def _keep(self, label: _Label, text: str) -> None:
        """Keep room for so much of a label."""
        item = self.items[label.at]
        wide = GAP_PX + width_px(text, size_px=self.size_px) if text else 0.0
        label.left = item.right_px if label.side is Side.RIGHT else item.left_px - wide
        label.right = item.right_px + wide if label.side is Side.RIGHT else item.left_px

    def _cut(self, at: int, room: float) -> str:
        text = self.items[at].label
        if room < min(LEAST_LABEL_PX, self._wide(at)):
            return ""
        return cut(text, room_px=room, size_px=self.size_px)

    def _wide(self, at: int) -> float:
        return width_px(self.items[at].label, size_px=self.size_px) + 2
