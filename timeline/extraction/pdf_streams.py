"""How much a PDF unpacks to, before it is opened: the library that reads it sets no bound."""

import re
import zlib
from collections.abc import Iterator
from typing import Final

from timeline.errors import SourceError

# A page of a newspaper as drawings has a few; text is many times as large once it is read.
MAX_STREAM_BYTES: Final = 8 * 2**20
# Fonts of East Asian scripts.
_MAX_FONT_BYTES: Final = 64 * 2**20
_MAX_DEPTH: Final = 4
_STREAM: Final = re.compile(rb"stream\r?\n")
_DICTIONARY_BYTES: Final = 1000


def check_streams(content: bytes, *, where: str) -> None:
    """Refuse a PDF of which one part is packed to burst; pictures, which nobody opens, may be.

    Raises:
        SourceError: A part unpacks to more than is allowed.
    """
    for start, limit in _packed(content):
        if _unpacks_to_more(memoryview(content)[start:], limit):
            raise SourceError(where, f"a part unpacks to more than {limit // 2**20} MiB; split it")


def _packed(content: bytes) -> Iterator[tuple[int, int]]:
    """Where each packed part begins, and how large it may be."""
    for found in _STREAM.finditer(content):
        before = content[max(0, found.start() - _DICTIONARY_BYTES) : found.start()]
        dictionary = before[before.rfind(b" obj") :]
        if b"/Fl" in dictionary and b"/Image" not in dictionary:
            is_font = b"/Length1" in dictionary or b"/FontFile" in dictionary
            yield found.end(), _MAX_FONT_BYTES if is_font else MAX_STREAM_BYTES


def _unpacks_to_more(packed: "memoryview | bytes", limit: int) -> bool:
    """Whether a part is larger than allowed, packed once or several times over."""
    for _ in range(_MAX_DEPTH):
        try:
            packed = zlib.decompressobj().decompress(packed, limit + 1)
        except zlib.error:
            return False
        if len(packed) > limit:
            return True
    return True
