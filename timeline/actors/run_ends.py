"""Where a run of capitalised words ends."""

from timeline.actors.causes import steps_of_cause
from timeline.actors.introductions import introduced_names
from timeline.actors.joints import Joints
from timeline.actors.lexicon import (
    FUNCTION_WORDS,
    ORGANISATION_HEADS,
    TITLES,
)
from timeline.actors.lexicon import TITLE_PARTS as PARTS_OF_TITLES
from timeline.actors.names import Word
from timeline.actors.people_in_runs import person_within
from timeline.actors.registry import ActorRegistry
from timeline.actors.run_words import (
    ALL_HEADS,
    CAPITALS_WITHIN,
    FIELDS_OF_CHIEFS,
    LEADERS_OF_FIRMS,
    LONGEST_RUN,
    QUALITIES,
    RANKS,
    SHORT_TITLES,
    SYLLABLES,
    TITLES_AND_SURNAMES,
)

_WHERE = frozenset("in at near from".split())
_QUALITIES = PARTS_OF_TITLES - TITLES
# Runs that hang on each other so deep are read from the last one on: "Pens for Pens for Pens".
_DEEPEST = 20


class RunEnds(Joints):
    """Where the runs of one sentence go on, and where they end.

    Args:
        text: The article.
        words: Of the sentence.
        registry: Who is known.
    """

    def __init__(self, text: str, words: list[Word], registry: ActorRegistry) -> None:
        super().__init__(text, words, registry)
        self._introduced = introduced_names(words)
        self._ends: dict[int, int] = {}
        self._depth = 0

    def is_introduced(self, at: int, last: int) -> bool:
        """Whether an abbreviation in brackets says that just these words are a name."""
        return self._introduced.get(at) == last

    def end_of(self, at: int) -> int:
        """The number of the word after the run that begins at word `at`."""
        introduced = self._introduced.get(at)
        if introduced is not None:
            return introduced
        if at not in self._ends:
            self._depth += 1
            if self._depth > _DEEPEST:
                for later in range(len(self._words) - 1, at, -1):
                    self._settle(later)
            self._settle(at)
            self._depth -= 1
        return self._ends[at]

    def _settle(self, at: int) -> None:
        if at not in self._ends:
            last = self._last_of(at)
            person = person_within(self._words, at, last)
            self._ends[at] = self._end_of_town(at, last) or person or last

    def _end_of_town(self, at: int, last: int) -> int:
        """Where a town ends that somebody's name follows at once: "in Oldtown Ada Lind left"."""
        if last - at < 2 or at == 0 or self._words[at - 1].key not in _WHERE:
            return 0
        for end in range(last - 1, at, -1):
            rest = self._words[end:last]
            if len(rest) == 1 and not rest[0].text.isupper():
                continue
            if self._registry.town(self._words[at:end]) and ALL_HEADS.isdisjoint(
                word.key for word in rest
            ):
                return end
        return 0

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
        is_spaced = self._words[at].gap == " "
        steps = 0 if is_spaced else self._step_over_sign(first, at)
        if steps:
            return steps
        if self._is_called_group(first, at) or self._is_channel(first, at):
            return 1
        if self._is_family(first, at):
            return 1
        if self.goes_on(at) and not self._breaks(at):
            return 1
        steps = self._joint(first, at) or self._cause(first, at)
        if steps or is_spaced:
            return steps
        return self._nouns_after_comma(first, at) or self._nickname(at)

    def _step_over_sign(self, first: int, at: int) -> int:
        """The same where more than a space stands before: a hyphen, an apostrophe, a bracket."""
        if self._is_second_syllable(first, at) or self._is_after_apostrophe(at):
            return 1
        owners = self._owners(at)
        if owners:
            return owners
        if self._is_wing(at):
            return 1
        return 2 if self._is_within_hyphens(at) else 0

    def _cause(self, first: int, at: int) -> int:
        """Count the words from "to" on in "No to Plunder", from "against" on in the like."""
        steps = steps_of_cause(self._words, first, at)
        if steps and all(self._is_joined(at + step) for step in range(steps)):
            return steps
        return 0

    def _breaks(self, at: int) -> bool:
        """A new name begins at a title after a name, or at a second registered one."""
        word = self._words[at]
        if word.gap.strip() in ("&", "-"):
            # "Norfirm & General", "Hpa-An"
            return False
        if word.key in TITLES_AND_SURNAMES and not self.goes_on(at + 1):
            return False
        if self._is_seat_of_words(at) or self.is_cut_short(at):
            return True
        if word.key in TITLES and not self._may_be_title(at):
            return False
        if word.key in TITLES:
            # "Vinta Energy Chief Executive", where "Energy Minister" is one title
            return self._words[at - 1].key not in PARTS_OF_TITLES or self._leads_firm(at)
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

    def _is_seat_of_words(self, at: int) -> bool:
        """Whether a seat of several words ends a run: "the Lind White House"."""
        seats = self._registry.metonyms
        if seats.reach.get(self._words[at].key, 0) < 2 or self.is_known(at):
            return False
        seat = seats.longest_at(self._words, at)
        return seat is not None and seat.last - at > 1 and not self.goes_on(seat.last)

    def _may_be_title(self, at: int) -> bool:
        """Whether it is not "General" of "Directorate General" or "Col" of "Stefano Del Col"."""
        key, before = self._words[at].key, self._words[at - 1].key
        following = self._words[at + 1] if self.goes_on(at + 1) else None
        if key in QUALITIES and following is not None and following.key in ALL_HEADS:
            # "Lindholm General Hospital", "Social Justice Party"
            return False
        if key == "general":
            return before not in ORGANISATION_HEADS
        if self._is_office_of_title(at + 1) or self._is_of_office(at):
            return False
        if self._words[at].text == "FM":
            # "Radio Joy FM", where a minister's name would follow
            return self.goes_on(at + 1)
        is_short = key in SHORT_TITLES and not self._text.startswith(".", self._words[at].end)
        return not is_short or self.goes_on(at + 1)

    def _leads_firm(self, at: int) -> bool:
        """Whether "Chief Executive", "Chairman" or the like stands here."""
        if self._words[at].key in LEADERS_OF_FIRMS:
            return self._words[at - 1].key not in RANKS
        following = self._words[at + 1].key if self.goes_on(at + 1) else ""
        return self._words[at].key == "chief" and following in FIELDS_OF_CHIEFS

    def _is_title_of_somebody(self, at: int) -> bool:
        """Whether a title of several words stands before a name: "Vice Admiral Ada Lind"."""
        while self.goes_on(at) and self._words[at].key in _QUALITIES:
            at += 1
        return self.goes_on(at) and self._words[at].key in TITLES and self.goes_on(at + 1)
