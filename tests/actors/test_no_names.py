"""Words, works and events with capitals are nobody."""

from datetime import date
from pathlib import Path

import pytest

from timeline.actors import Actor, ActorRegistry, find_actors
from timeline.model import ActorKind, Role
from timeline.sentences import split
from timeline.store.registries import load_actors

WORLD = load_actors(Path(__file__).parents[2] / "data" / "actors.yaml")
NOT_ACTING = (Role.PLACE, Role.ADJECTIVE)


def named(text: str) -> list[str]:
    """The ids of all who are named in the last sentence of a text."""
    found = find_actors(text, split(text), registry=WORLD, country=None, published=date(2023, 5, 5))
    return [m.actor_id for m in found[-1]]


@pytest.mark.parametrize(
    "text",
    [
        "Therefore, we drew the map anew.",
        "Traditionally, I bring a cake.",
        "Work is under way on the roof.",
        "Truce holds for a third night.",
        "Life goes on by the canal.",
        "Meantime, Northern drivers wait.",
        "It is one of the symbols of our Victory.",
        "The UAVs were shown.",
        "It holds 16 GB.",
        "In 264 BC it fell.",
        "It was read in Swahili.",
        "She sold it to a Co. of theirs.",
        "Orchards are dear this year.",
    ],
)
def test_a_word_that_opens_a_sentence_is_nobody(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Shops were shut on Norland Day.",
        "He wrote a book on the First Northport War.",
        "The Ada Poetry Days were held again.",
        "The Victory Parade was put off.",
        "Norland Energy Week ends today.",
        "The IX Conference on Quiet Rivers was moved.",
        "They attended the Oldtown Trade Forum.",
    ],
)
def test_holidays_wars_and_festivals_are_nobody(text: str) -> None:
    assert named(text) == []


def test_the_title_of_a_conference_in_quotes_is_nobody() -> None:
    text = 'She opened the international conference - "Black Sea Roads & Rails" last week.'

    assert named(text) == []


def test_a_firm_that_is_a_word_is_known_by_it_at_the_beginning() -> None:
    assert named("She runs Harvest Ltd. Harvest sold a mill.") == ["harvest-ltd"]


def test_an_adjective_before_a_people_is_no_part_of_a_name() -> None:
    assert named("Local Armenians left.") == ["armenia"]
    assert "top-democrats" not in named("Top Democrats left.")


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Без хлеба и воды жить нельзя.", []),
        ("Буря повалила забор.", []),
        ("Мост закрыли на ночь.", []),
        ("Бруно Калдаш приехал на поезде.", ["bruno-kaldash"]),
        ("Ранее Бу Громов уехал.", ["bu-gromov"]),
        ("Историк Тимур Громов молчит.", ["timur-gromov"]),
        ("Стеклодув Олег Громов молчит.", ["oleg-gromov"]),
        ("Житель Бельц Олег Громов молчит.", ["balti", "oleg-gromov"]),
        ("Олег Буря молчит. Буря уехал.", ["oleg-burya"]),
        ("Варвара Енина молчит.", ["varvara-yenina"]),
        ("Заместитель Громова Олег Бурин молчит.", ["gromov", "oleg-burin"]),
    ],
)
def test_a_russian_word_that_opens_a_sentence_is_no_name(text: str, ids: list[str]) -> None:
    assert named(text) == ids


def test_a_text_may_end_right_behind_what_something_is_called() -> None:
    assert named("Vintazol, the software") == []


def test_ships_are_nobody() -> None:
    assert named("The liner Vintazol sank in fog.") == []


@pytest.mark.parametrize("text", ["Буква Ь нужна.", "«Ъ» и Ь молчат.", "Ьь Ьъ ушёл домой."])
def test_letters_without_a_sound_are_nobody(text: str) -> None:
    assert "unnamed" not in named(text)


def test_somebody_registered_under_letters_without_a_sound_stops_nothing() -> None:
    registry = ActorRegistry((Actor("a", ActorKind.PERSON, "Ьь Ъъ"),))
    text = "Ьь Ъъ left."

    found = find_actors(text, split(text), registry=registry, country=None)

    assert [one.actor_id for named in found for one in named] == ["a"]
