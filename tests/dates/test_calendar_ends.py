"""Publication on the first and last days of the calendar, whatever a text then speaks of."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import date_phrases, tag
from timeline.dates.timex import edtf
from timeline.languages import LANGUAGES
from timeline.model import Confidence, DateInterval, DatePhrase, PublicationTime

ENGLISH = LANGUAGES["en"]
WORDS = (
    "17 August, 1 January, 31 December, 29 February, in June, in 9999, in 10 AD, last, next, "
    "yesterday, on Monday, this, week, weekend, month, summer, winter, quarter, year, decade, "
    "century, Christmas, Easter, Thanksgiving, from 22 to 24 June, two, years later, ago, "
    "days before, the first Friday of, since, by, early, mid-, H2, Q4, He was born in 3 AD."
).split(", ")


def phrases(text: str, published: str) -> list[DatePhrase]:
    when = PublicationTime(published, "sidecar", Confidence.HIGH)
    return date_phrases(text, language=ENGLISH, published=when)


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        (date(9999, 12, 31), "They met on 17 August.", "9999-08-17"),
        (date(1, 1, 1), "They will meet on 17 August.", "0001-08-17"),
        (date(1, 1, 1), "They meet at Christmas.", "0001-12-25"),
    ],
)
def test_the_year_that_the_calendar_still_has_is_taken(
    published: date, text: str, value: str
) -> None:
    (found,) = tag(text, language=ENGLISH, anchor=published)

    assert found.resolution.value == value
    assert found.resolution.interval is not None


@pytest.mark.parametrize(
    ("published", "text"),
    [(date(9999, 12, 1), "They meet next summer."), (date(1, 1, 1), "They met last summer.")],
)
def test_what_lies_off_the_calendar_says_so(published: date, text: str) -> None:
    (found,) = tag(text, language=ENGLISH, anchor=published)

    assert found.resolution.interval is None
    assert found.resolution.reason is not None


@settings(deadline=None)
@given(
    st.sampled_from([date(1, 1, 1), date(1, 12, 31), date(9999, 1, 1), date(9999, 12, 31)]),
    st.lists(st.sampled_from(WORDS), max_size=12),
)
def test_no_words_on_the_first_and_last_days_make_an_error(
    published: date, words: list[str]
) -> None:
    phrases(" ".join(words), published.isoformat())


@pytest.mark.parametrize(
    ("published", "text"),
    [("0001-01-01", "They met before today."), ("9999-12-31", "They meet after today.")],
)
def test_a_side_that_is_wholly_off_the_calendar_is_no_interval(published: str, text: str) -> None:
    (found,) = phrases(text, published)

    assert (found.interval, found.reason) == (None, "lies off the calendar")


def test_the_end_of_the_last_year_ends_with_its_last_day() -> None:
    (found,) = phrases("They meet at the end of the year.", "9999-12-01")

    assert found.interval == DateInterval.of(date(9999, 9, 1), date(9999, 12, 31))


@pytest.mark.parametrize(
    ("value", "notation"),
    [
        ("2020-H1", "2020-01-01/2020-06-30"),
        ("FY2020-H2", "2020-07-01/2020-12-31"),
        ("2020-SU", "2020-22"),
    ],
)
def test_halves_of_a_year_are_written_as_their_days(value: str, notation: str) -> None:
    assert edtf(value, None) == notation
