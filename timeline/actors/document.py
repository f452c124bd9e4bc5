"""One document, one name: who each stretch of its sentences stands for."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from timeline.actors.evidence import Evidence, gather, kind_of, looks_like_person
from timeline.actors.institutions import Institution, portfolio_of
from timeline.actors.lexicon import PARTICLES
from timeline.actors.names import Word
from timeline.actors.people import People
from timeline.actors.registry import Actor, ActorRegistry
from timeline.actors.roles import Company, role_of_country, role_of_seat
from timeline.actors.spans import Body, Capitals, Demonym, Office, Registered, Seat, Span
from timeline.actors.spelling import is_cyrillic, latin_name, slug
from timeline.model import ActorKind, Role

_NEAR_SPANS = 20
_ACRONYM_SKIPS = frozenset("of for and the on in".split())


@dataclass(frozen=True, slots=True)
class Named:
    """Who a span stands for."""

    id: str
    name: str
    kind: ActorKind


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence and the spans in it that may name somebody."""

    words: Sequence[Word]
    spans: Sequence[Span]


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
        self._evidence = self._gather()
        common = self._common_words()
        self._kinds = {keys: kind_of(keys, found, common) for keys, found in self._evidence.items()}
        self._tell_firms_from_people()
        self._share_kinds()
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

    def _gather(self) -> dict[tuple[str, ...], Evidence]:
        evidence: dict[tuple[str, ...], Evidence] = {}
        for sentence in self._sentences:
            for span in sentence.spans:
                if isinstance(span.what, Capitals):
                    keys = _keys(sentence, span)
                    gather(evidence, keys, self._text, sentence.words, span)
        return evidence

    def _common_words(self) -> frozenset[str]:
        """Words that stand small somewhere: "drilling" makes no person of "Ocean Drilling"."""
        return frozenset(
            word.key
            for sentence in self._sentences
            for word in sentence.words
            if word.text.islower() and word.key not in PARTICLES
        )

    def _tell_firms_from_people(self) -> None:
        """What is called by its first word is a firm: "Norfirm Bolts", then "Norfirm said"."""
        for keys, kind in self._kinds.items():
            short = self._evidence.get(keys[:1])
            if kind is ActorKind.PERSON and len(keys) == 2 and short is not None:
                acts = short.speech + short.subject + short.owns
                if acts and keys[1:] not in self._evidence and not looks_like_person(keys):
                    self._kinds[keys] = ActorKind.ORGANISATION

    def _share_kinds(self) -> None:
        """In a list, what is beside a place is a place: "in Michigan and Nevada"."""
        for sentence in self._sentences:
            for one, other in pairwise(sentence.spans):
                company = Company(self._text, sentence.words, other.first, other.last)
                if not company.lists_after(one.last):
                    continue
                for span, beside in ((one, other), (other, one)):
                    if self._is_plain(sentence, span) and self._is_place(sentence, beside):
                        self._kinds[_keys(sentence, span)] = ActorKind.PLACE

    def _is_plain(self, sentence: Sentence, span: Span) -> bool:
        """Whether nothing but the default says what an unregistered word is."""
        if not isinstance(span.what, Capitals) or span.last - span.first > 1:
            return False
        seen = self._evidence[_keys(sentence, span)]
        return seen.kind is None and not seen.speech and not seen.subject and not seen.firm

    def _is_place(self, sentence: Sentence, span: Span) -> bool:
        if isinstance(span.what, Registered):
            return self._registry.by_id[span.what.ids[0]].kind is ActorKind.PLACE
        keys = _keys(sentence, span)
        return isinstance(span.what, Capitals) and self._kinds[keys] is ActorKind.PLACE

    def _collect_people(self) -> None:
        for number, sentence in enumerate(self._sentences):
            for span in sentence.spans:
                if span.last - span.first < 2:
                    continue
                words = sentence.words[span.first : span.last]
                if isinstance(span.what, Registered):
                    actor = self._registry.by_id[span.what.ids[0]]
                    if actor.kind is ActorKind.PERSON and not actor.rejected:
                        self._people.meet_registered(actor, words, span, number)
                elif self._is_person(sentence, span):
                    self._people.meet(self._surface(words), words, span, number)

    def _collect_organisations(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        """Short forms of longer names: a first word, or the initials."""
        full: dict[tuple[str, ...], tuple[str, ...]] = {}
        for keys, kind in self._kinds.items():
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
                        short.setdefault(_keys(sentence, brief), named[0])
        return short

    def _abbreviates(self, sentence: Sentence, brief: Span, full: Span) -> bool:
        """Whether one word's letters stand in the longer name in order, the first ones alike."""
        keys = _keys(sentence, full)
        letters = _keys(sentence, brief)[0]
        if brief.last - brief.first > 1 or len(keys) < 2 or letters[0] != keys[0][0]:
            return False
        rest = iter("".join(keys))
        return all(letter in rest for letter in letters)

    def _is_person(self, sentence: Sentence, span: Span) -> bool:
        keys = _keys(sentence, span)
        return (
            isinstance(span.what, Capitals)
            and self._kinds.get(keys) is ActorKind.PERSON
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
        keys = _keys(sentence, span)
        kind = self._kinds[keys]
        full = self._full_names.get(keys) or self._full_names.get((*span.title[-1:], *keys))
        if full is not None and self._people.met_with_surname(words[-1], number) is None:
            return [self._organisation(full)]
        if len(keys) == 1 or kind is ActorKind.PERSON:
            people = self._people.find(words, span.title, number)
            for person in people:
                self._people.see(person.id, number, span.first, span.title)
            if people:
                return [Named(person.id, person.name, ActorKind.PERSON) for person in people]
        if keys in self._short_for:
            return [self._short_for[keys]]
        if kind is None:
            return []
        return [self._named_by_words(words, kind)]

    def _organisation(self, keys: tuple[str, ...]) -> Named:
        return Named(slug(" ".join(keys)), self._evidence[keys].name, ActorKind.ORGANISATION)

    def _named_by_words(self, words: Sequence[Word], kind: ActorKind) -> Named:
        name = self._surface(words)
        return Named(slug(name), name, kind)

    def _surface(self, words: Sequence[Word]) -> str:
        if is_cyrillic(words[0].text):
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
        )
        if country is None:
            return []
        self._bodies[kind, function] = country
        return [self._body_of(kind, country, function)]

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


def _keys(sentence: Sentence, span: Span) -> tuple[str, ...]:
    return tuple(word.key for word in sentence.words[span.first : span.last])


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
