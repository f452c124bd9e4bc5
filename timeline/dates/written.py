"""A text as its rules and readings look at it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from timeline import sentences
from timeline.dates.folding import fold


@dataclass(frozen=True, slots=True)
class Written:
    """A text, the same folded, and where its sentences begin and end, in order."""

    text: str
    folded: str
    starts: Sequence[int]
    ends: Sequence[int]

    def sentence_start(self, place: int) -> int:
        """Where the sentence begins that a place is in."""
        number = bisect_right(self.starts, place) - 1
        return self.starts[number] if number >= 0 else 0

    def sentence_end(self, place: int) -> int:
        """Where it ends."""
        number = bisect_right(self.starts, place) - 1
        return self.ends[number] if number >= 0 else 0

    def same_sentence(self, one: int, other: int) -> bool:
        """Tell whether two places are in one sentence."""
        return bisect_right(self.starts, one) == bisect_right(self.starts, other)


def written(text: str) -> Written:
    """Fold a text and cut it into sentences."""
    spans = sentences.split(text)
    return Written(text, fold(text), [start for start, _ in spans], [end for _, end in spans])
