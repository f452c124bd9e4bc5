"""Every stretch of a sentence that may name somebody, before it is known whom."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.actors.country_bodies import CountryBodies
from timeline.actors.first_names import GIVEN_NAMES
from timeline.actors.lexicon import FUNCTION_WORDS, PARTICLES, TITLE_PARTS, TITLES
from timeline.actors.marks import is_mark
from timeline.actors.names import NameMatch, Word, is_possessive
from timeline.actors.offices import after_portfolio
from timeline.actors.registry import ActorRegistry
from timeline.actors.run_words import FIRST_HEADS
from timeline.actors.runs import Runs
from timeline.actors.spans import Body, Capitals, Demonym, Office, Registered, Seat, Span
from timeline.model import ActorKind

_LONGEST_TITLE = 7
# Of words after a registered name.
_LONGEST_ADDED = 3
# Somebody else of the same name.
_GENERATIONS = frozenset("jr sr ii iii iv".split())
_DOLLARS = frozenset("US USD C CAD A AUD NZ NZD HK HKD S SGD NT TWD R".split())
_APPOSITIONS = frozenset((", the ", ", a ", ", an ", ", "))
_LISTED = frozenset((" and ", ", ", " or "))
_STATES = frozenset(("Republic", "Kingdom", "Sultanate", "Emirate", "Principality"))


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
        self.runs = Runs(text, words, registry)
        self.bodies = CountryBodies(text, words, registry)
        small = registry.index.small_reach
        # Numbers of the words at which alone a span can begin.
        self.beginnings = self.bodies.begin.union(
            at
            for at, word in enumerate(words)
            if not (word.text[0].islower() and word.text.islower())
            or word.key in small
            or word.text in PARTICLES
        )

    def scan(self) -> list[Span]:
        spans: list[Span] = []
        at = 0
        titles: tuple[str, ...] = ()
        led: tuple[str, ...] = ()
        while at < len(self.words):
            # "security" alone does not make a person of what follows, "security chief" does.
            title = () if TITLES.isdisjoint(titles) else titles
            span = self._span_at(at, title) if at in self.beginnings else None
            if span is not None:
                spans.append(self._of_country(span, spans, titles))
                # "Mayor of Oldtown Ada Lind": the title is hers.
                at, titles, led = (
                    span.last,
                    led if self._name_follows_at_once(span.last) else (),
                    (),
                )
                continue
            if titles and self.words[at].key not in TITLE_PARTS:
                self._hold_office(spans, at, titles)
            key = self.words[at].key
            office = self._office_of_country(spans, at, titles) if key == "of" else None
            if office is not None:
                spans.append(office)
                at, titles = office.last, ()
                continue
            led = titles if key == "of" and title else led if key == "the" else ()
            if key in ("of", "for") and titles:
                # "Minister of Economy Ada Lind": the title reaches over its portfolio.
                after = after_portfolio(self.words, at + 1, titles, self._is_known)
                if after > at + 1:
                    at = after
                    continue
            titles = (*titles[-_LONGEST_TITLE:], key) if key in TITLE_PARTS else ()
            at += 1
        self._hold_office(spans, at, titles)
        return self._shared(spans)

    def _shared(self, spans: list[Span]) -> list[Span]:
        """Give "Norwegian and Danish officials" to both, where the last alone has the noun."""
        shared = spans
        for at in range(len(spans) - 2, -1, -1):
            this, following = spans[at], shared[at + 1]
            if not isinstance(following.what, Body) or following.what.country is None:
                continue
            between = self.text[self.words[this.last - 1].end : self.words[following.first].start]
            country = self._country_of(this) if between.lstrip(".") in _LISTED else None
            is_shared = following is not spans[at + 1]
            if country is not None and (is_shared or self._noun_stands_after(following)):
                body = Body(following.what.institution, country)
                shared = [*shared[:at], replace(this, what=body), *shared[at + 1 :]]
        return shared

    def _country_of(self, span: Span) -> str | None:
        """The country of a demonym, or of "U.S." before a noun; None for all others."""
        if isinstance(span.what, Demonym):
            return span.what.ids[0]
        is_short = self.text[self.words[span.first].start : self.words[span.last - 1].end].isupper()
        if isinstance(span.what, Registered) and is_short and span.last - span.first < 3:
            actor = self.registry.by_id[span.what.ids[0]]
            return actor.id if actor.kind is ActorKind.COUNTRY else None
        return None

    def _noun_stands_after(self, span: Span) -> bool:
        """Whether a body is "Danish officials", not "the parliament of Denmark"."""
        demonym = self.registry.demonyms.longest_at(self.words, span.first)
        return demonym is not None and demonym.last < span.last

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
        if before.last != at and not (
            before.last == at - 1 and is_possessive(self.words, before.last)
        ):
            return None
        actor = self.registry.by_id[before.what.ids[0]]
        return actor.id if actor.kind is ActorKind.COUNTRY else None

    def _hold_office(self, spans: list[Span], at: int, titles: tuple[str, ...]) -> None:
        """Make one span of a demonym and the titles after it, where no name follows."""
        if not TITLES.intersection(titles) or "former" in titles:
            return
        country = self._country_before(spans, at - len(titles))
        if country is None or self._is_apposition(spans) or self._is_of_past(spans[-1].first):
            return
        spans[-1] = Span(spans[-1].first, at, Office(titles, country))

    def _is_of_past(self, at: int) -> bool:
        """Whether "former" stands before word `at`: "a former Norwegian ambassador"."""
        return at > 0 and self.words[at - 1].key in ("former", "ex", "late")

    def _office_of_country(
        self, spans: Sequence[Span], at: int, titles: tuple[str, ...]
    ) -> Span | None:
        """Make one span of "Prime Minister of Norland", where no name stands beside it."""
        if not TITLES.intersection(titles) or "former" in titles or at + 1 >= len(self.words):
            return None
        first = at + 2 if self.words[at + 1].key == "the" else at + 1
        named = self.registry.index.longest_at(self.words, first)
        if named is None or self.registry.by_id[named.ids[0]].kind is not ActorKind.COUNTRY:
            return None
        begin = at - len(titles)
        if self._name_follows(self._after_post(named.last)) or self._name_ends(spans, begin):
            return None
        return Span(begin, named.last, Office(titles, named.ids[0]))

    def _after_post(self, at: int) -> int:
        """Skip where an envoy is: "Ambassador of Norland to Sudland", "in Oldtown"."""
        if at + 1 >= len(self.words) or self.words[at].key not in ("in", "to"):
            return at
        first = at + 2 if self.words[at + 1].key == "the" else at + 1
        indexes = (self.registry.index, self.registry.metonyms)
        posts = (index.longest_at(self.words, first) for index in indexes)
        return next((post.last for post in posts if post is not None), first + 1)

    def _name_follows(self, at: int) -> bool:
        """Whether a name comes next: "Prime Minister of Norland Ada Lind", with or without ","."""
        if at >= len(self.words):
            return False
        gap = self.words[at].gap
        return gap in (" ", ", ") and self.words[at].text[0].isupper()

    def _name_follows_at_once(self, at: int) -> bool:
        return self._name_follows(at) and self.words[at].start == self.words[at - 1].end + 1

    def _name_ends(self, spans: Sequence[Span], at: int) -> bool:
        """Whether a name stands just before word `at`: "Ada Lind, the Prime Minister"."""
        if not spans or at == 0:
            return False
        gap = self.text[self.words[spans[-1].last - 1].end : self.words[at].start]
        return gap in (", the ", ", ", " ", " is the ", " was the ", ", then ")

    def _is_apposition(self, spans: Sequence[Span]) -> bool:
        """Whether a name stands just before: "Ada Lind, the Norwegian Prime Minister,"."""
        if len(spans) < 2:
            return False
        left = self.words[spans[-2].last - 1].end
        return self.text[left : self.words[spans[-1].first].start] in _APPOSITIONS

    def _is_known(self, at: int) -> bool:
        return self.registry.index.longest_at(self.words, at) is not None

    def _span_at(self, at: int, title: tuple[str, ...]) -> Span | None:
        word = self.words[at]
        is_capital = word.text[0].isupper()
        may_begin_run = is_capital or word.text[0].isdigit() or self._is_particle(at)
        if self.text.startswith("$", word.end) or (
            word.text in _DOLLARS and self.text.startswith(" $", word.end)
        ):
            return None
        if may_begin_run and is_mark(self.text, self.words, at):
            return None
        named = self.registry.index.longest_at(self.words, at) or self._state_of_country(at)
        if named is not None and not self._may_stand(named):
            named = None
        body = self.bodies.at(at, named)
        if body is not None and self._explains_somebody(body):
            body = None
        if body is not None and (named is None or self._outweighs(body, named)):
            return self._longer_chamber(body, title) or body
        run = self.runs.at(at, named, title) if may_begin_run else None
        if run is not None and (named is None or self._is_longer(run, named)):
            country = self._of_a_country(at)
            return country if country is not None and country.last >= run.last else run
        country = self._of_a_country(at)
        if named is not None and (country is None or named.last >= country.last):
            if isinstance(country and country.what, Seat) and self.registry.is_place(named.ids):
                # A registered town is still the seat of its government.
                return country
            return Span(at, self._end_of_name(named), Registered(named.ids), title)
        return country

    def _explains_somebody(self, body: Span) -> bool:
        """Whether it is said of the name before it: "Ada Lind, a Norwegian diplomat, left"."""
        article = body.first - 1
        if article < 1 or self.words[body.last - 1].key not in ("official", "diplomat"):
            return False
        is_end = body.last == len(self.words) or self.words[body.last].gap[0] == ","
        name, gap = self.words[article - 1], self.words[article].gap
        return is_end and gap == ", " and name.text[0].isupper()

    def _longer_chamber(self, body: Span, title: tuple[str, ...]) -> Span | None:
        """A name that goes on: "Congress of Deputies", "Armed Forces Revolutionary Council"."""
        if not isinstance(body.what, Body) or body.what.country or body.last >= len(self.words):
            return None
        kinds = (ActorKind.ORGANISATION, ActorKind.ARMED_FORCE)
        if body.what.institution.kind not in kinds or not self.words[body.first].text.istitle():
            return None
        following = self.words[body.last].text
        goes_on = following in ("of", "for") and body.last - body.first == 1
        if not following[0].isupper() and not goes_on:
            return None
        run = self.runs.at(body.first, None, title)
        is_body = (
            run is not None
            and isinstance(run.what, Capitals)
            and run.what.kind is ActorKind.ORGANISATION
        )
        if not is_body or run is None or run.last <= body.last:
            return None
        # Not "Senate Majority" of "Senate Majority Leader"
        return run if goes_on or self.words[run.last - 1].key in FIRST_HEADS else None

    def _is_longer(self, run: Span, named: NameMatch) -> bool:
        """Whether a run goes on after a registered name, and not just over "of" after somebody."""
        following = self.registry.index.longest_at(self.words, named.last)
        is_country = self.registry.by_id[named.ids[0]].kind is ActorKind.COUNTRY
        if is_country and following is not None and following.last == run.last:
            # "the US Federal Trade Commission"
            return False
        is_person = self.registry.by_id[named.ids[0]].kind is ActorKind.PERSON
        is_whole = is_person and named.last - named.first > 1 and named.last < run.last
        if is_whole and self.words[named.last].text == "of":
            return False
        if is_person:
            return run.last > named.last
        return run.last > self._end_of_name(named)

    def _end_of_name(self, named: NameMatch) -> int:
        """Take a legal form or a second surname along: "Norfirm Plc", "Ada Lind Fuentes"."""
        last = named.last
        kind = self.registry.by_id[named.ids[0]].kind
        if kind in (ActorKind.ORGANISATION, ActorKind.OUTLET):
            return self.runs.after_legal_form(last)
        if kind is not ActorKind.PERSON or last - named.first < 2 or last >= len(self.words):
            return last
        run = self.runs.end_of(named.first)
        if not 0 < run - last <= _LONGEST_ADDED or self.runs.is_headline:
            return last
        is_other = (
            self.words[last].key in TITLE_PARTS | _GENERATIONS
            or self.registry.index.longest_at(self.words, last) is not None
            or self.registry.demonyms.longest_at(self.words, last) is not None
        )
        return last if is_other else run

    def _outweighs(self, body: Span, named: NameMatch) -> bool:
        """Whether a body is meant, and not a registered one whose name many countries use."""
        if body.last != named.last:
            return body.last > named.last
        if self.words[named.last - 1].text == "Department":
            # Without a country beside it, that of the United States nearly always.
            return False
        kind = self.registry.by_id[named.ids[0]].kind
        is_bare = isinstance(body.what, Body) and not body.what.country
        # "Norland Health Ministry" is nobody else's
        return kind is ActorKind.MINISTRY and is_bare and not self._begins_with_country(named)

    def _begins_with_country(self, named: NameMatch) -> bool:
        return self.registry.is_country(self.words[named.first].key)

    def _state_of_country(self, at: int) -> NameMatch | None:
        """A country as states call themselves: "the Republic of Norland"."""
        if self.words[at].text not in _STATES or at + 2 >= len(self.words):
            return None
        if self.words[at + 1].text != "of":
            return None
        first = at + 3 if self.words[at + 2].text == "the" else at + 2
        named = self.registry.index.longest_at(self.words, first)
        if named is None or self.registry.by_id[named.ids[0]].kind is not ActorKind.COUNTRY:
            return None
        return replace(named, first=at)

    def _is_particle(self, at: int) -> bool:
        """Whether "al" of "al-Qaim" stands here."""
        if self.words[at].text not in PARTICLES or at + 1 >= len(self.words):
            return False
        gap = self.words[at + 1].gap
        return gap == "-" and self.words[at + 1].text[0].isupper()

    def _may_stand(self, named: NameMatch) -> bool:
        """Whether a registered name is meant, and not a part of another word or name."""
        return not (
            self._is_half_of_word(named.last)
            or self._shouts(named)
            or self._is_first_of_name(named)
        )

    def _is_first_of_name(self, named: NameMatch) -> bool:
        """Whether a surname follows what is somebody's first name, too: "President Michel Lind"."""
        if self.words[named.last - 1].key not in GIVEN_NAMES:
            return False
        is_short = named.last - named.first == 1 or self.words[named.first].key in TITLES
        is_person = self.registry.by_id[named.ids[0]].kind is ActorKind.PERSON
        return is_short and is_person and self._name_follows_at_once(named.last)

    def _shouts(self, named: NameMatch) -> bool:
        """Whether "WHO" is a small word in a headline in capitals."""
        is_word = named.last - named.first == 1 and self.words[named.first].key in FUNCTION_WORDS
        return is_word and len(self.words) > 1 and self.runs.is_in_capitals

    def _is_half_of_word(self, after: int) -> bool:
        """Whether a name goes on after an apostrophe: "Dell'Aquila"."""
        end = self.words[after - 1].end
        return (
            self.text[end : end + 1] in ("'", "\u2019") and self.text[end + 1 : end + 2].isupper()
        )

    def _of_a_country(self, at: int) -> Span | None:
        if not self.words[at].text[0].isupper():
            return None
        seat = self.registry.metonyms.longest_at(self.words, at)
        if seat is not None:
            return Span(at, seat.last, Seat(seat.ids))
        people = self.registry.demonyms.longest_at(self.words, at)
        if people is not None:
            many = self.words[people.last - 1].key.endswith(("s", "men"))
            return Span(at, people.last, Demonym(people.ids, many))
        return None
