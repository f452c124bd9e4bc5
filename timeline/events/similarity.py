"""How likely two dated sentences tell of the same happening: kinds of deeds, names, words, story.

What speaks for and against is added up as log-odds. The weights were fitted to pairs of mentions
of our gold (tests/gold/events, the half dev) and rounded; what a large corpus has more of, pairs
of two stories, weighs more than it did there.
"""

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from timeline.events.acts import Act, act_of
from timeline.events.clauses import own_clause
from timeline.events.common_words import COMMON_WORDS
from timeline.events.english_predicates import ENGLISH
from timeline.events.kinds import kinds_in
from timeline.events.russian_predicates import RUSSIAN
from timeline.model import ActorKind, EventMention, Role
from timeline.writing_systems import is_russian

_WORD = re.compile(r"[^\W_]{2,}")
_LONGEST_WORD = 60
# "Was detained on Monday and released a day later" tells of two deeds.
_JOINTS = re.compile(
    r",? (?:and|but|or|then|after|before|until|и|а|но|после|перед)(?: (?:that|then|later))? (?!@)"
)
_STOP = frozenset(
    "the and for that with from was were has had have been are his her its their they them this "
    "these those which who whom whose what when where while will would could should not but into "
    "over under after before during about between against also than then there here said says "
    "told saying according on in at by of to as an is it he she be or if up out off day days today "
    "yesterday tomorrow earlier later ago last next same year years month months week weeks time "
    "morning evening night monday tuesday wednesday thursday friday saturday sunday january "
    "february march april may june july august september october november december jan feb mar "
    "apr jun jul aug sept sep oct nov dec midday noon afternoon outlet agency newspaper site "
    "account dates dated dating reported report reports claimed claims claim announced announces "
    "wrote twitter added stated one two three four five six seven eight nine ten first second "
    "third".split()
)
# A name tells less than the rarest words: every story has some that stand in all of its articles.
_NAME_WEIGHT = 6.9
_RARE_WEIGHT = 11 * math.log(2)

_BASE = 1.4
_NO_KIND, _OWN_KIND, _OTHER_KIND = -1.3, 0.55, -1.3
_SHARED_NAME, _MOST_NAMES, _OTHER_NAMES = 0.25, 3, -0.3
_SHARED_ACTOR, _OTHER_ACTORS = 1.2, -0.6
_OTHER_ACT = -0.6
_WORDS = 3.5
_OTHER_STORY = -2.0
SAME_STORY = 0.1
"""From here on, on a scale of 0 to 1, what two articles share of names makes them one story."""


@dataclass(frozen=True)
class Features:
    """What a mention is compared by; it has room to keep what comparing asks of it often.

    Args:
        words: Its words as stems, names with a capital in front, and "=" before a kind of
            happening that one tells of.
        own: The kinds that the date's own clause tells of.
        beside: Names in the date's own clause.
        actors: The ids of those who act in it, speakers left out.
        people: Those of its names that are names of persons.
        act: What kind of act it tells of.
    """

    words: frozenset[str]
    own: frozenset[str]
    beside: frozenset[str]
    actors: frozenset[str]
    people: frozenset[str]
    act: Act

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of happening among its words."""
        return frozenset(word for word in self.words if word[0] == "=")

    @cached_property
    def names(self) -> frozenset[str]:
        """The names among its words."""
        return frozenset(word for word in self.words if word[0].isupper())

    @cached_property
    def others(self) -> frozenset[str]:
        """Its words that are neither."""
        return self.words - self.kinds - self.names

    @cached_property
    def squared_length(self) -> float:
        """Of those others, as a vector of their weights."""
        return _square(self.others)


def features_of(mention: EventMention) -> Features:
    """Take the words of a mention's sentence, without its date phrase and its speaker."""
    speakers = {a.actor_id for a in mention.actors if a.role is Role.SPEAKER}
    cuts = [(mention.date.start, mention.date.end)]
    cuts += [(a.start, a.end) for a in mention.actors if a.role is Role.SPEAKER]
    if mention.attributed_to and (at := mention.sentence.find(mention.attributed_to)) >= 0:
        start = at + mention.start
        cuts.append((start, start + len(mention.attributed_to)))
    text = _without(mention.sentence, [(s - mention.start, e - mention.start) for s, e in cuts])
    tongue = RUSSIAN if is_russian(mention.sentence) else ENGLISH
    clause, _ = own_clause(
        mention.sentence,
        mention.date.start - mention.start,
        mention.date.end - mention.start,
        tongue.breaks,
    )
    at = clause.index("@")
    part, _ = own_clause(clause, at, at + 1, _JOINTS)
    opening = _WORD.search(mention.sentence)
    opens = None if opening is None else _stem(opening[0])
    stems = stems_of(text) - {opens}
    return Features(
        words=stems | kinds_in(text),
        own=kinds_in(part) or kinds_in(clause),
        beside=frozenset(stem for stem in stems_of(clause) - {opens} if stem[0].isupper()),
        actors=frozenset(a.actor_id for a in mention.actors) - speakers,
        people=stems & _people(mention),
        act=act_of(mention),
    )


def stems_of(text: str) -> frozenset[str]:
    """The words of a text as stems, names with a capital in front."""
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


def log_odds(one: Features, other: Features, *, same_story: bool) -> float:
    """What speaks for one happening against what speaks for two, whatever their days.

    Args:
        same_story: Their articles are of one story.
    """
    odds = _BASE if same_story else _BASE + _OTHER_STORY
    if one.kinds.isdisjoint(other.kinds):
        odds += _NO_KIND
    if not one.own.isdisjoint(other.own):
        odds += _OWN_KIND
    elif one.own and other.own:
        odds += _OTHER_KIND
    odds += _SHARED_NAME * min(len(one.names & other.names), _MOST_NAMES)
    if one.beside and other.beside and one.beside.isdisjoint(other.beside):
        odds += _OTHER_NAMES
    if not one.actors.isdisjoint(other.actors):
        odds += _SHARED_ACTOR
    elif (one.actors and other.actors) or (
        one.people and other.people and one.people.isdisjoint(other.people)
    ):
        odds += _OTHER_ACTORS
    if one.act.kind is not other.act.kind:
        odds += _OTHER_ACT
    return odds + _WORDS * _cosine(one, other)


def _cosine(one: Features, other: Features) -> float:
    both = one.others & other.others
    return _square(both) / math.sqrt(one.squared_length * other.squared_length) if both else 0.0


def _square(words: Iterable[str]) -> float:
    """The sum of squared weights, the same in whatever order they come."""
    return math.fsum(map(_weight_squared, words))


@lru_cache(maxsize=8192)
def _weight_squared(word: str) -> float:
    return _weight_of(word) ** 2


def _weight_of(word: str) -> float:
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


@lru_cache(maxsize=8192)
def _stem(word: str) -> str | None:
    """Fold the commonest English endings, so that "captured" meets "captures"; None drops it."""
    if len(word) > _LONGEST_WORD:
        return None
    plain = word.casefold()
    if plain in _STOP or plain.isdigit():
        return None
    for ending in ("ings", "ing", "edly", "ed", "es", "s", "e"):
        if plain.endswith(ending) and len(plain) - len(ending) >= 4:
            plain = plain[: -len(ending)]
            break
    return plain.capitalize() if word[0].isupper() else plain
