"""One record of many: a JSON object, or a row of a table made into one."""

import json
import re
from collections.abc import Mapping
from typing import Final, TypeAlias

from timeline import field_names
from timeline.errors import SourceError
from timeline.extraction import headers
from timeline.model import Clue, ClueKind, Extract, Field, RawArticle

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_NO_TEXT: Final = 'no "text" field; name it with --map'


def extract_record(raw: RawArticle) -> Extract:
    """Take the text and the clues out of a record by its keys.

    Raises:
        SourceError: No JSON object, or no text under any known key.
    """
    record = _parse(raw)
    mapped = dict(raw.fields)
    text = _without_surrogates(_text(record, mapped, where=raw.where))
    header = headers.read(text)
    clues = tuple(_clues(record, mapped))
    return Extract(text=text, clues=(*clues, *header.clues), body=header.body)


def _parse(raw: RawArticle) -> dict[str, Json]:
    try:
        record = json.loads(raw.content)
    except (ValueError, RecursionError):
        raise SourceError(raw.where, "not valid JSON; correct or remove this record") from None
    if not isinstance(record, dict):
        raise SourceError(raw.where, "no JSON object; write one {...} per line")
    return record


def _text(record: dict[str, Json], mapped: Mapping[str, str], *, where: str) -> str:
    key = _key(field_names.TEXT, record, mapped)
    value = None if key is None else _look_up(record, key)
    markup = record.get(field_names.HTML_TEXT)
    if value is None and isinstance(markup, str):
        # Brings lxml, which plain records do without.
        from timeline.extraction.fragments import fragment_text

        key, value = field_names.HTML_TEXT, fragment_text(markup)
    if value is None:
        raise SourceError(where, _NO_TEXT)
    if not isinstance(value, str):
        raise SourceError(where, f'"{key}" is no text; name the field of the text with --map')
    if not value.strip():
        raise SourceError(where, f'"{key}" is empty; remove this record or fill it')
    return value


def _key(field: str, record: dict[str, Json], mapped: Mapping[str, str]) -> str | None:
    return mapped[field] if field in mapped else field_names.find(field, record)


def _look_up(record: dict[str, Json], key: str) -> Json:
    """The value under `key`, or under the path that its dots make ("meta.url")."""
    if key in record:
        return record[key]
    value: Json = record
    for part in key.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def _clues(record: dict[str, Json], mapped: Mapping[str, str]) -> list[Clue]:
    clues = []
    for field in Field:
        key = _key(field, record, mapped)
        value = "" if key is None else _as_words(_look_up(record, key))
        if key is not None and value:
            clues.append(Clue(ClueKind.RECORD, field, value, key))
    return clues


def _as_words(value: Json) -> str:
    match value:
        case str():
            return _without_surrogates(value).strip()
        case bool():
            return "true" if value else "false"
        case int() | float():
            return str(value)
        case {"name": str(name)}:
            return _without_surrogates(name).strip()
        case _:
            return ""


def _without_surrogates(text: str) -> str:
    """JSON may escape half a character, which no file can hold."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
