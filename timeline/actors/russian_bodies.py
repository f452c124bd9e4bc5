"""Ministries, armed forces, governments, parliaments and offices of countries in Russian."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.actors.institutions import Institution
from timeline.actors.names import Word
from timeline.actors.russian_ministries import CASES, ministry_at
from timeline.model import ActorKind

# These are a country's only where it stands beside them; the beginnings of all their cases.
_FORCES = (
    ("вооруженны", "сил"),
    ("вооружённы", "сил"),
    ("военные",),
    ("военных",),
    ("военным",),
    ("войск",),
    ("арми",),
    ("военнослужащ",),
    ("миротворц",),
    ("десантник",),
    ("моряк",),
    ("солдат",),
    ("флот",),
    ("вмс",),
    ("вс",),
    ("вкс",),
    ("нацгварди",),
    ("ввс",),
)
_GOVERNMENTS = (
    *("совмин", "правительств", "власт", "руководств", "делегаци", "сторон", "кабмин", "посольств"),
    *("посол", "посла", "послу", "послов", "послы", "дипломаты", "спецслужб", "чиновники"),
    *("консульств", "диппредставительств", "дипмисси", "переговорщик", "силовик"),
)
_PARLIAMENTS = ("парламент",)
# The stems of their words; the longest first.
_OFFICES_OF_SEVERAL = {
    ("министр", "иностранных", "дел"): ("foreign", "minister"),
    ("министр", "обороны"): ("defence", "minister"),
    ("глав", "мид"): ("foreign", "minister"),
    ("глав", "минобороны"): ("defence", "minister"),
}
_COURTS = {
    ("верховн", "суд"): "Supreme Court",
    ("конституционн", "суд"): "Constitutional Court",
    ("сенат",): "Senate",
}
_OFFICES = {
    "президент": ("president",),
    "премьер-министр": ("prime", "minister"),
    "премьер": ("prime", "minister"),
    "канцлер": ("chancellor",),
    "король": ("king",),
}
# So long are the names of forces that are letters alone: "ВВС".
_LETTERS = 3
# Who speaks for a country, unless a name follows.
ENVOYS = ("посол", "посла", "послу", "послов", "послы", "дипломаты", "поверенн")
_FORCES_BEGIN = tuple({force[0] for force in _FORCES})
_OFFICES_BEGIN = ("министр", "глав", *(office.removesuffix("ь")[:5] for office in _OFFICES))


@dataclass(frozen=True, slots=True)
class RussianOffice:
    """An office, and the number of the word after it."""

    title: tuple[str, ...]
    last: int


def body_at(words: Sequence[Word], at: int, *, with_country: bool) -> Institution | None:
    """Read the body that begins at a word.

    Args:
        with_country: Its country stands beside it, so that "armies" are bodies, too.
    """
    if at >= len(words):
        return None
    ministry = ministry_at(words, at) or _court_at(words, at)
    if ministry is not None or not with_country:
        return ministry
    if words[at].text.casefold().startswith(_GOVERNMENTS):
        return Institution(ActorKind.COUNTRY, "", at + 1)
    if _begin_with(words[at : at + 3], ("поверенн", "в", "делах")):
        return Institution(ActorKind.COUNTRY, "", at + 3)
    if words[at].text.casefold().startswith(_PARLIAMENTS):
        return Institution(ActorKind.ORGANISATION, "Parliament", at + 1)
    if not words[at].text.casefold().startswith(_FORCES_BEGIN):
        return None
    for force in _FORCES:
        is_short = len(force[0]) <= _LETTERS
        if is_short and not words[at].text.isupper():
            continue
        if _begin_with(words[at : at + len(force)], force):
            return Institution(ActorKind.ARMED_FORCE, "Armed Forces", at + len(force))
    return None


def _court_at(words: Sequence[Word], at: int) -> Institution | None:
    if not words[at].text[0].isupper():
        return None
    for stems, function in _COURTS.items():
        named = words[at : at + len(stems)]
        # "Сенатор" is nobody's Senate.
        is_case = len(stems) > 1 or words[at].text.casefold()[len(stems[0]) :] in CASES
        if is_case and _begin_with(named, stems):
            return Institution(ActorKind.ORGANISATION, function, at + len(stems))
    return None


def _begin_with(words: Sequence[Word], stems: Sequence[str]) -> bool:
    if len(words) != len(stems) or not words[0].text.casefold().startswith(stems[0]):
        return False
    return all(
        word.text.casefold().startswith(stem) for word, stem in zip(words, stems, strict=True)
    )


def office_at(words: Sequence[Word], at: int) -> RussianOffice | None:
    """Read the office that begins at a word, in any case."""
    if at >= len(words):
        return None
    if not words[at].text.casefold().startswith(_OFFICES_BEGIN):
        return None
    for stems, named in _OFFICES_OF_SEVERAL.items():
        if _begin_with(words[at : at + len(stems)], stems):
            return RussianOffice(named, at + len(stems))
    for office, title in _OFFICES.items():
        parts = office.split("-")
        plain = "-".join(word.text.casefold() for word in words[at : at + len(parts)])
        stem = office.removesuffix("ь")
        if plain == office or (plain.startswith(stem) and plain[len(stem) :] in CASES):
            return RussianOffice(title, at + len(parts))
    return None
