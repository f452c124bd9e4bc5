from datetime import date

import pytest

from timeline.dates import tag
from timeline.dates.holidays import HOLIDAYS, easter, holiday_day
from timeline.languages import LANGUAGES
from timeline.model import Confidence

DAY = date(2021, 7, 7)


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


def test_every_feast_has_a_day_in_every_year_since_its_calendar_began() -> None:
    assert all(holiday_day(name, year) for name in HOLIDAYS for year in (1900, 2021, 9998))
    assert holiday_day("easter", 1) == easter(1)
    assert holiday_day("eid al-fitr", 1) is None


def test_unknown_feast_has_no_day() -> None:
    assert holiday_day("towel day", 2021) is None


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("rosh hashanah", date(2018, 9, 10)),
        ("yom kippur", date(2021, 9, 16)),
        ("passover", date(2024, 4, 23)),
        ("hanukkah", date(2021, 11, 29)),
        ("hanukkah", date(2023, 12, 8)),
        ("purim", date(2022, 3, 17)),
        ("shavuot", date(2023, 5, 26)),
        ("sukkot", date(2020, 10, 3)),
        ("eid al-fitr", date(2018, 6, 15)),
        ("eid al-adha", date(2020, 7, 31)),
        ("cyber monday", date(2021, 11, 29)),
        ("shrove tuesday", date(2021, 2, 16)),
        ("whit monday", date(2021, 5, 24)),
        ("remembrance sunday", date(2021, 11, 14)),
    ],
)
def test_feast_of_another_calendar_falls_on_its_day(name: str, day: date) -> None:
    assert holiday_day(name, day.year) == day


def test_a_feast_of_one_country_has_no_day_in_another() -> None:
    text = "It closed on Independence Day."

    (american,) = tag(text, language=LANGUAGES["en"], anchor=DAY, country="united-states")
    (unknown,) = tag(text, language=LANGUAGES["en"], anchor=DAY)
    (armenian,) = tag(text, language=LANGUAGES["en"], anchor=DAY, country="armenia")

    assert american.resolution.value == "2021-07-04"
    assert unknown.resolution.confidence is not Confidence.HIGH
    assert armenian.resolution.interval is None
    assert armenian.resolution.reason == "its day differs between countries"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("St Patrick's Day", "2021-03-17"),
        ("St. Stephen's Day", "2020-12-26"),
        ("St Andrew's Day", "2020-11-30"),
        ("Michaelmas", "2020-09-29"),
    ],
)
def test_days_of_saints_are_found(words: str, expected: str) -> None:
    (found,) = tag(f"It was held on {words}.", language=LANGUAGES["en"], anchor=DAY)

    assert (found.mention.text, found.resolution.value) == (words, expected)
