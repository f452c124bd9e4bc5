"""Whether something can be decided, and what to do where it cannot."""

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from timeline.actors import Actor, ActorRegistry
from timeline.actors.name_limits import name_fault, quoted
from timeline.actors.review import Decision, Verdict, standing
from timeline.actors.spelling import slug
from timeline.errors import UsageError
from timeline.store.decisions import Kept


def check_is_last(asked: Decision, when: datetime, made: Sequence[Kept]) -> None:
    """See that a decision counts when it is kept; an undo always does.

    Raises:
        UsageError: What was decided about the name lies in the future.
    """
    counting = set(standing([kept.decision for kept in made]))
    for kept in made:
        one = kept.decision
        is_later = kept.made_at > when.isoformat() and one in counting
        if is_later and one.actor_id == asked.actor_id:
            raise UsageError(
                f"{one.decision_id} about {one.actor_id} was made at {kept.made_at}, later than "
                "now by the clock here, and would still count; take it back with `actors undo "
                f"{one.decision_id}` first"
            )


def checked(
    asked: Decision,
    made: Sequence[Decision],
    *,
    registry: ActorRegistry,
    found: Mapping[str, Actor],
    is_in: Callable[[str, str], bool],
) -> Decision:
    """A decision with the name and kind that it leaves out.

    Args:
        asked: Without id.
        made: All before it.
        registry: With these applied.
        found: Who is in the release, by id.
        is_in: Whether an actor is named in an article there.

    Raises:
        UsageError: There is no such name or decision, or it cannot be decided so.
    """
    if asked.verdict is Verdict.UNDO:
        _check_undo(asked.actor_id, made)
        return asked
    actor = _find(asked.actor_id, {**found, **{one.id: one for one in registry.actors}})
    _check_verdict(asked, actor, registry, found)
    if asked.verdict is Verdict.SEPARATE:
        _check_apart(asked, actor, is_in)
    name = asked.name.strip()
    if name and (fault := name_fault(name)):
        raise UsageError(f"{quoted(name)} {fault}")
    return replace(asked, name=name or actor.name, kind=asked.kind or actor.kind)


def _check_undo(decision_id: str, decisions: Sequence[Decision]) -> None:
    counting = standing(decisions)
    undone = next((one for one in counting if one.decision_id == decision_id), None)
    if undone is None:
        raise UsageError(f"{decision_id}: no such decision counts; see `actors list`")
    if undone.verdict is not Verdict.ACCEPT:
        return
    for one in counting:
        if one.verdict is Verdict.MERGE and one.target == undone.actor_id:
            raise UsageError(
                f"{decision_id}: {one.actor_id} was merged into {undone.actor_id}; take that back "
                f"with `actors undo {one.decision_id}` first"
            )


def _check_verdict(
    asked: Decision, actor: Actor, registry: ActorRegistry, found: Mapping[str, Actor]
) -> None:
    registered = registry.by_id.get(actor.id)
    match asked.verdict:
        case Verdict.ACCEPT if registered is not None and not registered.rejected:
            raise UsageError(f"{actor.id}: is registered already, as {registered.name}")
        case Verdict.RENAME if not asked.name.strip():
            raise UsageError("the new name is empty")
        case Verdict.RENAME if registered is None:
            raise UsageError(f"{actor.id}: is not registered yet; `actors accept` it first")
        case Verdict.MERGE:
            _check_merge(asked, registered, registry, found)
        case _:
            pass


def _check_apart(asked: Decision, actor: Actor, is_in: Callable[[str, str], bool]) -> None:
    if not is_in(actor.id, asked.target or ""):
        raise UsageError(
            f"{asked.target}: no article of this id names {actor.id}; `export --what mentions "
            f"--actor {actor.id}` has those that do"
        )
    if not asked.name.strip():
        raise UsageError("the name of whom the article means is empty")
    if slug(asked.name) == actor.id:
        raise UsageError(f"{asked.name}: has the id of {actor.name}; say more of the name")


def _check_merge(
    asked: Decision,
    registered: Actor | None,
    registry: ActorRegistry,
    found: Mapping[str, Actor],
) -> None:
    target = registry.by_id.get(asked.target or "")
    if target is None and asked.target in found:
        raise UsageError(
            f"{asked.target}: waits and is not registered yet; say `actors accept {asked.target}` "
            "first"
        )
    if target is None:
        hint = _meant(asked.target or "", {one.id: one for one in registry.actors})
        raise UsageError(
            f"{asked.target}: no such registered actor{hint or '; `actors accept` it first'}"
        )
    if target.rejected:
        raise UsageError(f"{target.id}: was rejected; `actors accept` it first")
    if target.id in (asked.actor_id, registered and registered.id):
        raise UsageError(f"{asked.actor_id} and {asked.target}: are one already")


def _find(actor_id: str, known: Mapping[str, Actor]) -> Actor:
    actor = known.get(actor_id)
    if actor is None:
        hint = _meant(actor_id, known) or "; `actors review` and `export --what actors` have ids"
        raise UsageError(f"{actor_id}: no such actor in this store{hint}")
    return actor


def _meant(asked: str, known: Mapping[str, Actor]) -> str:
    """The ids whose spelling or name is like what was asked for; empty where none is."""
    ids = {one.name.lower(): one.id for one in known.values()} | {id_: id_ for id_ in known}
    alike = difflib.get_close_matches(asked.lower(), ids)
    meant = " or ".join(dict.fromkeys(ids[word] for word in alike))
    return f"; did you mean {meant}?" if meant else ""
