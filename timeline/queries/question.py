"""What a reader asks of a release, and the mentions and events that answer it."""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Self

import duckdb
import pandas as pd
import pyarrow as pa

from timeline.store import Release
from timeline.store.text_query import parse

Parameters = dict[str, object]


class LaneKind(StrEnum):
    """By what the events are sorted into lanes."""

    ACTOR = "actor"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class Question:
    """The choice of a reader; what is left empty does not narrow.

    Args:
        actors: Ids; an event is shown when one of its mentions names any of them.
        outlets: Names, "" for articles whose outlet is not known.
        since, until: Days since 1970-01-01, both included; an event is shown when it may lie
            between them.
        text: What `store.text_query` reads: words in any form, "phrases", beginnings*, AND, OR,
            NOT; of one sentence of the event.
        disagreeing: Only events whose sources give dates that exclude each other.
    """

    actors: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    text: str = ""
    lanes: LaneKind = LaneKind.ACTOR
    disagreeing: bool = False

    def of_all_years(self) -> Self:
        """The same question without its span."""
        return replace(self, since=None, until=None)


@dataclass(frozen=True, slots=True)
class Selection:
    """SQL that begins with the tables `matching` (mentions) and `shown` (dated events)."""

    sql: str
    parameters: Parameters
    text: str

    def ask(self, release: Release, rest: str, **parameters: object) -> pd.DataFrame:
        """Run `rest`, a SELECT on `matching` and `shown`, with parameters of its own.

        Raises:
            UsageError: The text that is looked for makes no sense.
        """
        cursor = release.connection.cursor()
        if self.text:
            cursor.register("found", _found(release, self.text))
        return cursor.execute(self.sql + rest, self.parameters | parameters).df()


@lru_cache(maxsize=16)
def _found(release: Release, text: str) -> pa.Table:
    """The mentions whose sentences answer a text: a page asks for the same one several times."""
    return pa.table({"mention_no": pa.array(release.find_text(parse(text)), pa.int32())})


def ask(
    connection: duckdb.DuckDBPyConnection, sql: str, parameters: Parameters | None = None
) -> pd.DataFrame:
    """Run one query in a cursor of its own, as several readers share the connection."""
    return connection.cursor().execute(sql, parameters or {}).df()


def select(question: Question) -> Selection:
    """The mentions and events that answer a question."""
    conditions, parameters = _mention_conditions(question)
    span, span_parameters = _span_conditions(question)
    if conditions:
        # Every event has a mention, so that nothing need be looked up where all of them match.
        span.append("e.event_no IN (SELECT event_no FROM matching)")
    where = " AND ".join(conditions) or "TRUE"
    sql = f"""
    WITH matching AS (
        SELECT m.* FROM mentions m JOIN articles a USING (article_no) WHERE {where}
    ), disagreeing AS (
        SELECT event_no FROM mentions
        WHERE event_no IN (SELECT event_no FROM events WHERE dates_given > 1)
        GROUP BY event_no HAVING max(first_day) > min(last_day)
    ), shown AS (
        SELECT e.*, e.event_no IN (SELECT event_no FROM disagreeing) AS disagree
        FROM events e
        WHERE {" AND ".join(span)}
    )
    """
    return Selection(sql, parameters | span_parameters, question.text)


def _mention_conditions(question: Question) -> tuple[list[str], Parameters]:
    conditions: list[str] = []
    parameters: Parameters = {}
    if question.actors:
        conditions.append(
            "m.mention_no IN (SELECT mention_no FROM mention_actors JOIN actors USING (actor_no)"
            " WHERE actor_id IN (SELECT unnest($actors)))"
        )
        parameters["actors"] = list(question.actors)
    if question.outlets:
        conditions.append("coalesce(a.outlet, '') IN (SELECT unnest($outlets))")
        parameters["outlets"] = list(question.outlets)
    if question.text:
        conditions.append("m.mention_no IN (SELECT mention_no FROM found)")
    return conditions, parameters


def _span_conditions(question: Question) -> tuple[list[str], Parameters]:
    conditions = ["coalesce(e.first_day, e.last_day) IS NOT NULL"]
    parameters: Parameters = {}
    if question.since is not None:
        conditions.append("coalesce(e.last_day, $since) >= $since")
        parameters["since"] = question.since
    if question.until is not None:
        conditions.append("coalesce(e.first_day, $until) <= $until")
        parameters["until"] = question.until
    if question.disagreeing:
        conditions.append("e.event_no IN (SELECT event_no FROM disagreeing)")
    return conditions, parameters
