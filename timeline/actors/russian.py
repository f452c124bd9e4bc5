"""Names in Russian sentences: stems without case endings, and who acts there."""

from collections.abc import Iterator, Sequence

from timeline.actors.institutions import Institution
from timeline.actors.names import Word, joins
from timeline.actors.registry import ActorRegistry
from timeline.actors.spans import Body, Capitals, Registered, Seat, Span
from timeline.model import ActorKind, Role

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
    "минпромторг": "Industry",
    "минобразования": "Education",
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
    ("образования",): "Education",
    ("сельского", "хозяйства"): "Agriculture",
}
_TITLES = frozenset(
    "президент премьер премьер-министр министр депутат сенатор директор глава посол генерал "
    "полковник майор капитан секретарь спикер представитель губернатор мэр экономист аналитик "
    "председатель канцлер король компания компании компанию банк фирма".split()
)
_PLACE_BEFORE = frozenset("в во на из под около через близ у до над по внутри".split())
_PARTNER_BEFORE = frozenset("с со к ко против от между и для".split())
_ADJECTIVES = ("ский", "ская", "ское", "ские", "ского", "ской", "ских", "ным", "ные", "ный", "ная")
_PATRONYMICS = ("ович", "евич", "овна", "евна")
_NO_NAMES = frozenset(
    "в во на из по о об с со к у и а но за до от при для он она оно они мы вы я это этот эта эти "
    "его ее её их как что кто где когда если также уже еще ещё после перед во время между под над "
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря похожий "
    "компания директор министерство банк совет пао оао ооо ао зао".split()
)


def is_russian(words: Sequence[Word]) -> bool:
    """Whether most words of a sentence are in Cyrillic letters."""
    cyrillic = sum("\u0400" <= word.text[0] <= "\u04ff" for word in words)
    return 2 * cyrillic > len(words)


def scan_russian(text: str, words: Sequence[Word], registry: ActorRegistry) -> list[Span]:
    """Cut a Russian sentence into the stretches that may name somebody, from left to right."""
    return list(_spans(text, list(words), registry))


def _spans(text: str, words: list[Word], registry: ActorRegistry) -> Iterator[Span]:
    at = 0
    while at < len(words):
        span = _span_at(text, words, at, registry)
        if span is not None:
            yield span
        at = at + 1 if span is None else span.last


def _span_at(text: str, words: list[Word], at: int, registry: ActorRegistry) -> Span | None:
    body = _body_at(text, words, at, registry)
    if body is not None:
        return body
    named = registry.index.longest_at(text, words, at)
    if named is not None:
        return Span(at, named.last, Registered(named.ids))
    if not words[at].text[0].isupper():
        return None
    seat = registry.metonyms.longest_at(text, words, at)
    if seat is not None:
        return Span(at, seat.last, Seat(seat.ids))
    return _run_at(text, words, at, registry)


def _run_at(text: str, words: list[Word], at: int, registry: ActorRegistry) -> Span | None:
    plain = words[at].text.casefold()
    if plain in _NO_NAMES or plain in _TITLES:
        return None
    last = at + 1
    while (
        last < len(words)
        and joins(text, words[last - 1], words[last])
        and words[last].text[0].isupper()
        and registry.index.longest_at(text, words, last) is None
    ):
        last += 1
    if last - at == 1 and _is_quality(text, words, at):
        return None
    if last - at == 1:
        in_quotes = text.endswith(("\u00ab", "\u201e"), 0, words[at].start)
        return Span(at, last, Capitals(ActorKind.ORGANISATION if in_quotes else None, at == 0))
    return Span(at, last, Capitals(ActorKind.PERSON, opens=False))


def _is_quality(text: str, words: list[Word], at: int) -> bool:
    """Whether an adjective opens the sentence: "Казахстанский министр"."""
    return (
        at == 0
        and words[at].text.endswith(_ADJECTIVES)
        and at + 1 < len(words)
        and words[at + 1].text[0].islower()
    )


def _body_at(text: str, words: list[Word], at: int, registry: ActorRegistry) -> Span | None:
    found = _ministry_at(words, at)
    if found is None:
        return None
    function, last = found
    body = Institution(ActorKind.MINISTRY, function, last)
    named = registry.index.longest_at(text, words, last) if last < len(words) else None
    if named is not None and registry.by_id[named.ids[0]].kind is ActorKind.COUNTRY:
        return Span(at, named.last, Body(body, named.ids[0]))
    return Span(at, last, Body(body, None))


def _ministry_at(words: list[Word], at: int) -> tuple[str, int] | None:
    plain = words[at].text.casefold()
    if plain in _MINISTRIES:
        return _MINISTRIES[plain], at + 1
    if plain.startswith("министерств"):
        for length in (2, 1):
            keys = tuple(word.text.casefold() for word in words[at + 1 : at + 1 + length])
            if keys in _FUNCTIONS:
                return _FUNCTIONS[keys], at + 1 + len(keys)
    return None


def role_in_russian(words: Sequence[Word], span: Span, kind: ActorKind) -> Role:
    """Tell what a name does: places follow a preposition, owners a noun in the genitive."""
    if kind is ActorKind.PLACE:
        return Role.PLACE
    if isinstance(span.what, Body) or kind is not ActorKind.COUNTRY:
        return Role.ACTOR
    before = words[span.first - 1].text.casefold() if span.first else ""
    surface = words[span.last - 1].text
    if before in _PLACE_BEFORE:
        return Role.PLACE
    if surface.isupper() and span.first == 0 and len(surface) > 3:
        return Role.PLACE
    if before and before not in _PARTNER_BEFORE and surface.casefold().endswith(("и", "ы")):
        return Role.ADJECTIVE
    return Role.ACTOR


def is_patronymic(word: str) -> bool:
    """Whether a word is a patronymic, in any case."""
    return any(ending in word.casefold()[-6:] for ending in _PATRONYMICS)
