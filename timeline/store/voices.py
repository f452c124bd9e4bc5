"""Who speaks in the articles of a release, so that reprints of one text are one source."""

from collections.abc import Iterator, Mapping
from typing import Final

import duckdb

from timeline.copies import Print, find_originals, signature, thinned
from timeline.events import Voice

_ARTICLES: Final = """
SELECT article_id, voice, text_fingerprint, published, outlet = agency AS own, body, text
FROM record_articles JOIN live USING (reading_id, part)
ORDER BY article_id
"""
_ARTICLES_IN_FULL: Final = 100_000
_ROWS_AT_ONCE: Final = 1000


def voices_of(connection: duckdb.DuckDBPyConnection) -> Mapping[str, Voice]:
    """The voice of each article by `article_id`, with the fingerprint of its original's text."""
    articles = connection.execute("SELECT count(*) FROM live").fetchall()[0][0]
    # Two hundred samples for each of a million articles would not fit into memory.
    one_in = 1 + articles // _ARTICLES_IN_FULL
    voices: dict[str, Voice] = {}
    prints = []
    for article_id, voice, fingerprint, published, own, body, text in _rows(connection):
        voices[article_id] = Voice(voice, fingerprint)
        prints.append(
            Print(article_id, thinned(signature(text[body:]), one_in), published, bool(own))
        )
    originals = find_originals(prints)
    return {
        article_id: Voice(voice.name, voices[originals[article_id]].fingerprint)
        for article_id, voice in voices.items()
    }


def _rows(
    connection: duckdb.DuckDBPyConnection,
) -> Iterator[tuple[str, str, str, str | None, bool | None, int, str]]:
    cursor = connection.execute(_ARTICLES)
    while rows := cursor.fetchmany(_ROWS_AT_ONCE):
        yield from rows
