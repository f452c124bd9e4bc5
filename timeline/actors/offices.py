"""What offices are for: "of Economy and Foreign Trade" after "Minister"."""

from collections.abc import Callable, Collection, Sequence

from timeline.actors.causes import is_common
from timeline.actors.names import Word
from timeline.actors.portfolios import PORTFOLIO_WORDS

# Any common word with a capital may be what these are for: "Director of Public Prosecutions".
_FUNCTIONAL = frozenset(
    "minister secretary director commissioner registrar ombudsman adviser advisor coordinator "
    "undersecretary controller comptroller inspector auditor".split()
)
# Whose words are those of a body: "secretary of the Security Council".
_BODIES = frozenset(
    "council committee agency fund commission authority bureau service court company union "
    "federation university college institute centre center bank board office department "
    "association assembly".split()
)
_ENVOYS = frozenset("ambassador envoy negotiator consul".split())
# Before whose names "Higher Education" only says what they are for.
_OFFICERS = frozenset("minister secretary commissioner correspondent editor ombudsman".split())


def after_portfolio(
    words: Sequence[Word], at: int, titles: Collection[str], is_known: Callable[[int], bool]
) -> int:
    """Skip "Digital Affairs" of "Minister for Digital Affairs"; give the next word's number.

    A country or a body is no portfolio.

    Args:
        words: Of the sentence.
        at: Number of the word after "of" or "for".
        titles: That stand before.
        is_known: Tells whether a registered name begins at a word.
    """
    if _names_body(words, at):
        return at
    may_be_any = not _FUNCTIONAL.isdisjoint(titles)

    def is_function(number: int) -> bool:
        word = words[number]
        if word.key in PORTFOLIO_WORDS:
            return True
        return may_be_any and word.text[0].isupper() and is_common(word) and not is_known(number)

    while at < len(words):
        joint = words[at].key in ("the", "and")
        following = at + joint
        if following >= len(words) or not is_function(following):
            break
        if joint and words[following].key == "state":
            break
        at += 1
    return at


def is_envoy(title: Sequence[str]) -> bool:
    """Whether an office stands for its country where nobody is said by name."""
    return not _ENVOYS.isdisjoint(title) or tuple(title[-2:]) == ("high", "commissioner")


def is_field_of_officer(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether capitals end in an officer whose field they are: "Adult Education Minister"."""
    for at in range(first + 1, last):
        if words[at].key in _OFFICERS:
            return all(word.text[0].isupper() for word in words[first:at])
    return False


def _names_body(words: Sequence[Word], at: int) -> bool:
    """Whether a word for a body ends the capitals that begin at a word or after its article."""
    first = at + (at < len(words) and words[at].key == "the")
    at = first
    while at < len(words) and words[at].text[0].isupper() and (at == first or words[at].gap == " "):
        if words[at].key in _BODIES and at > first:
            return True
        at += 1
    return False
