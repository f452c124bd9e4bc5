"""The columns of every table, spelled here and nowhere else.

Tables of record (Delta) only ever grow between compactions. A row of `articles` or `mentions` is
one reading of one article and counts only while the newest row of `ledger` for some place points
to it by `reading_id` and `part`; so a build that was killed half-way leaves rows that nobody sees.
Of each event and actor the row with the greatest `part` holds, unless it is `gone`.

Days are integers, counted from 1 January 1970, both ends included, null where open or undated.
"""

import pyarrow as pa

SCHEMA_VERSION = 24
"""Raised by one whenever a table of record or of a release changes its columns or their sense."""

ACTOR_MENTION = pa.struct(
    [
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("actor_id", pa.string()),
        ("name", pa.string()),
        ("kind", pa.string()),
        ("role", pa.string()),
    ]
)

ARTICLES = pa.schema(
    [
        ("reading_id", pa.string()),
        ("part", pa.int64()),
        # From these the ledger can be made again.
        ("file", pa.string()),
        ("content_digest", pa.string()),
        ("fingerprint", pa.string()),
        ("mentions", pa.int32()),
        ("base_id", pa.string()),
        ("doc_id", pa.string()),
        ("title", pa.string()),
        ("outlet", pa.string()),
        ("outlet_evidence", pa.string()),
        ("agency", pa.string()),
        ("agency_evidence", pa.string()),
        ("reposted_from", pa.string()),
        ("reposted_evidence", pa.string()),
        ("url", pa.string()),
        ("published", pa.string()),
        ("published_day", pa.int32()),
        ("published_evidence", pa.string()),
        ("published_confidence", pa.string()),
        ("modified", pa.string()),
        ("language", pa.string()),
        ("digest", pa.bool_()),
        ("source_path", pa.string()),
        ("voice", pa.string()),
        ("text_fingerprint", pa.string()),
        ("story", pa.string()),
        ("body", pa.int32()),
        ("text", pa.string()),
        ("reposted", pa.string()),
        ("reposted_day_evidence", pa.string()),
        ("encoding", pa.string()),
        ("encoding_evidence", pa.string()),
        ("published_alternatives", pa.string()),
    ]
)

MENTIONS = pa.schema(
    [
        ("reading_id", pa.string()),
        ("part", pa.int64()),
        ("base_mention_id", pa.string()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("sentence", pa.string()),
        ("label", pa.string()),
        ("source_link", pa.string()),
        ("date_start", pa.int32()),
        ("date_end", pa.int32()),
        ("date_text", pa.string()),
        ("type", pa.string()),
        ("value", pa.string()),
        ("mod", pa.string()),
        ("first_day", pa.int32()),
        ("last_day", pa.int32()),
        ("grain", pa.string()),
        ("edtf", pa.string()),
        ("time", pa.string()),
        ("zone", pa.string()),
        ("rule", pa.string()),
        ("confidence", pa.string()),
        ("reading", pa.string()),
        ("reason", pa.string()),
        ("status", pa.string()),
        ("attributed_to", pa.string()),
        ("actors", pa.list_(ACTOR_MENTION)),
        ("page", pa.int32()),
    ]
)

LEDGER = pa.schema(
    [
        ("place", pa.string()),
        ("part", pa.int64()),
        ("state", pa.string()),
        ("content_digest", pa.string()),
        ("fingerprint", pa.string()),
        ("reading_id", pa.string()),
        ("reading_part", pa.int64()),
        ("base_id", pa.string()),
        ("named_by_place", pa.bool_()),
        ("dated", pa.bool_()),
        ("file", pa.string()),
        ("where", pa.string()),
        ("refusal", pa.string()),
    ]
)

CORRECTIONS = pa.schema(
    [
        ("correction_id", pa.string()),
        ("kind", pa.string()),
        ("made_at", pa.string()),
        ("why", pa.string()),
        ("article_id", pa.string()),
        ("date_text", pa.string()),
        ("context", pa.string()),
        ("occurrence", pa.int32()),
        ("first_day", pa.string()),
        ("last_day", pa.string()),
        ("grain", pa.string()),
        ("undoes", pa.string()),
        ("other_article_id", pa.string()),
        ("other_date_text", pa.string()),
        ("other_context", pa.string()),
        ("other_occurrence", pa.int32()),
    ]
)

DECISIONS = pa.schema(
    [
        ("decision_id", pa.string()),
        ("made_at", pa.string()),
        ("why", pa.string()),
        ("verdict", pa.string()),
        ("actor_id", pa.string()),
        ("name", pa.string()),
        ("kind", pa.string()),
        ("target", pa.string()),
    ]
)

EVENTS = pa.schema(
    [
        ("event_id", pa.string()),
        ("part", pa.int64()),
        ("gone", pa.bool_()),
        ("label", pa.string()),
        ("first_day", pa.int32()),
        ("last_day", pa.int32()),
        ("grain", pa.string()),
        ("sources", pa.int32()),
        ("mentions", pa.int32()),
        ("dates_given", pa.int32()),
        ("mention_ids", pa.list_(pa.string())),
    ]
)

ACTORS = pa.schema(
    [
        ("actor_id", pa.string()),
        ("part", pa.int64()),
        ("gone", pa.bool_()),
        ("name", pa.string()),
        ("kind", pa.string()),
    ]
)

RECORD_TABLES = {
    "articles": ARTICLES,
    "mentions": MENTIONS,
    "ledger": LEDGER,
    "corrections": CORRECTIONS,
    "decisions": DECISIONS,
    "events": EVENTS,
    "actors": ACTORS,
}

READERS_TABLES = ("corrections", "decisions")
"""What people wrote, which nothing else can be read anew from: each release keeps a copy of all of
it, `kept_corrections` and `kept_decisions`."""

RELEASE_DDL = """
CREATE TABLE articles (
    article_no INTEGER, article_id VARCHAR, doc_id VARCHAR, title VARCHAR, outlet VARCHAR,
    outlet_evidence VARCHAR, agency VARCHAR, reposted_from VARCHAR, url VARCHAR,
    published VARCHAR, published_day INTEGER, published_evidence VARCHAR,
    published_confidence VARCHAR, modified VARCHAR, language VARCHAR, digest BOOLEAN,
    source_path VARCHAR, body INTEGER, text VARCHAR, missing BOOLEAN,
    reposted VARCHAR, reposted_day_evidence VARCHAR, encoding VARCHAR, encoding_evidence VARCHAR,
    published_alternatives VARCHAR);
CREATE TABLE mentions (
    mention_no INTEGER, mention_id VARCHAR, event_no INTEGER, event_id VARCHAR,
    article_no INTEGER, article_id VARCHAR, start INTEGER, "end" INTEGER, sentence VARCHAR,
    label VARCHAR, source_link VARCHAR, date_start INTEGER, date_end INTEGER,
    date_text VARCHAR, type VARCHAR, value VARCHAR, mod VARCHAR, first_day INTEGER,
    last_day INTEGER, grain VARCHAR, edtf VARCHAR, time VARCHAR, zone VARCHAR, rule VARCHAR,
    confidence VARCHAR, reading VARCHAR, reason VARCHAR, status VARCHAR,
    attributed_to VARCHAR, page INTEGER, occurrence INTEGER, correction_id VARCHAR);
CREATE TABLE actors (actor_no INTEGER, actor_id VARCHAR, name VARCHAR, kind VARCHAR);
CREATE TABLE outlets (outlet_no INTEGER, outlet VARCHAR);
CREATE TABLE mention_actors (mention_no INTEGER, actor_no INTEGER, position INTEGER);
CREATE TABLE events (
    event_no INTEGER, event_id VARCHAR, label VARCHAR, first_day INTEGER, last_day INTEGER,
    grain VARCHAR, sources INTEGER, mentions INTEGER, dates_given INTEGER);
CREATE TABLE corrections (
    correction_id VARCHAR, kind VARCHAR, article_id VARCHAR, mention_id VARCHAR);
CREATE TABLE refusals (where_ VARCHAR, what VARCHAR);
CREATE TABLE release (version INTEGER, schema INTEGER, forgotten BIGINT, renewed BIGINT);
CREATE TABLE made_of (name VARCHAR, version BIGINT);
"""

BOOKKEEPING_DDL = """
CREATE TABLE readings (
    article_no INTEGER, article_id VARCHAR, reading_id VARCHAR, part BIGINT, source_path VARCHAR,
    missing BOOLEAN, voice VARCHAR, text_fingerprint VARCHAR, story VARCHAR, published VARCHAR,
    own BOOLEAN, original_no INTEGER, keys INTEGER);
CREATE TABLE copy_keys (key UINTEGER, article_no INTEGER);
CREATE TABLE stock_keys (key UINTEGER);
CREATE TABLE nodes (
    mention_no INTEGER, place VARCHAR, article_no INTEGER, block INTEGER, first INTEGER,
    until INTEGER, words VARCHAR, own VARCHAR, beside VARCHAR, actors VARCHAR, people VARCHAR,
    act VARCHAR, speakers VARCHAR, voice VARCHAR, text_fingerprint VARCHAR, story VARCHAR,
    mask BIGINT, bonds BIGINT, more_bonds BIGINT);
CREATE TABLE node_words (
    block INTEGER, word UINTEGER, mention_no INTEGER, first INTEGER, until INTEGER);
CREATE TABLE founders (mention_no INTEGER, founder_no INTEGER, score DOUBLE);
CREATE TABLE wholes (event_no INTEGER, whole_no INTEGER);
CREATE TABLE found_names (article_no INTEGER, found_id VARCHAR);
CREATE TABLE named (mention_no INTEGER, actor_no INTEGER, name VARCHAR, kind VARCHAR);
CREATE TABLE shown_actors (
    found_id VARCHAR, shown_id VARCHAR, name VARCHAR, kind VARCHAR);
CREATE TABLE apart_actors (
    article_id VARCHAR, taken_id VARCHAR, shown_id VARCHAR, name VARCHAR, kind VARCHAR);
"""
"""What only the next release is made of: which reading of each article counts, by what copies and
mentions of one happening are found, and who was named how before decisions."""
