"""Reprints of one text are one source of an event, under whatever header."""

import json
import random
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest

from timeline.build import build
from timeline.store import open_release

STORY = (
    "The new bridge over the river was opened to traffic on 5 May 2021, the ministry said. "
    "It took five years of work and two changes of plan, and cost more than anybody had thought. "
    "Two ministers came to the opening, and so did a hundred people of the village nearby. "
    "The old ferry stays, its owner said, for those who are in no haste."
)
OTHER = (
    "On 5 May 2021 the new bridge over the river was opened to traffic, and the whole village "
    "came to see it. For years they had waited for that day; some had given up. A band played, "
    "the mayor spoke at length, and by noon the first lorries rolled over it."
)

# Long enough to have keys of their own.
PHRASES = [
    f"Readers of {name} may write to the editor at any hour, and what they write is read by people "
    "who know the matter well; letters may be cut short, and are sent back to nobody at all, "
    "as there are far too many of them for the few people of this small and very busy house."
    for name in ("the Strelsau Post", "the Zenda Times", "the Hentzau Courier and its sisters")
]


def sources(folder: Path, store: Path) -> list[int]:
    build([str(folder)], store=store)
    with closing(open_release(store)) as release:
        rows = release.connection.execute("SELECT sources FROM events ORDER BY ALL").fetchall()
    return [count for (count,) in rows]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (STORY, 1),
        (STORY[:250], 1),
        (f"Menu Sport Weather\n\n{STORY}\n\nAll rights reserved in all countries.", 1),
        (OTHER, 2),
    ],
)
def test_a_reprint_adds_no_source_and_another_report_does(
    tmp_path: Path, text: str, count: int
) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.md").write_text(f"---\noutlet: Some Times\npublished: 2021-05-06\n---\n{STORY}")
    (folder / "b.md").write_text(f"---\noutlet: Other Post\npublished: 2021-05-07\n---\n{text}")

    assert max(sources(folder, tmp_path / "store")) == count


def story(number: int) -> str:
    """A text with a stock phrase or with all, one that is little else, or a part of another."""
    chance = random.Random(number)
    opening = f"On 5 May 2021 the {number}th bridge was opened."
    match number % 7:
        case 6:
            whole = story(number - chance.randint(1, 6))
            return f"{chance.choice(PHRASES)} {whole[: int(len(whole) * chance.uniform(0.3, 1))]}"
        case 5:
            return " ".join([opening, *PHRASES])
        case 4:
            phrases = PHRASES
        case _:
            phrases = chance.sample(PHRASES, 1)
    own = [f"{chance.choice(STORY.split())}{chance.randrange(99)}" for _ in range(120)]
    return " ".join([opening, *phrases, *own])


def write(folder: Path, numbers: Iterable[int]) -> None:
    folder.mkdir(exist_ok=True)
    for number in numbers:
        (folder / f"{number}.md").write_text(
            f"---\nurl: https://ruritanian.example/{number}\npublished: 2021-05-{6 + number % 9:02}"
            f"\n---\n{story(number)}\n"
        )


def originals(store: Path) -> list[tuple[str, str]]:
    with closing(open_release(store)) as release:
        return release.connection.execute(
            "SELECT one.article_id, original.article_id FROM readings AS one "
            "JOIN readings AS original ON original.article_no = one.original_no ORDER BY ALL"
        ).fetchall()


@pytest.mark.parametrize("most", [12, 1000])
@pytest.mark.parametrize("seed", range(2))
def test_who_copies_whom_does_not_depend_on_the_order_of_arrival(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int, seed: int
) -> None:
    monkeypatch.setattr("timeline.store.voices._MOST_ARTICLES_OF_A_KEY", most)
    chance = random.Random(seed)
    numbers = chance.sample(range(84), 84)
    cuts = sorted(chance.sample(range(1, 84), 3))

    for start, end in zip([0, *cuts], [*cuts, 84], strict=True):
        write(tmp_path / "corpus", numbers[start:end])
        build([str(tmp_path / "corpus")], store=tmp_path / "bit by bit")
    build([str(tmp_path / "corpus")], store=tmp_path / "at once")

    assert originals(tmp_path / "bit by bit") == originals(tmp_path / "at once")


def test_more_than_a_thousand_prints_of_one_text_are_one_source(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    records = [
        {"url": f"https://ruritanian.example/{number}", "text": STORY} for number in range(1100)
    ]
    (folder / "a.jsonl").write_text("".join(f"{json.dumps(one)}\n" for one in records))

    assert max(sources(folder, tmp_path / "store")) == 1
