"""From a folder of articles to a timeline, with nothing built before."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import ROOT, serve

ARTICLE = """---
title: Ministers meet on the coast
url: https://coast.example/meeting
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
        expect(page.get_by_text("1 article from 1 outlet names 2 dates")).to_be_visible(timeout=20_000)
        expect(page.locator(".st-key-chart .scatterlayer path.point").last).to_be_visible()
        page.get_by_role("button", name="17 August 2021").click()
        expect(page.get_by_text("“17 August” has no year")).to_be_visible()
        page.get_by_role("tab", name="Not read").click()
        expect(page.get_by_text("These inputs could not be read")).to_be_visible()

    assert "Traceback" not in log.read_text(encoding="utf-8")
    assert sorted(path.name for path in folder.iterdir()) == ["broken.jsonl", "meeting.md"]


def test_a_folder_that_is_not_there_is_named(page: Page, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    environment = {"TIMELINE_SOURCE": str(nowhere), "TIMELINE_STORE": str(tmp_path / "store")}

    with serve(ROOT / "dashboard.py", tmp_path / "server.log", **environment) as (address, _):
        page.goto(address)
        expect(page.get_by_text("There are no articles here yet")).to_be_visible(timeout=20_000)
        page.get_by_role("tab", name="Not read").click()
        expect(page.get_by_text("These inputs could not be read")).to_be_visible()
