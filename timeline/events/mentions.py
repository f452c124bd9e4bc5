"""Dated sentences of one article as event mentions."""

import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from timeline.events.attribution import attributed_to
from timeline.events.labels import label_of
from timeline.model import (
    ActorMention,
    Article,
    DatePhrase,
    EventMention,
    Role,
    TimexType,
)

_ON_THE_TIMELINE = (TimexType.DATE, TimexType.TIME)
_ACTING = (Role.ACTOR, Role.SPEAKER, Role.ADDRESSED)


def event_mentions(
    article: Article,
    phrases: Sequence[DatePhrase],
    sentences: Sequence[tuple[int, int]],
    actors: Sequence[Sequence[ActorMention]],
) -> list[EventMention]:
    """Make one mention of each date phrase that the timeline shows, undated ones included.

    Args:
        article: Where it all stands.
        phrases: Dates in its text, in order; durations and repeated times are left out here.
        sentences: Spans in its text, in order.
        actors: Names in each sentence, as `find_actors` returns them.
    """
    starts = [start for start, _ in sentences]
    seen: Counter[tuple[str, int]] = Counter()
    mentions = []
    for phrase in phrases:
        if phrase.type not in _ON_THE_TIMELINE or phrase.start < article.body:
            continue
        number = bisect_right(starts, phrase.start) - 1
        named = actors[number] if number >= 0 else ()
        start, end = _span(phrase, sentences, number)
        sentence = article.text[start:end]
        place = (sentence, phrase.start - start)
        mentions.append(
            EventMention(
                mention_id=_mention_id(article.article_id, *place, seen[place]),
                article_id=article.article_id,
                start=start,
                end=end,
                sentence=sentence,
                label=label_of(sentence, phrase.start - start, phrase.end - start),
                date=phrase,
                actors=_acting(named),
                attributed_to=attributed_to(sentence, _within(named, start)),
            )
        )
        seen[place] += 1
    return mentions


def _span(phrase: DatePhrase, sentences: Sequence[tuple[int, int]], number: int) -> tuple[int, int]:
    """Find the sentence around a phrase; where there is none, the phrase stands for it."""
    if number < 0 or sentences[number][1] <= phrase.start:
        return phrase.start, phrase.end
    start, end = sentences[number]
    return start, max(end, phrase.end)


def _mention_id(article_id: str, sentence: str, offset: int, repeat: int) -> str:
    """Name a mention by what it says, so that an edit elsewhere in the article keeps its id."""
    key = "\0".join((article_id, sentence, str(offset), str(repeat)))
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _acting(named: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
    first: dict[str, ActorMention] = {}
    for mention in named:
        if mention.role in _ACTING:
            first.setdefault(mention.actor_id, mention)
    return tuple(first.values())


def _within(named: Sequence[ActorMention], start: int) -> list[tuple[int, int, ActorMention]]:
    return [(mention.start - start, mention.end - start, mention) for mention in named]
