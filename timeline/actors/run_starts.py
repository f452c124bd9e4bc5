"""Where a run of capitalised words may begin."""

import re

from timeline.actors.causes import begins_cause
from timeline.actors.lexicon import (
    BARE_HEADS,
    FUNCTION_WORDS,
    NOT_ACTORS,
    PARTS,
    PLURAL_TITLES,
    STATE_ABBREVIATIONS,
    TITLES,
)
from timeline.actors.names import NameMatch, Word
from timeline.actors.occupations import OCCUPATIONS
from timeline.actors.run_ends import RunEnds
from timeline.actors.run_words import (
    BEFORE_RATINGS,
    DESCRIBING,
    MODEL,
    NUMBERS,
    OPENING_SIGNS,
    ORDINAL,
    PARTICIPLES,
    PLURAL_ACRONYM,
    PREFIXES,
    QUALITIES_OF_GROUPS,
    RATING,
    SMALL_PREFIXES,
    SUM,
    SURNAMES_AND_WORDS,
    UNIT_HEADS,
)

_PRODUCT = re.compile(r"i[A-Z][a-z]+")
_NO_NAMES = PLURAL_TITLES | QUALITIES_OF_GROUPS


class RunStarts:
    """The words of one sentence at which a name may begin.

    Args:
        text: The article.
        words: Of the sentence.
        ends: Where the runs of the sentence end.
    """

    def __init__(self, text: str, words: list[Word], ends: RunEnds) -> None:
        self._text = text
        self._words = words
        self._ends = ends

    def may_begin(self, at: int, named: NameMatch | None) -> bool:
        """Whether a name, registered or not, may begin at a word."""
        word = self._words[at]
        if named is not None or self._is_half_of_firm(at) or self._is_number_of_name(at):
            return True
        if self._is_ordinal_of_name(at) or self._is_capital_of_firm(at):
            return True
        if self._is_initial(at) or self._begins_cause(at):
            return True
        if word.text in SURNAMES_AND_WORDS and self._is_surname_within(at):
            return True
        if word.key in FUNCTION_WORDS or word.key[0].isdigit() or self._ends.is_month_or_day(at):
            return False
        if self._ends.is_cut_short(at):
            return False
        if word.key in STATE_ABBREVIATIONS and self._text[word.end : word.end + 1] == ".":
            return False
        if PLURAL_ACRONYM.fullmatch(word.text):
            return False
        if word.text[-1].isdigit() and SUM.match(self._text, word.start):
            return False
        if at and _PRODUCT.fullmatch(self._words[at - 1].text) and word.gap == " ":
            # "the iPod Nano"
            return word.key in TITLES
        if at and self._words[at - 1].text.isdigit() and word.text.isupper():
            # "737 MAX", "16 GB"
            return False
        if word.key in _NO_NAMES or self._describes(at) or self._is_part_of_body(at):
            return False
        if (
            at
            and RATING.fullmatch(word.text)
            and (
                self._words[at - 1].key in BEFORE_RATINGS
                or self._text[word.end : word.end + 1] in "+-"
            )
        ):
            return False
        if at and MODEL.fullmatch(word.text) and self._words[at - 1].text[0].isupper():
            return False
        if word.text in PREFIXES and self._text.startswith("-", word.end):
            return not self._ends.goes_on(at + 1)
        if at and word.key in NOT_ACTORS and self._words[at - 1].text in SMALL_PREFIXES:
            # "the pro-Western Harbour Party"
            return self._text[word.start - 1] != "-"
        if word.key in NOT_ACTORS:
            return self._ends.goes_on(at + 1)
        return len(word.text) > 1 or self._ends.goes_on(at + 1)

    def opens(self, at: int, last: int) -> bool:
        """Whether it is one word that has its capital from the beginning of a sentence or quote."""
        return last - at <= 1 and self.starts(at)

    def starts(self, at: int) -> bool:
        """Whether a sentence or a quote begins at a word."""
        if at == 0:
            return True
        gap = self._words[at].gap
        return not OPENING_SIGNS.isdisjoint(gap) or "--" in gap or gap == " - "

    def _is_surname_within(self, at: int) -> bool:
        """Whether "He" has a capital within a sentence, before another: "met He Lifeng".

        At the beginning of one no capital comes after "he", as it does after "so" and "an".
        """
        if not self._ends.goes_on(at + 1):
            return False
        if at == 0:
            return self._words[at].text == "He" and not self._ends.is_known(at + 1)
        before = self._words[at - 1]
        is_within = before.text.islower() or before.key in TITLES
        return is_within and self._words[at].gap == " "

    def _is_half_of_firm(self, at: int) -> bool:
        """Whether "AT" of "AT&B" stands here, which is no preposition."""
        word = self._words[at]
        return word.text.isupper() and self._text[word.end : word.end + 1] == "&"

    def _is_initial(self, at: int) -> bool:
        """Whether "A." of "A. K. Lind" stands here, which is no article."""
        word = self._words[at]
        is_letter = len(word.text) == 1 and word.text.isupper()
        return is_letter and self._text.startswith(".", word.end) and self._ends.goes_on(at + 1)

    def _begins_cause(self, at: int) -> bool:
        """Whether "No" of "No to Plunder" stands here, joined to what follows."""
        opens = self.starts(at)
        if not begins_cause(self._words, at, opens=opens):
            return False
        return self._ends.end_of(at) - at > 1

    def _is_capital_of_firm(self, at: int) -> bool:
        """Whether "IF" of "the union IF Rail" stands here, in capitals that are its own."""
        word = self._words[at]
        return len(word.text) > 1 and word.text.isupper() and self._ends.goes_on(at + 1)

    def _is_number_of_name(self, at: int) -> bool:
        """Whether "Third" of "the Third Way" stands here, where only a name has a capital."""
        return self._words[at].key in NUMBERS and not self.starts(at) and self._ends.goes_on(at + 1)

    def _is_ordinal_of_name(self, at: int) -> bool:
        """Whether "3rd" of "the 3rd Rifle Brigade" stands here."""
        if not ORDINAL.fullmatch(self._words[at].text) or not self._ends.goes_on(at + 1):
            return False
        return self._words[self._ends.end_of(at) - 1].key in UNIT_HEADS

    def _describes(self, at: int) -> bool:
        """Whether it only says what the next name is: "Rival Norfirm", "Carmaker Vinta"."""
        if self._words[at].key in PARTICIPLES and self.opens(at, at):
            # "Born Ada Lind"
            return self._ends.goes_on(at + 2)
        is_noun = self._words[at].key in DESCRIBING and self.opens(at, at)
        # "Hunter Bo" may be somebody; "Hunter Bo Ek" hunts.
        if not is_noun or not self._ends.goes_on(at + 1):
            return False
        if self._words[at + 1].key in BARE_HEADS and self._ends.end_of_firm(at + 1):
            # "Giant Group Ltd said"
            return False
        is_acronym = self._words[at + 1].text.isupper() and len(self._words[at + 1].text) > 1
        is_whole = is_acronym or self._ends.goes_on(at + 2)
        return is_whole or self._words[at].key not in OCCUPATIONS

    def _is_part_of_body(self, at: int) -> bool:
        """Whether those who act for a body open the sentence: "Monitors of the Norland Mission"."""
        if not self.starts(at) or self._words[at].key not in PARTS or at + 2 >= len(self._words):
            return False
        return self._words[at + 1].text == "of"
