from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from timeline.actors import ActorRegistry, find_actors
from timeline.model import Role
from timeline.sentences import split
from timeline.store.registries import load_actors

_ACTING = (Role.ACTOR, Role.SPEAKER, Role.ADDRESSED)


@pytest.fixture(scope="session")
def world() -> ActorRegistry:
    """The registry that is shipped."""
    return load_actors(Path(__file__).parents[2] / "data" / "actors.yaml")


@pytest.fixture(scope="session")
def acting(world: ActorRegistry) -> Callable[[str], list[str]]:
    """Tells the ids that act in the last sentence of a text of May 2024."""

    def ids(text: str) -> list[str]:
        spans = list(split(text))
        found = find_actors(text, spans, registry=world, country=None, published=date(2024, 5, 2))
        return sorted({mention.actor_id for mention in found[-1] if mention.role in _ACTING})

    return ids
