"""Whose something is in a Russian sentence: names in the genitive after a noun."""

from collections.abc import Collection, Sequence

from timeline.actors.names import Word, fold
from timeline.actors.russian_case_cues import GENITIVE, NOMINATIVE, title_before
from timeline.actors.russian_cases import nominative
from timeline.actors.russian_role_words import (
    ADJECTIVES,
    BELONGING,
    DOERS,
    DOERS_IN_GENITIVE,
    GENITIVES,
    GENITIVES_OF_BODIES,
    GIVEN_TO,
    HEADS,
    HELP,
    HELPING,
    JOINT,
    LONGEST_DATELINE,
    MEMBERS,
    MEMBERS_OF,
    NAMED,
    NOUNS_BEFORE,
    NOUNS_LIKE_PRESENT,
    NOUNS_LIKE_VERBS,
    OCCUPATION_STEMS,
    OFFICES,
    OFFICES_OF,
    PARTS,
    PARTS_OF_BODIES,
    PORTFOLIOS,
    POSTS,
    PREPOSITIONS,
    PRESENT,
    SPEAKING,
    SUFFERED,
    SUFFERED_BY_BODIES,
    TIMES,
    UNDECLINED,
    VERBS,
)
from timeline.actors.russian_titles import OCCUPATIONS, TITLES
from timeline.actors.russian_words import BODY_HEADS, COMMON_STEMS, LINKS, NO_NAMES
from timeline.actors.spans import Body, Capitals, Span
from timeline.actors.spelling import is_cyrillic
from timeline.model import ActorKind

# They stand before names of bodies as titles do, and are no people.
_GROUPS = ("инвестбанк", "суд", "семь", "команд", "защит", "обвинени", "критик")
_GIVING = (
    *"переда прода отда выдел предостав постав вручи одобр предлож уступ достав направ".split(),
    *"отправ выда разреш запрет поруч обеща подар верн".split(),
)
_NEAR_GIVING = 4
_WITHIN = ("", "-", "\u00ab", "\u00bb")
# "вице-президента", "экс-главы"
_PREFIXES = frozenset("вице экс пресс премьер генерал".split())


def _is_joint(words: Sequence[Word], at: int) -> bool:
    """Whether both sides of a noun act, or whoever follows it: "встреча", "при поддержке"."""
    plain = words[at].text.casefold()
    if plain.startswith(JOINT):
        return True
    return plain.startswith(HELP) and at > 0 and words[at - 1].key in HELPING


def head_at(words: Sequence[Word], span: Span) -> int:
    """The number of the word that rules a name, over what somebody is; -1 where none does.

    "слова" of "слова бывшего министра обороны Норландии Олега Громова".
    """
    titled = title_before(words, span.first) if span.last - span.first > 1 else None
    at = span.first - 1 if titled is None else titled[0] - 1
    while at > 0 and words[at + 1].gap.strip() in _WITHIN:
        plain = words[at].text.casefold()
        is_name = words[at].text[0].isupper() and at > 0
        is_part = plain in PORTFOLIOS or plain.startswith(BODY_HEADS) or plain in _PREFIXES
        if not (is_name or is_part or _is_occupation(plain)) and not (
            at < span.first - 1 and plain.endswith(ADJECTIVES)
        ):
            break
        at -= 1
    return at


def is_doer_in_genitive(words: Sequence[Word], span: Span, head: int, name: str) -> bool:
    """Whether it is somebody whose something is: "кабинет Громова", not "ждал Громова"."""
    surname = words[span.last - 1].text.casefold()
    whole = tuple(word.text.casefold() for word in words[span.first : span.last])
    titled = title_before(words, span.first) if len(whole) > 1 else None
    if titled is not None and titled[1] == {NOMINATIVE}:
        # "адвокат Олега Громова"
        is_next = titled[0] == span.first - 1 and whole[0].endswith(("а", "я", "ы", "и"))
        return is_next and nominative(whole).is_oblique
    if head < 0 or (titled is not None and titled[1] and GENITIVE not in titled[1]):
        return False
    if len(whole) > 1:
        # "Певец Пьер Дюбуа", "партия Олега Шевченко"
        is_genitive = whole[0].endswith(("а", "я", "ы", "и")) or _may_be_genitive(surname, name)
        cases = frozenset() if titled is None else titled[1]
        if not is_genitive or not nominative(whole, cases=cases).is_oblique:
            return False
    elif not _may_be_genitive(surname, name):
        return False
    is_behind_letters = words[span.first - 1].text.isupper() and titled is None
    if head < span.first - 1 and is_behind_letters and len(whole) > 1:
        # "ГЕРБ Олега Громова"
        return True
    if head < span.first - 1:
        # "арестовал банкира Олега Громова", not "слова банкира Олега Громова"
        plain = words[head].text.casefold()
        is_noun = plain.endswith(NOUNS_BEFORE) and not plain.endswith(VERBS)
        is_noun = is_noun or (head > 0 and _is_noun(words, head) and not plain.startswith(POSTS))
        return is_noun and not plain.startswith(SUFFERED) and not _is_joint(words, head)
    return _is_noun(words, head)


def _may_be_genitive(surname: str, name: str) -> bool:
    """Whether a surname is the genitive of a name: "Громова" of "Gromov", not of "Gromova"."""
    if name.endswith("a"):
        return surname.endswith(("ой", "ы", "и", "ей"))
    return surname.endswith(("а", "я", "ого", "его"))


def is_behind(text: str, words: Sequence[Word], span: Span, before: str) -> bool:
    """Whether it is the firm of somebody or of something just named, or the agency of a dateline.

    "Олег Громов из «Ладоги»", "завод, принадлежащий «Ладоге»", "НОРТПОРТ, 5 мая — Ладога."
    """
    two = words[span.first - 2] if span.first > 1 else None
    near = [word.text.casefold() for word in words[max(0, span.first - 4) : span.first]]
    if any(word.startswith(BELONGING) for word in near):
        return True
    if two is not None and two.key == "из" and before.startswith((*NAMED, *OFFICES_OF)):
        # "Олег Громов из бюро «Ладога»"
        return span.first > 2 and words[span.first - 3].text[0].isupper()
    if before == "из" and two is not None:
        return two.text[0].isupper() and text[two.end : words[span.first - 1].start] == " "
    is_last = span.last == len(words) and words[0].text.isupper()
    gap = words[span.first].gap.strip() if span.first else ""
    return is_last and gap in ("-", "\u2013", "\u2014", "(") and len(words) <= LONGEST_DATELINE


def belongs_to_next(words: Sequence[Word], span: Span, before: str) -> bool:
    """Whether it is whose deputy or friend comes next: "Заместитель Громова Олег Бурин"."""
    is_one = span.last - span.first == 1 and words[span.first].text.endswith(GENITIVES)
    return is_one and before in TITLES | OCCUPATIONS and _is_named_after(words, span)


def _is_occupation(word: str) -> bool:
    """Whether it is what somebody is, in the genitive: "банкира", "активистки"."""
    stem = fold(word)
    return word.endswith(("а", "я", "ки", "цы")) and (
        stem in OCCUPATION_STEMS or stem.endswith(DOERS) or word.endswith(DOERS_IN_GENITIVE)
    )


def _is_noun(words: Sequence[Word], at: int) -> bool:
    """Whether a noun stands here, whose owner follows: "слова Громова"."""
    before = words[at].text.casefold()
    opens = at == 0 and before not in LINKS
    if before in PREPOSITIONS or not (opens or words[at].text.islower()):
        return False
    if _is_joint(words, at) or before.startswith((*HEADS, *SPEAKING, *SUFFERED, *OFFICES)):
        return False
    verbs = before.endswith((*VERBS, *PRESENT, "ая", "ый", "ий", "его", "ого"))
    return not verbs or before in NOUNS_LIKE_VERBS or before.startswith(NOUNS_LIKE_PRESENT)


def _rules_undeclined(words: Sequence[Word], span: Span) -> bool:
    """Whether a noun stands before letters that are alike in all cases: "доклад ООН"."""
    at = span.first - 1
    before = words[at].text.casefold()
    if words[at].text.isupper() and words[at].text.casefold() in NO_NAMES:
        # "СИЗО ГКНБ"
        return True
    if words[span.first].start - words[at].end > 1:
        # "Бюро (БДИПЧ) ОБСЕ"
        return words[at].text.isupper()
    if not words[at].text.islower() and (at > 0 or words[at].key not in COMMON_STEMS):
        return False
    if before in LINKS or before in TIMES:
        return False
    if before.endswith(
        ("но", "ые", "ие", "ых", "ую", "ской", "цкой", "ским")
    ) and not before.endswith(("ние", "тие")):
        return False
    following = words[span.last].text.casefold() if span.last < len(words) else ""
    near = {word.text.casefold() for word in words[max(0, at - 3) : at]}
    if following.endswith(VERBS) and not near.isdisjoint(PREPOSITIONS):
        # "по этому поводу ООН выпустила доклад"
        return False
    return _is_noun(words, at) and not speaks_near(words, span)


def _is_named_after(words: Sequence[Word], span: Span) -> bool:
    """Whether a name follows at once: "Лидер КПРФ Олег Громов", "Сенатор от Техаса Бу Эк"."""
    if span.last >= len(words) or not words[span.last].text[0].isupper():
        return False
    end = words[span.last - 1].end
    gap = words[span.last].gap
    return end - words[span.first].start > 1 and gap in (" ", "\u00bb ")


def _ends_before_name(words: Sequence[Word], span: Span) -> bool:
    """Whether somebody's whole name follows, with or without a closing quotation mark."""
    if span.last + 1 >= len(words):
        return False
    gap = words[span.last].gap
    return gap in (" ", "\u00bb ") and all(
        word.text[0].isupper() for word in words[span.last : span.last + 2]
    )


def _is_board(words: Sequence[Word], span: Span) -> bool:
    """Whether "Совет директоров" stands before, which acts for its firm."""
    return span.first > 1 and words[span.first - 2].text.casefold() in ("совет", "советом")


def is_owner(
    text: str,
    words: Sequence[Word],
    span: Span,
    kind: ActorKind,
    before: str,
    nominatives: Collection[str],
) -> bool:
    """Whether a genitive stands right after a noun: "банк Норландии"."""
    told = _told_by_noun(words, span, kind, before)
    if told is None:
        told = _told_by_kind_of_body(text, words, span, before)
    if told is not None:
        return told
    is_titled = fold(before) in OCCUPATION_STEMS and not before.startswith((*NAMED, *_GROUPS))
    is_headed = (is_titled or before.startswith(HEADS)) and not before.endswith(("и", "ы"))
    if is_headed and _two_before(words, span).startswith((*SPEAKING, "переда")):
        # "передает корреспондент «Ладоги»"
        return _is_named_after(words, span)
    is_asked = kind is ActorKind.OUTLET and before.endswith(("у", "ом", "а"))
    is_body = kind is ActorKind.ORGANISATION or is_asked
    if is_body and is_headed and not speaks_near(words, span):
        return True
    if not nominatives and before.startswith(NAMED):
        # "компания «Ладога»": whatever it ends in, it is the name of that.
        return False
    if isinstance(span.what, Capitals) and span.what.english is not None:
        first = words[span.first].text.casefold()
        return first.endswith(ADJECTIVES) or _is_genitive_body(words, span, before)
    if isinstance(span.what, Body):
        return _is_genitive_body(words, span, before)
    return _is_genitive(text, words, span, kind, before, nominatives)


def _told_by_noun(words: Sequence[Word], span: Span, kind: ActorKind, before: str) -> bool | None:
    """What the noun before a name tells, and what stands between; None where that is open."""
    if before == "от" and _is_named_after(words, span):
        return True
    if not before or before in PREPOSITIONS or _is_joint(words, span.first - 1):
        return False
    if kind is ActorKind.ORGANISATION and before.startswith(SUFFERED_BY_BODIES):
        return False
    if before.startswith("фракц") and _two_before(words, span) in ("из", "от"):
        # "депутат от фракции «Ладога»"
        return True
    if before.startswith(PARTS) and not before.endswith(("ю", "правления")):
        return False
    if before in MEMBERS and _is_named_after(words, span):
        # "Кандидаты в президенты Норландии Ада Линд и Олег Громов"
        return True
    if before in MEMBERS or (before == "директоров" and _is_board(words, span)):
        return False
    gap = words[span.first].gap.strip()
    if gap.startswith("%"):
        # "34% «Ладоги»"
        return words[span.last - 1].text.casefold().endswith(GENITIVES)
    return None if gap in ("", "\u00ab", ")") else False


def _told_by_kind_of_body(text: str, words: Sequence[Word], span: Span, before: str) -> bool | None:
    """What "компания" or "движение" before its name tells; None where there is none, or nothing."""
    if not before.startswith(NAMED):
        return None
    owner = _two_before(words, span)
    is_quoted = text.endswith("\u00ab", 0, words[span.first].start)
    if is_quoted and owner.startswith(NAMED) and before.endswith(("ов", "ев", "ей", "ий", "ин")):
        # "группа компаний «Ладога»"
        return owner.endswith("ы")
    if before.endswith("я") and owner.startswith(MEMBERS_OF):
        # "активисты движения «Ладога»"
        return True
    if owner.startswith(HEADS):
        # "глава центра «Ладога»"
        return True
    if before.endswith(("ы", "и", "а", "ства")) and _is_noun_of_body(words, span):
        # "дольщики компании «Ладога»"
        return True
    # "экономист компании «Ладога» Олег Громов"
    is_genitive = before.endswith(GENITIVES) and not before.endswith("ия")
    return True if is_genitive and _ends_before_name(words, span) else None


def _is_noun_of_body(words: Sequence[Word], span: Span) -> bool:
    """Whether a noun stands before "компании" and rules it."""
    at = span.first - 2
    while at > 0 and words[at].text.islower() and words[at].text.endswith(ADJECTIVES):
        at -= 1
    near = words[max(0, at - _NEAR_GIVING) : at]
    if any(word.text.startswith(_GIVING) for word in near):
        # "передаст участок компании «Ладога»"
        return False
    if at < 0 or not words[at].text.islower() or words[at].text in MEMBERS:
        return False
    return _is_noun(words, at) and not words[at].text.endswith(
        (*ADJECTIVES, "ую", "ые", "ие", "ым")
    )


def _is_genitive_body(words: Sequence[Word], span: Span, before: str) -> bool:
    """Whether a body stands in the genitive, by its first word: "пресс-служба Министерства"."""
    if before.startswith(HEADS) and speaks_near(words, span):
        # "представитель МИД Норландии сообщила"
        return _is_named_after(words, span)
    first = words[span.first].text.casefold()
    is_titled = fold(before) in OCCUPATION_STEMS and not before.startswith((*NAMED, *_GROUPS))
    return is_titled or first.endswith(GENITIVES_OF_BODIES) or before.startswith(HEADS)


def _is_genitive(
    text: str,
    words: Sequence[Word],
    span: Span,
    kind: ActorKind,
    before: str,
    nominatives: Collection[str],
) -> bool:
    """Whether a name stands in the genitive, by its ending or, where it has none, its place."""
    written = text[words[span.first].start : words[span.last - 1].end]
    surface = written.casefold()
    is_latin = not is_cyrillic(written)
    is_itself = before.startswith(NAMED) and not before.endswith(("и", "ы", "а"))
    if (written.isupper() or is_latin) and not is_itself and _is_named_after(words, span):
        return True
    if surface in nominatives and surface.endswith(UNDECLINED):
        if before in NOUNS_LIKE_VERBS:
            return True
        return not before.endswith((*VERBS, "ет", "ит", "ют", "ят"))
    if is_latin or (written.isupper() and len(written) > 1):
        is_named = before.startswith(NAMED) and not before.startswith(PARTS_OF_BODIES)
        is_asked = kind is ActorKind.OUTLET or is_named
        return not is_asked and _rules_undeclined(words, span)
    if not surface.endswith(GENITIVES) or surface in nominatives:
        return False
    if surface.endswith("и") and before.startswith(GIVEN_TO):
        # "выразил соболезнования Норландии"
        return False
    # "передал Норландии": after a verb "и" is the ending of the dative.
    return not (surface.endswith("и") and before.endswith(VERBS) and before not in NOUNS_LIKE_VERBS)


def _two_before(words: Sequence[Word], span: Span) -> str:
    return words[span.first - 2].text.casefold() if span.first > 1 else ""


def speaks_near(words: Sequence[Word], span: Span) -> bool:
    """Whether a verb of speech stands right before a name or after it."""
    near = [*words[max(0, span.first - 1) : span.first], *words[span.last : span.last + 1]]
    return any(word.text.casefold().startswith(SPEAKING) for word in near)
