"""Names of people in Russian letters: whose they are, and how they are in the nominative."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from timeline.actors.chinese_names import chinese_in_english
from timeline.actors.first_names import FEMALE_NAMES, GIVEN_NAMES, MENS_NAMES
from timeline.actors.foreign_surnames import FOREIGN_SURNAMES
from timeline.actors.russian_first_names import MEN, WOMEN
from timeline.actors.spelling import in_english, person_in_english, sound_key
from timeline.actors.usual_names import FIRST_NAMES, WESTERN_MEN, WESTERN_WOMEN

_VOWELS = frozenset("аеёиоуыэюя")
_NO_CONSONANTS = _VOWELS | frozenset("йьъ")
_NOMINATIVE = 0
_PARTICLES = frozenset(
    "ван фон дер ден де да ди дель делла аль ас аш ан ар ад ат эль эр эс бен ибн ла ле дю".split()
)
# Endings in the nominative, genitive, dative, accusative, instrumental and prepositional case.
_CONSONANT = ("", "а", "у", "а", "ом", "е")
_SOFT_SOUND = ("", "а", "у", "а", "ем", "е")
_SHORT_I = ("й", "я", "ю", "я", "ем", "е")
_LONG_I = ("ий", "ия", "ию", "ия", "ием", "ии")
_SOFT = ("ь", "я", "ю", "я", "ем", "е")
_IN_A = ("а", "ы", "е", "у", "ой", "е")
_IN_A_AFTER_K = ("а", "и", "е", "у", "ей", "е")
_IN_YA = ("я", "и", "е", "ю", "ей", "е")
_IN_IYA = ("ия", "ии", "ии", "ию", "ией", "ии")
_LOVE = ("ь", "и", "и", "ь", "ью", "и")
_OF_MEN = (_CONSONANT, _SOFT_SOUND, _SHORT_I, _LONG_I, _SOFT)
_OF_ALL = (_IN_A, _IN_A_AFTER_K, _IN_YA, _IN_IYA)
_FAMILY_OF_MEN = ("", "а", "у", "а", "ым", "е")
_FAMILY_OF_WOMEN = ("а", "ой", "ой", "у", "ой", "ой")
_FAMILY_ENDS = ("ов", "ев", "ёв", "ин", "ын")
_ADJECTIVE_OF_MEN = ("ого", "ому", "ого", "ым", "ом")
_ADJECTIVE_OF_MEN_AFTER_K = ("ого", "ому", "ого", "им", "ом")
_ADJECTIVE_OF_WOMEN = ("ая", "ой", "ой", "ую", "ой", "ой")
# How likely a form is: what is known first, then what most names of a kind are like.
_KNOWN = 4.0
_TELLING = 2.0
_SELDOM = -1.0
_HARDLY = -4.0
_UNKNOWN = 0.0
_NOMINATIVE_FIRST = 0.5
_EXPECTED = 4.5
_UNCHANGED_ENDS = (
    *("о", "дзе", "швили", "ых", "их", "иа", "уа", "аиа", "ли", "ани", "иди", "оглу", "заде"),
)
# Names in the nominative seldom end as others do in the instrumental case: "Громом", "Машей".
_LIKE_INSTRUMENTAL = ("ом", "ем", "ым", "ой", "ей")
_MENS_ENDS = ("бек", "хан", "жан", "дин", "мурад", "мурат", "слав", "берт", "берди", "назар")
_IRREGULAR = {"павел": "павл", "лев": "льв"}
_PLURALS = tuple(f"{stem}{end}" for stem in ("ов", "ев", "ин") for end in ("ых", "ым", "ыми"))
_FLEETING = ("ец", "ок", "ек", "ел", "ень", "ер")
_ENDINGS_OF_ADJECTIVES = ("ый", "ий", "ая", "яя", "ое", "ые", "ие")
_ENDS_ALONE = frozenset("бвгджзклмнпрстфхцчшщ")
# Surnames end so in the nominative, and have no "а" after it.
_OF_FAMILIES = ("ян", "янц", "ич", "ук", "юк", "ман", "сон", "берг", "бек", "бай", "штейн")
_BEFORE_I = frozenset("гкхжчшщ")
_BEFORE_EY = frozenset("жчшщц")
_SHORTEST = 2
_WOMEN = WOMEN | WESTERN_WOMEN.keys()
_MEN = MEN | WESTERN_MEN.keys() | {name for name in FIRST_NAMES if name[-1] in "бвгдзйклмнпрстфхш"}
_MEN -= WOMEN - MEN


@dataclass(frozen=True, slots=True)
class _Form:
    """What a word may be: in which case of which name, of a woman or a man, and how likely."""

    name: str
    case: int
    is_womans: bool
    weight: float


@dataclass(frozen=True, slots=True)
class Nominative:
    """A name of somebody in the nominative, in small Russian letters.

    Args:
        words: First name, others, surname.
        is_womans: Whether it is a woman's, as far as its form tells.
        is_oblique: Whether it stood in another case.
    """

    words: tuple[str, ...]
    is_womans: bool
    is_oblique: bool


def latin_name(words: Sequence[str], *, cases: frozenset[int] = frozenset()) -> str:
    """Write a Russian name as English does, in the nominative: "Антоном Громовым".

    Args:
        cases: In which it may stand, by the words before it; empty where they do not tell.
    """
    folded = tuple(word.casefold() for word in words)
    if len(folded) == 1:
        return in_english([_surname_alone(folded[0])])
    chinese = chinese_in_english(folded)
    return chinese or person_in_english(nominative(folded, cases=cases).words)


@lru_cache(maxsize=8192)
def nominative(words: tuple[str, ...], *, cases: frozenset[int] = frozenset()) -> Nominative:
    """Give the nominative of a first name and a surname, which stand in the same case."""
    at = 1 if len(words) > 2 and _is_known_in_some_case(words[1]) else 0
    best = max(
        _pairs(words[at], words[-1]),
        key=lambda pair: _weight(pair, cases),
        default=None,
    )
    if best is None:
        return Nominative(words, is_womans=False, is_oblique=False)
    given, surname = best
    first = words[:at]
    if at == 1 and given.case != _NOMINATIVE:
        first = (_in_case(words[0], given) or words[0],)
    middle = tuple(
        word if word in _PARTICLES else _in_case(word, given) or word for word in words[at + 1 : -1]
    )
    return Nominative(
        (*first, given.name, *middle, surname.name), given.is_womans, given.case != _NOMINATIVE
    )


def _pairs(given: str, surname: str) -> Iterator[tuple[_Form, _Form]]:
    surnames = list(_surname_forms(surname))
    for one in _given_forms(given):
        for other in surnames:
            if one.case == other.case and one.is_womans == other.is_womans:
                yield one, other


def _weight(pair: tuple[_Form, _Form], cases: frozenset[int]) -> float:
    given, surname = pair
    weight = given.weight + surname.weight + _NOMINATIVE_FIRST * (given.case == _NOMINATIVE)
    return weight + _EXPECTED * (given.case in cases)


def _in_case(word: str, like: _Form) -> str | None:
    """The nominative of a second given name or surname that stands in the same case."""
    forms = [
        form
        for form in (*_surname_forms(word), *_given_forms(word))
        if form.case == like.case and form.is_womans == like.is_womans and form.weight >= _TELLING
    ]
    return max(forms, key=lambda form: form.weight).name if forms else None


def _given_forms(word: str) -> Iterator[_Form]:
    for is_womans, paradigms in ((False, (*_OF_MEN, *_OF_ALL)), (True, (*_OF_ALL, _LOVE))):
        for paradigm in paradigms:
            for case, name in _in_paradigm(word, paradigm):
                yield _Form(name, case, is_womans, _weight_of_given(name, is_womans=is_womans))
    for name, stem in _IRREGULAR.items():
        for case, written in _in_paradigm(word, _CONSONANT):
            if written == stem:
                yield _Form(name, case, False, _KNOWN)
    # Unchanged in all cases: "Нино", "Кэтрин", "Джо", an initial.
    for is_womans in (False, True):
        if word[-1] in "оеэиуюы" or len(word) == 1 or (is_womans and word[-1] not in "ая"):
            known = word in (_WOMEN if is_womans else _MEN)
            is_likely = len(word) == 1 or word[-1] == "и"
            weight = _KNOWN if known else _UNKNOWN if is_likely else _SELDOM
            if not known and word[-1] == ("е" if is_womans else "о"):
                weight = -_NOMINATIVE_FIRST
            for case in range(len(_CONSONANT)):
                yield _Form(word, case, is_womans, weight)


def _weight_of_given(name: str, *, is_womans: bool) -> float:
    if _is_known(name, is_womans=is_womans):
        return _KNOWN
    if name.endswith("я") and not name.endswith(("ия", "ья")):
        return _SELDOM
    if name.endswith(("а", "я")):
        return _UNKNOWN if is_womans else _SELDOM
    if name.endswith(_MENS_ENDS):
        return _SELDOM if is_womans else _TELLING
    return _SELDOM if name.endswith(("ь", *_LIKE_INSTRUMENTAL)) else _UNKNOWN


def _surname_forms(word: str) -> Iterator[_Form]:
    for case, name in _in_paradigm(word, _FAMILY_OF_MEN):
        if name.endswith(_FAMILY_ENDS):
            yield _Form(name, case, False, _TELLING)
    for case, name in _in_paradigm(word, _FAMILY_OF_WOMEN):
        if name[:-1].endswith(_FAMILY_ENDS):
            yield _Form(name, case, True, _TELLING)
    if word.endswith(_PLURALS):
        # "Дарьи и Платона Громовых"
        stem = word[:-3] if word.endswith("ыми") else word[:-2]
        for case in range(_NOMINATIVE + 1, len(_CONSONANT)):
            yield _Form(stem, case, False, _TELLING)
            yield _Form(f"{stem}а", case, True, _TELLING)
    yield from _adjectives(word)
    for paradigm in (_CONSONANT, _SOFT_SOUND, _SHORT_I, _SOFT):
        for case, name in _in_paradigm(word, paradigm):
            weight = _SELDOM if name.endswith(_LIKE_INSTRUMENTAL) else _UNKNOWN
            weight = _TELLING if name in FOREIGN_SURNAMES or name.endswith(_OF_FAMILIES) else weight
            yield _Form(name, case, False, weight)
    for is_womans in (False, True):
        for paradigm in (_IN_A, _IN_A_AFTER_K, _IN_YA, _IN_IYA):
            for case, name in _in_paradigm(word, paradigm):
                # "Калниня"
                is_telling = (is_womans and name.endswith("иня")) or name.endswith("ава")
                is_other = name[:-1].endswith((*_OF_FAMILIES, *_FAMILY_ENDS))
                weight = _TELLING if is_telling else _HARDLY if is_other else _SELDOM
                yield _Form(name, case, is_womans, weight)
    yield from _unchanged(word)


def _unchanged(word: str) -> Iterator[_Form]:
    """Surnames that have no cases: "Гончаренко", of women all that end in a consonant."""
    is_consonant = word[-1] not in _NO_CONSONANTS or word[-1] in "йь"
    weight = _UNKNOWN
    if word.endswith(_PLURALS):
        return
    if word.endswith(_UNCHANGED_ENDS) or word in FOREIGN_SURNAMES:
        weight = _TELLING
    elif word[-1] in "уюыя" or (word[-1] == "а" and word[-2:-1] not in _VOWELS):
        weight = _HARDLY
    elif word[-1] == "е":
        weight = _SELDOM
    for case in range(len(_CONSONANT)):
        if not is_consonant or word.endswith(_UNCHANGED_ENDS):
            yield _Form(word, case, False, weight)
        yield _Form(word, case, True, weight)


def _adjectives(word: str) -> Iterator[_Form]:
    if word.endswith(("ий", "ый", "ой")):
        yield _Form(word, _NOMINATIVE, False, _TELLING)
    for endings in (_ADJECTIVE_OF_MEN, _ADJECTIVE_OF_MEN_AFTER_K):
        for case, ending in enumerate(endings, start=1):
            stem = word.removesuffix(ending)
            if stem != word and len(stem) > _SHORTEST and _is_adjective(stem, ending):
                yield _Form(stem + _ending_of_adjective(stem), case, False, _TELLING)
    for case, name in _in_paradigm(word, _ADJECTIVE_OF_WOMEN):
        stem = name[:-2]
        if not stem.endswith(_FAMILY_ENDS):
            is_telling = stem.endswith(("ск", "цк")) or name == word
            is_likely = stem.endswith(("н", "т", "л", "в"))
            yield _Form(
                name, case, True, _TELLING if is_telling else _UNKNOWN if is_likely else _HARDLY
            )


def _is_adjective(stem: str, ending: str) -> bool:
    """Whether "Громским" or "Громному" is meant, not "Громом" or "Громовым"."""
    if ending in ("ом", "им", "ым"):
        return stem.endswith(("ск", "цк", "льн", "ьн"))
    return stem[-1] not in _VOWELS


def _ending_of_adjective(stem: str) -> str:
    if stem.endswith(("к", "г", "х")):
        return "ий"
    return "ый" if stem.endswith("н") else "ой"


def _in_paradigm(word: str, endings: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The cases in which a word may stand, each with its nominative."""
    for case, ending in enumerate(endings):
        if not word.endswith(ending):
            continue
        stem = word[: len(word) - len(ending)]
        if len(stem) < _SHORTEST:
            continue
        if endings[0] in ("", "ь") and stem[-1] in _NO_CONSONANTS:
            continue
        if endings[0] == "й" and stem[-1] not in _VOWELS:
            continue
        if endings[0] == "а" and stem[-1] in _VOWELS - {"и", "у"}:
            continue
        if endings[0] == "а" and ending and _is_of_other_kind(stem, ending):
            continue
        yield case, stem + endings[0]


def _is_of_other_kind(stem: str, ending: str) -> bool:
    """Whether names in "а" have another ending after such a letter: "Ольги", "Жанны", "Даши"."""
    if ending == "ы":
        return stem[-1] in _BEFORE_I
    if ending == "и":
        return stem[-1] not in _BEFORE_I
    return ending == "ей" and stem[-1] not in _BEFORE_EY


@lru_cache(maxsize=8192)
def _is_known(name: str, *, is_womans: bool) -> bool:
    """Whether a name in the nominative is given to women, or to men."""
    english = in_english([name]).casefold()
    if is_womans:
        return name in _WOMEN or english in FEMALE_NAMES
    return name in _MEN or sound_key(english) in _mens_keys()


def _is_known_in_some_case(word: str) -> bool:
    return any(form.weight == _KNOWN for form in _given_forms(word))


@lru_cache(maxsize=1)
def _mens_keys() -> frozenset[str]:
    return frozenset(map(sound_key, MENS_NAMES))


@lru_cache(maxsize=8192)
def is_first_name(word: str) -> bool:
    """Whether a word in small letters is a first name in some case."""
    if _is_known_in_some_case(word):
        return True
    return in_english([word]).casefold() in GIVEN_NAMES | FEMALE_NAMES


def may_be_case(word: str, name: str) -> bool:
    """Whether a word in small letters may be a case of a name of one word: "Хан" not of "Ханой"."""
    word, name = word.replace("ё", "е"), name.replace("ё", "е")
    if name.endswith(_FLEETING) and word.startswith(name[:-2]):
        return True
    if name.endswith(_ENDINGS_OF_ADJECTIVES):
        return word.startswith(name[:-2])
    return word.startswith(name[:-1] if name[-1] not in _ENDS_ALONE else name)


def is_after_particles(names: Sequence[str]) -> bool:
    """Whether a surname has only particles before it: "Фон дер Ляйен", "Ас-Салех"."""
    return all(name.casefold() in _PARTICLES for name in names[:-1])


def is_womans(names: Sequence[str]) -> bool:
    """Whether a whole name in small letters is a woman's, as far as its form tells."""
    return nominative(tuple(names)).is_womans


@lru_cache(maxsize=8192)
def surnames_of(word: str) -> frozenset[str]:
    """The surnames in the nominative of which a word in small letters may be a case."""
    return frozenset(form.name for form in _surname_forms(word))


def _surname_alone(word: str) -> str:
    """Without a first name only surnames of the commonest kinds tell their case."""
    forms = [
        form
        for form in _surname_forms(word)
        if form.weight == _TELLING and not form.is_womans and form.name != word
    ]
    return forms[0].name if forms else word
