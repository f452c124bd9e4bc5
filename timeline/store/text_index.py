"""The full text of a release's mentions: a tantivy index beside the database.

A sentence is indexed folded, for phrases and prefixes, and by the stems of its language, for any
form of a word.
"""

import re
from collections.abc import Iterable
from pathlib import Path

import tantivy

from timeline.errors import StoreError
from timeline.store.text_query import Both, Either, Phrase, Prefix, Query, Word, fold

_FOLDED = "folded"
_NUMBER = "mention_no"
_STEMMERS = {"en": "english", "ru": "russian"}
_WRITER_BYTES = 64_000_000


def make_index(folder: Path, sentences: Iterable[tuple[int, str, str]]) -> None:
    """Index sentences, each with its number and language, into a new folder."""
    folder.mkdir()
    index = _with_tokenizers(tantivy.Index(_schema(), str(folder)))
    # One thread, so that the same sentences always lie in the same order.
    writer = index.writer(_WRITER_BYTES, 1)
    for number, sentence, language in sentences:
        words = fold(sentence)
        document = tantivy.Document()
        document.add_integer(_NUMBER, number)
        document.add_text(_FOLDED, words)
        if language in _STEMMERS:
            document.add_text(language, words)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


def find(folder: Path, query: Query) -> list[int]:
    """The numbers of the mentions that answer a query, best first.

    Raises:
        StoreError: The index cannot be read.
    """
    try:
        index = _with_tokenizers(tantivy.Index.open(str(folder)))
        searcher = index.searcher()
        asked = _compiled(query, index.schema)
        hits = searcher.search(asked, limit=max(1, searcher.num_docs), count=False).hits
        addresses = [address for _, address in hits]
        numbers = searcher.fast_field_values(_NUMBER, addresses)
        return [number for number in numbers if isinstance(number, int)]
    except (ValueError, OSError) as fault:
        raise StoreError(
            f"{folder}: the text index cannot be read ({fault}); run `store repair`"
        ) from fault


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field(_NUMBER, fast=True)
    builder.add_text_field(_FOLDED, tokenizer_name=_FOLDED, index_option="position")
    for language in _STEMMERS:
        builder.add_text_field(language, tokenizer_name=language, index_option="freq")
    return builder.build()


def _with_tokenizers(index: tantivy.Index) -> tantivy.Index:
    words = tantivy.Tokenizer.simple()
    index.register_tokenizer(_FOLDED, tantivy.TextAnalyzerBuilder(words).build())
    for language in _STEMMERS:
        index.register_tokenizer(language, _stemmer(language))
    return index


def _stemmer(language: str) -> tantivy.TextAnalyzer:
    words = tantivy.Tokenizer.simple()
    stem = tantivy.Filter.stemmer(_STEMMERS[language])
    return tantivy.TextAnalyzerBuilder(words).filter(stem).build()


def _compiled(query: Query, schema: tantivy.Schema) -> tantivy.Query:
    match query:
        case Word(text):
            return _any_form(text, schema)
        case Phrase(words):
            return _side_by_side(words, schema)
        case Prefix(text):
            return tantivy.Query.regex_query(schema, _FOLDED, f"{re.escape(text)}.*")
        case Either(parts):
            return _joined(tantivy.Occur.Should, parts, (), schema)
        case Both(parts, barred):
            return _joined(tantivy.Occur.Must, parts, barred, schema)


def _joined(
    occur: tantivy.Occur,
    parts: tuple[Query, ...],
    barred: tuple[Query, ...],
    schema: tantivy.Schema,
) -> tantivy.Query:
    clauses = [(occur, _compiled(part, schema)) for part in parts]
    clauses += [(tantivy.Occur.MustNot, _compiled(part, schema)) for part in barred]
    return tantivy.Query.boolean_query(clauses)


def _any_form(word: str, schema: tantivy.Schema) -> tantivy.Query:
    forms = [tantivy.Query.term_query(schema, _FOLDED, word)]
    for language in _STEMMERS:
        for stem in _stemmer(language).analyze(word):
            forms.append(tantivy.Query.term_query(schema, language, stem))
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, form) for form in forms])


def _side_by_side(words: tuple[str, ...], schema: tantivy.Schema) -> tantivy.Query:
    if len(words) == 1:
        return tantivy.Query.term_query(schema, _FOLDED, words[0])
    return tantivy.Query.phrase_query(schema, _FOLDED, list(words))
