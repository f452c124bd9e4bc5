"""The rows of events, made of the mentions that are in them."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

import duckdb
import pyarrow as pa

from timeline.events.clustering import Telling, event_of, grain_of
from timeline.events.voices import Voice
from timeline.model import Confidence, Grain
from timeline.store.rows import Row, days_of, interval_of
from timeline.store.sql_tables import insert

_EVENTS_AT_ONCE = 5_000

# An event of one mention is what that says.
_ALONE = """
CREATE TEMP TABLE crowded AS
SELECT event_no, row_number() OVER (ORDER BY event_no) AS place
FROM (SELECT event_no FROM regrouped GROUP BY event_no HAVING count(*) > 1);
INSERT INTO events BY NAME
SELECT event_no, event_id, label, first_day, last_day, grain, 1 AS sources, 1 AS mentions,
    CASE WHEN first_day IS NULL AND last_day IS NULL THEN 0 ELSE 1 END AS dates_given
FROM mentions WHERE mention_no IN (SELECT mention_no FROM regrouped)
    AND event_no NOT IN (SELECT event_no FROM crowded)
ORDER BY event_no
"""

_TOLD = """
CREATE TEMP TABLE tellings AS
SELECT place, event_no, mention_id, label, first_day, last_day, grain, confidence, date_text,
    mention_no IN (SELECT mention_no FROM named) AS names_actors,
    one.voice, original.text_fingerprint
FROM mentions JOIN crowded USING (event_no)
JOIN readings AS one USING (article_no)
JOIN readings AS original ON original.article_no = one.original_no
ORDER BY place, mention_id
"""
_TELLINGS = """
SELECT * EXCLUDE (place) FROM tellings WHERE place BETWEEN ? AND ? ORDER BY place, mention_id
"""

_SCHEMA = pa.schema(
    [
        ("event_no", pa.int32()),
        ("event_id", pa.string()),
        ("label", pa.string()),
        ("first_day", pa.int32()),
        ("last_day", pa.int32()),
        ("grain", pa.string()),
        ("sources", pa.int32()),
        ("mentions", pa.int32()),
        ("dates_given", pa.int32()),
    ]
)


def insert_events(connection: duckdb.DuckDBPyConnection) -> None:
    """Add the events that the mentions in `regrouped` are in; `mentions` hold these already."""
    connection.execute(_ALONE)
    connection.execute(_TOLD)
    for rows in _crowded(connection):
        insert(connection, "events", pa.Table.from_pylist(rows, schema=_SCHEMA))


def _crowded(connection: duckdb.DuckDBPyConnection) -> Iterator[list[Row]]:
    first = 1
    while found := connection.execute(_TELLINGS, [first, first + _EVENTS_AT_ONCE - 1]).fetchall():
        first += _EVENTS_AT_ONCE
        yield [
            _event_row(number, [_telling(cells[1:]) for cells in members])
            for number, members in groupby(found, key=itemgetter(0))
        ]


def _telling(cells: tuple[Any, ...]) -> Telling:
    id_, label, first, last, grain, confidence, date_text, names_actors, voice, text = cells
    return Telling(
        mention_id=id_,
        label=label,
        interval=None if first is None and last is None else interval_of(first, last),
        grain=Grain(grain) if grain else None,
        confidence=Confidence(confidence),
        date_text=date_text,
        names_actors=names_actors,
        voice=Voice(voice, text),
    )


def _event_row(number: int, members: list[Telling]) -> Row:
    event = event_of(members)
    first_day, last_day = days_of(event.interval)
    grain = grain_of(event, members)
    return {
        "event_no": number,
        "event_id": event.event_id,
        "label": event.label,
        "first_day": first_day,
        "last_day": last_day,
        "grain": grain and grain.value,
        "sources": event.sources,
        "mentions": len(event.mention_ids),
        "dates_given": len(event.dates_given),
    }
