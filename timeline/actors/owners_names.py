"""Firms called by their owner's name with 's, which the text writes so alone, too: "Falk's"."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.actors.names import is_possessive
from timeline.actors.spans import Capitals, Sentence, Span


def with_whole_owners(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Take the 's along where it belongs to a name that the text has in full: "Falk's Bay Co."."""
    owners = {
        sentence.words[span.first].key
        for sentence in sentences
        for span in sentence.spans
        if isinstance(span.what, Capitals)
        and span.last - span.first > 2
        and is_possessive(sentence.words, span.first + 1)
    }
    if not owners:
        return list(sentences)
    return [
        replace(sentence, spans=[_whole(sentence, span, owners) for span in sentence.spans])
        for sentence in sentences
    ]


def _whole(sentence: Sentence, span: Span, owners: set[str]) -> Span:
    is_owner = span.last - span.first == 1 and sentence.words[span.first].key in owners
    if isinstance(span.what, Capitals) and is_owner and is_possessive(sentence.words, span.last):
        return replace(span, last=span.last + 1)
    return span
