"""Whose the ministries, armies, courts and chambers of one document are."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from timeline.actors.chambers import CHAMBERS
from timeline.actors.company import Company
from timeline.actors.institutions import SERVICES, Institution, portfolio_of
from timeline.actors.lexicon import BARE_HEADS
from timeline.actors.named import Named, as_named
from timeline.actors.registry import ActorRegistry
from timeline.actors.roles import role_of_country, role_of_seat
from timeline.actors.russian_agencies import AGENCIES
from timeline.actors.spans import Body, Demonym, Registered, Seat, Sentence, Span
from timeline.actors.spelling import is_cyrillic, slug
from timeline.model import ActorKind, Role

_NEAR_SPANS = 20
# Ids of countries whose names have an article within others.
WITH_ARTICLE = frozenset(
    "bahamas central-african-republic comoros czech-republic democratic-republic-of-the-congo "
    "dominican-republic gambia maldives marshall-islands netherlands philippines "
    "republic-of-the-congo seychelles solomon-islands united-arab-emirates united-kingdom "
    "united-states".split()
)


class Bodies:
    """Tells the country of each body, from its sentence, the outlet and what was read before.

    Args:
        text: The article.
        sentences: In order.
        registry: Who is known.
        country: Id of the outlet's country; None if unknown.
        main_country: Id of the country that the document names most; None if it names none.
    """

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        registry: ActorRegistry,
        country: str | None,
        main_country: str | None,
    ) -> None:
        self._text = text
        self._registry = registry
        self._country = country
        self._main_country = main_country
        self._known: dict[tuple[ActorKind, str], str] = {}
        self._last_country: str | None = None
        self._unread: list[tuple[Sentence, Span]] = []
        # Courts and chambers that the text somewhere names with their country.
        self._stated = {
            span.what.institution.function: span.what.country
            for sentence in reversed(sentences)
            for span in sentence.spans
            if isinstance(span.what, Body) and span.what.country is not None
        }

    def read(self, sentence: Sentence, span: Span) -> None:
        """Note what a span names, for bodies that follow."""
        self._unread.append((sentence, span))

    def _country_before(self) -> str | None:
        """The country that acts last in what was read, if any; most texts never ask."""
        unread, self._unread = self._unread, []
        for sentence, span in reversed(unread):
            country = _country_of(span, self._registry)
            if country is None or _is_counterparts(sentence.company_of(span)):
                continue
            if not self._is_where(sentence, span):
                self._last_country = country
                break
        return self._last_country

    def named(
        self, sentence: Sentence, span: Span, institution: Institution, stated: str | None
    ) -> Named | None:
        """Tell which body is meant.

        Args:
            stated: The country that stands beside it; None where none does.
        """
        kind, function = institution.kind, institution.function
        if kind is ActorKind.COUNTRY:
            return None if stated is None else as_named(self._registry.by_id[stated])
        if not function:
            return None
        if stated is None and function in CHAMBERS:
            return self._chamber(sentence, span, function)
        country = (
            stated
            or _stated_beside(sentence, institution)
            or self._nearest_country(sentence, span)
            or self._country
            or self._known.get((kind, function))
            or self._country_before()
            or self._country_of_bodies(sentence)
            or self._country_of_name(sentence, span)
        )
        if country is None:
            return None
        self._known[kind, function] = country
        return self._body_of(kind, country, function)

    def _chamber(self, sentence: Sentence, span: Span, function: str) -> Named | None:
        """A court or chamber without its country: one that is registered, else by its words."""
        stated = self._stated.get(function)
        if stated is not None:
            return self._body_of(ActorKind.ORGANISATION, stated, function)
        near = self._nearest_country(sentence, span)
        for country in (
            near,
            *self._countries_of_people(sentence),
            self._country,
            self._country_before(),
            self._main_country,
        ):
            actor = self._registry.bodies.get((ActorKind.ORGANISATION, country or "", function))
            if actor is not None:
                return as_named(actor)
        words = sentence.words[span.first : span.last]
        if words[0].key in BARE_HEADS:
            return None
        name = function if is_cyrillic(words[0].text) else " ".join(word.text for word in words)
        return Named(slug(name), name, ActorKind.ORGANISATION)

    def _countries_of_people(self, sentence: Sentence) -> Iterator[str | None]:
        for span in sentence.spans:
            if isinstance(span.what, Registered):
                actor = self._registry.by_id[span.what.ids[0]]
                if actor.kind is ActorKind.PERSON:
                    yield actor.country

    def _country_of_bodies(self, sentence: Sentence) -> str | None:
        """The only country to which registered names in the sentence belong, firms left out.

        Firms act abroad, and go by words that others go by too.
        """
        named = (
            self._registry.by_id[span.what.ids[0]]
            for span in sentence.spans
            if isinstance(span.what, Registered)
        )
        countries = {one.country for one in named if one.kind is not ActorKind.ORGANISATION} - {
            None
        }
        return countries.pop() if len(countries) == 1 else None

    def _country_of_name(self, sentence: Sentence, span: Span) -> str | None:
        """Whose body is registered under just these words: "State Department"."""
        named = self._registry.index.longest_at(sentence.words, span.first)
        if named is None or named.last != span.last:
            return None
        return self._registry.by_id[named.ids[0]].country

    def _body_of(self, kind: ActorKind, country: str, function: str) -> Named:
        actor = self._registry.bodies.get((kind, country, function))
        if actor is not None:
            return as_named(actor)
        owner = self._registry.by_id[country]
        whose = owner.demonyms[0] if owner.demonyms else owner.name
        if kind is ActorKind.MINISTRY:
            id_ = f"{country}-ministry-of-{portfolio_of(function)}"
            return Named(id_, f"{whose} {function} Ministry", kind)
        if function in CHAMBERS or function in AGENCIES:
            # "Supreme Court of Norland", as most are called.
            name = f"the {owner.name}" if country in WITH_ARTICLE else owner.name
            return Named(slug(f"{function} of {name}"), f"{function} of {name}", kind)
        if function in SERVICES:
            # Their own names differ, so that what they are called stands.
            return Named(slug(f"{whose} {function}"), f"{whose} {function}", kind)
        return Named(f"{country}-{slug(function)}", f"{whose} {function}", kind)

    def _nearest_country(self, sentence: Sentence, span: Span) -> str | None:
        """The country that acts nearest to a body; of two as near, the one before it."""
        near: list[tuple[int, str]] = []
        last: Span | None = None
        is_where = False
        for other in _around(sentence.spans, span):
            company = sentence.company_of(other)
            in_list = last is not None and is_where and company.lists_after(last.last)
            is_where, last = in_list or self._is_where(sentence, other), other
            id_ = _country_of(other, self._registry)
            if _is_counterparts(company):
                continue
            if id_ is not None and other is not span and not is_where:
                before = span.first - other.last
                near.append((2 * before if before >= 0 else 2 * (other.first - span.last) + 1, id_))
        return min(near)[1] if near else None

    def _is_where(self, sentence: Sentence, span: Span) -> bool:
        company = sentence.company_of(span)
        if isinstance(span.what, Seat):
            return role_of_seat(company) is Role.PLACE
        return isinstance(span.what, Registered) and role_of_country(company) is Role.PLACE


def _stated_beside(sentence: Sentence, institution: Institution) -> str | None:
    """The country with which a sentence names the same ministry: "МИД РФ ..., сообщил МИД"."""
    for span in sentence.spans:
        if isinstance(span.what, Body) and span.what.country is not None:
            body = span.what.institution
            if (body.kind, body.function) == (institution.kind, institution.function):
                return span.what.country
    return None


def _is_counterparts(company: Company) -> bool:
    """Whether a ministry's counterpart is meant: "with his Norwegian counterpart Ada Lind"."""
    return company.after() in ("counterpart", "counterparts")


def _around(spans: Sequence[Span], span: Span) -> Sequence[Span]:
    """The spans near enough to one to say whose it is."""
    at = bisect_left(spans, span.first, key=lambda other: other.first)
    return spans[max(0, at - _NEAR_SPANS) : at + _NEAR_SPANS]


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
