from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.queries.question import LaneKind, Question
from timeline.views.state import Part, View, from_parameters, parse_day, to_parameters

days = st.none() | st.integers(-400_000, 400_000)
words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20)
views = st.builds(
    View,
    question=st.builds(
        Question,
        actors=st.lists(words, max_size=3, unique=True).map(tuple),
        outlets=st.lists(words, max_size=3, unique=True).map(tuple),
        since=days,
        until=st.none(),
        text=words,
        lanes=st.sampled_from(LaneKind),
        disagreeing=st.booleans(),
    ),
    part=st.sampled_from(Part),
    event=words,
    article=words,
    mention=words,
    published=st.booleans(),
)


@given(views)
@settings(deadline=None)
def test_a_view_survives_its_address(view: View) -> None:
    search = urlencode(to_parameters(view), doseq=True)

    assert from_parameters(parse_qs(search)) == view


def test_an_unknown_outlet_can_be_shared() -> None:
    view = View(Question(outlets=("",)))

    assert from_parameters(to_parameters(view)) == view


def test_the_usual_view_has_an_empty_address() -> None:
    assert to_parameters(View()) == {}


@given(st.dictionaries(st.text(max_size=9), st.lists(st.text(max_size=20), max_size=3)))
@settings(deadline=None)
def test_any_address_gives_a_view(parameters: dict[str, list[str]]) -> None:
    assert isinstance(from_parameters(parameters), View)


def test_a_span_written_backwards_is_turned_round() -> None:
    view = from_parameters({"since": ["2021-01-01"], "until": ["2020-01-01"]})

    assert view.question.since is not None
    assert view.question.until is not None
    assert view.question.since < view.question.until


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1970-01-02", 1),
        ("1970-01-02 13:00:00.5", 1),
        ("1970-13-02", None),
        ("0000-01-01", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_day_is_read_off_the_beginning_of_a_text(text: str, day: int | None) -> None:
    assert parse_day(text) == day


@pytest.mark.parametrize("name", ["", "-", "--", "-x", "x-"])
def test_an_outlet_of_any_name_is_told_from_one_that_is_not_known(name: str) -> None:
    view = View(Question(outlets=(name,)))

    assert from_parameters(to_parameters(view)) == view
