"""Score the putting together of mentions into events.

usage: python -m benchmarks.events stories [dev|test ...] [--errors N]
       python -m benchmarks.events demo EVENTS.jsonl FACTS.jsonl [--errors N]

`stories` reads our gold of invented stories (tests/gold/events), each half as one corpus, with the
whole pipeline, and scores the mentions whose dates overlap a fact: once with the days that the
pipeline gives them, once with those of the gold, which tells what wrong dates cost. `demo` reads
data/articles: EVENTS has {"event_id", "members": [[url, number of the fact in its article], ...]} a
line, FACTS {"url", "facts": [{"when": the date phrase, ...}, ...]}.

Prints precision, recall and F1 of pairs of mentions and of B-cubed; of `stories` pairs within one
article do not count. `--errors` shows the first false merges and misses, of the test half never.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.claims import shipped_knowledge
from timeline.events import cluster, voice_of
from timeline.model import DateInterval, Event, EventMention, Form, RawArticle
from timeline.pipeline import Knowledge, ReadArticle, process, process_batch
from timeline.readers import read_sources

ROOT = Path(__file__).parents[1]
STORIES = ROOT / "tests" / "gold" / "events" / "stories.jsonl"
HALVES = ("dev", "test")
Fact = tuple[str, int]
Pair = tuple[str, str]


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--errors", type=int, default=0)
    kinds = parser.add_subparsers(dest="corpus", required=True)
    stories = kinds.add_parser("stories")
    stories.add_argument("halves", nargs="*", default=list(HALVES), metavar="dev|test")
    demo = kinds.add_parser("demo")
    demo.add_argument("events", type=Path)
    demo.add_argument("facts", type=Path)
    args = parser.parse_args()
    if args.corpus == "demo":
        report_demo(rows(args.events), rows(args.facts), args.errors)
        return
    if unknown := set(args.halves).difference(HALVES):
        parser.error(f"{', '.join(sorted(unknown))}: the halves are {', '.join(HALVES)}")
    for half in args.halves:
        report_stories(half, 0 if half == "test" else args.errors)


def rows(path: Path) -> list[dict[str, Any]]:
    """Read JSON lines."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def report_stories(half: str, errors: int) -> None:
    """Print the scores of one half of our stories."""
    articles = [one for one in rows(STORIES) if one["split"] == half]
    read = read_stories(articles, shipped_knowledge())
    told = facts_told(articles, read)
    facts = sum(len(article["facts"]) for article in articles)
    print(f"{half}: {len(told)} of {facts} facts found")
    labels = {id_: f"{story} {fact['event']}" for id_, (story, fact) in told.items()}
    mentions = {m.mention_id: m for one in read for m in one.mentions}
    days = {id_: days_of(fact["day"]) for id_, (_, fact) in told.items()}
    right = sum(mentions[id_].date.interval == day for id_, day in days.items())
    print(f"  {right / len(told):.3f} of them have the days of the gold")
    for name, given in (("our days", {}), ("gold days", days)):
        print(f"  with {name}")
        events = cluster_with(read, given)
        found = {id_: e.event_id for e in events for id_ in e.mention_ids if id_ in labels}
        report(labels, found, across=mentions)
        if name == "our days":
            show_errors(labels, found, mentions, errors)


def read_stories(articles: Sequence[Mapping[str, Any]], knowledge: Knowledge) -> list[ReadArticle]:
    """Run the pipeline over articles of the gold."""
    return [
        process(
            RawArticle(
                article["text"].encode(),
                Form.TEXT,
                article["article_id"],
                sidecar=tuple(
                    (field, article[key])
                    for field, key in (
                        ("language", "lang"),
                        ("outlet", "outlet"),
                        ("published", "published"),
                    )
                ),
            ),
            knowledge,
        )
        for article in articles
    ]


def facts_told(
    articles: Sequence[Mapping[str, Any]], read: Sequence[ReadArticle]
) -> dict[str, tuple[str, Mapping[str, Any]]]:
    """By mention: its story, and the fact whose date it overlaps; each fact is told once."""
    told: dict[str, tuple[str, Mapping[str, Any]]] = {}
    for article, one in zip(articles, read, strict=True):
        for fact in article["facts"]:
            over = (
                mention
                for mention in one.mentions
                if mention.date.start < fact["end"] and fact["start"] < mention.date.end
            )
            if (mention := next(over, None)) is not None:
                told.setdefault(mention.mention_id, (article["story"], fact))
    return told


def days_of(edtf: str) -> DateInterval:
    """The days of a day, month or year, or of a range of two."""
    first, _, last = edtf.partition("/")
    return DateInterval.of(_first_day(first), _last_day(last or first))


def _first_day(value: str) -> date:
    return date.fromisoformat((value + "-01-01")[:10])


def _last_day(value: str) -> date:
    if len(value) == 4:
        return date(int(value), 12, 31)
    if len(value) == 7:
        return (_first_day(value) + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return date.fromisoformat(value)


def cluster_with(
    read: Iterable[ReadArticle], days: Mapping[str, DateInterval]
) -> Collection[Event]:
    """Put mentions together, with other days where they are given."""
    mentions, voices = [], {}
    for one in read:
        voices[one.article.article_id] = voice_of(one.article)
        for mention in one.mentions:
            given = days.get(mention.mention_id, mention.date.interval)
            mentions.append(replace(mention, date=replace(mention.date, interval=given)))
    return cluster(mentions, voices)


def report_demo(
    events: Sequence[Mapping[str, Any]], articles: Sequence[Mapping[str, Any]], errors: int
) -> None:
    """Print the scores of the demo corpus."""
    read = read_demo()
    made = cluster_with(read, {})
    mentions = {m.mention_id: m for article in read for m in article.mentions}
    gold = {(url, number): e["event_id"] for e in events for url, number in e["members"]}
    labels = {id_: gold[fact] for id_, fact in facts_of(read, articles).items() if fact in gold}
    found = {id_: e.event_id for e in made for id_ in e.mention_ids if id_ in labels}
    print(f"{len(mentions)} mentions, {len(made)} events, {len(labels)} of {len(gold)} facts found")
    report(labels, found)
    show_errors(labels, found, mentions, errors)
    sizes = Counter(len(event.mention_ids) for event in made)
    print("events by number of mentions:", dict(sorted(sizes.items())))


def read_demo() -> list[ReadArticle]:
    """Run the pipeline over the demo corpus."""
    raws = read_sources([str(ROOT / "data" / "articles")])
    read = process_batch(
        [raw for raw in raws if not isinstance(raw, Exception)], shipped_knowledge()
    )
    return [article for article in read if isinstance(article, ReadArticle)]


def facts_of(read: Iterable[ReadArticle], articles: Iterable[Mapping[str, Any]]) -> dict[str, Fact]:
    """Find the fact that each mention tells; each fact is told once."""
    facts: dict[str, Fact] = {}
    by_url = {article["url"]: article["facts"] for article in articles}
    for one in read:
        free = list(enumerate(by_url.get(one.article.url or "", [])))
        for mention in one.mentions:
            for number, fact in free:
                if _same_phrase(mention, fact["when"]):
                    facts[mention.mention_id] = (one.article.url or "", number)
                    free.remove((number, fact))
                    break
    return facts


def _same_phrase(mention: EventMention, when: str) -> bool:
    ours, theirs = mention.date.text.casefold(), when.casefold()
    return ours in theirs or theirs in ours


def pairs(groups: Mapping[str, str]) -> set[Pair]:
    """All pairs of mentions in one group."""
    members: defaultdict[str, list[str]] = defaultdict(list)
    for id_, group in groups.items():
        members[group].append(id_)
    return {pair for ids in members.values() for pair in combinations(sorted(ids), 2)}


@dataclass(frozen=True, slots=True)
class PairScores:
    """How many pairs of mentions are right, found, and in the gold."""

    right: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        """Of what was found; 1 where nothing was."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of the gold; 1 where it has none."""
        return self.right / self.gold if self.gold else 1.0


def pair_scores(
    labels: Mapping[str, str],
    found: Mapping[str, str],
    across: Mapping[str, EventMention] | None = None,
) -> PairScores:
    """Compare pairs of mentions; with `across`, only those of different articles count."""
    gold, ours = pairs(labels), pairs(found)
    if across is not None:
        gold, ours = (
            {
                (one, other)
                for one, other in both
                if across[one].article_id != across[other].article_id
            }
            for both in (gold, ours)
        )
    return PairScores(len(gold & ours), len(ours), len(gold))


def report(
    labels: Mapping[str, str],
    found: Mapping[str, str],
    across: Mapping[str, EventMention] | None = None,
) -> None:
    """Print the scores of pairs and of B-cubed."""
    of_pairs = pair_scores(labels, found, across)
    precision, recall = of_pairs.precision, of_pairs.recall
    print(
        f"    pairs: precision {precision:.3f}  recall {recall:.3f}  F1 {f1(precision, recall):.3f}"
        f"  ({of_pairs.right} right of {of_pairs.found} found, {of_pairs.gold} gold)"
    )
    precision, recall = b_cubed(found, labels), b_cubed(labels, found)
    print(
        f"    B-cubed: precision {precision:.3f}  recall {recall:.3f}"
        f"  F1 {f1(precision, recall):.3f}"
    )


def f1(precision: float, recall: float) -> float:
    """Their harmonic mean; 0 where both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def b_cubed(groups: Mapping[str, str], other: Mapping[str, str]) -> float:
    """The mean share of each mention's group that is with it in the other grouping."""
    sizes = Counter(groups.values())
    both = Counter((groups[id_], other[id_]) for id_ in groups)
    return sum(both[groups[i], other[i]] / sizes[groups[i]] for i in groups) / len(groups)


def show_errors(
    labels: Mapping[str, str],
    found: Mapping[str, str],
    mentions: Mapping[str, EventMention],
    count: int,
) -> None:
    """Print the first false merges and the first misses."""
    for name, wrong in (
        ("false", pairs(found) - pairs(labels)),
        ("missed", pairs(labels) - pairs(found)),
    ):
        for pair in sorted(wrong)[:count]:
            print(name, *_lines(pair, labels, mentions), sep="\n    ")


def _lines(
    pair: Iterable[str], labels: Mapping[str, str], mentions: Mapping[str, EventMention]
) -> Iterator[str]:
    for id_ in pair:
        yield f"{mentions[id_].date.edtf}  {labels[id_]}  {mentions[id_].sentence}"


if __name__ == "__main__":
    main()
