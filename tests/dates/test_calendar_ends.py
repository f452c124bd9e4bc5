"""Publication on the first and last days of the calendar, whatever a text then speaks of."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import tag
from timeline.languages import LANGUAGES

ENGLISH = LANGUAGES["en"]
WORDS = (
    "17 August, 1 January, 31 December, 29 February, in June, in 9999, in 10 AD, last, next, "
    "yesterday, on Monday, this, week, weekend, month, summer, winter, quarter, year, decade, "
    "century, Christmas, Easter, Thanksgiving, from 22 to 24 June, two, years later, ago, "
    "days before, the first Friday of, since, by, early, mid-, H2, Q4, He was born in 3 AD."
).split(", ")


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
    tag(" ".join(words), language=ENGLISH, anchor=published)
