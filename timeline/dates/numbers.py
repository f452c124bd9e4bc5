"""Whether a text writes its numeric dates with the month or the day first."""

from collections.abc import Sequence

from timeline.date_orders import MONTH_FIRST_COUNTRIES
from timeline.model import DateMention, NumericDate


def month_first(mentions: Sequence[DateMention], country: str | None) -> bool | None:
    """Decide by dates that can be read one way only, else by the outlet's country.

    Returns:
        None where neither tells, or where the text writes both.
    """
    pairs = [
        (mention.expression.first, mention.expression.second)
        for mention in mentions
        if isinstance(mention.expression, NumericDate)
    ]
    month = any(second > 12 >= first for first, second in pairs)
    day = any(first > 12 >= second for first, second in pairs)
    if month != day:
        return month
    if country is None or month:
        return None
    return country in MONTH_FIRST_COUNTRIES
