"""Web pages: the main text, and the clues that the page gives of itself."""

from typing import Final

import trafilatura
from lxml import html
from lxml.etree import ParserError

from timeline.errors import SourceError
from timeline.extraction import headers
from timeline.extraction.page_encoding import decode_page
from timeline.extraction.page_metadata import metadata_clues
from timeline.model import Extract, RawArticle

_NO_TEXT: Final = "no article text found on this page; save the text as .txt"


def extract_page(raw: RawArticle) -> Extract:
    """Take the main text out of a page, paragraphs parted by line ends, and its clues.

    Raises:
        SourceError: No page, or a page without an article on it.
    """
    tree = _parse(raw)
    clues = tuple(metadata_clues(tree))
    text = trafilatura.extract(
        tree, include_comments=False, include_tables=False, deduplicate=False, fast=True
    )
    if not text:
        raise SourceError(raw.where, _NO_TEXT)
    header = headers.read(text)
    return Extract(text=text, clues=(*clues, *header.clues), body=header.body)


def _parse(raw: RawArticle) -> html.HtmlElement:
    text = decode_page(raw.content, where=raw.where)
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True)
    try:
        return html.document_fromstring(text.encode(), parser=parser)
    except ParserError:
        raise SourceError(raw.where, "no HTML in it; remove it or save the page again") from None
