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
    key_codes,
    originals_among,
    share_of,
    signature,
)
from timeline.store.changes import in_parts
from timeline.store.sql_tables import int32, shown

_READ_AT_ONCE: Final = 1000
# The keys of all articles are gone through for so many.
_SETTLED_AT_ONCE: Final = 5000
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
    text_fingerprint, story, published, coalesce(outlet = agency, false) AS own,
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
CREATE TEMP TABLE crossed AS
WITH moved AS (
    FROM former_keys UNION SELECT key FROM copy_keys
    WHERE article_no IN (SELECT article_no FROM touched WHERE is_changed)),
counted AS (
    SELECT key, count(article_no) AS articles FROM moved LEFT JOIN copy_keys USING (key)
    GROUP BY key)
SELECT key, articles > $most AS is_stock FROM counted
WHERE (articles > $most) <> (key IN (FROM stock_keys))
"""
# Where it becomes one of too many, its holders meet fewer; that is nothing to who has no copies.
_CROSS: Final = """
INSERT INTO unsettled
SELECT DISTINCT article_no FROM copy_keys JOIN crossed USING (key)
WHERE (NOT is_stock OR article_no IN (
    SELECT unnest([article_no, original_no]) FROM readings WHERE original_no <> article_no))
AND article_no NOT IN (
    SELECT article_no FROM touched WHERE is_changed
    UNION ALL FROM unsettled);
DELETE FROM stock_keys WHERE key IN (SELECT key FROM crossed WHERE NOT is_stock);
INSERT INTO stock_keys SELECT key FROM crossed WHERE is_stock ORDER BY key
"""

# Those that have enough keys in common; stock phrases lead to none. Of two that are to be settled
# the later one meets the other.
_NEAR: Final = f"""
WITH asked AS (
    SELECT key, article_no FROM copy_keys
    WHERE article_no IN (SELECT unnest($numbers)) AND key NOT IN (FROM stock_keys)),
common AS (
    SELECT asked.article_no AS one_no, other.article_no AS other_no, count(*) AS keys
    FROM asked JOIN copy_keys AS other USING (key)
    WHERE asked.article_no <> other.article_no
        AND other.article_no NOT IN (SELECT article_no FROM to_settle)
    GROUP BY ALL)
SELECT one_no, other_no
FROM common JOIN readings AS one ON one.article_no = one_no
JOIN readings AS other ON other.article_no = other_no
WHERE common.keys >= least(one.keys, other.keys) // {KEYS_FOR_ONE_IN_COMMON} ORDER BY ALL
"""

_NOTE: Final = """
UPDATE readings SET original_no = originals.original_no FROM originals
WHERE originals.article_no = readings.article_no
AND originals.original_no <> readings.original_no
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
    for some in _cut(new, _READ_AT_ONCE):
        _keep_keys(connection, _prints(connection, some))
    connection.execute(_CROSSED, {"most": _MOST_ARTICLES_OF_A_KEY})
    connection.execute(_CROSS)
    due = _numbers(connection, "FROM unsettled") + new
    for start in range(0, len(due), _SETTLED_AT_ONCE):
        end = start + _SETTLED_AT_ONCE
        later = pa.table({"article_no": int32(due[end:])})
        with shown(connection, "to_settle", later):
            _Settling(connection).settle(due[start:end])
    connection.execute(_CHANGED_VOICES)


def _numbers(connection: duckdb.DuckDBPyConnection, sql: str) -> list[int]:
    return [number for (number,) in connection.execute(f"{sql} ORDER BY 1").fetchall()]


def _cut(numbers: Sequence[int], most: int) -> Iterator[Sequence[int]]:
    for start in range(0, len(numbers), most):
        yield numbers[start : start + most]


class _Settling:
    """Finding the originals of some articles, and of all that are joined to them by copies."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._prints: dict[int, Print] = {}
        self._near: list[tuple[str, str]] = []

    def settle(self, numbers: Sequence[int]) -> None:
        """Find and note them."""
        joined, asked = set(numbers), set(numbers)
        while asked:
            asked = self._copies_of(asked) - joined
            joined |= asked
        by_id = {one.article_id: number for number, one in self._prints.items()}
        prints = [self._prints[number] for number in sorted(joined & self._prints.keys())]
        found = originals_among(prints, self._near)
        originals = {by_id[one]: by_id[original] for one, original in found.items()}
        self._note({number: originals.get(number, number) for number in joined})

    def _copies_of(self, asked: Collection[int]) -> set[int]:
        """The articles that some are copies of or that are copies of them."""
        numbers = {"numbers": sorted(asked)}
        pairs = self._connection.execute(_NEAR, numbers).fetchall()
        unread = {number for pair in pairs for number in pair} - self._prints.keys()
        self._prints |= _prints(self._connection, unread)
        copies = {
            (one, other) for one, other in pairs if share_of(self._prints[one], self._prints[other])
        }
        ids = {number: self._prints[number].article_id for pair in copies for number in pair}
        self._near += [(ids[one], ids[other]) for one, other in sorted(copies)]
        return {other for _, other in copies}

    def _note(self, originals: Mapping[int, int]) -> None:
        numbers, original_numbers = int32(originals), int32(originals.values())
        table = pa.table({"article_no": numbers, "original_no": original_numbers})
        with shown(self._connection, "originals", table):
            self._connection.execute(_NOTE)


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
    with shown(connection, "new_keys", pa.table({"key": values, "article_no": owners})):
        connection.execute("INSERT INTO copy_keys SELECT key, article_no FROM new_keys")
        connection.execute(_COUNT_KEYS)
