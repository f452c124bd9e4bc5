"""Who gets an office, who is led, whose board acts."""

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
        ("It appointed Ada Lind prime minister.", ["ada-lind"]),
        ("It named Zorba Quillmoss chief executive.", ["zorba-quillmoss"]),
        ("The nomination of Zorba Quillmoss was put off.", ["zorba-quillmoss"]),
        ("The 737 MAX was grounded.", []),
        ("Turkey's central bank raised its rate.", ["central-bank-of-turkey"]),
        ("The Mexican central bank raised its rate.", ["bank-of-mexico"]),
        ("Bo Ek, an assistant to President Ada Lind, left.", ["bo-ek"]),
        ("Bo Ek, the head of Germany's Bundesbank, left.", ["bo-ek"]),
        ("Vinta Ltd will buy a stake in its small unit Holm Nails.", ["vinta-ltd"]),
        ("It needs the approval of the Norland Rail Council.", []),
        ("It was said on Facebook.", []),
        ("An official of the Norland Rail Union said so.", ["norland-rail-union"]),
        ("Bo Ek, a former officer of the Norland Rail Union, said so.", ["bo-ek"]),
        ("Ten came, by the count of the Norland Rail Union.", ["norland-rail-union"]),
        ("Bo Ek, a keen researcher with the Norland Rail Centre, left.", ["bo-ek"]),
        ("Bo Ek, of Lyon-based Vinta Holm, left.", ["bo-ek"]),
        ("Vinta Ltd rose 1.9 per cent and Holm Ltd 2.4.", ["holm-ltd", "vinta-ltd"]),
        ("Ada Lind sworn in for a third term", ["ada-lind"]),
        ("Ada Lind cast her vote at a school.", ["ada-lind"]),
        ("Ada Lind, Bo Ek discuss grain in Riga", ["ada-lind", "bo-ek"]),
        ("Ada Lind spokesman Bo Ek left.", ["bo-ek"]),
        ("Ada Lind will head an enlarged Economy Ministry of Norway.", ["ada-lind"]),
        ("Ada Lind chairs the Norland Rail Union.", ["ada-lind"]),
        ("On the proposal of President Ada Lind, Bo Ek left.", ["ada-lind", "bo-ek"]),
        ("The board, in the person of Ada Lind, agreed.", ["ada-lind"]),
        ("Ada Lind of the small consultancy Vinta left.", ["ada-lind"]),
        ("The chief of the Grom militia, Ada Lind, left.", ["ada-lind"]),
        ("Bo Ek, director of the Oldtown Valley firm Vinta Wines LLC, left.", ["bo-ek"]),
    ],
)
def test_who_gets_an_office_acts_and_what_somebody_leads_does_not(
    text: str, ids: list[str]
) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The executive board of the Norland Rail Union met.", ["norland-rail-union"]),
        ("Bo Ek sits on the board of the Norland Rail Union.", ["bo-ek"]),
        ("The plenary of the Norland Rail Union voted.", ["norland-rail-union"]),
        (
            "According to the media wing of the Norland Rail Union, it rained.",
            ["norland-rail-union"],
        ),
        ("Rain fell, with a delegate of the Norland Rail Union at hand.", ["norland-rail-union"]),
        ("Ada Lind, who joined from Vinta Ltd, left.", ["ada-lind"]),
        ("Ada Lind, who leads the team, and Urvo Ekno, its cook, left.", ["ada-lind", "urvo-ekno"]),
        ('Urvo Ekno: "It rained"', ["urvo-ekno"]),
        ("Urvo, 43, left the mill.", ["urvo"]),
        ("Lindos, a member of the choir who was late, somehow sang.", ["lindos"]),
        (
            "Bo Ek will address a session of the Norland Rail Union.",
            ["bo-ek", "norland-rail-union"],
        ),
        ("It rose with the assistance of the Norland Rail Union.", ["norland-rail-union"]),
        ("Bo Ek was an official of the Norland Rail Union.", ["bo-ek"]),
        ("Bo Ek held talks with the management of Vinta Ltd.", ["bo-ek", "vinta-ltd"]),
        ("Norway and NRU end Riga talks", ["norway", "nru"]),
        ("A book printed by Vinta Ltd contains errors.", ["vinta-ltd"]),
        ("The dam is opposed by farmers and Vinta Ltd alike.", ["vinta-ltd"]),
        ("Urvo Lindam Kerno Holmo left. Later Holmo sang.", ["urvo-lindam-kerno-holmo"]),
        ("A chartered Airbus landed in a field.", []),
        ("The press office of the Norland Rail Union closed.", ["norland-rail-union"]),
        ("Heads of state of the Norland Rail Union dined.", ["norland-rail-union"]),
        ("Vinta Ltd, a unit of the Norland Rail Union, closed.", ["vinta-ltd"]),
        ("It is a unit of Sweden's Holm Motors.", []),
        ("Rebels of the former Norland Rail Union left.", ["norland-rail-union"]),
        ("A critic of the former Norland Rail Union left.", []),
        ("Ada Lind, the Norland Rail Union envoy, left.", ["ada-lind"]),
        ("A Norland Rail Union envoy, who is ill, left.", ["norland-rail-union"]),
        ("Bo Ek will invest two million in Holm Motors.", ["bo-ek", "holm-motors"]),
        ("A meeting of the Norland Rail Union was put off.", []),
        ("The African Union mission praised the count.", ["african-union"]),
        ("A meeting of the Norland Rail Union, which Ada Lind chairs, was moved.", ["ada-lind"]),
        ("The NRU industry association said so.", ["nru"]),
        ("They met, with only members of the Norland Rail Union at hand.", ["norland-rail-union"]),
        ("A guard of the African Union mission waved.", []),
        ("Members of the Norland Rail Union attending it sang.", ["norland-rail-union"]),
        ("Ada Lind won a seat in the election to the Norland Rail Council.", ["ada-lind"]),
        ("Ada Lind told Radio Karvik television she left.", ["ada-lind", "radio-karvik"]),
        ("Ada Lind promised the Norland Rail Union money.", ["ada-lind", "norland-rail-union"]),
        ("Bo Ek, for the Norland Rail Union, agreed.", ["bo-ek"]),
        ("Bo Ek was elected for the Norland Rail Union.", ["bo-ek"]),
        ("A militia loyal to Bo Ek left.", []),
        ("The prize was Sh3.4 billion.", []),
        ("Vinta Bolts Ltd fell on the Oldtown Stock Exchange.", ["vinta-bolts-ltd"]),
        ("The New Harbour Party (NHP) 25 seats, the rest none.", ["new-harbour-party"]),
        ("Shares in Vinta Bolts Ltd rose and those in Holm Nails Ltd fell.", []),
        ("OLDTOWN, May 3. /TASS/. Rain fell.", []),
    ],
)
def test_boards_and_missions_act_for_their_bodies_and_meetings_do_not(
    text: str, ids: list[str]
) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Ohio hired eleven of them.", ["ohio"]),
        ("DAYTON: Ohio filed a lawsuit.", ["ohio"]),
        ("The state of Ohio, which holds a stake, agreed.", ["ohio"]),
        ("Flights between Istanbul and Yerevan resumed.", []),
        ("A base opens on Monday, says Nairobi", ["kenya"]),
        ("Norway, which held two conferences on Libya, agreed.", ["norway"]),
        ("Ukraine doesn't know.", ["ukraine"]),
    ],
)
def test_states_and_seats_act_as_governments_do(text: str, ids: list[str]) -> None:
    assert acting(text) == ids


def acting(text: str) -> list[str]:
    """The ids that act anywhere in a text."""
    found = find_actors(text, split(text), registry=WORLD, country=None, published=date(2023, 5, 5))
    return sorted({m.actor_id for one in found for m in one if m.role not in NOT_ACTING})


def test_a_firm_in_the_sentence_does_not_tell_whose_a_ministry_is() -> None:
    text = "Volkswagen halted its plant, the Transport Ministry said."

    (named,) = find_actors(text, split(text), registry=WORLD, country=None)

    assert {one.actor_id for one in named} == {"volkswagen"}
