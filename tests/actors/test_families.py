"""Who acts in kinds of sentences that news are full of."""

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
    """The ids that act in the last sentence of a text."""
    found = find_actors(
        text, split(text), registry=WORLD, country=country, published=date(2023, 5, 5)
    )
    return sorted({m.actor_id for m in found[-1] if m.role not in NOT_ACTING})


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Ada Lind moved to Akhalkalaki.", ["ada-lind"]),
        ("Ada Lind paid for rooms in Vanadzor and Gyumri.", ["ada-lind"]),
        ("Ada Lind runs a shop at Wichita.", ["ada-lind"]),
        ("Ada Hamilton came. Hamilton left.", ["ada-hamilton"]),
        ("Reading glasses were lost in Reading.", []),
    ],
)
def test_a_town_that_is_not_registered_is_a_place_unless_somebody_has_its_name(
    text: str, ids: list[str]
) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Lisbon, Rome and Oslo hope for an answer.", ["italy", "norway", "portugal"]),
        ("Neither Athens nor Nicosia replied.", ["cyprus", "greece"]),
        ("Oslo thanks Kyiv for maps.", ["norway", "ukraine"]),
        ("Lisbon, which holds the chair, wants a vote.", ["portugal"]),
        ("New York and London traded higher.", []),
        ("The council spoke of Tbilisi traffic.", []),
        ("Warsaw residents cheered.", []),
        ("The Berlin government fell.", ["germany"]),
        ("A clinic in Riga said it was full.", []),
    ],
)
def test_seats_of_government_act_alone_and_in_lists(text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The Prime Minister of Ireland resigned.", ["leo-varadkar"]),
        ("The Irish Prime Minister resigned.", ["leo-varadkar"]),
        ("The Prime Minister of Norland, Ada Lind, resigned.", ["ada-lind"]),
        ("Prime Minister of Ireland Ada Lind resigned.", ["ada-lind"]),
        ("The parliament of Kenya voted.", ["kenya-parliament"]),
        ("Undersecretary Ada Lind spoke.", ["ada-lind"]),
        ("Senators Ada Lind and Bo Ek voted no.", ["ada-lind", "bo-ek"]),
        ("Egyptian soldiers went home.", ["egypt-armed-forces"]),
        ("Wells on the Sudanese side ran dry.", []),
        ("The party of former President Ada Lind split off.", []),
    ],
)
def test_offices_and_bodies_are_read_with_their_country(text: str, ids: list[str]) -> None:
    assert [one for one in acting(text) if "party" not in one] == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Vinta Bolts plc grew.", ["vinta-bolts-plc"]),
        ("Vinta Bolts plc grew. Vinta Bolts sold a mill.", ["vinta-bolts-plc"]),
        ("It bought Vinta Bolts Ltd of Haifa.", ["vinta-bolts-ltd"]),
        ("Vinta Bolts Co., Ltd. grew.", ["vinta-bolts-co-ltd"]),
        ("Vinta & Holm names new chair.", ["vinta-holm"]),
        ("The Finnish Red Cross sent tents.", ["finnish-red-cross"]),
        ("Governor Ada Lind of the Bank of Norland (BN) left.", ["ada-lind"]),
        ("Rival Vinta grew.", ["vinta"]),
        ("Vinta and Norfirm grew.", ["norfirm", "vinta"]),
        ("HINT, Vinta and Norfirm cut jobs.", ["hint", "norfirm", "vinta"]),
        ("It supplies parts for Norfirm.", ["norfirm"]),
        ("Norfirm unveiled the Vinta phone.", ["norfirm"]),
        ("Vinta Mills' profit fell.", []),
        ("The Commission agreed.", []),
        ("Baker Ada Lind agreed.", ["ada-lind"]),
        ("Vinta Mobile grew. Mobile money came later.", []),
        ("Hurricane Bo hit the coast.", []),
        ("Vinta Textiles grew. According to Vinta's figures, all is well.", []),
    ],
)
def test_firms_and_bodies_have_one_name(text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Ada Lind has a shop. Ada bakes.", ["ada-lind"]),
        ("Bill Ek read it. Bill by bill, it was passed.", []),
        ("Bo Crane left. The Cranes stayed.", ["crane-family"]),
        ("Milos Petrovic and Dragan Petrovic met. Milos Petrovic left.", ["milos-petrovic"]),
        ("Yerlan Omarov left. Y. Omarov came back.", ["yerlan-omarov"]),
        ('Putin smiled. "Vladimir Vladimirovich, when?"', ["vladimir-putin"]),
    ],
)
def test_people_are_known_by_parts_of_their_names(text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Охрану границы с Афганистаном усилили.", []),
        ("Дожди прошли в Норвегии и Финляндии.", []),
        ("Пресс-секретарь Кремля улыбнулся.", []),
        ("Рыба в Мурманске подорожала.", []),
        ("Поезд идет в Калининградской области.", []),
        ("Грузинские военные ушли.", ["georgia-armed-forces"]),
        ("Ирландский премьер-министр ушел.", ["leo-varadkar"]),
        ("Президент Франции ответил.", ["emmanuel-macron"]),
        ("Министерство торговли Турции молчит.", ["turkey-ministry-of-trade"]),
        ("Правительство Грузии согласилось.", ["georgia"]),
        ("Компания «Ладога» построит паром.", ["ladoga"]),
        ("Учения «Запад» начались.", []),
        ("«Нам пора», — сказала А. Громова.", ["a-gromova"]),
        ("Олег Громов ждал. Громовы ушли.", ["gromov-family"]),
        ("Акбар посетил Баку.", []),
        ("Глава МИД Турции улыбнулся.", ["mevlut-cavusoglu"]),
        ("В среду он назначил Олжаса Громова.", ["olzhas-gromov"]),
        ("По словам Вугара Громова, все готово.", ["vugar-gromov"]),
        ("Он утвердил кабинет Николая Громова.", []),
        ("Натиг Рзаев ушел.", ["natig-rzayev"]),
        ("Политолог Олег Громов ушел.", ["oleg-gromov"]),
        ("В селе Ак-Сай граница закрыта.", []),
        ("В Нортпорте сказала Анна Громова.", ["anna-gromova"]),
        ("Ханна ван Дейк ушла.", ["hanna-van-dijk"]),
        ("Адвокат Vintacorp Олег Громов ушел.", ["oleg-gromov"]),
        ("Он принял посла Норвегии.", ["norway"]),
        ("Посол Норвегии Анна Громова ушла.", ["anna-gromova"]),
        ("По просьбе Норвегии встречу отложили.", ["norway"]),
        ("Глава центра «Ладога» ушел.", []),
        ("В Минтрансе Норвегии ждут.", ["norway-ministry-of-transport"]),
        ("Министр обороны Турции ушел.", ["hulusi-akar"]),
        ("По словам Олега Громова, все готово.", ["oleg-gromov"]),
        ("Верховный суд Норвегии согласился.", ["supreme-court-of-norway"]),
        ("Татьяна Бутская согласилась.", ["tatyana-butskaya"]),
        ("Сенат США молчал.", ["us-senate"]),
        ("Жители Харькова вышли на улицы.", []),
        ("Сергею Иванову вручили орден.", ["sergei-ivanov"]),
        ("Марию Петрову наградили.", ["maria-petrova"]),
        ("Сбербанк повысил ставки.", ["sberbank"]),
        ("Брюссель обещает ответ.", ["european-union"]),
        ("Мэр Харькова Олег Громов попросил у Киева денег.", ["oleg-gromov", "ukraine"]),
        ("Глава Сбербанка Герман Громов согласился.", ["german-gromov"]),
        ("Лидер КПРФ Олег Громов ушел.", ["oleg-gromov"]),
        ("Генсек ООН Олег Громов ушел.", ["oleg-gromov"]),
        ("Олег Громов (НВП) ушел.", ["oleg-gromov"]),
        ("Кишинев ее не слышит.", ["moldova"]),
        ("Сбербанк одобрил кредит для Египта.", ["egypt", "sberbank"]),
        ("Партия «Полярная родина» и партия «Родина» молчат.", ["polyarnaya-rodina", "rodina"]),
        ("Сенатор от Техаса Олег Громов ушел.", ["oleg-gromov"]),
        ("Кишинёв ее не слышит.", ["moldova"]),
        ("В Госдуме предложили поправки.", []),
        ("«Полярная мечта» приняла закон.", ["polyarnaya-mechta"]),
        ("«Мы готовы», — сказал Олег Громов.", ["oleg-gromov"]),
        ("Сбор и Норд снизили ставки.", ["nord", "sbor"]),
        ("Аналитики «Велес Нордика» и «Вест Плюса» молчат.", ["veles-nordik", "vest-plyus"]),
        ("Ушел Борис Громовский. Громовский пожаловался.", ["boris-gromovsky"]),
        ("Ходатай Олег Громов ушел.", ["oleg-gromov"]),
        ("Громова поддержала газета The Vinta Post.", ["vinta-post"]),
        ("Ушел глава Северной области Николай Громов.", ["nikolai-gromov"]),
        ("Сделку одобрил «Боинг Норд Восток».", ["boing-nord-vostok"]),
        ("ВСУ отступили.", ["ukraine-armed-forces"]),
    ],
)
def test_russian_sentences_tell_owners_places_and_bodies(text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Texas sued Utah and Ohio over the river.", ["ohio", "texas", "utah"]),
        ("Quebec opposes the plan, but Alberta and Ontario support it.",
         ["alberta", "ontario", "quebec"]),
        ("The court told Bihar to publish the list.", ["bihar"]),
        ("Wichita lies in Kansas.", []),
        ("Rome later softened its stance.", ["italy"]),
        ("A delegation from Jakarta left.", ["indonesia"]),
        ("The vote in Slovakia worries Kyiv.", ["ukraine"]),
        ("OTTAWA (Reuters) - Canada expelled six guests.", ["canada"]),
    ],
)  # fmt: skip
def test_states_and_capitals_act_where_they_do_what_governments_do(
    text: str, ids: list[str]
) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The Fruit Protection Agency and the Justice Department agreed.",
         ["fruit-protection-agency", "united-states-ministry-of-justice"]),
        ("Sen. Ada Lind (R-Utah) left.", ["ada-lind"]),
        ("Ada Lind (NVP) left.", ["ada-lind"]),
        ("The Norland People's Party (CHP) met. CHP left.", ["norland-peoples-party"]),
        ("The Norland Workers' Party met.", ["norland-workers-party"]),
        ("Shares of Vinta (VNT.O) fell.", []),
        ("Shares of Vinta (NYSE: VNT) fell.", []),
        ("AN&T, Vinta.com and Norfirm agreed.", ["an-t", "norfirm", "vinta-com"]),
        ("Nurses Without Borders sent tents.", ["nurses-without-borders"]),
        ("The FNX union will strike.", ["fnx"]),
        ("The SBX security service said so.", ["sbx"]),
        ("FNX union leader Ada Lind left.", ["ada-lind"]),
        ("The Merry Democrats want more.", ["merry-democrats"]),
        ("Vintabras asked Norfirm for time.", ["norfirm", "vintabras"]),
        ("Vintex, owner of Zorro, raised pay.", ["vintex"]),
        ("Vinteito and the Liberal Party will meet.", ["liberal-party", "vinteito"]),
        ("Bo Ek met Luc d'Arco. D'Arco left.", ["luc-darco"]),
    ],
)  # fmt: skip
def test_names_of_firms_and_parties_end_where_they_should(text: str, ids: list[str]) -> None:
    assert acting(text, country="norway") == ids


def test_a_state_may_end_a_sentence_that_a_space_follows() -> None:
    text = "Dayton, Ohio | weather"

    found = find_actors(text, [(0, 12), (15, 22)], registry=WORLD, country=None)

    assert [m.actor_id for m in found[0] if m.role not in NOT_ACTING] == []
