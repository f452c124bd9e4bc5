"""Runs of capitalised words: where a name that no registry knows begins and ends."""

import re
from collections.abc import Sequence

from timeline.actors.first_names import GIVEN_NAMES
from timeline.actors.lexicon import (
    FIRMS_BEFORE,
    FUNCTION_WORDS,
    LEGAL_FORMS,
    MONTHS_AND_DAYS,
    NOT_ACTORS,
    OCCUPATIONS,
    OPENERS,
    ORGANISATION_HEADS,
    PARTICLES,
    PLACE_HEADS,
    PLURAL_TITLES,
    STATE_ABBREVIATIONS,
    TITLE_PARTS,
    TITLES,
)
from timeline.actors.names import NameMatch, Word, joins
from timeline.actors.registry import ActorRegistry
from timeline.actors.spans import Capitals, Span
from timeline.model import ActorKind

_ORGANISATION_JOINTS = frozenset(("of", "for", "and", "on", "the"))
_LONGEST_RUN = 12
_LONGEST_FORM = 5
_LEGAL_FORM = re.compile(
    r"(?:['\u2019]s (?:Inc|Co|Corp|Ltd)\b"
    r"|\.?,? (?:Inc|Ltd|LLC|plc|PLC)\b| (?:Sp\. z o\.o\."
    r"|S\.p\.A\.|S\.A\.(?:S\.)?|d\.o\.o\.|a\.s\.|s\.r\.o\.|N\.V\.|B\.V\.|K\.K\."
    r"|A/S|S/A|\(Pty\) Ltd|Pty\.? Ltd|Pte\.? Ltd|Pvt\.? Ltd|Sdn\.? Bhd"
    r"|(?:GmbH )?& Co\.? KG(?:aA)?))"
)
_EXCHANGES = "NYSE NASDAQ Nasdaq LSE TSX ASX OTC".split()
_TICKER = re.compile(
    rf"\((?:[A-Z0-9]{{1,6}}\.[A-Z]{{1,2}}\)|(?:{'|'.join(_EXCHANGES)}): ?\w|[RDI]-[A-Z])"
)
_OWNERS = frozenset("people peoples workers farmers citizens children women men".split())
_SITES = frozenset("com net org".split())
_HEADLINE_SHARE = 0.75
_HEADLINE_WORDS = 5
_STOPS = frozenset(".!?\u2026\"'\u201d\u00bb;:")
_PUBLIC_HEADS = frozenset(
    "authority administration commission council committee agency bureau board service office "
    "court department".split()
)
_PUBLIC_QUALITIES = frozenset("national supreme grand federal state high crown".split())
_MONTHS_AND_NAMES = frozenset("april may june august march january".split())
_DESCRIBING = FIRMS_BEFORE | OCCUPATIONS
_BEFORE_MONTHS = frozenset("last next early late mid this".split())
_LONGEST_SYLLABLE = 5
_COMPOUNDS = frozenset(
    "based led run made era born wide like type area site only free held style owned bound ready "
    "led class sized old long".split()
)
_OPENING_SIGNS = frozenset('\u2014\u2013"\u201c\u00ab:)_`')
_TITLES_AND_SURNAMES = frozenset("king prince pope bishop marshal major judge cardinal".split())
# Given names that are countries too.
_NAMES_AND_COUNTRIES = frozenset(("jordan", "chad", "georgia", "israel", "kenya"))
_FIRM_HEADS = ORGANISATION_HEADS | LEGAL_FORMS
_FIRST_HEADS = ORGANISATION_HEADS - TITLE_PARTS
_ALL_HEADS = ORGANISATION_HEADS | PLACE_HEADS
_NO_SURNAMES = MONTHS_AND_DAYS | TITLE_PARTS
_BEFORE_DATES = FUNCTION_WORDS | _BEFORE_MONTHS


class Runs:
    """The capitalised words of one sentence.

    Args:
        text: The article.
        words: Of the sentence.
        registry: Who is known.
    """

    def __init__(self, text: str, words: list[Word], registry: ActorRegistry) -> None:
        self._text = text
        self._words = words
        self._registry = registry
        self._headline = _is_headline(text, words)

    def at(self, at: int, named: NameMatch | None, title: tuple[str, ...]) -> Span | None:
        """Capitalised words from here on that name somebody unknown, or a longer name."""
        if self._headline or self._is_ticker(at) or not self._may_begin(at, named):
            return None
        last = self._run_end(at)
        heads = self._heads(at, last)
        if last - at > 1 and heads is None and self._is_upper(at, last):
            return None
        if named is None and self._words[at].key in NOT_ACTORS and self._is_known(at + 1):
            return None
        if named is None and self._opens(at, last) and self._words[at].key in OPENERS:
            return None
        if heads is None and self._all_titles(at, last):
            return None
        if heads is None and self._words[at].key in _PUBLIC_QUALITIES and self._is_body(at, last):
            heads = ActorKind.ORGANISATION
        if heads is None and self._words[at].key in TITLE_PARTS:
            # The title is read by itself; the name after it comes next.
            return None
        if heads is None and (self._splits(at, named) or self._demonym_leads(at, named)):
            return None
        kind = heads
        if kind is None and title:
            kind = ActorKind.PERSON
        return Span(at, last, Capitals(kind, opens=self._opens(at, last)), title)

    def _is_ticker(self, at: int) -> bool:
        """Whether "(NRF.O)" or "(NYSE: NRF)" stands here, or the party of "(R-Ohio)"."""
        before = self._words[at - 1] if at else self._words[at]
        start = before.start if before.text in _EXCHANGES else self._words[at].start
        return _TICKER.match(self._text, max(0, start - 1)) is not None

    def _is_body(self, at: int, last: int) -> bool:
        """Whether "the National Diet" is one, which "National Security Adviser" is not."""
        keys = [word.key for word in self._words[at:last]]
        return last - at > 1 and self._words[at - 1].key == "the" and TITLES.isdisjoint(keys)

    def _is_upper(self, at: int, last: int) -> bool:
        return self._text[self._words[at].start : self._words[last - 1].end].isupper()

    def _is_known(self, at: int) -> bool:
        return any(
            index.longest_at(self._text, self._words, at) is not None
            for index in (self._registry.index, self._registry.demonyms)
        )

    def _opens(self, at: int, last: int) -> bool:
        """Whether it is one word that has its capital from the beginning of a sentence or quote."""
        if last - at > 1:
            return False
        if at == 0:
            return True
        gap = self._text[self._words[at - 1].end : self._words[at].start]
        return bool(_OPENING_SIGNS.intersection(gap)) or "--" in gap

    def _may_begin(self, at: int, named: NameMatch | None) -> bool:
        word = self._words[at]
        if named is not None:
            return True
        if self._is_half_of_firm(at):
            return True
        if word.key in FUNCTION_WORDS or self._is_month_or_day(at) or word.key[0].isdigit():
            return False
        if word.key in STATE_ABBREVIATIONS and self._text[word.end : word.end + 1] == ".":
            return False
        if word.key in PLURAL_TITLES or self._describes(at):
            return False
        if word.key in NOT_ACTORS:
            return self._goes_on(at + 1)
        return len(word.text) > 1 or self._goes_on(at + 1)

    def _is_half_of_firm(self, at: int) -> bool:
        """Whether "AT" of "AT&B" stands here, which is no preposition."""
        word = self._words[at]
        return word.text.isupper() and self._text[word.end : word.end + 1] == "&"

    def _describes(self, at: int) -> bool:
        """Whether it only says what the next name is: "Rival Norfirm", "Carmaker Vinta"."""
        is_noun = self._words[at].key in _DESCRIBING and self._opens(at, at)
        # "Hunter Bo" may be somebody; "Hunter Bo Ek" hunts.
        return (
            is_noun
            and self._goes_on(at + 1)
            and (self._words[at].key in FIRMS_BEFORE or self._goes_on(at + 2))
        )

    def _is_month_or_day(self, at: int) -> bool:
        """Whether it is one; "Jan" and "Sun" with no number and no stop after them are names."""
        word = self._words[at]
        if word.key in _MONTHS_AND_NAMES and self._is_name_of_person(at):
            return False
        if word.key in ("jan", "sun", "sat", "mon", "mar"):
            following = self._words[at + 1].key if at + 1 < len(self._words) else ""
            return following.isdigit() or self._text[word.end : word.end + 1] == "."
        return word.key in MONTHS_AND_DAYS

    def _is_name_of_person(self, at: int) -> bool:
        """Whether "April" is a first name before a surname, or "May" a surname after a first."""
        before = self._words[at - 1].key if at else ""
        following = self._words[at + 1] if at + 1 < len(self._words) else None
        if following is not None and following.key.isdigit():
            return False
        if before in GIVEN_NAMES and self._is_joined(at):
            return True
        return (
            following is not None
            and before not in _BEFORE_DATES
            and not before.isdigit()
            and following.text[0].isupper()
            and len(following.text) > 1
            and following.key not in _NO_SURNAMES
            and self._is_joined(at + 1)
            and not self._is_known(at + 1)
        )

    def _goes_on(self, at: int) -> bool:
        """Whether word `at` belongs to the same run as the one before it."""
        if at >= len(self._words) or not self._is_joined(at):
            return False
        word = self._words[at]
        return word.text[0].isupper() and not self._is_month_or_day(at)

    def _is_joined(self, at: int) -> bool:
        left, right = self._words[at - 1], self._words[at]
        gap = self._text[left.end : right.start]
        if gap in (". ", ".", ".\u00a0"):
            return len(left.text) <= 2 or left.key in TITLES
        return gap != "/" and joins(self._text, left, right)

    def _run_end(self, at: int) -> int:
        last = at + 1
        while last < min(len(self._words), at + _LONGEST_RUN):
            legal_form = self._legal_form(last)
            if legal_form:
                return last + legal_form
            if self._is_second_syllable(at, last):
                last += 1
                continue
            if self._is_site(last):
                return last + 1
            owners = self._owners(last)
            if owners:
                last += owners
                continue
            if self._goes_on(last) and not self._breaks(last):
                last += 1
                continue
            skip = self._joint(at, last)
            if skip == 0:
                break
            last += skip
        return last

    def _is_second_syllable(self, first: int, at: int) -> bool:
        """Whether "yong" follows "Lee Jae-", which "based" after "New York-" is not."""
        left, word = self._words[at - 1], self._words[at]
        return (
            at - first > 1
            and self._text[left.end : word.start] == "-"
            and word.text.islower()
            and max(len(left.text), len(word.text)) <= _LONGEST_SYLLABLE
            and word.key not in _COMPOUNDS
        )

    def _owners(self, at: int) -> int:
        """Count the words from "s" on in "People's Bank", from "Party" on in "Workers' Party"."""
        owner, word = self._words[at - 1], self._words[at]
        gap = self._text[owner.end : word.start]
        if owner.key not in _OWNERS:
            return 0
        if word.text == "s" and gap in ("'", "\u2019"):
            return 2 if self._goes_on(at + 1) else 0
        return int(gap in ("' ", "\u2019 ") and word.text[0].isupper())

    def _is_site(self, at: int) -> bool:
        """Whether "com" of "Norfirm.com" stands here."""
        left, word = self._words[at - 1], self._words[at]
        return word.text in _SITES and self._text[left.end : word.start] == "."

    def _legal_form(self, at: int) -> int:
        """Count the words of "S.p.A.", "(Pty) Ltd" or "'s Inc.", which go on in their own way."""
        form = _LEGAL_FORM.match(self._text, self._words[at - 1].end)
        if form is None:
            return 0
        return sum(word.start < form.end() for word in self._words[at : at + _LONGEST_FORM])

    def _breaks(self, at: int) -> bool:
        """A new name begins at a title after a name, or at a second registered one."""
        word = self._words[at]
        if word.key in _TITLES_AND_SURNAMES and not self._goes_on(at + 1):
            return False
        if word.key in TITLES:
            return self._words[at - 1].key not in TITLE_PARTS
        if word.key == "without":
            # "Doctors Without Borders"
            return False
        return word.key in FUNCTION_WORDS and len(word.text) > 1

    def _joint(self, first: int, at: int) -> int:
        """Count the small words that a name goes on over: "Bank of Norland", "van der Berg"."""
        for length in (1, 2):
            between = self._words[at : at + length]
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
        before = {word.key for word in self._words[first:at]}
        if "of" in keys or "for" in keys or "on" in keys:
            return bool(before & _ALL_HEADS) and self._words[at - 1].key not in LEGAL_FORMS
        if "and" not in keys or "the" in keys or not self._list_of_nouns(at):
            return False
        return bool(before & {"of", "for"}) or self._is_public_body(at + 1)

    def _is_public_body(self, at: int) -> bool:
        """Whether "Consumer Authority" follows: two words or three, the last of them a head."""
        keys = [word.key for word in self._words[at : at + 3] if word.text[0].isupper()]
        return bool(_PUBLIC_HEADS.intersection(keys[1:]))

    def _list_of_nouns(self, at: int) -> bool:
        """ "Trade and Industry" goes on, "Norland and Sudland" does not."""
        return all(
            self._registry.index.longest_at(self._text, self._words, near) is None
            for near in (at - 1, at + 1)
        )

    def _heads(self, first: int, last: int) -> ActorKind | None:
        keys = [word.key for word in self._words[first:last]]
        if len(keys) == 2 and keys[0] in GIVEN_NAMES:
            # "Emma House" and "Park" are people, too.
            return None
        if len(keys) < 2:
            word = self._words[first]
            is_acronym = 2 <= len(word.text) <= 7 and word.text.isupper()
            return ActorKind.ORGANISATION if is_acronym and word.text.isalpha() else None
        if (
            keys[-1] in _SITES
            or "without" in keys
            or "&" in self._text[self._words[first].end : self._words[last - 1].start]
        ):
            return ActorKind.ORGANISATION
        if keys[-1] in PLACE_HEADS or keys[0] in ("mount", "lake", "cape", "fort"):
            return ActorKind.PLACE
        if keys[0] in PLACE_HEADS and keys[1] == "of" and keys[-1] not in ORGANISATION_HEADS:
            return ActorKind.PLACE
        if keys[-1] in _FIRM_HEADS or "of" in keys or "for" in keys:
            return ActorKind.ORGANISATION
        return ActorKind.ORGANISATION if keys[0] in _FIRST_HEADS else None

    def _all_titles(self, first: int, last: int) -> bool:
        return all(word.key in TITLE_PARTS for word in self._words[first:last])

    def _splits(self, at: int, named: NameMatch | None) -> bool:
        """Whether a registered name stands by itself though more capitals follow."""
        if named is None:
            return False
        if named.last - at > 1:
            return True
        actor = self._registry.by_id[named.ids[0]]
        if actor.kind is ActorKind.COUNTRY:
            return not self._is_given_name(at)
        following = named.last
        return (
            actor.kind not in (ActorKind.PERSON, ActorKind.PLACE)
            or following >= len(self._words)
            or self._registry.index.longest_at(self._text, self._words, following) is not None
        )

    def _is_given_name(self, at: int) -> bool:
        """Whether "Jordan" is a first name here and no country."""
        before = self._words[at - 1].key if at else ""
        return (
            self._words[at].key in _NAMES_AND_COUNTRIES
            and before not in ("of", "in", "from", "to")
            and self._registry.index.longest_at(self._text, self._words, at + 1) is None
        )

    def _demonym_leads(self, at: int, named: NameMatch | None) -> bool:
        if named is not None:
            return False
        return self._registry.demonyms.longest_at(self._text, self._words, at) is not None


def _is_headline(text: str, words: Sequence[Word]) -> bool:
    """Where nearly every word has a capital and no stop ends it, a capital tells nothing."""
    if len(words) > 1 and text[words[0].start : words[-1].end].isupper():
        return True
    if not words or _STOPS.intersection(text[words[-1].end : words[-1].end + 2]):
        return False
    long = [word for word in words if len(word.text) > 3 and not word.text[0].isdigit()]
    if len(long) < _HEADLINE_WORDS:
        return False
    return sum(word.text[0].isupper() for word in long) >= _HEADLINE_SHARE * len(long)
