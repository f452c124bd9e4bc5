"""Registered names that more capitals follow: whether these belong to a longer name."""

from timeline.actors.first_names import GIVEN_NAMES
from timeline.actors.lexicon import BARE_HEADS, TITLE_PARTS, TITLES
from timeline.actors.names import NameMatch, Word
from timeline.actors.registry import ActorRegistry
from timeline.actors.run_ends import RunEnds
from timeline.actors.run_words import ALL_HEADS, NAMES_AND_COUNTRIES
from timeline.model import ActorKind

_CHAMBERS = BARE_HEADS | {"congress"}


class LongerNames:
    """The names in one sentence of which a registered one is the beginning.

    Args:
        text: The article.
        words: Of the sentence.
        registry: Who is known.
        ends: Where the runs of the sentence end.
    """

    def __init__(
        self, text: str, words: list[Word], registry: ActorRegistry, ends: RunEnds
    ) -> None:
        self._text = text
        self._words = words
        self._registry = registry
        self._ends = ends

    def is_firm_of_country(self, at: int, last: int, named: NameMatch) -> bool:
        """Whether a firm or party begins with a country: "Norland Unbowed", "Norland Potash"."""
        if named.last - at > 1 or last - at < 2:
            return False
        actor = self._registry.by_id[named.ids[0]]
        if actor.kind is not ActorKind.COUNTRY or self._words[at].key in NAMES_AND_COUNTRIES:
            return False
        rest = [word.key for word in self._words[named.last : last]]
        office = [word.key for word in self._words[max(0, at - 2) : at]]
        if office[-1:] == ["of"] and office[0] in TITLES:
            return False
        if office[-1:] == ["to"]:
            # "Ambassador of Norland to Sudland Ada Lind"
            return False
        if not TITLES.isdisjoint(rest) or rest[0] in GIVEN_NAMES or rest[0] in TITLE_PARTS:
            return False
        return not any(self._ends.is_known(near) for near in range(named.last, last))

    def splits(self, at: int, named: NameMatch | None) -> bool:
        """Whether a registered name stands by itself though more capitals follow."""
        if named is None:
            return False
        actor = self._registry.by_id[named.ids[0]]
        if named.last - at > 1:
            # "Transparency International Georgia"
            is_body = actor.kind is ActorKind.ORGANISATION
            return not (is_body and self._is_branch(named.last))
        if actor.kind is ActorKind.COUNTRY:
            return not self._is_given_name(at)
        following = named.last
        if self._words[at].key in _CHAMBERS and self._ends.end_of(at) > following:
            # "Congress of Deputies", where "Congress" alone is registered
            return False
        if self._words[at].key in GIVEN_NAMES and self._ends.goes_on(following):
            # "Meta Lind", where only "Meta" is registered
            return self._words[following].key in ALL_HEADS or self._ends.is_known(following)
        may_branch = actor.country is not None or self._is_international(named)
        if may_branch and self._is_branch(following):
            # "Bloomberg HT", "Gazprom Armenia"
            return False
        return (
            actor.kind not in (ActorKind.PERSON, ActorKind.PLACE)
            or following >= len(self._words)
            or self._registry.index.longest_at(self._words, following) is not None
        )

    def end_of_branch(self, named: NameMatch | None) -> int:
        """The number of the word after "Save the Children Norland", 0 where there is no such."""
        if named is None or named.last - named.first < 2:
            return 0
        actor = self._registry.by_id[named.ids[0]]
        is_body = actor.kind is ActorKind.ORGANISATION
        return named.last + 1 if is_body and self._is_branch(named.last) else 0

    def _is_international(self, named: NameMatch) -> bool:
        """Whether a word is a body of many countries that needs no article: "Greenpeace"."""
        actor = self._registry.by_id[named.ids[0]]
        if actor.kind is not ActorKind.ORGANISATION or actor.country is not None:
            return False
        before = self._words[named.first - 1].key if named.first else ""
        # "NATO Ukraine" is no branch.
        return before != "the" and not self._words[named.first].text.isupper()

    def _is_branch(self, at: int) -> bool:
        """Whether some capitals of their own or a country end the run: "TV", "UK", "Norland"."""
        if at >= len(self._words) or not self._ends.goes_on(at) or self._ends.goes_on(at + 1):
            return False
        word = self._words[at]
        if word.text.isupper() and len(word.text) in (2, 3):
            return True
        # "Gazprom Armenia", which "NATO Ukraine" is not.
        return self._registry.is_country(word.key)

    def _is_given_name(self, at: int) -> bool:
        """Whether "Jordan" is a first name here and no country."""
        before = self._words[at - 1].key if at else ""
        return (
            self._words[at].key in NAMES_AND_COUNTRIES
            and before not in ("of", "in", "from", "to")
            and self._registry.index.longest_at(self._words, at + 1) is None
        )
