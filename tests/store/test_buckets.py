import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import httpx
import pyarrow.fs as pa_fs
import pytest
from deltalake.fs import DeltaStorageHandler
from streamlit.testing.v1 import AppTest

from timeline.build import build
from timeline.cli import main
from timeline.errors import StoreAwayError, StoreBusyError, StoreVersionError, UsageError
from timeline.exports.rows import Choice, What
from timeline.exports.write import lines
from timeline.store import Layout, open_release, store_at
from timeline.store.checking import check
from timeline.store.mending import repair
from timeline.store.tables import Tables, open_for_writing
from timeline.store.upkeep import compact, forget, migrate, vacuum

SERVER = Path(__file__).with_name("bucket_server.py")
ROOT = Path(__file__).parents[2]
NUMBERS = count(1)


@contextmanager
def serve(**more: str) -> Iterator[str]:
    server = subprocess.Popen(
        [sys.executable, "-W", "ignore", str(SERVER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, **more},
        text=True,
    )
    # Ends the server by ending its input, however the tests end.
    with server:
        assert server.stdout is not None
        yield f"http://127.0.0.1:{server.stdout.readline().strip()}"


def allow(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    for name, value in {
        "AWS_ENDPOINT_URL": address,
        "AWS_ALLOW_HTTP": "true",
        "AWS_ACCESS_KEY_ID": "reader",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_REGION": "us-east-1",
    }.items():
        monkeypatch.setenv(name, value)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with serve() as address:
        yield address


@pytest.fixture
def bucket(address: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """The address of a place for a store; its local part lies below `tmp_path`."""
    name = f"archive-{next(NUMBERS)}"
    httpx.put(f"{address}/{name}").raise_for_status()
    allow(monkeypatch, address)
    monkeypatch.chdir(tmp_path)
    return f"s3://{name}/ruritania/news"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "notes").mkdir()
    for number in range(3):
        write_note(tmp_path / "notes", number, day=17)
    return tmp_path / "notes"


def write_note(folder: Path, number: int, *, day: int) -> None:
    (folder / f"{number}.md").write_text(
        f"---\nurl: https://ruritanian.example/{number}\npublished: 2021-09-24\n---\n"
        f"Envoy {number} came to Strelsau on {day} August. It rained in March 2019.\n"
    )


def exported(store: Path) -> str:
    with open_release(store) as release:
        return "".join(
            line for what in What for line in lines(release.connection, what, "jsonl", Choice())
        )


def inside(bucket: str) -> pa_fs.FileSystem:
    return pa_fs.PyFileSystem(DeltaStorageHandler(bucket))


def objects(bucket: str) -> list[str]:
    found = inside(bucket).get_file_info(pa_fs.FileSelector("", recursive=True))
    return [one.path for one in found if one.type is pa_fs.FileType.File]


def content(bucket: str, name: str) -> bytes:
    with inside(bucket).open_input_stream(name) as stream:
        read: bytes = stream.read()
    return read


def elsewhere(store: Path, tmp_path: Path) -> Path:
    """The same store as another machine has it, which knows nothing of it yet."""
    return tmp_path / "elsewhere" / store.name


def test_a_store_in_a_bucket_exports_what_a_local_one_does(
    bucket: str, folder: Path, tmp_path: Path
) -> None:
    stores = (store_at(bucket), tmp_path / "local")

    for store in stores:
        build([str(folder)], store=store)
    write_note(folder, 1, day=18)
    again = [build([str(folder)], store=store) for store in stores]

    assert [(one.changed, one.unchanged, one.release) for one in again] == [(1, 2, 2)] * 2
    assert exported(stores[0]) == exported(stores[1])


def test_small_files_are_gathered_in_a_bucket_too(
    bucket: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.store.tables._MOST_SMALL_FILES", 1)
    store = store_at(bucket)
    for day in (17, 18, 19):
        write_note(folder, 1, day=day)
        build([str(folder)], store=store)

    articles = Layout(store).tables / "articles"
    with open_for_writing(store) as tables:
        tables.gather("articles")
        held = tables.files("articles")

    assert [str(path) for path in articles.glob("*.parquet")] == held
    assert len(held) == 1
    assert "on 19 August" in exported(store)


def test_the_tables_alone_lie_in_the_bucket(bucket: str, folder: Path) -> None:
    store = store_at(bucket)

    build([str(folder)], store=store)

    kinds = {name.rpartition(".")[2] for name in objects(bucket)}
    assert kinds == {"json", "parquet"}
    assert not list(Layout(store).tables.rglob("_delta_log"))
    assert not list(Layout(store).tables.rglob("*.new"))


def test_a_store_in_a_bucket_is_looked_after_like_any_other(bucket: str, folder: Path) -> None:
    store = store_at(bucket)
    build([str(folder)], store=store)
    write_note(folder, 1, day=18)
    build([str(folder)], store=store)
    before = exported(store)

    sizes = compact(store)
    removed = vacuum(store, hours=0)

    assert sizes.after < sizes.before
    assert removed
    assert exported(store) == before
    assert check(store) == []
    assert build([str(folder)], store=store).unchanged == 3


def test_what_is_forgotten_lies_neither_in_the_bucket_nor_here(bucket: str, folder: Path) -> None:
    store = store_at(bucket)
    build([str(folder)], store=store)

    with open_release(store) as release:
        (row,) = release.connection.execute(
            "SELECT article_id FROM articles WHERE source_path = '1.md'"
        ).fetchall()

    forget(store, row[0])

    there = [content(bucket, name) for name in objects(bucket)]
    here = [path.read_bytes() for path in Layout(store).tables.rglob("*.parquet")]
    assert not [bytes_ for bytes_ in there + here if b"Envoy 1" in bytes_]
    assert [bytes_ for bytes_ in there if b"Envoy 2" in bytes_]


def test_a_build_that_was_killed_goes_on(bucket: str, folder: Path, tmp_path: Path) -> None:
    store = store_at(bucket)
    dying = (
        "import os, sys\n"
        "from timeline.store.tables import Tables\n"
        "from timeline.cli import main\n"
        "append = Tables.append\n"
        "def die_before_ledger(self, name, rows):\n"
        "    os._exit(9) if name == 'ledger' else append(self, name, rows)\n"
        "Tables.append = die_before_ledger\n"
        "main(['build', sys.argv[1], '--store', sys.argv[2], '--jobs', '0'])\n"
    )
    run = [sys.executable, "-c", dying, str(folder), bucket]
    killed = subprocess.run(run, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)

    summary = build([str(folder)], store=store)
    build([str(folder)], store=tmp_path / "local")

    assert killed.returncode == 9
    assert summary.new == 3
    assert exported(store) == exported(tmp_path / "local")


def test_another_machine_goes_on_with_what_is_in_the_bucket(
    bucket: str, folder: Path, tmp_path: Path
) -> None:
    here = store_at(bucket)
    there = elsewhere(here, tmp_path)
    build([str(folder)], store=here)

    done = repair(there)
    summary = build([str(folder)], store=there)

    assert done[-1] == "made release 1"
    assert (summary.new, summary.unchanged) == (0, 3)
    assert exported(there) == exported(here)


def test_of_two_machines_that_write_at_once_one_is_refused(
    bucket: str, folder: Path, tmp_path: Path
) -> None:
    here = store_at(bucket)
    there = elsewhere(here, tmp_path)
    build([str(folder)], store=here)
    row = {"correction_id": "c1", "kind": "hide", "made_at": "2024-02-29T12:00:00+00:00"}

    with open_for_writing(here) as ours, open_for_writing(there) as theirs:
        ours.open("corrections")
        theirs.append("corrections", [row])
        with pytest.raises(StoreBusyError, match="another machine has written"):
            ours.append("corrections", [row])

    with open_for_writing(here) as tables:
        assert sum(batch.num_rows for batch in tables.batches("corrections")) == 1


def test_what_another_version_made_in_the_bucket_is_migrated_alone(
    bucket: str, folder: Path
) -> None:
    store = store_at(bucket)
    with pytest.MonkeyPatch.context() as older:
        older.setattr("timeline.store.schema_version.SCHEMA_VERSION", 1)
        with open_for_writing(store):
            pass

    with pytest.raises(StoreVersionError, match="run `python -m timeline store migrate --store "):
        build([str(folder)], store=store)
    found = migrate(store)

    assert found == 1
    assert build([str(folder)], store=store).new == 3


def test_a_lost_file_in_the_bucket_is_found_and_what_it_held_read_again(
    bucket: str, folder: Path
) -> None:
    store = store_at(bucket)
    build([str(folder)], store=store)
    before = exported(store)
    victim = next(one for one in objects(bucket) if one.startswith("articles/part"))
    inside(bucket).delete_file(victim)

    found = check(store)
    done = repair(store)
    build([str(folder)], store=store)

    assert [one.what for one in found] == ["this file is not there"]
    assert done[-1].startswith("made release")
    assert check(store) == []
    assert exported(store) == before


def test_a_lost_log_in_the_bucket_is_made_anew(bucket: str, folder: Path) -> None:
    store = store_at(bucket)
    build([str(folder)], store=store)
    before = exported(store)
    for name in objects(bucket):
        if name.startswith("mentions/_delta_log/"):
            inside(bucket).delete_file(name)

    assert check(store)
    repair(store)

    assert check(store) == []
    assert exported(store) == before


def test_a_bucket_that_is_not_there_is_told_of(
    bucket: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["build", str(folder), "--store", "s3://no-such-bucket", "--jobs", "0"])

    assert code == 2
    assert "StoreAwayError: s3://no-such-bucket/actors: there is no such bucket" in (
        capsys.readouterr().err
    )


def test_a_wrong_key_is_told_of(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with serve(INITIAL_NO_AUTH_ACTION_COUNT="1") as address:
        httpx.put(f"{address}/news").raise_for_status()
        allow(monkeypatch, address)
        with pytest.raises(StoreAwayError, match="the key is refused; check AWS_ACCESS_KEY_ID"):
            build([str(folder)], store=store_at("s3://news"))


def test_the_release_is_served_while_the_bucket_is_out_of_reach(
    bucket: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_at(bucket)
    build([str(folder)], store=store)
    before = exported(store)
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")

    with pytest.raises(StoreAwayError, match="does not answer"):
        build([str(folder)], store=store)
    with pytest.raises(StoreAwayError, match="does not answer"):
        repair(store)

    assert exported(store) == before
    assert list(Tables.of(store).batches("decisions")) == []


def test_the_app_shows_its_last_release_while_the_bucket_is_out_of_reach(
    bucket: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build([str(folder)], store=store_at(bucket))
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("TIMELINE_STORE", bucket)
    monkeypatch.setenv("TIMELINE_SOURCE", str(folder))

    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()

    assert not app.exception
    assert "the server does not answer" in app.text[0].value
    assert any("6 dates for 4 events" in one.proto.body for one in app.get("html"))


@pytest.mark.parametrize(
    "place", ["s3://", "s3://Capital", "s3://news/../x", "s3://news/a b", "gs://news", "s3://n/a+b"]
)
def test_what_is_no_bucket_is_refused(place: str) -> None:
    with pytest.raises(UsageError, match="name a folder, or a bucket as s3://BUCKET/PREFIX"):
        store_at(place)


@pytest.mark.parametrize("place", ["s3://news", "s3://news/a/b=1.x_y-z/", "s3://1.2.news/a"])
def test_the_folder_of_a_bucket_tells_which(place: str) -> None:
    store = store_at(place)

    assert Layout(store).bucket == place.rstrip("/")
    assert store_at(str(store)) == store


def test_a_folder_is_no_bucket() -> None:
    assert Layout(store_at("news/s3")).bucket is None
