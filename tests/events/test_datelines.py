"""Datelines are no events, and outlets that only report do not act."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.events import samples
from timeline.events import event_mentions
from timeline.events.datelines import end_of_dateline
from timeline.model import (
    ActorKind,
    ActorMention,
    Article,
    Confidence,
    DatePhrase,
    EventMention,
    PublicationTime,
    Role,
    Stated,
)
from timeline.publication import Outlet, Outlets

DAY = date(2021, 3, 16)
OUTLETS = Outlets([Outlet("dawn-wire", "Dawn Wire"), Outlet("post-no", "Post.no")])


def article(text: str, published: str | None = "2021-03-16") -> Article:
    return replace(
        samples.article(text),
        published=PublicationTime(published, "test", Confidence.HIGH) if published else None,
        outlet=Stated("Fizel Gazette", "test"),
    )


def phrase(text: str, words: str) -> DatePhrase:
    return samples.phrase(text.index(words), words, DAY)


def story(text: str, words: str, published: str | None = "2021-03-16") -> str:
    return text[end_of_dateline(article(text, published), [phrase(text, words)]) :]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("VELLMAR, March 16 (Reuters) - The strike ended.", "March 16"),
        ("FIZEL, MARCH 16, NORPRESS. The strike ended.", "MARCH 16"),
        ("Fizel, Norland, March 16 \u2014 The strike ended.", "March 16"),
        ("FIZEL, March 16. /NORPRESS/. The strike ended.", "March 16"),
        ("MARCH 16, NORPRESS. The strike ended.", "MARCH 16"),
        ("16 Mar. The strike ended.", "16 Mar."),
        ("Fizel, March 16\n\nThe strike ended.", "March 16"),
        ("FIZEL, March 16 - Dawn Wire. The strike ended.", "March 16"),
    ],
)
def test_a_story_begins_after_its_dateline(text: str, words: str) -> None:
    assert story(text, words) == "The strike ended."


def test_a_dateline_may_leave_out_the_day() -> None:
    text = "FIZEL (Dawn Wire) - The strike ended on 16 March."

    assert story(text, "16 March") == "The strike ended on 16 March."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("16 March was the day on which the strike ended.", "16 March"),
        ("16 March, Norland's great day, was wet.", "16 March"),
        ("On 16 March. The strike ended.", "16 March"),
        ("In Fizel, 16 March is a holiday.", "16 March"),
        ("The strike ended on 16 March - at last.", "16 March"),
        ("Today, in Fizel, the strike ended.", "Today"),
    ],
)
def test_a_sentence_that_names_a_day_early_is_no_dateline(text: str, words: str) -> None:
    assert story(text, words) == text


def test_the_first_entry_of_a_chronicle_is_no_dateline() -> None:
    text = "16 March: the strike ended."

    assert story(text, "16 March", "2022-01-01") == text


def test_the_day_of_a_dateline_is_no_event_and_its_words_are_in_no_sentence() -> None:
    text = "VELLMAR, March 16 (Reuters) - The strike ended on 16 March."
    reuters = name(text, "Reuters", ActorKind.ORGANISATION, Role.ACTOR)

    (made,) = event_mentions(
        article(text), [phrase(text, "March 16"), phrase(text, "16 March")], [(0, 59)], [[reuters]]
    )

    assert made.sentence == text[made.start : made.end] == "The strike ended on 16 March."
    assert made.label == "The strike ended"
    assert made.actors == ()


@given(st.text(), st.text(min_size=1), st.text())
@settings(deadline=None)
def test_any_text_has_a_beginning(before: str, words: str, after: str) -> None:
    text = before + words + after

    assert 0 <= len(story(text, words)) <= len(text)


def name(text: str, words: str, kind: ActorKind, role: Role) -> ActorMention:
    start = text.index(words)
    return ActorMention(start, start + len(words), words, words, kind, role)


def told(text: str, words: str, role: Role = Role.ACTOR) -> EventMention:
    actor = name(text, words, ActorKind.ORGANISATION, role)
    (made,) = event_mentions(
        article(text), [phrase(text, "16 March")], [(0, len(text))], [[actor]], OUTLETS
    )
    return made


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dawn Wire said the strike ended on 16 March.", "Dawn Wire"),
        ("According to Dawn Wire, the strike ended on 16 March.", "Dawn Wire"),
        ("The strike ended on 16 March, Post.no said.", "Post"),
        ("Dawn Wire quoted the mayor on 16 March.", "Dawn Wire"),
        ("Dawn Wire puts the end of the strike on 16 March.", "Dawn Wire"),
        ("The strike ended on 16 March, by the Fizel Gazette's count.", "Fizel Gazette"),
        ("The mayor told the Fizel Gazette on 16 March that he was tired.", "Fizel Gazette"),
    ],
)
def test_an_outlet_that_only_reports_does_not_act(text: str, words: str) -> None:
    assert told(text, words).actors == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("On 16 March police raided Dawn Wire.", "Dawn Wire"),
        ("Dawn Wire sued the mayor on 16 March.", "Dawn Wire"),
        ("The Fizel Gazette was closed on 16 March.", "Fizel Gazette"),
        ("The Miners' Union said on 16 March that it would strike.", "Miners' Union"),
    ],
)
def test_an_outlet_that_acts_or_suffers_is_an_actor_like_others(text: str, words: str) -> None:
    assert [actor.name for actor in told(text, words).actors] == [words]
