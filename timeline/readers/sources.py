"""From the words on the command line to articles, in order, with errors as values among them."""

import io
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO, Final

from timeline import field_names
from timeline.errors import SourceError, UsageError
from timeline.model import RawArticle
from timeline.readers.files import find_files, read_whole
from timeline.readers.records import Fields
from timeline.readers.trees import read_tree

STANDARD_INPUT: Final = "-"


def read_sources(
    sources: Sequence[str], *, fields: Mapping[str, str] = {}
) -> Iterator[RawArticle | SourceError]:
    """Read files, folders and standard input as articles.

    Args:
        sources: Paths as the user gave them; "-" is standard input.
        fields: Our field by the user's column ("headline" to "title"), as `--map` says.

    Yields:
        Articles, and in their place an error for each file or record that cannot be read.

    Raises:
        UsageError: `fields` names a field that there is not.
    """
    ours = _checked(fields)
    for source in sources:
        entries = [_StandardInput()] if source == STANDARD_INPUT else list(find_files(source))
        yield from read_tree(entries, ours)


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
