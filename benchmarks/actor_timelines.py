"""Score exported mentions against gold timelines of actors (SemEval-2015 task 4, by sentence).

usage: python benchmarks/actor_timelines.py ARTICLES TIMELINES MENTIONS [--errors N]

ARTICLES   {"doc_id", "published", "title", "sentences", "text"}; text is the sentences, one a line
TIMELINES  {"entity", "entries": [{"doc_id", "sentence", "date"}]}; date is YYYY, YYYY-MM,
           YYYY-MM-DD or null
MENTIONS   {"doc_id", "start", "end", "first_day", "last_day", "actor_names"}, as
           `python -m timeline export --what mentions --format jsonl` writes them

A mention belongs to an entity whose name is among its actors or stands in its sentence. A gold
sentence counts once per date; undated gold entries are left out. Prints precision, recall and F1
over all entities together.
"""

import argparse
import calendar
import json
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Entry = tuple[str, str, int, str]
Row = dict[str, Any]


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("articles", "timelines", "mentions"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    articles = {article["doc_id"]: article for article in rows(args.articles)}
    timelines = rows(args.timelines)
    gold = set(gold_entries(timelines, articles))
    found = set(found_entries(timelines, articles, rows(args.mentions)))
    show("missed", sorted(gold - found)[: args.errors], articles)
    show("extra", sorted(found - gold)[: args.errors], articles)
    right = len(gold & found)
    print(
        f"precision {right / max(len(found), 1):.3f}  recall {right / max(len(gold), 1):.3f}  "
        f"F1 {2 * right / max(len(found) + len(gold), 1):.3f}  "
        f"({right} right, {len(found)} found, {len(gold)} gold)"
    )


def rows(path: Path) -> list[Row]:
    """Read JSON lines."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def gold_entries(timelines: list[Row], articles: dict[str, Row]) -> Iterator[Entry]:
    """The dated entries of all timelines."""
    for timeline in timelines:
        for entry in timeline["entries"]:
            if entry["date"] and entry["doc_id"] in articles:
                name = timeline["entity"].lower()
                yield name, entry["doc_id"], entry["sentence"], entry["date"]


def found_entries(
    timelines: list[Row], articles: dict[str, Row], mentions: list[Row]
) -> Iterator[Entry]:
    """The entries that the mentions make for the entities of the timelines."""
    starts = {doc_id: sentence_starts(article) for doc_id, article in articles.items()}
    names = [timeline["entity"].lower() for timeline in timelines]
    for mention in mentions:
        doc_id = str(mention["doc_id"])
        if doc_id not in articles or not mention["first_day"] or not mention["last_day"]:
            continue
        number = bisect_right(starts[doc_id], mention["start"]) - 1
        sentence = articles[doc_id]["sentences"][number].lower()
        actors = {name.lower() for name in mention["actor_names"] or ()}
        day = as_gold_writes(mention["first_day"], mention["last_day"])
        for name in names:
            if name in actors or name in sentence:
                yield name, doc_id, number, day


def sentence_starts(article: Row) -> list[int]:
    """Where each sentence begins in the text."""
    starts, at = [], 0
    for sentence in article["sentences"]:
        starts.append(at)
        at += len(sentence) + 1
    return starts


def as_gold_writes(first: str, last: str) -> str:
    """YYYY, YYYY-MM or YYYY-MM-DD where the days are exactly that; otherwise both days."""
    if first == last:
        return first
    year, month, day = first.split("-")
    if first == f"{year}-01-01" and last == f"{year}-12-31":
        return year
    days = calendar.monthrange(int(year), int(month))[1]
    if day == "01" and last == f"{year}-{month}-{days:02d}":
        return f"{year}-{month}"
    return f"{first}/{last}"


def show(what: str, entries: list[Entry], articles: dict[str, Row]) -> None:
    """Print entries with the beginning of their sentences."""
    for name, doc_id, number, day in entries:
        sentence = articles[doc_id]["sentences"][number][:120]
        print(what, name, doc_id, number, day, sentence, sep="\t")


if __name__ == "__main__":
    main()
