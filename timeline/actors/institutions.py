"""Ministries, armed forces, governments and parliaments, told by their own words."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.actors.chambers import CHAMBERS_BEGIN, chamber_at
from timeline.actors.lexicon import FUNCTION_WORDS, TITLES
from timeline.actors.names import Word, words_of
from timeline.actors.portfolios import PORTFOLIO_WORDS, PORTFOLIOS
from timeline.actors.role_words import AUXILIARIES, PAST_FORMS, SPEECH
from timeline.actors.spelling import slug
from timeline.model import ActorKind

_PORTFOLIOS = {"Foreign": "foreign-affairs"}
# Longer ones first.
_OFFICES = {
    ("treasury", "department"): "Finance",
    ("defense", "department"): "Defence",
    ("justice", "department"): "Justice",
    ("state", "department"): "Foreign",
    ("foreign", "office"): "Foreign",
    ("home", "office"): "Interior",
    ("treasury",): "Finance",
}
_SHORT_MINISTRIES = {"mod": "Defence", "mfa": "Foreign"}
_LONGEST_FUNCTION = 7
_ARMED_FORCES = (
    ("armed", "forces"),
    ("defence", "forces"),
    ("defense", "forces"),
    ("military", "forces"),
    ("army",),
    ("military",),
    ("forces",),
    ("troops",),
    ("soldiers",),
    ("servicemen",),
    ("paratroopers",),
    ("airmen",),
    ("conscripts",),
    ("special", "forces"),
    ("navy",),
    ("air", "force"),
    ("marines",),
    ("ground", "forces"),
    ("contingent",),
    ("peacekeepers",),
    ("sailors",),
    ("infantry",),
    ("cavalry",),
    ("units",),
    ("defence", "force"),
    ("defense", "force"),
    ("national", "defence", "force"),
    ("national", "defence", "forces"),
    ("national", "army"),
    ("territorial", "defence", "forces"),
    ("territorial", "defense", "forces"),
    ("air", "forces"),
    ("land", "forces"),
    ("naval", "forces"),
    *(
        (whose, who)
        for whose in ("government", "regime", "loyalist")
        for who in ("forces", "troops", "soldiers")
    ),
)
_OFFICES_BEGIN = frozenset(keys[0] for keys in _OFFICES)
_FORCES_BEGIN = frozenset(keys[0] for keys in _ARMED_FORCES)
# These mean a country's armed forces even without its name: "the army".
_BARE_FORCES = (("armed", "forces"), ("army",), ("military",))
_GOVERNMENT = frozenset(
    "government authorities leadership side regime delegation officials negotiators mediators "
    "presidency embassy diplomats cabinet envoys ambassadors delegates representatives".split()
)
# "Norland's interim government"
_KINDS_OF_GOVERNMENT = frozenset(
    "interim transitional caretaker outgoing military coalition federal central provisional new "
    "minority civilian".split()
)
# One of them speaks for a country, too, where no name follows: "a Norwegian official said".
_OFFICIAL = frozenset(("official", "diplomat"))
# What police and soldiers do in headlines; no nouns.
_DEEDS_OF_SEVERAL = frozenset(
    "arrest detain seize kill find free rescue disperse evict shoot recover identify foil "
    "intercept capture retake enter leave begin continue take use deny vow accuse suspect believe "
    "search kick destroy repel shell bombard advance".split()
)
_AFTER_NOUNS = FUNCTION_WORDS | SPEECH | AUXILIARIES | PAST_FORMS | _DEEDS_OF_SEVERAL
_OF_ADJECTIVES = ("al", "ic", "ive", "ary")
_PARLIAMENT = frozenset(("parliament",))
# These are called by their country alone, whatever their own names are.
_SERVICES = {
    ("police",): "Police",
    ("coast", "guard"): "Coast Guard",
    ("coastguard",): "Coast Guard",
}
SERVICES = frozenset(_SERVICES.values())
_SERVICES_BEGIN = frozenset(keys[0] for keys in _SERVICES)
# Before a ministry these only say that it is the country's: "the Federal Ministry of Finance".
_OF_STATE = frozenset("federal national royal union central".split())
_SMALL = frozenset(("of", "and", "the", "for"))
_MINISTRY_NOUNS = frozenset(("ministry", "department"))
_BEGIN = (
    _MINISTRY_NOUNS
    | _OFFICES_BEGIN
    | CHAMBERS_BEGIN
    | _FORCES_BEGIN
    | _OF_STATE
    | _GOVERNMENT
    | _KINDS_OF_GOVERNMENT
    | _PARLIAMENT
    | _OFFICIAL
    | _SERVICES_BEGIN
    | _SHORT_MINISTRIES.keys()
    | {"treasury"}
)


@dataclass(frozen=True, slots=True)
class Institution:
    """A body of a country, as the words say it.

    Args:
        kind: MINISTRY, ARMED_FORCE, ORGANISATION (a parliament) or COUNTRY (its government).
        function: What a ministry is for: "Defence"; else the noun: "Parliament"; empty for a
            ministry that is not said which.
        last: Number of the word after it.
    """

    kind: ActorKind
    function: str
    last: int


def may_begin_at(words: Sequence[Word]) -> frozenset[int]:
    """Numbers of the words at which alone `institution_at` can find a body; fast."""
    may = {number for number, word in enumerate(words) if word.key in _BEGIN}
    # "Foreign Affairs Ministry" begins up to two words before its noun.
    nouns = [number for number in may if words[number].key in _MINISTRY_NOUNS]
    return frozenset(may.union(*((noun - 2, noun - 1) for noun in nouns)))


def institution_at(words: Sequence[Word], first: int) -> Institution | None:
    """Read the body that begins at a word; whose it is, the caller knows or finds out."""
    if first >= len(words):
        return None
    key = words[first].key
    if key == "department":
        return _department_of(words, first)
    if key == "treasury":
        return Institution(ActorKind.MINISTRY, "Finance", first + 1)
    office = _office(words, first) or _chamber(words, first)
    if office is not None:
        return office
    if key in _SHORT_MINISTRIES and words[first].text[0].isupper():
        return Institution(ActorKind.MINISTRY, _SHORT_MINISTRIES[key], first + 1)
    if key == "ministry":
        return _ministry_of(words, first)
    before = _function_before_ministry(words, first)
    if before is not None:
        return before
    return _forces(words, first, _ARMED_FORCES) or _government(words, first)


def bare_institution_at(words: Sequence[Word], first: int) -> Institution | None:
    """Read a body that stands without its country: "the Defence Ministry", "the army"."""
    key = words[first].key
    if key == "ministry":
        return _ministry_of(words, first)
    if key in _OF_STATE and first + 2 < len(words) and words[first + 1].text == "Ministry":
        return _ministry_of(words, first + 1) if words[first + 2].key in ("of", "for") else None
    if key == "department":
        return _department_of(words, first)
    office = _office(words, first) or _chamber(words, first)
    if office is not None:
        return office
    return _function_before_ministry(words, first) or _forces(words, first, _BARE_FORCES)


def portfolio_of(function: str) -> str:
    """The part of a ministry's id that says what it is for."""
    return _PORTFOLIOS.get(function, slug(function.removeprefix("the ")))


def function_of(name: str) -> str | None:
    """The function that a registered name tells: "Defence" of "Norland's Ministry of Defense"."""
    words = words_of(name)
    for first, word in enumerate(words):
        chamber = chamber_at(words, first)
        if chamber is not None:
            return chamber[0]
        if word.key == "ministry":
            body = _ministry_of(words, first)
            if body.function:
                return body.function
        if first > 0:
            for body_at in (_function_before_ministry, _parliament):
                found = body_at(words, first)
                if found is not None:
                    return found.function
            if _forces(words, first, _ARMED_FORCES[:5]):
                return "Armed Forces"
    return None


def _ministry_of(words: Sequence[Word], first: int) -> Institution:
    if first + 2 < len(words) and words[first + 1].key in ("of", "for"):
        at = first + 3 if words[first + 2].key == "the" else first + 2
        for length in (2, 1):
            keys = tuple(word.key for word in words[at : at + length])
            if keys in PORTFOLIOS:
                return _with_more(words, PORTFOLIOS[keys], at + len(keys))
        last = at
        while last < min(len(words), at + _LONGEST_FUNCTION) and _may_name_function(words, last):
            last += 1
        while last > at and words[last - 1].key in _SMALL:
            last -= 1
        if last > at:
            name = " ".join(word.text for word in words[at:last])
            return Institution(ActorKind.MINISTRY, name, last)
    return Institution(ActorKind.MINISTRY, "", first + 1)


def _department_of(words: Sequence[Word], first: int) -> Institution | None:
    """Read "Department of Foreign Affairs", where the function is one of a ministry."""
    if first + 2 >= len(words) or words[first + 1].key not in ("of", "for"):
        return None
    at = first + 3 if words[first + 2].key == "the" else first + 2
    for length in (2, 1):
        named = words[at : at + length]
        keys = tuple(word.key for word in named)
        function = "Foreign" if keys == ("state",) else PORTFOLIOS.get(keys)
        if function is not None and named[0].text[0].isupper():
            return _with_more(words, function, at + len(keys))
    is_british = words[first].text == "Department" and words[first + 1].key == "for"
    if is_british and at < len(words) and words[at].key in PORTFOLIO_WORDS:
        return _with_more(words, words[at].text, at + 1)
    return None


def _office(words: Sequence[Word], first: int) -> Institution | None:
    """Read "Treasury" and "Foreign Office", which are ministries by another name."""
    if words[first].key not in _OFFICES_BEGIN:
        return _department_named(words, first)
    for keys, function in _OFFICES.items():
        last = first + len(keys)
        named = words[first:last]
        if last < len(words) and words[last].key in TITLES:
            # "Treasury Secretary" is somebody.
            continue
        if tuple(word.key for word in named) == keys and all(w.text[0].isupper() for w in named):
            return Institution(ActorKind.MINISTRY, function, last)
    return None


def _department_named(words: Sequence[Word], first: int) -> Institution | None:
    """Read "Commerce Department", as ministries of the United States are called."""
    for length in (1, 2):
        last = first + length
        named = words[first : last + 1]
        if len(named) == length + 1 and named[-1].text == "Department":
            function = PORTFOLIOS.get(tuple(word.key for word in named[:-1]))
            if function is not None and named[0].text[0].isupper():
                return Institution(ActorKind.MINISTRY, function, last + 1)
    return None


def _chamber(words: Sequence[Word], first: int) -> Institution | None:
    found = chamber_at(words, first)
    return None if found is None else Institution(ActorKind.ORGANISATION, *found)


def _with_more(words: Sequence[Word], function: str, last: int) -> Institution:
    """Go on over more functions: "Energy and Natural Resources", "Trade, Industry and Energy"."""
    for word in words[last : last + _functions_after_comma(words, last)]:
        function, last = f"{function} {word.text}", last + 1
    while last + 1 < len(words) and words[last].key == "and" and words[last + 1].text[0].isupper():
        function = f"{function} and {words[last + 1].text}"
        last += 2
        while last < len(words) and words[last].text[0].isupper() and _is_next(words, last):
            function = f"{function} {words[last].text}"
            last += 1
    return Institution(ActorKind.MINISTRY, function, last)


def _is_next(words: Sequence[Word], at: int) -> bool:
    """Whether just a space stands before a word, and no "and" before that."""
    return words[at].start == words[at - 1].end + 1 and words[at - 1].key != "and"


def _functions_after_comma(words: Sequence[Word], at: int) -> int:
    """Count the words of "Industry" in "Trade, Industry and Energy", where "and" comes at last."""
    count = 0
    while at + count + 1 < len(words) and words[at + count].key in PORTFOLIO_WORDS:
        is_listed = words[at + count].start == words[at + count - 1].end + len(", ")
        if not is_listed or not words[at + count].text[0].isupper():
            return 0
        count += 1
        if words[at + count].key == "and":
            return count
    return 0


def _may_name_function(words: Sequence[Word], number: int) -> bool:
    word = words[number]
    return word.text[0].isupper() or word.key == "and"


def _function_before_ministry(words: Sequence[Word], first: int) -> Institution | None:
    for length in (1, 2):
        at = first + length
        if at < len(words) and words[at].key == "ministry":
            keys = tuple(word.key for word in words[first:at])
            function = PORTFOLIOS.get(keys)
            if function is None and keys[0] not in _OF_STATE and _are_names(words[first:at]):
                function = " ".join(word.text for word in words[first:at])
            if function is not None:
                return Institution(ActorKind.MINISTRY, function, at + 1)
    return None


def _are_names(words: Sequence[Word]) -> bool:
    return all(word.text[0].isupper() and word.key not in FUNCTION_WORDS for word in words)


def _forces(
    words: Sequence[Word], first: int, nouns: Sequence[tuple[str, ...]]
) -> Institution | None:
    if words[first].key not in _FORCES_BEGIN:
        return None
    for noun in nouns:
        last = first + len(noun)
        if tuple(word.key for word in words[first:last]) == noun:
            if noun == ("military",) and _is_quality(words, last):
                continue
            return Institution(ActorKind.ARMED_FORCE, "Armed Forces", last)
    return None


def _is_quality(words: Sequence[Word], after: int) -> bool:
    """Whether "military" only qualifies the next word, as in "military presence"."""
    if after >= len(words) or words[after].start != words[after - 1].end + 1:
        return False
    key = words[after].key
    if key == "and" and after + 1 < len(words):
        # "military and political success"
        return words[after + 1].text.islower() and words[after + 1].key.endswith(_OF_ADJECTIVES)
    return key not in _AFTER_NOUNS and not key.endswith("ed")


def _government(words: Sequence[Word], first: int) -> Institution | None:
    if words[first].key in _KINDS_OF_GOVERNMENT and first + 1 < len(words):
        first += words[first + 1].key in ("government", "authorities", "cabinet", "leadership")
    is_official = words[first].key in _OFFICIAL and not _is_quality(words, first + 1)
    if is_official and not _is_before_name(words, first + 1):
        return Institution(ActorKind.COUNTRY, "", first + 1)
    if tuple(word.text for word in words[first : first + 2]) == ("High", "Commission"):
        # What embassies are called in the Commonwealth.
        return Institution(ActorKind.COUNTRY, "", first + 2)
    if words[first].key in _GOVERNMENT:
        return Institution(ActorKind.COUNTRY, "", first + 1)
    return _service(words, first) or _parliament(words, first)


def _is_before_name(words: Sequence[Word], after: int) -> bool:
    """Whether a capital follows at once or after a comma: "official Ada Lind"."""
    if after >= len(words):
        return True
    near = words[after].start - words[after - 1].end <= len(", ")
    return near and words[after].text[0].isupper()


def _service(words: Sequence[Word], first: int) -> Institution | None:
    if words[first].key not in _SERVICES_BEGIN:
        return None
    for keys, name in _SERVICES.items():
        last = first + len(keys)
        if tuple(word.key for word in words[first:last]) == keys:
            is_other = _is_quality(words, last) or _is_before_name(words, last)
            is_end = last >= len(words)
            return (
                None if is_other and not is_end else Institution(ActorKind.ORGANISATION, name, last)
            )
    return None


def _parliament(words: Sequence[Word], first: int) -> Institution | None:
    if words[first].key in _PARLIAMENT:
        return Institution(ActorKind.ORGANISATION, "Parliament", first + 1)
    return None
