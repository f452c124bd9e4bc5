"""Markdown with facts on its publication between two lines of three hyphens."""

import re
from collections.abc import Iterator
from typing import Final

from timeline import field_names, strict_yaml
from timeline.errors import SourceError
from timeline.extraction.plain_text import extract_plain_text
from timeline.model import Clue, ClueKind, Extract, Field

_OPENING: Final = re.compile(r"---[ \t]*\r?\n")
_CLOSING: Final = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)


def extract_markdown(text: str, *, where: str) -> Extract:
    """Split a file into front matter and the text below it.

    The text begins at the first character after the closing line that is no line end.

    Raises:
        SourceError: The front matter is not closed or not in order, or there is no text.
    """
    opening = _OPENING.match(text)
    if opening is None:
        return extract_plain_text(text, where=where)
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        raise SourceError(f"{where}:1", "the front matter is not closed; add a line of ---")
    header = text[opening.end() : closing.start()]
    values = _front_matter(header, where=where)
    found = extract_plain_text(text[closing.end() :].lstrip("\r\n"), where=where)
    return Extract(
        text=found.text,
        clues=(*_clues_in(values), *found.clues),
        body=found.body,
        notices=tuple(_notices(values)),
    )


def _front_matter(header: str, *, where: str) -> dict[str, strict_yaml.Value]:
    values = strict_yaml.parse(header, where=where, first_line=2)
    if values == "":
        return {}
    if not isinstance(values, dict):
        raise SourceError(f"{where}:2", 'the front matter is no list of "name: value" lines')
    return values


def _notices(values: dict[str, strict_yaml.Value]) -> Iterator[str]:
    for key, field in field_names.misspelt(values):
        yield f'"{key}" in the front matter is not known and not read; is it "{field}"?'


def _clues_in(values: dict[str, strict_yaml.Value]) -> list[Clue]:
    clues = []
    for field in Field:
        key = field_names.find(field, values)
        value = values[key] if key is not None else ""
        if key is not None and isinstance(value, str) and value.strip():
            clues.append(Clue(ClueKind.FRONT_MATTER, field, value.strip(), key))
    return clues
