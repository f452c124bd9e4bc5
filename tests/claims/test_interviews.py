"""Whose the turns of interviews and transcripts are."""

import pytest

from timeline import sentences
from timeline.actors import ActorRegistry, find_actors
from timeline.claims.interviews import turns

REGISTRY = ActorRegistry(())


def spoken(text: str) -> list[tuple[str, str]]:
    """Who speaks, and how each turn begins."""
    actors = find_actors(text, sentences.split(text), registry=REGISTRY, country=None)
    return [(turn.who, text[turn.start : turn.end].split("\n")[0]) for turn in turns(text, actors)]


HEADINGS = [
    "Mayor Ada Lind's interview with the Fizel Gazette",
    "Mayor Ada Lind has given an interview to the Fizel Gazette.",
    "Interview with the mayor of Fizel, Ada Lind",
    "Олег Вертов дал интервью газете.",
    "Интервью Олега Вертова газете",
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_answers_behind_dashes_are_whose_interview_it_is(heading: str) -> None:
    text = (
        f"{heading}\n\nThank you for your time. How did it begin?\n\n"
        "- It began at night.\n\nThe bridge went first.\n\n"
        "- And the mill? When did it burn?\n\n- In March.\n\n"
        "- Many say that it was old.\n\n\u2013 It was."
    )

    assert spoken(text) == [
        ("Ada Lind" if "Ada" in heading else "Олег Вертов", opening)
        for opening in ("- It began at night.", "- In March.", "\u2013 It was.")
    ]


def test_an_answer_has_all_its_paragraphs() -> None:
    text = (
        "Interview with Ada Lind\n\nHow did it begin?\n\n- At night.\n\nThe bridge went first.\n\n"
        "- And then?\n\n- The mill."
    )
    actors = find_actors(text, sentences.split(text), registry=REGISTRY, country=None)

    first, *_ = turns(text, actors)

    assert text[first.start : first.end].strip().endswith("The bridge went first.")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Mayor Ada Lind met Bo Roe.\nADA LIND: It fell.\nBO ROE: It did not.\nLIND: It did.",
            ["Ada Lind", "Bo Roe", "Ada Lind"],
        ),
        (
            "Interview with Ada Lind\nQ: When did it fall?\nA: In March.\nQ: Why?\nA: It was old.",
            ["Ada Lind", "Ada Lind"],
        ),
        ("The mayor was asked.\nQ: When did it fall?\nA: In March.", []),
        ("FIZEL: Mayor Ada Lind left the town.\nPhoto: Gazette", []),
    ],
)
def test_a_name_in_front_says_who_speaks(text: str, wanted: list[str]) -> None:
    assert [who for who, _ in spoken(text)] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ada Lind left.\n\n- The bridge is shut.\n- The mill is open. Who pays?",
        "Interview with Ada Lind\n\n- The bridge is shut.\n- The mill is open.",
        "Interview with Ada Lind\n\n- Who pays?",
        "",
    ],
)
def test_lists_are_no_interviews(text: str) -> None:
    assert spoken(text) == []
