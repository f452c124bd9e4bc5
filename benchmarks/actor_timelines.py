"""Score exported mentions against gold timelines of actors (SemEval-2015 task 4, by sentence).

usage: TIMELINE_CORPORA=folder python -m benchmarks.actor_timelines [--errors N]
       python -m benchmarks.actor_timelines ARTICLES TIMELINES MENTIONS [--errors N]

Without files, the articles of entity-timelines in the folder of the corpora are built and exported.

ARTICLES   {"doc_id", "published", "title", "sentences", "text"}; text is the sentences, one a line
TIMELINES  {"entity", "entries": [{"doc_id", "sentence", "date"}]}; date is YYYY, YYYY-MM,
           YYYY-MM-DD or null
MENTIONS   {"doc_id", "start", "end", "first_day", "last_day", "actor_names"}, as
           `python -m timeline export --what mentions --format jsonl` writes them

A mention belongs to an entity whose name is among its actors or stands in its sentence. A gold
sentence counts once per date; undated gold entries are left out. Prints precision, recall and F1
over all entities together, as exported and with the day of publication given to the sentences that
name an entity and no date, which Timeline itself never does; and how far the dates alone can reach.
"""

import argparse
import calendar
import json
import os
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from timeline.build import build
from timeline.exports.json_lines import json_lines
from timeline.exports.rows import What
from timeline.exports.rows import rows as export_rows
from timeline.store import open_release

CORPORA = Path(os.environ.get("TIMELINE_CORPORA", "corpora"))
Entry = tuple[str, str, int, str]
Row = dict[str, Any]


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    if len(args.files) not in (0, 3):
        parser.error("name ARTICLES, TIMELINES and MENTIONS, or none of them")
    folder = CORPORA / "entity-timelines"
    given = args.files or [folder / "apple-articles.jsonl", folder / "apple-timelines.jsonl"]
    articles = {article["doc_id"]: article for article in rows(given[0])}
    timelines = rows(given[1])
    mentions = rows(given[2]) if args.files else exported(given[0])
    gold = set(gold_entries(timelines, articles))
    found = set(found_entries(timelines, articles, mentions))
    show("missed", sorted(gold - found)[: args.errors], articles)
    show("extra", sorted(found - gold)[: args.errors], articles)
    dates = dates_of_sentences(articles, mentions)
    print_score("as exported", gold, found)
    print_score("with publication", gold, found | published(timelines, articles, dates))
    named = [entry for entry in gold if entry[1:3] in dates]
    right = [entry for entry in named if entry[3] in dates[entry[1:3]]]
    print(
        f"of {len(gold)} gold entries {len(named)} are in sentences that name a date, "
        f"{len(right)} of these on that date"
    )


def exported(articles: Path) -> list[Row]:
    """Build a store of the articles and export its mentions."""
    with TemporaryDirectory() as folder:
        build([str(articles)], store=Path(folder) / "store")
        with open_release(Path(folder) / "store") as release:
            lines = list(json_lines(export_rows(release.connection, What.MENTIONS)))
    return [json.loads(line) for line in lines]


def dates_of_sentences(
    articles: dict[str, Row], mentions: list[Row]
) -> dict[tuple[str, int], set[str]]:
    """The dates that the mentions give to each sentence, by article and number."""
    starts = {doc_id: sentence_starts(article) for doc_id, article in articles.items()}
    dates: dict[tuple[str, int], set[str]] = {}
    for mention in mentions:
        doc_id = str(mention["doc_id"])
        if doc_id in articles and mention["first_day"] and mention["last_day"]:
            number = bisect_right(starts[doc_id], mention["start"]) - 1
            day = as_gold_writes(mention["first_day"], mention["last_day"])
            dates.setdefault((doc_id, number), set()).add(day)
    return dates


def published(
    timelines: list[Row], articles: dict[str, Row], dates: dict[tuple[str, int], set[str]]
) -> set[Entry]:
    """Entries on the day of publication for sentences with a name and without a date."""
    return {
        (name, doc_id, number, article["published"][:10])
        for name in (timeline["entity"].lower() for timeline in timelines)
        for doc_id, article in articles.items()
        for number, sentence in enumerate(article["sentences"])
        if name in sentence.lower() and (doc_id, number) not in dates
    }


def print_score(name: str, gold: set[Entry], found: set[Entry]) -> None:
    """Print precision, recall and F1."""
    right = len(gold & found)
    print(
        f"{name:16}  precision {right / max(len(found), 1):.3f}  "
        f"recall {right / max(len(gold), 1):.3f}  "
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
