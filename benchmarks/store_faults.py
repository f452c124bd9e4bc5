"""Kill commands with -9 at random moments and see that nothing is lost, doubled or half there.

    python -m benchmarks.store_faults --kills 50 --articles 600

Each round starts a build of a folder that has grown by some articles, now and then a compaction, a
correction or other upkeep, reads the store again and again as a reader would, kills the main
process, a worker or both after a random time, or soon after a release was begun, and reads it once
more. In the end one build runs through, and its export must equal, byte by byte, that of a store
that nobody disturbed and that takes in the same corrections.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from timeline.errors import StoreError
from timeline.exports.rows import Choice, What
from timeline.exports.write import lines
from timeline.store import Layout, open_release

TOWNS = ("Strelsau", "Zenda", "Hofbau", "Tarlenheim", "Hentzau")
MONTHS = ("January", "April", "August", "November")
UPKEEP_SHARE = 0.3
_UPKEEP = (("compact",), ("compact",), ("vacuum", "--hours", "0"), ("repair",))
_PAUSE_SECONDS = 0.05
_RELEASE_SHARE, _RELEASE_SECONDS = 0.4, 0.8


@dataclass(frozen=True, slots=True)
class Round:
    """What became of one killed command.

    Args:
        target: "main", "worker" or "both".
        during: What it was at: "tables" or "release"; "nothing" where it had ended before.
        read: How often the store was read meanwhile.
        articles: Articles that a reader saw afterwards; None where there was no release yet.
    """

    target: str
    during: str
    read: int
    articles: int | None


def write_articles(folder: Path, numbers: range) -> None:
    """Write small articles of our own, each with a few dates."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        chance = random.Random(number)
        sentences = [
            f"Envoys met in {chance.choice(TOWNS)} on {chance.randint(1, 28)} "
            f"{chance.choice(MONTHS)} {chance.randint(2001, 2020)}."
            for _ in range(chance.randint(2, 12))
        ]
        (folder / f"{number:05}.md").write_text(
            f"---\nurl: https://ruritanian.example/{number}\npublished: 2021-09-24\n---\n"
            + " ".join(sentences)
            + "\n",
            encoding="utf-8",
        )


def start(
    folder: Path, store: Path, *, jobs: int, stderr: int | None = subprocess.DEVNULL
) -> subprocess.Popen[bytes]:
    """Start a build in a process of its own."""
    return _start(store, "build", str(folder), "--jobs", str(jobs), stderr=stderr)


def start_upkeep(store: Path, *, chance: random.Random) -> subprocess.Popen[bytes]:
    """Start some upkeep, or the correction of a mention that the newest release shows."""
    if chance.random() < 0.6:
        return _start(store, "store", *chance.choice(_UPKEEP))
    with open_release(store) as release:
        shown = release.connection.execute(
            "SELECT mention_id FROM mentions ORDER BY ALL"
        ).fetchall()
    return _start(store, "corrections", "hide", chance.choice(shown)[0])


def _start(
    store: Path,
    *command: str,
    stdout: int | IO[bytes] = subprocess.DEVNULL,
    stderr: int | None = subprocess.DEVNULL,
) -> subprocess.Popen[bytes]:
    arguments = [sys.executable, "-m", "timeline", *command, "--store", str(store)]
    return subprocess.Popen(arguments, stdout=stdout, stderr=stderr)


def kill_at_random(
    work: subprocess.Popen[bytes], store: Path, *, chance: random.Random, seconds: float
) -> Round:
    """Kill a command or part of it within some seconds, and look at what is left."""
    target = chance.choice(("main", "main", "worker", "both"))
    started = time.time()
    if chance.random() < _RELEASE_SHARE:
        read = _read_until(lambda: _is_releasing(store, started), work, store)
        moment = time.monotonic() + chance.uniform(0, _RELEASE_SECONDS)
    else:
        read, moment = 0, time.monotonic() + chance.uniform(0.2, seconds)
    read += _read_until(lambda: time.monotonic() > moment, work, store)
    ended = work.poll() is not None
    during = "nothing" if ended else "release" if _is_releasing(store, started) else "tables"
    workers = [] if ended else children(work.pid)
    if target != "main":
        for pid in workers:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
    if target != "worker":
        work.kill()
    work.wait()
    _wait_for_end(workers)
    return Round(target, during, read, articles_seen(store))


def _is_releasing(store: Path, since: float) -> bool:
    """Whether a draft is made that was begun since then: what is older was left by a killed one."""
    drafts = Layout(store).releases.glob("*.draft")
    with suppress(FileNotFoundError):
        return any(draft.stat().st_mtime >= since for draft in drafts)
    return False


def _read_until(is_over: Callable[[], bool], work: subprocess.Popen[bytes], store: Path) -> int:
    """Read the store until something is so, or a command ends; tell how often that was."""
    read = 0
    while not is_over() and work.poll() is None:
        articles_seen(store)
        read += 1
        time.sleep(_PAUSE_SECONDS)
    return read


def children(pid: int) -> list[int]:
    """Processes that a process has started and that still run."""
    found = []
    with suppress(FileNotFoundError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            found += [int(child) for child in (task / "children").read_text().split()]
    return found


def _wait_for_end(pids: list[int]) -> None:
    """See that workers end by themselves once their main process is dead.

    Raises:
        TimeoutError: One still runs.
    """
    deadline = time.monotonic() + 30
    while any(_runs(pid) for pid in pids):
        if time.monotonic() > deadline:
            raise TimeoutError(f"workers outlive their build: {pids}")
        time.sleep(0.05)


def _runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def articles_seen(store: Path) -> int | None:
    """Open the store as a reader does and see that its release is whole.

    Raises:
        AssertionError: It is not.
    """
    try:
        release = open_release(store)
    except StoreError:
        if Layout(store).current.exists():
            raise
        return None
    with release:
        articles, ids, strays = release.connection.execute(
            "SELECT count(*), count(DISTINCT article_id), (SELECT count(*) FROM mentions "
            "WHERE article_no NOT IN (SELECT article_no FROM articles)) FROM articles"
        ).fetchall()[0]
    assert articles == ids, f"{articles - ids} articles are there twice"
    assert strays == 0, f"{strays} mentions belong to no article"
    return int(articles)


def exported(store: Path) -> Iterator[str]:
    """All that the store's newest release exports."""
    with open_release(store) as release:
        for what in What:
            yield from lines(release.connection, what, "jsonl", Choice())


def _name(work: subprocess.Popen[bytes]) -> str:
    """Of a command that `_start` has started."""
    assert isinstance(work.args, list)
    command, act = map(str, work.args[3:5])
    return act if command == "store" else command


def _end_well(work: subprocess.Popen[bytes]) -> None:
    code = work.wait()
    assert code == 0, f"{work.args!r} ended with {code}"


def main() -> None:
    """Run the rounds and print what was seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--articles", type=int, default=600)
    parser.add_argument("--seconds", type=float, default=4.0, help="latest moment of a kill")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as name:
        folder, store, calm = Path(name, "articles"), Path(name, "store"), Path(name, "calm")
        rounds: list[Round] = []
        kinds: Counter[tuple[str, str]] = Counter()
        for number in range(options.kills):
            grown = options.articles * (number + 1) // options.kills
            write_articles(folder, range(grown))
            upkeep = articles_seen(store) is not None and chance.random() < UPKEEP_SHARE
            work = start_upkeep(store, chance=chance) if upkeep else start(folder, store, jobs=2)
            rounds.append(kill_at_random(work, store, chance=chance, seconds=options.seconds))
            kinds[_name(work), rounds[-1].during] += 1
            print(number + 1, _name(work), rounds[-1], flush=True)
        for each in (store, calm):
            _end_well(start(folder, each, jobs=2, stderr=None))
        corrections = Path(name, "corrections.jsonl")
        with corrections.open("wb") as file:
            _end_well(_start(store, "corrections", "export", stdout=file))
        _end_well(_start(calm, "corrections", "import", str(corrections)))
        same = list(exported(store)) == list(exported(calm))
    print(Counter((each.target, each.during) for each in rounds))
    print(kinds, sum(each.read for each in rounds), "times read meanwhile")
    print("exports are", "the same" if same else "DIFFERENT")
    sys.exit(not same)


if __name__ == "__main__":
    main()
