"""Which acts are never one event, and which are in spite of other words."""

from dataclasses import replace
from datetime import date

import pytest

from tests.events import samples
from timeline.events import Voice, cluster, event_mentions
from timeline.events.acts import Kind, act_of
from timeline.model import (
    ActorKind,
    ActorMention,
    EventMention,
    Role,
)

NAMES = {
    "Norland": ActorKind.COUNTRY,
    "Sudland": ActorKind.COUNTRY,
    "Ada Lind": ActorKind.PERSON,
    "Omar Berg": ActorKind.PERSON,
    "Council of Elders": ActorKind.ORGANISATION,
}


def told(
    marked: str, *, day: int = 4, last: int = 0, article: str = "a", speaker: str = ""
) -> EventMention:
    """The mention on the date that stands in braces, 4 May 2020 or other days of that month."""
    start, end = marked.index("{"), marked.index("}") - 1
    text = marked.replace("{", "").replace("}", "")
    phrase = samples.phrase(start, text[start:end], date(2020, 5, day), date(2020, 5, last or day))
    named = [
        ActorMention(
            text.index(name),
            text.index(name) + len(name),
            name,
            name,
            kind,
            Role.SPEAKER if name == speaker else Role.ACTOR,
        )
        for name, kind in NAMES.items()
        if name in text
    ]
    named.sort(key=lambda actor: actor.start)
    whole = samples.article(text, article_id=article)
    (made,) = event_mentions(whole, [phrase], [(0, len(text))], [named])
    return made


def are_one(
    first: EventMention, second: EventMention, *, story: tuple[str, ...] = ("norland", "sudland")
) -> bool:
    voices = {name: Voice(name, name, frozenset(story)) for name in "ab"}
    return len(cluster([first, second], voices)) == 1


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Norland captured Fizel on {4 May}.", Kind.DEED),
        ("Fizel, Ada Lind said, fell on {4 May}.", Kind.DEED),
        ("Ada Lind wrote on Twitter on {4 May} that Fizel was held.", Kind.SAYING),
        ("On {4 May} Ada Lind announced that Fizel was held.", Kind.SAYING),
        ("In a statement of {4 May} Norland left the league.", Kind.SAYING),
        ("The joint statement of {4 May} ended the war.", Kind.DEED),
        ("On {4 May} Norland condemned Sudland.", Kind.JUDGEMENT),
        ("The ministers spoke on {4 May}, and Norland voiced its support.", Kind.DEED),
        ("The truce came into force on {4 May}.", Kind.FORCE),
        ("The text sets the start of the ceasefire at noon on {4 May}.", Kind.FORCE),
    ],
)
def test_the_act_is_that_of_the_clause_with_the_date(sentence: str, kind: Kind) -> None:
    assert act_of(told(sentence)).kind is kind


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            told("Norland attacked the harbour of Fizel on {4 May}."),
            told("On {4 May} Sudland condemned Norland's attack on Fizel harbour.", article="b"),
        ),
        (
            told("The truce between Norland and Sudland was signed on {4 May}."),
            told("The truce of Norland and Sudland took effect on {4 May}.", article="b"),
        ),
        (
            told("Norland's forces took Fizel on {3 May}.", day=3),
            told(
                "Ada Lind wrote on {4 May} that Norland's forces had taken Fizel.",
                article="b",
                speaker="Ada Lind",
            ),
        ),
        (
            told("Ada Lind said on {4 May} that Fizel would be rebuilt.", speaker="Ada Lind"),
            told(
                "Omar Berg said on {4 May} that Fizel would be rebuilt.",
                article="b",
                speaker="Omar Berg",
            ),
        ),
        (
            told("Ada Lind and Omar Berg signed a treaty in Fizel on {4 May}."),
            told("Norland held an election in Fizel on {4 May}.", article="b"),
        ),
        (
            told("Ada Lind visited the port of Fizel on {5 May}.", day=5),
            told(
                "Experts came to Fizel on 11 May, a week after its mill caught fire on {4 May}.",
                article="b",
            ),
        ),
        (
            told("The mill of Fizel caught fire on {4 May}."),
            told("The blaze at the mill of Fizel was put out on {4 May}.", article="b"),
        ),
    ],
)
def test_different_acts_of_one_day_stay_apart(first: EventMention, second: EventMention) -> None:
    assert not are_one(first, second)


def test_words_alone_do_not_join_two_days() -> None:
    first = told("The reduced dividend is payable to owners on {4 May}.")
    second = told("The regular dividend is payable to owners on {5 May}.", day=5, article="b")

    assert not are_one(first, second, story=())


def test_words_alone_do_not_join_what_is_told_of_a_whole_year() -> None:
    first = told("In {2020} the company earned millions on higher revenue.", last=30)
    second = told("In {2020} the firm, a company too, earned millions on revenue.", last=30)

    assert not are_one(first, replace(second, article_id="b"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            told("Norland and Sudland signed a joint statement on {4 May}."),
            told("The truce of Norland and Sudland was agreed on {5 May}.", day=5, article="b"),
        ),
        (
            told("Ada Lind and Omar Berg signed the peace agreement on {4 May}."),
            told("The deal between Norland and Sudland was reached on {4 May}.", article="b"),
        ),
        (
            told("The text dates the joint statement of Norland and Sudland to {4 May}."),
            told("On {5 May} Norland and Sudland adopted their agreement.", day=5, article="b"),
        ),
        (
            told("The Council of Elders debated the harbour on {4 May}."),
            told(
                "The session of the Council of Elders was on {5 May}, it is said.",
                day=5,
                article="b",
            ),
        ),
        (
            told("The war between Norland and Sudland began on {4 May}."),
            told("Fighting of Norland and Sudland broke out on {4 May}.", article="b"),
        ),
        (
            told("Norland's forces took Fizel on {4 May}."),
            told(
                "On {4 May} Ada Lind announced that Norland's forces had captured Fizel.",
                article="b",
                speaker="Ada Lind",
            ),
        ),
    ],
)
def test_one_act_in_different_words_is_one_event(first: EventMention, second: EventMention) -> None:
    assert are_one(first, second)
