"""Events as the sheet that TimelineJS reads, with the EDTF value of imprecise dates beside it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import duckdb

from timeline.exports.csv_table import csv_lines
from timeline.exports.rows import Choice, condition
from timeline.store.rows import EPOCH

HEADERS = tuple(
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,"
    "Media Credit,Media Caption,Media Thumbnail,Type,Group,Background,Link".split(",")
)
"""As TimelineJS spells them; it finds columns by these names."""
_EDTF = "EDTF"

# The mention that names the event's own days and came first of its articles speaks for it.
_SPEAKERS = """
WITH chosen AS (
    SELECT DISTINCT m.event_no FROM mentions AS m JOIN articles AS a USING (article_no)
    WHERE {condition}),
spoken AS (
    SELECT e.event_id, e.label, e.first_day, e.last_day, e.grain, e.sources,
        m.date_text, m.edtf, m.time, m.sentence, m.source_link, a.outlet, a.digest, a.title
    FROM events AS e JOIN chosen USING (event_no)
    JOIN mentions AS m USING (event_no) JOIN articles AS a USING (article_no)
    WHERE e.first_day IS NOT NULL OR e.last_day IS NOT NULL
    QUALIFY row_number() OVER (
        PARTITION BY e.event_no
        ORDER BY m.first_day IS DISTINCT FROM e.first_day, m.last_day IS DISTINCT FROM e.last_day,
            m.label <> e.label, m.mention_id) = 1)
SELECT * FROM spoken ORDER BY coalesce(first_day, last_day), last_day NULLS LAST, event_id
"""


def sheet_lines(
    connection: duckdb.DuckDBPyConnection, choice: Choice | None = None
) -> Iterator[str]:
    """Write a row per dated event, in order of days; events without days have no place in it."""
    return csv_lines(_rows(connection, choice or Choice()), columns=(*HEADERS, _EDTF))


def _rows(connection: duckdb.DuckDBPyConnection, choice: Choice) -> Iterator[dict[str, Any]]:
    where, parameters = condition(choice)
    cursor = connection.cursor().execute(_SPEAKERS.format(condition=where), parameters)
    names = [column[0] for column in cursor.description or ()]
    while (values := cursor.fetchone()) is not None:
        yield _row(dict(zip(names, values, strict=True)))


def _row(event: dict[str, Any]) -> dict[str, Any]:
    is_open = event["first_day"] is None or event["last_day"] is None
    first = event["last_day"] if event["first_day"] is None else event["first_day"]
    last = first if is_open else event["last_day"]
    row: dict[str, Any] = dict.fromkeys(HEADERS)
    begins, ends = _parts(first, event["grain"]), _parts(last, event["grain"])
    row |= dict(zip(("Year", "Month", "Day"), begins, strict=True))
    if ends != begins:
        row |= dict(zip(("End Year", "End Month", "End Day"), ends, strict=True))
    row["Display Date"] = event["edtf"] if is_open else event["date_text"]
    row["Headline"] = event["label"]
    row["Text"] = _text(event)
    row["Group"] = event["outlet"]
    row["Link"] = event["source_link"]
    row[_EDTF] = event["edtf"]
    return row


def _parts(day: int, grain: str | None) -> tuple[int, int | None, int | None]:
    """Year, month and day, without what the grain leaves open."""
    found = date.fromordinal(day + EPOCH)
    if grain in ("year", "decade", "century"):
        return found.year, None, None
    if grain in ("month", "season", "quarter"):
        return found.year, found.month, None
    return found.year, found.month, found.day


def _text(event: dict[str, Any]) -> str:
    """The sentence; in quotation marks only where the words are the source's own."""
    quote = event["sentence"] if event["digest"] else f"\u201c{event['sentence']}\u201d"
    source = event["outlet"] or event["title"] or "source not known"
    digest = " (our digest)" if event["digest"] else ""
    return f"{quote} \u2014 {source}{digest}; named by {_count(event['sources'])}"


def _count(sources: int) -> str:
    return "1 source" if sources == 1 else f"{sources} sources"
