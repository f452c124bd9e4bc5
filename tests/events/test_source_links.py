"""Links to the quoted sentence on the source's own page."""

from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.events import samples
from timeline.events import source_link
from timeline.model import (
    EventMention,
)

URL = "https://news.example/a"


def link(text: str, quote: str, *, url: str | None = URL, digest: bool = False) -> str | None:
    article = replace(samples.article(text), url=url, digest=digest)
    start = text.rindex(quote)
    end = start + len(quote)
    date = samples.phrase(start, quote, None)
    return source_link(article, EventMention("m", "a", start, end, quote, "", date, ()))


def test_a_short_sentence_is_quoted_whole_with_its_signs_encoded() -> None:
    made = link(
        "Before. The well-known A & B fell, again. After.", "The well-known A & B fell, again."
    )

    assert made == f"{URL}#:~:text=The%20well%2Dknown%20A%20%26%20B%20fell%2C%20again."


def test_a_long_sentence_is_quoted_by_its_first_and_last_words() -> None:
    sentence = "One two three four five six seven eight nine ten eleven twelve thirteen."

    made = link(f"Before. {sentence}", sentence)

    assert made == (
        f"{URL}#:~:text=One%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen."
    )


def test_a_sentence_that_stands_twice_is_told_by_the_words_before_it() -> None:
    made = link("It rained. Later on, in May: It rained.", "It rained.")

    assert made == f"{URL}#:~:text=on%2C%20in%20May%3A-,It%20rained."


def test_a_digest_links_to_the_page_alone() -> None:
    made = link("It rained.", "It rained.", digest=True)

    assert made == URL


@pytest.mark.parametrize(
    "url", [None, "", "javascript:alert(1)", "ftp://news.example/a", "file:///a", "http://[", "//x"]
)
def test_no_link_is_made_up(url: str | None) -> None:
    made = link("It rained.", "It rained.", url=url)

    assert made is None


@pytest.mark.parametrize("digest", [True, False])
def test_an_address_that_might_end_an_attribute_is_written_as_browsers_write_it(
    digest: bool,
) -> None:
    made = link("It rained.", "It rained.", url=f'{URL}?q="><b>`', digest=digest)

    assert made is not None
    assert made.startswith(f"{URL}?q=%22%3E%3Cb%3E%60")


def test_an_anchor_in_the_address_is_kept() -> None:
    made = link("It rained.", "It rained.", url=f"{URL}#top")

    assert made == f"{URL}#top:~:text=It%20rained."


@given(st.text(min_size=1), st.text())
@settings(deadline=None)
def test_any_quote_gives_a_link_of_plain_characters_that_begins_with_the_address(
    quote: str, noise: str
) -> None:
    made = link(f"{noise}\n{quote}", quote)

    assert made is not None
    assert made.startswith(URL)
    assert made.isascii()
    assert not set(made) & set(" \"'<>\n")
    assert unquote(made, errors="replace") is not None
