"""Ministries, armed forces, governments, parliaments and offices of countries in Russian."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.actors.institutions import Institution
from timeline.actors.names import Word
from timeline.model import ActorKind

_MINISTRIES = {
    "минобороны": "Defence",
    "мид": "Foreign",
    "мвд": "Interior",
    "минфин": "Finance",
    "минтранс": "Transport",
    "минздрав": "Health",
    "минюст": "Justice",
    "минэнерго": "Energy",
    "минсельхоз": "Agriculture",
    "минкультуры": "Culture",
    "минэкономразвития": "Economic Development",
    "мчс": "Emergency Situations",
    "минэкономики": "Economy",
    "минпромторг": "Industry and Trade",
    "минобразования": "Education",
    "минтруд": "Labour",
    "минспорт": "Sports",
    "минторг": "Trade",
    "минприроды": "Natural Resources",
    "минцифры": "Digital Development",
    "минстрой": "Construction",
    "минторговли": "Trade",
    "минсвязи": "Communications",
    "минкульт": "Culture",
    "минэкологии": "Ecology",
    "минобрнауки": "Education and Science",
    "минпросвещения": "Education",
    "миннауки": "Science",
    "минэнергетики": "Energy",
    "минтуризма": "Tourism",
    "минпром": "Industry",
    "минсельхозпрод": "Agriculture",
    "минсоцзащиты": "Social Protection",
    "минюстиции": "Justice",
}
_FUNCTIONS = {
    ("обороны",): "Defence",
    ("иностранных", "дел"): "Foreign",
    ("внутренних", "дел"): "Interior",
    ("финансов",): "Finance",
    ("транспорта",): "Transport",
    ("здравоохранения",): "Health",
    ("юстиции",): "Justice",
    ("энергетики",): "Energy",
    ("культуры",): "Culture",
    ("экономики",): "Economy",
    ("экономического", "развития"): "Economic Development",
    ("цифрового", "развития"): "Digital Development",
    ("чрезвычайных", "ситуаций"): "Emergency Situations",
    ("природных", "ресурсов"): "Natural Resources",
    ("окружающей", "среды"): "Environment",
    ("образования",): "Education",
    ("просвещения",): "Education",
    ("науки",): "Science",
    ("торговли",): "Trade",
    ("промышленности",): "Industry",
    ("спорта",): "Sports",
    ("туризма",): "Tourism",
    ("труда",): "Labour",
    ("связи",): "Communications",
    ("экологии",): "Ecology",
    ("строительства",): "Construction",
    ("сельского", "хозяйства"): "Agriculture",
    ("инвестиций",): "Investment",
    ("внешней", "торговли"): "Foreign Trade",
    ("инфраструктуры",): "Infrastructure",
    ("регионального", "развития"): "Regional Development",
    ("водных", "ресурсов"): "Water Resources",
    ("высокотехнологической", "промышленности"): "High-Tech Industry",
    ("территориального", "управления"): "Territorial Administration",
    ("социальной", "защиты"): "Social Protection",
    ("социальной", "политики"): "Social Policy",
    ("занятости",): "Employment",
    ("информации",): "Information",
    ("молодежи",): "Youth",
    ("молодёжи",): "Youth",
    ("цифровых", "технологий"): "Digital Technologies",
    ("национальной", "экономики"): "National Economy",
    ("высшего", "образования"): "Higher Education",
    ("чрезвычайным", "ситуациям"): "Emergency Situations",
    ("коммуникаций",): "Communications",
    ("энергетической", "политики"): "Energy Policy",
    ("горной", "промышленности"): "Mining",
}
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
    ("ввс",),
)
_GOVERNMENTS = (
    *("правительств", "власт", "руководств", "делегаци", "сторон", "кабмин", "посольств"),
    *("посол", "посла", "послу", "послов", "послы"),
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
}
_OFFICES = {
    "президент": ("president",),
    "премьер-министр": ("prime", "minister"),
    "премьер": ("prime", "minister"),
    "канцлер": ("chancellor",),
    "король": ("king",),
}
_MINISTRIES_BEGIN = ("мин", "мид", "мвд", "мчс")
_FORCES_BEGIN = tuple({force[0] for force in _FORCES})
_OFFICES_BEGIN = ("министр", "глав", *(office.removesuffix("ь")[:5] for office in _OFFICES))
_CASES = ("", "а", "у", "ом", "е", "я", "ю", "ем")


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
    ministry = _ministry_at(words, at) or _court_at(words, at)
    if ministry is not None or not with_country:
        return ministry
    if words[at].text.casefold().startswith(_GOVERNMENTS):
        return Institution(ActorKind.COUNTRY, "", at + 1)
    if words[at].text.casefold().startswith(_PARLIAMENTS):
        return Institution(ActorKind.ORGANISATION, "Parliament", at + 1)
    if not words[at].text.casefold().startswith(_FORCES_BEGIN):
        return None
    for force in _FORCES:
        if _begin_with(words[at : at + len(force)], force):
            return Institution(ActorKind.ARMED_FORCE, "Armed Forces", at + len(force))
    return None


def _ministry_at(words: Sequence[Word], at: int) -> Institution | None:
    plain = words[at].text.casefold()
    if not plain.startswith(_MINISTRIES_BEGIN):
        return None
    for short, function in _MINISTRIES.items():
        if plain.startswith(short) and plain[len(short) :] in _CASES:
            return Institution(ActorKind.MINISTRY, function, at + 1)
    if not plain.startswith("министерств"):
        return None
    first = at + 2 if at + 1 < len(words) and words[at + 1].key == "по" else at + 1
    functions: list[str] = []
    while (found := _function_at(words, first)) is not None:
        functions.append(found[0])
        last = first = found[1]
        if first < len(words) and words[first].key == "и":
            first += 1
    if not functions:
        return None
    return Institution(ActorKind.MINISTRY, " and ".join(functions), last)


def _function_at(words: Sequence[Word], at: int) -> tuple[str, int] | None:
    """What a ministry is for, and the number of the word after it."""
    for length in (2, 1):
        keys = tuple(word.text.casefold() for word in words[at : at + length])
        if keys in _FUNCTIONS:
            return _FUNCTIONS[keys], at + len(keys)
    return None


def _court_at(words: Sequence[Word], at: int) -> Institution | None:
    if not words[at].text[0].isupper():
        return None
    for stems, function in _COURTS.items():
        named = words[at : at + len(stems)]
        if _begin_with(named, stems):
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
        if plain == office or (plain.startswith(stem) and plain[len(stem) :] in _CASES):
            return RussianOffice(title, at + len(parts))
    return None
