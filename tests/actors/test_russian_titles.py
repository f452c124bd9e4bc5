"""What Russian titles tell of those who follow: whose they are, and that they suffer or act."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Суд арестовал заместителя губернатора области Олега Громова.", ["oleg-gromov"]),
        ("Он поблагодарил директора «Ладоги» Олега Громова.", ["oleg-gromov"]),
        ("Обвинили главу управления по региону Олега Громова.", ["oleg-gromov"]),
        ("По словам министра труда Олега Громова, все хорошо.", ["oleg-gromov"]),
        ("Депутат от «Единой России» Олег Громов ушел.", ["oleg-gromov"]),
        ("Бумаги передали депутатам Госдумы.", ["state-duma"]),
        ("Хоким Олег Громов уволил всех.", ["oleg-gromov"]),
        ("Это кабинет министра труда Олега Громова.", []),
        ("Предложение директора «Ладоги» Олега Громова отклонили.", []),
    ],
)
def test_titles_lead_to_the_word_that_rules_a_name(
    text: str, ids: list[str], acting: Callable[[str], list[str]]
) -> None:
    assert acting(text) == ids
