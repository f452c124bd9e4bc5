"""Bodies of one name are told apart by their countries."""

from datetime import date
from pathlib import Path

import pytest

from timeline.actors import find_actors
from timeline.sentences import split
from timeline.store.registries import load_actors

WORLD = load_actors(Path(__file__).parents[2] / "data" / "actors.yaml")


@pytest.mark.parametrize(
    ("text", "country", "id_"),
    [
        ("The Greens voted no.", "germany", "alliance-90-the-greens"),
        ("The Greens voted no.", "australia", "australian-greens"),
        ("The Liberals voted no.", "canada", "liberal-party-of-canada"),
        ("The Conservatives voted no.", "united-kingdom", "conservative-party"),
        ("The Liberals voted no. Canada waits, said a Canadian.", None, "liberal-party-of-canada"),
        ("The Reserve Bank cut rates.", "india", "reserve-bank-of-india"),
        ("The Greens voted no.", "fiji", "greens"),
        ("The Greens voted no.", None, "greens"),
        ("Нацбанк снизил ставку.", "kazakhstan", "national-bank-of-kazakhstan"),
        ("Нацбанк снизил ставку.", "georgia", "national-bank-of-georgia"),
        ("Войска вошли в столицу Нигерии.", None, "nigeria"),
        ("Войска вошли в столицу Нигера.", None, "niger"),
    ],
)
def test_a_name_of_several_is_that_of_the_outlets_country_or_the_one_most_named(
    text: str, country: str | None, id_: str
) -> None:
    found = find_actors(
        text, split(text), registry=WORLD, country=country, published=date(2023, 5, 5)
    )

    assert found[0][0].actor_id == id_


def test_a_chamber_without_its_country_is_that_of_the_people_whom_the_text_names() -> None:
    text = "Joe Biden and Donald Trump met. Congress voted."

    found = find_actors(text, split(text), registry=WORLD, country=None, published=date(2023, 5, 5))

    assert [m.actor_id for m in found[1]] == ["us-congress"]
