"""What a reader does to put things right: each act is kept and released at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Any

from timeline.errors import UsageError
from timeline.store.corrections import (
    CONTEXT,
    Correction,
    Days,
    Key,
    Kind,
    check,
    from_row,
    in_force,
    named,
    outlasting,
    read_corrections,
    to_row,
)
from timeline.store.kept import TakenIn, new_entries, read_lines
from timeline.store.release import Release, open_release
from timeline.store.releasing import make_release
from timeline.store.tables import Tables, open_for_writing


class Stand(StrEnum):
    """How a correction stands in the newest release."""

    COUNTS = "counts"
    SUPERSEDED = "superseded"
    UNDONE = "undone"
    UNMATCHED = "unmatched"


@dataclass(frozen=True, slots=True)
class Standing:
    """A correction and how it stands.

    Args:
        stand: UNMATCHED where its words are no longer there; it counts again when they return.
        mention_id: What it was found to be about.
    """

    correction: Correction
    stand: Stand
    mention_id: str | None


def hide(store: Path, mention_id: str, *, why: str, when: datetime) -> Correction:
    """Take a mention off the timeline and release the rest at once.

    Raises:
        UsageError: There is no such mention, or what was put right of it lies in the future.
        StoreError: The store cannot be opened or written.
    """
    key = _key_of(store, mention_id)
    made = named(Correction("", Kind.HIDE, when.isoformat(), why, **_cells(key)))
    return _keep(store, made)


def correct(store: Path, mention_id: str, days: Days, *, why: str, when: datetime) -> Correction:
    """Give a mention other days and release it at once.

    Raises:
        UsageError: There is no such mention, the days end before they begin or are none, or what
            was put right of it lies in the future.
        StoreError: The store cannot be opened or written.
    """
    check(days)
    key = _key_of(store, mention_id)
    cells = _cells(key) | {
        "first_day": days.first_day and days.first_day.isoformat(),
        "last_day": days.last_day and days.last_day.isoformat(),
        "grain": days.grain.value,
    }
    return _keep(store, named(Correction("", Kind.CORRECT, when.isoformat(), why, **cells)))


def separate(store: Path, mention_id: str, *, why: str, when: datetime) -> Correction:
    """Make a mention an event of its own, apart from all others, and release it at once.

    Raises:
        UsageError: There is no such mention, or what was put right of it lies in the future.
        StoreError: The store cannot be opened or written.
    """
    key = _key_of(store, mention_id)
    return _keep(store, named(Correction("", Kind.SEPARATE, when.isoformat(), why, **_cells(key))))


def join(store: Path, mention_id: str, other_id: str, *, why: str, when: datetime) -> Correction:
    """Make one event of those that two mentions are in, and release it at once.

    Raises:
        UsageError: There is no such mention, both are one, or what was put right of them lies in
            the future.
        StoreError: The store cannot be opened or written.
    """
    if mention_id == other_id:
        raise UsageError(f"{mention_id}: joined with itself; name a mention of the other event")
    cells = _cells(_key_of(store, mention_id))
    others = {f"other_{name}": cell for name, cell in _cells(_key_of(store, other_id)).items()}
    return _keep(store, named(Correction("", Kind.JOIN, when.isoformat(), why, **cells, **others)))


def undo(store: Path, correction_id: str, *, why: str, when: datetime) -> Correction:
    """Let a correction count no more and release what stood before it at once.

    Raises:
        UsageError: There is no such correction, or it is undone already.
        StoreError: The store cannot be opened or written.
    """
    counting = in_force(read_corrections(Tables.of(store)))
    if correction_id not in {one.correction_id for one in counting}:
        raise UsageError(f"{correction_id}: no such correction counts; see `corrections list`")
    made = Correction("", Kind.UNDO, when.isoformat(), why, undoes=correction_id)
    return _keep(store, named(made))


def standings(store: Path) -> list[Standing]:
    """Every correction but the undoing, in the order of time, with how it stands.

    Raises:
        StoreError: The store cannot be opened.
    """
    made = read_corrections(Tables.of(store))
    undone = {one.undoes for one in made if one.kind == Kind.UNDO}
    counting = {one.correction_id for one in in_force(made)}
    with open_release(store) as release:
        sql = "SELECT correction_id, mention_id FROM corrections"
        about = dict(release.connection.execute(sql).fetchall())

    def stand(one: Correction) -> Stand:
        if one.correction_id in undone:
            return Stand.UNDONE
        if one.correction_id not in counting:
            return Stand.SUPERSEDED
        return Stand.COUNTS if about.get(one.correction_id) else Stand.UNMATCHED

    return [
        Standing(one, stand(one), about.get(one.correction_id))
        for one in made
        if one.kind != Kind.UNDO
    ]


def take_in(store: Path, lines: Iterable[tuple[str, str]], *, now: datetime) -> TakenIn:
    """Add corrections that were exported elsewhere; those that are known already change nothing.

    Args:
        lines: Of JSON, each with the place to name it by.

    Raises:
        StoreError: The store cannot be opened or written.
    """
    given, refused = read_lines(lines, partial(from_row, now=now))
    with open_for_writing(store) as tables:
        known = {one.correction_id for one in read_corrections(tables)}
        new, idle = new_entries(
            given, known, id_of=attrgetter("correction_id"), undone_by=attrgetter("undoes")
        )
        tables.append("corrections", [to_row(one) for one in new])
        if new:
            make_release(tables)
    return TakenIn(len(new), (*refused, *idle))


def _key_of(store: Path, mention_id: str) -> Key:
    with open_release(store) as release:
        found = _find_key(release, mention_id)
        hidden_by = None if found else _find_correction(release, mention_id)
    if hidden_by is not None:
        raise UsageError(
            f"{mention_id}: is hidden already; `corrections undo {hidden_by}` shows it again"
        )
    if found is None:
        raise UsageError(
            f"{mention_id}: there is no such mention; `export --what mentions` has all"
        )
    return found


def _find_key(release: Release, mention_id: str) -> Key | None:
    row = release.connection.execute(
        f"SELECT article_id, date_text, {CONTEXT}, occurrence FROM mentions WHERE mention_id = ?",
        [mention_id],
    ).fetchone()
    return None if row is None else Key(*row)


def _find_correction(release: Release, mention_id: str) -> str | None:
    sql = "SELECT correction_id FROM corrections WHERE mention_id = ? AND kind = 'hide'"
    row = release.connection.execute(sql, [mention_id]).fetchone()
    return None if row is None else str(row[0])


def _cells(key: Key) -> dict[str, Any]:
    return {
        name: getattr(key, name) for name in ("article_id", "date_text", "context", "occurrence")
    }


def _keep(store: Path, correction: Correction) -> Correction:
    with open_for_writing(store) as tables:
        later = outlasting(correction, read_corrections(tables))
        if later is not None:
            raise UsageError(
                f"{later.correction_id} of the same words was made at {later.made_at}, later than "
                "now by the clock here, and would still count; take it back with `corrections "
                f"undo {later.correction_id}` first"
            )
        tables.append("corrections", [to_row(correction)])
        make_release(tables)
    return correction
