from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import date_phrases, tag
from timeline.dates.tagger import find_mentions
from timeline.languages import LANGUAGES
from timeline.model import Confidence, PublicationTime

ENGLISH = LANGUAGES["en"]
PUBLISHED = PublicationTime("2021-09-24", "test", Confidence.HIGH)
WORDS = st.sampled_from(
    (
        "on", "the", "17", "August", "may", "May", "march", "2020", "early", "late", "last",
        "next", "Friday", "and", "-", "–", "to", "from", "of", "a", "year", "years", "ago",
        "first", "quarter", "week", "today", "31", "September", "February", "29", "1", "'90s",
        "1990s", "BC", "noon", "9 a.m.", "18:16", "three", "days", "before", "that", "same",
        "İstanbul", "\n", ".", ",", "mid-", "9999", "0001", "12/13/14", "Easter", "second",
        "Monday", "in", "000", "99", "century", "\u00a0", "XXI", "5 p.m. Friday",
    )
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=14).map(" ".join))


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_spans_are_in_order_never_overlap_and_quote(text: str) -> None:
    mentions = find_mentions(text, ENGLISH)

    assert all(one.end <= other.start for one, other in pairwise(mentions))
    assert all(text[one.start : one.end] == one.text != "" for one in mentions)


@settings(deadline=None, max_examples=80)
@given(TEXTS, st.integers(min_value=1, max_value=5))
def test_moving_a_text_moves_its_spans(text: str, lines: int) -> None:
    before = "\n" * lines

    here = tag(text, language=ENGLISH, anchor=PUBLISHED)
    there = tag(before + text, language=ENGLISH, anchor=PUBLISHED)

    assert [(one.mention.start + lines, one.mention.text) for one in here] == [
        (one.mention.start, one.mention.text) for one in there
    ]


@settings(deadline=None, max_examples=150)
@given(TEXTS, st.sampled_from((None, PUBLISHED, PublicationTime("2021", "", Confidence.LOW))))
def test_any_string_is_read_without_a_fault(text: str, published: PublicationTime | None) -> None:
    phrases = date_phrases(text, language=ENGLISH, published=published)

    assert all((one.reason is None) == (one.interval is not None) for one in phrases)


@settings(deadline=None, max_examples=60)
@given(TEXTS, TEXTS)
def test_answer_does_not_depend_on_other_documents(text: str, other: str) -> None:
    alone = tag(text, language=ENGLISH, anchor=PUBLISHED)
    tag(other, language=ENGLISH, anchor=PUBLISHED)

    assert tag(text, language=ENGLISH, anchor=PUBLISHED) == alone


@pytest.mark.parametrize(
    "text",
    [
        "Day.az reports", "You may also like", "they march on", "the sun rose", "a second chance",
        "Section No. 907", "flight 1549", "a score of 3-2", "it cost $1994", "12.5 percent",
        "version 2.0.1", "call 555-1234", "a 1,994 metre peak", "200 people", "room 2020b",
        "Augusta", "Marchand", "Friday the cat".replace("Friday", "Freya"), "in his forties",
    ],
)  # fmt: skip
def test_words_that_only_look_like_dates_are_left_alone(text: str) -> None:
    found = [one.text for one in find_mentions(text, ENGLISH)]

    assert found == []


def test_no_date_reaches_beyond_its_sentence() -> None:
    found = [one.text for one in find_mentions("He was 17. August was hot.", ENGLISH)]

    assert found == ["August"]
