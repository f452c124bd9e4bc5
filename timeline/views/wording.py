"""How a date was read, in words for a reader."""

import json
import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from timeline.day_words import day_words, interval_words, time_words, to_day
from timeline.model import ClueKind, Confidence

_YEAR = re.compile(r"\d{4}|['’]\d\d\b")
_MONTH = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    r"|янв|фев|мар|апр|ма[йяею]|июн|июл|авг|сен|окт|ноя|дек)",
    re.IGNORECASE,
)
MISSING = "No longer found among your files"
"""What is said of an article whose place was gone when its source was last read."""

_CORRECTED = "as a reader corrected it"
_ORDERS = {
    "month first": "the month is read before the day",
    "day first": "the day is read before the month",
}

_CLUES = {
    ClueKind.SIDECAR: "sources.csv or a .meta.yaml file",
    ClueKind.FRONT_MATTER: "the lines above the text",
    ClueKind.RECORD: "the table or record",
    ClueKind.METADATA: "what the page states unseen",
    ClueKind.URL: "the address",
    ClueKind.HEADER: "a line above the text",
    ClueKind.DATELINE: "the place and day that open the text",
    ClueKind.FEED: "the feed",
    ClueKind.TEXT: "the text",
    ClueKind.PAGE_SEARCH: "a date that the page shows",
}
_DOUBTS = {
    Confidence.LOW: "; uncertain: it can be read in another way, or another date contradicts it",
    Confidence.MEDIUM: "; fairly certain",
}


@dataclass(frozen=True, slots=True)
class Dating:
    """A date phrase and what was made of it.

    Args:
        text: The phrase.
        first, last: Its days, None where open; both None where undated.
        grain: The smallest unit that it names.
        time: The time of day in words, "" where none is told.
        published: Day of publication, None where not known.
        anchor: The day counted from, None where the words name the days by themselves.
        direction: What was looked for from there.
        alternatives: Other readings, likeliest first.
        reason: Why it has no days.
        confidence: How sure the reading is, None where undated.
    """

    text: str
    first: int | None
    last: int | None
    grain: str | None
    time: str
    published: int | None
    anchor: int | None
    direction: str | None
    alternatives: tuple[tuple[int | None, int | None], ...]
    reason: str | None
    confidence: str | None


def dating_of(mention: Mapping[Any, Any]) -> Dating:
    """Read a row of `queries.sources`."""
    reading = json.loads(mention["reading"] or "{}")
    return Dating(
        text=str(mention["date_text"]),
        first=mention["first_day"],
        last=mention["last_day"],
        grain=mention["grain"],
        time=time_words(mention["time"], mention["zone"]),
        published=mention["published_day"],
        anchor=_day(reading.get("anchor")),
        direction=reading.get("direction"),
        alternatives=tuple(
            (_day(other.get("first_day")), _day(other.get("last_day")))
            for other in reading.get("alternatives") or ()
        ),
        reason=mention["reason"],
        confidence=mention["confidence"],
    )


def reading_words(dating: Dating) -> str:
    """One sentence on how the phrase was read.

    "“on 17 August” has no year; read as the last one before the article’s day, 24 September 2021."
    """
    phrase = f"“{dating.text}”"
    if dating.first is None and dating.last is None:
        return f"{phrase} was not placed: {dating.reason or 'no reason given'}."
    days = interval_words(dating.first, dating.last, grain=dating.grain)
    days = f"{days}, {dating.time}" if dating.time else days
    if dating.direction == _CORRECTED:
        return f"A reader corrected {phrase} to {days}."
    if dating.anchor is None:
        if dating.text.casefold() == days.casefold():
            return "The date is named in full."
        order = _ORDERS.get(dating.direction or "")
        return f"{phrase} is read as {days}" + (f"; {order}." if order else ".")
    anchor = _anchor_words(dating)
    if _leaves_year_out(dating.text) and dating.first == dating.last == dating.anchor:
        return f"{phrase} has no year; read as {anchor}."
    if _leaves_year_out(dating.text):
        return f"{phrase} has no year; read as {_nearest(dating)} {anchor}: {days}."
    if dating.first == dating.last == dating.anchor:
        time = f", {dating.time}" if dating.time else ""
        return f"{phrase} is read as {anchor}{time}."
    return f"{phrase} is counted from {anchor}: {days}."


def alternative_words(dating: Dating) -> str:
    """The other readings, "" where there are none or the one that was taken is beyond doubt."""
    others = [interval_words(first, last) for first, last in dating.alternatives]
    if not others:
        return ""
    if dating.direction == _CORRECTED:
        return f"It was read as {' or '.join(others)} before."
    if dating.confidence == Confidence.HIGH:
        return ""
    return f"It could also mean {' or '.join(others)}."


def _day(text: str | None) -> int | None:
    return None if text is None else to_day(date.fromisoformat(text))


def _leaves_year_out(text: str) -> bool:
    return _YEAR.search(text) is None and _MONTH.search(text) is not None


def _anchor_words(dating: Dating) -> str:
    anchor = dating.anchor or 0
    if anchor == dating.published:
        return f"the article’s day, {day_words(anchor)}"
    return f"{day_words(anchor)}, which the text speaks of"


def _nearest(dating: Dating) -> str:
    first = dating.first if dating.first is not None else dating.last
    anchor = dating.anchor or 0
    if first is None or dating.last is None or first <= anchor <= dating.last:
        return "the one around"
    return "the last one before" if first < anchor else "the next one after"


def forget_command(article_id: str, store: Path) -> str:
    """What to say to a shell to remove an article for good."""
    named = shlex.quote(str(store))
    # An id is what its source says: it may hold anything, and begin as an option does.
    return f"python -m timeline store forget --store {named} -- {shlex.quote(article_id)}"


def publication_words(evidence: str, confidence: str | None) -> str:
    """Where a day of publication comes from, and how sure it is where that is not beyond doubt.

    "Day of publication from the table or record (“date”); fairly certain"
    """
    doubt = _DOUBTS.get(Confidence(confidence), "") if confidence else ""
    return f"Day of publication from {_clue_words(evidence)}{doubt}"


def _clue_words(evidence: str) -> str:
    kind, _, name = evidence.removesuffix('"').partition(' "')
    if kind not in _CLUES:
        return evidence
    return f"{_CLUES[ClueKind(kind)]} (“{name.removeprefix('JSON-LD ')}”)"


def other_publication_words(alternatives: str | None) -> str:
    """Which other days of publication are named, and by what; "" where none is.

    "Other days: 22 September 2021 by the address (“2021/09/22”)"

    Args:
        alternatives: As the release has them.
    """
    told = [
        f"{day_words(_day(one['published'][:10]) or 0)} by {_clue_words(one['evidence'])}"
        for one in json.loads(alternatives or "[]")
    ]
    return f"Other {'day' if len(told) == 1 else 'days'} named: {'; '.join(told)}" if told else ""
