"""Every stretch of a sentence that may name somebody, before it is known whom."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.actors.institutions import FUNCTIONS, Institution, bare_institution_at, institution_at
from timeline.actors.lexicon import (
    FUNCTION_WORDS,
    LEGAL_FORMS,
    MONTHS_AND_DAYS,
    NOT_ACTORS,
    OPENERS,
    ORGANISATION_HEADS,
    PARTICLES,
    PLACE_HEADS,
    TITLE_PARTS,
    TITLES,
)
from timeline.actors.names import NameMatch, Word, joins
from timeline.actors.registry import ActorRegistry
from timeline.model import ActorKind

_ORGANISATION_JOINTS = frozenset(("of", "for", "and", "on", "the", "in"))
_LONGEST_RUN = 12
_HEADLINE_SHARE = 0.75
_HEADLINE_WORDS = 5
_STOPS = frozenset(".!?\u2026\"'\u201d\u00bb;:")
_PUBLIC_HEADS = frozenset(
    "authority administration commission council committee agency bureau board service office "
    "court department".split()
)
_OPENING_SIGNS = frozenset('\u2014\u2013"\u201c\u00ab:)_`')
_TITLES_AND_SURNAMES = frozenset("king prince pope bishop marshal major judge cardinal".split())
# Given names that are countries too.
_NAMES_AND_COUNTRIES = frozenset(("jordan", "chad", "georgia", "israel", "kenya"))


@dataclass(frozen=True, slots=True)
class Registered:
    """Registered names, most of them one."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seat:
    """A capital or house that may speak for a country."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Demonym:
    """A demonym; `many` where it names the people rather than a quality of something."""

    ids: tuple[str, ...]
    many: bool


@dataclass(frozen=True, slots=True)
class Body:
    """A ministry, army, government or parliament; `country` is stated beside it or None."""

    institution: Institution
    country: str | None


@dataclass(frozen=True, slots=True)
class Office:
    """An office of a country without the name of who holds it: "the Norwegian Prime Minister"."""

    title: tuple[str, ...]
    country: str


@dataclass(frozen=True, slots=True)
class Capitals:
    """Capitalised words that no registry knows.

    Args:
        kind: What its own words tell; None where they do not.
        opens: It begins the sentence, where any word has a capital.
    """

    kind: ActorKind | None
    opens: bool


What = Registered | Seat | Demonym | Body | Office | Capitals


@dataclass(frozen=True, slots=True)
class Span:
    """Consecutive words of a sentence that may name somebody.

    Args:
        first: Number of its first word in the sentence.
        last: Number of the word after it.
        what: What it may be.
        title: Keys of the titles that stand right before it.
        country: Id of the country whose demonym stands before the titles.
    """

    first: int
    last: int
    what: What
    title: tuple[str, ...] = ()
    country: str | None = None


def scan(text: str, words: Sequence[Word], registry: ActorRegistry) -> list[Span]:
    """Cut a sentence into the stretches that may name somebody, from left to right.

    Args:
        text: The article.
        words: Of one sentence.
        registry: Who is known.
    """
    scanner = _Scanner(text, list(words), registry)
    return scanner.scan()


class _Scanner:
    def __init__(self, text: str, words: list[Word], registry: ActorRegistry) -> None:
        self.text = text
        self.words = words
        self.registry = registry
        self.headline = _is_headline(text, words)

    def scan(self) -> list[Span]:
        spans: list[Span] = []
        at = 0
        titles: tuple[str, ...] = ()
        while at < len(self.words):
            # "security" alone does not make a person of what follows, "security chief" does.
            title = titles if TITLES.intersection(titles) else ()
            span = self._span_at(at, title)
            if span is not None:
                spans.append(self._of_country(span, spans, titles))
                at, titles = span.last, ()
                continue
            if titles and self.words[at].key not in TITLE_PARTS:
                self._hold_office(spans, at, titles)
            key = self.words[at].key
            if key in ("of", "for") and titles:
                at = self._after_portfolio(at + 1)
            titles = (*titles, key) if key in TITLE_PARTS else ()
            at += 1
        self._hold_office(spans, at, titles)
        return spans

    def _of_country(self, span: Span, spans: Sequence[Span], titles: tuple[str, ...]) -> Span:
        """Note whose office the titles before a name are: "Norwegian Prime Minister Ada Lind"."""
        country = self._country_before(spans, span.first - len(titles)) if titles else None
        return span if country is None else replace(span, country=country)

    def _country_before(self, spans: Sequence[Span], at: int) -> str | None:
        """The country whose demonym, or name with 's, ends right before word `at`."""
        if not spans:
            return None
        before = spans[-1]
        if not isinstance(before.what, Demonym | Registered):
            return None
        if before.last != at and not (before.last == at - 1 and self._is_possessive(before.last)):
            return None
        actor = self.registry.by_id[before.what.ids[0]]
        return actor.id if actor.kind is ActorKind.COUNTRY else None

    def _hold_office(self, spans: list[Span], at: int, titles: tuple[str, ...]) -> None:
        """Make one span of a demonym and the titles after it, where no name follows."""
        if not TITLES.intersection(titles) or "former" in titles:
            return
        country = self._country_before(spans, at - len(titles))
        if country is None or self._is_apposition(spans):
            return
        spans[-1] = Span(spans[-1].first, at, Office(titles, country))

    def _is_apposition(self, spans: Sequence[Span]) -> bool:
        """Whether a name stands just before: "Ada Lind, the Norwegian Prime Minister,"."""
        if len(spans) < 2:
            return False
        left = self.words[spans[-2].last - 1].end
        return self.text[left : self.words[spans[-1].first].start] in (", the ", ", ")

    def _after_portfolio(self, at: int) -> int:
        """Skip "Digital Affairs" of "Minister for Digital Affairs"; give the word before the next.

        A country or a body is no portfolio.
        """
        last = at
        while last < len(self.words) and self._is_portfolio(last):
            last += 1
        return last - 1

    def _is_portfolio(self, at: int) -> bool:
        key = self.words[at].key
        return key in FUNCTIONS or (key in ("the", "and") and self._goes_on_to_portfolio(at + 1))

    def _goes_on_to_portfolio(self, at: int) -> bool:
        return at < len(self.words) and self.words[at].key in FUNCTIONS

    def _span_at(self, at: int, title: tuple[str, ...]) -> Span | None:
        word = self.words[at]
        if self.text[word.end : word.end + 2].lstrip().startswith("$"):
            return None
        named = self.registry.index.longest_at(self.text, self.words, at)
        body = self._body_at(at, named)
        if body is not None and (named is None or body.last > named.last):
            return body
        run = self._run_at(at, named, title) if word.text[0].isupper() else None
        if run is not None and (named is None or run.last > named.last):
            country = self._of_a_country(at)
            return country if country is not None and country.last >= run.last else run
        country = self._of_a_country(at)
        if named is not None and (country is None or named.last >= country.last):
            return Span(at, named.last, Registered(named.ids), title)
        return country

    def _of_a_country(self, at: int) -> Span | None:
        if not self.words[at].text[0].isupper():
            return None
        seat = self.registry.metonyms.longest_at(self.text, self.words, at)
        if seat is not None:
            return Span(at, seat.last, Seat(seat.ids))
        people = self.registry.demonyms.longest_at(self.text, self.words, at)
        if people is not None:
            many = self.words[people.last - 1].key.endswith(("s", "men"))
            return Span(at, people.last, Demonym(people.ids, many))
        return None

    def _body_at(self, at: int, named: NameMatch | None) -> Span | None:
        """A body of a country that begins here, with its country before or after or nowhere."""
        country = self._country_at(at, named)
        if country is None:
            bare = bare_institution_at(self.words, at)
            return None if bare is None else self._with_country_after(at, bare)
        id_, after, possessive, demonym = country
        institution = institution_at(self.words, after)
        if institution is None or not self._belongs(institution, after, possessive or demonym):
            return None
        return Span(at, institution.last, Body(institution, id_))

    def _belongs(self, institution: Institution, after: int, marked: bool) -> bool:
        """Whether "Norland army" is one: without 's or a demonym only with a capital."""
        return marked or self.words[after].text[0].isupper() or self.words[after - 1].text.isupper()

    def _with_country_after(self, at: int, body: Institution) -> Span:
        """Take "of Norland", "of the Kingdom of Norland" along."""
        after = body.last
        if after + 1 < len(self.words) and self.words[after].key == "of":
            after += 2 if self.words[after + 1].key == "the" else 1
            if after < len(self.words):
                named = self.registry.index.longest_at(self.text, self.words, after)
                country = self._country_at(after, named)
                if country is not None and not country[3]:
                    last = named.last if named else country[1]
                    return Span(at, last, Body(body, country[0]))
        return Span(at, body.last, Body(body, None))

    def _country_at(self, at: int, named: NameMatch | None) -> tuple[str, int, bool, bool] | None:
        """Id, number of the word after it and its 's, whether it has 's, whether a demonym."""
        if not self.words[at].text[0].isupper():
            return None
        by_id = self.registry.by_id
        match, demonym = named, False
        if named is None or by_id[named.ids[0]].kind is not ActorKind.COUNTRY:
            match = self.registry.demonyms.longest_at(self.text, self.words, at)
            demonym = match is not None
        if match is None:
            match = self.registry.metonyms.longest_at(self.text, self.words, at)
        if match is None:
            return None
        after = match.last
        possessive = self._is_possessive(after)
        return match.ids[0], after + possessive, possessive, demonym

    def _is_possessive(self, after: int) -> bool:
        """Whether the word at `after` is the "s" of 's."""
        if after >= len(self.words):
            return False
        gap = self.text[self.words[after - 1].end : self.words[after].start]
        return self.words[after].key == "s" and gap in ("'", "\u2019")

    def _run_at(self, at: int, named: NameMatch | None, title: tuple[str, ...]) -> Span | None:
        """Capitalised words from here on that name somebody unknown, or a longer name."""
        if self.headline or not self._may_begin(at, named):
            return None
        last = self._run_end(at)
        heads = self._heads(at, last)
        if last - at > 1 and heads is None and self._is_upper(at, last):
            return None
        if named is None and self.words[at].key in NOT_ACTORS and self._is_known(at + 1):
            return None
        if named is None and self._opens(at, last) and self.words[at].key in OPENERS:
            return None
        if heads is None and self._all_titles(at, last):
            return None
        if heads is None and self.words[at].key in TITLE_PARTS:
            # The title is read by itself; the name after it comes next.
            return None
        if heads is None and (self._splits(at, named) or self._demonym_leads(at, named)):
            return None
        kind = heads
        if kind is None and title:
            kind = ActorKind.PERSON
        return Span(at, last, Capitals(kind, opens=self._opens(at, last)), title)

    def _is_upper(self, at: int, last: int) -> bool:
        return self.text[self.words[at].start : self.words[last - 1].end].isupper()

    def _is_known(self, at: int) -> bool:
        return self.registry.index.longest_at(self.text, self.words, at) is not None

    def _opens(self, at: int, last: int) -> bool:
        """Whether it is one word that has its capital from the beginning of a sentence or quote."""
        if last - at > 1:
            return False
        if at == 0:
            return True
        gap = self.text[self.words[at - 1].end : self.words[at].start]
        return bool(_OPENING_SIGNS.intersection(gap)) or "--" in gap

    def _may_begin(self, at: int, named: NameMatch | None) -> bool:
        word = self.words[at]
        if named is not None:
            return True
        if word.key in FUNCTION_WORDS or self._is_month_or_day(at) or word.key[0].isdigit():
            return False
        if word.key in NOT_ACTORS:
            return self._goes_on(at + 1)
        return len(word.text) > 1 or self._goes_on(at + 1)

    def _is_month_or_day(self, at: int) -> bool:
        """Whether it is one; "Jan" and "Sun" with no number and no stop after them are names."""
        word = self.words[at]
        if word.key in ("jan", "sun", "sat", "mon", "mar"):
            following = self.words[at + 1].key if at + 1 < len(self.words) else ""
            return following.isdigit() or self.text[word.end : word.end + 1] == "."
        return word.key in MONTHS_AND_DAYS

    def _goes_on(self, at: int) -> bool:
        """Whether word `at` belongs to the same run as the one before it."""
        if at >= len(self.words) or not self._is_joined(at):
            return False
        word = self.words[at]
        return word.text[0].isupper() and not self._is_month_or_day(at)

    def _is_joined(self, at: int) -> bool:
        left, right = self.words[at - 1], self.words[at]
        gap = self.text[left.end : right.start]
        if gap in (". ", ".", ".\u00a0"):
            return len(left.text) <= 2 or left.key in TITLES
        return gap != "/" and joins(self.text, left, right)

    def _run_end(self, at: int) -> int:
        last = at + 1
        while last < min(len(self.words), at + _LONGEST_RUN):
            legal_form = self._legal_form(last)
            if legal_form:
                return last + legal_form
            if self._goes_on(last) and not self._breaks(last):
                last += 1
                continue
            skip = self._joint(at, last)
            if skip == 0:
                break
            last += skip
        return last

    def _legal_form(self, at: int) -> int:
        """Count the words of "S.p.A." or "(Pty) Ltd", which go on a name in their own way."""
        following = tuple(word.text for word in self.words[at : at + 3])
        if following == ("S", "p", "A"):
            return 3
        return 2 if following[:2] == ("Pty", "Ltd") else 0

    def _breaks(self, at: int) -> bool:
        """A new name begins at a title after a name, or at a second registered one."""
        word = self.words[at]
        if word.key in _TITLES_AND_SURNAMES and not self._goes_on(at + 1):
            return False
        if word.key in TITLES:
            return self.words[at - 1].key not in TITLE_PARTS
        return word.key in FUNCTION_WORDS and len(word.text) > 1

    def _joint(self, first: int, at: int) -> int:
        """Count the small words that a name goes on over: "Bank of Norland", "van der Berg"."""
        for length in (1, 2):
            between = self.words[at : at + length]
            if len(between) < length or not all(
                self._is_joined(at + step) for step in range(length)
            ):
                return 0
            if not self._goes_on(at + length):
                continue
            keys = {word.key for word in between}
            if keys <= PARTICLES and all(word.text.islower() for word in between):
                return length + 1
            if keys <= _ORGANISATION_JOINTS and self._may_join(first, at, keys):
                return length + 1
        return 0

    def _may_join(self, first: int, at: int, keys: set[str]) -> bool:
        before = {word.key for word in self.words[first:at]}
        if "of" in keys or "for" in keys or "on" in keys or "in" in keys:
            heads = before & (ORGANISATION_HEADS | PLACE_HEADS)
            return bool(heads) and self._long_enough(keys, before)
        if "and" not in keys or not self._list_of_nouns(at):
            return False
        return bool(before & {"of", "for"}) or self._is_public_body(at + 1)

    def _is_public_body(self, at: int) -> bool:
        """Whether "Consumer Authority" follows: two words or three, the last of them a head."""
        keys = [word.key for word in self.words[at : at + 3] if word.text[0].isupper()]
        return bool(_PUBLIC_HEADS.intersection(keys[1:]))

    def _long_enough(self, keys: set[str], before: set[str]) -> bool:
        return "in" not in keys or bool(before & {"of", "for"})

    def _list_of_nouns(self, at: int) -> bool:
        """ "Trade and Industry" goes on, "Norland and Sudland" does not."""
        return all(
            self.registry.index.longest_at(self.text, self.words, near) is None
            for near in (at - 1, at + 1)
        )

    def _heads(self, first: int, last: int) -> ActorKind | None:
        keys = [word.key for word in self.words[first:last]]
        if len(keys) < 2:
            word = self.words[first]
            is_acronym = 2 <= len(word.text) <= 7 and word.text.isupper()
            return ActorKind.ORGANISATION if is_acronym and word.text.isalpha() else None
        if keys[-1] in PLACE_HEADS or keys[0] in ("mount", "lake", "cape", "fort"):
            return ActorKind.PLACE
        if keys[0] in PLACE_HEADS and keys[1] == "of" and keys[-1] not in ORGANISATION_HEADS:
            return ActorKind.PLACE
        if (
            keys[-1] in ORGANISATION_HEADS
            or keys[-1] in LEGAL_FORMS
            or "of" in keys
            or "for" in keys
        ):
            return ActorKind.ORGANISATION
        return ActorKind.ORGANISATION if keys[0] in ORGANISATION_HEADS - TITLE_PARTS else None

    def _all_titles(self, first: int, last: int) -> bool:
        return all(word.key in TITLE_PARTS for word in self.words[first:last])

    def _splits(self, at: int, named: NameMatch | None) -> bool:
        """Whether a registered name stands by itself though more capitals follow."""
        if named is None:
            return False
        if named.last - at > 1:
            return True
        actor = self.registry.by_id[named.ids[0]]
        if actor.kind is ActorKind.COUNTRY:
            return not self._is_given_name(at)
        following = named.last
        return (
            actor.kind not in (ActorKind.PERSON, ActorKind.PLACE)
            or following >= len(self.words)
            or self.registry.index.longest_at(self.text, self.words, following) is not None
        )

    def _is_given_name(self, at: int) -> bool:
        """Whether "Jordan" is a first name here and no country."""
        before = self.words[at - 1].key if at else ""
        return (
            self.words[at].key in _NAMES_AND_COUNTRIES
            and before not in ("of", "in", "from", "to")
            and self.registry.index.longest_at(self.text, self.words, at + 1) is None
        )

    def _demonym_leads(self, at: int, named: NameMatch | None) -> bool:
        if named is not None:
            return False
        return self.registry.demonyms.longest_at(self.text, self.words, at) is not None


def _is_headline(text: str, words: Sequence[Word]) -> bool:
    """Where nearly every word has a capital and no stop ends it, a capital tells nothing."""
    if len(words) > 1 and text[words[0].start : words[-1].end].isupper():
        return True
    if not words or text[words[-1].end : words[-1].end + 1] in _STOPS:
        return False
    long = [word for word in words if len(word.text) > 3 and not word.text[0].isdigit()]
    if len(long) < _HEADLINE_WORDS:
        return False
    return sum(word.text[0].isupper() for word in long) >= _HEADLINE_SHARE * len(long)
