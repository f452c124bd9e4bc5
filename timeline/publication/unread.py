"""Days of publication that somebody stated and that name no day."""

from collections.abc import Iterator, Sequence
from typing import Final

from timeline.model import Article, Clue, ClueKind, Field
from timeline.publication import timestamps

_PLACES: Final = {
    ClueKind.SIDECAR: "sources.csv or .meta.yaml",
    ClueKind.FRONT_MATTER: "the front matter",
    ClueKind.RECORD: "the record",
}
_DAYS: Final = (Field.PUBLISHED, Field.REPOSTED)
_SHOWN_CHARACTERS: Final = 40


def unread_days(clues: Sequence[Clue], article: Article, *, country: str | None) -> Iterator[str]:
    """Tell of each stated day that could not be read, and what to do.

    Args:
        clues: As extracted; what a page itself says is not the user's to mend.
        country: Of the outlet.
    """
    believed = article.published and article.published.evidence
    for clue in clues:
        if clue.field not in _DAYS or clue.kind not in _PLACES or clue.evidence == believed:
            continue
        if timestamps.parse(clue.value, language=article.language, country=country) is None:
            yield (
                f'"{clue.name}" in {_PLACES[clue.kind]} is "{_shown(clue.value)}", which is no day '
                "that can be read; write it as 2024-03-15"
            )


def _shown(value: str) -> str:
    return value if len(value) <= _SHOWN_CHARACTERS else f"{value[:_SHOWN_CHARACTERS]}…"
