"""Names of Ukrainians that stand in Russian, as English writes them from Ukrainian."""

from collections.abc import Sequence

from timeline.actors.foreign_surnames import FOREIGN_SURNAMES
from timeline.actors.spelling import in_english, person_in_english
from timeline.actors.usual_names import WESTERN_MEN, WESTERN_WOMEN

_FIRST_NAMES = dict(
    pair.split(":")
    for pair in (
        "александр:oleksandr алексей:oleksiy анатолий:anatoliy андрей:andriy богдан:bohdan "
        "вадим:vadym лариса:larysa "
        "валентин:valentyn валентина:valentyna валерий:valeriy василий:vasyl виталий:vitaliy "
        "владимир:volodymyr владислав:vladyslav вячеслав:viacheslav галина:halyna "
        "геннадий:hennadiy григорий:hryhoriy данил:danylo денис:denys дмитрий:dmytro "
        "евгений:yevhen евгения:yevhenia екатерина:kateryna елена:olena игорь:ihor ирина:iryna "
        "кирилл:kyrylo константин:kostiantyn людмила:liudmyla максим:maksym марина:maryna "
        "михаил:mykhailo никита:mykyta николай:mykola олег:oleh павел:pavlo петр:petro пётр:petro "
        "светлана:svitlana сергей:serhiy татьяна:tetiana юрий:yuriy"
    ).split()
)
# These surnames are Russian as often, and are written alike.
_OF_BOTH = ("ов", "ев", "ёв", "ин", "ын", "ова", "ева", "ёва", "ина", "ына", "ский", "ская")
# "Рабинович" is Rabinovych.
_OF_FATHERS = ("ович", "евич")
_OF_THE_CAUCASUS = ("дзе", "швили", "ян", "заде", "ава", "ия")
_WESTERN = WESTERN_MEN.keys() | WESTERN_WOMEN.keys()
_SOUNDS = str.maketrans({"г": "h", "и": "y", "ы": "y"})


def ukrainian_in_english(words: Sequence[str]) -> str:
    """Write the name of somebody in Ukraine, in the nominative and in Russian letters."""
    *names, surname = (word.casefold() for word in words)
    is_foreign = surname in FOREIGN_SURNAMES or names[0] in _WESTERN
    if surname.endswith(_OF_THE_CAUCASUS):
        return person_in_english(words)
    if names[0] not in _FIRST_NAMES and (is_foreign or surname.endswith(_OF_BOTH)):
        return person_in_english(words)
    first = _FIRST_NAMES.get(names[0]) or in_english([names[0]])
    last = surname if surname.endswith(_OF_BOTH) else surname.translate(_SOUNDS)
    if surname.endswith(_OF_FATHERS):
        last = f"{surname[:-2]}ych"
    if surname.endswith("ий") and last != surname:
        # "Парубий"
        last = last[:-2] + "ій"
    return " ".join([first.title(), in_english([*names[1:], last])])
