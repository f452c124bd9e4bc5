"""Names behind long titles, and those for whom somebody without a name speaks."""

from collections.abc import Callable

import pytest

Acting = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Mayor of Hartwell Ada Linden opened the bridge.", ["ada-linden"]),
        ("Speaker of the National Assembly Jean Mabaku opened the session.", ["jean-mabaku"]),
        ("Secretary of the Security Council Orsolt Varga left.", ["orsolt-varga"]),
        ("Chief of the General Staff Anna Varga left.", ["anna-varga"]),
        ("Commander of the Northern Fleet Vice Admiral Bo Ek left.", ["bo-ek"]),
        ("Caretaker Prime Minister Karim Haddad left.", ["karim-haddad"]),
        ("Vinta Trade Fund Managing Director Ada Linden left.", ["ada-linden"]),
        ("Minister for Jobs Ada Lind left.", ["ada-lind"]),
        ("The Director of Public Prosecutions, Ada Lind, left.", ["ada-lind"]),
        ("Adult Education Minister Ada Lind left.", ["ada-lind"]),
        ("Minister of Investments and Foreign Trade of Norway Ada Lind left.", ["ada-lind"]),
        ("Ada Lind, secretary of the Security Council of Georgia, left.", ["ada-lind"]),
        ("The Ambassador of Norway in Riga, Ada Lind, left.", ["ada-lind"]),
        ("Ambassador of Norway to Sweden Urvo Lindam left.", ["urvo-lindam"]),
        ("Norland's Human Rights Defender Ada Linden left.", ["ada-linden"]),
        (
            "Republicans Susan Linden of Maine and Bo Ek of Utah voted for it.",
            ["bo-ek", "susan-linden"],
        ),
        ("Marine Le Pen of the National Rally left.", ["marine-le-pen"]),
        ("Gela Varga, of Georgian Dream, left.", ["gela-varga"]),
    ],
)
def test_name_ends_the_run_that_its_title_begins(acting: Acting, text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("A Boeing spokesman said the flight was safe.", ["boeing"]),
        ("A senior Hamas official, who asked not to be named, confirmed it.", ["hamas"]),
        ("The ministry's aide waited. NATO's spokesperson said it would answer.", ["nato"]),
        ("A State Department official said that talks would go on.",
         ["united-states-ministry-of-foreign-affairs"]),
        ("A Boeing spokesman, Bo Ek, said the flight was safe.", ["bo-ek"]),
        ("Boeing spokesman Bo Ek said the flight was safe.", ["bo-ek"]),
        ("A senior Turkish official said so.", ["turkey"]),
        ("A Turkish diplomat left.", ["turkey"]),
        ("Bo Ek, a Turkish diplomat, left.", ["bo-ek"]),
        ("Turkish official Bo Ek said so.", ["bo-ek"]),
    ],
)  # fmt: skip
def test_aide_without_a_name_speaks_for_a_body(acting: Acting, text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Turkish police detained 40 people.", ["turkish-police"]),
        ("The boat was stopped by the Greek coast guard.", ["greek-coast-guard"]),
        ("A Turkish police station was burnt.", []),
        ("Myanmar's military seized power.", ["myanmar-armed-forces"]),
        ("The Ukrainian parliament adopted the law.", ["verkhovna-rada"]),
        ("The Armenian parliament adopted the law.", ["armenia-parliament"]),
    ],
)
def test_body_of_a_country_is_told_by_its_noun(acting: Acting, text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Boeing Co. Ltd rose. Airbus SE fell.", ["airbus"]),
        ("Nokia Oyj has agreed to buy Vintacorp Plc.", ["nokia", "vintacorp-plc"]),
    ],
)
def test_legal_form_after_a_registered_firm_makes_no_other_of_it(
    acting: Acting, text: str, ids: list[str]
) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    "text",
    [
        "The drone was shot down over Latvia.",
        "The pipeline runs from Azerbaijan through Georgia to Turkey.",
    ],
)
def test_country_on_a_way_only_says_where(acting: Acting, text: str) -> None:
    assert acting(text) == []
