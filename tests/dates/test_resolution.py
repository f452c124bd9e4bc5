"""Which days are chosen, by the words and by what stands around them."""

from datetime import date

import pytest

from timeline.dates import tag
from timeline.languages import LANGUAGES
from timeline.model import Confidence

FRIDAY = date(2021, 9, 24)


def values(text: str, published: date | None = FRIDAY, *, country: str | None = None) -> list[str]:
    found = tag(text, language=LANGUAGES["en"], anchor=published, country=country)
    return [one.resolution.value for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell on 17 August.", ["2021-08-17"]),
        ("The vote will be held on 5 October.", ["2021-10-05"]),
        ("The vote was held on 20 November.", ["2020-11-20"]),
        ("Work resumed only on 5 October.", ["2020-10-05"]),
        ("It was signed on 10 November 2020.", ["2020-11-10"]),
        ("On Sept. 30, 2021 and 3rd of May 2022", ["2021-09-30", "2022-05-03"]),
        ("NOVEMBER 26 and 3rd of May 2022", ["2021-11-26", "2022-05-03"]),
        ("in March, in mid-2020, by the 1990s", ["2021-03", "2020", "199"]),
        ("He said on Monday. He will speak on Monday.", ["2021-09-20", "2021-09-27"]),
        ("It rained from Thursday to Monday.", ["2021-09-16", "2021-09-20"]),
        ("The deed of 29 February 2021 and 31 April", ["XXXX-02-29", "XXXX-04-31"]),
        ("last Friday, next Friday, this Friday", ["2021-09-17", "2021-10-01", "2021-09-24"]),
        ("yesterday, today and tomorrow", ["2021-09-23", "2021-09-24", "2021-09-25"]),
        ("last week, this month, next year", ["2021-W37", "2021-09", "2022"]),
        ("two days ago, a month ago, 30 years ago", ["2021-09-22", "2021-08", "1991"]),
        ("exactly a year ago", ["2020-09-24"]),
        ("last November, next spring", ["2020-11", "2022-SP"]),
        ("In June last year it rose.", ["2020-06"]),
        ("the third quarter of 2020, Q4 2019, fiscal 2020", ["2020-Q3", "2019-Q4", "2020"]),
        ("in the second half of 2008", ["2008-H2"]),
        ("on the second Monday of May 2021", ["2021-05-10"]),
        ("in the week of 3 May 2021", ["2021-W18"]),
        ("on Christmas Eve 2019, on Thanksgiving 2020", ["2019-12-24", "2020-11-26"]),
        ("in 490 BC, in the 5th century BC", ["BC0490", "BC04"]),
        ("in the 20th century", ["19"]),
        ("in the evening of 8 November 2020", ["2020-11-08TEV"]),
        ("at 9 a.m. on 3 May 2021", ["2021-05-03T09:00", "2021-05-03"]),
        ("last night", ["2021-09-23TNI"]),
        ("for three years, every day, recently", ["P3Y", "P1D", "PAST_REF"]),
    ],
)  # fmt: skip
def test_words_are_read_from_the_day_of_publication(text: str, expected: list[str]) -> None:
    found = values(text)

    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 3 May 2020 they met. The same day it rained.", ["2020-05-03", "2020-05-03"]),
        ("On 3 May 2020 they met. Two days later it rained.", ["2020-05-03", "2020-05-05"]),
        ("In May 2020 they met. That month it rained.", ["2020-05", "2020-05"]),
        ("On 3 May 2020 they met, and the following week he left.", ["2020-05-03", "2020-W19"]),
        ("On 3 May 2020 they met again on the 17th.", ["2020-05-03", "2020-05-17"]),
        ("On 3 May 2020 they met; the following Friday he left.", ["2020-05-03", "2020-05-08"]),
        ("On 3 May 2020 they met, as on the previous Friday.", ["2020-05-03", "2020-05-01"]),
    ],
)
def test_words_that_point_back_count_from_the_date_last_named(
    text: str, expected: list[str]
) -> None:
    found = values(text)

    assert found == expected


def test_story_keeps_its_own_year_and_one_stray_year_does_not_move_it() -> None:
    text = (
        "The war began on 27 September 2020. On 7 October the presidents spoke. "
        "The agreement of 1994 was recalled. On 17 October the town fell."
    )

    found = values(text)

    assert found == ["2020-09-27", "2020-10-07", "1994", "2020-10-17"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("on 31 September", "the calendar has no such day"),
        ("on 29 February 2021", "the calendar has no such day"),
        ("recently", "too vague to name days"),
        ("six months before the deployment", "counts from an event whose day is not named"),
        ("in 490 BC", "lies before year 1"),
    ],
)
def test_what_names_no_days_is_kept_with_the_reason(text: str, reason: str) -> None:
    (found,) = tag(text, language=LANGUAGES["en"], anchor=FRIDAY)

    assert found.resolution.interval is None
    assert found.resolution.reason == reason


def test_without_a_publication_day_only_a_full_date_nearby_tells_the_year() -> None:
    assert values("On 7 April they met.", None) == ["XXXX-04-07"]
    assert values("On 19 September it began. By 20 September 2023 it was over.", None) == [
        "2023-09-19",
        "2023-09-20",
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "The dam broke on 7 May 2023. The road reopened on Tuesday. Aid came on Monday.",
            ["2023-05-07", "2023-05-09", "2023-05-15"],
        ),
        (
            "ru",
            "Дамба рухнула 7 мая 2023 года. Путь открыли во вторник. Помощь пришла в понедельник.",
            ["2023-05-07", "2023-05-09", "2023-05-15"],
        ),
    ],
)
def test_without_a_publication_day_weekdays_go_on_from_the_day_named_in_full(
    language: str, text: str, expected: list[str]
) -> None:
    found = tag(text, language=LANGUAGES[language], anchor=None)

    assert [one.resolution.value for one in found] == expected
    assert [one.resolution.confidence for one in found[1:]] == [Confidence.LOW] * 2
    assert [str(one.resolution.reading.alternatives[0].first_day) for one in found[1:]] == [
        "2023-05-02",
        "2023-05-08",
    ]


def test_what_is_counted_from_a_doubtful_day_is_doubtful_too() -> None:
    text = "The dam broke on 7 May 2023. It was shut on Tuesday. Aid came two days later."
    found = tag(text, language=LANGUAGES["en"], anchor=None)

    assert [one.resolution.confidence for one in found] == [
        Confidence.HIGH,
        Confidence.LOW,
        Confidence.LOW,
    ]


def test_order_of_day_and_month_in_figures_follows_the_evidence() -> None:
    decided = values("On 13/04/2021 and on 03/04/2021.")
    (undecided,) = tag("On 03/04/2021.", language=LANGUAGES["en"], anchor=FRIDAY)
    american = values("On 03/04/2021.", country="united-states")

    assert decided == ["2021-04-13", "2021-04-03"]
    assert american == ["2021-03-04"]
    assert [str(one.first_day) for one in undecided.resolution.reading.alternatives] == [
        "2021-03-04"
    ]


@pytest.mark.parametrize(
    ("text", "value", "confidence"),
    [
        ("They met on Thursday, 5 November.", "2020-11-05", Confidence.HIGH),
        ("They met on Friday, 5 November.", "2021-11-05", Confidence.HIGH),
        ("They met on Tuesday, 5 November.", "2020-11-05", Confidence.LOW),
    ],
)
def test_the_weekday_tells_the_year(text: str, value: str, confidence: Confidence) -> None:
    (found,) = tag(text, language=LANGUAGES["en"], anchor=date(2021, 9, 28))

    assert (found.resolution.value, found.resolution.confidence) == (value, confidence)


def test_words_of_the_past_lower_the_trust_in_a_day_to_come() -> None:
    (found,) = tag("They met on 9 October.", language=LANGUAGES["en"], anchor=date(2021, 9, 28))

    assert found.resolution.confidence is Confidence.MEDIUM


@pytest.mark.parametrize("before", ["", "They left.\n\n"])
def test_a_time_alone_is_read_the_same_wherever_it_stands(before: str) -> None:
    (found,) = tag(f"{before}It sank at 18:16.", language=LANGUAGES["en"], anchor=date(2021, 9, 28))

    assert found.resolution.value == "2021-09-28T18:16"
    assert found.resolution.confidence is Confidence.LOW


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Third-quarter net rose to $9 million, from $4 million last year.", "2020-Q3"),
        ("Third-quarter net rose. The firm was sold last year.", "2020"),
        ("Net rose to $9 million, from $4 million last year.", "2020"),
        (
            "The fourth quarter of 1999 was bad. Third-quarter net beat that of a year ago.",
            "2020-Q3",
        ),
    ],
)
def test_reports_on_a_quarter_compare_the_same_quarter(text: str, last: str) -> None:
    found = values(text, date(2021, 10, 20))

    assert found[-1] == last


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Norvik, which took over the mill in spring 2018, had been sued in May.", "2021-05"),
        ("en", "Ann Lee, who was born on 3 May 1990, was hired in June.", "2021-06"),
        ("en", "The mill, where 90 people worked in 2018, shut in May.", "2021-05"),
        ("en", "Norvik, which took over the mill in 2018, closed it two years later.", "2020"),
        ("en", "Norvik, which was sued in 2020 and fined in May, shut.", "2020-05"),
        ("ru", "Фирма, которая купила завод весной 2018 года, была оштрафована в мае.", "2021-05"),
        ("en", "Norvik, which took over the mill in 2018, in May was sued.", "2021-05"),
        ("en", "Norvik, which was sued in 2020, and in May fined, shut.", "2020-05"),
        ("en", "Norvik, which took over the mill in 2018, in May, was sued.", "2018-05"),
        ("ru", "Фирма, которая купила завод в 2018 году, в мае была оштрафована.", "2021-05"),
        ("ru", "Фирма, которая купила завод в 2018 году, в мае, была оштрафована.", "2018-05"),
        ("ru", "Завод, где весной 2018 года работали сто человек, закрыли в мае.", "2021-05"),
    ],
)
def test_the_year_of_a_relative_clause_stays_in_it(language: str, text: str, expected: str) -> None:
    found = tag(text, language=LANGUAGES[language], anchor=FRIDAY)

    assert found[-1].resolution.value == expected


def test_a_story_goes_on_behind_a_relative_clause_where_it_stood_before() -> None:
    text = (
        "The revolt began on 2 March 1848. On 9 April 1848 the town fell. By 3 May 1848 it burned. "
        "The governor, who had served there in 1831, fled in June."
    )

    assert values(text)[-1] == "1848-06"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The airline announced early Saturday that it would fold."),
        ("en", "The airline folded early on Saturday."),
        ("en", "Two boats collided Saturday morning off the cape."),
        ("en", "Two boats collided on the morning of Saturday."),
        ("en", "The quake struck at 4:17 a.m. (0117 GMT) on Saturday."),
        ("ru", "Два парома столкнулись утром в субботу."),
        ("ru", "Два парома столкнулись рано в субботу."),
    ],
)
def test_the_morning_after_publication_is_that_of_another_time_zone(
    language: str, text: str
) -> None:
    for found in tag(text, language=LANGUAGES[language], anchor=FRIDAY):
        assert found.resolution.value.startswith("2021-09-25")
        assert found.resolution.confidence is Confidence.LOW
        assert [str(one.first_day) for one in found.resolution.reading.alternatives] == [
            "2021-09-18"
        ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The airline folded on Saturday.", "2021-09-18"),
        ("The airline folded late Saturday.", "2021-09-18"),
        ("Two boats collided Saturday evening.", "2021-09-18TEV"),
        ("Two boats collided 10 p.m. Saturday.", "2021-09-18T22:00"),
        ("Two boats collided early Thursday.", "2021-09-23"),
        ("Two boats collided early Sunday.", "2021-09-19"),
        ("Two boats collided early last Saturday.", "2021-09-18"),
    ],
)
def test_other_days_told_in_the_past_were_before_publication(text: str, expected: str) -> None:
    assert values(text) == [expected]
