"""What a user asks an export for, in words, as a choice of mentions."""

from collections.abc import Sequence

from timeline.exports.rows import Choice
from timeline.store.corrections import span_of
from timeline.store.rows import EPOCH


def choice(
    *,
    actors: Sequence[str],
    outlets: Sequence[str],
    since: str | None,
    until: str | None,
) -> Choice:
    """Read the words of a call.

    Raises:
        UsageError: A day is none.
    """
    return Choice(
        actors=tuple(actors),
        outlets=tuple(outlets),
        since=None if since is None else span_of(since)[0].toordinal() - EPOCH,
        until=None if until is None else span_of(until)[1].toordinal() - EPOCH,
    )
