from pathlib import Path

from timeline.views.start import DEMO, Place, place_of


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
