"""What stands in a release: the newest reading of every article, numbered and put into events."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count, islice

import duckdb
import pyarrow as pa

from timeline.events.clustering import Happening, cluster_in_order, weigh_mentions
from timeline.model import Event, EventMention
from timeline.store.corrected_mentions import lay_over
from timeline.store.corrections import CONTEXT, read_corrections
from timeline.store.decisions import read_decisions, show_decided
from timeline.store.knowledge import known_actors
from timeline.store.records import LIVE, NEWEST, show_record
from timeline.store.rollups import make_rollups
from timeline.store.rows import EPOCH, Row, days_of, mention_of
from timeline.store.schema import RECORD_TABLES, RELEASE_DDL, SCHEMA_VERSION
from timeline.store.tables import Tables
from timeline.store.voices import voices_of

_FETCHED_ROWS = 10_000
_INSERTED_EVENTS = 5_000

_ARTICLES = """
INSERT INTO articles BY NAME
SELECT article_no, article_id, doc_id, title, outlet, outlet_evidence, agency, reposted_from, url,
    published, published_day, published_evidence, published_confidence, modified, language,
    digest, live.source_path AS source_path, body, text, missing, reposted,
    reposted_day_evidence, encoding, encoding_evidence
FROM record_articles AS record JOIN live USING (reading_id, part)
ORDER BY article_no
"""

_FOUND = f"""
CREATE TEMP TABLE found AS
SELECT base_mention_id || suffix AS mention_id, article_no, article_id,
    row_number() OVER (PARTITION BY article_id, date_text, {CONTEXT}
        ORDER BY start, date_start, base_mention_id)::INTEGER AS occurrence,
    record.* EXCLUDE (reading_id, part, base_mention_id)
FROM record_mentions AS record JOIN live USING (reading_id, part)
"""

# In the order in which events are put together: 0 stands for an open or unknown day, as no year
# before 1970 reaches back to it in ordinals.
_IN_ORDER = f"""
CREATE TEMP TABLE in_order AS
SELECT row_number() OVER (ORDER BY coalesce(first_day + {EPOCH}, 0),
    coalesce(last_day + {EPOCH + 1}, 0), mention_id) AS place, *
FROM corrected ORDER BY place
"""

_EVENTS = """
INSERT INTO events BY NAME
SELECT (row_number() OVER (ORDER BY first_day NULLS LAST, last_day NULLS LAST, event_id))::INTEGER
    AS event_no, * FROM happening
"""

_MENTIONS = """
INSERT INTO mentions BY NAME
SELECT (row_number() OVER (ORDER BY event_no, mention_id))::INTEGER AS mention_no,
    in_order.* EXCLUDE (place, actors), event_no, event_id
FROM in_order JOIN member USING (mention_id) JOIN events USING (event_id)
ORDER BY mention_no
"""

_NAMED = """
CREATE TEMP TABLE named AS
SELECT mention_no, actor.actor_id AS actor_id, actor.name AS name, actor.kind AS kind,
    position::INTEGER AS position
FROM (SELECT mention_no, unnest(actors) AS actor, generate_subscripts(actors, 1) AS position
    FROM in_order JOIN mentions USING (mention_id))
"""

_ACTORS = """
INSERT INTO actors BY NAME
SELECT (row_number() OVER (ORDER BY actor_id))::INTEGER AS actor_no, actor_id,
    min(name) AS name, min(kind) AS kind
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


def fill(connection: duckdb.DuckDBPyConnection, tables: Tables, version: int) -> None:
    """Write all tables of a release into an empty database."""
    for name in RECORD_TABLES:
        show_record(connection, tables, name)
    for step in (RELEASE_DDL, NEWEST, LIVE, _ARTICLES, _FOUND):
        connection.execute(step)
    lay_over(connection, read_corrections(tables))
    if decisions := read_decisions(tables):
        registry = known_actors(decisions, cache=tables.layout.registry)
        show_decided(connection, registry, decisions)
    connection.execute(_IN_ORDER)
    _fill_happenings(connection)
    for step in (_EVENTS, _MENTIONS, _NAMED, _ACTORS, _MENTION_ACTORS, _REFUSALS):
        connection.execute(step)
    make_rollups(connection)
    connection.execute(
        "INSERT INTO release VALUES (?, ?, ?)",
        [version, SCHEMA_VERSION, tables.commits()],
    )


def _fill_happenings(connection: duckdb.DuckDBPyConnection) -> None:
    """Put mentions into events, some days at a time, so that memory does not grow with them."""
    voices = voices_of(connection)
    connection.execute(
        "CREATE TEMP TABLE happening AS SELECT * EXCLUDE (event_no) FROM events;"
        "CREATE TEMP TABLE member (mention_id VARCHAR, event_id VARCHAR)"
    )
    weights = weigh_mentions(_mentions_in_order(connection))
    happenings = cluster_in_order(_mentions_in_order(connection), weights, voices)
    while some := list(islice(happenings, _INSERTED_EVENTS)):
        _insert(connection, "happening", [_event_row(one) for one in some])
        _insert(
            connection,
            "member",
            [
                {"mention_id": mention_id, "event_id": one.event.event_id}
                for one in some
                for mention_id in one.event.mention_ids
            ],
        )


def _mentions_in_order(connection: duckdb.DuckDBPyConnection) -> Iterator[EventMention]:
    # Page by page: a result that is still read would not survive the next query.
    for first in count(1, _FETCHED_ROWS):
        sql = f"FROM in_order WHERE place BETWEEN {first} AND {first + _FETCHED_ROWS - 1}"
        rows = connection.sql(f"{sql} ORDER BY place").to_arrow_table().to_pylist()
        if not rows:
            return
        yield from map(mention_of, rows)


def _event_row(happening: Happening) -> Row:
    event = happening.event
    first_day, last_day = days_of(event.interval)
    return {
        "event_id": event.event_id,
        "label": event.label,
        "first_day": first_day,
        "last_day": last_day,
        "grain": _grain(event, happening.members),
        "sources": event.sources,
        "mentions": len(event.mention_ids),
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
