from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.build import build
from timeline.errors import StoreError
from timeline.store.checking import check
from timeline.store.layout import Layout, store_for_folder
from timeline.store.schema_version import stored_version


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.txt").write_text("Envoys met on 3 May 2021.")
    return folder


@pytest.mark.parametrize("name", ["a b", "дни", "a'b*#&+"])
def test_a_store_may_lie_in_a_folder_of_any_common_name(
    name: str, corpus: Path, tmp_path: Path
) -> None:
    build([str(corpus)], store=tmp_path / name)
    (corpus / "b.txt").write_text("They left on 4 May 2021.")

    summary = build([str(corpus)], store=tmp_path / name)

    assert (summary.new, summary.unchanged) == (1, 1)
    assert check(tmp_path / name) == []


@pytest.mark.parametrize("name", ["a%20b", "a?b", "[a]", "a|b", "a\\b", "a^b", "a\udcff"])
def test_a_folder_that_tables_cannot_lie_in_is_refused(
    name: str, corpus: Path, tmp_path: Path
) -> None:
    with pytest.raises(StoreError, match="name another store with --store"):
        build([str(corpus)], store=tmp_path / name)


@pytest.mark.parametrize("name", ["a%20b", "[a]", "my articles", "\udcff", "..."])
def test_the_store_of_a_folder_can_be_built_whatever_the_folder_is_called(
    name: str, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIMELINE_STORE", str(tmp_path / "stores"))
    folder = corpus.rename(tmp_path / name)

    summary = build([str(folder)], store=store_for_folder(folder))

    assert summary.new == 1


@pytest.mark.parametrize("damage", [Path.unlink, lambda path: path.write_bytes(b"PAR1")])
def test_a_damaged_file_of_a_table_is_told_with_what_to_do(
    damage: Callable[[Path], object], corpus: Path, tmp_path: Path
) -> None:
    store = tmp_path / "store"
    build([str(corpus)], store=store)
    for path in (store / "tables" / "ledger").glob("*.parquet"):
        damage(path)

    with pytest.raises(StoreError, match="store check"):
        build([str(corpus)], store=store)


@pytest.mark.parametrize(
    "content", ["", "[]", '{"schema": {}}', '{"schema": 1e999}', "[" * 100_000, "\0"]
)
def test_a_damaged_version_is_told_with_what_to_do(content: str, tmp_path: Path) -> None:
    layout = Layout(tmp_path)
    layout.format.write_text(content)

    with pytest.raises(StoreError, match=f"store repair --store {tmp_path}"):
        stored_version(layout)
