"""How much memory files take that are made to take all of it."""

import gzip
import io
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

MOST_MIB = 512

# A process of its own, as the peak of one is never taken back; it tells MiB over the base.
READ = """
import resource, sys
import timeline.extraction.documents, timeline.extraction.pages
import timeline.readers.web_archives, timeline.readers.workbooks
from timeline.errors import SourceError
from timeline.extraction import extract
from timeline.readers import read_sources
def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
base = peak()
for item in read_sources([sys.argv[1]]):
    if not isinstance(item, SourceError):
        try:
            extract(item)
        except SourceError as error:
            item = error
    if isinstance(item, SourceError):
        print(str(item).partition(": ")[2])
print(peak() - base)
"""


def read_apart(path: Path) -> tuple[str, float]:
    """The first refusal without its place, and the peak in MiB over the base."""
    done = subprocess.run(
        [sys.executable, "-c", READ, str(path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    *said, peak_mib = done.stdout.splitlines()
    return said[0], float(peak_mib)


def mhtml(body: bytes) -> bytes:
    head = b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n'
    return head + body


def page(tag: bytes, count: int) -> bytes:
    return b"<html><body>" + (tag + b"word") * count + b"</body></html>"


def workbook(place: str) -> bytes:
    """A sheet of two cells, the second one far away."""
    row = "".join(filter(str.isdigit, place))
    cells = f"<row r='1'><c r='A1'/></row><row r='{row}'><c r='{place}'><v>1</v></c></row>"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        sheet = f"<worksheet><sheetData>{cells}</sheetData></worksheet>"
        package.writestr("xl/worksheets/sheet1.xml", sheet)
    return buffer.getvalue()


def pointing_workbook() -> bytes:
    """Sixty thousand cells that point to one text of 32,000 letters."""
    cells = "".join(f'<c r="{column}{{row}}" t="s"><v>0</v></c>' for column in "ABCDEFGHIJ")
    rows = "".join(f'<row r="{row}">{cells.format(row=row)}</row>' for row in range(1, 6000))
    return zipped(
        {
            "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{rows}</sheetData></worksheet>",
            "xl/sharedStrings.xml": f"<sst><si><t>{'x' * 32_000}</t></si></sst>",
        }
    )


def open_workbook(columns: int, rows: int) -> bytes:
    """An ODS whose one cell is said to stand in many places."""
    cell = f"<table:table-cell table:number-columns-repeated='{columns}'><text:p>a</text:p>"
    row = f"<table:table-row table:number-rows-repeated='{rows}'>{cell}</table:table-cell>"
    sheet = f"<table:table>{row}</table:table-row></table:table>"
    return zipped(
        {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": sheet}
    )


def packed_pdf(stream: bytes, times: int = 1) -> bytes:
    for _ in range(times):
        stream = zlib.compress(stream, 9)
    names = b" ".join([b"/FlateDecode"] * times)
    head = b"<< /Length %d /Filter [%s] >>\nstream\n" % (len(stream), names)
    return b"%PDF-1.4\n4 0 obj\n" + head + stream + b"\nendstream\nendobj\n"


def packed_line(mib: int) -> bytes:
    """A line of so many MiB as one gzip file, of parts that are all the same."""
    return gzip.compress(b"x" * 2**26, 1) * (mib // 64)


def zipped(members: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return buffer.getvalue()


def laughing(body: str) -> str:
    """A billion laughs: an entity of ten entities of ten entities."""
    names = "abcdefghij"
    entities = '<!ENTITY a "lol">' + "".join(
        f'<!ENTITY {own} "{f"&{before};" * 10}">' for before, own in pairwise(names)
    )
    return f"<!DOCTYPE x [{entities}]>{body}"


def word_bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"<a>" * 40_000_000)
    return buffer.getvalue()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the peak in KiB")
@pytest.mark.parametrize(
    ("name", "make", "what"),
    [
        ("lines.mhtml", lambda: mhtml(b"\n--x\n\n" + b"a\n" * 20_000_000), "more than 1000000"),
        ("keys.mhtml", lambda: mhtml(b"a:b\n" * 12_000_000), "more than 1000000 lines"),
        ("parts.mhtml", lambda: mhtml(b"--x\nA: b\n\nc\n" * 3_000_000), "more than"),
        ("tags.html", lambda: page(b"<b>", 2_000_000), "more than 150000 tags"),
        ("keys.html", lambda: page(b"<p " + b"a=1 " * 90 + b">", 40_000), "tags with too many"),
        ("wide.xlsx", lambda: workbook("XFD1048576"), "more than 2000000 cells"),
        ("bomb.docx", word_bomb, "unpacks to"),
        ("pointing.xlsx", pointing_workbook, "more than 128 MiB of text"),
        ("wide.ods", lambda: open_workbook(16_384, 2000), "more than 2000000 cells"),
        ("long.ods", lambda: open_workbook(8, 1_048_576), "more than 2000000 cells"),
        ("bomb.pdf", lambda: packed_pdf(b" " * 2**28), "a part unpacks to more than 8 MiB"),
        ("twice.pdf", lambda: packed_pdf(b" " * 2**28, 2), "a part unpacks to more than 8 MiB"),
        ("line.jsonl.gz", lambda: packed_line(1024), "longer than 16 MiB"),
        ("line.csv.gz", lambda: packed_line(256), 'no "text" column'),
        ("line.txt.gz", lambda: packed_line(2048), "larger than 16 MiB"),
        ("nested.html", lambda: b"<html><body>" + b"<div>" * 100_000 + b"<p>Words.", "no article"),
        ("nested.jsonl", lambda: b'{"text":' * 1_500_000, "not valid JSON"),
        ("laughs.ods", lambda: zipped({"content.xml": laughing("<a>&j;</a>")}), "not a workbook"),
        (
            "laughs.docx",
            lambda: zipped({"word/document.xml": laughing("<w>&j;</w>")}),
            "its text is broken",
        ),
        (
            "laughs.epub",
            lambda: zipped({"META-INF/container.xml": laughing("<w>&j;</w>")}),
            "no list of chapters",
        ),
        ("values.md", lambda: b"---\na: [" + b"b," * 7_000_000 + b"]\n---\n", "more than 10000"),
        (
            "laughs.md",
            lambda: b"---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\nIt opened.",
            "anchors and aliases",
        ),
    ],
)
def test_a_file_made_to_fill_the_memory_is_refused_before_it_does(
    tmp_path: Path, name: str, make: Callable[[], bytes], what: str
) -> None:
    (tmp_path / name).write_bytes(make())

    said, peak_mib = read_apart(tmp_path / name)

    assert said.startswith(what)
    assert peak_mib < MOST_MIB


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the peak in KiB")
@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("line.jsonl", "longer than 16 MiB"),
        ("line.csv", 'no "text" column'),
        ("line.json", "larger than 16 MiB"),
        ("line.md", "larger than 16 MiB"),
        ("line.html", "larger than 16 MiB"),
        ("line.txt", "not a form that is read"),
    ],
)
def test_a_line_of_two_gigabytes_is_refused_in_little_memory(
    tmp_path: Path, name: str, what: str
) -> None:
    with (tmp_path / name).open("wb") as file:
        # Zeros that take no place on the disk.
        file.truncate(2 * 2**30)

    said, peak_mib = read_apart(tmp_path / name)

    assert what in said
    assert peak_mib < MOST_MIB
