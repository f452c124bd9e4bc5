import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.store_faults import exported, kill_at_random, start, write_articles
from timeline.build import build
from timeline.exports.rows import Choice, What
from timeline.exports.write import lines
from timeline.store import open_release
from timeline.store.checking import check


def test_builds_killed_at_any_moment_lose_double_and_halve_nothing(tmp_path: Path) -> None:
    folder, store, calm = tmp_path / "articles", tmp_path / "store", tmp_path / "calm"
    chance = random.Random(5)
    seen = []
    for number in range(4):
        write_articles(folder, range(25 * (number + 1)))
        work = start(folder, store, jobs=2)
        seen.append(kill_at_random(work, store, chance=chance, seconds=1.6).articles)

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
    command = f'ulimit -f {blocks}; exec "$0" -m timeline build "$1" --store "$2" --jobs 1'

    ended = subprocess.run(
        ["sh", "-c", command, sys.executable, str(folder), str(store)],
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


# A disk of our own, of so many KiB, on which a store lies while one build runs.
_ON_SMALL_DISK = """
mount -t tmpfs -o size=$1k none "$2" && cp -r "$3" "$2/store" || exit 99
"$0" -m timeline build "$4" --store "$2/store" --jobs 1
ended=$?
"$0" -m timeline export --store "$2/store" --what mentions > "$2.exported" || exit 98
cp -r "$2/store" "$2.after"
exit $ended
"""
_READ_ONLY = """
mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" || exit 99
"$0" -m timeline export --store "$1" --what mentions --text envoys
"$0" -m timeline store check --store "$1" >&2
"$0" -m timeline build "$2" --store "$1" --jobs 1
"""


def with_own_mounts(script: str, *words: object) -> subprocess.CompletedProcess[str]:
    """Run a script of the shell that mounts what nobody else sees; skip where that is not given."""
    alone = ["unshare", "--user", "--map-root-user", "--mount"]
    if not shutil.which("unshare") or subprocess.run([*alone, "true"], check=False).returncode:
        pytest.skip("mounts of our own are not given here")
    return subprocess.run(
        [*alone, "sh", "-c", script, sys.executable, *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
    )


def kibibytes(folder: Path) -> int:
    return sum(path.stat().st_size // 1024 + 8 for path in folder.rglob("*"))


@pytest.mark.parametrize("spare", [20, 400, 6_000])
def test_a_disk_that_fills_loses_nothing_and_the_last_release_is_served(
    spare: int, tmp_path: Path
) -> None:
    folder, store, disk = tmp_path / "articles", tmp_path / "store", tmp_path / "disk"
    disk.mkdir()
    write_articles(folder, range(10))
    build([str(folder)], store=store)
    before = list(exported(store))
    write_articles(folder, range(10, 400))

    ended = with_own_mounts(_ON_SMALL_DISK, kibibytes(store) + spare, disk, store, folder)

    assert ended.returncode == 2, ended.stderr
    assert "make room" in ended.stderr
    after = disk.with_name("disk.after")
    assert list(exported(after)) == before
    build([str(folder)], store=after)
    build([str(folder)], store=store)
    assert list(exported(after)) == list(exported(store))
    assert check(after) == []


def test_a_read_only_folder_is_served_and_checked_and_told(tmp_path: Path) -> None:
    folder, store = tmp_path / "articles", tmp_path / "store"
    write_articles(folder, range(3))
    build([str(folder)], store=store)
    with open_release(store) as release:
        mentions = "".join(lines(release.connection, What.MENTIONS, "jsonl", Choice()))
    write_articles(folder, range(3, 4))

    ended = with_own_mounts(_READ_ONLY, store, folder)

    assert ended.returncode == 2, ended.stderr
    assert ended.stdout == mentions, ended.stderr
    assert "sound" in ended.stderr
    assert f"{store}: no permission to write here; name another store" in ended.stderr
