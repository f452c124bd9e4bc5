"""Where names begin and end.

Each text has its names in square brackets, after a bar the id where it is not made of just these
words; every mention must be one of them.
"""

import re
from datetime import date
from pathlib import Path

import pytest

from timeline.actors import find_actors
from timeline.actors.spelling import slug
from timeline.sentences import split
from timeline.store.registries import load_actors

WORLD = load_actors(Path(__file__).parents[2] / "data" / "actors.yaml")
MARKED = re.compile(r"\[([^\]|]+)(?:\|([^\]]+))?\]")


def check(marked: str) -> None:
    """Compare the mentions of a text with the marks in it."""
    names = [(match[1], match[2] or slug(match[1])) for match in MARKED.finditer(marked)]
    text = MARKED.sub(r"\1", marked)
    found = find_actors(text, split(text), registry=WORLD, country=None, published=date(2024, 5, 2))
    assert [(text[one.start : one.end], one.actor_id) for all_ in found for one in all_] == names


@pytest.mark.parametrize(
    "marked",
    [
        "[No to Plunder] won two seats.",
        "The [No to Plunder] movement won.",
        "[Yes to Europe] won two seats.",
        "No to all that, said [Ada Lind].",
        "The party [Our Land] won two seats.",
        "Members of [For Our Town] left.",
        "The opposition party [For the People] left.",
        "A spokesman for [Save Our Rivers] said so.",
        "[Mothers Against Guns] marched.",
        "[Lawyers for Justice] sued.",
        "Lawyers for [Falk Shipping ASA] sued.",
        "The charity [Bread for Children] said so.",
        "[Youth for Change] joined the bloc.",
        "The ruling [Civic Accord] party left.",
        "Pro-European parties left.",
        'The "[New Sandland]" party won.',
    ],
)
def test_common_words_make_names_of_campaigns(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[Aung Than Lin] left.",
        "[A. K. Narayanan] left. A year later he won.",
        "[J.R. Falkner|j-r-falkner] left.",
    ],
)
def test_small_words_may_be_parts_of_peoples_names(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[Greenpeace Japan] criticised the plan.",
        "The head of [Caritas Lebanon], [Ada Lind], said so.",
        "[Save the Children Sudan] said so.",
        "[Transparency International Slovenia] said so.",
        "[NATO|nato] told [Ukraine] so.",
        "[Falk Shipping] of [Norway] bought it.",
    ],
)
def test_branch_of_body_in_a_country_is_one_name(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "The [Electoral Bloc of Communists and Socialists] won.",
        "The [Council on Foreign Affairs and Trade] met.",
        "The [National Front for Unity and Progress] won.",
        "The [Chamber of Commerce and Industry of Oldtown] said so.",
        "The [Falk Center on Poverty and Law] said so.",
        "The [Bank of Oldtown] and [Parliament Square Ltd] left.",
        "The [Sandland Farmers' Cooperative] and the [Falk Institute] left.",
    ],
)
def test_and_within_what_a_body_is_of_goes_on(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "The [State Auditor's Office] said so.",
        "The [Seamen's Church Institute] said so.",
        "The [King's College Hospital] closed.",
        "[Queen's University] said so.",
        "The [Miners' and Steelworkers' Federation] struck.",
        "The [Investors' Rights Association] sued.",
        "[Falk Shipping]'s Office Manager left.",
    ],
)
def test_owners_within_names_belong_to_them(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[Janata Dal (United)] left the bloc.",
        "The [Peasant Party (Marxist)] won.",
        "[Vinta (UK) Ltd] said so.",
        "[Norfirm (Malaysia) Bhd] said so.",
        "The [Free Trade Party] ([FTP|free-trade-party]) won.",
        "The [Reform Party] ([Norway]) won.",
    ],
)
def test_wings_and_countries_in_brackets_belong_to_names(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[Vinta Energy] Chief Executive [Ada Lind] left.",
        "[Vinta Energy] Chairman and CEO [Ada Lind] left.",
        "[Lindholm General Hospital] closed.",
        "The [Social Justice Party] won.",
    ],
)
def test_titles_end_names_that_they_are_no_part_of(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "The [New Harbour Party] of [Pavo Karvik] won.",
        "The [Free Hills Front] of [Odo Karvik], son of the founder, attacked.",
        "The [Democratic Party of Northern Sandland] won.",
        "The [Falk Foundation] of [Ada Falk] paid.",
        "The [Falk Company of Ghana] said so.",
        "Members of the [Harbour Alliance] and of [Sandland Unity] left.",
        "The [United Nations Observer Mission in Colombia] left.",
        "The [Falk Observers] met in [Colombia].",
    ],
)
def test_of_goes_on_to_what_a_body_is_for_and_not_to_who_leads_it(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Ex-President [Ada Lind] left.",
        "Pro-[Russian|russia] separatists left.",
        "The pro-Western [Free Path] won.",
        "The Islamist [Free Path] won.",
        'A party named "[New Dawn]" won.',
        "New [Toyota|toyota] chief [Ada Lind] left.",
        "The [West Yorkshire Miners' Fund] paid.",
        "The [Jewish Labour Council] said so.",
        "[He Yawen] told Major General [Per Falk] so.",
        "He left.",
        "She told [Joy FM] so.",
        "[May & Falk Instruments plc] rose. In May it fell.",
        "The [Congress of Deputies] met. The [Army of the Just] attacked.",
    ],
)
def test_first_words_of_names_are_told_from_words_before_them(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[Akufo-Mbeya|nana-akufo-mbeya] left. President [Nana Akufo-Mbeya] said so.",
        "[Spain] halted. The [General Union of Workers|ugt] ([UGT|ugt]) said so.",
        "[Chile] halted. The [Guild of Workers and Teachers] ([UGT|guild-of-workers-and-teachers]) "
        "said so.",
        "[Chile] halted. The [Central Election Council] ([CEC|central-election-council]) said so.",
        "The [EU Monitoring Mission in Georgia|european-union-monitoring-mission] "
        "([EUMM|european-union-monitoring-mission]) said so.",
        "The [Karvik Group] rose. The [Karvik|karvik-group] group said so.",
        "The [Karvik group] attacked. [Karvik|karvik-group] fighters left.",
        "[Karvik] rose 2 per cent. The [Karvik] group said so.",
        "[Grupo Karvik] grew. [Karvik|grupo-karvik] said so.",
        "[Banco Central de Karvik] met. Central rates fell.",
        "[PT Karvik Tbk] grew. [Karvik|pt-karvik-tbk] said so.",
        "The [Movement for a Free Sandland] won. The [MFS|movement-for-a-free-sandland] said so.",
    ],
)
def test_short_and_long_names_are_of_one(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "The [Road and Rail Union] struck.",
        "The [Petroleum and Natural Gas Board] said so.",
        "The [Harbour Party] and the [Rail Union] left.",
        "The [Office of the Special Envoy] said so.",
        "The [Harbour Party] of President [Ada Lind] left.",
        "The [Armed Forces Revolutionary Council] said so.",
        "The [Ethics and Anti-Corruption Agency] said so.",
        "Nonprofit [Open Hands] said so.",
        "[Radio 24] said so.",
        "[Movement 21] won 24 seats.",
    ],
)
def test_fields_offices_and_numbers_belong_to_names(marked: str) -> None:
    check(marked)
