"""The day that stands beside a Russian time: as a pattern of groups, and what it says."""

import re

from timeline.languages.ru.lexicon import (
    DAY,
    DAYS_MONTH,
    WEEKDAY,
    YEAR,
    YEAR_WORD,
    month,
    ordinal,
    weekday,
)
from timeline.model import Base, CalendarDate, DayExpression, Offset, Unit, WeekdayDate

_DEICTICS = {"позавчера": -2, "вчера": -1, "накануне": -1, "сегодня": 0, "завтра": 1,
             "послезавтра": 2}  # fmt: skip
NAMED_DAY = (
    rf"(?:(?:(?P<weekday>{WEEKDAY}),? )?(?P<day>{DAY}) (?P<month>{DAYS_MONTH})"
    rf"(?:,? (?P<year>{YEAR})(?:{YEAR_WORD})?)?"
    rf"|(?P<weekday2>{WEEKDAY})|(?P<deictic>накануне|сегодня|вчера|завтра|позавчера|послезавтра)"
    r"|(?P<step>того же|следующего|этого же|этого|предыдущего) дня)"
)


def named_day(match: re.Match[str]) -> DayExpression | None:
    """The day that the groups of `NAMED_DAY` name; None where they matched nothing."""
    if deictic := match["deictic"]:
        return Offset(Unit.DAY, _DEICTICS[deictic], Base.PUBLICATION)
    if step := match["step"]:
        count = {"следующего": 1, "предыдущего": -1}.get(step, 0)
        return Offset(Unit.DAY, count, Base.MENTION)
    if match["weekday2"]:
        return WeekdayDate(weekday(match["weekday2"]))
    if match["month"] is None:
        return None
    year = int(match["year"]) if match["year"] else None
    named = weekday(match["weekday"]) if match["weekday"] else None
    return CalendarDate(year, month(match["month"]), ordinal(match["day"]), weekday=named)


def day_span(match: re.Match[str]) -> tuple[int, int]:
    """Where the words of `named_day` stand."""
    groups = ("weekday", "day", "month", "weekday2", "deictic", "step")
    start = min(match.start(group) for group in groups if match[group])
    if match["step"]:
        return start, match.end("step") + len(" дня")
    end = max(match.end(group) for group in groups if match[group])
    if not match["year"]:
        return start, end
    word = re.compile(YEAR_WORD).match(match.string, match.end("year"))
    return start, word.end() if word else match.end("year")
