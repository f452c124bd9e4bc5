from datetime import date

from timeline.charts.day_words import to_day
from timeline.charts.frame import Window

MILLISECONDS_OF_YEAR_10000 = 253_402_300_800_000


def test_an_axis_to_the_last_day_of_the_calendar_ends_before_the_year_10000() -> None:
    window = Window(to_day(date(2020, 1, 1)), to_day(date.max), 900)

    begin, end = window.range_ms

    assert begin < end < MILLISECONDS_OF_YEAR_10000
