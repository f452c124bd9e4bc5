"""Which clue to the publication day is believed, and how far."""

import pytest

from timeline.model import Clue, ClueKind, Confidence, Field
from timeline.publication.dating import published

MACHINE, URL, SHOWN = ClueKind.METADATA, ClueKind.URL, ClueKind.PAGE_SEARCH


def given(*clues: tuple[ClueKind, str], url: str | None = None) -> tuple[str, Confidence] | None:
    made = [Clue(kind, Field.PUBLISHED, value, "x") for kind, value in clues]
    found = published(made, url=url, language="en", country=None)
    return None if found is None else (found.value, found.confidence)


def test_what_a_page_states_for_machines_is_of_high_confidence() -> None:
    assert given((MACHINE, "2023-11-08T10:00:00-05:00")) == (
        "2023-11-08T10:00-05:00",
        Confidence.HIGH,
    )


def test_a_contradiction_lowers_the_confidence() -> None:
    assert given((MACHINE, "2023-11-08"), (SHOWN, "6 November 2023")) == (
        "2023-11-08",
        Confidence.MEDIUM,
    )


def others(*clues: tuple[ClueKind, str]) -> list[tuple[str, str]]:
    made = [Clue(kind, Field.PUBLISHED, value, "x") for kind, value in clues]
    found = published(made, url=None, language="en", country=None)
    assert found is not None
    return [(one.value, one.evidence) for one in found.alternatives]


def test_other_days_are_kept_with_the_clue_that_is_trusted_most_of_each() -> None:
    named = [(MACHINE, "2023-11-08"), (URL, "2023-11-07"), (SHOWN, "6 November 2023")]

    told = others(*named, (SHOWN, "7 November 2023"), (SHOWN, "8 November 2023"))

    assert told == [("2023-11-07", 'URL "x"'), ("2023-11-06", 'page search "x"')]


def test_a_time_in_utc_is_no_other_day_where_the_publishers_day_is_taken() -> None:
    assert others((MACHINE, "2023-11-09T03:28:35Z"), (URL, "2023-11-08")) == []


def test_of_very_many_other_days_the_first_are_kept() -> None:
    many = [(SHOWN, f"{day} October 2023") for day in range(1, 30)]

    assert len(others((MACHINE, "2023-11-08"), *many)) == 5


def test_what_a_person_wrote_down_is_not_weighed_against_the_page() -> None:
    assert given((ClueKind.SIDECAR, "2023-11-08"), (MACHINE, "2023-11-06")) == (
        "2023-11-08",
        Confidence.HIGH,
    )


@pytest.mark.parametrize(
    ("moment", "local"),
    [
        ("2023-11-09T03:28:35Z", "2023-11-08"),
        ("2023-11-01T23:01:00Z", "2023-11-02"),
        ("2020-07-09T00:30:00+00:00", "2020-07-08"),
    ],
)
def test_of_a_moment_in_utc_the_day_of_the_url_is_the_publishers(moment: str, local: str) -> None:
    assert given((MACHINE, moment), (URL, local)) == (local, Confidence.HIGH)


@pytest.mark.parametrize(
    ("moment", "other"),
    [("2020-07-09T11:04:04Z", "2020-07-08"), ("2023-11-02T09:00:00Z", "2023-11-03")],
)
def test_a_day_that_no_time_zone_has_at_that_moment_is_not_taken(moment: str, other: str) -> None:
    found = given((MACHINE, moment), (URL, other))

    assert found is not None
    assert found[0][:10] == moment[:10]


def test_a_dateline_takes_its_missing_year_from_the_url() -> None:
    dateline = (ClueKind.DATELINE, "April 28")

    assert given(dateline) is None
    assert given(dateline, url="https://example.org/2022/04/cairo") == (
        "2022-04-28",
        Confidence.MEDIUM,
    )
    assert given(dateline, url="https://example.org/news/2022/cairo") == (
        "2022-04-28",
        Confidence.MEDIUM,
    )
    assert given(dateline, url="https://example.org/news/20221/cairo") is None
