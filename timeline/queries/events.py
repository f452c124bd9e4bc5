"""Which events are shown, and in which lanes."""

import pandas as pd

from timeline.queries.question import LaneKind, Question, select
from timeline.store import Release

OTHERS = "*"
"""The lane of events that are in none of the lanes drawn."""
UNKNOWN_OUTLET = "outlet not known"

MEMBERSHIP: dict[LaneKind, str] = {
    LaneKind.ACTOR: """
        SELECT event_no, actor_id AS lane, name
        FROM event_actors JOIN actors USING (actor_no) SEMI JOIN shown USING (event_no)
    """,
    LaneKind.OUTLET: f"""
        SELECT event_no, coalesce(outlet, '') AS lane,
            coalesce(outlet, '{UNKNOWN_OUTLET}') AS name
        FROM event_outlets JOIN outlets USING (outlet_no) SEMI JOIN shown USING (event_no)
    """,
}


def count_events(release: Release, question: Question) -> int:
    """Count the dated events that answer the question."""
    frame = select(question).ask(release, "SELECT count(*) AS events FROM shown")
    return int(frame["events"].iloc[0])


def count_outside(release: Release, question: Question, first: int, last: int) -> tuple[int, int]:
    """Count the events that end before the first day, and those that begin after the last."""
    row = (
        select(question)
        .ask(
            release,
            """
        SELECT count(*) FILTER (coalesce(last_day, first_day) < $first) AS earlier,
            count(*) FILTER (coalesce(first_day, last_day) > $last) AS later
        FROM shown
        """,
            first=first,
            last=last,
        )
        .iloc[0]
    )
    return int(row["earlier"]), int(row["later"])


def shown_ids(release: Release, question: Question) -> tuple[str, ...]:
    """Ids of all dated events that answer the question, sorted."""
    frame = select(question).ask(release, "SELECT event_id FROM shown ORDER BY event_id")
    return tuple(frame["event_id"])


def shown_events(release: Release, question: Question, *, most: int) -> pd.DataFrame:
    """List events by their first day, at most `most` of them, best attested first to be kept.

    Returns:
        event_id, label, first_day, last_day (NA where open), grain, sources, mentions, disagree,
        status (where at least half of its mentions agree on it and none on another, else None),
        outlets (list of names).
    """
    return select(question).ask(
        release,
        """
        , kept AS (SELECT * FROM shown ORDER BY sources DESC, first_day, event_id LIMIT $most)
        SELECT k.event_id, any_value(k.label) AS label, any_value(k.first_day) AS first_day,
            any_value(k.last_day) AS last_day, any_value(k.grain) AS grain,
            any_value(k.sources) AS sources, any_value(k.mentions) AS mentions,
            any_value(k.disagree) AS disagree,
            CASE WHEN count(DISTINCT m.status) = 1 AND 2 * count(m.status) >= count(*)
                THEN any_value(m.status) END AS status,
            list_sort(list(DISTINCT a.outlet) FILTER (a.outlet IS NOT NULL)) AS outlets
        FROM kept k JOIN mentions m USING (event_no) JOIN articles a USING (article_no)
        GROUP BY k.event_id
        ORDER BY coalesce(any_value(k.first_day), any_value(k.last_day)), k.event_id
        """,
        most=most,
    )


def lanes(release: Release, question: Question, *, most: int) -> pd.DataFrame:
    """The lanes with most events: lane (an id), name and events, most first.

    An event is in the lane of each of its actors or outlets. A chosen actor or outlet comes
    before others, however few its events.
    """
    chosen = question.actors if question.lanes is LaneKind.ACTOR else question.outlets
    return select(question).ask(
        release,
        f"""
        , membership AS ({MEMBERSHIP[question.lanes]})
        SELECT lane, any_value(name) AS name, count(*) AS events FROM membership
        GROUP BY lane
        ORDER BY lane IN (SELECT unnest($chosen)) DESC, events DESC, name LIMIT $most
        """,
        chosen=list(chosen),
        most=most,
    )


def lane_members(release: Release, question: Question, lane_ids: tuple[str, ...]) -> pd.DataFrame:
    """Which event is in which of these lanes: event_id, lane; OTHERS for those in none."""
    return select(question).ask(
        release,
        f"""
        , membership AS (
            SELECT * FROM ({MEMBERSHIP[question.lanes]})
            WHERE lane IN (SELECT unnest($lane_ids))
        )
        SELECT s.event_id, coalesce(lane, $others) AS lane
        FROM shown s LEFT JOIN membership USING (event_no)
        ORDER BY s.event_id, lane
        """,
        lane_ids=list(lane_ids),
        others=OTHERS,
    )


def given_dates(release: Release, question: Question) -> pd.DataFrame:
    """The distinct dates of disagreeing events: event_id, first_day, last_day."""
    return select(question).ask(
        release,
        """
        SELECT DISTINCT s.event_id, m.first_day, m.last_day
        FROM shown s JOIN mentions m USING (event_no)
        WHERE s.disagree AND coalesce(m.first_day, m.last_day) IS NOT NULL
        ORDER BY ALL
        """,
    )
