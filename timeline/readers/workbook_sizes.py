"""How large a workbook is once it is read, before it is: few bytes can name very many cells."""

import re
import zipfile
from collections.abc import Sequence
from typing import Final

from timeline.errors import SourceError
from timeline.readers.archives import read_member

_MAX_UNPACKED_BYTES: Final = 128 * 2**20
# A cell is made for every place up to the last row and column that are named.
_MAX_CELLS: Final = 2_000_000
# Cells that point to one long text hold a copy each.
_MAX_TEXT_BYTES: Final = 128 * 2**20
_PLACE: Final = re.compile(rb"\sr\s{0,9}=\s{0,9}[\"']([A-Za-z]{0,3})(\d{1,7})[\"']")
_TEXT: Final = re.compile(rb"<(?:\w{1,20}:)?si(?=[\s/>])")
_POINTER: Final = re.compile(
    rb"<(?:\w{1,20}:)?c\b[^<>]{0,300}\bt\s{0,9}=\s{0,9}[\"']s[\"'][^<>]{0,300}>\s{0,9}"
    rb"<(?:\w{1,20}:)?v>(\d{1,9})<"
)
_ODS_TAG: Final = re.compile(rb"<table:(table-row|table-cell|covered-table-cell|table)\b([^<>]*)>")
_ODS_REPEATED: Final = re.compile(rb"-repeated=[\"'](\d{1,9})[\"']")


def check_sizes(package: zipfile.ZipFile, *, name: str) -> None:
    """Refuse a workbook that does not fit into memory.

    Raises:
        SourceError: It declares too much, or names too many cells or too much text.
    """
    infos = package.infolist()
    if sum(info.file_size for info in infos) > _MAX_UNPACKED_BYTES:
        limit = _MAX_UNPACKED_BYTES // 2**20
        raise SourceError(name, f"unpacks to more than {limit} MiB; export it as CSV")
    shared = _lengths(_part(package, "xl/sharedStrings.xml", name))
    cells = text_bytes = 0
    for info in infos:
        if info.filename.startswith("xl/worksheets/"):
            sheet = _part(package, info.filename, name)
            cells += _count_cells(sheet)
            text_bytes += _pointed_bytes(sheet, shared)
        elif info.filename == "content.xml":
            cells += _count_ods_cells(_part(package, info.filename, name))
    if cells > _MAX_CELLS:
        raise SourceError(name, f"more than {_MAX_CELLS} cells; export it as CSV")
    if text_bytes > _MAX_TEXT_BYTES:
        limit = _MAX_TEXT_BYTES // 2**20
        raise SourceError(name, f"more than {limit} MiB of text in its cells; export it as CSV")


def _part(package: zipfile.ZipFile, part: str, name: str) -> bytes:
    try:
        info = package.getinfo(part)
    except KeyError:
        return b""
    return read_member(package, info, name=name, limit=_MAX_UNPACKED_BYTES)


def _lengths(shared_strings: bytes) -> Sequence[int]:
    """At most so many bytes has each text that cells point to, by its number."""
    return [len(piece) for piece in _TEXT.split(shared_strings)[1:]]


def _pointed_bytes(sheet: bytes, shared: Sequence[int]) -> int:
    numbers = (int(found[1]) for found in _POINTER.finditer(sheet))
    return sum(shared[number] for number in numbers if number < len(shared))


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


def _count_ods_cells(content: bytes) -> int:
    """The same of all tables; what is empty after the last text does not count."""
    cells = rows = columns = row = column = 0
    for found in _ODS_TAG.finditer(content):
        repeated = _ODS_REPEATED.search(found[2])
        times = int(repeated[1]) if repeated else 1
        match found[1]:
            case b"table":
                cells, rows, columns, row = cells + rows * columns, 0, 0, 0
            case b"table-row":
                row, column = row + times, 0
            case _:
                column += times
                if not found[2].endswith(b"/"):
                    rows, columns = max(rows, row), max(columns, column)
    return cells + rows * columns
