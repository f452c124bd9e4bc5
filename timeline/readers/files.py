"""Files of a source, in order; what cannot be opened becomes an error value."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from timeline.errors import SourceError

# Above this a text or page is no article, and what is made of it would fill the memory.
MAX_ARTICLE_BYTES: Final = 16 * 2**20
# Of documents, which are mostly pictures.
MAX_DOCUMENT_BYTES: Final = 64 * 2**20

# What lies beside articles in a folder and is never one.
_BESIDE_ARTICLES: Final = frozenset(
    ".jpg .jpeg .png .gif .webp .svg .ico .bmp .tif .tiff .avif .mp3 .mp4 .m4a .wav .ogg .webm "
    ".mov .avi .css .js .mjs .map .woff .woff2 .ttf .otf .eot".split()
)
_BESIDE_FOLDERS: Final = ("_files", "__MACOSX")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file of a source.

    Args:
        path: Where it is.
        name: Its path relative to the source, with forward slashes.
    """

    path: Path
    name: str

    def open(self) -> BinaryIO:
        """Open it for reading.

        Raises:
            SourceError: It is not there, is no plain file, or may not be read.
        """
        try:
            # Without waiting: a pipe that nobody writes to would hold the build for ever.
            descriptor = os.open(self.path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        except (OSError, ValueError) as error:
            raise SourceError(self.name, _reason(error)) from None
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise SourceError(self.name, "a pipe, socket or device, no file; name a file")
        return os.fdopen(descriptor, "rb")


def find_files(source: str) -> Iterator[FoundFile | SourceError]:
    """The file that `source` is, or those in the folder that it is, sorted by name.

    Hidden files, pictures and the like, and the `*_files` folders of saved pages are left out.
    """
    root = Path(source)
    try:
        mode = root.stat().st_mode
    except (OSError, ValueError) as error:
        yield SourceError(source, _reason(error))
        return
    if not stat.S_ISDIR(mode):
        yield FoundFile(root, root.name)
        return
    empty = True
    for found in _walk(root, root, ""):
        empty = False
        yield found
    if empty:
        yield SourceError(source, "the folder holds no articles; name another one")


def may_be_article(name: str) -> bool:
    """Whether a file of this name, with forward slashes, may be read as an article."""
    *folders, last = name.split("/")
    hidden = any(part.startswith(".") for part in (*folders, last))
    beside = any(folder.endswith(_BESIDE_FOLDERS) for folder in folders)
    return not hidden and not beside and Path(last).suffix.casefold() not in _BESIDE_ARTICLES


def read_whole(stream: BinaryIO, *, name: str, limit: int = MAX_ARTICLE_BYTES) -> bytes:
    """All that a stream holds.

    Raises:
        SourceError: It cannot be read, or holds more than `limit` bytes.
    """
    try:
        content = stream.read(limit + 1)
    except OSError as error:
        raise SourceError(name, _reason(error)) from None
    if len(content) > limit:
        raise SourceError(name, f"larger than {limit // 2**20} MiB; split it")
    return content


def _walk(folder: Path, root: Path, prefix: str) -> Iterator[FoundFile | SourceError]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield SourceError(prefix.rstrip("/") or str(root), _reason(error))
        return
    for entry in entries:
        name = prefix + entry.name
        if not may_be_article(name):
            continue
        if entry.is_symlink():
            yield from _linked(entry, root, name)
        elif entry.is_dir():
            if not entry.name.endswith(_BESIDE_FOLDERS):
                yield from _walk(Path(entry.path), root, f"{name}/")
        else:
            yield FoundFile(Path(entry.path), name)


def _linked(entry: os.DirEntry[str], root: Path, name: str) -> Iterator[SourceError]:
    """Refuse what leads out of the folder; what it leads to inside is read where it is."""
    try:
        target = Path(entry.path).resolve(strict=True)
    except (OSError, RuntimeError):
        yield SourceError(name, "a link that leads nowhere; remove it")
        return
    if not target.is_relative_to(root.resolve()):
        yield SourceError(name, "a link out of the folder is not followed; name its target instead")


def _reason(error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError():
            return "not there; check the name"
        case PermissionError():
            return "no permission to read it; change its mode or its owner"
        case NotADirectoryError():
            return "a part of its path is no folder; check the name"
        case OSError(strerror=str(strerror)):
            return f"cannot be read ({strerror.lower()}); check it and build again"
        case _:
            return "no possible name of a file; check it"
