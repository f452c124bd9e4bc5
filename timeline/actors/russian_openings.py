"""How a Russian sentence opens, and which words before a name are no part of it."""

from collections.abc import Sequence

from timeline.actors.known_surnames import may_be_registered
from timeline.actors.names import Word, joins
from timeline.actors.registry import ActorRegistry
from timeline.actors.russian_body_names import BodyNames
from timeline.actors.russian_cases import is_first_name
from timeline.actors.russian_titles import OCCUPATIONS, TITLES
from timeline.actors.russian_words import BODY_HEADS, COMMON_STEMS
from timeline.actors.spelling import is_cyrillic
from timeline.model import ActorKind

# First names of women that are words, too.
_NAMES_AND_WORDS = frozenset("роза вера надежда любовь слава рада заря зара лилия мира".split())
_NOUN_AND_NAME = 3
# "Винодел", "Художник", "Строитель"
_DOERS = ("ист", "ник", "тель", "лог", "вод", "дел", "граф", "рант", "тельница", "истка")
# "Комментарий", "Назначение"
_NOUN_ENDINGS = ("арий", "ение", "ание", "ция", "ость", "ство", "тие", "овка")
_OF_REGIONS = ("ского", "цкого", "ской", "цкой")
_LONGEST_TOWN = 4
_BODY_AND_NAME = 3
_INTO = frozenset("в во из под близ около до через".split())
_PARTICLES = frozenset("ван фон дер де да ди аль ас эль бен ибн оглы кызы ла ле дю".split())
ADJECTIVES = ("ский", "ская", "ское", "ские", "ского", "ской", "ских", "ным", "ные", "ный", "ная")
ENDINGS = (
    *ADJECTIVES,
    *"ный ная ное ные ного ной ному ным ных ский ская ское скому ском скую скими ским".split(),
    *"ую ая ое ий ый ой ого ому ом ых их".split(),
)


class RussianOpenings:
    """What stands before the names of a sentence.

    Args:
        text: The article.
        words: Of the sentence.
        registry: Who is known.
    """

    def __init__(self, text: str, words: Sequence[Word], registry: ActorRegistry) -> None:
        self._text = text
        self._words = list(words)
        self._registry = registry
        self.bodies = BodyNames(self._words, registry)

    def starts(self, at: int) -> bool:
        """Whether a sentence or what is said in it begins at a word: "- Дождь идет"."""
        if at == 0:
            return True
        gap = self._words[at].gap.strip()
        return gap in ("-", "\u2013", "\u2014", ":") and not self.is_quoted(at)

    def is_word_before_name(self, at: int, last: int) -> bool:
        """Whether a noun opens the sentence and a whole name follows: "Ходатай Олег Громов"."""
        if at > 0 or last - at < _NOUN_AND_NAME:
            return False
        first, second = (self._words[n].text.casefold() for n in (at, at + 1))
        if is_first_name(first):
            return False
        if is_first_name(second) or self.is_common(at):
            return True
        return first.endswith((*_DOERS, *_NOUN_ENDINGS))

    def is_noun_before_surname(self, at: int) -> bool:
        """Whether a word opens the sentence before whose it is: "Встреча Пашиняна"."""
        word = self._words[at].text.casefold()
        if not self.starts(at) or is_first_name(word) or word in _NAMES_AND_WORDS:
            return False
        following = self._words[at + 1]
        named = self._registry.index.longest_at(self._words, at + 1)
        is_person = may_be_registered(following, self._registry) or (
            named is not None and self._registry.by_id[named.ids[0]].kind is ActorKind.PERSON
        )
        is_oblique = following.text.endswith(("а", "я", "ого", "ой", "у", "ым", "ом"))
        if self.is_common(at) and not word.startswith(BODY_HEADS):
            return True
        return is_oblique and is_person

    def lists(self, at: int) -> bool:
        """Whether another name follows: "Сбор и Нортбанк"."""
        keys = [word.text for word in self._words[at + 1 : at + 3]]
        return len(keys) == 2 and keys[0] == "и" and keys[1][0].isupper()

    def is_common(self, at: int) -> bool:
        """Whether a noun of the language stands here, in some case."""
        return self._words[at].key in COMMON_STEMS

    def is_whose(self, at: int) -> bool:
        """Whether a genitive between a title and a full name begins: "Аким Нортпорта Бу Эк"."""
        before = self._words[at - 1].text.casefold() if at else ""
        if before == "от" and at > 1:
            before = self._words[at - 2].text.casefold()
        is_name = is_first_name(self._words[at].text.casefold())
        is_genitive = self._words[at].text.endswith(("а", "я", "ы", "и"))
        if before in TITLES and is_genitive and not is_name:
            return True
        # "Житель Нортпорта Олег Громов"
        follows = is_first_name(self._words[at + 1].text.casefold())
        does = before in TITLES | OCCUPATIONS or before.endswith(_DOERS)
        is_town = not is_name and self.is_town(at, at + 1)
        return does and (follows or is_town) and not is_name

    def is_town_before_name(self, at: int) -> bool:
        """Whether a town stands after a preposition and a name follows: "в Нортпорте Бу Эк"."""
        before = self._words[at - 1].text.casefold() if at else ""
        return before in ("в", "во", "из", "на", "под") and self.is_town(at, at + 1)

    def has_plural_before_place(self, at: int) -> bool:
        """Whether a town or a seat begins here after a noun: "Жители Нортпорта"."""
        seat = self._registry.metonyms.longest_at(self._words, at)
        if seat is not None and not is_first_name(self._words[at - 1].text.casefold()):
            # "Соболезнования Нортпорту"
            return True
        return self._words[at - 1].text.endswith(("и", "ы")) and self.is_town(at, at + 1)

    def is_plural_of(self, at: int, adjective: int) -> bool:
        """Whether people of a region open the sentence: "Жители Громского района"."""
        if adjective - at > 1 or not self._words[adjective].text.endswith(_OF_REGIONS):
            return False
        return self._words[at].text.endswith(("и", "ы", "ие", "ые"))

    def is_town(self, at: int, last: int) -> bool:
        """Whether some words without quotation marks are a town."""
        if last - at > _LONGEST_TOWN or self.is_quoted(at):
            return False
        return self._registry.town(self._words[at:last]) is not None

    def is_quoted(self, at: int) -> bool:
        """Whether quotation marks open right before a word."""
        return self._text.endswith(("\u00ab", "\u201e", '"'), 0, self._words[at].start)

    def is_initial(self, at: int) -> bool:
        """Whether one letter and a full stop stand here."""
        word = self._words[at]
        return len(word.text) == 1 and self._text[word.end : word.end + 1] == "."

    def country_at(self, at: int) -> tuple[str, int] | None:
        """The id of the country named at a word, and the number of the word after it."""
        if at >= len(self._words):
            return None
        named = self._registry.index.longest_at(self._words, at)
        if named is None or self._registry.by_id[named.ids[0]].kind is not ActorKind.COUNTRY:
            return None
        return named.ids[0], named.last

    def name_follows(self, at: int) -> bool:
        """Whether a capitalised word comes next, whose title stands before it."""
        if at >= len(self._words) or not joins(self._words[at]):
            return False
        return self._words[at].text[0].isupper()

    def before_first_name(self, at: int, last: int) -> int:
        """Where a body ends before somebody's whole name: "Центра Громова Ада Линд"."""
        names = [word.text.casefold() for word in self._words[at:last]]
        if len(names) < _BODY_AND_NAME or is_first_name(names[0]):
            return last
        starts = (n for n in range(1, len(names) - 1) if is_first_name(names[n]))
        return at + next(starts, len(names))

    def is_where(self, at: int, last: int) -> bool:
        """Whether "в" stands before names of no people and bodies: "в Порт-Громе"."""
        before = self._words[at - 1].text.casefold() if at else ""
        if before not in _INTO or self.is_quoted(at) or not is_cyrillic(self._words[at].text):
            return False
        words = [word.text for word in self._words[at:last]]
        is_body = any(word.casefold().startswith(BODY_HEADS) or word.isupper() for word in words)
        is_hyphened = self._text[self._words[at].end] == "-"
        return not is_body and (is_hyphened or words[0].endswith(ENDINGS))

    def is_short_body(self, at: int, following: int) -> bool:
        """Whether an abbreviation stands before a name: "КПРФ Олег Громов"."""
        short, word = self._words[at].text, self._words[following].text
        return len(short) > 1 and short.isupper() and not word.isupper()

    def is_particle(self, at: int) -> bool:
        """Whether "ван" of "Ханна ван Дейк" stands here."""
        return (
            self._words[at].text in _PARTICLES
            and at + 1 < len(self._words)
            and self._words[at + 1].text[0].isupper()
        )
