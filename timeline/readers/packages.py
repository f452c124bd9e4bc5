"""Documents that are zip archives inside: Word and EPUB."""

import posixpath
import zipfile
from collections.abc import Iterator
from typing import BinaryIO, Final
from urllib.parse import unquote

from lxml import etree

from timeline.errors import SourceError
from timeline.model import Form, RawArticle
from timeline.readers.archives import open_zip, read_member

_WORD_TEXT: Final = "word/document.xml"
_WORD_MACROS: Final = "word/vbaProject.bin"
_CONTAINER: Final = "META-INF/container.xml"
_BROKEN_EPUB: Final = "no list of chapters in it; convert it again"
_LEAST_CHAPTER_BYTES: Final = 400


def read_word(stream: BinaryIO, *, name: str) -> Iterator[RawArticle | SourceError]:
    """The one article of a document: its text as Word's own XML."""
    try:
        package = open_zip(stream, name=name)
        if _WORD_MACROS in package.namelist():
            raise SourceError(name, "holds macros; save it as .docx without them")
        content = _part(package, _WORD_TEXT, name)
    except SourceError as refusal:
        yield refusal
        return
    yield RawArticle(content, Form.WORD, name)


def read_epub(stream: BinaryIO, *, name: str) -> Iterator[RawArticle | SourceError]:
    """One article per chapter, in reading order, numbered from 1; covers and contents left out."""
    try:
        package = open_zip(stream, name=name)
        chapters = _chapters(package, name)
    except SourceError as refusal:
        yield refusal
        return
    for number, chapter in enumerate(chapters, start=1):
        try:
            content = _part(package, chapter, f"{name}:{number}")
        except SourceError as refusal:
            yield refusal
            continue
        if len(content) >= _LEAST_CHAPTER_BYTES:
            yield RawArticle(content, Form.HTML, name, record=number)


def _chapters(package: zipfile.ZipFile, name: str) -> list[str]:
    container = _tree(_part(package, _CONTAINER, name), name)
    places = [root.get("full-path") for root in container.iterfind(".//{*}rootfile")]
    if not places or not places[0]:
        raise SourceError(name, _BROKEN_EPUB)
    content = _tree(_part(package, places[0], name), name)
    folder = posixpath.dirname(places[0])
    items = {
        item.get("id"): posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))
        for item in content.iterfind("./{*}manifest/{*}item")
        if "nav" not in (item.get("properties") or "").split()
    }
    order = (item for item in content.iterfind("./{*}spine/{*}itemref") if _is_read(item))
    return [items[item.get("idref")] for item in order if item.get("idref") in items]


def _is_read(item: etree._Element) -> bool:
    return item.get("linear") != "no"


def _part(package: zipfile.ZipFile, part: str, name: str) -> bytes:
    try:
        info = package.getinfo(part)
    except KeyError:
        raise SourceError(name, f"no {part} in it; save the document again") from None
    return read_member(package, info, name=name)


def _tree(content: bytes, name: str) -> etree._Element:
    # No entity is resolved and nothing is fetched, whatever the document type says.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise SourceError(name, _BROKEN_EPUB) from None
