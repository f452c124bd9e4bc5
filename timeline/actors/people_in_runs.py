"""Where somebody's name begins or ends within a run of capitalised words."""

from collections.abc import Sequence

from timeline.actors.company_words import PLURAL_NAMES
from timeline.actors.first_names import GIVEN_NAMES, MENS_NAMES
from timeline.actors.lexicon import ORGANISATION_HEADS, TITLE_PARTS, TITLES
from timeline.actors.names import Word
from timeline.actors.run_words import (
    ALL_HEADS,
    NO_NAMES_OF_PEOPLE,
    ORGANISATION_JOINTS,
    PLACE_BEGINS,
)

_SHORTEST_PERSON = 2
_WHERE = frozenset("in at near from".split())
_LONGEST_PERSON = 4
_NAMES = GIVEN_NAMES | MENS_NAMES
_BODIES = ORGANISATION_HEADS - TITLES
_QUALITIES = TITLE_PARTS - TITLES


def person_within(words: Sequence[Word], first: int, last: int) -> int | None:
    """Tell where somebody's name begins that ends a run of something else.

    That is "Ada Lind" of "the National Council Ada Lind", "Mayor of Oldtown Ada Lind" and
    "Democrats Ada Lind".

    Args:
        words: Of the sentence.
        first: Number of the first word of the run.
        last: Number of the word after it.
    """
    if last - first <= _SHORTEST_PERSON:
        return None
    is_led = _is_led(words, first)
    is_where = first > 0 and words[first - 1].key in _WHERE
    for at in range(first + 1, last - 1):
        is_after_body = words[at - 1].key in _BODIES
        # "in Oldtown Ada Lind left", not "in Santa Ada Lind"
        is_there = is_where and words[at - 1].key not in PLACE_BEGINS
        if not (is_after_body or is_led or is_there) or not _may_be_person(words[at:last]):
            continue
        if words[at].key in _NAMES or (is_led and is_after_body):
            return at
    return None


def _is_led(words: Sequence[Word], first: int) -> bool:
    """Whether "Mayor of" stands before a run, or "Chief of the General" before "Staff"."""
    while first and words[first - 1].key in _QUALITIES:
        first -= 1
    if first and words[first - 1].text == "the":
        first -= 1
    if first < 2 or words[first - 1].text != "of":
        return False
    return words[first - 2].key in TITLES


def _may_be_person(words: Sequence[Word]) -> bool:
    """Whether two to four words are all names; what "of" brings after them does not count."""
    small = [at for at, word in enumerate(words) if word.text in ORGANISATION_JOINTS]
    keys = [word.key for word in words[: small[0] if small else None]]
    return _SHORTEST_PERSON <= len(keys) <= _LONGEST_PERSON and NO_NAMES_OF_PEOPLE.isdisjoint(keys)


def is_somebodys(words: Sequence[Word], first: int, at: int) -> bool:
    """Whether what stands before "of" is somebody: "Marina Lind of the New Party".

    Args:
        words: Of the sentence.
        first: Number of the first word of the run.
        at: Number of "of".
    """
    names = [word.key for word in words[first:at]]
    if len(names) < 2:
        return False
    if names[0] in PLURAL_NAMES:
        # "Democrats Ada Lind of Ohio"
        return True
    return names[0] in GIVEN_NAMES and names[-1] not in ALL_HEADS
