"""How often texts in older encodings are read as they were meant, refused, or read as another text.

    python -m benchmarks.encodings

Takes the main texts of the saved pages in `publication/` of the folder that TIMELINE_CORPORA names,
cuts pieces of 100 bytes to 10 KB out of them, puts them into the encodings that their languages
were written in, and asks for the encoding back. Beside it, what charset-normalizer answers.
"""

import gzip
import json
import os
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from charset_normalizer import from_bytes

from timeline.encodings import told
from timeline.errors import SourceError
from timeline.extraction import extract
from timeline.model import Form, RawArticle
from timeline.publication.language import language_of

LENGTHS = (100, 200, 500, 2000, 10_000)
PIECES = 12
WEST = ("cp1252", "iso8859_15")
CODECS = {
    **dict.fromkeys(("en", "de", "fr", "es", "it", "pt", "nl"), WEST),
    "pl": ("cp1250", "iso8859_2"),
    "ru": ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic"),
    "bg": ("cp1251",),
    "ar": ("cp1256",),
    "ja": ("cp932", "euc_jp"),
    "ko": ("cp949",),
    "zh": ("gb18030", "big5"),
}


def main() -> int:
    """Print right, refused and wrong by length, and the same of charset-normalizer."""
    folder = Path(os.environ.get("TIMELINE_CORPORA", "")) / "publication"
    if not (folder / "dev.jsonl").exists():
        print("set TIMELINE_CORPORA to the folder of publication/dev.jsonl", file=sys.stderr)
        return 2
    ours: Counter[tuple[int, str]] = Counter()
    others: Counter[tuple[int, str]] = Counter()
    for length, content, meant in pieces(texts_by_language(folder)):
        guess = told(content)
        read = None if guess is None else content.decode(guess.codec, "replace")
        ours[length, verdict(read, meant)] += 1
        best = from_bytes(content, enable_fallback=False).best()
        others[length, verdict(None if best is None else str(best), meant)] += 1
    print("bytes   right  refused  wrong    charset-normalizer: right  refused  wrong")
    for length in LENGTHS:
        own, other = (
            [counts[length, what] for what in ("right", "refused", "wrong")]
            for counts in (ours, others)
        )
        print(f"{length:6} {own[0]:6} {own[1]:8} {own[2]:6}", end="")
        print(f"{other[0]:27} {other[1]:8} {other[2]:6}")
    return 0


def texts_by_language(folder: Path) -> dict[str, list[str]]:
    """The main texts of the pages."""
    texts = defaultdict(list)
    for line in (folder / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        page = gzip.decompress((folder / json.loads(line)["page"]).read_bytes())
        try:
            text = extract(RawArticle(page, Form.HTML, "page")).text
        except SourceError:
            continue
        texts[language_of(text, None)].append(text)
    return texts


def pieces(texts: dict[str, list[str]]) -> Iterator[tuple[int, bytes, str]]:
    """Length, bytes in some encoding, and the text that they stand for."""
    chance = random.Random(5)
    for language, codecs in CODECS.items():
        for codec in codecs:
            for length in LENGTHS:
                long = [text for text in texts[language] if len(text) >= length]
                for _ in range(PIECES if long else 0):
                    text = chance.choice(long)
                    at = chance.randrange(len(text) - length + 1)
                    content = text[at : at + length].encode(codec, "ignore")
                    if not is_utf8(content):
                        yield length, content, content.decode(codec)


def is_utf8(content: bytes) -> bool:
    """Whether there is nothing to guess."""
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def verdict(read: str | None, meant: str) -> str:
    """What came of a piece."""
    if read is None:
        return "refused"
    return "right" if read == meant else "wrong"


if __name__ == "__main__":
    sys.exit(main())
