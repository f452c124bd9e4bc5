"""The table of what people decided about names, and decisions laid over what is released."""

from dataclasses import dataclass, replace
from datetime import datetime

import duckdb
import pyarrow as pa

from timeline.actors import Actor
from timeline.actors.name_limits import id_fault, name_fault, quoted
from timeline.actors.review import Decision, Verdict, set_apart, shown_as
from timeline.errors import UsageError
from timeline.model import ActorKind
from timeline.store.kept import check_texts, check_time, digest_of, read_kept
from timeline.store.knowledge import known_actors
from timeline.store.rows import Row, storable
from timeline.store.tables import Tables

_SHOWN = pa.schema(
    [
        ("found_id", pa.string()),
        ("shown_id", pa.string()),
        ("name", pa.string()),
        ("kind", pa.string()),
    ]
)

_APART = pa.schema(
    [
        ("article_id", pa.string()),
        ("taken_id", pa.string()),
        ("shown_id", pa.string()),
        ("name", pa.string()),
        ("kind", pa.string()),
    ]
)

# Each actor stays once in a mention, as it was before two were found to be one.
_RENAMED = """
CREATE TEMP TABLE renamed AS
WITH concerned AS (
    SELECT DISTINCT mention_id
    FROM (SELECT mention_id, unnest(actors).actor_id AS found_id FROM fresh)
    SEMI JOIN shown USING (found_id)
    UNION SELECT mention_id FROM fresh SEMI JOIN apart USING (article_id)),
cells AS (
    SELECT mention_id, article_id, unnest(actors) AS cell,
        generate_subscripts(actors, 1) AS position
    FROM fresh SEMI JOIN concerned USING (mention_id)),
taken AS (
    SELECT mention_id, article_id, position, cell,
        CASE WHEN found_id IS NULL THEN cell.actor_id ELSE shown_id END AS taken_id,
        coalesce(shown.name, cell.name) AS name, coalesce(shown.kind, cell.kind) AS kind
    FROM cells LEFT JOIN shown ON found_id = cell.actor_id),
final AS (
    SELECT mention_id, position, cell,
        CASE WHEN apart.taken_id IS NULL THEN taken.taken_id ELSE shown_id END AS actor_id,
        coalesce(apart.name, taken.name) AS name, coalesce(apart.kind, taken.kind) AS kind
    FROM taken LEFT JOIN apart USING (article_id, taken_id)),
once AS (
    SELECT * FROM final
    QUALIFY row_number() OVER (PARTITION BY mention_id, actor_id ORDER BY position) = 1)
SELECT mention_id, list({start: cell.start, "end": cell."end", actor_id: actor_id, name: name,
    kind: kind, role: cell.role} ORDER BY position) FILTER (actor_id IS NOT NULL) AS actors
FROM once GROUP BY mention_id;
UPDATE fresh SET actors = renamed.actors FROM renamed
WHERE renamed.mention_id = fresh.mention_id
"""


_NEEDED = {
    Verdict.RENAME: ("actor_id", "name"),
    Verdict.MERGE: ("actor_id", "target"),
    Verdict.CHANGE_KIND: ("actor_id", "kind"),
    Verdict.SEPARATE: ("actor_id", "name", "target"),
}


@dataclass(frozen=True, slots=True)
class Kept:
    """A decision with when and why it was made."""

    made_at: str
    why: str
    decision: Decision


def keep_as(decision: Decision, *, why: str, when: datetime) -> Kept:
    """Make an entry of a decision that has no id yet; the id is a digest of all that it says."""
    plain = replace(decision, decision_id="", name=storable(decision.name))
    draft = Kept(when.isoformat(), storable(why), plain)
    decision_id = f"d{digest_of(list(to_row(draft).values()))}"
    return replace(draft, decision=replace(plain, decision_id=decision_id))


def read_kept_decisions(tables: Tables) -> list[Kept]:
    """Every decision and undo ever made, in the order of time."""
    return [_kept(row) for row in read_kept(tables, "decisions", key="decision_id")]


def read_decisions(tables: Tables) -> list[Decision]:
    """The same without when and why."""
    return [kept.decision for kept in read_kept_decisions(tables)]


def to_row(kept: Kept) -> Row:
    """One row of the table and of its export."""
    decision = kept.decision
    return {
        "decision_id": decision.decision_id,
        "made_at": kept.made_at,
        "why": kept.why,
        "verdict": decision.verdict.value,
        "actor_id": decision.actor_id,
        "name": decision.name,
        "kind": decision.kind and decision.kind.value,
        "target": decision.target,
    }


def from_row(row: Row, *, now: datetime) -> Kept:
    """Read a row of an export.

    Args:
        now: By the clock here.

    Raises:
        UsageError: It is no decision, was changed after it was exported, or made in the future.
    """
    try:
        kept = _kept(row)
        check_texts(to_row(kept), needed=_NEEDED.get(kept.decision.verdict, ("actor_id",)))
        _check_names(kept.decision)
        check_time(kept.made_at, now=now)
        again = keep_as(kept.decision, why=kept.why, when=datetime.fromisoformat(kept.made_at))
    except KeyError as fault:
        raise UsageError(f"no decision that can be taken in: {fault} is missing") from None
    except (AttributeError, TypeError, ValueError) as fault:
        raise UsageError(f"no decision that can be taken in: {fault}") from None
    if again != kept:
        raise UsageError("was changed after it was exported: its id does not fit")
    return kept


def _check_names(decision: Decision) -> None:
    """See that the names and ids of a decision from elsewhere can be read and said.

    Raises:
        ValueError: One cannot.
    """
    for name, fault in (
        (decision.name, name_fault(decision.name) if decision.name else None),
        (decision.actor_id, id_fault(decision.actor_id)),
        (decision.target or "", id_fault(_target_of(decision))),
    ):
        if fault:
            raise ValueError(f"{quoted(name)} {fault}")


def _target_of(decision: Decision) -> str:
    """Into whom it merges; else whom it is about, as an article's id is what its source says."""
    merges = decision.verdict is Verdict.MERGE
    return decision.target or "" if merges else decision.actor_id


def _kept(row: Row) -> Kept:
    decision = Decision(
        decision_id=row["decision_id"],
        verdict=Verdict(row["verdict"]),
        actor_id=row["actor_id"],
        name=row["name"],
        kind=row["kind"] and ActorKind(row["kind"]),
        target=row["target"],
    )
    return Kept(row["made_at"], row["why"], decision)


def show_decisions(connection: duckdb.DuckDBPyConnection, tables: Tables) -> None:
    """Let SQL see as `shown` and `apart` whom the decisions show in the place of whom.

    The latter tells it for some articles, of who is shown there by the former.

    Raises:
        RegistryError: The registry is not in order.
    """
    decisions = read_decisions(tables)
    known = known_actors(decisions, cache=tables.layout.registry) if decisions else None
    decided = shown_as(known, decisions) if known else {}
    rows = [{"found_id": found_id, **_shown_cells(actor)} for found_id, actor in decided.items()]
    connection.register("shown", pa.Table.from_pylist(rows, schema=_SHOWN))
    parted = set_apart(known, decisions) if known else {}
    rows = [
        {"article_id": article_id, "taken_id": taken_id, **_shown_cells(actor)}
        for (article_id, taken_id), actor in parted.items()
    ]
    connection.register("apart", pa.Table.from_pylist(rows, schema=_APART))


def _shown_cells(actor: Actor | None) -> Row:
    return {
        "shown_id": actor and actor.id,
        "name": actor and actor.name,
        "kind": actor and actor.kind.value,
    }


def rename_decided(connection: duckdb.DuckDBPyConnection) -> None:
    """Name the actors of the table `fresh` as was decided."""
    connection.execute(_RENAMED)
