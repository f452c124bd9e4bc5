"""From the words on the command line to articles, in order, with errors as values among them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from timeline import field_names
from timeline.errors import SourceError, UsageError
from timeline.model import Form, RawArticle
from timeline.readers import records, sidecars
from timeline.readers.files import FoundFile, find_files, read_bytes
from timeline.readers.records import Fields
from timeline.readers.sidecars import Sidecars

_FORM_BY_SUFFIX: Final = {
    "md": Form.MARKDOWN,
    "markdown": Form.MARKDOWN,
    "txt": Form.TEXT,
    "text": Form.TEXT,
    "html": Form.HTML,
    "htm": Form.HTML,
    "xhtml": Form.HTML,
}
_JSON_LINES: Final = ("jsonl", "ndjson", "json")
_TABLES: Final = ("csv", "tsv", "tab")
_HTML_START: Final = re.compile(
    rb"\s{0,100}(?:<\?xml[^>]{0,100}>\s{0,100})?<(?:!doctype html|html|head)", re.IGNORECASE
)
_FRONT_MATTER_START: Final = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n")
_URL_LINE: Final = re.compile(
    rb"^(?:url|link):[ \t]*[\"']?(https?://[^\s\"']{1,2000})", re.MULTILINE
)
_CANONICAL: Final = re.compile(
    rb"<link[^>]{0,200}rel=[\"']canonical[\"'][^>]{0,200}href=[\"']([^\"'>]{1,2000})", re.IGNORECASE
)


def read_sources(
    sources: Sequence[str], *, fields: Mapping[str, str] = {}
) -> Iterator[RawArticle | SourceError]:
    """Read files and folders as articles.

    Args:
        sources: Paths as the user gave them.
        fields: Our field by the user's column ("headline" to "title"), as `--map` says.

    Yields:
        Articles, and in their place an error for each file or record that cannot be read.

    Raises:
        UsageError: `fields` names a field that there is not.
    """
    ours = _checked(fields)
    for source in sources:
        yield from _read_source(source, ours)


def _checked(fields: Mapping[str, str]) -> Fields:
    """Pairs of our field and the user's column."""
    for column, ours in fields.items():
        if ours not in field_names.FIELDS:
            known = ", ".join(field_names.FIELDS)
            raise UsageError(f'"{column}" cannot be read as "{ours}"; the fields are {known}')
    return tuple(sorted((ours, column) for column, ours in fields.items()))


def _read_source(source: str, fields: Fields) -> Iterator[RawArticle | SourceError]:
    found = list(find_files(source))
    files = [entry for entry in found if isinstance(entry, FoundFile)]
    parts = []
    for file in files:
        if sidecars.is_sidecar(file.name):
            part = _read_sidecar(file, files)
            if isinstance(part, SourceError):
                yield part
            else:
                parts.append(part)
    stated = sidecars.merged(parts)
    for entry in found:
        if isinstance(entry, SourceError):
            yield entry
        elif not sidecars.is_sidecar(entry.name):
            yield from (_with_sidecar(item, stated) for item in _read_file(entry, fields))


def _read_sidecar(file: FoundFile, files: Sequence[FoundFile]) -> Sidecars | SourceError:
    try:
        content = read_bytes(file)
        if not file.name.endswith(sidecars.META_SUFFIX):
            return sidecars.read_table(content, name=file.name)
        facts = sidecars.read_meta(content, name=file.name)
    except SourceError as refusal:
        return refusal
    stem = file.name.removesuffix(sidecars.META_SUFFIX)
    return Sidecars(
        by_file={
            other.name: facts
            for other in files
            if other.name == stem or other.name.rpartition(".")[0] == stem
        }
    )


def _with_sidecar(item: RawArticle | SourceError, stated: Sidecars) -> RawArticle | SourceError:
    if isinstance(item, SourceError):
        return item
    url = _url_of(item) if stated.by_url else None
    facts = stated.of(item.source_path, url)
    return replace(item, sidecar=facts) if facts else item


def _url_of(raw: RawArticle) -> str | None:
    if raw.form is Form.RECORD:
        return records.url_of_record(raw.content, raw.fields)
    pattern = _CANONICAL if raw.form is Form.HTML else _URL_LINE
    match = pattern.search(raw.content[:200_000])
    return None if match is None else match[1].decode("utf-8", "replace")


def _read_file(file: FoundFile, fields: Fields) -> Iterator[RawArticle | SourceError]:
    try:
        content = read_bytes(file)
    except SourceError as refusal:
        yield refusal
        return
    suffix = file.name.rpartition(".")[2].casefold()
    if not content.strip():
        yield SourceError(file.name, "the file is empty; remove it or fill it")
    elif suffix in _JSON_LINES:
        yield from records.read_json_lines(content, name=file.name, fields=fields)
    elif suffix in _TABLES:
        yield from records.read_table(content, name=file.name, fields=fields)
    else:
        yield RawArticle(content, _form(content, suffix), file.name)


def _form(content: bytes, suffix: str) -> Form:
    """Content first, name second."""
    if _HTML_START.match(content):
        return Form.HTML
    if _FRONT_MATTER_START.match(content):
        return Form.MARKDOWN
    return _FORM_BY_SUFFIX.get(suffix, Form.TEXT)
