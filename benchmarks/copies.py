"""How many copies of articles are found, how many of the found ones are copies, and how fast.

    python -m benchmarks.copies

Takes the news articles of `dates/tbaq-corrected.jsonl` and `entity-timelines/apple-articles.jsonl`
in the folder that TIMELINE_CORPORA names, many of them on the same few stories, and makes copies
of each: under another header, trimmed to a third or two thirds, wrapped in the furniture of a
site, with some words changed, and with two and three of these at once. Pairs of the articles
themselves that are near enough to be copies are listed for the eye.
"""

import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from pathlib import Path

from timeline.copies import Print, find_originals, shared_share, signature

FILES = ("dates/tbaq-corrected.jsonl", "entity-timelines/apple-articles.jsonl")
SHORTEST = 600
FURNITURE = (
    "Home Politics Economy Sport Culture Weather Newsletter Log in Search this site\n\n",
    "\n\nFollow us on all channels and never miss a story. All rights reserved. Use of what is "
    "published here is allowed with a link to the page. Terms of use. Imprint. Contact.\n\n",
)
Make = Callable[[str, random.Random, list[str]], str]


def main() -> int:
    """Print recall by kind of copy, precision, and speed."""
    corpora = Path(os.environ.get("TIMELINE_CORPORA", ""))
    if not all((corpora / name).exists() for name in FILES):
        print(f"set TIMELINE_CORPORA to the folder of {FILES[0]}", file=sys.stderr)
        return 2
    articles = [text for name in FILES for text in read_texts(corpora / name)]
    same = real_copies(articles)
    texts = dict(make_all(articles))
    start = time.process_time()
    found = find_originals(
        [
            Print(name, signature(text), published_of(name), by_originator=False)
            for name, text in texts.items()
        ]
    )
    seconds = time.process_time() - start
    report(found, same)
    print(f"{'articles per CPU-second':34} {len(texts) / seconds:.0f}  ({len(texts)} articles)")
    return 0


def read_texts(path: Path) -> Iterator[str]:
    """The articles that are long enough to have copies."""
    for line in path.read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        if len(text) >= SHORTEST:
            yield text


def real_copies(articles: list[str]) -> dict[int, int]:
    """The first print of each article by its number: these few are copies in the corpus itself."""
    signatures = [signature(text) for text in articles]
    first = {number: number for number in range(len(articles))}
    for one, other in combinations(range(len(articles)), 2):
        share = shared_share(signatures[one], signatures[other])
        if share > 0.2:
            print(f"{share:.2f}  {_start(articles[one])}  {_start(articles[other])}")
        if share > 0.8:
            first[other] = first[one]
    return first


def _start(text: str) -> str:
    return repr(" ".join(text.split())[:60])


def under_another_header(text: str, chance: random.Random, _: list[str]) -> str:
    """The same story with another headline, time line and byline."""
    return f"Story no. {chance.randrange(10**6)}\n\n12 May 2020, 10:15\nBy Our Reporter\n\n{text}"


def trimmed(text: str, chance: random.Random, _: list[str]) -> str:
    """The beginning of the story, a third to nine tenths of it."""
    return text[: int(len(text) * chance.uniform(0.34, 0.9))]


def wrapped(text: str, chance: random.Random, others: list[str]) -> str:
    """The story amid a menu, headlines of other stories, and terms of use."""
    headlines = "\n".join(_start(other) for other in chance.sample(others, 8))
    return FURNITURE[0] + text + "\n\nYou may also like\n" + headlines + FURNITURE[1]


def reworded(text: str, chance: random.Random, _: list[str]) -> str:
    """One word in sixty changed, and the quotation marks of another house."""
    words = text.replace('"', "\u201d").split(" ")
    return " ".join("so-called" if chance.random() < 1 / 60 else word for word in words)


def trimmed_and_wrapped(text: str, chance: random.Random, others: list[str]) -> str:
    """Both at once."""
    return wrapped(trimmed(text, chance, others), chance, others)


def all_at_once(text: str, chance: random.Random, others: list[str]) -> str:
    """Trimmed, reworded and wrapped."""
    return wrapped(reworded(trimmed(text, chance, others), chance, others), chance, others)


KINDS: Mapping[str, Make] = {
    "under another header": under_another_header,
    "trimmed": trimmed,
    "wrapped": wrapped,
    "reworded": reworded,
    "trimmed and wrapped": trimmed_and_wrapped,
    "all at once": all_at_once,
}


def make_all(articles: list[str]) -> Iterator[tuple[str, str]]:
    """Each article and its copies, under "number/kind"."""
    chance = random.Random(7)
    for number, text in enumerate(articles):
        yield f"{number}/original", text
        for kind, make in KINDS.items():
            yield f"{number}/{kind}", make(text, chance, articles)


def published_of(name: str) -> str:
    """Originals are first."""
    return "2020-05-11" if name.endswith("/original") else "2020-05-12"


def report(found: Mapping[str, str], same: Mapping[int, int]) -> None:
    """Print recall by kind and precision over all."""

    def story(name: str) -> int:
        return same[int(name.split("/")[0])]

    for kind in KINDS:
        copies = [name for name in found if name.endswith(f"/{kind}")]
        right = sum(story(found[name]) == story(name) and found[name] != name for name in copies)
        print(f"{'recall, ' + kind:34} {right / len(copies):.4f}  ({right} of {len(copies)})")
    named = [name for name in found if found[name] != name]
    right = sum(story(found[name]) == story(name) for name in named)
    print(f"{'precision':34} {right / len(named):.4f}  ({right} of {len(named)})")


if __name__ == "__main__":
    sys.exit(main())
