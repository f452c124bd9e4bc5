"""Names of bodies that their own Russian words tell, and how English calls them."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.actors.bodies import WITH_ARTICLE
from timeline.actors.names import Word, joins
from timeline.actors.registry import ActorRegistry
from timeline.actors.russian_body_words import (
    COMMON_QUALITIES,
    COURT_QUALITIES,
    HEADS,
    LOCAL,
    QUALITIES,
    Order,
)
from timeline.actors.russian_cases import is_first_name
from timeline.actors.russian_places import DIVISIONS, adjective_in_english, place_of_adjective
from timeline.actors.russian_purposes import Purpose, longest
from timeline.actors.spelling import in_english, is_cyrillic
from timeline.model import ActorKind

_ADJECTIVES = (
    *"ский цкий ская цкая ское цкое ского цкого ской цкой скому цкому ским цким ском цком".split(),
    *"скую цкую ские цкие ских цких ными".split(),
)
_OF_MANY = {
    "ООН": "UN",
    "ЕС": "EU",
    "СНГ": "CIS",
    "ОБСЕ": "OSCE",
    "НАТО": "NATO",
    "ШОС": "SCO",
    "ЕАЭС": "EAEU",
    "ОДКБ": "CSTO",
}
# Of these a committee is: "Комитет Госдумы по делам молодежи".
_CHAMBERS = {
    "state-duma": "State Duma",
    "federation-council": "Federation Council",
    "mazhilis": "Mazhilis",
    "verkhovna-rada": "Verkhovna Rada",
    "milli-majlis": "Milli Majlis",
    "european-parliament": "European Parliament",
    "jogorku-kenesh": "Jogorku Kenesh",
}
_VOWELS = frozenset("аеёиоуыэюя")
ENDINGS = tuple("ный ного ному ным ном вый вого вому вым вом".split())
_NO_NAMES_OF_COURTS = frozenset("новый первый данный главный местный нынешний такой".split())
_REPUBLIC = ("республик", "город")
_MOST_WORDS_BEFORE = 3
# Words with which a body's noun begins, and how far from its first quality it may stand.
_NOUNS = frozenset(keys[0] for keys in (*HEADS, *LOCAL))
_FARTHEST_NOUN = 6
_NOUNS_OF_SEVERAL = {keys: english for keys, english in HEADS.items() if len(keys) > 1}
# "Совет при президенте"
_UNDER = (("президент", "Presidential"), ("правительств", "Government"), ("министерств", ""))


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body whose words tell what it is.

    Args:
        last: Number of the word after it.
        english: How English calls it.
        bare: Number of the word after its name without the place to which it belongs.
    """

    last: int
    english: str
    bare: int


@dataclass(slots=True)
class _Parts:
    """What was read of a name so far.

    Args:
        at: Number of the next word.
        qualities: Before the noun, in English.
        is_telling: Whether it has more than words that many bodies share.
    """

    at: int
    qualities: list[str] = field(default_factory=list)
    is_telling: bool = False


class BodyNames:
    """Reads the names of bodies in one sentence.

    Args:
        words: Of the sentence.
        registry: Who is known.
    """

    def __init__(self, words: Sequence[Word], registry: ActorRegistry) -> None:
        self._words = words
        self._registry = registry
        self._nouns = [n for n, word in enumerate(words) if word.key in _NOUNS]

    def at(self, at: int, *, opens: bool) -> BodyName | None:
        """The body that begins at a word.

        Args:
            opens: A sentence begins there, where any word has a capital.
        """
        if not self._nouns or not self._may_begin(at):
            return None
        is_name = self._words[at].text[0].isupper()
        local = self._local_at(at)
        if local is not None or not is_name:
            return local
        parts = self._qualities_at(at)
        found = longest(self._words, parts.at, HEADS)
        if found is None or not self._goes_on(at, found[1]):
            return None
        (head, order), last = found
        if head == "Court" and len(parts.qualities) == 1 and last - at == 2:
            # "Громский суд"
            known = parts.is_telling and self._words[at].key not in COURT_QUALITIES
            head = f"District {head}" if known else head
        last = self._after_whose(last, parts)
        purpose = Purpose(self._words, last)
        place = self._place_at(purpose.last)
        bare = purpose.last
        last = bare if place is None else place[1]
        if place is not None and not purpose.phrases:
            purpose = Purpose(self._words, last)
            last = purpose.last
        is_telling = parts.is_telling or bool(purpose.phrases) or place is not None
        is_telling = is_telling or found[1] - parts.at > 1
        is_bare = last - at == 1
        if is_bare or (opens and not is_telling) or self._is_just_what_follows(last):
            return None
        english = " ".join([*parts.qualities, *_with_purpose(head, order, purpose)])
        return BodyName(last, english if place is None else _of_place(english, place[0]), bare)

    def _after_whose(self, at: int, parts: _Parts) -> int:
        """Skip "при президенте Норландии" after "Совет", which says under whom it is."""
        if at + 1 >= len(self._words) or self._words[at].text != "при":
            return at
        for stem, quality in _UNDER:
            if self._words[at + 1].text.startswith(stem):
                parts.qualities[:0] = [quality] if quality else []
                parts.is_telling = True
                place = self._place_at(at + 2)
                return at + 2 if place is None else place[1]
        return at

    def _may_begin(self, at: int) -> bool:
        """Whether a noun of bodies is near enough."""
        following = bisect_left(self._nouns, at)
        if following == len(self._nouns):
            return False
        return self._nouns[following] <= at + _FARTHEST_NOUN

    def _is_just_what_follows(self, last: int) -> bool:
        """Whether a name of its own comes next: "Норландская компания «Ладога»", "… Norfirm"."""
        if last >= len(self._words):
            return False
        gap = self._words[last].gap
        following = self._words[last].text[0]
        return gap.strip() in ("\u00ab", '"', "\u201e") or (
            gap == " " and following.isupper() and not is_cyrillic(following)
        )

    def _qualities_at(self, at: int) -> _Parts:
        parts = _Parts(at)
        farthest = min(len(self._words), at + _FARTHEST_NOUN)
        while parts.at < farthest and self._goes_on(at, parts.at + 1):
            if longest(self._words, parts.at, _NOUNS_OF_SEVERAL) is not None:
                break
            demonym = self._registry.demonyms.longest_at(self._words, parts.at)
            known = longest(self._words, parts.at, QUALITIES)
            word = self._words[parts.at]
            if demonym is not None:
                country = self._registry.by_id[demonym.ids[0]]
                parts.qualities.append(country.demonyms[0])
                parts.at, parts.is_telling = demonym.last, True
            elif known is not None and word.text.casefold() not in _OF_MANY:
                parts.qualities.append(known[0])
                is_common = known[1] - parts.at == 1 and word.key in COMMON_QUALITIES
                parts.at, parts.is_telling = known[1], parts.is_telling or not is_common
            elif word.text[0].isupper() and word.text.endswith(_ADJECTIVES):
                parts.qualities.append(self._whose(parts.at))
                parts.at, parts.is_telling = parts.at + 1, True
            elif self._is_first_half(parts.at):
                # "Саяно-Шушенская"
                parts.qualities.append(in_english([word.text]) + "-" + self._whose(parts.at + 1))
                parts.at, parts.is_telling = parts.at + 2, True
            elif self._is_of_court(parts.at):
                parts.qualities.append(adjective_in_english(word.text))
                parts.at, parts.is_telling = parts.at + 1, True
            else:
                break
        return parts

    def _is_first_half(self, at: int) -> bool:
        """Whether an adjective of two halves begins: "Южно-Громская"."""
        word, following = self._words[at].text, self._words[at + 1 : at + 2]
        is_half = word[0].isupper() and word.endswith("о") and bool(following)
        return is_half and following[0].gap == "-" and following[0].text.endswith(_ADJECTIVES)

    def _is_of_court(self, at: int) -> bool:
        """Whether a court is called by an adjective: "Басманный суд"."""
        if at + 1 >= len(self._words):
            return False
        word, following = self._words[at].text, self._words[at + 1].key
        is_name = word[0].isupper() and word.casefold() not in _NO_NAMES_OF_COURTS
        return is_name and word.endswith(ENDINGS) and following in ("суд", "районн")

    def _whose(self, at: int) -> str:
        """The place of an adjective; districts of a town are called by it: "Leninsky District"."""
        adjective = self._words[at].text
        following = self._words[at + 1].key if at + 1 < len(self._words) else ""
        if following.startswith("район"):
            return adjective_in_english(adjective)
        return place_of_adjective(adjective, self._registry)

    def _local_at(self, at: int) -> BodyName | None:
        """A body of a town or region: "прокуратура Нортпорта", "Нортпортская мэрия"."""
        first, whose = at, None
        word = self._words[at]
        if word.text[0].isupper() and word.text.endswith(_ADJECTIVES):
            whose, first = self._whose(at), at + 1
        found = longest(self._words, first, LOCAL)
        if found is None or not self._goes_on(at, found[1]) or _is_mayor(self._words[first]):
            return None
        english, last = found
        place = self._place_at(last)
        if whose is not None:
            own = BodyName(last, f"{whose} {english}", last)
            return (
                own if place is None else BodyName(place[1], f"{own.english} of {place[0]}", last)
            )
        if place is None:
            return None
        if english.startswith("Prosecutor"):
            return BodyName(place[1], f"{english} of {place[0]}", last)
        return BodyName(place[1], f"{place[0]} {english}", last)

    def _place_at(self, at: int) -> tuple[str, int] | None:
        """The English name of the place of which a body is, and the number of the word after it."""
        if at >= len(self._words) or not joins(self._words[at]):
            return None
        word = self._words[at]
        if word.key.startswith(_REPUBLIC) and at + 1 < len(self._words):
            return self._place_at(at + 1)
        if not word.text[0].isupper():
            return None
        if word.text in _OF_MANY:
            return _OF_MANY[word.text], at + 1
        chamber = self._registry.index.longest_at(self._words, at)
        if chamber is not None and chamber.ids[0] in _CHAMBERS:
            return self._registry.by_id[chamber.ids[0]].name, chamber.last
        if at + 1 < len(self._words) and word.text.endswith(_ADJECTIVES):
            division = self.division_at(at)
            return self._republic_at(at) if division is None else (division, at + 2)
        return self._named_place_at(at)

    def division_at(self, at: int) -> str | None:
        """How English calls a region, of which an adjective and a noun stand at a word."""
        division = DIVISIONS.get(self._words[at + 1].key)
        return None if division is None else f"{self._whose(at)} {division}"

    def _republic_at(self, at: int) -> tuple[str, int] | None:
        """ "Норландской Республики" """
        people = self._registry.demonyms.longest_at(self._words, at)
        if people is None or people.last >= len(self._words):
            return None
        if not self._words[people.last].key.startswith("республик"):
            return None
        return self._registry.by_id[people.ids[0]].name, people.last + 1

    def _named_place_at(self, at: int) -> tuple[str, int] | None:
        word = self._words[at].text
        named = self._registry.index.longest_at(self._words, at)
        actor = None if named is None else self._registry.by_id[named.ids[0]]
        if named is not None and actor is not None and actor.kind is ActorKind.COUNTRY:
            article = "the " if actor.id in WITH_ARTICLE else ""
            return f"{article}{actor.name}", named.last
        if not word.isupper() and (word[-1] not in _VOWELS or is_first_name(word.casefold())):
            # "собрания Олег Громов"
            return None
        if named is not None and actor is not None and actor.kind is ActorKind.PLACE:
            return actor.name, named.last
        seat = self._registry.metonyms.longest_at(self._words, at)
        if seat is not None:
            names = self._registry.by_id[seat.ids[0]].metonyms
            return next(name for name in names if not is_cyrillic(name)), seat.last
        town = self._registry.town(self._words[at : at + 1])
        return None if town is None else (town, at + 1)

    def _goes_on(self, first: int, last: int) -> bool:
        """Whether all words up to one stand side by side."""
        if last > len(self._words):
            return False
        return all(map(joins, self._words[first + 1 : last]))


def _is_mayor(word: Word) -> bool:
    """Whether "мэра" stands there, which has the stem of "мэрии"."""
    return word.key == "мэр" and "и" not in word.text


def _with_purpose(head: str, order: Order, purpose: Purpose) -> list[str]:
    if not purpose.phrases:
        return [head]
    said = purpose.english
    is_long = len(purpose.phrases) > 1 or len(said.split()) > _MOST_WORDS_BEFORE
    if purpose.has_members or order is Order.OF:
        return [head, "of", said]
    if order is Order.FOR or is_long:
        return [head, "for", said]
    return [said, head]


def _of_place(english: str, place: str) -> str:
    if place in _OF_MANY.values() or place in _CHAMBERS.values():
        # "Центр ООН"
        return f"{place} {english}"
    return f"{english} of {place}"
