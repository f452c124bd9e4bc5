"""How far two dated sentences speak of the same thing: telling words in common, and actors."""

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.model import EventMention

_WORD = re.compile(r"[^\W_]{2,}")
_STOP = frozenset(
    "the and for that with from was were has had have been are his her its their they them this "
    "these those which who whom whose what when where while will would could should not but into "
    "over under after before during between about against also than then there here said says "
    "told saying according on in at by of to as an is it he she be or if up out off day days today "
    "yesterday tomorrow earlier later ago last next same year years month months week weeks time "
    "morning evening night monday tuesday wednesday thursday friday saturday sunday january "
    "february march april may june july august september october november december".split()
)
_ACTOR_SHARE = 0.25
_TELLING_WORDS = 8


@dataclass(frozen=True, slots=True)
class Features:
    """What a mention is compared by: its words, folded to stems, and the ids in its sentence."""

    words: frozenset[str]
    actors: frozenset[str]


class Weights:
    """How telling each word is among all mentions: rare words weigh more."""

    def __init__(self, counts: Counter[str], total: int) -> None:
        self._counts = counts
        self._total = total

    def of(self, word: str) -> float:
        """The weight of one word, above 0."""
        return math.log((self._total + 2) / (self._counts[word] + 0.5))

    def telling(self, features: Features) -> list[str]:
        """The words by which mentions of the same happening are looked up, rarest first."""
        return sorted(features.words, key=lambda word: (self._counts[word], word))[:_TELLING_WORDS]


def weigh(all_features: Iterable[Features]) -> Weights:
    """Count in how many mentions each word stands."""
    counts: Counter[str] = Counter()
    total = 0
    for features in all_features:
        counts.update(features.words)
        total += 1
    return Weights(counts, total)


def features_of(mention: EventMention) -> Features:
    """Take the words of a mention's sentence, without its date phrase, and its actors."""
    before = mention.sentence[: max(0, mention.date.start - mention.start)]
    after = mention.sentence[max(0, mention.date.end - mention.start) :]
    words = (match[0].casefold() for match in _WORD.finditer(f"{before} {after}"))
    stems = frozenset(_stem(word) for word in words if word not in _STOP and not word.isdigit())
    return Features(stems, frozenset(actor.actor_id for actor in mention.actors))


def similarity(one: Features, other: Features, weights: Weights) -> float:
    """Score from 0 to 1: cosine of the weighted words, and the share of actors in common."""
    shared = sum(weights.of(word) ** 2 for word in sorted(one.words & other.words))
    if not shared:
        return 0.0
    length = _length(one.words, weights) * _length(other.words, weights)
    actors = len(one.actors | other.actors)
    common = len(one.actors & other.actors) / actors if actors else 0.0
    return (1 - _ACTOR_SHARE) * shared / length + _ACTOR_SHARE * common


def _length(words: frozenset[str], weights: Weights) -> float:
    return math.sqrt(sum(weights.of(word) ** 2 for word in sorted(words)))


def _stem(word: str) -> str:
    """Fold the commonest English endings, so that "captured" meets "captures"."""
    for ending in ("ings", "ing", "edly", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
