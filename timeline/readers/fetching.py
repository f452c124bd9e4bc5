"""Pages fetched by their links: politely, with bounds, and from the public internet only."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

import httpx
from protego import Protego

from timeline.errors import SourceError
from timeline.readers.network import CheckedTransport, IsAllowed, UnknownHost, is_public
from timeline.readers.page_cache import NO_CACHE, CachedPage, PageCache

USER_AGENT: Final = "Timeline/0.1 (reads news articles that its user names; one page at a time)"
MAX_PAGE_BYTES: Final = 16 * 2**20
MAX_REDIRECTS: Final = 5
_GONE: Final = (404, 410)
_ROBOTS_BYTES: Final = 512 * 1024
_LONGEST_WAIT_SECONDS: Final = 30.0


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for what, in seconds.

    Args:
        answer: For the next bytes of an answer.
        page: For all of a page, however steadily it drips.
        between: Between two requests to one host.
    """

    answer: float = 10.0
    page: float = 30.0
    between: float = 1.0


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """A page and where it was found in the end."""

    url: str
    content: bytes


@dataclass(frozen=True, slots=True)
class _Answer:
    """One answer: a page, or where to go on."""

    status: int
    headers: httpx.Headers
    content: bytes


class PageGoneError(SourceError):
    """A page that was there once, or whose host is there no more."""


class Fetcher:
    """Fetches pages one after the other; one instance serves one build.

    Args:
        cache: Pages fetched before, which are asked for again only if changed.
        is_allowed: Which IP addresses may be reached. Only tests allow others than public ones.
        sleep: Waits that many seconds.
    """

    def __init__(
        self,
        *,
        cache: PageCache = NO_CACHE,
        is_allowed: IsAllowed = is_public,
        patience: Patience = Patience(),
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._cache = cache
        self._patience = patience
        self._sleep = sleep
        self._robots: dict[str, Protego] = {}
        self._last_request: dict[str, float] = {}
        self._client = httpx.Client(
            transport=CheckedTransport(is_allowed),
            trust_env=False,
            follow_redirects=False,
            timeout=patience.answer,
            headers={"User-Agent": USER_AGENT, "Accept-Encoding": "gzip, deflate"},
        )

    def close(self) -> None:
        """Close all connections."""
        self._client.close()

    def fetch(self, link: str) -> FetchedPage:
        """Fetch the page behind a link.

        Raises:
            PageGoneError: The site says so, or there is no such site.
            SourceError: It cannot be had, may not be had, or is no page of a bearable size.
        """
        url = link
        for _ in range(MAX_REDIRECTS + 1):
            self._check(url, link)
            cached = self._cache.get(url)
            answer = self._ask_patiently(url, link, cached)
            if answer.status == 304 and cached is not None:
                return FetchedPage(url, cached.content)
            if not httpx.codes.is_redirect(answer.status):
                return self._page(url, link, answer)
            url = self._next(url, answer, link)
        raise SourceError(link, f"more than {MAX_REDIRECTS} redirects; open it in a browser")

    def _check(self, url: str, link: str) -> None:
        """Refuse what is no address of the web, and what the host asks not to be read."""
        try:
            parts = urlsplit(url)
            host = parts.hostname
        except ValueError:
            host = None
        if not host or parts.scheme not in ("http", "https"):
            raise SourceError(link, "not an address of the web (http or https); check it")
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            self._robots[site] = self._read_robots(site, link)
        if not self._robots[site].can_fetch(url, USER_AGENT):
            raise SourceError(link, "robots.txt of the site asks not to; save the page by hand")

    def _read_robots(self, site: str, link: str) -> Protego:
        """The rules of a site; one without them allows all."""
        try:
            answer = self._ask(f"{site}/robots.txt", {}, _ROBOTS_BYTES)
        except UnknownHost as error:
            raise PageGoneError(link, f"cannot be fetched ({error}); check it") from None
        except httpx.ConnectError as error:
            raise SourceError(link, f"cannot be fetched ({error}); check it") from None
        except (httpx.HTTPError, httpx.InvalidURL, ValueError, SourceError):
            return Protego.parse("")
        found = answer.content.decode("utf-8", "replace") if answer.status == 200 else ""
        return Protego.parse(found)

    def _ask_patiently(self, url: str, link: str, cached: CachedPage | None) -> _Answer:
        """Ask, and once more after the wait that a busy site asks for."""
        conditions = {} if cached is None else cached.conditions()
        answer = self._ask_or_refuse(url, link, conditions)
        wait = _seconds(answer.headers.get("Retry-After"))
        if answer.status in (429, 503) and wait is not None:
            self._sleep(wait)
            answer = self._ask_or_refuse(url, link, conditions)
        return answer

    def _ask_or_refuse(self, url: str, link: str, conditions: dict[str, str]) -> _Answer:
        try:
            return self._ask(url, conditions, MAX_PAGE_BYTES)
        except httpx.TimeoutException:
            raise SourceError(link, "no answer in time; try again later") from None
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
            raise SourceError(link, f"cannot be fetched ({error}); check it") from None

    def _ask(self, url: str, conditions: dict[str, str], limit: int) -> _Answer:
        self._keep_distance(urlsplit(url).netloc)
        deadline = time.monotonic() + self._patience.page
        content = bytearray()
        with self._client.stream("GET", url, headers=conditions) as response:
            for chunk in response.iter_bytes():
                content += chunk
                if len(content) > limit:
                    raise SourceError(url, f"larger than {limit // 2**20} MiB; save it by hand")
                if time.monotonic() > deadline:
                    raise SourceError(url, "it comes too slowly; save the page by hand")
            return _Answer(response.status_code, response.headers, bytes(content))

    def _keep_distance(self, host: str) -> None:
        now = time.monotonic()
        ready = self._last_request.get(host, now - self._patience.between) + self._patience.between
        if ready > now:
            self._sleep(ready - now)
        self._last_request[host] = max(now, ready)

    def _page(self, url: str, link: str, answer: _Answer) -> FetchedPage:
        if answer.status in _GONE:
            raise PageGoneError(link, f"the site answers {answer.status}; {_advice(answer.status)}")
        if answer.status != 200:
            raise SourceError(link, f"the site answers {answer.status}; {_advice(answer.status)}")
        if not answer.content.strip():
            raise SourceError(link, "an empty page; open it in a browser and save it")
        self._cache.put(url, CachedPage.of(answer.headers, answer.content))
        return FetchedPage(url, answer.content)

    def _next(self, url: str, answer: _Answer, link: str) -> str:
        try:
            return str(httpx.URL(url).join(answer.headers.get("Location", "")))
        except (httpx.InvalidURL, ValueError):
            raise SourceError(link, "a redirect to no address; open it in a browser") from None


def _seconds(retry_after: str | None) -> float | None:
    """The wait a site asks for, where it is one that a build can bear."""
    if retry_after is None or not retry_after.strip().isdecimal():
        return None
    wait = float(retry_after)
    return wait if wait <= _LONGEST_WAIT_SECONDS else None


def _advice(status: int) -> str:
    match status:
        case 401 | 402 | 403:
            return "open it in a browser and save it"
        case 404 | 410:
            return "the page is gone; look for it in an archive"
        case 429:
            return "it is asked too often; try again later"
        case _:
            return "try again later"
