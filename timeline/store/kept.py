"""Lists of what people decided: they only grow, and the same entry is never kept twice."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence

from timeline.store.rows import Row, storable
from timeline.store.tables import Tables


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
