"""Dates of texts as JSON lines of TIMEX3: what `python -m timeline tag` reads and writes."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from timeline.dates import tag
from timeline.dates.tagging import timex_record
from timeline.languages import LANGUAGES, detect
from timeline.languages.by_locale import locale_language


@dataclass(frozen=True, slots=True)
class Answer:
    """What is written for one line.

    Args:
        line: JSON, its newline included.
        is_error: The line could not be read.
    """

    line: str
    is_error: bool


def answer_lines(lines: Iterable[bytes]) -> Iterator[Answer]:
    """Tag one document per line; blank lines are passed over."""
    for line in lines:
        if line.strip():
            yield _answer(line)


def _answer(line: bytes) -> Answer:
    try:
        document = _document(line)
        answer = _json({"doc_id": document["doc_id"], "timexes": _timexes(document)})
    except (ValueError, RecursionError) as fault:
        return Answer(_json({"doc_id": None, "timexes": [], "error": str(fault)}), is_error=True)
    return Answer(answer, is_error=False)


def _document(line: bytes) -> dict[str, Any]:
    """Read a line.

    Raises:
        ValueError: It is no document; the text says why.
    """
    try:
        document = json.loads(line)
    except UnicodeDecodeError as fault:
        raise ValueError(f"not UTF-8: {fault.reason} at byte {fault.start}") from None
    except json.JSONDecodeError as fault:
        raise ValueError(f"not JSON: {fault.msg} at character {fault.pos}") from None
    if not isinstance(document, dict):
        raise ValueError('not a JSON object with "doc_id", "dct" and "text"')
    if "doc_id" not in document:
        raise ValueError('no "doc_id" field')
    if not _is_json(document["doc_id"]):
        raise ValueError('"doc_id" holds a number that JSON has not')
    if not isinstance(document.get("text"), str):
        raise ValueError('no "text" field that holds text')
    if not isinstance(document.get("lang", ""), str | None):
        raise ValueError('"lang" is no language code')
    return document


def _is_json(value: object) -> bool:
    """Whether a value can be written again: 1e999 is read as infinite, of which JSON knows none."""
    try:
        json.dumps(value, allow_nan=False)
    except ValueError:
        return False
    return True


def _timexes(document: dict[str, Any]) -> list[Any]:
    text = document["text"]
    code = detect(text, document.get("lang"))
    language = LANGUAGES.get(code) or locale_language(code)
    anchor = _anchor(document.get("dct"))
    return [timex_record(tagged) for tagged in tag(text, language=language, anchor=anchor)]


def _anchor(dct: object) -> date | None:
    if dct is None:
        return None
    if isinstance(dct, str):
        try:
            return datetime.fromisoformat(dct).date()
        except ValueError:
            pass
    raise ValueError('"dct" is neither an ISO day or time nor null')


def _json(answer: dict[str, Any]) -> str:
    return json.dumps(answer, ensure_ascii=False) + "\n"
