"""What people decide about names, kept as a list that only grows, and applied to a registry.

The list is the truth: nothing is ever taken out of it. An `UNDO` names the decision that no longer
counts; the registry and the ids of what is stored follow from the list each time anew.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

from timeline.actors.registry import Actor, ActorRegistry
from timeline.actors.spelling import slug, sound_keys
from timeline.model import ActorKind, ActorMention

# Below this two spellings are two names; above it they may be one, and a person says so.
_NEAR = 0.82
# As sound keys: "ch" and "kh" of one word in two alphabets.
_ONE_SOUND = str.maketrans("ch", "kk")
_SENTENCES_SHOWN = 3
_BEARERS_SHOWN = 3


class Verdict(StrEnum):
    """What was decided of a name."""

    ACCEPT = "accept"
    MERGE = "merge"
    RENAME = "rename"
    CHANGE_KIND = "change kind"
    REJECT = "reject"
    SEPARATE = "separate"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision, as it is kept.

    Args:
        decision_id: Unique in the list.
        verdict: What was decided.
        actor_id: Whom it is about; for an `UNDO` the id of the decision that no longer counts.
        name: The name as it was found; for a `RENAME`, which only a registered actor can have,
            the new one; for a `SEPARATE` the name of whom the article means.
        kind: What it is; needed for `ACCEPT` and `CHANGE_KIND`.
        target: For a `MERGE`, the id of whom it really is; for a `SEPARATE`, the id of the article
            in which somebody else was taken for this one.
    """

    decision_id: str
    verdict: Verdict
    actor_id: str
    name: str = ""
    kind: ActorKind | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A registered actor that a name may stand for.

    Args:
        likeness: Of the spellings, from 0 to 1.
    """

    actor: Actor
    likeness: float


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody whom articles name.

    Args:
        articles: How many.
    """

    actor_id: str
    name: str
    articles: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that was found and that nobody has decided on.

    Args:
        kind: As the recogniser guesses.
        mentions: How often it was found.
        sentences: Up to three in which it stands, the first ones.
        nearest: The registered name that is spelled most alike; None where none is near.
        elsewhere: For a bare surname, who has it in full in other articles, the most frequent
            first.
        alike: Who waits, too, under a name that is spelled nearly so, the nearest first.
    """

    actor_id: str
    name: str
    kind: ActorKind
    mentions: int
    sentences: tuple[str, ...]
    nearest: Suggestion | None
    elsewhere: tuple[Bearer, ...] = ()
    alike: tuple[Bearer, ...] = ()


def standing(decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions that still count, in order; an undone undo brings its decision back."""
    undone: set[str] = set()
    for decision in reversed(decisions):
        if decision.verdict is Verdict.UNDO and decision.decision_id not in undone:
            undone.add(decision.actor_id)
    return [
        decision
        for decision in decisions
        if decision.verdict is not Verdict.UNDO and decision.decision_id not in undone
    ]


def decide(registry: ActorRegistry, decisions: Sequence[Decision]) -> ActorRegistry:
    """Apply decisions to a registry.

    A merge into somebody unknown, or one that would lead in a circle, is left out.
    """
    counting = standing(decisions)
    if not counting:
        return registry
    actors = {actor.id: actor for actor in registry.actors}
    for decision in counting:
        _apply(actors, decision)
    return ActorRegistry(tuple(actors.values()), registry.towns)


def _apply(actors: dict[str, Actor], decision: Decision) -> None:
    known = actors.get(decision.actor_id)
    actor = known or _discovered(decision)
    match decision.verdict:
        case Verdict.ACCEPT | Verdict.CHANGE_KIND:
            actors[actor.id] = replace(actor, kind=decision.kind or actor.kind, rejected=False)
        case Verdict.RENAME if known is not None:
            aliases = tuple(dict.fromkeys((actor.name, *actor.aliases)))
            actors[actor.id] = replace(actor, name=decision.name, aliases=aliases)
        case Verdict.REJECT:
            actors[actor.id] = replace(actor, rejected=True)
        case Verdict.MERGE if decision.target is not None and decision.target in actors:
            if not _leads_back(actors, decision.target, actor.id):
                actors[actor.id] = replace(actor, merged=decision.target, rejected=False)
        case _:
            pass


def _discovered(decision: Decision) -> Actor:
    """The entry for a name that no registry has."""
    name = decision.name or decision.actor_id
    return Actor(decision.actor_id, decision.kind or ActorKind.ORGANISATION, name)


def _leads_back(actors: Mapping[str, Actor], start: str, end: str) -> bool:
    """Whether the merges from `start` on end at `end`."""
    at: str | None = start
    while at is not None:
        if at == end:
            return True
        at = actors[at].merged if at in actors else None
    return False


def shown_as(registry: ActorRegistry, decisions: Sequence[Decision]) -> dict[str, Actor | None]:
    """As whom the stored ids that decisions touch are shown; None for one that was rejected.

    Args:
        registry: With the decisions applied.
    """
    touched = {
        decision.actor_id
        for decision in standing(decisions)
        if decision.verdict is not Verdict.SEPARATE
    }
    finals = {actor.id: registry.by_id[actor.id] for actor in registry.actors}
    return {
        actor_id: None if final.rejected else final
        for actor_id, final in finals.items()
        if not touched.isdisjoint((actor_id, final.id))
    }


def set_apart(
    registry: ActorRegistry, decisions: Sequence[Decision]
) -> dict[tuple[str, str], Actor | None]:
    """Who is meant in an article by an id that is shown otherwise; None for one that was rejected.

    Args:
        registry: With the decisions applied.

    Returns:
        The actors under article and shown id. Who is not registered waits under an id of the name.
    """
    apart: dict[tuple[str, str], Actor | None] = {}
    for one in standing(decisions):
        if one.verdict is Verdict.SEPARATE and one.target is not None:
            id_, kind = slug(one.name), one.kind or ActorKind.PERSON
            meant = registry.by_id.get(id_, Actor(id_, kind, one.name))
            apart[one.target, one.actor_id] = None if meant.rejected else meant
    return apart


def candidates(
    found: Iterable[tuple[ActorMention, str]], registry: ActorRegistry
) -> list[Candidate]:
    """List the found names that are not in the registry, the most frequent first.

    Args:
        found: Mentions with their sentences, in reading order.
        registry: With the decisions applied, so that what is decided does not come again.
    """
    mentions: defaultdict[str, list[tuple[ActorMention, str]]] = defaultdict(list)
    for mention, sentence in found:
        if mention.actor_id not in registry.by_id:
            mentions[mention.actor_id].append((mention, sentence))
    listed = [_candidate(group, registry) for group in mentions.values()]
    return sorted(listed, key=lambda one: (-one.mentions, one.actor_id))


def _candidate(group: Sequence[tuple[ActorMention, str]], registry: ActorRegistry) -> Candidate:
    mention = group[0][0]
    sentences = dict.fromkeys(sentence for _, sentence in group)
    return Candidate(
        actor_id=mention.actor_id,
        name=mention.name,
        kind=mention.kind,
        mentions=len(group),
        sentences=tuple(sentences)[:_SENTENCES_SHOWN],
        nearest=next(suggest(mention.name, registry), None),
    )


def of_surname(name: str, bearers: Iterable[Bearer]) -> tuple[Bearer, ...]:
    """Those of some people who have a bare surname in full; none for a longer name."""
    if len(sound_keys(name)) != 1:
        return ()
    alike = [one for one in bearers if has_surname(one.name, name)]
    return tuple(alike[:_BEARERS_SHOWN])


def has_surname(full: str, surname: str) -> bool:
    """Whether a full name ends as a surname sounds."""
    keys = sound_keys(full)
    return len(keys) > 1 and keys[-1:] == sound_keys(surname)


def spelled_alike(name: str, others: Iterable[Bearer]) -> tuple[Bearer, ...]:
    """Those of some found names that are spelled nearly as another, the nearest first.

    They may be of two alphabets, where letters are told apart less: "Vintakhim", "Vintachem".
    """
    wanted = _loosely(name)
    near = [(_ratio(wanted, _loosely(one.name)), one) for one in others]
    near = sorted((pair for pair in near if pair[0] >= _NEAR), key=lambda pair: -pair[0])
    return tuple(one for _, one in near[:_BEARERS_SHOWN])


def _loosely(name: str) -> str:
    return " ".join(sound_keys(name)).translate(_ONE_SOUND)


def suggest(name: str, registry: ActorRegistry) -> Iterator[Suggestion]:
    """Give the registered actors whose names are spelled nearly alike, the nearest first."""
    wanted = " ".join(sound_keys(name))
    near = [
        Suggestion(actor, likeness)
        for actor in registry.actors
        if actor.merged is None
        and not actor.rejected
        and (likeness := _likeness(wanted, actor)) >= _NEAR
    ]
    yield from sorted(near, key=lambda one: (-one.likeness, one.actor.id))


def _likeness(wanted: str, actor: Actor) -> float:
    return max(
        (_ratio(wanted, " ".join(sound_keys(name))) for name in actor.all_names), default=0.0
    )


def _ratio(one: str, other: str) -> float:
    if not one or not other or one[0] != other[0]:
        return 0.0
    # The length alone already rules most pairs out.
    if 2 * min(len(one), len(other)) < _NEAR * (len(one) + len(other)):
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
