"""A text as a sample of the hashes of its runs of letters, by which copies are told.

Every run of 32 letters and digits, whatever stands between them, is hashed, and those hashes are
kept that fall into an eighth of their range, in the order of the text. Two texts that share half
of their runs share about half of their samples, so that a trimmed copy is known by what is left of
it; and what stands in one piece in both is a stretch of samples that follow each other in both.

Source:
    FracMinHash (Irber et al. 2022), over characters in place of nucleotides; its keys by winnowing
    (Schleimer et al. 2003).
"""

from functools import cache
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

# In the order of the text, each value once, at its first place.
Signature: TypeAlias = npt.NDArray[np.uint64]

_DOUBLINGS: Final = 5
_KEPT_SHARE: Final = 8
_KEPT_BELOW: Final = np.uint64(2**64 // _KEPT_SHARE)
# Samples, about a hundred letters.
_WINDOW: Final = 12
# Samples are below 2 ** 61, so that 32 bits are left of them.
_BELOW_KEPT_BITS: Final = np.uint64(29)
_PLANE: Final = 0x10000
_PRIME: Final = 0x9E3779B97F4A7C15
_MIXER: Final = np.uint64(0xFF51AFD7ED558CCD)


def signature(text: str) -> Signature:
    """Sample the runs of letters of a text; of one too short for a run, the text as a whole.

    A function of the text alone, the same in every version that has this one's constants: what is
    kept of it may be compared with what is made later.
    """
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    letters = _folded()[np.minimum(codes, _PLANE)]
    runs = _hashes(letters[letters > 0].astype(np.uint64))
    samples = runs[runs < _KEPT_BELOW]
    _, places = np.unique(samples, return_index=True)
    return samples if len(places) == len(samples) else samples[np.sort(places)]


def keys(one: Signature) -> Signature:
    """The samples by which an index finds a text: the least of every twelve that follow each other.

    Two texts that have twelve samples in one piece, some 130 letters, have a key in common.

    Returns:
        Each key once; of a sample of fewer than twelve the least, of an empty one none.
    """
    if len(one) <= _WINDOW:
        return one[one == one.min()] if len(one) else one
    return np.unique(np.lib.stride_tricks.sliding_window_view(one, _WINDOW).min(axis=1))


def key_codes(one: Signature) -> npt.NDArray[np.uint32]:
    """The `keys` of a text cut to 32 bits, each once, as an index keeps them."""
    return np.unique((keys(one) >> _BELOW_KEPT_BITS).astype(np.uint32))


def thinned(one: Signature, keep_one_in: int) -> Signature:
    """A part of the sample, the same part of every text, where there are very many texts."""
    return one[one < _KEPT_BELOW // np.uint64(keep_one_in)]


def _hashes(letters: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """One hash for each run, from hashes of runs half as long."""
    hashes = letters
    for doubling in range(_DOUBLINGS):
        length = 2**doubling
        if len(hashes) <= length:
            break
        factor = np.uint64(pow(_PRIME, length, 2**64))
        hashes = hashes[:-length] * factor + hashes[length:]
    # The last letters must reach the high bits, by which the sample is drawn.
    hashes = (hashes ^ (hashes >> np.uint64(33))) * _MIXER
    return hashes ^ (hashes >> np.uint64(29))


@cache
def _folded() -> npt.NDArray[np.uint32]:
    """For each character its small letter, 0 for what is no letter and no digit."""
    table = np.zeros(_PLANE + 1, dtype=np.uint32)
    for code in range(_PLANE):
        character = chr(code)
        if character.isalnum():
            table[code] = ord(character.casefold()[0])
    return table
