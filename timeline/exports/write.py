"""An export as lines, by the names of what and in which format."""

from collections.abc import Callable, Iterator, Mapping

import duckdb

from timeline.exports.csv_table import csv_lines
from timeline.exports.icalendar import calendar_lines
from timeline.exports.json_ld import graph_lines
from timeline.exports.json_lines import json_lines
from timeline.exports.rows import FIELDS, Choice, What, rows
from timeline.exports.timelinejs import sheet_lines

OF_EVENTS: Mapping[str, Callable[[duckdb.DuckDBPyConnection, Choice], Iterator[str]]] = {
    "timelinejs": sheet_lines,
    "ics": calendar_lines,
    "jsonld": graph_lines,
}
"""The forms that are of events alone."""


def lines(
    connection: duckdb.DuckDBPyConnection, what: str, form: str, choice: Choice
) -> Iterator[str]:
    """Write what was chosen.

    Args:
        connection: To a release.
        what: "articles", "mentions", "events" or "actors"; some forms know events alone.
        form: "jsonl", "csv" or one of `OF_EVENTS`.
        choice: Of mentions.
    """
    if form in OF_EVENTS:
        return OF_EVENTS[form](connection, choice)
    found = rows(connection, What(what), choice)
    if form == "csv":
        return csv_lines(found, columns=FIELDS[What(what)])
    return json_lines(found)
