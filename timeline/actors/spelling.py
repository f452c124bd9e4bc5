"""Spellings of one name brought to one form: letters of other scripts, and ways to write a sound.

Two names with the same sound key are one name. A near key is no proof and is only ever suggested.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from timeline.actors.foreign_surnames import FOREIGN_SURNAMES
from timeline.actors.usual_names import FIRST_NAMES, SURNAMES, WESTERN_MEN, WESTERN_WOMEN

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
        # Of Tatar and Kazakh, and of what is no "kh" in English.
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
# Letters that other languages say otherwise; "ə" is in no other of those that are read.
_AZERBAIJANI = str.maketrans({"x": "kh", "c": "j"})
_ENGLISH = {"х": "kh", "й": "y", "ы": "y", "ю": "yu", "я": "ya", "ц": "ts"}
# English writes "Vitaly" and "Maria".
# First names as agencies write them.
_USUAL_NAMES = {
    "александр": "alexander",
    "александра": "alexandra",
    "алексей": "alexei",
    "алена": "alyona",
    "алёна": "alyona",
    "андрей": "andrei",
    "евгений": "yevgeny",
    "евгения": "yevgenia",
    "екатерина": "ekaterina",
    "елена": "elena",
    "елизавета": "elizaveta",
    "максим": "maxim",
    "матвей": "matvei",
    "наталья": "natalia",
    "николай": "nikolai",
    "петр": "pyotr",
    "пётр": "pyotr",
    "семен": "semyon",
    "семён": "semyon",
    "сергей": "sergei",
    "тимофей": "timofei",
    "федор": "fyodor",
    "фёдор": "fyodor",
    "юрий": "yuri",
    "егор": "yegor",
}
_WESTERN = {**WESTERN_WOMEN, **WESTERN_MEN}
_EASTERN = {**SURNAMES, **FIRST_NAMES}
_EASTERN |= {f"{name}а": f"{usual}a" for name, usual in SURNAMES.items() if name[-1] == "в"}
_USUAL_ENDINGS = (
    *(("ий", "y"), ("ый", "y"), ("ия", "ia"), ("иньш", "ins"), ("ньш", "ns"), ("иня", "ina")),
    *(("еску", "escu"), ("яну", "eanu")),
)
# In these "х" is no "kh", whoever has them in the name.
_WITH_H = ("махмуд", "мухаммад", "мехди", "мехти")
# Small words between a first name and a surname.
_PARTICLES = {
    **dict.fromkeys("аль ас аш ар ад ат аз ан".split(), "al"),
    **dict.fromkeys("эль эс эш эр".split(), "el"),
    **dict(pair.split(":") for pair in "бен:bin бин:bin фон:von ван:van ибн:ibn ла:la".split()),
}
# Whoever has such a surname has a first name that is written letter for letter.
_OF_THE_EAST = (
    *"ов ев ёв ин ын ова ева ёва ина ына ский ская цкий цкая енко ко ук юк як ян янц".split(),
    *"дзе швили ия уа ава ели зода заде пур лы".split(),
)
_OF_GEORGIA = ("дзе", "швили", "ия", "уа", "ава", "ели", "ани", "ури")
_SLAVIC = (*"ский ская цкий цкая ко ов ева ова ев".split(), "новак", "свобода", "дворжак")
# Whose surname in "ский" is written as in Russian.
_RUSSIAN = frozenset(
    "александр алексей анатолий андрей антон артем борис вадим валентин валерий василий виктор "
    "виталий владимир владислав вячеслав геннадий георгий григорий денис дмитрий евгений егор иван "
    "игорь илья кирилл константин леонид максим михаил николай олег павел петр роман сергей "
    "станислав степан юрий анна мария елена ольга татьяна наталья светлана ирина екатерина юлия "
    "анастасия людмила галина валентина нина оксана".split()
)
# "Hilbers", "Dumont", "Wickham"
_WESTERN_SOUNDS = (
    (re.compile("х"), "h"),
    (re.compile("кс$"), "x"),
    (re.compile("^у(?=[аеиоэ])"), "w"),
    (re.compile("ю"), "u"),
)
_RUSSIAN_ENDINGS = frozenset(
    "иями ями ами ией ием иях иям ого его ому ему ыми ими "
    "ой ей ом ем ым им ою ею ах ях ам ям ая яя ую юю ые ие ия ию ии ий ый "
    "а я о е и ы у ю ь й".split()
)
_LONGEST_ENDING = 4
_SHORTEST_STEM = 3
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
# "Zaitsev"
_SHORT_I = re.compile(r"(?<=[аеиоуэ])й(?=[бвгджзклмнпрстфхцчшщҹ])")
_INITIAL = re.compile(r"^е(?!в)")
_DOUBLED = re.compile(r"(.)\1+")
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
    for length in range(min(_LONGEST_ENDING, len(word) - _SHORTEST_STEM), 0, -1):
        if word[-length:] in _RUSSIAN_ENDINGS:
            return word[:-length]
    return word


def in_english(words: Sequence[str]) -> str:
    """Write Russian words as English does, in the case in which they stand."""
    return " ".join(_in_english(word.casefold()).title() for word in words)


def person_in_english(words: Sequence[str]) -> str:
    """Write the name of somebody, which is in the nominative, as English does.

    The surname tells where the first name is from: "Георгий" is "Giorgi" in Georgia alone, and
    "Жанна" "Jeanne" in France.
    """
    folded = [word.casefold() for word in words]
    *names, surname = folded
    is_eastern = surname.endswith(_OF_THE_EAST) and surname not in FOREIGN_SURNAMES
    is_western = not is_eastern and names[0] in _WESTERN
    if not (is_eastern or is_western or _is_of_the_east(names[0])):
        # "Рахул Сингх": far from Russia "х" is seldom "kh".
        surname, names = surname.replace("х", "һ"), [name.replace("х", "һ") for name in names]
    first = _first_name_in_english(names[0], surname, is_eastern=is_eastern)
    middle = [_middle_name(name, names, is_western=is_western) for name in names[1:]]
    last = _surname(surname, names, is_western)
    return " ".join(word.title() for word in (first, *middle, last))


def _is_of_the_east(first_name: str) -> bool:
    """Whether a first name is Russian or of the countries beside Russia."""
    return first_name in _RUSSIAN or first_name in _USUAL_NAMES or first_name in _EASTERN


def _first_name_in_english(name: str, surname: str, *, is_eastern: bool) -> str:
    if name == "георгий" and not surname.endswith(_OF_GEORGIA):
        return "georgy"
    return _in_english(name) if is_eastern else _WESTERN.get(name) or _in_english(name)


def _middle_name(name: str, names: Sequence[str], *, is_western: bool) -> str:
    if name in _PARTICLES:
        return _PARTICLES[name]
    return _WESTERN[name] if is_western and name in _WESTERN else _surname(name, names, is_western)


def _surname(surname: str, names: Sequence[str], is_western: bool) -> str:
    is_slavic = surname.endswith(_SLAVIC) and names[0] in _RUSSIAN
    if surname in FOREIGN_SURNAMES and not is_slavic:
        return FOREIGN_SURNAMES[surname]
    if not is_western:
        return _in_english(surname)
    for russian, usual in _WESTERN_SOUNDS:
        surname = russian.sub(usual, surname)
    return _in_english(surname)


def _in_english(word: str) -> str:
    if word in _USUAL_NAMES:
        return _USUAL_NAMES[word]
    if word in _EASTERN:
        return _EASTERN[word]
    for ending, usual in _USUAL_ENDINGS:
        if word.endswith(ending):
            word = word.removesuffix(ending) + usual
    for sound in _WITH_H:
        word = word.replace(sound, sound.replace("х", "һ"))
    word = _INITIAL.sub("йе", word).replace("дж", "ҹ").replace("ьи", "йи")
    word = _SHORT_I.sub("i", _AFTER_VOWELS.sub("ye", word))
    return "".join(_ENGLISH.get(letter, letter) for letter in word).translate(_CYRILLIC)


@lru_cache(maxsize=65536)
def sound_key(word: str) -> str:
    """Write one word as it sounds, so that "Kalbadjar" and "Kalbajar" have the same key."""
    if is_cyrillic(word):
        word = russian_stem(word.casefold())
    # "և" is two letters where case is folded.
    plain = unicodedata.normalize("NFC", word.casefold()).replace("եւ", "եվ")
    if "ə" in plain:
        plain = plain.translate(_AZERBAIJANI)
    plain = plain.translate(_TURKIC)
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


@lru_cache(maxsize=65536)
def slug(name: str) -> str:
    """Make an id of a name: lower case, without marks, words joined by hyphens."""
    bare = unicodedata.normalize("NFKD", name.casefold().translate(_LATIN).translate(_DROPPED))
    plain = "".join(c for c in bare if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "-", plain).strip("-") or "unnamed"
