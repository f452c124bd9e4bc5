"""What a name does in a Russian sentence."""

from collections.abc import Collection, Sequence

from timeline.actors.named import Named
from timeline.actors.names import Word
from timeline.actors.russian_owners import (
    belongs_to_next,
    head_at,
    is_behind,
    is_doer_in_genitive,
    is_owner,
    speaks_near,
)
from timeline.actors.russian_role_words import (
    ADJECTIVES,
    AIDES,
    ASKING,
    COLLEAGUES,
    GIVEN_TO,
    GOVERNING,
    HEADS,
    LEADING,
    LEGAL_FORMS,
    NAMED,
    REPORTS,
    SOURCES,
    SPEAKING,
    STATING,
    TAKING,
    VISITING,
    WHERE,
    WITH,
)
from timeline.actors.spans import Body, Capitals, Demonym, Seat, Span
from timeline.model import ActorKind, Role

_LONG = 6
# "В Нортпорте обвинения отвергли"
_THINGS_SAID = ("ения", "ение", "ания", "ание", "ции", "цию", "ность")
# Where something is sent or asked for: "направил доклад в ООН", "обжаловал в суде".
_SENDING = (
    *"направ отправ обрати обращ переда подал пода внес пожалова жалоб письм запрос доклад".split(),
    *"показани допро иск апелляц обжал оспор ходатайств заявк петиц доложи сообщ вступ".split(),
    "рассказа",
)
_JOINING = ("избра", "вошел", "вошёл", "вошла", "вошли", "войд", "прош", "вступ", "попал")
_NEAR = 6
_DASHES = frozenset("-\u2013\u2014")
# What goes from one town to another.
_WAYS = ("дорог", "трасс", "рейс", "маршрут", "шоссе", "автодорог", "поезд", "газопровод", "лини")
# Where something is written, not who writes: "написал в Telegram".
_CHANNELS = frozenset("facebook telegram twitter instagram youtube tiktok x vk".split())


def role_in_russian(
    text: str, words: Sequence[Word], span: Span, who: Named, nominatives: Collection[str]
) -> Role:
    """Tell what a name does: places follow a preposition, owners a noun in the genitive.

    Args:
        text: The article.
        words: Of the sentence.
        span: Of the name.
        who: Whom it names.
        nominatives: The names of a registered actor in small letters; empty for others.
    """
    kind = who.kind
    if kind is ActorKind.PLACE:
        return Role.ACTOR if _governs(words, span, nominatives) else Role.PLACE
    if isinstance(span.what, Demonym):
        return Role.ADJECTIVE
    before = _before(words, span)
    is_town = before.startswith((*VISITING, *TAKING)) and kind is not ActorKind.PERSON
    if is_town and _is_unknown_word(text, words, span, nominatives):
        return Role.PLACE
    if _is_place(words, span, kind, before) or _is_inside(text, words, span, kind, before):
        return Role.PLACE
    if kind is ActorKind.OUTLET and before == "для":
        # "в статье для «Ладоги»"
        return Role.ADJECTIVE
    head = head_at(words, span) if kind is ActorKind.PERSON else span.first - 1
    if head > 0 and words[head - 1].key == "по" and words[head].text.casefold() in SOURCES:
        return Role.SPEAKER
    if head > 0 and words[head - 1].key == "из" and words[head].text.casefold() in REPORTS:
        return Role.SPEAKER
    if kind is not ActorKind.PERSON and _is_led(words, span, before):
        return Role.ADJECTIVE
    if kind not in (ActorKind.PERSON, ActorKind.COUNTRY) and is_behind(text, words, span, before):
        return Role.ADJECTIVE
    if kind is ActorKind.PERSON and _is_aides(words, span, before):
        return Role.SPEAKER
    if kind is ActorKind.PERSON and belongs_to_next(words, span, before):
        return Role.ADJECTIVE
    if kind is ActorKind.PERSON and is_doer_in_genitive(words, span, head, who.name):
        return Role.ADJECTIVE
    if kind is not ActorKind.PERSON and is_owner(text, words, span, kind, before, nominatives):
        return Role.ADJECTIVE
    return Role.SPEAKER if speaks_near(words, span) else Role.ACTOR


def _is_unknown_word(
    text: str, words: Sequence[Word], span: Span, nominatives: Collection[str]
) -> bool:
    """Whether one word without quotation marks that nobody registered: "посетил Громск"."""
    is_one = isinstance(span.what, Capitals) and span.last - span.first == 1
    return is_one and not nominatives and text[words[span.first].start - 1] != "\u00ab"


def _is_aides(words: Sequence[Word], span: Span, before: str) -> bool:
    """Whether somebody without a name speaks for somebody: "адвокат Громова сообщил"."""
    following = words[span.last].text.casefold() if span.last < len(words) else ""
    return before.startswith(AIDES) and following.startswith(SPEAKING)


def _is_place(words: Sequence[Word], span: Span, kind: ActorKind, before: str) -> bool:
    if not (kind is ActorKind.COUNTRY or isinstance(span.what, Seat)):
        return False
    if isinstance(span.what, Body):
        # "у посольства Норландии"
        return before in ("у", "около", "возле", "близ")
    asked = words[span.first - 2].text.casefold() if span.first > 1 else ""
    near = [word.text.casefold() for word in words[max(0, span.first - 4) : span.first - 1]]
    if before == "у" and any(word.startswith(ASKING) for word in near):
        return False
    if before in ("в", "во") and span.first == 1 and _speaks_after(words, span):
        # "В Нортпорте сообщили"
        return False
    if before == "из" and asked.startswith(COLLEAGUES):
        return False
    if before.startswith(_WAYS) and _is_beside_dash(words, span):
        # "дорога Нортпорт - Карвик"
        return True
    if words[span.first].gap.strip() in _DASHES and words[span.first - 1].text[0].isupper():
        return words[span.first].gap != "-"
    if before in WHERE or before.startswith(VISITING):
        return True
    if before == "для" and not asked.startswith(GIVEN_TO):
        # "прогноз для Норландии"
        return True
    owner = words[span.first - 2].text.casefold() if span.first > 1 else ""
    if before in WITH and owner.startswith("границ"):
        return True
    surface = words[span.last - 1].text
    return surface.isupper() and span.first == 0 and isinstance(span.what, Seat)


def _is_beside_dash(words: Sequence[Word], span: Span) -> bool:
    return span.last < len(words) and words[span.last].gap.strip() in _DASHES


def _is_inside(text: str, words: Sequence[Word], span: Span, kind: ActorKind, before: str) -> bool:
    """Whether something happens in a body: "В Госдуме предложили", not "сообщили в Госдуме"."""
    if kind is not ActorKind.ORGANISATION:
        return False
    if before == "на" and text.endswith("\u00ab", 0, words[span.first].start):
        # "на «Азовстали»"
        return words[span.last - 1].text.endswith(("е", "и"))
    is_told = isinstance(span.what, Capitals) and span.what.english is not None
    if before == "на" and is_told:
        # "авария на Громской ГЭС"
        return True
    if before == "на":
        return any("бирж" in word.text.casefold() for word in words[span.first : span.last])
    if before.startswith(NAMED) and before.endswith("е") and _before(words, span, 2) in ("в", "во"):
        # "доля в страховщике «Ладога»"
        return True
    if words[span.last - 1].key in _CHANNELS and before in ("в", "во"):
        return True
    if before not in ("в", "во"):
        return False
    if span.first > 1 and words[span.first - 2].text.startswith(_JOINING):
        # "избран в думу"
        return True
    sent = [word.text.casefold() for word in words[max(0, span.first - _NEAR) : span.first - 1]]
    if any(word.startswith(_SENDING) for word in sent) and kind is ActorKind.ORGANISATION:
        return False
    verb = words[span.first - 2].text.casefold() if span.first > 1 else ""
    is_quoted = text.endswith("\u00ab", 0, words[span.first].start)
    following = words[span.last].text.casefold() if span.last < len(words) else ""
    if span.last < len(words) and words[span.last].start > words[span.last - 1].end + 1:
        following = ""
    speaks = verb.startswith((*SPEAKING, "выступ")) or following.startswith(SPEAKING)
    name = words[span.last - 1].text
    return (is_quoted or name.isupper() or name.endswith(("е", "и"))) and not speaks


def _before(words: Sequence[Word], span: Span, step: int = 1) -> str:
    """The word before a name in small letters, legal forms left out: "глава ООО «Ладога»"."""
    at = span.first - step
    if at > 0 and words[at].text.casefold() in LEGAL_FORMS:
        at -= 1
    if at > 0 and _is_adjective_between(words, at):
        # "акции нефтяной «Ладоги»"
        at -= 1
    return words[at].text.casefold() if at >= 0 else ""


def _is_adjective_between(words: Sequence[Word], at: int) -> bool:
    """Whether a long adjective in the genitive stands here after a small word."""
    plain = words[at].text
    is_long = plain.islower() and len(plain) >= _LONG and plain.endswith(ADJECTIVES)
    if plain.startswith((*HEADS, *NAMED)):
        # "с главой «Ладоги»", "компанией «Ладога»"
        return False
    before = words[at - 1]
    joined = words[at].start == before.end + 1
    return is_long and joined and (before.text.islower() or at == 1) and before.key not in WHERE


def _governs(words: Sequence[Word], span: Span, nominatives: Collection[str]) -> bool:
    """Whether a region opens the sentence and does what governments do: "Громия отказалась"."""
    surface = " ".join(word.text.casefold() for word in words[span.first : span.last])
    at = span.last
    while at < len(words) and words[at].text.casefold() in ("не", "также"):
        at += 1
    does = at < len(words) and words[at].text.casefold().startswith((*SPEAKING, *GOVERNING))
    return span.first == 0 and does and surface in nominatives


def _is_led(words: Sequence[Word], span: Span, before: str) -> bool:
    """Whether it is what somebody heads: "возглавил Минфин", "Минфин возглавил Громов"."""
    if before.startswith(LEADING):
        return True
    following = [word.text for word in words[span.last : span.last + 2]]
    return len(following) > 1 and following[0].startswith(LEADING) and following[1][0].isupper()


def _speaks_after(words: Sequence[Word], span: Span) -> bool:
    """Whether a verb of speech in the plural comes next, whose subject is not said."""
    at = span.last
    while at < len(words) and (
        words[at].key in ("не", "стал", "также", "уже")
        or (at == span.last and words[at].text.endswith(_THINGS_SAID))
    ):
        at += 1
    following = words[at].text.casefold() if at < len(words) else ""
    if at > span.last and following.startswith(STATING):
        return True
    is_impersonal = following.endswith(("ли", "лись", "ют", "ют", "ены"))
    return is_impersonal and following.startswith((*SPEAKING, *STATING))
