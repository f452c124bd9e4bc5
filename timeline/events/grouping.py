"""Mentions of one happening, put together, and kept so as mentions come and go.

In the order of their places, the plainest first, each mention joins the event that it agrees with
most of those whose first mention it is linked to, or begins one.
What is decided for a mention depends on earlier ones alone: on which of those that it is linked to
began an event, and on who is in these. So when mentions come or go, only later ones are decided
anew that an event that changed fits better than their own, or whose own event fits worse now, and
those in turn that this concerns: the result is that of all mentions put in order from the start,
whatever came when. As the places of many are in no order of time, one change leads to few others.
"""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Protocol

from timeline.events.agreement import (
    COMPARED_MEMBERS,
    ENOUGH,
    Compared,
    Node,
    agreement,
    block_of,
    day_gap,
    link,
    near_blocks,
    telling_words,
)

# All that are decided at once are paired with each other, as any may begin an event. A sentence
# that stands thousands of times, as in footers of pages, would make tens of millions of pairs.
_PAIRS_AT_ONCE = 250_000

Pair = tuple[Node, Node]


@dataclass(frozen=True, slots=True)
class Choice:
    """The event that was chosen for a mention.

    Args:
        founder: The place of the mention that is the first of the event.
        score: How far the mention agrees with those before it there; 0 for the first one.
    """

    founder: str
    score: float

    def is_better_than(self, other: "Choice") -> bool:
        """Whether a mention would rather be in this event."""
        return (-self.score, self.founder) < (-other.score, other.founder)


@dataclass(frozen=True, slots=True)
class Held:
    """A mention with what was chosen for it; None where nothing was yet."""

    node: Node
    choice: Choice | None


class Shelf(Protocol):
    """Where mentions are held, those too that just came, and the events they were in so far.

    It may give pairs of mentions that are not linked; it gives all that are.
    """

    def before(self, asked: Collection[Node], decided: Collection[Node]) -> Iterable[Pair]:
        """Each of some mentions with those before it that began an event or are in `decided`.

        Args:
            decided: Those that were or will be decided since the shelf was changed last, and may
                begin events now.
        """
        ...

    def after(self, asked: Collection[Node]) -> Iterable[tuple[Node, Held]]:
        """Each of some mentions with those after it."""
        ...

    def events(self, asked: Collection[Node]) -> Iterable[Held]:
        """All that are in the events of some mentions."""
        ...


class Grouping:
    """Some mentions and the events that they are in.

    Args:
        shelf: Where they and others are held.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._links: dict[tuple[str, str], Compared | None] = {}
        self._asked: set[str] = set()
        self._choices: dict[str, Choice] = {}
        self._members: defaultdict[str, list[Node]] = defaultdict(list)
        self._decided: dict[str, Node] = {}
        self._gone: set[str] = set()
        self.chosen: dict[str, Choice] = {}
        """What was chosen for mentions, where it is not what it was before."""
        self.touched: set[str] = set()
        """Founders of the events, also of former ones, that anything changed in."""

    def add(self, new: Collection[Node]) -> None:
        """Put mentions that just came to the shelf into events, and settle what follows."""
        self._settle({node.place: node for node in new})

    def drop(self, gone: Collection[Node]) -> None:
        """Take mentions out that are about to leave the shelf, and settle what follows."""
        self._hold(gone)
        self._gone.update(node.place for node in gone)
        self._settle(self._later_of([_Change(node, self._leave(node)) for node in gone], {}))

    def _settle(self, due: Mapping[str, Node]) -> None:
        left = dict(due)
        while left:
            wave = _first_of(left)
            changes = self._decide_all(wave)
            left = {place: node for place, node in left.items() if place not in wave}
            left |= self._later_of(changes, wave)

    def _decide_all(self, wave: Mapping[str, Node]) -> list["_Change"]:
        """Decide some mentions in order; return what changed."""
        before: defaultdict[str, list[Node]] = defaultdict(list)
        self._decided |= wave
        founders = [one for one in self._decided.values() if self._may_begin(one, wave)]
        for node, other in self._shelf.before(wave.values(), founders):
            before[node.place].append(other)
        self._hold([*wave.values(), *self._linked_founders(wave, before)])
        changes = []
        for place, node in sorted(wave.items()):
            choice, former = self._decide(node, before[place]), self._choices.get(place)
            if former is None or choice.founder != former.founder:
                concerned = [*self._leave(node), *self._join(node, choice)]
                changes.append(_Change(node, concerned))
            elif choice != former:
                self._choose(node, choice)
        return changes

    def _may_begin(self, node: Node, wave: Mapping[str, Node]) -> bool:
        """Whether one that was decided began an event, or may yet."""
        return node.place in wave or self._founded(node.place)

    def _founded(self, place: str) -> bool:
        """Whether a mention is known to be the first of its event."""
        choice = self._choices.get(place)
        return choice is not None and choice.founder == place

    def _linked_founders(
        self, wave: Mapping[str, Node], before: Mapping[str, Sequence[Node]]
    ) -> Iterator[Node]:
        """Those among others that began an event that some mentions may join."""
        for place, others in before.items():
            for other in others:
                own = other.place
                may_found = own not in wave and (own not in self._choices or self._founded(own))
                if may_found and self._compared(wave[place], other):
                    yield other

    def _decide(self, node: Node, before: Iterable[Node]) -> Choice:
        """The event that a mention fits best; one of its own where it fits none."""
        known = {
            other.place: compared
            for other in before
            if self._founded(other.place) and (compared := self._compared(node, other))
        }
        best = Choice(node.place, 0.0)
        # The likeliest ones first, as most others are soon seen to fit less.
        for founder in sorted(known, key=lambda founder: (-known[founder].score, founder)):
            found = self._choice_of(node, founder, known, than=best)
            if found.is_better_than(best):
                best = found
        return best

    def _choice_of(
        self, node: Node, founder: str, known: Mapping[str, Compared], *, than: Choice
    ) -> Choice:
        """An event, as far as a mention fits it; or `than`, where it fits that better."""
        first = self._members[founder][:COMPARED_MEMBERS]
        earlier = first[: bisect_left(first, node.place, key=_place)]
        score = agreement(node, earlier, known, least=max(ENOUGH, than.score))
        return Choice(founder, score) if score >= ENOUGH else than

    def _leave(self, node: Node) -> list[Node]:
        """Take it out of its event; return the founders that others must see anew for it."""
        place = node.place
        choice = self._choices.pop(place, None)
        if choice is None:
            return []
        self.touched.add(choice.founder)
        members = self._members[choice.founder]
        at = bisect_left(members, place, key=_place)
        del members[at]
        return [node] if choice.founder == place else self._compared_founder(choice.founder, at)

    def _join(self, node: Node, choice: Choice) -> list[Node]:
        """Put it into an event; return the founders that others must see anew for it."""
        self._choose(node, choice)
        self.touched.add(choice.founder)
        members = self._members[choice.founder]
        at = bisect_left(members, node.place, key=_place)
        members.insert(at, node)
        return self._compared_founder(choice.founder, at)

    def _choose(self, node: Node, choice: Choice) -> None:
        self._choices[node.place] = self.chosen[node.place] = choice

    def _compared_founder(self, founder: str, at: int) -> list[Node]:
        """The founder of an event, if that is there and others are compared with its member."""
        is_seen = self._founded(founder) and at < COMPARED_MEMBERS
        return [self._members[founder][0]] if is_seen else []

    def _later_of(self, changes: Iterable["_Change"], wave: Mapping[str, Node]) -> dict[str, Node]:
        """The mentions whose event may change with that of others.

        Those in the wave were decided in order, hence after all that they depend on.
        """
        since: dict[str, str] = {}
        founders: dict[str, Node] = {}
        for change in changes:
            for founder in change.concerned:
                founders[founder.place] = founder
                earliest = since.get(founder.place, change.node.place)
                since[founder.place] = min(change.node.place, earliest)
        return {
            place: held.node
            for founder, held in (self._shelf.after(founders.values()) if founders else ())
            if (place := held.node.place) > since[founder.place]
            and place not in wave
            and place not in self._gone
            and self._is_concerned(held, founder)
        }

    def _is_concerned(self, held: Held, founder: Node) -> bool:
        """Whether another event may be chosen for a mention, now that one has changed."""
        node, event = held.node, founder.place
        chosen = self._choices.get(node.place, held.choice)
        if chosen is None:
            # It is still to be decided.
            return False
        if chosen.founder != event:
            return self._fit(node, founder, than=chosen).is_better_than(chosen)
        found = self._fit(node, founder, than=Choice(node.place, 0.0))
        if found.score > chosen.score:
            self._choose(node, found)
        return found.score < chosen.score

    def _fit(self, node: Node, founder: Node, *, than: Choice) -> Choice:
        """As `_choice_of`, for an event that may be gone."""
        event = founder.place
        compared = self._compared(node, founder) if self._founded(event) else None
        known = None if compared is None else {event: compared}
        return self._choice_of(node, event, known, than=than) if known else than

    def _hold(self, nodes: Iterable[Node]) -> None:
        """Know the events that some mentions are in."""
        unheld = {place: one for one in nodes if (place := one.place) not in self._asked}
        self._asked.update(unheld)
        for held in self._shelf.events(unheld.values()) if unheld else ():
            place = held.node.place
            if held.choice and place not in self._choices and place not in self._gone:
                self._asked.add(place)
                self._choices[place] = held.choice
                insort(self._members[held.choice.founder], held.node, key=_place)

    def _compared(self, later: Node, earlier: Node) -> Compared | None:
        """How far two mentions agree; None where they are not linked."""
        pair = later.place, earlier.place
        if pair not in self._links:
            gap = day_gap(later.interval, earlier.interval)
            self._links[pair] = None if gap is None else link(later, earlier, gap)
        return self._links[pair]


@dataclass(frozen=True, slots=True)
class _Change:
    """A mention that came, went or moved.

    Args:
        concerned: The founders that others must see anew for it.
    """

    node: Node
    concerned: list[Node]


class AllAtOnce:
    """A shelf of mentions that come together and are never changed."""

    def before(self, asked: Collection[Node], decided: Collection[Node]) -> Iterator[Pair]:
        """As `Shelf` has it."""
        held: defaultdict[tuple[int, str], list[Node]] = defaultdict(list)
        places = {node.place for node in asked}
        for node in sorted(decided, key=_place):
            block, words = block_of(node.interval), telling_words(node)
            if node.place in places:
                near = product(near_blocks(block), words)
                found = {one.place: one for key in near for one in held.get(key, ())}
                yield from ((node, other) for other in found.values())
            for word in words:
                held[block, word].append(node)

    def after(self, _: Collection[Node]) -> Iterable[tuple[Node, Held]]:
        """None, as all are asked for in order."""
        return ()

    def events(self, _: Collection[Node]) -> Iterable[Held]:
        """None so far."""
        return ()


def _first_of(due: Mapping[str, Node]) -> dict[str, Node]:
    """The first of some mentions in order, as many as may be decided at once."""
    met: Counter[tuple[int, str]] = Counter()
    first: dict[str, Node] = {}
    pairs = 0
    for place, node in sorted(due.items()):
        keys = [(block_of(node.interval), word) for word in telling_words(node)]
        pairs += max(map(met.__getitem__, keys), default=0)
        if pairs > _PAIRS_AT_ONCE:
            break
        met.update(keys)
        first[place] = node
    return first


def _place(node: Node) -> str:
    return node.place
