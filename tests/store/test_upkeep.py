import json
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from deltalake import DeltaTable

from timeline.build import build
from timeline.cli import main
from timeline.errors import StoreError, StoreVersionError, UsageError
from timeline.exports.rows import Choice, What, rows
from timeline.exports.write import lines
from timeline.readers.page_cache import CachedPage, FolderCache
from timeline.store import open_release, upkeep
from timeline.store.checking import check
from timeline.store.correcting import hide, join, standings
from timeline.store.mending import repair
from timeline.store.records import records, rewrite
from timeline.store.tables import Tables
from timeline.store.upkeep import compact, forget, migrate, vacuum

WHEN = datetime(2024, 2, 29, 12, tzinfo=UTC)


def note(number: int, day: int = 17) -> str:
    return (
        f"---\nurl: https://ruritanian.example/{number}\npublished: 2021-09-24\n---\n"
        f"Envoy {number} came to Strelsau on {day} August. It rained in March 2019.\n"
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "notes").mkdir()
    for number in range(4):
        (tmp_path / "notes" / f"{number}.md").write_text(note(number))
    return tmp_path / "notes"


@pytest.fixture
def store(folder: Path, tmp_path: Path) -> Path:
    build([str(folder)], store=tmp_path / "store")
    for number in range(3):
        (folder / f"{number}.md").write_text(note(number, day=18))
    build([str(folder)], store=tmp_path / "store")
    return tmp_path / "store"


def exported(store: Path) -> str:
    with open_release(store) as release:
        return "".join(
            line for what in What for line in lines(release.connection, what, "jsonl", Choice())
        )


def articles(store: Path) -> dict[str, str]:
    with open_release(store) as release:
        found = rows(release.connection, What.ARTICLES)
        return {row["source_path"]: row["article_id"] for row in found}


def files(store: Path, name: str) -> Iterator[Path]:
    return (store / "tables" / name).glob("*.parquet")


def test_compacting_and_vacuuming_change_nothing_that_is_seen(store: Path, folder: Path) -> None:
    before = exported(store)

    sizes = compact(store)
    removed = vacuum(store, hours=0)

    assert sizes.after < sizes.before
    assert removed > 0
    summary = build([str(folder)], store=store)
    assert summary.unchanged == 4
    assert exported(store) == before
    assert all(len(list(files(store, name))) <= 2 for name in ("articles", "mentions"))


def test_many_small_files_are_gathered_by_the_next_build(
    store: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.store.tables._MOST_SMALL_FILES", 2)
    for number in range(4, 8):
        (folder / f"{number}.md").write_text(note(number))
        build([str(folder)], store=store)

    build([str(folder)], store=tmp_path / "at once")

    kept = {name: Tables.of(store).files(name) for name in ("articles", "mentions", "ledger")}
    assert {len(files) for files in kept.values()} == {2}
    assert check(store) == []
    assert exported(store) == exported(tmp_path / "at once")
    assert build([str(folder)], store=store).unchanged == 8


def test_a_forgotten_article_is_gone_from_history_too(store: Path, folder: Path) -> None:
    others = {path: one for path, one in articles(store).items() if path != "1.md"}
    with open_release(store) as release:
        mention = next(
            row["mention_id"]
            for row in rows(release.connection, What.MENTIONS)
            if row["url"] == "https://ruritanian.example/1"
        )
    hide(store, mention, why="", when=WHEN)

    readings = forget(store, articles(store)["1.md"])

    assert readings == 2
    assert articles(store) == others
    assert standings(store) == []
    kept = {file for name in ("articles", "mentions") for file in Tables.of(store).files(name)}
    assert {str(file) for name in ("articles", "mentions") for file in files(store, name)} == kept
    texts = DeltaTable(str(store / "tables" / "articles")).to_pyarrow_table()["text"].to_pylist()
    assert not any("Envoy 1 " in text for text in texts)
    assert len(list((store / "releases").glob("*.duckdb"))) == 1


def test_what_joined_another_with_a_forgotten_article_is_gone_as_it_quotes_that(
    store: Path,
) -> None:
    with open_release(store) as release:
        mentions = {row["url"]: row for row in rows(release.connection, What.MENTIONS)}
    kept, gone = (mentions[f"https://ruritanian.example/{number}"] for number in (2, 1))
    join(store, kept["mention_id"], gone["mention_id"], why="", when=WHEN)

    forget(store, gone["article_id"])

    assert standings(store) == []


def test_no_page_and_nothing_set_aside_is_kept_of_a_forgotten_article(store: Path) -> None:
    pages = FolderCache(store / "pages")
    pages.put("https://ruritanian.example/1", CachedPage(b"Envoy 1", '"1"', None))
    for path in files(store, "events"):
        path.write_bytes(b"")
    repair(store)
    assert list((store / "damaged").iterdir())

    forget(store, articles(store)["3.md"])

    assert pages.get("https://ruritanian.example/1") is None
    assert not (store / "damaged").exists()


def test_the_logs_of_the_tables_quote_no_article(store: Path) -> None:
    logs = [path.read_text() for path in store.glob("tables/*/_delta_log/*.json")]

    assert logs
    assert not any("Strelsau" in log or "ruritanian" in log for log in logs)


def test_a_forgotten_article_is_not_taken_in_again_until_it_is_edited(
    store: Path, folder: Path
) -> None:
    forget(store, articles(store)["1.md"])

    first = build([str(folder)], store=store)
    (folder / "1.md").write_text(note(1, day=19))
    second = build([str(folder)], store=store)

    assert (first.forgotten, first.read) == (1, 3)
    assert (second.new, second.unchanged) == (1, 3)


def test_what_is_not_there_cannot_be_forgotten(store: Path) -> None:
    with pytest.raises(UsageError, match="no such article"):
        forget(store, "none")


def test_a_sound_store_has_nothing_to_mend(store: Path) -> None:
    assert check(store) == []
    assert repair(store) == []


@pytest.mark.parametrize("name", ["articles", "mentions", "ledger", "corrections", "decisions"])
def test_a_table_without_its_log_is_made_anew(name: str, store: Path, folder: Path) -> None:
    before = exported(store)
    compact(store)
    shutil.rmtree(store / "tables" / name / "_delta_log")

    assert check(store)
    assert repair(store)
    assert check(store) == []
    build([str(folder)], store=store)
    assert exported(store) == before


def test_an_article_whose_source_is_gone_survives_the_loss_of_the_ledger(
    store: Path, folder: Path
) -> None:
    before = exported(store)
    shutil.rmtree(folder)
    shutil.rmtree(store / "tables" / "ledger")

    repair(store)

    # Whether they are still there is known again by the next build.
    assert exported(store).replace('"missing": true', '"missing": false') == before


def test_an_older_store_is_brought_to_this_schema(store: Path, folder: Path) -> None:
    before = exported(store)
    shutil.rmtree(store / "tables" / "corrections")
    (store / "format.json").write_text(json.dumps({"schema": 1}))
    with pytest.raises(StoreVersionError, match="store migrate"):
        open_release(store)

    assert migrate(store) == 1

    assert exported(store) == before
    assert build([str(folder)], store=store).unchanged == 4


def test_a_store_whose_migration_was_cut_off_is_not_opened_until_it_is_migrated(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = exported(store)
    (store / "format.json").write_text(json.dumps({"schema": 1}))

    def fail(tables: Tables) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(upkeep, "remake_release", fail)
        with pytest.raises(KeyboardInterrupt):
            migrate(store)
    with pytest.raises(StoreVersionError, match="store migrate"):
        open_release(store)

    migrate(store)

    assert exported(store) == before


def test_what_an_older_schema_did_not_have_is_read_off_the_texts(store: Path) -> None:
    before = stories(store)
    with records(tables := Tables.of(store)) as connection:
        connection.execute(
            "CREATE TEMP VIEW older AS SELECT * REPLACE (NULL AS story) FROM record_articles"
        )
        rewrite(connection, tables, "articles", source="older")

    migrate(store)

    assert stories(store) == before
    assert all("strelsa" in names for _, names in before)


def stories(store: Path) -> list[tuple[str, str]]:
    with records(Tables.of(store)) as connection:
        return connection.sql("SELECT base_id, story FROM record_articles ORDER BY ALL").fetchall()


def test_other_days_of_publication_come_to_an_older_store_as_it_is_read_anew(
    tmp_path: Path,
) -> None:
    note, store = tmp_path / "notes" / "a.md", tmp_path / "store"
    note.parent.mkdir()
    note.write_text(
        "---\nurl: https://ruritanian.example/2021/09/22/a\npublished: 2021-09-24\n---\n"
    )
    with note.open("a") as more:
        more.write("Envoys met in Strelsau on 17 August.\n")
    build([str(note)], store=store)
    with records(tables := Tables.of(store)) as connection:
        connection.execute(
            "CREATE TEMP VIEW older AS "
            "SELECT * REPLACE (NULL AS published_alternatives) FROM record_articles"
        )
        rewrite(connection, tables, "articles", source="older")
    (store / "format.json").write_text(json.dumps({"schema": 21}))

    migrate(store)

    assert others(store) == []
    note.write_text(note.read_text() + "They met again on 18 August.\n")
    build([str(note)], store=store)
    assert others(store) == [{"published": "2021-09-22", "evidence": 'URL "2021/09/22"'}]


def others(store: Path) -> object:
    with open_release(store) as release:
        (row,) = rows(release.connection, What.ARTICLES)
    return row["published_alternatives"]


def test_a_newer_store_is_left_to_its_program(store: Path) -> None:
    (store / "format.json").write_text(json.dumps({"schema": 99}))

    with pytest.raises(StoreError, match="newer program"):
        migrate(store)


def test_the_store_is_looked_after_by_command(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(*words: str) -> int:
        return main(["store", *words, "--store", str(store)])

    codes = [
        run("check"),
        run("repair"),
        run("compact"),
        run("vacuum", "--hours", "0"),
        run("forget", articles(store)["0.md"]),
        run("migrate"),
        run("forget", "none"),
    ]

    assert codes == [0, 0, 0, 0, 0, 0, 2]
    Path(Tables.of(store).files("articles")[0]).unlink()
    assert run("check") == 1
    assert "this file is not there" in capsys.readouterr().out


def test_no_table_of_record_quotes_a_forgotten_article(store: Path) -> None:
    article_id = articles(store)["2.md"]

    forget(store, article_id)

    tables = Tables.of(store)
    held = [row for batch in tables.batches("events") for row in batch.to_pylist()]
    assert held
    assert not [row for row in held if "Envoy 2" in (row["label"] or "")]
    for path in files(store, "events"):
        assert b"Envoy 2" not in path.read_bytes()
