"""Events as a calendar (RFC 5545): all-day entries, of exact days only."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import duckdb

from timeline.exports.rows import Choice, Row
from timeline.exports.told import headline, told_events
from timeline.store.rows import EPOCH

_EXACT = ("day", "hour", "minute")
_LONGEST_LINE = 75
# What a title or a name holds of control characters has no place in the format.
_CONTROLS: Mapping[str, None] = dict.fromkeys(map(chr, (*range(32), 127)))
_ESCAPED = str.maketrans(
    {**_CONTROLS, "\\": "\\\\", ";": "\\;", ",": "\\,", "\t": " ", "\n": "\\n"}
)


def calendar_lines(
    connection: duckdb.DuckDBPyConnection, choice: Choice | None = None
) -> Iterator[str]:
    """Write an entry per event whose days are exact; a calendar has no place for others."""
    yield from _folded("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Timeline//EN")
    for mentions in told_events(connection, choice or Choice()):
        first, last = mentions[0]["first_day"], mentions[0]["last_day"]
        if mentions[0]["grain"] in _EXACT and first is not None and last is not None:
            yield from _folded(*_entry(mentions, first, last))
    yield from _folded("END:VCALENDAR")


def _entry(mentions: Sequence[Row], first: int, last: int) -> Iterator[str]:
    speaker = mentions[0]
    yield "BEGIN:VEVENT"
    yield f"UID:{speaker['event_id']}@timeline"
    # When it was last told of, as there is no clock here: the same store gives the same calendar.
    told = [mention["published_day"] for mention in mentions]
    yield f"DTSTAMP:{_day(max((day for day in told if day is not None), default=first))}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    yield f"DTEND;VALUE=DATE:{_day(last + 1)}"
    yield f"SUMMARY:{_text(headline(mentions))}"
    yield f"DESCRIPTION:{_text(chr(10).join(map(_told, mentions)))}"
    if speaker["source_link"]:
        yield f"URL:{speaker['source_link']}"
    if speaker["status"] == "planned":
        yield "STATUS:TENTATIVE"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _told(mention: Row) -> str:
    """A sentence and whose it is; in quotation marks only where the words are the source's own."""
    source = mention["outlet"] or mention["title"] or "source not known"
    sentence = " ".join(str(mention["sentence"]).split())
    if mention["digest"]:
        return f"{sentence} \u2014 {source} (our digest)"
    return f"\u201c{sentence}\u201d \u2014 {source}"


def _day(day: int) -> str:
    # Years are written with four figures on every system.
    return date.fromordinal(min(day + EPOCH, date.max.toordinal())).isoformat().replace("-", "")


def _text(words: str) -> str:
    return words.translate(_ESCAPED)


def _folded(*lines: str) -> Iterator[str]:
    """Lines of at most 75 bytes, as the format asks; what is longer goes on after a space."""
    for line in lines:
        kept = ""
        for sign in line:
            if len((kept + sign).encode()) > _LONGEST_LINE:
                yield kept + "\r\n"
                kept = " "
            kept += sign
        yield kept + "\r\n"
