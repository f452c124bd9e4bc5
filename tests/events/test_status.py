"""What a sentence says of its event's coming true."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.events.status import status_of
from timeline.model import Status


def status(sentence: str) -> Status | None:
    """The status on the date that stands in braces."""
    start, end = sentence.index("{"), sentence.index("}") - 1
    return status_of(sentence.replace("{", "").replace("}", ""), start, end)


@pytest.mark.parametrize(
    "sentence",
    [
        "The fair will be held on {4 May}.",
        "The council was due to meet on {4 May}.",
        "The bridge is to be handed over by {4 May}.",
        "Norland plans to open the port on {4 May}.",
        "Lind said that a commission would be formed before {the end of the year}.",
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
        "Norland claimed that it captured Fizel on {4 May}.",
        "According to Lind, Fizel fell on {4 May}.",
        "By Norland's account, Fizel fell on {4 May}.",
        "The captured town on {4 May}.",
        "In Lind's account, Fizel fell on {4 May}.",
        "Norland was to leave the valley that it had taken in {the 1980s}.",
        "Norland never attacked Fizel before {4 May}.",
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


@given(st.text(min_size=1), st.data())
@settings(deadline=None)
def test_any_sentence_has_a_status_or_none(sentence: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(sentence) - 1))
    end = data.draw(st.integers(start + 1, len(sentence)))

    assert status_of(sentence, start, end) in (None, *Status)
