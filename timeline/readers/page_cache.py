"""Pages fetched before, kept on the disk so that a site is asked only for what changed."""

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol, Self


@dataclass(frozen=True, slots=True)
class CachedPage:
    """A page with what its site gave to tell whether it changed."""

    content: bytes
    etag: str | None
    last_modified: str | None

    @classmethod
    def of(cls, headers: Mapping[str, str], content: bytes) -> Self:
        """The page of an answer."""
        return cls(content, headers.get("ETag"), headers.get("Last-Modified"))

    def conditions(self) -> dict[str, str]:
        """The headers that ask for the page only if it changed."""
        pairs = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in pairs.items() if value}


class PageCache(Protocol):
    """Where pages are kept by their address."""

    def get(self, url: str) -> CachedPage | None:
        """The page as it was, None where it was not fetched."""

    def put(self, url: str, page: CachedPage) -> None:
        """Keep a page."""


class FolderCache:
    """Pages in a folder, two files each.

    Args:
        folder: It is made with the first page.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, url: str) -> CachedPage | None:
        """The page as it was, None where it was not fetched or its files are damaged."""
        place = self._place(url)
        try:
            facts = json.loads(place.with_suffix(".json").read_bytes())
            content = place.with_suffix(".page").read_bytes()
            if facts["digest"] != _digest(content):
                return None
            return CachedPage(content, facts["etag"], facts["last_modified"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, url: str, page: CachedPage) -> None:
        """Keep a page that its site can tell from a changed one; a full disk keeps none."""
        if not page.conditions():
            return
        place = self._place(url)
        facts = {
            "url": url,
            "etag": page.etag,
            "last_modified": page.last_modified,
            "digest": _digest(page.content),
        }
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            _replace(place.with_suffix(".page"), page.content)
            _replace(place.with_suffix(".json"), json.dumps(facts).encode())

    def _place(self, url: str) -> Path:
        return self._folder / _digest(url.encode("utf-8", "surrogatepass"))


class _NoCache:
    """Keeps nothing."""

    def get(self, url: str) -> CachedPage | None:
        return None

    def put(self, url: str, page: CachedPage) -> None:
        return None


NO_CACHE: Final[PageCache] = _NoCache()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _replace(place: Path, content: bytes) -> None:
    """Write a file that is never seen half written."""
    beside = place.with_name(f"{place.name}.{os.getpid()}")
    beside.write_bytes(content)
    beside.replace(place)
