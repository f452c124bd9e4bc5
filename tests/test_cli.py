import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import main
from timeline.exports.csv_table import restored
from timeline.exports.rows import FIELDS, What
from timeline.exports.write import OF_EVENTS

NOTE = """---
title: "=SUM(A1)"
url: https://ruritanian.example/1
outlet: The Ruritanian
published: 2021-09-24
---
Envoys of Ruritania met in Strelsau on 17 August. It had rained in March 2019, and recently.
"""


@pytest.fixture
def store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.md").write_text(NOTE)
    assert main(["build", str(folder), "--store", str(tmp_path / "store"), "--jobs", "0"]) == 0
    capsys.readouterr()
    return str(tmp_path / "store")


def exported(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["export", *arguments]) == 0
    return capsys.readouterr().out


def json_rows(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def csv_rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("command", [[], ["tag"], ["build"], ["export"]])
def test_help_teaches_by_example(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*command, "--help"])

    assert ended.value.code == 0
    assert "python -m timeline" in capsys.readouterr().out.split("\n\n", 1)[1]


@pytest.mark.parametrize(
    "call",
    [
        [],
        ["fly"],
        ["build"],
        ["build", "x", "--jobs", "-1"],
        ["build", "x", "--map", "text"],
        ["export", "--what", "dreams"],
        ["export", "--since", "yesterday"],
        ["export", "--since", "2021-13"],
        ["export", "--text", '"no end'],
        ["tag", "/no/such/file"],
        ["build", ""],
        ["build", "here", ""],
        ["build", "here", "--store", "here"],
        ["build", "here/below", "--store", "here"],
        ["export", "--format", "timelinejs", "--what", "mentions"],
        ["export", "--format", "ics", "--what", "articles"],
    ],
)
def test_a_wrong_call_says_what_is_wrong_and_exits_2(
    call: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        code: object = main(call)
    except SystemExit as ended:
        code = ended.code

    assert code == 2
    assert capsys.readouterr().err.startswith("UsageError: ")


def test_a_misspelt_option_is_told_before_what_is_missing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        main(["build", "--foo"])

    assert "unrecognized arguments: --foo" in capsys.readouterr().err


def test_a_build_ends_with_a_summary(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_text(NOTE)
    (tmp_path / "b.txt").write_text("It rained.")
    (tmp_path / "c.jsonl").write_text("{\n")

    code = main(["build", str(tmp_path), "--store", str(tmp_path / "s"), "--jobs", "0"])

    told = capsys.readouterr()
    assert code == 1
    assert (
        "2 read: 2 new, 0 changed, 0 unchanged; 1 without a publication day; 1 refused" in told.out
    )
    assert "SourceError: c.jsonl:1: " in told.err
    assert "100%" in told.err


def test_a_build_of_what_is_not_there_says_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["build", str(tmp_path / "away"), "--store", str(tmp_path / "s"), "--jobs", "0"])

    told = capsys.readouterr()
    assert code == 1
    assert str(tmp_path / "away") in told.err
    assert "release" not in told.out
    assert not (tmp_path / "s").exists()


def test_what_a_terminal_would_obey_is_written_out_in_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a\x1b[2J\nSourceError: b.jsonl").write_text("")

    main(["build", str(tmp_path), "--store", str(tmp_path / "s"), "--jobs", "0"])

    assert r"a\x1b[2J\nSourceError: b.jsonl: " in capsys.readouterr().err


@pytest.mark.parametrize("what", list(What))
def test_an_export_has_the_promised_fields_in_order(
    what: What, store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = json_rows(exported(capsys, "--store", store, "--what", what))
    header = exported(capsys, "--store", store, "--what", what, "--format", "csv").splitlines()[0]

    assert all(tuple(row) == FIELDS[what] for row in rows)
    assert header == ",".join(FIELDS[what])


def test_mentions_carry_days_links_and_reasons(
    store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    dated, month, vague = json_rows(exported(capsys, "--store", store, "--what", "mentions"))

    assert (dated["first_day"], dated["last_day"]) == ("2021-08-17", "2021-08-17")
    assert (month["first_day"], month["last_day"]) == ("2019-03-01", "2019-03-31")
    assert (vague["first_day"], vague["last_day"]) == (None, None)
    assert vague["reason"]
    assert str(dated["source_link"]).startswith("https://ruritanian.example/1#:~:text=")
    assert set(dated["reading"]) == {"anchor", "direction", "alternatives"}  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("filters", "phrases"),
    [
        (["--since", "2021"], ["on 17 August"]),
        (["--until", "2019-03"], ["March 2019"]),
        (["--since", "2019-03-31", "--until", "2021-08-17"], ["on 17 August", "March 2019"]),
        (["--outlet", "the ruritanian", "--text", "strelsau"], ["on 17 August"]),
        (["--text", '"had rained"'], ["March 2019", "recently"]),
        (["--text", "envoy OR rain"], ["on 17 August", "March 2019", "recently"]),
        (["--text", "met NOT strelsau"], []),
    ],
)
def test_filters_choose_mentions(
    filters: list[str], phrases: list[str], store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = json_rows(exported(capsys, "--store", store, "--what", "mentions", *filters))

    found = [str(row["date_text"]).removeprefix("in ") for row in rows]
    assert [phrase.removeprefix("on ") for phrase in found] == [
        phrase.removeprefix("on ") for phrase in phrases
    ]


def test_a_cell_of_a_table_is_no_formula_and_can_be_restored(
    store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (row,) = csv_rows(exported(capsys, "--store", store, "--what", "articles", "--format", "csv"))

    assert row["title"] == "'=SUM(A1)"
    assert restored(row["title"]) == "=SUM(A1)"


def test_events_come_as_a_timelinejs_sheet(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    month, day = csv_rows(exported(capsys, "--store", store, "--format", "timelinejs"))

    assert (month["Year"], month["Month"], month["Day"], month["End Month"]) == (
        "2019",
        "3",
        "",
        "",
    )
    assert (day["Year"], day["Month"], day["Day"]) == ("2021", "8", "17")
    assert (month["EDTF"], day["EDTF"]) == ("2019-03", "2021-08-17")
    assert day["Link"].startswith("https://ruritanian.example/1")


@pytest.mark.parametrize("form", OF_EVENTS)
def test_each_form_of_events_can_be_asked_for(
    form: str, store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "2021" in exported(capsys, "--store", store, "--format", form)


def test_a_store_of_another_version_is_left_alone(
    store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (Path(store) / "format.json").write_text('{"schema": 99}')

    codes = [main(["export", "--store", store]), main(["build", "a.md", "--store", store])]

    assert codes == [2, 2]
    told = capsys.readouterr().err
    assert told.count(f"StoreVersionError: {store}: this store has schema 99") == 2


def test_a_folder_without_a_store_is_told_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["export", "--store", str(tmp_path)])

    assert code == 2
    assert "there is no store here; make one with" in capsys.readouterr().err


def test_a_folder_of_stores_names_them(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["export", "--store", str(Path(store).parent)])

    assert code == 2
    assert f"there is no store here; name one of those below it: --store {store}" in (
        capsys.readouterr().err
    )


def test_a_store_that_lost_its_pointer_can_be_repaired(
    store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = exported(capsys, "--store", store)
    (Path(store) / "CURRENT").unlink()

    code = main(["export", "--store", store])

    assert code == 2
    assert f"run `python -m timeline store repair --store {store}`" in capsys.readouterr().err
    assert main(["store", "repair", "--store", store]) == 0
    capsys.readouterr()
    assert exported(capsys, "--store", store) == before


def run(arguments: list[str], text: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "timeline", *arguments]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=False)


def test_tag_answers_in_order_and_tells_of_lines_it_cannot_read(tmp_path: Path) -> None:
    documents: list[object] = [
        {"doc_id": "a", "dct": "2021-09-24", "text": "They met on 17 August."},
        {"doc_id": "b", "dct": None, "text": "\ud800 It rained."},
        {"doc_id": "c", "dct": "someday", "text": "In May 2019."},
        {"doc_id": 4, "dct": "2021-09-24T10:00:00Z", "text": "yesterday"},
        {"doc_id": [float("inf")], "dct": None, "text": "In May 2019."},
        [],
    ]
    text = "".join(json.dumps(document) + "\n" for document in documents) + "{\n"

    ended = run(["tag"], text)

    answers = [json.loads(line) for line in ended.stdout.splitlines()]
    assert ended.returncode == 1
    assert [answer["doc_id"] for answer in answers] == ["a", "b", None, 4, None, None, None]
    assert [bool(answer.get("error")) for answer in answers] == [
        False,
        False,
        True,
        False,
        True,
        True,
        True,
    ]
    (timex,) = answers[0]["timexes"]
    assert tuple(timex) == tuple(
        "start end text type value mod interval range_id rule confidence reading".split()
    )
    assert timex["interval"] == ["2021-08-17", "2021-08-17"]


def test_tag_reads_a_file_as_it_reads_the_standard_input(tmp_path: Path) -> None:
    line = json.dumps({"doc_id": "a", "dct": None, "text": "On 3 May 2018 it rained."}) + "\n"
    (tmp_path / "a.jsonl").write_text(line)

    assert run(["tag", str(tmp_path / "a.jsonl")]).stdout == run(["tag"], line).stdout
    assert run(["tag", "-"], line).stdout == run(["tag"], line).stdout


def test_a_python_without_the_packages_is_told_which_one_to_use(tmp_path: Path) -> None:
    # Without "site" a Python knows the standard library alone.
    call = [sys.executable, "-S", "-m", "timeline", "build", "data/articles", "--store"]

    ended = subprocess.run(
        [*call, str(tmp_path / "s")],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == 2
    assert ended.stderr.count("\n") == 1
    assert ".venv/bin/python -m timeline" in ended.stderr


def test_a_last_day_before_the_first_is_refused(
    store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["export", "--since", "2021", "--until", "2020-05", "--store", store])

    assert code == 2
    assert "--since 2021 comes after --until 2020-05" in capsys.readouterr().err


def test_a_store_of_this_schema_is_told_to_be_up_to_date(
    store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["store", "migrate", "--store", store])

    assert capsys.readouterr().out.startswith("was up to date: ")


def test_forgetting_counts_one_reading_as_one(
    store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["export", "--what", "articles", "--store", store])
    article = json.loads(capsys.readouterr().out.splitlines()[0])["article_id"]

    main(["store", "forget", article, "--store", store])

    assert capsys.readouterr().out == "1 reading forgotten\n"
