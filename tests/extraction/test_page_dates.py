"""Which day a page shows as its own, where it states none for machines."""

import pytest

from timeline.extraction.pages import read_clues
from timeline.model import ClueKind, Field, Form, RawArticle

STORY = "<p>The bridge over the river was opened to traffic, the ministry said.</p>" * 3


def shown(body: str) -> list[str]:
    content = f"<html><head><title>Bridge opens</title></head><body>{body}</body></html>"
    clues = read_clues(RawArticle(content.encode(), Form.HTML, "a.html"))
    found = [clue for clue in clues if clue.field is Field.PUBLISHED]
    assert all(clue.kind is ClueKind.PAGE_SEARCH for clue in found)
    return [clue.value for clue in found if clue.name != "htmldate"]


@pytest.mark.parametrize(
    "place",
    [
        "<time>31.03.2020</time>",
        "<time datetime='2020-03-31T10:00:00+02:00'>yesterday</time>",
        "<span class='news-single-timedata'>31.03.2020 - by Jane Doe</span>",
        "<div class='post-date'>March 31, 2020</div>",
        "<div id='articleMeta'>Published 31 March 2020 | Updated 2 April 2020</div>",
        "<abbr title='31 March 2020'>a while ago</abbr>",
        "<p>Erschienen am: 31.03.2020</p>",
    ],
)
def test_a_day_beside_the_headline_is_the_storys(place: str) -> None:
    (value,) = shown(f"<h1>The new bridge opens</h1>{place}<article>{STORY}</article>")

    assert "31" in value


def test_a_day_just_above_the_headline_counts() -> None:
    assert shown(f"<span class='date'>7 April 2020</span><h1>Bridge opens</h1>{STORY}") == [
        "7 April 2020"
    ]


@pytest.mark.parametrize(
    "place",
    [
        "<aside><time>31.03.2020</time></aside>",
        "<div class='comments'><time>31.03.2020</time></div>",
        "<div class='related-stories'><span class='date'>31.03.2020</span></div>",
        "<footer><span class='date'>31.03.2020</span></footer>",
        "<div class='date'>Updated 31 March 2020</div>",
        "<meta itemprop='dateModified' content='2020-03-31'>",
        "<p>The war ended on 31 March 2020, the ministry said.</p>",
    ],
)
def test_other_days_on_a_page_are_not_the_storys(place: str) -> None:
    assert shown(f"<h1>The new bridge opens</h1>{STORY}{place}") == []


def test_a_page_that_shows_two_days_leaves_it_open() -> None:
    body = "<h1>Bridge opens</h1><time>31.03.2020</time><time>01.04.2020</time>"

    assert shown(body + STORY) == []


def test_the_storys_own_mark_may_stand_in_its_own_footer() -> None:
    mark = "<div class='footer'><time itemprop='datePublished' datetime='2022-01-27'></time></div>"

    assert shown(f"<h1>Bridge opens</h1>{STORY * 8}{mark}") == ["2022-01-27"]
