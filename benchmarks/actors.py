"""Score the recogniser of actors on our gold sentences, and measure its speed.

usage: python -m benchmarks.actors [PART ...] [--errors N] [--review] [--speed]

PART is bureau-dev or bureau-test, the halves of bureau.jsonl; desk-dev or desk-test, those of
desk.jsonl; wire-dev or wire-test, those of wire.jsonl; dev or test, those of news.jsonl; fresh or
earlier, the sets before them. By default all that rules were written from, which is every one but
bureau-test. Prints, by domain and by language: precision, recall and F1 of the sets of ids that act
in a sentence, and how often a country or town that is found is rightly told to act or to be a
place. `--errors` shows the first mistakes, of bureau-test never. `--review` adds the scores after a
person went over the queue of names once (see actor_review); `--speed` adds sentences per CPU-second
with the shipped registry and with 34,000 more names.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.actor_review import review
from timeline.actors import Actor, ActorRegistry, find_actors
from timeline.model import ActorKind, ActorMention, Role
from timeline.store.registries import load_actors
from timeline.store.registry_cache import cached_registry
from timeline.writing_systems import is_russian

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold" / "actors"
# The file of each part and which half of it, None for all.
PARTS = {
    "bureau-test": ("bureau.jsonl", "test"),
    "bureau-dev": ("bureau.jsonl", "dev"),
    "desk-test": ("desk.jsonl", "test"),
    "desk-dev": ("desk.jsonl", "dev"),
    "wire-test": ("wire.jsonl", "test"),
    "wire-dev": ("wire.jsonl", "dev"),
    "test": ("news.jsonl", "test"),
    "dev": ("news.jsonl", "dev"),
    "fresh": ("fresh.jsonl", None),
    "earlier": ("documents.jsonl", None),
}
# Of these only totals are shown, so that they stay unseen.
UNSEEN = frozenset(("bureau-test",))
ACTING = (Role.ACTOR, Role.SPEAKER, Role.ADDRESSED)
LANGUAGES = ("English", "Russian")
MORE_NAMES = 34_000


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    seen = [part for part in PARTS if part not in UNSEEN]
    parser.add_argument("parts", nargs="*", metavar="PART", default=seen)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--review", action="store_true")
    parser.add_argument("--speed", action="store_true")
    args = parser.parse_args()
    if unknown := set(args.parts).difference(PARTS):
        parser.error(f"{', '.join(sorted(unknown))}: the parts are {', '.join(PARTS)}")
    started = time.process_time()
    registry = load_actors(ROOT / "data" / "actors.yaml")
    find_actors("Start.", [(0, 6)], registry=registry, country=None)
    print(f"registry read and indexed in {time.process_time() - started:.2f} CPU-s")
    for part in args.parts:
        print(part)
        documents = read_gold(part)
        errors = 0 if part in UNSEEN else args.errors
        report(documents, registry, errors=0 if args.review else errors)
        if args.review:
            report_review(documents, registry, errors=errors)
    if args.speed:
        report_speed([document for part in args.parts for document in read_gold(part)], registry)


def read_gold(part: str) -> list[dict[str, Any]]:
    """Read the gold documents of a part."""
    file, half = PARTS[part]
    with (GOLD / file).open(encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    return [one for one in documents if half in (None, one["split"])]


def found_in(document: dict[str, Any], registry: ActorRegistry) -> list[list[ActorMention]]:
    """Run the recogniser on one gold document, on its own sentence spans."""
    return find_actors(
        document["text"],
        [(s["start"], s["end"]) for s in document["sentences"]],
        registry=registry,
        country=document["outlet_country"],
        published=date.fromisoformat(document["published"]),
    )


def report(
    documents: list[dict[str, Any]],
    registry: ActorRegistry,
    *,
    errors: int,
    renamed: Mapping[str, str] | None = None,
) -> None:
    """Print the scores of each domain and of all, and the first `errors` mistakes.

    Args:
        renamed: Ids of ours under the ids that the gold has for them.
    """
    counts: Counter[tuple[str, str]] = Counter()
    mistakes: list[str] = []
    for document in documents:
        for sentence, found in zip(
            document["sentences"], found_in(document, registry), strict=True
        ):
            found = [_as_in_gold(mention, renamed or {}) for mention in found]
            for domain in (document["domain"], language_of(document), "all"):
                for what, count in score(sentence, found).items():
                    counts[domain, what] += count
            mistakes += mistakes_in(document, sentence, found)
    for domain in [*sorted({document["domain"] for document in documents}), *LANGUAGES, "all"]:
        print_scores(domain, counts)
    for mistake in mistakes[:errors]:
        print(mistake)


def report_review(documents: list[dict[str, Any]], registry: ActorRegistry, *, errors: int) -> None:
    """Print the scores after one pass over the queue of names, by which all is read anew."""
    found = [
        pair
        for document in documents
        for pair in zip(document["sentences"], found_in(document, registry), strict=True)
    ]
    reviewed = review(found, registry)
    made = ", ".join(f"{count} {name}" for name, count in sorted(reviewed.verdicts.items()))
    print(f"after one review pass ({made})")
    report(documents, reviewed.registry, errors=errors, renamed=reviewed.renamed)


def language_of(document: dict[str, Any]) -> str:
    """Tell the language of a gold document; English ones quote no Russian words."""
    return "Russian" if is_russian(document["text"]) else "English"


def _as_in_gold(mention: ActorMention, renamed: Mapping[str, str]) -> ActorMention:
    return replace(mention, actor_id=renamed.get(mention.actor_id, mention.actor_id))


def score(sentence: dict[str, Any], found: list[ActorMention]) -> Counter[str]:
    """Count what is right in one sentence."""
    gold = set(sentence["actor_ids"])
    ours = {mention.actor_id for mention in found if mention.role in ACTING}
    counts = Counter(
        sentences=1, gold=len(gold), found=len(ours), right=len(gold & ours), same=gold == ours
    )
    for decided, right in decisions(sentence, found):
        counts["decided"] += decided
        counts["decided_right"] += right
    return counts


def decisions(sentence: dict[str, Any], found: list[ActorMention]) -> Iterator[tuple[bool, bool]]:
    """For each gold country or town: was it found, and was place or actor told rightly."""
    for gold in sentence["mentions"]:
        if gold["kind"] not in ("country", "place") or gold["role"] == "adjective":
            continue
        ours = next((m for m in found if m.start < gold["end"] and gold["start"] < m.end), None)
        if ours is not None:
            yield True, (ours.role in ACTING) == (gold["role"] != "place")


def mistakes_in(
    document: dict[str, Any], sentence: dict[str, Any], found: list[ActorMention]
) -> Iterator[str]:
    """One line per sentence whose set of ids is wrong."""
    gold = set(sentence["actor_ids"])
    ours = {mention.actor_id for mention in found if mention.role in ACTING}
    if gold != ours:
        text = document["text"][sentence["start"] : sentence["end"]]
        missed, extra = sorted(gold - ours), sorted(ours - gold)
        yield f"{document['doc_id']}\t-{missed}\t+{extra}\t{text}"


def print_scores(domain: str, counts: Counter[tuple[str, str]]) -> None:
    """Print one line of scores."""
    right, found, gold = (counts[domain, what] for what in ("right", "found", "gold"))
    decided = counts[domain, "decided"]
    print(
        f"{domain:9} {counts[domain, 'sentences']:4} sentences"
        f"  precision {right / max(found, 1):.3f}  recall {right / max(gold, 1):.3f}"
        f"  F1 {2 * right / max(found + gold, 1):.3f}"
        f"  place or actor {counts[domain, 'decided_right'] / max(decided, 1):.3f} of {decided}"
    )


def report_speed(documents: list[dict[str, Any]], registry: ActorRegistry) -> None:
    """Print sentences per CPU-second, with the registry as it is and with many more names."""
    few = sentences_per_second(documents, registry)
    more = tuple(
        Actor(f"name-{number}", ActorKind.PERSON, f"{_word(number)} {_word(number * 7 + 3)}")
        for number in range(MORE_NAMES)
    )
    large = ActorRegistry((*registry.actors, *more))
    report_start(registry, "shipped")
    report_start(large, f"{MORE_NAMES} more names")
    many = sentences_per_second(documents, large)
    print(f"{few:.0f} sentences per CPU-second, {many:.0f} with {MORE_NAMES} more names")


def report_start(registry: ActorRegistry, name: str) -> None:
    """Print what it takes to start with a registry that was kept with its indexes."""
    with TemporaryDirectory() as folder:
        cache = Path(folder) / "actors.cache"
        cached_registry(cache, "key", lambda: registry)
        started = time.process_time()
        kept = cached_registry(cache, "key", lambda: registry)
        find_actors("Start.", [(0, 6)], registry=kept, country=None)
        print(f"{name}: read from the cache in {time.process_time() - started:.2f} CPU-s")


def sentences_per_second(documents: list[dict[str, Any]], registry: ActorRegistry) -> float:
    """Run all documents five times; the best run counts, the machine being noisy."""
    times = []
    for _ in range(5):
        started = time.process_time()
        for document in documents:
            found_in(document, registry)
        times.append(time.process_time() - started)
    return sum(len(document["sentences"]) for document in documents) / min(times)


def _word(number: int) -> str:
    syllables = ("ka", "ri", "mo", "ta", "len", "vor", "shi", "dan", "ul", "ber", "an", "ne")
    digits = []
    number += len(syllables) ** 2
    while number:
        number, digit = divmod(number, len(syllables))
        digits.append(syllables[digit])
    return "".join(digits).capitalize()


if __name__ == "__main__":
    main()
