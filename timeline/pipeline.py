"""From the bytes of an article to everything said in it: the one function that engines run."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from timeline import sentences
from timeline.actors import ActorRegistry, Proposal, find_actors
from timeline.dates import Language, date_phrases
from timeline.errors import SourceError
from timeline.events import event_mentions
from timeline.extraction import extract
from timeline.extraction.page_numbers import page_numbers
from timeline.languages.by_locale import locale_language
from timeline.model import Article, DatePhrase, EventMention, Form, RawArticle
from timeline.publication import Outlets, identify, unread_days

Propose: TypeAlias = Callable[[Sequence[str]], Sequence[Sequence[Proposal]]]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the pipeline is told besides the articles.

    Args:
        languages: By ISO 639-1 code.
        outlets: The registry of publishers and agencies.
        actors: The registry of names.
        propose: Another finder of names, asked with the sentences of an article; None for none.
    """

    languages: Mapping[str, Language]
    outlets: Outlets
    actors: ActorRegistry
    propose: Propose | None = None


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article with all that its sentences say of dates, and what was passed over in it."""

    article: Article
    mentions: tuple[EventMention, ...]
    notices: tuple[str, ...] = ()


def process(raw: RawArticle, knowledge: Knowledge) -> ReadArticle:
    """Read one article.

    Raises:
        SourceError: The bytes cannot be read as an article.
    """
    extracted = extract(raw)
    article = identify(raw, extracted, outlets=knowledge.outlets)
    country = knowledge.outlets.country_of(article.outlet)
    phrases = _phrases(article, country, knowledge)
    spans = sentences.split(article.text)
    actors = find_actors(
        article.text,
        spans,
        registry=knowledge.actors,
        country=country,
        published=None if article.published is None else article.published.day,
        proposals=_proposals(article.text, spans, knowledge.propose),
    )
    mentions = event_mentions(article, phrases, spans, actors, knowledge.outlets)
    if raw.form is Form.PDF:
        mentions = _with_pages(mentions, article.text)
    unread = unread_days(extracted.clues, article, country=country)
    return ReadArticle(article, tuple(mentions), (*extracted.notices, *unread))


def _proposals(
    text: str, spans: Sequence[tuple[int, int]], propose: Propose | None
) -> Sequence[Sequence[Proposal]]:
    return () if propose is None else propose([text[start:end] for start, end in spans])


def _with_pages(mentions: list[EventMention], text: str) -> list[EventMention]:
    pages = page_numbers(text, (mention.start for mention in mentions))
    return [replace(mention, page=page) for mention, page in zip(mentions, pages, strict=True)]


def _phrases(article: Article, country: str | None, knowledge: Knowledge) -> list[DatePhrase]:
    """The dates of an article; whole dates alone where its language has no rules yet."""
    code = article.language
    language = knowledge.languages.get(code) or locale_language(code)
    return date_phrases(
        article.text,
        language=language,
        published=article.published,
        country=country,
        body=article.body,
    )


def process_batch(
    batch: Sequence[RawArticle], knowledge: Knowledge
) -> list[ReadArticle | SourceError]:
    """Read articles one by one; what cannot be read is returned as the error that says why.

    Returns:
        One value per article, in the same order.
    """
    return [_process_or_refuse(raw, knowledge) for raw in batch]


def _process_or_refuse(raw: RawArticle, knowledge: Knowledge) -> ReadArticle | SourceError:
    try:
        return process(raw, knowledge)
    except SourceError as refusal:
        return refusal
