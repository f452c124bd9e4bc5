from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.charts.plain_text import cut, escape, one_line, width_px, wrapped
from timeline.day_words import FIRST_DAY, LAST_DAY, interval_words, to_date, to_day


def day(text: str) -> int:
    return to_day(date.fromisoformat(text))


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2021-08-17", "2021-08-17", "17 August 2021"),
        ("2022-04-28", "2022-04-29", "28 to 29 April 2022"),
        ("2020-09-27", "2020-11-10", "27 September to 10 November 2020"),
        ("2020-12-30", "2021-01-02", "30 December 2020 to 2 January 2021"),
        ("2020-10-01", "2020-10-31", "October 2020"),
        ("2020-10-01", "2020-12-31", "October to December 2020"),
        ("2020-12-01", "2021-02-28", "December 2020 to February 2021"),
        ("1994-01-01", "1994-12-31", "1994"),
        ("1990-01-01", "1999-12-31", "1990 to 1999"),
        ("0001-01-01", "0001-01-01", "1 January 1"),
    ],
)
def test_days_are_said_as_short_as_can_be(first: str, last: str, words: str) -> None:
    assert interval_words(day(first), day(last)) == words


def test_open_sides_are_said() -> None:
    assert interval_words(day("1994-05-12"), None) == "from 12 May 1994 on"
    assert interval_words(None, day("1994-05-12")) == "until 12 May 1994"
    assert interval_words(day("1994-01-01"), None, grain="year") == "from 1994 on"
    assert interval_words(None, day("2020-09-30"), grain="month") == "until September 2020"
    assert interval_words(None, None) == "no date"


def test_the_last_day_of_all_can_be_said() -> None:
    assert interval_words(day("9999-12-31"), day("9999-12-31")) == "31 December 9999"
    assert interval_words(day("9999-12-01"), day("9999-12-31")).endswith("9999")


@given(st.integers(FIRST_DAY, LAST_DAY))
@settings(deadline=None)
def test_days_and_dates_go_back_and_forth(number: int) -> None:
    assert to_day(to_date(number)) == number


def test_markup_in_a_text_is_shown_as_it_is() -> None:
    assert escape("<b>x</b> & y") == "&lt;b&gt;x&lt;/b&gt; &amp; y"


def test_marks_that_cannot_be_seen_are_left_out() -> None:
    assert one_line("pay\u202elive\u200b \n\t now") == "pay live now"


@given(st.text(max_size=200), st.floats(20, 500))
@settings(deadline=None)
def test_a_cut_label_keeps_to_its_room(text: str, room: float) -> None:
    shown = cut(text, room_px=room, size_px=13)

    assert shown == one_line(text) or shown.endswith("…")
    assert width_px(shown, size_px=13) <= room + 13


def test_a_name_too_wide_for_one_line_takes_two() -> None:
    name = "Ministry of Agriculture and Fisheries of Northern Orvik and the Islands"

    lines = wrapped(name, room_px=200, size_px=13)

    assert len(lines) == 2
    assert name.startswith(" ".join(lines).removesuffix("…"))
    assert wrapped("Orvik", room_px=200, size_px=13) == ("Orvik",)
    assert wrapped("x" * 90, room_px=200, size_px=13)[0].endswith("…")
