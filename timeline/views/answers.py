"""Answers that several runs need, asked once.

A release has no key of its own in a cache: `version` stands for it there, and is read nowhere else.
"""

from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from timeline.queries import density as density_queries
from timeline.queries import events as event_queries
from timeline.queries import sources as source_queries
from timeline.queries.question import LaneKind, Question
from timeline.store import Release

MOST_MARKS = 400
MOST_LANES = 8
_KEPT = 64

Version = tuple[str, int]
"""The store and the version of its release: what an answer is true of."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the charts and the panel draw.

    Args:
        events: At most `4 * MOST_MARKS`, best attested first to be kept; by their first day.
        lanes: lane, name, events.
        members: event_id and lane; empty where there are too many events for marks.
        count: All events that answer the question.
        longer: How many of them cover the whole window and more, and are not drawn.
        outside: How many more answer the question on days outside of its span.
        disagreeing: How many of all have sources that give different dates.
    """

    events: pd.DataFrame
    lanes: pd.DataFrame
    members: pd.DataFrame
    count: int
    longer: int
    outside: int
    disagreeing: int

    @property
    def drawn(self) -> int:
        """How many events the chart stands for."""
        return self.count - self.longer

    @property
    def fits_marks(self) -> bool:
        """Whether each event is drawn as a mark."""
        return self.drawn <= MOST_MARKS and len(self.members) <= 2 * MOST_MARKS


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def overview_density(
    _release: Release,
    version: Version,
    question: Question,
    edges: tuple[int, ...],
) -> pd.DataFrame:
    """As `queries.density.density`."""
    return density_queries.density(_release, question, edges)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def outside(
    _release: Release, version: Version, question: Question, first: int, last: int
) -> tuple[int, int]:
    """As `queries.events.count_outside`."""
    return event_queries.count_outside(_release, question, first, last)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def first_and_last(
    _release: Release, version: Version, question: Question
) -> tuple[int, int] | None:
    """As `queries.events.first_and_last`."""
    return event_queries.first_and_last(_release, question)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def shown(
    _release: Release,
    version: Version,
    question: Question,
    first: int,
    last: int,
) -> Shown:
    """What is drawn in the window from `first` to `last`."""
    count = event_queries.count_events(_release, question)
    outside = event_queries.count_events(_release, question.of_all_years()) - count
    lanes = event_queries.lanes(_release, question, most=MOST_LANES)
    most = MOST_MARKS if count > 4 * MOST_MARKS else 4 * MOST_MARKS
    events = event_queries.shown_events(_release, question, most=most)
    if count > most:
        nothing = pd.DataFrame({"event_id": [], "lane": []})
        differ = event_queries.count_events(_release, replace(question, disagreeing=True))
        return Shown(events, lanes, nothing, count, 0, outside, differ)
    differ = int(events["disagree"].sum())
    covers = _covers(events, first, last)
    members = event_queries.lane_members(_release, question, tuple(lanes["lane"]))
    members = members[members["event_id"].isin(events["event_id"][~covers])]
    lanes = _with_others(lanes, members, question.lanes)
    return Shown(events[~covers], lanes, members, count, int(covers.sum()), outside, differ)


def _covers(events: pd.DataFrame, first: int, last: int) -> "pd.Series[bool]":
    """Which events begin before the window and end after it."""
    before = events["first_day"].fillna(first - 1) < first
    return before & (events["last_day"].fillna(last + 1) > last)


def _with_others(lanes: pd.DataFrame, members: pd.DataFrame, kind: LaneKind) -> pd.DataFrame:
    """The lanes that have marks, and one for the events that are in none of them."""
    others = int((members["lane"] == event_queries.OTHERS).sum())
    name = "Others" if kind is LaneKind.OUTLET else "Others, or nobody named"
    row = pd.DataFrame({"lane": [event_queries.OTHERS], "name": [name], "events": [others]})
    every = pd.concat([lanes, row], ignore_index=True)
    return every[every["lane"].isin(members["lane"])]


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def undated_reasons(_release: Release, version: Version, question: Question) -> pd.DataFrame:
    """As `queries.sources.undated_reasons`."""
    return source_queries.undated_reasons(_release, question)
