"""Whether countries, states and towns act or are where something is."""

from datetime import date
from pathlib import Path

import pytest

from timeline.actors import find_actors
from timeline.model import Role
from timeline.sentences import split
from timeline.store.registries import load_actors

WORLD = load_actors(Path(__file__).parents[2] / "data" / "actors.yaml")
NOT_ACTING = (Role.PLACE, Role.ADJECTIVE)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Ohio, Utah and eleven other states rotate the names.", ["ohio", "utah"]),
        ("Ohio and Utah are expected to object.", ["ohio", "utah"]),
        ("Ohio and Utah are cold.", []),
        ("Ohio, whose governor was away, will not share.", ["ohio"]),
        ("The states of Ohio and Utah asked for time.", ["ohio", "utah"]),
        ("She said that Ohio alone had asked.", ["ohio"]),
        ("Ohio, which owns a mill, agreed.", ["ohio"]),
        ("He demanded that Ottawa raise its share.", ["canada"]),
        ("Tiraspol and Oslo settle on lorries", ["norway", "transnistria-authorities"]),
        ("It was done at Norway's request.", ["norway"]),
        ("Iran fired missiles at Israel.", ["iran", "israel"]),
        ("Turkish, Armenian envoys meet in Vienna", ["armenia", "turkey"]),
        (
            '"We talk with Pakistan," External Affairs Ministry spokesman Bo Ek said.',
            ["bo-ek", "pakistan"],
        ),
        ("Ankara summoned the Swedish ambassador.", ["sweden", "turkey"]),
        ("The Greek, Irish and Swedish ambassadors dined.", ["greece", "ireland", "sweden"]),
        ("Days after Baku and Yerevan signed it, rain fell.", ["armenia", "azerbaijan"]),
        ("Nobody knows whether Paris stays in the club.", ["france"]),
        ("They expressed gratitude to Norway.", ["norway"]),
        ("The move was a blow to Norway.", ["norway"]),
        ("It waited for Norway to pay.", ["norway"]),
        ("It is up to Norway to pay.", ["norway"]),
        ("Cairo relies on the canal.", ["egypt"]),
        ("The High Court fined the Irish deputy high commissioner.", ["high-court", "ireland"]),
        ("Officers named by Libya's interim government left.", ["libya"]),
        ("He spoke on 3 May, in the presence of the presidents of Norway.", ["norway"]),
    ],
)
def test_states_seats_and_governments_act(text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Stocks were mixed, with Hong Kong lower.", []),
        ("Shares fell as Sydney slipped.", []),
        ("JAFFNA — Rain fell.", []),
        ("DAR ES SALAAM, Tanzania (AP) _ Rain fell.", []),
        ("INDEPENDENCE, Mo. (AP) -- Rain fell.", []),
        ("NICOSIA, August 8 (Xinhua) -- Rain fell.", []),
        ("LUXEMBOURG, 3 March 2025 — Rain fell.", []),
        ("They advanced on Tripoli.", []),
        ("They will withdraw the last of their troops from Mali.", []),
        ("A mill of Haifa, Israel, was shut.", []),
        ("It sped up deliveries of heavy field guns to Ukraine.", []),
        ("The road to Kilali would open.", []),
        ("It was a step on the path to NATO.", []),
        ("It moves to the Foreign Ministry of Norway.", []),
        ("A nurse from El Karvein fell. It was sunny.", []),
        ("It rained by the hills of Karvein, 25km west of the lake.", []),
        ("The barge was to have carried ore to Denmark.", []),
        ("The valley is as wide as Belgium.", []),
        ("They held talks on grain and Georgia.", []),
        ("A truce holds along the Line of Control (LoC).", []),
        ("He spoke at the Oldtown Ice Arena.", []),
    ],
)
def test_markets_datelines_and_addresses_are_places(text: str, ids: list[str]) -> None:
    assert acting(text) == ids


def test_a_body_in_capitals_before_a_colon_is_no_town() -> None:
    text = "CEC: Rain cut the turnout. The Central Election Commission (CEC) said so."

    assert acting(text) == ["central-election-commission"]


def acting(text: str) -> list[str]:
    """The ids that act anywhere in a text."""
    found = find_actors(text, split(text), registry=WORLD, country=None, published=date(2023, 5, 5))
    return sorted({m.actor_id for one in found for m in one if m.role not in NOT_ACTING})
