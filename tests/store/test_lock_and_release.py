import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from timeline.errors import StoreBusyError, StoreError
from timeline.store import Layout, current_version, open_release, store_for_folder
from timeline.store.releasing import make_release
from timeline.store.tables import open_for_writing

HOLDER = """
import sys, time
from pathlib import Path
from timeline.store.tables import open_for_writing
with open_for_writing(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(600)
"""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    with open_for_writing(tmp_path / "store") as tables:
        make_release(tables)
    return tmp_path / "store"


def hold(store: Path) -> subprocess.Popen[str]:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(store)], stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout
    assert holder.stdout.readline() == "held\n"
    return holder


def test_a_second_writer_is_told_who_holds_the_store(store: Path) -> None:
    with hold(store) as holder:
        with (
            pytest.raises(StoreBusyError, match=f"process {holder.pid} on "),
            open_for_writing(store),
        ):
            pass
        holder.kill()


def test_the_lock_of_a_dead_writer_is_taken_over(store: Path) -> None:
    with hold(store) as holder:
        holder.kill()
        holder.wait()

        with open_for_writing(store) as tables:
            assert make_release(tables).version == 2


def test_a_reader_keeps_its_release_while_a_newer_one_is_made(store: Path) -> None:
    release = open_release(store)
    with open_for_writing(store) as tables:
        make_release(tables)

    version = release.connection.execute("SELECT version FROM release").fetchall()

    assert version == [(1,)]
    assert current_version(store) == 2
    release.close()


def test_a_release_is_removed_once_nobody_reads_it(store: Path) -> None:
    release = open_release(store)
    with open_for_writing(store) as tables:
        make_release(tables)
    assert Layout(store).release(1).exists()
    release.close()

    with open_for_writing(store) as tables:
        make_release(tables)

    assert sorted(path.name for path in Layout(store).releases.glob("*.duckdb")) == [
        "00000003.duckdb"
    ]


def test_a_release_cannot_be_written(store: Path) -> None:
    release = open_release(store)

    with pytest.raises(duckdb.InvalidInputException):
        release.connection.execute("DELETE FROM release")

    release.close()


def test_a_damaged_release_is_told_with_what_to_do(store: Path) -> None:
    Layout(store).release(1).write_bytes(b"no database")

    with pytest.raises(StoreError, match="store repair"):
        open_release(store)


def test_a_lost_release_is_told_with_what_to_do(store: Path) -> None:
    Layout(store).release(1).unlink()

    with pytest.raises(StoreError, match="store repair"):
        open_release(store)


def test_a_store_without_a_release_says_to_build(tmp_path: Path) -> None:
    with open_for_writing(tmp_path):
        pass

    with pytest.raises(StoreError, match="nothing has been built here yet"):
        open_release(tmp_path)


def test_folders_of_one_name_have_stores_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIMELINE_STORE", str(tmp_path / "stores"))

    one, other = (store_for_folder(tmp_path / parent / "news") for parent in "ab")

    assert one != other
    assert {one.parent, other.parent} == {tmp_path / "stores"}
    assert one.name.startswith("news-")


def test_a_half_written_release_is_swept_away(store: Path) -> None:
    draft = Layout(store).releases / "00000002.draft"
    draft.write_bytes(os.urandom(100))

    with open_for_writing(store) as tables:
        make_release(tables)

    assert not draft.exists()
    assert current_version(store) == 2
