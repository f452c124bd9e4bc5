"""When something was reported, against when it is said to have been."""

from datetime import date
from enum import StrEnum

import ibis
import ibis.expr.types as ir
import pandas as pd

from timeline.queries.expressions import parameter, table
from timeline.queries.question import Question, Shape, ask, mentions_of
from timeline.store import Release
from timeline.store.rollups import AFTER_ALL, BEFORE_ALL, STEPS
from timeline.store.rows import EPOCH


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

    def start(self, day: int) -> int:
        """The first day of the step that a day lies in."""
        at = date.fromordinal(day + EPOCH)
        match self:
            case Step.WEEK:
                return day - at.weekday()
            case Step.MONTH:
                first = at.replace(day=1)
            case Step.QUARTER:
                first = at.replace(month=at.month - (at.month - 1) % 3, day=1)
            case Step.YEAR:
                first = at.replace(month=1, day=1)
        return first.toordinal() - EPOCH


def reporting(release: Release, question: Question, step: Step) -> pd.DataFrame:
    """Count mentions by when their day is and when they were published.

    Only mentions no coarser than the step count, and only in articles whose day is known. Of the
    question's span all steps count whole, those at its ends too.

    Returns:
        event_day and published_day (first days of their step), mentions, articles.
    """
    since, until = question.since, question.until
    return ask(
        release,
        question.of_all_years(),
        _reported,
        step.value,
        first_step=BEFORE_ALL if since is None else step.start(since),
        last_step=AFTER_ALL if until is None else step.start(until),
    )


def _reported(shape: Shape, step: str) -> ir.Table:
    counted = _rolled_up(step) if shape.is_plain else _counted(shape, step)
    of_span = counted.filter(
        counted.event_day.between(parameter("first_step"), parameter("last_step"))
    )
    return of_span.order_by("event_day", "published_day")


def _rolled_up(step: str) -> ir.Table:
    reported = table("reported")
    return reported.filter(reported.step == step).drop("step")


def _counted(shape: Shape, step: str) -> ir.Table:
    told = mentions_of(shape)
    told = told.filter(
        told.from_day.notnull(),
        told.published_day.notnull(),
        told.last_day - told.first_day <= STEPS[step],
    )
    if shape.disagreeing:
        told = told.semi_join(table("placed").filter(table("placed").disagree), "event_no")
    steps = told.select(
        "article_no",
        event_day=_start(told.first_day, step),
        published_day=_start(told.published_day, step),
    )
    return steps.group_by("event_day", "published_day").agg(
        mentions=steps.count(), articles=steps.article_no.nunique()
    )


def _start(day: ir.Value, step: str) -> ir.Value:
    epoch = ibis.date(1970, 1, 1)
    return (epoch + day.as_interval("D")).truncate(step).delta(epoch, unit="day")
