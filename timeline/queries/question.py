"""What a reader asks of a release, and the mentions and events that answer it."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

import duckdb
import pandas as pd

Parameters = dict[str, object]

_TERM = re.compile(r'"([^"]{1,200})"|([^\s"]{1,200})')
_MOST_TERMS = 12


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
        text: Words, or phrases in double quotes, that all occur in one sentence of the event;
            case and accents do not count.
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

    def ask(
        self, connection: duckdb.DuckDBPyConnection, rest: str, **parameters: object
    ) -> pd.DataFrame:
        """Run `rest`, a SELECT on `matching` and `shown`, with parameters of its own."""
        return ask(connection, self.sql + rest, self.parameters | parameters)


def ask(
    connection: duckdb.DuckDBPyConnection, sql: str, parameters: Parameters | None = None
) -> pd.DataFrame:
    """Run one query in a cursor of its own, as several readers share the connection."""
    return connection.cursor().execute(sql, parameters or {}).df()


def search_terms(text: str) -> tuple[str, ...]:
    """Cut a reader's words into terms; what stands in double quotes is one term."""
    found = (phrase or word for phrase, word in _TERM.findall(text))
    return tuple(found)[:_MOST_TERMS]


def select(question: Question) -> Selection:
    """The mentions and events that answer a question."""
    conditions, parameters = _mention_conditions(question)
    span, span_parameters = _span_conditions(question)
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
        WHERE e.event_no IN (SELECT event_no FROM matching) AND {" AND ".join(span)}
    )
    """
    return Selection(sql, parameters | span_parameters)


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
    for number, term in enumerate(search_terms(question.text)):
        name = f"term{number}"
        conditions.append(
            f"contains(lower(strip_accents(m.sentence)), lower(strip_accents(${name})))"
        )
        parameters[name] = term
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
