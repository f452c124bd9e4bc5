"""Who acts in sentences as news agencies write them."""

from collections.abc import Callable

import pytest

Acting = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("LIMA, May 2 (Andes Wire) - Shares of Vinta Mills rose.", []),
        ("The firm trades under the symbol VNTM.", []),
        ("Bo Ek, R-Fla., voted for it.", ["bo-ek"]),
        ("Ada Lind, an analyst with Harrow Securities, was calm.", ["ada-lind"]),
        ("Ada Lind, who leads the liberal Harbour Party, was calm.", ["ada-lind"]),
        ("Shares in Vintacorp fell.", []),
        ("Shares in Vintar Marine fell. Vintar will not borrow.", ["vintar-marine"]),
        ("The agency cut Norfirm Ltd to Ba2, citing debt.", ["norfirm-ltd"]),
        ("Fraser and Netanyahu disagreed.", ["benjamin-netanyahu", "fraser"]),
        ("Shares in Vintacorp and Norfirm, which are listed, fell.", []),
        ("Israel's Katz was calm.", ["israel-katz"]),
        ("Katz was calm.", ["katz"]),
        ("She fled Bangladesh.", []),
        ("Sweden got in; Turkey got jets.", ["sweden", "turkey"]),
        ("Berlin, never quick, took a month to answer.", ["germany"]),
        ("Abkhazia halted payments.", ["abkhazia"]),
        ("It fell into the sea off Japan.", []),
        ("Gaza's Health Ministry counts.", ["gaza-ministry-of-health"]),
        ("Gangs seized Northbeg.", []),
        ("Two Vinta drones hit the bridge.", []),
        ("Ada Lind will meet He Lindfeng.", ["ada-lind", "he-lindfeng"]),
        ("Vintacorp launched the Strato 5 on Monday.", ["vintacorp"]),
        ("A court released Vilma Tarn, the managing director of Vintacorp.", ["vilma-tarn"]),
        ("They released Vilma Tarn, a mayor. Tarn is to appear in court.", ["vilma-tarn"]),
        ("They released Vilma Tarn, the new album.", []),
        ("The Strato 5 runs on two batteries.", []),
        ("Growth in mainland China slowed.", []),
        ('He said Beijing "has no appetite for it".', ["china"]),
        ("Rivals Vintacorp and Norfirm fell.", ["norfirm", "vintacorp"]),
        ("Evergrain, once the largest grain trader, filed for protection.", ["evergrain"]),
        ("Elsewhere, the rain, which came late, did harm.", []),
        (
            "The Third Way and the Five Oaks Alliance hold the seats.",
            ["five-oaks-alliance", "third-way"],
        ),
        ("The National Accord backed him.", ["national-accord"]),
        ("National Security Adviser Ada Lind backed him.", ["ada-lind"]),
        ("Bo Ek of France Uncowed declined.", ["bo-ek"]),
        ("Judges struck down Lind v. Norfirm on Monday.", []),
        ('She held a sign that read "Pencils Down".', []),
        ("A man called Bo \u201cThe Bolt\u201d Ek ran.", ["bo-ek"]),
        ("Tanks entered the village after they shelled Kfar Dov.", []),
        ("The flood broke the Nova Dubka dam.", []),
        ("Mines and Energy Minister Ada Lind left.", ["ada-lind"]),
        ("The U.S. Commerce Department sued.", ["united-states-ministry-of-commerce"]),
        ("Ohio Governor Ada Lind sued.", ["ada-lind"]),
        ("Bo Ek Jr. won. Ek thanked the voters.", ["bo-ek-jr"]),
        (
            "Lindt Crane plc met Oriel Lindt. Lindt will report its profit in May.",
            ["lindt-crane-plc"],
        ),
        ("Lindt Crane plc met Oriel Lindt. Lindt said that he was tired.", ["oriel-lindt"]),
        ("ChatOwl, the chatbot that made the firm famous, has users.", []),
        ("The tanker Bold Heron and HMS Heather took part.", []),
        ("Bo Ek, founder of the crypto exchange Vintacorp, left.", ["bo-ek"]),
        ("Bo Ek, a lawyer for Ada Lind, left.", ["bo-ek"]),
        ("They met in Nairobi, Kenya said.", ["kenya"]),
        ("The port was named after Ada Lind.", []),
        ("Norwegian and Danish officials met.", ["denmark", "norway"]),
        ("U.S. and French forces met.", ["france-armed-forces", "united-states-armed-forces"]),
        ("The 3rd Rifle Brigade left.", ["3rd-rifle-brigade"]),
        ("Kim Gwi-ryeong left.", ["kim-gwi-ryeong"]),
        ("Riyadh, long absent, is back.", ["saudi-arabia"]),
        ("Joe Biden blamed Congress.", ["joe-biden", "us-congress"]),
        (
            "The Valley Workers' Liberation Front met. The VWLF left.",
            ["valley-workers-liberation-front"],
        ),
    ],
)
def test_wire_copy_is_read_for_who_acts(acting: Acting, text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Target prices for wheat rose.", []),
        ("Target said on Monday that sales fell.", ["target"]),
        ("Dell'Orto is a painter.", ["dellorto"]),
        ("The U.N. Security Council met.", ["un-security-council"]),
        ("Norfirm (NYSE: NFM) rose.", ["norfirm"]),
        ("The Hill Party (CHP) met. The CHP left.", ["hill-party"]),
        ("Ada Prada of Milan met Prada. Prada is to open a shop.", ["prada"]),
        ("Ada Prada of Milan met Prada. Prada said that she would not.", ["ada-prada"]),
    ],
)
def test_registered_firms_are_told_from_words_and_people(
    acting: Acting, text: str, ids: list[str]
) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The United States is divided. The House rose at noon.", ["house-of-representatives"]),
        ("The United States is divided. The Supreme Court agreed.", ["us-supreme-court"]),
        ("Kenya's Supreme Court agreed.", ["supreme-court-of-kenya"]),
        ("The Supreme Court of Kenya agreed.", ["supreme-court-of-kenya"]),
        ("The Supreme Court agreed.", ["supreme-court"]),
        ("Senate Majority Leader Ada Lind agreed.", ["ada-lind"]),
        ("The House Harbour Committee agreed.", ["house-harbour-committee"]),
        ("The House rose at noon.", []),
        ("The house of cards fell.", []),
    ],
)
def test_courts_and_chambers_belong_to_a_country(acting: Acting, text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("By Ada Lind and Bo Ek", []),
        ("Photograph: Ada Lind / Andes Wire", []),
        ("Words by Ada Lind | The Norland Echo", []),
        ("From Ada Lind in Oldtown", []),
        ("Interview by Ada Lind and Bo Ek", []),
        ("Ada Lind, special correspondent", []),
        ("Ada Lind, Chief Water Editor", []),
        ("Ada Lind, Press Division, tel. 55 20 10", []),
        ("LIMA, Peru, May 18, Andes Wire.", []),
        ("LIMA (Andes Wire).- Ada Lind left.", ["ada-lind"]),
        ("Ada Lind left. (Reporting by Bo Ek; editing by Cy Lund)", []),
        ("PEMBAR: Schools reopened.", []),
        ("DOVERTON, Del. \u2014 The bridge was shut.", []),
        ("2. Hpa-Lin, Norway: a bridge is mended.", []),
    ],
)
def test_credits_and_datelines_act_in_nothing(acting: Acting, text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The Road and Rail Workers' Union (RRWU) met.", ["road-and-rail-workers-union"]),
        ("Identity and Harbour (IH) met. IH left.", ["identity-and-harbour"]),
        ("Norfirm & General was sold.", ["norfirm-general"]),
        ("The Swedish union IF Rail met.", ["if-rail"]),
        ("The New Tide Party of Samuel Lind won.", ["new-tide-party"]),
        ("Airbus A350neo jets were leased.", []),
        ("The Southern Reed Front met. The Reed Front left.", ["southern-reed-front"]),
        ("Ada Banks met Bo Ek. Banks left.", ["ada-banks"]),
        ("Banks left.", []),
        ("Ada Banks met Bo Ek. Banks, born in 1955, has left.", ["ada-banks"]),
        ("Born Ada Lind in Oslo, she left.", ["ada-lind"]),
        ("ADA REED, WHO SOLD KETTLES, DIES", []),
        ("Hpa-An Mills was sold.", ["hpa-an-mills"]),
        ("Omar al-Reedi and his daughter, Amina, met Bo. Amina left.", ["amina-al-reedi"]),
        ("Reed & Reed Ltd met Ada Reed. Reed & Reed sold her kettle.", ["reed-reed-ltd"]),
        ("Wang Lifan met Bo Ek. Wang left.", ["wang-lifan"]),
        ("Ada Lopez Vega met Bo Ek. Lopez left.", ["ada-lopez-vega"]),
        ("L\u00ea Thu Th\u1ee7y left.", ["le-thu-thuy"]),
        ("Eleni and Michalis Arvanou left. Eleni came back.", ["eleni-arvanou"]),
        ("Bo Ek, whose brother Mirko is one of them, left. Mirko stayed.", ["mirko-ek"]),
        ('Ada "Sue" Lind left. Sue came back.', ["ada-lind"]),
        ("The Federal Ministry of Finance of Norway met.", ["norway-ministry-of-finance"]),
        ("The Norwegian National Defence Ministry met.", ["norway-ministry-of-defence"]),
        ("They wrote to the Attorney General's Office.", ["attorney-generals-office"]),
        ("Schools reopen in Stoke-on-Reed.", []),
        ("Bloomberg HT said so.", ["bloomberg-ht"]),
        ("The firms of Vinta Air met.\nVinta Air Soars After Long Talks About Its Sale",
         ["vinta-air"]),
    ],
)  # fmt: skip
def test_names_are_whole_and_known_by_their_parts(
    acting: Acting, text: str, ids: list[str]
) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("It was opened at the request of Pristina.", ["kosovo"]),
        ("Members of the Harbour Alliance left.", ["harbour-alliance"]),
        ("Soldiers from Rwanda carried desks.", ["rwanda"]),
        ("Workers from Rwanda carried desks.", []),
        ("Ada Lind and Bo Ek, the ministers of Norway and Sweden, met.", ["ada-lind", "bo-ek"]),
        ("The ministers of Norway and Sweden met.", ["norway", "sweden"]),
        ("Samoa, Barbados hold out", ["barbados", "samoa"]),
        ("Kampala, in a letter, spoke of mud.", ["uganda"]),
        ("Baku, Astana and Tashkent all want one.", ["azerbaijan", "kazakhstan", "uzbekistan"]),
        ("A spokeswoman for Vintacorp left.", ["vintacorp"]),
        ("Bo Ek, a spokesman for Vintacorp, left.", ["bo-ek"]),
        ("Bo Ek thanked Norfirm and Council of Europe observer Ada Lind.",
         ["ada-lind", "bo-ek", "norfirm"]),
        ("The shop belongs to Bo Ek.", []),
        ("Talks on Ukraine went on.", []),
        ("Thai negotiators left.", ["thailand"]),
        ("Ada Lind (RRP, Norway) left.", ["ada-lind"]),
        ("The Reed Union (RU) President Bo Ek left.", ["bo-ek"]),
        ("Data from LXQ showed it.", ["lxq"]),
        ("He spoke at the Finance Ministry of Norway.", []),
        ("They told MEPs that the Reed Markets Act was long.", []),
        ("Shares in easyJet rose.", []),
        ("Norfirm ASA (OSE: NHAV) rose.", ["norfirm-asa"]),
        ("Ada Lind held positions with Norfirm and Vintacorp.", ["ada-lind"]),
        ("For further information, contact Ada Lind, Norfirm.", []),
        ("So did Canberra, Tokyo and Ottawa.", ["australia", "canada", "japan"]),
        ("Fishermen from Masinlo said no.", []),
        ("Ships lie off al-Qaimar.", []),
        ("Gazprom Armenia wants more.", ["gazprom-armenia"]),
        ("Analysts at Vintano and Peel Lind met.", ["peel-lind"]),
        ("Bavaria refused twice.", ["bavaria"]),
        ("Bavaria is wet.", []),
        ("Italy's treasury hoped for more.", ["italy-ministry-of-finance"]),
        ("The Greens, who hold the finance ministry, left. Norway is far.", ["norway"]),
    ],
)  # fmt: skip
def test_who_belongs_to_whom_tells_who_acts(acting: Acting, text: str, ids: list[str]) -> None:
    assert acting(text) == ids
