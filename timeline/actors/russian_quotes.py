"""Names in quotation marks in a Russian sentence: bodies, and things that do nothing."""

from timeline.actors.names import NameMatch
from timeline.actors.russian_belongings import RussianBelongings
from timeline.actors.russian_role_words import NAMED, SPEAKING
from timeline.actors.russian_words import BODY_HEADS, THINGS
from timeline.actors.spans import Capitals, Span
from timeline.model import ActorKind

_VERB_ENDINGS = ("л", "ла", "ло", "ли", "ет", "ит", "ют", "ят")
_LONGEST_THING = 4


class RussianQuotes(RussianBelongings):
    """What stands in quotation marks."""

    def quoted_at(self, at: int) -> Span | None:
        """A name of several words in quotes that acts or is said to be a party or a firm."""
        named = self._registry.index.longest_at(self._words, at)
        if named is not None and self.closes(named.last - 1):
            return None
        if not self._words[at].text[0].isupper() or not self.is_quoted(at):
            return None
        last = next((n for n in range(at + 1, at + 6) if self.closes(n - 1)), at)
        if last - at < 2 or any(self.is_quoted(n) for n in range(at + 1, last)):
            return None
        before = self._words[at - 1].text.casefold() if at else ""
        follows = self._words[last] if last < len(self._words) else None
        acts = follows is not None and follows.text.endswith(_VERB_ENDINGS)
        joined = follows is not None and self._text[follows.start - 2 : follows.start] == "\u00bb "
        # "«Вольво Карс Восток»", where only the first word is registered.
        longer = named is not None and all(w.text[0].isupper() for w in self._words[at:last])
        is_told = before.startswith((*NAMED, *SPEAKING, "фракци"))
        if not is_told and not (acts and joined) and not longer:
            return None
        return Span(at, last, Capitals(ActorKind.ORGANISATION, opens=False))

    def closes(self, at: int) -> bool:
        """Whether quotation marks close right after a word."""
        return at < len(self._words) and self._text.startswith("\u00bb", self._words[at].end)

    def is_thing(self, at: int) -> bool:
        """Whether a word stands in quotes after what has no deeds: "учения «Запад - Восток»"."""
        opened = at
        while opened > 0 and "\u00ab" not in self._words[opened].gap:
            if "\u00bb" in self._words[opened].gap or at - opened > _LONGEST_THING:
                return False
            opened -= 1
        before = self._words[opened - 1].text.casefold() if opened else ""
        return before.startswith(THINGS)

    def is_body_called_so(self, at: int, named: NameMatch) -> bool:
        """Whether a body in quotes has the name of a place: "профсоюз «Каспий»"."""
        before = self._words[at - 1].text.casefold() if at else ""
        is_body = before.startswith((*NAMED, *BODY_HEADS, "профсоюз"))
        is_whole = self.is_quoted(at) and self.closes(named.last - 1)
        return is_body and is_whole and self._registry.is_place(named.ids)
