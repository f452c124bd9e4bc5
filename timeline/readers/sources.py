"""From the words on the command line to articles, in order, with errors as values among them."""

import io
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from timeline import field_names
from timeline.errors import SourceError, UsageError
from timeline.model import RawArticle
from timeline.readers import forms, trees
from timeline.readers.files import FoundFile, find_files, read_whole
from timeline.readers.records import Fields

if TYPE_CHECKING:
    from timeline.readers.snapshots import Archive

STANDARD_INPUT: Final = "-"
_MAX_LIST_BYTES: Final = 2**20


def read_sources(
    sources: Sequence[str],
    *,
    fields: Mapping[str, str] = {},
    cache: Path | None = None,
    archive: "Archive | None" = None,
) -> Iterator[RawArticle | SourceError]:
    """Read files, folders, links, lists of links and standard input as articles.

    Links are fetched where a source is one, or a file that lists them, and nowhere else.

    Args:
        sources: Paths and links as the user gave them; "-" is standard input.
        fields: Our field by the user's column ("headline" to "title"), as `--map` says.
        cache: Folder for the pages that are fetched; None keeps none.
        archive: Asked for pages that are gone; None asks nobody.

    Yields:
        Articles, and in their place an error for each file or record that cannot be read.

    Raises:
        UsageError: `fields` names a field that there is not.
    """
    ours = _checked(fields)
    for source in sources:
        if is_link(source):
            yield from _read_links([source], ours, cache, archive)
        elif source == STANDARD_INPUT:
            yield from trees.read_tree([_StandardInput()], ours)
        else:
            yield from _read_path(source, ours, cache, archive)


def is_link(source: str) -> bool:
    """Whether a source is an address of the web and no path."""
    return source.casefold().startswith(("http://", "https://"))


def _read_path(
    source: str, fields: Fields, cache: Path | None, archive: "Archive | None"
) -> Iterator[RawArticle | SourceError]:
    found = list(find_files(source))
    links = _links_in(found[0]) if len(found) == 1 and not os.path.isdir(source) else []
    if links:
        yield from _read_links(links, fields, cache, archive)
    else:
        yield from trees.read_tree(found, fields)


def _links_in(found: FoundFile | SourceError) -> list[str]:
    """The links of a file that lists them, each once; none where it is another file."""
    if isinstance(found, SourceError):
        return []
    try:
        with found.open() as stream:
            if forms.kind_of(stream.read(forms.HEAD_BYTES), found.name) is not forms.Kind.LINKS:
                return []
            stream.seek(0)
            listed = read_whole(stream, name=found.name, limit=_MAX_LIST_BYTES)
    except (SourceError, OSError):
        # The reader of the file meets the same error, and tells it.
        return []
    return list(dict.fromkeys(listed.decode("utf-8", "replace").lstrip("\ufeff").split()))


def _read_links(
    links: Sequence[str], fields: Fields, cache: Path | None, archive: "Archive | None"
) -> Iterator[RawArticle | SourceError]:
    # Brings an HTTP client, which those who read files do without.
    from timeline.readers.links import read_links

    return read_links(links, fields=fields, cache=cache, archive=archive)


def _checked(fields: Mapping[str, str]) -> Fields:
    """Pairs of our field and the user's column."""
    for column, ours in fields.items():
        if ours not in field_names.FIELDS:
            known = ", ".join(field_names.FIELDS)
            raise UsageError(f'"{column}" cannot be read as "{ours}"; the fields are {known}')
    return tuple(sorted((ours, column) for column, ours in fields.items()))


class _StandardInput:
    """What is piped in, held in memory since it can be read but once."""

    name = "standard input"

    def open(self) -> BinaryIO:
        return io.BytesIO(read_whole(sys.stdin.buffer, name=self.name))
