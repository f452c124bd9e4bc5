"""Spellings of one name brought to one form: letters of other scripts, and ways to write a sound.

Two names with the same sound key are one name. A near key is no proof and is only ever suggested.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from timeline.actors.first_names import FEMALE_NAMES, GIVEN_NAMES, MENS_NAMES
from timeline.actors.usual_names import (
    FIRST_NAMES,
    SURNAMES,
    WESTERN_MEN,
    WESTERN_SURNAMES,
    WESTERN_WOMEN,
)
from timeline.actors.womens_names import womans_name

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
_ENGLISH = {"х": "kh", "й": "y", "ы": "y", "ю": "yu", "я": "ya", "ц": "ts"}
# English writes "Vitaly" and "Maria".
# First names as agencies write them.
_USUAL_NAMES = {
    "александр": "alexander",
    "александра": "alexandra",
    "алексей": "alexei",
    "андрей": "andrei",
    "евгений": "yevgeny",
    "евгения": "yevgenia",
    "максим": "maxim",
    "матвей": "matvei",
    "николай": "nikolai",
    "сергей": "sergei",
    "тимофей": "timofei",
    "юрий": "yuri",
    "егор": "yegor",
    "петр": "pyotr",
    "пётр": "pyotr",
}
_FOREIGN_NAMES = {
    **WESTERN_SURNAMES,
    **SURNAMES,
    **FIRST_NAMES,
    **WESTERN_WOMEN,
    **WESTERN_MEN,
}
_FOREIGN_NAMES |= {f"{name}а": f"{usual}a" for name, usual in SURNAMES.items() if name[-1] == "в"}
_USUAL_ENDINGS = (("ий", "y"), ("ия", "ia"))
_RUSSIAN_ENDINGS = (
    *"иями ями ами ией ием иях иям ого его ому ему ыми ими".split(),
    *"ой ей ом ем ым им ою ею ах ях ам ям ая яя ую юю ые ие ия ию ии ий ый".split(),
    *"а я о е и ы у ю ь й".split(),
)
_CASES_OF_MENS_NAMES = (
    *(("ием", "ий"), ("ия", "ий"), ("ию", "ий"), ("ии", "ий")),
    *(("аем", "ай"), ("ая", "ай"), ("аю", "ай"), ("ае", "ай")),
    *(("еем", "ей"), ("ея", "ей"), ("ею", "ей"), ("ее", "ей")),
    *(("ом", ""), ("ем", ""), ("а", ""), ("у", ""), ("е", ""), ("я", "ь"), ("ю", "ь")),
)
_MEN_IN_A = tuple("илья никита данила лука савва кузьма фома мустафа муса иса абдулла".split())
_CASES_OF_MEN_IN_A = {
    f"{name[:-1]}{ending}": name for name in _MEN_IN_A for ending in "ы и е у ю ой ей".split()
}
_CASES_OF_CONSONANTS = (("ом", "ем"), ("а", "я"), ("у", "ю"), ("е",))
_VOWELS = frozenset("аеёиоуыэюя")
_WOMENS_ENDINGS = ("а", "я", "у", "ю", "и", "ы", "ой", "ей")
_MENS_GENITIVES = ("ова", "ева", "ёва", "ина", "яна")
_SHORTEST_STEM = 3
_CONSONANT_NAMES = ("ов", "ев", "ёв", "ин", "ын", "ян")
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
# As sound keys.
_GENERATIONS = frozenset("jr sr i iv".split())
# "Rzayev", "Chuyev"
_AFTER_VOWELS = re.compile(r"(?<=[аеёиоуыэюяьъ])[её]")
# "Нуржана Громовых", of two of the name
_PLURAL_SURNAME = re.compile(r"(?<=[ое]в|[иы]н)(?:ых|ым|ыми)$")
# "Сейт", "Зайцев"
_Y_WITHIN = re.compile(r"(?<=[аеоу])й(?=[бвгджзклмнпрстфхцчш])")
# "Хилберс" after a Western first name is "Hilbers", "Уэстон" is "Weston".
_WESTERN_SOUND = re.compile(r"^х(?=[аеиоуэю])|^у(?=[аеиоэ])")
_INITIAL = re.compile(r"^е(?!в)")
_DOUBLED = re.compile(r"(.)\1+")
# "Вишневского"
_ADJECTIVE = re.compile(r"(.+[сц]к)(ого|ому|им|ом|ой|ую)")
_FEMININES = ("ой", "ую")
_GLIDE = re.compile(r"(?<=[aeou])i(?=[aeou])")


def is_cyrillic(word: str) -> bool:
    """Whether a word begins with a Cyrillic letter."""
    return "\u0400" <= word[:1] <= "\u04ff"


def russian_stem(word: str) -> str:
    """Cut the endings of grammatical case from a Russian word in small letters.

    What is left may end like one, too; it is cut as long as it does, so that all cases of a word
    have one stem.
    """
    stem = _without_ending(word)
    while stem != word:
        word, stem = stem, _without_ending(stem)
    return stem


def _without_ending(word: str) -> str:
    if word.endswith(("ских", "цких")):
        # "норвежских", where "Черных" is somebody
        return word[:-2]
    for ending in _RUSSIAN_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def latin_name(words: Sequence[str], *, is_object: bool = False) -> str:
    """Write a Russian name as English does, in the nominative: "Антоном Громовым".

    Args:
        is_object: Words before it say that it is not in the nominative: "ждал Олжаса Громова".
    """
    folded = [_PLURAL_SURNAME.sub("", word.casefold()) for word in words]
    hers = womans_name(folded[0], folded[-1]) if len(folded) > 1 else None
    if hers is not None:
        # "Ивановой-Громовой"
        between = [_nominative(word, feminine=True) for word in folded[1:-1]]
        return in_english([hers[0], *between, hers[1]])
    mans = mans_name(folded[0]) if len(folded) > 1 else None
    if mans is not None and mans != folded[0]:
        return in_english([mans, *folded[1:-1], _mans_surname(folded[-1], folded[0])])
    if is_object and _is_mans_in_genitive(folded):
        folded = [_first_name(folded[0]), *folded[1:-1], folded[-1][:-1]]
    if len(folded) > 1 and folded[0].endswith("ии"):
        # "Марии"
        folded[0] = f"{folded[0][:-1]}я"
    if len(folded) > 1 and folded[0].endswith("ию"):
        folded[0] = f"{folded[0][:-1]}я"
    feminine = len(folded) > 1 and _is_womans_name(folded)
    if feminine and folded[-1] != _nominative(folded[-1], feminine=True):
        # "Ивановой-Громовой"
        folded[1:-1] = [_nominative(word, feminine=True) for word in folded[1:-1]]
    names, surname = folded[:-1], _nominative(folded[-1], feminine=feminine)
    is_oblique = surname != folded[-1] and not feminine
    bases = [*(map(_mans_nominative, names) if is_oblique else names), surname]
    if bases[-1] != folded[-1] and not feminine:
        # The surname stood in another case, so the first name does, too.
        bases[:-1] = [_first_name(word) for word in folded[:-1]]
    return in_english(bases)


def in_english(words: Sequence[str]) -> str:
    """Write Russian words as English does, in the case in which they stand."""
    first, *others = [word.casefold() for word in words]
    if first in WESTERN_MEN or first in WESTERN_WOMEN:
        others = [_WESTERN_SOUND.sub(_western_letter, word) for word in others]
    return " ".join(_in_english(word).title() for word in (first, *others))


def _western_letter(found: re.Match[str]) -> str:
    return "h" if found[0] == "х" else "w"


def _is_mans_in_genitive(names: Sequence[str]) -> bool:
    return (
        len(names) > 1
        and names[0].endswith(("а", "я"))
        and names[-1].endswith(_MENS_GENITIVES)
        and _in_english(names[0]) not in GIVEN_NAMES | FEMALE_NAMES
    )


@lru_cache(maxsize=4096)
def mans_name(word: str) -> str | None:
    """The name of a man in the nominative, of one in any case: "вугара", "юлием"; None if none."""
    if word in WESTERN_MEN or sound_key(_in_english(word)) in _mens_keys():
        return word
    if _in_english(word) in FEMALE_NAMES | GIVEN_NAMES:
        return None
    if word in _CASES_OF_MEN_IN_A:
        return _CASES_OF_MEN_IN_A[word]
    for ending, nominative in _CASES_OF_MENS_NAMES:
        if word.endswith(ending):
            name = word.removesuffix(ending) + nominative
            if name in WESTERN_MEN or sound_key(_in_english(name)) in _mens_keys():
                return name
    return None


@lru_cache(maxsize=1)
def _mens_keys() -> frozenset[str]:
    return frozenset(map(sound_key, MENS_NAMES))


def _is_womans_name(names: Sequence[str]) -> bool:
    """Whether a whole name is a woman's in some case.

    "Инге" is hers, too, where the surname stands in a case that no man's name in "е" has: "Инге
    Громова" beside "об Антоне Громове".
    """
    if is_womans(names[0]):
        return not _is_mans(names)
    return names[0].endswith(("е", "э")) and names[-1].endswith(_WOMENS_ENDINGS)


def _is_mans(names: Sequence[str]) -> bool:
    """Whether a name is a man's all the same: "Никита Громов", "Михаила Громова"."""
    if names[-1].endswith(_CONSONANT_NAMES[:-1]):
        return True
    stem, whole = _in_english(names[0][:-1]), _in_english(names[0])
    return stem in GIVEN_NAMES and whole not in FEMALE_NAMES | GIVEN_NAMES


def is_womans(first: str) -> bool:
    """Whether a Russian first name in small letters may be a woman's, as an initial may."""
    return first.endswith(("а", "я")) or len(first) == 1 or _in_english(first) in FEMALE_NAMES


def _first_name(word: str) -> str:
    """A man's first name from an oblique case, where the stem is the name itself."""
    if word.endswith(("ею", "ея")):
        return f"{word[:-1]}й"
    return russian_stem(word) if word.endswith(("ом", "а", "у", "е")) else word


def _mans_surname(surname: str, first: str) -> str:
    """A man's surname in the nominative, where his first name stands in another case.

    Others than Russian ones have the same ending as the first name: "Пауля Хилберса".
    """
    plain = _nominative(surname, feminine=False)
    if plain != surname:
        return plain
    for endings in _CASES_OF_CONSONANTS:
        if first.endswith(endings) and surname.endswith(endings):
            stem = surname.removesuffix(next(one for one in endings if surname.endswith(one)))
            return stem if stem and stem[-1] not in _VOWELS else surname
    return surname


def _mans_nominative(word: str) -> str:
    return _nominative(word, feminine=False)


def _nominative(word: str, *, feminine: bool) -> str:
    adjective = _ADJECTIVE.fullmatch(word)
    if adjective is not None:
        return adjective[1] + ("ая" if adjective[2] in _FEMININES else "ий")
    stem = russian_stem(word)
    if word.endswith("о") or not stem.endswith(_CONSONANT_NAMES):
        return word
    return f"{stem}а" if feminine and not stem.endswith("ян") else stem


def _in_english(word: str) -> str:
    if word in _USUAL_NAMES:
        return _USUAL_NAMES[word]
    if word in _FOREIGN_NAMES:
        return _FOREIGN_NAMES[word]
    for ending, usual in _USUAL_ENDINGS:
        if word.endswith(ending):
            word = word.removesuffix(ending) + usual
    word = _INITIAL.sub("йе", word).replace("дж", "ҹ")
    word = _Y_WITHIN.sub("и", _AFTER_VOWELS.sub("ye", word))
    return "".join(_ENGLISH.get(letter, letter) for letter in word).translate(_CYRILLIC)


@lru_cache(maxsize=65536)
def sound_key(word: str) -> str:
    """Write one word as it sounds, so that "Kalbadjar" and "Kalbajar" have the same key."""
    if is_cyrillic(word):
        word = russian_stem(word.casefold())
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


def person_keys(name: str) -> tuple[str, ...]:
    """The sound keys of somebody's names, the surname last: "Bo Ek Jr." is called "Ek"."""
    return without_generation(sound_keys(name))


def without_generation(keys: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the "Jr" or "III" after a first name and a surname."""
    return keys[:-1] if len(keys) > 2 and keys[-1] in _GENERATIONS else keys


def slug(name: str) -> str:
    """Make an id of a name: lower case, without marks, words joined by hyphens."""
    bare = unicodedata.normalize("NFKD", name.casefold().translate(_LATIN).translate(_DROPPED))
    plain = "".join(c for c in bare if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "-", plain).strip("-") or "unnamed"
