"""What a reader can choose from: actors, outlets, years, and how much there is."""

import math
from dataclasses import dataclass
from functools import reduce

import duckdb
import ibis
import ibis.expr.types as ir
import numpy as np
import pandas as pd
from ibis import _

from timeline.queries.events import known_days
from timeline.queries.expressions import answer, table
from timeline.queries.lanes import MEMBERSHIPS
from timeline.queries.question import LaneKind

BUSY_SHARE = 0.85
# Where all days take no more than so many times the busy span, nothing is gained by leaving out.
_FITS = 2.5
# Beside the busy span, a stretch as long as one of so many parts of it belongs to it as long as
# this share of what begins in such a part begins there.
_STEPS, _FEW = 10, 0.25


@dataclass(frozen=True, slots=True)
class Totals:
    """How much a release holds.

    Args:
        digests: Articles retold in other words than the source's.
        missing: Articles that are no longer where they were read.
    """

    articles: int
    outlets: int
    mentions: int
    undated: int
    events: int
    digests: int
    missing: int
    refusals: int
    corrections: int


@dataclass(frozen=True, slots=True)
class Extent:
    """First and last day of all dated events, and the span that leaves out those far from most."""

    first: int
    last: int
    busy_first: int
    busy_last: int

    def opening(self, *, air: float) -> tuple[int, int]:
        """First and last day of the busy span, with a share of it as `air`; all if that is near."""
        days = self.busy_last + 1 - self.busy_first
        if self.last + 1 - self.first <= _FITS * days:
            return self.first, self.last
        more = max(round(days * air), 2)
        return max(self.busy_first - more, self.first), min(self.busy_last + more, self.last)


def totals(connection: duckdb.DuckDBPyConnection) -> Totals:
    """Count what the release holds."""
    row = answer(connection, _totals).iloc[0]
    return Totals(**{str(name): int(count) for name, count in row.items()})


def _totals() -> ir.Table:
    articles, mentions = table("articles"), table("mentions")
    # Each count is a table of one row; crossed, they are one row of all counts.
    counts = (
        articles.aggregate(
            articles=articles.count(),
            outlets=articles.outlet.nunique(),
            digests=articles.count(where=articles.digest),
            missing=articles.count(where=articles.missing),
        ),
        mentions.aggregate(mentions=mentions.count()),
        table("undated_reasons").aggregate(undated=_.mentions.sum().coalesce(0)),
        table("days").aggregate(events=_.events.sum().coalesce(0)),
        table("refusals").aggregate(refusals=_.count()),
        table("corrections").aggregate(corrections=_.count()),
    )
    return reduce(lambda left, right: left.cross_join(right), counts)


def extent(connection: duckdb.DuckDBPyConnection) -> Extent | None:
    """The days that the events cover; None where no event is dated.

    The busy span is the shortest in which `BUSY_SHARE` of the events begin, and what lies close
    before and after it: only what is far from most events is left out.
    """
    begun = answer(connection, _begun)
    if begun.empty:
        return None
    firsts = begun["first"].to_numpy(dtype=np.int64)
    ended = np.cumsum(begun["events"].to_numpy(dtype=np.int64))
    enough = math.ceil(int(ended[-1]) * BUSY_SHARE)
    # The day on which enough events have begun, counted from each day on.
    reached = np.searchsorted(ended, np.concatenate(([0], ended[:-1])) + enough)
    within = reached < len(firsts)
    spans = firsts[reached[within]] - firsts[within]
    at = int(np.argmin(spans))
    shortest = int(firsts[within][at]), int(firsts[within][at] + spans[at])
    busy_first, busy_last = _with_near(begun, shortest)
    return Extent(int(firsts[0]), int(begun["last"].max()), busy_first, busy_last)


def _with_near(begun: pd.DataFrame, busy: tuple[int, int]) -> tuple[int, int]:
    """A busy span with the days before and after it, as long as not far fewer events begin there.

    Args:
        begun: As `_begun` gives it.
    """
    first, last = busy
    step = max((last + 1 - first) // _STEPS, 1)
    few = _FEW * BUSY_SHARE * int(begun["events"].sum()) * step / (last + 1 - first)

    def near(since: int, until: int) -> pd.DataFrame:
        part = begun[begun["first"].between(since, until)]
        return part if part["events"].sum() >= few else part.iloc[:0]

    while len(before := near(first - step, first - 1)):
        first = int(before["first"].iloc[0])
    while len(after := near(last + 1, last + step)):
        last = int(after["first"].iloc[-1])
    return first, last


def _begun() -> ir.Table:
    """How many events begin on which day, and the last day of any of them."""
    days = table("days")
    first, last = known_days(days)
    known = days.select("events", first=first, last=last)
    return known.group_by("first").agg(events=_.events.sum(), last=_.last.max()).order_by("first")


def actors(connection: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Actors with dated events: actor_id, name, kind, events; most events first."""
    return answer(connection, _actors)


def _actors() -> ir.Table:
    counted = table("actor_days").group_by("actor_no").agg(events=_.events.sum())
    named = counted.join(table("actors"), "actor_no")
    return named.order_by(ibis.desc("events"), "name", "actor_id").select(
        "actor_id", "name", "kind", "events"
    )


def outlets(connection: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Outlets with dated events: outlet ("" where not known), name, events; most events first."""
    return answer(connection, _outlets)


def _outlets() -> ir.Table:
    member = MEMBERSHIPS[LaneKind.OUTLET]
    counted = table(member.days).group_by(member.number).agg(events=_.events.sum())
    named = counted.join(member.names, member.number)
    return named.order_by(ibis.desc("events"), "name").select("name", "events", outlet="lane")[
        ["outlet", "name", "events"]
    ]
