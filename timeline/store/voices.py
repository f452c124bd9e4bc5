"""Who speaks in the articles of a release, so that reprints of one text are one source.

The release keeps the keys of each text, so that only those texts are compared that have one in
common with an article that came, changed or went, or are joined to such a one by copies.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

import duckdb
import numpy as np
import pyarrow as pa

from timeline.copies import Print, copied_share, find_originals, keys, may_be_copied, signature
from timeline.store.changes import in_parts

_ARTICLES_AT_ONCE: Final = 1000
# A key in more stories than these is of a menu, a slogan or terms of use.
_MOST_STORIES_OF_A_KEY: Final = 16
# Copies have more keys in common than one in so many, even without those that are left out.
_KEYS_FOR_ONE_IN_COMMON: Final = 20

# What was a copy of a text that changed is a copy of another one now, or an original.
_UNSETTLED: Final = """
CREATE TEMP TABLE unsettled AS
SELECT article_no FROM readings WHERE original_no IN (
    SELECT article_no FROM touched WHERE is_changed) AND article_no NOT IN (
    SELECT article_no FROM touched WHERE is_changed);
CREATE TEMP TABLE former_voices AS
SELECT one.article_no, one.voice, original.text_fingerprint
FROM readings AS one JOIN readings AS original ON original.article_no = one.original_no;
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

_ALIKE: Final = f"""
WITH held AS (
    SELECT key, article_no, original_no, readings.keys
    FROM copy_keys JOIN readings USING (article_no)
    WHERE key IN (SELECT key FROM asked_keys)),
furniture AS (
    SELECT key FROM held GROUP BY key
    HAVING count(DISTINCT original_no) > {_MOST_STORIES_OF_A_KEY})
SELECT asked_keys.article_no, held.article_no
FROM asked_keys JOIN held USING (key) ANTI JOIN furniture USING (key)
JOIN (SELECT article_no, count(*) AS keys FROM asked_keys GROUP BY ALL) AS asker
    ON asker.article_no = asked_keys.article_no
WHERE asked_keys.article_no <> held.article_no
GROUP BY asked_keys.article_no, held.article_no, asker.keys, held.keys
HAVING count(*) >= least(asker.keys, held.keys) // {_KEYS_FOR_ONE_IN_COMMON} ORDER BY ALL
"""

_KEEP_KEYS: Final = f"""
INSERT INTO copy_keys
SELECT DISTINCT key, article_no FROM asked_keys WHERE key NOT IN (
    SELECT key FROM copy_keys JOIN readings USING (article_no)
    WHERE key IN (SELECT key FROM asked_keys)
    GROUP BY key HAVING count(DISTINCT original_no) > {_MOST_STORIES_OF_A_KEY})
ORDER BY article_no
"""

_COUNT_KEYS: Final = """
UPDATE readings SET keys = counted.keys FROM (
    SELECT article_no, count(*) AS keys FROM asked_keys GROUP BY ALL) AS counted
WHERE counted.article_no = readings.article_no
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
    connection.execute(_UNSETTLED)
    connection.execute(_READ.format(parts=in_parts(connection)))
    sql = "SELECT article_no FROM touched WHERE is_changed AND stays ORDER BY 1"
    new = [number for (number,) in connection.execute(sql).fetchall()]
    left = [number for (number,) in connection.execute("FROM unsettled ORDER BY 1").fetchall()]
    for some in _cut(left):
        _settle(connection, _prints(connection, some))
    for some in _cut(new):
        prints = _prints(connection, some)
        _settle(connection, prints)
        _show_keys(connection, prints)
        connection.execute(_KEEP_KEYS)
        connection.execute(_COUNT_KEYS)
    connection.execute(_CHANGED_VOICES)


def _cut(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(numbers), _ARTICLES_AT_ONCE):
        yield numbers[start : start + _ARTICLES_AT_ONCE]


def _settle(connection: duckdb.DuckDBPyConnection, prints: Mapping[int, Print]) -> None:
    """Find the originals of some articles, and of all that are joined to them by copies."""
    joined = dict(prints)
    asked = prints
    while asked:
        asked = _copies_of(connection, asked, among=joined)
        joined |= asked
    by_id = {one.article_id: number for number, one in joined.items()}
    originals = find_originals(list(joined.values()))
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
    _show_keys(connection, asked)
    alike = connection.execute(_ALIKE).fetchall()
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


def _show_keys(connection: duckdb.DuckDBPyConnection, prints: Mapping[int, Print]) -> None:
    """Let SQL see the keys of some articles, cut short, as `asked_keys`."""
    found = [(keys(one.signature) >> np.uint64(29)).astype(np.uint32) for one in prints.values()]
    owners = np.repeat(np.array(list(prints), dtype=np.int32), [len(one) for one in found])
    values = np.concatenate(found) if found else np.array([], dtype=np.uint32)
    connection.register("asked_keys", pa.table({"key": values, "article_no": owners}))


def _int32(numbers: Sequence[int]) -> pa.Array:
    return pa.array(numbers, pa.int32())
