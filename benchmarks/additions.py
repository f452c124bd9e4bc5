"""What a few more articles cost in a store that holds many, the release included.

    python -m benchmarks.additions --articles 10000 --added 100

Three builds are measured, in CPU-seconds over all processes: the added articles alone in a new
store, the same added to a store of many, and that store again after the text of one of those
added has changed. The cost of the first is what the other two are set against. The last column is
the most memory that any one process of these builds so far has held.
"""

import argparse
import tempfile
from itertools import chain
from pathlib import Path

from benchmarks.pipeline import Cost, measured_build
from benchmarks.store_corpus import write

_ADDED_SEED = 2


def main() -> None:
    """Make the stores and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--added", type=int, default=100)
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        few, many = Path(name, "few"), Path(name, "many")
        for folder in (few, many):
            folder.mkdir()
        write(many / "articles.jsonl", options.articles)
        write(few / "added.jsonl", options.added, seed=_ADDED_SEED, first=options.articles)
        _measure(few, many, options.added, jobs=options.jobs)


def _measure(few: Path, many: Path, added: int, *, jobs: int) -> None:
    store = many.with_name("store-many")
    print("build                    CPU-s  times      MB", flush=True)
    alone = measured_build(few, few.with_name("store-few"), jobs=jobs)
    _tell(f"{added} alone", alone, alone)
    _tell("many", measured_build(many, store, jobs=jobs), alone)
    text = (few / "added.jsonl").read_text(encoding="utf-8")
    (many / "added.jsonl").write_text(text, encoding="utf-8")
    _tell(f"{added} added to many", measured_build(many, store, jobs=jobs), alone)
    (many / "added.jsonl").write_text(_with_one_changed(text), encoding="utf-8")
    _tell("one of these changed", measured_build(many, store, jobs=jobs), alone)


def _with_one_changed(lines: str) -> str:
    first, *others = lines.splitlines(keepends=True)
    return "".join(chain([first.replace("The talks were long", "The talks were short")], others))


def _tell(build: str, cost: Cost, alone: Cost) -> None:
    times = cost.cpu_seconds / alone.cpu_seconds
    print(f"{build:22}{cost.cpu_seconds:8.1f}{times:7.2f}{cost.megabytes:8}", flush=True)


if __name__ == "__main__":
    main()
