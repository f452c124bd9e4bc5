"""Events stay what they would be if all mentions had come at once."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.events import Voice
from timeline.events.acts import Act, Kind
from timeline.events.agreement import Node, blocks, node_mask, telling_words
from timeline.events.grouping import Grouping, Held
from timeline.events.similarity import Features
from timeline.model import DateInterval

NAMES = ("Norland", "Fizel", "Zenda", "Strelsau")
THINGS = ("=take", "=deal", "harbour", "border", "council", "school")


def node(number: int, start: int, days: int, words: frozenset[str], voice: int) -> Node:
    features = Features(
        words=words,
        actors=frozenset(word for word in words if word in NAMES[:2]),
        people=frozenset(),
        opening="",
        act=Act(Kind.DEED),
    )
    place = (start, start + days, f"{number:04}")
    interval = DateInterval(start, start + days)
    return Node(place, interval, features, Voice(f"v{voice}", f"t{number}"), node_mask(features))


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
        self.founders: dict[str, str] = {}

    def change(self, *, new: Sequence[Node], gone: Sequence[Node]) -> None:
        grouping = Grouping(self._near)
        grouping.change(new=new, gone=gone)
        for old in gone:
            del self._nodes[old.mention_id], self.founders[old.mention_id]
        self._nodes |= {one.mention_id: one for one in new}
        self.founders |= grouping.moved

    def _near(self, asked: Collection[Node]) -> Iterator[Held]:
        near = {
            self.founders[one.mention_id]
            for other, one in product(asked, self._nodes.values())
            if set(blocks(other.interval)) & {blocks(one.interval)[0]}
            and set(telling_words(other)) & set(telling_words(one))
        }
        near |= {self.founders[one.mention_id] for one in asked if one.mention_id in self.founders}
        for id_, founder in self.founders.items():
            if founder in near:
                yield Held(self._nodes[id_], founder)


def at_once(held: Sequence[Node]) -> dict[str, str]:
    grouping = Grouping()
    grouping.change(new=held)
    return grouping.moved


@given(nodes(), st.data())
@settings(deadline=None, max_examples=60)
def test_mentions_that_come_one_after_another_end_up_as_if_all_had_come_at_once(
    held: list[Node], data: st.DataObject
) -> None:
    shelf = Shelf()
    left = data.draw(st.permutations(held))

    while left:
        size = data.draw(st.integers(1, len(left)))
        shelf.change(new=left[:size], gone=())
        left = left[size:]

    assert shelf.founders == at_once(held)


@given(nodes(), st.data())
@settings(deadline=None, max_examples=60)
def test_mentions_that_go_leave_the_others_as_if_they_had_never_come(
    held: list[Node], data: st.DataObject
) -> None:
    shelf = Shelf()
    shelf.change(new=held, gone=())
    gone = data.draw(st.lists(st.sampled_from(held), unique_by=lambda one: one.place))

    shelf.change(new=(), gone=gone)

    assert shelf.founders == at_once([one for one in held if one not in gone])


@given(nodes(), nodes())
@settings(deadline=None, max_examples=60)
def test_mentions_that_change_are_put_where_they_belong_now(
    before: list[Node], after: list[Node]
) -> None:
    shelf = Shelf()
    shelf.change(new=before, gone=())

    shelf.change(new=after, gone=before)

    assert shelf.founders == at_once(after)


@pytest.mark.parametrize("voice", [0, 1])
def test_another_voice_is_another_reason_to_decide(voice: int) -> None:
    one = node(0, 1, 1, frozenset(("=take", "Fizel")), 0)
    other = node(1, 2, 1, frozenset(("=take", "Fizel")), 1 - voice)
    shelf = Shelf()
    shelf.change(new=[one, other], gone=())

    changed = replace(other, voice=Voice(f"v{voice}", "other"))
    shelf.change(new=[changed], gone=[other])

    assert shelf.founders == at_once([one, changed])
