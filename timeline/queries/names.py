"""Who was found in the articles, and in which sentences."""

import duckdb
import ibis.expr.types as ir
import pandas as pd
from ibis import _

from timeline.queries.expressions import answer, parameter, table


def found_names(connection: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Everybody that a dated or undated mention names: actor_id, name, kind, mentions; most first.

    What a reader merged or rejected is no longer among them.
    """
    return answer(connection, _found_names)


def _found_names() -> ir.Table:
    counted = table("mention_actors").group_by("actor_no").agg(mentions=_.count())
    named = counted.join(table("actors"), "actor_no")
    return named.order_by(_.mentions.desc(), "name", "actor_id").select(
        "actor_id", "name", "kind", "mentions"
    )


def sentences_of(
    connection: duckdb.DuckDBPyConnection, actor_id: str, *, most: int
) -> pd.DataFrame:
    """The first sentences that name an actor: sentence, outlet, published_day, digest and ids."""
    return answer(connection, _sentences_of, most, id=actor_id)


def _sentences_of(most: int) -> ir.Table:
    actors = table("actors").filter(_.actor_id == parameter("id", "string"))
    named = table("mention_actors").semi_join(actors, "actor_no")
    mentions = table("mentions").semi_join(named, "mention_no").drop("article_id")
    articles = table("articles")[["article_no", "outlet", "published_day", "digest", "article_id"]]
    told = mentions.join(articles, "article_no")
    by_sentence = told.group_by("sentence", "outlet", "published_day", "digest", "article_id")
    first = by_sentence.agg(mention_id=_.mention_id.min(), start=_.start.min())
    ordered = first.order_by(_.published_day.asc(nulls_first=False), "article_id", "start")
    return ordered.limit(most).drop("start")
