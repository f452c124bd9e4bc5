"""One document, one name: who each stretch of its sentences stands for."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import pairwise

from timeline.actors.abbreviations import Abbreviations
from timeline.actors.bodies import Bodies
from timeline.actors.first_names import NAMES_AND_WORDS
from timeline.actors.kinds import Kinds
from timeline.actors.lexicon import PARTS, WORDS_AND_FIRMS
from timeline.actors.named import Named, as_named
from timeline.actors.names import Word
from timeline.actors.namesakes import Namesakes
from timeline.actors.offices import is_envoy
from timeline.actors.people import People
from timeline.actors.person_names import may_be_address
from timeline.actors.registry import ActorRegistry
from timeline.actors.relatives import relatives_in
from timeline.actors.russian_agencies import agency_at
from timeline.actors.russian_cases import latin_name
from timeline.actors.shared_names import (
    firms_of_text,
    is_somebody_of_title,
    is_town_of,
    may_be_town,
    only_opens,
)
from timeline.actors.short_names import short_names
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
from timeline.actors.spelling import in_english, is_cyrillic, slug
from timeline.actors.surfaces import written
from timeline.model import ActorKind

_LONGEST_COUNTRY = 3  # words
# Beside a name that a firm and somebody in the text have, these tell that somebody is meant: "he",
# and the firm itself where it is told of apart, "Lind said the company would grow".
_BESIDE_SOMEBODY = frozenset("he she his her him himself herself firm company".split())


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
        self._people = People(registry, published)
        self._namesakes = Namesakes(sentences, registry, country)
        self._short_for: dict[tuple[str, ...], Named] = {}
        self._bodies = Bodies(text, sentences, registry, country, self._namesakes.main_country)
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
                self._bodies.read(sentence, span)
            yield found

    def _is_full_name(self, words: Sequence[Word]) -> bool:
        """Whether words are more than a surname of two with a hyphen: "Lind-Falk"."""
        return len(words) > 2 or (len(words) == 2 and words[1].gap != "-")

    def _collect_people(self) -> None:
        addresses: list[tuple[int, Span, Sequence[Word]]] = []
        for number, sentence in enumerate(self._sentences):
            for span in sentence.spans:
                words = sentence.words[span.first : span.last]
                if isinstance(span.what, Registered):
                    self._meet_registered(span, span.what.ids, words, number)
                elif words[-1].text == "family":
                    self._people.meet_family(words[-2])
                elif self._is_full_name(words) and self._is_person(sentence, span):
                    if may_be_address(words):
                        addresses.append((number, span, words))
                    else:
                        self._people.meet(
                            written(self._text, words, country=self._country), words, span, number
                        )
        # Whom "Anton Petrovich" addresses is known once all others are.
        for number, span, words in addresses:
            self._people.meet(
                written(self._text, words, country=self._country), words, span, number
            )
        for number, sentence in enumerate(self._sentences):
            is_somebody = partial(self._is_person, sentence)
            for span, surname in relatives_in(self._text, sentence, is_somebody):
                first = sentence.words[span.first]
                if self._is_unknown_name(sentence, span) and self._people.is_surname(surname[-1]):
                    end = self._text[surname[0].start : surname[-1].end]
                    name = f"{first.text} {end}"
                    if is_cyrillic(name):
                        name = latin_name(name.split())
                    self._people.meet(name, [first, *surname], span, number)

    def _is_unknown_name(self, sentence: Sentence, span: Span) -> bool:
        """Whether one word is nobody's surname here and no firm: somebody's first name, then."""
        keys = keys_of(sentence, span)
        word = sentence.words[span.first]
        return keys not in self._full_names and not self._people.is_surname(word)

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

    def _collect_organisations(self) -> Mapping[tuple[str, ...], Named]:
        """Whom short forms of longer names mean."""
        found = [
            (keys, self._organisation(keys))
            for keys, kind in self._kinds.by_keys.items()
            # "to grant Ada American citizenship" makes no body of Ada.
            if kind is ActorKind.ORGANISATION and keys[-1] not in self._registry.demonyms.reach
        ]
        return short_names(found, self._registered_organisations())

    def _registered_organisations(self) -> Iterator[tuple[tuple[str, ...], Named]]:
        for sentence in self._sentences:
            for span in sentence.spans:
                if isinstance(span.what, Registered) and span.last - span.first > 1:
                    actor = self._registry.by_id[span.what.ids[0]]
                    if actor.kind is ActorKind.ORGANISATION and not actor.rejected:
                        yield keys_of(sentence, span), as_named(actor)

    def _collect_abbreviations(self) -> dict[tuple[str, ...], Named]:
        """Short forms that the text gives in brackets: "Great Bank of Norland (GBN)"."""
        short: dict[tuple[str, ...], Named] = {}
        countries = (self._country, self._namesakes.main_country)
        abbreviations = Abbreviations(self._text, self._registry, countries)
        for number, sentence in enumerate(self._sentences):
            for full, brief in pairwise(sentence.spans):
                between = self._text[
                    sentence.words[full.last - 1].end : sentence.words[brief.first].start
                ]
                if between == " (" and abbreviations.abbreviates(sentence, brief, full):
                    named = self._named(number, sentence, full)
                    known = abbreviations.known_by_letters(sentence, brief, full)
                    if known is not None:
                        short.setdefault(keys_of(sentence, full), known)
                        short.setdefault(keys_of(sentence, brief), known)
                    elif named and abbreviations.may_stand_for(sentence, brief, named[0]):
                        short.setdefault(keys_of(sentence, brief), named[0])
        for brief_keys, keys in firms_of_text(self._sentences, self._registry):
            short.setdefault(brief_keys, self._organisation(keys))
        return short

    def _is_person(self, sentence: Sentence, span: Span) -> bool:
        if isinstance(span.what, Registered):
            return self._registry.by_id[span.what.ids[0]].kind is ActorKind.PERSON
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
                namesake = self._person_of_that_name(number, sentence, span, is_firm=False)
                if isinstance(span.what, Seat) and namesake is not None:
                    return [namesake]
                seat = self._namesakes.actor_of(ids, self._written(sentence, span))
                return [] if seat is None else [as_named(seat)]
            case Office(title, country):
                return self._holder(title, country)
            case Body(institution, country):
                body = self._bodies.named(sentence, span, institution, country)
                return [] if body is None else [body]
            case Capitals():
                return self._discovered(number, sentence, span)

    def _registered(
        self, number: int, sentence: Sentence, span: Span, ids: tuple[str, ...]
    ) -> list[Named]:
        actor = self._registry.by_id[ids[0]]
        if actor.rejected:
            return []
        if actor.kind is not ActorKind.PERSON:
            introduced = self._short_for.get(keys_of(sentence, span))
            if introduced is not None:
                # What the text says in brackets counts more than who else is called so.
                return [introduced]
            if self._is_just_a_word(sentence, span):
                return []
            is_firm = actor.kind is ActorKind.ORGANISATION
            namesake = self._person_of_that_name(number, sentence, span, is_firm=is_firm)
            return [namesake or self._one_of(ids, sentence, span)]
        if span.last - span.first > 1:
            self._people.see(actor.id, number, span.first, span.title)
            return [as_named(actor)]
        word = sentence.words[span.first]
        person = self._people.by_surname(word, span.title, number)
        if person is None and len(ids) > 1:
            own = [id_ for id_ in ids if self._registry.by_id[id_].country == self._country]
            if len(own) != 1:
                return []
            actor = self._registry.by_id[own[0]]
        if person is None:
            return [as_named(actor)]
        self._people.see(person.id, number, span.first, span.title)
        return [Named(person.id, person.name, ActorKind.PERSON)]

    def _written(self, sentence: Sentence, span: Span) -> str:
        return self._text[sentence.words[span.first].start : sentence.words[span.last - 1].end]

    def _one_of(self, ids: tuple[str, ...], sentence: Sentence, span: Span) -> Named:
        """Which of several bodies of one name is meant; none of them where no country tells."""
        actor = self._namesakes.actor_of(ids, self._written(sentence, span))
        if actor is not None:
            return as_named(actor)
        words = sentence.words[span.first : span.last]
        kind = self._registry.by_id[ids[0]].kind
        shared = self._namesakes.shared_name(ids) if is_cyrillic(words[0].text) else None
        if shared is not None:
            return Named(*shared, kind)
        agency = agency_at(words, 0)
        if agency is not None:
            return Named(slug(agency.function), agency.function, kind)
        return self._named_by_words(words, kind)

    def _is_just_a_word(self, sentence: Sentence, span: Span) -> bool:
        """Whether a word that is a firm, too, opens the sentence: "Target prices rose"."""
        key = sentence.words[span.first].key
        if span.first > 0 or span.last > 1 or key not in WORDS_AND_FIRMS:
            return False
        company = sentence.company_of(span)
        owns = company.is_possessive or company.has_officer() or company.is_listed()
        owns = owns or company.after() in PARTS
        return not (owns or company.is_subject() or company.has_apposition())

    def _person_of_that_name(
        self, number: int, sentence: Sentence, span: Span, *, is_firm: bool
    ) -> Named | None:
        """Somebody already named in full whose surname is a country or a town: "Jordan said"."""
        if span.last - span.first > 1:
            return None
        if is_firm and self._is_rather_firm(number, sentence, span):
            return None
        company = sentence.company_of(span)
        if not (company.speaks() or company.is_subject() or span.title):
            return None
        person = self._people.met_with_surname(sentence.words[span.first], number)
        return None if person is None else Named(person.id, person.name, ActorKind.PERSON)

    def _holder(self, title: tuple[str, ...], country: str) -> list[Named]:
        """Who is said to hold an office in the document, else who does on the day it came out."""
        person = self._people.in_office(title, country)
        if person is not None:
            return [Named(person.id, person.name, ActorKind.PERSON)]
        holder = self._registry.holder(title, country, self._published)
        if holder is None and is_envoy(title):
            # "summoned the Norwegian ambassador": Norway
            return [as_named(self._registry.by_id[country])]
        return [] if holder is None else [as_named(holder)]

    def _discovered(self, number: int, sentence: Sentence, span: Span) -> list[Named]:
        words = sentence.words[span.first : span.last]
        if isinstance(span.what, Capitals) and span.what.is_word:
            return self._surname_that_is_a_word(number, sentence, span)
        if sentence.company_of(span).is_before_state and may_be_town(span):
            return [self._named_by_words(words, ActorKind.PLACE)]
        keys = keys_of(sentence, span)
        kind = self._kinds.by_keys[keys]
        full = self._full_names.get(keys) or self._full_names.get((*span.title[-1:], *keys))
        if full is not None and is_somebody_of_title(span, full):
            full = None
        if full is not None and only_opens(sentence, span, self._kinds.common):
            return []
        if full is not None and is_town_of(full, sentence, span, self._registry):
            return [self._named_by_words(words, ActorKind.PLACE)]
        if full is not None and self._is_rather_firm(number, sentence, span):
            return [full]
        compatriot = self._compatriot(number, sentence, span) if len(keys) == 1 else None
        if compatriot is not None:
            return [compatriot]
        is_plain = isinstance(span.what, Capitals) and span.what.kind is None
        is_alone = len(keys) == 1 and not span.title
        if is_alone and kind is ActorKind.PLACE and not self._people.was_met(words[0], number):
            return [self._named_by_words(words, kind)]
        if len(keys) == 1 or kind is ActorKind.PERSON or is_plain:
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
        if isinstance(span.what, Capitals) and span.what.english is not None:
            return [Named(slug(span.what.english), span.what.english, kind)]
        return [self._named_by_words(words, kind)]

    def _compatriot(self, number: int, sentence: Sentence, span: Span) -> Named | None:
        """The one registered of a surname in the country before: "Norland's Ek"."""
        words, first = sentence.words, span.first
        if self._text[words[first].start - 3 : words[first].start] not in ("'s ", "\u2019s "):
            return None
        if self._people.was_met(words[first], number):
            return None
        for at in range(max(0, first - 1 - _LONGEST_COUNTRY), first - 1):
            named = self._registry.index.longest_at(words, at)
            if named is not None and named.last == first - 1:
                return self._people.of_country(words[first], named.ids[0])
        return None

    def _surname_that_is_a_word(self, number: int, sentence: Sentence, span: Span) -> list[Named]:
        """Somebody or a firm of that name in the text who speaks or acts: "Jobs said"."""
        company = sentence.company_of(span)
        person = self._people.met_with_surname(sentence.words[span.first], number)
        does = company.speaks() or company.is_subject() or company.is_possessive
        is_russian = is_cyrillic(sentence.words[span.first].text)
        if not (does or is_russian or company.has_apposition() or company.is_explained()):
            return []
        if person is None:
            firm = self._full_names.get(keys_of(sentence, span))
            return [] if firm is None or only_opens(sentence, span, self._kinds.common) else [firm]
        self._people.see(person.id, number, span.first, span.title)
        return [Named(person.id, person.name, ActorKind.PERSON)]

    def _is_rather_firm(self, number: int, sentence: Sentence, span: Span) -> bool:
        """Whether a name of a firm and of somebody in the text means the firm here."""
        if not self._people.have_surname(sentence.words[span.first : span.last], number):
            return True
        company = sentence.company_of(span)
        if span.title or company.speaks():
            return False
        return _BESIDE_SOMEBODY.isdisjoint(sentence.clause_around(span))

    def _may_be_informal(self, sentence: Sentence, span: Span) -> bool:
        """Whether one word may be a first name: not "Bill by bill" or "Grant money"."""
        if span.last - span.first > 1:
            return False
        company = sentence.company_of(span)
        key = sentence.words[span.first].key
        opens = isinstance(span.what, Capitals) and span.what.opens and key in NAMES_AND_WORDS
        acts = company.speaks() or company.is_subject() or company.after() == "and"
        return not opens or acts

    def _organisation(self, keys: tuple[str, ...]) -> Named:
        name = self._kinds.evidence[keys].name
        if is_cyrillic(name):
            name = in_english(name.split())
        return Named(slug(name), name, ActorKind.ORGANISATION)

    def _named_by_words(self, words: Sequence[Word], kind: ActorKind) -> Named:
        town = self._registry.town(words) if kind is ActorKind.PLACE else None
        name = town or written(self._text, words, kind, country=self._country)
        return Named(slug(name), name, kind)
