"""CSV as spreadsheets read it, without letting a cell become a formula."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

# What a spreadsheet takes for a formula, and what we have put an apostrophe before ourselves.
# Some take wide signs and what follows a line end for one, too.
_SIGNS = r"[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]"
_FORMULA = re.compile(rf"'*{_SIGNS}")
_MADE_HARMLESS = re.compile(rf"'+{_SIGNS}")


def csv_lines(rows: Iterable[dict[str, Any]], *, columns: Sequence[str]) -> Iterator[str]:
    """Write a header and each row; lists joined by "|", nested values as JSON.

    Args:
        rows: With at least these columns.
        columns: Which, in order.
    """
    yield _line(columns)
    for row in rows:
        yield _line([_cell(row[name]) for name in columns])


def harmless(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would run as a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def restored(cell: str) -> str:
    """Take the apostrophe away again that `harmless` has put there."""
    return cell[1:] if _MADE_HARMLESS.match(cell) else cell


def _line(cells: Sequence[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue()


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list():
            return harmless("|".join(_item(item) for item in value))
        case dict():
            return _item(value)
        case _:
            return harmless(str(value))


def _item(value: object) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)
