"""Prints of the same text, and which of them is the original."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from timeline.copies.signatures import Signature, shared_share

# Measured by benchmarks/copies.py: articles on one story share less, trimmed reprints more.
_LEAST_SHARED: Final = 0.5
# What stands in a text many times as long is a quotation in it.
_LEAST_LENGTH_RATIO: Final = 0.1
# A sample in this many stories is of a menu, a slogan or terms of use.
_STORIES_WITH_FURNITURE: Final = 5
# Texts that share fewer samples are not compared.
_LEAST_COMMON_SAMPLES: Final = 2


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


def find_originals(prints: Sequence[Print]) -> Mapping[str, str]:
    """Name for each print the one that it is a copy of; an original is its own.

    The agency's own print is the original, else the earliest, else the longest. A print is a copy
    of the original itself: copies of a copy do not chain. What stands in many unrelated texts, the
    furniture of a site, does not count.

    Returns:
        The `article_id` of the original by `article_id`, in the order of `prints`.
    """
    ordered = sorted(prints, key=_precedence)
    signatures = [one.signature for one in ordered]
    original_of = _originals(signatures)
    bare = _without_furniture(signatures, original_of)
    if bare is not signatures:
        original_of = _originals(bare)
    originals = {
        one.article_id: ordered[original].article_id
        for one, original in zip(ordered, original_of, strict=True)
    }
    return {one.article_id: originals[one.article_id] for one in prints}


def _originals(signatures: Sequence[Signature]) -> list[int]:
    """The number of the original for each text, from the first text on."""
    earlier = _earlier_neighbours(signatures)
    original_of: list[int] = []
    for number, own in enumerate(signatures):
        candidates = sorted({original_of[other] for other in earlier.get(number, ())})
        shares = [_copied_share(own, signatures[other]) for other in candidates]
        best = max(shares, default=0.0)
        copied = best >= _LEAST_SHARED
        original_of.append(candidates[shares.index(best)] if copied else number)
    return original_of


def _without_furniture(
    signatures: Sequence[Signature], original_of: Sequence[int]
) -> Sequence[Signature]:
    """The signatures without samples that stand in texts of many originals; the same if none do."""
    lengths = [len(one) for one in signatures]
    stories = np.repeat(np.asarray(original_of, dtype=np.int64), lengths)
    samples = np.concatenate(signatures) if signatures else stories.astype(np.uint64)
    order = np.lexsort((stories, samples))
    samples, stories = samples[order], stories[order]
    is_new = np.r_[True, (samples[1:] != samples[:-1]) | (stories[1:] != stories[:-1])]
    values, of_stories = (
        np.unique(samples[is_new], return_counts=True) if len(samples) else (samples, samples)
    )
    furniture = values[of_stories >= _STORIES_WITH_FURNITURE]
    if not len(furniture):
        return signatures
    return [np.setdiff1d(one, furniture, assume_unique=True) for one in signatures]


def _precedence(one: Print) -> tuple[bool, bool, str, int, str]:
    return (
        not one.by_originator,
        one.published is None,
        one.published or "",
        -len(one.signature),
        one.article_id,
    )


def _copied_share(one: Signature, other: Signature) -> float:
    """The share of the shorter text that stands in the longer, 0 where that is much longer."""
    shorter, longer = sorted((len(one), len(other)))
    return shared_share(one, other) if shorter >= _LEAST_LENGTH_RATIO * longer else 0.0


def _earlier_neighbours(signatures: Sequence[Signature]) -> Mapping[int, list[int]]:
    """For each text the earlier ones that it shares samples with.

    Of all texts with one sample, each is paired with the first and with the one before it: the
    cost stays linear where thousands print the same, and copies still meet their original.
    """
    if not signatures:
        return {}
    numbers = np.repeat(np.arange(len(signatures)), [len(one) for one in signatures])
    samples = np.concatenate(signatures)
    order = np.argsort(samples, kind="stable")
    numbers, samples = numbers[order], samples[order]
    follows = np.flatnonzero(samples[1:] == samples[:-1]) + 1
    starts = (
        np.maximum.accumulate(
            np.where(np.r_[True, samples[1:] != samples[:-1]], np.arange(len(samples)), 0)
        )
        if len(samples)
        else numbers
    )
    pairs = np.concatenate(
        [
            numbers[starts[follows]] * len(signatures) + numbers[follows],
            numbers[follows - 1] * len(signatures) + numbers[follows],
        ]
    )
    return _by_later(pairs, len(signatures))


def _by_later(pairs: npt.NDArray[np.int64], count: int) -> Mapping[int, list[int]]:
    """The pairs that share enough samples, as lists of the earlier by the later."""
    distinct, times = np.unique(pairs, return_counts=True)
    neighbours: dict[int, list[int]] = {}
    for pair in distinct[times >= _LEAST_COMMON_SAMPLES].tolist():
        earlier, later = divmod(pair, count)
        neighbours.setdefault(later, []).append(earlier)
    return neighbours
