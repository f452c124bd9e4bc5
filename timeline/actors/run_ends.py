"""Where a run of capitalised words ends."""

from timeline.actors.causes import is_cause, steps_of_cause
from timeline.actors.first_names import GIVEN_NAMES
from timeline.actors.introductions import introduced_names
from timeline.actors.lexicon import (
    FUNCTION_WORDS,
    LEGAL_FORMS,
    MONTHS_AND_DAYS,
    ORGANISATION_HEADS,
    PARTICLES,
    TITLES,
)
from timeline.actors.lexicon import TITLE_PARTS as PARTS_OF_TITLES
from timeline.actors.names import Word, joins
from timeline.actors.people_in_runs import is_somebodys, person_within
from timeline.actors.registry import ActorRegistry
from timeline.actors.run_words import (
    ALL_HEADS,
    BEFORE_DATES,
    CAPITALS_WITHIN,
    COMPOUNDS,
    CONTRACTIONS,
    FORMS_OF_FIRMS,
    GENERIC,
    HEADS_OF_COUNTRIES,
    LEGAL_FORM,
    LONGEST_FORM,
    LONGEST_RUN,
    LONGEST_SYLLABLE,
    MODEL,
    MONTHS_AND_NAMES,
    NO_SURNAMES,
    OFFICES_OF_TITLES,
    ORGANISATION_JOINTS,
    OWNERS,
    PLURAL_ACRONYM,
    PUBLIC_HEADS,
    QUOTES,
    RANKS,
    SHORT_TITLES,
    SITES,
    SYLLABLES,
    TITLES_AND_SURNAMES,
    WHOLE_MONTHS,
)
from timeline.model import ActorKind

_LONGEST_NICKNAME = 3


class RunEnds:
    """Where the runs of one sentence go on, and where they end.

    Args:
        text: The article.
        words: Of the sentence.
        registry: Who is known.
    """

    def __init__(self, text: str, words: list[Word], registry: ActorRegistry) -> None:
        self._text = text
        self._words = words
        self._registry = registry
        self._introduced = introduced_names(text, words)

    def is_introduced(self, at: int, last: int) -> bool:
        """Whether an abbreviation in brackets says that just these words are a name."""
        return self._introduced.get(at) == last

    def end_of(self, at: int) -> int:
        """The number of the word after the run that begins at word `at`."""
        introduced = self._introduced.get(at)
        if introduced is not None:
            return introduced
        last = self._last_of(at)
        return person_within(self._words, at, last) or last

    def _last_of(self, at: int) -> int:
        last = at + 1
        while last < min(len(self._words), at + LONGEST_RUN):
            legal_form = self._legal_form(last)
            if legal_form:
                return last + legal_form
            if self._is_site(last):
                return last + 1
            step = self._step(at, last)
            if step == 0:
                break
            last += step
        return last

    def _step(self, first: int, at: int) -> int:
        """How many words from `at` on belong to the run that began at `first`."""
        if self._is_second_syllable(first, at) or self._is_after_apostrophe(at):
            return 1
        owners = self._owners(at)
        if owners:
            return owners
        if self._is_within_hyphens(at):
            return 2
        if self.goes_on(at) and not self._breaks(at):
            return 1
        return (
            self._joint(first, at)
            or self._cause(first, at)
            or self._nouns_after_comma(first, at)
            or self._nickname(at)
        )

    def _cause(self, first: int, at: int) -> int:
        """Count the words from "to" on in "No to Plunder", from "against" on in the like."""
        steps = steps_of_cause(self._words, first, at)
        if steps and all(self._is_joined(at + step) for step in range(steps)):
            return steps
        return 0

    def after_legal_form(self, at: int) -> int:
        """The number of the word after "Plc" or "Co. Ltd" that begins at a word, or `at`."""
        while at < len(self._words) and self.goes_on(at):
            count = self._legal_form(at) or self._words[at].key in FORMS_OF_FIRMS
            if not count:
                break
            at += count
        return at

    def goes_on(self, at: int) -> bool:
        """Whether word `at` belongs to the same run as the one before it."""
        if at >= len(self._words) or not self._is_joined(at):
            return False
        word = self._words[at]
        if MODEL.fullmatch(word.text) or PLURAL_ACRONYM.fullmatch(word.text):
            # "Airbus A320neo", "Labour MPs": the model or noun is no part of the name.
            return False
        return word.text[0].isupper() and not self.is_month_or_day(at)

    def is_month_or_day(self, at: int) -> bool:
        """Whether it is one; "Jan" and "Sun" with no number and no stop after them are names."""
        word = self._words[at]
        if word.key in MONTHS_AND_NAMES and self._is_name_of_person(at):
            return False
        if word.key in MONTHS_AND_DAYS and len(word.key) <= 4 and word.key not in WHOLE_MONTHS:
            following = self._words[at + 1].key if at + 1 < len(self._words) else ""
            before = self._words[at - 1].key if at else ""
            point = self._text[word.end : word.end + 1]
            return before.isdigit() or following.isdigit() or point in (".", ",")
        return word.key in MONTHS_AND_DAYS

    def is_known(self, at: int) -> bool:
        """Whether a registered name or a demonym begins at a word."""
        return any(
            index.longest_at(self._text, self._words, at) is not None
            for index in (self._registry.index, self._registry.demonyms)
        )

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
        gap = self._text[left.end : right.start]
        if gap in (". ", ".", ".\u00a0"):
            return len(left.text) <= 2 or left.key in TITLES
        return gap != "/" and joins(self._text, left, right)

    def _is_second_syllable(self, first: int, at: int) -> bool:
        """Whether "yong" follows "Lee Jae-", which "based" after "New York-" is not."""
        left, word = self._words[at - 1], self._words[at]
        return (
            at - first > 1
            and self._text[left.end : word.start] == "-"
            and word.text.islower()
            and max(len(left.text), len(word.text)) <= LONGEST_SYLLABLE
            and word.key not in COMPOUNDS
        )

    def _is_within_hyphens(self, at: int) -> bool:
        """Whether "on" of "Stoke-on-Trent" stands here."""
        if at + 1 >= len(self._words) or not self._words[at].text.islower():
            return False
        left, word, right = self._words[at - 1 : at + 2]
        gaps = self._text[left.end : word.start], self._text[word.end : right.start]
        return gaps == ("-", "-") and right.text[0].isupper()

    def _is_after_apostrophe(self, at: int) -> bool:
        """Whether "eri" of "Be'eri" stands here."""
        left, word = self._words[at - 1], self._words[at]
        gap = self._text[left.end : word.start]
        return gap in ("'", "\u2019") and word.text.islower() and word.text not in CONTRACTIONS

    def _owners(self, at: int) -> int:
        """Count the words from "s" on in "People's Bank", from "Party" on in "Workers' Party"."""
        owner, word = self._words[at - 1], self._words[at]
        gap = self._text[owner.end : word.start]
        is_saint = at > 1 and self._words[at - 2].key in ("st", "saint")
        if owner.key not in OWNERS and not is_saint and not self._is_office_of_title(at):
            return int(self._is_guild(at))
        if word.text == "s" and gap in ("'", "\u2019"):
            return 2 if self.goes_on(at + 1) else 0
        return int(gap in ("' ", "\u2019 ") and word.text[0].isupper())

    def _is_guild(self, at: int) -> bool:
        """Whether "Union" follows "Dockworkers'": what several have, one of them of a trade."""
        owner, word = self._words[at - 1], self._words[at]
        is_plural = self._text[owner.end : word.start] in ("' ", "\u2019 ") and owner.key[-1] == "s"
        return is_plural and word.text[0].isupper() and word.key in ORGANISATION_HEADS

    def _is_office_of_title(self, at: int) -> bool:
        """Whether "s Office" follows "Attorney General" here."""
        if self._words[at - 1].key not in TITLES or at + 1 >= len(self._words):
            return False
        return self._words[at].text == "s" and self._words[at + 1].text in OFFICES_OF_TITLES

    def _nickname(self, at: int) -> int:
        """Count the words from the nickname to the surname in 'Bo "The Bolt" Ek'."""
        left = self._words[at - 1]
        if self._text[left.end : self._words[at].start] not in (' "', " \u201c"):
            return 0
        for length in range(1, _LONGEST_NICKNAME + 1):
            following = at + length
            if following >= len(self._words):
                return 0
            gap = self._text[self._words[following - 1].end : self._words[following].start]
            if gap[:1] in QUOTES and gap[1:] == " ":
                return length + 1 if self._words[following].text[0].isupper() else 0
        return 0

    def _is_site(self, at: int) -> bool:
        """Whether "com" of "Norfirm.com" stands here."""
        left, word = self._words[at - 1], self._words[at]
        return word.text in SITES and self._text[left.end : word.start] == "."

    def _legal_form(self, at: int) -> int:
        """Count the words of "S.p.A.", "(Pty) Ltd" or "'s Inc.", which go on in their own way."""
        form = LEGAL_FORM.match(self._text, self._words[at - 1].end)
        if form is None:
            return 0
        return sum(word.start < form.end() for word in self._words[at : at + LONGEST_FORM])

    def _breaks(self, at: int) -> bool:
        """A new name begins at a title after a name, or at a second registered one."""
        word = self._words[at]
        if self._text[self._words[at - 1].end : word.start].strip() in ("&", "-"):
            # "Norfirm & General", "Hpa-An"
            return False
        if word.key in TITLES_AND_SURNAMES and not self.goes_on(at + 1):
            return False
        if word.key in TITLES and not self._may_be_title(at):
            return False
        if word.key in TITLES:
            return self._words[at - 1].key not in PARTS_OF_TITLES
        if word.key in RANKS and self._words[at - 1].key not in PARTS_OF_TITLES:
            # "Norland Fund Managing Director Ada Lind"
            return self._is_title_of_somebody(at)
        if word.key in CAPITALS_WITHIN:
            # "Doctors Without Borders", "Norland Today": a capital within a sentence
            return False
        if word.key in SYLLABLES and self.goes_on(at + 1):
            # "Aung Than Lind"
            return False
        return word.key in FUNCTION_WORDS and len(word.text) > 1

    def _may_be_title(self, at: int) -> bool:
        """Whether it is not "General" of "Directorate General" or "Col" of "Stefano Del Col"."""
        key, before = self._words[at].key, self._words[at - 1].key
        if key == "general":
            return before not in ORGANISATION_HEADS
        if self._is_office_of_title(at + 1) or self._is_of_office(at):
            return False
        is_short = key in SHORT_TITLES and not self._text.startswith(".", self._words[at].end)
        return not is_short or self.goes_on(at + 1)

    def _is_of_office(self, at: int) -> bool:
        """Whether "Office of the Public" stands before "Defender", and no name after it."""
        keys = [word.key for word in self._words[max(0, at - 4) : at]]
        is_office = "of" in keys[1:] and keys[keys.index("of") - 1] in ("office", "council")
        return is_office and not self.goes_on(at + 1)

    def _is_title_of_somebody(self, at: int) -> bool:
        """Whether a title of several words stands before a name: "Vice Admiral Ada Lind"."""
        while self.goes_on(at) and self._words[at].key in PARTS_OF_TITLES - TITLES:
            at += 1
        return self.goes_on(at) and self._words[at].key in TITLES and self.goes_on(at + 1)

    def _joint(self, first: int, at: int) -> int:
        """Count the small words that a name goes on over: "Bank of Norland", "van der Berg"."""
        for length in (1, 2):
            between = self._words[at : at + length]
            if len(between) < length or not all(
                self._is_joined(at + step) for step in range(length)
            ):
                return 0
            if not self.goes_on(at + length):
                continue
            keys = {word.key for word in between}
            if keys <= PARTICLES and all(word.text.islower() for word in between):
                return length + 1
            if keys <= ORGANISATION_JOINTS and self._may_join(first, at, keys):
                return length + 1
        return 0

    def _nouns_after_comma(self, first: int, at: int) -> int:
        """Count the words of ", Oil and Energy" in "Society of Mining, Oil and Energy"."""
        before = {word.key for word in self._words[first:at]}
        if not (before & ORGANISATION_HEADS and before & {"of", "for"}):
            return 0
        count = 0
        while self._is_noun_after(at + count, ", "):
            count += 1
        words = self._words[at + count : at + count + 1]
        if count == 0 or not words or words[0].key != "and":
            return 0
        if not self._is_noun_after(at + count + 1, " "):
            return 0
        return 0 if self.goes_on(at + count + 2) else count + 2

    def _is_noun_after(self, at: int, gap: str) -> bool:
        """Whether a word with a capital comes after a gap, and no known name."""
        if at >= len(self._words) or not self._words[at].text[0].isupper():
            return False
        left, word = self._words[at - 1 : at + 1]
        is_name = self.is_known(at) or word.key in GIVEN_NAMES
        return self._text[left.end : word.start] == gap and not is_name

    def _is_cause_after(self, at: int) -> bool:
        """Whether "Lawyers for" and what begins at a word are one name."""
        return is_cause(self._words, at - 2, at, self.end_of(at))

    def _may_join(self, first: int, at: int, keys: set[str]) -> bool:
        before = {word.key for word in self._words[first:at]}
        if "of" in keys and self._is_full_name(at + len(keys)):
            # "the New Harbour Party of Ada Lind"
            return False
        if keys == {"for"} and at - first == 1 and self._is_cause_after(at + 1):
            return True
        if "of" in keys or "for" in keys or "on" in keys:
            if is_somebodys(self._words, first, at) or self._is_firm_abroad(first, at, len(keys)):
                return False
            return bool(before & ALL_HEADS) and self._words[at - 1].key not in LEGAL_FORMS
        if "and" not in keys or "the" in keys or not self._list_of_nouns(at):
            return False
        if {self._words[at - 1].key, self._words[at + 1].key} <= GENERIC:
            # "Norland Road and Bridge Corporation"
            return self._words[self.end_of(at + 1) - 1].key in ORGANISATION_HEADS
        return bool(before & {"of", "for"}) or self._is_public_body(at + 1)

    def _is_firm_abroad(self, first: int, at: int, joint: int) -> bool:
        """Whether a firm's name ends before "of Norland": "Vinta Metals of Norland"."""
        if not HEADS_OF_COUNTRIES.isdisjoint(word.key for word in self._words[first:at]):
            return False
        named = self._registry.index.longest_at(self._text, self._words, at + joint)
        return named is not None and (self._registry.by_id[named.ids[0]].kind is ActorKind.COUNTRY)

    def _is_full_name(self, at: int) -> bool:
        """Whether somebody's title or first name follows, and no more of a name of a body."""
        titles = {word.key for word in self._words[at : at + 3]} & TITLES
        if titles and self._words[at].key in PARTS_OF_TITLES:
            return True
        named = self._registry.index.longest_at(self._text, self._words, at)
        if named is not None and self._registry.by_id[named.ids[0]].kind is ActorKind.PERSON:
            return True
        if at + 1 >= len(self._words) or self._words[at].key not in GIVEN_NAMES:
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
            self._registry.index.longest_at(self._text, self._words, near) is None
            for near in (at - 1, at + 1)
        )
