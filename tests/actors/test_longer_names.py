"""Names that go on over commas, brackets and second surnames."""

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
        (
            "Norway's Ministry of Trade, Industry and Fisheries said so.",
            ["norway-ministry-of-trade-industry-and-fisheries"],
        ),
        (
            "Norway's Ministry of Trade, Industry and Fisheries (MTIF) said so. MTIF left.",
            ["norway-ministry-of-trade-industry-and-fisheries"],
        ),
        (
            "Norway's Ministry of Trade, Sweden and Oslo agreed.",
            ["norway", "norway-ministry-of-trade", "sweden"],
        ),
        (
            "The Department for Business and Trade said so.",
            ["united-kingdom-ministry-of-business-and-trade"],
        ),
        (
            "The National Society of Mining, Oil and Energy said so.",
            ["national-society-of-mining-oil-and-energy"],
        ),
        (
            "The NSDC Mission in Mozambique (NSMIM) left. NSMIM said so.",
            ["nsdc-mission-in-mozambique"],
        ),
        ("The Water and Trade Agency of Latvia left.", ["water-and-trade-agency-of-latvia"]),
        (
            "The Finnish Glass and Allied Trades' Union left.",
            ["finnish-glass-and-allied-trades-union"],
        ),
        (
            "The Board on Widows, Orphans and Missing Persons left.",
            ["board-on-widows-orphans-and-missing-persons"],
        ),
        (
            "The Norland Forum for Economic and Social Rights left.",
            ["norland-forum-for-economic-and-social-rights"],
        ),
        ("The Bank of Trinidad and Tobago left.", ["bank-of-trinidad-and-tobago"]),
        ("The Vine Commission of Sri Lanka left.", ["vine-commission-of-sri-lanka"]),
        ("The Research and Analysis Wing left.", ["research-and-analysis-wing"]),
        ("He left the Law and Freedom party; Law and Freedom won.", ["law-and-freedom"]),
        ("The Health and Justice ministers left.", []),
        ("The Borden Sentralo left.", ["borden-sentralo"]),
        ("The Supreme Court of Cassation sat.", ["supreme-court-of-cassation"]),
        ("King's College Karvik shut.", ["kings-college-karvik"]),
        ("In Tartu Urvo Lindam left.", ["urvo-lindam"]),
        ("In Karvik Maria Lindam left.", ["maria-lindam"]),
        ("Cy Lund, Urvo and Bo Ek left.", ["bo-ek", "cy-lund", "urvo"]),
        ("It sold Vinta Papir AS.", ["vinta-papir-as"]),
        ("It sold Vinta Ker S.A.C. at once.", ["vinta-ker-s-a-c"]),
        ("Vinta Ker Zrt. fell. Vinta Ker left.", ["vinta-ker-zrt"]),
        ("Vinta Bolt Ltd fell. Vinta Bolt sold it. Vinta left.", ["vinta-bolt-ltd"]),
        ("The Federal Government said so.", []),
        ("Gov. Ada Lind said so.", ["ada-lind"]),
        ("It lent Vinta Ltd Rs 900 crore.", ["vinta-ltd"]),
        ("Vinta Ltd, rated BB+, said so.", ["vinta-ltd"]),
        ("The Dow gained 90 points.", []),
        (
            "Ada Lind, the Minister of Labour and Employment, said so.",
            ["ada-lind"],
        ),
        ("Louis XVI fled.", ["louis-xvi"]),
        (
            "The Aurora Police Department left. Crime rose in Aurora. Aurora's mayor resigned.",
            ["aurora-police-department"],
        ),
        (
            "Nikki Haley and Republican National Committee chief Bo Ek left.",
            ["bo-ek", "nikki-haley"],
        ),
        ("OLDTOWN (Pacific Wire) -- Rain fell.", []),
        ("Naming Jane Lind was easy.", ["jane-lind"]),
        ("An anti-Putin rally was held. Part II was dull.", []),
        ("Pedro Sánchez Pérez-Castejón said so.", ["pedro-sanchez"]),
        ("Maria Lopez Infante Vial came. Infante left.", ["maria-lopez-infante-vial"]),
        ("Anders and Ada Lind-Raven came. Anders left.", ["ada-lind-raven", "anders-lind-raven"]),
    ],
)
def test_longer_names_are_read_whole(text: str, ids: list[str]) -> None:
    found = find_actors(
        text, split(text), registry=WORLD, country="united-kingdom", published=date(2023, 5, 5)
    )

    acting = {m.actor_id for one in found for m in one if m.role not in NOT_ACTING}
    assert sorted(acting) == ids


def test_somebody_is_no_firm_where_the_text_says_she() -> None:
    text = "Zorba Caton left. Zorba said she was glad. Zorba had sold her boat."

    found = find_actors(text, split(text), registry=WORLD, country=None)

    assert {m.kind.value for one in found for m in one} == {"person"}


def test_a_body_that_begins_with_its_initials_is_no_person() -> None:
    text = "NIIT Oldtown left."

    found = find_actors(text, split(text), registry=WORLD, country=None)

    assert [m.kind.value for m in found[0]] == ["organisation"]
