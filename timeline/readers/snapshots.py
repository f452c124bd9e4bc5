"""Pages that are gone, as the Internet Archive kept them."""

import json
import re
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urldefrag, urlencode

from timeline.errors import SourceError
from timeline.readers.fetching import FetchedPage, Fetcher

_NO_SNAPSHOT: Final = "the page is gone, and the Internet Archive kept none that can be read"
_STAMP: Final = re.compile(r"(\d{4})(\d{2})(\d{2})\d{6}")
_STAMP_IN_PATH: Final = re.compile(r"/(\d{14})(?:id_)?/")


@dataclass(frozen=True, slots=True)
class Archive:
    """Where an archive of pages is asked.

    Args:
        index: Tells the snapshots of a page.
        pages: Has the snapshots by their moment and address.
    """

    index: str
    pages: str


INTERNET_ARCHIVE: Final = Archive(
    "https://archive.org/wayback/available", "https://web.archive.org/web"
)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A page as it was on `day`, when the archive read it, which need not be when it came out."""

    page: FetchedPage
    day: date


def fetch_snapshot(link: str, fetcher: Fetcher, archive: Archive) -> Snapshot:
    """Fetch the newest snapshot of the page behind a link, its bytes as the site sent them.

    Raises:
        SourceError: There is none, or the archive gives none.
    """
    address = urldefrag(link).url
    try:
        answer = fetcher.fetch(f"{archive.index}?{urlencode({'url': address})}")
        stamp = _stamp(answer.content)
        page = fetcher.fetch(f"{archive.pages}/{stamp}id_/{address}") if stamp else None
    except SourceError as refusal:
        raise SourceError(link, f"{_NO_SNAPSHOT} ({refusal.what})") from None
    if stamp is None or page is None:
        raise SourceError(link, _NO_SNAPSHOT)
    # The archive leads on to the moment that it has.
    found = _STAMP_IN_PATH.search(page.url)
    day = _day(found[1] if found else stamp)
    if day is None:
        raise SourceError(link, _NO_SNAPSHOT)
    return Snapshot(FetchedPage(link, page.content), day)


def _stamp(answer: bytes) -> str | None:
    """The moment of the newest snapshot, fourteen digits."""
    try:
        told = json.loads(answer)["archived_snapshots"]["closest"]["timestamp"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return told if isinstance(told, str) and _STAMP.fullmatch(told) else None


def _day(stamp: str) -> date | None:
    parts = _STAMP.fullmatch(stamp)
    try:
        return date(*map(int, parts.groups())) if parts else None
    except ValueError:
        return None
