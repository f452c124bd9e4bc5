"""Web pages: their main text, and what they state of themselves."""

import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.errors import SourceError
from timeline.extraction import extract
from timeline.model import Clue, ClueKind, Extract, Field, Form, RawArticle

STORY = (
    "<p>The bridge over the river was opened to traffic on Tuesday, after five years of work "
    "and two changes of plan, the ministry said.</p>"
    "<p>Two ministers came to the opening. They said that the next bridge, further down, is to "
    "follow before the end of the year, and that the old ferry stays.</p>"
)


def page(head: str = "", body: str = STORY, html: str = "<html lang='en'>") -> Extract:
    content = (
        f"<!DOCTYPE html>{html}<head><title>Bridge opens - Some Times</title>{head}</head><body>"
        f"<nav><ul><li><a href='/'>Home</a></li><li><a href='/p'>Politics</a></li></ul></nav>"
        f"<article><h1>Bridge opens</h1>{body}</article>"
        "<aside><h3>You may also like</h3><a href='/x'>Ten more bridges</a></aside>"
        "<footer>All rights reserved</footer></body></html>"
    )
    return extract(RawArticle(content.encode(), Form.HTML, "a.html"))


def clues(found: Extract, field: Field) -> list[Clue]:
    return [clue for clue in found.clues if clue.field is field]


def test_the_main_text_keeps_its_paragraphs_and_leaves_out_menus() -> None:
    text = page().text

    assert "the ministry said.\n" in text
    assert "the old ferry stays." in text
    assert "Politics" not in text
    assert "You may also like" not in text
    assert "All rights reserved" not in text


def test_json_ld_is_read_wherever_it_stands() -> None:
    item = {
        "@type": ["NewsArticle"],
        "headline": "Bridge opens",
        "datePublished": "2021-09-28T08:00:00+04:00",
        "dateModified": "2021-09-29",
        "publisher": {"@type": "Organization", "name": "Some Times"},
    }
    graph = {"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, item]}

    found = page(f"<script type='application/ld+json'>{json.dumps(graph)}</script>")

    assert clues(found, Field.PUBLISHED)[0] == Clue(
        ClueKind.METADATA, Field.PUBLISHED, "2021-09-28T08:00:00+04:00", "JSON-LD datePublished"
    )
    assert clues(found, Field.MODIFIED)[0].value == "2021-09-29"
    assert clues(found, Field.OUTLET)[0].value == "Some Times"


def test_meta_tags_are_read() -> None:
    found = page(
        "<meta property='article:published_time' content='2021-09-28T08:00:00Z'>"
        "<meta property='og:updated_time' content='2021-09-30'>"
        "<meta property='og:site_name' content='Some Times'>"
        "<link rel='canonical' href='https://some-times.com/1'>"
    )

    assert clues(found, Field.PUBLISHED)[0].name == "article:published_time"
    assert clues(found, Field.MODIFIED)[0].value == "2021-09-30"
    assert clues(found, Field.OUTLET)[0].value == "Some Times"
    assert clues(found, Field.URL)[0].value == "https://some-times.com/1"
    assert clues(found, Field.LANGUAGE)[0].value == "en"


@pytest.mark.parametrize("script", ["{", "[" * 100_000, "null", '{"@type": 5}', '{"@graph": 1}'])
def test_broken_json_ld_does_not_hide_the_page(script: str) -> None:
    found = page(f"<script type='application/ld+json'>{script}</script>")

    assert "the ministry said." in found.text


@pytest.mark.parametrize("content", [b"", b"<!-- -->", b"\0\0", b"<html></html>"])
def test_a_page_without_an_article_is_refused(content: bytes) -> None:
    with pytest.raises(SourceError):
        extract(RawArticle(content, Form.HTML, "a.html"))


def test_the_same_page_gives_the_same_text_every_time() -> None:
    assert [page().text for _ in range(3)] == [page().text] * 3


@pytest.mark.parametrize(
    ("encoding", "declaration"),
    [
        ("utf-8", ""),
        ("utf-8", "<meta charset='windows-1251'>"),
        ("windows-1251", "<meta charset='windows-1251'>"),
        ("windows-1251", "<meta http-equiv='Content-Type' content='text/html; charset=cp1251'>"),
        ("windows-1251", ""),
        ("koi8-r", "<meta charset='koi8-r'>"),
        ("utf-16", ""),
    ],
)
def test_a_page_is_read_whatever_its_encoding_and_declaration(
    encoding: str, declaration: str
) -> None:
    story = (
        "Мост через реку открыт для движения во вторник, после пяти лет работы и двух перемен "
        "плана, сообщило министерство. На открытие приехали два министра."
    )
    html = f"<html><head>{declaration}</head><body><article><p>{story}</p></article></body></html>"

    found = extract(RawArticle(html.encode(encoding), Form.HTML, "a.html"))

    assert found.text.strip() == story


def test_a_stray_byte_does_not_spoil_a_page() -> None:
    html = f"<html><body><article>{STORY * 5}</article></body></html>".encode()

    found = extract(RawArticle(html.replace(b"Two", b"Tw\xff", 1), Form.HTML, "a.html"))

    assert "the ministry said." in found.text


@pytest.mark.parametrize(
    "content",
    [
        "<html><body>" + "<div>" * 50_000 + STORY,
        "<html><body><p " + " ".join(f"a{i}=1" for i in range(50_000)) + f">x</p>{STORY}",
        "<html><body>" + "<!--" * 50_000 + STORY,
        "<html><body>" + "<" * 140_000 + STORY,
        "<html><body>" + "<p>" * 200_000 + STORY,
        f"<html><body class='{'date ' * 50_000}'>{STORY}",
    ],
)
def test_a_hostile_page_is_read_or_refused_in_bounded_time(content: str) -> None:
    with suppress(SourceError):
        extract(RawArticle(content.encode(), Form.HTML, "a.html"))


def test_an_entity_of_a_page_brings_in_no_file() -> None:
    html = (
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
        f"<html><body><article><p>It is &x; here.</p>{STORY}</article></body></html>"
    )

    found = extract(RawArticle(html.encode(), Form.HTML, "a.html"))

    assert "It is &x; here." in found.text


def test_right_to_left_and_invisible_characters_are_unharmed() -> None:
    story = (
        "الجسر فوق النهر مفتوح\u200c للمرور بعد خمس سنوات من العمل، قالت الوزارة \u201cاليوم\u201d."
    )
    html = f"<html lang='ar' dir='rtl'><body><article><p>{story}</p></article></body></html>"

    found = extract(RawArticle(html.encode(), Form.HTML, "a.html"))

    assert found.text.strip() == story


@given(st.binary() | st.text(st.sampled_from("<>/=\"' abdivphtml12&;!-\0é")).map(str.encode))
@settings(deadline=None)
def test_any_bytes_are_a_page_or_refused(content: bytes) -> None:
    with suppress(SourceError):
        found = extract(RawArticle(content, Form.HTML, "a.html"))
        assert 0 <= found.body <= len(found.text)


def test_the_story_of_a_page_begins_after_its_headline() -> None:
    found = page()

    assert found.text[found.body :].startswith("The bridge over the river")


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE: Ten more bridges of the river",
        "You may also like",
        "Follow us on all channels",
        "Newsletter abonnieren",
        "Читайте также: десять мостов",
        "À lire aussi : dix autres ponts",
    ],
)
def test_lines_that_lead_elsewhere_are_no_part_of_the_text(line: str) -> None:
    found = page(body=f"{STORY}<p>{line}</p>{STORY.replace('river', 'valley')}")

    assert line not in found.text
    assert "over the valley" in found.text


def test_a_sentence_that_begins_like_such_a_line_stays() -> None:
    sentence = "Subscribers of the paper read more than others, and recommended bridges were built."

    assert sentence in page(body=f"{STORY}<p>{sentence}</p>").text
