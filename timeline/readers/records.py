"""Files of many articles: JSON, JSON lines, and tables of separated values."""

import codecs
import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, BinaryIO, Final

from timeline import field_names
from timeline.encodings import likely, telling_lines, told, wide_codec
from timeline.errors import SourceError, SourceNotice
from timeline.model import Field, Form, RawArticle, Stated
from timeline.readers.files import MAX_DOCUMENT_BYTES, read_whole

# A record is no place for a book, and a line without an end must not fill the memory.
MAX_RECORD_BYTES: Final = 16 * 2**20
_TOO_LONG: Final = f"longer than {MAX_RECORD_BYTES // 2**20} MiB; split it"
_NOT_UTF8: Final = "not valid UTF-8; save the file as UTF-8"
_HEAD_BYTES: Final = 8192
# Keys under which an export holds the list of its articles.
_LIST_KEYS: Final = (
    "articles",
    "items",
    "results",
    "data",
    "docs",
    "documents",
    "records",
    "posts",
)

_SURROGATE: Final = re.compile("[\ud800-\udfff]")

# Our field and the key or column that holds it.
Fields = tuple[tuple[str, str], ...]


def read_json_lines(
    stream: BinaryIO, *, name: str, fields: Fields = ()
) -> Iterator[RawArticle | SourceError]:
    """One article per line that is not blank; a broken line is an error and the rest is read."""
    yield from _with_unread_keys(_json_lines(stream, name, fields), fields, name)


def _json_lines(stream: BinaryIO, name: str, fields: Fields) -> Iterator[RawArticle | SourceError]:
    for number, line in _lines(stream):
        if line is None:
            yield SourceError(f"{name}:{number}", _TOO_LONG)
        elif packed := line.removeprefix(b"\xef\xbb\xbf").strip():
            yield _json_line(packed, name, number, fields)


def read_json(
    stream: BinaryIO, *, name: str, fields: Fields = ()
) -> Iterator[RawArticle | SourceError]:
    """The articles of one JSON value: a list of them, an object with such a list, or one."""
    yield from _with_unread_keys(_json_values(stream, name, fields), fields, name)


def _json_values(stream: BinaryIO, name: str, fields: Fields) -> Iterator[RawArticle | SourceError]:
    try:
        value = json.loads(read_whole(stream, name=name))
    except (ValueError, RecursionError):
        yield SourceError(name, "not valid JSON; correct it, or write one {...} per line")
        return
    except SourceError as refusal:
        yield refusal
        return
    if isinstance(value, dict):
        value = next(
            (value[key] for key in _LIST_KEYS if isinstance(value.get(key), list)), [value]
        )
    if not isinstance(value, list) or not value:
        yield SourceError(name, "no list of articles in it; write one {...} per line")
        return
    for number, record in enumerate(value, start=1):
        if isinstance(record, dict):
            yield pack(record, name=name, number=number, fields=fields)
        else:
            yield SourceError(f"{name}:{number}", "no JSON object; write one {...} per article")


def read_table(
    stream: BinaryIO, *, name: str, fields: Fields = ()
) -> Iterator[RawArticle | SourceError]:
    """One article per row; commas, semicolons and tabs are told apart by the first line."""
    # The limit of the standard library is shorter than a long interview, and is the process's own.
    csv.field_size_limit(MAX_RECORD_BYTES)
    try:
        lines = _TextLines(stream, name)
        header = next((line for line in lines if line.strip()), "")
        if not _is_text(header):
            yield SourceError(f"{name}:1", lines.not_text)
            return
        columns = [column.strip() for column in next(csv.reader([header], delimiter=_sign(header)))]
        refusal = no_text_column(columns, fields, name)
        if refusal is not None:
            yield refusal
            return
        yield from unread_columns(columns, fields, name)
        yield from _rows(lines, columns, _sign(header), name, fields)
    except csv.Error as error:
        yield SourceError(name, f"not a row of a table ({error}); correct it")
    except SourceError as refusal:
        yield refusal


def _rows(
    lines: "_TextLines", columns: list[str], sign: str, name: str, fields: Fields
) -> Iterator[RawArticle | SourceError]:
    rows = csv.reader(lines, delimiter=sign, strict=True)
    # The line of the column names was read before.
    number = 2
    while True:
        where = f"{name}:{number}"
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            row = []
            yield SourceError(where, f"not a row of a table ({error}); correct this row")
        if lines.too_long:
            lines.too_long = False
            yield SourceError(where, _TOO_LONG)
        elif not all(map(_is_text, row)):
            yield SourceError(where, lines.not_text)
        elif len(row) > len(columns):
            yield SourceError(
                where,
                f"{len(row)} values under {len(columns)} column names; quote those with commas",
            )
        elif any(map(str.strip, row)):
            record = dict(zip(columns, row, strict=False))
            packed = pack(record, name=name, number=number, fields=fields)
            yield replace(packed, encoding=lines.encoding)
        number = rows.line_num + 2


def pack(record: Mapping[str, Any], *, name: str, number: int, fields: Fields) -> RawArticle:
    """A record as the bytes of an article; empty values are left out, days are ISO 8601."""
    filled = {str(key): value for key, value in record.items() if value not in (None, "")}
    packed = json.dumps(filled, ensure_ascii=False, default=_in_words)
    return RawArticle(
        packed.encode("utf-8", "surrogatepass"), Form.RECORD, name, record=number, fields=fields
    )


def no_text_column(columns: Iterable[str], fields: Fields, name: str) -> SourceError | None:
    """The refusal of a table that has no column for the text; None where it has one."""
    columns = list(columns)
    mapped = dict(fields).get(field_names.TEXT)
    if mapped in columns or field_names.find(field_names.TEXT, columns) is not None:
        return None
    shown = ", ".join(column[:30] for column in columns[:12] if column) or "none"
    return SourceError(
        f"{name}:1", f'no "text" column (columns: {shown}); name it with --map COLUMN=text'
    )


def unread_columns(columns: Iterable[str], fields: Fields, name: str) -> Iterator[SourceNotice]:
    """Tell once of a table that has a misspelt column, or none for the day of publication."""
    mapped = set(dict(fields).values())
    columns = [column for column in columns if column not in mapped]
    misspelt = field_names.misspelt(columns)
    has_days = Field.PUBLISHED in dict(fields) or field_names.find(Field.PUBLISHED, columns)
    if misspelt:
        told = ", ".join(f'"{key}" (is it "{field}"?)' for key, field in misspelt)
        yield SourceNotice(name, f"columns that are not known and not read: {told}")
    elif not has_days and (unknown := field_names.unknown(columns)):
        shown = ", ".join(f'"{column[:30]}"' for column in unknown[:12])
        yield SourceNotice(
            name,
            'no column "published" for the day of publication; columns that are not known and not '
            f"read: {shown}; name those of use with --map COLUMN=published, COLUMN=outlet ...",
        )


def _with_unread_keys(
    items: Iterable[RawArticle | SourceError], fields: Fields, name: str
) -> Iterator[RawArticle | SourceError]:
    """The records, and in front what their keys lack, as far as the first one tells."""
    is_first = True
    for item in items:
        if is_first and isinstance(item, RawArticle):
            is_first = False
            yield from unread_columns(json.loads(item.content), fields, name)
        yield item


def url_of_record(content: bytes, fields: Fields) -> str | None:
    """The URL that a record states, for the join with a sidecar table."""
    record = json.loads(content)
    key = dict(fields).get(Field.URL) or field_names.find(Field.URL, record)
    value = None if key is None else record.get(key)
    return value if isinstance(value, str) else None


def _json_line(line: bytes, name: str, number: int, fields: Fields) -> RawArticle | SourceError:
    where = f"{name}:{number}"
    try:
        record = json.loads(line)
    except UnicodeDecodeError:
        return SourceError(where, _NOT_UTF8)
    except (ValueError, RecursionError):
        return SourceError(where, "not valid JSON; correct or remove this line")
    if not isinstance(record, dict):
        return SourceError(where, "no JSON object; write one {...} per line")
    return RawArticle(line, Form.RECORD, name, record=number, fields=fields)


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines; None for one that is too long, of which the rest is passed over."""
    number = 0
    while line := stream.readline(MAX_RECORD_BYTES + 1):
        number += 1
        if len(line) <= MAX_RECORD_BYTES:
            yield number, line
            continue
        yield number, None
        while line and not line.endswith(b"\n"):
            line = stream.readline(MAX_RECORD_BYTES)


class _TextLines:
    """The lines of a table; bytes that are not in its encoding come as surrogates.

    So only their row is lost, and so is only the row of a line that is too long.

    Raises:
        SourceError: In an encoding of two bytes, and too large to be read at once.
    """

    def __init__(self, stream: BinaryIO, name: str) -> None:
        wide = wide_codec(stream.read(_HEAD_BYTES))
        stream.seek(0)
        sample = telling_lines(_first_lines(stream))
        guess = wide or (None if _is_utf8(sample) else told(sample))
        self.encoding: Final = None if guess is None else guess.stated
        self.not_text: Final = _not_text(self.encoding, sample)
        self.too_long = False
        stream.seek(0)
        if wide is not None:
            content = read_whole(stream, name=name, limit=MAX_DOCUMENT_BYTES)
            self._lines: Iterator[str] = io.StringIO(content.decode(wide.codec, "replace"))
        else:
            self._lines = self._decoded(stream, "utf-8" if guess is None else guess.codec)

    def __iter__(self) -> Iterator[str]:
        return self._lines

    def _decoded(self, stream: BinaryIO, codec: str) -> Iterator[str]:
        for number, line in _lines(stream):
            if line is None:
                self.too_long = True
                yield "\n"
            else:
                own = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
                yield own.decode(codec, "surrogateescape")


def _first_lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of as much as an encoding is looked for in."""
    read = 0
    for _, line in _lines(stream):
        read += MAX_RECORD_BYTES if line is None else len(line)
        yield line or b""
        if read > MAX_RECORD_BYTES:
            return


def _is_utf8(sample: bytes) -> bool:
    """Whether a sample that may be cut is UTF-8."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _not_text(encoding: Stated | None, sample: bytes) -> str:
    if encoding is not None:
        return f"not valid {encoding.value}; save the file as UTF-8"
    return f"not valid UTF-8{'' if _is_utf8(sample) else likely(sample)}; save the file as UTF-8"


def _is_text(decoded: str) -> bool:
    return decoded.isascii() or not _SURROGATE.search(decoded)


def _sign(header: str) -> str:
    return max(",;\t", key=lambda sign: (header.count(sign), sign == ","))


def _in_words(value: Any) -> str:
    isoformat = getattr(value, "isoformat", None)
    return str(value) if isoformat is None else str(isoformat())
