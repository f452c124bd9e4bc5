"""When something was reported, against when it is said to have been."""

from enum import StrEnum

import pandas as pd

from timeline.queries.question import Question, select
from timeline.store import Release


class Step(StrEnum):
    """The stretches of time that are counted."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"

    @classmethod
    def for_days(cls, days: int) -> "Step":
        """The step that cuts so many days into few enough stretches to be seen."""
        limits = ((300, cls.WEEK), (1_500, cls.MONTH), (9_000, cls.QUARTER))
        return next((step for limit, step in limits if days <= limit), cls.YEAR)


def reporting(release: Release, question: Question, step: Step) -> pd.DataFrame:
    """Count the mentions of events shown by when their day is and when they were published.

    Only mentions no coarser than the step count, and only in articles whose day is known.

    Returns:
        event_day and published_day (first days of their step), mentions, articles.
    """
    return select(question).ask(
        release,
        """
        , placed AS (
            SELECT DATE '1970-01-01' + m.first_day AS event, a.article_no,
                DATE '1970-01-01' + a.published_day AS published
            FROM matching m JOIN articles a USING (article_no)
            WHERE m.event_no IN (SELECT event_no FROM shown)
                AND m.last_day - m.first_day <= $most_days AND a.published_day IS NOT NULL
        )
        SELECT CAST(date_trunc($step, event) AS DATE) - DATE '1970-01-01' AS event_day,
            CAST(date_trunc($step, published) AS DATE) - DATE '1970-01-01' AS published_day,
            count(*) AS mentions, count(DISTINCT article_no) AS articles
        FROM placed GROUP BY ALL ORDER BY ALL
        """,
        step=step.value,
        most_days={Step.WEEK: 7, Step.MONTH: 31, Step.QUARTER: 92, Step.YEAR: 366}[step],
    )
