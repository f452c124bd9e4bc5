"""A browser and a Streamlit server for tests that act as a reader does."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

ROOT = Path(__file__).parents[2]
# Long, as a busy machine may be slow; what is there at once costs no waiting.
PATIENCE_MS = 45_000
expect.set_options(timeout=PATIENCE_MS)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
HOSTILE = "<b>Bold</b> $x$ [a](javascript:alert(1)) :red[hot] <script>alert(1)</script> &amp;"
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_healthy(server: subprocess.Popen[bytes], port: int) -> None:
    for _ in range(600):
        if server.poll() is not None:
            raise AssertionError(f"the server stopped with {server.returncode}")
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise AssertionError("the server did not answer")


@contextmanager
def serve(script: Path, log: Path, **environment: str) -> Iterator[tuple[str, int]]:
    """Run a Streamlit script with the project's own settings; give its address and process id."""
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), f"--server.port={port}"]
    with log.open("wb") as output:
        server = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_until_healthy(server, port)
            yield f"http://127.0.0.1:{port}", server.pid
        finally:
            server.terminate()
            server.wait(timeout=20)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium; the tests bring none of their own."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise AssertionError(f"no browser found, looked for {', '.join(BROWSERS)}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window of its own, 1440 by 900."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    yield page
    context.close()


def drag_across(page: Page, plot: Locator, *, start: float, end: float) -> None:
    """Brush a plot from one fraction of its width to another."""
    area = plot.locator(".nsewdrag").first
    area.scroll_into_view_if_needed()
    box = area.bounding_box()
    assert box is not None
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * start, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * (start + end) / 2, middle, steps=4)
    page.mouse.move(box["x"] + box["width"] * end, middle, steps=4)
    page.mouse.up()


def choose_mark(page: Page, mark: Locator) -> None:
    """Click a mark, once, when what the reader asked for before is drawn."""
    settle(page)
    mark.click(force=True)
    expect(page.locator(".timeline-title").first).to_be_visible()


def settle(page: Page) -> None:
    """Wait until no run is under way and every chart is drawn."""
    expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")
    expect(page.locator(".timeline-plot:not(.js-plotly-plot), [aria-busy=true]")).to_have_count(0)


@dataclass(frozen=True, slots=True)
class App:
    """A server of the app, and its process."""

    address: str
    process: int


@pytest.fixture(scope="session")
def app(make_store, oddity, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:  # type: ignore[no-untyped-def]
    """The app on made events and some odd ones, one server for all tests that only read."""
    store = make_store(
        events=90,
        odd=(
            oddity(
                label=HOSTILE,
                sentence=f"Yesterday {HOSTILE} was said.",
                dates=(("2020-10-10", "2020-10-10"), ("2020-11-20", "2020-11-20")),
                link="https://herald.example/odd#:~:text=Yesterday",
            ),
            oddity(
                label="A summit is planned",
                sentence="Tomorrow a summit is planned.",
                dates=(("2020-12-12", "2020-12-12"),),
                status="planned",
                digest=True,
                link="https://herald.example/summit",
            ),
            oddity(
                label="No link",
                sentence="Saturday was quiet.",
                dates=(("2020-12-19", "2020-12-19"),),
                link=None,
            ),
            oddity(
                label="A bridge was closed",
                sentence="Sunday the bridge was closed.",
                dates=(("2020-12-20", "2020-12-20"),),
                missing=True,
            ),
            oddity(label="Vague", sentence="Recently nothing.", dates=((None, None),)),
        ),
    )
    log = tmp_path_factory.mktemp("app") / "server.log"
    with serve(ROOT / "dashboard.py", log, TIMELINE_STORE=str(store)) as (address, process):
        yield App(address, process)
    assert "Traceback" not in log.read_text(encoding="utf-8")


def open_view(page: Page, app: App, query: str = "") -> None:
    """Open a view that has marks, and wait for them."""
    page.goto(f"{app.address}/{query}")
    expect(page.locator(".st-key-panel")).to_be_visible()
    expect(page.locator(".st-key-chart .scatterlayer path.point")).not_to_have_count(0)
