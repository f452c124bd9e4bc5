"""Russian names as English writes them, and what they do."""

from datetime import date
from pathlib import Path

import pytest

from timeline.actors import find_actors
from timeline.model import Role
from timeline.sentences import split
from timeline.store.registries import load_actors

WORLD = load_actors(Path(__file__).parents[2] / "data" / "actors.yaml")
NOT_ACTING = (Role.PLACE, Role.ADJECTIVE)


def acting(text: str, *, country: str | None = None) -> list[str]:
    """The ids that act anywhere in a text."""
    found = find_actors(
        text, split(text), registry=WORLD, country=country, published=date(2023, 5, 5)
    )
    return sorted({m.actor_id for one in found for m in one if m.role not in NOT_ACTING})


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Рашад Гасанов молчит.", "rashad-hasanov"),
        ("Эльнара Гасымова молчит.", "elnara-gasimova"),
        ("Натиг Джафарли молчит.", "natig-jafarli"),
        ("Ваан Громян молчит.", "vahan-gromyan"),
        ("Ишхан Акопян молчит.", "ishkhan-hakobyan"),
        ("Кайрат Громов молчит.", "kairat-gromov"),
        ("Ерлан Громов молчит.", "yerlan-gromov"),
        ("Олег Лаврентьев молчит.", "oleg-lavrentyev"),
        ("Гийом Лакруа молчит.", "guillaume-lacroix"),
        ("Все ждали Пауля Вагенберга.", "paul-vagenberg"),
        ("Все говорили с Дональдом Хофманом.", "donald-hofman"),
        ("Илзе Калниня была задержана.", "ilze-kalnina"),
        ("Инге Громова молчит.", "inge-gromova"),
        ("Полиция задержала Инге Громову.", "inge-gromova"),
        ("Все говорили об Антоне Громове.", "anton-gromov"),
    ],
)
def test_russian_names_are_written_as_english_writes_them(text: str, id_: str) -> None:
    assert acting(text) == [id_]


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Премьер Венгрии Орбан молчит.", "viktor-orban"),
        ("Моди прибыл в Токио.", "narendra-modi"),
        ("Генсек ООН Гутерриш молчит.", "antonio-guterres"),
        ("Президент Туркмении Бердымухамедов молчит.", "serdar-berdimuhamedow"),
        ("Все ждали Алиева.", "ilham-aliyev"),
        ("Захарова молчит.", "maria-zakharova"),
    ],
)
def test_a_surname_alone_means_its_only_bearer_or_who_is_in_office(text: str, id_: str) -> None:
    assert acting(text) == [id_]


def test_ukrainians_have_ukrainian_names_in_papers_of_ukraine() -> None:
    text = "Пришли Денис Лысенко, Сергей Громов и Хайко Маас."

    assert acting(text, country="ukraine") == ["denys-lysenko", "heiko-maas", "serhiy-gromov"]
    assert acting(text, country="russia") == ["denis-lysenko", "heiko-maas", "sergei-gromov"]


def test_a_body_is_known_by_its_initials_in_brackets_and_relatives_by_one_surname() -> None:
    assert acting("Комитет речных путей (КРП) снизил сбор. КРП молчит.") == [
        "komitet-rechnykh-putey"
    ]
    assert acting("Сестры Нино и Эка Громадзе торгуют.") == ["eka-gromadze", "nino-gromadze"]
    assert acting("Пришла Мария Иванова-Громова.") == acting("Все ждут Марию Иванову-Громову.")


def test_a_patronymic_finds_somebody_whose_first_name_is_spelled_otherwise_in_english() -> None:
    text = "Герман Греф пришел. Герман Оскарович молчит."

    assert acting(text) == ["herman-gref"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("В Кремле отметили рост.", ["russia"]),
        ("В Кремле прошла встреча.", []),
        ("В Минторговли заверили, что хлеб есть.", ["kazakhstan-ministry-of-trade"]),
        ("Сообщило Минобороны России.", ["russia-ministry-of-defence"]),
        (
            "Фракция КПРФ воздержалась.",
            ["communist-party-of-the-russian-federation"],
        ),
        ("Он принял отставку Олега Громова.", ["oleg-gromov"]),
        ("Делегацию возглавляет Олег Громов.", ["oleg-gromov"]),
        ("Акции выросли на Московской бирже.", []),
        ("АСТАНА, 5 июля — РИА Новости.", []),
        ("Курс доллара на Мосбирже вырос.", []),
        ("Совет директоров «Газпрома» молчит.", ["gazprom"]),
        ("Министры ОДКБ собрались.", ["csto"]),
        ("Президенты России и Турции поговорили.", ["russia", "turkey"]),
        ("Он ждет министра иностранных дел Турции Олега Громова.", ["oleg-gromov"]),
        ("Суд арестовал замминистра обороны Олега Громова.", ["oleg-gromov"]),
        ("Эрдоган назвал слова Макрона ошибкой.", ["recep-tayyip-erdogan"]),
        ("Лидер партии «Ак жол» Олег Громов молчит.", ["oleg-gromov"]),
        ("Спецпосланник генсека ООН Олег Громов молчит.", ["oleg-gromov"]),
        ("Команда Зеленского молчит.", []),
        ("Эрдоган принял Макрона.", ["emmanuel-macron", "recep-tayyip-erdogan"]),
        ("Посол России в Армении Олег Громов молчит.", ["oleg-gromov"]),
        ("Олег Громов из бюро Vinta & Holm молчит.", ["oleg-gromov"]),
        ("Завод, принадлежащий Vinta Holm, закрыт.", []),
        ("Колонна российских миротворцев ушла.", ["russian-peacekeepers"]),
        ("Вернулись 100 украинских военнослужащих.", ["ukraine-armed-forces"]),
        ("Суд арестовал бизнесмена Олега Громова.", ["oleg-gromov"]),
        ("Экономист компании «Винта» Олег Громов молчит.", ["oleg-gromov"]),
        ("Бой идет на границе Армении и Азербайджана.", []),
        ("Он ждет роспуска Мажилиса.", ["mazhilis"]),
        ("Встреча Пашиняна и Макрона прошла.", ["emmanuel-macron", "nikol-pashinyan"]),
        ("Житель Ферганы Тамуна Громова молчит.", ["tamuna-gromova"]),
        ("Франция выразила соболезнования Турции.", ["france", "turkey"]),
        ("Самому младшему двадцать лет.", []),
        ("Индекс РТС вырос, ВВП тоже.", []),
    ],
)
def test_bodies_and_people_act_in_russian_as_their_sentences_say(text: str, ids: list[str]) -> None:
    assert acting(text, country="kazakhstan") == ids
