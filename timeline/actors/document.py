"""One document, one name: who each stretch of its sentences stands for."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from timeline.actors.company import Company
from timeline.actors.first_names import NAMES_AND_WORDS
from timeline.actors.institutions import Institution, portfolio_of
from timeline.actors.kinds import Kinds
from timeline.actors.names import Word
from timeline.actors.people import People, may_be_address
from timeline.actors.registry import Actor, ActorRegistry
from timeline.actors.roles import role_of_country, role_of_seat
from timeline.actors.spans import (
    Body,
    Capitals,
    Demonym,
    Office,
    Registered,
    Seat,
    Sentence,
    Span,
    keys_of,
)
from timeline.actors.spelling import in_english, is_cyrillic, latin_name, slug
from timeline.model import ActorKind, Role

_NEAR_SPANS = 20
# These tell that a sentence is about somebody, not about a firm of that name.
_PRONOUNS = frozenset("he she his her him himself herself".split())
_ACRONYM_SKIPS = frozenset("of for and the on in s".split())


@dataclass(frozen=True, slots=True)
class Named:
    """Who a span stands for."""

    id: str
    name: str
    kind: ActorKind


class Document:
    """What the sentences of one article tell of its names, together.

    Args:
        text: The article.
        sentences: In order.
        registry: Who is known.
        country: Id of the outlet's country, for bodies that stand without one; None if unknown.
        published: The day on which offices are held; None where it is not known.
    """

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        *,
        registry: ActorRegistry,
        country: str | None,
        published: date | None,
    ) -> None:
        self._text = text
        self._sentences = sentences
        self._registry = registry
        self._country = country
        self._published = published
        self._people = People(registry)
        self._short_for: dict[tuple[str, ...], Named] = {}
        self._bodies: dict[tuple[ActorKind, str], str] = {}
        self._last_country: str | None = None
        self._kinds = Kinds(text, sentences, registry)
        self._full_names = self._collect_organisations()
        self._collect_people()
        self._short_for = self._collect_abbreviations()

    def resolve(self) -> Iterator[list[tuple[Span, Named]]]:
        """Name the spans of each sentence, in order; those that name nobody are left out."""
        for number, sentence in enumerate(self._sentences):
            found = []
            for span in sentence.spans:
                found += [(span, named) for named in self._named(number, sentence, span)]
                country = _country_of(span, self._registry)
                if country is not None and not _is_where(self._text, sentence, span):
                    self._last_country = country
            yield found

    def _collect_people(self) -> None:
        addresses: list[tuple[int, Span, Sequence[Word]]] = []
        for number, sentence in enumerate(self._sentences):
            for span in sentence.spans:
                words = sentence.words[span.first : span.last]
                if isinstance(span.what, Registered):
                    self._meet_registered(span, span.what.ids, words, number)
                elif span.last - span.first > 1 and self._is_person(sentence, span):
                    if may_be_address(words):
                        addresses.append((number, span, words))
                    else:
                        self._people.meet(self._surface(words), words, span, number)
        # Whom "Anton Petrovich" addresses is known once all others are.
        for number, span, words in addresses:
            self._people.meet(self._surface(words), words, span, number)

    def _meet_registered(
        self, span: Span, ids: Sequence[str], words: Sequence[Word], number: int
    ) -> None:
        actor = self._registry.by_id[ids[0]]
        if actor.kind is not ActorKind.PERSON or actor.rejected:
            return
        if len(words) > 1:
            self._people.meet_registered(actor, words, span, number)
        elif len(ids) == 1:
            self._people.hear_of(actor)

    def _collect_organisations(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        """Short forms of longer names: a first word, or the initials."""
        full: dict[tuple[str, ...], tuple[str, ...]] = {}
        for keys, kind in self._kinds.by_keys.items():
            if kind is ActorKind.ORGANISATION and len(keys) > 1:
                letters = "".join(key[0] for key in keys if key not in _ACRONYM_SKIPS)
                for length in range(1, len(keys)):
                    full.setdefault(keys[:length], keys)
                if len(letters) > 2:
                    full.setdefault((letters,), keys)
        return full

    def _collect_abbreviations(self) -> dict[tuple[str, ...], Named]:
        """Short forms that the text gives in brackets: "Great Bank of Norland (GBN)"."""
        short: dict[tuple[str, ...], Named] = {}
        for number, sentence in enumerate(self._sentences):
            for full, brief in pairwise(sentence.spans):
                between = self._text[
                    sentence.words[full.last - 1].end : sentence.words[brief.first].start
                ]
                if between == " (" and self._abbreviates(sentence, brief, full):
                    named = self._named(number, sentence, full)
                    if named and named[0].kind is not ActorKind.PERSON:
                        short.setdefault(keys_of(sentence, brief), named[0])
        return short

    def _abbreviates(self, sentence: Sentence, brief: Span, full: Span) -> bool:
        """Whether one word's letters stand in the longer name in order, the first ones alike."""
        keys = keys_of(sentence, full)
        letters = keys_of(sentence, brief)[0]
        if brief.last - brief.first > 1 or len(keys) < 2:
            return False
        if self._is_of_other_language(sentence, brief, full):
            return True
        if letters[0] != keys[0][0]:
            return False
        rest = iter("".join(keys))
        return all(letter in rest for letter in letters)

    def _is_of_other_language(self, sentence: Sentence, brief: Span, full: Span) -> bool:
        """Whether capitals alone in brackets follow a body: "Republican People's Party (CHP)"."""
        word = sentence.words[brief.first]
        is_body = isinstance(full.what, Capitals) and full.what.kind is ActorKind.ORGANISATION
        return is_body and word.text.isupper() and self._text.startswith(")", word.end)

    def _is_person(self, sentence: Sentence, span: Span) -> bool:
        keys = keys_of(sentence, span)
        return (
            isinstance(span.what, Capitals)
            and self._kinds.by_keys.get(keys) is ActorKind.PERSON
            and keys not in self._full_names
        )

    def _named(self, number: int, sentence: Sentence, span: Span) -> list[Named]:
        match span.what:
            case Registered(ids):
                return self._registered(number, sentence, span, ids)
            case Seat(ids) | Demonym(ids, _):
                return [_as_named(self._registry.by_id[ids[0]])]
            case Office(title, country):
                return self._holder(title, country)
            case Body(institution, country):
                return self._body(sentence, span, institution, country)
            case Capitals():
                return self._discovered(number, sentence, span)

    def _registered(
        self, number: int, sentence: Sentence, span: Span, ids: tuple[str, ...]
    ) -> list[Named]:
        actor = self._registry.by_id[ids[0]]
        if actor.rejected:
            return []
        if actor.kind is not ActorKind.PERSON:
            return [self._person_of_that_name(number, sentence, span) or _as_named(actor)]
        if span.last - span.first > 1:
            self._people.see(actor.id, number, span.first, span.title)
            return [_as_named(actor)]
        word = sentence.words[span.first]
        person = self._people.by_surname(word, span.title, number)
        if person is None and len(ids) > 1:
            own = [id_ for id_ in ids if self._registry.by_id[id_].country == self._country]
            if len(own) != 1:
                return []
            actor = self._registry.by_id[own[0]]
        if person is None:
            return [_as_named(actor)]
        self._people.see(person.id, number, span.first, span.title)
        return [Named(person.id, person.name, ActorKind.PERSON)]

    def _person_of_that_name(self, number: int, sentence: Sentence, span: Span) -> Named | None:
        """Somebody already named in full whose surname is a country or a town: "Jordan said"."""
        if span.last - span.first > 1:
            return None
        company = Company(self._text, sentence.words, span.first, span.last)
        if not (company.speaks() or company.is_subject() or span.title):
            return None
        person = self._people.met_with_surname(sentence.words[span.first], number)
        return None if person is None else Named(person.id, person.name, ActorKind.PERSON)

    def _holder(self, title: tuple[str, ...], country: str) -> list[Named]:
        """Who holds an office on the day of publication, else who is said to in the document."""
        holder = self._registry.holder(title, country, self._published)
        if holder is not None:
            return [_as_named(holder)]
        person = self._people.in_office(title, country)
        return [] if person is None else [Named(person.id, person.name, ActorKind.PERSON)]

    def _discovered(self, number: int, sentence: Sentence, span: Span) -> list[Named]:
        words = sentence.words[span.first : span.last]
        keys = keys_of(sentence, span)
        kind = self._kinds.by_keys[keys]
        full = self._full_names.get(keys) or self._full_names.get((*span.title[-1:], *keys))
        if full is not None and self._is_rather_firm(number, sentence, span):
            return [self._organisation(full)]
        if len(keys) == 1 or kind is ActorKind.PERSON:
            people = self._people.find(words, span.title, number)
            if not people and self._may_be_informal(sentence, span):
                people = self._people.find_informal(words[0])
            for person in people:
                self._people.see(person.id, number, span.first, span.title)
            if people:
                return [Named(person.id, person.name, ActorKind.PERSON) for person in people]
        if keys in self._short_for:
            return [self._short_for[keys]]
        if kind is None:
            return []
        return [self._named_by_words(words, kind)]

    def _is_rather_firm(self, number: int, sentence: Sentence, span: Span) -> bool:
        """Whether a name of a firm and of somebody in the text means the firm here."""
        if self._people.met_with_surname(sentence.words[span.last - 1], number) is None:
            return True
        company = Company(self._text, sentence.words, span.first, span.last)
        if span.title or company.speaks():
            return False
        return _PRONOUNS.isdisjoint(word.key for word in sentence.words)

    def _may_be_informal(self, sentence: Sentence, span: Span) -> bool:
        """Whether one word may be a first name: not "Bill by bill" or "Grant money"."""
        if span.last - span.first > 1:
            return False
        company = Company(self._text, sentence.words, span.first, span.last)
        key = sentence.words[span.first].key
        opens = isinstance(span.what, Capitals) and span.what.opens and key in NAMES_AND_WORDS
        acts = company.speaks() or company.is_subject() or company.after() == "and"
        return not opens or acts

    def _organisation(self, keys: tuple[str, ...]) -> Named:
        name = self._kinds.evidence[keys].name
        return Named(slug(name), name, ActorKind.ORGANISATION)

    def _named_by_words(self, words: Sequence[Word], kind: ActorKind) -> Named:
        town = self._registry.town(words) if kind is ActorKind.PLACE else None
        name = town or self._surface(words)
        return Named(slug(name), name, kind)

    def _surface(self, words: Sequence[Word]) -> str:
        if is_cyrillic(words[0].text):
            if self._text.endswith("\u00ab", 0, words[0].start):
                return in_english([word.text for word in words])
            return latin_name([word.text for word in words])
        return " ".join(self._text[words[0].start : words[-1].end].split())

    def _body(
        self, sentence: Sentence, span: Span, institution: Institution, stated: str | None
    ) -> list[Named]:
        kind, function = institution.kind, institution.function
        if kind is ActorKind.COUNTRY:
            return [] if stated is None else [_as_named(self._registry.by_id[stated])]
        if not function:
            return []
        country = (
            stated
            or _nearest_country(self._text, sentence, span, self._registry)
            or self._country
            or self._bodies.get((kind, function))
            or self._last_country
            or self._country_of_bodies(sentence)
        )
        if country is None:
            return []
        self._bodies[kind, function] = country
        return [self._body_of(kind, country, function)]

    def _country_of_bodies(self, sentence: Sentence) -> str | None:
        """The only country to which registered bodies in the sentence belong."""
        countries = {
            self._registry.by_id[span.what.ids[0]].country
            for span in sentence.spans
            if isinstance(span.what, Registered)
        } - {None}
        return countries.pop() if len(countries) == 1 else None

    def _body_of(self, kind: ActorKind, country: str, function: str) -> Named:
        actor = self._registry.bodies.get((kind, country, function))
        if actor is not None:
            return _as_named(actor)
        owner = self._registry.by_id[country]
        whose = owner.demonyms[0] if owner.demonyms else owner.name
        if kind is ActorKind.MINISTRY:
            id_ = f"{country}-ministry-of-{portfolio_of(function)}"
            return Named(id_, f"{whose} {function} Ministry", kind)
        return Named(f"{country}-{slug(function)}", f"{whose} {function}", kind)


def _as_named(actor: Actor) -> Named:
    return Named(actor.id, actor.name, actor.kind)


def _nearest_country(
    text: str, sentence: Sentence, span: Span, registry: ActorRegistry
) -> str | None:
    """The country that acts nearest to a body; of two as near, the one before it."""
    near: list[tuple[int, str]] = []
    last: Span | None = None
    is_where = False
    for other in _around(sentence.spans, span):
        company = Company(text, sentence.words, other.first, other.last)
        in_list = last is not None and is_where and company.lists_after(last.last)
        is_where, last = in_list or _is_where(text, sentence, other), other
        id_ = _country_of(other, registry)
        if id_ is not None and other is not span and not is_where:
            before = span.first - other.last
            near.append((2 * before if before >= 0 else 2 * (other.first - span.last) + 1, id_))
    return min(near)[1] if near else None


def _around(spans: Sequence[Span], span: Span) -> Sequence[Span]:
    """The spans near enough to one to say whose it is."""
    at = bisect_left(spans, span.first, key=lambda other: other.first)
    return spans[max(0, at - _NEAR_SPANS) : at + _NEAR_SPANS]


def _is_where(text: str, sentence: Sentence, span: Span) -> bool:
    company = Company(text, sentence.words, span.first, span.last)
    if isinstance(span.what, Seat):
        return role_of_seat(company) is Role.PLACE
    return isinstance(span.what, Registered) and role_of_country(company) is Role.PLACE


def _country_of(span: Span, registry: ActorRegistry) -> str | None:
    match span.what:
        case Registered(ids):
            actor = registry.by_id[ids[0]]
            return actor.id if actor.kind is ActorKind.COUNTRY else None
        case Seat(ids) | Demonym(ids, _):
            return ids[0]
        case Body(_, country):
            return country
        case _:
            return None
