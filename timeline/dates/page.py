"""A text with its mentions, as what stands around each of them is read."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.dates.rule import Cues
from timeline.dates.written import Written
from timeline.model import DateMention


@dataclass(frozen=True, slots=True)
class Page:
    """The text as it is written and folded, its mentions in order, and the words to look for."""

    written: Written
    mentions: Sequence[DateMention]
    cues: Cues

    @property
    def text(self) -> str:
        """As it is written."""
        return self.written.text

    @property
    def folded(self) -> str:
        """As rules see it."""
        return self.written.folded
