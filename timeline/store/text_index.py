"""The full text of a release's mentions: a tantivy index beside the database.

A sentence is indexed folded, for phrases and prefixes, and by the stems of its language, or as it
is where that has none here, for any form of a word. No sentence is in two of the latter fields, so
that a word is mostly looked for in one alone. With it stand the mention's actors and outlet and the
days of its event, so that words, actors, outlets and days are asked for at once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
import tantivy

from timeline.store.text_query import fold

FOLDED, UNSTEMMED = "folded", "unstemmed"
NUMBERS = ("mention_no", "event_no", "from_day", "to_day")
ACTOR = "actor_no"
OUTLET = "outlet_no"
STEMMERS = {"en": "english", "ru": "russian"}
_WRITER_BYTES = 64_000_000
_FETCHED_ROWS = 10_000

_SENTENCES = """
SELECT mention_no, told.event_no, from_day, to_day, outlet_no, actors, sentence, language
FROM (FROM told WHERE {only}) AS told JOIN mentions USING (mention_no)
JOIN articles ON articles.article_no = told.article_no
LEFT JOIN (SELECT mention_no, list(actor_no ORDER BY actor_no) AS actors FROM actor_told
    WHERE {only} GROUP BY mention_no) USING (mention_no)
ORDER BY mention_no
"""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is indexed of one mention.

    Args:
        from_day, to_day: Of its event, as the roll-ups have them; None where it is undated.
        language: A code, as "en"; None where not known.
    """

    mention_no: int
    event_no: int
    from_day: int | None
    to_day: int | None
    outlet_no: int
    actors: tuple[int, ...]
    text: str
    language: str | None


def sentences(connection: duckdb.DuckDBPyConnection, only: str = "true") -> Iterator[Sentence]:
    """The sentences of a database whose roll-ups are made.

    Args:
        only: A condition on `event_no`.
    """
    cursor = connection.execute(_SENTENCES.format(only=only))
    while rows := cursor.fetchmany(_FETCHED_ROWS):
        for mention, event, from_day, to_day, outlet, actors, text, language in rows:
            yield Sentence(
                mention, event, from_day, to_day, outlet, tuple(actors or ()), text, language
            )


def make_index(folder: Path, made_of: Iterable[Sentence]) -> None:
    """Index sentences into a new folder."""
    folder.mkdir()
    tantivy.Index(_schema(), str(folder))
    patch_index(folder, (), made_of)


def patch_index(folder: Path, dropped_events: Iterable[int], added: Iterable[Sentence]) -> None:
    """Drop the sentences of some events from an index, then add others."""
    index = open_index(folder)
    # One thread, so that the same sentences always lie in the same order.
    writer = index.writer(_WRITER_BYTES, 1)
    for event_no in dropped_events:
        writer.delete_documents_by_term("event_no", event_no)
    for sentence in added:
        writer.add_document(_document(sentence))
    writer.commit()
    writer.wait_merging_threads()


def _document(sentence: Sentence) -> tantivy.Document:
    document = tantivy.Document()
    for name in NUMBERS:
        value = getattr(sentence, name)
        if value is not None:
            document.add_integer(name, value)
    document.add_integer(OUTLET, sentence.outlet_no)
    for actor_no in sentence.actors:
        document.add_integer(ACTOR, actor_no)
    words = fold(sentence.text)
    document.add_text(FOLDED, words)
    stems = sentence.language if sentence.language in STEMMERS else None
    document.add_text(stems or UNSTEMMED, words)
    return document


def open_index(folder: Path) -> tantivy.Index:
    """Open an index with the tokenizers that its words were cut by.

    Raises:
        ValueError: It cannot be read.
    """
    index = tantivy.Index.open(str(folder))
    words = tantivy.Tokenizer.simple()
    for field in (FOLDED, UNSTEMMED):
        index.register_tokenizer(field, tantivy.TextAnalyzerBuilder(words).build())
    for language in STEMMERS:
        index.register_tokenizer(language, stemmer(language))
    return index


def stemmer(language: str) -> tantivy.TextAnalyzer:
    """Cuts folded text into the stems of its words."""
    words = tantivy.Tokenizer.simple()
    stem = tantivy.Filter.stemmer(STEMMERS[language])
    return tantivy.TextAnalyzerBuilder(words).filter(stem).build()


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for name in NUMBERS:
        builder.add_integer_field(name, fast=True, indexed=True)
    for name in (ACTOR, OUTLET):
        builder.add_integer_field(name, fast=True, indexed=True)
    builder.add_text_field(FOLDED, tokenizer_name=FOLDED, index_option="position")
    for field in (UNSTEMMED, *STEMMERS):
        builder.add_text_field(field, tokenizer_name=field, index_option="freq")
    return builder.build()
