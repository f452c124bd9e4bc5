"""One folder with a file of every form and of every broken one, built as a user builds it."""

import json
import os
import subprocess
import sys
import zlib
from pathlib import Path

from tests.readers import samples
from tests.readers.test_reading_forms import SAMPLES
from timeline.build import build

ROOT = Path(__file__).parents[2]
RUSSIAN = (
    "Мост через реку открыли во вторник после пяти лет работ, сообщило министерство. На открытие "
    "приехали два министра. Они сказали, что старый паром останется. "
)


def broken_files() -> dict[str, tuple[bytes, str]]:
    """Each with the beginning of what is said of it."""
    bomb = zlib.compress(b" " * 2**24)
    return {
        "bomb.docx": (samples.packed({"word/document.xml": b"<a>" * 2**23}), "unpacks to"),
        "bomb.pdf": (
            b"%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n" + bomb + b"\nendstream",
            "a part unpacks to more than 8 MiB",
        ),
        "bomb.zip": (samples.packed({"a.txt": b"\0" * 2**23}), "unpacks to 8 MiB"),
        "broken.bin": (b"\0\1\2", "not a form that is read"),
        "broken.epub": (samples.packed({"mimetype": b"application/epub+zip"}), "no META-INF"),
        "broken.gz": (b"\x1f\x8b\x08torn", "the archive is broken"),
        "broken.html": (b"<html></html>", "no"),
        "broken.json": (b"{", "not valid JSON"),
        "broken.md": (b"---\na: &a [x]\nb: *a\n---\nWords.", "anchors and aliases"),
        "broken.mhtml": (b"MIME-Version: 1.0\n\nwords", "no web page in this archive"),
        "broken.parquet": (b"PAR1torn", "not a Parquet file"),
        "broken.pdf": (b"%PDF-1.7 torn", "the PDF is broken"),
        "broken.rss": (b"<rss version='2.0'></rss>", "no entries"),
        "broken.txt": (b"caf\xe9", "not valid UTF-8 at byte 3"),
        "broken.warc": (b"WARC/1.0\r\ntorn", "no web pages"),
        "broken.xlsx": (b"PK\x03\x04xl/torn", "not a workbook"),
        "broken.zip": (b"PK\x03\x04torn", "the archive is broken"),
        "deep.json": (b"[" * 100_000, "not valid JSON"),
        "empty.txt": (b"", "the file is empty"),
        "links.txt": (b"https://example.org/1\n", "a list of links"),
        "macros.docx": (
            samples.word(samples.STORY, **{"word/vbaProject.bin": b"x"}),
            "holds macros",
        ),
        "many.zip": (samples.packed({"../a.txt": b"Words."}), "a name that leads out"),
        "nul.txt": (b"one two\0three", "not a form that is read"),
        "scanned.pdf": (samples.pdf(()), "pictures of pages without text"),
    }


def fill(folder: Path) -> int:
    """Write everything; how many inputs are to be refused."""
    for name, content in SAMPLES.items():
        # A name for each: two files may hold the same words, but not under one place.
        (folder / f"{name.partition('.')[2].replace('.', '-')}-{name}").write_bytes(content)
    (folder / "russian.txt").write_bytes(RUSSIAN.encode("cp1251"))
    broken = broken_files()
    for name, (content, _) in broken.items():
        (folder / name).write_bytes(content)
    secret = folder.parent / "secret.txt"
    secret.write_text("Not for this build.")
    (folder / "out.txt").symlink_to(secret)
    os.mkfifo(folder / "pipe.txt")
    return len(broken) + 2


def test_a_folder_of_every_form_is_built_and_all_that_is_broken_is_named(tmp_path: Path) -> None:
    folder, store = tmp_path / "corpus", tmp_path / "store"
    folder.mkdir()
    refused = fill(folder)

    done = run("build", str(folder), "--store", str(store))
    exported = run("export", "--store", str(store), "--what", "articles", "--format", "jsonl")

    assert done.returncode == 1
    assert f"{refused} refused" in done.stdout + done.stderr
    again = build([str(folder)], store=store)
    what = {refusal.where.split("/")[0].split(":")[0]: refusal.what for refusal in again.refused}
    expected = {name: said for name, (_, said) in broken_files().items()} | {
        "out.txt": "a link out of the folder is not followed",
        "pipe.txt": "a pipe, socket or device, no file",
    }
    assert sorted(what) == sorted(expected)
    assert [name for name in expected if not what[name].startswith(expected[name])] == []
    articles = [json.loads(line) for line in exported.stdout.splitlines()]
    assert {article["source_path"].split(":")[0] for article in articles} >= readable(folder)
    assert not any("Not for this build" in article["text"] for article in articles)
    (russian,) = (one for one in articles if one["source_path"] == "russian.txt")
    assert russian["text"] == RUSSIAN
    assert russian["encoding"] == "windows-1251"
    assert russian["encoding_evidence"].startswith("guessed")


def readable(folder: Path) -> set[str]:
    """The names of the files that hold articles and are no archives of others."""
    unread = {*broken_files(), "out.txt", "pipe.txt"}
    archives = (".zip", ".gz")
    return {
        path.name
        for path in folder.iterdir()
        if path.name not in unread and not path.name.endswith(archives)
    }


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "timeline", *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
