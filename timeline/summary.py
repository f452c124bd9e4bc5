"""What a build did, in numbers and places."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Final

from timeline.errors import SourceError, SourceNotice
from timeline.places import reading_order

_MOST_UNDATED: Final = 20


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build did.

    Args:
        new, changed, unchanged: Articles read in this build, by how the store knew them.
        reread: Of the unchanged, how many were read again by newer rules or registries.
        undated: Of these, how many have no known day of publication.
        missing: Articles whose place is gone since the last build; they are kept.
        forgotten: Articles that the user had forgotten and that are left out for that.
        suffixed: Id and place of each article of the store whose id had to be told from another's.
        undated_at: Where the first of these are, in the order of reading.
        refused: Why and where something could not be read, sorted by place.
        notices: What was passed over while the rest was read, sorted by place.
        release: Version of the release that was made; 0 where nothing was there to be read and no
            store, and none was made.
    """

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    reread: int = 0
    undated: int = 0
    missing: int = 0
    forgotten: int = 0
    suffixed: tuple[tuple[str, str], ...] = ()
    undated_at: tuple[str, ...] = ()
    refused: tuple[SourceError, ...] = ()
    notices: tuple[SourceNotice, ...] = ()
    release: int = 0

    @property
    def read(self) -> int:
        """Articles that were read, known ones included."""
        return self.new + self.changed + self.unchanged


@dataclass(slots=True)
class Tally:
    """What a build counts as it goes."""

    counts: Counter[str] = field(default_factory=Counter)
    refused: list[SourceError] = field(default_factory=list)
    notices: list[SourceNotice] = field(default_factory=list)
    _undated_at: list[str] = field(default_factory=list)

    def note_undated(self, where: str) -> None:
        """Count an article without a day of publication, and remember where the first ones are."""
        self.counts["undated"] += 1
        if len(self._undated_at) < _MOST_UNDATED:
            self._undated_at.append(where)

    def summary(self) -> Summary:
        """All of it so far."""
        counts: dict[str, Any] = dict(self.counts)
        return Summary(
            **counts,
            undated_at=tuple(self._undated_at),
            refused=tuple(sorted(self.refused, key=reading_order)),
            notices=tuple(sorted(self.notices, key=reading_order)),
        )
