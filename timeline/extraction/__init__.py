"""Bytes of one form in, a text that is never altered again and clues to its publication out."""

from dataclasses import replace
from typing import Protocol

from timeline.encodings import decode
from timeline.extraction.markdown import extract_markdown
from timeline.extraction.plain_text import extract_plain_text
from timeline.extraction.records import extract_record
from timeline.model import Clue, ClueKind, Extract, Field, Form, RawArticle

__all__ = ["extract"]

_FIELDS = frozenset(map(str, Field))


def extract(raw: RawArticle) -> Extract:
    """Take the text and the clues out of the bytes of one article.

    Returns:
        The text, and first among the clues what a sidecar states.

    Raises:
        SourceError: The bytes are not what their form says, or hold no text.
    """
    found = _extract_form(raw)
    return replace(
        found,
        clues=(
            *_clues(ClueKind.SIDECAR, raw.sidecar),
            *found.clues,
            *_clues(ClueKind.FEED, raw.feed),
        ),
        encoding=found.encoding or raw.encoding,
    )


def _extract_form(raw: RawArticle) -> Extract:
    match raw.form:
        case Form.MARKDOWN:
            return _extract_decoded(raw, extract_markdown)
        case Form.TEXT:
            return _extract_decoded(raw, extract_plain_text)
        case Form.RECORD:
            return extract_record(raw)
        case Form.HTML:
            # Brings lxml and trafilatura, which the command line's tagger does without.
            from timeline.extraction.pages import extract_page

            return extract_page(raw)
        case Form.PDF:
            from timeline.extraction.documents import extract_pdf

            return extract_pdf(raw.content, where=raw.where)
        case Form.WORD:
            from timeline.extraction.documents import extract_word

            return extract_word(raw.content, where=raw.where)


def _extract_decoded(raw: RawArticle, extract_text: "_TextExtractor") -> Extract:
    decoded = decode(raw.content, where=raw.where)
    return replace(extract_text(decoded.text, where=raw.where), encoding=decoded.encoding)


class _TextExtractor(Protocol):
    def __call__(self, text: str, *, where: str) -> Extract: ...


def _clues(kind: ClueKind, pairs: tuple[tuple[str, str], ...]) -> tuple[Clue, ...]:
    return tuple(
        Clue(kind, Field(name), value, name)
        for name, value in pairs
        if name in _FIELDS and value.strip()
    )
