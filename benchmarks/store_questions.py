"""What the app asks of a release, timed in CPU milliseconds on made mentions with realistic skew.

    python -m benchmarks.store_questions --mentions 1000000

Few actors and outlets have most mentions, days crowd around some happenings, one event in five
has several mentions. Each question is asked once to warm up and then several times; the median is
told. CPU time of all threads counts, so that a busy machine does not change the figures much.
"""

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import duckdb

from timeline.queries import density, events, facets
from timeline.queries.question import LaneKind, Question
from timeline.store import Layout, Release, open_release
from timeline.store.release_tables import sentences
from timeline.store.rollups import make_rollups
from timeline.store.rows import EPOCH
from timeline.store.schema import RELEASE_DDL, SCHEMA_VERSION
from timeline.store.text_index import make_index
from timeline.store.text_query import parse

_ASKED = 5
_FIRST_DAY = date(2012, 1, 1).toordinal() - EPOCH
_DAYS = 3650
_ACTORS = 1000
_OUTLETS = 300
_MENTIONS_PER_ARTICLE = 10

# The square of an even chance crowds the first actors, outlets and days.
_FILL = f"""
INSERT INTO articles BY NAME
SELECT i::INTEGER AS article_no, 'a' || i AS article_id, 'Note ' || i AS title,
    'Outlet ' || floor({_OUTLETS} * pow(random(), 3))::INTEGER AS outlet,
    'https://news.example/' || i AS url, '2020-01-01' AS published,
    ({_FIRST_DAY} + floor({_DAYS} * random()))::INTEGER AS published_day,
    'en' AS language, false AS digest, 0 AS body, 'Text ' || i AS text, false AS missing
FROM range($mentions // {_MENTIONS_PER_ARTICLE}) AS made(i);
"""
_FILL_MENTIONS = f"""
INSERT INTO mentions BY NAME
WITH made AS (
    SELECT i, ({_FIRST_DAY} + floor({_DAYS} * random()))::INTEGER AS day,
        (['day', 'day', 'day', 'day', 'day', 'day', 'month', 'year'])[1 + i % 8] AS grain,
        floor(5000 * pow(random(), 3))::INTEGER AS rare, floor(60 * random())::INTEGER AS often
    FROM range($mentions) AS made(i)
)
SELECT i::INTEGER AS mention_no, 'm' || i AS mention_id,
    (i - (CASE WHEN i % 5 = 0 THEN 1 ELSE 0 END))::INTEGER AS event_no, 'e' || event_no AS event_id,
    (i // {_MENTIONS_PER_ARTICLE})::INTEGER AS article_no, 'a' || article_no AS article_id,
    0 AS start, 60 AS "end",
    'Envoys of town' || often || ' spoke of matter' || rare || ' at the border' AS sentence,
    sentence AS label, 10 AS date_start, 20 AS date_end, 'on 5 May' AS date_text, 'DATE' AS type,
    day AS first_day,
    day + (CASE grain WHEN 'month' THEN 29 WHEN 'year' THEN 364 ELSE 0 END) AS last_day,
    grain, 'high' AS confidence, '{{}}' AS reading, 'en.rule' AS rule, 1 AS occurrence
FROM made ORDER BY first_day;
INSERT INTO actors
SELECT i, 'actor' || i, 'Actor ' || i, 'person' FROM range({_ACTORS}) AS made(i);
INSERT INTO mention_actors
SELECT DISTINCT ON (mention_no, actor_no) mention_no,
    floor({_ACTORS} * pow(random(), 4))::INTEGER AS actor_no, position
FROM mentions, range(2) AS made(position) ORDER BY actor_no, mention_no;
INSERT INTO events BY NAME
SELECT event_no, min(event_id) AS event_id, min(label) AS label, min(first_day) AS first_day,
    min(last_day) AS last_day, min(grain) AS grain, count(*)::INTEGER AS sources,
    count(*)::INTEGER AS mentions, 1 AS dates_given
FROM mentions GROUP BY event_no ORDER BY first_day;
"""


def make_store(root: Path, mentions: int) -> None:
    """Make a store that holds one release and nothing else."""
    layout = Layout(root)
    layout.releases.mkdir(parents=True)
    layout.format.write_text(json.dumps({"schema": SCHEMA_VERSION}))
    with duckdb.connect(str(layout.release(1))) as connection:
        connection.execute("SELECT setseed(0.5)")
        connection.execute(RELEASE_DDL)
        connection.execute(_FILL, {"mentions": mentions})
        for step in _FILL_MENTIONS.replace("$mentions", str(mentions)).split(";\n"):
            if step.strip():
                connection.execute(step)
        make_rollups(connection)
        make_index(layout.text_index(1), sentences(connection))
    layout.current.write_text("1\n")


def questions(release: Release) -> dict[str, Callable[[], object]]:
    """The questions by name."""
    connection = release.connection
    months = tuple(range(_FIRST_DAY, _FIRST_DAY + _DAYS, 30))
    since, until = _FIRST_DAY + 1000, _FIRST_DAY + 1365
    asked = {
        "all": Question(),
        "one actor": Question(actors=("actor3",)),
        "one outlet": Question(outlets=("Outlet 5",)),
        "a year": Question(since=since, until=until),
        "a year of one actor": Question(actors=("actor3",), since=since, until=until),
        "text": Question(text="matter77 border"),
        "actor, outlet, year, text": Question(
            actors=("actor3", "actor9"),
            outlets=("Outlet 5",),
            text="town7",
            since=since,
            until=until,
        ),
    }
    found: dict[str, Callable[[], object]] = {
        "facets of actors": partial(facets.actors, connection),
        "facets of outlets": partial(facets.outlets, connection),
        "text index alone, rare word": partial(release.find_text, parse("matter77")),
        "text index alone, phrase": partial(release.find_text, parse('"town7 spoke"')),
        "text index alone, beginning": partial(release.find_text, parse("matter123*")),
    }
    for name, question in asked.items():
        found[f"density by month: {name}"] = partial(density.density, release, question, months)
        found[f"200 events: {name}"] = partial(events.shown_events, release, question, most=200)
    by_outlet = Question(lanes=LaneKind.OUTLET)
    found["lanes by actor"] = partial(events.lanes, release, Question(), most=12)
    found["lanes by outlet"] = partial(events.lanes, release, by_outlet, most=12)
    return found


def cpu_ms(ask: Callable[[], object]) -> float:
    """Median CPU milliseconds of a question that was asked once before."""
    ask()
    times = []
    for _ in range(_ASKED):
        started = time.process_time()
        ask()
        times.append(1000 * (time.process_time() - started))
    return statistics.median(times)


def main() -> None:
    """Make a release, ask, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mentions", type=int, default=1_000_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        root = Path(name, "store")
        started = time.process_time()
        make_store(root, options.mentions)
        print(f"made {options.mentions} mentions in {time.process_time() - started:.0f} CPU-s")
        with open_release(root) as release:
            for question, ask in questions(release).items():
                print(f"{cpu_ms(ask):9.1f} ms  {question}", flush=True)


if __name__ == "__main__":
    main()
