"""Towns, rivers and hills that no registry knows do not act."""

from pathlib import Path

import pytest

from timeline.actors import find_actors
from timeline.model import Role
from timeline.store.registries import load_actors

WORLD = load_actors(Path(__file__).parents[2] / "data" / "actors.yaml")
ACTING = (Role.ACTOR, Role.SPEAKER, Role.ADDRESSED)


@pytest.mark.parametrize(
    "text",
    [
        "The mayors of Kalvik, Brenno and Tarnsund met.",
        "Shells fell on Kalvik and Brenno.",
        "Kalvik, a town of 4,000 people, lost power.",
        "The river Tarn, which runs through Kalvik, is low.",
        "Kalvik and Brenno were flooded.",
        "The ship was bound for Kalvik.",
        "The rebels hold Kalvik.",
        "An air raid on Kalvik killed nine.",
        "Kalvik was captured on Monday.",
        "Kalvik is the capital of the province.",
        "They drove past Kalvik.",
        "The train to Kalvik was late.",
        "Two hikers died on Tarn Peak.",
    ],
)
def test_unknown_place_does_not_act(text: str) -> None:
    found = find_actors(text, [(0, len(text))], registry=WORLD, country=None)

    assert [mention.actor_id for mention in found[0] if mention.role in ACTING] == []


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Bo Ek sits on the board.", ["bo-ek"]),
        ("Kalvikbank was fined on Monday.", ["kalvikbank"]),
        ("Ada Lind leads the Green Dawn Party.", ["ada-lind"]),
        ("The Green Dawn Party, led by Ada Lind, won.", ["ada-lind", "green-dawn-party"]),
        ("A book about Ada Lind won.", []),
        ("Sources at Vintara Group confirmed it.", ["vintara-group"]),
        ("The loan came with Vintara Group lending a part.", ["vintara-group"]),
        ("They will let Ada Lind run.", ["ada-lind"]),
        ("Ada Lind, speaking on Channel One, denied it.", ["ada-lind"]),
        ("The merger of Vintara and Norbank failed.", ["norbank", "vintara"]),
        ("Norbank, like Vintara, lost.", ["norbank", "vintara"]),
        ("Apart from Norbank, all lost.", ["norbank"]),
        ("The firm was renamed Vintara in May.", []),
        ("She is married to Bo Ek.", []),
        ("She graduated from the University of Karvik.", []),
    ],
)
def test_others_act_beside_them(text: str, ids: list[str]) -> None:
    found = find_actors(text, [(0, len(text))], registry=WORLD, country=None)

    assert sorted({one.actor_id for one in found[0] if one.role in ACTING}) == ids
