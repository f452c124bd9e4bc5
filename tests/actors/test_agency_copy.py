"""Who acts in sentences as agencies and dailies write them, told by classes of mistakes."""

from collections.abc import Callable

import pytest

Acting = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Adolph Kurz Co. sold beer. Kurz cut prices.", ["adolph-kurz-co"]),
        ("T.B. Falkner Corp. fell. Falkner shares rose. Then Falkner paid.", ["t-b-falkner-corp"]),
        ("The Kurz family sold the mill.", ["kurz-family"]),
        ("They bought it from the Lopez de la Vega family.", ["lopez-de-la-vega-family"]),
        ("Bo Kurz left. Kurz said the Kurz family would sell.", ["bo-kurz", "kurz-family"]),
        ("Juan Pablo Vega came. Juan Pablo left.", ["juan-pablo-vega"]),
        ("Martin Vega came. Then Marty Vega left.", ["martin-vega"]),
        ("Falk's Bay Co. sold it. It holds Falk's Bay stock. Falk's Bay won.", ["falks-bay-co"]),
        ("Elian Kurz came. They gave Elian American citizenship. Elian won.", ["elian-kurz"]),
        ("Charles Schumer left.", ["chuck-schumer"]),
        ("The Cape Argus newspaper won. The Argus left.", ["cape-argus"]),
        ("They met at the Falkner Library. President Falkner won.", ["falkner"]),
        ("Yigal Kurz left. They saw Kurz's brother, Hagai.", ["hagai-kurz"]),
        ("Employee Phil Kurz left.", ["phil-kurz"]),
        ("They asked Congress for Norwegian grain.", ["congress"]),
        ("Falk's Inc. fell. Vintara and Falk's were calm.", ["falks-inc", "vintara"]),
        ("Bo Falk's firm sold Falk's Vintara Ltd.", ["vintara-ltd"]),
        ('"It rains," said a Vintara spokesman.', ["vintara"]),
        ("Urging NATO to leave, he left.", ["nato"]),
        ("Citadel Holding Corp. fell. Citadel was calm.", ["citadel-holding-corp"]),
        ("Treasurer Bo Ek and Environment Minister Robert Hill left.", ["bo-ek", "robert-hill"]),
        ("Bob Kurz came. Mr Robert Kurz left.", ["bob-kurz"]),
        ("They sold it to the Kurz family. The Kurzs left.", ["kurz-family"]),
        ("Giant Vintara Group Ltd. won. Giant Group owned two mills.", ["giant-group"]),
    ],
)  # fmt: skip
def test_short_forms_mean_the_full_name(acting: Acting, text: str, ids: list[str]) -> None:
    assert acting(text) == ids


def test_surname_is_not_that_of_a_child_called_by_the_first_name(acting: Acting) -> None:
    text = "Juan Vega wrote of his son, Elian Vega. Elian is six. Elian's aunt thinks Vega is ill."

    assert acting(text) == ["juan-vega"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("They were allowed to have U.S. dollars.", []),
        ("New York-based Vintara Radio provides, on request, music.", ["vintara-radio"]),
        ("Vintara has five other UK plants.", ["vintara"]),
        ("Prices rose in the Treasury bond market.", []),
        ("Bo Ek, president of the firm's River Council, left.", ["bo-ek"]),
        ("Ada Lind won the race for the Karval Senate.", ["ada-lind"]),
        ("The plans of Poland, Hungary and the Czech Republic were built around it.", []),
        ("Ada Lind, with Vintara Capital, was calm.", ["ada-lind"]),
        ("In law and NATO practice it is so.", []),
        ("Bo Ek held a senior position with Vintara Ltd.", ["bo-ek"]),
        ("Vintara Inc. analyst Bo Ek was calm.", ["bo-ek"]),
        ("Ada Lind, the head of Norway's Harbour Council, left.", ["ada-lind"]),
        ("Bo Ek, 58, a former Indian ambassador to the United Nations, left.", ["bo-ek"]),
        ("That was Ada Cross' plan.", []),
        ("Two aides to Ada Lind, the painter, were calm.", []),
    ],
)  # fmt: skip
def test_owners_do_not_act(acting: Acting, text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("They would not repatriate the boy to Cuba.", []),
        ("The grain went by sea via Malta to Tanzania.", []),
        ("The Karval Gun Club met. In Karval, N.Y., it rained.", []),
        ("The Karval, N.J.-based maker of bolts fell.", []),
        ("Karval Ltd. was shut. In Karval, N.Y., it rained.", []),
        ("Vintara has a plant in Franklin Park, Ill., which employs many.", ["vintara"]),
        ("A bomb went off outside the U.S. Embassy.", []),
        ("It rained in south Norway.", []),
        ("He told workers of the bomb-hit U.S. Embassy in Karval.", []),
        ("They chose to invest as long as Israel had a plan.", ["israel"]),
        ("Trading in London's Stock Exchange was slow.", []),
        ("They sent a subpoena to Jovan Karvic. It was for Jovan.", ["jovan-karvic"]),
        ("Money was invested in the firm Vintara.", ["vintara"]),
    ],
)  # fmt: skip
def test_where_something_goes_does_not_act(acting: Acting, text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The organizers left. Organizers state their aims.", []),
        ("The River Service is calm about the river. River, after all, is its matter.", []),
        ("KARVAL (AP) _ Top Norwegian officials sent a note.", ["norway"]),
        ("They lost Vintara Flight 800 from sight.", []),
        ("Buyers saw the iPod Nano.", []),
        ("They issued Class A shares and Series H stock.", []),
        ("He fired an AK-47 rifle.", []),
        ("They attended the annual Karval Makers Conference.", []),
        ("The Vintara laptops sold. The Vintara uses little power.", []),
    ],
)  # fmt: skip
def test_words_are_nobody(acting: Acting, text: str, ids: list[str]) -> None:
    assert acting(text) == ids


def test_sum_after_a_name_is_no_currency(acting: Acting) -> None:
    assert acting("Vintara Ltd. grew. Ada Lind will pay Vintara $4 million.") == [
        "ada-lind",
        "vintara-ltd",
    ]
