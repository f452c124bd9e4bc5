"""Lists of what people decided: they only grow, and the same entry is never kept twice."""

import hashlib
import json
from collections.abc import Sequence

from timeline.store.rows import Row
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
