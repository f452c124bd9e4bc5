import random
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.store_faults import exported, kill_at_random, start, write_articles


def test_builds_killed_at_any_moment_lose_double_and_halve_nothing(tmp_path: Path) -> None:
    folder, store, calm = tmp_path / "articles", tmp_path / "store", tmp_path / "calm"
    chance = random.Random(5)
    seen = []
    for number in range(4):
        write_articles(folder, range(25 * (number + 1)))
        build = start(folder, store, jobs=2)
        seen.append(kill_at_random(build, store, chance=chance, seconds=1.6).articles)

    codes = [start(folder, each, jobs=2).wait() for each in (store, calm)]

    assert codes == [0, 0]
    counts = [count or 0 for count in seen]
    assert counts == sorted(counts)
    assert list(exported(store)) == list(exported(calm))


@pytest.mark.parametrize("blocks", [30, 300])
def test_a_full_disk_is_told_and_the_last_release_is_served(blocks: int, tmp_path: Path) -> None:
    folder, store = tmp_path / "articles", tmp_path / "store"
    write_articles(folder, range(40))
    assert start(folder, store, jobs=1).wait() == 0
    before = list(exported(store))
    write_articles(folder, range(40, 120))
    # No file may grow beyond some blocks: to a program that is a disk without room.
    build = f'ulimit -f {blocks}; exec "$0" -m timeline build "$1" --store "$2" --jobs 1'

    ended = subprocess.run(
        ["sh", "-c", build, sys.executable, str(folder), str(store)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == 2
    assert "StoreError: " in ended.stderr
    assert "make room" in ended.stderr
    assert list(exported(store)) == before
    assert start(folder, store, jobs=1).wait() == 0
    assert len(list(exported(store))) > len(before)
