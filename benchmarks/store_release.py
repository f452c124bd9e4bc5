"""A release of many millions of mentions, made at once by SQL, to ask questions of.

Few outlets write most and few actors act most; reports crowd after some days; a third of the
mentions are of happenings that others tell too; dates lie close to the day of publication, some
are of a month or a year, some open, one in nine is undated; words are as unequal as in any
language. Numbers are in no order, as in a release that was patched many times. All is decided by
hashes, so that the same call makes the same release on any machine.

    python -m benchmarks.store_release --mentions 10000000 STORE
"""

import argparse
import json
import time
from datetime import date
from pathlib import Path

import duckdb

from timeline.store import Layout
from timeline.store.rollups import make_indexes, make_rollups
from timeline.store.rows import EPOCH
from timeline.store.schema import RELEASE_DDL, SCHEMA_VERSION
from timeline.store.text_index import make_index, sentences

FIRST_DAY = date(2012, 1, 1).toordinal() - EPOCH
DAYS = 3653
ACTORS = 2_000
OUTLETS = 300
_MENTIONS_PER_ARTICLE = 10
_MENTIONS_PER_HAPPENING = 8
_ONSETS = "b,br,d,dr,f,g,gr,h,k,kl,l,m,n,p,pr,r,s,st,t,tr,v,w,z".split(",")
_RHYMES = "a,an,ar,e,el,en,er,i,in,is,o,on,or,u,um,us".split(",")

_CHANCE = f"""
CREATE TEMP MACRO chance(number, of) AS hash(number::BIGINT * 131 + of) / 1.8446744073709552e19;
CREATE TEMP MACRO rare(number, of, most) AS
    (floor(exp(chance(number, of) * ln(most + 1)) - 1))::INTEGER;
CREATE TEMP MACRO word(number) AS
    {_ONSETS}[1 + number % {len(_ONSETS)}]
    || {_RHYMES}[1 + number // {len(_ONSETS)} % {len(_RHYMES)}]
    || {_ONSETS}[1 + number * 7 // 368 % {len(_ONSETS)}]
    || {_RHYMES}[1 + number * 5 // 368 % {len(_RHYMES)}]
"""
"""`rare` falls off as Zipf's law has it: the first numbers are the most frequent."""

_ARTICLES = f"""
INSERT INTO articles BY NAME
SELECT i::INTEGER AS article_no, 'a' || i AS article_id, 'Note ' || i AS title,
    CASE WHEN chance(i, 1) < 0.97 THEN 'Outlet ' || rare(i, 2, {OUTLETS}) END AS outlet,
    'https://news.example/' || i AS url,
    CASE WHEN chance(i, 3) < 0.97 THEN {FIRST_DAY} + (CASE WHEN chance(i, 4) < 0.3
        THEN floor({DAYS} * chance(floor(100 * chance(i, 5)), 6)) + floor(6 * chance(i, 7))
        ELSE floor({DAYS} * chance(i, 8)) END)::INTEGER END AS published_day,
    (DATE '1970-01-01' + published_day)::VARCHAR AS published,
    'en' AS language, false AS digest, 0 AS body, 'Text ' || i AS text, false AS missing
FROM range($mentions // {_MENTIONS_PER_ARTICLE}) AS made(i)
"""

# `story` tells the happenings of a day apart; null for what nobody else tells.
_MADE = f"""
CREATE TEMP TABLE made AS
WITH numbered AS (
    SELECT i, i // {_MENTIONS_PER_ARTICLE} AS article_no,
        coalesce(published_day, {FIRST_DAY})
            + floor(40 * ln(1e-9 + chance(i, 11)))::INTEGER AS day,
        CASE WHEN chance(i, 12) < 0.35 THEN floor(
            pow(chance(i, 13), 2) * 0.35 * $mentions / {DAYS * _MENTIONS_PER_HAPPENING})
        END AS story
    FROM range($mentions) AS made(i) JOIN articles ON article_no = i // {_MENTIONS_PER_ARTICLE}
), graded AS (
    SELECT *, CASE WHEN story IS NOT NULL OR chance(i, 14) < 0.7 THEN 'day'
        WHEN chance(i, 15) < 0.37 THEN NULL WHEN chance(i, 16) < 0.65 THEN 'month'
        ELSE 'year' END AS grain
    FROM numbered
), spanned AS (
    SELECT *, CASE WHEN grain IS NOT NULL
        THEN date_trunc(grain, DATE '1970-01-01' + day)::DATE END AS first,
        CASE grain WHEN 'year' THEN INTERVAL 1 YEAR WHEN 'month' THEN INTERVAL 1 MONTH
        ELSE INTERVAL 1 DAY END AS span
    FROM graded
)
SELECT i, article_no, grain,
    CASE WHEN story IS NULL THEN i ELSE -1 - (day * 100000 + story) END AS key,
    CASE WHEN story IS NULL AND chance(i, 17) < 0.02 THEN NULL
        ELSE first - DATE '1970-01-01' END AS first_day,
    CASE WHEN story IS NULL AND chance(i, 18) < 0.02 THEN NULL
        ELSE (first + span)::DATE - DATE '1970-01-01' - 1 END AS last_day,
    CASE WHEN story IS NOT NULL AND chance(i, 19) < 0.08 THEN 1 ELSE 0 END AS late
FROM spanned
"""

_EVENTS = """
CREATE TEMP TABLE happening AS
SELECT key, (hash(key) % 1000000007)::INTEGER AS rough,
    any_value(first_day) AS first_day, any_value(last_day) AS last_day,
    any_value(grain) AS grain, count(*)::INTEGER AS mentions,
    count(DISTINCT coalesce(outlet, article_no::VARCHAR))::INTEGER AS sources,
    count(DISTINCT late)::INTEGER AS dates_given
FROM made JOIN articles USING (article_no) GROUP BY key;
CREATE TEMP TABLE numbered AS
SELECT row_number() OVER (ORDER BY rough, key)::INTEGER AS event_no, * FROM happening;
INSERT INTO events BY NAME
SELECT event_no, md5(key::VARCHAR)[:12] AS event_id,
    word(rare(event_no, 21, 4000)) || ' meets ' || word(rare(event_no, 22, 4000)) AS label,
    first_day, last_day, grain, sources, mentions, dates_given
FROM numbered ORDER BY first_day, last_day
"""

_WORDS = " || ' ' || ".join(f"word(rare(i, {30 + place}, 20000))" for place in range(12))
_MENTIONS = f"""
INSERT INTO mentions BY NAME
SELECT i::INTEGER AS mention_no, md5(i::VARCHAR)[:12] AS mention_id, event_no,
    md5(key::VARCHAR)[:12] AS event_id, article_no::INTEGER AS article_no,
    'a' || article_no AS article_id, 0 AS start, 80 AS "end",
    {_WORDS} || ' on 5 May.' AS sentence, sentence[:60] AS label, 70 AS date_start,
    78 AS date_end, 'on 5 May' AS date_text, 'DATE' AS type, made.first_day + late AS first_day,
    made.last_day + late AS last_day, made.grain AS grain,
    CASE WHEN made.grain IS NULL THEN 'names no days' END AS reason, 'high' AS confidence,
    '{{}}' AS reading, 'en.rule' AS rule, 1 AS occurrence,
    CASE WHEN chance(i, 23) < 0.1 THEN 'planned' END AS status
FROM made JOIN numbered USING (key) ORDER BY numbered.first_day, event_no
"""

_ACTORS = f"""
INSERT INTO actors
SELECT i, 'actor' || i, 'Actor ' || i, 'person' FROM range({ACTORS}) AS made(i);
INSERT INTO mention_actors
SELECT DISTINCT ON (mention_no, actor_no) i::INTEGER AS mention_no,
    rare(i, 60 + position, {ACTORS}) AS actor_no, position::INTEGER AS position
FROM made, range(3) AS places(position) WHERE chance(i, 70 + position) < 0.55
ORDER BY actor_no, mention_no
"""


def make_store(root: Path, mentions: int) -> None:
    """Make a store that holds one release and nothing else."""
    layout = Layout(root)
    layout.releases.mkdir(parents=True)
    layout.format.write_text(json.dumps({"schema": SCHEMA_VERSION}))
    settings: dict[str, str | bool | int | float | list[str]] = {"memory_limit": "6GB"}
    with duckdb.connect(str(layout.release(1)), config=settings) as connection:
        connection.execute(RELEASE_DDL)
        for step in (_CHANCE, _ARTICLES, _MADE, _EVENTS, _MENTIONS, _ACTORS):
            connection.execute(step.replace("$mentions", str(mentions)))
        make_rollups(connection)
        make_indexes(connection)
        make_index(layout.text_index(1), sentences(connection))
    layout.current.write_text("1\n")


def main() -> None:
    """Make a release."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mentions", type=int, default=1_000_000)
    parser.add_argument("store", type=Path)
    options = parser.parse_args()
    started = time.process_time()
    make_store(options.store, options.mentions)
    print(f"made {options.mentions:,} mentions in {time.process_time() - started:.0f} CPU-s")


if __name__ == "__main__":
    main()
