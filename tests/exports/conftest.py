"""A release of two events for the forms that are of events."""

from collections.abc import Iterator
from datetime import date

import duckdb
import pyarrow as pa
import pytest

from timeline.store.rows import EPOCH
from timeline.store.schema import RELEASE_DDL

OUTLETS = ("TASS", "AzerNews", None)
EVENTS = [
    {"event_no": 1, "event_id": "e1", "label": "Envoys signed it", "first_day": "2020-11-10"},
    {"event_no": 2, "event_id": "e2", "label": "It <b>rained</b>", "first_day": "2020-10-01"},
]
# Event, article, first and last day, grain, mod, phrase.
MENTIONS = [
    (1, 0, "2020-11-09", "2020-11-09", "day", None, "yesterday"),
    (1, 1, "2020-11-10", "2020-11-10", "day", None, "today"),
    (1, 2, "2020-11-01", "2020-11-30", "month", None, "this month"),
    (2, 1, "2020-10-01", "2020-10-10", "month", "START", "early this month"),
]


def day(text: str | None) -> int | None:
    return None if text is None else date.fromisoformat(text).toordinal() - EPOCH


@pytest.fixture
def release() -> Iterator[duckdb.DuckDBPyConnection]:
    articles = [
        {
            "article_no": number,
            "article_id": f"a{number}",
            "outlet": outlet,
            "title": "A & B",
            "digest": number == 2,
        }
        for number, outlet in enumerate(OUTLETS)
    ]
    mentions = [
        {
            "mention_no": number,
            "mention_id": f"m{number}",
            "event_no": event,
            "event_id": f"e{event}",
            "article_no": article,
            "first_day": day(first),
            "last_day": day(last),
            "grain": grain,
            "mod": mod,
            "date_text": phrase,
            "label": EVENTS[event - 1]["label"],
            "sentence": f"{EVENTS[event - 1]['label']} {phrase}.",
            "source_link": f'https://news.example/{article}#:~:text="' if article < 2 else None,
        }
        for number, (event, article, first, last, grain, mod, phrase) in enumerate(MENTIONS)
    ]
    with duckdb.connect() as connection:
        connection.execute(RELEASE_DDL)
        events = [{**event, "first_day": day(str(event["first_day"]))} for event in EVENTS]
        for name, rows in (("articles", articles), ("mentions", mentions), ("events", events)):
            connection.register("incoming", pa.Table.from_pylist(rows))
            connection.execute(f"INSERT INTO {name} BY NAME SELECT * FROM incoming")
        connection.execute("UPDATE events SET last_day = first_day")
        yield connection
