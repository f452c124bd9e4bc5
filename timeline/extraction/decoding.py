"""Bytes to text: UTF-8, and UTF-16 where its byte order mark says so."""

import codecs

from timeline.errors import SourceError


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
        raise SourceError(
            where, f"not valid {name} at byte {error.start}; save it as UTF-8"
        ) from None
