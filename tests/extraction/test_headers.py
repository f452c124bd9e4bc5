"""What stands above a story: titles, time lines, bylines and datelines."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.extraction.headers import read
from timeline.model import ClueKind, Field

BODY = "The bridge over the river was opened to traffic. Two ministers came.\n\nMore of it.\n"


def clues(text: str, field: Field) -> list[tuple[ClueKind, str]]:
    return [(clue.kind, clue.value) for clue in read(text).clues if clue.field is field]


TIME_LINES = [
    ("By JANE DOE | Jan. 5, 2021 at 3:04 p.m. EST", "Jan. 5, 2021 at 3:04 p.m. EST"),
    ("Published: 2021.10.15 / 15:57", "2021.10.15 / 15:57"),
    ("15:36 26/11/2021", "15:36 26/11/2021"),
    ("28.04.2022 [15:09]", "28.04.2022 [15:09]"),
    ("# 30 April 2022 03:31 (UTC +04:00)", "30 April 2022 03:31 (UTC +04:00)"),
    ("22:50 / 2022.04.29", "22:50 / 2022.04.29"),
    ("November 26,2021 17:30", "November 26,2021 17:30"),
    ("Business 28 September 2021 08:00 (UTC +04:00)", "28 September 2021 08:00 (UTC +04:00)"),
    ("18:16, 26 November, 2021", "18:16, 26 November, 2021"),
    ("Politics | 26 November 2021", "26 November 2021"),
    ("Tuesday, 28 September 2021", "28 September 2021"),
    ("2021-09-28T08:00:00+04:00", "2021-09-28T08:00:00+04:00"),
    ("26 ноября 2021, 18:16", "26 ноября 2021, 18:16"),
    ("Опубликовано: 26 ноября 2021 г., 18:16", "26 ноября 2021 г., 18:16"),
    ("28 aprel 2022 15:09", "28 aprel 2022 15:09"),
    ("28 Nisan 2022 - 15:09", "28 Nisan 2022 - 15:09"),
    ("26 նոյեմբերի, 2021 18:16", "26 նոյեմբերի, 2021 18:16"),
    ("Dienstag, 28. September 2021, 15:04 Uhr", "28. September 2021, 15:04 Uhr"),
    ("Publié le 5 janvier 2021 à 15h04", "5 janvier 2021 à 15h04"),
    ("5 de enero de 2021 a las 15:04", "5 de enero de 2021 a las 15:04"),
]


@pytest.mark.parametrize(("line", "words"), TIME_LINES)
def test_a_time_line_above_the_story_is_read(line: str, words: str) -> None:
    text = f"Bridge opens after five years\n\n{line}\n\n{BODY}"

    assert clues(text, Field.PUBLISHED) == [(ClueKind.HEADER, words)]
    assert text[read(text).body :] == BODY


@pytest.mark.parametrize(
    "line",
    [
        "What happened on 10 November 2020",
        "September 11 2001 attacks",
        "The statement of 10 November 2020 explained",
        "From 22 June 2021 to 24 June 2021",
        "Why 26 November 2021 matters",
    ],
)
def test_a_date_in_a_title_is_no_time_line(line: str) -> None:
    assert clues(f"{line}\n\n{BODY}", Field.PUBLISHED) == []
    assert clues(f"{line}\n\n{BODY}", Field.TITLE) == [(ClueKind.HEADER, line)]


def test_an_update_is_no_publication() -> None:
    text = f"Bridge opens\nPublished 4 May 2021 10:00 | Updated 5 May 2021 11:00\n\n{BODY}"

    assert clues(text, Field.PUBLISHED) == [(ClueKind.HEADER, "4 May 2021 10:00")]
    assert clues(text, Field.MODIFIED) == [(ClueKind.HEADER, "5 May 2021 11:00")]
    assert clues(f"Last updated 5 May 2021\n\n{BODY}", Field.PUBLISHED) == []


def test_a_keyed_date_may_begin_the_first_paragraph() -> None:
    text = f" date 2021-06-21 By Jane Doe\n\n{BODY}"

    assert clues(text, Field.PUBLISHED) == [(ClueKind.HEADER, "2021-06-21")]
    assert text[read(text).body :] == BODY


def test_a_title_that_stands_twice_is_header_both_times() -> None:
    text = f"Bridge opens\n\n24 September 2021, 12:10\nBridge opens\n\n{BODY}"

    assert text[read(text).body :] == BODY


def test_a_text_without_a_header_begins_with_its_first_word() -> None:
    assert read(BODY).body == 0
    assert read(f"\n\n {BODY}").body == 3
    assert read(BODY).clues == ()


def test_a_lone_line_is_the_story_and_no_title() -> None:
    assert read("Bridge opens").body == 0


DATELINES = [
    ("YEREVAN, NOVEMBER 26, ARMENPRESS. The bridge", "NOVEMBER 26", "ARMENPRESS"),
    ("BAKU, Azerbaijan, Sept. 28\n\nThe bridge", "Sept. 28", None),
    ("MOSCOW, December 1. /TASS/. The bridge", "December 1", "TASS"),
    ("Cairo, April 28, AZERTAC\n\nThe bridge", "April 28", "AZERTAC"),
    ("LONDON, Sept 28 (Reuters) - The bridge", "Sept 28", "Reuters"),
    ("WASHINGTON (AP) — The bridge", None, "AP"),
    ("МОСКВА, 26 ноя - РИА Новости. Мост", "26 ноя", "РИА Новости"),
    ("Bakı, 28 sentyabr, AZƏRTAC\n\nKörpü", "28 sentyabr", "AZƏRTAC"),
    ("NOVEMBER 26, ARMENPRESS. The bridge", "NOVEMBER 26", "ARMENPRESS"),
]


@pytest.mark.parametrize(("text", "day", "agency"), DATELINES)
def test_a_dateline_gives_its_day_and_agency_and_belongs_to_the_story(
    text: str, day: str | None, agency: str | None
) -> None:
    expected_day = [] if day is None else [(ClueKind.DATELINE, day)]
    expected_agency = [] if agency is None else [(ClueKind.DATELINE, agency)]

    assert clues(text, Field.PUBLISHED) == expected_day
    assert clues(text, Field.AGENCY) == expected_agency
    assert read(text).body == 0


@pytest.mark.parametrize(
    "text",
    [
        "Both sides met on 28 September. Then they left.",
        "In Tbilisi the talks of 28 September went on.",
        "The paper (in print since 1990) — said so.",
    ],
)
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert read(text).clues == ()


@given(st.text(st.sampled_from("1230:/., \n|By may Sept2021UTC+()-—ноября"), max_size=400))
@settings(deadline=None)
def test_any_text_has_a_header_that_ends_inside_it(text: str) -> None:
    header = read(text)

    assert 0 <= header.body <= len(text)
    assert not text[: header.body].strip() or header.clues
