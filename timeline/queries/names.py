"""Who was found in the articles, and in which sentences."""

import duckdb
import pandas as pd

from timeline.queries.question import ask


def found_names(connection: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Everybody that a dated or undated mention names: actor_id, name, kind, mentions; most first.

    What a reader merged or rejected is no longer among them.
    """
    return ask(
        connection,
        """
        SELECT actor_id, name, kind, count(*) AS mentions
        FROM actors JOIN mention_actors USING (actor_no)
        GROUP BY ALL ORDER BY mentions DESC, name, actor_id
        """,
    )


def sentences_of(
    connection: duckdb.DuckDBPyConnection, actor_id: str, *, most: int
) -> pd.DataFrame:
    """The first sentences that name an actor: sentence, outlet, published_day, digest and ids."""
    return ask(
        connection,
        """
        SELECT m.sentence, a.outlet, a.published_day, a.digest, a.article_id,
            min_by(m.mention_id, m.mention_no) AS mention_id
        FROM mention_actors JOIN actors USING (actor_no) JOIN mentions m USING (mention_no)
            JOIN articles a USING (article_no)
        WHERE actor_id = $id
        GROUP BY ALL ORDER BY min(m.mention_no) LIMIT $most
        """,
        {"id": actor_id, "most": most},
    )
