"""Reprints of one text are one source of an event, under whatever header."""

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
