"""How far a build is, is told whatever lies in its folders."""

from pathlib import Path

from timeline.engines.progress import Course, Progress


def test_what_is_no_file_counts_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    told: list[Progress] = []
    course = Course([str(tmp_path), str(tmp_path / "gone")], tmp_path / "store", told.append)

    course.end(str(tmp_path))

    assert told == [Progress(0, 1.0)]
