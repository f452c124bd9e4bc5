"""Files and folders become articles; what cannot be read becomes an error among them."""

import csv
import json
import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest

from timeline.errors import SourceError, UsageError
from timeline.model import Form, RawArticle
from timeline.readers import read_sources

NOBODY: Final = 65534


def forbid(
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    path: Path,
    error: type[OSError] = PermissionError,
) -> None:
    """Let one function of `os` fail for one path."""
    real: Callable[..., Any] = getattr(os, name)

    def failing(target: Any, *rest: Any) -> Any:
        if Path(target) == path:
            raise error
        return real(target, *rest)

    monkeypatch.setattr(os, name, failing)


def articles(*sources: Path) -> list[RawArticle]:
    return [item for item in read_sources(list(map(str, sources))) if isinstance(item, RawArticle)]


def errors(*sources: Path) -> list[str]:
    found = read_sources(list(map(str, sources)))
    return [str(item) for item in found if isinstance(item, SourceError)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    return folder


def test_a_folder_is_read_in_the_order_of_its_names(folder: Path) -> None:
    (folder / "b").mkdir()
    for name in ("c.txt", "a.md", "b/z.html", "b/a.txt"):
        (folder / name).write_text("Some words.")

    paths = [raw.source_path for raw in articles(folder)]

    assert paths == ["a.md", "b/a.txt", "b/z.html", "c.txt"]


def test_a_file_named_by_the_user_is_read_under_its_own_name(folder: Path) -> None:
    (folder / "a.txt").write_text("Some words.")

    (raw,) = articles(folder / "a.txt")

    assert (raw.source_path, raw.record, raw.content) == ("a.txt", None, b"Some words.")


@pytest.mark.parametrize(
    ("name", "content", "form"),
    [
        ("a.txt", "Some words.", Form.TEXT),
        ("a", "Some words.", Form.TEXT),
        ("a.md", "Some words.", Form.MARKDOWN),
        ("a.html", "<p>Some words.</p>", Form.HTML),
        ("saved.txt", "<!DOCTYPE html><html><p>Some words.</p></html>", Form.HTML),
        ("note.txt", "---\ntitle: A\n---\nSome words.", Form.MARKDOWN),
    ],
)
def test_the_form_is_told_by_content_first_and_name_second(
    folder: Path, name: str, content: str, form: Form
) -> None:
    (folder / name).write_text(content)

    (raw,) = articles(folder)

    assert raw.form is form


def test_every_line_of_json_is_an_article_numbered_as_in_an_editor(folder: Path) -> None:
    (folder / "a.jsonl").write_text('{"text": "One."}\n\n{"text": "Two."}\n')

    found = articles(folder)

    assert [(raw.where, raw.form) for raw in found] == [
        ("a.jsonl:1", Form.RECORD),
        ("a.jsonl:3", Form.RECORD),
    ]


def test_a_broken_line_of_json_is_named_and_the_rest_is_read(folder: Path) -> None:
    (folder / "a.jsonl").write_bytes(b'{"text": "One."}\n{"text": \n[1]\n"\xff"\n{"text": "Two."}')

    refused = errors(folder)

    assert len(articles(folder)) == 2
    assert refused == [
        "a.jsonl:2: not valid JSON; correct or remove this line",
        "a.jsonl:3: no JSON object; write one {...} per line",
        "a.jsonl:4: not valid UTF-8; save the file as UTF-8",
    ]


def test_a_row_of_a_table_that_is_not_utf_8_is_named_and_the_rest_is_read(folder: Path) -> None:
    (folder / "a.csv").write_bytes(
        'title,text\nA,"One\nvoilà"\n'.encode() + b'B,"Two\ncaf\xe9"\nC\xe9,Three\nD,Four\n'
    )

    found, refused = articles(folder), errors(folder)

    assert [raw.where for raw in found] == ["a.csv:2", "a.csv:7"]
    assert refused == [
        "a.csv:4: not valid UTF-8; save the file as UTF-8",
        "a.csv:6: not valid UTF-8; save the file as UTF-8",
    ]


def test_a_row_of_a_table_is_a_record_at_its_first_line(folder: Path) -> None:
    (folder / "a.csv").write_text('title,text\nA,"One\nand more"\nB,Two\n')

    found = articles(folder)

    assert [raw.where for raw in found] == ["a.csv:2", "a.csv:4"]
    assert json.loads(found[0].content) == {"title": "A", "text": "One\nand more"}


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_commas_semicolons_and_tabs_are_told_apart(folder: Path, sign: str) -> None:
    (folder / "a.csv").write_text(f"title{sign}text\nA{sign}One\n")

    (raw,) = articles(folder)

    assert json.loads(raw.content) == {"title": "A", "text": "One"}


def test_a_cell_longer_than_the_limit_of_the_standard_library_is_read(folder: Path) -> None:
    long = "word " * 40_000
    (folder / "a.csv").write_text(f"title,text\nA,{long}\n")

    (raw,) = articles(folder)

    assert json.loads(raw.content)["text"] == long


def test_a_table_without_a_text_column_says_which_it_has(folder: Path) -> None:
    (folder / "a.csv").write_text("headline,words\nA,One\n")

    refused = errors(folder)

    assert refused == [
        'a.csv:1: no "text" column (columns: headline, words); name it with --map COLUMN=text'
    ]


def test_a_mapped_column_is_the_text(folder: Path) -> None:
    (folder / "a.csv").write_text("headline,words\nA,One\n")

    (raw,) = read_sources([str(folder)], fields={"words": "text"})

    assert isinstance(raw, RawArticle)
    assert raw.fields == (("text", "words"),)


def test_a_mapping_to_a_field_that_there_is_not_is_refused(folder: Path) -> None:
    with pytest.raises(UsageError, match='"words" cannot be read as "txet"; the fields are text'):
        list(read_sources([str(folder)], fields={"words": "txet"}))


def test_a_row_with_too_many_values_is_refused_and_the_rest_is_read(folder: Path) -> None:
    (folder / "a.csv").write_text("title,text\nA,One,more\nB,Two\n")

    refused = errors(folder)

    assert refused == ["a.csv:2: 3 values under 2 column names; quote those with commas"]
    assert [raw.where for raw in articles(folder)] == ["a.csv:3"]


def test_a_quote_that_is_never_closed_is_an_error_and_not_an_article(folder: Path) -> None:
    (folder / "a.csv").write_text('title,text\nA,"One\n')

    (refused,) = errors(folder)

    assert refused.startswith("a.csv:2: not a row of a table")


def test_a_row_with_a_stray_quote_is_refused_and_the_rows_below_are_read(folder: Path) -> None:
    (folder / "a.csv").write_text('title,text\nA,"One"1\nB,Two\nC,Three\n')

    assert [error.split(" (")[0] for error in errors(folder)] == ["a.csv:2: not a row of a table"]
    assert [raw.where for raw in articles(folder)] == ["a.csv:3", "a.csv:4"]


def test_a_source_that_is_not_there_says_so(tmp_path: Path) -> None:
    missing = tmp_path / "nowhere"

    refused = errors(missing)

    assert refused == [f"{missing}: not there; check the name"]


def test_a_name_that_no_file_can_have_is_an_error() -> None:
    (refused,) = read_sources(["a\0b"])

    assert isinstance(refused, SourceError)


def test_an_empty_folder_says_so(folder: Path) -> None:
    refused = errors(folder)

    assert refused == [f"{folder}: the folder holds no articles; name another one"]


def test_an_empty_file_says_so(folder: Path) -> None:
    (folder / "a.txt").write_text(" \n")

    assert errors(folder) == ["a.txt: the file is empty; remove it or fill it"]


def test_a_pipe_is_refused_without_waiting_for_it(folder: Path) -> None:
    os.mkfifo(folder / "a.txt")

    assert errors(folder) == ["a.txt: a pipe, socket or device, no file; name a file"]


def test_a_socket_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A socket's own path may not be longer than a hundred bytes.
    monkeypatch.chdir(folder)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("a.txt")

        (refused,) = errors(folder)

    assert refused.startswith("a.txt: ")


@contextmanager
def without_privileges() -> Iterator[None]:
    """Act as a user who may not read everything, as root may."""
    if os.geteuid() != 0:
        yield
        return
    os.setegid(NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that other users reach, which those of the test runner are not."""
    with TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def test_a_file_without_permission_is_refused_and_the_rest_is_read(open_folder: Path) -> None:
    (open_folder / "a.txt").write_text("One.")
    (open_folder / "b.txt").write_text("Two.")
    (open_folder / "a.txt").chmod(0)

    with without_privileges():
        refused, read = errors(open_folder), articles(open_folder)

    assert refused == ["a.txt: no permission to read it; change its mode or its owner"]
    assert [raw.source_path for raw in read] == ["b.txt"]


@pytest.mark.parametrize("mode", [0, 0o444, 0o111])
def test_a_folder_without_permission_is_refused_and_the_rest_is_read(
    open_folder: Path, mode: int
) -> None:
    (open_folder / "a").mkdir()
    (open_folder / "a" / "c.txt").write_text("One.")
    (open_folder / "b.txt").write_text("Two.")
    (open_folder / "a").chmod(mode)

    with without_privileges():
        refused, read = errors(open_folder), articles(open_folder)

    (open_folder / "a").chmod(0o755)
    assert len(refused) == 1
    assert refused[0].endswith(": no permission to read it; change its mode or its owner")
    assert [raw.source_path for raw in read] == ["b.txt"]


@pytest.mark.parametrize("source", ["a", "a/c.txt"])
def test_a_source_without_permission_is_refused(open_folder: Path, source: str) -> None:
    (open_folder / "a").mkdir()
    (open_folder / "a" / "c.txt").write_text("One.")
    (open_folder / "a").chmod(0)

    with without_privileges():
        refused = errors(open_folder / source)

    (open_folder / "a").chmod(0o755)
    assert len(refused) == 1
    assert refused[0].endswith(": no permission to read it; change its mode or its owner")


def test_a_file_that_vanishes_is_refused_and_the_rest_is_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.txt").write_text("One.")
    (folder / "b.txt").write_text("Two.")
    forbid(monkeypatch, "open", folder / "a.txt", FileNotFoundError)

    assert errors(folder) == ["a.txt: not there; check the name"]
    assert [raw.source_path for raw in articles(folder)] == ["b.txt"]


def test_a_link_out_of_the_folder_is_not_followed(folder: Path) -> None:
    secret = folder.parent / "secret.txt"
    secret.write_text("Not for this build.")
    (folder / "a.txt").symlink_to(secret)
    (folder / "b").symlink_to(folder.parent)

    refused = errors(folder)

    assert [error.split(":")[0] for error in refused] == ["a.txt", "b"]
    assert not articles(folder)


def test_a_link_inside_the_folder_does_not_read_its_target_twice(folder: Path) -> None:
    (folder / "a.txt").write_text("One.")
    (folder / "b.txt").symlink_to(folder / "a.txt")
    (folder / "loop").symlink_to(folder)

    assert [raw.source_path for raw in articles(folder)] == ["a.txt"]
    assert not errors(folder)


def test_a_link_that_leads_nowhere_says_so(folder: Path) -> None:
    (folder / "a.txt").symlink_to(folder / "gone.txt")

    assert errors(folder) == ["a.txt: a link that leads nowhere; remove it"]


def test_pictures_hidden_files_and_folders_of_saved_pages_are_left_out(folder: Path) -> None:
    (folder / "page_files").mkdir()
    for name in ("page.html", "page_files/menu.html", ".hidden.txt", "photo.JPG"):
        (folder / name).write_text("<html><p>Some words.</p></html>")

    assert [raw.source_path for raw in articles(folder)] == ["page.html"]


def test_a_sidecar_table_is_joined_by_file_name_and_is_no_article(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "a.txt").write_text("One.")
    (folder / "sub" / "sources.csv").write_text(
        "file,outlet,published,reposted\na.txt,Some Times,2020-01-02,2020-01-05\n"
    )

    (raw,) = articles(folder)

    assert raw.sidecar == (
        ("outlet", "Some Times"),
        ("published", "2020-01-02"),
        ("reposted", "2020-01-05"),
    )


@pytest.mark.parametrize(
    "table", ["file,outlet,{}\na.txt,Some Times\n", "file,outlet\n{},{}\na.txt,Some Times\n"]
)
def test_a_sidecar_table_may_have_long_cells(folder: Path, table: str) -> None:
    csv.field_size_limit(131_072)
    (folder / "a.txt").write_text("One.")
    (folder / "sources.csv").write_text(table.replace("{}", "x" * 140_000))

    (raw,) = articles(folder)

    assert dict(raw.sidecar)["outlet"] == "Some Times"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", "---\nurl: https://example.org/1\n---\nOne."),
        ("a.jsonl", '{"text": "One.", "link": "https://example.org/1"}'),
        ("a.html", '<html><link rel="canonical" href="https://example.org/1"><p>One.</html>'),
    ],
)
def test_a_sidecar_table_is_joined_by_url(folder: Path, name: str, content: str) -> None:
    (folder / name).write_text(content)
    (folder / "sources.csv").write_text("url,outlet\nhttps://example.org/1,Some Times\n")

    (raw,) = articles(folder)

    assert dict(raw.sidecar)["outlet"] == "Some Times"


@pytest.mark.parametrize("name", ["a.meta.yaml", "a.txt.meta.yaml"])
def test_a_sidecar_file_is_joined_by_its_name(folder: Path, name: str) -> None:
    (folder / "a.txt").write_text("One.")
    (folder / "b.txt").write_text("Two.")
    (folder / name).write_text("outlet: Some Times\n")

    found = articles(folder)

    assert [raw.sidecar for raw in found] == [(("outlet", "Some Times"),), ()]


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("sources.csv", b"outlet\nSome Times\n", 'sources.csv:1: neither a column "file"'),
        ("sources.csv", b"\xff\xff", "sources.csv: not valid UTF-8"),
        ("a.meta.yaml", b"- one\n", "a.meta.yaml:1: no list of"),
        ("a.meta.yaml", b"a: [", "a.meta.yaml:1: not valid YAML"),
    ],
)
def test_a_broken_sidecar_is_refused_and_the_articles_are_read(
    folder: Path, name: str, content: bytes, what: str
) -> None:
    (folder / "a.txt").write_text("One.")
    (folder / name).write_bytes(content)

    (refused,) = errors(folder)

    assert refused.startswith(what)
    assert len(articles(folder)) == 1


def test_the_same_folder_gives_the_same_articles_every_time(folder: Path) -> None:
    for name in ("c.txt", "a.jsonl", "b.csv"):
        (folder / name).write_text('{"text": "x"}' if name == "a.jsonl" else "text\nx\n")

    assert list(read_sources([str(folder)])) == list(read_sources([str(folder)]))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has such a file")
def test_a_file_that_fails_while_it_is_read_is_refused() -> None:
    (refused,) = errors(Path("/proc/self/mem"))

    assert refused.startswith("mem: cannot be read")
