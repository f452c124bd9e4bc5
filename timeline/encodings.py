"""Bytes to text: UTF-8, what a mark tells, and older encodings where the words show which it is.

An older encoding is taken where one alone makes words of the bytes: words that are common in a
language, written with that language's letters. Where two do, or none does, nothing is taken.
"""

import codecs
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from timeline.errors import SourceError
from timeline.model import Stated
from timeline.writing_systems import SIGNS, WRITING_SYSTEMS, WritingSystem

_NAMES: Final = {
    "cp1250": "windows-1250",
    "cp1251": "windows-1251",
    "cp1252": "windows-1252",
    "cp1253": "windows-1253",
    "cp1254": "windows-1254",
    "cp1255": "windows-1255",
    "cp1256": "windows-1256",
    "cp1257": "windows-1257",
    "iso8859_2": "ISO 8859-2",
    "iso8859_5": "ISO 8859-5",
    "iso8859_7": "ISO 8859-7",
    "iso8859_9": "ISO 8859-9",
    "iso8859_15": "ISO 8859-15",
    "koi8_r": "KOI8-R",
    "koi8_u": "KOI8-U",
    "cp866": "DOS-866",
    "mac_cyrillic": "Mac Cyrillic",
    "cp932": "Shift JIS",
    "euc_jp": "EUC-JP",
    "iso2022_jp": "ISO-2022-JP",
    "cp949": "EUC-KR",
    "gb18030": "GB 18030",
    "big5hkscs": "Big5",
}
_WIDE_MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HEAD_BYTES: Final = 10_000
_SAMPLE_BYTES: Final = 40_000
# In less, two languages are easily mistaken for each other.
_LEAST_BYTES: Final = 100
_LEAST_WORDS: Final = 12
_LEAST_COMMON: Final = 2
# How many times as many common words one reading must have than another.
_CLEARLY_MORE: Final = 2
_LEAST_ZEROS: Final = 0.2
_FEW_ZEROS: Final = 0.01
_MOST_FOREIGN: Final = 0.02
# Of the characters beyond ASCII; a text with fewer broken ones is damaged, and not in another
# encoding.
_MOST_BROKEN: Final = 0.25
_WORD: Final = re.compile(r"[^\W\d_]+")
# Within a word, or of those that never follow a letter.
_SIGN_OUT_OF_PLACE: Final = re.compile(
    r"(?<=[^\W\d_])(?:[^\w\s\x00-\x7f’ʼ‘‑·\u00ad–—…](?=[^\W\d_])|[‚„€£¿¡¹²³¼½¾])"
)
_SHIFTED: Final = re.compile(rb"\x1b\$[@B]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and how its bytes were read; None for UTF-8."""

    text: str
    encoding: Stated | None


@dataclass(frozen=True, slots=True)
class Guess:
    """The encoding that makes words of some bytes.

    Args:
        codec: Its name in Python.
        stated: Its common name, and what spoke for it.
    """

    codec: str
    stated: Stated


@dataclass(frozen=True, slots=True)
class _Reading:
    """A sample as one encoding and one writing system have it."""

    text: str
    codec: str
    system: WritingSystem
    foreign: int
    common: float
    of_words: bool


def decode(content: bytes, *, where: str) -> Decoded:
    """The text of a file, without its byte order mark; line ends stay as they are.

    Raises:
        SourceError: Its encoding cannot be told, or it is no text at all.
    """
    found = _decoded(content, where)
    if "\0" in found.text:
        offset = found.text.index("\0")
        raise SourceError(where, f"a NUL character at {offset}; this is no text file")
    return found


def _decoded(content: bytes, where: str) -> Decoded:
    wide = wide_codec(content)
    shifted = _SHIFTED.search(content) is not None
    if wide is None and not shifted:
        try:
            return Decoded(content.decode("utf-8-sig"), None)
        except UnicodeDecodeError as error:
            at = error.start
    else:
        at = 0
    guess = wide or told(content, ("iso2022_jp",) if shifted else ())
    if guess is None:
        raise SourceError(where, f"not valid UTF-8 at byte {at}{likely(content)}; save it as UTF-8")
    try:
        return Decoded(content.decode(guess.codec), guess.stated)
    except UnicodeDecodeError as error:
        what = f"not valid {guess.stated.value} at byte {error.start}; save it as UTF-8"
        raise SourceError(where, what) from None


def wide_codec(content: bytes) -> Guess | None:
    """UTF-16, by its mark or by the zeros that are half of all that is written in Latin letters."""
    if content.startswith(_WIDE_MARKS):
        return Guess("utf-16", Stated("UTF-16", "byte order mark"))
    sample = content[: _HEAD_BYTES // 2 * 2]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    few, many = sorted((even, odd))
    pairs = len(sample) // 2
    # In other scripts, only spaces, figures and line ends have them.
    spaced = many >= 2 and many >= _LEAST_ZEROS * pairs * 0.5 and few <= _FEW_ZEROS * pairs
    if not spaced or len(content) % 2:
        return None
    codec = "utf-16-le" if odd > even else "utf-16-be"
    return Guess(codec, Stated("UTF-16", "guessed: every other byte of its spaces is zero"))


def told(content: bytes, codecs_to_try: Iterable[str] = ()) -> Guess | None:
    """The encoding that alone makes words of the bytes, None where none or several do.

    Args:
        codecs_to_try: Of these alone; all that are known where there are none.
    """
    sample = telling_lines(content.splitlines(keepends=True))
    if len(sample) < _LEAST_BYTES:
        # A name or two in a text of English: what stands around them tells.
        sample = content[:_SAMPLE_BYTES]
    if len(sample) < _LEAST_BYTES or is_damaged_utf8(sample):
        return None
    found = [one for one in _readings(sample, frozenset(codecs_to_try)) if one.of_words]
    if not found:
        return None
    first = min(found, key=lambda one: (one.foreign, -one.common))
    if any(_is_as_good(one, first) for one in found if one.text != first.text):
        return None
    evidence = f"guessed: it reads as {first.system.name}"
    return Guess(first.codec, Stated(_NAMES[first.codec], evidence))


def _is_as_good(one: _Reading, first: _Reading) -> bool:
    return one.foreign == first.foreign and _CLEARLY_MORE * one.common > first.common


def name_of(codec: str) -> str:
    """The common name of an encoding, by Python's."""
    return _NAMES.get(codec, codec)


def likely(content: bytes) -> str:
    """The encodings that a text may be in, in words to put after a refusal; "" for none."""
    sample = telling_lines(content.splitlines(keepends=True))
    if is_damaged_utf8(sample):
        return ""
    fitting = [one for one in _readings(sample, frozenset()) if one.common and not one.foreign]
    fitting.sort(key=lambda one: -one.common)
    names = dict.fromkeys(_NAMES[one.codec] for one in fitting if _is_as_good(one, fitting[0]))
    return f" (it may be {' or '.join(list(names)[:3])})" if names else ""


def _readings(sample: bytes, codecs_to_try: frozenset[str]) -> Iterator[_Reading]:
    for codec, systems in _systems_by_codec().items():
        if not codecs_to_try or codec in codecs_to_try:
            yield from _read_as(_read_loosely(sample, codec), codec, systems)


def _read_as(text: str, codec: str, systems: Iterable[WritingSystem]) -> Iterator[_Reading]:
    beyond = Counter(character for character in text.casefold() if not character.isascii())
    words = Counter(_WORD.findall(text.casefold()))
    letters = Counter(filter(str.isalpha, text))
    out_of_place = len(_SIGN_OUT_OF_PLACE.findall(text)) + _capitals_in_words(text)
    for system in systems:
        tokens = letters if system.is_of_characters else words
        common = sum(tokens[token] for token in system.common)
        foreign = (0 if system.is_of_characters else out_of_place) + sum(
            count
            for character, count in beyond.items()
            if character not in system.letters and character not in SIGNS
        )
        if foreign <= _MOST_FOREIGN * beyond.total():
            count = tokens.total()
            enough = common >= max(_LEAST_COMMON, system.least_common * count)
            share = common / max(count, 1)
            yield _Reading(text, codec, system, foreign, share, enough and count >= _LEAST_WORDS)


def _capitals_in_words(text: str) -> int:
    """How often a capital beyond ASCII follows a small letter, as in what was read wrongly."""
    return sum(
        after.isupper() and before.islower() and not after.isascii()
        for before, after in pairwise(text)
    )


def telling_lines(lines: Iterable[bytes]) -> bytes:
    """Enough of the lines that are not ASCII to tell an encoding by."""
    telling = bytearray()
    for line in lines:
        if not line.isascii():
            telling += line
        if len(telling) >= _SAMPLE_BYTES:
            break
    return bytes(telling[:_SAMPLE_BYTES])


def _read_loosely(sample: bytes, codec: str) -> str:
    """The sample, with marks where it is not in the encoding."""
    return sample.decode(codec, "replace")


def is_damaged_utf8(content: bytes) -> bool:
    """Whether most of what is beyond ASCII is UTF-8, and some is not."""
    text = content[:_SAMPLE_BYTES].decode("utf-8", "replace")
    beyond = sum(not character.isascii() for character in text)
    return 0 < text.count("\N{REPLACEMENT CHARACTER}") <= _MOST_BROKEN * beyond


@cache
def _systems_by_codec() -> dict[str, tuple[WritingSystem, ...]]:
    return {
        codec: tuple(system for system in WRITING_SYSTEMS if codec in system.codecs)
        for codec in _NAMES
    }
