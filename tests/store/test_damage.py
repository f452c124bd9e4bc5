"""Each kind of file of a store, lost or damaged: what is told, what is served, what is mended."""

import random
import re
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest
from deltalake import DeltaTable

from timeline.actors.review import Decision, Verdict
from timeline.build import build
from timeline.errors import StoreError
from timeline.exports.rows import Choice, What, rows
from timeline.exports.write import lines
from timeline.store import Layout, correcting, deciding, open_release
from timeline.store.checking import check
from timeline.store.mending import repair
from timeline.store.releasing import make_release
from timeline.store.tables import open_for_writing
from timeline.store.text_query import parse

WHEN = datetime(2024, 2, 29, 12, tzinfo=UTC)


def lose(path: Path) -> None:
    path.unlink()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def garble(path: Path) -> None:
    content = bytearray(path.read_bytes())
    third = len(content) // 3
    content[third : 2 * third] = random.Random(third).randbytes(third)
    path.write_bytes(content)


READ_AGAIN = (
    "tables/articles/*.parquet",
    "tables/mentions/*.parquet",
    "tables/ledger/*.parquet",
    "tables/events/*.parquet",
    "tables/actors/*.parquet",
)
LOGS = (
    "tables/mentions/_delta_log/00000000000000000000.json",
    "tables/mentions/_delta_log/00000000000000000001.json",
    "tables/articles/_delta_log/*.checkpoint.parquet",
    "tables/events/_delta_log/*.checkpoint.parquet",
)
RELEASED = (
    "releases/*.duckdb",
    "releases/*.crc32",
    "releases/*.text/meta.json",
    "releases/*.text/*.fast",
    "releases/*.text/*.fieldnorm",
    "releases/*.text/*.idx",
    "releases/*.text/*.pos",
    "releases/*.text/*.store",
    "releases/*.text/*.term",
    "releases/*.text/*.del",
)
# Of whole commits, whose absence leaves a table that can be read.
COMMITS = (
    "tables/corrections/_delta_log/*.json",
    "tables/decisions/_delta_log/*.json",
    "tables/ledger/_delta_log/*.json",
    "tables/mentions/_delta_log/*.json",
)
KEPT = ("tables/corrections/*.parquet", "tables/decisions/*.parquet")
POINTERS = ("CURRENT", "format.json")
NEEDLESS = (
    "actors.cache",
    "lock",
    "releases/*.text/.tantivy-writer.lock",
    "tables/articles/_delta_log/_last_checkpoint",
    "tables/articles/_delta_log/00000000000000000000.json",
)


def note(number: int, town: str = "Strelsau") -> str:
    return (
        f"---\nurl: https://ruritanian.example/{number}\npublished: 2021-09-24\n---\n"
        f"Germany met envoy {number} in {town} on {number + 3} August. It rained in May 2019.\n"
    )


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sources")


@pytest.fixture(scope="module")
def sound(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store made in three builds, an article edited, a mention hidden and an actor renamed."""
    store = tmp_path_factory.mktemp("sound") / "store"
    for number in range(4):
        (sources / f"{number}.md").write_text(note(number, "Zenda"))
    build([str(sources)], store=store)
    with open_release(store) as release:
        (mention, *_) = [row["mention_id"] for row in rows(release.connection, What.MENTIONS)]
    correcting.hide(store, mention, why="", when=WHEN)
    rename = Decision("", Verdict.RENAME, "germany", name="Federal Germany")
    deciding.take(store, [rename], why="", when=WHEN)
    for written in (4, 5, 0):
        (sources / f"{written}.md").write_text(note(written))
        build([str(sources)], store=store)
    for name in ("articles", "events"):
        DeltaTable(str(store / "tables" / name)).create_checkpoint()
    return store


@pytest.fixture
def store(sound: Path, tmp_path: Path) -> Path:
    return shutil.copytree(sound, tmp_path / "store")


def seen(store: Path) -> tuple[str, int]:
    """All that is exported, and how many sentences are found by their words."""
    with open_release(store) as release:
        told = "".join(
            line for what in What for line in lines(release.connection, what, "jsonl", Choice())
        )
        hits = release.find_text(parse('germany "met envoy" (stre* OR zenda)'))
    return told, len(hits)


def put_right(store: Path) -> tuple[object, object]:
    return correcting.standings(store), deciding.standings(store)


def seen_or_told(store: Path) -> tuple[str, int] | str:
    """The same, or what a reader is told of damage."""
    try:
        return seen(store)
    except StoreError as fault:
        return str(fault)


def last(store: Path, pattern: str) -> Path:
    return max(store.glob(pattern), key=lambda path: (path.stat().st_mtime_ns, path.name))


@pytest.mark.parametrize(
    ("pattern", "damage"),
    [(one, damage) for one in READ_AGAIN for damage in (lose, cut, garble)]
    + [(one, damage) for one in LOGS for damage in (lose, garble)],
)
def test_damage_to_a_table_is_found_and_mended_while_the_release_is_served(
    pattern: str, damage: Callable[[Path], None], store: Path, sources: Path
) -> None:
    before = seen(store)
    victim = last(store, pattern)
    damage(victim)

    found = check(store)

    assert found
    assert seen(store) == before
    assert repair(store)
    assert check(store) == []
    assert build([str(sources)], store=store).read == 6
    assert seen(store) == before


def empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("damage", [lose, empty])
@pytest.mark.parametrize("pattern", COMMITS)
def test_a_commit_that_is_gone_is_found_and_taken_up_again(
    pattern: str, damage: Callable[[Path], None], store: Path, sources: Path
) -> None:
    before = seen(store)
    damage(last(store, pattern))

    assert check(store)
    assert repair(store)
    assert check(store) == []
    assert build([str(sources)], store=store).read == 6
    assert seen(store) == before


@pytest.mark.parametrize("damage", [lose, garble])
@pytest.mark.parametrize("pattern", KEPT)
def test_what_readers_put_right_is_taken_from_the_release_where_its_table_is_damaged(
    pattern: str, damage: Callable[[Path], None], store: Path, sources: Path
) -> None:
    before, stood = seen(store), put_right(store)
    damage(last(store, pattern))

    assert check(store)
    assert repair(store)
    assert check(store) == []
    assert put_right(store) == stood
    build([str(sources)], store=store)
    assert seen(store) == before


def test_the_texts_that_a_table_lost_are_kept_with_the_last_release(store: Path) -> None:
    for path in (store / "tables" / "articles").glob("*.parquet"):
        path.write_bytes(b"")

    told = repair(store)

    (kept,) = (store / "damaged").glob("*.duckdb")
    assert told[-2] == f"their texts, as far as they were released, are still in {kept}"
    with duckdb.connect(str(kept), read_only=True) as release:
        assert release.execute("SELECT count(text) FROM articles").fetchall() == [(6,)]


def test_an_edit_counts_after_tables_were_made_anew(tmp_path: Path) -> None:
    store, folder = tmp_path / "store", tmp_path / "notes"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.md").write_text(note(number))
        build([str(folder)], store=store)
    for name in ("articles", "mentions", "ledger"):
        shutil.rmtree(store / "tables" / name / "_delta_log")
    repair(store)
    (folder / "2.md").write_text(note(2, "Zenda"))

    build([str(folder)], store=store)

    with open_release(store) as release:
        found = list(rows(release.connection, What.ARTICLES))
    assert [row["source_path"] for row in found if "Zenda" in row["text"]] == ["2.md"]
    assert len(found) == 3


@pytest.mark.parametrize("damage", [lose, garble])
@pytest.mark.parametrize("pattern", RELEASED)
def test_damage_to_a_release_is_found_by_name_and_put_right_by_the_next_build(
    pattern: str, damage: Callable[[Path], None], store: Path, sources: Path
) -> None:
    before = seen(store)
    victim = last(store, pattern)
    damage(victim)

    assert [Path(one.where) for one in check(store)] == [victim]
    found = seen_or_told(store)
    assert found == before or re.match(rf"{store}/releases/.*store repair", str(found))
    build([str(sources)], store=store)
    assert seen(store) == before


@pytest.mark.parametrize("pattern", RELEASED)
def test_a_damaged_release_is_mended_without_its_sources(pattern: str, store: Path) -> None:
    before = seen(store)
    cut(last(store, pattern))

    assert repair(store)

    assert check(store) == []
    assert seen(store) == before


@pytest.mark.parametrize("damage", [lose, lambda path: path.write_text("?")])
@pytest.mark.parametrize("name", POINTERS)
def test_a_damaged_pointer_is_told_with_what_to_do_and_mended(
    name: str, damage: Callable[[Path], object], store: Path
) -> None:
    before = seen(store)
    damage(store / name)

    assert check(store)
    with pytest.raises(StoreError, match="store repair"):
        open_release(store)
    assert repair(store)
    assert check(store) == []
    assert seen(store) == before


@pytest.mark.parametrize("pattern", NEEDLESS)
def test_what_a_store_can_do_without_is_made_anew_unasked(
    pattern: str, store: Path, sources: Path
) -> None:
    before = seen(store)
    last(store, pattern).unlink()

    build([str(sources)], store=store)

    assert check(store) == []
    assert seen(store) == before


def test_damage_is_not_handed_on_to_the_next_release(store: Path, sources: Path) -> None:
    database = last(store, "releases/*.duckdb")
    content = bytearray(database.read_bytes())
    content[len(content) // 2] ^= 1
    database.write_bytes(content)

    with open_for_writing(store) as tables:
        version = make_release(tables).version

    assert check(store) == []
    assert database != Layout(store).release(version)


@pytest.mark.parametrize("step", range(1, 5))
def test_a_release_that_is_stopped_while_it_gets_its_name_is_made_by_the_next_build(
    step: int, store: Path, sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = seen(store)
    more = tmp_path / "more"
    more.mkdir()
    (more / "6.md").write_text(note(6))
    done = 0
    replace = Path.replace

    def stop(path: Path, target: Path) -> Path:
        nonlocal done
        if path.parent.name == "releases" or target.name == "CURRENT":
            done += 1
            if done == step:
                raise KeyboardInterrupt
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        build([str(more)], store=store)
    monkeypatch.undo()

    assert seen(store) == before
    build([str(more)], store=store)
    assert check(store) == []
    assert seen(store)[1] == before[1] + 1
