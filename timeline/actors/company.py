"""The words around a name, and what they say of it."""

from collections.abc import Collection

from timeline.actors.aides import Aides
from timeline.actors.company_words import (
    ACTS_OF,
    ADDRESSES,
    ADVERBS,
    AIDES,
    ANALYSTS,
    APPOSITIONS,
    ARTICLES,
    ASIDES,
    CLAUSE_OPENERS,
    DELEGATES,
    EXPLAINING,
    FROM_WHERE,
    GIVEN,
    GRANTING,
    HELPING,
    INVESTING,
    LONGEST_APPOSITION,
    LONGEST_DESCRIPTION,
    LONGEST_SUM,
    MEETINGS,
    NO_LED,
    NO_NOUNS,
    PLURAL_VERBS,
    RECKONINGS,
    REQUESTS,
    RULING_OFFICIALS,
    SAYING,
    SPACES,
    STAFF_OF,
    TAKING,
    UNITS,
    UNNAMED,
    UNNAMED_SEVERAL,
    VERBS,
)
from timeline.actors.lexicon import BARE_HEADS, COMPANY_WORDS, FUNCTION_WORDS, TITLE_PARTS, TITLES
from timeline.actors.occupations import OCCUPATIONS
from timeline.actors.role_words import ADDRESSING, JOINT_MATTERS, LOCATIVES, SPEECH
from timeline.actors.run_words import EXCHANGES, MODEL

_RULING = LOCATIVES | frozenset("with under by for as to".split())
_PLATFORMS = frozenset("facebook twitter telegram youtube instagram tiktok".split())
_AFTER_KINDS = frozenset("that which for at of in on near with".split())
_CHANNELS = frozenset("channel tv television radio fm".split())
_BOURSES = frozenset("exchange bourse nasdaq euronext nyse".split())

_SPEAKERS = ANALYSTS | UNNAMED | UNNAMED_SEVERAL
# "told Norfirm staff", "told the Karvik inquiry"
_WITH_NAMES_OF_OTHERS = (
    COMPANY_WORDS
    | TITLE_PARTS
    | OCCUPATIONS
    | (BARE_HEADS - {"agency"})
    | frozenset("inquiry panel jury hearing meeting summit conference forum rally".split())
)
_MARKETPLACES = _BOURSES | _PLATFORMS
_ACTS_AND_TITLES = ACTS_OF | TITLES
_OPEN_ASIDES = APPOSITIONS | ASIDES
_QUALITIES = TITLE_PARTS - TITLES


class Company(Aides):
    """What the words around a span say of it, as the questions about roles need it."""

    def speaks(self) -> bool:
        """Whether a verb of speech follows, or stands before as in "..., said Ada Lind"."""
        if self.speaks_by_aide():
            return True
        if self.before() == "to" and self.before(2) == "according":
            return not self.is_possessive and not self._is_modifier()
        if self.is_possessive:
            return False
        if self._is_after_said() and self.gap_after()[:1] in ("", ".", ",", ";", "\n"):
            return True
        if self.gap_after() not in SPACES:
            return False
        if self.before() in FROM_WHERE and self.before(2) not in CLAUSE_OPENERS:
            # "Fishermen from Oldtown said"
            return False
        step = 1
        while self.after(step) in ADVERBS and step <= 3:
            step += 1
        if self.after(step) in SPEECH:
            # "Norland states that", where "Arabian states of" is a noun
            return self.after(step) != "states" or self.after(step + 1) not in ("of", "in", "and")
        return self._is_after_said()

    def _is_after_said(self) -> bool:
        """Whether "said" stands before it, as in "..., said Ada Lind"."""
        said = self.before() in ("said", "says", "tweeted", "wrote")
        return said and {",", ":"}.isdisjoint(self.gap_before())

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

    def is_given(self) -> bool:
        """Whether something is given to it: "offered Norland weapons"."""
        return self.before() in GIVEN and self.gap_before() == " "

    def is_granted(self) -> bool:
        """Whether it gets or hears what comes next: "promised Norfirm aid", "told NRK radio"."""
        if self.is_possessive or self.before() not in GRANTING or self.gap_before() != " ":
            return False
        return self.gap_after() == " " and self.after() not in _WITH_NAMES_OF_OTHERS

    def qualifies(self) -> bool:
        """Whether it only says whose something is: "Kremlin spokesman", "Levan of Norland"."""
        if self.before() == "of":
            owner = self.before(2)
            if owner in ("state", "government") and self.before(3) == "of":
                # "Heads of state of the Norland League met"
                owner = self.before(4)
            if owner in DELEGATES and self._follows_name():
                # "Ada Lind and Bo Ek, the ministers of Norland and Sudland,"
                return True
            is_listed = self.gap_after() == ", " and self.after() not in EXPLAINING
            if owner in JOINT_MATTERS and (self.after() == "and" or is_listed):
                return False
            if owner in MEETINGS:
                # "will address a special session of the Norland Council"
                return all(self.before(step) not in ADDRESSES for step in (3, 4, 5))
            if owner in HELPING and self._rules_noun(2) in ("with", "without"):
                return False
            if owner in UNNAMED and not (self.before(3) == "former" or self._is_named_beside()):
                # "An official of the Finance Ministry said"
                return self._rules_noun(2) in RULING_OFFICIALS
            if owner == "control" and self.before(3) in TAKING:
                # "bought control of Norfirm"
                return False
            if self._rules_noun(2) == "under":
                # "under the command of Norfirm"
                return False
            if owner in RECKONINGS and self._rules_noun(2) == "by":
                return False
            if self._is_organ(owner):
                # "The executive board of Norfirm met", not "a seat on the board of Norfirm"
                return self._is_ruled_before(3) or self._is_said_of_name()
            if owner in REQUESTS and self._rules_noun(2) in ("on", "at"):
                return False
            if owner in ("place", "favour", "favor") and self._rules_noun(2) == "in":
                return False
            if owner in ("person", "mouth", "guise") and self._rules_noun(2) in ("in", "by"):
                return False
            return owner not in ACTS_OF
        if self.speaks_by_aide():
            return False
        return (self.gap_after() == " " and self._title_follows()) or self._is_led_at_owners()

    def invests(self) -> bool:
        """Whether somebody puts money in it: "will invest five million in Norfirm"."""
        if self.before() not in ("in", "into"):
            return False
        if self.before() == "into" and self.before(2) in TAKING:
            # "bought into Norfirm"
            return True
        return any(self.before(step) in INVESTING for step in range(2, LONGEST_SUM))

    def _is_led_at_owners(self) -> bool:
        """Whether "head of Norland's" stands before: whose bank it is says nothing of who leads."""
        at = self._before
        while at > 0 and self._words[at].text.islower() and self._words[at].key not in NO_LED:
            # "leader of Norland's ruling"
            at -= 1
        if at < 1 or self._words[at].key != "s":
            return False
        at -= 1
        while at > 0 and self._words[at].text[0].isupper():
            at -= 1
        return at > 0 and self._words[at].key == "of" and self._words[at - 1].key in TITLES

    def belongs_to_office(self) -> bool:
        """Whether its title belongs to what stands before: "the party of former President X"."""
        step = 1
        while self.before(step) in TITLE_PARTS:
            step += 1
        if step > 1 and self.before(step) in ARTICLES:
            # "the party of the banker Ada Lind"
            step += 1
        owner = self.before(step + 1)
        if owner in REQUESTS and self._rules_noun(step + 1) in ("on", "at"):
            return False
        if self._rules_noun(step + 1) == "under" or (
            owner in ("place", "favour", "favor") and self._rules_noun(step + 1) == "in"
        ):
            return False
        if self.before(step) == "for" and owner in STAFF_OF and self._is_named_beside():
            # "a spokeswoman for Gov. Ada Lind, Bo Ek,"
            return True
        if self.before(step) == "to" and owner in AIDES:
            # "assistant to President Ada Lind"
            return True
        return step > 1 and self.before(step) == "of" and owner not in _ACTS_AND_TITLES

    def belongs(self) -> bool:
        """Whether it only says whose somebody is: "the mayor of Northport said"."""
        return self.before() == "of" and self.qualifies()

    def _follows_name(self) -> bool:
        """Whether the noun before "of" is said of somebody just named: "Ada Lind, the head of"."""
        at = self._before - 1
        while at > 0 and self._words[at - 1].text[0].islower() and self._words[at].gap == " ":
            at -= 1
        named = at > 0 and self._words[at - 1].text[0].isupper()
        # "on 3 May, in the presence of the presidents of Norland"
        return named and self._words[at].gap == ", " and self._words[at].key not in _RULING

    def is_traded_on(self) -> bool:
        """Whether something is listed or posted there: "on the Oldtown Stock Exchange"."""
        name = self._words[self._last - 1]
        is_channel = {name.key, self._words[self._first].key} & _CHANNELS
        return self.before() == "on" and bool(
            name.text in EXCHANGES or name.key in _MARKETPLACES or is_channel
        )

    def gets_office(self) -> bool:
        """Whether an office follows that is not said of the next name: "named Bo Ek first deputy".

        "Lind spokesman Bo Ek" says whose spokesman he is.
        """
        step = 1
        while self.after(step) in TITLE_PARTS and self.after(step) not in TITLES:
            step += 1
        if self.gap_after() != " " or self.after(step) not in TITLES:
            return False
        at = self._last + step
        if at >= len(self._words):
            return True
        gap = self._words[at].gap
        return gap != " " or not self._words[at].text[0].isupper()

    def has_analysts(self) -> bool:
        """Whether those without names speak for it: "analysts at Norfirm expect rain"."""
        if self.before() != "at" or self.before(2) not in _SPEAKERS or self._is_named_beside():
            return False
        return self.is_subject() or self.after() in PLURAL_VERBS or self.after() in SAYING

    def does_with_others(self) -> bool:
        """Whether what several states do follows: "Norland and Kivu sign a treaty"."""
        return self.after() in PLURAL_VERBS and self.gap_after() == " "

    def shares_title(self, first: int, last: int) -> bool:
        """Whether "and" joins it to a span of which somebody before it has a title."""
        if self._text_after(last) != " " or self._first != last + 1 or not self._is_and(last):
            return False
        owner = Company(self._text, self._words, first, last)
        return owner.before() == "of" and owner.before(2) in TITLES

    def is_of_several(self, first: int, last: int) -> bool:
        """Whether it goes on a list that several belong to: "the heads of Norfirm, Vinta and"."""
        owner = Company(self._text, self._words, first, last)
        heads = self._words[max(0, owner._before - 1)]
        many = owner.before() == "of" and heads.text.islower() and heads.text.endswith("s")
        listed = self.lists_after(last) or self.ends_list_of_places(last)
        return many and listed

    def goes_on_list(self, first: int, last: int) -> bool:
        """Whether a list goes on from a span, and no clause begins: "of Norland, Sudland and"."""
        if self.ends_list_of_places(last):
            return True
        if self.follows_comma(last):
            return self.is_listed() and not self.is_subject()
        # After two with a comma, "and" ends the list, whatever verb comes.
        many = "," in Company(self._text, self._words, first, last).gap_before()
        between = [word.key for word in self._words[last : self._first]]
        return many and between in (["and"], ["and", "the"])

    def has_number(self) -> bool:
        """Whether the number of a model or a measure follows: "the Strato 5", "Index 100"."""
        if self._last >= len(self._words):
            return False
        if self.gap_after() == "-":
            # "AK-47"
            return self._words[self._last].text.isdigit()
        if self.gap_after() not in SPACES:
            return False
        if self._last > self._own_last:
            # "the New Harbour Party (NHP) 25"
            return False
        word = self._words[self._last]
        if MODEL.fullmatch(word.text):
            return True
        if self._text[word.end : word.end + 1] == "." and self._text[word.end + 1 :][:1].isdigit():
            # "Norfirm rose 1.9 per cent and Vinta 2.4"
            return False
        units = self._text[word.end : word.end + 1] in ("%", ",", "-") or self.after(2) in UNITS
        return word.text[0].isdigit() and not units

    def has_apposition(self) -> bool:
        """Whether what it is stands between commas, and then a verb: "Norfirm, the bank, said"."""
        if self.gap_after() != ", " or self.after() not in _OPEN_ASIDES:
            return False
        for step in range(2, LONGEST_APPOSITION):
            at = self._last + step
            if at >= len(self._words):
                return False
            gap = self._words[at].gap
            if gap == ", " and not self._words[at].key.isdigit():
                verb = self._words[at].key
                return verb in VERBS or verb.endswith("ed")
        return False

    def has_age(self) -> bool:
        """Whether somebody's age follows between commas: "Ada Lind, 43, said"."""
        at = self._last + 1
        is_number = self.gap_after() == ", " and self.after().isdigit() and len(self.after()) < 3
        return is_number and (at >= len(self._words) or self._words[at].gap.startswith(","))

    def has_office_beside(self) -> bool:
        """Whether an office follows as what somebody is: "Ada Lind, the managing director of"."""
        if self.gap_after() != ", " or self.after() not in ("the", "a", "an"):
            return False
        step = 2
        while self.after(step) in _QUALITIES:
            step += 1
        return self.after(step) in TITLES

    def is_called_a(self, nouns: Collection[str]) -> bool:
        """Whether one of some nouns says what it is: "Vintazol, the company's best drug,"."""
        if self.gap_after() != ", " or self.after() not in ("the", "a", "an", "its"):
            return False
        for at in range(self._last + 1, min(self._last + LONGEST_DESCRIPTION, len(self._words))):
            if self._words[at].key in nouns:
                if at + 1 == len(self._words):
                    return False
                following = self._words[at + 1].key
                return "," in self._words[at + 1].gap or following in _AFTER_KINDS
            if "," in self._text[self._words[at].end : self._words[at].end + 1]:
                return False
        return False

    @property
    def is_one(self) -> bool:
        """Whether its last word is no plural, after which a verb has no "s"."""
        key = self._words[self._own_last - 1].key
        return not key.endswith("s") and key != "police"

    def are_people(self) -> bool:
        """Whether "the Danish" means the people: a verb of several follows, and no noun after it.

        What may be a quality, too, does not count: "the Danish armed forces", "the Danish left".
        """
        if self._words[self._first - 1].text.casefold() != "the" or self.gap_after() != " ":
            return False
        step = 2 if self.after() in ADVERBS else 1
        verb = self.after(step)
        if verb not in VERBS or verb.endswith("s"):
            return False
        if not verb.endswith("ed") and verb != "left":
            return True
        at = self._after + step
        name_follows = at < len(self._words) and not self._words[at].text[0].islower()
        return name_follows or self.after(step + 1) in FUNCTION_WORDS

    def is_explained(self) -> bool:
        """Whether a clause about it follows: "Norfirm, which makes bolts,"."""
        return self.gap_after() == ", " and self.after() in EXPLAINING
