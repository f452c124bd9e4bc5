"""Files of many articles: JSON lines and tables of comma- or semicolon-separated values."""

import csv
import io
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from timeline import field_names
from timeline.errors import SourceError
from timeline.model import Field, Form, RawArticle

if TYPE_CHECKING:
    from _csv import Reader as CsvReader

# `json` reads numbers of any length slowly; a record is no place for a book either.
MAX_RECORD_BYTES: Final = 16 * 1024 * 1024

# Our field and the key or column that holds it.
Fields = tuple[tuple[str, str], ...]


def read_json_lines(
    content: bytes, *, name: str, fields: Fields = ()
) -> Iterator[RawArticle | SourceError]:
    """One article per line that is not blank; a broken line is an error and the rest is read."""
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if not line.strip():
            continue
        yield _json_line(line.strip(), name, number, fields)


def _json_line(line: bytes, name: str, number: int, fields: Fields) -> RawArticle | SourceError:
    where = f"{name}:{number}"
    if len(line) > MAX_RECORD_BYTES:
        return SourceError(where, f"longer than {MAX_RECORD_BYTES // 2**20} MiB; split it")
    try:
        record = json.loads(line)
    except UnicodeDecodeError:
        return SourceError(where, "not valid UTF-8; save the file as UTF-8")
    except (ValueError, RecursionError):
        return SourceError(where, "not valid JSON; correct or remove this line")
    if not isinstance(record, dict):
        return SourceError(where, "no JSON object; write one {...} per line")
    return RawArticle(line, Form.RECORD, name, record=number, fields=fields)


def read_table(
    content: bytes, *, name: str, fields: Fields = ()
) -> Iterator[RawArticle | SourceError]:
    """One article per row; commas, semicolons and tabs are told apart by the first line."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        yield SourceError(name, f"not valid UTF-8 at byte {error.start}; save it as UTF-8")
        return
    # The limit of the standard library is shorter than a long interview, and is the process's own.
    csv.field_size_limit(MAX_RECORD_BYTES)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        columns = [column.strip() for column in next(rows, [])]
        refusal = _no_text_column(columns, fields, name)
        if refusal is not None:
            yield refusal
            return
        yield from _rows(rows, columns, name, fields)
    except csv.Error as error:
        yield SourceError(
            f"{name}:{rows.line_num}", f"not a row of a table ({error}); correct this row"
        )


def _rows(
    rows: "CsvReader", columns: list[str], name: str, fields: Fields
) -> Iterator[RawArticle | SourceError]:
    line = rows.line_num + 1
    for row in rows:
        where, line = line, rows.line_num + 1
        if not any(map(str.strip, row)):
            continue
        if len(row) > len(columns):
            yield SourceError(
                f"{name}:{where}",
                f"{len(row)} values under {len(columns)} column names; quote those with commas",
            )
            continue
        record = {column: value for column, value in zip(columns, row, strict=False) if value}
        packed = json.dumps(record, ensure_ascii=False).encode("utf-8", "replace")
        yield RawArticle(packed, Form.RECORD, name, record=where, fields=fields)


def _delimiter(text: str) -> str:
    header = text[:10_000].lstrip("\r\n").split("\n", 1)[0]
    return max(",;\t", key=lambda sign: (header.count(sign), sign == ","))


def _no_text_column(columns: list[str], fields: Fields, name: str) -> SourceError | None:
    mapped = dict(fields).get(field_names.TEXT)
    if mapped in columns or field_names.find(field_names.TEXT, columns) is not None:
        return None
    shown = ", ".join(column[:30] for column in columns[:12] if column) or "none"
    return SourceError(
        f"{name}:1", f'no "text" column (columns: {shown}); name it with --map COLUMN=text'
    )


def url_of_record(content: bytes, fields: Fields) -> str | None:
    """The URL that a record states, for the join with a sidecar table."""
    record = json.loads(content)
    key = dict(fields).get(Field.URL) or field_names.find(Field.URL, record)
    value = None if key is None else record.get(key)
    return value if isinstance(value, str) else None
