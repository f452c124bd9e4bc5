"""What a reader does to put names in order: the queue, and decisions that are released at once."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import duckdb

from timeline.actors import Actor, ActorRegistry
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
from timeline.model import ActorKind, ActorMention, Role
from timeline.store.decision_checks import check_is_last, checked
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
from timeline.store.release import open_release
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
_IN_ARTICLE = """
SELECT 1 FROM mention_actors JOIN actors USING (actor_no) JOIN mentions USING (mention_no)
WHERE actor_id = ? AND article_id = ? LIMIT 1
"""
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


def moments(when: datetime, count: int) -> list[datetime]:
    """When each of so many decisions that are made at once was made: they stay in order."""
    return [when + timedelta(microseconds=number) for number in range(count)]


def take(store: Path, asked: Sequence[Decision], *, why: str, when: datetime) -> list[Kept]:
    """Keep decisions, all of them or none, and release what is stored by them at once.

    The next build of each source also reads the articles by them.

    Args:
        asked: Each without id, and made after those before it; name and kind may be left out where
            the name was found.

    Raises:
        UsageError: There is no such name or decision, it cannot be decided so, or what was decided
            about the name lies in the future.
        RegistryError: The registry is not in order.
        StoreError: The store cannot be opened or written.
    """
    with open_for_writing(store) as tables:
        # Each decision leaves a small file, and all are read at each.
        tables.gather("decisions")
        made = read_kept_decisions(tables)
        new: list[Kept] = []
        with open_release(store) as release:
            found = _found_in(release.connection)
            for one, at in zip(asked, moments(when, len(asked)), strict=True):
                so_far = [*made, *new]
                check_is_last(one, at, so_far)
                decisions = [kept.decision for kept in so_far]
                decision = checked(
                    one,
                    decisions,
                    registry=known_actors(decisions, cache=tables.layout.registry),
                    found=found,
                    is_in=partial(_is_in, release.connection),
                )
                new.append(keep_as(decision, why=why, when=at))
        tables.append("decisions", [to_row(kept) for kept in new])
        make_release(tables)
    return new


def _found_in(connection: duckdb.DuckDBPyConnection) -> dict[str, Actor]:
    return {
        actor_id: Actor(actor_id, ActorKind(kind), name)
        for actor_id, name, kind in connection.execute(_NAMED).fetchall()
    }


def _is_in(connection: duckdb.DuckDBPyConnection, actor_id: str, article_id: str) -> bool:
    return connection.execute(_IN_ARTICLE, [actor_id, article_id]).fetchone() is not None


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
