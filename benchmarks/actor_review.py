"""One pass of a person over the queue of names, played by the gold, through the app's own rules.

The queue holds the names that were found and that nobody registered, as the page of names shows
them. For each the person sees its sentences and knows who is meant in most of them: a name that is
none is rejected, a right one accepted with its kind, one of somebody registered or waiting under
another name merged into that one, and a wrong spelling accepted under the right name.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from timeline.actors import ActorRegistry
from timeline.actors.review import Candidate, Decision, Verdict, candidates, decide
from timeline.model import ActorKind, ActorMention

_NOBODY = ("", "")

Found = Sequence[tuple[dict[str, Any], Sequence[ActorMention]]]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What one pass leaves.

    Args:
        registry: With the decisions applied.
        renamed: Ids that the person found to be somebody whom the gold calls otherwise.
        verdicts: How many decisions of each kind were made.
    """

    registry: ActorRegistry
    renamed: Mapping[str, str]
    verdicts: Counter[str] = field(default_factory=Counter)


def review(found: Found, registry: ActorRegistry) -> Reviewed:
    """Decide on every name of the queue once.

    Args:
        found: Each gold sentence with the mentions that were found in it.
        registry: By which they were found.
    """
    queue = candidates(((mention, "") for _, mentions in found for mention in mentions), registry)
    meant = _who_is_meant(found)
    waiting = {candidate.actor_id for candidate in queue}
    renamed: dict[str, str] = {}
    decisions = list(_decisions(queue, meant, registry, waiting, renamed))
    verdicts = Counter(decision.verdict.value for decision in decisions)
    return Reviewed(decide(registry, decisions), renamed, verdicts)


def _decisions(
    queue: Sequence[Candidate],
    meant: Mapping[str, tuple[str, str]],
    registry: ActorRegistry,
    waiting: set[str],
    renamed: dict[str, str],
) -> Iterator[Decision]:
    """The decisions on each name: those that register somebody first, as merges need them."""
    merges = []
    for number, candidate in enumerate(queue):
        gold_id, kind = meant[candidate.actor_id]
        if not gold_id:
            yield Decision(f"reject-{number}", Verdict.REJECT, candidate.actor_id, candidate.name)
            continue
        known = gold_id in registry.by_id or gold_id in waiting or gold_id in renamed.values()
        if gold_id != candidate.actor_id and known:
            target = next((ours for ours, one in renamed.items() if one == gold_id), gold_id)
            merges.append((number, candidate, target))
            continue
        if gold_id != candidate.actor_id:
            renamed[candidate.actor_id] = gold_id
        yield Decision(
            f"accept-{number}",
            Verdict.ACCEPT,
            candidate.actor_id,
            candidate.name,
            ActorKind(kind),
        )
    for number, candidate, target in merges:
        yield Decision(
            f"merge-{number}",
            Verdict.MERGE,
            candidate.actor_id,
            candidate.name,
            candidate.kind,
            target,
        )


def _who_is_meant(found: Found) -> dict[str, tuple[str, str]]:
    """Whom the gold means in most of the mentions of each id, with the kind; nobody if so."""
    counts: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for sentence, mentions in found:
        for mention in mentions:
            counts[mention.actor_id][_meant_at(mention, sentence["mentions"])] += 1
    return {id_: _most(count) for id_, count in counts.items()}


def _meant_at(mention: ActorMention, gold: Iterable[Mapping[str, Any]]) -> tuple[str, str]:
    """The gold mention that shares most letters with a found one."""
    shared = [
        (min(mention.end, one["end"]) - max(mention.start, one["start"]), one["id"], one["kind"])
        for one in gold
    ]
    length, id_, kind = max(shared, default=(0, *_NOBODY))
    return (id_, kind) if length > 0 else _NOBODY


def _most(count: Counter[tuple[str, str]]) -> tuple[str, str]:
    return min(count, key=lambda one: (-count[one], one))
