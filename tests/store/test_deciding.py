import json
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from timeline.actors.review import Decision, Verdict
from timeline.build import build
from timeline.cli import main
from timeline.errors import UsageError
from timeline.exports.rows import What, rows
from timeline.model import ActorKind
from timeline.store import open_release
from timeline.store.deciding import queue, standings, take, take_in
from timeline.store.decisions import Kept, to_row
from timeline.store.kept import digest_of
from timeline.store.releasing import remake_release
from timeline.store.tables import open_for_writing

WHEN = datetime(2024, 2, 29, 12, tzinfo=UTC)
NOTE = """---
url: https://ruritanian.example/1
published: 2021-09-24
---
Rudolf Elfberg met Michael Strelsow on 17 August. Rudolf Rassendyll left on 18 August.
Rudolf Elfberg and Rudolf Rassendyll were named on 19 August.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.md").write_text(NOTE)
    return tmp_path / "notes"


@pytest.fixture
def store(folder: Path, tmp_path: Path) -> Path:
    build([str(folder)], store=tmp_path / "store")
    return tmp_path / "store"


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("untouched")
    (root / "a.md").write_text(NOTE)
    build([str(root / "a.md")], store=root / "store")
    return root / "store"


def decide_on(store: Path, verdict: Verdict, actor_id: str, **more: Any) -> Kept:
    asked = Decision("", verdict, actor_id, **more)
    (kept,) = take(store, [asked], why="", when=WHEN.replace(minute=len(standings(store))))
    return kept


def actors(store: Path) -> list[list[str]]:
    with open_release(store) as release:
        found = list(rows(release.connection, What.MENTIONS))
    return [row["actors"] for row in found]


def named(store: Path) -> set[tuple[str, str]]:
    with open_release(store) as release:
        return set(release.connection.execute("SELECT name, kind FROM actors").fetchall())


def test_the_queue_holds_found_names_with_their_sentences(store: Path) -> None:
    found = queue(store, limit=2)

    assert found.waiting == 3
    assert [(one.actor_id, one.mentions) for one in found.shown] == [
        ("rudolf-elfberg", 2),
        ("rudolf-rassendyll", 2),
    ]
    assert found.shown[1].sentences[0] == "Rudolf Rassendyll left on 18 August."


def test_a_merge_is_shown_at_once_and_by_the_next_build_too(store: Path, folder: Path) -> None:
    decide_on(store, Verdict.ACCEPT, "rudolf-rassendyll")

    decide_on(store, Verdict.MERGE, "rudolf-elfberg", target="rudolf-rassendyll")

    at_once = actors(store)
    assert at_once[1:] == [["rudolf-rassendyll"], ["rudolf-rassendyll"]]
    assert at_once[0] == ["rudolf-rassendyll", "michael-strelsow"]
    assert build([str(folder)], store=store).reread == 1
    assert actors(store) == at_once
    assert build([str(folder)], store=store).reread == 0


def test_a_merge_that_articles_were_read_by_comes_apart_with_the_build_after_its_undo(
    store: Path, folder: Path
) -> None:
    before = actors(store)
    decide_on(store, Verdict.ACCEPT, "rudolf-elfberg")
    made = decide_on(store, Verdict.MERGE, "rudolf-rassendyll", target="rudolf-elfberg")
    build([str(folder)], store=store)
    assert actors(store) != before

    decide_on(store, Verdict.UNDO, made.decision.decision_id)
    build([str(folder)], store=store)

    assert actors(store) == before


def test_an_accepted_name_that_another_was_merged_into_stays_accepted(store: Path) -> None:
    accepted = decide_on(store, Verdict.ACCEPT, "rudolf-elfberg")
    merged = decide_on(store, Verdict.MERGE, "rudolf-rassendyll", target="rudolf-elfberg")
    undo = accepted.decision.decision_id

    with pytest.raises(UsageError, match=f"actors undo {merged.decision.decision_id}"):
        decide_on(store, Verdict.UNDO, undo)

    decide_on(store, Verdict.UNDO, merged.decision.decision_id)
    decide_on(store, Verdict.UNDO, undo)
    assert [one.counts for one in standings(store)] == [False, False]


def test_decisions_made_at_once_are_one_release_and_count_in_their_order(store: Path) -> None:
    with open_release(store) as release:
        before = release.version
    ids = ("rudolf-rassendyll", "rudolf-elfberg")
    accepted = Decision("", Verdict.ACCEPT, ids[0])
    merged = Decision("", Verdict.MERGE, ids[1], target=ids[0])

    take(store, [accepted, merged], why="", when=WHEN)

    with open_release(store) as release:
        assert release.version == before + 1
    assert [one.kept.decision.verdict for one in standings(store)] == [
        Verdict.ACCEPT,
        Verdict.MERGE,
    ]
    assert actors(store)[1:] == [["rudolf-rassendyll"], ["rudolf-rassendyll"]]


def test_where_one_of_several_cannot_be_decided_none_is(untouched: Path) -> None:
    asked = [Decision("", Verdict.ACCEPT, id_) for id_ in ("rudolf-elfberg", "azerbaijan")]

    with pytest.raises(UsageError, match="is registered already"):
        take(untouched, asked, why="", when=WHEN)

    assert standings(untouched) == []


def test_several_names_are_accepted_by_one_command_and_taken_back_by_another(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ["rudolf-elfberg", "michael-strelsow"]

    assert main(["actors", "accept", *names, "--store", str(store)]) == 0

    told = capsys.readouterr().out.splitlines()
    assert [one.counts for one in standings(store)] == [True, True]
    ids = [line.split()[-1] for line in told[:2]]
    assert main(["actors", "undo", *ids, "--store", str(store)]) == 0
    assert [one.counts for one in standings(store)] == [False, False]


@pytest.fixture
def two_of_a_name(tmp_path: Path) -> Path:
    """A store of two articles on one Rudolf Elfberg each, beside their folder `notes`."""
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.md").write_text(NOTE)
    (folder / "b.md").write_text(NOTE.replace("/1", "/2").replace("August", "May"))
    build([str(folder)], store=tmp_path / "store")
    return tmp_path / "store"


def test_two_people_under_one_id_are_told_apart_in_an_article(two_of_a_name: Path) -> None:
    store, before = two_of_a_name, actors(two_of_a_name)
    article, other = articles_of(store)

    made = decide_on(
        store, Verdict.SEPARATE, "rudolf-elfberg", target=article, name="Rudolf K. Elfberg"
    )

    apart = actors_in(store, article)
    assert ["rudolf-k-elfberg", "michael-strelsow"] in apart
    assert "rudolf-elfberg" not in chain(*apart)
    assert "rudolf-k-elfberg" not in chain(*actors_in(store, other))
    assert "rudolf-k-elfberg" in [one.actor_id for one in queue(store, limit=9).shown]
    assert build([str(store.with_name("notes"))], store=store).reread == 0
    assert actors_in(store, article) == apart
    decide_on(store, Verdict.ACCEPT, "rudolf-k-elfberg", kind=ActorKind.PERSON)
    decide_on(store, Verdict.RENAME, "rudolf-k-elfberg", name="R. K. Elfberg")
    assert ("R. K. Elfberg", "person") in named(store)
    at_once = actors_in(store, article)
    with open_for_writing(store) as tables:
        remake_release(tables)
    assert actors_in(store, article) == at_once
    decide_on(store, Verdict.UNDO, made.decision.decision_id)
    assert actors(store) == before


def articles_of(store: Path) -> list[str]:
    with open_release(store) as release:
        found = release.connection.execute("SELECT article_id FROM articles ORDER BY 1").fetchall()
    return [article_id for (article_id,) in found]


def actors_in(store: Path, article_id: str) -> list[list[str]]:
    with open_release(store) as release:
        found = list(rows(release.connection, What.MENTIONS))
    return [row["actors"] for row in found if row["article_id"] == article_id]


def test_a_name_is_told_apart_only_where_it_stands_and_as_another(untouched: Path) -> None:
    (article,) = articles_of(untouched)

    for target, name, told in (
        ("nowhere", "R. Elfberg", "no article of this id names rudolf-elfberg"),
        (article, "Rudolf ELFBERG", "has the id of Rudolf Elfberg"),
        (article, " ", "is empty"),
    ):
        with pytest.raises(UsageError, match=told):
            decide_on(untouched, Verdict.SEPARATE, "rudolf-elfberg", target=target, name=name)


def test_a_rejected_name_is_gone_until_that_is_undone(store: Path) -> None:
    before = actors(store)

    made = decide_on(store, Verdict.REJECT, "michael-strelsow")

    assert actors(store)[0] == ["rudolf-elfberg"]
    assert "michael-strelsow" not in [one.actor_id for one in queue(store, limit=9).shown]
    decide_on(store, Verdict.UNDO, made.decision.decision_id)
    assert actors(store) == before
    assert [one.counts for one in standings(store)] == [False]


def test_a_new_name_and_kind_are_shown_at_once(store: Path) -> None:
    decide_on(store, Verdict.ACCEPT, "michael-strelsow", kind=ActorKind.OUTLET)

    decide_on(store, Verdict.RENAME, "michael-strelsow", name="The Strelsow")

    assert ("The Strelsow", "outlet") in named(store)


@pytest.mark.parametrize(
    ("verdict", "actor_id", "more", "told"),
    [
        (Verdict.ACCEPT, "rudolf-elfburg", {}, "did you mean rudolf-elfberg?"),
        (Verdict.ACCEPT, "azerbaijan", {}, "is registered already, as Azerbaijan"),
        (Verdict.MERGE, "rudolf-elfberg", {"target": "rudolf-rassendyll"}, "accept"),
        (Verdict.MERGE, "rudolf-elfberg", {"target": "azerbaijann"}, "did you mean azerbaijan"),
        (Verdict.MERGE, "azerbaijan", {"target": "azerbaijan"}, "are one already"),
        (Verdict.RENAME, "rudolf-elfberg", {"name": "R."}, "not registered yet"),
        (Verdict.RENAME, "azerbaijan", {"name": " "}, "the new name is empty"),
        (Verdict.RENAME, "azerbaijan", {"name": "A" * 201}, "is 201 characters long"),
        (Verdict.RENAME, "azerbaijan", {"name": "A\u202eB"}, r"not seen \(U\+202E\)"),
        (Verdict.RENAME, "azerbaijan", {"name": "..."}, "has no letter in it"),
        (Verdict.UNDO, "d0", {}, "no such decision counts"),
    ],
)
def test_what_cannot_be_decided_is_refused_with_a_way_on(
    untouched: Path, verdict: Verdict, actor_id: str, more: dict[str, Any], told: str
) -> None:
    with pytest.raises(UsageError, match=told.replace("?", r"\?")):
        decide_on(untouched, verdict, actor_id, **more)

    assert standings(untouched) == []


def test_the_commands_show_the_queue_decide_and_tell_what_was_decided(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(*words: str) -> list[str]:
        assert main(["actors", *words, "--store", str(store)]) == 0
        return capsys.readouterr().out.splitlines()

    assert run("review", "--limit", "1")[0] == "rudolf-elfberg: Rudolf Elfberg, person? 2 mentions"
    accepting, taking_effect = run("accept", "rudolf-elfberg", "--why", "the king")
    accepted = accepting.split()[-1]
    assert accepting.startswith("rudolf-elfberg is registered as Rudolf Elfberg, person; ")
    assert "every later build" in taking_effect
    run("kind", "rudolf-elfberg", "organisation")
    run("rename", "rudolf-elfberg", "House of Elfberg")
    merged = run("merge", "rudolf-rassendyll", "rudolf-elfberg")[0].split()[-1]
    run("undo", merged)
    run("reject", "michael-strelsow")

    assert run("list")[:2] == [run("list")[0], "    the king"]
    assert run("list")[0].startswith(f"{accepted} counts: accept rudolf-elfberg")
    assert f"{merged} undone: merge rudolf-rassendyll into rudolf-elfberg" in "".join(run("list"))
    assert [json.loads(line)["verdict"] for line in run("export")] == [
        "accept",
        "change kind",
        "rename",
        "merge",
        "undo",
        "reject",
    ]
    assert run("review")[-1] == "1 of 1 names that wait"


def test_a_queue_of_no_names_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["actors", "review", "--limit", "0"])

    assert code == 2
    assert "ask for 1 or more" in capsys.readouterr().err


def test_what_was_exported_is_taken_in_elsewhere_once(
    store: Path, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other"
    build([str(folder)], store=other)
    decide_on(other, Verdict.ACCEPT, "rudolf-elfberg")
    main(["actors", "export", "--store", str(other)])
    exported = tmp_path / "decisions.jsonl"
    exported.write_text(capsys.readouterr().out)

    codes = [main(["actors", "import", str(exported), "--store", str(store)]) for _ in range(2)]

    assert codes == [0, 0]
    assert capsys.readouterr().out.splitlines() == ["1 new", "0 new"]
    assert standings(store) == standings(other)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('{"verdict": "accept"}', "decisions.jsonl:1: no decision that can be taken in: "),
        ('["accept"]', "decisions.jsonl:1: no object of JSON"),
        ("accept", "decisions.jsonl:1: not JSON"),
        (
            '{"decision_id": "d0", "made_at": "2024-02-29T12:00:00+00:00", "why": "", '
            '"verdict": "reject", "actor_id": "a", "name": "A", "kind": "person", "target": null}',
            "its id does not fit",
        ),
    ],
)
def test_what_is_no_decision_is_not_taken_in(
    line: str, told: str, store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "decisions.jsonl"
    file.write_text(line)

    code = main(["actors", "import", str(file), "--store", str(store)])

    assert code == 1
    assert told in capsys.readouterr().err
    assert standings(store) == []


@pytest.mark.parametrize(
    "changed",
    [
        {"actor_id": None},
        {"actor_id": 5},
        {"actor_id": "\ud800"},
        {"actor_id": "a|b"},
        {"actor_id": "a" * 300},
        {"name": "Ann\x07"},
        {"name": "Ann " * 60},
        {"verdict": "rename", "name": " "},
        {"verdict": "merge", "target": 5},
        {"verdict": "merge"},
        {"verdict": "change kind", "kind": None},
        {"made_at": "2024-02-29T12:00:00"},
        {"made_at": "9999-02-28T12:00:00+00:00"},
    ],
)
def test_a_decision_that_could_not_be_kept_is_not_taken_in(
    store: Path, changed: dict[str, Any]
) -> None:
    row = to_row(decide_on(store, Verdict.ACCEPT, "rudolf-elfberg")) | {"decision_id": ""} | changed
    row["decision_id"] = f"d{digest_of(list(row.values()))}"

    taken = take_in(store, [("d.jsonl:1", json.dumps(row))], now=WHEN.replace(hour=13))

    (fault,) = taken.refused
    assert str(fault).startswith("d.jsonl:1: no decision that can be taken in: ")

    assert len(standings(store)) == 1


def test_an_undo_of_nothing_is_told_with_its_place_and_the_rest_is_taken_in(
    store: Path,
) -> None:
    accepted = to_row(decide_on(store, Verdict.ACCEPT, "rudolf-elfberg"))
    undone = to_row(decide_on(store, Verdict.UNDO, accepted["decision_id"]))
    undone |= {"decision_id": "", "actor_id": "d0"}
    undone["decision_id"] = f"d{digest_of(list(undone.values()))}"
    fresh = accepted | {"decision_id": "", "actor_id": "michael-strelsow"}
    fresh["decision_id"] = f"d{digest_of(list(fresh.values()))}"
    lines = [(f"d.jsonl:{n}", json.dumps(row)) for n, row in enumerate((undone, fresh), 1)]

    taken = take_in(store, lines, now=WHEN.replace(hour=13))

    assert taken.new == 1
    assert [str(one) for one in taken.refused] == [
        "d.jsonl:1: undoes d0, which is neither kept here nor in this file; take that in first"
    ]


def test_what_a_clock_ahead_decided_is_to_be_taken_back_before_it_is_decided_anew(
    store: Path,
) -> None:
    asked = Decision("", Verdict.REJECT, "rudolf-elfberg")
    (kept,) = take(store, [asked], why="", when=WHEN.replace(year=2032))
    ahead = kept.decision.decision_id

    with pytest.raises(UsageError, match=f"actors undo {ahead}"):
        take(store, [replace(asked, verdict=Verdict.ACCEPT)], why="", when=WHEN)
    take(store, [Decision("", Verdict.UNDO, ahead)], why="", when=WHEN)
    take(store, [replace(asked, verdict=Verdict.ACCEPT)], why="", when=WHEN)

    assert ("Rudolf Elfberg", "person") in named(store)


def test_a_name_of_spaces_is_accepted_under_the_name_that_was_found(store: Path) -> None:
    decide_on(store, Verdict.ACCEPT, "rudolf-elfberg", name="  ")

    assert ("Rudolf Elfberg", "person") in named(store)


def test_a_bare_surname_is_shown_with_those_who_have_it_in_full_elsewhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.md").write_text(NOTE)
    (folder / "b.md").write_text(
        NOTE.partition("Rudolf")[0].replace("/1", "/2") + "On 20 August Elfberg said no.\n"
    )
    build([str(folder)], store=tmp_path / "store")

    main(["actors", "review", "--store", str(tmp_path / "store")])

    assert "    elsewhere rudolf-elfberg: Rudolf Elfberg, 1 article" in capsys.readouterr().out


def test_names_that_wait_are_shown_with_others_that_wait_and_are_spelled_alike(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.md").write_text(NOTE)
    (tmp_path / "b.md").write_text(NOTE.replace("/1", "/2").replace("Elfberg", "Elfburg"))
    build([str(tmp_path / "a.md"), str(tmp_path / "b.md")], store=tmp_path / "store")

    main(["actors", "review", "--store", str(tmp_path / "store")])

    told = capsys.readouterr().out
    assert "    waits, too: rudolf-elfburg: Rudolf Elfburg, 1 article" in told
    assert "    waits, too: rudolf-elfberg: Rudolf Elfberg, 1 article" in told


def test_a_merge_into_a_name_that_waits_says_how_to_register_it(untouched: Path) -> None:
    with pytest.raises(UsageError, match=r"waits .* `actors accept rudolf-elfberg` first"):
        decide_on(untouched, Verdict.MERGE, "rudolf-rassendyll", target="rudolf-elfberg")
