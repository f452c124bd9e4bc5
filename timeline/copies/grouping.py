"""Prints of the same text, and which of them is the original."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from timeline.copies.comparing import copied_share, may_be_copied
from timeline.copies.signatures import Signature, key_codes

# A fifth of a text in one piece has at least a tenth of its keys.
KEYS_FOR_ONE_IN_COMMON: Final = 10


@dataclass(frozen=True)
class Print:
    """One article, as far as its being a copy goes.

    Args:
        article_id: Unique.
        signature: Of the story, without header lines.
        published: ISO 8601, None where unknown.
        by_originator: Its outlet is the agency that it names as its source.
    """

    article_id: str
    signature: Signature
    published: str | None
    by_originator: bool

    @cached_property
    def samples(self) -> frozenset[int]:
        """The samples of its signature, in no order."""
        return frozenset(self.signature.tolist())


Pairs = Iterable[tuple[str, str]]
"""Ids of prints that may be copies of each other, each pair once, in whatever order."""


def find_originals(
    prints: Sequence[Print], *, furniture: Collection[int] = frozenset()
) -> Mapping[str, str]:
    """Name for each print the one that it is a copy of; an original is its own.

    Args:
        prints: In any order.
        furniture: Key codes that lead from no text to another, of menus, slogans, terms of use.

    Returns:
        The `article_id` of the original by `article_id`, in the order of `prints`.
    """
    return originals_among(prints, _near(prints, frozenset(furniture)))


def originals_among(prints: Sequence[Print], near: Pairs) -> Mapping[str, str]:
    """The same where it is known which prints may be copies of each other.

    The agency's own print is the original, else the earliest, else the longest. A print is a copy
    of the original itself: copies of a copy do not chain. The answer for a print depends on those
    alone that are joined to it by copies, whatever else is asked along with it.
    """
    near_of: defaultdict[str, set[str]] = defaultdict(set)
    for one_id, other_id in near:
        near_of[one_id].add(other_id)
        near_of[other_id].add(one_id)
    originals: dict[str, tuple[int, Print]] = {}
    found: dict[str, str] = {}
    for place, one in enumerate(sorted(prints, key=_precedence)):
        own = one.article_id
        earlier = (originals[other] for other in near_of[own] if other in originals)
        nearest = [
            (-share, at, other.article_id)
            for at, other in earlier
            if (share := share_of(one, other)) > 0
        ]
        if not nearest:
            originals[own] = place, one
        found[own] = min(nearest)[2] if nearest else own
    return {one.article_id: found[one.article_id] for one in prints}


def share_of(one: Print, other: Print) -> float:
    """How much of the shorter is copied, 0 where neither is a copy; the same for either first."""
    if not may_be_copied(one.samples, other.samples):
        return 0.0
    first, second = sorted((one, other), key=_precedence)
    return copied_share(second.signature, first.signature)


def _near(prints: Sequence[Print], furniture: frozenset[int]) -> Iterator[tuple[str, str]]:
    """Those pairs that have enough keys in common; most with one have little else."""
    key_counts: list[int] = []
    by_key: dict[int, list[int]] = {}
    for place, one in enumerate(prints):
        own = key_codes(one.signature).tolist()
        led = [key for key in own if key not in furniture]
        for at, count in Counter(other for key in led for other in by_key.get(key, ())).items():
            if count >= min(len(own), key_counts[at]) // KEYS_FOR_ONE_IN_COMMON:
                yield one.article_id, prints[at].article_id
        key_counts.append(len(own))
        for key in led:
            by_key.setdefault(key, []).append(place)


def _precedence(one: Print) -> tuple[bool, bool, str, int, str]:
    return (
        not one.by_originator,
        one.published is None,
        one.published or "",
        -len(one.signature),
        one.article_id,
    )
