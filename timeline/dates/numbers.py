"""Whether a text writes its numeric dates with the month or the day first."""

from collections.abc import Sequence
from datetime import date

from timeline.date_orders import MONTH_FIRST_COUNTRIES
from timeline.dates.timex import is_possible
from timeline.model import DateMention, NumericDate

_DAYS_OF_NEWS = 7


def month_first(
    mentions: Sequence[DateMention], country: str | None, published: date | None
) -> bool | None:
    """Decide by dates that can be read one way only, or that are of the days of publication one way
    only; else by the outlet's country.

    Returns:
        None where nothing tells, or where the text writes both.
    """
    dates = [one.expression for one in mentions if isinstance(one.expression, NumericDate)]
    month = any(one.second > 12 >= one.first for one in dates)
    day = any(one.first > 12 >= one.second for one in dates)
    if month != day:
        return month
    if month:
        return None
    month = any(_is_news(one.year, one.first, one.second, published) for one in dates)
    day = any(_is_news(one.year, one.second, one.first, published) for one in dates)
    if month != day:
        return month
    return None if country is None else country in MONTH_FIRST_COUNTRIES


def _is_news(year: int | None, month: int, day: int, published: date | None) -> bool:
    if published is None or year is None or not is_possible(year, month, day):
        return False
    return abs((date(year, month, day) - published).days) <= _DAYS_OF_NEWS
