"""What a build passes over in what it reads, and says so."""

from pathlib import Path

import duckdb
import pytest

from timeline.build import Summary, build
from timeline.queries import sources
from timeline.store import open_release

TEXT = "Envoys of Ruritania met in Strelsau on 3 May."


def built(folder: Path, **named: str) -> Summary:
    folder.mkdir(exist_ok=True)
    for name, content in named.items():
        (folder / name.replace("_csv", ".csv").replace("_md", ".md")).write_text(content)
    return build([str(folder)], store=folder.parent / "store")


def told(summary: Summary) -> list[str]:
    return [str(notice) for notice in summary.notices]


def listed(store: Path) -> list[str]:
    release = open_release(store)
    try:
        connection: duckdb.DuckDBPyConnection = release.connection
        return list(sources.refusals(connection)["where_"])
    finally:
        release.close()


def test_a_stated_day_that_is_none_is_told_with_its_file(tmp_path: Path) -> None:
    summary = built(tmp_path / "in", a_md=f"---\npublished: 45 March 2024\n---\n{TEXT}")

    assert summary.read == 1
    assert told(summary) == [
        'a.md: "published" in the front matter is "45 March 2024", which is no day that can be '
        "read; write it as 2024-03-15"
    ]
    assert summary.undated_at == ("a.md",)


@pytest.mark.parametrize(
    ("beside", "content", "where"),
    [
        ("c.meta.yaml", "published: 32.13.2024\n", "c.txt"),
        ("sources.csv", "file,published\nc.txt,gestern\n", "c.txt"),
    ],
)
def test_a_day_stated_beside_a_file_that_is_none_is_told(
    tmp_path: Path, beside: str, content: str, where: str
) -> None:
    (tmp_path / "c.txt").write_text(TEXT)
    (tmp_path / beside).write_text(content)

    summary = build([str(tmp_path)], store=tmp_path / "store")

    (notice,) = summary.notices
    assert notice.where == where
    assert "is no day that can be read" in notice.what
    assert "sources.csv or .meta.yaml" in notice.what


@pytest.mark.parametrize(
    ("name", "content", "where"),
    [
        ("a.md", f"---\npublishd: 2024-03-15\nauthor: A. Lind\n---\n{TEXT}", "a.md"),
        ("c.meta.yaml", "publishd: 2024-03-15\n", "c.meta.yaml"),
        ("sources.csv", "file,publishd\nc.txt,2024-03-15\n", "sources.csv:1"),
        ("t.csv", f"publishd,text\n2024-03-15,{TEXT}\n", "t.csv"),
        ("t.jsonl", f'{{"publishd": "2024-03-15", "text": "{TEXT}"}}\n', "t.jsonl"),
    ],
)
def test_a_misspelt_name_is_told_with_the_known_one(
    tmp_path: Path, name: str, content: str, where: str
) -> None:
    (tmp_path / "c.txt").write_text(TEXT)
    (tmp_path / name).write_text(content)

    summary = build([str(tmp_path)], store=tmp_path / "store")

    (notice,) = summary.notices
    assert notice.where == where
    assert '"publishd"' in notice.what
    assert 'is it "published"?' in notice.what
    assert "author" not in notice.what


def test_a_row_or_a_file_about_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "c.txt").write_text(TEXT)
    (tmp_path / "sources.csv").write_text("file,outlet\nc.txt,The Ruritanian\naway.txt,X\n")
    (tmp_path / "gone.meta.yaml").write_text("published: 2024-03-15\n")

    summary = build([str(tmp_path)], store=tmp_path / "store")

    assert told(summary) == [
        'gone.meta.yaml: no file beside it is called "gone"; rename or remove it',
        'sources.csv:3: no file "away.txt" is there; correct its name or remove the row',
    ]


def test_a_table_without_a_known_column_of_days_names_its_columns(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text(f"when,paper,text\n2024-03-15,The Ruritanian,{TEXT}\n")

    plain = build([str(table)], store=tmp_path / "store")
    mapped = build([str(table)], store=tmp_path / "other", fields={"when": "published"})

    (notice,) = plain.notices
    assert '"when", "paper"' in notice.what
    assert "--map COLUMN=published" in notice.what
    assert mapped.notices == ()


def test_what_was_passed_over_is_told_by_every_build_until_it_is_mended(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    wrong = f"---\npublished: 45 March 2024\n---\n{TEXT}"
    first = built(folder, a_md=wrong, sources_csv="file,outlet\nb.md,The Ruritanian\n")

    again = built(folder)

    assert again.unchanged == 1
    assert told(again) == told(first)
    assert listed(tmp_path / "store") == ["a.md", "sources.csv:2"]

    mended = built(folder, a_md=wrong.replace("45", "15"), sources_csv="file,outlet\na.md,X\n")

    assert told(mended) == []
    assert listed(tmp_path / "store") == []
