import pytest

from timeline.views.panel import (
    agreed_time,
    denials_html,
    given_dates_html,
    reported_words,
    whole_label,
)
from timeline.views.sentences import by_sentence, lag_words


def test_a_sentence_with_two_date_phrases_is_one_sentence() -> None:
    first, second = {"article_id": "a", "start": 0}, {"article_id": "a", "start": 40}
    other = {"article_id": "b", "start": 0}

    assert by_sentence([first, second, first, other]) == [[first, first], [second], [other]]


def test_a_label_that_was_cut_is_told_whole() -> None:
    mentions = [
        {"label": "Another", "sentence": "Another one."},
        {"label": "The first half…", "sentence": "The first half and the second."},
    ]

    assert whole_label("The first half…", mentions) == "The first half and the second."
    assert whole_label("Whole", mentions) == "Whole"
    assert whole_label("Of nowhere…", mentions) == "Of nowhere…"


def test_who_gives_which_date_is_told_as_text() -> None:
    told = given_dates_html({(18575, 18575): {"Herald", "<b>Post</b>"}, (18576, 18576): {"News"}})

    assert "9 November 2020 · 2 outlets" in told
    assert "&lt;b&gt;Post&lt;/b&gt;, Herald" in told
    assert "one day apart" in told
    assert "one day apart" not in given_dates_html({(18575, 18575): {"A"}, (None, 18580): {"B"}})


def test_who_tells_an_event_as_denied_is_told_apart_from_who_does_not() -> None:
    told, denied = {"status": None, "outlet": "<b>Post</b>"}, {"status": "denied", "outlet": "News"}

    both = denials_html([told, denied, denied])

    assert "Told as denied · 1 outlet" in both
    assert "Told without denial · 1 outlet" in both
    assert "&lt;b&gt;Post&lt;/b&gt;" in both
    assert denials_html([told, told]) == denials_html([denied]) == ""
    assert denials_html([denied, denied | {"status": "planned"}]) == ""


@pytest.mark.parametrize(
    ("days", "published", "words"),
    [
        ((18575, 18575), 18575, "the same day"),
        ((18575, 18575), 18576, "a day later"),
        ((18575, 18580), 18600, "20 days later"),
        ((18575, 18580), 18577, ""),
        ((18575, 18575), 18573, "2 days before"),
        ((18575, 18575), 18575 + 61, "about 2 months later"),
        ((18575, 18575), 18575 + 998, "about 3 years later"),
        ((18575, 18575), 18575 - 699, "about 23 months before"),
        ((None, 18575), 18600, ""),
    ],
)
def test_it_is_told_how_long_after_an_event_it_was_reported(
    days: tuple[int | None, int | None], published: int, words: str
) -> None:
    assert lag_words(*days, published) == words


def test_the_first_and_the_last_report_of_an_event_are_told() -> None:
    mentions = [{"published_day": day} for day in (18600, None, 18576)]

    told = reported_words(18575, 18575, mentions)

    assert told == "First reported on 10 November 2020, a day later; last on 4 December 2020."
    assert reported_words(18575, 18575, [{"published_day": None}]) == ""


def test_a_time_of_day_is_told_where_all_sources_agree_on_it_and_its_day() -> None:
    day = {"first_day": 18575, "last_day": 18575}
    half_past = day | {"time": "10:30", "zone": "Moscow time"}

    assert agreed_time([half_past, half_past]) == "10:30 Moscow time"
    assert agreed_time([half_past, day | {"time": "EV", "zone": None}]) == ""
    assert agreed_time([half_past, day | {"time": None, "zone": None}]) == ""
    assert agreed_time([half_past, half_past | {"first_day": 18574}]) == ""
