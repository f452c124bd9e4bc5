"""Names of Moldovans that stand in Russian, as Romanian writes them, without its marks."""

import re
from collections.abc import Sequence

from timeline.actors.foreign_surnames import FOREIGN_SURNAMES
from timeline.actors.spelling import in_english, person_in_english

# These surnames are Russian or of other neighbours, and written as theirs.
_OF_OTHERS = (
    *("ов", "ев", "ёв", "ин", "ын", "ова", "ева", "ёва", "ина", "ына", "ский", "ская"),
    *("цкий", "цкая", "ян", "дзе", "швили", "лы", "ич"),
)
# First names that others have, too, in another form.
_FIRST_NAMES = dict(
    pair.split(":")
    for pair in (
        "кристиан:Cristian кристина:Cristina вероника:Veronica лилиан:Lilian виталие:Vitalie "
        "вячеслав:Veaceslav викторина:Victorina моника:Monica каролина:Carolina патрисия:Patricia "
        "николета:Nicoleta корнелия:Cornelia лукреция:Lucretia родика:Rodica аурика:Aurica"
    ).split()
)
# In the order in which they are applied.
_SOUNDS = (
    (re.compile("(?<=[бвгджзлмнпрстфхцчшщ])яну$"), "eanu"),
    (re.compile("к(?=[еиэ])"), "ch"),
    (re.compile("г(?=[еиэ])"), "gh"),
    (re.compile("ч(?=[еи])"), "c"),
    (re.compile("ча"), "cea"),
    (re.compile("ч(?=[оу])"), "ci"),
    (re.compile("чь?$"), "ci"),
    (re.compile("дж(?=[еи])"), "g"),
    (re.compile("ш"), "s"),
    (re.compile("[цтҭ]"), "t"),
    (re.compile("ж"), "j"),
    (re.compile("к"), "c"),
    (re.compile("х"), "h"),
    (re.compile("[ыэ]"), "i"),
    (re.compile("ья|ия|я"), "ia"),
    (re.compile("ю"), "iu"),
    (re.compile("й"), "i"),
    (re.compile("ь"), ""),
)


def moldovan_in_english(words: Sequence[str]) -> str:
    """Write the name of somebody in Moldova, in the nominative and in small Russian letters."""
    surname = words[-1]
    if surname in FOREIGN_SURNAMES or surname.endswith(_OF_OTHERS):
        return person_in_english(words)
    first = _FIRST_NAMES.get(words[0]) if len(words) == 2 else None
    first = first or person_in_english([*words[:-1], "попеску"]).rpartition(" ")[0]
    # "Андронакэ"
    written = re.sub("э$", "a", surname)
    for russian, romanian in _SOUNDS:
        written = russian.sub(romanian, written)
    return f"{first} {in_english([written])}"
