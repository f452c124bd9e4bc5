"""What a file is, told by its content first and by its name second, and who reads it."""

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import BinaryIO, Final

from timeline.encodings import wide_codec
from timeline.errors import SourceError, SourceNotice
from timeline.model import Form, RawArticle
from timeline.readers import records
from timeline.readers.files import MAX_ARTICLE_BYTES, MAX_DOCUMENT_BYTES, read_whole
from timeline.readers.records import Fields

Items = Iterator[RawArticle | SourceError]
Reader = Callable[[BinaryIO, str, Fields], Items]


class Kind(StrEnum):
    """What a file holds."""

    JSON = "JSON"
    JSON_LINES = "JSON lines"
    TABLE = "table"
    WORKBOOK = "workbook"
    PARQUET = "Parquet"
    FEED = "feed"
    WARC = "WARC"
    MHTML = "MHTML"
    WORD = "Word document"
    EPUB = "EPUB"
    PDF = "PDF"
    ZIP = "zip archive"
    GZIP = "gzip"
    LINKS = "list of links"
    MARKDOWN = "Markdown"
    HTML = "web page"
    TEXT = "text"
    UNKNOWN = "unknown"


MAX_REFUSALS: Final = 1000
HEAD_BYTES: Final = 4096

_BY_SUFFIX: Final = {
    "md": Kind.MARKDOWN,
    "markdown": Kind.MARKDOWN,
    "html": Kind.HTML,
    "htm": Kind.HTML,
    "xhtml": Kind.HTML,
    "jsonl": Kind.JSON_LINES,
    "ndjson": Kind.JSON_LINES,
    "json": Kind.JSON,
    "csv": Kind.TABLE,
    "tsv": Kind.TABLE,
    "tab": Kind.TABLE,
    "mhtml": Kind.MHTML,
    "mht": Kind.MHTML,
    "rss": Kind.FEED,
    "atom": Kind.FEED,
    "xlsx": Kind.WORKBOOK,
    "xlsm": Kind.WORKBOOK,
    "xls": Kind.WORKBOOK,
    "ods": Kind.WORKBOOK,
    "docx": Kind.WORD,
    "docm": Kind.WORD,
    "epub": Kind.EPUB,
}
_SPACE: Final = rb"(?:\xef\xbb\xbf)?\s{0,200}"
_PROLOGUE: Final = _SPACE + rb"(?:<\?xml[^>]{0,200}>\s{0,100})?(?:<!--[^>]{0,500}-->\s{0,100}){0,5}"
_BY_CONTENT: Final = (
    (re.compile(rb"%PDF-"), Kind.PDF),
    (re.compile(rb"PAR1"), Kind.PARQUET),
    (re.compile(rb"WARC/[01]\."), Kind.WARC),
    (re.compile(rb"\x1f\x8b"), Kind.GZIP),
    (re.compile(_PROLOGUE + rb"<(?:rss|feed|rdf:RDF)[\s>]"), Kind.FEED),
    (re.compile(_PROLOGUE + rb"<(?:!doctype html|html|head)[\s>]", re.IGNORECASE), Kind.HTML),
    (re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n"), Kind.MARKDOWN),
    (re.compile(rb"(?:[\w-]+:[^\n]*\n){0,20}?MIME-Version:", re.IGNORECASE), Kind.MHTML),
)
# A package in a zip archive begins with a file by which it is known.
_BY_MEMBER: Final = (
    (b"application/epub+zip", Kind.EPUB),
    (b"word/", Kind.WORD),
    (b"xl/", Kind.WORKBOOK),
    (b"opendocument.spreadsheet", Kind.WORKBOOK),
)
_LINK: Final = re.compile(rb"\s*https?://\S+\s*")


def kind_of(head: bytes, name: str) -> Kind:
    """What a file is by its first bytes and its name."""
    suffix = name.rpartition(".")[2].casefold() if "." in name else ""
    by_name = _BY_SUFFIX.get(suffix)
    if head.startswith(b"PK\x03\x04"):
        by_member = next((kind for mark, kind in _BY_MEMBER if mark in head), None)
        return by_member or by_name or Kind.ZIP
    for pattern, kind in _BY_CONTENT:
        if pattern.match(head):
            return kind
    if by_name is not None:
        return by_name
    return _kind_of_text(head)


def _kind_of_text(head: bytes) -> Kind:
    lines = [line for line in head.splitlines() if line.strip()]
    # The last line of a longer file is cut.
    whole = lines if len(head) < HEAD_BYTES else lines[:-1]
    if whole and all(map(_LINK.fullmatch, whole)):
        return Kind.LINKS
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b'{"', b"[{")):
        return Kind.JSON_LINES if len(lines) > 1 and lines[0].rstrip().endswith(b"}") else Kind.JSON
    return Kind.UNKNOWN if b"\0" in head and wide_codec(head) is None else Kind.TEXT


def read_stream(stream: BinaryIO, name: str, fields: Fields) -> Items:
    """The articles of one open file, and errors in the place of those that cannot be read."""
    try:
        head = stream.read(HEAD_BYTES)
        stream.seek(0)
        if not head.strip():
            yield SourceError(name, "the file is empty; remove it or fill it")
            return
        yield from _bounded(
            _READERS.get(kind_of(head, name), _read_unknown)(stream, name, fields), name
        )
    except SourceError as refusal:
        yield refusal
    except OSError as error:
        yield SourceError(name, f"cannot be read ({error}); check it and build again")


def _bounded(items: Items, name: str) -> Items:
    """The articles of a file, until more is refused in it than anybody would read."""
    refused = 0
    for item in items:
        yield item
        refused += isinstance(item, SourceError) and not isinstance(item, SourceNotice)
        if refused == MAX_REFUSALS:
            yield SourceError(name, f"{MAX_REFUSALS} records refused; the rest is not read")
            return


def _read_one(form: Form, *, limit: int = MAX_ARTICLE_BYTES) -> Reader:
    def read(stream: BinaryIO, name: str, _: Fields) -> Items:
        content = read_whole(stream, name=name, limit=limit)
        yield RawArticle(content, form, name)

    return read


def _read_unknown(stream: BinaryIO, name: str, _: Fields) -> Items:
    yield SourceError(name, "not a form that is read; the README lists what you can feed it")


def _read_json_lines(stream: BinaryIO, name: str, fields: Fields) -> Items:
    return records.read_json_lines(stream, name=name, fields=fields)


def _read_json(stream: BinaryIO, name: str, fields: Fields) -> Items:
    """JSON, or JSON lines under the name of JSON."""
    first = stream.readline(HEAD_BYTES * 16).strip()
    second = stream.readline(2).strip()
    stream.seek(0)
    one_a_line = first.endswith(b"}") and first.startswith(b"{") and second == b"{"
    read = records.read_json_lines if one_a_line else records.read_json
    return read(stream, name=name, fields=fields)


def _read_table(stream: BinaryIO, name: str, fields: Fields) -> Items:
    return records.read_table(stream, name=name, fields=fields)


def _read_workbook(stream: BinaryIO, name: str, fields: Fields) -> Items:
    from timeline.readers.workbooks import read_workbook

    return read_workbook(stream, name=name, fields=fields)


def _read_parquet(stream: BinaryIO, name: str, fields: Fields) -> Items:
    from timeline.readers.parquet import read_parquet

    return read_parquet(stream, name=name, fields=fields)


def _read_feed(stream: BinaryIO, name: str, _: Fields) -> Items:
    from timeline.readers.feeds import read_feed

    return read_feed(stream, name=name)


def _read_warc(stream: BinaryIO, name: str, _: Fields) -> Items:
    from timeline.readers.web_archives import read_warc

    return read_warc(stream, name=name)


def _read_mhtml(stream: BinaryIO, name: str, _: Fields) -> Items:
    from timeline.readers.web_archives import read_mhtml

    return read_mhtml(stream, name=name)


def _read_word(stream: BinaryIO, name: str, _: Fields) -> Items:
    from timeline.readers.packages import read_word

    return read_word(stream, name=name)


def _read_epub(stream: BinaryIO, name: str, _: Fields) -> Items:
    from timeline.readers.packages import read_epub

    return read_epub(stream, name=name)


def _read_zip(stream: BinaryIO, name: str, fields: Fields) -> Items:
    from timeline.readers.archives import read_zip

    return read_zip(stream, name=name, fields=fields)


def _read_gzip(stream: BinaryIO, name: str, fields: Fields) -> Items:
    from timeline.readers.archives import read_gzip

    return read_gzip(stream, name=name, fields=fields)


def _read_links(stream: BinaryIO, name: str, _: Fields) -> Items:
    yield SourceError(name, "a list of links; name it on the command line to fetch them")


_READERS: Final[dict[Kind, Reader]] = {
    Kind.JSON: _read_json,
    Kind.JSON_LINES: _read_json_lines,
    Kind.TABLE: _read_table,
    Kind.WORKBOOK: _read_workbook,
    Kind.PARQUET: _read_parquet,
    Kind.FEED: _read_feed,
    Kind.WARC: _read_warc,
    Kind.MHTML: _read_mhtml,
    Kind.WORD: _read_word,
    Kind.EPUB: _read_epub,
    Kind.PDF: _read_one(Form.PDF, limit=MAX_DOCUMENT_BYTES),
    Kind.ZIP: _read_zip,
    Kind.GZIP: _read_gzip,
    Kind.LINKS: _read_links,
    Kind.MARKDOWN: _read_one(Form.MARKDOWN),
    Kind.HTML: _read_one(Form.HTML),
    Kind.TEXT: _read_one(Form.TEXT),
}
