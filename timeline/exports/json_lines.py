"""JSON lines: one object a line, UTF-8."""

import json
from collections.abc import Iterable, Iterator
from typing import Any


def json_lines(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Write each row as a line, its newline included."""
    for row in rows:
        yield json.dumps(row, ensure_ascii=False) + "\n"
