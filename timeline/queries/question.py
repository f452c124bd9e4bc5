"""What a reader asks of a release, and the events and mentions that answer it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Any, Self

import ibis.expr.types as ir
import pandas as pd
import pyarrow as pa

from timeline.queries.expressions import (
    FOUND,
    FOUND_EVENTS,
    FOUND_MENTIONS,
    Compiled,
    compiled,
    parameter,
    table,
)
from timeline.store import Release
from timeline.store.text_query import holds_phrase, parse
from timeline.store.text_search import Within


class LaneKind(StrEnum):
    """By what the events are sorted into lanes."""

    ACTOR = "actor"
    OUTLET = "outlet"


class Named(StrEnum):
    """How many of the actors one mention must name."""

    ANY = "any"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Question:
    """The choice of a reader; what is left empty does not narrow.

    Args:
        actors: Ids; an event is shown when one of its mentions names them.
        outlets: Names, "" for articles whose outlet is not known.
        since, until: Days since 1970-01-01, both included; an event is shown when it may lie
            between them.
        text: What `store.text_query` reads: words in any form, "phrases", beginnings*, AND, OR,
            NOT; of one sentence of the event.
        disagreeing: Only events whose sources give dates that exclude each other.
        named: Whether any or all of the actors must be named.
    """

    actors: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    text: str = ""
    lanes: LaneKind = LaneKind.ACTOR
    disagreeing: bool = False
    named: Named = Named.ANY

    def of_all_years(self) -> Self:
        """The same question without its span."""
        return replace(self, since=None, until=None)


@dataclass(frozen=True, slots=True)
class Shape:
    """What is asked for, but not of what values: questions of one shape share their SQL.

    Args:
        actors, outlets: How many; none where a text is asked for, as the text index knows them.
        since, until: Whether that end of the span is set.
    """

    actors: int
    outlets: int
    since: bool
    until: bool
    text: bool
    disagreeing: bool
    named: Named
    lanes: LaneKind

    @property
    def is_plain(self) -> bool:
        """Whether all dated events of the span are asked for."""
        return not (self.actors or self.outlets or self.text or self.disagreeing)


def ask(
    release: Release,
    question: Question,
    build: Callable[..., ir.Table],
    *options: object,
    **parameters: object,
) -> pd.DataFrame:
    """Run the expression that `build` makes for the shape of a question.

    Args:
        options: What else `build` takes; each of them is compiled once, so give few.
        parameters: Those that it takes besides the question's own.

    Raises:
        UsageError: The text that is looked for makes no sense.
        StoreError: The text index cannot be read.
    """
    asked = _compiled(build, shape_of(question), options)
    found = _found(release, question, asked.found) if asked.found else None
    given = _parameters(release, question) | parameters
    return asked.ask(release.connection, given, found)


def shape_of(question: Question) -> Shape:
    """What the SQL of a question depends on."""
    text = bool(question.text)
    return Shape(
        actors=0 if text else len(set(question.actors)),
        outlets=0 if text else len(set(question.outlets)),
        since=question.since is not None,
        until=question.until is not None,
        text=text,
        disagreeing=question.disagreeing,
        named=Named.ANY if text else question.named,
        lanes=question.lanes,
    )


def events_of(shape: Shape) -> ir.Table:
    """The dated events that answer: event_no, from_day and to_day, each once."""
    events = _events(shape)
    if shape.disagreeing:
        events = events.semi_join(table("placed").filter(table("placed").disagree), "event_no")
    return events


def intervals_of(shape: Shape) -> ir.Table:
    """How many of these events have the same days: from_day, to_day, events."""
    counted = _rolled_up(shape)
    if counted is not None:
        return within(counted, shape)
    return events_of(shape).group_by("from_day", "to_day").agg(events=lambda one: one.count())


def total_of(shape: Shape) -> ir.Table:
    """How many events answer: events, in one row."""
    return intervals_of(shape).aggregate(events=lambda one: one.events.sum().coalesce(0))


def mentions_of(shape: Shape) -> ir.Table:
    """The mentions that answer, undated ones too, as `told` has them; the span is left aside."""
    told = table("told")
    if shape.text:
        return told.semi_join(table(FOUND_MENTIONS), "mention_no")
    if shape.actors:
        return told.semi_join(_actor_mentions(shape), "mention_no")
    return (
        told.filter(is_one_of(told.outlet_no, "outlet", shape.outlets)) if shape.outlets else told
    )


def within(days: ir.Table, shape: Shape) -> ir.Table:
    """Those rows whose from_day and to_day leave open that they lie in the span."""
    if shape.since:
        days = days.filter(days.to_day >= parameter("since"))
    if shape.until:
        days = days.filter(days.from_day <= parameter("until"))
    return days


def is_one_of(column: Any, name: str, count: int) -> Any:
    """Whether a column has one of so many parameters, "name_0" and so on."""
    if count == 1:
        return column == parameter(f"{name}_0")
    return column.isin([parameter(f"{name}_{place}") for place in range(count)])


def numbered(name: str, values: Sequence[int]) -> dict[str, object]:
    """The parameters of `is_one_of`."""
    return {f"{name}_{place}": value for place, value in enumerate(values)}


def actor_numbers(release: Release, ids: tuple[str, ...]) -> tuple[int, ...]:
    """The numbers of actors, each once; negative ones, that nobody has, for unknown ids."""
    return _numbers(_codes(release).actors, ids)


def outlet_numbers(release: Release, names: tuple[str, ...]) -> tuple[int, ...]:
    """The numbers of outlets, "" the unknown one; negative ones for names that are not there."""
    return _numbers(_codes(release).outlets, names)


def _numbers(known: Mapping[str, int], names: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(known.get(name, -1 - place) for place, name in enumerate(dict.fromkeys(names)))


def _events(shape: Shape) -> ir.Table:
    columns = ("event_no", "from_day", "to_day")
    if shape.text:
        found = table(FOUND_EVENTS)
        return within(found.filter(found.from_day.notnull()), shape).distinct()
    if shape.actors and (shape.outlets or shape.named is Named.ALL):
        mentions = _actor_mentions(shape)
        mentions = within(mentions.filter(mentions.from_day.notnull()), shape)
        return mentions.select(*columns).distinct()
    for name, count in (("actor", shape.actors), ("outlet", shape.outlets)):
        if count:
            bridge = table(f"event_{name}s")
            chosen = within(bridge.filter(is_one_of(bridge[f"{name}_no"], name, count)), shape)
            chosen = chosen.select(*columns)
            return chosen.distinct() if count > 1 else chosen
    return within(table("placed"), shape).select(*columns)


def _actor_mentions(shape: Shape) -> ir.Table:
    """Of the bridge of actors: the mentions that name them, each as often as one is named."""
    bridge = table("actor_told")
    chosen = bridge.filter(is_one_of(bridge.actor_no, "actor", shape.actors))
    if shape.outlets:
        chosen = chosen.filter(is_one_of(chosen.outlet_no, "outlet", shape.outlets))
    if shape.named is Named.ANY or shape.actors == 1:
        return chosen
    return (
        chosen.group_by("mention_no", "event_no", "from_day", "to_day")
        .agg(named=lambda one: one.count())
        .filter(lambda one: one.named == shape.actors)
    )


def _rolled_up(shape: Shape) -> ir.Table | None:
    """The roll-up that has the counts already; None where events must be counted."""
    if shape.text or shape.disagreeing:
        return None
    match shape.actors, shape.outlets:
        case 0, 0:
            return table("days")
        case 1, 0:
            days = table("actor_days")
            return days.filter(days.actor_no == parameter("actor_0")).drop("actor_no")
        case 0, 1:
            days = table("outlet_days")
            return days.filter(days.outlet_no == parameter("outlet_0")).drop("outlet_no")
    return None


@lru_cache(maxsize=512)
def _compiled(build: Callable[..., ir.Table], shape: Shape, options: tuple[Any, ...]) -> Compiled:
    return compiled(build, shape, *options)


def _parameters(release: Release, question: Question) -> dict[str, object]:
    given: dict[str, object] = {"since": question.since, "until": question.until}
    given |= numbered("actor", actor_numbers(release, question.actors))
    return given | numbered("outlet", outlet_numbers(release, question.outlets))


@lru_cache(maxsize=16)
def _found(release: Release, question: Question, table_name: str) -> pa.Table:
    """What answers a text and all else: a page asks for the same several times."""
    actors = actor_numbers(release, question.actors)
    is_any = question.named is Named.ANY
    query = parse(question.text)
    # To look at days is dearer than at words, and dearest between the words of a phrase.
    is_narrow = not holds_phrase(query) and _is_narrow(release, question.since, question.until)
    narrow = question if is_narrow else question.of_all_years()
    return release.find_within(
        query,
        Within(
            any_actor=actors if actors and is_any else None,
            all_actors=() if is_any else actors,
            outlets=outlet_numbers(release, question.outlets) or None,
            since=narrow.since,
            until=narrow.until,
        ),
        FOUND[table_name],
    )


@lru_cache(maxsize=64)
def _is_narrow(release: Release, since: int | None, until: int | None) -> bool:
    """Whether less than half of all events are in the span.

    The text index weighs every day of a wide one, so that its ends are better cut off afterwards.
    """
    span = Question(since=since, until=until)
    inside, every = (
        int(ask(release, asked, total_of)["events"].iloc[0]) for asked in (span, Question())
    )
    return 2 * inside < every


@dataclass(frozen=True, slots=True)
class _Codes:
    """The numbers of actors by id and of outlets by name."""

    actors: Mapping[str, int]
    outlets: Mapping[str, int]


@lru_cache(maxsize=2)
def _codes(release: Release) -> _Codes:
    cursor = release.connection.cursor()
    actors = cursor.execute("SELECT actor_id, actor_no FROM actors").fetchall()
    outlets = cursor.execute("SELECT coalesce(outlet, ''), outlet_no FROM outlets").fetchall()
    return _Codes(dict(actors), dict(outlets))
