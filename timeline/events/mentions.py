"""Dated sentences of one article as event mentions."""

import hashlib
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.claims import claimants
from timeline.events.clauses import relative_clause
from timeline.events.datelines import end_of_dateline
from timeline.events.labels import label_of
from timeline.events.reporters import only_reports
from timeline.events.status import status_of
from timeline.model import (
    ActorKind,
    ActorMention,
    Article,
    DatePhrase,
    EventMention,
    Role,
    TimexType,
)
from timeline.publication import Outlets

_ON_THE_TIMELINE = (TimexType.DATE, TimexType.TIME)
# A ministry has a site of its own, but is more than that.
_MAYBE_OUTLETS = (ActorKind.ORGANISATION, ActorKind.PERSON)
_ADDRESS = re.compile(r"(?:\.[a-z]{2,6}){1,2}\b")
_NO_OUTLETS = Outlets()
_ACTING = (Role.ACTOR, Role.SPEAKER, Role.ADDRESSED)


def event_mentions(
    article: Article,
    phrases: Sequence[DatePhrase],
    sentences: Sequence[tuple[int, int]],
    actors: Sequence[Sequence[ActorMention]],
    outlets: Outlets = _NO_OUTLETS,
) -> list[EventMention]:
    """Make one mention of each date phrase that the timeline shows, undated ones included.

    The day of a dateline is no mention, and the sentence behind it begins after it.

    Args:
        article: Where it all stands.
        phrases: Dates in its text, in order; durations and repeated times are left out here.
        sentences: Spans in its text, in order.
        actors: Names in each sentence, as `find_actors` returns them.
        outlets: Known outlets, which act in no event that they only report.
    """
    starts = [start for start, _ in sentences]
    story = end_of_dateline(article, phrases)
    seen: Counter[tuple[str, int]] = Counter()
    mentions = []
    said_by = claimants(
        article.text, phrases, sentences, actors, own=_own(article), digest_of=_retold(article)
    )
    for phrase, claimant in zip(phrases, said_by, strict=True):
        if phrase.type not in _ON_THE_TIMELINE or phrase.start < story:
            continue
        number = bisect_right(starts, phrase.start) - 1
        told = _Told(article, phrase, *_span(phrase, sentences, number, story))
        noun = _noun_dated(article.text, told.start, phrase, phrases)
        named = _named_from(actors[number] if number >= 0 else (), told.start, noun)
        acting = _acting(named, _Reporters(article, outlets, told.sentence, told.start))
        mentions.append(told.mention(acting, claimant, seen[told.place]))
        seen[told.place] += 1
    return mentions


@dataclass(frozen=True, slots=True)
class _Told:
    """A date phrase in its sentence.

    Args:
        start: Where the sentence begins in the text.
        end: Where it ends.
    """

    article: Article
    phrase: DatePhrase
    start: int
    end: int

    @property
    def sentence(self) -> str:
        return self.article.text[self.start : self.end]

    @property
    def place(self) -> tuple[str, int]:
        """The sentence, and where the phrase begins in it."""
        return self.sentence, self.phrase.start - self.start

    def mention(
        self, acting: tuple[ActorMention, ...], claimant: str | None, repeat: int
    ) -> EventMention:
        """What it says of an event.

        Args:
            acting: Who acts in it.
            claimant: Who claims it, None where the article tells it in its own voice.
            repeat: How many the article has before it that say the same.
        """
        article, phrase = self.article, self.phrase
        sentence, start = self.place
        end = phrase.end - self.start
        return EventMention(
            mention_id=_mention_id(article.article_id, sentence, start, repeat),
            article_id=article.article_id,
            start=self.start,
            end=self.end,
            sentence=sentence,
            label=label_of(sentence, start, end, is_placed=phrase.interval is not None),
            date=phrase,
            status=status_of(
                sentence,
                start,
                end,
                days=phrase.interval,
                published=None if article.published is None else article.published.day,
                claimed=claimant is not None,
            ),
            actors=acting,
            attributed_to=claimant,
        )


def _named_from(actors: Sequence[ActorMention], start: int, noun: int | None) -> list[ActorMention]:
    """The names of a sentence; speakers alone before the noun that the date belongs to."""
    return [
        one
        for one in actors
        if one.start >= start and (noun is None or one.end >= noun or one.role is Role.SPEAKER)
    ]


def _own(article: Article) -> list[str]:
    """Who tells it all, but for digests, which retell what outlets say."""
    told_by = () if article.digest else (article.outlet, article.agency)
    return [one.value for one in told_by if one is not None]


def _retold(article: Article) -> str | None:
    """The outlet whose report a digest retells."""
    return article.outlet.value if article.digest and article.outlet is not None else None


def _span(
    phrase: DatePhrase, sentences: Sequence[tuple[int, int]], number: int, story: int
) -> tuple[int, int]:
    """Find the sentence around a phrase; where there is none, the phrase stands for it."""
    if number < 0 or sentences[number][1] <= phrase.start:
        return phrase.start, phrase.end
    start, end = sentences[number]
    return (story if start < story < end else start), max(end, phrase.end)


def _noun_dated(
    text: str, start: int, phrase: DatePhrase, phrases: Sequence[DatePhrase]
) -> int | None:
    """Where the noun ends of which alone a date tells, where what is before has another date.

    "Ada Lind ordered an inquiry on 5 May into a fire that broke out on 3 May": who acts before
    the noun has nothing to do with the later date.
    """
    begin = relative_clause(text[start : phrase.end], phrase.start - start)
    if begin is None:
        return None
    noun = start + begin
    earlier = bisect_right(phrases, noun, key=lambda one: one.end) - 1
    is_dated = earlier >= 0 and phrases[earlier].start >= start
    return noun if is_dated and phrases[earlier].type in _ON_THE_TIMELINE else None


def _mention_id(article_id: str, sentence: str, offset: int, repeat: int) -> str:
    """Name a mention by what it says, so that an edit elsewhere in the article keeps its id."""
    key = "\0".join((article_id, sentence, str(offset), str(repeat)))
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class _Reporters:
    """Who passes on what a sentence tells."""

    article: Article
    outlets: Outlets
    sentence: str
    start: int

    def hold(self, mention: ActorMention) -> bool:
        """Whether it is an outlet that does nothing in the sentence but report."""
        start, end = mention.start - self.start, self._end(mention)
        if not self._is_outlet(mention, self.sentence[start:end]):
            return False
        return mention.role is Role.SPEAKER or only_reports(self.sentence, start, end)

    def _end(self, mention: ActorMention) -> int:
        """Where its name ends; one that is an address goes on behind its full stop."""
        end = mention.end - self.start
        address = _ADDRESS.match(self.sentence, end)
        return address.end() if address else end

    def _is_outlet(self, mention: ActorMention, written: str) -> bool:
        if mention.kind is ActorKind.OUTLET:
            return True
        if mention.kind not in _MAYBE_OUTLETS:
            return False
        own = {stated.value for stated in (self.article.outlet, self.article.agency) if stated}
        return any(
            name in own or self.outlets.by_name(name) is not None
            for name in (mention.name, written)
        )


def _acting(named: Sequence[ActorMention], reporters: _Reporters) -> tuple[ActorMention, ...]:
    first: dict[str, ActorMention] = {}
    for mention in named:
        if mention.role in _ACTING and not reporters.hold(mention):
            first.setdefault(mention.actor_id, mention)
    return tuple(first.values())
