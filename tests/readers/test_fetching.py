"""Pages fetched from a server that misbehaves in every way that it can."""

import gzip
import json
import socket
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest

from timeline.errors import SourceError
from timeline.extraction import extract
from timeline.model import Confidence, PublicationTime, RawArticle, Stated
from timeline.publication import Outlets, identify
from timeline.readers import fetching, read_sources
from timeline.readers.fetching import Fetcher, Patience
from timeline.readers.links import fetch_all
from timeline.readers.network import is_public
from timeline.readers.page_cache import NO_CACHE, FolderCache, PageCache
from timeline.readers.snapshots import Archive

PAGE = b"<html><body><article><p>The bridge was opened to traffic.</p></article></body></html>"
FEED = (
    b"<rss version='2.0'><channel><item><title>A</title><description>One.</description></item>"
    b"</channel></rss>"
)

BOMB = gzip.compress(b"\0" * 40_000_000)


class Misbehaving(BaseHTTPRequestHandler):
    """Answers by the path: each is another way to go wrong."""

    protocol_version = "HTTP/1.1"
    asked: ClassVar[Counter[str]] = Counter()

    def log_message(self, format: str, *args: Any) -> None:
        return

    def answer(self, status: int, content: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if "Content_Length" not in headers:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def do_GET(self) -> None:
        self.asked[self.path] += 1
        way = urlsplit(self.path).path.strip("/").split("/")[0].split(".")[0]
        try:
            getattr(self, f"serve_{way}", self.serve_missing)()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def serve_missing(self) -> None:
        self.answer(404, b"gone")

    def serve_robots(self) -> None:
        self.answer(200, b"User-agent: *\nDisallow: /private\n")

    def serve_page(self) -> None:
        self.answer(200, PAGE, Content_Type="text/html")

    def serve_private(self) -> None:
        self.answer(200, PAGE)

    def serve_feed(self) -> None:
        self.answer(200, FEED)

    def serve_summaries(self) -> None:
        host = self.headers["Host"]
        links = ("story", "private/x", "missing", "moved", "feed", "inside")
        items = "".join(
            f"<item><title>{name}</title><link>http://{host}/{name}</link>"
            "<pubDate>Tue, 28 Sep 2021 08:00:00 +0400</pubDate><description>In short.</description>"
            "</item>"
            for name in links
        )
        whole = f"<item><title>Whole</title><link>http://{host}/whole</link><description>"
        whole += "It is told here in full. " * 50 + "</description></item>"
        bare = "<item><title>Bare</title><description>No link.</description></item>"
        feed = (
            f"<rss version='2.0'><channel><title>Times</title>{items}{whole}{bare}</channel></rss>"
        )
        self.answer(200, feed.encode())

    def serve_story(self) -> None:
        self.answer(200, PAGE.replace(b"bridge", b"new bridge"))

    def serve_charset(self) -> None:
        page = PAGE.replace(b"bridge", "caf\u00e9".encode())
        self.answer(200, page, Content_Type="text/html; charset=klingon")

    def serve_packed(self) -> None:
        self.answer(200, gzip.compress(PAGE), Content_Encoding="gzip")

    def serve_bomb(self) -> None:
        self.answer(200, BOMB, Content_Encoding="gzip")

    def serve_notgzip(self) -> None:
        self.answer(200, PAGE, Content_Encoding="gzip")

    def serve_long(self) -> None:
        self.answer(200, PAGE, Content_Length=str(len(PAGE) + 500))
        self.close_connection = True

    def serve_endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        while True:
            self.wfile.write(b"x" * 65536)

    def serve_drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(200):
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.05)

    def serve_silent(self) -> None:
        time.sleep(2)

    def serve_loop(self) -> None:
        self.answer(302, Location="/loop")

    def serve_moved(self) -> None:
        self.answer(301, Location="/page")

    def serve_file(self) -> None:
        self.answer(302, Location="file:///etc/passwd")

    def serve_nowhere(self) -> None:
        self.answer(302)

    def serve_inside(self) -> None:
        self.answer(302, Location="http://127.0.0.2/page")

    def serve_forbidden(self) -> None:
        self.answer(403, b"no")

    def serve_broken(self) -> None:
        self.answer(500, b"oops")

    def serve_empty(self) -> None:
        self.answer(200, b"")

    def serve_busy(self) -> None:
        if self.asked[self.path] == 1:
            self.answer(429, b"later", Retry_After="7")
        else:
            self.answer(200, PAGE)

    def serve_busier(self) -> None:
        self.answer(429, b"later", Retry_After="86400")

    def serve_index(self) -> None:
        """Tell of a snapshot of what is named so, as the archive does."""
        asked = parse_qs(urlsplit(self.path).query)["url"][0]
        closest = {"available": True, "status": "200", "timestamp": "20211201000000"}
        if "odd" in asked:
            closest["timestamp"] = "../../private"
        kept = {"closest": closest} if "missing" not in asked else {}
        self.answer(200, json.dumps({"url": asked, "archived_snapshots": kept}).encode())

    def serve_web(self) -> None:
        moment, _, address = self.path.removeprefix("/web/").partition("/")
        if moment == "20211201000000id_":
            self.answer(302, Location=f"/web/20211129101112id_/{address}")
        else:
            self.answer(200, PAGE)

    def serve_gone(self) -> None:
        self.answer(410, b"gone")

    def serve_odd(self) -> None:
        self.answer(404, b"gone")

    def serve_tagged(self) -> None:
        if self.headers.get("If-None-Match") == '"one"':
            self.answer(304, ETag='"one"')
        else:
            self.answer(200, PAGE, ETag='"one"')


@pytest.fixture
def server() -> Iterator[str]:
    Misbehaving.asked.clear()
    running = ThreadingHTTPServer(("127.0.0.1", 0), Misbehaving)
    running.daemon_threads = True
    # A handler that sleeps does not hold the test.
    running.block_on_close = False
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()
    thread.join()


def loopback_too(address: str) -> bool:
    """The switch that lets tests reach their own server; no setting of users leads here."""
    return is_public(address) or address == "127.0.0.1"


def fetcher(*, waits: list[float] | None = None, cache: PageCache = NO_CACHE) -> Fetcher:
    waited = [] if waits is None else waits
    return Fetcher(
        cache=cache,
        is_allowed=loopback_too,
        patience=Patience(answer=0.5, page=1.0, between=0.0),
        sleep=waited.append,
    )


def fetch(link: str, **more: Any) -> bytes:
    with closing(fetcher(**more)) as own:
        return own.fetch(link).content


def test_a_page_is_fetched_and_keeps_its_last_address(server: str) -> None:
    with closing(fetcher()) as own:
        (raw,) = fetch_all([f"{server}/moved"], own)

    assert isinstance(raw, RawArticle)
    assert (raw.source_path, raw.content) == (f"{server}/moved", PAGE)
    assert raw.sidecar == (("url", f"{server}/page"),)


def test_a_packed_page_is_unpacked(server: str) -> None:
    assert fetch(f"{server}/packed") == PAGE


def test_an_unknown_charset_spoils_no_page(server: str) -> None:
    assert "caf\u00e9" in fetch(f"{server}/charset").decode()


def test_a_feed_gives_its_entries(server: str) -> None:
    with closing(fetcher()) as own:
        (raw,) = fetch_all([f"{server}/feed"], own)

    assert isinstance(raw, RawArticle)
    assert (raw.where, raw.sidecar) == (f"{server}/feed:1", ())


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("private/1", "robots.txt of the site asks not to"),
        ("missing", "the site answers 404; the page is gone"),
        ("forbidden", "the site answers 403; open it in a browser"),
        ("broken", "the site answers 500; try again later"),
        ("busier", "the site answers 429; it is asked too often"),
        ("empty", "an empty page"),
        ("loop", "more than 5 redirects"),
        ("nowhere", "more than 5 redirects"),
        ("file", "not an address of the web"),
        ("inside", "cannot be fetched (127.0.0.2 is no address on the public internet)"),
        ("notgzip", "cannot be fetched"),
        ("long", "cannot be fetched (the answer broke off)"),
        ("bomb", "larger than 16 MiB"),
        ("endless", "larger than 16 MiB"),
        ("drip", "it comes too slowly"),
        ("silent", "no answer in time"),
    ],
)
def test_what_cannot_be_had_is_refused_with_a_reason(server: str, path: str, what: str) -> None:
    with closing(fetcher()) as own:
        (refusal,) = fetch_all([f"{server}/{path}"], own)

    assert isinstance(refusal, SourceError)
    assert refusal.where == f"{server}/{path}"
    assert refusal.what.startswith(what)


ask_for_address = socket.getaddrinfo


def knows_no_invalid_host(host: str, *more: Any, **named: Any) -> Any:
    """Answer at once, also where there is no network, that "invalid" has no hosts."""
    if host.endswith(".invalid"):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    return ask_for_address(host, *more, **named)


def from_archive(link: str, server: str) -> RawArticle | SourceError:
    with closing(fetcher()) as own:
        archive = Archive(f"{server}/index", f"{server}/web")
        (found,) = fetch_all([link], own, archive=archive)
    return found


@pytest.mark.parametrize("link", ["{}/gone/1?page=2", "http://no-such-host.invalid/1"])
def test_a_page_that_is_gone_is_taken_from_an_archive_and_says_so(
    server: str, link: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", knows_no_invalid_host)
    link = link.format(server)

    found = from_archive(link, server)

    assert isinstance(found, RawArticle)
    assert found.content == PAGE
    assert found.sidecar == (("url", link),)
    assert found.source_path == f"{link} (Internet Archive, snapshot of 2021-11-29)"


def test_the_day_of_a_snapshot_is_no_day_of_publication(server: str) -> None:
    found = from_archive(f"{server}/gone", server)

    assert isinstance(found, RawArticle)
    assert identify(found, extract(found), outlets=Outlets()).published is None


@pytest.mark.parametrize("path", ["missing", "odd"])
def test_a_page_that_no_archive_kept_is_refused(server: str, path: str) -> None:
    refusal = from_archive(f"{server}/{path}", server)

    assert isinstance(refusal, SourceError)
    assert refusal.what.startswith("the page is gone, and the Internet Archive kept none")


@pytest.mark.parametrize("path", ["forbidden", "broken", "silent", "private", "inside"])
def test_an_archive_is_not_told_of_pages_that_are_not_gone(server: str, path: str) -> None:
    refusal = from_archive(f"{server}/{path}", server)

    assert isinstance(refusal, SourceError)
    assert not any(asked.startswith(("/index", "/web")) for asked in Misbehaving.asked)


def test_the_pages_behind_the_summaries_of_a_feed_are_fetched(server: str) -> None:
    with closing(fetcher()) as own:
        found = list(fetch_all([f"{server}/summaries"], own))

    places = [getattr(item, "where", "").removeprefix(server) for item in found]
    assert places == [
        "/story",
        "/summaries:2",
        "/private/x",
        "/summaries:3",
        "/missing",
        "/moved",
        "/feed:1",
        "/summaries:6",
        "/inside",
        "/summaries:7",
        "/summaries:8",
    ]
    assert [isinstance(item, SourceError) for item in found].count(True) == 3
    assert not any(asked.startswith("/whole") for asked in Misbehaving.asked)


def test_an_entry_stands_in_for_the_page_behind_it(server: str) -> None:
    with closing(fetcher()) as own:
        story, *_ = fetch_all([f"{server}/summaries"], own)

    assert isinstance(story, RawArticle)
    assert story.stand_in is not None
    assert story.stand_in.where == f"{server}/summaries:1"


def test_what_a_feed_states_of_a_page_is_trusted_less_than_the_page(server: str) -> None:
    with closing(fetcher()) as own:
        story = next(iter(fetch_all([f"{server}/summaries"], own)))

    assert isinstance(story, RawArticle)
    article = identify(story, extract(story), outlets=Outlets())
    assert article.text == "The new bridge was opened to traffic."
    assert article.published == PublicationTime(
        "2021-09-28T08:00+04:00", 'feed "published"', Confidence.MEDIUM
    )
    assert article.outlet == Stated("Times", 'feed "outlet"')


def test_the_links_of_a_feed_in_a_folder_are_never_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(Fetcher, "fetch", lambda _, link: asked.append(link))
    (tmp_path / "feed.xml").write_bytes(
        FEED.replace(b"<title>A", b"<link>http://a.org/</link><title>A")
    )

    found = [*read_sources([str(tmp_path)]), *read_sources([str(tmp_path / "feed.xml")])]

    assert [getattr(item, "where", "") for item in found] == ["feed.xml:1", "feed.xml:1"]
    assert asked == []


def test_no_archive_is_asked_unless_one_is_named(server: str) -> None:
    with closing(fetcher()) as own:
        (refusal,) = fetch_all([f"{server}/gone"], own)

    assert isinstance(refusal, SourceError)
    assert "410" in refusal.what
    assert not any(asked.startswith("/index") for asked in Misbehaving.asked)


def test_one_bad_link_does_not_keep_the_others(server: str) -> None:
    with closing(fetcher()) as own:
        found = list(fetch_all([f"{server}/missing", f"{server}/page"], own))

    assert [type(item) for item in found] == [SourceError, RawArticle]


def test_a_busy_site_is_asked_again_after_the_wait_that_it_names(server: str) -> None:
    waits: list[float] = []

    assert fetch(f"{server}/busy", waits=waits) == PAGE
    assert 7.0 in waits


def test_a_host_is_asked_once_a_second(server: str) -> None:
    waits: list[float] = []
    own = Fetcher(is_allowed=loopback_too, patience=Patience(between=60.0), sleep=waits.append)
    with closing(own):
        own.fetch(f"{server}/page")
        own.fetch(f"{server}/packed")

    assert len(waits) == 2
    assert all(wait > 50 for wait in waits)


def test_a_page_that_did_not_change_is_taken_from_the_cache(server: str, tmp_path: Path) -> None:
    cache = FolderCache(tmp_path / "pages")

    first, second = (fetch(f"{server}/tagged", cache=cache) for _ in range(2))

    assert first == second == PAGE
    assert Misbehaving.asked["/tagged"] == 2


def test_a_damaged_page_in_the_cache_is_fetched_anew(server: str, tmp_path: Path) -> None:
    cache = FolderCache(tmp_path)
    fetch(f"{server}/tagged", cache=cache)
    for kept in tmp_path.glob("*.page"):
        kept.write_bytes(b"damaged")

    assert fetch(f"{server}/tagged", cache=cache) == PAGE


@pytest.mark.parametrize(
    "link",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://0.0.0.0/",
        "http://2130706433/",
    ],
)
def test_addresses_that_are_not_public_are_never_reached(link: str) -> None:
    (refusal,) = read_sources([link])

    assert isinstance(refusal, SourceError)
    assert "no address on the public internet" in refusal.what


@pytest.mark.parametrize("link", ["http://", "http://[", "https://user@/x", "http://a b/"])
def test_what_only_looks_like_a_link_is_refused(link: str) -> None:
    (refusal,) = read_sources([link])

    assert isinstance(refusal, SourceError)


def test_a_proxy_of_the_environment_is_not_used(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")

    assert fetch(f"{server}/page") == PAGE


def test_a_list_of_links_is_fetched_when_it_is_named_and_not_inside_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = tmp_path / "links.txt"
    listed.write_text("http://127.0.0.1:1/a\nhttp://127.0.0.1:1/b\nhttp://127.0.0.1:1/a\n")

    named = list(read_sources([str(listed)]))
    inside = list(read_sources([str(tmp_path)]))

    assert [getattr(item, "where", "") for item in named] == [
        "http://127.0.0.1:1/a",
        "http://127.0.0.1:1/b",
    ]
    assert [str(item) for item in inside] == [
        "links.txt: a list of links; name it on the command line to fetch them"
    ]


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1", False),
        ("fc00::1", False),
        ("::ffff:10.0.0.1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_public_addresses_are_told_from_all_others(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_the_bounds_of_a_page_are_those_that_the_readme_names() -> None:
    assert fetching.MAX_PAGE_BYTES == 16 * 2**20
