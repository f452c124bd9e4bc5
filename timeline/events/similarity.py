"""How far two dated sentences speak of the same thing: words, names and actors in common."""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from timeline.events.acts import Act, act_of, clause_of
from timeline.model import ActorKind, DateInterval, EventMention, Role

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
_NAME_WEIGHT = 1.5
_ACTOR_SHARE = 0.2
_KIND_BONUS = 0.16
_TELLING_WORDS = 12
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


class Weights:
    """How telling each word is among all dates: rare words and names weigh more."""

    def __init__(self, counts: Mapping[str, int], total: int) -> None:
        self._counts = counts
        self._total = total
        self._known: dict[str, float] = {}

    def of(self, word: str) -> float:
        """The weight of one word, above 0."""
        weight = self._known.get(word)
        if weight is None:
            weight = math.log((self._total + 2) / (self._counts.get(word, 0) + 0.5))
            weight *= _NAME_WEIGHT if word[0].isupper() else 1
            self._known[word] = weight
        return weight

    def telling(self, features: Features) -> list[str]:
        """The words by which mentions of the same happening are looked up, rarest first."""
        return sorted(features.words, key=lambda word: (self._counts.get(word, 0), word))[
            :_TELLING_WORDS
        ]


def weigh(in_order: Iterable[tuple[Features, DateInterval | None]]) -> Weights:
    """Count for how many different dates each word is used.

    A happening that everybody reports makes its own words frequent, but on its own days only.

    Args:
        in_order: With equal dates side by side, so that none has to be remembered.
    """
    counts: defaultdict[str, int] = defaultdict(int)
    last_used: dict[str, int] = {}
    date_number, last = 0, None
    for features, interval in in_order:
        if date_number == 0 or interval != last:
            date_number, last = date_number + 1, interval
        for word in features.words:
            if last_used.get(word) != date_number:
                last_used[word] = date_number
                counts[word] += 1
    return Weights(counts, date_number)


def features_of(mention: EventMention) -> Features:
    """Take the words of a mention's sentence, without its date phrase and its speaker."""
    speakers = {a.actor_id for a in mention.actors if a.role is Role.SPEAKER}
    cuts = [(mention.date.start, mention.date.end)]
    cuts += [(a.start, a.end) for a in mention.actors if a.role is Role.SPEAKER]
    if mention.attributed_to:
        at = mention.sentence.find(mention.attributed_to) + mention.start
        cuts.append((at, at + len(mention.attributed_to)))
    text = _without(mention.sentence, [(s - mention.start, e - mention.start) for s, e in cuts])
    text = _START_OF_WAR.sub("fighting began", _STATEMENT_OF_TWO.sub("deal", text))
    stems = frozenset(
        stem for match in _WORD.finditer(text) if (stem := _stem(match[0])) is not None
    )
    if "=deal" in stems and _DATED_DEAL.search(clause_of(mention)):
        stems |= {"=sign"}
    if stems >= _TRUCE_AGREED:
        stems = stems - {"=truce"} | {"=deal"}
    actors = frozenset(a.actor_id for a in mention.actors) - speakers
    opening = _WORD.search(mention.sentence)
    first = None if opening is None else _stem(opening[0])
    return Features(stems, actors, stems & _people(mention), first or "", act_of(mention))


def _people(mention: EventMention) -> frozenset[str]:
    names = (
        mention.sentence[actor.start - mention.start : actor.end - mention.start]
        for actor in mention.actors
        if actor.kind is ActorKind.PERSON
    )
    found = (_stem(match[0]) for name in names for match in _WORD.finditer(name))
    return frozenset(stem for stem in found if stem is not None)


def _without(text: str, cuts: Iterable[tuple[int, int]]) -> str:
    for start, end in sorted(cuts, reverse=True):
        text = f"{text[: max(0, start)]} {text[max(0, end) :]}"
    return text


def similarity(one: Features, other: Features, weights: Weights) -> float:
    """Score from 0 to 1: cosine of the weighted words, and the share of actors in common."""
    both = one.words & other.words
    if not any(not word[0].isupper() for word in both):
        # Names alone tell who, not what.
        return 0.0
    shared = sum(weights.of(word) ** 2 for word in sorted(both))
    length = _length(one.words, weights) * _length(other.words, weights)
    actors = len(one.actors | other.actors)
    common = len(one.actors & other.actors) / actors if actors else 0.0
    score = (1 - _ACTOR_SHARE) * shared / length + _ACTOR_SHARE * common
    kinds = sum(word[0] == "=" for word in both)
    return score + _KIND_BONUS * kinds if _names_agree(one, other) else score


def have_bond(one: Features, other: Features) -> bool:
    """Whether they share a name or two kinds of happening: other words are common to many days."""
    both = one.words & other.words
    kinds = sum(word[0] == "=" for word in both)
    names = {word for word in both if word[0].isupper()} - ({one.opening} & {other.opening})
    return kinds >= _BONDS or bool(names or one.actors & other.actors)


def _names_agree(one: Features, other: Features) -> bool:
    """Whether no names speak against it: two strikes of one day are in two towns.

    Names of persons speak only against other persons: a country's leaders sign for it.
    """
    ours = {word for word in one.words if word[0].isupper()}
    theirs = {word for word in other.words if word[0].isupper()}
    if ours & theirs or one.actors & other.actors:
        return True
    if one.people and other.people:
        return False
    return not (ours - one.people and theirs - other.people)


def _length(words: frozenset[str], weights: Weights) -> float:
    return math.sqrt(sum(weights.of(word) ** 2 for word in sorted(words)))


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
