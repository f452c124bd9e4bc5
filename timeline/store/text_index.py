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
"""
_TOUCHED = _SENTENCES.format(only="event_no IN (FROM touched_events)")


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


@dataclass(frozen=True, slots=True)
class Changes:
    """What an index must change to hold what a database holds now.

    Args:
        dropped: The numbers of mentions that are gone or no longer what they were.
        added: Those that came or are otherwise now.
    """

    dropped: list[int]
    added: Iterator[Sentence]


def sentences(connection: duckdb.DuckDBPyConnection) -> Iterator[Sentence]:
    """All sentences of a database whose roll-ups are made."""
    return _read(connection, _SENTENCES.format(only="true"))


def note_sentences(connection: duckdb.DuckDBPyConnection) -> None:
    """Note the sentences of `touched_events` as they are, before anything is changed."""
    connection.execute(f"CREATE OR REPLACE TEMP TABLE former_sentences AS {_TOUCHED}")


def changed_sentences(connection: duckdb.DuckDBPyConnection) -> Changes:
    """What has become of the sentences that were noted; the roll-ups are renewed by now."""
    gone = f"SELECT mention_no FROM (FROM former_sentences EXCEPT ({_TOUCHED})) ORDER BY 1"
    dropped = [number for (number,) in connection.execute(gone).fetchall()]
    return Changes(dropped, _read(connection, f"({_TOUCHED}) EXCEPT FROM former_sentences"))


def _read(connection: duckdb.DuckDBPyConnection, selected: str) -> Iterator[Sentence]:
    cursor = connection.execute(f"FROM ({selected}) ORDER BY mention_no")
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


def patch_index(folder: Path, dropped: Iterable[int], added: Iterable[Sentence]) -> None:
    """Drop the sentences of some mentions, by number, from an index, then add others."""
    index = open_index(folder)
    # One thread, so that the same sentences always lie in the same order.
    writer = index.writer(_WRITER_BYTES, 1)
    for mention_no in dropped:
        writer.delete_documents_by_term("mention_no", mention_no)
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
