"""What a reader does with the app, in a real browser."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, WebSocket, expect

from .conftest import HOSTILE, App, choose_mark, drag_across, open_view, settle

# One server for all of them, also where tests run on several cores.
pytestmark = pytest.mark.xdist_group("app")

CHART_BYTES = 5_000


def test_a_reader_narrows_the_view_reads_an_event_and_shares_it(
    page: Page, browser: Browser, app: App
) -> None:
    open_view(page, app)

    page.get_by_role("combobox", name="Actors").click()
    page.get_by_role("option", name=re.compile("Arland ·")).click()
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile("actor=arland"))
    before = page.url
    drag_across(page, page.locator(".st-key-overview"), start=0.85, end=0.99)
    expect(page).not_to_have_url(before)
    choose_mark(page, page.locator(".st-key-chart .scatterlayer path.point").last)
    panel = page.locator(".st-key-panel")
    expect(panel.locator("mark").first).to_be_visible()

    expect(page).to_have_url(re.compile("event="))
    assert re.search("since=201[678]", page.url)
    link = panel.get_by_role("link").first
    expect(link).to_have_attribute("href", re.compile(r"^https://\S+example/\S*#:~:text="))

    title = panel.locator(".timeline-title").inner_text()
    context = browser.new_context()
    second = context.new_page()
    second.goto(page.url)
    expect(second.locator(".st-key-panel .timeline-title")).to_have_text(title)
    expect(second.locator(".timeline-caption")).to_have_text(
        page.locator(".timeline-caption").inner_text()
    )
    context.close()


def test_back_restores_the_view_before(page: Page, app: App) -> None:
    open_view(page, app, "?since=2020-06-01&until=2021-06-01")
    caption = page.locator(".timeline-caption")
    before = caption.inner_text()
    page.get_by_role("textbox", name="Search sentences").fill("inquiry")
    page.get_by_role("textbox", name="Search sentences").press("Enter")
    expect(page).to_have_url(re.compile("q=inquiry"))
    expect(caption).not_to_have_text(before)

    page.go_back()

    expect(caption).to_have_text(before)
    expect(page.get_by_role("textbox", name="Search sentences")).to_have_count(1)
    expect(page.get_by_role("textbox", name="Search sentences")).to_have_value("")
    expect(page).not_to_have_url(re.compile("q=inquiry"))


def test_text_of_an_article_is_shown_and_never_read_as_markup(page: Page, app: App) -> None:
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    open_view(page, app, "?since=2020-10-09&until=2020-10-11&event=e90")

    panel = page.locator(".st-key-panel")
    expect(panel.locator(".timeline-label")).to_have_text(HOSTILE)
    expect(panel.locator(".timeline-quote").first).to_contain_text(f"{HOSTILE} was said.")
    labels = page.locator(".st-key-chart .textpoint text")
    expect(labels.filter(has_text="<b>Bold</b> $x$").first).to_be_visible()
    expect(panel.get_by_text("Sources give different dates")).to_be_visible()

    page.get_by_role("button", name="Whole article").first.click()

    expect(page.locator(".timeline-article")).to_have_text(f"Yesterday {HOSTILE} was said.")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Close").first.click()
    expect(page.locator(".st-key-suggest-e90 button")).to_contain_text(HOSTILE[:40])
    assert page.locator("b", has_text="Bold").count() == 0
    assert page.locator('a[href^="javascript"]').count() == 0


def test_a_digest_is_called_ours_and_a_missing_link_opens_our_reader(page: Page, app: App) -> None:
    open_view(page, app, "?since=2020-12-01&until=2020-12-30&event=e91")
    panel = page.locator(".st-key-panel")

    expect(panel.get_by_text("Our digest")).to_be_visible()
    expect(panel.locator(".timeline-quote")).to_have_text("Tomorrow a summit is planned.")
    expect(panel.get_by_role("link")).to_have_attribute("href", "https://herald.example/summit")
    expect(panel.get_by_text("Told as planned")).to_be_visible()

    open_view(page, app, "?since=2020-12-01&until=2020-12-30&event=e92")

    expect(panel.get_by_role("link")).to_have_count(0)
    panel.get_by_role("button", name="Whole article").click()
    expect(page.locator(".timeline-article .chosen")).to_have_text("Saturday")


def test_a_date_in_the_reader_leads_to_its_event(page: Page, app: App) -> None:
    open_view(page, app, "?since=2020-12-01&until=2020-12-30&event=e92")
    page.get_by_role("button", name="Whole article").click()

    page.locator(".timeline-article .dated").click()

    expect(page.locator(".timeline-article")).to_have_count(0)
    expect(page.locator(".st-key-panel .timeline-quote")).to_contain_text("Saturday was quiet.")


def test_an_article_that_is_no_longer_found_is_marked_and_listed(page: Page, app: App) -> None:
    open_view(page, app, "?since=2020-12-01&until=2020-12-30&event=e93")
    panel = page.locator(".st-key-panel")

    expect(panel.get_by_text("No longer found among your files")).to_be_visible()
    panel.get_by_role("button", name="Close").click()
    page.get_by_role("radio", name="No longer found (1)").click()
    table = page.locator(".stDataFrame canvas").first
    expect(page.get_by_text("They are kept as they were")).to_be_visible()
    table.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Space")

    reader = page.get_by_role("dialog")
    expect(reader.get_by_text("No longer found among your files")).to_be_visible()
    expect(reader.get_by_text(re.compile(r"store forget --store .+ -- a\d+$"))).to_be_visible()


def test_an_empty_result_says_so_and_leads_back(page: Page, app: App) -> None:
    page.goto(f"{app.address}/?q=nosuchword")

    expect(page.get_by_text("Nothing matches these filters.")).to_be_visible()
    page.get_by_role("button", name="Clear all filters").first.click()
    expect(page.locator(".st-key-chart .scatterlayer path.point").last).to_be_visible()


@pytest.mark.parametrize("query", ["?since=rubbish&until=2020-99-99&actor=%3Cb%3E&lanes=x"])
def test_an_address_that_makes_no_sense_is_no_trouble(page: Page, app: App, query: str) -> None:
    open_view(page, app, query)

    expect(page.locator(".stException")).to_have_count(0)


def test_no_request_leaves_the_machine(page: Page, app: App) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    open_view(page, app, "?event=e90")
    page.get_by_role("button", name="More").click()
    page.wait_for_timeout(500)

    outside = [
        url for url in asked if not url.startswith((app.address, "data:", "blob:", "about:"))
    ]
    assert asked
    assert outside == []


def test_it_listens_on_this_machine_alone(app: App) -> None:
    sockets = Path(f"/proc/{app.process}/net/tcp").read_text(encoding="ascii").splitlines()[1:]
    sockets6 = Path(f"/proc/{app.process}/net/tcp6").read_text(encoding="ascii").splitlines()[1:]
    port = f"{int(app.address.rsplit(':', 1)[1]):04X}"
    listening = [line.split()[1] for line in sockets + sockets6 if line.split()[3] == "0A"]

    assert [address for address in listening if address.endswith(f":{port}")] == [
        f"0100007F:{port}"
    ]


def test_what_is_shown_can_be_taken_away(page: Page, app: App) -> None:
    open_view(page, app, "?since=2020-12-01&until=2020-12-30&q=quiet")

    page.get_by_role("button", name="Download").click()
    with page.expect_download() as begun:
        page.get_by_role("button", name="Mentions (CSV)").click()
    mentions = begun.value.path().read_text(encoding="utf-8-sig").splitlines()
    with page.expect_download() as begun:
        page.get_by_role("button", name="TimelineJS sheet").click()
    sheet = begun.value.path().read_text(encoding="utf-8-sig").splitlines()

    with page.expect_download() as begun:
        page.get_by_role("button", name="Calendar").click()
    calendar = begun.value.path().read_text(encoding="utf-8")
    assert begun.value.suggested_filename == "timeline.ics"

    with page.expect_download() as begun:
        page.get_by_role("button", name="(SVG)").click()
    picture = begun.value.path().read_text(encoding="utf-8")
    with page.expect_download() as begun:
        page.get_by_role("button", name="(PNG)").click()

    assert begun.value.path().read_bytes().startswith(b"\x89PNG")
    assert "1 to 30 December 2020, “quiet”" in picture
    assert "@font-face" in picture
    assert "DTSTART;VALUE=DATE:20201219" in calendar
    assert mentions[0].startswith("mention_id,event_id,article_id")
    assert len(mentions) == 2
    assert "Saturday was quiet." in mentions[1]
    assert sheet[0].startswith("Year,Month,Day,Time,End Year")
    assert sheet[1].startswith("2020,12,19")


def test_days_of_publication_can_be_shown_and_lead_to_the_article(page: Page, app: App) -> None:
    open_view(page, app, "?since=2020-12-18&until=2020-12-20&q=quiet&published=yes")

    expect(page.get_by_text("Articles published")).to_be_visible()
    tick = page.locator(".st-key-chart .scatterlayer path.point").last.bounding_box()
    assert tick is not None
    page.mouse.click(tick["x"], tick["y"] + tick["height"] / 2)

    expect(page.locator(".timeline-article")).to_have_text("Saturday was quiet.")


def test_the_tray_of_the_undated_opens_the_article_at_the_phrase(page: Page, app: App) -> None:
    open_view(page, app)
    page.get_by_role("radio", name="Undated (1)").click()
    table = page.locator(".stDataFrame").last.locator("canvas").first
    table.scroll_into_view_if_needed()
    expect(page.get_by_text("They are kept, not guessed.")).to_be_visible()

    table.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Space")

    expect(page.locator(".timeline-article .chosen")).to_have_text("Recently")


def test_a_square_of_the_reporting_map_narrows_the_view(page: Page, app: App) -> None:
    open_view(page, app, "?since=2020-12-18&until=2020-12-20&q=quiet")
    page.get_by_role("radio", name="When reported").click()
    square = page.locator(".st-key-reporting .scatterlayer path.point").last
    square.scroll_into_view_if_needed()

    square.click(force=True)

    expect(page).to_have_url(re.compile("since=2020-12-14&until=2020-12-21"))


def test_a_drag_in_the_lanes_chooses_days(page: Page, app: App) -> None:
    open_view(page, app, "?since=2020-01-01&until=2020-12-31")

    drag_across(page, page.locator(".st-key-chart"), start=0.3, end=0.6)

    expect(page).to_have_url(re.compile(r"since=2020-0[45]-\d\d&until=2020-0[78]"))


def test_all_years_stay_all_years_after_a_reload(page: Page, app: App) -> None:
    open_view(page, app, "?since=2020-10-01&until=2020-12-31")
    expect(page.get_by_text("on other days")).to_be_visible()

    page.get_by_role("button", name="All years").click()

    expect(page.get_by_text("on other days")).to_have_count(0)
    expect(page).not_to_have_url(re.compile("since="))
    words = page.locator(".timeline-caption").inner_text()
    page.reload()
    expect(page.locator(".timeline-caption")).to_have_text(words)
    expect(page.get_by_role("button", name="All years")).to_have_count(0)


def test_the_opening_view_is_no_step_of_the_history(page: Page, app: App) -> None:
    open_view(page, app)

    assert page.evaluate("history.length") == 2
    expect(page).to_have_url(re.compile(r"/$"))


def test_an_outlet_is_found_by_its_letters_in_a_row(page: Page, app: App) -> None:
    open_view(page, app)
    outlets = page.get_by_role("combobox", name="Outlets")
    outlets.click()
    every = page.get_by_role("option").count()
    name = page.get_by_role("option").last.inner_text().split(" ·")[0]

    outlets.fill(name)

    expect(page.get_by_role("option").filter(has_text=name)).to_have_count(1)
    assert every > 1


def test_the_number_of_undated_phrases_follows_the_filters(page: Page, app: App) -> None:
    open_view(page, app)
    page.get_by_role("radio", name="Undated (1)").click()
    expect(page.get_by_text("They are kept, not guessed.")).to_be_visible()

    page.get_by_role("textbox", name="Search sentences").fill("inquiry")
    page.get_by_role("textbox", name="Search sentences").press("Enter")

    part = page.get_by_role("radio", name="Undated (0)")
    expect(part).to_have_attribute("aria-checked", "true")
    expect(page.get_by_text("Nothing here is undated.")).to_be_visible()


def test_the_address_says_what_is_drawn(page: Page, app: App) -> None:
    open_view(page, app, "?since=2020-10-01&until=2020-12-31")

    page.get_by_role("radio", name="Table").click()

    expect(page).to_have_url(re.compile("show=table"))
    expect(page.locator(".stDataFrame")).to_be_visible()
    page.reload()
    expect(page.locator(".stDataFrame")).to_be_visible()
    settle(page)
    page.go_back()
    expect(page.locator(".st-key-chart .scatterlayer path.point").last).to_be_visible()
    page.get_by_role("radio", name="By outlet").click()
    expect(page).to_have_url(re.compile("lanes=outlet"))
    expect(page.locator(".st-key-chart")).to_contain_text("Daily Herald")


def test_a_row_of_the_table_opens_beside_it(page: Page, app: App) -> None:
    page.goto(f"{app.address}/?since=2020-10-01&until=2020-12-31&show=table")
    table = page.locator(".stDataFrame canvas").first
    table.focus()

    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Space")

    expect(page.locator(".timeline-title").first).to_be_in_viewport()
    expect(page.locator(".stDataFrame")).to_be_in_viewport()


def test_what_the_marks_mean_is_a_click_away(page: Page, app: App) -> None:
    open_view(page, app)

    page.get_by_role("button", name="Key").click()

    expect(page.get_by_text("Told as planned.")).to_be_in_viewport()
    expect(page.get_by_text("what its actor did, said or was told")).to_be_in_viewport()


def test_steps_lead_to_earlier_days_and_to_more_of_them(page: Page, app: App) -> None:
    open_view(page, app, "?since=2020-10-11&until=2020-10-20")

    page.get_by_role("button", name="Earlier").click()
    expect(page).to_have_url(re.compile("since=2020-10-06&until=2020-10-15"))
    page.get_by_role("button", name="Zoom out").click()
    expect(page).to_have_url(re.compile("since=2020-10-01&until=2020-10-20"))
    page.get_by_role("button", name="Zoom in").click()
    expect(page).to_have_url(re.compile("since=2020-10-06&until=2020-10-15"))


def test_a_chosen_event_is_ringed_without_drawing_the_chart_anew(page: Page, app: App) -> None:
    sizes: list[int] = []

    def count(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: sizes.append(len(frame)))

    page.on("websocket", count)
    open_view(page, app, "?since=2020-10-01&until=2020-12-31")
    choose_mark(page, page.locator(".st-key-chart .scatterlayer path.point").first)
    rings = page.locator(".st-key-chart g.chosen rect")
    expect(rings.first).to_be_attached()
    drawn = page.locator(".st-key-chart .textpoint").first.element_handle()
    before = page.url
    sizes.clear()

    page.keyboard.press("n")

    expect(page).not_to_have_url(before)
    settle(page)
    assert drawn.evaluate("part => part.isConnected")
    assert max(sizes) < CHART_BYTES
