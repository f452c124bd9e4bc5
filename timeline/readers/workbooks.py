"""Workbooks of spreadsheets: XLSX, XLS and ODS."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from typing import BinaryIO, Final

from python_calamine import CalamineError, CalamineWorkbook

from timeline.errors import SourceError
from timeline.model import RawArticle
from timeline.readers import records
from timeline.readers.archives import open_zip
from timeline.readers.files import MAX_DOCUMENT_BYTES, read_whole
from timeline.readers.records import Fields

# The library holds all of a sheet in memory.
_MAX_UNPACKED_BYTES: Final = 128 * 2**20


def read_workbook(
    stream: BinaryIO, *, name: str, fields: Fields = ()
) -> Iterator[RawArticle | SourceError]:
    """One article per row of the first sheet that has a column for the text."""
    try:
        content = read_whole(stream, name=name, limit=MAX_DOCUMENT_BYTES)
        _check(content, name)
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheets = [workbook.get_sheet_by_name(sheet).to_python() for sheet in workbook.sheet_names]
    except SourceError as refusal:
        yield refusal
        return
    except (CalamineError, OSError, ValueError):
        yield SourceError(name, "not a workbook that can be read; save it again without a password")
        return
    best = SourceError(name, "no sheet with rows in it; fill it or remove it")
    for rows in sheets:
        columns = [str(cell).strip() for cell in rows[0]] if rows else []
        refused = records.no_text_column(columns, fields, name)
        if refused is None:
            yield from _rows(rows[1:], columns, name, fields)
            return
        best = refused if columns else best
    yield best


def _rows(
    rows: Sequence[Sequence[object]], columns: list[str], name: str, fields: Fields
) -> Iterator[RawArticle]:
    for number, row in enumerate(rows, start=2):
        record = dict(zip(columns, map(_whole, row), strict=False))
        if any(value not in (None, "") for value in record.values()):
            yield records.pack(record, name=name, number=number, fields=fields)


def _whole(value: object) -> object:
    """Spreadsheets keep every number with a fraction: 7.0 is somebody's 7."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _check(content: bytes, name: str) -> None:
    """Refuse an archive that declares more than fits into memory; what it declares is kept to."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return
    infos = open_zip(io.BytesIO(content), name=name).infolist()
    if sum(info.file_size for info in infos) > _MAX_UNPACKED_BYTES:
        limit = _MAX_UNPACKED_BYTES // 2**20
        raise SourceError(name, f"unpacks to more than {limit} MiB; export it as CSV")
