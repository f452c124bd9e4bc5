"""What a name only belongs to, or somebody to it: whoever leads, serves or owns a part acts."""

import re

from timeline.actors.company_words import (
    ACTS_OF,
    ANALYSTS,
    ARTICLES,
    ATTACHED,
    BODIES_BEFORE,
    CHOOSING,
    HEADING,
    HELD_LIST,
    HOLDINGS,
    LEADING,
    LONGEST_ADJECTIVES,
    LONGEST_DESCRIPTION,
    LONGEST_NAMING,
    LONGEST_OWNER,
    MATTERS,
    NAMED_SO,
    NAMING,
    NO_NOUNS,
    POSITIONS,
    RACES,
    RELATED,
    RENAMED,
    SERVING,
    SPACES,
    STAFF_OF,
    TAKING,
    TO_LEAD,
    VERBS,
    WORKING,
)
from timeline.actors.lexicon import FIRMS_BEFORE, FUNCTION_WORDS, TITLES
from timeline.actors.run_words import VERSUS
from timeline.actors.whereabouts import Whereabouts

_NEAR = 90
# "Ada Lind, a keen researcher with the", "Ada Lind, 33, a partner at"
_DESCRIBED = re.compile(
    r"[^\W\d_a-z][\w'\u2019.-]*,(?: \d+,)? (?:an?|the|now|then|currently|formerly) "
    r"(?:[a-z-]+ ){1,4}"
    r"(?<!venture )(?<!partnership )(?<!agreement )(?<!deal )(?<!pact )(?:with|at) (?:the )?"
    r"(?:(?:[A-Z][\w-]+ )?[a-z]+ )?$"
)
# "Ada Lind, with Norfirm, said"
_BESIDE = re.compile(r"[A-Z][\w'\u2019-]+ [A-Z][\w'\u2019-]+, with (?:the )?$")
# "She joined from Norfirm"
_COMING = frozenset("graduated joined hired moved recruited poached retired defected".split())
# "banks, of which Norfirm has two"
_RELATIVE = frozenset("which whom whose".split())
_WITH = frozenset("with by to from through".split())
_BODIES = FIRMS_BEFORE | BODIES_BEFORE
_WITHIN_NOUNS = SPACES | {"-"}


class Belongings(Whereabouts):
    """Whether a name says only whom somebody leads, serves or owns a part of."""

    def is_matter(self) -> bool:
        """Whether something is only about it: "a book about Ada Lind", "a report on Norfirm"."""
        one, two = self.before(), self.before(2)
        return one == "about" or (one == "on" and two in MATTERS and not self.is_possessive)

    def is_one_of_many(self) -> bool:
        """Whether "a" stands before a firm's name: what it makes, "a chartered Airbus"."""
        at = self._first
        if (
            self._own_last - at > 1
            or self.gap_before() != " "
            or self.is_possessive
            or self._words[at].text.isupper()
        ):
            return False
        if self.gap_after() == " " and self._is_noun(self.after()):
            # "a Norfirm spokesman"
            return False
        while at > max(0, self._first - 2) and self._is_small_word(at - 1):
            at -= 1
        return at > 0 and self._words[at - 1].key in ("a", "an") and self._words[at].gap == " "

    def _is_small_word(self, at: int) -> bool:
        word = self._words[at]
        return word.text.islower() and word.key not in FUNCTION_WORDS and word.gap == " "

    def is_held(self) -> bool:
        """Whether it only says what somebody leads, works for or owns a part of."""
        one, two = self.before(), self.before(2)
        if one in VERSUS or self.after() in VERSUS:
            return True
        if self._is_led() or self._is_somebodys() or self._is_firm_of_somebody():
            return True
        if one == "for" and (two in WORKING or self._is_side_of_name()):
            return True
        if one == "for" and two in RACES:
            return True
        if one == "with" and self._is_firm_beside():
            return True
        if one == "to" and two in ATTACHED:
            return True
        if self._is_described():
            return True
        if one == "to" and two in ("belongs", "belong", "belonged"):
            return True
        if one in FIRMS_BEFORE and self._is_stake_in():
            return True
        if one in ("with", "for", "at") and two in STAFF_OF:
            if two in POSITIONS:
                return True
            is_unnamed = one != "at" or two in ANALYSTS
            return not is_unnamed or self._is_named_beside()
        if (one in ("as", "after") and two in NAMED_SO) or one in RENAMED:
            return True
        if (one, two) in (("to", "married"), ("to", "engaged")):
            return True
        if one == "from" and two in _COMING:
            return True
        if one == "in":
            return two in HOLDINGS or two == "those"
        if one == "on" and two in SERVING:
            return True
        if one == "over" and two in TAKING:
            # "takes over the Finance Ministry"; who takes over a firm buys it
            return self._words[self._last - 1].key in ("ministry", "department", "portfolio")
        if one == "to":
            named = (self.before(step) in NAMING for step in range(2, LONGEST_NAMING))
            return two in CHOOSING or any(named)
        # "shares in Norfirm and Vinta"
        return one == "and" and (
            HELD_LIST.search(self._text, max(0, self.start - 80), self.start) is not None
        )

    def _is_firm_beside(self) -> bool:
        """Whether somebody is with it, and a verb follows: "Ada Lind, with Norfirm, said"."""
        verb = self.after()
        does = verb in VERBS or verb.endswith("ed")
        return self.gap_after() == ", " and does and bool(_BESIDE.search(self._text, *self._near))

    def _is_side_of_name(self) -> bool:
        """Whether somebody is said to be of that party: "Ada Lind, for the New Party, said"."""
        at = self._before
        is_aside = self._words[at].gap == ", " and self.gap_after() == ", "
        return is_aside and at > 0 and self._words[at - 1].text[0].isupper()

    def _is_named_beside(self) -> bool:
        """Whether the one who works for it has a name: "Bo Ek, a lawyer for", "counsel for X, Ek".

        A lawyer without a name speaks for it.
        """
        at = self._before - 1
        while at > 0 and self._words[at - 1].text[0].islower() and self._words[at].gap == " ":
            at -= 1
        if self._words[at].key in _WITH:
            # "with an envoy of Norfirm", who has no name
            return False
        if at > 0 and self._words[at - 1].text[0].isupper() and at > 1:
            return self._words[at].gap in (", ", " ")
        if self._last >= len(self._words):
            return False
        return self.gap_after() in (", ", " ") and self._words[self._last].text[0].isupper()

    def _is_somebodys(self) -> bool:
        """Whether "founder of the small bank" stands before, with some words after "of"."""
        for at in range(self._first - 1, max(0, self._first - LONGEST_OWNER), -1):
            if self._words[at + 1].gap not in _WITHIN_NOUNS:
                return False
            if self._words[at].key == "of":
                owner = self._words[at - 1]
                related = owner.key in RELATED or owner.text[0].isupper()
                related = related or self._words[at].gap == ", "
                return at < self._before and related
            key = self._words[at].key
            if not self._words[at].text[0].islower() or key in VERBS or key in _RELATIVE:
                return False
        return False

    def _is_described(self) -> bool:
        """Whether "Ada Lind, a partner at" stands before."""
        start, end = self._near
        near = self._text[start:end]
        if " with " not in near and " at " not in near:
            return False
        return _DESCRIBED.search(self._text, start, end) is not None

    @property
    def _near(self) -> tuple[int, int]:
        """Where the words right before it begin, and where they end."""
        return max(0, self.start - _NEAR), self.start

    def _is_stake_in(self) -> bool:
        """Whether "a stake in its small unit" stands before."""
        keys = [self.before(step) for step in range(2, LONGEST_OWNER + 1)]
        return "in" in keys and self.before(keys.index("in") + 3) in HOLDINGS

    def _is_firm_of_somebody(self) -> bool:
        """Whether "Ada Lind of the small consultancy" stands before."""
        if self.before() not in _BODIES:
            return False
        if not self._words[self._before].text.islower() or self.gap_before() == ", ":
            # "the commander of the Norland militia, Ada Lind, said"
            return False
        for at in range(self._before - 1, max(0, self._before - LONGEST_DESCRIPTION), -1):
            if self._words[at + 1].gap not in (" ", ". ", ".", "-"):
                return False
            if self._words[at].key == "of":
                return self._words[at - 1].key not in ACTS_OF
            if self._words[at].key in ("of", "at", "from", "with"):
                return self._words[at - 1].text[0].isupper() or self._words[at - 1].key in TITLES
        return False

    def _is_led(self) -> bool:
        """Whether "who leads" stands before, with or without an adjective or two between."""
        for step in range(1, LONGEST_ADJECTIVES):
            if self._heads_at(step):
                return True
            if step == 1 and self.before() in LEADING and self._is_after_name():
                # "Ada Lind leads the New Party"
                return True
            if self.before(step) in LEADING:
                return self.before(step + 1) in ("who", "has") and "who" in (
                    self.before(step + 1),
                    self.before(step + 2),
                )
            at = self._before - step + 1
            if at < 0 or self._opens_clause(at) or (step > 1 and self._words[at].text[0].isupper()):
                return False
        return False

    def _opens_clause(self, at: int) -> bool:
        """Whether ", and" stands there, after which somebody else is told of."""
        return self._words[at].key in ("and", "but") and "," in self._words[at].gap

    def _is_after_name(self) -> bool:
        """Whether a name of two words stands right before the word before it."""
        at = self._before - 1
        names = self._words[at - 1 : at + 1] if at > 0 else ()
        return len(names) > 1 and all(word.text[0].isupper() for word in names)

    def _heads_at(self, step: int) -> bool:
        """Whether "will head", or "chairs" alone, stands there, and adjectives at most since."""
        between = {self.before(near) for near in range(1, step)} - ARTICLES
        if not between.isdisjoint(NO_NOUNS):
            return False
        verb, before = self.before(step), self.before(step + 1)
        return verb in HEADING or (verb in TO_LEAD and before in ("will", "to", "would"))
