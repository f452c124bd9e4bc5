"""Russian names of people in every case."""

import pytest

from timeline.actors import ActorRegistry, find_actors
from timeline.actors.russian_cases import is_womans, latin_name


@pytest.mark.parametrize(
    "name",
    [
        "Марина Громова",
        "Марины Громовой",
        "Марине Громовой",
        "Марину Громову",
        "Мариной Громовой",
    ],
)
def test_every_case_of_a_womans_name_is_written_in_the_nominative(name: str) -> None:
    assert latin_name(name.split()) == "Marina Gromova"


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Софьи Громовской", "Sofya Gromovskaya"),
        ("Лидии Ким", "Lidia Kim"),
        ("Тамуны Громовой", "Tamuna Gromova"),
        ("Асель Громовой", "Asel Gromova"),
        ("Никиты Громова", "Nikita Gromov"),
        ("Илье Громову", "Ilya Gromov"),
        ("Ивану Громову", "Ivan Gromov"),
        ("Инге Громову", "Inge Gromova"),
        ("Джейн Уэстон", "Jane Weston"),
        ("Пауля Хилберса", "Paul Hilbers"),
        ("Платона Громовых", "Platon Gromov"),
        ("Дарьи Громовых", "Darya Gromova"),
        ("Леха Качиньского", "Lech Kaczynski"),
    ],
)
def test_other_names_keep_what_is_theirs(name: str, english: str) -> None:
    assert latin_name(name.split()) == english


@pytest.mark.parametrize(
    ("name", "womans"),
    [("Марины Громовой", True), ("Антону Громову", False), ("Никиты Громова", False)],
)
def test_a_name_tells_whether_it_is_a_womans(name: str, womans: bool) -> None:
    assert is_womans(name.casefold().split()) is womans


@pytest.mark.parametrize(
    ("sentence", "id_"),
    [
        ("Президент Норландии Эди Лома ушел.", "edi-loma"),
        ("Он встретился с министром финансов Эди Раминым.", "edi-ramin"),
        ("Это слова бывшего министра Илона Громова.", "ilon-gromov"),
        ("Он поручил начальнику управления Раису Громову уйти.", "rais-gromov"),
        ("Бухгалтер миссии Аиссата Громоре нашла три.", "aissata-gromore"),
        ("Он написал депутату Алену Громяну.", "alen-gromyan"),
    ],
)
def test_titles_and_prepositions_tell_the_case_of_a_name(
    sentence: str, id_: str, world: ActorRegistry
) -> None:
    found = find_actors(sentence, [(0, len(sentence))], registry=world, country=None)

    assert id_ in [mention.actor_id for mention in found[0]]
