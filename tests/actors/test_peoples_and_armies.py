"""Peoples, armies and governments, as reports and histories of wars have them."""

from collections.abc import Callable

import pytest

from timeline.actors import ActorRegistry, find_actors
from timeline.model import ActorKind
from timeline.sentences import split

Acting = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The Royal Norwegian Air Force left.", ["norway-armed-forces"]),
        ("The Lesotho Defence Force left.", ["lesotho-armed-forces"]),
        ("The Zambian National Defence Force left.", ["zambia-armed-forces"]),
        ("In March the French sent a fleet to the strait.", ["france"]),
        ("The Danish then closed the canal.", ["denmark"]),
        ("The Danish launched Operation Heron.", ["denmark"]),
        ("An Anglo-Danish force won the Battle of Velmora.", []),
        ("Ilham and Mehriban Aliyev left. Aliyev said so.", ["ilham-aliyev"]),
        ("The Finns soon withdrew.", ["finland"]),
        ("Rain stopped the Danish left wing.", []),
        ("He praised the Danish planned economy.", []),
        ("Norwegian units crossed the river.", ["norway-armed-forces"]),
        ("Syrian government forces entered the village.", ["syria-armed-forces"]),
        ("Two Syrian government warplanes were lost.", []),
        ("Drones struck Syrian army positions.", []),
        ("Jets bombed Hamas tunnels in the hills.", []),
        ("The Norwegian Finns voted.", []),
        ("The Norwegian Finnish army took the hill.", []),
        ("The Norwegian army took the hill.", ["norway-armed-forces"]),
        ("Police froze Hamas assets.", []),
        ("It opened the siege of Malta.", ["malta"]),
    ],
)
def test_peoples_and_armies_act(acting: Acting, text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Fighting went on in northwest Syria.", []),
        ("Aid reached rebel-held Libya.", []),
        ("In May they took Oslo.", []),
        ("In May they took Oslo to court.", ["norway"]),
        ("Riots gripped Denmark in May.", []),
        ("After the battle in Poland, Japan launched an attack.", ["japan"]),
        ("Ships were lost in Norway, Denmark and Iceland.", []),
    ],
)
def test_where_a_war_is_fought_does_not_act(acting: Acting, text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The Republic of Armenia left the talks.", ["armenia"]),
        ("Azerbaijan Health Ministry said so.", ["azerbaijan-ministry-of-health"]),
        ("The Red Army left Vienna.", ["soviet-union-armed-forces"]),
        ("The Harbour Lutheran Church agreed.", ["harbour-lutheran-church"]),
        ("Jens F. Lind (JFL) won. JFL left.", ["jens-lind"]),
        ("Republican Minority Leader Jens Lind left.", ["jens-lind"]),
        ("Rain fell in Oslo, and Iran and Iraq blamed each other.", ["iran", "iraq"]),
        ("The border commission of Iran and Iraq was to meet.", []),
        ("Ada Lind won. Rumours angered the Lind White House.", ["united-states"]),
        (
            "Officials at the US Department of State said so.",
            ["united-states-ministry-of-foreign-affairs"],
        ),
    ],
)
def test_states_and_their_bodies_have_one_id(acting: Acting, text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("People told of the Lakeside Revolt.", []),
        ("The Harbour Environment Agency met. Agency rules cover boats.", []),
        ("They wore personal flotation devices (PFD).", []),
        ("OSLO, MAY 3, ARMENPRESS. Rain fell. MAY 3, ARMENPRESS.", []),
        ("Magistrate Bo Ek and Kaiser Ole Lind left.", ["bo-ek", "ole-lind"]),
        ("Email Ada Lind at the office.", ["ada-lind"]),
        ("They wrote to @AdaLind and pic.example.com/LiNd.", []),
        ("They signed the Wetlands Treaty (WT).", []),
        ("A spokesman said: \u201cSubstantial charges were paid.\u201d", []),
        ("They praised Norway's military and political success.", []),
        ("Rain fell in Penrose Lane and in the Green Country.", []),
        ("Related Topics", []),
        ("Approved yesterday (November 17).", []),
    ],
)
def test_words_of_a_page_name_nobody(acting: Acting, text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Tripoli fell on 9 April.", []),
        ("At dawn Tripoli was shelled.", []),
        ("The rebels captured Tripoli and besieged Kabul.", []),
        ("Troops went to Korea.", []),
        ("The road opposite Velmora and the Ole Lind Trail were mined.", []),
        ("Danes thought it over.", ["denmark"]),
        ("She has served on the Harbour Council.", []),
        ("Ole Lind, a former US military officer, left.", ["ole-lind"]),
        ("They met officials of several US agencies.", []),
        ("Years of Danish and UK bombing followed.", []),
        (
            '"It is what people care about," Ole Lind told us. "So be it," Lind told us.',
            ["ole-lind"],
        ),
        ("Ole Lind Isn't Pleased, They Say of Ole Lind Now. Lind left.", ["ole-lind"]),
        ("She took Luvitan, as luvitan is cheap, and Luvitan helped.", []),
        ("Islamophobia and Harbourism were told of.", []),
        ("They found weapons of great power (WGP).", []),
        ("Many Californians left at 40 degrees Celsius, or 104\u00b0F.", []),
        ("How to watch the Harbour Finals", []),
        ("He led an important US ally.", []),
        ("Ada Washington won. Washington said so.", ["ada-washington"]),
        ("Chancellor Scholz left. The firm of Scholz said so. Scholz left.", ["olaf-scholz"]),
        ("By Ada Lind, August 14, 2020 2:30 pm", []),
    ],
)
def test_who_acts_in_reports_from_the_web(acting: Acting, text: str, ids: list[str]) -> None:
    assert acting(text) == ids


def test_a_relative_is_a_person(world: ActorRegistry) -> None:
    text = "Her son Corvin left."

    [found] = find_actors(text, split(text), registry=world, country=None)

    assert [mention.kind for mention in found] == [ActorKind.PERSON]
