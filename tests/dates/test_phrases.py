import pytest

from timeline.dates import date_phrases
from timeline.languages import LANGUAGES
from timeline.model import Confidence, DatePhrase, PublicationTime, TimexType

PUBLISHED = PublicationTime("2021-09-24", "test", Confidence.HIGH)


def phrases(text: str, body: int = 0) -> list[DatePhrase]:
    return date_phrases(text, language=LANGUAGES["en"], published=PUBLISHED, body=body)


def days(phrase: DatePhrase) -> tuple[str, str] | None:
    interval = phrase.interval
    return None if interval is None else (str(interval.first_day), str(interval.last_day))


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("held from June 22 to 24", "June 22 to 24", "2021-06-22", "2021-06-24"),
        ("on April 28-29, 2021", "April 28-29, 2021", "2021-04-28", "2021-04-29"),
        ("27 September - 10 November 2020", None, "2020-09-27", "2020-11-10"),
        ("27 September – 10 November 2020", None, "2020-09-27", "2020-11-10"),
        ("between 2016 and 2018", "2016 and 2018", "2016-01-01", "2018-12-31"),
        ("in 2009-10", "2009-10", "2009-01-01", "2010-12-31"),
        ("in 1992 and 1993", "1992 and 1993", "1992-01-01", "1993-12-31"),
        ("the 7th, 8th and 9th of October 2020", None, "2020-10-07", "2020-10-09"),
        ("in the 1980s and 1990s", "the 1980s and 1990s", "1980-01-01", "1999-12-31"),
        ("in early October 2020", "early October 2020", "2020-10-01", "2020-10-10"),
        ("from late May to early July 2020", None, "2020-05-21", "2020-07-10"),
        ("in mid-2020", "mid-2020", "2020-05-01", "2020-08-31"),
        ("in the late 1990s", "the late 1990s", "1997-01-01", "1999-12-31"),
        ("since 1994", "1994", "1994-01-01", "None"),
        ("before 2010", "2010", "None", "2009-12-31"),
        ("until May 2020", "May 2020", "None", "2020-05-31"),
        ("after 3 May 2020", "3 May 2020", "2020-05-04", "None"),
        ("by the end of 2020", "the end of 2020", "None", "2020-12-31"),
        ("shot three days before Christmas 2020", None, "2020-12-22", "2020-12-22"),
        ("the first nine months of 2020", None, "2020-01-01", "2020-09-30"),
        ("in the last three months of last year", None, "2020-10-01", "2020-12-31"),
        ("over the first two weeks of May", None, "2021-05-01", "2021-05-14"),
        ("the first 100 days of 2021", None, "2021-01-01", "2021-04-10"),
        ("for the first two quarters of 2019", None, "2019-01-01", "2019-06-30"),
        (
            "in the night of 3 to 4 May 2021",
            "the night of 3 to 4 May 2021",
            "2021-05-03",
            "2021-05-04",
        ),
        ("on the night of 3-4 May", "the night of 3-4 May", "2021-05-03", "2021-05-04"),
        ("overnight from 3 to 4 May", "overnight from 3 to 4 May", "2021-05-03", "2021-05-04"),
        (
            "the night of 31 May to 1 June",
            "the night of 31 May to 1 June",
            "2021-05-31",
            "2021-06-01",
        ),
        ("lost a week after May 3, 2021", None, "2021-05-10", "2021-05-16"),
    ],
)
def test_phrase_has_its_whole_interval(text: str, words: str | None, first: str, last: str) -> None:
    (found,) = phrases(text)

    assert found.text == (words or (text.removeprefix("the ") and found.text))
    assert days(found) == (first, last)


def test_years_that_are_not_next_to_each_other_stay_two_dates() -> None:
    found = phrases("in 1992 and 2020")

    assert [one.text for one in found] == ["1992", "2020"]


def test_dates_of_the_header_are_no_phrases() -> None:
    text = "24 September 2021, 12:10\n\nIt fell on 17 August."

    found = phrases(text, body=text.index("It"))

    assert [one.text for one in found] == ["17 August"]


def test_lengths_make_no_point_on_a_timeline() -> None:
    (found,) = phrases("for three years")

    assert found.type is TimexType.DURATION
    assert found.interval is None


@pytest.mark.parametrize(
    "text", ["the first nine months of the war", "the first nine months of June 2020"]
)
def test_a_stretch_of_nothing_so_long_stays_a_length(text: str) -> None:
    found = phrases(text)

    assert found[0].type is TimexType.DURATION


def test_a_stretch_is_of_the_first_period_alone() -> None:
    found = phrases("the first nine months of 2020 and 2021")

    assert [days(one) for one in found] == [
        ("2020-01-01", "2020-09-30"),
        ("2021-01-01", "2021-12-31"),
    ]


def test_range_that_ends_before_it_begins_is_kept_undated() -> None:
    (found,) = phrases("from 10 May 2021 to 3 May 2021")

    assert found.interval is None
    assert found.reason == "the range ends before it begins"


def test_time_of_day_keeps_its_zone() -> None:
    (found,) = phrases("It was signed at 00:00 Moscow time on 10 November 2020.")

    assert (found.time, found.zone, found.value) == ("00:00", "Moscow time", "2020-11-10T00:00")


def test_day_keeps_the_zone_that_it_is_told_in() -> None:
    (found,) = phrases("It was already 10 November 2020 Baku time.")

    assert (found.text, found.zone) == ("10 November 2020", "Baku time")


def test_one_moment_keeps_the_zone_of_each_of_its_days() -> None:
    found = phrases(
        "It was signed at 00:00 on 10 November 2020 Baku time; in Moscow it was still 9 November."
    )

    assert [(one.value, one.zone) for one in found] == [
        ("2020-11-10T00:00", "Baku time"),
        ("2020-11-09", "Moscow"),
    ]


def test_a_time_goes_with_its_own_day_alone() -> None:
    found = phrases("It began at 18:16 on 8 May 2020. By the night of 8 May 2020 it was over.")

    assert [one.text for one in found] == ["18:16 on 8 May 2020", "the night of 8 May 2020"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("since 1994", "1994/.."),
        ("before 2010", "../2010"),
        ("in early October 2020", "2020-10~"),
        ("in the 1990s", "199X"),
        ("from June 22 to 24, 2021", "2021-06-22/2021-06-24"),
    ],
)
def test_phrase_is_written_as_edtf(text: str, edtf: str) -> None:
    (found,) = phrases(text)

    assert found.edtf == edtf


@pytest.mark.parametrize(
    "words", ["9 a.m. on 3 May 2021", "3 May 2021 at 9 a.m.", "3 May 2021, 9:00"]
)
def test_time_and_its_day_are_one_phrase(words: str) -> None:
    (found,) = phrases(f"They met at {words} again.")

    assert found.text == words
    assert found.time == "09:00"
    assert days(found) == ("2021-05-03", "2021-05-03")


def test_time_and_the_night_that_it_is_in_are_one_phrase() -> None:
    (found,) = phrases("They met at 9:30 on Sunday night again.")

    assert found.text == "9:30 on Sunday night"
    assert found.time == "21:30"
    assert days(found) == ("2021-09-19", "2021-09-19")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The case that all of Europe is following today began.", ("2021-09-24", "2021-09-24")),
        ("Following today's vote the house rose.", ("2021-09-25", "None")),
    ],
)
def test_only_the_preposition_following_opens_the_days_after(
    text: str, expected: tuple[str, str]
) -> None:
    (found,) = phrases(text)

    assert days(found) == expected
