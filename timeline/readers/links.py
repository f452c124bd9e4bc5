"""Links to articles: the pages behind them, whatever form these have."""

import io
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Final

from timeline.errors import SourceError
from timeline.model import Form, RawArticle
from timeline.readers.fetching import FetchedPage, Fetcher
from timeline.readers.forms import HEAD_BYTES, Kind, kind_of, read_stream
from timeline.readers.page_cache import NO_CACHE, FolderCache
from timeline.readers.records import Fields

# Forms that are told by their content alone; of the web all else is a page.
_BY_CONTENT: Final = frozenset((Kind.PDF, Kind.FEED, Kind.WORD, Kind.EPUB, Kind.PARQUET))


def read_links(
    links: Sequence[str], *, fields: Fields = (), cache: Path | None = None
) -> Iterator[RawArticle | SourceError]:
    """Fetch the links one after the other; what cannot be had becomes an error in its place."""
    kept = NO_CACHE if cache is None else FolderCache(cache)
    with closing(Fetcher(cache=kept)) as fetcher:
        yield from fetch_all(links, fetcher, fields=fields)


def fetch_all(
    links: Sequence[str], fetcher: Fetcher, *, fields: Fields = ()
) -> Iterator[RawArticle | SourceError]:
    """The articles behind the links, by a fetcher that the caller closes."""
    for link in links:
        try:
            page = fetcher.fetch(link)
        except SourceError as refusal:
            yield SourceError(link, refusal.what)
            continue
        yield from _articles(link, page, fields)


def _articles(link: str, page: FetchedPage, fields: Fields) -> Iterator[RawArticle | SourceError]:
    if kind_of(page.content[:HEAD_BYTES], "") not in _BY_CONTENT:
        yield RawArticle(page.content, Form.HTML, link, sidecar=(("url", page.url),))
        return
    for item in read_stream(io.BytesIO(page.content), link, fields):
        if isinstance(item, RawArticle) and item.record is None:
            yield replace(item, sidecar=(("url", page.url),))
        else:
            yield item
