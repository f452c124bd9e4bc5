"""Names of bodies in Russian that their own words tell."""

import pytest

from timeline.actors import ActorRegistry, find_actors


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Иск подал Союз пекарей и Союз виноградарей.", "Union of Winegrowers"),
        (
            "Ответило Агентство по защите прав потребителей.",
            "Consumer Rights Protection Agency",
        ),
        (
            "Центральный районный суд Новосибирска взял паузу.",
            "Central District Court of Novosibirsk",
        ),
        ("Центр стратегических исследований дал прогноз.", "Centre for Strategic Studies"),
        ("Казанский федеральный университет принял его.", "Kazan Federal University"),
        ("Об этом сообщила прокуратура Рязанской области.", "Prosecutor's Office of Ryazan Region"),
        ("Деньги нашла мэрия Омска.", "Omsk City Hall"),
        ("Молчит Институт экономических исследований.", "Institute of Economic Research"),
        ("Молчит Комитет Госдумы по труду.", "State Duma Labour Committee"),
        ("Ее хвалит газета «Южная хроника».", "Yuzhnaya Khronika"),
        ("Она рассказала «Южной хронике».", "Yuzhnaya Khronika"),
        ("Тогда Громский суд взял паузу.", "Gromsky District Court"),
        ("Верховный суд Карелии взял паузу.", "Supreme Court of Karelia"),
        (
            "Торгово-промышленная палата Дании молчит.",
            "Chamber of Commerce and Industry of Denmark",
        ),
        ("Ответило Агентство по контролю за наркотиками.", "Drug Control Agency"),
    ],
)
def test_words_of_a_body_are_its_english_name(
    sentence: str, name: str, world: ActorRegistry
) -> None:
    found = find_actors(sentence, [(0, len(sentence))], registry=world, country="russia")

    assert name in [mention.name for mention in found[0]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Районный суд взял паузу.",
        "Французская компания «Веломир» закрылась.",
        "Мэр Омска ушел.",
        "Новый комитет собрался.",
    ],
)
def test_words_that_many_bodies_share_are_no_name(sentence: str, world: ActorRegistry) -> None:
    found = find_actors(sentence, [(0, len(sentence))], registry=world, country="russia")

    names = {mention.name.split()[-1] for mention in found[0]}
    assert names.isdisjoint({"Court", "Company", "Hall", "Committee"})


def test_a_ministry_is_called_by_what_it_is_for(world: ActorRegistry) -> None:
    text = "Министерство инновационного развития ответило Минсоцполитики."

    found = find_actors(text, [(0, len(text))], registry=world, country="uzbekistan")

    assert [mention.actor_id for mention in found[0]] == [
        "uzbekistan-ministry-of-innovative-development",
        "uzbekistan-ministry-of-social-policy",
    ]


def test_an_agency_without_its_country_keeps_its_own_name(world: ActorRegistry) -> None:
    text = "Об этом узнали в Генпрокуратуре, сообщил нам Басманный суд."

    found = find_actors(text, [(0, len(text))], registry=world, country="mongolia")

    assert [mention.actor_id for mention in found[0]] == [
        "prosecutor-generals-office",
        "basmanny-district-court",
    ]


@pytest.mark.parametrize(
    ("sentence", "id_"),
    [
        ("Дома сгорели в Кемеровской области.", "kemerovo-region"),
        ("Дома сгорели в Краснодарском крае.", "krasnodar-region"),
        ("Дома сгорели в Громском районе.", "gromsky-district"),
        ("Жители Башкирии молчат.", "bashkortostan"),
    ],
)
def test_regions_are_called_by_their_towns(sentence: str, id_: str, world: ActorRegistry) -> None:
    found = find_actors(sentence, [(0, len(sentence))], registry=world, country="russia")

    assert [mention.actor_id for mention in found[0]] == [id_]
