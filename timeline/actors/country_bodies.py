"""Where a sentence has a body of a country, and which country it states beside it."""

from dataclasses import replace

from timeline.actors.company_words import DELEGATES
from timeline.actors.institutions import (
    Institution,
    bare_institution_at,
    institution_at,
    may_begin_at,
)
from timeline.actors.names import NameMatch, Word, is_possessive, joins
from timeline.actors.registry import ActorRegistry
from timeline.actors.spans import Body, Span
from timeline.model import ActorKind

_HOLDING = frozenset(
    "hold holds held keep keeps kept get gets got take takes took want wants".split()
)
# These belong to the country whose name stands before them, without 's, too.
_OF_STATE = frozenset(
    "army military navy troops forces soldiers embassy government officials authorities high "
    "negotiators delegation".split()
)


class CountryBodies:
    """The ministries, armed forces, governments and parliaments of one sentence.

    Args:
        text: The article.
        words: Of the sentence.
        registry: Who is known.

    Attributes:
        begin: Numbers of the words at which alone a body without a country before it can begin.
    """

    def __init__(self, text: str, words: list[Word], registry: ActorRegistry) -> None:
        self._text = text
        self._words = words
        self._registry = registry
        self.begin = may_begin_at(words)

    def at(self, at: int, named: NameMatch | None) -> Span | None:
        """A body of a country that begins here, with its country before or after or nowhere."""
        if self._words[at].text == "Royal" and at + 1 < len(self._words):
            return self._royal(at)
        country = self._country_at(at, named)
        if country is None:
            if at not in self.begin:
                return None
            bare = bare_institution_at(self._words, at) or self._of_stated_country(at)
            if bare is None or self._is_somebodys(at, bare):
                return None
            return self._with_country_after(at, bare)
        id_, after, possessive, demonym = country
        is_name = named is not None and named.ids[0] == id_
        if after >= len(self._words) or not joins(self._words[after]):
            return None
        institution = institution_at(self._words, after)
        if institution is None or not self._belongs(
            institution, after, possessive or demonym or (is_name and self._is_of_state(after))
        ):
            return None
        return Span(at, institution.last, Body(institution, id_))

    def _royal(self, at: int) -> Span | None:
        """The armed forces of a kingdom: "the Royal Norwegian Navy"."""
        named = self._registry.index.longest_at(self._words, at + 1)
        body = self.at(at + 1, named)
        if body is None or not isinstance(body.what, Body) or body.what.country is None:
            return None
        is_force = body.what.institution.kind is ActorKind.ARMED_FORCE
        return replace(body, first=at) if is_force else None

    def _of_stated_country(self, at: int) -> Institution | None:
        """A body that is one only with its country: "the parliament of Norland"."""
        body = institution_at(self._words, at)
        if self._words[at].key in DELEGATES:
            # "Ada Lind and Bo Ek, the envoys of Norland"
            return None
        if body is None or body.last >= len(self._words) or self._words[body.last].key != "of":
            return None
        span = self._with_country_after(at, body)
        return body if isinstance(span.what, Body) and span.what.country is not None else None

    def _is_somebodys(self, at: int, body: Institution) -> bool:
        """Whether "his army" is meant, which is not that of the nearest country."""
        if self._words[at].text[0].isupper():
            return False
        if body.kind is ActorKind.MINISTRY:
            # "who hold the finance ministry"
            return at > 1 and self._words[at - 2].key in _HOLDING
        if body.kind is not ActorKind.ARMED_FORCE:
            return False
        return at == 0 or self._words[at - 1].key != "the"

    def _is_of_state(self, after: int) -> bool:
        """Whether what follows a country is one of its own: "the Norland army", "US Embassy"."""
        return self._words[after].key in _OF_STATE

    def _belongs(self, institution: Institution, after: int, marked: bool) -> bool:
        """Whether "Norland army" is one: without 's or a demonym only with a capital."""
        if institution.kind is ActorKind.COUNTRY and institution.last - after == 1:
            # "the Northport government", where "the Northport officials" may be the town's.
            return marked or self._words[after].key in ("government", "regime", "leadership")
        return (
            marked or self._words[after].text[0].isupper() or self._words[after - 1].text.isupper()
        )

    def _with_country_after(self, at: int, body: Institution) -> Span:
        """Take "of Norland", "of the Kingdom of Norland" along."""
        after = body.last
        if after + 1 < len(self._words) and self._words[after].key == "of":
            after += 2 if self._words[after + 1].key == "the" else 1
            if after < len(self._words):
                named = self._registry.index.longest_at(self._words, after)
                country = self._country_at(after, named)
                if country is not None and not country[3]:
                    last = named.last if named else country[1]
                    return Span(at, last, Body(body, country[0]))
        return Span(at, body.last, Body(body, None))

    def _is_demonym(self, at: int) -> bool:
        """Whether an adjective of a country stands right before the next word."""
        if at < 0 or self._words[at + 1].gap != " " or not self._words[at].text[0].isupper():
            return False
        match = self._registry.demonyms.longest_at(self._words, at)
        return match is not None and match.last == at + 1

    def _country_at(self, at: int, named: NameMatch | None) -> tuple[str, int, bool, bool] | None:
        """Id, number of the word after it and its 's, whether it has 's, whether a demonym."""
        if not self._words[at].text[0].isupper():
            return None
        by_id = self._registry.by_id
        match, demonym = named, False
        if named is None or by_id[named.ids[0]].kind is not ActorKind.COUNTRY:
            match = self._registry.demonyms.longest_at(self._words, at)
            demonym = match is not None
            if demonym and self._is_demonym(at - 1):
                # "the Norlandic Danish army" is not that of Denmark
                return None
        if match is None:
            match = self._registry.metonyms.longest_at(self._words, at)
        if match is None:
            return None
        after = match.last
        possessive = is_possessive(self._words, after)
        return match.ids[0], after + possessive, possessive, demonym
