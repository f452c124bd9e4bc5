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


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Он встретился с президентом BP по России Олегом Громовым.", ["oleg-gromov"]),
        ("Он говорил с главой Еврокомиссии Адой Громовой.", ["ada-gromova"]),
        ("Контракт подписан с корейской компанией Norfirm Engineering.", ["norfirm-engineering"]),
        ("Станки закупит у компании Vintacorp 10 заводов.", ["vintacorp"]),
        ("Она направила доклад в ООН и Совет Европы.", ["council-of-europe", "united-nations"]),
        ("Он обжаловал арест в Верховном суде Литвы.", ["supreme-court-of-lithuania"]),
        ("В Баку обвинения отвергли.", ["azerbaijan"]),
        ("Закрыта дорога Бишкек - Ош.", []),
        ("Ночью его вывезли из СИЗО ГКНБ.", []),
        ("Они развивают проект «Громи-Чираг-Бурин».", []),
        ("Вызвали временного поверенного в делах Эстонии.", ["estonia"]),
        ("ВС Азербайджана ушли.", ["azerbaijan-armed-forces"]),
        ("Проект создан при поддержке Норвегии.", ["norway"]),
        ("Они отклонили инициативу Норвегии.", []),
    ],
)
def test_bodies_act_suffer_or_own_in_russian(
    text: str, ids: list[str], acting: Callable[[str], list[str]]
) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Адвокат Олега Громова молчит.", []),
        ("Он поблагодарил директора НАБУ Олега Громова.", ["oleg-gromov"]),
        ("Посол Норвегии в Риге Ада Линд ушла.", ["ada-lind"]),
        ("Жители Громского района ушли.", []),
        ("Ассоциация туроператоров России молчит.", ["association-of-tour-operators-of-russia"]),
        ("Владелец «Громи-групп» Олег Бурин ушел.", ["oleg-burin"]),
        ("Директор ГНК-ВП Олег Громов ушел.", ["oleg-gromov"]),
        ("Вызвали директора «Гром за нами» Олега Громова.", ["oleg-gromov"]),
        ("Взятку дал сын совладельца «Ладоги» Олега Громова.", []),
        ("Начальник пресс-службы МИД Ада Линд ушла.", ["ada-lind"]),
        ("Она навестила Олега Громова.", ["oleg-gromov"]),
        ("Проект железной дороги Китай — Киргизия утвержден.", []),
    ],
)
def test_titles_stand_between_owners_and_names(
    text: str, ids: list[str], acting: Callable[[str], list[str]]
) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Идут переговоры министров обороны Норвегии и Дании.", ["denmark", "norway"]),
        ("Сенатор Олег Громов ушел.", ["oleg-gromov"]),
        ("Министр труда Гани Громов ушел.", ["gani-gromov"]),
        ("Этот завод принадлежит компании «Ладога».", []),
        ("Он был избран в гордуму Омска.", []),
        ("Он сел в аэропорту «Громыс».", []),
        ("Замглавы МВД Норвегии Олег Громов ушел.", ["oleg-gromov"]),
    ],
)
def test_what_several_do_and_what_is_held_is_told_apart(
    text: str, ids: list[str], acting: Callable[[str], list[str]]
) -> None:
    assert acting(text) == ids
