"""What joins neighbouring words of one sentence to one name."""

import re

from timeline.actors.company_words import PLURAL_NAMES
from timeline.actors.first_names import GIVEN_NAMES
from timeline.actors.lexicon import (
    MONTHS_AND_DAYS,
    NOT_ACTORS,
    OPENERS,
    ORGANISATION_HEADS,
    TITLE_PARTS,
    TITLES,
)
from timeline.actors.names import Word, joins
from timeline.actors.occupations import OCCUPATIONS
from timeline.actors.registry import ActorRegistry
from timeline.actors.run_words import (
    BEFORE_DATES,
    COMPOUNDS,
    CONTRACTIONS,
    FIRST_HEADS,
    FORMS_OF_FIRMS,
    LEGAL_FORM,
    LONGEST_FORM,
    LONGEST_SURNAME,
    LONGEST_SYLLABLE,
    MODEL,
    MONTHS_AND_NAMES,
    NO_SURNAMES,
    NUMBERED,
    OFFICES_OF_TITLES,
    OWNERS,
    PLURAL_ACRONYM,
    QUOTES,
    SITES,
    WHOLE_MONTHS,
    WINGS,
)
from timeline.model import ActorKind

_LONGEST_NICKNAME = 3
_NO_NAMES = OPENERS | TITLE_PARTS


class WordJoins:
    """Tells which words of a sentence go on with the name before them, whatever it is.

    Args:
        text: The article.
        words: Of the sentence.
        registry: Who is known.
    """

    def __init__(self, text: str, words: list[Word], registry: ActorRegistry) -> None:
        self._text = text
        self._words = words
        self._registry = registry

    def goes_on(self, at: int) -> bool:
        """Whether word `at` belongs to the same run as the one before it."""
        if at >= len(self._words):
            return False
        word = self._words[at]
        if not word.text[0].isupper() or not self._is_joined(at):
            return False
        if MODEL.fullmatch(word.text) or PLURAL_ACRONYM.fullmatch(word.text):
            # "Airbus A320neo", "Labour MPs": the model or noun is no part of the name.
            return False
        return not self.is_month_or_day(at)

    def is_month_or_day(self, at: int) -> bool:
        """Whether it is one; "Jan" and "Sun" with no number and no stop after them are names."""
        word = self._words[at]
        if word.key in MONTHS_AND_NAMES and self._text.startswith(" &", word.end):
            # "May & Lind"
            return False
        if word.key in MONTHS_AND_NAMES and self._is_name_of_person(at):
            return False
        if word.key in MONTHS_AND_DAYS and len(word.key) <= 4 and word.key not in WHOLE_MONTHS:
            following = self._words[at + 1].key if at + 1 < len(self._words) else ""
            before = self._words[at - 1].key if at else ""
            point = self._text[word.end : word.end + 1]
            return before.isdigit() or following.isdigit() or point in (".", ",")
        return word.key in MONTHS_AND_DAYS

    def is_cut_short(self, at: int) -> bool:
        """Whether "Isn" of "Isn't" stands here, in a line where words have capitals."""
        following = self._words[at + 1 : at + 2]
        if not following or following[0].text != "t" or self._words[at].text[-1] != "n":
            return False
        return following[0].gap in ("'", "\u2019")

    def is_known(self, at: int) -> bool:
        """Whether a registered name or a demonym begins at a word."""
        return any(
            index.longest_at(self._words, at) is not None
            for index in (self._registry.index, self._registry.demonyms)
        )

    def after_legal_form(self, at: int) -> int:
        """The number of the word after "Plc" or "Co. Ltd" that begins at a word, or `at`."""
        while at < len(self._words) and self.goes_on(at):
            count = self._legal_form(at) or self._words[at].key in FORMS_OF_FIRMS
            if not count:
                break
            at += count
        return at

    def end_of_firm(self, at: int) -> bool:
        """Whether a name ends with a word, but for legal forms: "Group" of "Norfirm Group Ltd"."""
        return not self.goes_on(self.after_legal_form(at + 1))

    def _legal_form(self, at: int) -> int:
        """Count the words of "S.p.A.", "(Pty) Ltd" or "'s Inc.", which go on in their own way."""
        form = LEGAL_FORM.match(self._text, self._words[at - 1].end)
        if form is None:
            return 0
        return sum(word.start < form.end() for word in self._words[at : at + LONGEST_FORM])

    def _is_site(self, at: int) -> bool:
        """Whether "com" of "Norfirm.com" stands here."""
        word = self._words[at]
        return word.text in SITES and word.gap == "."

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
            and before not in BEFORE_DATES
            and not before.isdigit()
            and following.text[0].isupper()
            and len(following.text) > 1
            and following.key not in NO_SURNAMES
            and self._is_joined(at + 1)
            and not self.is_known(at + 1)
        )

    def _is_joined(self, at: int) -> bool:
        left, right = self._words[at - 1], self._words[at]
        if right.gap in (". ", ".", ".\u00a0"):
            return len(left.text) <= 2 or left.key in TITLES
        return right.gap != "/" and joins(right)

    def _is_second_syllable(self, first: int, at: int) -> bool:
        """Whether "yong" follows "Lee Jae-", which "based" after "New York-" is not."""
        left, word = self._words[at - 1], self._words[at]
        return (
            at - first > 1
            and word.gap == "-"
            and word.text.islower()
            and max(len(left.text), len(word.text)) <= LONGEST_SYLLABLE
            and word.key not in COMPOUNDS
        )

    def _is_within_hyphens(self, at: int) -> bool:
        """Whether "on" of "Stoke-on-Trent" stands here."""
        if at + 1 >= len(self._words) or not self._words[at].text.islower():
            return False
        word, right = self._words[at : at + 2]
        return word.gap == right.gap == "-" and right.text[0].isupper()

    def _is_after_apostrophe(self, at: int) -> bool:
        """Whether "eri" of "Be'eri" stands here."""
        word = self._words[at]
        is_after = word.gap in ("'", "\u2019")
        return is_after and word.text.islower() and word.text not in CONTRACTIONS

    def _is_called_group(self, first: int, at: int) -> bool:
        """Whether "group" of "the Karvik group" stands here, whose first mention that is."""
        name, word = self._words[first], self._words[at]
        if word.text != "group" or at - first > 1 or first == 0 or len(self._words) <= at + 1:
            return False
        if self._words[first - 1].key != "the" or self._words[at + 1].text == "of":
            return False
        is_name = name.key not in _NO_NAMES and not self.is_known(first)
        return is_name and self._text.find(name.text) == name.start

    def _is_family(self, first: int, at: int) -> bool:
        """Whether "family" of "the Lind family" stands here."""
        name, word = self._words[first], self._words[at]
        if word.text != "family" or at - first > LONGEST_SURNAME or not self._is_joined(at):
            return False
        following = self._words[at + 1].text if at + 1 < len(self._words) else ""
        is_word = name.key in _NO_NAMES or name.key in NOT_ACTORS or following in ("of", "name")
        return not is_word and not self._is_known_to_be_other(first)

    def _is_known_to_be_other(self, at: int) -> bool:
        """Whether a demonym begins at a word, or a registered name that is nobody's."""
        if self._registry.demonyms.longest_at(self._words, at) is not None:
            return True
        named = self._registry.index.longest_at(self._words, at)
        if named is None:
            return False
        return self._registry.by_id[named.ids[0]].kind is not ActorKind.PERSON

    def _is_channel(self, first: int, at: int) -> bool:
        """Whether "24" of "Radio 24" stands here."""
        word = self._words[at]
        return (
            at - first == 1
            and self._words[first].key in NUMBERED
            and word.text.isdigit()
            and len(word.text) < 3
            and word.gap == " "
        )

    def _is_wing(self, at: int) -> bool:
        """Whether "United" of "Janata Dal (United)" stands here, which is no abbreviation."""
        word = self._words[at]
        if word.gap != " (" or not self._text.startswith(")", word.end):
            return False
        return word.text.istitle() and (word.key in WINGS or word.key.endswith(("ist", "ists")))

    def _owners(self, at: int) -> int:
        """Count the words from "s" on in "People's Bank", from "Party" on in "Workers' Party"."""
        owner, word = self._words[at - 1], self._words[at]
        is_saint = at > 1 and self._words[at - 2].key in ("st", "saint")
        if owner.key not in OWNERS and not is_saint and not self._is_office_of_title(at):
            if self._is_firm_of_owner(at):
                return 2
            return int(self._is_guild(at)) or self._owners_of_two_trades(at)
        if word.text == "s" and word.gap in ("'", "\u2019"):
            return 2 if self.goes_on(at + 1) else 0
        return int(word.gap in ("' ", "\u2019 ") and word.text[0].isupper())

    def _is_firm_of_owner(self, at: int) -> bool:
        """Whether "s" of "Falk's Bay Co" stands here, whom the text never names without it."""
        word = self._words[at]
        if word.text != "s" or word.gap not in ("'", "\u2019") or not self.goes_on(at + 1):
            return False
        owner = self._words[at - 1].text
        possessive = f"{owner}{word.gap}s"
        if self._text.count(owner) > self._text.count(possessive) or self.is_known(at - 1):
            return False
        if re.search(rf"[A-Z][\w.'\u2019-]* {re.escape(owner)}", self._text):
            # "Bo Falk's firm"
            return False
        last = at + 1
        while self.goes_on(last) and self._words[last].key not in FORMS_OF_FIRMS:
            last += 1
        is_firm = last > at + 1 and self.goes_on(last)
        return is_firm or self._text.count(f"{possessive} {self._words[at + 1].text}") > 1

    def _owners_of_two_trades(self, at: int) -> int:
        """Count the words of "and Peasants'" in "Workers' and Peasants' Party"."""
        if at + 2 >= len(self._words) or self._words[at].text != "and":
            return 0
        gaps = [word.gap for word in self._words[at : at + 3]]
        are_owners = gaps[0] in ("' ", "\u2019 ") and gaps[1] == " " and gaps[2] == gaps[0]
        return 3 if are_owners and self._words[at + 2].text[0].isupper() else 0

    def _is_guild(self, at: int) -> bool:
        """Whether "Union" follows "Dockworkers'": what several have, one of them of a trade."""
        owner, word = self._words[at - 1], self._words[at]
        is_plural = word.gap in ("' ", "\u2019 ") and owner.key[-1] == "s"
        if not is_plural or not word.text[0].isupper() or owner.key in PLURAL_NAMES:
            return False
        # "Investors' Rights Association"
        return (
            word.key in ORGANISATION_HEADS
            or word.key.removesuffix("s") in FIRST_HEADS
            or (self.goes_on(at + 1) and self._words[at + 1].key in FIRST_HEADS)
        )

    def _is_office_of_title(self, at: int) -> bool:
        """Whether "s Office" follows "Attorney General" or "State Auditor" here."""
        if at + 1 >= len(self._words) or self._words[at].text != "s":
            return False
        if self._words[at - 1].key not in TITLES:
            is_common_owner = self._words[at - 1].key in OCCUPATIONS
            return is_common_owner and self._words[at + 1].text == "Office"
        return self._words[at].text == "s" and self._words[at + 1].text in OFFICES_OF_TITLES

    def _nickname(self, at: int) -> int:
        """Count the words from the nickname to the surname in 'Bo "The Bolt" Ek'."""
        if self._words[at].gap not in (' "', " \u201c"):
            return 0
        for length in range(1, _LONGEST_NICKNAME + 1):
            following = at + length
            if following >= len(self._words):
                return 0
            gap = self._words[following].gap
            if gap[:1] in QUOTES and gap[1:] == " ":
                return length + 1 if self._words[following].text[0].isupper() else 0
        return 0
