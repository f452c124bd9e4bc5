"""One folder with a file of every form and several broken ones, built from end to end."""

import importlib.util
from pathlib import Path
from types import ModuleType

from timeline.build import build


def forms_tests() -> ModuleType:
    """The samples that the tests of the single forms use."""
    path = Path(__file__).with_name("test_reading_forms.py")
    spec = importlib.util.spec_from_file_location("form_samples", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_folder_of_every_form_is_built_and_what_is_broken_is_named(tmp_path: Path) -> None:
    samples: dict[str, bytes] = forms_tests().SAMPLES
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name, content in samples.items():
        # A name for each: two files may hold the same words, but not under one place.
        (folder / f"{name.partition('.')[2].replace('.', '-')}-{name}").write_bytes(content)
    for name, content in (
        ("broken.pdf", b"%PDF-1.7 torn"),
        ("broken.json", b"{"),
        ("broken.txt", b"caf\xe9"),
        ("broken.zip", b"PK\x03\x04torn"),
        ("broken.bin", b"\0\1"),
    ):
        (folder / name).write_bytes(content)

    summary = build([str(folder)], store=tmp_path / "store")

    assert sorted(refusal.where for refusal in summary.refused) == [
        "broken.bin",
        "broken.json",
        "broken.pdf",
        "broken.txt",
        "broken.zip",
    ]
    assert summary.read >= len(samples)
