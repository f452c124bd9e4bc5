"""Events as linked data: schema.org's Event, told of by its NewsArticles."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

import duckdb

from timeline.exports.rows import Choice, Row
from timeline.exports.told import headline, told_events
from timeline.store.rows import iso_day


def graph_lines(
    connection: duckdb.DuckDBPyConnection, choice: Choice | None = None
) -> Iterator[str]:
    """Write one document with an event a line, in the order of days.

    It can be put between the tags of a page as it is: no word of an article closes them.
    """
    yield '{"@context": "https://schema.org", "@graph": [\n'
    before = ""
    for mentions in told_events(connection, choice or Choice()):
        yield before + json.dumps(_event(mentions), ensure_ascii=False).replace("<", "\\u003c")
        before = ",\n"
    yield "\n]}\n"


def _event(mentions: Sequence[Row]) -> dict[str, Any]:
    """What it is told as, done or planned, is a keyword: schema.org's own statuses claim more."""
    speaker = mentions[0]
    return _known(
        {
            "@type": "Event",
            "@id": f"urn:timeline:{speaker['event_id']}",
            "name": headline(mentions),
            "startDate": iso_day(speaker["first_day"]),
            "endDate": iso_day(speaker["last_day"]),
            "keywords": speaker["status"],
            "subjectOf": [_article(mention) for mention in mentions],
        }
    )


def _article(mention: Row) -> dict[str, Any]:
    """The article of a mention with its sentence: quoted, or where it is our digest, as that."""
    words = " ".join(str(mention["sentence"]).split())
    quotation = _known({"@type": "Quotation", "text": words, "url": mention["source_link"]})
    outlet = mention["outlet"]
    return _known(
        {
            "@type": "NewsArticle",
            "headline": mention["title"],
            "url": mention["url"],
            "datePublished": mention["published"],
            "inLanguage": mention["language"],
            "publisher": {"@type": "Organization", "name": outlet} if outlet else None,
            "temporalCoverage": mention["edtf"],
            "abstract": words if mention["digest"] else None,
            "hasPart": None if mention["digest"] else quotation,
        }
    )


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, [])}
