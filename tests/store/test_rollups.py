"""Roll-ups that are renewed equal those that are made anew."""

import random

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.store.rollups import (
    AFTER_ALL,
    BEFORE_ALL,
    ROLL_UPS,
    TOUCHED,
    make_rollups,
    note_touched,
    renew_rollups,
)
from timeline.store.schema import RELEASE_DDL

EVENTS = 12
OUTLETS = ("Daily Herald", "Arland News", None)

Rows = dict[str, list[tuple[object, ...]]]


def add_event(connection: duckdb.DuckDBPyConnection, number: int, dice: random.Random) -> None:
    """Put in an event with one to three mentions, each in an article of its own."""
    first, last = dice.choice(((0, 0), (3, 3), (30, 60), (None, 3), (30, None), (None, None)))
    mentions = dice.randint(1, 3)
    for place in range(mentions):
        mention = 10 * number + place
        connection.execute(
            "INSERT INTO articles (article_no, outlet, published_day) VALUES (?, ?, ?)",
            [mention, dice.choice(OUTLETS), dice.choice((40, None))],
        )
        connection.execute(
            "INSERT INTO mentions (mention_no, mention_id, label, event_no, article_no, first_day,"
            " last_day, status) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                mention,
                f"m{mention}",
                dice.choice("ab"),
                number,
                mention,
                first,
                dice.choice((last, first)),
                dice.choice(("x", None)),
            ],
        )
        for position in range(dice.randint(0, 3)):
            connection.execute(
                "INSERT INTO mention_actors VALUES (?, ?, ?)",
                [mention, dice.randint(0, 2), position],
            )
    connection.execute(
        "INSERT INTO events (event_no, event_id, label, first_day, last_day, sources, dates_given)"
        " VALUES (?, ?, 'a', ?, ?, ?, ?)",
        [number, f"e{number}", first, last, mentions, dice.randint(1, 2)],
    )


def drop_event(connection: duckdb.DuckDBPyConnection, number: int) -> None:
    connection.execute("DELETE FROM mention_actors WHERE mention_no // 10 = $n", {"n": number})
    connection.execute("DELETE FROM articles WHERE article_no // 10 = $n", {"n": number})
    for table in ("mentions", "events"):
        connection.execute(f"DELETE FROM {table} WHERE event_no = $n", {"n": number})


def rolled_up(connection: duckdb.DuckDBPyConnection) -> Rows:
    """All roll-ups, with outlets by name, as their numbers depend on when they came."""
    found: Rows = {}
    for one in ROLL_UPS:
        sql = f"SELECT * FROM {one.name}"
        if "outlet_no" in one.columns:
            sql = f"SELECT t.* EXCLUDE (outlet_no), outlet FROM {one.name} t NATURAL JOIN outlets"
        found[one.name] = connection.execute(f"{sql} ORDER BY ALL").fetchall()
    return found


def made_anew(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """A database with the same tables, and roll-ups that were made of them at once."""
    anew = duckdb.connect()
    anew.execute(RELEASE_DDL)
    for table in ("articles", "mentions", "mention_actors", "events"):
        anew.register("rows", connection.table(table).to_arrow_table())
        anew.execute(f"INSERT INTO {table} SELECT * FROM rows")
    make_rollups(anew)
    return anew


@given(st.integers(0, 10**6), st.sets(st.integers(0, EVENTS + 3)))
@settings(deadline=None, max_examples=25)
def test_renewed_roll_ups_equal_those_made_anew(seed: int, touched: set[int]) -> None:
    dice = random.Random(seed)
    connection = duckdb.connect()
    connection.execute(RELEASE_DDL)
    for number in range(EVENTS):
        add_event(connection, number, dice)
    make_rollups(connection)
    connection.execute(TOUCHED)
    for number in touched:
        connection.execute("INSERT INTO touched_events VALUES (?)", [number])

    note_touched(connection)
    for number in touched:
        drop_event(connection, number)
        if dice.random() < 0.7:
            add_event(connection, number, dice)
    renew_rollups(connection)

    assert rolled_up(connection) == rolled_up(made_anew(connection))
    connection.close()


def test_roll_ups_of_nothing_are_empty() -> None:
    connection = duckdb.connect()
    connection.execute(RELEASE_DDL)

    make_rollups(connection)

    assert all(not rows for rows in rolled_up(connection).values())
    connection.close()


@pytest.mark.parametrize(
    ("first", "last", "placed"),
    [(5, 7, (5, 7)), (None, 7, (BEFORE_ALL, 7)), (5, None, (5, AFTER_ALL))],
)
def test_an_open_end_reaches_beyond_all_days(
    first: int | None, last: int | None, placed: tuple[int, int]
) -> None:
    connection = duckdb.connect()
    connection.execute(RELEASE_DDL)
    connection.execute("INSERT INTO articles (article_no) VALUES (1)")
    connection.execute("INSERT INTO mentions (mention_no, event_no, article_no) VALUES (1, 1, 1)")
    connection.execute(
        "INSERT INTO events (event_no, first_day, last_day) VALUES (1, ?, ?)", [first, last]
    )

    make_rollups(connection)

    assert connection.execute("SELECT from_day, to_day FROM placed").fetchall() == [placed]
    connection.close()
