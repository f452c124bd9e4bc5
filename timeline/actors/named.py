"""Whom a stretch of a sentence stands for."""

from dataclasses import dataclass

from timeline.actors.registry import Actor
from timeline.model import ActorKind


@dataclass(frozen=True, slots=True)
class Named:
    """Who a span stands for."""

    id: str
    name: str
    kind: ActorKind


def as_named(actor: Actor) -> Named:
    """Somebody registered."""
    return Named(actor.id, actor.name, actor.kind)
