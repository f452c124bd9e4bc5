"""How far two dated sentences speak of the same thing: words, names and actors in common."""

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from timeline.events.acts import Act, act_of, clause_of
from timeline.events.common_words import COMMON_WORDS
from timeline.model import ActorKind, EventMention, Role

_WORD = re.compile(r"[^\W_]{2,}")
_STOP = frozenset(
    "the and for that with from was were has had have been are his her its their they them this "
    "these those which who whom whose what when where while will would could should not but into "
    "over under after before during between about against also than then there here said says "
    "told saying according on in at by of to as an is it he she be or if up out off day days today "
    "yesterday tomorrow earlier later ago last next same year years month months week weeks time "
    "morning evening night monday tuesday wednesday thursday friday saturday sunday january "
    "february march april may june july august september october november december jan feb mar "
    "apr jun jul aug sept sep oct nov dec midday noon afternoon outlet agency newspaper site "
    "account dates dated dating reported report reports claimed claims claim announced announces "
    "wrote twitter added stated one two three four five six seven eight nine ten".split()
)
# Words that tell of one kind of happening are one word. A row is worth having only where the two
# readings cannot be two events of the same day, place and people.
_SAME = {
    word: f"={row.split()[0]}"
    for row in (
        "take took taken taking takes capture captured captures capturing seize seized seizes "
        "liberate liberated liberates liberation retake retook retaken regain regained",
        "sign signed signs signing adopt adopted conclude concluded ink inked reached agreed",
        "deal agreement agreements accord accords documents text",
        "truce ceasefire pause",
        "clash clashes fighting fought hostilities battle battles escalation flare shooting firing",
        "kill killed killing dead died die deaths death toll",
        "wound wounded injured hurt",
        "meet met meets meeting meetings summit talks",
        "phone phoned call called calls telephone rang",
        "open opened opens opening inaugurated inaugurate unveiled",
        "vote voted votes voting election elections poll polls elected",
        "hand handed handover transfer transferred cede ceded",
        "block blocked blocks blockade closed closure closes close",
        "attack attacked attacks offensive assault strike strikes struck",
        "begin began begun begins start started starts launch launched broke resumed",
        "session sessions sitting debate debated",
        "visit visited visits visiting trip",
        "resign resigned resigns quit quits",
        "arrest arrested arrests detained detain",
        "troops forces army soldiers servicemen",
        "city town",
        "village villages settlement settlements",
    )
    for word in row.split()
}
# What two sides state together is a deal; what one side states is not.
_STATEMENT_OF_TWO = re.compile(
    r"\b(?:joint|trilateral|tripartite|ceasefire|truce|peace) "
    r"(?:statement|declaration|deal|agreement|accord)s?\b",
    re.I,
)
# "The statement of 4 May": the day of a deal is the day on which it was signed.
_DATED_DEAL = re.compile(
    r"\b(?:statement|declaration|deal|agreement|accord|treaty|truce) (?:of|from|dated) @"
    r"|\bdat(?:es?|ed|ing)\b.{0,120}\b(?:statement|declaration|deal|agreement|accord|treaty)\b"
    r".{0,80}\bto @"
)
_START_OF_WAR = re.compile(
    r"\bwar (?:had |has )?(?:begun|began|begins|started|starts|broke out|resumed)\b", re.I
)
# A truce that is signed or reached is the deal itself.
_TRUCE_AGREED = frozenset(("=truce", "=sign"))
# A name tells less than the rarest words: every story has some that stand in all of its articles.
_NAME_WEIGHT = 6.9
_RARE_WEIGHT = 11 * math.log(2)
_ACTOR_SHARE = 0.2
_KIND_BONUS = 0.16
_BONDS = 2


@dataclass(frozen=True, slots=True)
class Features:
    """What a mention is compared by.

    Args:
        words: Its words as stems, names with a capital in front, and "=" before a word that stands
            for one kind of happening.
        actors: The ids of those who act in it, speakers left out.
        people: Those of its names that are names of persons.
        opening: The word that its sentence begins with: a capital there makes no name.
        act: What kind of act it tells of.
    """

    words: frozenset[str]
    actors: frozenset[str]
    people: frozenset[str]
    opening: str
    act: Act


def weight_of(word: str) -> float:
    """How telling a word is, above 0: rare words and names weigh more.

    The same in every corpus, so that one article more shifts no score.
    """
    if word[0].isupper():
        return _NAME_WEIGHT
    return _weights().get(word, _RARE_WEIGHT)


@cache
def _weights() -> Mapping[str, float]:
    return {
        word: rarity * math.log(2)
        for rarity, words in COMMON_WORDS.items()
        for word in words.split()
    }


def features_of(mention: EventMention) -> Features:
    """Take the words of a mention's sentence, without its date phrase and its speaker."""
    speakers = {a.actor_id for a in mention.actors if a.role is Role.SPEAKER}
    cuts = [(mention.date.start, mention.date.end)]
    cuts += [(a.start, a.end) for a in mention.actors if a.role is Role.SPEAKER]
    if mention.attributed_to and (at := mention.sentence.find(mention.attributed_to)) >= 0:
        start = at + mention.start
        cuts.append((start, start + len(mention.attributed_to)))
    text = _without(mention.sentence, [(s - mention.start, e - mention.start) for s, e in cuts])
    text = _START_OF_WAR.sub("fighting began", _STATEMENT_OF_TWO.sub("deal", text))
    stems = stems_of(text)
    if "=deal" in stems and _DATED_DEAL.search(clause_of(mention)):
        stems |= {"=sign"}
    if stems >= _TRUCE_AGREED:
        stems = stems - {"=truce"} | {"=deal"}
    actors = frozenset(a.actor_id for a in mention.actors) - speakers
    opening = _WORD.search(mention.sentence)
    first = None if opening is None else _stem(opening[0])
    return Features(stems, actors, stems & _people(mention), first or "", act_of(mention))


def stems_of(text: str) -> frozenset[str]:
    """The words of a text as `Features` has them."""
    return frozenset(stem for stem in map(_stem, _WORD.findall(text)) if stem is not None)


def _people(mention: EventMention) -> frozenset[str]:
    names = (
        mention.sentence[actor.start - mention.start : actor.end - mention.start]
        for actor in mention.actors
        if actor.kind is ActorKind.PERSON
    )
    return frozenset(stem for name in names for stem in stems_of(name))


def _without(text: str, cuts: Iterable[tuple[int, int]]) -> str:
    for start, end in sorted(cuts, reverse=True):
        text = f"{text[: max(0, start)]} {text[max(0, end) :]}"
    return text


def similarity(one: Features, other: Features) -> float:
    """Score from 0 to 1: cosine of the weighted words, and the share of actors in common."""
    both = one.words & other.words
    kinds = telling = 0
    for word in both:
        if not word[0].isupper():
            telling += 1
            kinds += word[0] == "="
    if not telling:
        # Names alone tell who, not what.
        return 0.0
    actors = len(one.actors | other.actors)
    common = len(one.actors & other.actors) / actors if actors else 0.0
    length = _length(one.words) * _length(other.words)
    score = (1 - _ACTOR_SHARE) * _square(both) / length + _ACTOR_SHARE * common
    return score + _KIND_BONUS * kinds if kinds and _names_agree(one, other) else score


@lru_cache(maxsize=65536)
def _length(words: frozenset[str]) -> float:
    return math.sqrt(_square(words))


def _square(words: Iterable[str]) -> float:
    """The sum of squared weights, the same in whatever order they come."""
    return math.fsum(map(_weight_squared, words))


@lru_cache(maxsize=65536)
def _weight_squared(word: str) -> float:
    return weight_of(word) ** 2


def have_bond(one: Features, other: Features) -> bool:
    """Whether they share a name or two kinds of happening: other words are common to many days."""
    if not one.actors.isdisjoint(other.actors):
        return True
    both = one.words & other.words
    names = {word for word in both if word[0].isupper()} - ({one.opening} & {other.opening})
    return bool(names) or sum(word[0] == "=" for word in both) >= _BONDS


def _names_agree(one: Features, other: Features) -> bool:
    """Whether no names speak against it: two strikes of one day are in two towns.

    Names of persons speak only against other persons: a country's leaders sign for it.
    """
    ours, theirs = _names_in(one.words), _names_in(other.words)
    if not ours.isdisjoint(theirs) or not one.actors.isdisjoint(other.actors):
        return True
    if one.people and other.people:
        return False
    return ours <= one.people or theirs <= other.people


@lru_cache(maxsize=65536)
def _names_in(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word[0].isupper())


@lru_cache(maxsize=65536)
def _stem(word: str) -> str | None:
    """Fold the commonest English endings, so that "captured" meets "captures"; None drops it."""
    plain = word.casefold()
    if plain in _STOP or plain.isdigit():
        return None
    same = _SAME.get(plain)
    if same is not None:
        return same
    for ending in ("ings", "ing", "edly", "ed", "es", "s", "e"):
        if plain.endswith(ending) and len(plain) - len(ending) >= 4:
            plain = plain[: -len(ending)]
            break
    return plain.capitalize() if word[0].isupper() else plain
