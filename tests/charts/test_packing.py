from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.charts.packing import GAP_PX, WISHED_LABEL_PX, Item, Side, pack
from timeline.charts.plain_text import width_px

WIDTH = 900.0
items = st.builds(
    lambda left, size, label, weight: Item(left, left + size, label, weight),
    st.floats(0, WIDTH - 20),
    st.floats(8, 20),
    st.text(alphabet="abcdefgh ", max_size=80),
    st.integers(0, 9),
)


def place_all(found: list[Item]) -> list[tuple[Item, int, str, Side]]:
    places = pack(found, width_px=WIDTH, size_px=13, labelled_rows=4, most_rows=6)
    return [
        (item, place.row, place.label, place.side)
        for item, place in zip(found, places, strict=True)
    ]


@given(st.lists(items, max_size=60))
@settings(deadline=None)
def test_there_are_never_more_rows_than_allowed(found: list[Item]) -> None:
    assert all(row < 6 for _, row, _, _ in place_all(found))


@given(st.lists(items, max_size=40))
@settings(deadline=None)
def test_no_label_runs_over_a_mark_or_over_the_edge(found: list[Item]) -> None:
    placed = place_all(found)

    for item, row, label, side in placed:
        if not label.strip():
            continue
        wide = width_px(label, size_px=13)
        start = item.right_px + GAP_PX if side is Side.RIGHT else item.left_px - GAP_PX - wide
        assert start >= -1
        assert start + wide <= WIDTH + 1
        for other, other_row, _, _ in placed:
            if other is not item and other_row == row:
                assert other.right_px <= start + 1 or other.left_px >= start + wide - 1


def test_a_lone_mark_keeps_its_whole_label() -> None:
    label = "The two presidents had their first telephone call of the war"

    [(_, row, shown, side)] = place_all([Item(100, 110, label, 1)])

    assert (row, shown, side) == (0, label, Side.RIGHT)


def test_at_the_right_edge_the_label_stands_on_the_left() -> None:
    [(_, _, shown, side)] = place_all([Item(880, 890, "A statement was signed in Moscow", 1)])

    assert side is Side.LEFT
    assert shown == "A statement was signed in Moscow"


def test_the_best_attested_is_labelled_first() -> None:
    crowd = [Item(400.0, 410.0, f"event number {number} of many", number) for number in range(40)]

    placed = place_all(crowd)

    labelled = [item.weight for item, _, label, _ in placed if label]
    assert max(labelled) == 39
    assert min(labelled) > 30


def test_a_mark_cuts_the_label_of_the_weakest() -> None:
    best = Item(100, 110, "The two presidents had their first telephone call of the war", 30)
    weak = Item(100, 110, "A minister wrote a long letter to all of his neighbours at sea", 1)
    later = [Item(left, left + 10, "x" * 60, 0) for left in (300, 302)]

    placed = pack([best, weak, *later], width_px=WIDTH, size_px=13, labelled_rows=2, most_rows=2)

    assert placed[0].label == best.label
    assert placed[1].label.endswith("…")


def test_room_that_is_left_goes_to_labels_cut_short() -> None:
    label = " ".join(["a label of more than the usual length"] * 3)

    [place] = pack(
        [Item(0, 10, label, 1)], width_px=WIDTH, size_px=13, labelled_rows=1, most_rows=1
    )

    assert place.label == label
    assert width_px(label, size_px=13) > WISHED_LABEL_PX


def test_a_mark_beyond_the_labelled_rows_is_labelled_where_its_row_is_free() -> None:
    crowd = [Item(500.0, 510.0, f"event number {number} of many", number) for number in range(6)]

    assert all(label for _, _, label, _ in place_all(crowd))


def test_a_label_goes_to_the_roomier_side() -> None:
    label = "The two presidents had their first telephone call of the war " * 2
    marks = [Item(600, 610, label, 2), Item(760, 770, "", 3)]

    placed = pack(marks, width_px=WIDTH, size_px=13, labelled_rows=1, most_rows=1)

    assert placed[0].side is Side.LEFT
