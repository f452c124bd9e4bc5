"""The small words, commas and owners over which a name of several words goes on."""

from abc import ABC, abstractmethod

from timeline.actors.causes import is_cause, is_common
from timeline.actors.first_names import GIVEN_NAMES, MENS_NAMES
from timeline.actors.lexicon import (
    BARE_HEADS,
    LEGAL_FORMS,
    NOT_ACTORS,
    ORGANISATION_HEADS,
    PARTICLES,
    TITLES,
)
from timeline.actors.lexicon import TITLE_PARTS as PARTS_OF_TITLES
from timeline.actors.people_in_runs import is_somebodys
from timeline.actors.portfolios import PORTFOLIO_WORDS
from timeline.actors.run_words import (
    ALL_HEADS,
    FIRMS_OF_TOWNS,
    FIRST_HEADS,
    FORMS_OF_FIRMS,
    GENERIC,
    HEADS_OF_COUNTRIES,
    MEMBERS,
    ORGANISATION_JOINTS,
    PARTIES,
    PLACE_BEGINS,
    PUBLIC_HEADS,
    PUBLIC_QUALITIES,
    QUALITIES,
)
from timeline.actors.word_joins import WordJoins
from timeline.model import ActorKind

_CHAMBERS = frozenset("congress parliament senate cabinet treasury".split())
_NO_COMMON_NOUNS = ALL_HEADS | PARTS_OF_TITLES | PLACE_BEGINS | NOT_ACTORS
_FIRST_NAMES = GIVEN_NAMES | MENS_NAMES
_BARE = FORMS_OF_FIRMS | BARE_HEADS
# A "company" may be one of a country.
_LEGAL_FORMS = LEGAL_FORMS - HEADS_OF_COUNTRIES
_BODIES = BARE_HEADS | MEMBERS
# "in" only joins missions and their countries.
_JOINTS = PARTICLES | ORGANISATION_JOINTS | {"in"}


_MISSIONS = frozenset(("Mission", "Force", "Operation"))
_LONGEST_FIELD = 4
# Fields that are heads of bodies, too: "the Karvik Research and Analysis Wing".
_FIELDS = PORTFOLIO_WORDS | frozenset(
    "securities exploration oil gas steel shipping insurance credit savings".split()
)
_HEADS_ALONE = FIRST_HEADS - _FIELDS
_NO_CAUSES = ALL_HEADS | PARTS_OF_TITLES - {"justice", "security"} | NOT_ACTORS | MEMBERS
_OFFICES_OF_SEVERAL = frozenset(
    "ministers ministries departments secretaries committees ministry minister".split()
)


class Joints(WordJoins, ABC):
    """Whether "of", "for", "and" and commas go on with the run before them."""

    @abstractmethod
    def end_of(self, at: int) -> int:
        """The number of the word after the run that begins at word `at`."""

    def _joint(self, first: int, at: int) -> int:
        """Count the small words that a name goes on over: "Bank of Norland", "van der Berg"."""
        if self._words[at].key not in _JOINTS:
            return 0
        for length in (1, 2):
            between = self._words[at : at + length]
            if len(between) < length or not all(
                self._is_joined(at + step) for step in range(length)
            ):
                return 0
            if not self.goes_on(at + length):
                continue
            known = self._registry.index.longest_at(self._words, at - 1)
            if known is not None and known.last > at and at - first > 1:
                # "the Bank of Trinidad and Tobago"
                return known.last - at
            keys = {word.key for word in between}
            if keys <= PARTICLES and all(word.text.islower() for word in between):
                return length + 1
            if keys <= ORGANISATION_JOINTS and self._may_join(first, at, keys):
                return length + 1
            if self._is_mission_in(first, at, length):
                return length + 1
        return 0

    def _is_mission_in(self, first: int, at: int, joint: int) -> bool:
        """Whether "in Norland" follows "the Verification Mission", which has it in its name."""
        if self._words[at].text != "in" or joint > 1 or at - first < 2:
            return False
        return self._words[at - 1].text in _MISSIONS and self.is_known(at + 1)

    def _nouns_after_comma(self, first: int, at: int) -> int:
        """Count the words of ", Oil and Energy" in "Society of Mining, Oil and Energy"."""
        before = {word.key for word in self._words[first:at]}
        if not (before & ORGANISATION_HEADS and before & {"of", "for", "on"}):
            return 0
        count = 0
        while self._is_noun_after(at + count, ", "):
            count += 1
        words = self._words[at + count : at + count + 1]
        if count == 0 or not words or words[0].key != "and":
            return 0
        if not self._is_noun_after(at + count + 1, " "):
            return 0
        count += 2
        while self.goes_on(at + count):
            # "Farmers and Missing Persons"
            if not is_common(self._words[at + count]):
                return 0
            count += 1
        return count

    def _is_noun_after(self, at: int, gap: str) -> bool:
        """Whether a word with a capital comes after a gap, and no known name."""
        if at >= len(self._words) or not self._words[at].text[0].isupper():
            return False
        word = self._words[at]
        is_name = self.is_known(at) or word.key in GIVEN_NAMES
        return word.gap == gap and not is_name

    def _is_cause_after(self, at: int) -> bool:
        """Whether "Lawyers for" and what begins at a word are one name."""
        return is_cause(self._words, at - 2, at, self.end_of(at))

    def _may_join(self, first: int, at: int, keys: set[str]) -> bool:
        before = {word.key for word in self._words[first:at]}
        if "a" in keys and (keys != {"for", "a"} or not is_common(self._words[at + 2])):
            # "Movement for a Free Norland" goes on, a loan of the "Bank for a Northport mill" not
            return False
        if {"and", "of"} <= keys:
            # "the Norland Alliance and of the Harbour Party"
            return False
        if "of" in keys and (
            self._is_full_name(at + len(keys)) or self._is_led_by(first, at, len(keys))
        ):
            # "the New Harbour Party of Ada Lind"
            return False
        is_chamber = at - first == 1 and self._words[first].key in _CHAMBERS
        if keys == {"for"} and is_chamber and self.is_known(at + 1):
            # "asked Congress for Norwegian aid"
            return False
        if keys == {"for"} and at - first == 1 and self._is_cause_after(at + 1):
            return True
        if "of" in keys or "for" in keys or "on" in keys:
            if is_somebodys(self._words, first, at) or self._is_firm_abroad(first, at, len(keys)):
                return False
            return bool(before & ALL_HEADS) and (self._words[at - 1].key not in _LEGAL_FORMS)
        if "and" not in keys or "the" in keys:
            return False
        if self._are_objects(first, at):
            return True
        if not self._list_of_nouns(at):
            return False
        if self._are_both_fields(first, at) or self._are_causes(first, at):
            return True
        if {self._words[at - 1].key, self._words[at + 1].key} <= GENERIC:
            # "Norland Road and Bridge Corporation"
            return self._words[self.end_of(at + 1) - 1].key in ORGANISATION_HEADS
        is_of_both = bool(before & {"of", "for"}) and not self._is_other_body(at + 1)
        return is_of_both or self._is_public_body(at + 1)

    def _are_objects(self, first: int, at: int) -> bool:
        """Whether common nouns around "and" are what a body is of: "Bloc of Greens and Farmers"."""
        left, right = self._words[at - 1], self._words[at + 1]
        joints = {word.text for word in self._words[first:at]}
        if joints.isdisjoint(("of", "for", "on", "against")) or right.key in BARE_HEADS:
            return False
        if {left.key, right.key} <= MEMBERS:
            return True
        if not is_common(left) or right.key in MEMBERS:
            return False
        if self.goes_on(at + 2):
            # "Forum for Economic and Social Rights"
            rest = self._words[at + 1 : self.end_of(at + 1)]
            return len(rest) < _LONGEST_FIELD and all(
                is_common(word) and word.key not in _BODIES for word in rest
            )
        return is_common(right) or (right.key in ALL_HEADS and right.key not in FIRST_HEADS)

    def _are_both_fields(self, first: int, at: int) -> bool:
        """Whether common nouns around "and" are of one body: "the Road and Rail Union"."""
        left, last = self._words[at - 1], self.end_of(at + 1)
        if first == 0 or self._words[first - 1].key not in ("the", "a", "an"):
            return False
        if not is_common(left) or left.key in _BODIES:
            return False
        is_of_all = self._words[first].key in PUBLIC_QUALITIES or self._is_demonym(first)
        is_whole = at - first == 1 or (at - first == 2 and is_of_all)
        if not is_whole and left.key in _HEADS_ALONE:
            # "the Karvik Glass and Trade Union" may be two
            return False
        # "the Trade and Water Agency of Norland"
        joints = (near for near in range(at + 1, last) if self._words[near].text in ("of", "for"))
        end = next(joints, last)
        fields = self._words[at + 1 : end - 1]
        head = self._words[end - 1].key
        is_head = head in HEADS_OF_COUNTRIES or is_common(self._words[end - 1])
        return bool(fields) and is_head and all(map(is_common, fields))

    def _are_causes(self, first: int, at: int) -> bool:
        """Whether two common nouns are a party's name within a sentence: "Law and Justice"."""
        left, right = self._words[first], self._words[at + 1]
        if first == 0 or at - first > 1 or self.goes_on(at + 2):
            return False
        following = self._words[at + 2] if at + 2 < len(self._words) else None
        if following is not None and following.key in _OFFICES_OF_SEVERAL:
            # "the Health and Justice ministers"
            return False
        return all(is_common(word) and word.key not in _NO_CAUSES for word in (left, right))

    def _is_country(self, at: int) -> bool:
        named = self._registry.index.longest_at(self._words, at)
        return named is not None and (self._registry.by_id[named.ids[0]].kind is ActorKind.COUNTRY)

    def _is_demonym(self, at: int) -> bool:
        named = self._registry.demonyms.longest_at(self._words, at)
        return named is not None and named.last == at + 1

    def _is_other_body(self, at: int) -> bool:
        """Whether a firm or body has a name of its own: "Bank of Lindos and Falk Shipping Ltd"."""
        last = self.end_of(at)
        return last - at > 1 and self._words[last - 1].key in _BARE

    def _is_firm_abroad(self, first: int, at: int, joint: int) -> bool:
        """Whether a firm's name ends before "of Norland": "Vinta Metals of Norland"."""
        if not HEADS_OF_COUNTRIES.isdisjoint(word.key for word in self._words[first:at]):
            return False
        named = self._registry.index.longest_at(self._words, at + joint)
        if named is not None and self._registry.by_id[named.ids[0]].kind is ActorKind.COUNTRY:
            return True
        # "Vinta Group of Oldtown", where only the town follows
        seat = self._registry.metonyms.longest_at(self._words, at + joint)
        town = named or seat
        is_firm = self._words[at - 1].key in FIRMS_OF_TOWNS
        return is_firm and town is not None and not self.goes_on(town.last)

    def _is_led_by(self, first: int, at: int, joint: int) -> bool:
        """Whether a leader of a party is named: "the New Harbour Party of Pavo Lind"."""
        last = at + joint + 2
        if at - first < 2 or self._words[at - 1].key not in PARTIES or joint > 1:
            return False
        if self.end_of(at + joint) != last:
            return False
        names = self._words[at + joint : last]
        return not any(
            is_common(word) or word.key in _NO_COMMON_NOUNS or self.is_known(number)
            for number, word in enumerate(names, at + joint)
        )

    def _is_full_name(self, at: int) -> bool:
        """Whether somebody's title or first name follows, and no more of a name of a body."""
        if self._is_country(at):
            # "Sri Lanka"
            return False
        name = at
        while name < len(self._words) and self._words[name].key in PARTS_OF_TITLES:
            name += 1
        titles = {word.key for word in self._words[at : at + 3]} & TITLES
        if not self.goes_on(name) and self._words[at].key in QUALITIES:
            # "High Court of Justice"
            return False
        # "Office of the Special Envoy" is nobody's.
        if titles and name > at and (self.goes_on(name) or not self._is_of_office(name)):
            return True
        named = self._registry.index.longest_at(self._words, at)
        if named is not None and self._registry.by_id[named.ids[0]].kind is ActorKind.PERSON:
            return True
        if at + 1 >= len(self._words) or self._words[at].key not in _FIRST_NAMES:
            return False
        return self.goes_on(at + 1) and self._words[at + 1].key not in ALL_HEADS

    def _is_public_body(self, at: int) -> bool:
        """Whether "Consumer Authority" follows: two words or three, the last of them a head."""
        last = self.end_of(at)
        # "Lind and National Rail Committee" are two.
        return last - at == 2 and self._words[last - 1].key in PUBLIC_HEADS

    def _list_of_nouns(self, at: int) -> bool:
        """ "Trade and Industry" goes on, "Norland and Sudland" does not."""
        return all(
            self._registry.index.longest_at(self._words, near) is None for near in (at - 1, at + 1)
        )

    def _is_of_office(self, at: int) -> bool:
        """Whether "Office of the Public" stands before "Defender", and no name after it."""
        keys = [word.key for word in self._words[max(0, at - 5) : at]]
        is_office = "of" in keys[1:] and keys[keys.index("of") - 1] in ("office", "council")
        return is_office and not self.goes_on(at + 1)
