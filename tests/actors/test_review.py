"""What people decide about names."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.actors import Actor, ActorRegistry, find_actors
from timeline.actors.review import (
    Bearer,
    Decision,
    Verdict,
    candidates,
    decide,
    shown_as,
    spelled_alike,
    standing,
    suggest,
)
from timeline.model import ActorKind

REGISTRY = ActorRegistry(
    (
        Actor("ada-lind", ActorKind.PERSON, "Ada Lind"),
        Actor("bo-ek", ActorKind.PERSON, "Bo Ek"),
        Actor("kalbajar", ActorKind.PLACE, "Kalbajar"),
    )
)
ACCEPT = Decision("1", Verdict.ACCEPT, "helvion", "Helvion", ActorKind.ORGANISATION)
MERGE = Decision("2", Verdict.MERGE, "ada-lindh", "Ada Lindh", target="ada-lind")
RENAME = Decision("3", Verdict.RENAME, "bo-ek", "Bosse Ek")
CHANGE = Decision("4", Verdict.CHANGE_KIND, "helvion", kind=ActorKind.OUTLET)
REJECT = Decision("5", Verdict.REJECT, "fisheries", "Fisheries")


def test_an_accepted_name_is_registered() -> None:
    registry = decide(REGISTRY, [ACCEPT, CHANGE])

    assert registry.by_id["helvion"].kind is ActorKind.OUTLET


def test_a_merged_name_is_found_as_the_other_one_from_then_on() -> None:
    registry = decide(REGISTRY, [MERGE])

    text = "Ada Lindh left."
    (mentions,) = find_actors(text, [(0, len(text))], registry=registry, country=None)
    assert [m.actor_id for m in mentions] == ["ada-lind"]
    assert shown_as(registry, [MERGE])["ada-lindh"] == REGISTRY.by_id["ada-lind"]


def test_a_renamed_actor_keeps_the_old_name_as_an_alias() -> None:
    actor = decide(REGISTRY, [RENAME]).by_id["bo-ek"]

    assert (actor.name, actor.aliases) == ("Bosse Ek", ("Bo Ek",))


def test_a_rejected_name_is_nobody_from_then_on() -> None:
    registry = decide(REGISTRY, [REJECT])

    text = "Boats said so to Fisheries."
    (mentions,) = find_actors(text, [(0, len(text))], registry=registry, country=None)
    assert mentions == []
    assert shown_as(registry, [REJECT]) == {"fisheries": None}


def test_an_undo_takes_a_decision_back_and_an_undone_undo_brings_it_again() -> None:
    undo = Decision("6", Verdict.UNDO, "5")
    redo = Decision("7", Verdict.UNDO, "6")

    assert standing([REJECT, undo]) == []
    assert standing([REJECT, undo, redo]) == [REJECT]


@pytest.mark.parametrize(
    "decisions",
    [
        [Decision("1", Verdict.MERGE, "ada-lind", target="nobody")],
        [
            Decision("1", Verdict.MERGE, "ada-lind", target="bo-ek"),
            Decision("2", Verdict.MERGE, "bo-ek", target="ada-lind"),
        ],
        [Decision("1", Verdict.MERGE, "bo-ek", target="bo-ek")],
    ],
)
def test_a_merge_into_nobody_or_in_a_circle_does_not_count(decisions: list[Decision]) -> None:
    registry = decide(REGISTRY, decisions)

    assert registry.by_id["bo-ek"].merged is None


def test_a_near_spelling_is_only_suggested() -> None:
    (suggestion, *_) = suggest("Kelbajar", REGISTRY)

    assert suggestion.actor.id == "kalbajar"
    assert suggestion.likeness < 1


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Vilm Tarnin", ["vilma-tarnina"]),
        ("Vintakhim", ["vintachem"]),
        ("Vintaprom", []),
    ],
)
def test_names_that_wait_are_compared_across_alphabets(name: str, wanted: list[str]) -> None:
    others = [Bearer("vintachem", "Vintachem", 1), Bearer("vilma-tarnina", "Vilma Tarnina", 2)]

    assert [one.actor_id for one in spelled_alike(name, others)] == wanted


def test_the_queue_shows_undecided_names_with_sentences_and_the_most_frequent_first() -> None:
    text = "Helvion said so. Carl Moe left Helvion. Carl Moe came. Helvion paid. Ada Lind left."
    stops = [i + 1 for i, c in enumerate(text) if c == "."]
    spans = list(zip([0, *(s + 1 for s in stops[:-1])], stops, strict=True))
    found = [
        (mention, text[start:end])
        for (start, end), mentions in zip(
            spans, find_actors(text, spans, registry=REGISTRY, country=None), strict=True
        )
        for mention in mentions
    ]

    queue = candidates(found, REGISTRY)

    assert [(c.actor_id, c.mentions) for c in queue] == [("helvion", 3), ("carl-moe", 2)]
    assert queue[1].sentences == ("Carl Moe left Helvion.", "Carl Moe came.")
    assert candidates(found, decide(REGISTRY, [ACCEPT]))[0].actor_id == "carl-moe"


@given(st.lists(st.sampled_from([ACCEPT, MERGE, RENAME, CHANGE, REJECT]), unique=True))
@settings(deadline=None)
def test_undoing_everything_gives_the_registry_as_it_was(decisions: list[Decision]) -> None:
    undone = [Decision(f"u{d.decision_id}", Verdict.UNDO, d.decision_id) for d in decisions]

    registry = decide(REGISTRY, [*decisions, *undone])

    assert registry.actors == REGISTRY.actors
