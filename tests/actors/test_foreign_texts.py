"""Texts in other languages give only whom the registry knows."""

from pathlib import Path

import pytest

from timeline.actors import find_actors
from timeline.sentences import split
from timeline.store.registries import load_actors

WORLD = load_actors(Path(__file__).parents[2] / "data" / "actors.yaml")

GERMAN = (
    "Der Minister hat die neue Brücke am Montag eröffnet und dankte allen, die daran gearbeitet "
    "haben. Die Bauarbeiten dauerten länger als geplant, weil der Winter sehr kalt war und die "
    "Zulieferer nicht rechtzeitig liefern konnten. Angela Merkel war auch dabei, sie sprach mit "
    "den Arbeitern über ihre Sorgen und über die Zukunft der Stadt."
)


def test_german_nouns_are_no_names() -> None:
    found = find_actors(GERMAN, split(GERMAN), registry=WORLD, country=None)

    assert [m.actor_id for one in found for m in one] == ["angela-merkel"]


@pytest.mark.parametrize(
    "text",
    [
        "Eine Scheune brannte am 3. Mai ab, teilte die Feuerwehr mit.",
        "La Mairie a ouvert une Bibliothèque dans le quartier, qui est neuve.",
        "El Ayuntamiento fue cerrado por una Inundación.",
    ],
)
def test_few_words_of_another_language_name_nobody_either(text: str) -> None:
    found = find_actors(text, split(text), registry=WORLD, country=None)

    assert [m.actor_id for one in found for m in one] == []


@pytest.mark.parametrize("text", ["Rain slows Vinta Bolts Ltd", "Two die near Vinta Bolts Ltd"])
def test_a_short_english_text_keeps_its_names(text: str) -> None:
    found = find_actors(text, split(text), registry=WORLD, country=None)

    assert [m.actor_id for m in found[0]] == ["vinta-bolts-ltd"]
