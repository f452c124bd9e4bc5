"""The kinds of the unregistered names of one document."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from timeline.actors.evidence import Evidence, gather
from timeline.actors.lexicon import PARTICLES
from timeline.actors.name_kinds import kind_of, looks_like_person
from timeline.actors.names import Word
from timeline.actors.registry import ActorRegistry
from timeline.actors.spans import Capitals, Registered, Sentence, Span, keys_of
from timeline.model import ActorKind

_SPACES = frozenset((" ", "\n", "\u00a0"))
_JOINTS = ("-", "@", "/", "_")
_OF_PEOPLE = frozenset("he she him her his hers himself herself mother father aged".split())
_OF_THINGS = frozenset("it its company firm group shares bank which maker".split())


class Kinds:
    """What each unregistered name of a document is, by all that is said of it there.

    Args:
        text: The article.
        sentences: In order.
        registry: Who is known.

    Attributes:
        evidence: What was seen of each name, under the keys of its words.
        by_keys: The kind of each; None where it is likely no name.
        common: Words of names that the document writes small, too.
    """

    def __init__(self, text: str, sentences: Sequence[Sentence], registry: ActorRegistry) -> None:
        self._text = text
        self._sentences = sentences
        self._registry = registry
        self.evidence: dict[tuple[str, ...], Evidence] = {}
        self._gather()
        self.common = self._common_words()
        self.by_keys = {
            keys: kind_of(keys, seen, self.common) for keys, seen in self.evidence.items()
        }
        self._tell_firms_from_people()
        self._tell_peoples_from_people()
        self._share_kinds()

    def _gather(self) -> None:
        for sentence in self._sentences:
            for span in sentence.spans:
                if isinstance(span.what, Capitals) and not span.what.is_word:
                    keys = keys_of(sentence, span)
                    seen = gather(self.evidence, keys, sentence, span)
                    if self._registry.town(sentence.words[span.first : span.last]) is not None:
                        seen.is_town = True

    def _common_words(self) -> frozenset[str]:
        """Words of names that stand small, too: "drilling" makes no person of "Ocean Drilling"."""
        names = {
            word.key
            for sentence in self._sentences
            for span in sentence.spans
            if isinstance(span.what, Capitals)
            for word in sentence.words[span.first : span.last]
        }
        wanted = names - PARTICLES
        return frozenset(
            word.key
            for sentence in self._sentences
            for word in sentence.words
            if word.key in wanted and word.text.islower() and self._is_word(word)
        )

    def _is_word(self, word: Word) -> bool:
        """Whether it stands by itself, and is no part of an address or of a compound."""
        after = self._text[word.end : word.end + 2]
        is_in_address = after[:1] == "." and after[1:].isalpha()
        return word.gap in _SPACES and not is_in_address and not after.startswith(_JOINTS)

    def _tell_firms_from_people(self) -> None:
        """What is called by its first word is a firm: "Norfirm Bolts", then "Norfirm said"."""
        for keys, kind in self.by_keys.items():
            short = self.evidence.get(keys[:1])
            if (
                kind is ActorKind.PERSON
                and len(keys) == 2
                and short is not None
                and keys[1] != "family"
            ):
                acts = short.speech + short.subject + short.owns
                acts = acts and not self._is_somebody(keys[0])
                if acts and keys[1:] not in self.evidence and not looks_like_person(keys):
                    self.by_keys[keys] = ActorKind.ORGANISATION

    def _tell_peoples_from_people(self) -> None:
        """A name of several words with a people among them is a group: "the Free Norlanders"."""
        for keys, kind in self.by_keys.items():
            if kind is not ActorKind.PERSON or len(keys) < 2 or looks_like_person(keys):
                continue
            if any(key in self._registry.demonyms.entries for key in keys):
                self.by_keys[keys] = ActorKind.ORGANISATION

    def _is_somebody(self, key: str) -> bool:
        """Whether sentences with a name say "she" or "his" rather than "its" and "company"."""
        return self._persons_over_things[key] > 0

    @cached_property
    def _persons_over_things(self) -> Counter[str]:
        """By word: in how many sentences with it more speaks of people than of things."""
        counts: Counter[str] = Counter()
        for sentence in self._sentences:
            keys = {word.key for word in sentence.words}
            more = (not keys.isdisjoint(_OF_PEOPLE)) - (not keys.isdisjoint(_OF_THINGS))
            if more:
                counts.update(dict.fromkeys(keys, more))
        return counts

    def _share_kinds(self) -> None:
        """In a list, what is beside a place is a place: "in Michigan and Nevada"."""
        for sentence in self._sentences:
            for one, other in pairwise(sentence.spans):
                company = sentence.company_of(other)
                if not company.lists_after(one.last):
                    continue
                for span, beside in ((one, other), (other, one)):
                    if self._is_plain(sentence, span) and self._is_place(sentence, beside):
                        self.by_keys[keys_of(sentence, span)] = ActorKind.PLACE

    def _is_plain(self, sentence: Sentence, span: Span) -> bool:
        """Whether nothing but the default says what an unregistered word is."""
        if not isinstance(span.what, Capitals) or span.what.is_word or span.last - span.first > 1:
            return False
        seen = self.evidence[keys_of(sentence, span)]
        return seen.kind is None and not seen.speech and seen.subject < 2 and not seen.firm

    def _is_place(self, sentence: Sentence, span: Span) -> bool:
        if isinstance(span.what, Registered):
            return self._registry.by_id[span.what.ids[0]].kind is ActorKind.PLACE
        kind = self.by_keys.get(keys_of(sentence, span))
        return isinstance(span.what, Capitals) and kind is ActorKind.PLACE
