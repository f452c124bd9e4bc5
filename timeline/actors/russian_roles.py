"""What a name does in a Russian sentence."""

from collections.abc import Collection, Sequence

from timeline.actors.names import Word, fold
from timeline.actors.russian_cases import is_womans, mans_name
from timeline.actors.russian_titles import OCCUPATIONS, TITLES
from timeline.actors.russian_words import LINKS
from timeline.actors.spans import Body, Demonym, Seat, Span
from timeline.actors.spelling import is_cyrillic
from timeline.model import ActorKind, Role

_WHERE = frozenset("в во на из под около через близ у до над по внутри".split())
_WITH = frozenset(("с", "со"))
_PREPOSITIONS = _WHERE | frozenset(
    "с со к ко против от между и для о об при за или а но что чтобы "
    "как если когда где пока хотя поскольку ни".split()
)
SPEAKING = (
    *"сообщ заяв сказа говор расска подчеркн отмет добав призва обеща поблагодар обвин".split(),
    *"предупре написа ответи назвал считает спроси напомни уточни поздрав".split(),
)
# Both sides of these act: "встреча Путина и Алиева".
_JOINT = (
    *("просьб", "приглашени", "инициатив", "поддержк", "участи", "присутстви", "согласи"),
    *("переговор", "встреч", "бесед", "разговор", "отношени", "войн", "конфликт", "соглашени"),
)
# Nouns before the name of what they are: "компания «Ладога»".
NAMED = (
    *"компани фирм банк завод газет агентств концерн холдинг корпораци издани телеканал".split(),
    *"центр фонд сеть верф парти движени сервис производител групп журнал портал".split(),
)
_ASKING = ("попрос", "запрос", "потреб", "куп", "взя", "занял", "спроси", "выигр", "закуп")
# "по словам Громова", "по данным Ладоги"
_SOURCES = frozenset(
    "словам данным сообщению сообщениям информации мнению подсчетам оценке".split()
)
_LEADING = ("возглавля", "возглави", "руковод")
_FIRMS = (ActorKind.ORGANISATION, ActorKind.OUTLET)
_BELONGING = ("принадлежащ", "подконтрольн", "подведомственн", "входящ")
_OFFICES_OF = ("бюро", "институт", "университет", "организаци", "ассоциаци", "академи")
_LONGEST_DATELINE = 8
# What was done to somebody: "отставка Олега Громова".
_SUFFERED = (
    *"назначени отставк избрани арест задержани убийств освобождени выдач увольнени".split(),
    *"похищени вызов экстрадици переизбрани награждени".split(),
)
# What is given to somebody: "благодарность Норландии".
_GIVEN_TO = (
    *"соболезновани благодарност ультиматум поздравлени послани обвинени претензи упрек".split(),
    *"предупреждени помощ кредит иск заем займ гарантии".split(),
)
# What was done to a body: "роспуск парламента", "покупка Норбанка".
_SUFFERED_BY_BODIES = (
    *"роспуск покупк продаж приобретени захват поглощени ликвидаци национализаци".split(),
    *"бойкот блокировк приватизаци закрыти запрет банкротств избрани".split(),
)
# Parts that act for their body: "фракция КПРФ", "правление Нортбанка".
_PARTS = (
    *"фракци правлени патрул колонн наблюдател страны экипаж подразделени бойц боевик".split(),
    *"контингент представители делегаци".split(),
)
# In the plural these act for their body: "Депутаты Госдумы приняли".
_MEMBERS = frozenset(
    "депутаты члены сенаторы министры сотрудники бойцы солдаты президенты лидеры премьеры послы "
    "главы".split()
)
_VISITING = ("посет", "покин", "навест")
_HEADS = (
    *"генсек лидер председател сопредседател основател глав министр представител пресс".split(),
    *"секретар руководител сотрудник".split(),
)
# Names that are alike in all cases: "власти Тбилиси", "сенат США".
_UNDECLINED = ("сша", "оаэ", "кнр", "рф", "кндр", "баку", "тбилиси", "токио", "осло")
_GENITIVES = ("а", "я", "ы", "и", "ого", "ой", "ей", "их", "ых")
# Beginnings of titles, in whatever case.
_OFFICES = tuple("президент премьер министр канцлер генерал лидер депутат сенатор корол".split())
_PORTFOLIOS = frozenset(
    "обороны дел финансов юстиции экономики энергетики культуры здравоохранения образования "
    "транспорта развития".split()
)
_OCCUPATIONS = frozenset(map(fold, TITLES | OCCUPATIONS))
# Ends of the stems of what people are.
_DOERS = ("ист", "ник", "тел", "лог", "вод", "граф", "рант", "тор", "нер", "мен", "вед")
_DOERS_IN_GENITIVE = ("ера", "ира", "истки", "тельницы", "ницы", "еля")
_OBLIQUE = ("а", "я", "ого", "ой")
_NOUNS_BEFORE = ("ие", "ия", "ии", "ность", "ности", "слова", "дело", "дела", "дом", "сын", "дочь")
_VERBS = ("л", "ла", "ло", "ли", "лся", "лась", "лось", "лись", "ть")
_NOUNS_LIKE_VERBS = (
    *"школа сила село число дел дело стрела скала глава член отдел канал вокзал земли цели".split(),
    *"посол посла часть область власть нефть очередь сеть площадь печать мощность генерал".split(),
)

_NOUNS_LIKE_PRESENT = (
    *"кабинет совет бюджет ответ визит портрет отчет отчёт счет комитет приоритет запрет".split(),
)


def role_in_russian(
    text: str, words: Sequence[Word], span: Span, kind: ActorKind, nominatives: Collection[str]
) -> Role:
    """Tell what a name does: places follow a preposition, owners a noun in the genitive.

    Args:
        text: The article.
        words: Of the sentence.
        span: Of the name.
        kind: Of whom it names.
        nominatives: The names of a registered actor in small letters; empty for others.
    """
    if kind is ActorKind.PLACE:
        return Role.PLACE
    if isinstance(span.what, Demonym):
        return Role.ADJECTIVE
    before = words[span.first - 1].text.casefold() if span.first else ""
    if _is_place(words, span, kind, before) or _is_inside(words, span, kind, before):
        return Role.PLACE
    source = words[span.first - 2].text.casefold() if span.first > 1 else ""
    if source == "по" and before in _SOURCES:
        return Role.SPEAKER
    if before.startswith(_LEADING) and kind is not ActorKind.PERSON:
        return Role.ADJECTIVE
    if kind in _FIRMS and _is_behind(text, words, span, before):
        return Role.ADJECTIVE
    if kind is ActorKind.PERSON and _belongs_to_next(text, words, span, before):
        return Role.ADJECTIVE
    if kind is ActorKind.PERSON and _is_doer_in_genitive(words, span, before, nominatives):
        return Role.ADJECTIVE
    if kind is not ActorKind.PERSON and _is_owner(text, words, span, kind, before, nominatives):
        return Role.ADJECTIVE
    return Role.SPEAKER if _speaks(words, span) else Role.ACTOR


def _is_place(words: Sequence[Word], span: Span, kind: ActorKind, before: str) -> bool:
    if not (kind is ActorKind.COUNTRY or isinstance(span.what, Seat)):
        return False
    if isinstance(span.what, Body):
        return False
    asked = words[span.first - 2].text.casefold() if span.first > 1 else ""
    if before == "у" and asked.startswith(_ASKING):
        return False
    if before in ("в", "во") and span.first == 1 and _speaks_after(words, span):
        # "В Нортпорте сообщили"
        return False
    if before in _WHERE or before.startswith(_VISITING):
        return True
    owner = words[span.first - 2].text.casefold() if span.first > 1 else ""
    if before in _WITH and owner.startswith("границ"):
        return True
    surface = words[span.last - 1].text
    return surface.isupper() and span.first == 0 and isinstance(span.what, Seat)


def _is_inside(words: Sequence[Word], span: Span, kind: ActorKind, before: str) -> bool:
    """Whether something happens in a body: "В Госдуме предложили", not "сообщили в Госдуме"."""
    if kind is not ActorKind.ORGANISATION:
        return False
    if before == "на":
        return any("бирж" in word.text.casefold() for word in words[span.first : span.last])
    if before not in ("в", "во"):
        return False
    verb = words[span.first - 2].text.casefold() if span.first > 1 else ""
    following = words[span.last].text.casefold() if span.last < len(words) else ""
    if span.last < len(words) and words[span.last].start > words[span.last - 1].end + 1:
        following = ""
    speaks = verb.startswith((*SPEAKING, "выступ")) or following.startswith(SPEAKING)
    return words[span.last - 1].text.endswith(("е", "и")) and not speaks


def _is_owner(
    text: str,
    words: Sequence[Word],
    span: Span,
    kind: ActorKind,
    before: str,
    nominatives: Collection[str],
) -> bool:
    """Whether a genitive stands right after a noun: "банк Норландии"."""
    start, end = words[span.first].start, words[span.last - 1].end
    surface = text[start:end].casefold()
    if before == "от" and _is_named_after(text, words, span):
        return True
    if not before or before in _PREPOSITIONS or before.startswith(_JOINT):
        return False
    if kind is ActorKind.ORGANISATION and before.startswith(_SUFFERED_BY_BODIES):
        return False
    if before.startswith(_PARTS) and not before.endswith("ю"):
        return False
    if before in _MEMBERS or (before == "директоров" and _is_board(words, span)):
        return False
    if text[words[span.first - 1].end : start].strip() not in ("", "\u00ab", ")"):
        return False
    owner = words[span.first - 2].text.casefold() if span.first > 1 else ""
    if before.startswith(NAMED) and owner.startswith(_HEADS):
        # "глава центра «Ладога»"
        return True
    if (
        before.startswith(NAMED)
        and before.endswith(_GENITIVES)
        and _ends_before_name(text, words, span)
    ):
        # "экономист компании «Ладога» Олег Громов"
        return True
    if kind is ActorKind.ORGANISATION and before.startswith(_HEADS) and not _speaks(words, span):
        return True
    if not nominatives and before.startswith(NAMED):
        # "компания «Ладога»": whatever it ends in, it is the name of that.
        return False
    if isinstance(span.what, Body):
        # Of these the first word says the case: "пресс-служба Министерства".
        surface = words[span.first].text.casefold()
        return surface.endswith("ства") or before.startswith(_HEADS)
    is_latin = not is_cyrillic(text[start:end])
    if (text[start:end].isupper() or is_latin) and _is_named_after(text, words, span):
        return True
    if surface in nominatives and surface.endswith(_UNDECLINED):
        return not before.endswith((*_VERBS, "ет", "ит", "ют", "ят"))
    if not surface.endswith(_GENITIVES) or surface in nominatives:
        return False
    if surface.endswith("и") and before.startswith(_GIVEN_TO):
        # "выразил соболезнования Норландии"
        return False
    # "передал Норландии": after a verb "и" is the ending of the dative.
    return not (
        surface.endswith("и") and before.endswith(_VERBS) and before not in _NOUNS_LIKE_VERBS
    )


def _is_doer_in_genitive(
    words: Sequence[Word], span: Span, before: str, nominatives: Collection[str]
) -> bool:
    """Whether it is somebody whose something is: "кабинет Громова", not "ждал Громова"."""
    surname = words[span.last - 1].text.casefold()
    is_oblique = surname not in nominatives and surname.endswith(_OBLIQUE)
    if is_oblique and _is_occupation(before) and span.last - span.first > 1:
        # "арестовал банкира Олега Громова", not "слова банкира Олега Громова"
        owner = words[span.first - 2].text.casefold() if span.first > 1 else ""
        return bool(owner) and owner.endswith(_NOUNS_BEFORE) and not owner.endswith(_VERBS)
    if before in _PORTFOLIOS:
        # "арестовал министра обороны Олега Громова"
        return False
    is_known = bool(nominatives) and surname not in nominatives
    if is_known and surname.endswith(("а", "я", "ого")) and span.last - span.first == 1:
        return _is_noun(words, span, before)
    if span.title or not surname.endswith(("ова", "ева", "ина", "яна", "ого", "ского")):
        return False
    if not before or not words[span.first - 1].text.islower() or before in _PREPOSITIONS:
        return False
    if before.startswith((*_JOINT, *_HEADS, *SPEAKING, *_SUFFERED)) or before in TITLES:
        return False
    names = [word.text.casefold() for word in words[span.first : span.last]]
    is_man = len(names) == 1 or mans_name(names[0]) is not None or not is_womans(names)
    verbs = before.endswith((*_VERBS, "ет", "ит", "ют", "ят", "ая", "ый", "ий"))
    if before.startswith(_NOUNS_LIKE_PRESENT):
        verbs = False
    return is_man and not verbs and span.last - span.first > 1


def _is_behind(text: str, words: Sequence[Word], span: Span, before: str) -> bool:
    """Whether it is the firm of somebody or of something just named, or the agency of a dateline.

    "Олег Громов из «Ладоги»", "завод, принадлежащий «Ладоге»", "НОРТПОРТ, 5 мая — Ладога."
    """
    two = words[span.first - 2] if span.first > 1 else None
    near = [word.text.casefold() for word in words[max(0, span.first - 4) : span.first]]
    if any(word.startswith(_BELONGING) for word in near):
        return True
    if two is not None and two.key == "из" and before.startswith((*NAMED, *_OFFICES_OF)):
        # "Олег Громов из бюро «Ладога»"
        return span.first > 2 and words[span.first - 3].text[0].isupper()
    if before == "из" and two is not None:
        return two.text[0].isupper() and text[two.end : words[span.first - 1].start] == " "
    is_last = span.last == len(words) and words[0].text.isupper()
    gap = text[words[span.first - 1].end : words[span.first].start].strip() if span.first else ""
    return is_last and gap in ("-", "\u2013", "\u2014") and len(words) <= _LONGEST_DATELINE


def _belongs_to_next(text: str, words: Sequence[Word], span: Span, before: str) -> bool:
    """Whether it is whose deputy or friend comes next: "Заместитель Громова Олег Бурин"."""
    is_one = span.last - span.first == 1 and words[span.first].text.endswith(_GENITIVES)
    return is_one and before in TITLES | OCCUPATIONS and _is_named_after(text, words, span)


def _is_occupation(word: str) -> bool:
    """Whether it is what somebody is, in the genitive: "банкира", "активистки"."""
    stem = fold(word)
    return word.endswith(("а", "я", "ки", "цы")) and (
        stem in _OCCUPATIONS or stem.endswith(_DOERS) or word.endswith(_DOERS_IN_GENITIVE)
    )


def _is_noun(words: Sequence[Word], span: Span, before: str) -> bool:
    """Whether a noun stands before, whose owner follows: "слова Громова"."""
    opens = span.first == 1 and before not in LINKS
    if not before or before in _PREPOSITIONS or not (opens or words[span.first - 1].text.islower()):
        return False
    if before.startswith((*_JOINT, *_HEADS, *SPEAKING, *_SUFFERED, *_OFFICES)):
        return False
    verbs = before.endswith((*_VERBS, "ет", "ит", "ют", "ят", "ая", "ый", "ий", "его", "ого"))
    return not verbs or before in _NOUNS_LIKE_VERBS or before.startswith(_NOUNS_LIKE_PRESENT)


def _is_named_after(text: str, words: Sequence[Word], span: Span) -> bool:
    """Whether a name follows at once: "Лидер КПРФ Олег Громов", "Сенатор от Техаса Бу Эк"."""
    if span.last >= len(words) or not words[span.last].text[0].isupper():
        return False
    end = words[span.last - 1].end
    return end - words[span.first].start > 1 and text[end : words[span.last].start] == " "


def _ends_before_name(text: str, words: Sequence[Word], span: Span) -> bool:
    """Whether somebody's whole name follows, with or without a closing quotation mark."""
    if span.last + 1 >= len(words):
        return False
    gap = text[words[span.last - 1].end : words[span.last].start]
    return gap in (" ", "\u00bb ") and all(
        word.text[0].isupper() for word in words[span.last : span.last + 2]
    )


def _is_board(words: Sequence[Word], span: Span) -> bool:
    """Whether "Совет директоров" stands before, which acts for its firm."""
    return span.first > 1 and words[span.first - 2].text.casefold() in ("совет", "советом")


def _speaks_after(words: Sequence[Word], span: Span) -> bool:
    """Whether a verb of speech in the plural comes next, whose subject is not said."""
    following = words[span.last].text.casefold() if span.last < len(words) else ""
    is_impersonal = following.endswith(("ли", "ют"))
    return is_impersonal and following.startswith((*SPEAKING, "заверил", "пояснил", "считаю"))


def _speaks(words: Sequence[Word], span: Span) -> bool:
    near = [*words[max(0, span.first - 1) : span.first], *words[span.last : span.last + 1]]
    return any(word.text.casefold().startswith(SPEAKING) for word in near)
