import random
from pathlib import Path

from benchmarks.store_faults import exported, kill_at_random, start, write_articles


def test_builds_killed_at_any_moment_lose_double_and_halve_nothing(tmp_path: Path) -> None:
    folder, store, calm = tmp_path / "articles", tmp_path / "store", tmp_path / "calm"
    chance = random.Random(5)
    seen = []
    for number in range(6):
        write_articles(folder, range(40 * (number + 1)))
        seen.append(kill_at_random(folder, store, chance=chance, seconds=1.6).articles)

    codes = [start(folder, each, jobs=2).wait() for each in (store, calm)]

    assert codes == [0, 0]
    counts = [count or 0 for count in seen]
    assert counts == sorted(counts)
    assert list(exported(store)) == list(exported(calm))
