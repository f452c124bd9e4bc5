"""Names made of common words: "No to Plunder", "Our Land", "Lawyers for Justice"."""

from collections.abc import Sequence

from timeline.actors.common_words import COMMON_WORDS
from timeline.actors.first_names import GIVEN_NAMES
from timeline.actors.lexicon import BARE_HEADS, NOT_ACTORS, OPENERS, TITLE_PARTS
from timeline.actors.names import Word
from timeline.actors.portfolios import PORTFOLIO_WORDS

# Small words that begin names of lists and campaigns, where their capital is not the sentence's.
_BEGINNINGS = frozenset("no yes our my we let for all with against never not together".split())
# A sentence that begins so may go on as any other: "Our Norland team won".
_ANSWERS = frozenset(("no", "yes"))
_JOINTS = frozenset("to for of in with against from the our".split())
# Nouns of causes, besides those that open sentences.
_CAUSES = frozenset(
    "nation nations change homeland motherland fatherland country life love dignity honour honor "
    "truth solidarity equality liberty prosperity renewal rights all press rail union drink land "
    "anti clean free better new europe victory strength will dawn sun rise forward can live "
    "person persons missing allied metal welfare sovereignty independence tomorrow earth planet "
    "sea seas forest forests river".split()
)
_COMMON = (COMMON_WORDS | OPENERS | PORTFOLIO_WORDS | _CAUSES) - GIVEN_NAMES
# "Lawyers for Parliament", "Workers for President Ada Lind"
_NO_CAUSES = BARE_HEADS | TITLE_PARTS - {"justice", "human", "rights", "health"} | {"congress"}
_PARTIES = frozenset("party movement bloc alliance coalition list platform".split())
_NAMING = frozenset(("named", "called"))
_SUFFIXES = (
    *("tion", "tions", "sion", "ment", "ments", "ity", "ities", "ance", "ence", "ics", "ism"),
    *("ship", "ness", "ture", "eries", "graphy", "logy"),
    *("ial", "onal", "ural", "ical", "etary", "itary", "omic", "alysis"),
)
_LONGEST_JOINT = 2
_LONGEST_CAUSE = 4


def is_common(word: Word) -> bool:
    """Whether a word is a common one, whatever its case: known, or by its suffix."""
    if word.key in _COMMON:
        return True
    if word.key.endswith(_SUFFIXES):
        return word.key not in GIVEN_NAMES
    return word.key.endswith("s") and word.key[:-1] in _COMMON


def begins_cause(words: Sequence[Word], at: int, *, opens: bool) -> bool:
    """Whether a small word begins a name: "No to Plunder", and within a sentence "Our Land".

    Args:
        words: Of the sentence.
        at: Number of the word.
        opens: It has its capital from the beginning of a sentence or quote.
    """
    if words[at].key not in _BEGINNINGS or not words[at].text[0].isupper():
        return False
    if opens:
        return (
            words[at].key in _ANSWERS
            and len(words) > at + 2
            and words[at + 1].text == "to"
            and words[at + 2].text[0].isupper()
        )
    return steps_of_cause(words, at, at + 1) > 0


def steps_of_cause(words: Sequence[Word], first: int, at: int) -> int:
    """Count the words from `at` to the next capital of a name that a small word begins.

    Args:
        words: Of the sentence.
        first: Number of the first word of the name.
        at: Number of the word that may go on.
    """
    if words[first].key not in _BEGINNINGS or at >= len(words):
        return 0
    for length in range(_LONGEST_JOINT + 1):
        between, following = words[at : at + length], words[at + length : at + length + 1]
        if not following or not all(word.text in _JOINTS for word in between):
            return 0
        if following[0].text[0].isupper():
            return length + 1
    return 0


def is_cause(words: Sequence[Word], first: int, at: int, last: int) -> bool:
    """Whether a common word and what it is for are a name: "Lawyers for Justice".

    Only a name gives the common word after "for" a capital.

    Args:
        words: Of the sentence.
        first: Number of the first word, which is the one before "for".
        at: Number of the first word after it.
        last: Number of the word after the capitals that begin there.
    """
    rest = words[at:last]
    if len(rest) > _LONGEST_CAUSE or words[first].key in TITLE_PARTS:
        return False
    if not is_common(words[first]) or words[first].key in BARE_HEADS:
        return False
    return all(is_common(word) and word.key not in _NO_CAUSES for word in rest)


def is_called_party(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether "party" and the like stands small before or after a name."""
    if words[last - 1].key in NOT_ACTORS:
        # "a Pro-European party"
        return False
    if at > 1 and words[at - 1].text in _NAMING:
        # "a party called"
        at -= 1
    before = words[at - 1].text if at else ""
    after = words[last].text if last < len(words) else ""
    return before in _PARTIES or after in _PARTIES
