"""Who is named in Russian sentences."""

import pytest

from timeline.actors import Actor, ActorRegistry, find_actors
from timeline.actors.russian_cases import latin_name
from timeline.actors.spelling import russian_stem
from timeline.model import ActorKind, Role
from timeline.sentences import split

REGISTRY = ActorRegistry(
    (
        Actor(
            "norland",
            ActorKind.COUNTRY,
            "Norland",
            names=(("ru", ("Норландия",)),),
            demonyms=("Norlandic",),
            metonyms=("Northport", "Нортпорт"),
        ),
        Actor("ada-lind", ActorKind.PERSON, "Ada Lind", names=(("ru", ("Ада Линд",)),)),
        Actor("sergei-belov", ActorKind.PERSON, "Sergei Belov"),
    )
)


def acting(text: str) -> list[list[str]]:
    found = find_actors(text, split(text), registry=REGISTRY, country=None)
    return [
        [m.actor_id for m in sentence if m.role not in (Role.PLACE, Role.ADJECTIVE)]
        for sentence in found
    ]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Ада Линд приехала.", [["ada-lind"]]),
        ("Он встретился с Сергеем Беловым.", [["sergei-belov"]]),
        ("Нортпорт согласился.", [["norland"]]),
        ("Дожди начались в Норландии.", [[]]),
        ("МИД Норландии согласился.", [["norland-ministry-of-foreign-affairs"]]),
        ("Министерство финансов Норландии согласилось.", [["norland-ministry-of-finance"]]),
        (
            "Вера Громова и Антон Громов спорили. Громова ушла. Громов остался.",
            [["vera-gromova", "anton-gromov"], ["vera-gromova"], ["anton-gromov"]],
        ),
        ("Антон Громов ждал. «Антон Петрович, пора!»", [["anton-gromov"], ["anton-gromov"]]),
    ],
)
def test_russian_names_have_the_ids_of_their_english_forms(text: str, ids: list[list[str]]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    "cases",
    ["Громов Громова Громову Громовым Громове", "Россия России Россию Россией", "Карабах Карабахе"],
)
def test_all_cases_of_a_word_have_one_stem(cases: str) -> None:
    stems = {russian_stem(word.casefold()) for word in cases.split()}

    assert len(stems) == 1


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Антоном Громовым", "Anton Gromov"),
        ("Вера Громова", "Vera Gromova"),
        ("Виталий Сельский", "Vitaly Selsky"),
        ("Никита Громов", "Nikita Gromov"),
        ("Нино Громова", "Nino Gromova"),
        ("Михаила Громова", "Mikhail Gromov"),
        ("А. Громов", "A. Gromov"),
        ("Бориса Громовского", "Boris Gromovsky"),
        ("Анны Громовской", "Anna Gromovskaya"),
        ("Джеймс Линд", "James Lind"),
        ("Юлия Щукина", "Yulia Shchukina"),
        ("Марины Чижовой", "Marina Chizhova"),
        ("Наталье Зайцевой", "Natalia Zaitseva"),
        ("Ильи Черных", "Ilya Chernykh"),
        ("Павла Громова", "Pavel Gromov"),
        ("Рето Амману", "Reto Ammann"),
        ("Кэтрин Уилсон", "Catherine Wilson"),
        ("Жанна Громова", "Zhanna Gromova"),
        ("Георгию Лапшину", "Georgy Lapshin"),
        ("Георгию Ломидзе", "Giorgi Lomidze"),
        ("Алмазбека Громбаева", "Almazbek Grombayev"),
        ("Евгении Громовой Линд", "Yevgenia Gromova Lind"),
        ("Андрей Сметаный", "Andrei Smetany"),
    ],
)
def test_a_russian_name_is_shown_in_english_letters(words: str, name: str) -> None:
    assert latin_name(words.split()) == name
