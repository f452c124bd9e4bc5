"""The registered actors as values; `store.registries` reads them from files."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from timeline.actors.institutions import function_of
from timeline.actors.names import NameIndex, Word, index_names, words_of
from timeline.actors.spelling import is_cyrillic, person_keys
from timeline.model import ActorKind

_SAME_OFFICES = {
    "premier": "prime minister",
    "minister of foreign affairs": "foreign minister",
    "minister for foreign affairs": "foreign minister",
    "minister of defence": "defence minister",
}
_OF_WOMEN = ("ова", "ева", "ёва", "ина", "ына", "ая")
_SPELLED = (
    *("Organisation Organization", "Defence Defense", "Centre Center", "Labour Labor"),
    *("Programme Program", "Co-operation Cooperation", "Harbour Harbor", "Theatre Theater"),
)
_SPELLINGS = tuple(
    pair
    for spelled in _SPELLED
    for pair in (tuple(spelled.split()), tuple(reversed(spelled.split())))
)
_DOTTED = {"US": "U.S.", "UN": "U.N.", "EU": "E.U.", "UK": "U.K."}


@dataclass(frozen=True, slots=True)
class DatedRole:
    """An office with the days on which it is held.

    Args:
        title: As a text writes it, with its country: "President of Azerbaijan".
        since: ISO day, month or year from which it is held; None where it was held before.
        until: The last such day, month or year; None where it is held still.
    """

    title: str
    since: str | None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """One entry of the registry.

    Args:
        id: Ours, in lower case with hyphens; never reused.
        name: The one that is shown.
        aliases: Other names and spellings that stand for it anywhere.
        names: Per language code, names in that language.
        demonyms: For a country, the adjectives and the names of its people.
        metonyms: Names of places or houses that stand for it where they act ("Baku").
        country: Id of the country it belongs to.
        parent: Id of the body it is part of.
        roles: Offices of a person.
        wikidata: "Q" and a number.
        merged: Id of the entry that this one was found to be; its names go there.
        rejected: Somebody decided that this name is no actor.
    """

    id: str
    kind: ActorKind
    name: str
    aliases: tuple[str, ...] = ()
    names: tuple[tuple[str, tuple[str, ...]], ...] = ()
    demonyms: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    country: str | None = None
    parent: str | None = None
    roles: tuple[DatedRole, ...] = ()
    wikidata: str | None = None
    merged: str | None = None
    rejected: bool = False

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every name that stands for it anywhere, the shown one first."""
        return (self.name, *self.aliases, *(name for _, group in self.names for name in group))


@dataclass(frozen=True, slots=True)
class Indexes:
    """Where the names of a registry lead.

    Args:
        names: Every name with the actors that it may stand for.
        metonyms: Every metonym with the actors that it stands for where it acts.
        demonyms: Every demonym with its countries.
        by_sound: Ids of people under the sound of their first and last names, joined by a space.
        by_surname: Ids of people under the sound of their surnames.
    """

    names: NameIndex
    metonyms: NameIndex
    demonyms: NameIndex
    by_sound: Mapping[str, Sequence[str]]
    by_surname: Mapping[str, Sequence[str]]


# Compared by identity: two registries are never compared, and hashing 34,000 entries is dear.
@dataclass(frozen=True, eq=False)
class ActorRegistry:
    """All registered actors, with the index of their names built on first use.

    Args:
        actors: In the order of their files.
        towns: English names of towns under the folded words of their names, joined by spaces.
            A town is no entry: that a name is one only tells what it may be.
        compiled: The indexes, where they were made of these actors before.
    """

    actors: tuple[Actor, ...] = ()
    towns: Mapping[str, str] = field(default_factory=dict)
    compiled: Indexes | None = None

    def is_place(self, ids: Sequence[str]) -> bool:
        """Whether what a name may stand for are places, all of them."""
        return all(self.by_id[id_].kind is ActorKind.PLACE for id_ in ids)

    def is_country(self, key: str) -> bool:
        """Whether a country is called by one word."""
        ids = self.index.entries.get(key, ())
        return any(self.by_id[id_].kind is ActorKind.COUNTRY for id_, *_ in ids)

    def town(self, words: Sequence[Word]) -> str | None:
        """The English name of the town of that name; None where there is none."""
        return self.towns.get(town_key(words))

    @cached_property
    def by_id(self) -> dict[str, Actor]:
        """Each actor under its id; one that was merged is found as what it was merged into."""
        entries = {actor.id: actor for actor in self.actors}
        return {id_: _final(actor, entries) for id_, actor in entries.items()}

    @cached_property
    def indexes(self) -> Indexes:
        """Where the names lead, built where they are not compiled."""
        return self.compiled or _indexes_of(self)

    @cached_property
    def index(self) -> NameIndex:
        """Every name with the actors that it may stand for."""
        return self.indexes.names

    @cached_property
    def metonyms(self) -> NameIndex:
        """Every metonym with the actors that it stands for where it acts."""
        return self.indexes.metonyms

    @cached_property
    def demonyms(self) -> NameIndex:
        """Every demonym with its countries."""
        return self.indexes.demonyms

    @cached_property
    def bodies(self) -> dict[tuple[ActorKind, str, str], Actor]:
        """Registered ministries, armed forces and parliaments by kind, country and function."""
        bodies: dict[tuple[ActorKind, str, str], Actor] = {}
        for actor in self.actors:
            if actor.country is not None and not actor.rejected:
                for name in actor.all_names:
                    function = function_of(name)
                    if function is not None:
                        key = (actor.kind, self.by_id[actor.country].id, function)
                        bodies.setdefault(key, self.by_id[actor.id])
        return bodies

    @cached_property
    def _offices(self) -> dict[tuple[str, str], tuple[tuple[DatedRole, str], ...]]:
        """Roles with their holders under country and office."""
        offices: defaultdict[tuple[str, str], list[tuple[DatedRole, str]]] = defaultdict(list)
        for actor in self._people():
            for role in actor.roles:
                office, _, place = role.title.partition(" of ")
                words = words_of(place)
                first = 1 if words and words[0].key == "the" else 0
                match = self.index.longest_at(words, first)
                if match is not None:
                    offices[match.ids[0], fold_office(office)].append((role, actor.id))
        return {key: tuple(roles) for key, roles in offices.items()}

    def holder(self, title: Sequence[str], country: str, day: date | None) -> Actor | None:
        """Who holds an office of a country on a day; None where the day is not known."""
        if day is None:
            return None
        roles = self._offices.get((country, fold_office(" ".join(title))), ())
        held = [(role, id_) for role, id_ in roles if _is_held(role, day)]
        if not held:
            return None
        return self.by_id[max(held, key=lambda entry: entry[0].since or "")[1]]

    def offices_of(self, actor: Actor, day: date | None) -> list[str]:
        """The offices that somebody holds on a day, without their countries."""
        if day is None:
            return []
        held = (role.title.partition(" of ")[0] for role in actor.roles if _is_held(role, day))
        return [fold_office(office) for office in held]

    def _people(self) -> list[Actor]:
        return [a for a in self.actors if a.kind is ActorKind.PERSON and not a.rejected]

    def __reduce__(
        self,
    ) -> tuple[type["ActorRegistry"], tuple[tuple[Actor, ...], Mapping[str, str], Indexes]]:
        # Every worker would build the indexes anew.
        return type(self), (self.actors, self.towns, self.indexes)


def _indexes_of(registry: ActorRegistry) -> Indexes:
    by_sound: defaultdict[str, dict[str, None]] = defaultdict(dict)
    by_surname: defaultdict[str, dict[str, None]] = defaultdict(dict)
    entries = registry.by_id
    for actor in registry.actors:
        if actor.kind is ActorKind.PERSON and not actor.rejected:
            for number, name in enumerate(actor.all_names):
                keys = person_keys(name)
                if len(keys) > 1 and len(keys[0]) > 1:
                    by_sound[f"{keys[0]} {keys[-1]}"][entries[actor.id].id] = None
                if len(keys) > 1 and (number == 0 or is_cyrillic(name)):
                    by_surname[_of_woman(name, keys[-1])][entries[actor.id].id] = None
    return Indexes(
        names=_index(registry, lambda actor: actor.all_names),
        metonyms=_index(registry, lambda actor: actor.metonyms),
        demonyms=_index(registry, lambda actor: actor.demonyms),
        by_sound={key: tuple(ids) for key, ids in by_sound.items()},
        by_surname={key: tuple(ids) for key, ids in by_surname.items()},
    )


def _of_woman(name: str, key: str) -> str:
    """The sound of a surname; stems have lost what tells a Russian one of a woman from a man's."""
    return f"{key}a" if is_cyrillic(name) and name.endswith(_OF_WOMEN) else key


def _index(registry: ActorRegistry, names: Callable[[Actor], tuple[str, ...]]) -> NameIndex:
    entries = registry.by_id
    return index_names(
        (form, entries[actor.id].id)
        for actor in registry.actors
        for name in names(actor)
        for form in _forms(name)
    )


def _forms(name: str) -> Iterator[str]:
    """A name, the same with "U.S." where it has "US", and as other spellings of English have it."""
    yield name
    for one, other in _SPELLINGS:
        if one in name:
            yield name.replace(one, other)
    if not _DOTTED.keys().isdisjoint(words := name.split(" ")):
        yield " ".join(_DOTTED.get(word, word) for word in words)


def town_key(words: Sequence[Word]) -> str:
    """The words of a name as `ActorRegistry.towns` has them."""
    return " ".join(word.key for word in words)


def fold_office(office: str) -> str:
    """Write an office in one way: "Premier" is "prime minister"."""
    plain = " ".join(word.key for word in words_of(office)).replace("defense", "defence")
    return _SAME_OFFICES.get(plain, plain)


def _is_held(role: DatedRole, day: date) -> bool:
    """Whether a role covers a day, at the grain of its own dates."""
    iso = day.isoformat()
    begun = role.since is None or role.since <= iso[: len(role.since)]
    return begun and (role.until is None or iso[: len(role.until)] <= role.until)


def _final(actor: Actor, entries: dict[str, Actor]) -> Actor:
    seen = {actor.id}
    while actor.merged in entries and actor.merged not in seen:
        actor = entries[actor.merged]
        seen.add(actor.id)
    return actor
