"""Who speaks in an article, so that one agency in ten newspapers is one source."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from timeline.events.stories import story_names
from timeline.model import Article

_NOT_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks in one article, and of whom.

    Args:
        name: The agency where one is known, else the outlet, else the host of the URL; empty
            where nothing says who speaks.
        fingerprint: The same for texts that differ in spaces, case and signs at most.
        names: Those that it is full of, as `story_names` has them.
    """

    name: str
    fingerprint: str
    names: frozenset[str] = frozenset()


def voice_of(article: Article) -> Voice:
    """Tell who speaks in an article."""
    stated = article.agency or article.outlet
    name = stated.value if stated else _host(article.url)
    text = article.text[article.body :]
    return Voice(_plain(name), _fingerprint(text), story_names(text))


def is_same_source(one: Voice, other: Voice) -> bool:
    """Whether two articles are one source: by the same voice, nameless ones alike, or text."""
    return one.name == other.name or one.fingerprint == other.fingerprint


def count_sources(voices: Iterable[Voice]) -> int:
    """Count distinct voices; those with the same text are one, and so are all nameless ones."""
    groups: list[set[tuple[str, str]]] = []
    for voice in sorted(set(voices), key=lambda v: (v.name, v.fingerprint)):
        marks = {("name", voice.name), ("text", voice.fingerprint)}
        touching = [group for group in groups if group & marks]
        groups = [group for group in groups if not group & marks]
        groups.append(marks.union(*touching))
    return len(groups)


def _fingerprint(text: str) -> str:
    return hashlib.sha256(_plain(text).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _plain(text: str) -> str:
    return _NOT_WORDS.sub(" ", text.casefold()).strip()


def _host(url: str | None) -> str:
    if url is None:
        return ""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")
