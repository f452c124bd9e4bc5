"""Events with what the chosen mentions tell of them, for formats that are of events."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import duckdb

from timeline.exports.rows import Choice, Row, condition

# Of what was chosen, the mention that names the event's own days and tells it best comes first.
_TOLD = """
WITH told AS (
    SELECT e.event_id, e.label AS event_label, m.label, m.first_day, m.last_day, m.grain, m.mod,
        m.edtf, m.status, m.sentence, m.source_link, m.mention_id, a.article_id, a.outlet, a.title,
        a.url, a.published, a.published_day, a.language, a.digest,
        row_number() OVER turns AS turn,
        first_value(coalesce(m.first_day, m.last_day)) OVER turns AS begins,
        first_value(m.last_day) OVER turns AS ends
    FROM mentions AS m JOIN articles AS a USING (article_no) JOIN events AS e USING (event_no)
    WHERE {condition} AND (m.first_day IS NOT NULL OR m.last_day IS NOT NULL)
    WINDOW turns AS (
        PARTITION BY e.event_no
        ORDER BY m.first_day IS DISTINCT FROM e.first_day, m.last_day IS DISTINCT FROM e.last_day,
            m.label <> e.label, m.mention_id))
SELECT * FROM told ORDER BY begins, ends NULLS LAST, event_id, turn
"""


def told_events(connection: duckdb.DuckDBPyConnection, choice: Choice) -> Iterator[Sequence[Row]]:
    """The chosen mentions of each event that they date, in the order of days.

    The first mention of each speaks for it.
    """
    for _, mentions in groupby(_mentions(connection, choice), lambda row: row["event_id"]):
        yield list(mentions)


def headline(mentions: Sequence[Row]) -> str:
    """The event's label where one of the mentions bears it, else that of the first."""
    event_label = str(mentions[0]["event_label"])
    labels = [str(mention["label"]) for mention in mentions]
    return event_label if event_label in labels else labels[0]


def _mentions(connection: duckdb.DuckDBPyConnection, choice: Choice) -> Iterator[Row]:
    where, parameters = condition(choice)
    cursor = connection.cursor().execute(_TOLD.format(condition=where), parameters)
    names = [column[0] for column in cursor.description or ()]
    while (values := cursor.fetchone()) is not None:
        yield dict(zip(names, values, strict=True))
