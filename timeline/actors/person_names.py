"""Forms of the names of people: initials, patronymics and middle names, as they sound."""

import re
from collections.abc import Sequence

from timeline.actors.informal_names import is_short_for
from timeline.actors.names import Word
from timeline.actors.russian_cases import is_womans
from timeline.actors.spelling import is_cyrillic, sound_key, without_generation

# As sound keys: "Vladimirovich", "Sergeyevna".
_PATRONYMICS = ("ovic", "evic", "ovna", "evna", "inicna")
_PATRONYMICS_WRITTEN = tuple(
    "ovich evich ovitch evitch yevich ovna evna yevna inichna ович евич ич овна евна ична".split()
    + "овича евича овичу евичу овичем евичем овиче евиче овны евны овне евне овну евну".split()
)
_WOMENS_CASES = ("а", "ой", "у")
NICKNAME = re.compile(r" [\"\u201c][^\"\u201d]+[\"\u201d] ")
SON_OF = ("oglu", "ogli", "kizi", "gizi")


def may_be_address(words: Sequence[Word]) -> bool:
    """Whether two words may be a first name and a patronymic, not a surname like "Petrovic"."""
    is_hyphened = len(words) == 3 and is_cyrillic(words[0].text)
    is_short = len(words) == 2 or is_hyphened
    return is_short and words[-1].text.casefold().endswith(_PATRONYMICS_WRITTEN)


def are_one(full: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Same surname and first name, or its initial or short form."""
    if full[-1] != other[-1]:
        return False
    short, long = sorted((full[0], other[0]), key=len)
    if short == long or is_short_for(short, long):
        return True
    return len(short) == 1 and _is_initial(short, long)


def differ(middle: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether both have middle names, and none in common: particles, initials, fathers aside."""
    one, two = (
        {key for key in keys if len(key) > 3 and not key.endswith(_PATRONYMICS)}
        for keys in (middle, other)
    )
    return bool(one) and bool(two) and one.isdisjoint(two)


def _is_initial(initial: str, name: str) -> bool:
    """Whether a letter begins a name, both as they sound: "Y" and "Yerlan" are "i" and "erlan"."""
    return initial == name[0] or (initial == "i" and name[0] in "aeu")


def plain_name(name: str) -> str:
    """Leave patronymics and middle initials out: "Ada M. Lind" is "Ada Lind"."""
    first, *rest = NICKNAME.sub(" ", name).split()
    if len(first.strip(".")) == 1:
        return name
    kept = [word for word in rest[:-1] if not _is_left_out(word)]
    if any(sound_key(word) in SON_OF for word in rest):
        kept = kept[:-1]
    return " ".join([first, *kept, *rest[-1:]])


def _is_left_out(word: str) -> bool:
    """Whether it is an initial, as "\u00d3" of Irish surnames is not, or of somebody's father."""
    is_initial = len(word.strip(".")) == 1 and word != "\u00d3"
    return is_initial or _is_patronymic(word) or sound_key(word) in SON_OF


def _is_patronymic(word: str) -> bool:
    """Whether "Petrovich" or "Petrovna" stands there; "Petrovic" is a surname."""
    return word.casefold().endswith(_PATRONYMICS_WRITTEN)


def sound_keys(words: Sequence[Word]) -> tuple[str, ...]:
    """How each word of a name sounds, "Jr" left out; a Russian surname as its bearer has it."""
    keys = tuple(key for word in words if (key := sound_key(word.text)))
    if len(without_generation(keys)) < len(keys):
        words, keys = words[:-1], keys[:-1]
    if len(keys) > 1 and words[-1].key != words[-1].text and _is_of_woman(words):
        # Stems have lost what tells a woman's surname from a man's.
        return (*keys[:-1], f"{keys[-1]}a")
    return keys


def _is_of_woman(words: Sequence[Word]) -> bool:
    """Whether a Russian name is a woman's with a surname that a man has in another form."""
    names = [word.text.casefold() for word in words]
    return is_cyrillic(names[0]) and is_womans(names) and names[-1].endswith(_WOMENS_CASES)
