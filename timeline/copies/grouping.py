"""Prints of the same text, and which of them is the original."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from timeline.copies.comparing import copied_share, may_be_copied
from timeline.copies.signatures import Signature, key_codes

# A fifth of a text in one piece has at least a tenth of its keys.
KEYS_FOR_ONE_IN_COMMON: Final = 10


@dataclass(frozen=True, slots=True)
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


def find_originals(
    prints: Sequence[Print], *, furniture: Collection[int] = frozenset()
) -> Mapping[str, str]:
    """Name for each print the one that it is a copy of; an original is its own.

    The agency's own print is the original, else the earliest, else the longest. A print is a copy
    of the original itself: copies of a copy do not chain. The answer for a print depends on those
    alone that are joined to it by copies, whatever else is asked along with it.

    Args:
        prints: In any order.
        furniture: Key codes that lead from no text to another, of menus, slogans, terms of use.

    Returns:
        The `article_id` of the original by `article_id`, in the order of `prints`.
    """
    originals = _Originals(frozenset(furniture))
    found = {one.article_id: originals.settle(one) for one in sorted(prints, key=_precedence)}
    return {one.article_id: found[one.article_id] for one in prints}


@dataclass(slots=True)
class _Originals:
    """The originals so far, and the keys by which they are found."""

    furniture: frozenset[int]
    prints: list[Print] = field(default_factory=list)
    samples: list[frozenset[int]] = field(default_factory=list)
    key_counts: list[int] = field(default_factory=list)
    by_key: dict[int, list[int]] = field(default_factory=dict)

    def settle(self, one: Print) -> str:
        """The original of a print, itself where it is a copy of none; earlier ones come first."""
        own, samples = key_codes(one.signature).tolist(), frozenset(one.signature.tolist())
        common = Counter(number for key in own for number in self.by_key.get(key, ()))
        # Most that have a key in common have little else: a menu, a stock phrase.
        near = [
            at
            for at in sorted(common)
            if common[at] >= min(len(own), self.key_counts[at]) // KEYS_FOR_ONE_IN_COMMON
            and may_be_copied(samples, self.samples[at])
        ]
        shares = [copied_share(one.signature, self.prints[at].signature) for at in near]
        best = max(shares, default=0.0)
        if best > 0:
            return self.prints[near[shares.index(best)]].article_id
        self._add(one, own)
        self.samples.append(samples)
        self.key_counts.append(len(own))
        return one.article_id

    def _add(self, one: Print, own_keys: Sequence[int]) -> None:
        for key in own_keys:
            if key not in self.furniture:
                self.by_key.setdefault(key, []).append(len(self.prints))
        self.prints.append(one)


def _precedence(one: Print) -> tuple[bool, bool, str, int, str]:
    return (
        not one.by_originator,
        one.published is None,
        one.published or "",
        -len(one.signature),
        one.article_id,
    )
