"""Scores date mentions against TIMEX3 gold as TempEval-3 does, and as day intervals.

strict    F1 of exact spans
relaxed   F1 of overlapping spans
value     relaxed F1 times the share of matched gold expressions whose value is right
interval  F1 over the DATE and TIME expressions that name calendar days: same first and last day

Days are read off a gold value as the gold sets mean them: fiscal years as calendar years, winter
to 28 February, a century as 1900-1999, years before Christ as negative.
"""

import calendar
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

Day = tuple[int, int, int]
Days = tuple[Day, Day]
Timex = Mapping[str, Any]
VAGUE = ("PRESENT_REF", "PAST_REF", "FUTURE_REF", "")
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11)}


def days(value: str) -> Days | None:
    """First and last day of a value, None where it names no days."""
    sign = -1 if value.startswith("BC") else 1
    value = re.sub(r"T.*$", "", value.removeprefix("BC"))
    value = re.sub(r"-XX(-XX)?$", "", re.sub(r"^(\d{4}-\d\d)-(?:XX|WXX-\d)$", r"\1", value))
    found = _years(value, sign) or _months(value) or _week(value)
    if found is None:
        return None
    (first, last) = found
    return ((sign * first[0], *first[1:]), (sign * last[0], *last[1:]))


def _years(value: str, sign: int) -> Days | None:
    if match := re.fullmatch(r"(?:FY)?(\d{4})", value):
        return (int(match[1]), 1, 1), (int(match[1]), 12, 31)
    if match := re.fullmatch(r"(\d{3})X?|(\d{2})(?:XX)?", value):
        width = 10 if match[1] else 100
        year = int(match[1] or match[2]) * width
        first, last = (year, year + width - 1) if sign > 0 else (year + width - 1, year)
        return (first, 1, 1), (last, 12, 31)
    return None


def _months(value: str) -> Days | None:
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value):
        day = (int(match[1]), int(match[2]), int(match[3]))
        return day, day
    if match := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return _span(int(match[1]), int(match[2]), 1) if 1 <= int(match[2]) <= 12 else None
    if match := re.fullmatch(r"(?:FY)?(\d{4})-Q([1-4])", value):
        return _span(int(match[1]), 3 * int(match[2]) - 2, 3)
    if match := re.fullmatch(r"(?:FY)?(\d{4})-H([12])", value):
        return _span(int(match[1]), 6 * int(match[2]) - 5, 6)
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA)", value):
        return _span(int(match[1]), _SEASONS[match[2]][0], 3)
    if match := re.fullmatch(r"(\d{4})-WI", value):
        return (int(match[1]), 12, 1), (int(match[1]) + 1, 2, 28)
    return None


def _span(year: int, month: int, count: int) -> Days:
    last = month + count - 1
    return (year, month, 1), (year, last, calendar.monthrange(max(year, 1), last)[1])


def _week(value: str) -> Days | None:
    match = re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?(?:-(\d))?", value)
    if not match:
        return None
    try:
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    except ValueError:
        return None
    first, last = (5, 6) if match[3] else (0, 6)
    if match[4]:
        first = last = int(match[4]) - 1
    ends = monday + timedelta(first), monday + timedelta(last)
    return (ends[0].year, ends[0].month, ends[0].day), (ends[1].year, ends[1].month, ends[1].day)


def interval(timex: Timex) -> Days | None:
    """First and last day that an expression names, as it says itself, else by its value."""
    if "interval" not in timex:
        return days(timex["value"]) if timex["type"] in ("DATE", "TIME") else None
    if timex["interval"] is None:
        return None
    first, last = (tuple(map(int, day.split("-"))) for day in timex["interval"])
    return (first[0], first[1], first[2]), (last[0], last[1], last[2])


def score(
    gold: Iterable[Mapping[str, Any]], answers: Mapping[str, Sequence[Timex]]
) -> dict[str, float]:
    """The four figures, in per cent, over all documents.

    Args:
        gold: Documents with "doc_id" and "timexes".
        answers: The expressions found, by document.
    """
    counts: Counter[str] = Counter()
    for document in gold:
        found = sorted(answers[document["doc_id"]], key=lambda timex: int(timex["start"]))
        _count(document["timexes"], found, counts)
    relaxed = _f1(counts, "overlapping", "found", "overlapped", "gold")
    return {
        "strict": _f1(counts, "strict", "found", "strict", "gold"),
        "relaxed": relaxed,
        "value": relaxed * counts["value"] / max(counts["overlapped"], 1),
        "interval": _f1(counts, "days", "days_found", "days", "days_gold"),
        "gold": counts["gold"],
        "found": counts["found"],
    }


def _count(wanted: Sequence[Timex], found: Sequence[Timex], counts: Counter[str]) -> None:
    counts["gold"] += len(wanted)
    counts["found"] += len(found)
    spans = {(timex["start"], timex["end"]) for timex in wanted}
    counts["strict"] += sum((timex["start"], timex["end"]) in spans for timex in found)
    hit: set[int] = set()
    vague: set[int] = set()
    for timex in wanted:
        over = [
            (min(timex["end"], other["end"]) - max(timex["start"], other["start"]), -number)
            for number, other in enumerate(found)
            if other["start"] < timex["end"] and other["end"] > timex["start"]
        ]
        hit.update(-number for _, number in over)
        best = found[-max(over)[1]] if over else None
        counts["overlapped"] += best is not None
        counts["value"] += best is not None and best["value"] == timex["value"]
        if days_wanted := interval(timex):
            counts["days_gold"] += 1
            counts["days"] += best is not None and interval(best) == days_wanted
        elif timex["value"] in VAGUE:
            vague.update(-number for _, number in over)
    counts["overlapping"] += len(hit)
    counts["days_found"] += sum(
        interval(timex) is not None and number not in vague for number, timex in enumerate(found)
    )


def _f1(counts: Counter[str], right: str, found: str, matched: str, wanted: str) -> float:
    precision = counts[right] / max(counts[found], 1)
    recall = counts[matched] / max(counts[wanted], 1)
    total = precision + recall
    return 200 * precision * recall / total if total else 0.0
