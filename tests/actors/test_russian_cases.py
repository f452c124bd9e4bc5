"""Russian names of people in every case."""

import pytest

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
