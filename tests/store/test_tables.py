from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.build import build
from timeline.errors import StoreError
from timeline.store.layout import Layout
from timeline.store.tables import stored_version


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.txt").write_text("Envoys met on 3 May 2021.")
    return folder


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

    with pytest.raises(StoreError, match="store repair"):
        stored_version(layout)
