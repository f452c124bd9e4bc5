import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from timeline.build import build
from timeline.cli import main
from timeline.errors import UsageError
from timeline.exports.rows import What, rows
from timeline.model import Grain
from timeline.store import open_release
from timeline.store.correcting import (
    Stand,
    correct,
    hide,
    join,
    separate,
    standings,
    take_in,
    undo,
)
from timeline.store.corrections import (
    Correction,
    Days,
    days_from,
    named,
    read_corrections,
    to_row,
)
from timeline.store.kept import TakenIn
from timeline.store.tables import Tables

WHEN = datetime(2024, 2, 29, 12, tzinfo=UTC)
NOTE = """---
url: https://ruritanian.example/1
published: 2021-09-24
---
Envoys met in Strelsau on 17 August. They had met in March 2019 and in March 2019 again.
They quarrelled recently.
"""


def as_lines(*rows: dict[str, Any]) -> list[tuple[str, str]]:
    return [(f"c.jsonl:{number}", json.dumps(row)) for number, row in enumerate(rows, 1)]


def told(taken: TakenIn) -> list[str]:
    return [str(fault) for fault in taken.refused]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.md").write_text(NOTE)
    return tmp_path / "notes"


@pytest.fixture
def store(folder: Path, tmp_path: Path) -> Path:
    build([str(folder)], store=tmp_path / "store")
    return tmp_path / "store"


def mentions(store: Path) -> list[dict[str, Any]]:
    with open_release(store) as release:
        return list(rows(release.connection, What.MENTIONS))


def phrases(store: Path) -> list[str]:
    return [row["date_text"].removeprefix("on ").removeprefix("in ") for row in mentions(store)]


def spans(store: Path) -> list[tuple[str | None, str | None]]:
    return [(row["first_day"], row["last_day"]) for row in mentions(store)]


def test_a_hidden_mention_is_gone_until_that_is_undone(store: Path) -> None:
    before = mentions(store)

    made = hide(store, before[0]["mention_id"], why="no date", when=WHEN)

    assert mentions(store) == before[1:]
    undo(store, made.correction_id, why="it was one", when=WHEN)
    assert mentions(store) == before


def test_of_two_like_phrases_in_a_sentence_only_the_chosen_one_is_hidden(store: Path) -> None:
    before = mentions(store)
    assert phrases(store)[1:3] == ["March 2019", "March 2019"]

    hide(store, before[2]["mention_id"], why="", when=WHEN)

    left = [row["mention_id"] for row in mentions(store)]
    assert left == [row["mention_id"] for row in (before[0], before[1], *before[3:])]


def test_corrected_days_are_told_with_what_stood_before(store: Path) -> None:
    before = mentions(store)[0]

    correct(store, before["mention_id"], days_from("2020-08-17"), why="misprint", when=WHEN)

    row = mentions(store)[0]
    assert (row["first_day"], row["last_day"]) == ("2020-08-17", "2020-08-17")
    assert (row["grain"], row["edtf"], row["value"]) == ("day", "2020-08-17", "2020-08-17")
    assert (row["rule"], row["confidence"]) == ("correction", "high")
    assert row["reading"] == {
        "anchor": None,
        "direction": "as a reader corrected it",
        "alternatives": [{"first_day": "2021-08-17", "last_day": "2021-08-17"}],
    }


def test_an_undated_mention_can_be_given_days(store: Path) -> None:
    undated = next(row for row in mentions(store) if row["reason"])

    correct(store, undated["mention_id"], days_from("2021-10/.."), why="", when=WHEN)

    (row,) = (row for row in mentions(store) if row["mention_id"] == undated["mention_id"])
    assert (row["first_day"], row["last_day"], row["reason"]) == ("2021-10-01", None, None)


def test_the_last_of_two_corrections_counts(store: Path) -> None:
    mention_id = mentions(store)[0]["mention_id"]
    first = correct(store, mention_id, days_from("2020"), why="", when=WHEN)
    last = correct(store, mention_id, days_from("2019"), why="", when=WHEN.replace(hour=13))

    assert spans(store)[0] == ("2019-01-01", "2019-12-31")
    assert [one.stand for one in standings(store)] == [Stand.SUPERSEDED, Stand.COUNTS]
    undo(store, last.correction_id, why="", when=WHEN.replace(hour=14))
    assert spans(store)[0] == ("2020-01-01", "2020-12-31")
    assert [one.correction for one in standings(store) if one.stand is Stand.COUNTS] == [first]


def test_a_mention_set_apart_keeps_its_corrected_days(store: Path) -> None:
    mention_id = mentions(store)[0]["mention_id"]

    correct(store, mention_id, days_from("2020"), why="", when=WHEN)
    apart = separate(store, mention_id, why="", when=WHEN.replace(hour=13))

    assert spans(store)[0] == ("2020-01-01", "2020-12-31")
    assert [one.stand for one in standings(store)] == [Stand.COUNTS, Stand.COUNTS]
    assert take_in(store, as_lines(to_row(apart)), now=WHEN + timedelta(days=1)) == TakenIn(0, ())


def test_a_join_counts_while_the_words_of_both_mentions_are_there(
    store: Path, folder: Path
) -> None:
    one, other = (mentions(store)[place]["mention_id"] for place in (0, 1))
    made = join(store, one, other, why="", when=WHEN)
    assert len({row["event_id"] for row in mentions(store)[:2]}) == 1

    (folder / "a.md").write_text(NOTE.replace("They had met in", "They talked in"))
    build([str(folder)], store=store)

    assert [one.stand for one in standings(store)] == [Stand.UNMATCHED]
    assert len({row["event_id"] for row in mentions(store)[:2]}) == 2
    taken = take_in(store, as_lines(to_row(made)), now=WHEN + timedelta(days=1))
    assert taken == TakenIn(0, ())


def test_a_mention_is_joined_with_another_that_is_there(store: Path) -> None:
    one = mentions(store)[0]["mention_id"]

    with pytest.raises(UsageError, match="joined with itself"):
        join(store, one, one, why="", when=WHEN)
    with pytest.raises(UsageError, match="no such mention"):
        join(store, one, "0000", why="", when=WHEN)


def test_corrections_survive_edits_elsewhere_in_the_article(store: Path, folder: Path) -> None:
    hide(store, mentions(store)[0]["mention_id"], why="", when=WHEN)
    (folder / "a.md").write_text(NOTE.replace("Envoys", "Last year it rained.\nEnvoys"))

    build([str(folder)], store=store)

    assert "17 August" not in phrases(store)
    assert [one.stand for one in standings(store)] == [Stand.COUNTS]


def test_a_correction_whose_words_are_gone_is_listed_and_counts_when_they_return(
    store: Path, folder: Path
) -> None:
    hide(store, mentions(store)[0]["mention_id"], why="", when=WHEN)
    (folder / "a.md").write_text(NOTE.replace("Envoys", "Some envoys"))
    build([str(folder)], store=store)

    assert "17 August" in phrases(store)
    assert [one.stand for one in standings(store)] == [Stand.UNMATCHED]
    (folder / "a.md").write_text(NOTE)
    build([str(folder)], store=store)
    assert "17 August" not in phrases(store)


def test_exported_corrections_count_in_another_store_once(
    store: Path, folder: Path, tmp_path: Path
) -> None:
    made = hide(store, mentions(store)[0]["mention_id"], why="", when=WHEN)
    correct(store, mentions(store)[0]["mention_id"], days_from("2018"), why="", when=WHEN)
    undo(store, made.correction_id, why="", when=WHEN.replace(minute=1))
    exported = [to_row(one) for one in read_corrections(Tables.of(store))]
    build([str(folder)], store=tmp_path / "other")

    lines = as_lines(*exported[::-1])
    taken = [take_in(tmp_path / "other", lines, now=WHEN) for _ in range(2)]

    assert taken == [TakenIn(3, ()), TakenIn(0, ())]
    assert mentions(tmp_path / "other") == mentions(store)


def test_an_altered_correction_is_not_taken_in(store: Path) -> None:
    hide(store, mentions(store)[0]["mention_id"], why="", when=WHEN)
    (row,) = (to_row(one) for one in read_corrections(Tables.of(store)))

    taken = take_in(store, as_lines(row | {"why": "another word"}), now=WHEN)

    assert told(taken) == ["c.jsonl:1: was changed after it was exported: its id does not fit"]


@pytest.mark.parametrize(
    "changed",
    [
        {"article_id": 5},
        {"context": ["a", "b"]},
        {"context": "\ud800"},
        {"date_text": None},
        {"occurrence": 2**40},
        {"occurrence": 0},
        {"occurrence": float("inf")},
        {"occurrence": True},
        {"first_day": "2020-05-04"},
        {"grain": "day"},
        {"made_at": "2024-W09-4"},
        {"made_at": "2024-02-29T12:00:00"},
        {"made_at": "2024-02-29T12:00:00+04:00"},
        {"made_at": "2024-02-30T12:00:00+00:00"},
        {"made_at": "0001-01-01T00:00:00+23:59"},
        {"made_at": "9999-12-31T23:59:59-23:59"},
        {"kind": "undo", "undoes": None},
    ],
)
def test_a_correction_that_could_not_be_kept_is_not_taken_in(
    store: Path, changed: dict[str, Any]
) -> None:
    made = hide(store, mentions(store)[0]["mention_id"], why="", when=WHEN)
    row = to_row(named(Correction(**to_row(made) | changed)))

    taken = take_in(store, as_lines(row), now=WHEN)

    assert told(taken)[0].startswith("c.jsonl:1: no correction that can be taken in: ")
    assert len(standings(store)) == 1


@pytest.mark.parametrize("line", ["1", "null", '"hide"', '{"kind": []}', "[" * 100_000])
def test_a_line_that_is_no_correction_is_refused(
    store: Path, tmp_path: Path, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "c.jsonl").write_text(line)

    code = main(["corrections", "import", str(tmp_path / "c.jsonl"), "--store", str(store)])

    assert code == 1
    assert f"{tmp_path}/c.jsonl:1: no" in capsys.readouterr().err


def test_a_correction_of_the_future_is_refused_and_the_others_are_taken_in(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = hide(store, mentions(store)[0]["mention_id"], why="", when=WHEN)
    ahead, right = (
        to_row(named(replace(made, made_at=f"{year}-02-28T12:00:00+00:00")))
        for year in (9999, 2022)
    )
    file = tmp_path / "c.jsonl"
    file.write_text("\n\n".join(line for _, line in as_lines(ahead, right)))

    code = main(["corrections", "import", str(file), "--store", str(store)])

    assert code == 1
    said = capsys.readouterr()
    assert said.out == "1 new, 1 refused\n"
    assert f"{file}:1: no correction that can be taken in: made at 9999-02-28" in said.err
    assert len(standings(store)) == 2


def test_clocks_may_differ_a_little(store: Path) -> None:
    made = hide(store, mentions(store)[0]["mention_id"], why="", when=WHEN)
    moments = (WHEN + timedelta(minutes=4), WHEN + timedelta(minutes=6))
    rows = [to_row(named(replace(made, made_at=moment.isoformat()))) for moment in moments]

    taken = take_in(store, as_lines(*rows), now=WHEN)

    assert (taken.new, len(taken.refused)) == (1, 1)


def test_what_a_clock_ahead_put_right_is_to_be_taken_back_before_it_is_put_right_anew(
    store: Path,
) -> None:
    mention_id = mentions(store)[0]["mention_id"]
    ahead = correct(store, mention_id, days_from("2018"), why="", when=WHEN.replace(year=2032))

    with pytest.raises(UsageError, match=f"corrections undo {ahead.correction_id}"):
        correct(store, mention_id, days_from("2019"), why="", when=WHEN)
    undo(store, ahead.correction_id, why="", when=WHEN)
    correct(store, mention_id, days_from("2019"), why="", when=WHEN)

    assert spans(store)[0] == ("2019-01-01", "2019-12-31")


def test_a_correction_with_line_ends_that_unicode_alone_knows_can_be_taken_in(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hide(store, mentions(store)[0]["mention_id"], why="one\u2028two\x85three", when=WHEN)
    main(["corrections", "export", "--store", str(store)])
    (tmp_path / "c.jsonl").write_text(capsys.readouterr().out)

    main(["corrections", "import", str(tmp_path / "c.jsonl"), "--store", str(store)])

    assert capsys.readouterr().out == "0 new\n"


def test_what_is_not_there_cannot_be_corrected(store: Path) -> None:
    with pytest.raises(UsageError, match="no such mention"):
        hide(store, "none", why="", when=WHEN)
    with pytest.raises(UsageError, match="no such correction"):
        undo(store, "none", why="", when=WHEN)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2020-09-27", Days(date(2020, 9, 27), date(2020, 9, 27), Grain.DAY)),
        ("2020-02", Days(date(2020, 2, 1), date(2020, 2, 29), Grain.MONTH)),
        ("2020", Days(date(2020, 1, 1), date(2020, 12, 31), Grain.YEAR)),
        ("2020/2021-03", Days(date(2020, 1, 1), date(2021, 3, 31), Grain.MONTH)),
        ("1994/..", Days(date(1994, 1, 1), None, Grain.YEAR)),
        ("../2010-05-03", Days(None, date(2010, 5, 3), Grain.DAY)),
    ],
)
def test_days_are_read_as_users_write_them(text: str, days: Days) -> None:
    assert days_from(text) == days


@pytest.mark.parametrize("text", ["", "..", "../..", "2021-02-30", "2021/2020", "May", "0000"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        days_from(text)


def test_corrections_are_made_by_command(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(*words: str) -> str:
        assert main(["corrections", *words, "--store", str(store)]) == 0
        return capsys.readouterr().out

    mention_id = mentions(store)[0]["mention_id"]
    made = run("correct", mention_id, "2020-08-17", "--why", "misprint").split()[-1]
    listed = run("list")
    exported = run("export")
    undone = run("undo", made, "--why", "it was right")
    (tmp_path / "c.jsonl").write_text(exported)
    known = run("import", str(tmp_path / "c.jsonl"))

    assert f"{made} counts: correct to 2020-08-17/2020-08-17" in listed
    assert "misprint" in listed
    assert f"{made} undone" in run("list")
    assert undone.split()[-1] != made
    assert known == "0 new\n"


def test_a_store_without_corrections_says_so(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["corrections", "list", "--store", str(store)])

    assert capsys.readouterr().out == "no corrections\n"


def test_what_is_hidden_already_is_told_with_the_way_back(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mention_id = mentions(store)[0]["mention_id"]
    main(["corrections", "hide", mention_id, "--store", str(store)])
    made = capsys.readouterr().out.split()[-1]

    with pytest.raises(UsageError, match=f"hidden already; `corrections undo {made}`"):
        hide(store, mention_id, why="", when=WHEN)


def test_days_that_are_none_are_answered_with_how_to_write_a_range() -> None:
    with pytest.raises(UsageError, match="A/B"):
        days_from("from May to June")


def test_a_file_that_is_not_there_is_told_in_plain_words(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["actors", "import", "away.jsonl", "--store", str(store)])

    assert code == 2
    assert "away.jsonl: there is no such file\n" in capsys.readouterr().err
