"""A registry with its indexes as plain lists and mappings, and back."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from timeline.actors.names import NameIndex
from timeline.actors.registry import Actor, ActorRegistry, DatedRole, Indexes
from timeline.model import ActorKind

Plain = Mapping[str, Any]
_KINDS = {kind.value: kind for kind in ActorKind}


def to_plain(registry: ActorRegistry) -> Plain:
    """Write a registry in values that JSON knows."""
    indexes = registry.indexes
    return {
        "actors": [_plain_actor(actor) for actor in registry.actors],
        "towns": registry.towns,
        "names": _plain_index(indexes.names),
        "metonyms": _plain_index(indexes.metonyms),
        "demonyms": _plain_index(indexes.demonyms),
        "by_sound": indexes.by_sound,
        "by_surname": indexes.by_surname,
    }


def from_plain(plain: Plain) -> ActorRegistry:
    """Read what `to_plain` wrote.

    Raises:
        LookupError, TypeError, ValueError, AttributeError: It is something else.
    """
    return ActorRegistry(
        tuple(map(_actor, plain["actors"])),
        plain["towns"],
        Indexes(
            _index(plain["names"]),
            _index(plain["metonyms"]),
            _index(plain["demonyms"]),
            plain["by_sound"],
            plain["by_surname"],
        ),
    )


def _plain_index(index: NameIndex) -> list[Any]:
    return [index.entries, index.reach, index.small_reach]


def _index(plain: list[Any]) -> NameIndex:
    entries, reach, small_reach = plain
    return NameIndex(entries, reach, small_reach)


def _plain_actor(actor: Actor) -> list[Any]:
    """The id, kind and name of an actor, and of its other fields those that are not empty."""
    empty = Actor(actor.id, actor.kind, actor.name)
    more = {
        name: getattr(actor, name)
        for name in Actor.__slots__
        if getattr(actor, name) != getattr(empty, name)
    }
    if actor.roles:
        more["roles"] = [[role.title, role.since, role.until] for role in actor.roles]
    plain = [actor.id, actor.kind.value, actor.name]
    return [*plain, more] if more else plain


def _actor(plain: list[Any]) -> Actor:
    id_, kind, name, *rest = plain
    actor = Actor(id_, _KINDS[kind], name)
    if not rest:
        return actor
    more = {key: _frozen(value) for key, value in rest[0].items()}
    if "roles" in more:
        more["roles"] = tuple(DatedRole(*role) for role in more["roles"])
    return replace(actor, **more)


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
