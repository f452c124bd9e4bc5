"""The people of one document: who a surname, an initial or a patronymic stands for."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from timeline.actors.first_names import COMMON_SURNAMES, FAMILY_NAMES_FIRST, FEMALE_NAMES
from timeline.actors.informal_names import is_short_for
from timeline.actors.known_surnames import bearer_of, may_be_registered
from timeline.actors.lexicon import HONORIFICS, TITLES
from timeline.actors.named import Named, as_named
from timeline.actors.names import Word, fold
from timeline.actors.person_names import (
    NICKNAME,
    SON_OF,
    are_one,
    differ,
    may_be_address,
    plain_name,
    sound_keys,
)
from timeline.actors.registry import Actor, ActorRegistry
from timeline.actors.russian_cases import is_after_particles, latin_name
from timeline.actors.spans import Span
from timeline.actors.spelling import (
    is_cyrillic,
    person_keys,
    slug,
    sound_key,
)

_RUSSIAN_FAMILIES = ("ины", "овы", "евы", "ёвы")
_QUOTES = ' "\u201c\u201d'
# Enough of a first name to tell it from others of the same surname.
_FIRST_NAME_STEM = 4
# Shorter surnames of the world's politicians are words and names of many others.
_TELLING_SURNAME = 6
_COMMON_SURNAMES = frozenset(map(sound_key, COMMON_SURNAMES))
# Of more people of one name in one text only the latest are thought of.
_NAMESAKES = 30


@dataclass(slots=True)
class Person:
    """Somebody named in full in the document, or known from the registry.

    Args:
        keys: Sound keys of the names, surname last.
        titles: Those that stood before the name anywhere.
        by_first: Whether the document calls them by the first name alone.
        met: Number of the sentence with the first full name.
        seen: Sentence and word of the latest mention; None until there is one.
    """

    id: str
    name: str
    keys: tuple[str, ...]
    met: int
    titles: set[str] = field(default_factory=set)
    seen: tuple[int, int] | None = None
    by_first: bool = False


class People:
    """Everybody whom a document names in full.

    Args:
        registry: Who is known besides.
        published: The day on which they are in office; None where it is not known.
    """

    def __init__(self, registry: ActorRegistry, published: date | None) -> None:
        self._registry = registry
        self._published = published
        self._by_id: dict[str, Person] = {}
        self._heard_of: dict[str, Person] = {}
        self._by_first: defaultdict[str, list[Person]] = defaultdict(list)
        self._by_last: defaultdict[str, list[Person]] = defaultdict(list)
        self._by_middle: defaultdict[str, list[Person]] = defaultdict(list)
        self._families: set[str] = set()
        self._by_office: defaultdict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)

    # A name without a sound, as the letter "Ь" is none, stands for nobody.

    def meet_registered(self, actor: Actor, words: Sequence[Word], span: Span, number: int) -> None:
        """Note that the document names somebody registered in full."""
        keys = sound_keys(words)
        if not keys:
            return
        own = person_keys(actor.name)
        person = self._note(actor.id, actor.name, own if len(own) > 1 else keys, span, number)
        if keys[0] != person.keys[0] and person not in self._by_first[keys[0]]:
            self._by_first[keys[0]].append(person)
        if keys[-1] != person.keys[-1] and person not in self._by_last[keys[-1]]:
            # In other letters a surname may sound otherwise.
            self._by_last[keys[-1]].append(person)

    def meet(self, name: str, words: Sequence[Word], span: Span, number: int) -> None:
        """Note somebody named in full; who it is may turn out from the registry or the text."""
        keys = sound_keys(words)
        if not keys:
            return
        if is_after_particles([word.text for word in words]):
            return
        if may_be_address(words) and self._by_patronymic(keys) is not None:
            return
        known = self._registered(keys)
        if known is not None:
            self._note(known.id, known.name, _in_her_form(keys, known), span, number)
        elif not (
            self._matching(keys) or self._by_ending(keys) or self._by_first_names(words, keys)
        ):
            person = self._note(slug(plain_name(name)), name, keys, span, number)
            nickname = NICKNAME.search(name)
            if nickname is not None:
                self._by_first[sound_key(nickname[0].strip(_QUOTES))].append(person)

    def meet_family(self, surname: Word) -> None:
        """Note that the document speaks of "the Lind family", which it may call "the Linds"."""
        self._families.add(sound_key(surname.text))

    def hear_of(self, actor: Actor) -> None:
        """Note that somebody registered is named by surname, for an address by patronymic."""
        keys = person_keys(actor.name)
        if len(keys) > 1:
            self._heard_of.setdefault(keys[0], Person(actor.id, actor.name, keys, 0))

    def find(self, words: Sequence[Word], title: Sequence[str], number: int) -> list[Person]:
        """Tell whom a name stands for; empty where the document names no such person in full.

        Args:
            words: Of the name.
            title: Before it.
            number: Of the sentence.

        Returns:
            One person.
        """
        keys = sound_keys(words)
        if not keys:
            return []
        if len(keys) == 1:
            if words[0].text.endswith(_RUSSIAN_FAMILIES):
                family = self._family(words[0])
                return [] if family is None else [family]
            person = self.by_surname(words[0], title, number)
            return [] if person is None else [person]
        person = self._matching(keys) or self._by_ending(keys)
        if person is None and is_after_particles([word.text for word in words]):
            person = self.by_surname(words[-1], title, number)
        if person is None and may_be_address(words):
            person = self._by_patronymic(keys)
        if person is None:
            person = self._by_first_names(words, keys)
        if person is None:
            known = self._registered(keys)
            if known is not None:
                keys = _in_her_form(keys, known)
                person = self._note(known.id, known.name, keys, None, number)
        return [] if person is None else [person]

    def find_informal(self, word: Word) -> list[Person]:
        """Tell whom a first name alone stands for, or a surname in the plural: "the Linds"."""
        family = self._family(word)
        if family is not None:
            return [family]
        person = self._by_first_name(word)
        if person is None:
            return []
        person.by_first = True
        return [person]

    def by_surname(self, word: Word, title: Sequence[str], number: int) -> Person | None:
        """Choose among those with a surname: by title, else the one named last."""
        bearers = self._bearers(word)
        if not bearers:
            known = self._only_registered(word, title)
            if known is not None and title:
                # "Prime Minister Lind" says who "Lind" is from here on.
                self._note(known.id, known.name, person_keys(known.name), None, number)
            return known
        offices = TITLES.intersection(title) - HONORIFICS
        titled = [person for person in bearers if offices & person.titles]
        if not titled:
            titled = [person for person in bearers if _is_addressed_so(person, title)]
        earlier = [person for person in titled or bearers if person.met <= number]
        meant = earlier or titled or bearers
        # A child that is called "Bo" is not "Lind", the father.
        formal = [person for person in meant if not person.by_first]
        return max(formal or meant, key=_recency)

    def _bearers(self, word: Word) -> list[Person]:
        """Everybody of a surname; a Russian one in some case may be a man's or a woman's."""
        keys = [sound_key(word.text)]
        if is_cyrillic(word.text):
            keys.append(f"{keys[0]}a")
            if word.key != word.text.casefold():
                keys.reverse()
        for named in (self._by_last, self._by_middle):
            for key in keys:
                if key in named:
                    return named[key][-_NAMESAKES:]
        return []

    def have_surname(self, words: Sequence[Word], number: int) -> bool:
        """Whether somebody named up to here has a surname of just these words: "van den Berg"."""
        keys = sound_keys(words)
        person = self.met_with_surname(words[-1], number)
        return person is not None and person.keys[-len(keys) :] == keys

    def is_surname(self, word: Word) -> bool:
        """Whether somebody in the document, or only one in the registry, has that surname."""
        if is_cyrillic(word.text):
            return bool(self._bearers(word)) or may_be_registered(word, self._registry)
        return (
            bool(self._bearers(word)) or sound_key(word.text) in self._registry.indexes.by_surname
        )

    def met_with_surname(self, word: Word, number: int) -> Person | None:
        """Somebody of that surname whom the document has named in full up to here."""
        bearers = [person for person in self._bearers(word) if person.met <= number]
        return max(bearers, key=_recency, default=None)

    def was_met(self, word: Word, number: int) -> bool:
        """Whether the document has named somebody of that surname in full up to here."""
        return self.met_with_surname(word, number) is not None

    def in_office(self, title: tuple[str, ...], country: str) -> Person | None:
        """The only one to whom the document gives an office."""
        holders = self._by_office.get((country, title), set())
        return self._by_id[next(iter(holders))] if len(holders) == 1 else None

    def see(self, id_: str, number: int, position: int, title: Sequence[str]) -> None:
        """Note a mention, for those that follow."""
        person = self._by_id.get(id_)
        if person is None:
            return
        person.titles |= TITLES.intersection(title) - HONORIFICS
        if person.seen is None or person.seen[0] != number:
            # The first one in a sentence is mostly its subject.
            person.seen = (number, -position)

    def _note(
        self, id_: str, name: str, keys: tuple[str, ...], span: Span | None, number: int
    ) -> Person:
        person = self._by_id.get(id_)
        if person is None:
            person = self._by_id[id_] = Person(id_, name, keys, number)
            self._by_first[keys[0]].append(person)
            self._by_last[keys[-1]].append(person)
            if len(keys) >= 3 and len(keys[-2]) >= _FIRST_NAME_STEM:
                # "Ada Lopez Vega" may be called "Lopez".
                self._by_middle[keys[-2]].append(person)
            if len(keys) > 1 and name.split()[0].casefold() in FAMILY_NAMES_FIRST:
                self._by_last[keys[0]].append(person)
        if span is not None:
            person.titles |= TITLES.intersection(span.title) - HONORIFICS
            if span.country is not None:
                self._by_office[span.country, span.title].add(id_)
        return person

    def _registered(self, keys: tuple[str, ...]) -> Actor | None:
        """The registered person of the same first and last name, patronymics left out."""
        keys = tuple(key for key in keys if key not in SON_OF)
        if len(keys) < 2:
            return None
        ids = self._registry.indexes.by_sound.get(f"{keys[0]} {keys[-1]}", ())
        if not ids:
            ids = tuple(
                id_
                for id_ in self._registry.indexes.by_surname.get(keys[-1], ())
                if _may_be_called(self._registry.by_id[id_], keys)
            )
        if len(ids) != 1 or differ(
            keys[1:-1], person_keys(self._registry.by_id[ids[0]].name)[1:-1]
        ):
            return None
        return self._registry.by_id[ids[0]]

    def _only_registered(self, word: Word, title: Sequence[str]) -> Person | None:
        """The one registered bearer of a surname that is long enough or has a title."""
        key = sound_key(word.text)
        if is_cyrillic(word.text):
            known = bearer_of(word, self._registry, self._published)
            return None if known is None else Person(known.id, known.name, (key,), 0)
        ids = self._registry.indexes.by_surname.get(key, ())
        is_telling = len(key) >= _TELLING_SURNAME and key not in _COMMON_SURNAMES
        if len(ids) != 1 or not (title or is_telling):
            return None
        actor = self._registry.by_id[ids[0]]
        return Person(actor.id, actor.name, (key,), 0)

    def of_country(self, word: Word, country: str) -> Named | None:
        """The one registered person of a surname in a country."""
        actors = [
            self._registry.by_id[id_]
            for id_ in self._registry.indexes.by_surname.get(sound_key(word.text), ())
        ]
        own = [actor for actor in actors if actor.country == country]
        return as_named(own[0]) if len(own) == 1 else None

    def _matching(self, keys: tuple[str, ...]) -> Person | None:
        for person in self._by_last.get(keys[-1], [])[-_NAMESAKES:]:
            if are_one(person.keys, keys):
                return person
        return None

    def _by_patronymic(self, keys: tuple[str, ...]) -> Person | None:
        """Somebody of that first name, whom "Anton Petrovich" addresses."""
        for person in self._by_first.get(keys[0], [])[-_NAMESAKES:]:
            is_hyphened = len(keys) > 2 and person.keys[1:-1] == keys[1:-1]
            if person.keys[:2] == keys or len(person.keys) == 2 or is_hyphened:
                return person
        return self._heard_of.get(keys[0])

    def _by_first_names(self, words: Sequence[Word], keys: tuple[str, ...]) -> Person | None:
        """The only one whose name begins so: "Juan Pablo" or "Ada Lopez" for "Ada Lopez Vega"."""
        if is_cyrillic(words[0].text):
            # In Russian a patronymic may follow, and the surname is all there.
            return None
        bearers = [
            person
            for person in self._by_first.get(keys[0], [])[-_NAMESAKES:]
            if len(person.keys) > len(keys) and person.keys[: len(keys)] == keys
        ]
        return bearers[0] if len(bearers) == 1 else None

    def _by_ending(self, keys: tuple[str, ...]) -> Person | None:
        """Somebody whose surname is of several words: "van der Berg", "Holm-Berntsen"."""
        bearers = [
            person
            for person in self._by_last.get(keys[-1], [])[-_NAMESAKES:]
            if len(person.keys) > len(keys) and person.keys[-len(keys) :] == keys
        ]
        return max(bearers, key=_recency, default=None)

    def _by_first_name(self, word: Word) -> Person | None:
        """The only one of that first name, as reports of children and stars call them."""
        named = self._by_first.get(sound_key(word.text), [])[-_NAMESAKES:]
        bearers = [person for person in named if len(person.keys) > 1]
        return bearers[0] if len(bearers) == 1 else None

    def _family(self, word: Word) -> Person | None:
        """A family in the plural, "the Linds", where the document names one of them."""
        if not word.text.endswith(("s", *_RUSSIAN_FAMILIES)):
            return None
        name = word.text[:-1]
        if is_cyrillic(name):
            name = latin_name([name])
        key = sound_key(name)
        if not any(
            one in named for one in (key, f"{key}a") for named in (self._by_last, self._families)
        ):
            return None
        return Person(f"{slug(name)}-family", f"{name} family", (key,), 0)


def _may_be_called(actor: Actor, keys: tuple[str, ...]) -> bool:
    """Whether a first name is the initial, a beginning or another form of a registered one's."""
    names = actor.name.split()
    own = sound_key(names[0])
    is_stem = len(keys[0]) == 1 or len(keys[0]) >= _FIRST_NAME_STEM
    if is_stem and own.startswith(keys[0]):
        return True
    is_telling = len(names[-1]) >= _TELLING_SURNAME and keys[-1] not in _COMMON_SURNAMES
    return is_telling and is_short_for(own, keys[0])


def _is_addressed_so(person: Person, title: Sequence[str]) -> bool:
    """Whether "Ms" or "Mr" fits a first name, as far as its form tells."""
    first = fold(person.name.split()[0])
    is_female = first.endswith("a") or first in FEMALE_NAMES
    if {"ms", "mrs", "miss", "lady", "madam"}.intersection(title):
        return is_female
    return "mr" in title and not is_female


def _in_her_form(keys: tuple[str, ...], actor: Actor) -> tuple[str, ...]:
    """Write a woman's surname as she has it, where the text gives it in her husband's form."""
    own = person_keys(actor.name)
    return own if own and own[-1] == f"{keys[-1]}a" else keys


def _recency(person: Person) -> tuple[int, int, int]:
    sentence, position = person.seen or (-1, 0)
    return (sentence, position, -person.met)
