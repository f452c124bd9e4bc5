"""Words to a point in time, at the grain that they give."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.publication.timestamps import Timestamp, parse


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2021-09-28", "2021-09-28"),
        ("2021-09", "2021-09"),
        ("2021-09-28T08:00:00.123+04:00", "2021-09-28T08:00+04:00"),
        ("2021-09-28T08:00:00+0400", "2021-09-28T08:00+04:00"),
        ("2021-09-28 08:00:00Z", "2021-09-28T08:00+00:00"),
        ("2021-09-28 08:00", "2021-09-28T08:00"),
        ("20210928", "2021-09-28"),
        ("20210928T080000Z", "2021-09-28T08:00+00:00"),
        ("20210928T08:00:00Z", "2021-09-28T08:00+00:00"),
        ("1632816000", "2021-09-28T08:00+00:00"),
        ("1632816000000", "2021-09-28T08:00+00:00"),
        ("Tue, 28 Sep 2021 08:00:00 +0400", "2021-09-28T08:00+04:00"),
        ("Tue, 28 Sep 2021 08:00:00 GMT", "2021-09-28T08:00+00:00"),
        ("28 September 2021 08:00 (UTC +04:00)", "2021-09-28T08:00+04:00"),
        ("Jan. 5, 2021 at 3:04 p.m. EST", "2021-01-05T15:04-05:00"),
        ("January 5, 2021 12:30 AM", "2021-01-05T00:30"),
        ("2021.10.15 / 15:57", "2021-10-15T15:57"),
        ("15:36 26/11/2021", "2021-11-26T15:36"),
        ("28.04.2022 [15:09]", "2022-04-28T15:09"),
        ("22:50 / 2022.04.29", "2022-04-29T22:50"),
        ("November 26,2021 17:30", "2021-11-26T17:30"),
        ("18:16, 26 November, 2021", "2021-11-26T18:16"),
        ("26 ноября 2021 г., 18:16", "2021-11-26T18:16"),
        ("26 ноября 2021, 18:16 (МСК)", "2021-11-26T18:16+03:00"),
        ("28 aprel 2022 15:09", "2022-04-28T15:09"),
        ("28 NİSAN 2022 - 15:09", "2022-04-28T15:09"),
        ("26 նոյեմբերի, 2021 18:16", "2021-11-26T18:16"),
        ("28. September 2021, 15:04 Uhr", "2021-09-28T15:04"),
        ("5 janvier 2021 à 15h04", "2021-01-05T15:04"),
        ("1er janvier 2021", "2021-01-01"),
        ("5 de enero de 2021 a las 15:04", "2021-01-05T15:04"),
        ("2021年9月28日", "2021-09-28"),
    ],
)
def test_a_timestamp_is_read_at_its_own_grain(words: str, value: str) -> None:
    assert parse(words) == Timestamp(value, certain=True)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "2021-13-01",
        "31.09.2021",
        "29 February 2021",
        "2 hours ago",
        "yesterday",
        "today",
        "28 September",
        "0000-01-01",
        "Sept. 28",
        "recently",
    ],
)
def test_what_names_no_day_by_itself_is_not_read(words: str) -> None:
    assert parse(words) is None


def test_a_missing_year_is_the_nearest_to_the_base() -> None:
    assert parse("28 December", base=date(2022, 1, 3)) == Timestamp("2021-12-28", certain=True)
    assert parse("3 January", base=date(2021, 12, 28)) == Timestamp("2022-01-03", certain=True)


def test_the_order_of_day_and_month_is_the_countrys_and_else_uncertain() -> None:
    assert parse("03/04/2021", country="united-states") == Timestamp("2021-03-04", certain=True)
    assert parse("03/04/2021", country="france") == Timestamp("2021-04-03", certain=True)
    assert parse("03/04/2021") == Timestamp("2021-04-03", certain=False)


def test_a_language_without_words_of_ours_is_read_by_dateparser() -> None:
    assert parse("28. syyskuuta 2021", language="fi") == Timestamp("2021-09-28", certain=True)
    assert parse("28. syyskuuta 2021 15:04", language="fi") == Timestamp("2021-09-28T15:04", True)
    assert parse("28. syyskuuta 2021", language="no such") is None


@given(st.text() | st.text(st.sampled_from("0123456789:/.-TZ+ aprilmай年月日")))
@settings(deadline=None, max_examples=300)
def test_any_words_are_read_as_a_day_that_exists_or_not_at_all(words: str) -> None:
    found = parse(words)

    if found is not None and len(found.value) >= 10:
        date.fromisoformat(found.value[:10])
