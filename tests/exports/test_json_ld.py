import json
from typing import Any

import duckdb

from timeline.exports.json_ld import graph_lines
from timeline.exports.rows import Choice


def graph(connection: duckdb.DuckDBPyConnection, choice: Choice | None = None) -> list[Any]:
    document = json.loads("".join(graph_lines(connection, choice)))
    assert document["@context"] == "https://schema.org"
    return list(document["@graph"])


def test_an_event_has_its_days_and_the_articles_that_tell_of_it(
    release: duckdb.DuckDBPyConnection,
) -> None:
    release.execute("UPDATE mentions SET status = 'occurred', edtf = '2020-10-01/2020-10-10'")

    rained, signed = graph(release)

    assert rained["keywords"] == "occurred"
    assert rained["subjectOf"][0]["temporalCoverage"] == "2020-10-01/2020-10-10"
    assert (rained["startDate"], rained["endDate"]) == ("2020-10-01", "2020-10-10")
    assert signed["name"] == "Envoys signed it"
    told = signed["subjectOf"][0]
    assert told["publisher"] == {"@type": "Organization", "name": "AzerNews"}
    assert told["hasPart"]["text"] == "Envoys signed it today."


def test_a_digest_is_no_quotation(release: duckdb.DuckDBPyConnection) -> None:
    _, signed = graph(release)

    (digest,) = [article for article in signed["subjectOf"] if "abstract" in article]
    assert digest["abstract"] == "Envoys signed it this month."
    assert "hasPart" not in digest
    assert "publisher" not in digest


def test_what_holds_no_event_is_an_empty_graph(release: duckdb.DuckDBPyConnection) -> None:
    assert graph(release, Choice(events=())) == []


def test_no_word_of_an_article_closes_the_tags_around_the_document(
    release: duckdb.DuckDBPyConnection,
) -> None:
    release.execute("UPDATE articles SET title = '</script><b>'")

    written = "".join(graph_lines(release))

    assert "<" not in written
    assert graph(release)[0]["subjectOf"][0]["headline"] == "</script><b>"
