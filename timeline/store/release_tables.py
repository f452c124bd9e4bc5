"""What stands in a release: the newest reading of every article, numbered and put into events.

Numbers are handed out once and kept from release to release; nothing that is shown or exported
depends on them.
"""

from dataclasses import dataclass

import duckdb

from timeline.store.changes import find_changes, in_parts
from timeline.store.corrections import read_corrections
from timeline.store.decisions import show_decisions
from timeline.store.drawn import note_drawn, write_drawn
from timeline.store.happenings import insert_events
from timeline.store.joins import join_events
from timeline.store.nodes import settle_events
from timeline.store.records import show_record
from timeline.store.rollups import TOUCHED, make_rollups, note_touched, renew_rollups
from timeline.store.schema import BOOKKEEPING_DDL, READERS_TABLES, RECORD_TABLES, RELEASE_DDL
from timeline.store.tables import Tables
from timeline.store.text_index import note_sentences
from timeline.store.voices import settle_voices

# New rows stand in nobody's way; those that replace others come when the old were looked at.
_ARTICLES = """
CREATE TEMP VIEW read_articles AS
SELECT article_no, article_id, doc_id, title, outlet, outlet_evidence, agency, reposted_from, url,
    published, published_day, published_evidence, published_confidence, modified, language,
    digest, touched.source_path AS source_path, body, text, missing, reposted,
    reposted_day_evidence, encoding, encoding_evidence, published_alternatives
FROM record_articles AS record JOIN touched USING (reading_id, part)
WHERE is_changed AND {parts};
CREATE TEMP TABLE replaced AS
SELECT article_no FROM articles WHERE article_no IN (
    SELECT article_no FROM touched WHERE is_changed);
CREATE TEMP TABLE fresh_articles AS FROM read_articles SEMI JOIN replaced USING (article_no);
INSERT INTO articles BY NAME FROM read_articles ANTI JOIN replaced USING (article_no)
ORDER BY article_no;
CREATE TEMP VIEW shown_articles AS
SELECT article_no, body, text FROM fresh_articles UNION ALL
SELECT article_no, body, text FROM articles ANTI JOIN replaced USING (article_no)
"""

_TOUCHED_EVENTS = """
INSERT INTO touched_events
SELECT DISTINCT event_no FROM (
    SELECT event_no FROM stale UNION ALL SELECT founder_no FROM unsettled_events
    UNION ALL SELECT coalesce(founder_no, mention_no)
    FROM fresh LEFT JOIN founders USING (mention_no))
"""
# What is in no event with others is one by its own number, until readers joined it with one.
_REGROUPED = """
CREATE TEMP TABLE regrouped AS
SELECT mention_no, mention_id, event_no,
    'e' || min(mention_id) OVER (PARTITION BY event_no) AS event_id
FROM (SELECT mention_no, mention_id, coalesce(whole_no, event_no) AS event_no FROM (
    SELECT mention_no, substr(place, 2) AS mention_id, founder_no AS event_no
    FROM founders JOIN nodes USING (mention_no)
    WHERE founder_no IN (SELECT event_no FROM touched_events)
    UNION ALL SELECT mention_no, mention_id, mention_no
    FROM fresh ANTI JOIN founders USING (mention_no)
    UNION ALL SELECT mention_no, mention_id, mention_no
    FROM (FROM mentions WHERE mention_no IN (SELECT event_no FROM touched_events)
        AND mention_no NOT IN (SELECT mention_no FROM stale)) ANTI JOIN founders USING (mention_no)
    ) LEFT JOIN wholes USING (event_no))
"""

_MENTIONS = """
DELETE FROM articles WHERE article_no IN (FROM replaced);
INSERT INTO articles BY NAME FROM fresh_articles ORDER BY article_no;
DELETE FROM mentions WHERE mention_no IN (SELECT mention_no FROM stale);
UPDATE mentions SET event_no = regrouped.event_no, event_id = regrouped.event_id FROM regrouped
WHERE regrouped.mention_no = mentions.mention_no AND (
    regrouped.event_no <> mentions.event_no OR regrouped.event_id <> mentions.event_id);
INSERT INTO mentions BY NAME
SELECT fresh.* EXCLUDE (actors), event_no, event_id FROM fresh JOIN regrouped USING (mention_no)
"""

_NAMED = """
CREATE TEMP TABLE fresh_named AS
SELECT mention_no, actor.actor_id AS actor_id, actor.name AS name, actor.kind AS kind,
    position::INTEGER AS position
FROM (SELECT mention_no, unnest(actors) AS actor, generate_subscripts(actors, 1) AS position
    FROM fresh);
CREATE TEMP TABLE touched_actors AS
SELECT actor_id FROM fresh_named UNION SELECT actor_id
FROM named JOIN actors USING (actor_no) WHERE mention_no IN (SELECT mention_no FROM stale)
"""

_ACTORS = """
INSERT INTO actors BY NAME
SELECT (SELECT coalesce(max(actor_no), 0) FROM actors)
    + (row_number() OVER (ORDER BY actor_id))::INTEGER AS actor_no, actor_id
FROM touched_actors ANTI JOIN actors USING (actor_id);
DELETE FROM named WHERE mention_no IN (SELECT mention_no FROM stale);
DELETE FROM mention_actors WHERE mention_no IN (SELECT mention_no FROM stale);
INSERT INTO named BY NAME
SELECT mention_no, actor_no, fresh_named.name, fresh_named.kind
FROM fresh_named JOIN actors USING (actor_id) ORDER BY mention_no;
INSERT INTO mention_actors
SELECT mention_no, actor_no, position FROM fresh_named JOIN actors USING (actor_id)
ORDER BY actor_no, mention_no;
CREATE TEMP TABLE renamed_actors AS
SELECT actor_no, actor_id, min(named.name) AS name, min(named.kind) AS kind
FROM actors SEMI JOIN touched_actors USING (actor_id) JOIN named USING (actor_no) GROUP BY ALL;
DELETE FROM actors WHERE actor_id IN (FROM touched_actors);
INSERT INTO actors BY NAME FROM renamed_actors ORDER BY actor_no
"""

_NOTED = """
DELETE FROM found_names WHERE article_no IN (SELECT article_no FROM touched);
INSERT INTO found_names
SELECT DISTINCT article_no, actor.actor_id FROM (
    SELECT article_no, unnest(actors) AS actor FROM found) ORDER BY article_no;
DELETE FROM shown_actors;
INSERT INTO shown_actors BY NAME FROM shown;
DELETE FROM apart_actors;
INSERT INTO apart_actors BY NAME FROM apart;
DELETE FROM corrections WHERE kind <> 'join'
    AND article_id IN (SELECT article_id FROM touched);
INSERT INTO corrections BY NAME FROM matched WHERE kind <> 'join' ORDER BY correction_id;
DELETE FROM refusals;
INSERT INTO refusals
SELECT DISTINCT "where", refusal FROM newest WHERE state IN ('refused', 'noticed') ORDER BY ALL
"""

_EXTENT = """
SELECT (SELECT count(*) FROM touched WHERE is_changed), (SELECT count(*) FROM readings),
    (SELECT count(*) FROM newest WHERE state = 'forgotten'),
    coalesce((SELECT forgotten FROM release), 0),
    coalesce((SELECT renewed FROM release), 0) + (SELECT count(*) FROM stale),
    (SELECT count(*) FROM mentions)
"""


@dataclass(frozen=True, slots=True)
class Extent:
    """How much of a release changes.

    Args:
        articles: That come, go or change; not those in which somebody decided or corrected alone.
        held: Articles that the release had before.
        forgotten: Contents that users had forgotten so far.
        forgotten_before: Those that the release knew of; of others its file may still hold words.
        renewed: Mentions that were written anew since the release was made from the start.
        mentions: That it had before.
    """

    articles: int
    held: int
    forgotten: int
    forgotten_before: int
    renewed: int
    mentions: int

    @property
    def is_small(self) -> bool:
        """Whether it is worth keeping the rest, and right to do so."""
        return (
            0 < self.held >= 2 * self.articles
            and self.renewed <= self.mentions
            and self.forgotten == self.forgotten_before
        )


def make_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the tables of a release that holds nothing yet, but for its roll-ups."""
    connection.execute(RELEASE_DDL)
    connection.execute(BOOKKEEPING_DDL)


def compare(connection: duckdb.DuckDBPyConnection, tables: Tables) -> Extent:
    """Find what a release must change to hold what the tables of record hold."""
    for name in RECORD_TABLES:
        show_record(connection, tables, name)
    show_decisions(connection, tables)
    find_changes(connection, read_corrections(tables))
    return Extent(*_numbers(connection, _EXTENT))


def fill(connection: duckdb.DuckDBPyConnection, tables: Tables) -> None:
    """Change all that `compare` found; the roll-ups are made or renewed."""
    is_new = _numbers(connection, "SELECT count(*) FROM readings") == (0,)
    connection.execute(_ARTICLES.format(parts=in_parts(connection)))
    settle_voices(connection)
    settle_events(connection)
    connection.execute(TOUCHED)
    connection.execute(_TOUCHED_EVENTS)
    join_events(connection)
    connection.execute(_REGROUPED)
    connection.execute(_NAMED)
    compared = note_drawn(connection, tables)
    if not is_new:
        note_touched(connection)
        note_sentences(connection)
    connection.execute(_MENTIONS)
    connection.execute(_ACTORS)
    connection.execute("DELETE FROM events WHERE event_no IN (FROM touched_events)")
    insert_events(connection)
    connection.execute(_NOTED)
    if is_new:
        make_rollups(connection)
    else:
        renew_rollups(connection)
    write_drawn(connection, tables, compared)
    for name in READERS_TABLES:
        connection.execute(f"CREATE OR REPLACE TABLE kept_{name} AS FROM record_{name}")


def _numbers(connection: duckdb.DuckDBPyConnection, sql: str) -> tuple[int, ...]:
    (row,) = connection.execute(sql).fetchall()
    return tuple(map(int, row))
