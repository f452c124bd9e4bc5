"""What stands in a release: the newest reading of every article, numbered and put into events."""

from collections import Counter
from collections.abc import Iterator, Sequence

import duckdb
import pyarrow as pa

from timeline.events import Voice, cluster
from timeline.model import Event, EventMention
from timeline.store.corrected_mentions import lay_over
from timeline.store.corrections import CONTEXT, read_corrections
from timeline.store.records import LIVE, NEWEST, show_record
from timeline.store.rows import Row, days_of, mention_of
from timeline.store.schema import RECORD_TABLES, RELEASE_DDL, SCHEMA_VERSION
from timeline.store.tables import Tables

_FETCHED_ROWS = 10_000

_SUFFIXED = "SELECT article_id, source_path FROM live WHERE suffix <> '' ORDER BY ALL"

_ARTICLES = """
INSERT INTO articles BY NAME
SELECT article_no, article_id, doc_id, title, outlet, outlet_evidence, agency, reposted_from, url,
    published, published_day, published_evidence, published_confidence, modified, language,
    digest, live.source_path AS source_path, body, text, missing
FROM record_articles AS record JOIN live USING (reading_id, part)
ORDER BY article_no
"""

_VOICES = """
SELECT article_id, voice, text_fingerprint
FROM record_articles JOIN live USING (reading_id, part)
"""

_FOUND = f"""
CREATE TEMP TABLE found AS
SELECT base_mention_id || suffix AS mention_id, article_no, article_id,
    row_number() OVER (PARTITION BY article_id, date_text, {CONTEXT}
        ORDER BY start, date_start, base_mention_id)::INTEGER AS occurrence,
    record.* EXCLUDE (reading_id, part, base_mention_id)
FROM record_mentions AS record JOIN live USING (reading_id, part)
"""

_STAGED = """
CREATE TEMP TABLE staged AS
SELECT (row_number() OVER (ORDER BY first_day, last_day, mention_id))::INTEGER AS mention_no, *
FROM corrected
"""

_MENTIONS = """
INSERT INTO mentions BY NAME
SELECT staged.* EXCLUDE (actors), event_no, event_id
FROM staged JOIN member USING (mention_id) ORDER BY mention_no
"""

_NAMED = """
CREATE TEMP TABLE named AS
SELECT mention_no, actor.actor_id AS actor_id, actor.name AS name, actor.kind AS kind,
    position::INTEGER AS position
FROM (SELECT mention_no, unnest(actors) AS actor, generate_subscripts(actors, 1) AS position
    FROM staged)
"""

_ACTORS = """
INSERT INTO actors
SELECT (row_number() OVER (ORDER BY actor_id))::INTEGER, actor_id, min(name), min(kind)
FROM named GROUP BY actor_id ORDER BY actor_id
"""

_MENTION_ACTORS = """
INSERT INTO mention_actors
SELECT mention_no, actor_no, position FROM named JOIN actors USING (actor_id)
ORDER BY actor_no, mention_no
"""

_REFUSALS = """
INSERT INTO refusals
SELECT DISTINCT "where", refusal FROM newest WHERE state = 'refused' ORDER BY ALL
"""


def fill(
    connection: duckdb.DuckDBPyConnection,
    tables: Tables,
    version: int,
) -> tuple[tuple[str, str], ...]:
    """Write all tables of a release into an empty database.

    Returns:
        Id and place of each article that got a suffix.
    """
    for name in RECORD_TABLES:
        show_record(connection, tables, name)
    for step in (RELEASE_DDL, NEWEST, LIVE, _ARTICLES, _FOUND):
        connection.execute(step)
    lay_over(connection, read_corrections(tables))
    connection.execute(_STAGED)
    _fill_events(connection)
    for step in (_MENTIONS, _NAMED, _ACTORS, _MENTION_ACTORS, _REFUSALS):
        connection.execute(step)
    connection.execute(
        "INSERT INTO release VALUES (?, ?, ?)",
        [version, SCHEMA_VERSION, tables.open("ledger").version()],
    )
    return tuple(connection.execute(_SUFFIXED).fetchall())


def _fill_events(connection: duckdb.DuckDBPyConnection) -> None:
    voices = {
        article_id: Voice(name, fingerprint)
        for article_id, name, fingerprint in connection.execute(_VOICES).fetchall()
    }
    mentions = [mention_of(row) for row in _dicts(connection, "SELECT * FROM staged")]
    events = cluster(mentions, voices)
    by_id = {mention.mention_id: mention for mention in mentions}
    numbered = list(enumerate(events, start=1))
    _insert(connection, "events", [_event_row(no, event, by_id) for no, event in numbered])
    connection.execute(
        "CREATE TEMP TABLE member (mention_id VARCHAR, event_no INTEGER, event_id VARCHAR)"
    )
    _insert(
        connection,
        "member",
        [
            {"mention_id": mention_id, "event_no": no, "event_id": event.event_id}
            for no, event in numbered
            for mention_id in event.mention_ids
        ],
    )


def _event_row(no: int, event: Event, mentions: dict[str, EventMention]) -> Row:
    first_day, last_day = days_of(event.interval)
    members = [mentions[mention_id] for mention_id in event.mention_ids]
    return {
        "event_no": no,
        "event_id": event.event_id,
        "label": event.label,
        "first_day": first_day,
        "last_day": last_day,
        "grain": _grain(event, members),
        "sources": event.sources,
        "mentions": len(members),
        "dates_given": len(event.dates_given),
    }


def _grain(event: Event, members: Sequence[EventMention]) -> str | None:
    """The grain that most of the mentions with the event's own days have."""
    grains = Counter(
        member.date.grain.value
        for member in members
        if member.date.grain is not None and member.date.interval == event.interval
    )
    return min(grains, key=lambda grain: (-grains[grain], grain), default=None)


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: list[Row]) -> None:
    if rows:
        connection.register("incoming", pa.Table.from_pylist(rows))
        connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM incoming")
        connection.unregister("incoming")


def _dicts(connection: duckdb.DuckDBPyConnection, sql: str) -> Iterator[Row]:
    for batch in connection.sql(sql).to_arrow_reader(_FETCHED_ROWS):
        yield from batch.to_pylist()
