"""How many events lie where in time, exact, without drawing each."""

from collections.abc import Sequence
from typing import Any

import ibis.expr.types as ir
import numpy as np
import numpy.typing as npt
import pandas as pd

from timeline.queries.lanes import MEMBERSHIPS, lane_events, lane_numbers
from timeline.queries.question import Question, Shape, ask, intervals_of, is_one_of, numbered
from timeline.store import Release
from timeline.store.rollups import AFTER_ALL, BEFORE_ALL

Numbers = npt.NDArray[Any]


def density(release: Release, question: Question, edges: tuple[int, ...]) -> pd.DataFrame:
    """Spread each event evenly over its days and add up between neighbouring edges.

    Args:
        edges: Days, ascending, at least two; the last is not included.

    Returns:
        day (the left edge), until (the right edge) and events, a float: an event of "2020" gives a
        twelfth or so to each month. An open end counts on its known day.
    """
    return _spread(ask(release, question, intervals_of), edges)


def lane_density(
    release: Release,
    question: Question,
    lane_ids: Sequence[str],
    edges: tuple[int, ...],
) -> pd.DataFrame:
    """As `density`, for each of the lanes, with a column lane."""
    if not lane_ids:
        return density(release, question, edges).iloc[:0].assign(lane="")
    numbers = lane_numbers(release, question.lanes, lane_ids)
    intervals = ask(release, question, _of_lanes, len(numbers), **numbered("lane", numbers))
    lane = intervals[MEMBERSHIPS[question.lanes].number]
    parts = [
        _spread(intervals[lane == number], edges).assign(lane=lane_id)
        for number, lane_id in zip(numbers, lane_ids, strict=True)
    ]
    return pd.concat(parts, ignore_index=True)


def _of_lanes(shape: Shape, lane_count: int) -> ir.Table:
    number = MEMBERSHIPS[shape.lanes].number
    drawn = lane_events(shape).filter(lambda one: is_one_of(one[number], "lane", lane_count))
    return drawn.group_by(number, "from_day", "to_day").agg(events=lambda one: one.events.sum())


def _spread(intervals: pd.DataFrame, edges: tuple[int, ...]) -> pd.DataFrame:
    """Weight of intervals (from_day, to_day, events) between neighbouring edges."""
    from_day, to_day, events = (
        intervals[name].to_numpy(dtype=np.int64) for name in ("from_day", "to_day", "events")
    )
    first = np.where(from_day == BEFORE_ALL, to_day, from_day)
    days = np.where(to_day == AFTER_ALL, first, to_day) + 1 - first
    at = np.array(edges, dtype=np.int64)
    gone_by = _begun(first[days == 1], events[days == 1], at)
    for length in np.unique(days[days > 1]):
        same = days == length
        gone_by = gone_by + _passed(first[same], int(length), events[same], at)
    return pd.DataFrame({"day": edges[:-1], "until": edges[1:], "events": np.diff(gone_by)})


def _begun(first: Numbers, events: Numbers, at: Numbers) -> Numbers:
    """How many single days lie before each edge."""
    order = np.argsort(first, kind="stable")
    sums = np.concatenate(([0], np.cumsum(events[order])))
    return sums[np.searchsorted(first[order], at, side="left")]


def _passed(first: Numbers, length: int, events: Numbers, at: Numbers) -> Numbers:
    """How much of intervals of one length lies before each edge."""
    # In whole event-days, so that nothing is lost by rounding before the one division.
    order = np.argsort(first, kind="stable")
    starts, weights = first[order], events[order]
    counts = np.concatenate(([0], np.cumsum(weights)))
    day_sums = np.concatenate(([0], np.cumsum(weights * starts)))
    begun, over = (np.searchsorted(starts, edge, side="left") for edge in (at, at - length))
    begun_days = at * counts[begun] - day_sums[begun]
    over_days = (at - length) * counts[over] - day_sums[over]
    passed: Numbers = (begun_days - over_days) / length
    return passed
