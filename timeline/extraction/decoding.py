"""Bytes to text: UTF-8, and UTF-16 where its byte order mark says so."""

import codecs
from typing import Final

from timeline.errors import SourceError

_SAMPLE_BYTES: Final = 20_000
_CYRILLIC: Final = {"cp1251": "windows-1251", "koi8_r": "KOI8-R", "cp866": "DOS-866"}
_LEAST_COHERENCE: Final = 40


def decode(content: bytes, *, where: str) -> str:
    """The text of a file, without its byte order mark; line ends stay as they are.

    Raises:
        SourceError: Not UTF-8, or not a text at all.
    """
    text = _decode_marked(content, where)
    if "\0" in text:
        offset = text.index("\0")
        raise SourceError(where, f"a NUL character at {offset}; this is no text file")
    return text


def _decode_marked(content: bytes, where: str) -> str:
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encoding = "utf-16" if wide else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        name = "UTF-16" if wide else "UTF-8"
        looks = "" if wide else _looks(content)
        raise SourceError(
            where, f"not valid {name} at byte {error.start}{looks}; save it as UTF-8"
        ) from None


def _looks(content: bytes) -> str:
    """The Cyrillic encoding that a text seems to be in, in words; "" where that is not sure."""
    from charset_normalizer import from_bytes

    sample = content[:_SAMPLE_BYTES]
    best = from_bytes(sample, cp_isolation=[*_CYRILLIC, "cp1252"], enable_fallback=False).best()
    if best is None or best.encoding not in _CYRILLIC or best.percent_coherence < _LEAST_COHERENCE:
        return ""
    return f" (it looks like {_CYRILLIC[best.encoding]})"
