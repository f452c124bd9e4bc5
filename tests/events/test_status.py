"""What a sentence says of its event's coming true."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.events.status import status_of
from timeline.model import DateInterval, Status

PUBLISHED = date(2020, 5, 20)
PAST, TO_COME = (DateInterval.of(day, day) for day in (date(2020, 5, 4), date(2020, 6, 4)))


def status(
    sentence: str, *, days: DateInterval | None = None, claimed: bool = False
) -> Status | None:
    """The status on the date that stands in braces."""
    start, end = sentence.index("{"), sentence.index("}") - 1
    plain = sentence.replace("{", "").replace("}", "")
    return status_of(plain, start, end, days=days, published=PUBLISHED, claimed=claimed)


@pytest.mark.parametrize(
    "sentence",
    [
        "The fair will be held on {4 May}.",
        "The council was due to meet on {4 May}.",
        "The bridge is to be handed over by {4 May}.",
        "Norland plans to open the port on {4 May}.",
        "The vote is scheduled for {4 May}.",
        "The opening was put off until {4 May}.",
        "On {4 May} the new line will carry its first train.",
        "A pause, set to begin on {4 May}, was announced.",
        "The fair closed in March, and the next will open on {4 May}.",
        "Выборы состоятся {4 мая}.",
    ],
)
def test_what_is_still_to_come_is_planned(sentence: str) -> None:
    assert status(sentence) is Status.PLANNED


@pytest.mark.parametrize(
    "sentence",
    [
        "Norland denied that its army took Fizel on {4 May}.",
        "The meeting of {4 May} did not take place.",
        "The fair of {4 May} was called off.",
        "Опроверг сообщения: встреча {4 мая} не состоялась.",
    ],
)
def test_what_is_said_not_to_have_been_is_denied(sentence: str) -> None:
    assert status(sentence) is Status.DENIED


@pytest.mark.parametrize(
    "sentence",
    [
        "The town marked the anniversary of the flood on {4 May}.",
        "On {Tuesday} it was 30 years since the flood.",
        "В городе отметили годовщину наводнения {4 мая}.",
    ],
)
def test_what_is_remembered_is_commemorated(sentence: str) -> None:
    assert status(sentence) is Status.COMMEMORATED


@pytest.mark.parametrize(
    "sentence",
    [
        "If the talks fail, the strike begins on {4 May}.",
        "The strike could begin on {4 May}.",
        "The port may open on {4 May}.",
        "Talks might resume on {4 May}.",
    ],
)
def test_what_hangs_on_something_is_hypothetical(sentence: str) -> None:
    assert status(sentence) is Status.HYPOTHETICAL


@pytest.mark.parametrize(
    "sentence",
    [
        "Norland captured Fizel on {4 May}.",
        "On {4 May} the two ministers met in Fizel.",
        "The treaty was signed on {4 May}, and trade will begin next year.",
        "The strike ended on {4 May}, but talks may go on.",
        "Министры подписали договор {4 мая}.",
    ],
)
def test_a_plain_report_of_a_deed_has_occurred(sentence: str) -> None:
    assert status(sentence) is Status.OCCURRED


@pytest.mark.parametrize(
    "sentence",
    [
        "Lind said on {Monday} that the fair would open in June.",
        "On {Monday} Norland said it will close the port.",
        "On {Monday} Norland announced plans to close the port.",
        "The captured town on {4 May}.",
        "The delay of {4 May} was due to heavy rain.",
        "Was Fizel taken on {4 May}?",
        "The ferry runs since {4 May}.",
        "Smoke could be seen on {4 May}.",
        "In {May} the days are long.",
        "Will Lind is mayor since {4 May}.",
    ],
)
def test_what_is_not_certain_has_no_status(sentence: str) -> None:
    assert status(sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The council has approved the plan on {4 May}.",
        "He was shot dead outside his home on {4 May}.",
        "Thousands took to the streets on {4 May}.",
        "The fire, which broke out on {4 May}, killed two people.",
        "A man arrested on {4 May} will appear in court next week.",
        "On {4 May}, police stopped the march.",
        "The firm, founded in {1994}, makes bells.",
        "Rates did not rise until {1994}.",
        "The judge ordered on {4 May} that he be freed.",
        "Talks broke down on {4 May} but will resume.",
        "It was not only the mill that burned on {4 May}.",
        "The storm of {1994} cut the road.",
        "Shares fell 3 percent on {4 May}.",
        "Fighting between the two cost ten lives in {May}.",
        "Пожар начался {4 мая}.",
        "Дом снесли {4 мая}.",
        "Завод построен в {1994 году}.",
        "{4 мая} полиция задержала двоих.",
        "Закон вступил в силу {4 мая}.",
        "Погибший в {мае} водитель жил один.",
    ],
)
def test_what_is_over_and_told_by_the_article_has_occurred(sentence: str) -> None:
    assert status(sentence, days=PAST) is Status.OCCURRED
    assert status(sentence, days=PAST, claimed=True) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The council meets on {4 June}.",
        "The law takes effect on {4 June}.",
        "He has until {4 June} to pay.",
        "The fair is on {4 June}.",
        "She is expected back on {4 June}.",
        "Polling day is {4 June}.",
        "The port stays shut until {4 June}.",
        "The road won't open before {4 June}.",
        "The strike was put back to {4 June}.",
        "Lind hopes to return on {4 June}.",
        "Суд рассмотрит дело {4 июня}.",
        "Порт закрыт до {4 июня}.",
        "Выборы назначены на {4 июня}.",
        "Встречу перенесли на {4 июня}.",
        "Сезон откроется {4 июня}.",
    ],
)
def test_what_is_ahead_is_planned_whoever_says_so(sentence: str) -> None:
    assert status(sentence, days=TO_COME) is Status.PLANNED
    assert status(sentence, days=TO_COME, claimed=True) is Status.PLANNED


@pytest.mark.parametrize(
    "sentence",
    [
        "The vote was to be held on {4 May}.",
        "The bridge should have opened on {4 May}, but it is still closed.",
        "The council had planned to meet on {4 May}, but nobody came.",
    ],
)
def test_what_was_meant_for_a_day_that_is_over_was_planned(sentence: str) -> None:
    assert status(sentence, days=PAST) is Status.PLANNED


@pytest.mark.parametrize(
    "sentence",
    [
        "A march set for {4 May} was banned.",
        "The concert on {4 May} was called off.",
        "Nobody was at work on {4 May}.",
        "No ships have left since {4 May}.",
        "He hasn't spoken since {4 May}.",
        "The army denied that it had shelled the town on {4 May}.",
        "The launch was moved from {4 May} to June.",
        "Матч, назначенный на {4 мая}, отменили.",
        "{4 мая} никто не пришёл.",
        "Встречу перенесли с {4 мая} на июнь.",
        "Армия отрицает, что обстреляла город {4 мая}.",
    ],
)
def test_what_did_not_come_about_is_denied(sentence: str) -> None:
    assert status(sentence, days=PAST) is Status.DENIED


@pytest.mark.parametrize(
    "sentence",
    [
        "Rain may fall on {4 June}.",
        "Without a deal, the yard could close on {4 June}.",
        "Should the talks fail, he would resign on {4 June}.",
        "Unless it rains, the race starts on {4 June}.",
        "The union called on the firm to pay by {4 June}.",
        "Порт может открыться {4 июня}.",
        "Если дождь кончится, порт откроют {4 июня}.",
    ],
)
def test_what_may_come_is_hypothetical(sentence: str) -> None:
    assert status(sentence, days=TO_COME) is Status.HYPOTHETICAL


@pytest.mark.parametrize(
    "sentence",
    [
        "Lind spoke to reporters on {4 May}.",
        "Lind warned on {4 May} of floods.",
        "In a speech on {4 May}, Lind praised the crew.",
        "The {2018} law bans bells.",
        "The treaty of {1994} is still in force.",
        "He has been mayor since {1994}.",
        "The road has been closed since {4 May}.",
        "Lind is said to have left on {4 May}.",
        "He allegedly left on {4 May}.",
        "Fighting had been going on since {4 May}.",
        "Линд заявил об этом {4 мая}.",
        "Закон от {4 мая} запрещает звон.",
        "Он якобы уехал {4 мая}.",
    ],
)
def test_sayings_documents_and_states_have_no_status(sentence: str) -> None:
    assert status(sentence, days=PAST) is None


@given(st.text(min_size=1), st.data())
@settings(deadline=None)
def test_any_sentence_has_a_status_or_none(sentence: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(sentence) - 1))
    end = data.draw(st.integers(start + 1, len(sentence)))

    assert status_of(sentence, start, end) in (None, *Status)
