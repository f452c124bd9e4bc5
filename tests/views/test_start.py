import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from timeline.engines.progress import Progress
from timeline.store import Layout
from timeline.views.start import DEMO, Place, newest_release, place_of, progress_words

MakeStore = Callable[..., Path]


def test_without_a_word_the_demo_is_read() -> None:
    place = place_of({})

    assert place.source == str(DEMO)
    assert place.store.name.startswith("articles-")


def test_each_folder_has_a_store_of_its_own(tmp_path: Path) -> None:
    one = place_of({"TIMELINE_SOURCE": str(tmp_path / "one")})
    other = place_of({"TIMELINE_SOURCE": str(tmp_path / "other")})

    assert one.store != other.store


def test_a_store_that_is_named_alone_is_only_shown(tmp_path: Path) -> None:
    assert place_of({"TIMELINE_STORE": str(tmp_path)}) == Place(None, tmp_path)


def test_both_can_be_named(tmp_path: Path) -> None:
    named = place_of({"TIMELINE_STORE": str(tmp_path), "TIMELINE_SOURCE": "articles"})

    assert named == Place("articles", tmp_path)


def test_a_release_stays_open_while_it_is_read_however_many_come(
    make_store: MakeStore,
) -> None:
    place = Place(None, make_store(events=5))

    with newest_release(place) as read:
        for version in (2, 3, 4):
            add_release(place.store, version)
            with newest_release(place) as newer:
                assert newer.version == version
        count = read.connection.execute("SELECT count(*) FROM events").fetchone()

    assert count == (5,)
    with pytest.raises(duckdb.ConnectionException):
        read.connection.execute("SELECT 1")


def test_the_newest_release_is_opened_once(make_store: MakeStore) -> None:
    place = Place(None, make_store(events=5))

    with newest_release(place) as one:
        pass
    with newest_release(place) as other:
        same = one is other

    assert same


def add_release(store: Path, version: int) -> None:
    """Make a release that differs from the first by its number alone."""
    layout = Layout(store)
    shutil.copy(layout.release(1), layout.release(version))
    layout.current.write_text(f"{version}\n", encoding="ascii")


def test_a_first_start_says_what_it_does_when_all_is_read() -> None:
    assert progress_words(Progress(1_200, 0.4)) == "Reading: 1,200 articles so far"
    assert progress_words(Progress(7, None)) == "Reading: 7 articles so far"
    assert "putting together" in progress_words(Progress(3_000, 1.0))
