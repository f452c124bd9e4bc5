"""In which cases a Russian name may stand, by the words before it."""

import re
from collections.abc import Sequence
from functools import lru_cache

from timeline.actors.names import Word, fold, words_of
from timeline.actors.russian_role_words import DOERS, OCCUPATION_STEMS
from timeline.actors.russian_titles import OCCUPATIONS, TITLES
from timeline.actors.russian_words import COMMON_STEMS

NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL, PREPOSITIONAL = range(6)
ANY = frozenset(range(6))
_NOT_NOMINATIVE = ANY - {NOMINATIVE}
_FARTHEST = 120
_MOST_WORDS = 9
_AFTER = {
    word: frozenset(cases)
    for words, cases in (
        ("от у из без до для после против вместо кроме ради вокруг около среди", (GENITIVE,)),
        ("словам мнению данным оценке инициативе просьбе поручению приглашению", (GENITIVE,)),
        ("к ко благодаря вопреки согласно", (DATIVE,)),
        ("по", (DATIVE, PREPOSITIONAL)),
        ("о об обо при", (PREPOSITIONAL,)),
        ("на в во", (ACCUSATIVE, PREPOSITIONAL)),
        ("про через", (ACCUSATIVE,)),
        ("за под", (ACCUSATIVE, INSTRUMENTAL)),
        ("с со", (INSTRUMENTAL, GENITIVE)),
        ("между перед над", (INSTRUMENTAL,)),
        ("что как если когда пока где чтобы хотя потому поскольку однако", (NOMINATIVE,)),
    )
    for word in words.split()
}
# What is said after what was said: "сообщил Олег Громов".
_SAYING = (
    *"сообщил заяви сказа говори рассказа подчеркн отмет добави написа объясни".split(),
    *"уточни считает пояснил напомни замети поделил признал объяви".split(),
)
_PAST = re.compile("[а-яё]{2}(?:л|ла|ло|ли|лся|лась|лись)$")
_NOUNS_OF_DEEDS = ("ание", "ения", "ению", "ении", "ение", "ция", "ции", "цию", "ость", "ство")
# What may stand between a title and the name: "министра финансов", "главы МИД Норландии".
_GENITIVES = ("а", "я", "ы", "и", "ов", "ев", "ей", "ий", "ого", "его", "ой", "ых", "их", "ств")
# Plurals in the genitive without an ending.
_PLURALS = frozenset("дел наук сил войск услуг средств служб дорог ресурсов".split())
_WITHIN = frozenset((" ", "-", " \u00ab", "\u00bb ", "\u00a0"))
# Ends of the stems of what people are.
_DOERS = (*DOERS, "ер", "ор", "ар", "ант", "ент", "ач", "ец", "анк", "истк", "енк", "ерк", "орк")
# "журналистка", not "начальника"
_OF_WOMEN = re.compile("(?:[бвгджзлмнпрстфхцчшщь]ка|ница|есса)$")
_OF_WOMEN_AS_OBJECTS = ("стку", "нку", "рку", "лку", "ницу", "главу", "коллегу", "судью", "вдову")
# "посла" is one of "посол".
_OF_ENVOY = re.compile("^посл(а|у|ом|е)$")
_LIKE_OWNER = re.compile("[ьй]?ц(?:а|у|ем|е|ы|ев|ам)$")
_PREFIXES = ("зам", "вице", "экс", "пресс", "гос", "ген", "спец", "сопред", "контр")


def cases_before(text: str, start: int) -> frozenset[int]:
    """The cases in which a name at a place may stand; empty where the words do not tell."""
    begin = max(0, start - _FARTHEST)
    words = words_of(text, begin, start)
    if not words:
        return frozenset((NOMINATIVE,))
    gap = text[words[-1].end : start]
    if _ends_clause(gap):
        return frozenset((NOMINATIVE,)) if "." in gap or "\n" in gap else frozenset()
    return _told_by(words)


def _ends_clause(gap: str) -> bool:
    return gap not in _WITHIN


def title_before(words: Sequence[Word], name: int) -> tuple[int, frozenset[int]] | None:
    """The title of whoever comes next, with what stands in the genitive between.

    Args:
        words: Of a sentence.
        name: Number of the first word of the name.

    Returns:
        Its number, and in which cases it stands, none where it has no cases; None where there is
        no title.
    """
    if words[name].gap not in _WITHIN:
        return None
    for at in range(_before_quotes(words, name), max(-1, name - _MOST_WORDS), -1):
        word, plain = words[at], words[at].text.casefold()
        if _is_undeclined(plain):
            return at, frozenset()
        cases = _of_title(word.text)
        if cases is not None:
            return at, cases
        if not _is_between(words, at) or word.gap not in _WITHIN:
            return None
    return None


def _before_quotes(words: Sequence[Word], name: int) -> int:
    """The number of the word before a name, or before the name in quotes that stands there."""
    at = name - 1
    if "\u00bb" in words[name].gap:
        opened = next((n for n in range(at, -1, -1) if "\u00ab" in words[n].gap), 0)
        return opened - 1 if opened > 0 and name - opened < _MOST_WORDS else at
    return at


def _is_undeclined(plain: str) -> bool:
    """Whether "замминистра" stands there, which is alike in all cases."""
    return plain.startswith("зам") and plain.endswith(("а", "ы", "я"))


def _is_between(words: Sequence[Word], at: int) -> bool:
    """Whether a word may stand between a title and the name: "министра финансов"."""
    plain = words[at].text.casefold()
    if words[at].text[0].isupper() or plain == "по":
        return True
    if at + 1 < len(words) and words[at + 1].gap == "-":
        # "архитектурно-строительной"
        return True
    return (
        plain.endswith(_GENITIVES) or plain in _PLURALS or (at > 0 and words[at - 1].text == "по")
    )


def _told_by(words: Sequence[Word]) -> frozenset[int]:
    is_next = True
    for at in range(len(words) - 1, max(-1, len(words) - _MOST_WORDS), -1):
        word = words[at]
        plain = word.text.casefold()
        if _is_undeclined(plain):
            is_next = True
            continue
        cases = _of_title(word.text)
        if cases is not None:
            return cases
        if is_next and word.text.islower():
            if plain in _AFTER:
                return _AFTER[plain]
            if plain.startswith(_SAYING):
                return frozenset((NOMINATIVE,))
            if _PAST.search(plain) and word.key not in COMMON_STEMS:
                # "назначил Олега", "назначен Олег", "поручил Олегу"
                return frozenset((NOMINATIVE, DATIVE, ACCUSATIVE))
            if plain.endswith(("ть", "ет", "ит", "ют", "ят")):
                return frozenset((DATIVE, ACCUSATIVE, NOMINATIVE))
        is_next = False
        if not _is_between(words, at) or word.gap not in _WITHIN:
            break
    last = words[-1]
    is_deed = last.text.endswith(_NOUNS_OF_DEEDS) or last.key in COMMON_STEMS
    if last.text.islower() and is_deed:
        # "отставка Олега Громова", "письмо Олега Громова"
        return frozenset((GENITIVE, DATIVE, INSTRUMENTAL))
    return frozenset()


@lru_cache(maxsize=8192)
def _of_title(word: str) -> frozenset[int] | None:
    """In which cases a title stands: "министром"; None where the word is none."""
    plain = _OF_ENVOY.sub(r"посол\1", word.casefold())
    if plain in TITLES or plain in OCCUPATIONS:
        return _of_nominative(plain)
    stem = fold(plain)
    is_title = stem in OCCUPATION_STEMS or (len(stem) > 3 and stem.endswith(_DOERS))
    if not is_title and _LIKE_OWNER.sub("ец", plain) in TITLES | OCCUPATIONS:
        # "владельца"
        return _of_form(plain)
    if not is_title and not (plain.startswith(_PREFIXES) and _ends_as_title(stem)):
        return None
    return _of_form(plain)


def _ends_as_title(stem: str) -> bool:
    return any(stem.endswith(title) for title in OCCUPATION_STEMS if len(title) > 3)


def _of_nominative(plain: str) -> frozenset[int] | None:
    if plain.endswith(("ы", "и")):
        # "супруги", "сестры"
        return frozenset((NOMINATIVE, GENITIVE))
    # "компания", "команда" are no titles of the one who follows.
    if plain.endswith(("ии", "ию", "ия")) or plain in ("банк", "фирма", "команда", "суд"):
        return None
    return frozenset((NOMINATIVE,))


def _of_form(plain: str) -> frozenset[int]:
    if _OF_WOMEN.search(plain):
        return frozenset((NOMINATIVE,))
    for endings, cases in (
        (("ого", "его"), (GENITIVE, ACCUSATIVE)),
        (("ому", "ему"), (DATIVE,)),
        (("ом", "ем", "ей", "ой", "ым", "им"), (INSTRUMENTAL,)),
        (_OF_WOMEN_AS_OBJECTS, (ACCUSATIVE,)),
        (("у", "ю"), (DATIVE,)),
        (("а", "я"), (GENITIVE, ACCUSATIVE)),
        (("е",), (PREPOSITIONAL, DATIVE)),
    ):
        if plain.endswith(endings):
            return frozenset(cases)
    if plain.endswith(("ы", "и", "ов", "ам", "ами", "ях", "ах")):
        # "министры Олег Громов и Ада Линд"; "главы МИД Олега Громова"
        return frozenset((NOMINATIVE, GENITIVE)) if plain.endswith(("ы", "и")) else _NOT_NOMINATIVE
    return frozenset((NOMINATIVE,))
