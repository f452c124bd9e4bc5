"""Which events are shown."""

import ibis
import ibis.expr.types as ir
import pandas as pd

from timeline.queries.expressions import parameter, table
from timeline.queries.lanes import OTHERS, UNKNOWN_OUTLET, lane_members, lanes
from timeline.queries.question import (
    Question,
    Shape,
    ask,
    events_of,
    intervals_of,
    total_of,
    within,
)
from timeline.store import Release
from timeline.store.rollups import AFTER_ALL, BEFORE_ALL

__all__ = [
    "OTHERS",
    "UNKNOWN_OUTLET",
    "count_events",
    "count_outside",
    "first_and_last",
    "given_dates",
    "lane_members",
    "lanes",
    "shown_events",
    "shown_ids",
]

# When parts of a day begin, to put them among times.
_PARTS_OF_DAY = (("MO", "06:00"), ("AF", "12:00"), ("EV", "18:00"), ("NI", "22:00"))


def count_events(release: Release, question: Question) -> int:
    """Count the dated events that answer the question."""
    return int(ask(release, question, total_of)["events"].iloc[0])


def count_outside(release: Release, question: Question, first: int, last: int) -> tuple[int, int]:
    """Count the events that end before the first day, and those that begin after the last."""
    row = ask(release, question, _outside, first=first, last=last).iloc[0]
    return int(row["earlier"]), int(row["later"])


def _outside(shape: Shape) -> ir.Table:
    intervals = intervals_of(shape)
    begins, ends = known_days(intervals)
    events = intervals.events
    return intervals.aggregate(
        earlier=events.sum(where=ends < parameter("first")).coalesce(0),
        later=events.sum(where=begins > parameter("last")).coalesce(0),
    )


def first_and_last(release: Release, question: Question) -> tuple[int, int] | None:
    """The first and the last day of the events that answer; None where there are none."""
    row = ask(release, question, _first_and_last).iloc[0]
    return None if row.isna().any() else (int(row["first"]), int(row["last"]))


def _first_and_last(shape: Shape) -> ir.Table:
    intervals = intervals_of(shape)
    begins, ends = known_days(intervals)
    return intervals.aggregate(first=begins.min(), last=ends.max())


def known_days(days: ir.Table) -> tuple[ir.Value, ir.Value]:
    """From and to day; the known one where the other is open."""
    return (
        ibis.ifelse(days.from_day == BEFORE_ALL, days.to_day, days.from_day),
        ibis.ifelse(days.to_day == AFTER_ALL, days.from_day, days.to_day),
    )


def shown_ids(release: Release, question: Question) -> tuple[str, ...]:
    """Ids of all dated events that answer the question, sorted."""
    return tuple(ask(release, question, _ids)["event_id"])


def _ids(shape: Shape) -> ir.Table:
    return _placed(shape).select("event_id").order_by("event_id")


def shown_events(release: Release, question: Question, *, most: int) -> pd.DataFrame:
    """List events by their first day, at most `most` of them, best attested first to be kept.

    Returns:
        event_id, label, first_day, last_day (NA where open), grain, sources, mentions, disagree,
        status (where at least half of its mentions agree on it and none on another, else None),
        outlets (list of names), sentence (the one that the label is of), and of the same mention
        time and zone. Of one day, those without a time come first, then by the clock of each.
    """
    return ask(release, question, _shown, most)


def _shown(shape: Shape, most: int) -> ir.Table:
    kept = _placed(shape).order_by("rank", "event_id").limit(most)
    events = table("events")[
        ["event_no", "label", "first_day", "last_day", "grain", "sources", "mentions"]
    ]
    told = table("mentions")[["mention_no", "sentence", "time", "zone"]]
    found = kept.join(events, "event_no").join(told, kept.teller == told.mention_no)
    clock = found.time.cases(*_PARTS_OF_DAY, else_=found.time).coalesce("")
    return found.order_by(found.first_day.coalesce(found.last_day), clock, "event_id").select(
        "event_id",
        "label",
        "first_day",
        "last_day",
        "grain",
        "sources",
        "mentions",
        "disagree",
        "status",
        "outlets",
        "sentence",
        "time",
        "zone",
    )


def _placed(shape: Shape) -> ir.Table:
    """The dated events that answer, with all that is known of each."""
    placed = table("placed")
    if shape.disagreeing:
        placed = placed.filter(placed.disagree)
    if shape.actors or shape.outlets or shape.text:
        return placed.semi_join(events_of(shape), "event_no")
    return within(placed, shape)


def given_dates(release: Release, question: Question) -> pd.DataFrame:
    """The distinct dates of disagreeing events: event_id, first_day, last_day."""
    return ask(release, question, _given_dates)


def _given_dates(shape: Shape) -> ir.Table:
    shown = _placed(shape).filter(lambda one: one.disagree).select("event_no", "event_id")
    mentions = table("mentions")[["event_no", "first_day", "last_day"]]
    dates = shown.join(mentions, "event_no")[["event_id", "first_day", "last_day"]]
    dated = dates.filter(dates.first_day.notnull() | dates.last_day.notnull())
    return dated.distinct().order_by("event_id", "first_day", "last_day")
