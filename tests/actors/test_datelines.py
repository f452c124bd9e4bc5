"""Towns, countries and agencies before the news begins."""

from pathlib import Path

import pytest

from timeline.actors import find_actors
from timeline.actors.datelines import dateline_end
from timeline.actors.names import words_of
from timeline.model import Role
from timeline.store.registries import load_actors

WORLD = load_actors(Path(__file__).parents[2] / "data" / "actors.yaml")
ACTING = (Role.ACTOR, Role.SPEAKER, Role.ADDRESSED)


@pytest.mark.parametrize(
    ("dateline", "news"),
    [
        ("KARVAL, Armenia, May 16 (AFP) - ", "Surveyors came."),
        ("KARVAL, Lebanon - ", "Rain returned."),
        ("OLD KARVAL, Philippines \u2013 ", "Two soldiers left."),
        ("BAKU / Trend News Agency / \u2013 ", "Rain returned."),
        ("Karval, 25.01.2023 \u2013 ", "Rain returned."),
    ],
)
def test_whoever_is_named_in_a_dateline_does_not_act(dateline: str, news: str) -> None:
    text = dateline + news

    found = find_actors(text, [(0, len(text))], registry=WORLD, country=None)

    assert [m.actor_id for m in found[0] if m.start < len(dateline) and m.role in ACTING] == []
    assert dateline_end(text, words_of(text)) == len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        "NATO and the UN met - in Karval.",
        "Karval, which is old - and wet - shook.",
        "BP PROFIT FELL",
        "Karval, Norland - a town of mills - shook.",
    ],
)
def test_other_sentences_have_no_dateline(text: str) -> None:
    assert dateline_end(text, words_of(text)) == -1


@pytest.mark.parametrize("opening", ["OSLO ", "OLDTOWN (Andes Wire) ", "Oslo, 3 May "])
def test_a_ruler_of_hyphens_is_read_once(opening: str) -> None:
    text = opening + "-" * 20_000 + "x said Ada Lind left."

    assert dateline_end(text, words_of(text)) == -1
