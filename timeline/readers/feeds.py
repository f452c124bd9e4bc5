"""RSS and Atom feeds: each entry is an article, as far as the feed prints it."""

import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, BinaryIO, Final

import feedparser

from timeline.errors import SourceError
from timeline.field_names import HTML_TEXT
from timeline.model import Field, RawArticle
from timeline.readers import records
from timeline.readers.files import read_whole

_TAG: Final = re.compile(r"<[^<>]{0,1000}>")
# Characters; what is shorter is a summary, or so short that its page costs little.
_LEAST_ARTICLE: Final = 1000
_STATED: Final = (Field.TITLE, Field.PUBLISHED, Field.OUTLET, Field.LANGUAGE)
# The parser takes twenty times as much while it reads.
_MAX_FEED_BYTES: Final = 8 * 2**20
# What the parser was seen to raise, or may, where tags close that were never opened.
_PARSER_ERRORS: Final = (LookupError, ValueError, TypeError, AttributeError, RecursionError)


def read_feed(stream: BinaryIO, *, name: str) -> Iterator[RawArticle | SourceError]:
    """One article per entry, in the order of the feed, numbered from 1."""
    try:
        content = read_whole(stream, name=name, limit=_MAX_FEED_BYTES)
    except SourceError as refusal:
        yield refusal
        return
    # Bytes alone: a string could be taken for the address of a feed.
    try:
        feed = feedparser.parse(
            io.BytesIO(content), sanitize_html=False, resolve_relative_uris=False
        )
    except _PARSER_ERRORS:
        yield SourceError(name, "the feed is broken; save it again")
        return
    if not feed.entries:
        yield SourceError(name, "no entries in this feed; save it again, or remove it")
    for number, entry in enumerate(feed.entries, start=1):
        yield records.pack(_record(entry, feed.feed), name=name, number=number, fields=())


@dataclass(frozen=True, slots=True)
class Summary:
    """An entry that only sums up the page behind its link.

    Args:
        facts: Pairs of field and value that the feed states of the page, sorted by field.
    """

    link: str
    facts: tuple[tuple[str, str], ...]


def summary_of(item: RawArticle) -> Summary | None:
    """The page that an entry leads to; None where it has none, or is itself the article."""
    record: dict[str, str] = json.loads(item.content)
    link = record.get("url", "").strip()
    words = _TAG.sub("", record.get(HTML_TEXT, ""))
    if len(words) >= _LEAST_ARTICLE or not link.casefold().startswith(("http://", "https://")):
        return None
    facts = {name: record[name].strip() for name in _STATED if record.get(name)}
    return Summary(link, tuple(sorted(facts.items())))


def _record(entry: dict[str, Any], feed: dict[str, Any]) -> dict[str, str | None]:
    # The parser's own look-up answers with other fields where one is missing.
    own = partial(dict[str, Any].get, entry)
    whole = partial(dict[str, Any].get, feed)
    contents = [part.get("value") or "" for part in own("content") or ()]
    longest = max([*contents, own("summary") or ""], key=len)
    source = own("source") or {}
    return {
        HTML_TEXT: longest or own("title"),
        "title": own("title"),
        "url": own("link"),
        "published": own("published"),
        "updated": own("updated"),
        "outlet": source.get("title") or whole("title"),
        "language": own("language") or whole("language"),
        "guid": own("id"),
    }
