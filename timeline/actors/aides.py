"""Whether somebody without a name acts or speaks for a body: its aides, boards and offices."""

from timeline.actors.belongings import Belongings
from timeline.actors.company_words import (
    ARTICLES,
    LONGEST_TITLE,
    NO_TITLES,
    OPEN_NOUNS,
    UNNAMED,
    UNNAMED_SEVERAL,
    VERBS,
)
from timeline.actors.lexicon import COMPANY_WORDS, TITLES

# They act for the body whose they are.
_ORGANS = frozenset(
    "board boards presidium collegium plenary committee committees subcommittee secretariat bureau "
    "management leadership wing branch chapter cell cells unit units arm column "
    "columns".split()
)
# "the press office of Norfirm"
_PRESS = frozenset("press media information public communications".split())
_PRESS_OFFICES = frozenset("office service centre center department wing team".split())
_RULING = frozenset(
    "of on to from in into at for joined joins member members is was are were as became "
    "remains".split()
)
_SAID = frozenset(("said", "says"))
_AIDES = UNNAMED | UNNAMED_SEVERAL
_BEFORE_AIDES = ARTICLES | frozenset("former senior retired top then".split())


class Aides(Belongings):
    """Who stands beside a name and acts for it."""

    def speaks_by_aide(self) -> bool:
        """Whether somebody without a name speaks for it: "A Norfirm spokesman said"."""
        if self.before() in ("of", "to") or self.gap_after() not in (" ", "'", "\u2019"):
            return False
        step = 1
        while step < LONGEST_TITLE and self._may_begin_title(self.after(step)):
            if self.after(step) in _AIDES:
                break
            step += 1
        if self.after() == "press" and self.after(2) in ("service", "office"):
            step = 2
        elif self.after(step) not in _AIDES:
            return False
        at = self._after + step
        if at >= len(self._words):
            # "..., said a Norfirm spokesman."
            return self.before() in _SAID
        follows = self._words[at]
        if follows.gap == ", " and follows.key in ARTICLES:
            # "Norfirm's envoy, the lawyer Bo Ek"
            return False
        does = follows.gap == " " and (follows.key in VERBS or follows.key.endswith("ed"))
        if not does and self._explains_name():
            # "Ada Lind, the Norfirm envoy, left"
            return False
        return follows.text[0].islower() and follows.gap in (" ", ", ")

    def _explains_name(self) -> bool:
        """Whether it begins what is said of the name before it: "Ada Lind, the Norfirm envoy"."""
        at = self._first
        while at > 0 and self._words[at - 1].key in _BEFORE_AIDES:
            at -= 1
        return at > 0 and self._words[at].gap == ", " and self._words[at - 1].text[0].isupper()

    def _is_organ(self, owner: str) -> bool:
        """Whether the noun before "of" acts for the body: "the press office of Norfirm"."""
        at = self._before - 1
        is_organ = owner in _ORGANS or (owner in _PRESS_OFFICES and self.before(3) in _PRESS)
        return is_organ and (self._words[at].text.islower() or at == 0)

    def _is_said_of_name(self) -> bool:
        """Whether commas stand around it: "Norfirm, a unit of Vinta, sold bolts"."""
        at = self._before - 1
        while at > 0 and self._words[at].text.islower() and self._words[at].gap == " ":
            at -= 1
        return self._words[at].gap == ", " and self.gap_after()[:1] in (",", ".", "")

    def _rules_noun(self, step: int) -> str:
        """The word before a noun and its article."""
        return self.before(step + 2 if self.before(step + 1) in ARTICLES else step + 1)

    def _is_ruled_before(self, step: int) -> bool:
        """Whether a preposition rules the noun that has two words or less before it."""
        return any(
            self.before(near) in _RULING and self.before(near + 1) != "according"
            for near in range(step, step + 3)
        )

    def _title_follows(self) -> bool:
        """ "Kremlin spokesman", "European Union special representative"."""
        if self.after().endswith("s") and self.after(2) in OPEN_NOUNS:
            # "Norfirm names new chair": a verb.
            return False
        if self.after() in COMPANY_WORDS:
            return True
        step = 1
        while step <= LONGEST_TITLE and self._may_begin_title(self.after(step)):
            step += 1
        return self.after(step) in TITLES

    def _may_begin_title(self, key: str) -> bool:
        return key not in TITLES and key not in NO_TITLES and not key.endswith("ed")

    def has_officer(self) -> bool:
        """Whether the title of one of its people follows: "Norfirm CEO Ada Lind"."""
        return self.gap_after() == " " and self.after() in TITLES
