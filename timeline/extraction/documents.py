"""Documents as offices make them: PDF, and Word's own XML."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from lxml import etree

from timeline.errors import SourceError
from timeline.extraction import headers
from timeline.extraction.page_numbers import PAGE_BREAK
from timeline.extraction.pdf_streams import check_streams
from timeline.model import Extract

if TYPE_CHECKING:
    import pypdfium2

_MAX_PAGES: Final = 5000
_MAX_CHARACTERS: Final = 32 * 2**20
_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HYPHENATED: Final = re.compile(r"(?<=[^\W\d_])[\u00ad\ufffe\u0002]\n(?=[^\W\d_])")


def extract_pdf(content: bytes, *, where: str) -> Extract:
    """The text of a PDF, its lines joined to paragraphs, pages parted by `PAGE_BREAK`.

    Raises:
        SourceError: Broken, encrypted, too long, or pictures of pages without a text.
    """
    text = PAGE_BREAK.join(map(_paragraphs, _pages(content, where)))
    if not text.strip():
        raise SourceError(where, "pictures of pages without text; run text recognition (OCR) first")
    header = headers.read(text)
    return Extract(text, header.clues, header.body)


def extract_word(content: bytes, *, where: str) -> Extract:
    """The text of a Word document's main part, a line for each paragraph.

    Raises:
        SourceError: No such XML, or no text in it.
    """
    # No entity is resolved and nothing is fetched, whatever the document type says.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        tree = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise SourceError(where, "its text is broken; save the document again") from None
    text = "\n".join("".join(_word_pieces(one)) for one in tree.iter(f"{_WORD}p"))
    if not text.strip():
        raise SourceError(where, "no text in this document; remove it or fill it")
    header = headers.read(text)
    return Extract(text, header.clues, header.body)


def _pages(content: bytes, where: str) -> Iterator[str]:
    # A library of eight megabytes, which only PDFs need.
    import pypdfium2

    check_streams(content, where=where)
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise SourceError(where, _pdf_refusal(error)) from None
    try:
        if len(document) > _MAX_PAGES:
            raise SourceError(where, f"more than {_MAX_PAGES} pages; split it")
        read = 0
        for number in range(len(document)):
            text = _page_text(document, number)
            read += len(text)
            if read > _MAX_CHARACTERS:
                raise SourceError(where, "more text than a book has; split it")
            yield text
    finally:
        document.close()


def _page_text(document: "pypdfium2.PdfDocument", number: int) -> str:
    import pypdfium2

    try:
        page = document[number]
        text = str(page.get_textpage().get_text_bounded())
    except pypdfium2.PdfiumError:
        # One torn page does not take the others with it.
        return ""
    return text.replace("\r\n", "\n").replace("\0", "")


def _pdf_refusal(error: Exception) -> str:
    if "password" in str(error).casefold():
        return "encrypted; save it without a password"
    return "the PDF is broken; save it again"


def _paragraphs(page: str) -> str:
    """Join the lines of a paragraph: those as long as the page is wide go on in the next."""
    lines = _HYPHENATED.sub("", page).split("\n")
    width = max(map(len, lines), default=0)
    joined = []
    for line in lines:
        full = len(line) > 0.6 * width and line.rstrip()[-1:] not in tuple('.!?:\u201d"')
        joined.append(line.rstrip() + (" " if full else "\n"))
    return "".join(joined).strip()


def _word_pieces(paragraph: etree._Element) -> Iterator[str]:
    for element in paragraph.iter():
        match element.tag:
            case tag if tag == f"{_WORD}t":
                yield element.text or ""
            case tag if tag in (f"{_WORD}tab", f"{_WORD}br", f"{_WORD}cr"):
                yield " " if tag == f"{_WORD}tab" else "\n"
