"""Web pages: the main text, and the clues that the page gives of itself."""

import re
from dataclasses import replace
from typing import Final

import trafilatura
from lxml import html
from lxml.etree import ParserError

from timeline.errors import SourceError
from timeline.extraction import headers
from timeline.extraction.fragments import words_of
from timeline.extraction.page_dates import searched_clues, shown_clues
from timeline.extraction.page_encoding import decode_page
from timeline.extraction.page_metadata import metadata_clues
from timeline.model import Clue, ClueKind, Extract, Field, RawArticle

# The parser's time grows with the square of the attributes of one tag.
_LONG_TAG: Final = re.compile(r"<[a-zA-Z][^<>]{8000,}")
_ATTRIBUTE: Final = re.compile(r"\s[\w:@.-]{1,100}=")
_MAX_ATTRIBUTES: Final = 2000
# trafilatura drops what is not printable, and with it the joiners that Persian and Hindi need.
_INVISIBLE: Final = "\u200b\u200c\u200d\u200e\u200f\u2060\u00ad"
_SOME_INVISIBLE: Final = re.compile(f"[{_INVISIBLE}]")
_STAND_INS: Final = "".join(chr(0x10100 + number) for number in (0, 1, 2, 7, 8, 9, 10))
_TO_STAND_INS: Final = str.maketrans(_INVISIBLE, _STAND_INS)
_FROM_STAND_INS: Final = str.maketrans(_STAND_INS, _INVISIBLE)
# A tree takes a kilobyte for each.
_MAX_TAGS: Final = 150_000
# And two for each attribute, of which these are as many or more.
_TAG: Final = re.compile(r"<[a-zA-Z][^<>]*")
_PARTS_OF_TAG: Final = re.compile(r"[\s/\"']+")
_MAX_PARTS_OF_TAGS: Final = 200_000
_LONGEST_FURNITURE: Final = 160
_FURNITURE: Final = re.compile(
    r"\W{0,3}(?:read (?:more|also|next)|also read|see also|you (?:may|might) also (?:like|want)|"
    r"related (?:articles?|stories|news|content)|more on this|more from|most read|recommended|"
    r"follow us|subscribe|sign up|newsletter|advertisement|story continues|share this|"
    r"all rights reserved|support our|we need your help|click here|download our app|watch:|"
    r"lesen sie auch|auch interessant|mehr zum thema|newsletter abonnieren|"
    r"(?:à )?lire aussi|lea también|le puede interesar|leggi anche|leia também|leia mais|"
    r"читайте также|подпис\w{2,8} на|все права защищены|"
    r"ayrıca okuyun|bunu da oku|həmçinin oxu|կարդացեք նաև)"
    r"(?=\W|$)",
    re.IGNORECASE,
)
_NO_TEXT: Final = "no article text found on this page; save the text as .txt"


def extract_page(raw: RawArticle) -> Extract:
    """Take the main text out of a page, paragraphs parted by line ends, and its clues.

    Raises:
        SourceError: No page, or a page without an article on it.
    """
    decoded = decode_page(raw.content, where=raw.where)
    tree = _parse(decoded.text, where=raw.where)
    clues = _clues(tree)
    text = _main_text(tree)
    if not text:
        raise SourceError(raw.where, _NO_TEXT)
    header = headers.read(text)
    body = max(header.body, _end_of_headline(text, clues))
    return Extract(text, (*clues, *map(_as_searched, header.clues)), body, decoded.encoding)


def read_clues(raw: RawArticle) -> tuple[Clue, ...]:
    """The clues of a page alone, in a fraction of the time.

    Raises:
        SourceError: No page.
    """
    return _clues(_parse(decode_page(raw.content, where=raw.where).text, where=raw.where))


def _clues(tree: html.HtmlElement) -> tuple[Clue, ...]:
    """What a page says of its publication: to machines, to readers, and to a search of all."""
    clues = [*metadata_clues(tree), *shown_clues(tree)]
    if not any(clue.field is Field.PUBLISHED for clue in clues):
        clues += searched_clues(tree)
    return tuple(replace(clue, value=clue.value.translate(_FROM_STAND_INS)) for clue in clues)


def _main_text(tree: html.HtmlElement) -> str:
    """The story without menus; all words of the page where no story is made out."""
    precise = trafilatura.extract(tree, fast=True, include_comments=False, include_tables=False)
    text = (precise or _all_words(tree)).translate(_FROM_STAND_INS)
    lines = (line.rstrip() for line in text.split("\n"))
    return "\n".join(line for line in lines if _is_of_story(line))


def _is_of_story(line: str) -> bool:
    """Whether a line holds words, and not only those with which sites lead elsewhere."""
    if len(line) <= _LONGEST_FURNITURE and _FURNITURE.match(line):
        return False
    return any(map(str.isalnum, line))


def _all_words(tree: html.HtmlElement) -> str:
    body = tree.find("body")
    return "" if body is None else words_of(body)


def _parse(text: str, *, where: str) -> html.HtmlElement:
    if text.count("<") > _MAX_TAGS:
        raise SourceError(where, f"more than {_MAX_TAGS} tags; this is no article")
    if any(len(_ATTRIBUTE.findall(tag[0])) > _MAX_ATTRIBUTES for tag in _LONG_TAG.finditer(text)):
        raise SourceError(where, "a tag with thousands of attributes; this is no article")
    if sum(len(_PARTS_OF_TAG.findall(tag[0])) for tag in _TAG.finditer(text)) > _MAX_PARTS_OF_TAGS:
        raise SourceError(where, "tags with too many attributes; this is no article")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True)
    if _SOME_INVISIBLE.search(text):
        text = text.translate(_TO_STAND_INS)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except ParserError:
        raise SourceError(where, "no HTML in it; remove it or save the page again") from None


def _end_of_headline(text: str, clues: tuple[Clue, ...]) -> int:
    """Where the story begins after its headline; 0 where the text begins without one."""
    first, end, _ = text.partition("\n")
    headline = " ".join(first.split()).casefold()
    titles = (clue.value.casefold() for clue in clues if clue.field is Field.TITLE)
    stands = end and headline and any(title.startswith(headline) for title in titles)
    return len(first) + 1 if stands else 0


def _as_searched(clue: Clue) -> Clue:
    """Lines above the text of a page may be its menu's: they count as much as a search."""
    return replace(clue, kind=ClueKind.PAGE_SEARCH) if clue.kind is ClueKind.HEADER else clue
