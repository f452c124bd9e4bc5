"""Scores and times the date tagger.

usage: python -m benchmarks.dates score      both development sets, by parts seen and unseen
       python -m benchmarks.dates rival      the same of dateparser's search
       python -m benchmarks.dates families   right and wrong answers by rule
       python -m benchmarks.dates phrases    the two sets of phrases, by family
       python -m benchmarks.dates speed      against dateparser's search, on the same text
       python -m benchmarks.dates growth     10 KB to 10 MB of news, and hostile text
       python -m benchmarks.dates start      CPU time of `timeline tag` over bare Python

The sets are read from the folder that TIMELINE_CORPORA names (`dates/*.jsonl` in it).
"""

import argparse
import json
import os
import re
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from benchmarks.timex_scores import score
from timeline.dates import tag
from timeline.dates.tagging import timex_record
from timeline.languages import LANGUAGES

SETS = ("tbaq-corrected", "wikiwars-train")
# Rules were written from the documents whose number leaves none of these when divided by eight. The
# first of the two was kept out of sight for long and then opened, the second is still unseen.
_EIGHTHS = 8
_OPENED, _UNSEEN = 3, 7
_VALUE_OF_PERIOD = {"year": "%Y", "month": "%Y-%m", "week": "%G-W%V", "time": "%Y-%m-%dT%H:%M"}
HOSTILE = {
    "may may 1 1 1": "may may 1 1 1 ",
    "digits": "1",
    "digits, spaced": "12 ",
    "commas": ",",
    "one long word": "a",
    "the the the": "the ",
    "1-1-1": "1-1-",
    "line breaks": "\n",
    "full stops": "a. ",
    "spaces": " ",
    "last last": "last the early ",
    "years": "year ",
    "nothing but dates": "May 3, at 12:00 on Friday early last week in the 1990s ",
}
HOSTILE_RUSSIAN = {
    "май май 1 1": "май май 1 1 ",
    "в ночь на": "в ночь на ",
    "с 22 по 24": "с 22 по 24 ",
    "12, 12": "12, ",
    "в начале прошлой": "в начале прошлой ",
    "прошлый год": "прошлый год ",
    "XX век": "XX век ",
    "одно слово": "а",
    "точки": "а. ",
    "одни даты": "1 мая в 12:00, в пятницу прошлой недели в начале 90-х ",
}


def main() -> None:
    """Run one of the benchmarks."""
    commands: Mapping[str, Callable[[], None]] = {
        "score": print_scores,
        "rival": print_rival,
        "families": print_families,
        "phrases": print_phrases,
        "speed": print_speed,
        "growth": print_growth,
        "start": print_start,
    }
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=commands)
    commands[parser.parse_args().what]()


def documents(name: str) -> list[dict[str, Any]]:
    """The lines of a set."""
    folder = os.environ.get("TIMELINE_CORPORA")
    if not folder:
        raise SystemExit("set TIMELINE_CORPORA to the folder that holds dates/*.jsonl")
    with (Path(folder) / "dates" / f"{name}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def timexes(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What the tagger finds in a document."""
    day = document["dct"] and date.fromisoformat(document["dct"][:10])
    return [
        dict(timex_record(one))
        for one in tag(document["text"], language=LANGUAGES["en"], anchor=day)
    ]


def print_scores() -> None:
    """The four figures of both sets: all, what is seen, what was opened late, what is unseen."""
    for name in SETS:
        all_documents = documents(name)
        started = time.process_time()
        answers = {one["doc_id"]: timexes(one) for one in all_documents}
        seconds = time.process_time() - started
        size = sum(len(one["text"]) for one in all_documents) / 1000
        print(f"{name}: {size / seconds:.0f} KB per CPU-second")
        for part, chosen in _parts(all_documents):
            print(f"  {part:7}", _row(score(chosen, answers)))


def print_rival() -> None:
    """The four figures of dateparser's search, told the language and the reference day."""
    for name in SETS:
        found = documents(name)
        answers = {one["doc_id"]: _searched(one) for one in found}
        print(f"{name}: dateparser.search", _row(score(found, answers)))


def _searched(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    text, at, answers = document["text"], 0, []
    day = datetime.fromisoformat((document["dct"] or "2000-01-01")[:10])
    settings = {"RELATIVE_BASE": day, "PREFER_DATES_FROM": "past"}
    grains = DateDataParser(languages=["en"], settings=settings)
    for phrase, moment in search_dates(text, languages=["en"], settings=settings) or ():
        start = text.find(phrase, at)
        if start < 0:
            continue
        at = start + len(phrase)
        pattern = _VALUE_OF_PERIOD.get(grains.get_date_data(phrase).period or "", "%Y-%m-%d")
        answers.append(
            {"start": start, "end": at, "type": "DATE", "value": moment.strftime(pattern)}
        )
    return answers


def _parts(found: Sequence[Any]) -> list[tuple[str, list[Any]]]:
    parts: dict[str, list[Any]] = {"all": list(found), "seen": [], "opened": [], "unseen": []}
    for number, one in enumerate(found):
        eighth = number % _EIGHTHS
        parts[{_OPENED: "opened", _UNSEEN: "unseen"}.get(eighth, "seen")].append(one)
    return list(parts.items())


def _row(figures: Mapping[str, float]) -> str:
    return "  ".join(f"{name} {figure:.1f}" for name, figure in figures.items())


def print_families() -> None:
    """For each rule: how often it finds an expression of the gold, with the right value."""
    for name in SETS:
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for document in documents(name):
            _count_by_rule(document, counts)
        print(name)
        for rule, tally in sorted(counts.items(), key=lambda item: -item[1].total()):
            print(f"  {rule:24} right {tally['right']:4}  value {tally['value']:3}", end="")
            print(f"  span {tally['span']:3}  extra {tally['extra']:3}  missed {tally['missed']}")


def _count_by_rule(document: Mapping[str, Any], counts: dict[str, Counter[str]]) -> None:
    found = timexes(document)
    for timex in found:
        over = [gold for gold in document["timexes"] if _overlap(gold, timex)]
        same = [gold for gold in over if gold["value"] == timex["value"]]
        exact = [gold for gold in same if gold["start"] == timex["start"]]
        exact = [gold for gold in exact if gold["end"] == timex["end"]]
        kind = "right" if exact else "span" if same else "value" if over else "extra"
        counts[timex["rule"]][kind] += 1
    for gold in document["timexes"]:
        counts["(none)"]["missed"] += not any(_overlap(gold, timex) for timex in found)


def _overlap(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


class Verdict(StrEnum):
    """How a phrase was read."""

    RIGHT = "right"
    OTHER_WAY = "the other way"
    COARSER = "coarser"
    WRONG = "wrong"
    MISSED = "missed"


def print_phrases() -> None:
    """Phrases with a reference time: how many are read as expected, by the family of our rules."""
    for name in ("phrases-recognizers-datetimemodel", "phrases-duckling-en"):
        counts: dict[str, Counter[Verdict]] = defaultdict(Counter)
        for phrase in documents(name):
            found = timexes({"text": phrase["text"], "dct": phrase["reference"]})
            counts[_family(phrase, found)][judge_phrase(phrase, found)] += 1
        total = sum(counts.values(), Counter())
        print(f"{name}: {total.total()}; {_verdicts(total)}")
        for family, tally in sorted(counts.items(), key=lambda item: -item[1].total()):
            print(f"  {family:38} {tally.total():4}; {_verdicts(tally)}")


def _verdicts(tally: Counter[Verdict]) -> str:
    return ", ".join(f"{verdict} {tally[verdict]}" for verdict in Verdict)


def _family(phrase: Mapping[str, Any], found: Sequence[Mapping[str, Any]]) -> str:
    """The family of the rule that found what is expected; what is expected, where none did."""
    families = {
        rule.name: family.name for family in LANGUAGES["en"].families for rule in family.rules
    }
    if not phrase["expect"]:
        return "(no date)"
    words = phrase["expect"][0].get("text", "").lower()
    for timex in found:
        if timex["text"].lower() in words or words in timex["text"].lower():
            return families[timex["rule"]]
    kind = str(phrase["expect"][0]["type"]).removeprefix("datetimeV2.")
    return f"(not found: {kind})"


def judge_phrase(phrase: Mapping[str, Any], found: Sequence[Mapping[str, Any]]) -> Verdict:
    """Whether what was found begins on a day that is expected, or has the value that is.

    "Monday" is the last one in news, where the sets expect the next: that is the other way. What
    is expected within what was found ("a week ago", a day there and a week here) is coarser.
    """
    expected = phrase["expect"]
    if not expected:
        dated = any(timex.get("interval") for timex in found)
        return Verdict.WRONG if dated else Verdict.RIGHT
    wanted = str(expected[0].get("timex", ""))
    if any(timex["value"] == wanted or _same_time(wanted, timex["value"]) for timex in found):
        return Verdict.RIGHT
    days = _expected_days(expected[0])
    intervals = [timex["interval"] for timex in found if timex.get("interval")]
    if any(first in days for first, _ in intervals):
        return Verdict.RIGHT
    others = [other for timex in found for other in timex["reading"]["alternatives"]]
    if any(other["first_day"] in days for other in others):
        return Verdict.OTHER_WAY
    if any(first <= day <= last for first, last in intervals for day in days):
        return Verdict.COARSER
    return Verdict.WRONG if found else Verdict.MISSED


def _same_time(wanted: str, value: str) -> bool:
    """Tell "T07:30" from a day with that time."""
    if not re.fullmatch(r"T\d\d(?::\d\d){0,2}|T[A-Z]{2}", wanted):
        return False
    time = wanted if len(wanted) > len("T07") else f"{wanted}:00"
    return value.endswith((time, wanted[: len("T07:30")]))


def _expected_days(expected: Mapping[str, Any]) -> set[str]:
    """The first days of all readings of a phrase."""
    values = expected.get("values", [])
    starts = [value if isinstance(value, str) else _start(value) for value in values]
    return {str(start)[:10] for start in starts if start}


def _start(value: Mapping[str, Any]) -> str | None:
    for key in ("start", "value", "from", "end", "to"):
        if found := value.get(key):
            return _start(found) if isinstance(found, Mapping) else str(found)
    return None


def print_speed() -> None:
    """KB per CPU-second of ours and of `dateparser.search.search_dates`, on the same news."""
    from dateparser.search import search_dates

    texts = [one["text"] for one in documents(SETS[0])][::8]
    search_dates(texts[0][:200])
    tag(texts[0], language=LANGUAGES["en"], anchor=date(2000, 1, 1))
    theirs = _rate(search_dates, texts)
    told = _rate(lambda text: search_dates(text, languages=["en"]), texts)
    ours = _rate(lambda text: tag(text, language=LANGUAGES["en"], anchor=date(2000, 1, 1)), texts)
    print(f"timeline {ours:.0f} KB per CPU-second")
    print(f"dateparser.search {theirs:.0f}, ratio {ours / theirs:.0f}")
    print(f"dateparser.search, told that it is English, {told:.0f}, ratio {ours / told:.0f}")


def _rate(read: Callable[[str], object], texts: Sequence[str]) -> float:
    started = time.process_time()
    for text in texts:
        read(text)
    return sum(map(len, texts)) / 1000 / (time.process_time() - started)


def print_growth() -> None:
    """CPU time for texts of growing size: linear means the same rate for all."""
    news = "\n\n".join(one["text"] for one in documents(SETS[0]))
    tag("today", language=LANGUAGES["en"], anchor=date(2000, 1, 1))
    print("news, as one document")
    for size in (10_000, 100_000, 1_000_000, 10_000_000):
        _print_growth("en", (news * (size // len(news) + 1))[:size])
    for code, pieces in (("en", HOSTILE), ("ru", HOSTILE_RUSSIAN)):
        for name, piece in pieces.items():
            print(name)
            for size in (100_000, 1_000_000):
                _print_growth(code, piece * (size // len(piece.encode())))


def _print_growth(code: str, text: str) -> None:
    """Kilobytes are of UTF-8: a Russian letter is two bytes."""
    size = len(text.encode()) / 1000
    started = time.process_time()
    found = tag(text, language=LANGUAGES[code], anchor=date(2000, 1, 1))
    seconds = time.process_time() - started
    print(f"  {size:8.0f} KB {seconds:7.3f} CPU-s {size / seconds:7.0f} KB/s", end="")
    print(f"  {len(found):7} dates")


def print_start() -> None:
    """CPU time of starting `python -m timeline tag` on no input, over bare Python, in seconds."""
    bare = min(_cpu_of([sys.executable, "-c", "pass"]) for _ in range(5))
    ours = min(_cpu_of([sys.executable, "-m", "timeline", "tag", "-"]) for _ in range(5))
    print(f"bare Python {bare:.2f}, tag {ours:.2f}, over it {ours - bare:.2f} CPU-s")


def _cpu_of(command: Sequence[str]) -> float:
    before = os.times()
    subprocess.run(command, stdin=subprocess.DEVNULL, check=True, capture_output=True)
    after = os.times()
    spent = after.children_user + after.children_system
    return spent - before.children_user - before.children_system


if __name__ == "__main__":
    main()
