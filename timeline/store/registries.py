"""The registry files that users edit, read into values."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path as FilePath

from timeline.actors import Actor, ActorRegistry, DatedRole
from timeline.actors.names import words_of
from timeline.actors.registry import town_key
from timeline.errors import RegistryError
from timeline.model import ActorKind
from timeline.publication import Outlet, Outlets
from timeline.store.registry_checks import (
    Placed,
    refuse_cycles,
    refuse_double_ids,
    refuse_shared_names,
    refuse_shared_places,
    refuse_unfit,
    refuse_unknown_ids,
)
from timeline.store.registry_entries import Entry, entries, text_of, texts
from timeline.store.uncollected import uncollected
from timeline.strict_yaml import Value

_ACTOR_KEYS = frozenset(
    "id kind name aliases names demonyms metonyms country parent roles wikidata merged rejected "
    "note".split()
)
_OUTLET_KEYS = frozenset("id name domains aliases datelines country languages note".split())
_ROLE_KEYS = frozenset(("title", "since", "until"))
SHIPPED = ("countries.yaml", "people.yaml", "world.yaml", "organisations.yaml")
TOWNS = "towns.tsv"
_YES = frozenset(("yes", "true"))
_NO = frozenset(("", "no", "false"))
_MONTH = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")
_WIKIDATA = re.compile(r"Q[1-9]\d*")


def load_actors(path: FilePath) -> ActorRegistry:
    """Read a registry of actors, with the shipped tables that lie beside it.

    An entry with the id of a shipped one adds to that one and may rename it.

    Raises:
        RegistryError: A file cannot be read or is not in order; the text names file, line and
            the entries concerned.
    """
    with uncollected():
        return _loaded_actors(path)


def _loaded_actors(path: FilePath) -> ActorRegistry:
    own = _placed_actors(path)
    refuse_double_ids(own)
    shipped = [placed for name in SHIPPED for placed in _shipped_actors(path.with_name(name), own)]
    refuse_double_ids(shipped)
    placed = _without_doubles([*shipped, *own])
    refuse_unknown_ids(placed)
    for relation in ("parent", "merged"):
        refuse_cycles(placed, relation)
    refuse_shared_names(placed)
    return ActorRegistry(tuple(actor for actor, _ in placed), _load_towns(path.with_name(TOWNS)))


def _load_towns(path: FilePath) -> dict[str, str]:
    """The towns of a table of English and Russian names; empty where there is none.

    Raises:
        RegistryError: It cannot be read.
    """
    if not path.exists():
        return {}
    towns: dict[str, str] = {}
    for line in text_of(path).splitlines():
        names = line.split("\t")
        if line.startswith("#") or not names[0].strip():
            continue
        for name in names:
            towns.setdefault(town_key(words_of(name)), names[0])
    return towns


def _placed_actors(path: FilePath) -> Placed:
    placed = [(_actor(entry), entry) for entry in entries(path, _ACTOR_KEYS)]
    for actor, entry in placed:
        refuse_unfit(actor, entry)
    return placed


def _shipped_actors(path: FilePath, own: Placed) -> Placed:
    """A table that ships, each entry with what the user's registry adds to it."""
    if not path.exists():
        return []
    added = {actor.id: actor for actor, _ in own}
    return [
        (_joined(actor, added[actor.id]) if actor.id in added else actor, entry)
        for actor, entry in _placed_actors(path)
    ]


def _joined(shipped: Actor, added: Actor) -> Actor:
    return replace(
        added,
        aliases=(*added.aliases, shipped.name, *shipped.aliases),
        names=(*added.names, *shipped.names),
        demonyms=(*added.demonyms, *shipped.demonyms),
        metonyms=(*added.metonyms, *shipped.metonyms),
        roles=(*added.roles, *shipped.roles),
        country=added.country or shipped.country,
        wikidata=added.wikidata or shipped.wikidata,
    )


def _without_doubles(placed: Placed) -> Placed:
    """Keep the first entry of each id: a shipped one before what was joined to it."""
    first: dict[str, tuple[Actor, Entry]] = {}
    for actor, entry in placed:
        first.setdefault(actor.id, (actor, entry))
    return list(first.values())


def load_outlets(path: FilePath) -> Outlets:
    """Read a registry of outlets and agencies.

    Raises:
        RegistryError: The file cannot be read or is not in order; the text names file, line and
            the entries concerned.
    """
    placed = entries(path, _OUTLET_KEYS)
    outlets = [_outlet(entry) for entry in placed]
    refuse_shared_places(list(zip(outlets, placed, strict=True)))
    return Outlets(outlets)


def _actor(entry: Entry) -> Actor:
    return Actor(
        id=entry.required("id"),
        kind=_kind(entry),
        name=entry.required("name"),
        aliases=entry.texts("aliases"),
        names=_names(entry),
        demonyms=entry.texts("demonyms"),
        metonyms=entry.texts("metonyms"),
        country=entry.text("country"),
        parent=entry.text("parent"),
        roles=_roles(entry),
        wikidata=_wikidata(entry),
        merged=entry.text("merged"),
        rejected=_yes_or_no(entry, "rejected"),
    )


def _kind(entry: Entry) -> ActorKind:
    given = entry.required("kind")
    try:
        return ActorKind(given)
    except ValueError:
        kinds = ", ".join(ActorKind)
        raise entry.error(f'no kind "{given}"; there are {kinds}', "kind") from None


def _wikidata(entry: Entry) -> str | None:
    given = entry.text("wikidata")
    if given is not None and not _WIKIDATA.fullmatch(given):
        raise entry.error(f'wikidata "{given}" is no id as Q42 is', "wikidata")
    return given


def _names(entry: Entry) -> tuple[tuple[str, tuple[str, ...]], ...]:
    value = entry.values.get("names", "")
    if value == "":
        return ()
    if not isinstance(value, dict):
        raise entry.error("names must give languages with lists, as in 'ru: [...]'", "names")

    def error() -> RegistryError:
        return entry.error("names must give languages with lists, as in 'ru: [...]'", "names")

    return tuple((language, texts(names, error)) for language, names in value.items())


def _roles(entry: Entry) -> tuple[DatedRole, ...]:
    value = entry.values.get("roles", "")
    if value == "":
        return ()
    if not isinstance(value, list):
        raise entry.error("roles must be a list", "roles")
    return tuple(_role(entry, number, item) for number, item in enumerate(value))


def _role(entry: Entry, number: int, item: Value) -> DatedRole:
    place = (*entry.at, "roles", number)
    if not isinstance(item, dict) or not all(isinstance(v, str) for v in item.values()):
        raise entry.error("a role has title, since and until", "roles")
    role = Entry(entry.where, place, {"id": entry.values.get("id", ""), **item}, entry.lines)
    for key in item:
        if key not in _ROLE_KEYS:
            raise role.error(f'no field "{key}" in a role; there are since, title, until', key)
    since, until = role.text("since"), role.text("until")
    title = role.required("title")
    if since is None and until is None:
        raise role.error(f'role "{title}" has no dates; say since, until or both')
    for key, day in (("since", since), ("until", until)):
        if day is not None and not _is_day(day):
            raise role.error(f'{key} "{day}" is no day, month or year, as 2003-10-31 is', key)
    if since is not None and until is not None and since[: len(until)] > until:
        raise role.error(f'role "{title}" ends in {until}, before it begins in {since}', "until")
    return DatedRole(title, since, until)


def _is_day(text: str) -> bool:
    """Whether it is a day, month or year."""
    if _MONTH.fullmatch(text):
        return True
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _yes_or_no(entry: Entry, key: str) -> bool:
    value = (entry.text(key) or "").lower()
    if value not in _YES | _NO:
        raise entry.error(f"{key} must be yes or no", key)
    return value in _YES


def _outlet(entry: Entry) -> Outlet:
    return Outlet(
        id=entry.required("id"),
        name=entry.required("name"),
        domains=entry.texts("domains"),
        aliases=entry.texts("aliases"),
        datelines=entry.texts("datelines"),
        country=entry.text("country"),
        languages=entry.texts("languages"),
    )
