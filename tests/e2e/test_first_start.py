"""From a folder of articles to a timeline, with nothing built before."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import ROOT, serve

ARTICLE = """---
title: Ministers meet on the coast
url: https://coast.example/2021/09/22/meeting
outlet: Coast Herald
published: 2021-09-24
---

The ministers met on 17 August. They will meet again on 3 October, said Coast Herald.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "meeting.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "broken.jsonl").write_text('{"text": \n', encoding="utf-8")
    return folder


def test_the_first_start_reads_the_folder_and_lists_what_it_refused(
    page: Page, folder: Path, tmp_path: Path
) -> None:
    log = tmp_path / "server.log"
    store = tmp_path / "store"
    environment = {"TIMELINE_SOURCE": str(folder), "TIMELINE_STORE": str(store)}

    with serve(ROOT / "dashboard.py", log, **environment) as (address, _):
        page.goto(address)
        expect(page.get_by_text("1 article from 1 outlet names 2 dates")).to_be_visible()
        expect(page.locator(".st-key-chart .scatterlayer path.point").last).to_be_visible()
        page.get_by_role("button", name="17 August 2021").click()
        expect(page.get_by_text("“17 August” has no year")).to_be_visible()
        page.get_by_role("button", name="Whole article").first.click()
        reader = page.get_by_role("dialog")
        expect(reader.get_by_text("Other day named: 22 September 2021 by")).to_be_visible()
        page.keyboard.press("Escape")
        page.get_by_role("button", name="1 input not read").click()
        expect(page.get_by_text("These inputs, or what is named of them")).to_be_in_viewport()

    assert "Traceback" not in log.read_text(encoding="utf-8")
    assert sorted(path.name for path in folder.iterdir()) == ["broken.jsonl", "meeting.md"]


@pytest.mark.parametrize("is_there", [False, True])
def test_a_folder_that_is_not_there_or_empty_is_named_on_the_page(
    page: Page, tmp_path: Path, *, is_there: bool
) -> None:
    folder = tmp_path / "folder"
    if is_there:
        folder.mkdir()
    environment = {"TIMELINE_SOURCE": str(folder), "TIMELINE_STORE": str(tmp_path / "store")}

    with serve(ROOT / "dashboard.py", tmp_path / "server.log", **environment) as (address, _):
        page.goto(address)
        expect(page.get_by_text(f"{folder}: ")).to_have_count(1)
        expect(page.get_by_text("python -m timeline build")).to_have_count(0)
        expect(page.get_by_role("heading", name="Timeline")).to_be_visible()
        expect(page.get_by_text("Put articles into the folder and reload")).to_be_visible()
        expect(page.get_by_text("There is nothing to read here.")).to_be_visible()

    assert "Traceback" not in (tmp_path / "server.log").read_text(encoding="utf-8")


def test_a_reader_corrects_a_date_hides_a_mention_and_takes_both_back(
    page: Page, folder: Path, tmp_path: Path
) -> None:
    environment = {"TIMELINE_SOURCE": str(folder), "TIMELINE_STORE": str(tmp_path / "store")}

    with serve(ROOT / "dashboard.py", tmp_path / "server.log", **environment) as (address, _):
        page.goto(address)
        expect(page.locator(".st-key-chart .scatterlayer path.point").last).to_be_visible()
        page.get_by_role("button", name="17 August 2021").click()
        expect(page.locator(".timeline-title").first).to_be_visible()
        page.get_by_role("button", name="Correct", exact=True).click()
        page.get_by_role("textbox", name="Right days").fill("17 August")
        page.get_by_role("button", name="Keep the correction").click()
        expect(page.get_by_text("The correction was not kept.")).to_be_visible()

        page.get_by_role("textbox", name="Right days").fill("2020-08-17")
        page.get_by_role("textbox", name="Why").fill("the year before")
        page.get_by_role("button", name="Keep the correction").click()
        expect(page.get_by_text("A reader corrected “17 August” to 17 August 2020")).to_be_visible()
        expect(page.get_by_text("It was read as 17 August 2021 before")).to_be_visible()

        page.get_by_role("button", name="Undo the correction").click()
        expect(page.get_by_text("“17 August” has no year")).to_be_visible()

        page.get_by_role("button", name="Correct", exact=True).click()
        page.get_by_text("hide it").click()
        expect(page.get_by_role("textbox", name="Right days")).to_have_count(0)
        page.get_by_role("button", name="Keep the correction").click()
        expect(page.get_by_text("names 1 date for 1 event")).to_be_visible()
        expect(page.get_by_text("“17 August” is hidden.")).to_be_visible()
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_text("names 2 dates for 2 events")).to_be_visible()
        expect(page.get_by_text("“17 August” has no year")).to_be_visible()
        expect(page.get_by_text("is hidden.")).to_have_count(0)

        page.get_by_role("button", name="Correct", exact=True).click()
        page.get_by_text("hide it").click()
        page.get_by_role("button", name="Keep the correction").click()
        expect(page.get_by_text("names 1 date for 1 event")).to_be_visible()
        page.get_by_role("radio", name="Corrections").click()
        expect(page.get_by_text("“17 August” is hidden, in force")).to_be_visible()
        page.get_by_role("button", name="Undo").first.click()
        expect(page.get_by_text("names 2 dates for 2 events")).to_be_visible()

    assert "Traceback" not in (tmp_path / "server.log").read_text(encoding="utf-8")
