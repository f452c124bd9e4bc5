"""How far a run is."""

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.model import RawArticle


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is.

    Args:
        done: Articles settled so far, refused ones included.
        share: Part of all input that was settled, 0 to 1; None where it cannot be known.
    """

    done: int
    share: float | None


class Course:
    """How far the build is, by the bytes below its sources."""

    def __init__(
        self, sources: Sequence[str], store: Path, tell: Callable[[Progress], None]
    ) -> None:
        self._own = store.resolve()
        self._sizes = {source: self._size(Path(source)) for source in sources}
        self._whole = sum(self._sizes.values())
        self._ended = self._read = self._articles = 0
        self._tell = tell

    def count(self, raw: RawArticle) -> None:
        """One more article is settled."""
        self._read += len(raw.content)
        self._articles += 1

    def tell(self) -> None:
        """Say how far it is."""
        share = min((self._ended + self._read) / self._whole, 1.0) if self._whole else None
        self._tell(Progress(self._articles, share))

    def end(self, source: str) -> None:
        """One source is read to its end, however much of it were articles."""
        self._ended, self._read = self._ended + self._sizes[source], 0
        self.tell()

    def _size(self, path: Path) -> int:
        return sum(
            _bytes_of(file) for file in _files_below(path) if not file.is_relative_to(self._own)
        )


def _files_below(path: Path) -> Iterator[Path]:
    if not os.path.isdir(path):
        yield path
        return
    for folder, _, names in os.walk(path):
        yield from (Path(folder, name) for name in names)


def _bytes_of(file: Path) -> int:
    """The size of a file; 0 for what is none, is not there any more, or may not be looked at."""
    try:
        found = file.stat()
    except (OSError, ValueError):
        return 0
    return found.st_size if stat.S_ISREG(found.st_mode) else 0
