"""What a reader does to put names in order: the queue, and decisions that are released at once."""

import difflib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

import duckdb

from timeline.actors import Actor, ActorRegistry
from timeline.actors.name_limits import name_fault, quoted
from timeline.actors.review import (
    Bearer,
    Candidate,
    Decision,
    Verdict,
    candidates,
    has_surname,
    of_surname,
    spelled_alike,
    standing,
)
from timeline.actors.spelling import sound_keys
from timeline.errors import UsageError
from timeline.model import ActorKind, ActorMention, Role
from timeline.store.decisions import (
    Kept,
    from_row,
    keep_as,
    read_decisions,
    read_kept_decisions,
    to_row,
)
from timeline.store.kept import TakenIn, new_entries, read_lines
from timeline.store.knowledge import known_actors
from timeline.store.release import Release, open_release
from timeline.store.releasing import make_release
from timeline.store.tables import Tables, open_for_writing

_SEEN = """
SELECT actor_id, name, kind, count(*) FROM actors JOIN mention_actors USING (actor_no)
GROUP BY ALL ORDER BY count(*) DESC, actor_id
"""
_BEARERS = """
SELECT kind, actor_id, name, count(DISTINCT article_no)
FROM actors JOIN mention_actors USING (actor_no) JOIN mentions USING (mention_no)
{chosen} GROUP BY ALL ORDER BY 4 DESC, actor_id
"""
_NAMED = "SELECT actor_id, name, kind FROM actors"
_PERSON = ActorKind.PERSON.value
_SENTENCES = """
SELECT actor_id, name, kind, sentence
FROM mention_actors JOIN actors USING (actor_no) JOIN mentions USING (mention_no)
WHERE list_contains(?, actor_id) ORDER BY mention_no, position
"""


@dataclass(frozen=True, slots=True)
class Queue:
    """Names that nobody has decided on.

    Args:
        shown: The most frequent ones.
        waiting: How many there are in all.
    """

    shown: list[Candidate]
    waiting: int


@dataclass(frozen=True, slots=True)
class Standing:
    """A decision, and whether it counts or was undone."""

    kept: Kept
    counts: bool


def queue(store: Path, *, limit: int) -> Queue:
    """List the found names that are not registered, the most frequent first.

    Raises:
        RegistryError: The registry is not in order.
        StoreError: The store cannot be opened.
    """
    tables = Tables.of(store)
    registry = known_actors(read_decisions(tables), cache=tables.layout.registry)
    with open_release(store) as release:
        seen = [row[0] for row in release.connection.execute(_SEEN).fetchall()]
        undecided = [actor_id for actor_id in seen if actor_id not in registry.by_id]
        found = release.connection.execute(_SENTENCES, [undecided[:limit]]).fetchall()
        bearers = _bearers_in(release.connection, None)
    named = [
        (ActorMention(0, 0, actor_id, name, ActorKind(kind), Role.ACTOR), sentence)
        for actor_id, name, kind, sentence in found
    ]
    waiting = frozenset(undecided)
    return Queue(_with_memory(candidates(named, registry), bearers, waiting), len(undecided))


def bearers_of(connection: duckdb.DuckDBPyConnection, name: str) -> tuple[Bearer, ...]:
    """Who has a bare surname in full in the articles of a release; nobody for a longer name."""
    if len(sound_keys(name)) != 1:
        return ()
    rows = connection.execute(_NAMED).fetchall()
    # Articles are counted of those alone who have it: there may be very many people.
    alike = [id_ for id_, full, kind in rows if kind == _PERSON and has_surname(full, name)]
    return of_surname(name, [one for _, one in _bearers_in(connection, alike)])


def waiting_alike(
    connection: duckdb.DuckDBPyConnection, registry: ActorRegistry, actor_id: str, name: str
) -> tuple[Bearer, ...]:
    """Who waits, too, in a release under a name that is spelled nearly as one that waits."""
    rows = connection.execute(_NAMED).fetchall()
    others = [
        Bearer(id_, found, 0)
        for id_, found, _ in rows
        if id_ != actor_id and id_ not in registry.by_id
    ]
    near = [one.actor_id for one in spelled_alike(name, others)]
    by_id = {one.actor_id: one for _, one in _bearers_in(connection, near)}
    return tuple(by_id[id_] for id_ in near if id_ in by_id)


def _bearers_in(
    connection: duckdb.DuckDBPyConnection, ids: Sequence[str] | None
) -> list[tuple[str, Bearer]]:
    """Some, or all where no ids are given, each with its kind; those of most articles first."""
    chosen = "" if ids is None else "WHERE list_contains($ids, actor_id)"
    values = {} if ids is None else {"ids": list(ids)}
    rows = connection.execute(_BEARERS.format(chosen=chosen), values).fetchall()
    return [(kind, Bearer(*bearer)) for kind, *bearer in rows]


def _with_memory(
    found: Sequence[Candidate], bearers: Sequence[tuple[str, Bearer]], waiting: Collection[str]
) -> list[Candidate]:
    """Say of each bare surname who has it in full elsewhere, and of each who waits beside it."""
    people = [one for kind, one in bearers if kind == _PERSON]
    others = [one for _, one in bearers if one.actor_id in waiting]
    return [
        replace(
            one,
            elsewhere=of_surname(one.name, people),
            alike=spelled_alike(one.name, [o for o in others if o.actor_id != one.actor_id]),
        )
        for one in found
    ]


def standings(store: Path) -> list[Standing]:
    """Every decision but the undoing, in the order of time.

    Raises:
        StoreError: The store cannot be opened.
    """
    made = read_kept_decisions(Tables.of(store))
    counting = set(standing([kept.decision for kept in made]))
    return [
        Standing(kept, kept.decision in counting)
        for kept in made
        if kept.decision.verdict is not Verdict.UNDO
    ]


def take(store: Path, asked: Decision, *, why: str, when: datetime) -> Kept:
    """Keep a decision and release what is stored by it at once.

    The next build of each source also reads the articles by it.

    Args:
        asked: Without id; name and kind may be left out where the name was found.

    Raises:
        UsageError: There is no such name or decision, it cannot be decided so, or what was decided
            about the name lies in the future.
        RegistryError: The registry is not in order.
        StoreError: The store cannot be opened or written.
    """
    with open_for_writing(store) as tables:
        _check_is_last(asked, when, read_kept_decisions(tables))
        with open_release(store) as release:
            decision = _checked(asked, tables, release)
        kept = keep_as(decision, why=why, when=when)
        tables.append("decisions", [to_row(kept)])
        make_release(tables)
    return kept


def take_in(store: Path, lines: Iterable[tuple[str, str]], *, now: datetime) -> TakenIn:
    """Add decisions that were exported elsewhere; those that are known already change nothing.

    Args:
        lines: Of JSON, each with the place to name it by.

    Raises:
        RegistryError: The registry is not in order.
        StoreError: The store cannot be opened or written.
    """
    given, refused = read_lines(lines, partial(from_row, now=now))
    with open_for_writing(store) as tables:
        known = {one.decision_id for one in read_decisions(tables)}
        new, idle = new_entries(given, known, id_of=_id_of, undone_by=_undone_by)
        tables.append("decisions", [to_row(one) for one in new])
        if new:
            make_release(tables)
    return TakenIn(len(new), (*refused, *idle))


def _id_of(kept: Kept) -> str:
    return kept.decision.decision_id


def _undone_by(kept: Kept) -> str | None:
    return kept.decision.actor_id if kept.decision.verdict is Verdict.UNDO else None


def _check_is_last(asked: Decision, when: datetime, made: Sequence[Kept]) -> None:
    """See that a decision counts when it is kept; an undo always does."""
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


def _checked(asked: Decision, tables: Tables, release: Release) -> Decision:
    decisions = read_decisions(tables)
    if asked.verdict is Verdict.UNDO:
        _check_undo(asked.actor_id, decisions)
        return asked
    registry = known_actors(decisions, cache=tables.layout.registry)
    found = {
        actor_id: Actor(actor_id, ActorKind(kind), name)
        for actor_id, name, kind, _ in release.connection.execute(_SEEN).fetchall()
    }
    actor = _find(asked.actor_id, {**found, **{one.id: one for one in registry.actors}})
    _check_verdict(asked, actor, registry, found)
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
