"""Names in headlines where every word has a capital: those that the text below has, too."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.actors.lexicon import FUNCTION_WORDS, NOT_ACTORS, OPENERS
from timeline.actors.names import Word
from timeline.actors.run_words import HEADLINE_SHARE, HEADLINE_WORDS, STOPS
from timeline.actors.spans import Capitals, Sentence, Span, keys_of

_LONGEST = 6
_NO_NAMES = FUNCTION_WORDS | OPENERS | NOT_ACTORS


def with_headline_names(text: str, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Find in headlines the names of the other sentences, whole or their first or last word."""
    headlines = [at for at, one in enumerate(sentences) if is_headline(text, one.words)]
    if not headlines:
        return list(sentences)
    apart = set(headlines)
    others = (one for at, one in enumerate(sentences) if at not in apart)
    known = set(_names_in(others))
    found = list(sentences)
    for at in headlines:
        spans = [*sentences[at].spans, *_known_in(sentences[at], known)]
        found[at] = replace(sentences[at], spans=sorted(spans, key=lambda span: span.first))
    return found


def _names_in(sentences: Iterable[Sentence]) -> Iterator[tuple[str, ...]]:
    for sentence in sentences:
        for span in sentence.spans:
            if isinstance(span.what, Capitals) and not span.what.opens:
                keys = keys_of(sentence, span)
                yield from (keys, keys[:1], keys[-1:])


def _known_in(sentence: Sentence, known: set[tuple[str, ...]]) -> Iterator[Span]:
    taken = {at for span in sentence.spans for at in range(span.first, span.last)}
    at = 0
    while at < len(sentence.words):
        last = _end_of_known(sentence.words, at, known)
        if last is None or not taken.isdisjoint(range(at, last)):
            at += 1
            continue
        yield Span(at, last, Capitals(None, opens=False))
        at = last


def _end_of_known(words: Sequence[Word], at: int, known: set[tuple[str, ...]]) -> int | None:
    for last in range(min(len(words), at + _LONGEST), at, -1):
        keys = tuple(word.key for word in words[at:last])
        if keys in known and (len(keys) > 1 or keys[0] not in _NO_NAMES):
            return last
    return None


def is_headline(text: str, words: Sequence[Word]) -> bool:
    """Where nearly every word has a capital and no stop ends it, a capital tells nothing."""
    if len(words) > 1 and text[words[0].start : words[-1].end].isupper():
        return True
    if not words or STOPS.intersection(text[words[-1].end : words[-1].end + 2]):
        return False
    long = [word for word in words if len(word.text) > 3 and not word.text[0].isdigit()]
    if len(long) < HEADLINE_WORDS:
        return False
    return sum(word.text[0].isupper() for word in long) >= HEADLINE_SHARE * len(long)
