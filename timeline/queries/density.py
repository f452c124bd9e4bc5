"""How many events lie where in time, exact, without drawing each."""

import pandas as pd

from timeline.queries.events import MEMBERSHIP
from timeline.queries.question import Question, select
from timeline.store import Release


def density(release: Release, question: Question, edges: tuple[int, ...]) -> pd.DataFrame:
    """Spread each event evenly over its days and add up between neighbouring edges.

    Args:
        edges: Days, ascending, at least two; the last is not included.

    Returns:
        day (the left edge), until (the right edge) and events, a float: an event of "2020" gives a
        twelfth or so to each month. An open end counts on its known day.
    """
    intervals = select(question).ask(
        release,
        """
        SELECT coalesce(first_day, last_day) AS first, coalesce(last_day, first_day) AS last,
            count(*) AS events
        FROM shown GROUP BY ALL ORDER BY ALL
        """,
    )
    return _spread(intervals, edges)


def lane_density(
    release: Release,
    question: Question,
    lane_ids: tuple[str, ...],
    edges: tuple[int, ...],
) -> pd.DataFrame:
    """As `density`, for each of the lanes, with a column lane."""
    intervals = select(question).ask(
        release,
        f"""
        , membership AS ({MEMBERSHIP[question.lanes]})
        SELECT lane, coalesce(s.first_day, s.last_day) AS first,
            coalesce(s.last_day, s.first_day) AS last, count(*) AS events
        FROM shown s JOIN membership USING (event_no)
        WHERE lane IN (SELECT unnest($lane_ids))
        GROUP BY ALL ORDER BY ALL
        """,
        lane_ids=list(lane_ids),
    )
    parts = [
        _spread(intervals[intervals["lane"] == lane], edges).assign(lane=lane) for lane in lane_ids
    ]
    return pd.concat(parts, ignore_index=True) if parts else _spread(intervals, edges)


def _spread(intervals: pd.DataFrame, edges: tuple[int, ...]) -> pd.DataFrame:
    """Weight of intervals (first, last, events) between neighbouring edges."""
    first = intervals["first"].to_numpy(dtype=float)[:, None]
    days = intervals["last"].to_numpy(dtype=float)[:, None] + 1 - first
    at = pd.Series(edges, dtype=float).to_numpy()[None, :]
    gone_by = ((at - first) / days).clip(0, 1) * intervals["events"].to_numpy()[:, None]
    totals = gone_by.sum(axis=0)
    return pd.DataFrame({"day": edges[:-1], "until": edges[1:], "events": totals[1:] - totals[:-1]})
