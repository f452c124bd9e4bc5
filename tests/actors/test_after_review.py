"""What names do in a text after somebody accepted them: at least as well as before."""

from pathlib import Path

import pytest

from timeline.actors import find_actors
from timeline.actors.review import Decision, Verdict, decide
from timeline.model import ActorKind, Role
from timeline.sentences import split
from timeline.store.registries import load_actors

WORLD = load_actors(Path(__file__).parents[2] / "data" / "actors.yaml")
ACTING = (Role.ACTOR, Role.SPEAKER, Role.ADDRESSED)


@pytest.mark.parametrize(
    ("text", "accepted", "acting"),
    [
        ("Paris called for calm.", ("paris", "Paris", ActorKind.PLACE), ["france"]),
        ("Орел упал в Париже. Париж согласился.", ("paris", "Paris", ActorKind.PLACE), ["france"]),
        (
            "Vinta Tidal plc met. Vinta Tidal left.",
            ("vinta-tidal-plc", "Vinta Tidal plc", ActorKind.ORGANISATION),
            ["vinta-tidal-plc"],
        ),
        (
            "The Superior Reed Court (TSE) met. The TSE rose.",
            ("superior-reed-court", "Superior Reed Court", ActorKind.ORGANISATION),
            ["superior-reed-court"],
        ),
        (
            "Кахи Мишелидзе ушел. Мишелидзе вернулся.",
            ("kakhi-mishelidze", "Kakhi Mishelidze", ActorKind.PERSON),
            ["kakhi-mishelidze"],
        ),
        (
            "Zaza Lindori, whose brother Mirko is here, left. Mirko stayed.",
            ("zaza-lindori", "Zaza Lindori", ActorKind.PERSON),
            ["mirko-lindori"],
        ),
        (
            "Urs Lindberg was tired. Lindberg himself had slept well.",
            ("urs-lindberg", "Urs Lindberg", ActorKind.PERSON),
            ["urs-lindberg"],
        ),
    ],
)
def test_an_accepted_name_is_read_as_before(
    text: str, accepted: tuple[str, str, ActorKind], acting: list[str]
) -> None:
    actor_id, name, kind = accepted
    decision = Decision("d1", Verdict.ACCEPT, actor_id, name, kind)

    for registry in (WORLD, decide(WORLD, [decision])):
        found = find_actors(text, list(split(text)), registry=registry, country=None)
        assert [mention.actor_id for mention in found[-1] if mention.role in ACTING] == acting
