"""An export as lines, by the names of what and in which format."""

from collections.abc import Iterator

import duckdb

from timeline.exports.csv_table import csv_lines
from timeline.exports.json_lines import json_lines
from timeline.exports.rows import FIELDS, Choice, What, rows
from timeline.exports.timelinejs import sheet_lines


def lines(
    connection: duckdb.DuckDBPyConnection, what: str, form: str, choice: Choice
) -> Iterator[str]:
    """Write what was chosen.

    Args:
        connection: To a release.
        what: "articles", "mentions", "events" or "actors"; a TimelineJS sheet is of events.
        form: "jsonl", "csv" or "timelinejs".
        choice: Of mentions.
    """
    if form == "timelinejs":
        return sheet_lines(connection, choice)
    found = rows(connection, What(what), choice)
    if form == "csv":
        return csv_lines(found, columns=FIELDS[What(what)])
    return json_lines(found)
