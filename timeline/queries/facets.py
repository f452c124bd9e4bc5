"""What a reader can choose from: actors, outlets, years, and how much there is."""

from dataclasses import dataclass

import duckdb
import pandas as pd

from timeline.queries.events import UNKNOWN_OUTLET
from timeline.queries.question import ask

BUSY_SHARE = 0.85
# Where all days take no more than so many times the busy span, nothing is gained by leaving out.
_FITS = 2.5


@dataclass(frozen=True, slots=True)
class Totals:
    """How much a release holds; `digests` are articles retold in other words than the source's."""

    articles: int
    outlets: int
    mentions: int
    undated: int
    events: int
    digests: int
    refusals: int
    corrections: int


@dataclass(frozen=True, slots=True)
class Extent:
    """First and last day of all dated events, and the narrower span that holds most of them."""

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
    row = ask(
        connection,
        """
        SELECT (SELECT count(*) FROM articles) AS articles,
            (SELECT count(DISTINCT outlet) FROM articles) AS outlets,
            (SELECT count(*) FROM mentions) AS mentions,
            (SELECT count(*) FROM mentions WHERE coalesce(first_day, last_day) IS NULL) AS undated,
            (SELECT count(*) FROM events WHERE coalesce(first_day, last_day) IS NOT NULL) AS events,
            (SELECT count(*) FROM articles WHERE digest) AS digests,
            (SELECT count(*) FROM refusals) AS refusals,
            (SELECT count(*) FROM corrections) AS corrections
        """,
    ).iloc[0]
    return Totals(**{str(name): int(count) for name, count in row.items()})


def extent(connection: duckdb.DuckDBPyConnection) -> Extent | None:
    """The days that the events cover; None where no event is dated.

    The busy span is the shortest in which `BUSY_SHARE` of the events begin.
    """
    row = ask(
        connection,
        """
        WITH dated AS (
            SELECT coalesce(first_day, last_day) AS first, coalesce(last_day, first_day) AS last
            FROM events WHERE coalesce(first_day, last_day) IS NOT NULL
        ), enough AS (SELECT CAST(ceil(count(*) * $share) AS BIGINT) - 1 AS more FROM dated),
        windows AS (
            SELECT first, lead(first, (SELECT more FROM enough)) OVER (ORDER BY first) AS until
            FROM dated
        )
        SELECT min(first) AS first, max(last) AS last,
            (SELECT first FROM windows WHERE until IS NOT NULL
                ORDER BY until - first, first LIMIT 1) AS busy_first,
            (SELECT until FROM windows WHERE until IS NOT NULL
                ORDER BY until - first, first LIMIT 1) AS busy_last
        FROM dated
        """,
        {"share": BUSY_SHARE},
    ).iloc[0]
    if row.isna().any():
        return None
    return Extent(**{str(name): int(day) for name, day in row.items()})


def actors(connection: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Actors with dated events: actor_id, name, kind, events; most events first."""
    return ask(
        connection,
        """
        SELECT actor_id, name, kind, sum(events)::BIGINT AS events
        FROM actor_days JOIN actors USING (actor_no) GROUP BY ALL ORDER BY events DESC, name
        """,
    )


def outlets(connection: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Outlets with dated events: outlet ("" where not known), name, events; most events first."""
    return ask(
        connection,
        """
        SELECT coalesce(outlet, '') AS outlet, coalesce(outlet, $unknown) AS name,
            sum(events)::BIGINT AS events
        FROM outlet_days JOIN outlets USING (outlet_no) GROUP BY ALL ORDER BY events DESC, name
        """,
        {"unknown": UNKNOWN_OUTLET},
    )
