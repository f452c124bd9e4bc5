"""The language of a text: as stated, else by its script and its commonest words."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

_CODE: Final = re.compile(r"([a-zA-Z]{2})(?:$|[-_])")
_SAMPLE_CHARACTERS: Final = 3000
_WORD: Final = re.compile(r"[^\W\d_]+")
_CLEAR_WORDS: Final = 100
_FALLBACK: Final = "en"

# Words that carry no matter; a language is known by how many of them a text uses.
_COMMON_WORDS: Final[Mapping[str, frozenset[str]]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in that is was for on with as by at from has have said it its be an "
        "this are which were will been his not",
        "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als "
        "auch es an werden aus er hat dass sie nach bei um am wird einer",
        "fr": "le la les de des et en un une du que est pour dans qui par sur au plus pas avec ce "
        "il sont aux cette ont été se son",
        "es": "el la los las de que y en un una del se por con para al es su lo como más pero sus "
        "ha este fue son está desde",
        "it": "il la di che e in un una del della per con non sono da al dei le gli si è nel alla "
        "anche più ha delle come",
        "pt": "o a os as de que e em um uma do da dos das para com não por se no na ao mais foi "
        "como mas são sua pelo",
        "nl": "de het een van en in is dat op te zijn voor met die niet aan er om ook als bij maar "
        "naar uit heeft door werd",
        "pl": "w i z na do się nie jest to że o po od za przez jak dla oraz ale był tym co który",
        "tr": "ve bir bu da de için ile olarak daha olan çok sonra kadar en gibi ne ise göre dedi "
        "ancak eden",
        "az": "və bir bu da də üçün ilə olan ki ən edib sonra görə olub bildirib həmin edən kimi "
        "onun isə",
        "ru": "и в на не что с по как из за для это от его был к о но при также года до она они",
        "uk": "і в на не що з за як для це від його був та до про але при також року є які",
        "bg": "и в на не че с по като от за това се са да е при също година ще",
        "ar": "في من على إلى أن عن التي الذي هذا هذه مع كان بعد قال",
        "fa": "در از به که با را این است برای آن یک شده می های",
    }.items()
}
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
    for language, script in _SCRIPTS:
        of_script = len(script.findall(sample))
        if 4 * of_script > letters > 0:
            return {language: of_script}
    words = Counter(_WORD.findall(sample.casefold()))
    return {
        language: sum(words[word] for word in common) for language, common in _COMMON_WORDS.items()
    }
