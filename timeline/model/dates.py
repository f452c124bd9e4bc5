"""Mentions of dates, the days that they mean, and how these were chosen."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

from timeline.model.evidence import Confidence
from timeline.model.expressions import TimeExpression


class TimexType(StrEnum):
    """The four kinds of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Grain(StrEnum):
    """The smallest unit that a date names."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class DateInterval:
    """Days from `start` up to, but not including, `end`; None where a side is open.

    Both are proleptic Gregorian ordinals (`date.toordinal`), so that 31 December 9999 has an end.
    """

    start: int | None
    end: int | None

    @classmethod
    def of(cls, first: date | None, last: date | None) -> Self:
        """The interval from a first to a last day, both included, None where open."""
        start = None if first is None else first.toordinal()
        return cls(start, None if last is None else last.toordinal() + 1)

    @property
    def first_day(self) -> date | None:
        """The first day in it, None where it has no beginning."""
        return None if self.start is None else date.fromordinal(self.start)

    @property
    def last_day(self) -> date | None:
        """The last day in it, None where it has no end."""
        return None if self.end is None else date.fromordinal(self.end - 1)


@dataclass(frozen=True, slots=True)
class Reading:
    """How a date was read, for those who doubt it.

    Args:
        anchor: The day counted from; None where the words name the days by themselves.
        direction: What was looked for from there, in one or two words ("past", "same year").
        alternatives: Other intervals that were considered, likeliest first.
    """

    anchor: date | None = None
    direction: str | None = None
    alternatives: tuple[DateInterval, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """The days chosen for a date mention, and why; or the reason why there are none.

    Args:
        value: TIMEX3 value, as far as it could be filled ("2021-08-17", "XXXX-08-17").
        interval: Exactly the days of `value`, whatever `mod` says; None where it names no days.
        grain: None for durations, sets and what names no days.
        confidence: How far to trust the interval, or that there is none.
        reading: The way to the answer.
        reason: Why there is no interval, in words; None where there is one.
    """

    value: str
    interval: DateInterval | None
    grain: Grain | None
    confidence: Confidence
    reading: Reading = Reading()
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words of a text that speak of time, as TIMEX3 cuts them.

    Args:
        expression: What the words say, before any context is asked.
        mod: TIMEX3 mod, None where the words have none.
        rule: Name of the rule that found it.
        range_id: The same number for the two ends of a range, None elsewhere.
    """

    start: int
    end: int
    text: str
    type: TimexType
    expression: TimeExpression
    mod: str | None
    rule: str
    range_id: int | None = None


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """A date as the timeline has it: the two ends of a range are one phrase.

    Args:
        start, end: Where `text` stands in the article.
        type: DATE or TIME make points on a timeline; DURATION and SET do not.
        value: TIMEX3; the two ends of a range joined by "/".
        mod: TIMEX3 mod ("START", "BEFORE", "APPROX" ...) or None.
        interval: The days; open on one side for "since", "before" and "by"; None where undated.
        grain: Of the finer end; None where undated.
        edtf: The same as EDTF ("2020-09~", "199X", "../2010"); None where undated.
        time: Time of day as the text gives it, TIMEX3 ("18:16", "NI"); None where none is given.
        zone: Its zone as the text gives it ("Moscow", "UTC+04:00"); None where none is given.
        rule: Name of the rule that found it; of the first end for a range.
        reason: Why `interval` is None, in words; None where it is not.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str | None
    interval: DateInterval | None
    grain: Grain | None
    edtf: str | None
    time: str | None
    zone: str | None
    rule: str
    confidence: Confidence
    reading: Reading
    reason: str | None
