"""Pages as crawlers and browsers archive them: WARC and MHTML."""

import codecs
import email
import email.policy
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, Final

from timeline.encodings import name_of
from timeline.errors import SourceError
from timeline.model import Form, RawArticle, Stated
from timeline.readers.files import MAX_ARTICLE_BYTES, MAX_DOCUMENT_BYTES, read_whole

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_MAX_PARTS: Final = 10_000
# The parser keeps each line by itself, whose memory is many times that of a short line.
_MAX_LINES: Final = 1_000_000
_PAGE_TYPES: Final = ("text/html", "application/xhtml+xml")


def read_warc(stream: BinaryIO, *, name: str) -> Iterator[RawArticle | SourceError]:
    """One article per answered page, numbered by its place among all records from 1."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    number = 0
    found = False
    try:
        for record in ArchiveIterator(stream, parse_http=True):
            number += 1
            if record.record_type == WarcRecordType.response and _is_page(record):
                found = True
                content = record.reader.read(MAX_ARTICLE_BYTES + 1)
                yield _page(content, record.headers.get("WARC-Target-URI"), name, number)
    except (OSError, ValueError, EOFError) as error:
        yield SourceError(f"{name}:{number + 1}", f"the archive breaks off here ({error})")
        return
    if not found:
        yield SourceError(name, "no web pages in this archive; name another one")


def _is_page(record: "WarcRecord") -> bool:
    if not record.is_http or record.http_headers is None:
        return False
    content_type = record.http_content_type or ""
    return record.http_headers.status_code == 200 and content_type.casefold() in _PAGE_TYPES


def _page(content: bytes, url: str | None, name: str, number: int) -> RawArticle | SourceError:
    if len(content) > MAX_ARTICLE_BYTES:
        return SourceError(f"{name}:{number}", f"larger than {MAX_ARTICLE_BYTES // 2**20} MiB")
    sidecar = (("url", url),) if url else ()
    return RawArticle(content, Form.HTML, name, record=number, sidecar=sidecar)


def read_mhtml(stream: BinaryIO, *, name: str) -> Iterator[RawArticle | SourceError]:
    """The one page of an archive that a browser saved."""
    try:
        content = read_whole(stream, name=name, limit=MAX_DOCUMENT_BYTES)
    except SourceError as refusal:
        yield refusal
        return
    if content.count(b"\n--") > _MAX_PARTS:
        yield SourceError(name, f"more than {_MAX_PARTS} parts; save the page again")
        return
    if content.count(b"\n") > _MAX_LINES:
        yield SourceError(name, f"more than {_MAX_LINES} lines; save the page again")
        return
    message = email.message_from_bytes(content, policy=email.policy.compat32)
    pages = [part for part in message.walk() if part.get_content_type() in _PAGE_TYPES]
    if not pages:
        yield SourceError(name, "no web page in this archive; save the page again")
        return
    payload = pages[0].get_payload(decode=True)
    page = payload if isinstance(payload, bytes) else b""
    if len(page) > MAX_ARTICLE_BYTES:
        yield SourceError(name, f"larger than {MAX_ARTICLE_BYTES // 2**20} MiB; this is no article")
        return
    url = message.get("Snapshot-Content-Location") or pages[0].get("Content-Location")
    sidecar = (("url", str(url).strip()),) if url else ()
    content, encoding = _in_utf8(page, pages[0].get_content_charset())
    yield RawArticle(content, Form.HTML, name, sidecar=sidecar, encoding=encoding)


def _in_utf8(page: bytes, charset: str | None) -> tuple[bytes, Stated | None]:
    """The page by the encoding that its part states, which the page itself need not know."""
    try:
        codec = codecs.lookup(charset or "utf-8").name
        if codec == "utf-8":
            return page, None
        decoded = page.decode(codec).encode()
    except (LookupError, ValueError):
        return page, None
    return decoded, Stated(name_of(codec), "declared by the archive")
