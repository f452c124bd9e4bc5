"""The questions of `benchmarks.store_questions`, asked of pandas frames in memory."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Self

import pandas as pd

from benchmarks.store_release import DAYS, FIRST_DAY
from timeline.store import Release

_LAST_DAY = FIRST_DAY + DAYS - 1


@dataclass(frozen=True, slots=True)
class Frames:
    """Dated events, their actors, outlets and sentences, as whole frames."""

    events: pd.DataFrame
    actors: pd.DataFrame
    outlets: pd.DataFrame
    mentions: pd.DataFrame

    @classmethod
    def of(cls, release: Release) -> Self:
        """Read all that is asked about into memory."""

        def frame(sql: str) -> pd.DataFrame:
            return release.connection.cursor().execute(sql).df()

        days = "coalesce(first_day, last_day) AS first, coalesce(last_day, first_day) AS last"
        return cls(
            frame(
                f"SELECT event_no, label, sources, {days} FROM events SEMI JOIN placed"
                " USING (event_no)"
            ),
            frame("SELECT event_no, actor_no FROM event_actors"),
            frame("SELECT event_no, outlet_no FROM event_outlets"),
            frame(
                "SELECT mentions.event_no, sentence, mentions.first_day, published_day FROM"
                " mentions JOIN told USING (mention_no)"
            ),
        )

    def questions(self) -> Iterator[tuple[str, Callable[[], object]]]:
        """The questions by name."""
        yield "events per month, ten years: all", lambda: self._per_month(self.events)
        yield "events per month, ten years: one actor", self._of_actor
        yield "200 events and sentences: ten years", self._best
        yield "facets: all actors", lambda: self.actors["actor_no"].value_counts()
        yield "facets: all outlets", lambda: self.outlets["outlet_no"].value_counts()
        yield "month x month: all", self._month_by_month
        yield "text: a word", lambda: self.mentions["sentence"].str.contains("risban").sum()

    def _per_month(self, events: pd.DataFrame) -> pd.Series:
        inside = events[(events["first"] <= _LAST_DAY) & (events["last"] >= FIRST_DAY)]
        return inside.groupby(inside["first"] // 30).size()

    def _of_actor(self) -> pd.Series:
        named = self.actors.loc[self.actors["actor_no"] == 3, "event_no"]
        return self._per_month(self.events[self.events["event_no"].isin(named)])

    def _best(self) -> pd.DataFrame:
        best = self.events.sort_values(["sources", "first"], ascending=[False, True]).head(200)
        return best.merge(self.mentions[["event_no", "sentence"]], on="event_no")

    def _month_by_month(self) -> pd.Series:
        known = self.mentions.dropna(subset=["first_day", "published_day"])
        return known.groupby([known["first_day"] // 30, known["published_day"] // 30]).size()
