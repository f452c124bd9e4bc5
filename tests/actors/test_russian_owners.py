"""Who acts in a Russian sentence, and whose something only is."""

from datetime import date
from pathlib import Path

import pytest

from timeline.actors import find_actors
from timeline.model import Role
from timeline.sentences import split
from timeline.store.registries import load_actors

WORLD = load_actors(Path(__file__).parents[2] / "data" / "actors.yaml")
NOT_ACTING = (Role.PLACE, Role.ADJECTIVE)


def acting(text: str) -> list[str]:
    """The ids that act anywhere in a text."""
    found = find_actors(text, split(text), registry=WORLD, country=None, published=date(2023, 6, 1))
    return sorted({m.actor_id for one in found for m in one if m.role not in NOT_ACTING})


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        # whose something is
        ("Визит Эрдогана перенесли.", []),
        ("Доклад ООН вышел в марте.", []),
        ("Министр прочел заявление бывшего мэра Олега Громова.", []),
        ("Первую сессию парламента Казахстана открыли утром.", []),
        ("Спикер парламента Грузии Олег Громов молчит.", ["oleg-gromov"]),
        (
            "Кандидаты в президенты Грузии Ада Громова и Олег Линд ушли.",
            ["ada-gromova", "oleg-lind"],
        ),
        ("Депутат Олег Громов из фракции «Ладога» молчит.", ["oleg-gromov"]),
        ("Олег Громов, директор ТОО «Ладога», молчит.", ["oleg-gromov"]),
        ("Министерство энергетики возглавил Олег Громов.", ["oleg-gromov"]),
        ("Следует из данных Росстата.", ["rosstat"]),
        ("Прогноз для Польши снизили.", []),
        ("Назначен новый посол США Ада Линд.", ["ada-lind"]),
        ("Акции крупнейшей «Ладоги» выросли.", []),
        ("Глава центра ООН Олег Громов молчит.", ["oleg-gromov"]),
        ("Она работает в «Ладога Плаза».", []),
        ("Они вывели часть сил ОДКБ.", []),
        ("Ей принадлежит 34% «Ладоги».", []),
        ("Активисты движения «Ладога» Олег Громов и Ада Линд ушли.", ["ada-lind", "oleg-gromov"]),
        ("Премьером Украины стал Олег Громов.", ["oleg-gromov"]),
        ("У посольства Китая стоит автобус.", []),
        ("Она прочла это в Telegram.", []),
        ("Доля в страховщике «Ладога» продана.", []),
        # who acts or suffers
        ("Суд оштрафовал предпринимателя Олега Громова.", ["oleg-gromov"]),
        ("По этому поводу ООН выпустила доклад.", ["united-nations"]),
        ("Во вторник ФСБ задержала пятерых.", ["fsb"]),
        ("Адвокат Навального сообщил об этом.", ["alexei-navalny"]),
        ("Певец Пьер Дюбуа молчит.", ["pierre-dubois"]),
        ("По мнению аналитика «Ладоги» Марины Громовой, зима близко.", ["marina-gromova"]),
        ("Amnesty International осудила приговор.", ["amnesty-international"]),
        ("Представитель МИД России сообщила об этом.", ["russia-ministry-of-foreign-affairs"]),
        ("В Кремле не стали отрицать этого.", ["russia"]),
        ("Абхазия отложила выборы.", ["abkhazia"]),
        ("Эксперт Центра Громова Олег Линд молчит.", ["oleg-lind"]),
        ("Он говорил с коллегами из Алжира.", ["algeria"]),
        ("Организация «Надежда» открыла приют.", ["nadezhda"]),
        ("Урсула фон дер Ляйен пришла. Фон дер Ляйен молчит.", ["ursula-von-der-leyen"]),
        ("Касым-Жомарт Токаев ушел. Касым-Жомарт Кемелевич молчит.", ["kassym-jomart-tokayev"]),
        ("По данным Громстата, зима близко.", ["gromstat"]),
        ("Группа компаний «Ладога» продала завод.", ["ladoga"]),
        ("Суд вызвал бывшего министра экономики Польши Куандыка Громбаева.", ["kuandyk-grombayev"]),
        ("Полиция Польши ищет автобус.", ["polish-police"]),
        ("Boeing купил 737 и 747.", ["boeing"]),
        ("Врач Анна Данилова открыла медпункт.", ["anna-danilova"]),
        ("Соболезнования Бишкеку выразила Астана.", ["kazakhstan", "kyrgyzstan"]),
        ("Аким области Уткир Громов молчит.", ["utkir-gromov"]),
        ("Янош Герман молчит.", ["yanosh-german"]),
        ("Премьер попросил помощи у Брюсселя.", ["european-union"]),
        ("Анатолий Эк молчит.", ["anatoly-ek"]),
        ("Президент США выступил с речью.", ["joe-biden"]),
    ],
)
def test_a_genitive_belongs_and_others_act(text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Генпрокуратура Таджикистана открыла дело.", ["prosecutor-generals-office-of-tajikistan"]),
        ("Нацбанк Таджикистана снизил ставку.", ["national-bank-of-tajikistan"]),
        ("Следственный комитет открыл дело.", ["investigative-committee"]),
        ("Блок «Армения» молчит.", ["armenia-alliance"]),
        ("Талибы закрыли границу.", ["taliban"]),
        ("Профсоюз «Каспий» молчит.", ["kaspy"]),
        ("Экспортно-импортный банк Кореи молчит.", ["export-import-bank-of-south-korea"]),
        (
            "Министерство инвестиций и внешней торговли Узбекистана молчит.",
            ["uzbekistan-ministry-of-investment-and-foreign-trade"],
        ),
        ("Налоговики подали иск на «Громпром». «Громпром» молчит.", ["gromprom"]),
        ("Grom Oil купила завод.", ["grom-oil"]),
        ("Долю продали «Громбанку».", ["grombank"]),
    ],
)
def test_bodies_are_known_by_their_usual_names(text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    "text",
    [
        "Радио играет в Радоме.",
        "Войска заняли Громовку.",
        "Газ идет по Трансгромскому маршруту.",
        "Взрыв прогремел в Порт-Громе.",
        "Люди ушли в Хан-Гром.",
        "Он посетил Громск.",
        "Люди едут через Нижний Громов.",
    ],
)
def test_what_stands_where_is_no_actor(text: str) -> None:
    assert acting(text) == []
