"""What a release must change to hold what the tables of record hold.

Each step leaves temporary tables: `live` (the reading of each article that counts), `touched`
(articles that differ from the release, or whose mentions may), `fresh` (the mentions of these as
they must be) and `stale` (as the release has them); those that stay as they are are in neither. A
release with nothing in it is changed in the same way, so that it holds the same whether it is made
at once or bit by bit.
"""

from collections.abc import Iterable

import duckdb

from timeline.store.corrected_mentions import lay_over, show_in_force
from timeline.store.corrections import CONTEXT, Correction
from timeline.store.decisions import rename_decided
from timeline.store.records import LIVE, NEWEST

# Parquet files tell which parts they hold, so that only those with touched readings are read.
_MOST_PARTS_NAMED = 500

_TOUCHED = """
CREATE TEMP TABLE changed AS
SELECT article_id FROM live FULL JOIN readings AS held USING (article_id)
WHERE (live.reading_id, live.part, live.source_path, live.missing)
    IS DISTINCT FROM (held.reading_id, held.part, held.source_path, held.missing);
CREATE TEMP TABLE touched AS
WITH newly_shown AS (
    SELECT coalesce(shown.found_id, held.found_id) AS found_id
    FROM shown FULL JOIN shown_actors AS held USING (found_id)
    WHERE (shown.shown_id, shown.name, shown.kind)
        IS DISTINCT FROM (held.shown_id, held.name, held.kind)
        OR shown.found_id IS NULL OR held.found_id IS NULL),
concerned AS (
    FROM changed
    UNION SELECT coalesce(new.article_id, held.article_id)
    FROM in_force AS new FULL JOIN corrections AS held USING (correction_id)
    WHERE new.correction_id IS NULL OR held.correction_id IS NULL
    UNION SELECT coalesce(apart.article_id, held.article_id)
    FROM apart FULL JOIN apart_actors AS held
    ON held.article_id = apart.article_id AND held.taken_id = apart.taken_id
    WHERE apart.taken_id IS NULL OR held.taken_id IS NULL
        OR (apart.shown_id, apart.name, apart.kind)
        IS DISTINCT FROM (held.shown_id, held.name, held.kind)
    UNION SELECT article_id FROM readings
    JOIN found_names USING (article_no) JOIN newly_shown USING (found_id))
SELECT article_id, article_id IN (FROM changed) AS is_changed, live.reading_id IS NOT NULL AS stays,
    coalesce(held.article_no, (SELECT coalesce(max(article_no), 0) FROM readings)
        + row_number() OVER (PARTITION BY held.article_no IS NULL ORDER BY article_id))::INTEGER
        AS article_no,
    live.reading_id, live.part, live.suffix, live.source_path, live.missing
FROM concerned LEFT JOIN live USING (article_id) LEFT JOIN readings AS held USING (article_id);
"""

_READ = """
CREATE TEMP TABLE read_mentions AS
SELECT base_mention_id || suffix AS mention_id, article_no, article_id,
    record.* EXCLUDE (reading_id, part, base_mention_id)
FROM record_mentions AS record JOIN touched USING (reading_id, part) WHERE {parts}
"""

# Numbers are told apart from the rows that they are of, as these are too wide to be sorted. They
# are given out in the order of days, so that mentions of near days lie near each other.
_FOUND = f"""
CREATE TEMP TABLE stale AS
SELECT mention_no, mention_id, event_no, article_no FROM mentions
WHERE article_no IN (SELECT article_no FROM touched);
CREATE TEMP TABLE numbered AS
SELECT place, occurrence, coalesce(stale.mention_no, (
        SELECT coalesce(max(mention_no), 0) FROM mentions) + row_number() OVER (
        PARTITION BY stale.mention_no IS NULL ORDER BY first_day, last_day, mention_id)
    )::INTEGER AS mention_no
FROM (SELECT rowid AS place, mention_id, article_no, first_day, last_day,
    row_number() OVER (PARTITION BY article_no, date_text, {CONTEXT}
        ORDER BY start, date_start, mention_id)::INTEGER AS occurrence
    FROM read_mentions) LEFT JOIN stale USING (mention_id, article_no);
CREATE TEMP VIEW found AS
SELECT mention_no, occurrence, read.*
FROM read_mentions AS read JOIN numbered ON numbered.place = read.rowid
"""

# A decision is about few of the mentions in the articles that it touches, and so is a correction.
_DROP_SAME = """
CREATE TEMP TABLE same AS
WITH corrected AS (
    SELECT correction_id, mention_id FROM corrections SEMI JOIN touched USING (article_id)),
otherwise AS (
    SELECT mention_id FROM ((SELECT correction_id, mention_id FROM matched EXCEPT FROM corrected)
        UNION ALL (FROM corrected EXCEPT SELECT correction_id, mention_id FROM matched))),
unread AS (
    SELECT mention_no FROM stale SEMI JOIN (FROM touched WHERE NOT is_changed) USING (article_no)
    ANTI JOIN otherwise USING (mention_id)),
held AS (
    SELECT mention_no, list({actor_id: actor_id, name: named.name, kind: named.kind}
        ORDER BY position) AS actors
    FROM mention_actors SEMI JOIN unread USING (mention_no)
    JOIN named USING (mention_no, actor_no) JOIN actors USING (actor_no) GROUP BY mention_no)
SELECT mention_no FROM fresh JOIN unread USING (mention_no) LEFT JOIN held USING (mention_no)
WHERE coalesce(held.actors, []) = list_transform(
    fresh.actors, lambda one: {actor_id: one.actor_id, name: one.name, kind: one.kind});
DELETE FROM fresh WHERE mention_no IN (FROM same);
DELETE FROM stale WHERE mention_no IN (FROM same)
"""


def find_changes(connection: duckdb.DuckDBPyConnection, corrections: list[Correction]) -> None:
    """Compare the tables of record with a release; `shown` tells of decisions already."""
    show_in_force(connection, corrections)
    for step in (NEWEST, LIVE, _TOUCHED):
        connection.execute(step)
    connection.execute(_READ.format(parts=in_parts(connection)))
    connection.execute(_FOUND)
    lay_over(connection)
    rename_decided(connection)
    connection.execute(_DROP_SAME)


def in_parts(connection: duckdb.DuckDBPyConnection) -> str:
    """A condition on `part` that rows of touched readings meet."""
    parts = [
        part
        for (part,) in connection.execute(
            "SELECT DISTINCT part FROM touched WHERE part IS NOT NULL ORDER BY part"
        ).fetchall()
    ]
    if len(parts) > _MOST_PARTS_NAMED:
        return "true"
    return f"part IN ({_listed(parts)})" if parts else "false"


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))
