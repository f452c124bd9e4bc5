"""The rows of an export: fields and order as promised, sorted, the same every time."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import duckdb

from timeline.model import ClueKind
from timeline.store.rows import iso_day

Row = dict[str, Any]

_FETCHED_ROWS = 2_000
# Clues that were made for other ends than to tell the day of publication.
_INFERRED = (ClueKind.URL, ClueKind.DATELINE, ClueKind.TEXT, ClueKind.PAGE_SEARCH)


class What(StrEnum):
    """What can be exported."""

    ARTICLES = "articles"
    MENTIONS = "mentions"
    EVENTS = "events"
    ACTORS = "actors"


@dataclass(frozen=True, slots=True)
class Choice:
    """Which mentions count; articles, events and actors follow them.

    Args:
        actors: Ids or names; any of them.
        outlets: Names; any of them.
        since, until: Days since 1970-01-01, both included, that the mention's days touch.
        mention_nos: Those alone, as `Release.find_text` finds them; None for all.
        events: Ids; None for all.
    """

    actors: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    mention_nos: tuple[int, ...] | None = None
    events: tuple[str, ...] | None = None


def rows(
    connection: duckdb.DuckDBPyConnection, what: What, choice: Choice | None = None
) -> Iterator[Row]:
    """Yield what was chosen, one dictionary per row, fields in the promised order."""
    chosen = choice or Choice()
    where, parameters = condition(chosen)
    match what:
        case What.ARTICLES:
            sql, finish = _articles_sql(chosen, where), _article
        case What.MENTIONS:
            sql, finish = _MENTIONS.format(condition=where), _mention
        case What.EVENTS:
            sql, finish = _EVENTS.format(condition=where), _event
        case What.ACTORS:
            sql, finish = _ACTORS.format(condition=where), _as_it_is
    cursor = connection.cursor().execute(sql, parameters)
    while fetched := cursor.fetchmany(_FETCHED_ROWS):
        for values in fetched:
            yield finish(dict(zip(FIELDS[what], values, strict=True)))


FIELDS = {
    What.ARTICLES: tuple(
        "article_id doc_id title outlet outlet_evidence agency reposted_from url published "
        "published_evidence published_confidence published_inferred modified language digest "
        "source_path text reposted reposted_day_evidence "
        "encoding encoding_evidence missing published_alternatives".split()
    ),
    What.MENTIONS: tuple(
        "mention_id event_id article_id doc_id url source_link outlet published digest start end "
        "sentence date_start date_end date_text type value mod first_day last_day time zone grain "
        "edtf rule reading confidence reason status attributed_to actors actor_names "
        "page".split()
    ),
    What.EVENTS: tuple(
        "event_id label first_day last_day grain sources mentions dates_given mention_ids".split()
    ),
    What.ACTORS: tuple("actor_id name kind mentions articles".split()),
}
"""The fields of each kind of row, in the promised order."""

_MENTIONS = """
WITH named AS (
    SELECT mention_no, list(actor_id ORDER BY position) AS ids,
        list(name ORDER BY position) AS names
    FROM mention_actors JOIN actors USING (actor_no) GROUP BY mention_no)
SELECT mention_id, event_id, m.article_id, doc_id, url, source_link, outlet, published, digest,
    m.start, m."end", sentence, date_start, date_end, date_text, m.type, m.value, m.mod,
    m.first_day, m.last_day, m.time, m.zone, m.grain, m.edtf, m.rule, m.reading, m.confidence,
    m.reason, m.status, m.attributed_to, coalesce(named.ids, []) AS actors,
    coalesce(named.names, []) AS actor_names, m.page
FROM mentions AS m JOIN articles AS a USING (article_no) LEFT JOIN named USING (mention_no)
WHERE {condition}
ORDER BY m.article_id, m.start, m.date_start, mention_id
"""

_ARTICLES = """
SELECT article_id, doc_id, title, outlet, outlet_evidence, agency, reposted_from, url, published,
    published_evidence, published_confidence, NULL AS published_inferred, modified, language,
    digest, source_path, text, reposted, reposted_day_evidence, encoding, encoding_evidence,
    missing, coalesce(published_alternatives, '[]') AS published_alternatives
FROM articles AS a WHERE {condition} ORDER BY article_id
"""

_OF_CHOSEN_MENTIONS = """article_no IN (
    SELECT m.article_no FROM mentions AS m JOIN articles AS a USING (article_no)
    WHERE {condition})"""

_EVENTS = """
WITH chosen AS (
    SELECT DISTINCT m.event_no FROM mentions AS m JOIN articles AS a USING (article_no)
    WHERE {condition}),
members AS (
    SELECT event_no, list(mention_id ORDER BY mention_id) AS mention_ids
    FROM mentions GROUP BY event_no)
SELECT event_id, label, first_day, last_day, grain, sources, mentions, dates_given, mention_ids
FROM events JOIN chosen USING (event_no) JOIN members USING (event_no)
ORDER BY first_day NULLS LAST, last_day NULLS LAST, event_id
"""

_ACTORS = """
SELECT actor_id, name, kind, count(DISTINCT m.mention_no) AS mentions,
    count(DISTINCT m.article_no) AS articles
FROM actors JOIN mention_actors USING (actor_no) JOIN mentions AS m USING (mention_no)
JOIN articles AS a USING (article_no)
WHERE {condition} GROUP BY ALL ORDER BY actor_id
"""


def _articles_sql(choice: Choice, where: str) -> str:
    """All articles of the outlets, unless something is asked that only mentions can answer."""
    by_outlet_alone = choice == Choice(outlets=choice.outlets)
    return _ARTICLES.format(
        condition=where if by_outlet_alone else _OF_CHOSEN_MENTIONS.format(condition=where)
    )


def condition(choice: Choice) -> tuple[str, dict[str, object]]:
    """Write the choice as SQL on `mentions AS m` and `articles AS a`."""
    parts = ["true"]
    parameters: dict[str, object] = {}
    if choice.actors:
        parts.append(
            "m.mention_no IN (SELECT mention_no FROM mention_actors JOIN actors USING (actor_no) "
            "WHERE list_contains($actors, lower(actor_id)) OR list_contains($actors, lower(name)))"
        )
        parameters["actors"] = [actor.lower() for actor in choice.actors]
    if choice.outlets:
        parts.append("list_contains($outlets, lower(a.outlet))")
        parameters["outlets"] = [outlet.lower() for outlet in choice.outlets]
    if choice.events is not None:
        parts.append("m.event_id IN (SELECT unnest($events))")
        parameters["events"] = list(choice.events)
    dated = "(m.first_day IS NOT NULL OR m.last_day IS NOT NULL)"
    if choice.since is not None:
        parts.append(f"{dated} AND (m.last_day IS NULL OR m.last_day >= $since)")
        parameters["since"] = choice.since
    if choice.until is not None:
        parts.append(f"{dated} AND (m.first_day IS NULL OR m.first_day <= $until)")
        parameters["until"] = choice.until
    if choice.mention_nos is not None:
        parts.append("m.mention_no IN (SELECT unnest($mention_nos))")
        parameters["mention_nos"] = list(choice.mention_nos)
    return " AND ".join(parts), parameters


def _mention(row: Row) -> Row:
    row["first_day"] = iso_day(row["first_day"])
    row["last_day"] = iso_day(row["last_day"])
    row["reading"] = json.loads(row["reading"])
    return row


def _article(row: Row) -> Row:
    evidence = row["published_evidence"]
    row["published_alternatives"] = json.loads(row["published_alternatives"])
    row["published_inferred"] = None if evidence is None else evidence.startswith(_INFERRED)
    return row


def _event(row: Row) -> Row:
    row["first_day"] = iso_day(row["first_day"])
    row["last_day"] = iso_day(row["last_day"])
    return row


def _as_it_is(row: Row) -> Row:
    return row
