"""Which mentions are one event."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.events import samples
from timeline.events import Voice, cluster, event_mentions
from timeline.events.clustering import Telling, event_of
from timeline.model import (
    ActorKind,
    ActorMention,
    Confidence,
    DateInterval,
    DatePhrase,
    EventMention,
    PublicationTime,
    Role,
    Status,
)


def phrase(text: str, words: str, day: date | None, last: date | None = None) -> DatePhrase:
    return samples.phrase(text.index(words), words, day, last)


def mention(article_id: str, text: str, words: str, day: date | None) -> EventMention:
    actors = [
        ActorMention(text.index(name), text.index(name) + len(name), name, name, kind, Role.ACTOR)
        for name, kind in (("Norland", ActorKind.COUNTRY), ("Ada Lind", ActorKind.PERSON))
        if name in text
    ]
    (made,) = event_mentions(
        samples.article(text, article_id=article_id),
        [phrase(text, words, day)],
        [(0, len(text))],
        [actors],
    )
    return made


CAPTURE = "On 4 May Norland captured the harbour town of Fizel."
SAME = "Norland said it had captured Fizel, a harbour town, on May 4."
OTHER = "On 4 May Norland held a general election."
MENTIONS = [
    mention("a", CAPTURE, "4 May", date(2020, 5, 4)),
    mention("b", SAME, "May 4", date(2020, 5, 4)),
    mention("c", SAME, "May 4", date(2020, 5, 5)),
    mention("d", OTHER, "4 May", date(2020, 5, 4)),
    mention("e", CAPTURE, "4 May", date(2021, 5, 4)),
    mention("f", CAPTURE, "4 May", None),
]
STORY = frozenset(("norland", "fizel"))
VOICES = {name: Voice(name, f"text {name}", STORY) for name in "abcdef"}


def test_the_same_happening_on_the_same_day_is_one_event() -> None:
    events = cluster(MENTIONS, VOICES)

    together = {frozenset(event.mention_ids) for event in events}
    assert frozenset(m.mention_id for m in MENTIONS[:3]) in together


def test_other_happenings_and_other_years_stay_apart() -> None:
    events = cluster(MENTIONS, VOICES)

    assert len(events) == 4


def test_sources_count_voices_and_dates_show_where_they_differ() -> None:
    event = next(e for e in cluster(MENTIONS, VOICES) if len(e.mention_ids) == 3)

    assert event.sources == 3
    assert event.interval == DateInterval.of(date(2020, 5, 4), date(2020, 5, 4))
    assert [len(ids) for _, ids in event.dates_given] == [2, 1]


def test_two_days_from_one_source_are_two_events_and_no_disagreement() -> None:
    voices = {"a": Voice("gazette", "one", STORY), "c": Voice("gazette", "two", STORY)}

    events = cluster([MENTIONS[0], MENTIONS[2]], voices)

    assert [len(event.dates_given) for event in events] == [1, 1]


def test_two_days_in_one_sentence_are_two_events() -> None:
    text = "Norland captured the harbour of Fizel on 4 May, or on 5 May by other accounts."
    first = mention("a", text, "4 May", date(2020, 5, 4))
    second = mention("a", text, "5 May", date(2020, 5, 5))

    events = cluster([first, second], VOICES)

    assert len(events) == 2


def test_a_day_named_twice_in_one_sentence_is_one_event() -> None:
    text = "Norland captured the harbour of Fizel yesterday (4 May)."
    first = mention("a", text, "yesterday", date(2020, 5, 4))
    second = mention("a", text, "4 May", date(2020, 5, 4))

    (event,) = cluster([first, second], VOICES)

    assert len(event.dates_given) == 1


def test_an_event_is_labelled_by_a_mention_of_its_own_day() -> None:
    late = mention("c", "Norland captured Fizel on 5 May.", "5 May", date(2020, 5, 5))

    (event,) = cluster([*MENTIONS[:2], late], VOICES)

    assert event.interval == DateInterval.of(date(2020, 5, 4), date(2020, 5, 4))
    assert "5 May" not in event.label


def test_a_label_that_stands_alone_goes_before_one_that_leans_on_its_article() -> None:
    leaning = mention("a", "It captured Fizel on 4 May.", "4 May", date(2020, 5, 4))
    named = mention("b", "Norland captured Fizel on 4 May, in the rain.", "4 May", date(2020, 5, 4))

    (event,) = cluster([leaning, named], VOICES)

    assert event.label.startswith("Norland captured")


def test_an_event_is_labelled_in_the_language_of_most_of_its_mentions() -> None:
    russian = mention("a", "Norland взяла порт 4 мая.", "4 мая", date(2020, 5, 4))
    english = [mention(name, SAME, "May 4", date(2020, 5, 4)) for name in "bc"]

    event = event_of([Telling.of(one, VOICES[one.article_id]) for one in (russian, *english)])

    assert "captured" in event.label


def test_identical_text_counts_once() -> None:
    voices = {"a": Voice("one", "same", STORY), "b": Voice("two", "same", STORY)}

    (event,) = cluster(MENTIONS[:2], voices)

    assert event.sources == 1


def test_undated_mentions_are_events_without_days_at_the_end() -> None:
    events = cluster(MENTIONS, VOICES)

    assert events[-1].interval is None


@given(st.permutations(MENTIONS))
@settings(deadline=None)
def test_the_order_of_the_mentions_does_not_matter(mentions: list[EventMention]) -> None:
    events = cluster(mentions, VOICES)

    assert events == cluster(MENTIONS, VOICES)


@given(st.lists(st.sampled_from(MENTIONS), unique=True))
@settings(deadline=None)
def test_every_mention_is_in_exactly_one_event(mentions: list[EventMention]) -> None:
    events = cluster(mentions, VOICES)

    ids = [id_ for event in events for id_ in event.mention_ids]
    assert sorted(ids) == sorted(m.mention_id for m in mentions)


def test_a_mention_holds_what_its_sentence_says_of_its_coming_true() -> None:
    planned = mention("a", "Norland will vote on 4 May.", "4 May", date(2020, 5, 4))

    assert (planned.status, MENTIONS[0].status) == (Status.PLANNED, Status.OCCURRED)


def test_what_lies_after_the_day_of_its_article_has_not_occurred() -> None:
    published = PublicationTime("2020-05-01", "test", Confidence.HIGH)
    early = replace(samples.article(CAPTURE), published=published)

    (made,) = event_mentions(
        early, [phrase(CAPTURE, "4 May", date(2020, 5, 4))], [(0, len(CAPTURE))], [[]]
    )

    assert made.status is None


def test_an_edit_elsewhere_in_the_article_keeps_the_id_of_a_mention() -> None:
    text = f"New first line. {CAPTURE}"
    start = text.index(CAPTURE)

    (moved,) = event_mentions(
        samples.article(text),
        [phrase(text, "4 May", date(2020, 5, 4))],
        [(0, start - 1), (start, len(text))],
        [[], []],
    )

    assert moved.mention_id == MENTIONS[0].mention_id
