"""Who acts in the event of which date of a sentence."""

import re
from datetime import date

import pytest

from tests.events.samples import article, phrase
from timeline import sentences
from timeline.actors import ActorRegistry, find_actors
from timeline.events.mentions import event_mentions

DATES = re.compile(r"\b[345] (?:May|мая)\b")


def acting(text: str) -> list[set[str]]:
    """The ids of those who act in the event of each date."""
    phrases = [
        phrase(found.start(), found[0], date(2020, 5, int(found[0][0])))
        for found in DATES.finditer(text)
    ]
    spans = sentences.split(text)
    actors = find_actors(text, spans, registry=ActorRegistry(()), country=None)
    made = event_mentions(article(text), phrases, spans, actors)
    return [{actor.actor_id for actor in mention.actors} for mention in made]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        (
            "Ada Lind ordered an inquiry on 5 May into a fire that broke out on 3 May.",
            [{"ada-lind"}, set()],
        ),
        ("Ada Lind met on 5 May a sailor who fled on 3 May.", [{"ada-lind"}, set()]),
        ("Ада Линд 5 мая осмотрела порт, который закрылся 3 мая.", [{"ada-lind"}, set()]),
        (
            "Bo Ek met on 5 May with Ada Lind, who resigned on 3 May.",
            [{"ada-lind", "bo-ek"}, {"ada-lind"}],
        ),
        (
            "Ada Lind on 5 May left a pact that she signed on 3 May.",
            [{"ada-lind"}, {"ada-lind"}],
        ),
        (
            "Ada Lind ordered on 5 May that trains stop on 3 May.",
            [{"ada-lind"}, {"ada-lind"}],
        ),
        ("Ada Lind ordered a fire that broke out on 3 May put out.", [{"ada-lind"}]),
        (
            "Ada Lind on 3 May met sailors who fled, and on 5 May left.",
            [{"ada-lind"}, {"ada-lind"}],
        ),
    ],
)
def test_who_acts_before_a_noun_has_no_part_in_the_date_of_the_noun(
    text: str, ids: list[set[str]]
) -> None:
    assert acting(text) == ids
