"""Clues that lie outside the extraction: in the URL and in the words of the story."""

import re
from functools import cache
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from timeline.model import Clue, ClueKind, Field
from timeline.publication.outlets import Outlets

if TYPE_CHECKING:
    from tldextract import TLDExtract

_PATH_DATE: Final = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([/-]?)(1[0-2]|0[1-9])\2(3[01]|[12]\d|0[1-9])(?!\d)"
)
_LOOSE_PATH_DATE: Final = re.compile(r"/((?:19|20)\d\d)/(1[0-2]|[1-9])/(3[01]|[12]\d|[1-9])/")
# Where everyone below writes their own pages; the public list has most such hosts, but not these.
_HOSTS_OF_BLOGS: Final = ("wordpress.com", "substack.com", "tumblr.com", "livejournal.com")
# Letters of any script, or an address in numbers; DNS takes no longer one.
_HOST: Final = re.compile(r"[\w.-]{1,253}|[0-9a-f:.]{2,45}")
_NOT_IN_URL: Final = re.compile(r"[\s\\\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_LEAD_CHARACTERS: Final = 700
_TOLD: Final = re.compile(r"\btold (?:the )?([A-Z][\w.]{1,30}(?: [A-Z][\w.]{1,30}){0,3})")
_HANDLE: Final = re.compile(r"(?i:\bfollow us\b)[^\n@]{0,40}(@\w{2,30})")


def web_url(words: str) -> str | None:
    """The URL as given where it is an absolute one of the web, else None.

    What a browser would read as another address than we do is none: a backslash ends the host
    for it, and marks of direction would show another address than is opened.
    """
    words = words.strip()
    if _NOT_IN_URL.search(words):
        return None
    try:
        parts = urlsplit(words)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return None
    is_web = parts.scheme.casefold() in ("http", "https")
    return words if is_web and host and _HOST.fullmatch(host) else None


def host_of(url: str) -> str:
    """The host of a URL without "www.", in lower case; "" where it has none."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.").rstrip(".")


def registered_domain(host: str) -> str:
    """The part of a host that was registered: "news.example.co.uk" is of "example.co.uk"."""
    return _splitter().extract_str(host).top_domain_under_public_suffix or host


@cache
def _splitter() -> "TLDExtract":
    # Brings an HTTP client that is never used: the list of suffixes comes with the package.
    from tldextract import TLDExtract

    return TLDExtract(
        cache_dir=None,
        suffix_list_urls=(),
        include_psl_private_domains=True,
        extra_suffixes=_HOSTS_OF_BLOGS,
    )


def url_clues(url: str) -> list[Clue]:
    """The day in the path of a URL, where it names one."""
    path = unquote(urlsplit(url).path)
    match = _PATH_DATE.search(path) or _LOOSE_PATH_DATE.search(path)
    if match is None:
        return []
    year, month, day = (group for group in match.groups() if group.isdigit())
    value = f"{year}-{int(month):02}-{int(day):02}"
    return [Clue(ClueKind.URL, Field.PUBLISHED, value, match[0].strip("/"))]


def text_clues(text: str, body: int, outlets: Outlets) -> list[Clue]:
    """What the words of a story say of its outlet, where that outlet is a known one.

    "told Trend" in the lead is by an agency of which others print the words; a handle to follow is
    the outlet's own. Who else is quoted ("Day.az reported") is no publisher.
    """
    clues = []
    lead = text[body : body + _LEAD_CHARACTERS]
    for match in _TOLD.finditer(lead):
        outlet = _longest_known(match[1], outlets)
        if outlet is not None:
            clues.append(Clue(ClueKind.TEXT, Field.AGENCY, outlet, f"told {outlet}"))
    for match in _HANDLE.finditer(text, max(body, len(text) - 2 * _LEAD_CHARACTERS)):
        known = outlets.by_name(match[1])
        if known is not None:
            words = " ".join(match[0].split())
            clues.append(Clue(ClueKind.TEXT, Field.OUTLET, known.name, words))
    return clues


def _longest_known(words: str, outlets: Outlets) -> str | None:
    """The agency whose name begins `words`: "Trend News Agency", "Trend"."""
    parts = words.rstrip(".").split()
    for count in range(len(parts), 0, -1):
        known = outlets.by_name(" ".join(parts[:count]).rstrip("."))
        if known is not None and known.is_agency:
            return known.name
    return None
