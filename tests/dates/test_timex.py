from datetime import date

import pytest

from timeline.dates.timex import days_of, edtf, is_possible, week_value


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2021-08-17", "2021-08-17", "2021-08-17"),
        ("2021-08-17TEV", "2021-08-17", "2021-08-17"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2020", "2020-01-01", "2020-12-31"),
        ("FY2020", "2020-01-01", "2020-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("2020-Q3", "2020-07-01", "2020-09-30"),
        ("2020-H2", "2020-07-01", "2020-12-31"),
        ("2020-WI", "2020-12-01", "2021-02-28"),
        ("2021-W37", "2021-09-13", "2021-09-19"),
        ("2021-W37-WE", "2021-09-18", "2021-09-19"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
    ],
)
def test_value_names_its_first_and_last_day(value: str, first: str, last: str) -> None:
    found = days_of(value)

    assert found is not None
    assert (str(found[1].first_day), str(found[1].last_day)) == (first, last)


@pytest.mark.parametrize(
    "value",
    ["", "PRESENT_REF", "XXXX-08-17", "BC0490", "2021-13", "2021-02-30", "2021-W60", "P3Y", "0000"],
)
def test_value_without_days_has_none(value: str) -> None:
    assert days_of(value) is None


@pytest.mark.parametrize(
    ("value", "mod", "expected"),
    [
        ("2020-09", "START", "2020-09~"),
        ("199", None, "199X"),
        ("19", None, "19XX"),
        ("2021-09-28", None, "2021-09-28"),
        ("2021-09-28T08:00", None, "2021-09-28T08:00"),
        ("2020-FA", None, "2020-23"),
        ("2020-Q3", None, "2020-07-01/2020-09-30"),
        ("PAST_REF", None, None),
    ],
)
def test_value_is_written_as_edtf(value: str, mod: str | None, expected: str | None) -> None:
    assert edtf(value, mod) == expected


def test_week_is_named_by_the_year_of_its_thursday() -> None:
    assert week_value(date(2021, 1, 3)) == "2020-W53"


def test_leap_day_is_possible_in_leap_years_only() -> None:
    assert is_possible(2020, 2, 29)
    assert not is_possible(2021, 2, 29)
