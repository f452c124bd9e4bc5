"""Texts in other languages give only whom the registry knows."""

from pathlib import Path

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


def test_a_short_english_text_keeps_its_names() -> None:
    text = "Rain slows Vinta Bolts Ltd"

    found = find_actors(text, split(text), registry=WORLD, country=None)

    assert [m.actor_id for m in found[0]] == ["vinta-bolts-ltd"]
