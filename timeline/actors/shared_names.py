"""Names of bodies of a text, or their short forms, where they mean something else."""

from collections.abc import Iterator, Sequence

from timeline.actors.lexicon import BARE_HEADS, HONORIFICS, LOCAL_HEADS, ORGANISATION_HEADS, PARTS
from timeline.actors.named import Named
from timeline.actors.registry import ActorRegistry
from timeline.actors.run_words import FORMS_OF_FIRMS
from timeline.actors.spans import Capitals, Registered, Sentence, Span, keys_of
from timeline.actors.spelling import is_cyrillic
from timeline.model import ActorKind

# These say little more of a firm than that it is one.
_PLAIN = frozenset(
    "group holding holdings motor motors company international industries enterprises".split()
)
# No firm is called so, as it is "trader" or "owner".
_OF_PEOPLE = HONORIFICS | frozenset(
    "president premier chancellor king queen prince princess senator governor mayor general "
    "colonel captain judge justice bishop pope professor doctor minister secretary".split()
)


def firms_of_text(
    sentences: Sequence[Sentence], registry: ActorRegistry
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give registered names by which a text calls a firm of its own, and the firm's full name.

    "Citadel" after "Citadel Holding Corp." is not another Citadel, unless that is named before.
    """
    met: set[tuple[str, ...]] = set()
    for sentence in sentences:
        for span in sentence.spans:
            keys = keys_of(sentence, span)
            if isinstance(span.what, Registered):
                met.add(keys)
            elif keys[-1] in FORMS_OF_FIRMS and isinstance(span.what, Capitals):
                named = registry.index.longest_at(sentence.words, span.first)
                last = 0 if named is None else named.last - span.first
                if named is None or not set(keys[last:-1]) <= _PLAIN or keys[:last] in met:
                    continue
                kind = registry.by_id[named.ids[0]].kind
                if kind in (ActorKind.ORGANISATION, ActorKind.OUTLET) and last < len(keys) - 1:
                    yield keys[:last], keys


def may_be_town(span: Span) -> bool:
    """Whether neither a title nor its own words tell what an unregistered name is."""
    return isinstance(span.what, Capitals) and span.what.kind is None


def is_somebody_of_title(span: Span, full: Named) -> bool:
    """Whether a title tells that a name which begins that of a body is somebody's, too."""
    is_person = isinstance(span.what, Capitals) and span.what.kind is ActorKind.PERSON
    is_body = full.name.rsplit(" ", 1)[-1].casefold() in ORGANISATION_HEADS
    return is_person and is_body and not _OF_PEOPLE.isdisjoint(span.title)


def only_opens(sentence: Sentence, span: Span, common: frozenset[str]) -> bool:
    """Whether a word for a body, or one that the text writes small, too, opens a sentence.

    "Agency rules say" and "Immigration, after all, is" are of no body that is called so.
    """
    word = sentence.words[span.first]
    is_word = word.key in BARE_HEADS or (not is_cyrillic(word.text) and word.key in common)
    if not (is_word and isinstance(span.what, Capitals) and span.what.opens):
        return False
    company = sentence.company_of(span)
    acts = company.is_subject() or company.speaks() or company.is_possessive
    return not acts and company.after() not in PARTS


def is_town_of(full: Named, sentence: Sentence, span: Span, registry: ActorRegistry) -> bool:
    """Whether a town is meant and not the body that has its name: "Oldtown Police"."""
    words = sentence.words[span.first : span.last]
    if full.kind is not ActorKind.ORGANISATION or registry.town(words) is None:
        return False
    company = sentence.company_of(span)
    is_local = full.name.rsplit(" ", 1)[-1].casefold() in LOCAL_HEADS
    return is_local or company.stands_where()
