"""Whose initials stand in brackets after a longer name."""

from collections.abc import Collection, Sequence

from timeline.actors.lexicon import FUNCTION_WORDS
from timeline.actors.named import Named, as_named
from timeline.actors.names import fold
from timeline.actors.registry import Actor, ActorRegistry
from timeline.actors.spans import Capitals, Registered, Sentence, Span, keys_of
from timeline.model import ActorKind

# Of words in two names of one body.
_SHARED = 2


class Abbreviations:
    """Reads what stands in brackets after the names of a document.

    Args:
        text: The article.
        registry: Who is known.
        countries: Of the outlet and of most of the document, by id; None where unknown.
    """

    def __init__(
        self, text: str, registry: ActorRegistry, countries: Collection[str | None]
    ) -> None:
        self._text = text
        self._registry = registry
        self._countries = countries

    def abbreviates(self, sentence: Sentence, brief: Span, full: Span) -> bool:
        """Whether one word's letters stand in the longer name in order, the first ones alike."""
        keys = keys_of(sentence, full)
        letters = keys_of(sentence, brief)[0]
        if brief.last - brief.first > 1 or len(keys) < 2:
            return False
        if self._is_of_other_language(sentence, brief, full):
            return True
        return any(_are_letters_of(letters, keys[at:]) for at in range(len(keys) - 1))

    def may_stand_for(self, sentence: Sentence, brief: Span, named: Named) -> bool:
        """Whether the letters may be a body's, or are all initials of somebody: "(JFL)"."""
        letters = keys_of(sentence, brief)[0]
        initials = "".join(part[0] for part in named.name.casefold().split())
        return named.kind is not ActorKind.PERSON or letters == initials

    def known_by_letters(self, sentence: Sentence, brief: Span, full: Span) -> Named | None:
        """Whose registered letters follow an English name in brackets: "Workers' Front (XYZ)".

        Either they are letters of another language, or the names have words in common.
        """
        if not isinstance(brief.what, Registered) or not isinstance(full.what, Capitals):
            return None
        bearers = [self._registry.by_id[id_] for id_ in brief.what.ids]
        for actor in bearers:
            is_body = actor.kind is ActorKind.ORGANISATION and not actor.rejected
            # Of several with these letters, none is meant of whose country nothing is said.
            is_near = len(bearers) == 1 or actor.country in (None, *self._countries)
            if is_body and is_near and self._is_called(actor, sentence, brief, full):
                return as_named(actor)
        return None

    def _is_called(self, actor: Actor, sentence: Sentence, brief: Span, full: Span) -> bool:
        keys, letters = keys_of(sentence, full), keys_of(sentence, brief)[0]
        if not any(_are_letters_of(letters, keys[at:]) for at in range(len(keys) - 1)):
            return actor.country is not None and actor.country in self._countries
        own = {fold(word) for word in actor.name.split()}
        # "Sudish National Army (SNA)" is another than "Norlandish National Army".
        # Where a mission is tells nothing.
        last = full.first + (keys.index("in") if "in" in keys else len(keys))
        others = (at for at in range(full.first, last) if sentence.words[at].key not in own)
        is_other = any(self._is_of_country(sentence, at) for at in others)
        return len(own.intersection(keys) - FUNCTION_WORDS) >= _SHARED and not is_other

    def _is_of_country(self, sentence: Sentence, at: int) -> bool:
        if self._registry.demonyms.longest_at(sentence.words, at) is not None:
            return True
        named = self._registry.index.longest_at(sentence.words, at)
        return named is not None and self._registry.by_id[named.ids[0]].kind is ActorKind.COUNTRY

    def _is_of_other_language(self, sentence: Sentence, brief: Span, full: Span) -> bool:
        """Whether capitals alone in brackets follow a body: "Republican People's Party (CHP)"."""
        word = sentence.words[brief.first]
        is_body = self._is_organisation(full)
        return is_body and word.text.isupper() and self._text.startswith(")", word.end)

    def _is_organisation(self, span: Span) -> bool:
        if isinstance(span.what, Registered):
            return self._registry.by_id[span.what.ids[0]].kind is ActorKind.ORGANISATION
        return isinstance(span.what, Capitals) and span.what.kind is ActorKind.ORGANISATION


def _are_letters_of(letters: str, keys: Sequence[str]) -> bool:
    """Whether letters stand in words in order, the first one where the words begin."""
    rest = iter("".join(keys))
    return letters[0] == keys[0][0] and all(letter in rest for letter in letters)
