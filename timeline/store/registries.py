"""The registry files that users edit, read into values."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from typing import TypeAlias

from timeline.actors import Actor, ActorRegistry, DatedRole
from timeline.actors.names import words_of
from timeline.actors.registry import town_key
from timeline.errors import RegistryError, SourceError
from timeline.model import ActorKind
from timeline.publication import Outlet, Outlets
from timeline.strict_yaml import Path, Value, parse_with_lines

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


def load_actors(path: FilePath) -> ActorRegistry:
    """Read a registry of actors, with the shipped tables that lie beside it.

    An entry with the id of a shipped one adds to that one and may rename it.

    Raises:
        RegistryError: A file cannot be read or is not in order; the text names file, line and
            the entries concerned.
    """
    own = _placed_actors(path)
    _refuse_double_ids(own)
    shipped = [placed for name in SHIPPED for placed in _shipped_actors(path.with_name(name), own)]
    placed = _without_doubles([*shipped, *own])
    _refuse_unknown_ids(placed)
    for relation in (_parent, _merged):
        _refuse_cycles(placed, relation)
    _refuse_shared_names(placed)
    return ActorRegistry(tuple(actor for actor, _ in placed), _load_towns(path.with_name(TOWNS)))


def _load_towns(path: FilePath) -> dict[str, str]:
    """The towns of a table of English and Russian names; empty where there is none.

    Raises:
        RegistryError: It cannot be read.
    """
    if not path.exists():
        return {}
    towns: dict[str, str] = {}
    for line in _text_of(path).splitlines():
        names = line.split("\t")
        if line.startswith("#") or not names[0].strip():
            continue
        for name in names:
            towns.setdefault(town_key(words_of(name)), names[0])
    return towns


def _placed_actors(path: FilePath) -> "_Placed":
    return [(_actor(entry), entry) for entry in _entries(path, _ACTOR_KEYS)]


def _shipped_actors(path: FilePath, own: "_Placed") -> "_Placed":
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


def _without_doubles(placed: "_Placed") -> "_Placed":
    """Keep the first entry of each id: a shipped one before what was joined to it."""
    first: dict[str, tuple[Actor, _Entry]] = {}
    for actor, entry in placed:
        first.setdefault(actor.id, (actor, entry))
    return list(first.values())


def _parent(actor: Actor) -> str | None:
    return actor.parent


def _merged(actor: Actor) -> str | None:
    return actor.merged


def load_outlets(path: FilePath) -> Outlets:
    """Read a registry of outlets and agencies.

    Raises:
        RegistryError: The file cannot be read or is not in order; the text names file, line and
            the entries concerned.
    """
    entries = _entries(path, _OUTLET_KEYS)
    outlets = [_outlet(entry) for entry in entries]
    _refuse_shared_places(list(zip(outlets, entries, strict=True)))
    return Outlets(outlets)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One mapping of a registry file, with the place of each of its values."""

    where: str
    at: Path
    values: Mapping[str, Value]
    lines: Mapping[Path, int]

    def text(self, key: str) -> str | None:
        """A plain value; None where it is missing or empty."""
        value = self.values.get(key, "")
        if not isinstance(value, str):
            raise self.error(f"{key} must be plain text", key)
        return value.strip() or None

    def required(self, key: str) -> str:
        """A plain value that must be there."""
        value = self.text(key)
        if value is None:
            raise self.error(f"{key} is missing")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of plain values; a single one may stand without brackets."""
        return _texts(self.values.get(key, []), lambda: self.error(f"{key} must be a list", key))

    def line(self, key: str | None = None) -> int:
        """The line of the entry or of one of its values."""
        path = self.at if key is None else (*self.at, key)
        return self.lines.get(path, self.lines.get(self.at, 1))

    def seen_from(self, other: "_Entry") -> str:
        """The place of this entry, with its file where that is another one."""
        line = f"line {self.line()}"
        return line if self.where == other.where else f"{line} of {self.where}"

    def error(self, what: str, key: str | None = None) -> RegistryError:
        """The error that names this entry and its line."""
        name = self.values.get("id") or self.values.get("name")
        named = f' "{name}"' if isinstance(name, str) and name else ""
        return RegistryError(f"{self.where}:{self.line(key)}: entry{named}: {what}")


_Placed: TypeAlias = list[tuple[Actor, _Entry]]


def _texts(value: Value, error: Callable[[], RegistryError]) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value.strip(),) if value.strip() else ()
    if isinstance(value, dict):
        raise error()
    texts = [item.strip() for item in value if isinstance(item, str) and item.strip()]
    if len(texts) != len(value):
        raise error()
    return tuple(texts)


def _entries(path: FilePath, keys: frozenset[str]) -> list[_Entry]:
    try:
        value, lines = parse_with_lines(_text_of(path), where=str(path))
    except SourceError as error:
        raise RegistryError(str(error)) from None
    if value == "":
        return []
    if not isinstance(value, list):
        raise RegistryError(f"{path}:1: must be a list of entries that begin with '- id:'")
    return [
        _entry(item, _Entry(str(path), (number,), {}, lines), keys)
        for number, item in enumerate(value)
    ]


def _text_of(path: FilePath) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = "is not UTF-8" if isinstance(error, UnicodeDecodeError) else error.strerror
        raise RegistryError(f"{path}: cannot be read ({reason})") from None


def _entry(item: Value, place: _Entry, keys: frozenset[str]) -> _Entry:
    if not isinstance(item, dict):
        raise place.error("must be fields with values, as in 'id: some-name'")
    entry = _Entry(place.where, place.at, item, place.lines)
    for key in item:
        if key not in keys:
            raise entry.error(f'no field "{key}"; there are {", ".join(sorted(keys))}', key)
    return entry


def _actor(entry: _Entry) -> Actor:
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
        wikidata=entry.text("wikidata"),
        merged=entry.text("merged"),
        rejected=_yes_or_no(entry, "rejected"),
    )


def _kind(entry: _Entry) -> ActorKind:
    given = entry.required("kind")
    try:
        return ActorKind(given)
    except ValueError:
        kinds = ", ".join(ActorKind)
        raise entry.error(f'no kind "{given}"; there are {kinds}', "kind") from None


def _names(entry: _Entry) -> tuple[tuple[str, tuple[str, ...]], ...]:
    value = entry.values.get("names", "")
    if value == "":
        return ()
    if not isinstance(value, dict):
        raise entry.error("names must give languages with lists, as in 'ru: [...]'", "names")

    def error() -> RegistryError:
        return entry.error("names must give languages with lists, as in 'ru: [...]'", "names")

    return tuple((language, _texts(names, error)) for language, names in value.items())


def _roles(entry: _Entry) -> tuple[DatedRole, ...]:
    value = entry.values.get("roles", "")
    if value == "":
        return ()
    if not isinstance(value, list):
        raise entry.error("roles must be a list", "roles")
    return tuple(_role(entry, number, item) for number, item in enumerate(value))


def _role(entry: _Entry, number: int, item: Value) -> DatedRole:
    place = (*entry.at, "roles", number)
    if not isinstance(item, dict) or not all(isinstance(v, str) for v in item.values()):
        raise entry.error("a role has title, since and until", "roles")
    role = _Entry(entry.where, place, {"id": entry.values.get("id", ""), **item}, entry.lines)
    for key in item:
        if key not in _ROLE_KEYS:
            raise role.error(f'no field "{key}" in a role; there are since, title, until', key)
    since, until = role.text("since"), role.text("until")
    title = role.required("title")
    if since is None and until is None:
        raise role.error(f'role "{title}" has no dates; say since, until or both')
    return DatedRole(title, since, until)


def _yes_or_no(entry: _Entry, key: str) -> bool:
    value = (entry.text(key) or "").lower()
    if value not in _YES | _NO:
        raise entry.error(f"{key} must be yes or no", key)
    return value in _YES


def _outlet(entry: _Entry) -> Outlet:
    return Outlet(
        id=entry.required("id"),
        name=entry.required("name"),
        domains=entry.texts("domains"),
        aliases=entry.texts("aliases"),
        datelines=entry.texts("datelines"),
        country=entry.text("country"),
        languages=entry.texts("languages"),
    )


def _refuse_shared_places(placed: Sequence[tuple[Outlet, _Entry]]) -> None:
    """Refuse an id, name or domain that two outlets claim: an article has one publisher."""
    first: dict[tuple[str, str], tuple[Outlet, _Entry]] = {}
    for outlet, entry in placed:
        for what, names in (
            ("id", (outlet.id,)),
            ("domains", outlet.domains),
            ("aliases", (outlet.name, *outlet.aliases)),
        ):
            for name in names:
                other, where = first.setdefault((what, name.casefold()), (outlet, entry))
                if other is not outlet:
                    raise entry.error(
                        f'"{name}" of "{outlet.name}" is also in the {what} of "{other.name}" '
                        f"(line {where.line()}); give it to one of them",
                        what,
                    )


def _refuse_double_ids(placed: "_Placed") -> None:
    first: dict[str, tuple[Actor, _Entry]] = {}
    for actor, entry in placed:
        if actor.id in first:
            other, where = first[actor.id]
            raise entry.error(
                f'id of "{actor.name}" is also that of "{other.name}" in line {where.line()}', "id"
            )
        first[actor.id] = (actor, entry)


def _refuse_unknown_ids(placed: "_Placed") -> None:
    known = {actor.id for actor, _ in placed}
    for actor, entry in placed:
        for key, id_ in (
            ("country", actor.country),
            ("parent", actor.parent),
            ("merged", actor.merged),
        ):
            if id_ is not None and id_ not in known:
                raise entry.error(f'{key} "{id_}" is no id of this registry', key)


def _refuse_cycles(placed: "_Placed", relation: Callable[[Actor], str | None]) -> None:
    actors = {actor.id: actor for actor, _ in placed}
    for actor, entry in placed:
        seen = [actor.id]
        above = relation(actor)
        while above is not None and above not in seen:
            seen.append(above)
            above = relation(actors[above])
        if above is not None and above == actor.id:
            raise entry.error(f"leads in a circle: {' -> '.join([*seen, above])}")


def _refuse_shared_names(placed: "_Placed") -> None:
    """Refuse a full name that two actors of one kind claim, where no context can decide."""
    claims: defaultdict[tuple[str, ActorKind], list[tuple[Actor, _Entry]]] = defaultdict(list)
    for actor, entry in placed:
        if actor.merged is None and not actor.rejected:
            for name in dict.fromkeys(name.casefold() for name in actor.all_names):
                claims[name, actor.kind].append((actor, entry))
    for (_, kind), claimants in claims.items():
        if len(claimants) > 1 and not _context_decides(kind, claimants):
            (first, where), (second, entry) = claimants[:2]
            shared = _shared_name(first, second)
            raise entry.error(
                f'"{shared}" of "{second.name}" is also a name of "{first.name}" '
                f'("{first.id}", {where.seen_from(entry)}); give it to one of them'
            )


def _context_decides(kind: ActorKind, claimants: Iterable[tuple[Actor, _Entry]]) -> bool:
    """Surnames are told apart by the full names in a text, ministries by their country."""
    if kind is ActorKind.PERSON:
        return all(len(name.split()) == 1 for name in _names_in_common([a for a, _ in claimants]))
    countries = [actor.country for actor, _ in claimants]
    return kind in (ActorKind.MINISTRY, ActorKind.ARMED_FORCE) and len(set(countries)) == len(
        countries
    )


def _names_in_common(actors: Sequence[Actor]) -> set[str]:
    return set.intersection(*({name.casefold() for name in a.all_names} for a in actors))


def _shared_name(one: Actor, other: Actor) -> str:
    shared = _names_in_common([one, other])
    return next(name for name in other.all_names if name.casefold() in shared)
