"""Publication on the first and last days of the calendar, whatever a text then speaks of."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import date_phrases, tag
from timeline.dates.timex import BEFORE_YEAR_1, NO_YEAR_0, OFF_CALENDAR, edtf, is_possible
from timeline.languages import LANGUAGES
from timeline.model import Confidence, DateInterval, DatePhrase, PublicationTime

ENGLISH = LANGUAGES["en"]
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
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


@pytest.mark.parametrize(
    ("code", "text", "value", "reason"),
    [
        ("en", "It ends on 31 December 9999.", "9999-12-31", None),
        ("en", "It ends on December 31, 9999, at last.", "9999-12-31", None),
        ("en", "It ends on 1 May 10000.", "10000-05-01", OFF_CALENDAR),
        ("en", "It ends on May 1, 10000.", "10000-05-01", OFF_CALENDAR),
        ("en", "It began on 1 January 0000.", "0000-01-01", NO_YEAR_0),
        ("en", "It began in the year 0000.", "0000", NO_YEAR_0),
        ("en", "He died on 24 August 79 AD.", "0079-08-24", None),
        ("en", "It ends ten thousand years hence.", "XXXX-XX-XX", OFF_CALENDAR),
        ("ru", "Срок истекает 31 декабря 9999 года.", "9999-12-31", None),
        ("ru", "Срок истекает 1 мая 10000 года.", "10000-05-01", OFF_CALENDAR),
        ("ru", "Счёт начат 1 января 0000 года.", "0000-01-01", NO_YEAR_0),
        ("ru", "Это будет через десять тысяч лет.", "XXXX-XX-XX", OFF_CALENDAR),
        ("ru", "Собрание назначено на 32 мая 2020 года.", "XXXX-05-32", "no such day"),
    ],
)
def test_a_year_that_is_named_is_never_another(
    code: str, text: str, value: str, reason: str | None
) -> None:
    (found,) = tag(text, language=LANGUAGES[code], anchor=date(2021, 9, 28))

    assert found.resolution.value == value
    assert (found.resolution.interval is None) == (reason is not None)
    assert (reason or "") in (found.resolution.reason or "")


@pytest.mark.parametrize("text", ["On 3 May 2500 men came.", "On May 3, 2500 men came."])
def test_a_count_after_a_day_is_no_year(text: str) -> None:
    (found,) = tag(text, language=ENGLISH, anchor=date(2021, 9, 28))

    assert found.resolution.value == "2021-05-03"


@pytest.mark.parametrize(
    ("published", "text"),
    [
        (date(9999, 12, 31), "They meet tomorrow."),
        (date(9999, 12, 31), "They meet next week."),
        (date(9999, 12, 31), "They meet next year."),
        (date(9999, 12, 31), "They meet in winter."),
        (date(1, 1, 1), "They met yesterday."),
        (date(1, 1, 1), "They met last Monday."),
    ],
)
def test_the_reason_at_the_ends_is_the_calendar(published: date, text: str) -> None:
    (found,) = tag(text, language=ENGLISH, anchor=published)

    assert (found.resolution.interval, found.resolution.reason) == (None, OFF_CALENDAR)


def test_exactly_a_year_before_the_first_year_has_a_reason() -> None:
    (found,) = tag("They met exactly a year ago.", language=ENGLISH, anchor=date(1, 5, 1))

    assert (found.resolution.interval, found.resolution.reason) == (None, BEFORE_YEAR_1)


@pytest.mark.parametrize(
    ("code", "text"),
    [("en", "It fell two thousand years ago."), ("ru", "Он пал две тысячи лет назад.")],
)
def test_a_round_number_of_centuries_is_hardly_trusted(code: str, text: str) -> None:
    (found,) = tag(text, language=LANGUAGES[code], anchor=date(2021, 9, 28))

    assert (found.resolution.value, found.resolution.confidence) == ("0021", Confidence.LOW)


@settings(deadline=None)
@given(
    st.sampled_from([("en", "They met on {} {} {}."), ("ru", "Встреча была {} {} {} года.")]),
    st.integers(1, 31),
    st.integers(1, 12),
    st.integers(1000, 99999),
)
def test_a_date_with_its_year_is_that_day_or_none(
    language: tuple[str, str], day: int, month: int, year: int
) -> None:
    code, sentence = language

    found = tag(
        sentence.format(day, MONTHS[code].split()[month - 1], year),
        language=LANGUAGES[code],
        anchor=date(2021, 9, 28),
    )

    (resolution,) = (one.resolution for one in found)
    is_masked = year <= date.max.year and not is_possible(year, month, day)
    assert resolution.value == f"{'XXXX' if is_masked else year}-{month:02}-{day:02}"
    if is_possible(year, month, day):
        assert resolution.interval == DateInterval.of(
            date(year, month, day), date(year, month, day)
        )
    else:
        assert (resolution.interval, bool(resolution.reason)) == (None, True)


def test_what_follows_a_year_that_is_none_is_read_all_the_same() -> None:
    found = phrases("It began in May 0000.\nThey met in winter.", "1996-12-31")

    assert [one.interval is None for one in found] == [True, False]
