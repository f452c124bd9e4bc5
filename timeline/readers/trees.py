"""Files that belong together, in a folder or an archive, with the facts that lie beside them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import BinaryIO, Final, Protocol

from timeline.errors import SourceError, SourceNotice
from timeline.model import Form, RawArticle
from timeline.readers import forms, records, sidecars
from timeline.readers.files import read_whole
from timeline.readers.records import Fields
from timeline.readers.sidecars import Sidecars

_URL_LINE: Final = re.compile(
    rb"^(?:url|link):[ \t]*[\"']?(https?://[^\s\"']{1,2000})", re.MULTILINE
)
_CANONICAL: Final = re.compile(
    rb"<link[^>]{0,200}rel=[\"']canonical[\"'][^>]{0,200}href=[\"']([^\"'>]{1,2000})",
    re.IGNORECASE,
)
_SEARCHED_BYTES: Final = 200_000


class Entry(Protocol):
    """A file that can be opened, in a folder or in an archive."""

    @property
    def name(self) -> str:
        """Its path relative to the source, with forward slashes."""

    def open(self) -> BinaryIO:
        """Open it for reading; raises SourceError."""


def read_tree(
    entries: Sequence[Entry | SourceError], fields: Fields
) -> Iterator[RawArticle | SourceError]:
    """Read the files in their order, each with what sidecars state of it."""
    found = [entry for entry in entries if not isinstance(entry, SourceError)]
    by_stem = _by_stem(entry.name for entry in found)
    parts = []
    for beside in found:
        if sidecars.is_sidecar(beside.name):
            part = _read_sidecar(beside, by_stem)
            if isinstance(part, SourceError):
                yield part
            else:
                parts.append(part)
    stated = sidecars.merged(parts)
    yield from stated.notices
    missed = dict(stated.stated_at)
    for entry in entries:
        if isinstance(entry, SourceError):
            missed.pop(entry.where, None)
            yield entry
        elif not sidecars.is_sidecar(entry.name):
            missed.pop(entry.name, None)
            for item in _read_entry(entry, fields):
                if not isinstance(item, SourceError):
                    missed.pop(item.source_path, None)
                yield _with_sidecar(item, stated)
    for name, where in missed.items():
        yield SourceNotice(where, f'no file "{name}" is there; correct its name or remove the row')


def _by_stem(names: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """The names of files under what a sidecar may call them: with their ending and without."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        for stem in {name, name.rpartition(".")[0]}:
            found[stem].append(name)
    return found


def _read_entry(entry: Entry, fields: Fields) -> Iterator[RawArticle | SourceError]:
    try:
        stream = entry.open()
    except SourceError as refusal:
        yield refusal
        return
    with stream:
        yield from forms.read_stream(stream, entry.name, fields)


def _read_sidecar(entry: Entry, by_stem: Mapping[str, Sequence[str]]) -> Sidecars | SourceError:
    try:
        with entry.open() as stream:
            content = read_whole(stream, name=entry.name)
        if not entry.name.endswith(sidecars.META_SUFFIX):
            return sidecars.read_table(content, name=entry.name)
        files = by_stem.get(sidecars.stem_of(entry.name), ())
        return sidecars.read_meta(content, name=entry.name, files=files)
    except SourceError as refusal:
        return refusal


def _with_sidecar(item: RawArticle | SourceError, stated: Sidecars) -> RawArticle | SourceError:
    if isinstance(item, SourceError):
        return item
    url = _url_of(item) if stated.by_url else None
    facts = dict(item.sidecar) | dict(stated.of(item.source_path, url))
    return replace(item, sidecar=tuple(sorted(facts.items()))) if facts else item


def _url_of(raw: RawArticle) -> str | None:
    if "url" in dict(raw.sidecar):
        return dict(raw.sidecar)["url"]
    if raw.form is Form.RECORD:
        return records.url_of_record(raw.content, raw.fields)
    pattern = _CANONICAL if raw.form is Form.HTML else _URL_LINE
    match = pattern.search(raw.content[:_SEARCHED_BYTES])
    return None if match is None else match[1].decode("utf-8", "replace")
