"""Workbooks of spreadsheets: XLSX, XLS and ODS."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from python_calamine import CalamineError, CalamineWorkbook

from timeline.errors import SourceError
from timeline.model import RawArticle
from timeline.readers import records
from timeline.readers.archives import open_zip
from timeline.readers.files import MAX_DOCUMENT_BYTES, read_whole
from timeline.readers.records import Fields
from timeline.readers.workbook_sizes import check_sizes


def read_workbook(
    stream: BinaryIO, *, name: str, fields: Fields = ()
) -> Iterator[RawArticle | SourceError]:
    """One article per row of the first sheet that has a column for the text."""
    best = SourceError(name, "no sheet with rows in it; fill it or remove it")
    try:
        content = read_whole(stream, name=name, limit=MAX_DOCUMENT_BYTES)
        for rows in _sheets(content, name):
            columns = [str(cell).strip() for cell in rows[0]] if rows else []
            refused = records.no_text_column(columns, fields, name)
            if refused is None:
                yield from records.unread_columns(columns, fields, name)
                yield from _rows(rows[1:], columns, name, fields)
                return
            best = refused if columns else best
    except SourceError as refusal:
        best = refusal
    except (CalamineError, OSError, ValueError):
        best = SourceError(name, "not a workbook that can be read; save it without a password")
    yield best


def _sheets(content: bytes, name: str) -> Iterator[Sequence[Sequence[object]]]:
    """The cells of each sheet, which the library holds in memory as a whole."""
    if zipfile.is_zipfile(io.BytesIO(content)):
        check_sizes(open_zip(io.BytesIO(content), name=name), name=name)
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    for sheet in workbook.sheet_names:
        yield workbook.get_sheet_by_name(sheet).to_python()


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
