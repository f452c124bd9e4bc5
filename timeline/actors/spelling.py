"""Spellings of one name brought to one form: letters of other scripts, and ways to write a sound.

Two names with the same sound key are one name. A near key is no proof and is only ever suggested.
"""

import re
import unicodedata
from functools import lru_cache

_CYRILLIC = str.maketrans(
    {
        **dict(zip("абвгдезийклмнопрстуфхыэ", "abvgdeziiklmnoprstufhie", strict=True)),
        "ё": "e",
        "ж": "zh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ъ": "",
        "ь": "",
        "ю": "iu",
        "я": "ia",
        "і": "i",
        "ї": "i",
        "є": "e",
        "ґ": "g",
        "ў": "v",
        "ә": "a",
        "ө": "o",
        "ү": "u",
        "қ": "k",
        "ғ": "g",
        "һ": "h",
        "ҹ": "j",
    }
)
_ARMENIAN = str.maketrans(
    {
        **dict(
            zip("աբգդեզէըթիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
                "abgdezeetilhckhzgcminsocpjrsvtrcupkof", strict=True)
        ),
        "ժ": "zh",
        "և": "ev",
    }
)  # fmt: skip
_LATIN = str.maketrans(
    {"\u0131": "i", "ə": "a", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"}
)
_DROPPED = str.maketrans("", "", "'\u2019\u2018`")
# Turkish and Azerbaijani letters say what English writes with two.
_TURKIC = str.maketrans({"ş": "sh", "ç": "ch", "ğ": "gh", "q": "g"})
# In the order in which they are applied; longer ones first.
_SOUNDS = (
    ("shch", "s"),
    ("dzh", "j"),
    ("tch", "c"),
    ("sch", "s"),
    ("sh", "s"),
    ("ch", "c"),
    ("zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("ts", "c"),
    ("tz", "c"),
    ("dj", "j"),
    ("ck", "k"),
    ("ou", "u"),
    ("yo", "o"),
    ("ye", "e"),
    ("ie", "e"),
    ("ii", "i"),
    ("iy", "i"),
    ("yi", "i"),
    ("ij", "i"),
    ("y", "i"),
    ("w", "v"),
    ("x", "ks"),
)
_DOUBLED = re.compile(r"(.)\1+")
_GLIDE = re.compile(r"(?<=[aeou])i(?=[aeou])")


@lru_cache(maxsize=65536)
def sound_key(word: str) -> str:
    """Write one word as it sounds, so that "Kalbadjar" and "Kalbajar" have the same key."""
    plain = unicodedata.normalize("NFC", word.casefold()).translate(_TURKIC)
    plain = plain.translate(_CYRILLIC).translate(_ARMENIAN)
    plain = unicodedata.normalize("NFKD", plain)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).translate(_LATIN)
    for letters, sound in _SOUNDS:
        plain = plain.replace(letters, sound)
    plain = _GLIDE.sub("", plain).replace("ia", "a")
    return _DOUBLED.sub(r"\1", plain)


def sound_keys(name: str) -> tuple[str, ...]:
    """The sound keys of the words of a name."""
    return tuple(key for word in re.split(r"[\W_]+", name) if (key := sound_key(word)))


def slug(name: str) -> str:
    """Make an id of a name: lower case, without marks, words joined by hyphens."""
    bare = unicodedata.normalize("NFKD", name.casefold().translate(_LATIN).translate(_DROPPED))
    plain = "".join(c for c in bare if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "-", plain).strip("-") or "unnamed"
