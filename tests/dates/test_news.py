"""News as it is written: each sentence with the days that a reader takes from it."""

from datetime import date

import pytest

from timeline.dates import tag
from timeline.languages import LANGUAGES

# A Friday.
PUBLISHED = date(2021, 9, 24)


def values(text: str) -> list[str]:
    found = tag(text, language=LANGUAGES["en"], anchor=PUBLISHED)
    return [one.resolution.value for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The quake struck at 4:17 a.m. (0117 GMT) on Monday.",
            ["2021-09-20T04:17", "2021-09-20T01:17", "2021-09-20"],
        ),
        (
            "It rose at 9:34 p.m. local time (0134 GMT Tuesday).",
            ["2021-09-20T21:34", "2021-09-21T01:34"],
        ),
        (
            "It came down between 3 and 4 a.m. on Tuesday.",
            ["2021-09-21T03:00", "2021-09-21T04:00", "2021-09-21"],
        ),
        ("He was seen at 7:12 p.m. and again at quarter to nine.", ["2021-09-24T19:12"]),
        ("Polls open at 7 a.m. on Sunday.", ["2021-09-26T07:00", "2021-09-26"]),
        ("Flames rose at daybreak on Thursday.", ["2021-09-23TMO", "2021-09-23"]),
        ("A sentry saw it at 2 o'clock this morning.", ["2021-09-24T02:00"]),
        (
            "It began at 11 p.m. on Monday and by 2 a.m. was over.",
            ["2021-09-20T23:00", "2021-09-20", "2021-09-21T02:00"],
        ),
        (
            "At 2:47 p.m. it was down, the most since 1987; by 3:07 it was up.",
            ["2021-09-24T14:47", "1987", "2021-09-24T15:07"],
        ),
        ("He woke at 8 the next morning.", ["2021-09-25T08:00"]),
        ("He was seen at a quarter past nine on the evening of 2 September.", ["2021-09-02T21:15"]),
    ],
)
def test_times_have_the_day_and_the_half_of_it_that_words_give(
    text: str, expected: list[str]
) -> None:
    assert values(text)[: len(expected)] == expected


def test_figures_alone_are_of_the_part_of_the_day_that_is_named() -> None:
    found = values("It was held the previous night at 7:30. On Friday it opened at 7:30.")

    assert found == ["2021-09-23TNI", "2021-09-23T19:30", "2021-09-24", "2021-09-24T07:30"]


def test_a_time_goes_on_in_the_half_of_the_day_of_the_one_before() -> None:
    found = values("He left at 7:12 p.m. and came back at quarter to nine.")

    assert found == ["2021-09-24T19:12", "2021-09-24T20:45"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The trial will start in three weeks.", ["2021-W41"]),
        ("He read it in three weeks.", ["P3W"]),
        ("It will be their first win in two years.", ["P2Y"]),
        ("The offer closes three weeks from today.", ["2021-10-15"]),
        ("It was robbed a week ago Sunday.", ["2021-09-12"]),
        ("They meet on Thursday week.", ["2021-10-07"]),
        ("The shops reopen the day after Thanksgiving.", ["2021-11-26"]),
        ("Rain is forecast for the weekend.", ["2021-W38-WE"]),
        ("He was charged last July 21.", ["2021-07-21"]),
        ("It may be the worst harvest that anybody has seen in nine years.", ["P9Y"]),
        ("The riddle puzzles them to this day.", ["PRESENT_REF"]),
        ("The funeral was on Tuesday the 14th.", ["2021-09-14"]),
        ("Closed since the 30th, it reopened on Wednesday.", ["2021-08-30", "2021-09-22"]),
        ("It collapsed on 21 January this year.", ["2021-01-21"]),
        ("They close early in the new year.", ["2022"]),
    ],
)
def test_what_is_counted_from_publication(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Profit rose in the third quarter from $9 million in the 2019 quarter.",
            ["2021-Q3", "2019-Q3"],
        ),
        (
            "Inflation slowed to 9.6% in August from 9.9% in July. A year earlier it was 2%.",
            ["2021-08", "2021-07", "2020-08"],
        ),
        (
            "Transfers in January-August doubled from the same period of 2020.",
            ["2021-01", "2021-08", "2020"],
        ),
        ("Wages have grown since the June quarter.", ["2021-Q2"]),
    ],
)
def test_reports_compare_like_with_like(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In July 2020 they came. Then August was quiet.", ["2020-07", "2020-08"]),
        (
            'It was advertised "in January of 1987, in March, in June".',
            ["1987-01", "1987-03", "1987-06"],
        ),
        ("Shut for the first time since 1988, it opened in March.", ["1988", "2021-03"]),
        (
            "A man was seen last October. They met on the 22nd.",
            ["2020-10", "2021-09-22"],
        ),
        ("The 2015 accord, signed in February, was not kept.", ["2015", "2015-02"]),
        ("In 2024, in March, they vote.", ["2024", "2024-03"]),
        ("It broke down in January 2015. Work resumes on the 30th.", ["2015-01", "2021-09-30"]),
        ("In 2001 I resolved to run; I bought shoes on 2 September.", ["2001", "2001-09-02"]),
        ("She was elected in July 2020. In August she will retire.", ["2020-07", "2022-08"]),
    ],
)
def test_a_scene_keeps_its_year(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Dr Winter Kassab and Ann Lee and June Carter left Spring Row for Hotel 1984.",
        "His mother, June, is of the class of 2026.",
        "He rode a horse called Friday to the March 9 Movement.",
        "They met at the September 11 Museum in Easter Road.",
        "He was on Monday Night Football with Fridays for Future.",
        "A Sunday school teacher wrote to A. Summer.",
        "They were a goal behind going into the fourth quarter.",
    ],
)
def test_names_are_no_dates(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # One way only it is of these days.
        ("Updated 10.01.21, 11:52 EST.", ["2021-10-01", "2021-10-01T11:52"]),
        ("Updated 09/23/21; first published 09/10/21.", ["2021-09-23", "2021-09-10"]),
        ("Quote log 3697 of 9/22/21 or 10/9/21.", ["2021-09-22", "2021-10-09"]),
    ],
)
def test_numeric_dates_are_read_by_those_that_can_be_read_one_way(
    text: str, expected: list[str]
) -> None:
    assert values(text) == expected


def test_a_life_goes_on_long_after_its_birth() -> None:
    text = (
        "Juris Lapa, chess master, was born on 17 March 1931. He died on 14 September aged 90.\n\n"
        "In November 1961 he drew with the champion. He was sent abroad twice. In January 1963 he "
        "lost all his games.\n\nA tournament begins in Tarvo on his birthday, 17 March."
    )

    assert values(text) == ["1931-03-17", "2021-09-14", "1961-11", "1963-01", "2022-03-17"]
