"""How much memory files take that are made to take all of it."""

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
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
        ("wide.xlsx", lambda: workbook("XFD1048576"), "more than 5000000 cells"),
        ("bomb.docx", word_bomb, "unpacks to"),
    ],
)
def test_a_file_made_to_fill_the_memory_is_refused_before_it_does(
    tmp_path: Path, name: str, make: Callable[[], bytes], what: str
) -> None:
    (tmp_path / name).write_bytes(make())

    done = subprocess.run(
        [sys.executable, "-c", READ, str(tmp_path / name)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )

    *said, peak_mib = done.stdout.splitlines()
    assert said[0].startswith(what)
    assert float(peak_mib) < MOST_MIB
