"""Workbooks of spreadsheets: XLSX, XLS and ODS."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from typing import BinaryIO, Final

from python_calamine import CalamineError, CalamineWorkbook

from timeline.errors import SourceError
from timeline.model import RawArticle
from timeline.readers import records
from timeline.readers.archives import open_zip, read_member
from timeline.readers.files import MAX_DOCUMENT_BYTES, read_whole
from timeline.readers.records import Fields

# The library holds all of a sheet in memory.
_MAX_UNPACKED_BYTES: Final = 128 * 2**20
# And a cell for every place up to the last row and column that are named.
_MAX_CELLS: Final = 5_000_000
_PLACE: Final = re.compile(rb"\sr\s{0,9}=\s{0,9}[\"']([A-Za-z]{0,3})(\d{1,7})[\"']")


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
    package = open_zip(io.BytesIO(content), name=name)
    infos = package.infolist()
    if sum(info.file_size for info in infos) > _MAX_UNPACKED_BYTES:
        limit = _MAX_UNPACKED_BYTES // 2**20
        raise SourceError(name, f"unpacks to more than {limit} MiB; export it as CSV")
    for info in infos:
        if info.filename.startswith("xl/worksheets/"):
            sheet = read_member(package, info, name=name, limit=_MAX_UNPACKED_BYTES)
            if _count_cells(sheet) > _MAX_CELLS:
                raise SourceError(name, f"more than {_MAX_CELLS} cells; export it as CSV")


def _count_cells(sheet: bytes) -> int:
    """The cells of the rectangle from the first place to the farthest that a sheet names."""
    rows = columns = 1
    for found in _PLACE.finditer(sheet):
        rows = max(rows, int(found[2]))
        columns = max(columns, _column(found[1]))
    return rows * columns


def _column(letters: bytes) -> int:
    """The number of a column: 1 for A, 27 for AA; 0 for no letters."""
    number = 0
    for letter in letters.upper():
        number = 26 * number + letter - 64
    return number
