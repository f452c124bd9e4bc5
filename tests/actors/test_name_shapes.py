"""Names of many shapes: where they begin, where they end, and what is said with them."""

from datetime import date
from pathlib import Path

import pytest

from timeline.actors import find_actors
from timeline.model import Role
from timeline.store.registries import load_actors

WORLD = load_actors(Path(__file__).parents[2] / "data" / "actors.yaml")
ACTING = (Role.ACTOR, Role.SPEAKER, Role.ADDRESSED)


def acting(text: str) -> list[str]:
    """The ids that act in a sentence."""
    found = find_actors(
        text, [(0, len(text))], registry=WORLD, country=None, published=date(2024, 5, 2)
    )
    return sorted({mention.actor_id for mention in found[0] if mention.role in ACTING})


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Elder Te Whaea Rawiri blessed the site.", ["te-whaea-rawiri"]),
        ("Teacher Siti Nurhal binti Ahmad was calm.", ["siti-nurhal-binti-ahmad"]),
        ("Xochitl Varga de la Cruz won the seat.", ["xochitl-varga-de-la-cruz"]),
        ("Voice of the People boycotted the vote.", ["voice-of-the-people"]),
        ("Together for Karvonia won 12 seats.", ["together-for-karvonia"]),
        ("New Wave and Green Left will govern.", ["green-left", "new-wave"]),
        ("The National Rally for Progress met.", ["national-rally-for-progress"]),
        ("The website Karvika Today published it.", ["karvika-today"]),
        ("Broadcaster KVT showed it.", ["kvt"]),
        ("Vintafield bought the farm from Tidewell.", ["tidewell", "vintafield"]),
        ("The Lions of Karvik militia fired.", ["lions-of-karvik"]),
        ("The Office of the Public Defender asked.", ["office-of-the-public-defender"]),
        ("The Public Defender's Office asked.", ["public-defenders-office"]),
        ("Transparency International Georgia asked.", ["transparency-international-georgia"]),
        ("Rain forced Emirates to close.", ["emirates"]),
        ("Rain forced the Emirates to close.", ["united-arab-emirates"]),
    ],
)
def test_unknown_names_are_read_whole(text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Moldova was promised gas by Romania.", ["moldova", "romania"]),
        ("Experts say that Serbia, not Kosovo, broke the deal.", ["kosovo", "serbia"]),
        ("Leaders of France, Germany and Poland met.", ["france", "germany", "poland"]),
        ("Floods hit France, Germany and Poland.", []),
        ("Factories in France, Germany and Poland will close.", []),
        ("Norway shares a border with Sweden.", ["norway"]),
        ("The United States offered Ecuador weapons.", ["ecuador", "united-states"]),
        ("A court ordered the dissolution of the Karvik Party.", ["karvik-party"]),
        ("Norway extradited him to Sweden.", ["norway"]),
        ("Norway handed him to Sweden.", ["norway", "sweden"]),
    ],
)
def test_clauses_tell_who_acts(text: str, ids: list[str]) -> None:
    assert acting(text) == ids
