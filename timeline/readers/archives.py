"""Archives: their members are read like the files of a folder, in bounded memory.

Nothing is ever written to the disk. What an archive declares of its sizes is checked before, and
what it really holds while it is read.
"""

import gzip
import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final, cast

from timeline.errors import SourceError
from timeline.model import RawArticle
from timeline.readers.files import MAX_ARTICLE_BYTES, MAX_DOCUMENT_BYTES, may_be_article
from timeline.readers.records import Fields

MAX_MEMBERS: Final = 100_000
MAX_UNPACKED_BYTES: Final = 4 * 2**30
# Text shrinks to a fifth, seldom to a fiftieth.
MAX_RATIO: Final = 200
# How deep archives may lie in archives.
MAX_DEPTH: Final = 2
_BROKEN: Final = "the archive is broken; make it again"
_ERRORS: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError)


@dataclass(frozen=True, slots=True)
class _Member:
    """A file in an archive."""

    archive: zipfile.ZipFile
    info: zipfile.ZipInfo
    name: str

    def open(self) -> BinaryIO:
        if self.info.file_size <= MAX_DOCUMENT_BYTES:
            content = read_member(self.archive, self.info, name=self.name, limit=MAX_DOCUMENT_BYTES)
            return io.BytesIO(content)
        # An export of many records, which is read line by line.
        _check_member(self.info, self.name)
        try:
            stream = cast(BinaryIO, self.archive.open(self.info))
        except (*_ERRORS, RuntimeError):
            raise SourceError(self.name, _BROKEN) from None
        return cast(BinaryIO, io.BufferedReader(_Bounded(stream, self.name)))


def read_zip(stream: BinaryIO, *, name: str, fields: Fields) -> Iterator[RawArticle | SourceError]:
    """The articles of all members, sorted by name, under "archive.zip/member"."""
    # Trees read files by their forms, of which this is one.
    from timeline.readers.trees import read_tree

    if name.casefold().count(".zip/") >= MAX_DEPTH:
        yield SourceError(name, "an archive in an archive in an archive; unpack it first")
        return
    try:
        archive = open_zip(stream, name=name)
        members = _members(archive, name)
    except SourceError as refusal:
        yield refusal
        return
    if not members:
        yield SourceError(name, "the archive holds no articles; name another one")
    yield from read_tree(members, fields)


def read_gzip(stream: BinaryIO, *, name: str, fields: Fields) -> Iterator[RawArticle | SourceError]:
    """The articles of the one file that is packed, under "a.jsonl.gz/a.jsonl"."""
    from timeline.readers.forms import Kind, kind_of, read_stream

    try:
        with gzip.GzipFile(fileobj=stream) as unpacked:
            head = unpacked.read(16)
            inner = f"{name}/{_unpacked_name(name)}"
            if kind_of(head, inner) is Kind.WARC:
                # Each record is packed by itself, which the reader of WARC does faster.
                from timeline.readers.web_archives import read_warc

                stream.seek(0)
                yield from read_warc(stream, name=name)
                return
            unpacked.seek(0)
            bounded = io.BufferedReader(_Bounded(cast(BinaryIO, unpacked), inner))
            yield from read_stream(cast(BinaryIO, bounded), inner, fields)
    except (*_ERRORS, OSError):
        yield SourceError(name, _BROKEN)


def _unpacked_name(name: str) -> str:
    """What a packed file is called once unpacked: "sub/a.jsonl.gz" is "a.jsonl"."""
    last = name.rsplit("/", 1)[-1]
    return last[:-3] if last.casefold().endswith(".gz") else last


def open_zip(stream: BinaryIO, *, name: str) -> zipfile.ZipFile:
    """Open an archive whose declared sizes are sane.

    Raises:
        SourceError: It is broken, or would unpack to more than is allowed.
    """
    try:
        archive = zipfile.ZipFile(stream)
    except _ERRORS:
        raise SourceError(name, _BROKEN) from None
    infos = archive.infolist()
    if len(infos) > MAX_MEMBERS:
        raise SourceError(name, f"more than {MAX_MEMBERS} files in it; split it")
    if sum(info.file_size for info in infos) > MAX_UNPACKED_BYTES:
        raise SourceError(name, f"unpacks to more than {MAX_UNPACKED_BYTES // 2**30} GiB; split it")
    return archive


def read_member(
    archive: zipfile.ZipFile,
    info: zipfile.ZipInfo,
    *,
    name: str,
    limit: int = MAX_ARTICLE_BYTES,
) -> bytes:
    """The bytes of one member, never more than `limit`.

    Raises:
        SourceError: It is encrypted or broken, too large, or packed too tightly to be an article.
    """
    _check_member(info, name)
    try:
        with archive.open(info) as packed:
            content = packed.read(limit + 1)
    except (*_ERRORS, RuntimeError):
        raise SourceError(name, _BROKEN) from None
    if len(content) > limit:
        raise SourceError(name, f"unpacks to more than {limit // 2**20} MiB; split it")
    return content


def _check_member(info: zipfile.ZipInfo, name: str) -> None:
    """Refuse a member that cannot be unpacked, or that is packed to burst."""
    if info.flag_bits & 1:
        raise SourceError(name, "encrypted; unpack it with its password first")
    if info.file_size > 2**20 and info.file_size > MAX_RATIO * max(info.compress_size, 1):
        raise SourceError(name, f"unpacks to {info.file_size // 2**20} MiB; this is no article")


def _members(archive: zipfile.ZipFile, name: str) -> list[_Member | SourceError]:
    members: list[_Member | SourceError] = []
    for info in sorted(archive.infolist(), key=lambda info: info.filename):
        inner = info.filename.replace("\\", "/")
        if not inner or inner.endswith("/") or not may_be_article(_without_dots(inner)):
            continue
        own = f"{name}/{inner}"
        if inner.startswith("/") or ".." in inner.split("/") or "\0" in inner:
            members.append(SourceError(own, "a name that leads out of the archive; not read"))
        elif stat.S_ISLNK(info.external_attr >> 16):
            members.append(SourceError(own, "a link; links in archives are not followed"))
        else:
            members.append(_Member(archive, info, own))
    return members


def _without_dots(name: str) -> str:
    """The name without "..", which is refused with a word rather than hidden like ".git"."""
    return "/".join(part for part in name.split("/") if part not in ("", ".", ".."))


class _Bounded(io.RawIOBase):
    """A stream that ends with an error where it unpacks to more than is allowed."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._stream = stream
        self._name = name
        self._read = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._read = 0
        return self._stream.seek(offset, whence)

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        try:
            chunk = self._stream.read(len(buffer))
        except _ERRORS:
            raise SourceError(self._name, _BROKEN) from None
        self._read += len(chunk)
        if self._read > MAX_UNPACKED_BYTES:
            limit = MAX_UNPACKED_BYTES // 2**30
            raise SourceError(self._name, f"unpacks to more than {limit} GiB; split it")
        buffer[: len(chunk)] = chunk
        return len(chunk)
