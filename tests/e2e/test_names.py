"""What a reader does with found names, in a real browser."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import ROOT, serve, settle

ARTICLE = """---
title: Ministers meet on the coast
url: https://coast.example/meeting
outlet: Coast Herald
published: 2021-09-24
---

Rudolf Elfberg met Michael Strelsow on 17 August. Rudolf Elfberg left on 18 August.
Rudolf Elfberg was named on 19 August. Rudolf Elfburgh spoke on 20 August.
"""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "meeting.md").write_text(ARTICLE, encoding="utf-8")
    environment = {"TIMELINE_SOURCE": str(folder), "TIMELINE_STORE": str(tmp_path / "store")}
    log = tmp_path / "server.log"
    with serve(ROOT / "dashboard.py", log, **environment) as (address, _):
        yield address
    assert "Traceback" not in log.read_text(encoding="utf-8")


def actors_to_choose_from(page: Page) -> list[str]:
    """The names that the filter of the timeline offers."""
    page.locator(".st-key-title").get_by_role("radio", name="Timeline").click()
    page.get_by_role("combobox", name="Actors").click()
    expect(page.get_by_role("option").first).to_be_visible()
    options = page.get_by_role("option").all_inner_texts()
    page.keyboard.press("Escape")
    return sorted(text.split(" ·")[0] for text in options if " ·" in text)


def test_names_are_accepted_merged_and_taken_back(page: Page, address: str) -> None:
    page.goto(address)
    assert actors_to_choose_from(page) == ["Michael Strelsow", "Rudolf Elfberg", "Rudolf Elfburgh"]
    page.locator(".st-key-title").get_by_role("radio", name="Names").click()

    title = page.locator(".timeline-title").first
    expect(title).to_have_text("Rudolf Elfberg")
    expect(page.get_by_text("0 of 3 decided")).to_be_visible()
    expect(page.locator(".timeline-quote mark").first).to_have_text("Rudolf Elfberg")
    page.locator("[class*=st-key-accept-] button").click()
    expect(page.get_by_text("“Rudolf Elfberg” was accepted as a person.")).to_be_visible()
    expect(page.get_by_text("1 of 3 decided")).to_be_visible()

    page.get_by_role("button", name=re.compile("^Rudolf Elfburgh")).click()
    expect(title).to_have_text("Rudolf Elfburgh")
    expect(
        page.get_by_role("button", name=re.compile(r"Rudolf Elfberg · \d\d% alike"))
    ).to_be_visible()
    page.keyboard.press("m")
    expect(page.get_by_text("“Rudolf Elfburgh” was merged into Rudolf Elfberg.")).to_be_visible()
    assert actors_to_choose_from(page) == ["Michael Strelsow", "Rudolf Elfberg"]

    page.locator(".st-key-title").get_by_role("radio", name="Names").click()
    expect(page.get_by_text("2 of 3 decided")).to_be_visible()
    settle(page)
    page.keyboard.press("u")
    expect(page.get_by_text("1 of 3 decided")).to_be_visible()
    assert actors_to_choose_from(page) == ["Michael Strelsow", "Rudolf Elfberg", "Rudolf Elfburgh"]


def test_a_name_is_rejected_found_by_search_renamed_and_shared(page: Page, address: str) -> None:
    page.goto(f"{address}/?names=waiting&name=michael-strelsow")
    expect(page.locator(".timeline-title").first).to_have_text("Michael Strelsow")

    page.get_by_role("textbox", name="It is somebody else").fill("armen")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Merge into Armenia · country")).to_be_visible()
    settle(page)
    page.get_by_role("button", name=re.compile("Reject")).click()
    expect(page.get_by_text("“Michael Strelsow” was rejected")).to_be_visible()

    settle(page)
    page.get_by_role("textbox", name="Shown as").fill("R. Elfburgh")
    page.locator("[class*=st-key-accept-] button").click()
    expect(page.get_by_text("was renamed “R. Elfburgh”")).to_be_visible()
    page.get_by_role("radio", name=re.compile("Decided")).click()
    expect(page).to_have_url(re.compile("names=decided"))
    expect(page.locator("[class*=st-key-made-]")).to_have_count(3)

    page.go_back()

    expect(page).to_have_url(re.compile("names=waiting"))
    expect(page.locator(".timeline-title").first).to_have_text("Rudolf Elfberg")
    registered = page.get_by_role("radio", name="Registered")
    expect(registered).to_have_count(1)
    registered.click()
    expect(page.locator(".timeline-title").first).to_have_text("R. Elfburgh")


def test_on_a_phone_the_card_of_a_chosen_name_comes_into_view(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 420, "height": 420})
    page.goto(f"{address}/?names=waiting")
    settle(page)

    page.get_by_role("button", name="Michael Strelsow").click()

    title = page.locator(".timeline-title", has_text="Michael Strelsow")
    expect(title).to_be_in_viewport()
    expect(page.locator(".st-key-panel")).to_be_focused()
