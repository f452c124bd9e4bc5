"""The kind of an unregistered name, by its own words and by what was seen of it."""

from collections.abc import Sequence

from timeline.actors.common_words import COMMON_WORDS
from timeline.actors.evidence import Evidence
from timeline.actors.first_names import FAMILY_NAMES_FIRST, GIVEN_NAMES
from timeline.actors.lexicon import (
    BARE_HEADS,
    LEGAL_FORMS,
    NOT_ACTORS,
    OPENERS,
    PARTICLES,
    SURNAME_ENDINGS,
    THING_HEADS,
)
from timeline.actors.peoples import PEOPLES
from timeline.actors.place_words import PLAIN
from timeline.actors.run_words import PLACE_BEGINS, ROMAN
from timeline.model import ActorKind

_FIRM_ENDINGS = ("ing", "tion", "ics", "tech", "soft", "net", "corp", "ware", "works")
_GATHERINGS = frozenset("forum conference congress symposium dialogue assembly convention".split())
_STORMS = frozenset("hurricane typhoon cyclone storm operation".split())
_PLACES_TO_ACTS = 2
_LONGEST_PERSON = 4
# Of three mentions of a firm one is in a firm's company, at the least.
_FIRM_SHARE = 3
_PLURALS = (
    "s",
    "ing",
    "ed",
    "ly",
    "en",
    "tion",
    "ment",
    "ness",
    "ity",
    "ance",
    "ence",
    "ship",
    "ism",
)
# English plurals seldom end so, names of firms often do.
_NO_PLURALS = ("as", "is", "us", "os")
_FIRST_NAMES = GIVEN_NAMES | FAMILY_NAMES_FIRST
_WORDS = (COMMON_WORDS | OPENERS) - _FIRST_NAMES
# Halves of qualities: "Sino-Danish".
_PREFIXES = frozenset(
    "anglo franco russo sino austro indo greco graeco turko turco serbo italo hispano afro euro "
    "luso perso nippo judeo greco-roman".split()
)
_OF_PEOPLES = ("an", "sh", "se", "ch", "ic", "ek", "ss")
_TEACHINGS = ("ism", "phobia", "isation", "ization", "ology", "itis")
_NEW_PLACES = PLACE_BEGINS - GIVEN_NAMES


def kind_of(
    keys: tuple[str, ...], seen: Evidence, common: frozenset[str] = frozenset()
) -> ActorKind | None:
    """Tell the kind of an unregistered name; None where it is likely no name.

    Args:
        keys: Of its words.
        seen: What was seen of it.
        common: Words that the document writes small, too; they are nobody's first or last name.
    """
    if len(keys) == 1 and keys[0] in PEOPLES:
        return None
    is_word = len(keys) == 1 and keys[0] in common and seen.name.isascii()
    if is_word and not (seen.inner or seen.datelines):
        # A word that has its capital from the beginning of a sentence.
        return None
    if seen.has_age and seen.kind is None:
        return ActorKind.PERSON
    is_acronym = seen.name.isupper() and len(seen.name) > 1 and not seen.datelines
    if (len(keys) == 1 and _is_mostly_where(seen) and not is_acronym) or _is_just_a_town(
        keys, seen
    ):
        return ActorKind.PLACE
    if seen.is_short_for_nouns:
        # "personal flotation devices (PFD)"
        return None
    if keys[-1] in _GATHERINGS and seen.held and not (seen.speech or seen.subject):
        # "attended the Oldtown Trade Forum"
        return None
    if seen.kind is not None:
        return seen.kind
    if _is_a_thing(keys, seen):
        return None
    if len(keys) > 1:
        return _kind_of_several(keys, seen, common)
    is_known = seen.speech or seen.firm or seen.owns or seen.explained
    if not is_known and (keys[0] in common or keys[0].endswith(_TEACHINGS)):
        # "Zopiclone", which the text writes small, too; "Zionism"
        return None
    return _kind_of_one(keys[0], seen)


def _is_a_thing(keys: tuple[str, ...], seen: Evidence) -> bool:
    """Whether a name is of what is made, sold or held, of a heading or of a manner."""
    if 2 * seen.numbered > seen.seen - (seen.seen > 1):
        # "the Strato 5": a product, an index.
        return True
    if seen.thing and not (seen.speech or seen.firm):
        return True
    does = seen.speech or seen.subject or seen.owns or seen.firm
    if seen.wares and not (seen.speech or seen.firm or seen.owns or seen.subject > 2 * seen.wares):
        # "the Vinta laptops", which may do something, too.
        return True
    if seen.made and not (does or (seen.office and len(keys) > 1)):
        # "unveiled the Vinta": a product; a court "released Ada Lind, the mayor".
        return True
    acts = does or seen.named_beside
    if len(keys) > 1 and keys[0] in _PREFIXES and keys[-1].endswith(_OF_PEOPLES):
        # "Anglo-Danish", where "Indo-China" is a place
        return True
    if not acts and len(keys) > 1 and all(key in _WORDS for key in keys):
        # "Related Topics", "Visit Shots": a heading or a button
        return True
    is_thing = keys[-1] in THING_HEADS or keys[0] in _STORMS or keys[-1] in NOT_ACTORS
    return (is_thing and not (seen.speech and len(keys) > 1)) or "war" in keys


def _kind_of_several(keys: tuple[str, ...], seen: Evidence, common: frozenset[str]) -> ActorKind:
    if len(keys) == 2 and keys[0] in _NEW_PLACES and not seen.speech:
        # "New Wave" is a party.
        is_town = seen.where or keys[1] not in COMMON_WORDS
        return ActorKind.PLACE if is_town else ActorKind.ORGANISATION
    first = seen.name.split()[0]
    if first.isupper() and first.isalpha() and len(first) > 2 and not seen.name.isupper():
        # "NIIT Oldtown"
        return ActorKind.ORGANISATION
    last = seen.name.split()[-1]
    is_acronym = last.isupper() and last.isalpha() and len(last) > 2
    if is_acronym and not (seen.name.isupper() or ROMAN.fullmatch(last)):
        # "Oldtown GOP", where "Louis XVI" is somebody
        return ActorKind.ORGANISATION
    inside = seen.inside or seen.where >= PLAIN
    if seen.where and inside and not (seen.speech or seen.subject) and _is_no_name(keys):
        # "in El Karvein"
        return ActorKind.PLACE
    if 2 * seen.articles > seen.seen and not _is_mostly_where(seen):
        # "the Karvik Sentral"
        return ActorKind.ORGANISATION
    if looks_like_person(keys):
        return ActorKind.PERSON
    if "&" in seen.name:
        return ActorKind.ORGANISATION
    if keys[0] in PLACE_BEGINS and not seen.speech:
        return ActorKind.PLACE
    if inside and _is_mostly_where(seen):
        return ActorKind.PLACE
    if (
        _FIRM_SHARE * seen.firm >= max(seen.seen, 1)
        or sum(key not in PARTICLES for key in keys) > _LONGEST_PERSON
        or any(key.isdigit() for key in keys)
        or len(keys[-1]) == 1
    ):
        return ActorKind.ORGANISATION
    if common.intersection(keys) or keys[-1].endswith(_FIRM_ENDINGS):
        return ActorKind.ORGANISATION
    return ActorKind.PERSON


def _is_no_name(keys: tuple[str, ...]) -> bool:
    """Whether no first name begins it."""
    return keys[0] not in _FIRST_NAMES and len(keys[0]) > 1


def _is_just_a_town(keys: tuple[str, ...], seen: Evidence) -> bool:
    """Whether nothing speaks against a town of that name."""
    is_other = seen.kind is not None or seen.speech or seen.firm
    if len(keys) > 1 and keys[0] in GIVEN_NAMES and not seen.where:
        # "Benito Lind", whom a town is named after
        return False
    return seen.is_town and not is_other and (seen.where > 0 or not seen.subject)


def _is_mostly_where(seen: Evidence) -> bool:
    """Whether a name stands where things happen, and hardly ever does anything."""
    return seen.where > _PLACES_TO_ACTS * (seen.speech + seen.subject)


def _kind_of_one(key: str, seen: Evidence) -> ActorKind | None:
    if not (seen.inner or seen.named_beside or _opens_a_name(key, seen) or _is_camel(seen.name)):
        return None
    if key in BARE_HEADS or key in LEGAL_FORMS:
        return None
    if (
        key in COMMON_WORDS
        and seen.name.isascii()
        and not (seen.speech or seen.firm or seen.owns or seen.explained)
    ):
        # "a monument to our Victory"
        return None
    if (key in GIVEN_NAMES or seen.is_kin) and not seen.firm:
        return ActorKind.PERSON
    if seen.speech and not seen.firm and _has_surname_ending(key):
        return ActorKind.PERSON
    return ActorKind.ORGANISATION


def _opens_a_name(key: str, seen: Evidence) -> bool:
    """Whether a word that only ever opens sentences is a name."""
    if seen.explained or seen.office:
        return True
    if key.endswith(_NO_PLURALS):
        return bool(seen.speech or seen.owns)
    if key.endswith(_PLURALS):
        return bool(seen.owns)
    return bool(seen.speech or seen.owns or seen.subject)


def _is_camel(name: str) -> bool:
    """Whether a capital stands within the word, as only names have it."""
    return any(letter.isupper() for letter in name[1:])


def looks_like_person(keys: Sequence[str]) -> bool:
    """Whether words look like a first name and a surname."""
    return len(keys) <= 4 and (
        keys[0] in _FIRST_NAMES or len(keys[0]) == 1 or _has_surname_ending(keys[-1])
    )


def _has_surname_ending(key: str) -> bool:
    """Whether a word ends as many surnames do."""
    return len(key) >= 5 and key.endswith(SURNAME_ENDINGS)
