"""Who is found in a sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.actors import Actor, ActorRegistry, find_actors
from timeline.model import ActorKind, ActorMention, Role

REGISTRY = ActorRegistry(
    (
        Actor("ada-lind", ActorKind.PERSON, "Ada Lind", aliases=("Lind",)),
        Actor("norland", ActorKind.COUNTRY, "Norland", metonyms=("Northport",)),
        Actor("great-bank", ActorKind.ORGANISATION, "Great Bank of Norland", aliases=("GBN",)),
        Actor("fizel", ActorKind.PLACE, "Fizel", aliases=("F\u00edz\u00e9l",)),
    )
)


def found(text: str) -> list[ActorMention]:
    return find_actors(text, [(0, len(text))], registry=REGISTRY, country=None)[0]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Ada Lind left.", ["ada-lind"]),
        ("LIND LEFT", ["ada-lind"]),
        ("Lind's plan", ["ada-lind"]),
        ("Linda left.", []),
        ("The Great Bank of Norland fell.", ["great-bank"]),
        ("GBN fell.", ["great-bank"]),
        ("gbn fell.", []),
        ("Troops entered F\u00edz\u00e9l.", ["fizel"]),
        ("Northport warned its neighbours.", ["norland"]),
        ("Norlanders left.", []),
    ],
)
def test_names_are_found_whole_and_longest_first(text: str, ids: list[str]) -> None:
    mentions = found(text)

    assert [mention.actor_id for mention in mentions] == ids


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("They met in Norland.", Role.PLACE),
        ("Norland said so.", Role.SPEAKER),
        ("Norland attacked.", Role.ACTOR),
    ],
)
def test_a_country_is_an_actor_only_where_it_acts(text: str, role: Role) -> None:
    mentions = found(text)

    assert [mention.role for mention in mentions] == [role]


@given(st.text(), st.sampled_from(["Ada Lind", "Norland", "in Northport", ""]))
@settings(deadline=None)
def test_any_text_is_read_and_names_lie_within_it_in_order(noise: str, name: str) -> None:
    text = f"{noise} {name} {noise}"

    mentions = found(text)

    spans = [(mention.start, mention.end) for mention in mentions]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
