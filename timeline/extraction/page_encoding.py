"""The encoding of a web page, which is not always the one that it declares."""

import codecs
import re
from typing import Final

from timeline.errors import SourceError

_DECLARED: Final = re.compile(
    rb"<(?:meta|\?xml)[^>]{1,300}?(?:charset|encoding)\s{0,3}=\s{0,3}[\"']?\s{0,3}([\w:.-]{2,30})",
    re.IGNORECASE,
)
_HEAD_BYTES: Final = 4096
_SAMPLE_BYTES: Final = 20_000
# Browsers read these names as the larger encodings, and so pages are written in them.
_READ_AS: Final = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}
_MAX_BROKEN_SHARE: Final = 0.002


def decode_page(content: bytes, *, where: str) -> str:
    """The page as text: by its mark, as UTF-8, as declared, or as its bytes look.

    Raises:
        SourceError: No text in any of these.
    """
    text = _decoded(content)
    if text is None:
        raise SourceError(where, "its encoding is not known; save the page as UTF-8")
    if "\0" in text:
        raise SourceError(where, "NUL characters in it; this is no web page")
    return text


def _decoded(content: bytes) -> str | None:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _strictly(content, "utf-16")
    declared = _declared(content)
    # What is valid as UTF-8 is hardly ever anything else, but for encodings that shift with ESC.
    first = declared if declared and b"\x1b" in content else "utf-8-sig"
    for encoding in (first, declared):
        text = None if encoding is None else _strictly(content, encoding)
        if text is not None:
            return text
    return _nearly(content, declared or "utf-8") or _nearly(content, "utf-8") or _guessed(content)


def _declared(content: bytes) -> str | None:
    match = _DECLARED.search(content[:_HEAD_BYTES])
    if match is None:
        return None
    try:
        name = codecs.lookup(match[1].decode("ascii", "replace")).name
    except LookupError:
        return None
    return _READ_AS.get(name, name)


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _nearly(content: bytes, encoding: str) -> str | None:
    """The text where all but a few bytes are in the encoding."""
    try:
        text = content.decode(encoding, "replace")
    except (LookupError, ValueError):
        return None
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    return text if broken <= _MAX_BROKEN_SHARE * len(text) else None


def _guessed(content: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(content[:_SAMPLE_BYTES]).best()
    return None if best is None else _nearly(content, best.encoding)
