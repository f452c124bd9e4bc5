"""How often the publication day of a saved web page is right, and how fast it is found.

    python -m benchmarks.publication [--no-text]

Reads `publication/dev.jsonl` (page, url, published) and the gzipped pages beside it from the folder
that TIMELINE_CORPORA names. With text, each page goes the way of a build; without, the clues alone
are read.
"""

import argparse
import gzip
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import SourceError
from timeline.extraction import extract
from timeline.extraction.pages import read_clues
from timeline.model import Form, PublicationTime, RawArticle
from timeline.publication import Outlets, identify
from timeline.publication.identity import published_of
from timeline.store.registries import load_outlets

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Page:
    """A saved page with the day on which it was published, by hand."""

    raw: RawArticle
    url: str
    published: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found on a page."""

    page: Page
    found: PublicationTime | None

    @property
    def is_right(self) -> bool:
        """Whether the local day is the one that was read by hand."""
        return self.found is not None and self.found.value[:10] == self.page.published


def main() -> int:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--no-text", action="store_true", help="read the clues alone")
    options = parser.parse_args()
    corpora = Path(os.environ.get("TIMELINE_CORPORA", "")) / "publication"
    if not (corpora / "dev.jsonl").exists():
        print("set TIMELINE_CORPORA to the folder of publication/dev.jsonl", file=sys.stderr)
        return 2
    outlets = load_outlets(ROOT / "data" / "outlets.yaml")
    pages = list(read_pages(corpora))
    start = time.process_time()
    answers = [Answer(page, answer(page, outlets, options.no_text)) for page in pages]
    report(answers, len(pages) / (time.process_time() - start))
    return 0


def read_pages(corpora: Path) -> Iterator[Page]:
    """The pages in the order of the list."""
    for line in (corpora / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        content = gzip.decompress((corpora / row["page"]).read_bytes())
        raw = RawArticle(content, Form.HTML, row["page"], sidecar=(("url", row["url"]),))
        yield Page(raw, row["url"], row["published"])


def answer(page: Page, outlets: Outlets, clues_only: bool) -> PublicationTime | None:
    """The publication of a page; None where it is refused or undated."""
    way: Callable[[Page, Outlets], PublicationTime | None] = _by_clues if clues_only else _by_build
    try:
        return way(page, outlets)
    except SourceError as refusal:
        print(refusal)
        return None


def _by_clues(page: Page, outlets: Outlets) -> PublicationTime | None:
    return published_of(read_clues(page.raw), url=page.url, outlets=outlets)


def _by_build(page: Page, outlets: Outlets) -> PublicationTime | None:
    return identify(page.raw, extract(page.raw), outlets=outlets).published


def report(answers: list[Answer], pages_per_second: float) -> None:
    """Print each miss, then accuracy, precision by confidence and by clue, and speed."""
    for miss in (given for given in answers if not given.is_right):
        print(f"{miss.page.published}  {_shown(miss.found):70}  {miss.page.url[:80]}")
    print(f"\n{'accuracy':24} {_share(answers)}")
    confidences: Counter[str] = Counter(_confidence(given) for given in answers)
    for name in sorted(confidences):
        print(f"{name:24} {_share([one for one in answers if _confidence(one) == name])}")
    print(f"{'pages per CPU-second':24} {pages_per_second:.0f}")


def _shown(found: PublicationTime | None) -> str:
    return "-" if found is None else f"{found.confidence} {found.value} {found.evidence}"[:70]


def _confidence(given: Answer) -> str:
    return "undated" if given.found is None else f"confidence {given.found.confidence}"


def _share(answers: list[Answer]) -> str:
    right = sum(given.is_right for given in answers)
    return f"{right / len(answers):.3f}  ({right} of {len(answers)})"


if __name__ == "__main__":
    sys.exit(main())
