from datetime import date, timedelta

import pytest

from timeline.charts.frame import Window
from timeline.day_words import milliseconds, to_day

MILLISECONDS_OF_YEAR_10000 = 253_402_300_800_000


def test_an_axis_to_the_last_day_of_the_calendar_ends_before_the_year_10000() -> None:
    window = Window(to_day(date(2020, 1, 1)), to_day(date.max), 900)

    begin, end = window.range_ms

    assert begin < end < MILLISECONDS_OF_YEAR_10000


@pytest.mark.parametrize(
    ("days", "dtick", "lines"),
    [
        (9, 86_400_000 * 2, 2),
        (80, "M1", 2),
        (400, "M3", 2),
        (366 * 4, "M12", 1),
        (366 * 75, "M240", 1),
        (3_650_000, "M24000", 1),
    ],
)
def test_ticks_leave_room_for_their_labels_and_the_axis_for_their_lines(
    days: int, dtick: object, lines: int
) -> None:
    window = Window(to_day(date(1, 1, 1)), to_day(date(1, 1, 1) + timedelta(days - 1)), 840)

    assert window.ticks_at_lines["dtick"] == dtick
    assert window.axis_px == (24 if lines == 1 else 40)


def test_a_year_is_named_within_what_is_seen_of_it() -> None:
    first, last = to_day(date(2020, 7, 26)), to_day(date(2024, 1, 1))
    ticks = Window(first, last, 840).ticks

    assert ticks["ticktext"] == ["2020", "2021", "2022", "2023"]
    assert milliseconds(first) < ticks["tickvals"][0] < milliseconds(to_day(date(2021, 1, 1)))
    assert ticks["tickvals"][1] == milliseconds(to_day(date(2021, 7, 2)) + 0.5)
    assert milliseconds(to_day(date(2021, 1, 1))) in ticks["minor"]["tickvals"]


@pytest.mark.parametrize("last", [date(2, 1, 1), date(9999, 12, 31)])
def test_the_ends_of_the_calendar_have_ticks(last: date) -> None:
    assert Window(to_day(date(1, 1, 1)), to_day(last), 840).ticks
