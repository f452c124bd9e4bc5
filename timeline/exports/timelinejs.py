"""Events as the sheet that TimelineJS reads, with the EDTF value of imprecise dates beside it."""

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from typing import Any

import duckdb

from timeline.exports.csv_table import csv_lines
from timeline.exports.date_words import days_in_words
from timeline.exports.rows import Choice, Row
from timeline.exports.told import headline, told_events
from timeline.store.rows import EPOCH

HEADERS = tuple(
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,"
    "Media Credit,Media Caption,Media Thumbnail,Type,Group,Background,Link".split(",")
)
"""As TimelineJS spells them; it finds columns by these names."""
_EDTF = "EDTF"


def sheet_lines(
    connection: duckdb.DuckDBPyConnection, choice: Choice | None = None
) -> Iterator[str]:
    """Write a row per event that a chosen mention dates, in order of days.

    Only the chosen mentions count: a row's days, sources and disagreements are theirs.
    """
    return csv_lines(_rows(connection, choice or Choice()), columns=(*HEADERS, _EDTF))


def _rows(connection: duckdb.DuckDBPyConnection, choice: Choice) -> Iterator[Row]:
    return map(_row, told_events(connection, choice))


def _row(mentions: Sequence[Row]) -> Row:
    """The row of one event; its first mention speaks for it."""
    speaker = mentions[0]
    row: dict[str, Any] = dict.fromkeys(HEADERS) | _span(speaker)
    row["Display Date"] = _days(speaker)
    row["Headline"] = escape(headline(mentions), quote=False)
    row["Text"] = f"<p>{_quote(speaker)}</p><p>{_sources(mentions)}</p>"
    row["Group"] = escape(speaker["outlet"] or "", quote=False)
    row["Link"] = speaker["source_link"]
    row[_EDTF] = speaker["edtf"]
    return row


def _span(mention: Row) -> Row:
    """The columns of its days; of open days the side that is known."""
    first = mention["last_day"] if mention["first_day"] is None else mention["first_day"]
    last = first if mention["last_day"] is None else mention["last_day"]
    begins, ends = _parts(first, mention["grain"]), _parts(last, mention["grain"])
    row: Row = dict(zip(("Year", "Month", "Day"), begins, strict=True))
    if ends != begins:
        row |= dict(zip(("End Year", "End Month", "End Day"), ends, strict=True))
    return row


def _parts(day: int, grain: str | None) -> tuple[int, int | None, int | None]:
    """Year, month and day, without what the grain leaves open."""
    found = date.fromordinal(day + EPOCH)
    if grain in ("year", "decade", "century"):
        return found.year, None, None
    if grain in ("month", "season", "quarter"):
        return found.year, found.month, None
    return found.year, found.month, found.day


def _quote(mention: Row) -> str:
    """The sentence; in quotation marks only where the words are the source's own."""
    sentence = escape(mention["sentence"], quote=False)
    if mention["digest"]:
        return f"{sentence} \u2014 {_source(mention)} (our digest)"
    return f"\u201c{sentence}\u201d \u2014 {_source(mention)}"


def _sources(mentions: Sequence[Row]) -> str:
    """Who names the event; with the days of each where these exclude each other."""
    if not _differ(mentions):
        return f"{'Sources' if _is_told_by_many(mentions) else 'Source'}: {_links(mentions)}"
    days: dict[str, list[Row]] = {}
    for mention in sorted(mentions, key=_by_days):
        days.setdefault(_days(mention), []).append(mention)
    told = ", ".join(f"{words} ({_links(some)})" for words, some in days.items())
    return f"{'Sources' if _is_told_by_many(mentions) else 'Dates'} differ: {told}"


def _differ(mentions: Sequence[Row]) -> bool:
    """Whether no day answers all of them."""
    first_days = [row["first_day"] for row in mentions if row["first_day"] is not None]
    last_days = [row["last_day"] for row in mentions if row["last_day"] is not None]
    return bool(first_days and last_days) and max(first_days) > min(last_days)


def _by_days(mention: Row) -> tuple[int, int]:
    first, last = mention["first_day"], mention["last_day"]
    return (last if first is None else first), (first if last is None else last)


def _days(mention: Row) -> str:
    return days_in_words(
        mention["first_day"], mention["last_day"], grain=mention["grain"], mod=mention["mod"]
    )


def _is_told_by_many(mentions: Sequence[Row]) -> bool:
    return len({_source(mention) for mention in mentions}) > 1


def _links(mentions: Sequence[Row]) -> str:
    """Each source once, linked to the first of its sentences that has a link."""
    links: dict[str, str | None] = {}
    for mention in mentions:
        source = _source(mention)
        links[source] = links.get(source) or mention["source_link"]
    return ", ".join(
        f'<a href="{escape(link)}">{source}</a>' if link else source
        for source, link in links.items()
    )


def _source(mention: Row) -> str:
    return escape(mention["outlet"] or mention["title"] or "source not known", quote=False)
