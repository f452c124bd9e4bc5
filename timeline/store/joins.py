"""Events that readers joined: their mentions are one event, though they were not found to be.

Which events are joined is worked out for each release from the words that readers saw. The release
keeps it, so that the next one knows which events were one before.
"""

import duckdb
import pyarrow as pa

from timeline.store.corrections import CONTEXT
from timeline.store.sql_tables import int32, shown

_MATCHED = f"""
CREATE TEMP TABLE asked_joins AS FROM in_force WHERE kind = 'join';
CREATE TEMP TABLE words AS
SELECT mention_no, mention_id, article_id, date_text, {CONTEXT} AS context, occurrence FROM fresh
WHERE article_id IN (
    SELECT article_id FROM asked_joins UNION SELECT other_article_id FROM asked_joins)
UNION ALL
SELECT mention_no, mention_id, article_id, date_text, {CONTEXT} AS context, occurrence
FROM mentions WHERE mention_no NOT IN (SELECT mention_no FROM stale)
AND article_no IN (SELECT article_no FROM readings WHERE article_id IN (
    SELECT article_id FROM asked_joins UNION SELECT other_article_id FROM asked_joins));
CREATE TEMP TABLE joins AS
SELECT correction_id, asked.article_id,
    CASE WHEN other.mention_id IS NOT NULL THEN one.mention_id END AS mention_id,
    coalesce(of_one.founder_no, one.mention_no) AS event_no,
    coalesce(of_other.founder_no, other.mention_no) AS other_no
FROM asked_joins AS asked
LEFT JOIN words AS one ON (one.article_id, one.date_text, one.context, one.occurrence)
    = (asked.article_id, asked.date_text, asked.context, asked.occurrence)
LEFT JOIN words AS other ON (other.article_id, other.date_text, other.context, other.occurrence)
    = (other_article_id, other_date_text, other_context, other_occurrence)
LEFT JOIN founders AS of_one ON of_one.mention_no = one.mention_no
LEFT JOIN founders AS of_other ON of_other.mention_no = other.mention_no;
DELETE FROM corrections WHERE kind = 'join';
INSERT INTO corrections
SELECT correction_id, 'join', article_id, mention_id FROM joins ORDER BY correction_id
"""
_PAIRS = """
SELECT event_no, other_no FROM joins WHERE mention_id IS NOT NULL AND event_no <> other_no
"""
# Whole events of which one part changes are settled anew in all their parts.
_DUE = """
INSERT INTO touched_events
SELECT event_no FROM linked WHERE cluster IN (
    SELECT cluster FROM linked WHERE event_no IN (FROM touched_events)
    UNION SELECT cluster FROM linked JOIN (
        (FROM kept EXCEPT FROM wholes) UNION (FROM wholes EXCEPT FROM kept)) USING (event_no))
"""


def join_events(connection: duckdb.DuckDBPyConnection) -> None:
    """Bring `wholes` up to date: which events are parts of another, as readers joined them.

    Args:
        connection: Has `in_force`, `fresh`, `stale`, `founders` as they are now and
            `touched_events`, which gets the parts of all wholes that are concerned.
    """
    connection.execute(_MATCHED)
    pairs = connection.execute(_PAIRS).fetchall()
    former = connection.execute("SELECT event_no, whole_no FROM wholes").fetchall()
    whole_of = _first_of_each(pairs)
    kept = pa.table({"event_no": int32(whole_of), "whole_no": int32(whole_of.values())})
    cluster_of = _first_of_each([*former, *whole_of.items()])
    linked = pa.table({"event_no": int32(cluster_of), "cluster": int32(cluster_of.values())})
    with shown(connection, "kept", kept), shown(connection, "linked", linked):
        connection.execute(_DUE)
        connection.execute("DELETE FROM wholes")
        connection.execute("INSERT INTO wholes FROM kept ORDER BY event_no")


def _first_of_each(pairs: list[tuple[int, int]]) -> dict[int, int]:
    """For each number the least of all that are linked to it, over others too."""
    first: dict[int, int] = {}

    def find(number: int) -> int:
        while first.setdefault(number, number) != number:
            number = first[number]
        return number

    for one, other in pairs:
        low, high = sorted((find(one), find(other)))
        first[high] = low
    return {number: find(number) for number in sorted(first)}
