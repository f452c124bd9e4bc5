import re
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.views.quotes import plain_markdown, quote_html, sentence_html

HTML_TAG = re.compile(r"<[^>]*>")


spans = st.lists(st.tuples(st.integers(-5, 50), st.integers(-5, 50)), max_size=4)


@given(st.text(), spans)
@settings(deadline=None)
def test_a_quote_is_the_sentence_with_no_markup_but_ours(
    sentence: str, found: list[tuple[int, int]]
) -> None:
    html = sentence_html(sentence, found)

    assert set(HTML_TAG.findall(html)) <= {"<mark>", "</mark>"}
    assert unescape(HTML_TAG.sub("", html)) == sentence


def test_the_phrase_alone_is_marked() -> None:
    assert sentence_html("It began on Monday.", [(12, 18)]) == "It began on <mark>Monday</mark>."


def test_each_phrase_of_a_sentence_is_marked_once() -> None:
    html = sentence_html("Today on 15 November it was so.", [(6, 20), (0, 5), (9, 20)])

    assert html == "<mark>Today</mark> <mark>on 15 November</mark> it was so."


def test_a_source_is_quoted_and_a_digest_is_not() -> None:
    assert "“" in quote_html("So it was.", [(0, 2)], digest=False)
    assert "“" not in quote_html("So it was.", [(0, 2)], digest=True)


@given(st.text(max_size=60))
@settings(deadline=None)
def test_a_label_has_no_sign_that_markdown_could_read(words: str) -> None:
    plain = re.sub(r"&#\d+;", "", plain_markdown(words))

    assert not re.search(r"[*_`\[\]<>$:#~|\\!()]", plain)
