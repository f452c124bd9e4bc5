"""Who speaks in the articles of a release, so that reprints of one text are one source.

The release keeps the keys of each text, so that only those texts are compared that have one in
common with an article that came, changed or went, or are joined to such a one by copies. Which
those are depends on the articles that the release holds and not on the order in which they came:
where a key becomes one of too many articles, or no longer is, all that have it are settled anew.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

import duckdb
import numpy as np
import pyarrow as pa

from timeline.copies import (
    KEYS_FOR_ONE_IN_COMMON,
    Print,
    copied_share,
    find_originals,
    key_codes,
    may_be_copied,
    signature,
)
from timeline.store.changes import in_parts

_ARTICLES_AT_ONCE: Final = 1000
# A key in more articles than these is of a menu, a slogan or terms of use, and of no reprints.
_MOST_ARTICLES_OF_A_KEY: Final = 1000

# What was a copy of a text that changed is a copy of another one now, or an original.
_FORGET: Final = """
CREATE TEMP TABLE unsettled AS
SELECT article_no FROM readings WHERE original_no IN (
    SELECT article_no FROM touched WHERE is_changed) AND article_no NOT IN (
    SELECT article_no FROM touched WHERE is_changed);
CREATE TEMP TABLE former_voices AS
SELECT one.article_no, one.voice, original.text_fingerprint
FROM readings AS one JOIN readings AS original ON original.article_no = one.original_no;
CREATE TEMP TABLE former_keys AS
SELECT key FROM copy_keys WHERE article_no IN (SELECT article_no FROM touched WHERE is_changed);
DELETE FROM copy_keys WHERE article_no IN (SELECT article_no FROM touched WHERE is_changed);
DELETE FROM readings WHERE article_no IN (SELECT article_no FROM touched WHERE is_changed)
"""

_READ: Final = """
INSERT INTO readings BY NAME
SELECT article_no, article_id, reading_id, part, touched.source_path, missing, voice,
    text_fingerprint, published, coalesce(outlet = agency, false) AS own,
    article_no AS original_no
FROM record_articles AS record JOIN touched USING (reading_id, part) WHERE is_changed AND {parts}
ORDER BY article_no
"""

_PRINTS: Final = """
SELECT article_id, article_no, published, own, body, text
FROM shown_articles JOIN readings USING (article_no)
WHERE article_no IN (SELECT unnest($numbers))
"""

_COUNT_KEYS: Final = """
UPDATE readings SET keys = counted.keys FROM (
    SELECT article_no, count(*) AS keys FROM new_keys GROUP BY ALL) AS counted
WHERE counted.article_no = readings.article_no
"""

# A key that has become one of too many articles, or no longer is, changes what its holders meet.
_CROSSED: Final = """
WITH steps AS (
    SELECT key, -1 AS step FROM former_keys UNION ALL SELECT key, 1 FROM copy_keys
    WHERE article_no IN (SELECT article_no FROM touched WHERE is_changed)),
moved AS (SELECT key, sum(step) AS more FROM steps GROUP BY key),
crossed AS (
    SELECT key FROM moved LEFT JOIN copy_keys AS held USING (key) GROUP BY key, more
    HAVING (count(held.article_no) > $most) <> (count(held.article_no) - more > $most))
INSERT INTO unsettled
SELECT DISTINCT article_no FROM copy_keys WHERE key IN (FROM crossed) AND article_no NOT IN (
    SELECT article_no FROM touched WHERE is_changed
    UNION ALL FROM unsettled)
"""

_HELD: Final = """
CREATE OR REPLACE TEMP TABLE held AS
WITH asked AS (
    SELECT key, article_no FROM copy_keys WHERE article_no IN (SELECT unnest($numbers)))
SELECT key, article_no FROM copy_keys WHERE key IN (SELECT key FROM asked)
"""
_FURNITURE: Final = """
CREATE OR REPLACE TEMP TABLE furniture AS
SELECT key FROM held GROUP BY key HAVING count(*) > $most
"""
# As `find_originals` asks it of texts.
_ALIKE: Final = f"""
SELECT asked.article_no, other.article_no
FROM held AS asked JOIN held AS other USING (key) ANTI JOIN furniture USING (key)
JOIN readings AS one ON one.article_no = asked.article_no
JOIN readings AS two ON two.article_no = other.article_no
WHERE asked.article_no IN (SELECT unnest($numbers)) AND asked.article_no <> other.article_no
GROUP BY asked.article_no, other.article_no, one.keys, two.keys
HAVING count(*) >= least(one.keys, two.keys) // {KEYS_FOR_ONE_IN_COMMON} ORDER BY ALL
"""

_CHANGED_VOICES: Final = """
CREATE TEMP TABLE changed_voices AS
SELECT one.article_no, one.voice, original.text_fingerprint
FROM readings AS one JOIN readings AS original ON original.article_no = one.original_no
LEFT JOIN former_voices AS former ON former.article_no = one.article_no
WHERE (one.voice, original.text_fingerprint)
    IS DISTINCT FROM (former.voice, former.text_fingerprint);
DROP TABLE former_voices
"""


def settle_voices(connection: duckdb.DuckDBPyConnection) -> None:
    """Bring `readings` up to date, and note in `changed_voices` who speaks otherwise than before.

    Args:
        connection: Has `touched`, and `shown_articles` with the texts as they are from now on.
    """
    connection.execute(_FORGET)
    connection.execute(_READ.format(parts=in_parts(connection)))
    new = _numbers(connection, "SELECT article_no FROM touched WHERE is_changed AND stays")
    for some in _cut(new):
        _keep_keys(connection, _prints(connection, some))
    connection.execute(_CROSSED, {"most": _MOST_ARTICLES_OF_A_KEY})
    for some in _cut(_numbers(connection, "FROM unsettled") + new):
        _settle(connection, _prints(connection, some))
    connection.execute(_CHANGED_VOICES)


def _numbers(connection: duckdb.DuckDBPyConnection, sql: str) -> list[int]:
    return [number for (number,) in connection.execute(f"{sql} ORDER BY 1").fetchall()]


def _cut(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(numbers), _ARTICLES_AT_ONCE):
        yield numbers[start : start + _ARTICLES_AT_ONCE]


def _settle(connection: duckdb.DuckDBPyConnection, prints: Mapping[int, Print]) -> None:
    """Find the originals of some articles, and of all that are joined to them by copies."""
    joined = dict(prints)
    asked = prints
    furniture: set[int] = set()
    while asked:
        asked = _copies_of(connection, asked, among=joined)
        furniture.update(_numbers(connection, "FROM furniture"))
        joined |= asked
    by_id = {one.article_id: number for number, one in joined.items()}
    originals = find_originals(list(joined.values()), furniture=furniture)
    found = [(by_id[one], by_id[original]) for one, original in originals.items()]
    numbers, original_numbers = zip(*found, strict=True) if found else ((), ())
    connection.register(
        "originals",
        pa.table({"article_no": _int32(numbers), "original_no": _int32(original_numbers)}),
    )
    connection.execute(
        "UPDATE readings SET original_no = originals.original_no FROM originals "
        "WHERE originals.article_no = readings.article_no "
        "AND originals.original_no <> readings.original_no"
    )
    connection.unregister("originals")


def _copies_of(
    connection: duckdb.DuckDBPyConnection, asked: Mapping[int, Print], *, among: Mapping[int, Print]
) -> dict[int, Print]:
    """The kept articles that some are copies of or that are copies of them, but those known."""
    numbers = {"numbers": sorted(asked)}
    connection.execute(_HELD, numbers)
    connection.execute(_FURNITURE, {"most": _MOST_ARTICLES_OF_A_KEY})
    alike = connection.execute(_ALIKE, numbers).fetchall()
    others = _prints(connection, {other for _, other in alike if other not in among})
    samples = {number: frozenset(one.signature.tolist()) for number, one in asked.items()}
    samples |= {number: frozenset(one.signature.tolist()) for number, one in others.items()}
    return {
        other: others[other]
        for one, other in alike
        if other in others
        and may_be_copied(samples[one], samples[other])
        and copied_share(asked[one].signature, others[other].signature) > 0
    }


def _prints(connection: duckdb.DuckDBPyConnection, numbers: Collection[int]) -> dict[int, Print]:
    if not numbers:
        return {}
    rows = connection.execute(_PRINTS, {"numbers": sorted(numbers)}).fetchall()
    return {
        number: Print(article_id, signature(text[body:]), published, own)
        for article_id, number, published, own, body, text in sorted(rows)
    }


def _keep_keys(connection: duckdb.DuckDBPyConnection, prints: Mapping[int, Print]) -> None:
    """Let new articles be found by their keys."""
    found = [key_codes(one.signature) for one in prints.values()]
    owners = np.repeat(np.array(list(prints), dtype=np.int32), [len(one) for one in found])
    values = np.concatenate(found) if found else np.array([], dtype=np.uint32)
    connection.register("new_keys", pa.table({"key": values, "article_no": owners}))
    connection.execute("INSERT INTO copy_keys SELECT key, article_no FROM new_keys")
    connection.execute(_COUNT_KEYS)
    connection.unregister("new_keys")


def _int32(numbers: Sequence[int]) -> pa.Array:
    return pa.array(numbers, pa.int32())
