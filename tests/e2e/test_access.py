"""The app by keyboard, on narrow screens, in both themes, without motion."""

import re
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import App, choose_mark, open_view, settle

# One server for all of them, also where tests run on several cores.
pytestmark = pytest.mark.xdist_group("app")


@pytest.mark.parametrize(
    ("scheme", "ground", "ink"),
    [
        ("light", "rgb(255, 255, 255)", "rgb(31, 39, 51)"),
        ("dark", "rgb(17, 21, 26)", "rgb(227, 231, 237)"),
    ],
)
def test_both_themes_follow_the_reader(
    browser: Browser, app: App, scheme: Literal["light", "dark"], ground: str, ink: str
) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    open_view(page, app)

    expect(page.locator(".stApp")).to_have_css("background-color", ground)
    expect(page.locator(".st-key-chart .annotation-text").first).to_have_css("fill", ink)
    context.close()


# Of a window of 1440 pixels, a text of twice the size leaves half.
@pytest.mark.parametrize("width", [420, 720])
def test_on_a_narrow_screen_the_panel_goes_below(browser: Browser, app: App, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    open_view(page, app, "?since=2020-10-01&until=2020-11-30&event=e90")
    chart = page.locator(".st-key-chart").bounding_box()
    panel = page.locator(".st-key-panel").bounding_box()
    wide = page.evaluate("document.documentElement.scrollWidth")
    context.close()

    assert chart is not None
    assert panel is not None
    assert panel["y"] > chart["y"] + chart["height"] - 40
    assert wide <= width


def test_the_keyboard_alone_chooses_an_event_and_steps_on(page: Page, app: App) -> None:
    page.goto(f"{app.address}/?since=2020-10-01&until=2020-12-31&show=table")
    table = page.locator(".stDataFrame canvas").first
    table.scroll_into_view_if_needed()
    table.focus()

    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Space")

    expect(page).to_have_url(re.compile("event="))
    first = page.url
    page.get_by_role("button", name="Next").focus()
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(first)
    page.keyboard.press("p")
    expect(page).to_have_url(first)
    page.keyboard.press("n")
    expect(page).not_to_have_url(first)


def test_on_a_narrow_screen_a_chosen_event_comes_into_view(browser: Browser, app: App) -> None:
    context = browser.new_context(viewport={"width": 720, "height": 900})
    page = context.new_page()
    open_view(page, app, "?since=2020-10-01&until=2020-11-30")

    choose_mark(page, page.locator(".st-key-chart .scatterlayer path.point").first)

    expect(page.locator(".timeline-title").first).to_be_in_viewport()
    context.close()


def test_the_focus_goes_to_the_panel_where_the_chosen_button_is_gone(page: Page, app: App) -> None:
    open_view(page, app)

    page.locator("[class*=st-key-suggest-] button").first.focus()
    page.keyboard.press("Enter")

    expect(page.locator(".st-key-panel")).to_be_focused()


def test_the_marks_are_walked_and_opened_by_keyboard(page: Page, app: App) -> None:
    open_view(page, app, "?since=2020-10-01&until=2020-12-31")
    settle(page)
    chart = page.get_by_role("application")
    told = page.locator(".st-key-chart .timeline-told")
    chart.focus()

    page.keyboard.press("ArrowRight")
    first = told.inner_text()
    page.keyboard.press("ArrowRight")
    expect(told).not_to_have_text(first)
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowDown")
    assert first.partition(". ")[0] != told.inner_text().partition(". ")[0]
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile("event="))
    expect(page.locator(".st-key-panel h2")).to_be_visible()
    expect(page.locator(".st-key-chart g.chosen rect").first).to_be_attached()
    expect(chart).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".st-key-chart g.at")).to_have_count(0)


def test_the_dates_of_an_article_are_reached_by_keyboard(page: Page, app: App) -> None:
    open_view(page, app, "?since=2020-12-01&until=2020-12-30&event=e92")
    page.get_by_role("button", name="Whole article").focus()

    page.keyboard.press("Enter")
    expect(page.locator(".timeline-article .dated")).to_be_visible()
    date = page.locator(".timeline-article .dated")
    for _ in range(4):
        page.keyboard.press("Tab")

    expect(date).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".timeline-article")).to_have_count(0)
    expect(page).to_have_url(re.compile("event=e92"))


def test_the_tab_key_leads_into_what_a_button_opened(page: Page, app: App) -> None:
    open_view(page, app)
    settle(page)
    page.get_by_role("button", name="Download").focus()

    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Mentions (CSV)")).to_be_visible()
    page.keyboard.press("Tab")

    expect(page.get_by_role("button", name="(SVG)")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Download")).to_be_focused()


def test_sentences_run_as_their_script_does(page: Page, app: App) -> None:
    open_view(page, app, "?since=2020-12-01&until=2020-12-30&event=e92")

    expect(page.locator(".timeline-quote")).to_have_css("unicode-bidi", "plaintext")


def test_a_field_has_one_frame_while_it_has_the_focus(page: Page, app: App) -> None:
    open_view(page, app)
    actors = page.get_by_role("combobox", name="Actors")

    page.get_by_role("textbox", name="Search sentences").focus()
    page.keyboard.press("Tab")

    expect(actors).to_be_focused()
    expect(actors).to_have_css("outline-style", "none")
    expect(page.get_by_role("option", name="Select all")).to_have_count(0)


def test_nothing_moves_for_who_wants_no_motion(browser: Browser, app: App) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    open_view(page, app)

    button = page.get_by_role("button", name="Download")
    seconds = button.evaluate("node => parseFloat(getComputedStyle(node).transitionDuration)")
    context.close()

    assert seconds < 0.001
