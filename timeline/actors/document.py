"""One document, one name: who each stretch of its sentences stands for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.actors.evidence import Evidence, gather, kind_of
from timeline.actors.institutions import Institution
from timeline.actors.names import Word
from timeline.actors.people import People
from timeline.actors.registry import Actor, ActorRegistry
from timeline.actors.scanning import Body, Capitals, Demonym, Registered, Seat, Span
from timeline.actors.spelling import slug
from timeline.model import ActorKind

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
    """

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        *,
        registry: ActorRegistry,
        country: str | None,
    ) -> None:
        self._text = text
        self._sentences = sentences
        self._registry = registry
        self._country = country
        self._people = People(registry)
        self._bodies: dict[tuple[ActorKind, str], str] = {}
        self._last_ministry: Named | None = None
        self._evidence = self._gather()
        self._kinds = {keys: kind_of(keys, found) for keys, found in self._evidence.items()}
        self._full_names = self._collect_organisations()
        self._collect_people()

    def resolve(self) -> Iterator[list[tuple[Span, Named]]]:
        """Name the spans of each sentence, in order; those that name nobody are left out."""
        for number, sentence in enumerate(self._sentences):
            found = []
            for span in sentence.spans:
                for named in self._named(number, sentence, span):
                    found.append((span, named))
            yield found

    def _gather(self) -> dict[tuple[str, ...], Evidence]:
        evidence: dict[tuple[str, ...], Evidence] = {}
        for sentence in self._sentences:
            for span in sentence.spans:
                if isinstance(span.what, Capitals):
                    keys = _keys(sentence, span)
                    gather(evidence, keys, self._text, sentence.words, span)
        return evidence

    def _collect_people(self) -> None:
        for number, sentence in enumerate(self._sentences):
            for span in sentence.spans:
                if span.last - span.first < 2:
                    continue
                words = sentence.words[span.first : span.last]
                if isinstance(span.what, Registered):
                    actor = self._registry.by_id[span.what.ids[0]]
                    if actor.kind is ActorKind.PERSON and not actor.rejected:
                        self._people.meet_registered(actor, words, span.title, number)
                elif self._is_person(sentence, span):
                    self._people.meet(self._surface(words), words, span.title, number)

    def _collect_organisations(self) -> dict[str, tuple[str, ...]]:
        """Short forms of longer names: a first word, or the initials."""
        full: dict[str, tuple[str, ...]] = {}
        for keys, kind in self._kinds.items():
            if kind is ActorKind.ORGANISATION and len(keys) > 1:
                letters = "".join(key[0] for key in keys if key not in _ACRONYM_SKIPS)
                for short in (letters, keys[0], keys[1] if len(keys) > 2 else ""):
                    if len(short) > 2:
                        full.setdefault(short, keys)
        return full

    def _is_person(self, sentence: Sentence, span: Span) -> bool:
        keys = _keys(sentence, span)
        return isinstance(span.what, Capitals) and self._kinds.get(keys) is ActorKind.PERSON

    def _named(self, number: int, sentence: Sentence, span: Span) -> list[Named]:
        match span.what:
            case Registered(ids):
                return self._registered(number, sentence, span, ids)
            case Seat(ids) | Demonym(ids, _):
                return [_as_named(self._registry.by_id[ids[0]])]
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
            return [_as_named(actor)]
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

    def _discovered(self, number: int, sentence: Sentence, span: Span) -> list[Named]:
        words = sentence.words[span.first : span.last]
        keys = _keys(sentence, span)
        kind = self._kinds[keys]
        if len(keys) == 1 or kind is ActorKind.PERSON:
            people = self._people.find(words, span.title, number)
            for person in people:
                self._people.see(person.id, number, span.first, span.title)
            if people:
                return [Named(person.id, person.name, ActorKind.PERSON) for person in people]
        if kind is None:
            return []
        if len(keys) == 1 and keys[0] in self._full_names:
            return [self._organisation(self._full_names[keys[0]])]
        return [self._named_by_words(words, kind)]

    def _organisation(self, keys: tuple[str, ...]) -> Named:
        return Named(slug(" ".join(keys)), self._evidence[keys].name, ActorKind.ORGANISATION)

    def _named_by_words(self, words: Sequence[Word], kind: ActorKind) -> Named:
        name = self._surface(words)
        return Named(slug(name), name, kind)

    def _surface(self, words: Sequence[Word]) -> str:
        return " ".join(self._text[words[0].start : words[-1].end].split())

    def _body(
        self, sentence: Sentence, span: Span, institution: Institution, stated: str | None
    ) -> list[Named]:
        kind, function = institution.kind, institution.function
        if kind is ActorKind.COUNTRY:
            return [] if stated is None else [_as_named(self._registry.by_id[stated])]
        if not function:
            if stated is None:
                return [] if self._last_ministry is None else [self._last_ministry]
            return []
        country = (
            stated
            or self._bodies.get((kind, function))
            or _nearest_country(sentence, span, self._registry)
            or self._country
        )
        if country is None:
            return []
        self._bodies[kind, function] = country
        named = self._body_of(kind, country, function)
        if kind is ActorKind.MINISTRY:
            self._last_ministry = named
        return [named]

    def _body_of(self, kind: ActorKind, country: str, function: str) -> Named:
        actor = self._registry.bodies.get((kind, country, function))
        if actor is not None:
            return _as_named(actor)
        owner = self._registry.by_id[country]
        whose = owner.demonyms[0] if owner.demonyms else owner.name
        noun = " Ministry" if kind is ActorKind.MINISTRY else ""
        name = f"{whose} {function}{noun}"
        return Named(slug(name), name, kind)


def _as_named(actor: Actor) -> Named:
    return Named(actor.id, actor.name, actor.kind)


def _keys(sentence: Sentence, span: Span) -> tuple[str, ...]:
    return tuple(word.key for word in sentence.words[span.first : span.last])


def _nearest_country(sentence: Sentence, span: Span, registry: ActorRegistry) -> str | None:
    """The country named nearest to a body; of two as near, the one before it."""
    near: list[tuple[int, str]] = []
    for other in sentence.spans:
        id_ = _country_of(other, registry)
        if id_ is not None and other is not span:
            before = span.first - other.last
            near.append((2 * before if before >= 0 else 2 * (other.first - span.last) + 1, id_))
    return min(near)[1] if near else None


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
