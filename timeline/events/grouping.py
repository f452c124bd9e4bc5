"""Mentions of one happening, put together, and kept so as mentions come and go.

In a fixed order each mention joins the event that it agrees with most, or begins one. What is
decided for a mention depends on earlier ones alone, and on those only that it is linked to and
the events that these are in. So when mentions come or go, only later ones that are linked to what
changed are decided anew, and those in turn that are linked to what changes then: the result is
that of all mentions put in order from the start, whatever came when.
"""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import takewhile

from timeline.events.agreement import (
    COMPARED_MEMBERS,
    ENOUGH,
    Compared,
    Node,
    Place,
    agreement,
    blocks,
    day_gap,
    link,
    telling_words,
)
from timeline.model import DateInterval

# On a day that everybody writes about, only the likeliest events are compared.
_CANDIDATES = 40


@dataclass(frozen=True, slots=True)
class Held:
    """A mention that is in an event.

    Args:
        founder: The id of the mention that is the first of its event.
    """

    node: Node
    founder: str


Near = Callable[[Collection[Node]], Iterable[Held]]
"""From mentions to all held ones that they may be linked to, and all in the events of these and of
themselves."""


def _nothing_near(_: Collection[Node]) -> Iterable[Held]:
    return ()


_ByWord = defaultdict[str, dict[str, Node]]


class Grouping:
    """Some mentions and the events that they are in.

    Args:
        near: Where more mentions are held; it is asked once for each that is looked at.
    """

    def __init__(self, near: Near = _nothing_near) -> None:
        self._near = near
        self._index = _Index()
        self._founders: dict[str, str] = {}
        self._members: defaultdict[str, list[Node]] = defaultdict(list)
        self._reached: set[str] = set()
        self._gone: set[str] = set()
        self.moved: dict[str, str] = {}
        """Each mention that was put into another event than before, with its founder."""
        self.touched: set[str] = set()
        """Founders of the events, also of former ones, that anything changed in."""

    def members(self, founder: str) -> list[Node]:
        """The mentions of an event, in order; none where there is no such event any more."""
        return self._members.get(founder, [])

    def change(self, *, new: Iterable[Node] = (), gone: Iterable[Node] = ()) -> None:
        """Let mentions come and go, and settle what follows.

        Args:
            new: Not held yet.
            gone: Held so far; one that is in both is held with other features from now on.
        """
        left, come = list(gone), list(new)
        self._reach(left)
        later = self._later_of([_Change(node, self._leave(node)) for node in left])
        for node in left:
            self._index.remove(node)
            self._gone.add(node.mention_id)
            self._reached.discard(node.mention_id)
        for node in come:
            self._index.add(node)
        self._index.forget_links()
        wave = {node.mention_id: node for node in come}
        wave |= {id_: node for id_, node in later.items() if id_ not in self._gone}
        while wave:
            wave = self._settle(wave)

    def _settle(self, wave: Mapping[str, Node]) -> dict[str, Node]:
        """Decide some mentions in order; return the others that must be decided for it."""
        self._reach(wave.values())
        changes = []
        for node in sorted(wave.values(), key=_place):
            founder = self._decide(node)
            if founder != self._founders.get(node.mention_id):
                changes.append(_Change(node, self._leave(node) + self._join(node, founder)))
        # Those in the wave were decided in order, hence after all that they depend on.
        later = self._later_of(changes)
        return {id_: node for id_, node in later.items() if id_ not in wave}

    def _decide(self, node: Node) -> str:
        """The founder of the event that a mention fits best; itself where it fits none."""
        nearest: dict[str, float] = {}
        known: dict[str, Compared] = {}
        for id_, (other, compared) in self._index.links(node).items():
            known[id_] = compared
            if other.place < node.place:
                founder = self._founders[id_]
                nearest[founder] = max(compared.score, nearest.get(founder, 0.0))
        likeliest = sorted(nearest, key=lambda one: (-nearest[one], self._first(one)))
        fits: list[tuple[float, Place, str]] = []
        for founder in likeliest[:_CANDIDATES]:
            earlier = takewhile(lambda one: one.place < node.place, self._members[founder])
            score = agreement(node, earlier, known)
            if score >= ENOUGH:
                fits.append((-score, self._first(founder), founder))
        return min(fits)[2] if fits else node.mention_id

    def _first(self, founder: str) -> Place:
        return self._members[founder][0].place

    def _leave(self, node: Node) -> list[str]:
        """Take it out of its event; return that, if others are compared with the mention there."""
        founder = self._founders.pop(node.mention_id, None)
        if founder is None:
            return []
        self.touched.add(founder)
        members = self._members[founder]
        at = bisect_left(members, node.place, key=_place)
        del members[at]
        return [founder] if at < COMPARED_MEMBERS else []

    def _join(self, node: Node, founder: str) -> list[str]:
        """Put it into an event; return that, if others are compared with the mention there."""
        self._founders[node.mention_id] = self.moved[node.mention_id] = founder
        self.touched.add(founder)
        members = self._members[founder]
        insort(members, node, key=_place)
        at = bisect_left(members, node.place, key=_place)
        return [founder] if at < COMPARED_MEMBERS else []

    def _later_of(self, changes: Iterable["_Change"]) -> dict[str, Node]:
        """The mentions whose event may change with that of others."""
        since: dict[str, tuple[Node, Place]] = {}
        for change in changes:
            place = change.node.place
            members = (one for founder in change.events for one in self._members[founder])
            for one in (change.node, *members):
                known = since.get(one.mention_id)
                since[one.mention_id] = (one, min(place, known[1]) if known else place)
        self._reach(one for one, _ in since.values())
        return {
            id_: other
            for one, place in since.values()
            for id_, (other, _) in self._index.links(one).items()
            if other.place > place
        }

    def _reach(self, nodes: Iterable[Node]) -> None:
        """Hold all that some mentions may be linked to."""
        unreached = [node for node in nodes if node.mention_id not in self._reached]
        self._reached.update(node.mention_id for node in unreached)
        for held in self._near(unreached) if unreached else ():
            if not self._index.has(held.node) and held.node.mention_id not in self._gone:
                self._index.add(held.node)
                self._founders[held.node.mention_id] = held.founder
                insort(self._members[held.founder], held.node, key=_place)


@dataclass(frozen=True, slots=True)
class _Change:
    """A mention that came, went or moved, and the events that look different for it."""

    node: Node
    events: list[str]


class _Index:
    """Mentions by their days and telling words, and their links."""

    def __init__(self) -> None:
        self._nodes: dict[str, Node] = {}
        self._by_word: dict[DateInterval, _ByWord] = {}
        self._intervals: defaultdict[int, list[DateInterval]] = defaultdict(list)
        self._near: dict[DateInterval, list[tuple[int, _ByWord]]] = {}
        self._links: dict[str, dict[str, tuple[Node, Compared]]] = {}

    def has(self, node: Node) -> bool:
        """Whether a mention of its id is held."""
        return node.mention_id in self._nodes

    def add(self, node: Node) -> None:
        """Hold a mention."""
        self._nodes[node.mention_id] = node
        by_word = self._by_word.get(node.interval) or self._begin(node.interval)
        for word in telling_words(node):
            by_word[word][node.mention_id] = node

    def remove(self, node: Node) -> None:
        """Hold it no more."""
        del self._nodes[node.mention_id]
        by_word = self._by_word[node.interval]
        for word in telling_words(node):
            del by_word[word][node.mention_id]

    def forget_links(self) -> None:
        """Look for links anew, as other mentions are held now."""
        self._links.clear()

    def links(self, node: Node) -> dict[str, tuple[Node, Compared]]:
        """All mentions held that one is linked to, by id, with how far they agree."""
        known = self._links.get(node.mention_id)
        if known is None:
            known = self._links[node.mention_id] = self._find_links(node)
        return known

    def _find_links(self, node: Node) -> dict[str, tuple[Node, Compared]]:
        own, found = node.mention_id, {}
        for gap, by_word in self._near_of(node.interval):
            for id_, other in _sharing_words(node, by_word).items():
                theirs = self._links.get(id_)
                if theirs is not None:
                    if own in theirs:
                        found[id_] = (other, theirs[own][1])
                elif id_ != own and (compared := link(node, other, gap)):
                    found[id_] = (other, compared)
        return found

    def _begin(self, interval: DateInterval) -> _ByWord:
        self._near.clear()
        self._intervals[blocks(interval)[0]].append(interval)
        by_word = self._by_word[interval] = defaultdict(dict)
        return by_word

    def _near_of(self, interval: DateInterval) -> list[tuple[int, _ByWord]]:
        """The mentions of days that are not too different, with the days between."""
        known = self._near.get(interval)
        if known is None:
            known = self._near[interval] = [
                (gap, self._by_word[other])
                for block in blocks(interval)
                for other in self._intervals.get(block, ())
                if (gap := day_gap(interval, other)) is not None
            ]
        return known


def _sharing_words(node: Node, by_word: _ByWord) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for word in node.features.words & by_word.keys():
        found |= by_word[word]
    return found


def _place(node: Node) -> Place:
    return node.place
