"""Keeping a store small and private: compact, vacuum, forget; and bringing it to this schema."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import duckdb

from timeline.errors import StoreError, UsageError
from timeline.events.stories import story_names
from timeline.store.layout import Layout
from timeline.store.ledger import Entry, State, ledger_rows
from timeline.store.lock import hold
from timeline.store.records import LIVE, NEWEST, records, rewrite
from timeline.store.release import remove_unread
from timeline.store.releasing import remake_release
from timeline.store.rows import story_cell
from timeline.store.schema import RECORD_TABLES, SCHEMA_VERSION
from timeline.store.schema_version import made_with, stored_version, write_version
from timeline.store.tables import Tables, create_table, make_folder, open_for_writing

_POINTED_TO = """
CREATE TEMP TABLE pointed_to AS
SELECT DISTINCT reading_id, reading_part AS part FROM newest WHERE state IN ('read', 'missing')
"""
_OF_POINTED_TO = "(record.reading_id, record.part) IN (SELECT (reading_id, part) FROM pointed_to)"
_LIVE_ROWS = {
    "articles": _OF_POINTED_TO,
    "mentions": _OF_POINTED_TO,
    "ledger": "state <> 'gone' AND (place, part) IN (SELECT (place, part) FROM newest)",
    "events": "NOT gone AND (event_id, part) IN ("
    "SELECT (event_id, max(part)) FROM record_events GROUP BY event_id)",
    "actors": "NOT gone AND (actor_id, part) IN ("
    "SELECT (actor_id, max(part)) FROM record_actors GROUP BY actor_id)",
}

# What older schemas did not have and the rows themselves tell.
_FILLED = """
CREATE TEMP VIEW filled_articles AS
SELECT * REPLACE (coalesce(story, story_of(substr(text, body + 1))) AS story) FROM record_articles
"""

# All readings of the article at its places, older ones too, but no other article that has taken
# its id there.
_DROPPED = """
CREATE TEMP TABLE dropped AS
WITH chosen AS (SELECT * FROM live WHERE article_id = $article_id),
places AS (
    SELECT DISTINCT file, base_id
    FROM record_ledger SEMI JOIN chosen USING (base_id, content_digest)),
readings AS (
    SELECT file, base_id, reading_id, content_digest FROM record_ledger
    UNION SELECT file, base_id, reading_id, content_digest FROM record_articles)
SELECT reading_id, content_digest FROM readings SEMI JOIN places USING (file, base_id)
WHERE content_digest NOT IN (SELECT content_digest FROM live WHERE article_id <> $article_id)
"""
_QUOTES_NOTHING_FORGOTTEN = """
coalesce(article_id NOT IN (SELECT article_id FROM forgotten), true)
AND coalesce(other_article_id NOT IN (SELECT article_id FROM forgotten), true)
"""
_NOT_DROPPED = "reading_id IS NULL OR reading_id NOT IN (SELECT reading_id FROM dropped)"


@dataclass(frozen=True, slots=True)
class Sizes:
    """Rows of the tables of record before and after."""

    before: int
    after: int


def compact(store: Path) -> Sizes:
    """Write the tables anew with what counts alone; `vacuum` then frees the space.

    Raises:
        StoreError: The store cannot be opened or written; each table is as before or done.
    """
    with open_for_writing(store) as tables:
        before = _count(tables)
        with records(tables) as connection:
            connection.execute(NEWEST)
            connection.execute(_POINTED_TO)
            for name, condition in _LIVE_ROWS.items():
                rewrite(connection, tables, name, condition)
        return Sizes(before, _count(tables))


def vacuum(store: Path, *, hours: int) -> int:
    """Remove files that no version of the last `hours` needs, and releases that nobody reads.

    Returns:
        How many files of the tables went.

    Raises:
        StoreError: The store cannot be opened or written.
    """
    with open_for_writing(store) as tables:
        if tables.layout.current.exists():
            remove_unread(tables.layout)
        return sum(tables.vacuum(name, hours=hours) for name in RECORD_TABLES)


def forget(store: Path, article_id: str) -> int:
    """Remove an article with all its readings, from history too.

    Its corrections go with it, as they quote it; so do all pages that are kept of links, and what a
    repair has set aside. All that stays is a digest of its content, so
    that the next build does not take it in again; edited, it is a new article.

    Returns:
        How many readings of it there were.

    Raises:
        UsageError: There is no such article.
        StoreError: The store cannot be opened or written.
    """
    with open_for_writing(store) as tables:
        with records(tables) as connection:
            readings = _drop(connection, tables, article_id)
        with records(tables) as connection:
            # They quote articles; the release writes those that are left anew.
            for name in ("events", "actors"):
                rewrite(connection, tables, name, "false")
        remake_release(tables)
        _remove_older_releases(tables.layout)
        # Pages may show it, and what was set aside may hold it.
        for folder in (tables.layout.pages, tables.layout.damaged):
            shutil.rmtree(folder, ignore_errors=True)
        for name in RECORD_TABLES:
            tables.vacuum(name, hours=0)
    return readings


def _drop(connection: duckdb.DuckDBPyConnection, tables: Tables, article_id: str) -> int:
    for step in (NEWEST, LIVE):
        connection.execute(step)
    chosen = {"article_id": article_id}
    if not connection.execute("FROM live WHERE article_id = $article_id", chosen).fetchall():
        raise UsageError(f"{article_id}: no such article; `export --what articles` has all")
    connection.execute(_DROPPED, chosen)
    dropped = connection.execute(
        "SELECT DISTINCT content_digest FROM dropped ORDER BY ALL"
    ).fetchall()
    # The ledger last: killed before, the same call finds the article again and goes on.
    connection.execute(
        "CREATE TEMP TABLE forgotten AS SELECT $id AS article_id", {"id": article_id}
    )
    rewrite(connection, tables, "corrections", _QUOTES_NOTHING_FORGOTTEN)
    part = tables.next_part()
    tables.append("ledger", ledger_rows(_tombstone(digest, part) for (digest,) in dropped))
    for name in ("mentions", "articles"):
        rewrite(connection, tables, name, _NOT_DROPPED)
    with records(tables) as current:
        current.register("dropped", connection.table("dropped").to_arrow_table())
        rewrite(current, tables, "ledger", _NOT_DROPPED)
    count = connection.execute("SELECT count(DISTINCT reading_id) FROM dropped").fetchone()
    return int(count[0]) if count else 0


def _tombstone(content_digest: str, part: int) -> Entry:
    return Entry(
        place=f"forgotten#{content_digest}",
        part=part,
        state=State.FORGOTTEN,
        content_digest=content_digest,
        fingerprint="",
        reading_id=None,
        reading_part=None,
        base_id=None,
        named_by_place=False,
        dated=False,
        file="",
        where="",
        refusal=None,
    )


def _remove_older_releases(layout: Layout) -> None:
    newest = int(layout.current.read_text(encoding="ascii"))
    for path in layout.releases.glob("*.duckdb"):
        if int(path.stem) != newest:
            path.unlink()
            shutil.rmtree(layout.text_index(int(path.stem)), ignore_errors=True)


def _count(tables: Tables) -> int:
    with records(tables) as connection:
        counts = (
            connection.execute(f"SELECT count(*) FROM record_{name}").fetchone()
            for name in RECORD_TABLES
        )
        return sum(int(count[0]) for count in counts if count)


def migrate(store: Path) -> int:
    """Bring a store that an older program made to this schema, and release it anew.

    Returns:
        The schema that it had.

    Raises:
        StoreError: There is no store, a newer program made it, or it cannot be written.
    """
    layout = Layout(store)
    if layout.bucket is not None:
        make_folder(store)
    found = made_with(layout)
    if found is None:
        found = stored_version(layout)
    if found > SCHEMA_VERSION:
        raise StoreError(f"{store}: made by a newer program (schema {found}); use that one")
    with hold(layout.lock):
        tables = Tables(layout)
        for name in RECORD_TABLES:
            create_table(layout, name)
        with records(tables) as connection:
            connection.create_function("story_of", _story_of)
            connection.execute(_FILLED)
            for name in RECORD_TABLES:
                source = "filled_articles" if name == "articles" else None
                rewrite(connection, tables, name, source=source)
        layout.releases.mkdir(exist_ok=True)
        remake_release(tables)
        # Last: cut off before, the older release must not be opened as one of this schema.
        tables.mark_migrated()
        write_version(layout)
    return found


def _story_of(text: str) -> str:
    return story_cell(story_names(text))
