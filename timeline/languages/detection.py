"""Which language a text is in, by its script."""

import re

_SAMPLE = 2000
_SCRIPTS = (
    ("en", re.compile(r"[A-Za-z\u00c0-\u024f]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
)


def detect(text: str, stated: str | None) -> str:
    """Name the language of a text.

    Args:
        text: Its first characters decide; Latin letters count as English.
        stated: What the source says ("en-GB", "RU"); taken at its word.

    Returns:
        An ISO 639-1 code; "en" where there are no letters.
    """
    if stated and (code := stated.strip().lower().replace("_", "-").split("-")[0]).isalpha():
        return code
    sample = text[:_SAMPLE]
    counts = [(len(pattern.findall(sample)), code) for code, pattern in _SCRIPTS]
    return max(counts, key=lambda count: count[0])[1]
