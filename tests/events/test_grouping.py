"""Events stay what they would be if all mentions had come at once."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.events import Voice, grouping
from timeline.events.acts import Act, Kind
from timeline.events.agreement import (
    Node,
    Stretch,
    block_of,
    bonds,
    day_gap,
    link,
    near_blocks,
    node_mask,
    stretch_of,
    telling_words,
)
from timeline.events.grouping import AllAtOnce, Choice, Grouping, Held, Pair
from timeline.events.similarity import Features
from timeline.model import DateInterval

NAMES = ("Norland", "Fizel", "Zenda", "Strelsau")
THINGS = ("=seize", "=pact", "harbour", "border", "council", "school")
STORIES = (frozenset(("norland", "fizel")), frozenset(("zenda",)))


def node(number: int, start: int, days: int, words: frozenset[str], teller: int) -> Node:
    features = Features(
        words=words,
        actors=frozenset(word for word in words if word in NAMES[:2]),
        own=frozenset(word for word in words if word in THINGS[:1]),
        beside=frozenset(),
        people=frozenset(),
        act=Act(Kind.DEED),
    )
    interval = DateInterval(start, start + days)
    voice = Voice(f"v{teller}", f"t{number}", STORIES[teller // 4])
    return Node(f"{number:04}", interval, features, voice, node_mask(features, voice.names))


@st.composite
def nodes(draw: st.DrawFn) -> list[Node]:
    return [
        node(
            number,
            draw(st.integers(1, 6)),
            draw(st.sampled_from((1, 1, 1, 2, 40))),
            draw(st.frozensets(st.sampled_from(THINGS), max_size=3))
            | draw(st.frozensets(st.sampled_from(NAMES), max_size=2)),
            draw(st.integers(0, 5)),
        )
        for number in range(draw(st.integers(1, 10)))
    ]


class Shelf:
    """Mentions with their events, as a store holds them between one change and the next."""

    def __init__(self) -> None:
        self._nodes: dict[str, Node] = {}
        self.choices: dict[str, Choice] = {}

    def add(self, new: Sequence[Node]) -> None:
        self._nodes |= {one.place: one for one in new}
        grouping = Grouping(self)
        grouping.add(new)
        self.choices |= grouping.chosen

    def drop(self, gone: Sequence[Node]) -> None:
        grouping = Grouping(self)
        grouping.drop(gone)
        self.choices |= grouping.chosen
        for old in gone:
            del self._nodes[old.place], self.choices[old.place]

    def before(self, asked: Collection[Node], decided: Collection[Node]) -> Iterator[Pair]:
        first = {*self.founders().values(), *(one.place for one in decided)}
        for node, other in self._near(asked):
            if other.place < node.place and other.place in first:
                yield node, other

    def after(self, asked: Collection[Node]) -> Iterator[tuple[Node, Held]]:
        for node, other in self._near(asked):
            if node.place < other.place:
                yield node, Held(other, self.choices.get(other.place))

    def events(self, asked: Collection[Node]) -> Iterator[Held]:
        founders = {self.founders().get(one.place) for one in asked}
        for place, choice in self.choices.items():
            if choice.founder in founders:
                yield Held(self._nodes[place], choice)

    def founders(self) -> dict[str, str]:
        return {place: choice.founder for place, choice in self.choices.items()}

    def _near(self, asked: Collection[Node]) -> Iterator[Pair]:
        for node, other in product(asked, self._nodes.values()):
            if block_of(other.interval) in near_blocks(block_of(node.interval)) and set(
                telling_words(other)
            ) & set(telling_words(node)):
                yield node, other


def at_once(held: Sequence[Node]) -> dict[str, Choice]:
    grouping = Grouping(AllAtOnce())
    grouping.add(held)
    return grouping.chosen


@given(nodes(), st.data())
@settings(deadline=None, max_examples=60)
def test_mentions_that_come_one_after_another_end_up_as_if_all_had_come_at_once(
    held: list[Node], data: st.DataObject
) -> None:
    shelf = Shelf()
    left = data.draw(st.permutations(held))

    while left:
        size = data.draw(st.integers(1, len(left)))
        shelf.add(left[:size])
        left = left[size:]

    assert shelf.choices == at_once(held)


@given(nodes(), st.data())
@settings(deadline=None, max_examples=60)
def test_mentions_are_decided_few_at_a_time_as_all_at_once(
    held: list[Node], data: st.DataObject
) -> None:
    shelf = Shelf()
    size = data.draw(st.integers(0, len(held)))
    gone = data.draw(st.lists(st.sampled_from(held[:size]), unique=True)) if size else []

    with patch.object(grouping, "_PAIRS_AT_ONCE", 0):
        shelf.add(held[:size])
        shelf.add(held[size:])
        shelf.drop(gone)
        in_parts = at_once(held)

    assert in_parts == at_once(held)
    assert shelf.choices == at_once([one for one in held if one not in gone])


@given(nodes(), st.data())
@settings(deadline=None, max_examples=60)
def test_mentions_that_go_leave_the_others_as_if_they_had_never_come(
    held: list[Node], data: st.DataObject
) -> None:
    shelf = Shelf()
    shelf.add(held)
    gone = data.draw(st.lists(st.sampled_from(held), unique_by=lambda one: one.place))

    shelf.drop(gone)

    assert shelf.choices == at_once([one for one in held if one not in gone])


@given(nodes(), nodes())
@settings(deadline=None, max_examples=60)
def test_mentions_that_change_are_put_where_they_belong_now(
    before: list[Node], after: list[Node]
) -> None:
    shelf = Shelf()
    shelf.add(before)

    shelf.drop([one for one in before if one not in after])
    shelf.add([one for one in after if one not in before])

    assert shelf.choices == at_once(after)


@pytest.mark.parametrize("voice", [0, 1])
def test_another_voice_is_another_reason_to_decide(voice: int) -> None:
    one = node(0, 1, 1, frozenset(("=take", "Fizel")), 0)
    other = node(1, 2, 1, frozenset(("=take", "Fizel")), 1 - voice)
    shelf = Shelf()
    shelf.add([one, other])

    changed = replace(other, voice=Voice(f"v{voice}", "other"))
    shelf.drop([other])
    shelf.add([changed])

    assert shelf.choices == at_once([one, changed])


@given(nodes())
@settings(deadline=None, max_examples=200)
def test_linked_mentions_of_other_days_or_of_many_have_a_bond_in_common(held: list[Node]) -> None:
    for one, other in combinations(held, 2):
        gap = day_gap(one.interval, other.interval)
        is_long = stretch_of(one.interval) is not Stretch.SHORT
        if gap is not None and (gap or is_long) and link(one, other, gap):
            assert all(ours & theirs for ours, theirs in zip(bonds(one), bonds(other), strict=True))
