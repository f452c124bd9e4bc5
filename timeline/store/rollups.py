"""Roll-ups of a release: what the app asks for all the time, counted once.

Each is declared by the SELECT that makes it. `make_rollups` makes all of them; after a change of
some events, `note_touched` before it and `renew_rollups` after it count only their keys anew.

Days of events stand in `from_day` and `to_day`, with `BEFORE_ALL` and `AFTER_ALL` where open, so
that a span is asked for by two comparisons that leave out whole blocks of a table.
"""

from dataclasses import dataclass

import duckdb

BEFORE_ALL = -1_000_000
AFTER_ALL = 4_000_000
"""Stand for open ends; outside the years 1 to 9999, and small, as they are packed with days."""

STEPS = {"week": 7, "month": 31, "quarter": 92, "year": 366}
"""Stretches of time by which reports are counted, and the most days that one has."""

NO_REASON = "no reason given"

TOUCHED = "CREATE OR REPLACE TEMP TABLE touched_events (event_no INTEGER)"
"""Numbers of events that were made, dropped or changed, or whose mentions were."""


@dataclass(frozen=True, slots=True)
class RollUp:
    """One table that is made of others.

    Args:
        name: Of the table.
        columns: As in CREATE TABLE.
        key: Columns by which rows are dropped and made anew.
        body: The SELECT that makes it; `{only}` stands for a condition on `event_no` or the key.
        order: How its rows lie on disk while nothing was renewed; nothing may rely on it.
    """

    name: str
    columns: str
    key: tuple[str, ...]
    body: str
    order: str

    def select(self, only: str = "true") -> str:
        """The SELECT, of those rows alone for which a condition holds."""
        return self.body.format(only=only)

    @property
    def definition(self) -> str:
        """The CREATE TABLE."""
        return f"CREATE TABLE {self.name} ({self.columns})"

    @property
    def keys(self) -> str:
        """The key columns, as SQL."""
        return ", ".join(self.key)

    @property
    def is_touched(self) -> str:
        """The condition that a row's key is in this roll-up's table of touched keys."""
        return f"({self.keys}) IN (SELECT ({self.keys}) FROM touched_{self.name})"


def _reported(step: str, days: int) -> str:
    """Each mention that is no coarser than a step, by the first days of its steps."""
    first, published = (
        f"(date_trunc('{step}', DATE '1970-01-01' + {day})::DATE - DATE '1970-01-01')::INTEGER"
        for day in ("first_day", "published_day")
    )
    return f"""
    SELECT event_no, article_no, '{step}' AS step, {first} AS event_day,
        {published} AS published_day
    FROM told WHERE from_day IS NOT NULL AND last_day - first_day <= {days}
        AND published_day IS NOT NULL
    """


def _bridge(name: str, member: str, source: str) -> RollUp:
    """Which dated event has which members: named by mentions, or telling of it."""
    return RollUp(
        name=name,
        columns=f"event_no INTEGER, {member} INTEGER, from_day INTEGER, to_day INTEGER",
        key=("event_no",),
        body=f"""
        SELECT DISTINCT event_no, {member}, from_day, to_day FROM {source}
        WHERE from_day IS NOT NULL AND {{only}}
        """,
        order=f"{member}, from_day, event_no",
    )


def _member_days(name: str, member: str, bridge: RollUp) -> RollUp:
    """How many events of a member have the same days."""
    return RollUp(
        name=name,
        columns=f"{member} INTEGER, from_day INTEGER, to_day INTEGER, events BIGINT",
        key=(member, "from_day", "to_day"),
        body=f"""
        SELECT {member}, from_day, to_day, count(*) AS events FROM {bridge.name} WHERE {{only}}
        GROUP BY ALL
        """,
        order=f"{member}, from_day, to_day",
    )


_PLACED = RollUp(
    name="placed",
    columns="""event_no INTEGER, event_id VARCHAR, from_day INTEGER, to_day INTEGER,
        rank BIGINT, disagree BOOLEAN, status VARCHAR, outlets VARCHAR[], teller INTEGER""",
    key=("event_no",),
    body=f"""
    WITH chosen AS (FROM events WHERE coalesce(first_day, last_day) IS NOT NULL AND {{only}}),
    judged AS (
        SELECT event_no, coalesce(max(m.first_day) > min(m.last_day), false) AS disagree,
            CASE WHEN count(DISTINCT m.status) = 1 AND 2 * count(m.status) >= count(*)
                THEN any_value(m.status) END AS status,
            coalesce(list_sort(list(DISTINCT a.outlet) FILTER (a.outlet IS NOT NULL)), [])
                AS outlets,
            coalesce(arg_min(mention_no, mention_id) FILTER (m.label = chosen.label),
                arg_min(mention_no, mention_id)) AS teller
        FROM mentions AS m JOIN chosen USING (event_no) JOIN articles AS a USING (article_no)
        GROUP BY event_no)
    SELECT event_no, event_id, coalesce(first_day, {BEFORE_ALL}) AS from_day,
        coalesce(last_day, {AFTER_ALL}) AS to_day,
        coalesce(first_day, last_day) - {BEFORE_ALL} - (sources::BIGINT << 32) AS rank,
        dates_given > 1 AND disagree AS disagree, status, outlets, teller
    FROM chosen JOIN judged USING (event_no)
    """,
    order="rank, event_id",
)
"""Dated events and what their mentions together say of them.

They lie in the order of `rank`, best attested first and then earliest, so that the best of any
span are found without looking at the others. `teller` is the mention that the label is of.
"""

_TOLD = RollUp(
    name="told",
    columns="""mention_no INTEGER, event_no INTEGER, article_no INTEGER, outlet_no INTEGER,
        first_day INTEGER, last_day INTEGER, published_day INTEGER, from_day INTEGER,
        to_day INTEGER""",
    key=("event_no",),
    body="""
    SELECT mention_no, m.event_no, m.article_no, outlet_no, m.first_day, m.last_day,
        a.published_day, from_day, to_day
    FROM (FROM mentions WHERE {only}) AS m JOIN articles AS a USING (article_no)
    JOIN outlets AS o ON o.outlet IS NOT DISTINCT FROM a.outlet
    LEFT JOIN placed USING (event_no)
    """,
    order="from_day, event_no, mention_no",
)
"""Mentions in numbers alone, with the days of their events; these are null where undated."""

_ACTOR_TOLD = RollUp(
    name="actor_told",
    columns="""actor_no INTEGER, mention_no INTEGER, event_no INTEGER, outlet_no INTEGER,
        from_day INTEGER, to_day INTEGER""",
    key=("event_no",),
    body="""
    SELECT DISTINCT actor_no, mention_no, event_no, outlet_no, from_day, to_day
    FROM (FROM told WHERE {only}) JOIN mention_actors USING (mention_no)
    """,
    order="actor_no, from_day, event_no, mention_no",
)
"""Which mention names whom: the bridge from actors to days."""

_EVENT_ACTORS = _bridge("event_actors", "actor_no", "actor_told")
_EVENT_OUTLETS = _bridge("event_outlets", "outlet_no", "told")

_DAYS = RollUp(
    name="days",
    columns="from_day INTEGER, to_day INTEGER, events BIGINT",
    key=("from_day", "to_day"),
    body="SELECT from_day, to_day, count(*) AS events FROM placed WHERE {only} GROUP BY ALL",
    order="from_day, to_day",
)

_ACTOR_DAYS = _member_days("actor_days", "actor_no", _EVENT_ACTORS)
_OUTLET_DAYS = _member_days("outlet_days", "outlet_no", _EVENT_OUTLETS)

_REPORTED = RollUp(
    name="reported",
    columns="""step VARCHAR, event_day INTEGER, published_day INTEGER, mentions BIGINT,
        articles BIGINT""",
    key=("step", "event_day", "published_day"),
    body=f"""
    SELECT step, event_day, published_day, count(*) AS mentions,
        count(DISTINCT article_no) AS articles
    FROM ({" UNION ALL ".join(_reported(step, days) for step, days in STEPS.items())})
    WHERE {{only}} GROUP BY ALL
    """,
    order="step, event_day, published_day",
)
"""Mentions of dated events by when their day is and when they were published."""

_UNDATED_REASONS = RollUp(
    name="undated_reasons",
    columns="reason VARCHAR, mentions BIGINT",
    key=("reason",),
    body=f"""
    SELECT reason, count(*) AS mentions FROM (
        SELECT event_no, coalesce(reason, '{NO_REASON}') AS reason FROM mentions
        WHERE first_day IS NULL AND last_day IS NULL)
    WHERE {{only}} GROUP BY reason
    """,
    order="reason",
)

ROLL_UPS = (
    _PLACED,
    _TOLD,
    _ACTOR_TOLD,
    _EVENT_ACTORS,
    _EVENT_OUTLETS,
    _DAYS,
    _ACTOR_DAYS,
    _OUTLET_DAYS,
    _REPORTED,
    _UNDATED_REASONS,
)
"""In the order in which they are made: each of base tables and of those before it."""

# By which the few rows of an answer are picked out of all. Each takes 25 bytes a row, and must fit
# into memory until it is written.
_MEMORY_OF_AN_INDEX = "4GB"
_INDEXES = (
    "CREATE INDEX events_by_number ON events (event_no)",
    "CREATE INDEX mentions_by_number ON mentions (mention_no)",
    "CREATE INDEX mentions_by_event ON mentions (event_no)",
    "CREATE INDEX placed_by_event ON placed (event_no)",
    "CREATE INDEX articles_by_number ON articles (article_no)",
)

_NUMBER_OUTLETS = """
INSERT INTO outlets
SELECT coalesce((SELECT max(outlet_no) FROM outlets), 0)
    + (row_number() OVER (ORDER BY outlet))::INTEGER, outlet
FROM (SELECT DISTINCT outlet FROM articles EXCEPT SELECT outlet FROM outlets)
"""


def make_rollups(connection: duckdb.DuckDBPyConnection) -> None:
    """Make all roll-ups of a database whose other tables are whole."""
    connection.execute(_NUMBER_OUTLETS)
    for one in ROLL_UPS:
        connection.execute(one.definition)
        connection.execute(f"INSERT INTO {one.name} BY NAME {one.select()} ORDER BY {one.order}")


def make_indexes(connection: duckdb.DuckDBPyConnection) -> None:
    """Index a database that is all there."""
    connection.execute("CHECKPOINT")
    connection.execute(f"SET memory_limit = '{_MEMORY_OF_AN_INDEX}'")
    for index in _INDEXES:
        connection.execute(index)
        connection.execute("CHECKPOINT")


def note_touched(connection: duckdb.DuckDBPyConnection) -> None:
    """Note which keys hold the `touched_events` as they are, before anything is changed."""
    for one in ROLL_UPS:
        connection.execute(
            f"CREATE OR REPLACE TEMP TABLE touched_{one.name} AS {_touched_keys(one)}"
        )


def renew_rollups(connection: duckdb.DuckDBPyConnection) -> None:
    """Count the touched keys anew, after the other tables were changed.

    `touched_events` holds old and new ones by now; `note_touched` was called before the change.
    """
    connection.execute(_NUMBER_OUTLETS)
    for one in ROLL_UPS:
        connection.execute(f"INSERT INTO touched_{one.name} {_touched_keys(one)}")
        connection.execute(f"DELETE FROM {one.name} WHERE {one.is_touched}")
        connection.execute(
            f"INSERT INTO {one.name} BY NAME {one.select(one.is_touched)} ORDER BY {one.order}"
        )
        connection.execute(f"DROP TABLE touched_{one.name}")


def _touched_keys(one: RollUp) -> str:
    touched = one.select("event_no IN (SELECT event_no FROM touched_events)")
    return f"SELECT DISTINCT {one.keys} FROM ({touched})"
