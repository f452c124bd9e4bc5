"""A store holds the same whether it was built at once or bit by bit."""

import random
import shutil
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from pathlib import Path

import duckdb
import pytest

from timeline.actors.review import Decision, Verdict
from timeline.build import build
from timeline.exports.rows import Choice, What
from timeline.exports.write import lines
from timeline.model import Grain
from timeline.store import open_release
from timeline.store.correcting import correct, hide, join, separate, undo
from timeline.store.corrections import Days
from timeline.store.deciding import take
from timeline.store.records import show_record
from timeline.store.releasing import remake_release
from timeline.store.rollups import ROLL_UPS
from timeline.store.tables import Tables, open_for_writing
from timeline.store.text_query import parse

NOW = datetime(2024, 5, 1, tzinfo=UTC)
NAMES = ("Ruritania", "Rudolf Elphberg", "Armenia", "France", "Emmanuel Macron", "Germany")
DEEDS = ("captured", "opened", "attacked", "signed a deal on", "blocked", "visited")
THINGS = ("the harbour of Zenda", "a school in Hofbau", "the border", "a railway", "the mine")
OUTLETS = ("Strelsau Post", "Zenda Times", "Hentzau Courier", "TASS")
MONTHS = ("January", "February", "March")


def sentence(chance: random.Random) -> str:
    day = f"{chance.randint(1, 9)} {chance.choice(MONTHS[:2])}"
    when = chance.choice((f"On {day} 2021", f"On {day}", "In January 2021", "Since 5 March 2020"))
    who, what, thing = chance.choice(NAMES), chance.choice(DEEDS), chance.choice(THINGS)
    return f"{when} {who} {what} {thing}, {chance.choice(NAMES)} said."


def text(number: int, edition: int = 0) -> str:
    chance = random.Random(number * 1000 + edition)
    said = [sentence(chance) for _ in range(chance.randint(2, 6))]
    if number % 7 == 3:
        # A reprint of the one before, under another header.
        return f"Our desk. {text(number - 1)}"
    return " ".join(said)


def write(folder: Path, numbers: Iterable[int], *, edition: int = 0) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        published = date(2021, 3, 1) + timedelta(days=number % 20)
        outlet = OUTLETS[number % len(OUTLETS)]
        (folder / f"{number:04}.md").write_text(
            f"---\nurl: https://ruritanian.example/{number // 2 if number % 50 == 1 else number}\n"
            f"published: {published}\noutlet: {outlet}\n---\n{text(number, edition)}\n",
            encoding="utf-8",
        )


def exported(store: Path) -> list[str]:
    with open_release(store) as release:
        return [
            line for what in What for line in lines(release.connection, what, "jsonl", Choice())
        ]


def counted(store: Path) -> list[object]:
    """The roll-ups and the answers of the text index, without numbers of ours."""
    with open_release(store) as release:
        ask = release.connection.execute
        found: list[object] = [
            ask(
                "SELECT event_id, from_day, to_day, rank, disagree, status, outlets FROM placed "
                "ORDER BY ALL"
            ).fetchall(),
            ask("SELECT from_day, to_day, events FROM days ORDER BY ALL").fetchall(),
            ask(
                "SELECT actor_id, from_day, to_day, events FROM actor_days "
                "JOIN actors USING (actor_no) ORDER BY ALL"
            ).fetchall(),
            ask(
                "SELECT outlet, from_day, to_day, events FROM outlet_days "
                "JOIN outlets USING (outlet_no) ORDER BY ALL"
            ).fetchall(),
            [len(ask(f"FROM {one.name}").fetchall()) for one in ROLL_UPS],
        ]
        for words in ("harbour", "Zenda OR mine", '"signed a deal"', "Elphb*"):
            numbers = release.find_text(parse(words))
            ids = ask(
                "SELECT mention_id FROM mentions WHERE list_contains(?, mention_no)", [numbers]
            ).fetchall()
            found.append((len(numbers), sorted(ids)))
        return found


def recorded(store: Path) -> list[list[tuple[object, ...]]]:
    """Events and actors as the tables of record have them."""
    tables = Tables.of(store)
    with duckdb.connect() as connection:
        for name in ("events", "actors"):
            show_record(connection, tables, name)
        newest = (
            "SELECT * EXCLUDE (part, gone) FROM (FROM record_{0} QUALIFY row_number() OVER "
            "(PARTITION BY {1} ORDER BY part DESC) = 1) WHERE NOT gone ORDER BY ALL"
        )
        return [
            connection.execute(newest.format(name, key)).fetchall()
            for name, key in (("events", "event_id"), ("actors", "actor_id"))
        ]


def assert_same(store: Path, other: Path) -> None:
    assert exported(store) == exported(other)
    assert counted(store) == counted(other)
    assert recorded(store) == recorded(other)


def assert_as_from_the_start(store: Path) -> None:
    copy = store.with_name(f"{store.name}-copy")
    shutil.copytree(store, copy)
    with open_for_writing(copy) as tables:
        remake_release(tables)
    assert_same(store, copy)
    shutil.rmtree(copy)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of 240 articles that was built at once, beside their folder `articles`."""
    root = tmp_path_factory.mktemp("whole")
    write(root / "articles", range(240))
    build([str(root / "articles")], store=root / "store")
    return root


@pytest.fixture
def store(whole: Path, tmp_path: Path) -> Path:
    """A copy of the store of 240 articles."""
    shutil.copytree(whole / "store", tmp_path / "store")
    return tmp_path / "store"


def in_steps(whole: Path, root: Path, steps: Sequence[Sequence[int]]) -> Path:
    """Build the same folder as it grows; it has the same name, as places count."""
    folder = root / "articles"
    folder.mkdir(parents=True)
    for numbers in steps:
        for number in numbers:
            shutil.copy(whole / "articles" / f"{number:04}.md", folder)
        build([str(folder)], store=root / "store")
    return root / "store"


def test_many_builds_hold_what_one_holds(whole: Path, tmp_path: Path) -> None:
    numbers = list(range(240))
    random.Random(1).shuffle(numbers)

    store = in_steps(whole, tmp_path, [numbers[:150], numbers[150:200], numbers[200:]])

    assert_same(store, whole / "store")


def test_single_articles_hold_what_one_build_holds(whole: Path, tmp_path: Path) -> None:
    singly = [[number] for number in (7, 10, 17, 3)]

    rest = [number for number in range(240) if [number] not in singly]
    store = in_steps(whole, tmp_path, [rest, *singly])

    assert_same(store, whole / "store")


def test_four_jobs_hold_what_one_holds(whole: Path, tmp_path: Path) -> None:
    build([str(whole / "articles")], store=tmp_path / "store", jobs=4)

    assert_same(tmp_path / "store", whole / "store")


def test_edits_and_missing_files_hold_what_is_there(whole: Path, tmp_path: Path) -> None:
    folder, store = tmp_path / "articles", tmp_path / "store"
    write(folder, range(240))
    write(folder, [9, 16, 17, 80], edition=5)
    build([str(folder)], store=store)

    write(folder, [9, 16, 17, 80])
    (folder / "0023.md").unlink()
    build([str(folder)], store=store)
    write(folder, [23])
    build([str(folder)], store=store)

    assert_same(store, whole / "store")


def test_corrections_and_decisions_change_what_they_are_about_alone(store: Path) -> None:
    with open_release(store) as release:
        ids = [
            id_
            for (id_,) in release.connection.execute(
                "SELECT mention_id FROM mentions ORDER BY mention_id LIMIT 3"
            ).fetchall()
        ]

    hide(store, ids[0], why="", when=NOW)
    moved = correct(
        store, ids[1], Days(date(2021, 1, 4), date(2021, 1, 4), Grain.DAY), why="", when=NOW
    )
    assert_as_from_the_start(store)
    undo(store, moved.correction_id, why="", when=NOW)
    take(store, [Decision("", Verdict.REJECT, "armenia")], why="", when=NOW)
    take(store, [Decision("", Verdict.MERGE, "germany", target="france")], why="", when=NOW)
    assert_as_from_the_start(store)
    kept = [one for one in exported(store) if '"Armenia"' in one and "actor_names" in one]

    assert not [one for one in kept if '"actors": ["armenia"]' in one]


def test_a_mention_set_apart_leaves_its_event_and_comes_back(store: Path) -> None:
    before = exported(store)
    with open_release(store) as release:
        ids = release.connection.execute(
            "SELECT mention_id FROM mentions WHERE event_no = "
            "(SELECT event_no FROM events ORDER BY mentions DESC, event_id LIMIT 1) ORDER BY ALL"
        ).fetchall()

    made = [separate(store, id_, why="", when=NOW).correction_id for (id_,) in (ids[0], ids[-1])]

    with open_release(store) as release:
        told = dict(
            release.connection.execute("SELECT mention_id, event_id FROM mentions").fetchall()
        )
    events = [told[id_] for (id_,) in ids]
    assert events[0] not in events[1:]
    assert events[-1] not in events[:-1]
    assert_as_from_the_start(store)
    for correction_id in made:
        undo(store, correction_id, why="", when=NOW)
    assert exported(store) == before


def test_joined_events_are_one_until_that_is_undone_whatever_else_comes(
    store: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "articles"
    before = events_told(store)
    ids = [members[0] for members in sorted(before.values(), key=lambda one: (-len(one), one))][:5]
    alone = [members[0] for members in before.values() if len(members) == 1][:2]

    first = join(store, ids[0], ids[1], why="", when=NOW)
    second = join(store, ids[1], alone[0], why="", when=NOW)
    separate(store, ids[2], why="", when=NOW)
    join(store, ids[2], alone[1], why="", when=NOW)

    assert event_with(store, ids[0]) == sorted(
        chain(*(event for event in before.values() if {ids[0], ids[1], alone[0]} & {*event}))
    )
    assert event_with(store, ids[2]) == sorted([ids[2], alone[1]])
    assert_as_from_the_start(store)
    write(folder, range(0, 240, 9), edition=3)
    build([str(folder)], store=store)
    assert_as_from_the_start(store)
    write(folder, range(0, 240, 9))
    build([str(folder)], store=store)
    undo(store, first.correction_id, why="", when=NOW)
    assert event_with(store, ids[0]) == sorted(before[f"e{ids[0]}"])
    assert alone[0] in event_with(store, ids[1])
    assert_as_from_the_start(store)
    undo(store, second.correction_id, why="", when=NOW)
    assert_as_from_the_start(store)


def events_told(store: Path) -> dict[str, list[str]]:
    with open_release(store) as release:
        return dict(
            release.connection.execute(
                "SELECT event_id, list(mention_id ORDER BY mention_id) FROM mentions GROUP BY ALL"
            ).fetchall()
        )


def event_with(store: Path, mention_id: str) -> list[str]:
    return next(event for event in events_told(store).values() if mention_id in event)


def test_a_decision_writes_no_mention_anew_that_it_is_not_about(store: Path) -> None:
    with open_release(store) as release:
        about = release.connection.execute(
            "SELECT count(*) FROM mention_actors JOIN actors USING (actor_no) "
            "WHERE actor_id = 'armenia'"
        ).fetchall()

    take(store, [Decision("", Verdict.REJECT, "armenia")], why="", when=NOW)

    with open_release(store) as release:
        assert release.connection.execute("SELECT renewed FROM release").fetchall() == about
    assert_as_from_the_start(store)


def test_a_reader_keeps_its_text_index_while_another_is_made_of_it(
    whole: Path, tmp_path: Path
) -> None:
    store = in_steps(whole, tmp_path, [range(200)])
    words = parse("harbour OR mine")
    with open_release(store) as reader:
        before = reader.find_text(words)
        write(tmp_path / "articles", range(40), edition=2)
        build([str(tmp_path / "articles")], store=store)

        after = reader.find_text(words)

    assert after == before
