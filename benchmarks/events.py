"""Score the merging of mentions into events on the demo corpus.

usage: python -m benchmarks.events EVENTS.jsonl FACTS.jsonl [--errors N]

EVENTS  {"event_id", "members": [[url, number of the fact in its article], ...]}
FACTS   {"url", "facts": [{"when": the date phrase, ...}, ...]}

The corpus in data/articles is read with the whole pipeline. A mention is a fact where its phrase
is the fact's `when` in the article of that URL; pairs of mentions that are both facts of some event
are judged: same event or not. Prints pairwise precision, recall and F1, and B-cubed F1.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from timeline.events import cluster, voice_of
from timeline.languages import LANGUAGES
from timeline.model import Event, EventMention
from timeline.pipeline import Knowledge, ReadArticle, process_batch
from timeline.readers import read_sources
from timeline.store.registries import load_actors, load_outlets

ROOT = Path(__file__).parents[1]
Fact = tuple[str, int]


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("events", type=Path)
    parser.add_argument("facts", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    read = read_demo()
    mentions = [mention for article in read for mention in article.mentions]
    events = cluster(mentions, {a.article.article_id: voice_of(a.article) for a in read})
    facts = facts_of(read, rows(args.facts))
    gold = {(url, number): e["event_id"] for e in rows(args.events) for url, number in e["members"]}
    labels = {id_: gold[fact] for id_, fact in facts.items() if fact in gold}
    found = {id_: e.event_id for e in events for id_ in e.mention_ids if id_ in labels}
    print(
        f"{len(mentions)} mentions, {len(events)} events, {len(labels)} of {len(gold)} facts found"
    )
    report(labels, found)
    show_errors(labels, found, {m.mention_id: m for m in mentions}, args.errors)
    print_sizes(events)


def rows(path: Path) -> list[dict[str, Any]]:
    """Read JSON lines."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read_demo() -> list[ReadArticle]:
    """Run the pipeline over the demo corpus."""
    knowledge = Knowledge(
        languages=LANGUAGES,
        outlets=load_outlets(ROOT / "data" / "outlets.yaml"),
        actors=load_actors(ROOT / "data" / "actors.yaml"),
    )
    raws = read_sources([str(ROOT / "data" / "articles")])
    read = process_batch([raw for raw in raws if not isinstance(raw, Exception)], knowledge)
    return [article for article in read if isinstance(article, ReadArticle)]


def facts_of(read: Iterable[ReadArticle], articles: list[dict[str, Any]]) -> dict[str, Fact]:
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


def pairs(groups: dict[str, str]) -> set[tuple[str, str]]:
    """All pairs of mentions in one group."""
    members: defaultdict[str, list[str]] = defaultdict(list)
    for id_, group in groups.items():
        members[group].append(id_)
    return {pair for ids in members.values() for pair in combinations(sorted(ids), 2)}


def report(labels: dict[str, str], found: dict[str, str]) -> None:
    """Print the scores."""
    gold, ours = pairs(labels), pairs(found)
    right = len(gold & ours)
    print(
        f"pairs: precision {right / max(len(ours), 1):.3f}  recall {right / max(len(gold), 1):.3f}"
        f"  ({right} right of {len(ours)} found, {len(gold)} gold)"
    )
    precision, recall = b_cubed(found, labels), b_cubed(labels, found)
    f1 = 2 * precision * recall / (precision + recall)
    print(f"B-cubed: precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")


def b_cubed(groups: dict[str, str], other: dict[str, str]) -> float:
    """The mean share of each mention's group that is with it in the other grouping."""
    sizes = Counter(groups.values())
    both = Counter((groups[id_], other[id_]) for id_ in groups)
    return sum(both[groups[i], other[i]] / sizes[groups[i]] for i in groups) / len(groups)


def show_errors(
    labels: dict[str, str], found: dict[str, str], mentions: dict[str, EventMention], count: int
) -> None:
    """Print the first false merges and the first misses."""
    for name, wrong in (
        ("false", pairs(found) - pairs(labels)),
        ("missed", pairs(labels) - pairs(found)),
    ):
        for pair in sorted(wrong)[:count]:
            print(name, *_lines(pair, labels, mentions), sep="\n    ")


def _lines(
    pair: Iterable[str], labels: dict[str, str], mentions: dict[str, EventMention]
) -> Iterator[str]:
    for id_ in pair:
        yield f"{mentions[id_].date.edtf}  {labels[id_]}  {mentions[id_].sentence}"


def print_sizes(events: Iterable[Event]) -> None:
    """Print how many events have how many mentions."""
    sizes = Counter(len(event.mention_ids) for event in events)
    print("events by number of mentions:", dict(sorted(sizes.items())))


if __name__ == "__main__":
    main()
