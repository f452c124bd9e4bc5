import re

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.views.quotes import plain_markdown, quote_html, sentence_html

HTML_TAG = re.compile(r"<[^>]*>")


@given(st.text(), st.integers(-5, 50), st.integers(-5, 50))
@settings(deadline=None)
def test_a_quote_holds_no_markup_but_ours(sentence: str, start: int, end: int) -> None:
    html = sentence_html(sentence, start, max(start, end))

    assert HTML_TAG.findall(html) == ["<mark>", "</mark>"]


def test_the_phrase_alone_is_marked() -> None:
    assert sentence_html("It began on Monday.", 12, 18) == "It began on <mark>Monday</mark>."


def test_a_source_is_quoted_and_a_digest_is_not() -> None:
    assert "“" in quote_html("So it was.", 0, 2, digest=False)
    assert "“" not in quote_html("So it was.", 0, 2, digest=True)


@given(st.text(max_size=60))
@settings(deadline=None)
def test_a_label_has_no_sign_that_markdown_could_read(words: str) -> None:
    plain = re.sub(r"&#\d+;", "", plain_markdown(words))

    assert not re.search(r"[*_`\[\]<>$:#~|\\!()]", plain)
