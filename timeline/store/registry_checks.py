"""What entries of a registry may not say together: refused with file, line and both names."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import TypeAlias

from timeline.actors import Actor
from timeline.actors.name_limits import id_fault, name_fault, quoted
from timeline.actors.names import words_of
from timeline.actors.spelling import is_cyrillic
from timeline.model import ActorKind
from timeline.publication import Outlet
from timeline.store.registry_entries import Entry

Placed: TypeAlias = list[tuple[Actor, Entry]]


def refuse_shared_places(placed: Sequence[tuple[Outlet, Entry]]) -> None:
    """Refuse an id, name or domain that two outlets claim: an article has one publisher."""
    first: dict[tuple[str, str], tuple[Outlet, Entry]] = {}
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


def refuse_unfit(actor: Actor, entry: Entry) -> None:
    """Refuse an id or a name that nobody could read or say."""
    if fault := id_fault(actor.id):
        raise entry.error(f"id {fault}", "id")
    for key, names in (
        ("name", (actor.name,)),
        ("aliases", actor.aliases),
        ("names", tuple(name for _, group in actor.names for name in group)),
        ("demonyms", actor.demonyms),
        ("metonyms", actor.metonyms),
    ):
        for name in names:
            if fault := name_fault(name):
                raise entry.error(f"{key}: {quoted(name)} {fault}", key)


def refuse_double_ids(placed: Placed) -> None:
    """Refuse an id that two entries have."""
    first: dict[str, tuple[Actor, Entry]] = {}
    for actor, entry in placed:
        if actor.id in first:
            other, where = first[actor.id]
            raise entry.error(
                f'id of "{actor.name}" is also that of "{other.name}" in {where.seen_from(entry)}',
                "id",
            )
        first[actor.id] = (actor, entry)


def refuse_unknown_ids(placed: Placed) -> None:
    """Refuse a country, a parent or a merge into somebody who is not there."""
    known = {actor.id: actor for actor, _ in placed}
    for actor, entry in placed:
        for key, id_ in (
            ("country", actor.country),
            ("parent", actor.parent),
            ("merged", actor.merged),
        ):
            if id_ is not None and id_ not in known:
                raise entry.error(f'{key} "{id_}" is no id of this registry', key)
            if key == "country" and id_ is not None and known[id_].kind is not ActorKind.COUNTRY:
                raise entry.error(f'country "{id_}" is no country but a {known[id_].kind}', key)


def refuse_cycles(placed: Placed, key: str) -> None:
    """Refuse parents or merges that lead back to where they began.

    Args:
        key: "parent" or "merged".
    """
    relation = attrgetter(key)
    actors = {actor.id: actor for actor, _ in placed}
    places = {actor.id: entry for actor, entry in placed}
    ending: set[str] = set()
    for actor, entry in placed:
        seen = {actor.id: None}
        above = relation(actor)
        while above is not None and above not in seen and above not in ending:
            seen[above] = None
            above = relation(actors[above])
        if above is None or above in ending:
            ending.update(seen)
        elif above == actor.id:
            steps = [
                f'{id_} ("{actors[id_].name}", {places[id_].seen_from(entry)})' for id_ in seen
            ]
            raise entry.error(f"{key} leads in a circle: {' -> '.join([*steps, above])}", key)


def refuse_shared_names(placed: Placed) -> None:
    """Refuse a full name that two actors of one kind claim, where no context can decide."""
    claims: defaultdict[tuple[str, ActorKind], list[tuple[Actor, Entry]]] = defaultdict(list)
    for actor, entry in placed:
        if actor.merged is None and not actor.rejected:
            for name in dict.fromkeys(map(_spelling, actor.all_names)):
                claims[name, actor.kind].append((actor, entry))
    for (_, kind), claimants in claims.items():
        if len(claimants) > 1 and not _context_decides(kind, claimants):
            (first, where), (second, entry) = claimants[:2]
            shared, other = _shared_name(second, first), _shared_name(first, second)
            as_there = "" if shared == other else f', there "{other}"'
            raise entry.error(
                f'"{shared}" of "{second.name}" is also a name of "{first.name}" '
                f'("{first.id}", {where.seen_from(entry)}{as_there}); give it to one of them'
            )


def _context_decides(kind: ActorKind, claimants: Iterable[tuple[Actor, Entry]]) -> bool:
    """Surnames are told apart by the full names in a text, bodies by their country."""
    if kind is ActorKind.PERSON:
        return all(len(name.split()) == 1 for name in _names_in_common([a for a, _ in claimants]))
    countries = [actor.country for actor, _ in claimants]
    return kind is not ActorKind.COUNTRY and len(set(countries)) == len(countries)


def _names_in_common(actors: Sequence[Actor]) -> set[str]:
    return set.intersection(*(set(map(_spelling, a.all_names)) for a in actors))


def _shared_name(one: Actor, other: Actor) -> str:
    """The name of one that is also one of another, as the first has it."""
    shared = _names_in_common([one, other])
    return next(name for name in one.all_names if _spelling(name) in shared)


def _spelling(name: str) -> str:
    """A name as it is looked for: "Erdoğan" as "Erdogan". Cyrillic ones keep their endings."""
    return " ".join(
        word.text.casefold().replace("ё", "е") if is_cyrillic(word.text) else word.key
        for word in words_of(name)
    )
