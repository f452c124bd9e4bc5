"""Runs of capitalised words: where a name that no registry knows begins, and what it may be."""

from timeline.actors.causes import begins_cause, is_called_party
from timeline.actors.common_words import COMMON_WORDS, LINKS
from timeline.actors.company_words import PLURAL_NAMES
from timeline.actors.first_names import GIVEN_NAMES
from timeline.actors.headlines import is_headline
from timeline.actors.lexicon import (
    BARE_HEADS,
    EVENT_HEADS,
    FUNCTION_WORDS,
    LEGAL_FORMS,
    NOT_ACTORS,
    OPENERS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    TITLE_PARTS,
    TITLES,
)
from timeline.actors.longer_names import LongerNames
from timeline.actors.names import NameMatch, Word
from timeline.actors.offices import is_field_of_officer
from timeline.actors.portfolios import PORTFOLIO_WORDS
from timeline.actors.registry import ActorRegistry
from timeline.actors.run_ends import RunEnds
from timeline.actors.run_starts import RunStarts
from timeline.actors.run_words import (
    ADJECTIVES,
    BUTTONS,
    DENOMINATIONS,
    EVENT_NOUNS,
    FIRM_HEADS,
    FIRST_HEADS,
    LONGEST_RUN,
    NUMBERED,
    NUMERAL,
    PUBLIC_QUALITIES,
    QUALITIES_IN_NAMES,
    QUOTES,
    ROMAN,
    SITES,
    VERSUS,
)
from timeline.actors.spans import Capitals, Span
from timeline.model import ActorKind

# "the Federal Government", of no country that is said
_OWN_GOVERNMENTS = frozenset(
    "federal central national provisional interim transitional union state local provincial "
    "regional".split()
)
_GATHERINGS = frozenset("conference forum congress session summit symposium".split())
_AFTER_TOWNS = (", ", " (", " -", " \u2013", " \u2014", " _", "--")
_OBJECTS = frozenset(("of", "for", "on"))
_OPENING = OPENERS | COMMON_WORDS | LINKS
_BEFORE_PEOPLE = _OPENING | ADJECTIVES
# "Class A shares", "Series H"
_CLASSES = frozenset("class series phase type grade tier group schedule".split())
_SMALL_WORDS = FUNCTION_WORDS | LINKS
_NO_KINGS = TITLE_PARTS | _OPENING


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
        self._ends = RunEnds(text, words, registry)
        self._starts = RunStarts(text, words, self._ends)
        self._longer = LongerNames(text, words, registry, self._ends)
        # Whether capitals tell nothing.
        self.is_headline = is_headline(text, words)
        # Whether the sentence has no small letters at all.
        self.is_in_capitals = bool(words) and text[words[0].start : words[-1].end].isupper()

    def at(self, at: int, named: NameMatch | None, title: tuple[str, ...]) -> Span | None:
        """Capitalised words from here on that name somebody unknown, or a longer name."""
        if self.is_headline or not self._starts.may_begin(at, named):
            return None
        last = max(self._ends.end_of(at), self._longer.end_of_branch(named))
        if named is not None and last <= named.last:
            return None
        heads = self._kind_by_words(at, last, named)
        what: Capitals | None
        if heads is None and last - at > 1 and self._is_upper(at, last):
            is_town = self._is_dateline(at, last)
            return Span(at, last, Capitals(ActorKind.PLACE, opens=False)) if is_town else None
        if self._is_word(at, last, named, heads):
            what = Capitals(None, opens=self._starts.opens(at, last), is_word=True)
        elif self._is_no_name(at, last, named, heads):
            what = None
        else:
            kind = heads or self._kind_by_title(at, last, title)
            what = Capitals(kind, opens=self._starts.opens(at, last))
        return None if what is None else Span(at, last, what, title)

    def _kind_by_words(self, at: int, last: int, named: NameMatch | None) -> ActorKind | None:
        """What the words of a run tell of it."""
        if self._ends.is_introduced(at, last):
            return ActorKind.ORGANISATION
        heads = self._heads(at, last)
        if heads is None and self._is_party(at, last, named):
            return ActorKind.ORGANISATION
        if heads is not None or self._is_event_of_several(at, last):
            return heads
        is_body = self._is_public(at, last) or (
            named is not None
            and self._words[at].key not in TITLE_PARTS
            and not self._starts.starts(at)
            and self._longer.is_firm_of_country(at, last, named)
        )
        is_upper = last - at > 1 and self._is_upper(at, last)
        return ActorKind.ORGANISATION if is_body and not is_upper else None

    def _is_party(self, at: int, last: int, named: NameMatch | None) -> bool:
        """Whether it is called one: "the Civic Accord party", or a slogan: "No to Plunder"."""
        if named is not None or last - at < 2:
            return False
        begins = begins_cause(self._words, at, opens=self._starts.starts(at))
        is_people = self._words[at].key in GIVEN_NAMES
        return begins or (is_called_party(self._words, at, last) and not is_people)

    def _kind_by_title(self, at: int, last: int, title: tuple[str, ...]) -> ActorKind | None:
        is_bare = last - at == 1 and self._words[at].key in BARE_HEADS
        is_somebody = (title and not is_bare) or self._has_nickname(at, last)
        return ActorKind.PERSON if is_somebody else None

    def _is_word(
        self, at: int, last: int, named: NameMatch | None, heads: ActorKind | None
    ) -> bool:
        """Whether it names somebody only where the text has somebody of that name."""
        if named is None and self._starts.opens(at, last) and self._may_be_surname(at):
            return True
        if self._is_work(at, last):
            return True
        if named is None and self._names_no_actor(at, last):
            return False
        is_numbered = NUMERAL.fullmatch(self._words[at].text) is not None
        return self._is_event_of_several(at, last) and (heads is None or is_numbered)

    def _is_event_of_several(self, at: int, last: int) -> bool:
        """Whether it is "Norland Day", "the First Northport War"."""
        return last - at > 1 and self._is_event(at, last)

    def _is_no_name(
        self, at: int, last: int, named: NameMatch | None, heads: ActorKind | None
    ) -> bool:
        """Whether it is a word, a title before a name, or what is known by itself."""
        if named is None and self._names_no_actor(at, last):
            return True
        if heads is not None:
            return False
        # A title is read by itself; the name after it comes next.
        is_title = self._all_titles(at, last) or self._words[at].key in TITLE_PARTS
        return is_title or self._longer.splits(at, named) or self._demonym_leads(at, named)

    def _names_no_actor(self, at: int, last: int) -> bool:
        """Whether what nobody registered is a word, the title of a work or half of a lawsuit."""
        key = self._words[at].key
        if key in NOT_ACTORS and self._ends.is_known(at + 1) and not self._is_body(at, last):
            return True
        starts = self._starts.starts(at)
        if starts and self._only_opens(at, last):
            return True
        if starts and last - at == 1 and key in _OPENING:
            return True
        keys = {word.key for word in self._words[at : last - 1]}
        if self._words[last - 1].key == "government" and keys <= _OWN_GOVERNMENTS:
            return True
        if self._is_versus(at, last) or is_field_of_officer(self._words, at, last):
            return True
        if self._is_quoted_title(at, last) and not is_called_party(self._words, at, last):
            return True
        if starts and key in _BEFORE_PEOPLE and self._is_people(at + 1):
            # "Local Norlanders", "Top Democrats"
            return True
        if last - at == 2 and key in _CLASSES and len(self._words[at + 1].text) == 1:
            # "Class A shares"
            return True
        if starts and last - at == 2 and key.endswith("ing") and self._is_acronym(at + 1):
            # "Urging NORFOR to leave"
            return True
        if starts and last - at > 2 and key.endswith("ing"):
            # "Naming Jane Lind", where "Tsering Lind" is somebody
            return self._words[at + 1].key in GIVEN_NAMES or self._ends.is_known(at + 1)
        # "Mines and Energy Minister"
        return last - at == 1 and key in PORTFOLIO_WORDS and self._title_after_and(last)

    def _only_opens(self, at: int, last: int) -> bool:
        """Whether a word only opens it: "New Norfirm chief", "Email Ada Lind"."""
        key, following = self._words[at].key, self._words[at + 1 : last]
        if not following or key in GIVEN_NAMES:
            return False
        if key in BUTTONS and following[0].key in GIVEN_NAMES:
            return True
        opens = key in ADJECTIVES or key in BUTTONS or key.endswith(("ly", "ed"))
        return opens and self._known_until(at + 1) == last

    def _is_acronym(self, at: int) -> bool:
        word = self._words[at]
        return word.text.isupper() and len(word.text) > 1 and word.key not in LEGAL_FORMS

    def _known_until(self, at: int) -> int:
        """The number of the word after the registered name that begins at a word, 0 for none."""
        named = self._registry.index.longest_at(self._words, at)
        return 0 if named is None else named.last

    def _is_body(self, at: int, last: int) -> bool:
        """Whether a word for a body ends several: "Jewish Labour Council"."""
        is_whole = self._known_until(at + 1) == last
        return last - at > 2 and self._words[last - 1].key in FIRST_HEADS and not is_whole

    def after_legal_form(self, at: int) -> int:
        """The number of the word after the legal form of a firm that begins at a word, or `at`."""
        return self._ends.after_legal_form(at)

    def end_of(self, at: int) -> int:
        """The number of the word after the capitalised words that begin at a word."""
        return self._ends.end_of(at)

    def _is_versus(self, at: int, last: int) -> bool:
        """Whether it is a side of "Lind v. Norfirm"."""
        before = self._words[at - 1].text if at else ""
        after = self._words[last].text if last < len(self._words) else ""
        return before in VERSUS or after in VERSUS

    def _is_people(self, at: int) -> bool:
        """Whether the people of a country or a party stand here."""
        if at >= len(self._words):
            return False
        if self._words[at].key in PLURAL_NAMES:
            return True
        demonyms = self._registry.demonyms
        return demonyms.longest_at(self._words, at) is not None

    def _is_dateline(self, at: int, last: int) -> bool:
        """Whether words in capitals before the news are a town: "PORT OF OLDTOWN (AP) -"."""
        follows = self._text[self._words[last - 1].end :][:3]
        return at == 0 and not self.is_in_capitals and follows.startswith(_AFTER_TOWNS)

    def _is_work(self, at: int, last: int) -> bool:
        """Whether a noun before the quotation marks says that it is a title: 'the book "Ada"'."""
        is_named = at > 0 and self._words[at - 1].key in EVENT_NOUNS
        return is_named and self._is_quoted_title(at, last)

    def _is_quoted_title(self, at: int, last: int) -> bool:
        """Whether quotation marks stand around just this, and a small word before: a work."""
        end = self._words[last - 1].end
        after = self._text[end : end + 2].lstrip(".,")
        if after[:1] not in QUOTES:
            return False
        farthest = max(0, at - LONGEST_RUN)
        while at > farthest and self._words[at - 1].text[0].isupper() and self._ends.goes_on(at):
            at -= 1
        if at == 0 or not self._words[at - 1].text[-1].islower():
            return False
        before = self._words[at].gap
        if before[-1:] not in QUOTES or not before[-1:]:
            return False
        return len(before) == 2 or self._words[at - 1].key in EVENT_NOUNS

    def _is_event(self, at: int, last: int) -> bool:
        """Whether it is the name of a war, a law or a holiday, which "Ada Day" is not."""
        is_person = last - at == 2 and self._words[at].key in GIVEN_NAMES
        keys = {word.key for word in self._words[at:last]}
        if NUMERAL.fullmatch(self._words[at].text) and not keys.isdisjoint(_GATHERINGS):
            # "the IX Conference on Rivers"
            return True
        if last - at == 2 and ROMAN.fullmatch(self._words[at + 1].text):
            # "Part II"
            return self._words[at].key in _OPENING
        # "The National Accord" may be a party.
        return self._ends_in_event(last) and self._words[last - 1].key != "accord" and not is_person

    def _ends_in_event(self, last: int) -> bool:
        """Whether a word for an event ends the name, which "Centre on Poverty and Law" has not."""
        is_of_body = last > 1 and self._words[last - 2].text in ("and", "of", "for", "on")
        return self._words[last - 1].key in EVENT_HEADS and not is_of_body

    def _has_nickname(self, at: int, last: int) -> bool:
        """Whether quotation marks stand within a name: 'Bo "The Bolt" Ek'."""
        inside = self._text[self._words[at].start : self._words[last - 1].start]
        return not QUOTES.isdisjoint(inside)

    def _title_after_and(self, at: int) -> bool:
        """Whether "and Energy Minister" begins here."""
        keys = [word.key for word in self._words[at : at + 3]]
        if len(keys) < 3 or keys[0] != "and":
            return False
        return keys[1] in PORTFOLIO_WORDS and keys[2] in TITLES

    def _may_be_surname(self, at: int) -> bool:
        """Whether a word that opens many sentences may be somebody's surname, too."""
        key = self._words[at].key
        return key in _OPENING and key not in _SMALL_WORDS

    def _is_public(self, at: int, last: int) -> bool:
        """Whether a word that only qualifies titles begins the name of a body here."""
        keys = [word.key for word in self._words[at:last]]
        if last - at < 2 or not TITLES.isdisjoint(keys):
            # "National Security Adviser Ada Lind"
            return False
        before = self._words[at - 1].key if at else ""
        return keys[0] in QUALITIES_IN_NAMES or (keys[0] in PUBLIC_QUALITIES and before == "the")

    def _is_upper(self, at: int, last: int) -> bool:
        return self._text[self._words[at].start : self._words[last - 1].end].isupper()

    def _heads(self, first: int, last: int) -> ActorKind | None:
        keys = [word.key for word in self._words[first:last]]
        if self._ends_in_event(last):
            return None
        if keys[-1] == "family" and len(keys) > 1 and self._words[last - 1].text.islower():
            return ActorKind.PERSON
        if len(keys) == 2 and keys[0] in GIVEN_NAMES:
            # "Emma House" and "Park" are people, too.
            return None
        if len(keys) == 2 and ROMAN.fullmatch(self._words[last - 1].text):
            # "Louis XVI", where "Part II" is nobody.
            return None if keys[0] in _NO_KINGS else ActorKind.PERSON
        if len(keys) < 2:
            word = self._words[first]
            if word.key in TITLES:
                return None
            is_acronym = 2 <= len(word.text) <= 7 and word.text.isupper()
            return ActorKind.ORGANISATION if is_acronym and word.text.isalpha() else None
        if (
            keys[-1] in SITES
            or self._words[last - 1].text == "FM"
            or (keys[0] in NUMBERED and keys[-1].isdigit())
            or ("mission" in keys and "in" in keys)
            or "without" in keys
            or "&" in self._text[self._words[first].end : self._words[last - 1].start]
        ):
            return ActorKind.ORGANISATION
        if keys[1] == "s" and len(keys) > 2 and keys[2] in FIRST_HEADS:
            # "King's College Oldtown"
            return ActorKind.ORGANISATION
        if "of" in keys and not ORGANISATION_HEADS.isdisjoint(keys[: keys.index("of")]):
            # "University of Long Beach"
            return ActorKind.ORGANISATION
        if "church" in (keys[0], keys[-1]) and not DENOMINATIONS.isdisjoint(keys):
            # "the Lutheran Church", where "Trinity Church" is a place
            return ActorKind.ORGANISATION
        is_paper = keys[-1] in ORGANISATION_HEADS
        if len(keys) > 2 and keys[0] in TITLES and keys[-1] in PLACE_HEADS:
            # "Minister Ada Hill"
            return None
        if keys[-1] in PLACE_HEADS or (
            keys[0] in ("mount", "lake", "cape", "fort") and not is_paper
        ):
            return ActorKind.PLACE
        if keys[0] in PLACE_HEADS and keys[1] == "of" and keys[-1] not in ORGANISATION_HEADS:
            return ActorKind.PLACE
        if keys[-1] in FIRM_HEADS or self._is_of_something(first, last):
            return ActorKind.ORGANISATION
        return ActorKind.ORGANISATION if keys[0] in FIRST_HEADS else None

    def _is_of_something(self, first: int, last: int) -> bool:
        """Whether it is "Bank of", "Fund for" or "Centre on", which "Stoke-on-Trent" is not."""
        return any(
            word.text in _OBJECTS and self._text[word.end : word.end + 1] != "-"
            for word in self._words[first:last]
        )

    def _all_titles(self, first: int, last: int) -> bool:
        return all(word.key in TITLE_PARTS for word in self._words[first:last])

    def _demonym_leads(self, at: int, named: NameMatch | None) -> bool:
        if named is not None:
            return False
        return self._registry.demonyms.longest_at(self._words, at) is not None
