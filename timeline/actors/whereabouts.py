"""What the words around a country, town or seat of government say: where, or who."""

import re

from timeline.actors.company_words import (
    ACTS_FROM,
    ACTS_OF,
    CLAUSE_OPENERS,
    MATTERS,
    NO_NOUNS,
    ONLY_VERBS,
    REQUESTS,
    SPACES,
    VERBS,
)
from timeline.actors.lexicon import STATE_ABBREVIATIONS
from timeline.actors.place_words import BEHIND_TAKEN, SHELLING, SUFFERED_BY_TOWNS, TAKING_TOWNS
from timeline.actors.role_words import (
    GEOGRAPHY,
    GIVING,
    JOINT_MATTERS,
    LOCATIVES,
    MOTION,
    SPEECH,
    VISITING,
)
from timeline.actors.run_words import QUOTES
from timeline.actors.surroundings import Surroundings
from timeline.actors.where_words import (
    ADVANCING,
    AREAS,
    BASES_OF_DEEDS,
    BEFORE_BASE_FORMS,
    BODIES_OF_BORDERS,
    CAPTION,
    COMPASS,
    COPULAS,
    COURTS,
    DEEDS,
    DISASTERS,
    EXPECTING,
    FIRED,
    GOES,
    GOING,
    GOVERNING,
    HANDING,
    HITTING,
    JOINING,
    LINES,
    LIST_WORDS,
    LONGEST_CAPTION,
    LOOK_BACK,
    MARKET_VERBS,
    MARKETS,
    MILES,
    MORE_OF_THEM,
    NO_LIST_VERBS,
    OFFICERS,
    OVER_OTHERS,
    PARTNER,
    PAST_OF_DEEDS,
    PEOPLE,
    PLURAL_DEEDS,
    SIZES,
    SPOKEN_TO,
    STATES_OF,
    STIRRING,
    SUITS,
    WHERE_IN,
    WITHDRAWING,
    WITHIN,
)

_ASIDE = re.compile(r", (?!a |an |the |where )[a-z][^,;.A-Z]{2,60}, ([a-z]+) ")
_WAYS = MOTION | LINES
_LETTERS = re.compile(r", [A-Z]\.[A-Z]\.")
_DISPUTES = JOINT_MATTERS | SUITS
_CLAUSE_ONLY = CLAUSE_OPENERS - LIST_WORDS


class Whereabouts(Surroundings):
    """Whether a name says where something is, or stands for those who act there."""

    def stands_where(self) -> bool:
        """Whether the words around say that it is a place, for a country or its seat."""
        one = self.before()
        if one in AREAS or self._is_part_of_map():
            return True
        if one == "at" and any(self.before(step) in FIRED for step in (2, 3, 4)):
            # "fired missiles at Norland"
            return False
        if one in HITTING and any(word.key in DISASTERS for word in self._words[: self._first]):
            return True
        if one in LOCATIVES or one in VISITING:
            return not (one in ("on", "onto", "at") and self.is_subject())
        if self._geography_follows():
            return True
        if one == "of":
            return self.before(2) in WHERE_IN
        if one == "as":
            # "as big as Norland"
            is_size = self.before(2) in SIZES and self.before(3) == "as"
            return is_size and not self.is_subject()
        if one in ("and", "or"):
            # "talks on grain and Norland"
            return self.before(3) in ("on", "about") and self.before(4) in MATTERS
        if one == "from" and self.before(2) in ("apart", "aside"):
            return False
        if one == "from" and any(self.before(step) in WITHDRAWING for step in range(2, 9)):
            return True
        if one == "from":
            return all(self.before(step) not in ACTS_FROM for step in (2, 3, 4))
        if one == "on":
            return self.before(2) in MATTERS
        if one in ("for", "to") and self.after() == "to":
            # "waited for Norland to act"
            return False
        if one == "for":
            return self.before(2) not in GIVING
        if one == "with":
            return self.before(2) in ("border", "borders") or any(
                self.before(step) in JOINING for step in range(2, 5)
            )
        if one == "between":
            return self.before(2) in LINES
        if one == "over":
            return self.before(2) not in OVER_OTHERS
        if one == "to":
            return not self._is_handed()
        return False

    def is_on_the_way(self) -> bool:
        """Whether something goes, leads or is brought: "a trip to Northport"."""
        return any(self.before(step) in _WAYS for step in range(2, 2 + LOOK_BACK))

    def lies_apart(self) -> bool:
        """Whether a distance follows, as after towns alone: "Northport, 25km west of"."""
        following = self.after(2)
        is_measured = self.after().endswith("km") or following in MILES
        return self.gap_after() == ", " and self.after()[:1].isdigit() and is_measured

    def is_gone_to(self) -> bool:
        """Whether somebody or a way goes there: "moves to the Norfirm office"."""
        if self.before() != "to" or self.before(2) not in GOING:
            return False
        verb = self._before - 1
        if verb > 0 and self.before(2) in GOES and self._words[verb].gap == " ":
            # "The votes went to the New Party"
            subject = self._words[verb - 1]
            is_small = subject.text.islower() or verb == 1
            if is_small and subject.key not in PEOPLE:
                return False
        # Who goes to court appeals to it.
        return all(word.key not in COURTS for word in self._words[self._first : self._last])

    def _is_handed(self) -> bool:
        """Whether something is given or said to it: "a message to Norland"."""
        if self.before(2) in SPEECH:
            return True
        for step in range(2, 3 + LOOK_BACK):
            if self.before(step) in HANDING:
                return True
            if self.before(step) in _WAYS:
                return False
        return False

    def _is_part_of_map(self) -> bool:
        """Whether "northwest" in small letters stands before."""
        return self.before() in COMPASS and self._words[self._before].text.islower()

    def is_at_embassy(self) -> bool:
        """Whether something is near a country's house abroad: "outside the Norwegian embassy"."""
        is_house = self._words[self._last - 1].key in ("embassy", "embassies", "consulate")
        return is_house and self.before() in LOCATIVES and not self.is_possessive

    @property
    def is_before_state(self) -> bool:
        """Whether the short name of an American state follows: "Northport, N.Y."."""
        if self.gap_after() != ", ":
            return False
        return self.after() in STATE_ABBREVIATIONS or bool(_LETTERS.match(self._text, self.end))

    @property
    def is_caption(self) -> bool:
        """Whether it begins a caption: "Oldtown, Norland: a bridge is mended"."""
        if self._first > LONGEST_CAPTION or not all(
            word.text[0].isupper() or word.text[0].isdigit() for word in self._words[: self._first]
        ):
            return False
        after = self._text[self._words[self._last - 1].end :]
        if after.startswith(": "):
            # 'Ada Lind: "We waited"'
            return after[2:3] not in QUOTES
        return CAPTION.match(after) is not None

    def _geography_follows(self) -> bool:
        if self.after(2) in BODIES_OF_BORDERS:
            return False
        return self.after() in GEOGRAPHY and (self.is_possessive or self.gap_after() == " ")

    def acts_for_others(self) -> bool:
        """Whether a seat of government plainly stands for its country here."""
        one = self.before()
        if one == "between" and self.before(2) in LINES:
            return False
        if one == "to":
            return self._is_handed()
        if one == "with" and any(self.before(step) in JOINING for step in range(2, 5)):
            return False
        if one == "for" and self.before(2) in GIVING:
            return True
        if one in EXPECTING and self.after() == "to":
            return True
        if self.after() == "at" and self.after(2) == "odds":
            return True
        if one == "of":
            return self.before(2) in ACTS_OF
        if one == "on" and self.before(2) in ADVANCING:
            # "advanced on Northport"
            return False
        if one in LOCATIVES or one in ("from", "near"):
            return one == "from" and any(self.before(n) in ACTS_FROM for n in (2, 3, 4))
        if one in STIRRING or (one in ("did", "does", "do") and self.before(2) in ("so", "as")):
            return True
        if one in PARTNER or self.is_subject() or self._takes_verb() or self._is_object():
            return True
        if one.endswith(("ed", "ing")) and one not in VISITING:
            return True
        return self._begins_clause() and (self._list_acts() or self._acts_after_aside())

    def _acts_after_aside(self) -> bool:
        """Whether a verb follows words between commas: "Northport, never quick, took a month"."""
        aside = _ASIDE.match(self._text, self._words[self._last - 1].end)
        return aside is not None and (aside[1] in VERBS or aside[1].endswith("ed"))

    def _is_object(self) -> bool:
        """Whether a verb that no town suffers has it as its object: "gave Northport a list"."""
        one, two = self.before(), self.before(2)
        if one in VISITING or one in COPULAS or self._before < 0:
            return False
        return one in VERBS or (two in BEFORE_BASE_FORMS and one not in NO_NOUNS)

    def is_taken(self) -> bool:
        """Whether a verb says what happens to towns alone: "Oldtown fell", "was shelled"."""
        after = self.after()
        one = self.before()
        if not self.is_possessive and (
            one in SHELLING or (one in TAKING_TOWNS and (not after or after in BEHIND_TAKEN))
        ):
            # "shelled Oldtown", "took Oldtown in May", not "took Oldtown to court"
            return True
        if self.before() in GOVERNING or self.before() in PARTNER or self.is_possessive:
            # "Trade with Oldtown fell"
            return False
        if after in ("fell", "falls"):
            return not self.after(2)[:1].isdigit()
        return after in ("was", "were", "is", "been") and self.after(2) in SUFFERED_BY_TOWNS

    def asks(self) -> bool:
        """Whether something is done "at Norland's request"."""
        return self.is_possessive and self.before() in ("at", "on") and self.after() in REQUESTS

    def is_market(self) -> bool:
        """Whether it stands for its stock market: "Seoul fell 0.8 per cent"."""
        if self.after() not in MARKET_VERBS:
            return False
        keys = {word.key for word in self._words}
        return self.after(2)[:1].isdigit() or not keys.isdisjoint(MARKETS)

    def is_party(self) -> bool:
        """Whether a state or town is a side of something: "a lawsuit against Ohio"."""
        one, two = self.before(), self.before(2)
        if one in ("with", "against", "between"):
            return two in _DISPUTES and not self._geography_follows()
        return one == "by" and two in SUITS

    def governs(self) -> bool:
        """Whether a state or province, alone or first in a list, does what governments do."""
        at = self._last
        if self.gap_after() == ", " and self.after() == "which":
            return self.after(2) in DEEDS or self.after(2) in PAST_OF_DEEDS
        if self.gap_after() == ", " and self.after() == "whose":
            return self.after(2) in OFFICERS
        if self.gap_after() == " " and self._words[at].text[0].isupper():
            # "Ohio Governor Ada Lind"
            return False
        while at < len(self._words) and self._continues_list(at):
            at += 1
        many = at > self._last
        while many and at < len(self._words) and self._words[at].key in MORE_OF_THEM:
            at += 1
        while at < len(self._words) and self._words[at].key in ("alone", "already", "also", "too"):
            at += 1
        verb = self._words[at].key if at < len(self._words) else ""
        follows = verb and self._text[self._words[at - 1].end :].startswith(f" {verb}")
        opens = self._before < 0 or self.before() in _CLAUSE_ONLY
        is_list = many and (verb in PLURAL_DEEDS or self._is_expected(at))
        if self.before() == "of" and self.before(2) in STATES_OF:
            opens = True
        if not many and not opens:
            opens = self.gap_before() in (", ", "; ", ": ") or self.before() in (
                "that",
                "which",
                "who",
            )
        return bool(opens and follows) and (verb in DEEDS or is_list or self._is_act(at))

    def _is_expected(self, at: int) -> bool:
        """Whether "are expected" stands at a word."""
        keys = [word.key for word in self._words[at : at + 2]]
        if keys == ["at", "odds"]:
            return True
        return keys[:1] == ["are"] and keys[1:] in (["expected"], ["to"], ["divided"], ["due"])

    def _is_act(self, at: int) -> bool:
        """Whether a verb that towns do not do begins at a word: "refused", "has sued"."""
        key = self._words[at].key
        following = self._words[at + 1].key if at + 1 < len(self._words) else ""
        if key in ("will", "would", "must", "should", "may", "might", "could"):
            return following in DEEDS or following in PLURAL_DEEDS or following in BASES_OF_DEEDS
        if key in ("has", "have", "had"):
            return following in DEEDS or following in PAST_OF_DEEDS
        return key in PAST_OF_DEEDS

    def is_spoken_to(self) -> bool:
        """Whether somebody tells, asks, accuses or sues it."""
        return self.before() in SPOKEN_TO and not self.is_possessive and self.gap_before() == " "

    @property
    def is_within(self) -> bool:
        """Whether a preposition says that something is in it or near it."""
        return self.before() in WITHIN

    @property
    def is_side(self) -> bool:
        """Whether it is the side of a border where something is: "on the Norwegian side"."""
        return self._words[self._last - 1].key == "side" and self.before() in ("on", "from")

    @property
    def is_governed(self) -> bool:
        """Whether a preposition rules it, and with it the list that it begins."""
        return self.before() in LOCATIVES or self.before() in GOVERNING

    def _takes_verb(self) -> bool:
        """Whether a clause begins with it and a verb in "s" follows: "Northport insists"."""
        if not self._begins_clause() or self.gap_after() not in SPACES:
            return False
        is_noun = self._is_noun(self.after()) and not self.modifies_noun()
        return is_noun or self.after() in ONLY_VERBS

    def _begins_clause(self) -> bool:
        return (
            self._before < 0 or "," in self.gap_before() or self.before() in CLAUSE_OPENERS
        ) and not self.is_possessive

    def _list_acts(self) -> bool:
        """Whether a list begins or goes on here of which a verb follows: "Rome and Paris hope"."""
        at = self._last
        while at < len(self._words) and self._continues_list(at):
            at += 1
        if at == self._last or at >= len(self._words):
            return False
        follower = self._words[at]
        joined = follower.gap in SPACES
        return joined and follower.text.islower() and follower.key not in NO_LIST_VERBS

    def _continues_list(self, at: int) -> bool:
        word = self._words[at]
        if {"(", ")", "\u2014", ":"}.intersection(word.gap):
            return False
        return word.key in LIST_WORDS or word.text[0].isupper()
