"""Who the article says claims what it tells of a date."""

import re
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.events.samples import phrase
from timeline import sentences
from timeline.actors import ActorRegistry, find_actors
from timeline.claims import claimants

REGISTRY = ActorRegistry(())
DATES = re.compile(r"\b(?:4 May|4 мая|Monday|среду|March|1994|2015)\b")


def claimed_by(marked: str, own: Sequence[str] = ()) -> str | None:
    """Who claims what is told of the date that stands in braces, in an outlet's own article."""
    start = marked.index("{")
    text = marked.replace("{", "").replace("}", "")
    phrases = [phrase(found.start(), found[0], date(2020, 5, 4)) for found in DATES.finditer(text)]
    spans = sentences.split(text)
    actors = find_actors(text, spans, registry=REGISTRY, country=None)

    found = claimants(text, phrases, spans, actors, own=own)

    return found[[one.start for one in phrases].index(start)]


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("Ada Lind said that the town fell on {4 May}.", "Ada Lind"),
        ("Ada Lind said the town fell on {4 May}.", "Ada Lind"),
        ("Ada Lind told the Fizel Gazette that the town fell on {4 May}.", "Ada Lind"),
        ("Ada Lind, the mayor, said the town fell on {4 May}.", "Ada Lind"),
        ("The mayor, Ada Lind, said the town fell on {4 May}.", "Ada Lind"),
        ("Ada Lind, who left in March, said the town fell on {4 May}.", "Ada Lind"),
        ("Mayor Ada Lind has repeatedly said that the town fell on {4 May}.", "Ada Lind"),
        ("On Monday the mayor, Ada Lind, said the town fell on {4 May}.", "Ada Lind"),
        ("In a letter to the council, Ada Lind wrote that it fell on {4 May}.", "Ada Lind"),
        ("In a letter to the council Ada Lind wrote that it fell on {4 May}.", "Ada Lind"),
        ("Asked about the town, Ada Lind said it fell on {4 May}.", "Ada Lind"),
        ("But Ada Lind insists that the town fell on {4 May}.", "Ada Lind"),
        ("Speaking in Fizel, Ada Lind warned that it would fall by {4 May}.", "Ada Lind"),
        ("The town fell on {4 May}, Ada Lind said.", "Ada Lind"),
        ("The town fell on {4 May}, said Ada Lind.", "Ada Lind"),
        ("The town fell on {4 May}, said Ada Lind, who leads the council.", "Ada Lind"),
        ("The town fell on {4 May}, said its mayor, Ada Lind.", "Ada Lind"),
        ("The town fell on {4 May}, Ada Lind, the mayor, told reporters.", "Ada Lind"),
        ("The town fell on {4 May}, Ada Lind told reporters on Monday.", "Ada Lind"),
        ("The town, Ada Lind said, fell on {4 May}.", "Ada Lind"),
        ("The town fell on {4 May}, according to Ada Lind.", "Ada Lind"),
        ("According to Ada Lind, the town fell on {4 May}.", "Ada Lind"),
        ("According to Ada Lind's account, the town fell on {4 May}.", "Ada Lind"),
        ("The town fell on {4 May}, by Ada Lind's account.", "Ada Lind"),
        ("Ada Lind left. She said the town fell on {4 May}.", "Ada Lind"),
        ("Ada Lind denied that the town fell on {4 May}.", "Ada Lind"),
        ("Ada Lind accused the council of selling the mill on {4 May}.", "Ada Lind"),
        ("Ada Lind believes that the town fell on {4 May}.", "Ada Lind"),
        ("Ada Lind expects the port to open on {4 May}.", "Ada Lind"),
        ("Ada Lind left early but said the port would open on {4 May}.", "Ada Lind"),
        ("Ada Lind said it was over and added that the town fell on {4 May}.", "Ada Lind"),
        ("Police said the town fell on {4 May}.", "police"),
        ("The police say that the town fell on {4 May}.", "police"),
        ("Residents of Fizel said the town fell on {4 May}.", "residents of Fizel"),
        ("Two people with knowledge of the talks said it fell on {4 May}.",
         "two people with knowledge of the talks"),
        ("A spokesman for the port said it would open on {4 May}.", "spokesman for the port"),
        ("The port will open on {4 May}, officials said.", "officials"),
        ("The port will open on {4 May}, a source close to the board said.",
         "source close to the board"),
        ("It fell on {4 May}, the Mail reported, citing officials.", "Mail"),
        ("The man was quoted by the Mail as saying it fell on {4 May}.", "Mail"),
        ("The Mail quoted Ada Lind as saying that it fell on {4 May}.", "Mail"),
        ("An AFP caption says it fell on {4 May}.", "AFP caption"),
        ("The Mail also mentioned a flood in {March}.", "Mail"),
        ("Ada Lind announced that the port would open on {4 May}.", "Ada Lind"),
        ("Ada Lind announced she would leave on {4 May}.", "Ada Lind"),
        ("Ada Lind said the army had claimed that it fell on {4 May}.", "Ada Lind"),
        ("Ada Lind said it fell in March, but Bo Roe said it fell on {4 May}.", "Bo Roe"),
        ("Ada Lind said it fell on {4 May}, while Bo Roe denied that it had.", "Ada Lind"),
        ("“The town fell on {4 May},” Ada Lind said.", "Ada Lind"),
        ('"The town fell on {4 May}," Ada Lind, the mayor, told a newspaper.', "Ada Lind"),
        ('"It is over," said Ada Lind. "The town fell on {4 May}."', "Ada Lind"),
        ('"It is over. The town fell on {4 May}. Go home," said Ada Lind.', "Ada Lind"),
        ('Ada Lind was blunt: "The town fell on {4 May}."', "Ada Lind"),
        ('Ada Lind said: "It is over. The town fell on {4 May}."', "Ada Lind"),
        ('Ada Lind shook her head. "The town fell on {4 May}, and that is that."', "Ada Lind"),
        ('"In March," Ada Lind said, "it held, and on {4 May} it fell."', "Ada Lind"),
        ("Ada Lind said no. First of all, as she stressed, it fell on {4 May}.", "Ada Lind"),
        ("Ada Lind doesn't think that the town fell on {4 May}.", "Ada Lind"),
        ("Ada Lind said it was over. It will open on {4 May}, the diplomat said.", "Ada Lind"),
        ("The Works Commission paid. The commission said it fell on {4 May}.",
         "Works Commission"),
        ("The Fizel Port Authority paid. It said on Monday that it fell on {4 May}.",
         "Fizel Port Authority"),
    ],
)  # fmt: skip
def test_what_somebody_is_told_to_say_is_theirs(marked: str, wanted: str) -> None:
    assert claimed_by(marked) == wanted


def test_a_name_that_is_wrapped_over_two_lines_is_written_on_one() -> None:
    told = "The town fell on {4 May}, so the war began, according to officials of\nthe region."

    assert claimed_by(told) == "officials of the region"


@pytest.mark.parametrize(
    "marked",
    [
        "The town fell on {4 May}.",
        "Ada Lind said on {Monday} that the town fell.",
        "Ada Lind told reporters on {Monday} that the town fell.",
        "On {Monday} Ada Lind said that the town fell.",
        "The town fell, Ada Lind said on {Monday}.",
        'In a statement on {Monday}, Ada Lind said it was "a great loss".',
        "Ada Lind, who resigned on {4 May}, said that the town fell.",
        "The town fell, said Ada Lind, who resigned on {4 May}.",
        "Ada Lind said the town fell; it was rebuilt in {1994}.",
        "Ada Lind was told on {4 May} to leave.",
        "The report was published on {4 May}.",
        "A film, announced for {2015}, was never made.",
        "Ada Lind was arrested on {4 May}, accused of fraud.",
        "The claims of {4 May} were withdrawn.",
        "Ada Lind declared a truce on {4 May}.",
        "Ada Lind announced a truce on {4 May}.",
        "This is what I thought about, and on the evening of {4 May} we were ready.",
        "I don't think that anything has changed since {March}.",
        "Ada Lind said nothing. The town fell on {4 May}.",
        "It is said to have fallen on {4 May}.",
        "It reportedly fell on {4 May}.",
        "The court ruled on {4 May} that the town may sell the mill.",
    ],
)
def test_what_the_article_tells_itself_has_no_claimant(marked: str) -> None:
    assert claimed_by(marked) is None


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("The Gazette reports that the town fell on {4 May}.", None),
        ('"The town fell on {4 May}, and it is over," the Gazette reports Ada Lind as saying.',
         "Ada Lind"),
        ('"The town fell on {4 May}, and it is over," the Mail reports Ada Lind as saying.',
         "Mail"),
    ],
)  # fmt: skip
def test_what_the_outlet_itself_reports_is_not_its_claim(marked: str, wanted: str | None) -> None:
    assert claimed_by(marked, own=["Gazette"]) == wanted


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("Ада Линд сообщила, что город пал {4 мая}.", "Ада Линд"),
        ("Мэр Ада Линд сообщила в среду, что город пал {4 мая}.", "Ада Линд"),
        ("Олег Вертов заявил, что город пал {4 мая}.", "Олег Вертов"),
        ("По словам Олега Вертова, город пал {4 мая}.", "Олег Вертов"),
        ("Город, по словам мэра Олега Вертова, пал {4 мая}.", "Олег Вертов"),
        ("Город пал {4 мая}, сообщил Олег Вертов.", "Олег Вертов"),
        ("Город пал {4 мая}, рассказали в полиции.", "полиция"),
        ("«Город пал {4 мая}», — сказал Олег Вертов.", "Олег Вертов"),
        ("«Город пал, — сказал Олег Вертов. — Это было {4 мая}».", "Олег Вертов"),
        ("Олег Вертов уехал. По его словам, город пал {4 мая}.", "Олег Вертов"),
        ("Олег Вертов уехал. «Город пал {4 мая}», — добавил он.", "Олег Вертов"),
        ("Олег Вертов не согласен: «Город пал {4 мая}, и точка».", "Олег Вертов"),
        ("Жители города говорят, что он пал {4 мая}.", "жители города"),
        ("В министерстве обороны подчеркнули, что город пал {4 мая}.", "министерство обороны"),
        ("В полиции сообщили, что город пал {4 мая}.", "полиция"),
        ("По данным полиции, город пал {4 мая}.", "полиция"),
        ("Газета «Заря» написала, что город пал {4 мая}.", "Заря"),
        ("Как сообщает «Заря», город пал {4 мая}.", "Заря"),
        ("Об этом пишет «Заря». Город пал {4 мая}, уточняет издание.", "издание"),
        ("Олег Вертов пообещал открыть порт {4 мая}.", "Олег Вертов"),
        ("Олег Вертов опроверг сообщения о том, что город пал {4 мая}.", "Олег Вертов"),
        ("Олег Вертов был в порту. Вертов добавил, что город пал {4 мая}.", "Олег Вертов"),
        ("Мэр Норландии Ада Линд уехала. Она заявила, что город пал {4 мая}.", "Ада Линд"),
        ("Мэр Новой Норландии Ада Линд уехала. Она заявила, что город пал {4 мая}.", "Ада Линд"),
        ("Мэр Новой Норландии Олег Петрович Вертов уехал. Он заявил, что город пал {4 мая}.",
         "Олег Петрович Вертов"),
        ("Он отметил, что город пал {4 мая}.", None),
        ("Город пал {4 мая}.", None),
        ("Олег Вертов заявил {4 мая}, что город пал.", None),
        ("«Город пал», — сказал Олег Вертов {4 мая}.", None),
        ("По слухам, город пал {4 мая}.", None),
        ("Ожидается, что порт откроют {4 мая}.", None),
    ],
)  # fmt: skip
def test_russian_speakers_are_told_in_the_nominative(marked: str, wanted: str | None) -> None:
    assert claimed_by(marked) == wanted


@given(st.text(alphabet=' ."«»“”—,;@~\nсаidthatLnBo', max_size=200), st.data())
@settings(deadline=None)
def test_any_text_is_read(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, max(0, len(text) - 1)))
    spans = sentences.split(text)

    found = claimants(
        text, [phrase(place, text[place : place + 1], None)], spans, [[]] * len(spans)
    )

    assert len(found) == 1


def test_a_digest_calls_its_source_the_outlet() -> None:
    text = "According to the outlet, the town fell on 4 May."
    spans = sentences.split(text)
    phrases = [phrase(text.index("4 May"), "4 May", date(2020, 5, 4))]

    found = claimants(text, phrases, spans, [[]], digest_of="Fizel Gazette")

    assert found == ["Fizel Gazette"]
    assert claimants(text, phrases, spans, [[]]) == ["outlet"]
