"""Links to articles: the pages behind them, whatever form these have."""

import io
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Final

from timeline.errors import SourceError
from timeline.model import Form, RawArticle
from timeline.readers.feeds import Summary, read_feed, summary_of
from timeline.readers.fetching import FetchedPage, Fetcher, PageGoneError
from timeline.readers.forms import HEAD_BYTES, Kind, kind_of, read_stream
from timeline.readers.page_cache import NO_CACHE, FolderCache
from timeline.readers.records import Fields
from timeline.readers.snapshots import Archive, fetch_snapshot

# Forms that are told by their content alone; of the web all else is a page.
_BY_CONTENT: Final = frozenset((Kind.PDF, Kind.FEED, Kind.WORD, Kind.EPUB, Kind.PARQUET))


def read_links(
    links: Sequence[str],
    *,
    fields: Fields = (),
    cache: Path | None = None,
    archive: Archive | None = None,
) -> Iterator[RawArticle | SourceError]:
    """Fetch the links one after the other; what cannot be had becomes an error in its place.

    Args:
        archive: Asked for pages that are gone; None asks nobody.
    """
    kept = NO_CACHE if cache is None else FolderCache(cache)
    with closing(Fetcher(cache=kept)) as fetcher:
        yield from fetch_all(links, fetcher, fields=fields, archive=archive)


def fetch_all(
    links: Sequence[str],
    fetcher: Fetcher,
    *,
    fields: Fields = (),
    archive: Archive | None = None,
) -> Iterator[RawArticle | SourceError]:
    """The articles behind the links, by a fetcher that the caller closes."""
    for link in links:
        try:
            where, page = _fetch(link, fetcher, archive)
        except SourceError as refusal:
            yield SourceError(link, refusal.what)
            continue
        if kind_of(page.content[:HEAD_BYTES], "") is Kind.FEED:
            yield from _entries(where, page, fetcher, archive)
        else:
            yield from _articles(where, page, fields)


def _entries(
    where: str, page: FetchedPage, fetcher: Fetcher, archive: Archive | None
) -> Iterator[RawArticle | SourceError]:
    """The entries of a feed, and in place of summaries the pages behind them.

    What the feed prints is better than nothing: it stands for a page that cannot be had, or that
    has no article on it.
    """
    for item in read_feed(io.BytesIO(page.content), name=where):
        if isinstance(item, SourceError) or (summary := summary_of(item)) is None:
            yield item
        else:
            yield from _behind(item, summary, fetcher, archive)


def _behind(
    entry: RawArticle, summary: Summary, fetcher: Fetcher, archive: Archive | None
) -> Iterator[RawArticle | SourceError]:
    try:
        place, page = _fetch(summary.link, fetcher, archive)
    except SourceError as refusal:
        yield entry
        yield SourceError(summary.link, refusal.what)
        return
    some = False
    for item in _articles(place, page, ()):
        if isinstance(item, SourceError):
            yield item
            continue
        some = True
        # What the feed states is said of a page, not of each of many articles in one.
        whole = item.record is None
        yield replace(item, feed=summary.facts, stand_in=entry) if whole else item
    if not some:
        yield entry


def _fetch(link: str, fetcher: Fetcher, archive: Archive | None) -> tuple[str, FetchedPage]:
    """The page behind a link and the place to name for it, which tells a snapshot from a page."""
    try:
        return link, fetcher.fetch(link)
    except PageGoneError:
        if archive is None:
            raise
    kept = fetch_snapshot(link, fetcher, archive)
    return f"{link} (Internet Archive, snapshot of {kept.day})", kept.page


def _articles(where: str, page: FetchedPage, fields: Fields) -> Iterator[RawArticle | SourceError]:
    if kind_of(page.content[:HEAD_BYTES], "") not in _BY_CONTENT:
        yield RawArticle(page.content, Form.HTML, where, sidecar=(("url", page.url),))
        return
    for item in read_stream(io.BytesIO(page.content), where, fields):
        if isinstance(item, RawArticle) and item.record is None:
            yield replace(item, sidecar=(("url", page.url),))
        else:
            yield item
