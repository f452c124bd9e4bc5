"""Whether two texts are copies of one, by their signatures alone."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from timeline.copies.signatures import Signature

# Measured by benchmarks/copies.py: articles on one story share less, most reprints more.
_LEAST_SHARED: Final = 0.5
# What stands in a text many times as long is a quotation in it.
_LEAST_LENGTH_RATIO: Final = 0.1
# A third of a text amid the furniture of a site is known by its being in one piece; articles on
# one story were seen to share stretches of up to .14, where they repeat what went before.
_LEAST_STRETCH: Final = 0.2
# Some 130 letters: a paragraph, and no phrase.
_LEAST_STRETCH_SAMPLES: Final = 12
# Samples that a changed word takes out of a stretch without ending it.
_LARGEST_GAP: Final = 8
# Samples of a dateline or byline before the first words that both have, some 30 letters.
_OPENING: Final = 4


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A part that stands in both texts in the same order; places and length in samples."""

    length: int
    at: int
    other_at: int


def shared_share(one: Signature, other: Signature) -> float:
    """How much of the shorter text stands in the longer one too, 0 to 1."""
    shorter = min(len(one), len(other))
    if shorter == 0:
        return 0.0
    return len(np.intersect1d(one, other, assume_unique=True)) / shorter


def may_be_copied(samples: frozenset[int], other: frozenset[int]) -> bool:
    """Whether `copied_share` of the signatures with these samples may be above 0."""
    shorter = min(len(samples), len(other))
    return shorter > 0 and len(samples & other) >= _LEAST_STRETCH * shorter


def copied_share(one: Signature, other: Signature) -> float:
    """How much of the shorter text is copied, 0 to 1; 0 where neither is a copy of the other.

    A copy shares half of the shorter text. It may share less where it is the beginning of the
    other in one piece with something set before it, as the menus of a site are. What opens both,
    ends both or stands within both is furniture, background or a quotation.
    """
    shorter, longer = sorted((len(one), len(other)))
    if shorter == 0 or shorter < _LEAST_LENGTH_RATIO * longer:
        return 0.0
    _, places, other_places = np.intersect1d(one, other, assume_unique=True, return_indices=True)
    share = len(places) / shorter
    if share >= _LEAST_SHARED:
        return share
    if share < _LEAST_STRETCH or len(places) < _LEAST_STRETCH_SAMPLES:
        return 0.0
    return share if _is_trimmed_and_wrapped(_longest(places, other_places), shorter) else 0.0


def _is_trimmed_and_wrapped(stretch: _Stretch, shorter: int) -> bool:
    first, second = sorted((stretch.at, stretch.other_at))
    opens_one_alone = first <= _OPENING <= second - first
    long_enough = stretch.length >= max(_LEAST_STRETCH_SAMPLES, _LEAST_STRETCH * shorter)
    return opens_one_alone and long_enough


def _longest(places: npt.NDArray[np.intp], other_places: npt.NDArray[np.intp]) -> _Stretch:
    """The longest stretch of samples that follow each other in both texts."""
    order = np.argsort(places)
    places, other_places = places[order], other_places[order]
    steps, other_steps = np.diff(places), np.diff(other_places)
    goes_on = (steps <= _LARGEST_GAP) & (other_steps > 0) & (other_steps <= _LARGEST_GAP)
    starts = np.r_[0, np.flatnonzero(~goes_on) + 1]
    lengths = np.diff(np.r_[starts, len(places)])
    best = int(lengths.argmax())
    start = int(starts[best])
    return _Stretch(int(lengths[best]), int(places[start]), int(other_places[start]))
