"""What a user asks an export for, in words, as a choice of mentions."""

import calendar
import re
from collections.abc import Sequence
from datetime import date

from timeline.errors import UsageError
from timeline.exports.rows import Choice
from timeline.store.rows import EPOCH

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def choice(
    *,
    actors: Sequence[str],
    outlets: Sequence[str],
    since: str | None,
    until: str | None,
    text: str,
) -> Choice:
    """Read the words of a call.

    Raises:
        UsageError: A day is none.
    """
    return Choice(
        actors=tuple(actors),
        outlets=tuple(outlets),
        since=None if since is None else _days(since)[0].toordinal() - EPOCH,
        until=None if until is None else _days(until)[1].toordinal() - EPOCH,
        text=text,
    )


def _days(text: str) -> tuple[date, date]:
    """First and last day of a year, month or day as ISO 8601 writes it."""
    found = _DAY.fullmatch(text)
    try:
        if found is None:
            raise ValueError
        year, month, day = (None if part is None else int(part) for part in found.groups())
        first = date(year or 0, month or 1, day or 1)
        last_month = month or 12
        last_day = day or calendar.monthrange(first.year, last_month)[1]
        return first, date(first.year, last_month, last_day)
    except ValueError:
        raise UsageError(f"{text!r} is no day: write 2020, 2020-09 or 2020-09-27") from None
