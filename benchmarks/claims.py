"""Score what dated sentences are said to claim, and who claims it, on our gold texts.

usage: python -m benchmarks.claims [dev|test] [--errors N]

Prints, by language, for the date expressions of the gold that the pipeline finds: precision, recall
and F1 of each status, how many expressions have the right status or rightly none, and precision,
recall and F1 of the one whom the article has claim it. `--errors` shows the first mistakes, of the
test half never.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from timeline.languages import LANGUAGES
from timeline.model import EventMention, Form, RawArticle, Status
from timeline.pipeline import Knowledge, process
from timeline.store.registries import load_actors, load_outlets

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold" / "claims" / "news.jsonl"
HALVES = ("dev", "test")
Document = Mapping[str, Any]
Claim = Mapping[str, Any]


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("halves", nargs="*", default=list(HALVES), metavar="dev|test")
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    if unknown := set(args.halves).difference(HALVES):
        parser.error(f"{', '.join(sorted(unknown))}: the halves are {', '.join(HALVES)}")
    knowledge = shipped_knowledge()
    for half in args.halves:
        documents = read_gold(half)
        print(half)
        for language in sorted({document["lang"] for document in documents}):
            chosen = [document for document in documents if document["lang"] == language]
            pairs = list(judged(chosen, knowledge))
            print_scores(language, pairs)
            if half != "test":
                print_mistakes(pairs, args.errors)


def shipped_knowledge() -> Knowledge:
    """The rules and registries that the project ships."""
    actors = load_actors(ROOT / "data" / "actors.yaml")
    outlets = load_outlets(ROOT / "data" / "outlets.yaml")
    return Knowledge(languages=LANGUAGES, outlets=outlets, actors=actors)


def read_gold(half: str) -> list[Document]:
    """Read the gold documents of one half."""
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    return [one for one in map(json.loads, lines) if one["split"] == half]


def judged(
    documents: Sequence[Document], knowledge: Knowledge
) -> Iterator[tuple[Claim, EventMention | None]]:
    """Each claim of the gold with the mention of the pipeline whose date overlaps it first."""
    for document in documents:
        sidecar = (("language", document["lang"]), ("published", document["published"]))
        content = document["text"].encode()
        read = process(
            RawArticle(content, Form.TEXT, document["doc_id"], sidecar=sidecar), knowledge
        )
        assert read.article.text == document["text"], document["doc_id"]
        for claim in document["claims"]:
            yield claim, _over(claim, read.mentions)


def _over(claim: Claim, mentions: Sequence[EventMention]) -> EventMention | None:
    for mention in mentions:
        if mention.date.start < claim["end"] and claim["start"] < mention.date.end:
            return mention
    return None


def print_scores(language: str, pairs: Sequence[tuple[Claim, EventMention | None]]) -> None:
    """Print the figures of one language."""
    found = [(claim, mention) for claim, mention in pairs if mention is not None]
    statuses = [(claim["status"], mention.status) for claim, mention in found]
    right = sum(wanted == ours for wanted, ours in statuses)
    print(f"  {language}: {len(found)} of {len(pairs)} dates found", end=", ")
    print(f"status right {right / max(1, len(found)):.3f}")
    for status in Status:
        print(f"    {status:13}", _row([(w == status, o == status, w == o) for w, o in statuses]))
    print(f"    {'claimed by':13}", _row([_claimants(claim, mention) for claim, mention in found]))


def _claimants(claim: Claim, mention: EventMention) -> tuple[bool, bool, bool]:
    """Whether the gold, and whether the mention, names somebody; whether both are the same."""
    wanted, ours = claim["attributed_to"], mention.attributed_to
    return wanted is not None, ours is not None, same_name(wanted, ours)


def same_name(wanted: str | None, ours: str | None) -> bool:
    """Whether both name the same one, whatever their capitals and articles."""
    return _plain(wanted) == _plain(ours)


def _plain(name: str | None) -> str | None:
    return None if name is None else name.casefold().removeprefix("the ").strip(" .")


def _row(outcomes: Sequence[tuple[bool, bool, bool]]) -> str:
    counts = Counter[str]()
    for wanted, ours, same in outcomes:
        counts["gold"] += wanted
        counts["found"] += ours
        counts["right"] += wanted and ours and same
    precision = counts["right"] / max(1, counts["found"])
    recall = counts["right"] / max(1, counts["gold"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  of {counts['gold']}"


def print_mistakes(pairs: Sequence[tuple[Claim, EventMention | None]], most: int) -> None:
    """Print the first mentions whose status or claimant is another than the gold's."""
    for claim, mention in pairs:
        if mention is None or most <= 0:
            continue
        wanted, ours = claim["attributed_to"], mention.attributed_to
        if claim["status"] == mention.status and same_name(wanted, ours):
            continue
        most -= 1
        print(f"      [{claim['text']}] wanted {claim['status']}, {wanted}", end="; ")
        print(f"found {mention.status}, {ours}: {mention.sentence}")


if __name__ == "__main__":
    main()
