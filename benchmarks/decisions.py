"""How long a reader waits for each decision on a name, the release included.

    python -m benchmarks.decisions data/articles
    python -m benchmarks.decisions --articles 2000 --decisions 100

Names are rejected one after the other, those of few mentions and those of many in turn, and each
is taken back at once, so that the store stays as it is while its list of decisions grows. The
first decision is told alone: it reads the registry, which the app has read before. The column
`command` is the whole of `python -m timeline actors reject`, start-up included; all are seconds
that passed, only telling on an idle machine, and in brackets CPU-seconds.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean

from benchmarks.store_corpus import write
from timeline.actors.review import Decision, Verdict
from timeline.build import build
from timeline.queries.names import found_names
from timeline.store import open_release
from timeline.store.deciding import take

Cost = tuple[float, float]


def main() -> None:
    """Build a store, decide, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="articles; made ones where left out")
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--decisions", type=int, default=20)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, store = options.folder, Path(name, "store")
        if folder is None:
            folder = Path(name, "articles.jsonl")
            write(folder, options.articles)
        build([str(folder)], store=store)
        with open_release(store) as release:
            names = list(found_names(release.connection)["actor_id"])
        # The rarest, the most frequent, the second rarest, and so on.
        turns = [names[place // 2 if place % 2 else -1 - place // 2] for place in range(len(names))]
        _tell(store, turns, options.decisions)


def _tell(store: Path, names: Sequence[str], count: int) -> None:
    first, *others = [
        cost
        for number in range((count + 1) // 2)
        for cost in _reject_and_undo(store, names[number % len(names)])
    ]
    print(f"first        {_words([first])}")
    print(f"others       {_words(others)}")
    print(f"last ten     {_words(others[-10:])}")
    print(f"command      {_words([_command(store, names[0])])}")


def _reject_and_undo(store: Path, actor_id: str) -> Iterator[Cost]:
    for verdict in (Verdict.REJECT, Verdict.UNDO):
        with _measured(time.process_time) as cost:
            (kept,) = take(store, [Decision("", verdict, actor_id)], why="", when=datetime.now(UTC))
        actor_id = kept.decision.decision_id
        yield cost[0]


def _command(store: Path, actor_id: str) -> Cost:
    call = [sys.executable, "-m", "timeline", "actors", "reject", actor_id, "--store", str(store)]
    with _measured(_of_children) as cost:
        subprocess.run(call, check=True, stdout=subprocess.DEVNULL)
    return cost[0]


@contextmanager
def _measured(clock: Callable[[], float]) -> Iterator[list[Cost]]:
    """Fill a list with the seconds and the CPU-seconds that the block took."""
    found: list[Cost] = []
    started, before = time.monotonic(), clock()
    yield found
    found.append((time.monotonic() - started, clock() - before))


def _of_children() -> float:
    times = os.times()
    return times.children_user + times.children_system


def _words(costs: Sequence[Cost]) -> str:
    seconds, cpu = (mean(column) for column in zip(*costs, strict=True))
    return f"{seconds:6.2f} ({cpu:.2f})"


if __name__ == "__main__":
    main()
