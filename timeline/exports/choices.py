"""What a user asks an export for, in words, as a choice of mentions."""

import difflib
from collections.abc import Sequence

import duckdb

from timeline.errors import UsageError
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
        UsageError: A day is none, or the last comes before the first.
    """
    first = None if since is None else span_of(since)[0].toordinal() - EPOCH
    last = None if until is None else span_of(until)[1].toordinal() - EPOCH
    if first is not None and last is not None and first > last:
        raise UsageError(f"--since {since} comes after --until {until}; exchange them")
    return Choice(actors=tuple(actors), outlets=tuple(outlets), since=first, until=last)


def check_names(connection: duckdb.DuckDBPyConnection, choice: Choice) -> None:
    """See that a release knows the actors and outlets of a choice.

    Raises:
        UsageError: It does not know one; the text names those that are spelled alike.
    """
    cursor = connection.cursor()
    actors = cursor.execute("SELECT actor_id, name FROM actors ORDER BY ALL").fetchall()
    # Ids first: of two that are spelled alike the last one, the name, is told.
    actor_names = [*(actor_id for actor_id, _ in actors), *(name for _, name in actors)]
    for actor in choice.actors:
        _check_name(actor, actor_names, kind="actor")
    outlets = cursor.execute(
        "SELECT DISTINCT outlet FROM articles WHERE outlet IS NOT NULL ORDER BY ALL"
    ).fetchall()
    for outlet in choice.outlets:
        _check_name(outlet, [name for (name,) in outlets], kind="outlet")


def _check_name(asked: str, names: Sequence[str], *, kind: str) -> None:
    if asked.lower() in (name.lower() for name in names):
        return
    # A surname alone is how most people ask for a person.
    words = {word.lower(): name for name in names for word in (*name.split(), name)}
    alike = difflib.get_close_matches(asked.lower(), words)
    meant = " or ".join(dict.fromkeys(words[word] for word in alike))
    hint = f"; did you mean {meant}?" if meant else ""
    raise UsageError(f"{asked}: no such {kind} in this store{hint}")
