"""What readers put right: kept for ever, told apart from what sources say, and never lost.

A correction is keyed by what a reader saw (article, date phrase, quoted sentence), not by an id
of ours, so that it survives every new reading of the article. The table only grows: an undo is a
row of its own. What no longer finds its words is listed, never dropped.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, fields, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from timeline.errors import UsageError
from timeline.model import Grain
from timeline.store.kept import check_texts, check_time, digest_of, read_kept
from timeline.store.rows import Row, storable
from timeline.store.tables import Tables

# What a reader saw of a sentence, whatever line breaks the text has; SQL on mentions.
CONTEXT = r"trim(regexp_replace(sentence, '\s+', ' ', 'g'))"

# A column of 32 bits holds it.
_MOST_OCCURRENCES = 2**31 - 1
_ISO_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


class Kind(StrEnum):
    """What a correction does."""

    HIDE = "hide"
    CORRECT = "correct"
    SEPARATE = "separate"
    JOIN = "join"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Key:
    """The words that a correction is about.

    Args:
        article_id: Of the article.
        date_text: The date phrase.
        context: Its sentence, runs of spaces as one.
        occurrence: 1 for the first such phrase in that sentence.
    """

    article_id: str
    date_text: str
    context: str
    occurrence: int


@dataclass(frozen=True, slots=True)
class Days:
    """Days as a reader puts them; None where a side is open."""

    first_day: date | None
    last_day: date | None
    grain: Grain


@dataclass(frozen=True, slots=True)
class Correction:
    """One row of the table; the fields that its kind does not need are None.

    Those of the other mention are of a `JOIN`: whose event is the same.
    """

    correction_id: str
    kind: str
    made_at: str
    why: str
    article_id: str | None = None
    date_text: str | None = None
    context: str | None = None
    occurrence: int | None = None
    first_day: str | None = None
    last_day: str | None = None
    grain: str | None = None
    undoes: str | None = None
    other_article_id: str | None = None
    other_date_text: str | None = None
    other_context: str | None = None
    other_occurrence: int | None = None


_KEY = ("article_id", "date_text", "context")
_OTHER_KEY = tuple(f"other_{name}" for name in _KEY)
_NEEDED = {
    Kind.HIDE: _KEY,
    Kind.CORRECT: (*_KEY, "grain"),
    Kind.SEPARATE: _KEY,
    Kind.JOIN: (*_KEY, *_OTHER_KEY),
    Kind.UNDO: ("undoes",),
}
COLUMNS = tuple(field.name for field in fields(Correction))


def read_corrections(tables: Tables) -> list[Correction]:
    """Every correction and undo ever made, in the order of time."""
    rows = read_kept(tables, "corrections", key="correction_id")
    return [Correction(**row) for row in rows]


def in_force(corrections: Iterable[Correction]) -> list[Correction]:
    """Those that count: not undone, the last one of what each is about; in the order of time."""
    made = list(corrections)
    undone = {one.undoes for one in made if one.kind == Kind.UNDO}
    standing = [one for one in made if one.kind != Kind.UNDO and one.correction_id not in undone]
    last = {_subject(one): one.correction_id for one in standing}
    return [one for one in standing if last[_subject(one)] == one.correction_id]


def outlasting(correction: Correction, made: Iterable[Correction]) -> Correction | None:
    """The one that would count instead: about the same, by a clock that was ahead; or None."""
    if correction.kind == Kind.UNDO:
        return None
    counting = (one for one in in_force(made) if _subject(one) == _subject(correction))
    return next((one for one in counting if one.made_at > correction.made_at), None)


def to_row(correction: Correction) -> Row:
    """One row of the table and of its export."""
    return dict(zip(COLUMNS, astuple(correction), strict=True))


def from_row(row: Row, *, now: datetime) -> Correction:
    """Read a row of an export.

    Args:
        row: None or an empty text where a field is empty.
        now: By the clock here.

    Raises:
        UsageError: It is no correction, was changed after it was exported, or made in the future.
    """
    try:
        correction = _correction_of(row, now)
    except (TypeError, ValueError, UsageError) as fault:
        raise UsageError(f"no correction that can be taken in: {fault}") from None
    if named(correction) != correction:
        raise UsageError("was changed after it was exported: its id does not fit")
    return correction


def _correction_of(row: Row, now: datetime) -> Correction:
    cells = {name: _plain(row.get(name)) for name in COLUMNS}
    cells["why"] = cells["why"] or ""
    kind = Kind(cells["kind"])
    counts = {name: cells.pop(name) for name in ("occurrence", "other_occurrence")}
    check_texts(cells, needed=("correction_id", "kind", "made_at", *_NEEDED[kind]))
    _check_count(counts, "occurrence", is_needed=kind is not Kind.UNDO)
    _check_count(counts, "other_occurrence", is_needed=kind is Kind.JOIN)
    if kind is not Kind.JOIN and any(cells[name] for name in _OTHER_KEY):
        raise ValueError(f"{kind} with another mention")
    correction = Correction(**cells, **counts)
    check_time(correction.made_at, now=now)
    if kind is Kind.CORRECT:
        check(days_of_correction(correction))
    elif correction.first_day or correction.last_day or correction.grain:
        raise ValueError(f"{kind} with days")
    return correction


def _check_count(counts: Mapping[str, Any], name: str, *, is_needed: bool) -> None:
    count = counts[name]
    if count is None and not is_needed:
        return
    if type(count) is not int or not 0 < count <= _MOST_OCCURRENCES:
        raise ValueError(f"{name} is no count: {count}")


def _plain(cell: Any) -> Any:
    return None if cell == "" else cell


def days_of_correction(correction: Correction) -> Days:
    """The days that a `CORRECT` gives."""
    first, last = (
        None if day is None else date.fromisoformat(day)
        for day in (correction.first_day, correction.last_day)
    )
    return Days(first, last, Grain(correction.grain or ""))


def days_from(text: str) -> Days:
    """Read days as a user writes them: "2020-09", "2021-06-22/2021-06-24", "1994/..", "../2010".

    Raises:
        UsageError: They are none.
    """
    first, _, last = text.partition("/")
    try:
        spans = [None if end in ("", "..") else span_of(end) for end in (first, last or first)]
    except UsageError as fault:
        more = "or a range as A/B, with .. for an open end: 2021-06-22/2021-06-24, 1994/.."
        raise UsageError(f"{fault}, {more}") from None
    days = Days(spans[0] and spans[0][0], spans[1] and spans[1][1], _grain_of(first, last))
    check(days)
    return days


def span_of(text: str) -> tuple[date, date]:
    """First and last day of a year, month or day as ISO 8601 writes it.

    Raises:
        UsageError: It is none.
    """
    found = _ISO_DAY.fullmatch(text)
    try:
        if found is None:
            raise ValueError
        year, month, day = (int(part or 0) for part in found.groups())
        first = date(year, month or 1, day or 1)
        last_month = month or 12
        last_day = day or monthrange(first.year, last_month)[1]
        return first, date(first.year, last_month, last_day)
    except ValueError:
        raise UsageError(f"{text!r} is no day: write 2020, 2020-09 or 2020-09-27") from None


def _grain_of(*ends: str) -> Grain:
    """The finer of the ends, told by their length."""
    return {4: Grain.YEAR, 7: Grain.MONTH}.get(max(map(len, ends)), Grain.DAY)


def check(days: Days) -> None:
    """See that days are in order.

    Raises:
        UsageError: They are none, or end before they begin.
    """
    if days.first_day is None and days.last_day is None:
        raise UsageError("a correction needs a first day, a last day or both")
    if days.first_day and days.last_day and days.last_day < days.first_day:
        raise UsageError(f"{days.last_day} lies before {days.first_day}")


def _subject(correction: Correction) -> tuple[object, ...]:
    """The words and what of them is put right: their days, or which event they tell of."""
    about = correction.kind if correction.kind in (Kind.SEPARATE, Kind.JOIN) else "days"
    words = tuple(getattr(correction, name) for name in (*_KEY, "occurrence"))
    others = tuple(getattr(correction, f"other_{name}") for name in (*_KEY, "occurrence"))
    return about, *words, *others


def named(correction: Correction) -> Correction:
    """Name a correction by all that it says, so that the same one is never kept twice."""
    content = replace(correction, correction_id="", why=storable(correction.why))
    cells = astuple(content)
    # Those that join nothing keep the names that they had before there were any that do.
    said = cells if content.kind == Kind.JOIN else cells[: COLUMNS.index("other_article_id")]
    return replace(content, correction_id=f"c{digest_of(said)}")
