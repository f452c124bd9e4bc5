"""Corrections laid over the mentions that the sources gave, while a release is made."""

from calendar import monthrange
from datetime import date

import duckdb
import pyarrow as pa

from timeline.store.corrections import (
    CONTEXT,
    Correction,
    Days,
    Kind,
    days_of_correction,
    in_force,
)
from timeline.store.rows import EPOCH, Row

_IN_FORCE = pa.schema(
    [
        ("correction_id", pa.string()),
        ("kind", pa.string()),
        ("article_id", pa.string()),
        ("date_text", pa.string()),
        ("context", pa.string()),
        ("occurrence", pa.int32()),
        ("first_day", pa.int32()),
        ("last_day", pa.int32()),
        ("grain", pa.string()),
        ("value", pa.string()),
        ("other_article_id", pa.string()),
        ("other_date_text", pa.string()),
        ("other_context", pa.string()),
        ("other_occurrence", pa.int32()),
    ]
)

_MATCHED = f"""
CREATE TEMP TABLE matched AS
SELECT in_force.correction_id, in_force.kind, in_force.article_id, found.mention_id
FROM in_force SEMI JOIN touched USING (article_id) LEFT JOIN found
ON found.article_id = in_force.article_id AND found.date_text = in_force.date_text
AND found.occurrence = in_force.occurrence AND {CONTEXT} = in_force.context
ORDER BY ALL
"""

# The reading tells what was chosen before, so that a correction can be judged and undone.
_FRESH = """
CREATE TEMP TABLE fresh AS
SELECT found.* REPLACE (
    CASE WHEN given.kind IS NULL THEN found.first_day ELSE given.first_day END AS first_day,
    CASE WHEN given.kind IS NULL THEN found.last_day ELSE given.last_day END AS last_day,
    coalesce(given.grain, found.grain) AS grain,
    coalesce(given.value, found.value) AS value,
    coalesce(given.value, found.edtf) AS edtf,
    CASE WHEN given.kind IS NULL THEN found.mod END AS mod,
    CASE WHEN given.kind IS NULL THEN found.reason END AS reason,
    CASE WHEN given.kind IS NULL THEN found.confidence ELSE 'high' END AS confidence,
    CASE WHEN given.kind IS NULL THEN found.rule ELSE 'correction' END AS rule,
    CASE WHEN given.kind IS NULL THEN found.reading ELSE to_json({
        anchor: NULL, direction: 'as a reader corrected it', alternatives: CASE
            WHEN found.first_day IS NULL AND found.last_day IS NULL THEN []
            ELSE [{first_day: (DATE '1970-01-01' + found.first_day)::VARCHAR,
                last_day: (DATE '1970-01-01' + found.last_day)::VARCHAR}] END
        })::VARCHAR END AS reading), given.correction_id AS correction_id
FROM found
LEFT JOIN (SELECT in_force.*, mention_id FROM in_force
    JOIN matched USING (correction_id)
    WHERE mention_id IS NOT NULL AND in_force.kind IN ('hide', 'correct'))
    AS given USING (mention_id)
WHERE given.kind IS DISTINCT FROM 'hide'
"""


def show_in_force(connection: duckdb.DuckDBPyConnection, corrections: list[Correction]) -> None:
    """Let SQL see the corrections that count as `in_force`."""
    rows = [_row(one) for one in in_force(corrections)]
    connection.register("in_force", pa.Table.from_pylist(rows, schema=_IN_FORCE))


def lay_over(connection: duckdb.DuckDBPyConnection) -> None:
    """Make `fresh` of `found`, and note in `matched` what was about what."""
    connection.execute(_MATCHED)
    connection.execute(_FRESH)


def _row(correction: Correction) -> Row:
    row: Row = {name: getattr(correction, name, None) for name in _IN_FORCE.names}
    row["value"] = None
    if correction.kind == Kind.CORRECT:
        days = days_of_correction(correction)
        row["first_day"] = days.first_day and days.first_day.toordinal() - EPOCH
        row["last_day"] = days.last_day and days.last_day.toordinal() - EPOCH
        row["value"] = value_of(days)
    return row


def value_of(days: Days) -> str:
    """Write days as EDTF does: "2020-09-27", "2020-09", "2020", "2021-06-22/..".

    A span of other length is written by its ends: "2021-06-22/2021-06-24".
    """
    first, last = days.first_day, days.last_day
    if first is None or last is None:
        return f"{first or '..'}/{last or '..'}"
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"{first.year:04}"
    if (first.year, first.month, first.day) == (last.year, last.month, 1) and _ends_month(last):
        return f"{first.year:04}-{first.month:02}"
    return f"{first}/{last}"


def _ends_month(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]
