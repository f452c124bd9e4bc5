"""What the app rests on: brush, click, address and back button survive reruns."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, WebSocket, expect

from .conftest import drag_across, serve, settle

pytestmark = pytest.mark.xdist_group("mechanism")

PLOTLY_BYTES = 4_000_000


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    log = tmp_path_factory.mktemp("mechanism") / "server.log"
    with serve(Path(__file__).with_name("mechanism_page.py"), log) as (address, _):
        yield address


def test_brush_click_address_and_back_survive_reruns(page: Page, address: str) -> None:
    page.goto(address)
    overview = page.locator(".timeline-plot").nth(0)
    marks = page.locator(".timeline-plot").nth(1)

    drag_across(page, overview, start=0.3, end=0.6)

    expect(page.get_by_text("span 2019-06")).to_be_visible()

    marks.locator("path.point").nth(1).click(force=True)

    expect(page.get_by_text("event b", exact=True)).to_be_visible()

    page.get_by_role("button", name="Run again").click()

    expect(page.get_by_text("event b", exact=True)).to_be_visible()
    expect(page.get_by_text("span 2019-06")).to_be_visible()
    assert "event=b" in page.url

    page.go_back()

    expect(page.get_by_text("followed ?span=2019-06")).to_be_visible()
    expect(page.get_by_text("event none", exact=True)).to_be_visible()


def test_one_click_lands_where_the_plot_is_drawn_anew_under_it(page: Page, address: str) -> None:
    page.goto(address)
    marks = page.locator(".timeline-plot").nth(1)
    title = marks.locator(".gtitle")
    expect(title).to_contain_text("run")
    settle(page)
    again = page.get_by_role("button", name="Run again")
    box = marks.locator("path.point").nth(2).bounding_box()
    assert box is not None
    before = title.text_content()

    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    again.focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(500)
    page.mouse.up()

    expect(page.get_by_text("event c", exact=True)).to_be_visible()
    expect(title).not_to_have_text(str(before))


def test_plotly_is_sent_to_a_browser_once(page: Page, address: str) -> None:
    sizes: list[int] = []

    def count(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: sizes.append(len(frame)))

    page.on("websocket", count)
    page.goto(address)
    expect(page.get_by_text("width True")).to_be_visible()
    first = sum(sizes)

    page.get_by_role("button", name="Run again").click()
    page.wait_for_timeout(500)

    assert first > PLOTLY_BYTES
    assert sum(sizes) - first < PLOTLY_BYTES / 50
