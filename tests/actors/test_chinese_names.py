"""Chinese names in Russian letters."""

import pytest

from timeline.actors.russian_cases import latin_name


@pytest.mark.parametrize(
    ("russian", "pinyin"),
    [
        ("Чжан Сяохуэй", "Zhang Xiaohui"),
        ("Лю Цзяньго", "Liu Jianguo"),
        ("Ван Цюаня", "Wang Quan"),
        ("Ли Шэньлуна", "Li Shenlong"),
    ],
)
def test_chinese_names_are_written_in_pinyin(russian: str, pinyin: str) -> None:
    assert latin_name(russian.split()) == pinyin


@pytest.mark.parametrize("russian", ["Ян Громов", "Ли Новак", "Ма Бурина"])
def test_other_names_of_such_surnames_are_not(russian: str) -> None:
    assert latin_name(russian.split()).split()[1] in ("Gromov", "Nowak", "Novak", "Burina")


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Рахул Грамсингх", "Rahul Gramsingh"),
        ("Халед аш-Громи", "Khaled Al Gromi"),
        ("Ахмед бен Громиль", "Ahmed Bin Gromil"),
        ("Олег Хромов", "Oleg Khromov"),
    ],
)
def test_names_from_afar_are_written_as_usual(russian: str, english: str) -> None:
    assert latin_name(russian.replace("-", " ").split()) == english
