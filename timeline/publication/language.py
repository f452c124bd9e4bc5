"""The language of a text: as stated, else by its script and its commonest words."""

import re
from collections import Counter
from typing import Final

from timeline.writing_systems import COMMON_WORDS

_CODE: Final = re.compile(r"([a-zA-Z]{2})(?:$|[-_])")
_SAMPLE_CHARACTERS: Final = 3000
_WORD: Final = re.compile(r"[^\W\d_]+")
_CLEAR_WORDS: Final = 100
_FALLBACK: Final = "en"

_SCRIPTS: Final = (
    ("hy", re.compile("[\u0531-\u058a]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
)


def language_of(text: str, stated: str | None) -> str:
    """The ISO 639-1 code: the stated one, unless a text that is long enough shows another."""
    code = None if stated is None else _CODE.match(stated.strip())
    scores = _scores(text[:_SAMPLE_CHARACTERS])
    shown = max(scores, key=lambda language: (scores[language], language == _FALLBACK))
    if code is None:
        return shown if scores[shown] else _FALLBACK
    claimed = code[1].lower()
    # Templates of sites claim wrong languages; a quarter of common words does not mislead.
    words = len(_WORD.findall(text[:_SAMPLE_CHARACTERS]))
    clear = words >= _CLEAR_WORDS and scores[shown] > max(words / 4, 3 * scores.get(claimed, 0))
    return shown if clear else claimed


def _scores(sample: str) -> dict[str, int]:
    """How many words or letters of a sample speak for each language."""
    letters = sum(map(str.isalpha, sample))
    for language, script in () if sample.isascii() else _SCRIPTS:
        of_script = len(script.findall(sample))
        if 4 * of_script > letters > 0:
            return {language: of_script}
    words = Counter(_WORD.findall(sample.casefold()))
    return {
        language: sum(words[word] for word in common & words.keys())
        for language, common in COMMON_WORDS.items()
    }
