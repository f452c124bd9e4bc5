"""The days of a mention as people write them, at the grain that its source gives."""

from timeline.day_words import interval_words, month_words, to_date

_PARTS = {"START": "early ", "MID": "mid-", "END": "late "}


def days_in_words(
    first: int | None, last: int | None, *, grain: str | None, mod: str | None
) -> str:
    """Write days, None where open, not both: "early October 2020", "the 1990s", "until 2020".

    Args:
        first, last: Days since 1970-01-01, both included.
        grain: The smallest unit that the source names.
        mod: TIMEX3 mod of the source's words.
    """
    period = _period(first, last, grain=grain)
    if period is None:
        words = interval_words(first, last, grain=grain)
    elif last is None:
        words = f"from {_part(mod)}{period} on"
    elif first is None:
        words = f"until {_part(mod)}{period}"
    else:
        words = f"{_part(mod)}{period}"
    return f"about {words}" if mod == "APPROX" else words


def _part(mod: str | None) -> str:
    return _PARTS.get(mod or "", "")


def _period(first: int | None, last: int | None, *, grain: str | None) -> str | None:
    """The one month, year or decade that the days lie in; None where they are another span."""
    periods = {_named(day, grain) for day in (first, last) if day is not None}
    return periods.pop() if len(periods) == 1 else None


def _named(day: int, grain: str | None) -> str | None:
    year = to_date(day).year
    match grain:
        case "month":
            return month_words(day)
        case "year":
            return str(year)
        case "decade":
            return f"{year // 10 * 10}s"
        case _:
            return None
