"""Who says it: the sentences of an event, an article with its dates, what was published when."""

import duckdb
import pandas as pd

from timeline.queries.question import Question, ask, select
from timeline.store import Release

_MENTION = """
    m.mention_id, m.event_id, m.start, m."end", m.sentence, m.label, m.source_link, m.date_start,
    m.date_end, m.date_text, m.value, m.first_day, m.last_day, m.grain, m.edtf, m.time, m.zone,
    m.rule, m.confidence, m.reading, m.reason, m.status, m.attributed_to, m.page, m.correction_id,
    a.article_id, a.title, a.outlet, a.agency, a.reposted_from, a.url, a.published,
    a.published_day, a.published_evidence, a.digest, a.source_path
"""


def event(connection: duckdb.DuckDBPyConnection, event_id: str) -> pd.DataFrame:
    """One row of `events`, none where no event has this id."""
    return ask(connection, "SELECT * FROM events WHERE event_id = $id", {"id": event_id})


def event_of(connection: duckdb.DuckDBPyConnection, mention_id: str) -> str:
    """Id of the event that a mention is part of, "" where there is no such mention."""
    found = ask(
        connection, "SELECT event_id FROM mentions WHERE mention_id = $id", {"id": mention_id}
    )
    return "" if found.empty else str(found["event_id"].iloc[0])


def event_mentions(connection: duckdb.DuckDBPyConnection, event_id: str) -> pd.DataFrame:
    """Each mention of an event with what is known of its article, earliest article first."""
    return ask(
        connection,
        f"""
        SELECT {_MENTION}, list(r.name ORDER BY r.name) FILTER (r.name IS NOT NULL) AS actors
        FROM mentions m JOIN articles a USING (article_no)
            LEFT JOIN mention_actors USING (mention_no) LEFT JOIN actors r USING (actor_no)
        WHERE m.event_id = $id
        GROUP BY ALL
        ORDER BY a.published_day NULLS LAST, a.article_id, m.date_start
        """,
        {"id": event_id},
    )


def article(connection: duckdb.DuckDBPyConnection, article_id: str) -> pd.DataFrame:
    """One row of `articles`, none where no article has this id."""
    return ask(connection, "SELECT * FROM articles WHERE article_id = $id", {"id": article_id})


def article_mentions(connection: duckdb.DuckDBPyConnection, article_id: str) -> pd.DataFrame:
    """Each date phrase of an article, in the order of its text."""
    return ask(
        connection,
        f"""
        SELECT {_MENTION} FROM mentions m JOIN articles a USING (article_no)
        WHERE m.article_id = $id ORDER BY m.date_start, m.date_end
        """,
        {"id": article_id},
    )


def publications(release: Release, question: Question, *, most: int) -> pd.DataFrame:
    """When the matching articles came out: article_id, title, outlet, published_day."""
    return select(question).ask(
        release,
        """
        SELECT article_id, title, outlet, published_day FROM articles
        WHERE article_no IN (SELECT article_no FROM matching) AND published_day IS NOT NULL
            AND published_day BETWEEN $from_day AND $to_day
        ORDER BY published_day, article_id LIMIT $most
        """,
        from_day=-(10**7) if question.since is None else question.since,
        to_day=10**7 if question.until is None else question.until,
        most=most,
    )


def undated_reasons(release: Release, question: Question) -> pd.DataFrame:
    """Why mentions could not be dated: reason, mentions; most first."""
    return select(question).ask(
        release,
        """
        SELECT coalesce(reason, 'no reason given') AS reason, count(*) AS mentions
        FROM matching WHERE coalesce(first_day, last_day) IS NULL
        GROUP BY ALL ORDER BY mentions DESC, reason
        """,
    )


def undated(release: Release, question: Question, *, most: int) -> pd.DataFrame:
    """Mentions that could not be dated: date_text, reason, sentence, outlet, title, article_id."""
    return select(question).ask(
        release,
        """
        SELECT u.date_text, coalesce(u.reason, 'no reason given') AS reason, u.sentence,
            a.outlet, a.title, a.article_id, u.mention_id
        FROM matching u JOIN articles a USING (article_no)
        WHERE coalesce(u.first_day, u.last_day) IS NULL
        ORDER BY reason, u.date_text, u.mention_id LIMIT $most
        """,
        most=most,
    )


def refusals(connection: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Inputs that the build could not read: where_, what."""
    return ask(connection, "SELECT where_, what FROM refusals ORDER BY where_, what")
