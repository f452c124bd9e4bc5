"""Words, actors, outlets and days, asked of a text index at once."""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import tantivy
from tantivy import Occur

from timeline.errors import StoreError
from timeline.store.checksums import is_kept
from timeline.store.faults import first_line
from timeline.store.text_index import (
    ACTOR,
    FOLDED,
    NUMBERS,
    OUTLET,
    STEMMERS,
    UNSTEMMED,
    open_index,
    stemmer,
)
from timeline.store.text_query import Both, Either, Phrase, Prefix, Query, Word

_DAYS = tantivy.FieldType.Integer


@dataclass(frozen=True, slots=True)
class Within:
    """What else must be true of a mention whose words are found; what is None does not narrow.

    Args:
        any_actor, all_actors, outlets: Numbers.
        since, until: Days, both included, that its event may lie between; only dated events then.
    """

    any_actor: tuple[int, ...] | None = None
    all_actors: tuple[int, ...] = ()
    outlets: tuple[int, ...] | None = None
    since: int | None = None
    until: int | None = None


def find(folder: Path, query: Query) -> list[int]:
    """The numbers of the mentions that answer a query, best first.

    Raises:
        StoreError: The index cannot be read.
    """
    with _opened(folder) as (searcher, schema):
        asked = _compiled(query, schema)
        numbers = _values(searcher, asked, ("mention_no",))["mention_no"]
    return [number for number in numbers if isinstance(number, int)]


def find_within(
    folder: Path, query: Query, within: Within, names: Sequence[str] = NUMBERS
) -> pa.Table:
    """The mentions that answer a query and are within something, in any order.

    Returns:
        A row for each, with the columns `names`: mention_no, event_no, from_day and to_day.

    Raises:
        StoreError: The index cannot be read.
    """
    with _opened(folder) as (searcher, schema):
        parts = [_compiled(query, schema), *_conditions(within, schema)]
        clauses = [(Occur.Must, part) for part in parts]
        # Nothing is ranked, so that nothing need be weighed.
        asked = tantivy.Query.const_score_query(tantivy.Query.boolean_query(clauses), 1.0)
        found = _values(searcher, asked, names)
        return pa.table({name: pa.array(values, pa.int32()) for name, values in found.items()})


@contextmanager
def _opened(folder: Path) -> Iterator[tuple[tantivy.Searcher, tantivy.Schema]]:
    with _reading(folder), _lockable(folder) as place:
        index = open_index(place)
        yield index.searcher(), index.schema


@contextmanager
def _lockable(folder: Path) -> Iterator[Path]:
    """The index, or where it lies read only, links to it: tantivy has its readers lock it."""
    if os.access(folder, os.W_OK) or not folder.exists():
        yield folder
        return
    # It may lock once more while the links are removed.
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:
        for path in folder.iterdir():
            if is_kept(path):
                Path(name, path.name).symlink_to(path.resolve())
        yield Path(name)


@contextmanager
def _reading(folder: Path) -> Iterator[None]:
    try:
        yield
    except (ValueError, OSError) as fault:
        raise _unreadable(folder, fault) from fault
    except BaseException as fault:
        # At some damage tantivy panics: what Python sees of it is no Exception, and has no name
        # that could be imported.
        if type(fault).__name__ != "PanicException":
            raise
        raise _unreadable(folder, fault) from fault


def _unreadable(folder: Path, fault: BaseException) -> StoreError:
    return StoreError(
        f"{folder}: the text index cannot be read ({first_line(fault)}); "
        f"run `python -m timeline store repair --store {folder.parents[1]}`"
    )


def _values(
    searcher: tantivy.Searcher, query: tantivy.Query, names: Sequence[str]
) -> dict[str, list[int | float | bool | None]]:
    hits = searcher.search(query, limit=max(1, searcher.num_docs), count=False).hits
    addresses = [address for _, address in hits]
    return {name: searcher.fast_field_values(name, addresses) for name in names}


def _conditions(within: Within, schema: tantivy.Schema) -> Iterator[tantivy.Query]:
    if within.any_actor is not None:
        yield _any_of(schema, ACTOR, within.any_actor)
    for actor_no in within.all_actors:
        yield tantivy.Query.term_query(schema, ACTOR, actor_no)
    if within.outlets is not None:
        yield _any_of(schema, OUTLET, within.outlets)
    if within.since is not None:
        yield tantivy.Query.range_query(schema, "to_day", _DAYS, lower_bound=within.since)
    if within.until is not None:
        yield tantivy.Query.range_query(schema, "from_day", _DAYS, upper_bound=within.until)


def _any_of(schema: tantivy.Schema, field: str, numbers: tuple[int, ...]) -> tantivy.Query:
    return tantivy.Query.term_set_query(schema, field, list(numbers))


def _compiled(query: Query, schema: tantivy.Schema) -> tantivy.Query:
    match query:
        case Word(text):
            return _any_form(text, schema)
        case Phrase(words):
            return _side_by_side(words, schema)
        case Prefix(text):
            return tantivy.Query.regex_query(schema, FOLDED, f"{re.escape(text)}.*")
        case Either(parts):
            return _joined(Occur.Should, parts, (), schema)
        case Both(parts, barred):
            return _joined(Occur.Must, parts, barred, schema)


def _joined(
    occur: Occur, parts: tuple[Query, ...], barred: tuple[Query, ...], schema: tantivy.Schema
) -> tantivy.Query:
    clauses = [(occur, _compiled(part, schema)) for part in parts]
    clauses += [(Occur.MustNot, _compiled(part, schema)) for part in barred]
    return tantivy.Query.boolean_query(clauses)


def _any_form(word: str, schema: tantivy.Schema) -> tantivy.Query:
    forms = [tantivy.Query.term_query(schema, UNSTEMMED, word)]
    for language in STEMMERS:
        for stem in stemmer(language).analyze(word):
            forms.append(tantivy.Query.term_query(schema, language, stem))
    return tantivy.Query.boolean_query([(Occur.Should, form) for form in forms])


def _side_by_side(words: tuple[str, ...], schema: tantivy.Schema) -> tantivy.Query:
    if len(words) == 1:
        return tantivy.Query.term_query(schema, FOLDED, words[0])
    return tantivy.Query.phrase_query(schema, FOLDED, list(words))
