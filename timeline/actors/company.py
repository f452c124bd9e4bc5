"""The words around a name, and what they say of it."""

from collections.abc import Collection

from timeline.actors.company_words import (
    ACTS_FROM,
    ACTS_OF,
    ADVERBS,
    APPOSITIONS,
    AREAS,
    ASIDES,
    BODIES_OF_BORDERS,
    CAPTION,
    CLAUSE_OPENERS,
    DEEDS,
    DELEGATES,
    EXPECTING,
    EXPLAINING,
    FROM_WHERE,
    GOVERNING,
    HANDING,
    HOLDINGS,
    JOINING,
    LEADING,
    LINES,
    LIST_WORDS,
    LONGEST_ADJECTIVES,
    LONGEST_APPOSITION,
    LONGEST_CAPTION,
    LONGEST_DESCRIPTION,
    LONGEST_OWNER,
    LONGEST_TITLE,
    LOOK_BACK,
    MATTERS,
    NAMED_SO,
    NO_LIST_VERBS,
    NO_NOUNS,
    NO_TITLES,
    OPEN_NOUNS,
    PARTNER,
    PAST_OF_DEEDS,
    RELATED,
    SENT,
    SPACES,
    SPOKEN_TO,
    STAFF_OF,
    STIRRING,
    UNITS,
    VERBS,
    WHERE_IN,
    WITHIN,
    WORKING,
)
from timeline.actors.lexicon import (
    ADDRESSING,
    COMPANY_WORDS,
    GEOGRAPHY,
    GIVING,
    JOINT_MATTERS,
    LOCATIVES,
    MOTION,
    SPEECH,
    TITLE_PARTS,
    TITLES,
    VISITING,
)
from timeline.actors.run_words import MODEL, VERSUS
from timeline.actors.surroundings import Surroundings


class Company(Surroundings):
    """What the words around a span say of it, as the questions about roles need it."""

    def speaks(self) -> bool:
        """Whether a verb of speech follows, or stands before as in "..., said Ada Lind"."""
        if self.before() == "to" and self.before(2) == "according":
            return not self.is_possessive and not self._is_modifier()
        if self.is_possessive or self.gap_after() not in SPACES:
            return False
        if self.before() in FROM_WHERE and self.before(2) not in CLAUSE_OPENERS:
            # "Fishermen from Oldtown said"
            return False
        step = 1
        while self.after(step) in ADVERBS and step <= 3:
            step += 1
        if self.after(step) in SPEECH:
            return True
        return (
            self.before() in ("said", "says", "tweeted", "wrote") and "," not in self.gap_before()
        )

    def _is_modifier(self) -> bool:
        """Whether a small noun or a title follows at once: "according to Norfirm figures"."""
        follower = self._words[self._last].text if self._last < len(self._words) else ""
        known = self.after() in NO_NOUNS or not self.after()
        return self.gap_after() == " " and follower.islower() and not known

    def is_addressed(self) -> bool:
        """Whether somebody speaks to it: "told Ada Lind", "called on Norland"."""
        if self.is_possessive:
            return False
        one, two = self.before(), self.before(2)
        if one in ADDRESSING:
            return True
        return (two, one) in (
            ("called", "on"),
            ("calls", "on"),
            ("calling", "on"),
            ("appealed", "to"),
            ("appeals", "to"),
            ("wrote", "to"),
            ("spoke", "to"),
            ("said", "to"),
            ("letter", "to"),
            ("message", "to"),
        )

    def qualifies(self) -> bool:
        """Whether it only says whose something is: "Kremlin spokesman", "Levan of Norland"."""
        if self.before() == "of":
            owner = self.before(2)
            if owner in DELEGATES and self._follows_name():
                # "Ada Lind and Bo Ek, the ministers of Norland and Sudland,"
                return True
            if owner in JOINT_MATTERS and (self.after() == "and" or self.gap_after() == ", "):
                return False
            return owner not in ACTS_OF
        return self.gap_after() == " " and self._title_follows()

    def is_held(self) -> bool:
        """Whether it only says what somebody leads, works for or owns a part of."""
        one, two = self.before(), self.before(2)
        if one in VERSUS or self.after() in VERSUS:
            return True
        if self._is_led() or self._is_somebodys():
            return True
        if one == "for" and two in WORKING:
            return True
        if one == "to" and two in ("belongs", "belong", "belonged"):
            return True
        if one in ("with", "for", "at") and two in STAFF_OF:
            return one == "at" or self._is_named_beside()
        if one in ("as", "after") and two in NAMED_SO:
            return True
        return one == "in" and two in HOLDINGS

    def _is_named_beside(self) -> bool:
        """Whether the one who works for it has a name: "Bo Ek, a lawyer for", "counsel for X, Ek".

        A lawyer without a name speaks for it.
        """
        at = self._before - 1
        while at > 0 and self._words[at - 1].text[0].islower() and self._gap_after(at - 1) == " ":
            at -= 1
        if at > 0 and self._words[at - 1].text[0].isupper() and at > 1:
            return self._gap_after(at - 1) in (", ", " ")
        if self._last >= len(self._words):
            return False
        return self.gap_after() in (", ", " ") and self._words[self._last].text[0].isupper()

    def _is_somebodys(self) -> bool:
        """Whether "founder of the small bank" stands before, with some words after "of"."""
        for at in range(self._first - 1, max(0, self._first - LONGEST_OWNER), -1):
            if self._gap_after(at) not in SPACES:
                return False
            if self._words[at].key == "of":
                related = self._words[at - 1].key in RELATED or self._gap_after(at - 1) == ", "
                return at < self._before and related
            if not self._words[at].text[0].islower() or self._words[at].key in VERBS:
                return False
        return False

    def _gap_after(self, at: int) -> str:
        return self._text[self._words[at].end : self._words[at + 1].start]

    def _is_led(self) -> bool:
        """Whether "who leads" stands before, with or without an adjective or two between."""
        for step in range(1, LONGEST_ADJECTIVES):
            if self.before(step) in LEADING:
                return self.before(step + 1) in ("who", "has") and "who" in (
                    self.before(step + 1),
                    self.before(step + 2),
                )
            at = self._before - step + 1
            if at < 0 or (step > 1 and self._words[at].text[0].isupper()):
                return False
        return False

    def belongs_to_office(self) -> bool:
        """Whether its title belongs to what stands before: "the party of former President X"."""
        step = 1
        while self.before(step) in TITLE_PARTS:
            step += 1
        owner = self.before(step + 1)
        return step > 1 and self.before(step) == "of" and owner not in ACTS_OF | TITLES

    def _follows_name(self) -> bool:
        """Whether the noun before "of" is said of somebody just named: "Ada Lind, the head of"."""
        at = self._before - 1
        while at > 0 and self._words[at - 1].text[0].islower() and self._gap_after(at - 1) == " ":
            at -= 1
        named = at > 0 and self._words[at - 1].text[0].isupper()
        return named and self._gap_after(at - 1) == ", "

    def _title_follows(self) -> bool:
        """ "Kremlin spokesman", "European Union special representative"."""
        if self.after() in COMPANY_WORDS:
            return True
        if self.after().endswith("s") and self.after(2) in OPEN_NOUNS:
            # "Norfirm names new chair": a verb.
            return False
        step = 1
        while step <= LONGEST_TITLE and self._may_begin_title(self.after(step)):
            step += 1
        return self.after(step) in TITLES

    def _may_begin_title(self, key: str) -> bool:
        return key not in TITLES and key not in NO_TITLES and not key.endswith("ed")

    def has_officer(self) -> bool:
        """Whether the title of one of its people follows: "Norfirm CEO Ada Lind"."""
        return self.gap_after() == " " and self.after() in TITLES

    def has_number(self) -> bool:
        """Whether the number of a model or a measure follows: "the Strato 5", "Index 100"."""
        if self._last >= len(self._words) or self.gap_after() not in SPACES:
            return False
        word = self._words[self._last]
        if MODEL.fullmatch(word.text):
            return True
        units = self._text[word.end : word.end + 1] in ("%", ",", "-") or self.after(2) in UNITS
        return word.text[0].isdigit() and not units

    def has_apposition(self) -> bool:
        """Whether what it is stands between commas, and then a verb: "Norfirm, the bank, said"."""
        if self.gap_after() != ", " or self.after() not in APPOSITIONS | ASIDES:
            return False
        for step in range(2, LONGEST_APPOSITION):
            at = self._last + step
            if at >= len(self._words):
                return False
            gap = self._text[self._words[at - 1].end : self._words[at].start]
            if gap == ", " and not self._words[at].key.isdigit():
                verb = self._words[at].key
                return verb in VERBS or verb.endswith("ed")
        return False

    def is_called_a(self, nouns: Collection[str]) -> bool:
        """Whether one of some nouns says what it is: "Vintazol, the company's best drug,"."""
        if self.gap_after() != ", " or self.after() not in ("the", "a", "an", "its"):
            return False
        for at in range(self._last + 1, min(self._last + LONGEST_DESCRIPTION, len(self._words))):
            if self._words[at].key in nouns:
                following = self._words[at + 1] if at + 1 < len(self._words) else self._words[at]
                return "," in self._gap_after(at) or following.key in ("that", "which", "for", "at")
            if "," in self._text[self._words[at].end : self._words[at].end + 1]:
                return False
        return False

    def is_explained(self) -> bool:
        """Whether a clause about it follows: "Norfirm, which makes bolts,"."""
        return self.gap_after() == ", " and self.after() in EXPLAINING

    def stands_where(self) -> bool:
        """Whether the words around say that it is a place, for a country or its seat."""
        one = self.before()
        if one in AREAS:
            return True
        if one in LOCATIVES or one in VISITING:
            return not (one in ("on", "onto", "around", "at") and self.is_subject())
        if self._geography_follows():
            return True
        if one == "of":
            return self.before(2) in WHERE_IN
        if one == "from":
            return all(self.before(step) not in ACTS_FROM for step in (2, 3, 4))
        if one == "on":
            return self.before(2) in MATTERS
        if one == "for":
            return self.before(2) not in GIVING
        if one == "with":
            return self.before(2) in ("border", "borders") or any(
                self.before(step) in JOINING for step in range(2, 5)
            )
        if one == "between":
            return self.before(2) in LINES
        if one == "to":
            return (
                self.before(2) in SENT
                or self.before(3) == "from"
                or any(self.before(step) in MOTION for step in range(2, 2 + LOOK_BACK))
            )
        return False

    @property
    def is_caption(self) -> bool:
        """Whether it begins a caption: "Oldtown, Norland: a bridge is mended"."""
        if self._first > LONGEST_CAPTION or not all(
            word.text[0].isupper() or word.text[0].isdigit() for word in self._words[: self._first]
        ):
            return False
        after = self._text[self._words[self._last - 1].end :]
        return after.startswith(": ") or CAPTION.match(after) is not None

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
            return any(self.before(step) in HANDING for step in range(2, 2 + LOOK_BACK + 1))
        if one == "with" and any(self.before(step) in JOINING for step in range(2, 5)):
            return False
        if one in EXPECTING and self.after() == "to":
            return True
        if one == "of":
            return self.before(2) in ACTS_OF
        if one in LOCATIVES or one in ("from", "near"):
            return one == "from" and any(self.before(n) in ACTS_FROM for n in (2, 3, 4))
        if one in STIRRING or (one in ("did", "does", "do") and self.before(2) in ("so", "as")):
            return True
        if one in PARTNER or self.is_subject() or self._takes_verb():
            return True
        if one.endswith(("ed", "ing")) and one not in VISITING:
            return True
        return self._begins_clause() and self._list_acts()

    def governs(self) -> bool:
        """Whether a state or province, alone or first in a list, does what governments do."""
        at = self._last
        if self.gap_after() == " " and self._words[at].text[0].isupper():
            # "Ohio Governor Ada Lind"
            return False
        while at < len(self._words) and self._continues_list(at):
            at += 1
        verb = self._words[at].key if at < len(self._words) else ""
        follows = self._text[self._words[at - 1].end :].startswith(f" {verb}")
        opens = self._before < 0 or self.before() in CLAUSE_OPENERS - LIST_WORDS
        is_list = at > self._last and verb == "support"
        if self._last == at and not opens:
            opens = self.gap_before() in (", ", "; ") or self.before() in ("that", "which", "who")
        return opens and follows and (verb in DEEDS or is_list or self._is_act(at))

    def _is_act(self, at: int) -> bool:
        """Whether a verb that towns do not do begins at a word: "refused", "has sued"."""
        key = self._words[at].key
        following = self._words[at + 1].key if at + 1 < len(self._words) else ""
        if key in ("has", "have", "had", "will", "would"):
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
        is_noun = self._is_noun(self.after())
        return self._begins_clause() and is_noun and not self.modifies_noun()

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
        joined = self._text[self._words[at - 1].end : follower.start] in SPACES
        return joined and follower.text.islower() and follower.key not in NO_LIST_VERBS

    def _continues_list(self, at: int) -> bool:
        word = self._words[at]
        if {"(", ")", "\u2014"}.intersection(self._text[self._words[at - 1].end : word.start]):
            return False
        return word.key in LIST_WORDS or word.text[0].isupper()
