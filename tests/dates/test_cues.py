"""Which way a date without its year or week is read, by the words around it."""

from datetime import date

import pytest

from timeline.dates import tag
from timeline.languages import LANGUAGES

FRIDAY = date(2021, 9, 24)


def value(text: str) -> str:
    found = tag(text, language=LANGUAGES["en"], anchor=FRIDAY)
    return found[-1].resolution.value


@pytest.mark.parametrize(
    "text",
    [
        "The channel reopens on Tuesday.",
        "The council meets again on Tuesday.",
        "The ministers meet separately Tuesday with the envoy.",
        "The budget must be passed by Tuesday.",
        "The harbour was to open on Tuesday.",
        "Witnesses are asked to call by Tuesday.",
        "The summit would still be held on Tuesday.",
        "The mandate runs to Tuesday.",
        "Leaders to sign truce on Tuesday",
        "They'll meet on Tuesday.",
        "A march is planned for Tuesday.",
        "Poles go to the polls on Tuesday.",
        "A normal service is unlikely before Tuesday.",
        "The talks cannot begin before Tuesday.",
        "Production, halted since the fire, restarts on Tuesday.",
        "The envoy is visiting the camps on Tuesday.",
        "The kiln could be lit as early as Tuesday.",
        "They agreed to pause on Tuesday.",
        "The deadline for tenders is Tuesday.",
        "She won in May and defends her title on Tuesday.",
        "The house votes Tuesday on a bill that the cabinet approved.",
        "Officials warned that Tuesday could bring more rain.",
        "The line could be shut by Tuesday, he said.",
        "If no deal is struck by Tuesday, they walk out.",
        "Shares in the firm, which reports on Tuesday, rose.",
        "Norland face Sund on Tuesday.",
        "Rovers play City on Tuesday.",
        "He would lose the boy when the case is heard on Tuesday.",
        "The bank has extended loans of $5 million through Tuesday.",
    ],
)
def test_what_is_on_the_agenda_is_still_to_come(text: str) -> None:
    found = value(text)

    assert found == "2021-09-28"


@pytest.mark.parametrize(
    "text",
    [
        "The offer had been due to expire on Tuesday.",
        "The talks had been scheduled to begin Tuesday.",
        "The pair were due back on Tuesday.",
        "The court ruled Tuesday that he must be heard.",
        "It must have begun on Tuesday.",
        "The talks went on until Tuesday.",
        "Workers failed to open the valve on Tuesday.",
        "It was hard to meet the guests on Tuesday.",
        "The kiln had gone cold as early as Tuesday.",
        "He had hoped to be back by Tuesday.",
        "Ministers agreed on Tuesday that all must go.",
        "The strike, called for Tuesday, was averted.",
        "Police are investigating a fire on Tuesday.",
        "Both faces appeared on Tuesday.",
        "Talks, due to begin on Tuesday, were put off again.",
        "On Tuesday the two sides agreed to pause.",
    ],
)
def test_plans_told_in_the_past_are_over(text: str) -> None:
    found = value(text)

    assert found == "2021-09-21"


def test_both_ends_of_a_range_hear_the_words_around_it() -> None:
    found = tag(
        "The strike lasted from 11 p.m. on Friday until 4 a.m. on Saturday.",
        language=LANGUAGES["en"],
        anchor=date(2021, 9, 26),
    )

    assert [one.resolution.value for one in found] == [
        "2021-09-24T23:00",
        "2021-09-24",
        "2021-09-25T04:00",
        "2021-09-25",
    ]


def test_what_is_done_in_the_present_does_not_point_back() -> None:
    found = value("He would keep the boy when the case is heard in October.")

    assert found == "2021-10"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bank cut rates in June and is expected to cut them again.", "2021-06"),
        ("In October, which is cold, they will be tried.", "2021-10"),
        ("in March, April and May; on Monday, and of March or May", "2021-05"),
        ("The inquest may open on Tuesday.", "2021-09-28"),
        ("The pier, shut since August's storm, should be open soon.", "2021-08"),
        ("The verdict, originally due in June, has slipped.", "2021-06"),
        ("Data due on Friday are expected to show a rise in August.", "2021-08"),
        ("The 9.15 did not run on Thursday and will be replaced.", "2021-09-23"),
        ("They await prices for August, expected to be out soon.", "2021-08"),
        ("He was told that letters were to be handed over in August.", "2021-08"),
        (
            "Rescuers had found twelve bodies; by Tuesday the number is expected to rise.",
            "2021-09-28",
        ),
    ],
)
def test_cues_of_another_clause_do_not_count(text: str, expected: str) -> None:
    found = value(text)

    assert found == expected


def test_the_reading_that_was_given_up_is_the_nearer_of_the_others() -> None:
    (found,) = tag("The pier was closed on 9 November.", language=LANGUAGES["en"], anchor=FRIDAY)

    (other,) = found.resolution.reading.alternatives
    assert (found.resolution.value, other.first_day) == ("2020-11-09", date(2021, 11, 9))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2016 she moved to the coast. That day it rained.", None),
        ("It closed on 3 May, as it had in 2016. That day it rained.", "2021-05-03"),
        ("The pier fell on Monday.\nTwo boats sank the same day.", "2021-09-20"),
    ],
)
def test_that_day_is_the_day_last_named_or_none(text: str, expected: str | None) -> None:
    found = tag(text, language=LANGUAGES["en"], anchor=FRIDAY)[-1].resolution

    assert (found.value if found.interval else None) == expected


def test_part_of_that_day_belongs_to_the_day_last_named() -> None:
    found = value("On 3 May 2020 a sortie failed; that evening the mayor was killed.")

    assert found == "2020-05-03TEV"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Today, fifty years on, he still counts the days.", "XXXX"),
        ("The fire, the worst since 12 August 1985, broke out at 7 p.m.", "2021-09-24T19:00"),
    ],
)
def test_what_only_compares_is_nothing_to_count_from(text: str, expected: str) -> None:
    found = tag(text, language=LANGUAGES["en"], anchor=FRIDAY)

    assert expected in [one.resolution.value for one in found]
