from datetime import date

import pytest

from timeline.dates.holidays import HOLIDAYS, easter, holiday_day


@pytest.mark.parametrize(
    ("year", "day"),
    [(2000, date(2000, 4, 23)), (2021, date(2021, 4, 4)), (2024, date(2024, 3, 31))],
)
def test_easter_falls_on_its_sunday(year: int, day: date) -> None:
    assert easter(year) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("thanksgiving", date(2020, 11, 26)),
        ("good friday", date(2021, 4, 2)),
        ("labor day", date(2021, 9, 6)),
        ("election day", date(2020, 11, 3)),
    ],
)
def test_feast_falls_on_its_day(name: str, day: date) -> None:
    assert holiday_day(name, day.year) == day


def test_every_feast_has_a_day_in_every_year() -> None:
    assert all(holiday_day(name, year) for name in HOLIDAYS for year in (1, 1900, 2021, 9998))


def test_unknown_feast_has_no_day() -> None:
    assert holiday_day("towel day", 2021) is None
