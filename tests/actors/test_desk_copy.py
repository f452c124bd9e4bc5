"""Who acts in sentences as correspondents write them."""

from collections.abc import Callable

import pytest

Acting = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The Dockworkers' Union of Karval was calm.", ["dockworkers-union-of-karval"]),
        ("The Directorate General of Rivers was calm.", ["directorate-general-of-rivers"]),
        ("Vintara bought it from Xian Metals of China.", ["vintara", "xian-metals"]),
        ("Marija Pejcic Buric was calm.", ["marija-pejcic-buric"]),
        ("Marija Petkovic Buric was calm.", ["marija-petkovic-buric"]),
        ("Major General Stefano Del Col was calm. Del Col left.", ["stefano-del-col"]),
        ("President Michel Varga was calm.", ["michel-varga"]),
        ("The Harbour Party of Salome Zourabichvili was calm.", ["harbour-party"]),
        ("Exporter Vintara Agro Ltd was calm.", ["vintara-agro-ltd"]),
        ("She was met at Heydar Aliyev International Airport.", []),
        ("The Collective Security Treaty Organisation was calm.", ["csto"]),
        ("The World Trade Organisation was calm.", ["world-trade-organization"]),
        ("The U.S. Embassy urged calm.", ["united-states"]),
        ("The British High Commission urged calm.", ["united-kingdom"]),
        ("The Myanmar army began an offensive.", ["myanmar-armed-forces"]),
    ],
)  # fmt: skip
def test_name_is_read_whole_and_no_further(acting: Acting, text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Analysts at Vintara Capital see rain.", ["vintara-capital"]),
        ("Bo Ek, an analyst at Vintara Capital, sees rain.", ["bo-ek"]),
        ("Vintara bought control of the Karval Port Board.", ["karval-port-board", "vintara"]),
        ("It demanded that Prime Minister Nikol Pashinyan step down.", ["nikol-pashinyan"]),
        ("Votes went to the Left Party of the businessman Bo Ek.", ["left-party"]),
        ("Under UK rules it has a month.", []),
        ("Ada Lind, now head of finance at rival Vintara ASA, was calm.", ["ada-lind"]),
        ("People around Menavo need food.", []),
        ("The line from Menavo has been cut.", []),
        ("The pipeline crosses Georgia, Turkey and Albania.", []),
        ("A tour took her to Georgia and Armenia.", []),
    ],
)  # fmt: skip
def test_small_words_tell_who_acts(acting: Acting, text: str, ids: list[str]) -> None:
    assert acting(text) == ids


def test_ministry_is_not_that_of_a_counterpart(acting: Acting) -> None:
    text = (
        "Armenia asked for help. Minister Ara Ayvazyan spoke with his Russian counterpart Sergei"
        " Lavrov, the Foreign Ministry said."
    )

    assert "armenia-ministry-of-foreign-affairs" in acting(text)


def test_seat_of_authorities_that_few_recognise_acts_for_them(acting: Acting) -> None:
    assert acting("Tskhinvali demanded its removal.") == ["south-ossetia-authorities"]
    assert acting("It rained in Tskhinvali.") == []


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("He was elected leader of Japan's ruling Liberal Democratic Party.", []),
        ("They re-elected Ada Lind of the ruling Harbour Party.", ["ada-lind"]),
        ("The chamber confirmed Ada Lind to the Supreme Court.", ["ada-lind"]),
        ("Bo Ek takes over the Finance Ministry.", ["bo-ek"]),
        ("Bo Ek, head of the Vintara Mission in Georgia (VMG), left.", ["bo-ek"]),
        ("Bo Ek is the commander of the U.N. peacekeeping force UNIFIL.", ["bo-ek"]),
        ("A spokeswoman for Gov. Ada Lind, Eva Ek, was calm.", ["eva-ek"]),
        ("The work was done under the command of Ada Lind.", ["ada-lind"]),
        ("He will join in place of Dr. Ada Lind.", ["ada-lind"]),
        ("Demand from China was recovering.", []),
        ("It has a state fund, Vintara Fund, holding the rest.", ["vintara-fund"]),
        ("The U.S. Food and Drug Administration declined.", ["food-and-drug-administration"]),
        ("The US Federal Trade Commission declined.", ["federal-trade-commission"]),
        ("A Labour MP was calm.", []),
        ("Federal Environment Minister Ada Lind was calm.", ["ada-lind"]),
        ("Wagner fighters left.", ["wagner"]),
        ("Shots fell on the Armenia-Azerbaijan border.", []),
    ],
)  # fmt: skip
def test_who_only_belongs_does_not_act(acting: Acting, text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The Philippine Supreme Court upheld it.", ["supreme-court-of-the-philippines"]),
        ("Norway's Ministry of Economic Affairs met.", ["norway-ministry-of-economic-affairs"]),
        ("Monitors of the OSCE were calm.", ["osce"]),
        ("Lena \u00c5kerlind, now head of sales at rival Vintara ASA, left.", ["lena-akerlind"]),
        ("Party of Miro Lindar lost. Miro Lindar left.", ["miro-lindar"]),
        ("Meta Hribar teaches law.", ["meta-hribar"]),
        ("The Movement for the Rescue of the Niger Delta was calm.",
         ["movement-for-the-rescue-of-the-niger-delta"]),
        ("Japan voiced support for Manila.", ["japan", "philippines"]),
        ("The former chairman of Nissan and Renault fled Japan.", []),
        ("Ethiopia and Puntland sign a deal.", ["ethiopia", "puntland"]),
        ("Doctors said the weedkiller Vintup gave him a rash.", []),
        ("He was met in El Karvein by Ada Lind.", ["ada-lind"]),
        ("Sudan fell silent. Sudan waited. The RSF fired.", ["rapid-support-forces"]),
        ("On Karnos and Syronos, shops were shut.", []),
        ("They warned of drilling off Karnos, which has whales.", []),
        ("Houthi rebels fired on a ship.", ["houthis"]),
        ("Bolivian police arrest a general", ["bolivian-police"]),
        ("Premier Bo Ek said that Ohio would ban it.", ["bo-ek", "ohio"]),
        ("Campaigners from Vintember want it shut.", ["vintember"]),
        ("CENTCOM was calm.", ["u-s-central-command"]),
    ],
)  # fmt: skip
def test_bodies_have_their_usual_names_and_places_are_where_they_are(
    acting: Acting, text: str, ids: list[str]
) -> None:
    assert acting(text) == ids


def test_head_alone_is_the_only_body_with_it(acting: Acting) -> None:
    assert acting("The Green Accord and the Farmers' League signed. The League will govern.") == [
        "farmers-league"
    ]
    assert acting("The River League and the Rail League signed. The League will govern.") == [
        "league"
    ]


def test_registered_abbreviation_tells_who_the_longer_name_is(acting: Acting) -> None:
    text = "The EU Monitoring Mission in Georgia (EUMM) waited. The EUMM was calm."

    assert acting(text) == ["european-union-monitoring-mission"]
