import pytest

from timeline.dates.tagger import find_mentions
from timeline.dates.written import written
from timeline.languages import LANGUAGES
from timeline.model import Confidence, PublicationTime

ENGLISH = LANGUAGES["en"]
PUBLISHED = PublicationTime("2021-09-24", "test", Confidence.HIGH)


@pytest.mark.parametrize(
    "text",
    [
        "Day.az reports", "You may also like", "they march on", "the sun rose", "a second chance",
        "Section No. 907", "flight 1549", "a score of 3-2", "it cost $1994", "12.5 percent",
        "version 2.0.1", "call 555-1234", "a 1,994 metre peak", "200 people", "room 2020b",
        "Augusta", "Marchand", "Friday the cat".replace("Friday", "Freya"), "in his forties",
    ],
)  # fmt: skip
def test_words_that_only_look_like_dates_are_left_alone(text: str) -> None:
    found = [one.text for one in find_mentions(written(text), ENGLISH)]

    assert found == []


def test_no_date_reaches_beyond_its_sentence() -> None:
    found = [one.text for one in find_mentions(written("He was 17. August was hot."), ENGLISH)]

    assert found == ["August"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a temperature of 37.5 in the evening", ["the evening"]),
        ("printed in 2014;6:38-72", ["2014"]),
        ("settled 1,200 years ago", ["1,200 years ago"]),
        ("version 2.6.29 or app.6.1.38", []),
    ],
)
def test_figures_are_read_whole(text: str, expected: list[str]) -> None:
    found = [one.text for one in find_mentions(written(text), ENGLISH)]

    assert found == expected
