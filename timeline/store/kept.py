"""Lists of what people decided: they only grow, and the same entry is never kept twice."""

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from timeline.errors import UsageError
from timeline.store.rows import Row, storable
from timeline.store.tables import Tables

Entry = TypeVar("Entry")

# Of two machines that both ask for the time now and then.
_CLOCKS_DIFFER = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of entries from elsewhere.

    Args:
        new: How many were not known.
        refused: What is wrong with the others, each with its place.
    """

    new: int
    refused: tuple[UsageError, ...]


def read_kept(tables: Tables, name: str, *, key: str) -> list[Row]:
    """Every row of such a table, once, in the order of time.

    Args:
        name: Of a table with a column `made_at`.
        key: Its column that names a row.
    """
    rows = [row for batch in tables.batches(name) for row in batch.to_pylist()]
    found = {row[key]: row for row in rows}
    return sorted(found.values(), key=lambda row: (row["made_at"], row[key]))


def digest_of(content: Sequence[object]) -> str:
    """Name an entry by all that it says: 16 letters and figures."""
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()[:16]


def check_texts(cells: Mapping[str, object], *, needed: Iterable[str]) -> None:
    """See that cells of an entry from elsewhere can be kept: what is kept stays for ever.

    Args:
        cells: By their columns, all of text; None where one is empty.
        needed: The columns that must not be.

    Raises:
        ValueError: One is no text, or is missing.
    """
    for name, cell in cells.items():
        if cell is not None and (not isinstance(cell, str) or cell != storable(cell)):
            raise ValueError(f"{name} is no text: {cell!r}")
    for name in needed:
        if not str(cells[name] or "").strip():
            raise ValueError(f"{name} is missing")


def check_time(made_at: str, *, now: datetime) -> None:
    """See that an entry from elsewhere was made when it could be.

    Entries are put in order by these words: a later one of the same would never count.

    Raises:
        ValueError: It is no time as it is written here, or lies in the future.
    """
    time = datetime.fromisoformat(made_at)
    # By the offset, as years 1 and 9999 have times that are in no year in UTC.
    if time.utcoffset() != timedelta(0) or time.replace(tzinfo=UTC).isoformat() != made_at:
        raise ValueError(f"made_at is not as it is written here: {made_at}")
    if time > now + _CLOCKS_DIFFER:
        raise ValueError(
            f"made at {made_at}, which is still to come by the clock here "
            f"({now.isoformat(timespec='minutes')}): it would count before all that is made until "
            "then; make it anew, with both clocks right"
        )


def read_lines(
    lines: Iterable[tuple[str, str]], read: Callable[[Row], Entry]
) -> tuple[list[tuple[str, Entry]], tuple[UsageError, ...]]:
    """Read entries from JSON; one that cannot be read is told and keeps no other out.

    Args:
        lines: Each with the place to name it by.
        read: Raises a `UsageError` that says what is wrong with a row.

    Returns:
        The entries with their places, and what is wrong with the other lines.
    """
    entries: list[tuple[str, Entry]] = []
    refused: list[UsageError] = []
    for place, line in lines:
        try:
            entries.append((place, read(_row(line))))
        except UsageError as fault:
            refused.append(UsageError(f"{place}: {fault}"))
    return entries, tuple(refused)


def new_entries(
    given: Sequence[tuple[str, Entry]],
    known: Collection[str],
    *,
    id_of: Callable[[Entry], str],
    undone_by: Callable[[Entry], str | None],
) -> tuple[list[Entry], tuple[UsageError, ...]]:
    """Those of some entries that are not known, and what is wrong with others of these.

    Args:
        given: Each with its place.
        known: Ids of what is kept already.
        id_of: The id of an entry.
        undone_by: The id of what an entry undoes; None where it undoes nothing.
    """
    named = {id_of(entry) for _, entry in given}.union(known)
    new = [(place, entry) for place, entry in given if id_of(entry) not in known]
    idle = {
        place: UsageError(
            f"{place}: undoes {undone}, which is neither kept here nor in this file; take that in "
            "first"
        )
        for place, entry in new
        if (undone := undone_by(entry)) is not None and undone not in named
    }
    return [entry for place, entry in new if place not in idle], tuple(idle.values())


def _row(line: str) -> Row:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise UsageError("not JSON") from None
    if not isinstance(row, dict):
        raise UsageError("no object of JSON")
    return row
