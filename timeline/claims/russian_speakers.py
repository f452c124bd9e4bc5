"""The nominative of those who speak in Russian sentences."""

import re
from collections.abc import Mapping

_NAME = re.compile(r"(?:[А-ЯЁ][а-яё-]+ ){1,2}[А-ЯЁ][а-яё-]+$")
_WORD = re.compile(r"[А-ЯЁ][а-яё-]+$")
# With an office and its country before it: "Президент Новой Норландии Олег Вертов".
_FULL_NAME = re.compile(r"\b(?:[А-ЯЁ][а-яё-]+ ){1,5}[А-ЯЁ][а-яё-]+\b")
_QUOTED = re.compile(r"«([^»]{2,60})»")
_PATRONYMIC = re.compile(r"(?:вич|вна|чна|кызы|оглы)$")
_ENDING = re.compile(
    r"(?<=\w{3})(?:ого|его|ому|ему|ой|ей|ом|ем|ым|им|ую|ая|ий|ый|а|у|е|ы|и|я|ю|й|ь)$"
)
# The commonest endings of names in the genitive, longest first, with those of the nominative.
_GENITIVES = (
    ("овой", "ова"),
    ("евой", "ева"),
    ("иной", "ина"),
    ("ского", "ский"),
    ("цкого", "цкий"),
    ("ской", "ская"),
    ("цкой", "цкая"),
    ("ого", "ый"),
    ("ова", "ов"),
    ("ева", "ев"),
    ("ина", "ин"),
    ("ии", "ия"),
    ("ея", "ей"),
    ("ия", "ий"),
    ("ы", "а"),
    ("а", ""),
)
_ADJECTIVES = frozenset(("местных", "городской", "городских"))
_HE = frozenset("он она его её ее него неё нее тот та".split())
_THEY = frozenset("они их".split())
# Bodies and people that speak without a name, with the cases in which they are said to.
_NOMINATIVES = {
    word: row.split()[0]
    for row in (
        "министерство министерстве министерства",
        "ведомство ведомстве ведомства",
        "управление управлении управления",
        "правительство правительстве правительства",
        "агентство агентстве агентства",
        "посольство посольстве посольства",
        "служба службе службы",
        "полиция полиции",
        "прокуратура прокуратуре прокуратуры",
        "администрация администрации",
        "мэрия мэрии",
        "компания компании",
        "комиссия комиссии",
        "партия партии",
        "комитет комитете комитета",
        "суд суде суда",
        "штаб штабе штаба",
        "генштаб генштабе генштаба",
        "минобороны",
        "мид миде мида",
        "совет совете совета",
        "центр центре центра",
        "институт институте института",
        "фонд фонде фонда",
        "завод заводе завода",
        "профсоюз профсоюзе профсоюза",
        "больница больнице больницы",
        "оппозиция оппозиции",
        "следствие следствии следствия",
        "очевидцы очевидцев",
        "свидетели свидетелей",
        "жители жителей",
        "источники источников",
        "источник источника",
        "активисты активистов",
        "учёные учёных",
        "эксперты экспертов",
        "спасатели спасателей",
        "военные военных",
        "власти властей",
        "чиновники чиновников",
        "журналисты журналистов",
        "врачи врачей",
        "местные местных",
        "городская городской городских",
    )
    for word in row.split()
}


def is_he(words: str) -> bool:
    """Tell a pronoun for one who was named before."""
    return words.casefold() in _HE


def is_they(words: str) -> bool:
    """Tell a pronoun for several, or for a body."""
    return words.casefold() in _THEY


def is_full_name(words: str) -> bool:
    """Tell a name of two or three words from a body's or a common noun's."""
    return _NAME.fullmatch(words) is not None


def subject_in_russian(sentence: str) -> str | None:
    """The first full name of a sentence, without the office that may open it."""
    name = _FULL_NAME.search(sentence)
    return None if name is None else _without_office(name[0])


def full_names_by_stem(text: str) -> Mapping[str, str]:
    """The first full name of a text for each last name, by that name without its ending."""
    found: dict[str, str] = {}
    for match in _FULL_NAME.finditer(text):
        name = _without_office(match[0])
        found.setdefault(_stem(name.split()[-1]), name)
    return found


def speaker_in_russian(
    words: str, full: Mapping[str, str], *, genitive: bool, opens: bool
) -> str | None:
    """The one whom words stand for, in the nominative where it can be told.

    Args:
        words: As they stand in the sentence.
        full: What `full_names_by_stem` finds in the article.
        genitive: The words stand in the genitive: "по словам Олега Вертова".
        opens: They open the sentence, so that a capital there tells nothing.
    """
    quoted = _QUOTED.search(words)
    if quoted is not None:
        return quoted[1]
    name = _NAME.search(words) or _WORD.search(words)
    if name is not None and not _heads_a_body(words):
        return _fullest(_without_office(name[0]), full, genitive=genitive)
    first, _, rest = words.strip().partition(" ")
    head = _NOMINATIVES.get(first.casefold())
    if head is None:
        return words.strip() or None
    head = head.capitalize() if first[0].isupper() and not opens else head
    second, _, more = rest.partition(" ")
    if first.casefold() in _ADJECTIVES and second.casefold() in _NOMINATIVES:
        return " ".join(filter(None, (head, _NOMINATIVES[second.casefold()], more)))
    return f"{head} {rest}".strip()


def _heads_a_body(words: str) -> bool:
    return words.split(" ", 1)[0].casefold() in _NOMINATIVES


def _without_office(name: str) -> str:
    """ "Историк Тимур Ольшевский" without what he is and of where; a patronymic stays."""
    words = name.split()
    if len(words) <= 2 or _PATRONYMIC.search(words[1]):
        return " ".join(words[:3])
    return " ".join(words[-3 if _PATRONYMIC.search(words[-2]) else -2 :])


def _fullest(name: str, full: Mapping[str, str], *, genitive: bool) -> str:
    """The full name that goes with a last name; the name itself where there is none."""
    if genitive:
        name = " ".join(map(_out_of_genitive, name.split()))
    known = full.get(_stem(name))
    if known is None or " " in name:
        return name
    first, last = known.split()[0], known.split()[-1]
    return f"{first if last == name else _out_of_genitive(first)} {name}"


def _out_of_genitive(word: str) -> str:
    for ending, nominative in _GENITIVES:
        if word.endswith(ending):
            return word[: -len(ending)] + nominative
    return word


def _stem(word: str) -> str:
    return _ENDING.sub("", word)
