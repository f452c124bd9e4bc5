"""The words around a name: what stands before and after it."""

import re
from collections.abc import Sequence
from typing import Self

from timeline.actors.company_words import (
    ADVERBS,
    ADVERBS_BETWEEN,
    ARTICLES,
    BEFORE_NOUNS,
    CLASS_NOUNS,
    CLAUSE_OPENERS,
    COMPOUND_PARTICIPLES,
    CUT_SHORT,
    DEMANDING,
    GROUPS,
    NO_NOUNS,
    NOUNS_IN_ING,
    NOUNS_IN_LY,
    NOUNS_IN_S,
    OPEN_NOUNS,
    PLURAL_NAMES,
    QUALITIES,
    SHORT_COUNTRIES,
    SPACES,
    VERBS,
    VERBS_AND_OF,
)
from timeline.actors.lexicon import FUNCTION_WORDS, ORGANISATION_HEADS, TITLE_PARTS
from timeline.actors.names import Word
from timeline.actors.role_words import SPEECH

# A group begins a clause after these.
_NAME = r"(?:the )?[A-ZА-ЯЁ][\w&.'\u2019-]*(?: [A-ZА-ЯЁ][\w&.'\u2019-]*){0,4}"
_LIST = re.compile(rf"(?:, {_NAME})*,? (?:and|и) {_NAME}")
_LONGEST_DEMAND = 14
_QUOTE_ENDS = tuple(stop + quote for stop in ",.?!" for quote in ('"', "\u201d"))
_LETTING = frozenset("let lets letting makes made help helps helped helping watch watched".split())
_AFTER_PARTICIPLES = frozenset("the a an its their his her no more less at least all".split())
_BEFORE_SUBJECTS = ARTICLES | CLAUSE_OPENERS | SPEECH
# Nouns elsewhere.
_DEEDS_IN_HEADLINES = frozenset(
    "end begin start open close sign seal win lose face fight plan mark name back hit cut raise "
    "launch eye swap clash battle target strike trade vote vow".split()
)
_BEFORE_GROUPS = frozenset(("", "whole", "entire", "including", "and", "that", "as"))


class Surroundings:
    """The words around a span, by how near they stand.

    Args:
        text: The article.
        words: Of the sentence.
        first: Number of the span's first word.
        last: Number of the word after it.

    Attributes:
        is_possessive: Whether 's or an apostrophe follows.
    """

    def __init__(self, text: str, words: Sequence[Word], first: int, last: int) -> None:
        self._text = text
        self._words = words
        self._first = first
        self._last = last + _in_brackets(text, words, last)
        self._own_last = last
        self._gap_after = self._gap_at(self._last)
        self.is_possessive = self._last < len(words) and (
            words[self._last].key == "s" and self._gap_after in ("'", "\u2019")
        )
        self._after = self._last + self.is_possessive
        # A semicolon is an edge, too, and so is the end of a quote.
        is_edge = self.gap_before().startswith((";", *_QUOTE_ENDS))
        self._before = -1 if is_edge else self._skip_articles(first - 1)

    def _gap_at(self, last: int) -> str:
        if last >= len(self._words):
            return ""
        gap = self._words[last].gap
        if last > self._own_last:
            gap = gap.removeprefix(")")
        # The points of "U.S." and "Norfirm Inc." belong to the name.
        left = self._words[last - 1]
        return gap.removeprefix(".") if len(left.text) == 1 or left.key in CUT_SHORT else gap

    def _skip_articles(self, at: int) -> int:
        if at >= 0 and self._words[at + 1].gap == " ":
            at = self._skip_owner(at)
        while at >= 0 and self._words[at].text in QUALITIES and self._words[at + 1].gap == " ":
            at -= 1
        while at >= 0 and self._words[at].key in ARTICLES:
            at -= 1
        if at > 0 and self._words[at].key in COMPOUND_PARTICIPLES:
            # "of Oldtown-based Norfirm", "into rebel-held Norland"
            is_compound = self._text[self._words[at].start - 1] == "-"
            return self._skip_articles(self._before_names(at - 2)) if is_compound else at
        return at

    def _before_names(self, at: int) -> int:
        """The number of the word before a name that goes on after it: "of New York-based"."""
        while at >= 0 and self._words[at].text[0].isupper() and self._words[at + 1].gap == " ":
            if self._words[at].key in FUNCTION_WORDS:
                break
            at -= 1
        return at

    def _skip_owner(self, at: int) -> int:
        """Leave "Norland's" out, whose the name is: "a subsidiary of Norland's Norfirm"."""
        if self._words[at].key != "s" or self._words[at].gap not in ("'", "\u2019"):
            return at
        owner = at - 1
        while owner > 0 and self._words[owner].text[0].isupper() and self._words[owner].gap == " ":
            owner -= 1
        first = self._words[0]
        if self._words[owner].text.islower() and owner == at - 1:
            # "of the firm's Vinta unit"
            return owner - 1
        is_first = owner == 0 and first.text[0].isupper() and first.key not in FUNCTION_WORDS
        return -1 if is_first else owner

    def before(self, steps: int = 1) -> str:
        """The key of a word before the span, articles next to it left out; empty at the edge."""
        at = self._before - (steps - 1)
        return self._words[at].key if at >= 0 else ""

    def after(self, steps: int = 1) -> str:
        """The key of a word after the span, the "s" of 's left out; empty at the edge."""
        at = self._after + steps - 1
        return self._words[at].key if at < len(self._words) else ""

    def gap_after(self) -> str:
        """What stands between the span and the next word."""
        return self._gap_after

    def gap_before(self) -> str:
        """What stands between the span and the word before it."""
        return self._words[self._first].gap

    def follows_comma(self, last: int) -> bool:
        """Whether a comma alone stands between it and a span that ends at `last`."""
        between = self._words[last : self._first]
        return "," in self._text_after(last) and all(word.key == "the" for word in between)

    def lists_after(self, last: int) -> bool:
        """Whether only "and" or a comma stands between it and a span that ends at `last`."""
        if self._first - last > 2:
            return False
        between = [word.key for word in self._words[last : self._first]]
        if between in ([], ["the"]):
            return self.gap_before() in (", ", " ") and "," in self._text_after(last)
        if between not in (["and"], ["and", "the"], ["or"], ["и"], ["или"]):
            return False
        # ", and Norland and Sudland met" begins anew, as ", and Norland met" does
        begins = self.is_subject() or self.after() == "and"
        return "," not in self._text_after(last) or not begins

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self._words[self._first].start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self._words[self._last - 1].end

    def repeats_of(self, last: int) -> bool:
        """Whether "and of" stands between it and a span that ends at `last`."""
        between = [word.key for word in self._words[last : self._first] if word.key != "the"]
        return between == ["and", "of"]

    def ends_list(self, last: int) -> bool:
        """Whether "and" alone stands between it and a span before, and no verb after it."""
        between = [word.key for word in self._words[last : self._first]]
        return between in (["and"], ["and", "the"]) and not self.is_subject()

    def ends_list_of_places(self, last: int) -> bool:
        """Whether "and" alone stands between it and a span before, whatever comes after it."""
        between = [word.key for word in self._words[last : self._first]]
        return self._text_after(last) == " " and between in (["and"], ["and", "the"])

    def _is_and(self, at: int) -> bool:
        return self._words[at].key == "and"

    def _text_after(self, last: int) -> str:
        return self._words[last].gap

    def is_subject(self) -> bool:
        """Whether a verb of doing follows, as a quotation too: 'Norland "has no choice"'."""
        if self.is_possessive or self.gap_after().rstrip('"\u201c') not in SPACES:
            return False
        step = 1
        while step <= ADVERBS_BETWEEN and self._is_adverb(self.after(step)):
            step += 1
        return self.after(step) in VERBS or self.after(step).endswith("ed")

    def _is_adverb(self, key: str) -> bool:
        return key not in VERBS and (key in ADVERBS or key.endswith("ly"))

    def is_half_of_compound(self) -> bool:
        """Whether it only begins a compound, as in "Northport-based"."""
        follower = self._words[self._last].text if self._last < len(self._words) else ""
        return self.gap_after() == "-" and follower.islower()

    def modifies_noun(self) -> bool:
        """Whether a noun follows that it only qualifies: "NATO membership", "Sudland talks"."""
        follower = self.after()
        if self.is_possessive or self.gap_after() != " " or not self._is_noun(follower):
            return False
        if self.before() in _LETTING:
            # "let Ada Lind run"
            return False
        if self._word_before_titles() == "that" and self._is_demanded():
            return False
        if follower in GROUPS:
            return self._first > 0 and self.before() not in _BEFORE_GROUPS
        if self._words[self._last - 1].key in PLURAL_NAMES or self._is_explained_by_noun():
            return False
        if follower in NOUNS_IN_ING:
            return True
        if self._follows_name_and() or self._ends_list_of_names():
            # Two have verbs without an "s": "Norland and Sudland plan to follow".
            return self._word_follows_noun() and not self._do_in_headline()
        if not follower.endswith("s") or self.before() in BEFORE_NOUNS or self._lacks_article():
            return True
        if follower in NOUNS_IN_S and self.after(2) not in OPEN_NOUNS:
            return True
        # "plans" after a name is a verb, unless another verb comes next: "LIN holders would".
        return self.after(2) in VERBS_AND_OF or self.after(2).endswith("ed")

    def _follows_name_and(self) -> bool:
        """Whether a list of names may end here, as it does not in "in law and Norfirm practice"."""
        if self.before() not in ("and", "or"):
            return False
        at = self._before - 1
        return at < 0 or not self._words[at].text.islower() or self._words[at].key == "s"

    def _lacks_article(self) -> bool:
        """Whether "U.S." stands within a sentence without "the": it says of what a noun is."""
        if self._first == 0 or self.gap_before() != " ":
            return False
        word = self._words[self._first - 1]
        is_short = self._text[self.start : self.end] in SHORT_COUNTRIES
        return is_short and word.text.islower() and word.key not in _BEFORE_SUBJECTS

    def _do_in_headline(self) -> bool:
        """Whether several begin a headline and do something: "Norland and NRU end talks"."""
        names = self._words[: max(0, self._before)]
        opens = bool(names) and all(word.text[0].isupper() for word in names)
        return opens and self.before() == "and" and self.after() in _DEEDS_IN_HEADLINES

    def other_half(self) -> Self | None:
        """The company of "Sudland" where "Norland-Sudland" stands; None where nothing is joined."""
        at = self._last
        if self.gap_after() not in ("-", "\u2013") or not self._words[at].text[0].isupper():
            return None
        return type(self)(self._text, self._words, at, at + 1)

    def stands_before_body(self) -> bool:
        """Whether the name of a body follows at once: "the U.S. Food and Drug Administration"."""
        if self.gap_after() != " " or not self._words[self._last].text[0].isupper():
            return False
        at = self._last
        while (at < len(self._words) and self._words[at].text[0].isupper()) or (
            at < len(self._words) and self._words[at].text in ("and", "of", "for", "the")
        ):
            at += 1
        keys = {word.key for word in self._words[self._last : at]}
        return not keys.isdisjoint(ORGANISATION_HEADS)

    def is_party_of_somebody(self) -> bool:
        """Whether it is only the party of those named next: "Democrats Ada Lind and Bo Ek"."""
        is_party = self._words[self._last - 1].key in PLURAL_NAMES
        follows = self._words[self._last : self._last + 1]
        return is_party and self.gap_after() == " " and follows[0].text[0].isupper()

    def _word_before_titles(self) -> str:
        """The word before the span and the titles that stand before it."""
        step = 1
        while self.before(step) in TITLE_PARTS:
            step += 1
        return self.before(step)

    def _is_demanded(self) -> bool:
        """Whether somebody demands that it does what follows: "demanded that Norland raise"."""
        if self.after().endswith("s") or self.after(2) in VERBS_AND_OF:
            return False
        return any(self.before(step) in DEMANDING for step in range(2, _LONGEST_DEMAND))

    def _ends_list_of_names(self) -> bool:
        """Whether a name and a comma stand before it, as in "Norland, Sudland hold out"."""
        before = self._words[self._first - 1].text if self._first else ""
        return before[:1].isupper() and self.gap_before() == ", " and self._first == 1

    def _word_follows_noun(self) -> bool:
        """Whether a name comes after the noun: "and Norfirm observer Ada Lind"."""
        at = self._last + 1
        if at >= len(self._words):
            return False
        return self._words[at].gap == " " and self._words[at].text[0].isupper()

    def _is_explained_by_noun(self) -> bool:
        """Whether a noun says what it is, and then a verb comes: "the FNV union said"."""
        step = 1 if self.after() in CLASS_NOUNS else 2
        at = self._last + step
        if self.after(step) not in CLASS_NOUNS or at > len(self._words):
            return False
        verb = self.after(step + 1)
        return (
            verb in VERBS or verb.endswith("ed") or self._text.startswith(",", self._end_of(step))
        )

    def _end_of(self, step: int) -> int:
        """Where a word after the span ends in the text."""
        return self._words[min(self._last + step, len(self._words)) - 1].end

    def _is_noun(self, follower: str) -> bool:
        written = self._words[self._last].text if self._last < len(self._words) else ""
        return (
            written.islower()
            and len(follower) > 2
            and (not follower.endswith(("ed", "ly")) or follower in NOUNS_IN_LY)
            and (not follower.endswith("ing") or self._is_noun_in_ing(follower))
            and (follower not in NO_NOUNS or follower in GROUPS)
        )

    def _is_noun_in_ing(self, follower: str) -> bool:
        """Whether a noun follows, and not "holding the rest"."""
        if self.before() == "with":
            # "with Norfirm lending part of it"
            return False
        return follower in NOUNS_IN_ING and self.after(2) not in _AFTER_PARTICIPLES

    def is_listed(self) -> bool:
        """Whether another name follows in a list: "Norfirm and Vinta", "Norfirm, Vinta and"."""
        after = self._words[self._last].key if self._last < len(self._words) else ""
        at = self._last + 1 if after in ("and", "и") else self._last
        if after == "and" and self._is_the(at):
            at += 1
        if at >= len(self._words) or self.is_possessive:
            return False
        gap = self.gap_after()
        follows = self._words[at].text[0].isupper() and self._words[at].text != "I"
        return (after in ("and", "и") or gap == ", ") and follows

    def begins_list(self) -> bool:
        """Whether a list with "and" begins: "Norfirm, Vinta and", not "Meantime, Norfirm"."""
        return _LIST.match(self._text, self.end) is not None

    def _is_the(self, at: int) -> bool:
        return at < len(self._words) and self._words[at].text == "the"

    @property
    def is_plural_possessive(self) -> bool:
        """Whether an apostrophe alone makes it an owner: "Vinta Mills' profit"."""
        ends = self._last > 0 and self._words[self._last - 1].key.endswith("s")
        return ends and self.gap_after() in ("' ", "\u2019 ")


def _in_brackets(text: str, words: Sequence[Word], last: int) -> int:
    """How many words, none or one, are an abbreviation in brackets after a name: "Union (RRU)"."""
    if last == 0 or last >= len(words) or not words[last].text.isupper():
        return 0
    opens = words[last].gap == " ("
    return int(opens and text.startswith(")", words[last].end) and len(words[last].text) > 1)
