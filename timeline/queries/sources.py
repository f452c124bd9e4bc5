"""Who says it: the sentences of an event, an article with its dates, what was published when."""

import re

import duckdb
import ibis.expr.types as ir
import pandas as pd
from ibis import _

from timeline.queries.expressions import answer, parameter, table
from timeline.queries.question import Question, Shape, ask, mentions_of
from timeline.store import Release
from timeline.store.corrections import Kind
from timeline.store.rollups import AFTER_ALL, BEFORE_ALL, NO_REASON

# Some tellings of one happening differ by a day or two; farther ones come after.
_FEW_DAYS = 3
_LONG_WORD = re.compile(r"\w{4,}")
_OF_MENTION = (
    "mention_id event_id start end sentence label source_link date_start date_end date_text value "
    "first_day last_day grain edtf time zone rule confidence reading reason status attributed_to "
    "page correction_id"
).split()
_OF_ARTICLE = (
    "article_id title outlet agency reposted_from url published published_day published_evidence "
    "digest source_path missing"
).split()


def event(connection: duckdb.DuckDBPyConnection, event_id: str) -> pd.DataFrame:
    """One row of `events`, none where no event has this id."""
    return answer(connection, _event, id=event_id)


def _event() -> ir.Table:
    return table("events").filter(_.event_id == parameter("id", "string"))


def event_of(connection: duckdb.DuckDBPyConnection, mention_id: str) -> str:
    """Id of the event that a mention is part of, "" where there is no such mention."""
    found = answer(connection, _event_of, id=mention_id)
    return "" if found.empty else str(found["event_id"].iloc[0])


def _event_of() -> ir.Table:
    return table("mentions").filter(_.mention_id == parameter("id", "string")).select("event_id")


def event_mentions(connection: duckdb.DuckDBPyConnection, event_id: str) -> pd.DataFrame:
    """Each mention of an event with what is known of its article, earliest article first.

    `separation_id` and `join_id` are corrections by which it is an event of its own, or one with
    another; NA where none is.
    """
    return answer(connection, _event_mentions, id=event_id)


def _event_mentions() -> ir.Table:
    mentions = table("mentions").semi_join(_event().select("event_no"), "event_no")
    named = table("mention_actors").semi_join(mentions, "mention_no")
    named = named.join(table("actors").select("actor_no", "name"), "actor_no")
    actors = named.group_by("mention_no").agg(actors=_.name.collect(order_by=_.name))
    found = _with_articles(mentions).left_join(actors, "mention_no")
    for name, kind in (("separation_id", Kind.SEPARATE), ("join_id", Kind.JOIN)):
        found = found.left_join(_first_of_kind(kind, name), "mention_id").drop("mention_id_right")
    return found.order_by(
        found.published_day.asc(nulls_first=False), "article_id", "date_start"
    ).select(*_OF_MENTION, *_OF_ARTICLE, "actors", "separation_id", "join_id")


def _first_of_kind(kind: Kind, name: str) -> ir.Table:
    """The corrections of a kind, one for each mention, in a column of that name."""
    made = table("corrections").filter(_.kind == kind.value)
    return made.group_by("mention_id").agg(_.correction_id.min().name(name))


def near_events(connection: duckdb.DuckDBPyConnection, event_id: str, *, most: int) -> pd.DataFrame:
    """Other dated events of near days: event_id, label, first_day, last_day, grain, teller.

    Those of the same days come first whose labels have most words in common with its own. `teller`
    is a mention that is in the event.
    """
    near = answer(connection, _near_events, most, id=event_id)
    own = _long_words(near["own_label"].iloc[0]) if len(near) else set()
    alike = -near["label"].map(lambda label: len(own & _long_words(label)))
    near = near.assign(is_far=near["gap"] > _FEW_DAYS, alike=alike)
    near = near.sort_values(["is_far", "alike", "gap"], kind="stable", ignore_index=True)
    return near[["event_id", "label", "first_day", "last_day", "grain", "teller"]]


def _long_words(label: str) -> set[str]:
    return set(_LONG_WORD.findall(label.casefold()))


def _near_events(most: int) -> ir.Table:
    own = _event().select(
        own_no=_.event_no, own_label=_.label, own_day=_.first_day.coalesce(_.last_day)
    )
    dated = table("events").mutate(day=_.first_day.coalesce(_.last_day))
    others = dated.filter(_.day.notnull()).cross_join(own).filter(_.event_no != _.own_no)
    others = others.mutate(gap=(_.day - _.own_day).abs())
    near = others.order_by("gap", "day", "event_id").limit(most)
    mentions = table("mentions").semi_join(near, "event_no")
    tellers = mentions.group_by("event_no").agg(teller=_.mention_id.min())
    told = near.join(tellers, "event_no").order_by("gap", "day", "event_id")
    return told.select(
        "event_id", "label", "first_day", "last_day", "grain", "teller", "gap", "own_label"
    )


def _with_articles(mentions: ir.Table) -> ir.Table:
    articles = table("articles").select("article_no", *_OF_ARTICLE)
    return mentions.drop("article_id").join(articles, "article_no")


def article(connection: duckdb.DuckDBPyConnection, article_id: str) -> pd.DataFrame:
    """One row of `articles`, none where no article has this id."""
    return answer(connection, _article, id=article_id)


def _article() -> ir.Table:
    return table("articles").filter(_.article_id == parameter("id", "string"))


def article_mentions(connection: duckdb.DuckDBPyConnection, article_id: str) -> pd.DataFrame:
    """Each date phrase of an article, in the order of its text."""
    return answer(connection, _article_mentions, id=article_id)


def _article_mentions() -> ir.Table:
    mentions = table("mentions").semi_join(_article().select("article_no"), "article_no")
    found = _with_articles(mentions).order_by("date_start", "date_end")
    return found.select(*_OF_MENTION, *_OF_ARTICLE)


def publications(release: Release, question: Question, *, most: int) -> pd.DataFrame:
    """When the matching articles came out: article_id, title, outlet, published_day."""
    return ask(
        release,
        question.of_all_years(),
        _publications,
        most,
        from_day=BEFORE_ALL if question.since is None else question.since,
        to_day=AFTER_ALL if question.until is None else question.until,
    )


def _publications(shape: Shape, most: int) -> ir.Table:
    articles = table("articles").semi_join(mentions_of(shape), "article_no")
    published = articles.filter(
        articles.published_day.between(parameter("from_day"), parameter("to_day"))
    )
    listed = published.select("article_id", "title", "outlet", "published_day")
    return listed.order_by("published_day", "article_id").limit(most)


def undated_reasons(release: Release, question: Question) -> pd.DataFrame:
    """Why mentions could not be dated: reason, mentions; most first."""
    return ask(release, question.of_all_years(), _undated_reasons)


def _undated_reasons(shape: Shape) -> ir.Table:
    if shape.is_plain:
        counted = table("undated_reasons")
    else:
        counted = _undated(shape).group_by("reason").agg(mentions=_.count())
    return counted.order_by(_.mentions.desc(), "reason")


def _undated(shape: Shape) -> ir.Table:
    mentions = table("mentions").filter(_.first_day.isnull() & _.last_day.isnull())
    mentions = mentions.mutate(reason=mentions.reason.coalesce(NO_REASON))
    if shape.actors or shape.outlets or shape.text:
        return mentions.semi_join(mentions_of(shape), "mention_no")
    return mentions


def undated(release: Release, question: Question, *, most: int) -> pd.DataFrame:
    """Mentions that could not be dated: date_text, reason, sentence, outlet, title, article_id."""
    return ask(release, question.of_all_years(), _listed_undated, most)


def _listed_undated(shape: Shape, most: int) -> ir.Table:
    listed = _undated(shape).order_by("reason", "date_text", "mention_id").limit(most)
    found = _with_articles(listed).order_by("reason", "date_text", "mention_id")
    return found.select(
        "date_text", "reason", "sentence", "outlet", "title", "article_id", "mention_id"
    )


def missing(connection: duckdb.DuckDBPyConnection, *, most: int) -> pd.DataFrame:
    """Articles that are no longer where they were read.

    Returns:
        article_id, title, outlet, published, source_path.
    """
    return answer(connection, _missing, most)


def _missing(most: int) -> ir.Table:
    gone = table("articles").filter(_.missing).order_by("source_path", "article_id").limit(most)
    return gone.select("article_id", "title", "outlet", "published", "source_path")


def refusals(connection: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Inputs that the build could not read: where_, what."""
    return answer(connection, _refusals)


def _refusals() -> ir.Table:
    return table("refusals").order_by("where_", "what")
