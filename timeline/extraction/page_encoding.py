"""The encoding of a web page, which is not always the one that it declares."""

import codecs
import re
from typing import Final

from timeline.encodings import Decoded, is_damaged_utf8, name_of, told, wide_codec
from timeline.errors import SourceError
from timeline.model import Stated

_DECLARED: Final = re.compile(
    rb"<(?:meta|\?xml)[^>]{1,300}?(?:charset|encoding)\s{0,3}=\s{0,3}[\"']?\s{0,3}([\w:.-]{2,30})",
    re.IGNORECASE,
)
_BETWEEN_TAGS: Final = re.compile(rb">([^<>]+)")
_HEAD_BYTES: Final = 4096
_SAMPLE_BYTES: Final = 400_000
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


def decode_page(content: bytes, *, where: str) -> Decoded:
    """The page as text: by its mark, as UTF-8, as declared, or as its words show.

    What is declared is not believed where the words of the page are those of another encoding.

    Raises:
        SourceError: No text in any of these.
    """
    found = _decoded(content)
    if found is None:
        raise SourceError(where, "its encoding is not known; save the page as UTF-8")
    if "\0" in found.text:
        raise SourceError(where, "NUL characters in it; this is no web page")
    return found


def _decoded(content: bytes) -> Decoded | None:
    wide = wide_codec(content)
    if wide is not None:
        return _strictly(content, wide.codec, wide.stated)
    declared = _declared(content)
    # What is valid as UTF-8 is hardly ever anything else, but for encodings that shift with ESC.
    shifts = declared is not None and b"\x1b" in content
    found = None if shifts else _strictly(content, "utf-8-sig", None)
    if found is None and is_damaged_utf8(content):
        found = _nearly(content, "utf-8", None)
    return found or _in_older_encoding(content, declared) or _nearly(content, "utf-8", None)


def _in_older_encoding(content: bytes, declared: str | None) -> Decoded | None:
    words = _words(content[:_SAMPLE_BYTES])
    if declared is None:
        guess = told(words)
        return None if guess is None else _nearly(content, guess.codec, guess.stated)
    if told(words, (declared,)) is None:
        guess = told(words)
        if guess is not None:
            evidence = f"{guess.stated.evidence}, though it says {name_of(declared)}"
            return _nearly(content, guess.codec, Stated(guess.stated.value, evidence))
    stated = Stated(name_of(declared), "declared by the page")
    return _strictly(content, declared, stated) or _nearly(content, declared, stated)


def _words(content: bytes) -> bytes:
    """What stands between the tags and is no script, as far as one can tell without parsing."""
    pieces = (piece for piece in _BETWEEN_TAGS.findall(content) if b"{" not in piece)
    return b"\n".join(piece for piece in pieces if not piece.isascii() or piece.count(b" ") > 4)


def _declared(content: bytes) -> str | None:
    match = _DECLARED.search(content[:_HEAD_BYTES])
    if match is None:
        return None
    try:
        name = codecs.lookup(match[1].decode("ascii", "replace")).name
    except LookupError:
        return None
    name = _READ_AS.get(name, name).replace("-", "_")
    return None if name.startswith("utf") else name


def _strictly(content: bytes, codec: str, stated: Stated | None) -> Decoded | None:
    try:
        return Decoded(content.decode(codec), stated)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _nearly(content: bytes, codec: str, stated: Stated | None) -> Decoded | None:
    """The text where all but a few bytes are in the encoding."""
    try:
        text = content.decode(codec, "replace")
    except (LookupError, ValueError):
        return None
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    return Decoded(text, stated) if broken <= _MAX_BROKEN_SHARE * len(text) else None
