"""Where names begin and end.

Each text has its names in square brackets, after a bar the id where it is not made of just these
words; every mention must be one of them.
"""

import re
from datetime import date
from pathlib import Path

import pytest

from timeline.actors import find_actors
from timeline.actors.spelling import slug
from timeline.sentences import split
from timeline.store.registries import load_actors

WORLD = load_actors(Path(__file__).parents[2] / "data" / "actors.yaml")
MARKED = re.compile(r"\[([^\]|]+)(?:\|([^\]]+))?\]")


def check(marked: str) -> None:
    """Compare the mentions of a text with the marks in it."""
    names = [(match[1], match[2] or slug(match[1])) for match in MARKED.finditer(marked)]
    text = MARKED.sub(r"\1", marked)
    found = find_actors(text, split(text), registry=WORLD, country=None, published=date(2024, 5, 2))
    assert [(text[one.start : one.end], one.actor_id) for all_ in found for one in all_] == names


@pytest.mark.parametrize(
    "marked",
    [
        "[No to Plunder] won two seats.",
        "The [No to Plunder] movement won.",
        "[Yes to Europe] won two seats.",
        "No to all that, said [Ada Lind].",
        "The party [Our Land] won two seats.",
        "Members of [For Our Town] left.",
        "The opposition party [For the People] left.",
        "A spokesman for [Save Our Rivers] said so.",
        "[Mothers Against Guns] marched.",
        "[Lawyers for Justice] sued.",
        "Lawyers for [Falk Shipping ASA] sued.",
        "The charity [Bread for Children] said so.",
        "[Youth for Change] joined the bloc.",
        "The ruling [Civic Accord] party left.",
        "Pro-European parties left.",
        'The "[New Sandland]" party won.',
    ],
)
def test_common_words_make_names_of_campaigns(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked", ["[Aung Than Lin] left.", "[A. K. Narayanan] left. A year later he won."]
)
def test_small_words_may_be_parts_of_peoples_names(marked: str) -> None:
    check(marked)
