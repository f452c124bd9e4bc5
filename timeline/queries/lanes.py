"""Which lanes there are, and who is in them: actors or outlets."""

from collections.abc import Sequence
from dataclasses import dataclass

import ibis
import ibis.expr.types as ir
import pandas as pd

from timeline.queries.expressions import parameter, table
from timeline.queries.question import (
    LaneKind,
    Question,
    Shape,
    actor_numbers,
    ask,
    events_of,
    is_one_of,
    numbered,
    outlet_numbers,
    within,
)
from timeline.store import Release

OTHERS = "*"
"""The lane of events that are in none of the lanes drawn."""
UNKNOWN_OUTLET = "outlet not known"


@dataclass(frozen=True, slots=True)
class Membership:
    """Where the members of one kind of lanes stand.

    Args:
        number: The column that tells lanes apart.
        bridge: A row for each dated event in each of its lanes.
        days: How many of these have the same lane and days.
    """

    number: str
    bridge: str
    days: str

    @property
    def names(self) -> ir.Table:
        """number, lane (an id) and name."""
        if self.number == "actor_no":
            actors = table("actors")
            return actors.select(self.number, "name", lane="actor_id")
        outlets = table("outlets")
        return outlets.select(
            self.number,
            lane=outlets.outlet.coalesce(""),
            name=outlets.outlet.coalesce(UNKNOWN_OUTLET),
        )


MEMBERSHIPS = {
    LaneKind.ACTOR: Membership("actor_no", "event_actors", "actor_days"),
    LaneKind.OUTLET: Membership("outlet_no", "event_outlets", "outlet_days"),
}


def lanes(release: Release, question: Question, *, most: int) -> pd.DataFrame:
    """The lanes with most events: lane (an id), name and events, most first.

    An event is in the lane of each of its actors or outlets. A chosen actor or outlet comes
    before others, however few its events.
    """
    by_actor = question.lanes is LaneKind.ACTOR
    chosen = question.actors if by_actor else question.outlets
    return ask(
        release,
        question,
        _lanes,
        most,
        chosen=list(lane_numbers(release, question.lanes, chosen)),
    )


def _lanes(shape: Shape, most: int) -> ir.Table:
    member = MEMBERSHIPS[shape.lanes]
    counted = lane_events(shape).group_by(member.number).agg(events=lambda one: one.events.sum())
    named = counted.join(member.names, member.number)
    is_chosen = parameter("chosen", "array<int32>").contains(named[member.number])
    ordered = named.mutate(is_chosen=is_chosen).order_by(
        ibis.desc("is_chosen"), ibis.desc("events"), "name", "lane"
    )
    return ordered.limit(most).select("lane", "name", "events")


def lane_events(shape: Shape) -> ir.Table:
    """The events that answer, in each of their lanes: number, from_day, to_day, events.

    Rows may stand for one event or for several of the same lane and days.
    """
    member = MEMBERSHIPS[shape.lanes]
    if shape.is_plain:
        return within(table(member.days), shape)
    return table(member.bridge).semi_join(events_of(shape), "event_no").mutate(events=1)


def lane_members(release: Release, question: Question, lane_ids: Sequence[str]) -> pd.DataFrame:
    """Which event is in which of these lanes: event_id, lane; OTHERS for those in none."""
    numbers = lane_numbers(release, question.lanes, lane_ids)
    return ask(
        release, question, _lane_members, len(numbers), **numbered("lane", numbers), others=OTHERS
    )


def _lane_members(shape: Shape, lane_count: int) -> ir.Table:
    member = MEMBERSHIPS[shape.lanes]
    shown = table("placed").semi_join(events_of(shape), "event_no").select("event_no", "event_id")
    bridge = table(member.bridge)
    drawn = bridge.filter(is_one_of(bridge[member.number], "lane", lane_count))
    drawn = drawn.semi_join(shown, "event_no").join(member.names, member.number)
    members = shown.left_join(drawn.select("event_no", "lane"), "event_no")
    members = members.select("event_id", lane=members.lane.coalesce(parameter("others", "string")))
    return members.order_by("event_id", "lane")


def lane_numbers(release: Release, kind: LaneKind, lane_ids: Sequence[str]) -> tuple[int, ...]:
    """The numbers of lanes, for parameters."""
    numbers_of = actor_numbers if kind is LaneKind.ACTOR else outlet_numbers
    return numbers_of(release, tuple(lane_ids))
