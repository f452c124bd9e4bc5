"""How many articles of 4 KB a CPU-second reads, all stages and the release included.

    python -m benchmarks.pipeline --articles 1000 10000 --jobs 1 2

Each line is one build into a new store: articles per CPU-second over all processes, seconds that
passed (only telling on an idle machine; two jobs should take half as long as one), and the most
memory that any one process held. The last build of each size is then run again unchanged.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.store_corpus import write


@dataclass(frozen=True, slots=True)
class Cost:
    """What a build took.

    Args:
        cpu_seconds: Of the build and its workers.
        seconds: That passed.
        megabytes: The most that one process of any build so far has held.
    """

    cpu_seconds: float
    seconds: float
    megabytes: int


def measured_build(folder: Path, store: Path, *, jobs: int) -> Cost:
    """Run one build in processes of its own."""
    command = [sys.executable, "-m", "timeline", "build", str(folder)]
    command += ["--store", str(store), "--jobs", str(jobs)]
    before = os.times()
    started = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seconds = time.monotonic() - started
    after = os.times()
    cpu = after.children_user + after.children_system
    cpu -= before.children_user + before.children_system
    kilobytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return Cost(cpu, seconds, kilobytes // 1024)


def main() -> None:
    """Build each size with each number of jobs and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    options = parser.parse_args()
    print("articles jobs  per CPU-s  seconds      MB")
    for count in sorted(options.articles):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name, "articles")
            folder.mkdir()
            write(folder / "articles.jsonl", count)
            for jobs in [*options.jobs, 0]:
                again = jobs == 0
                store = Path(name, f"store-{options.jobs[-1] if again else jobs}")
                cost = measured_build(folder, store, jobs=jobs or 1)
                rate = count / cost.cpu_seconds
                kind = "again" if again else f"{jobs:5}"
                print(
                    f"{count:8}{kind}{rate:11.1f}{cost.seconds:9.1f}{cost.megabytes:8}", flush=True
                )


if __name__ == "__main__":
    main()
