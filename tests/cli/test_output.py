import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.cli.output import harmless

TIMELINE = f"{sys.executable} -m timeline"


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    line = json.dumps({"doc_id": "a", "dct": None, "text": "On 3 May 2018 it rained."}) + "\n"
    path = tmp_path / "notes.jsonl"
    path.write_text(line * 3_000)
    return path


def in_shell(command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("command", ["tag {notes}", "explain 'on 3 May 2018'", "rules"])
@pytest.mark.parametrize(
    ("sink", "told"), [("> /dev/full", "No space left on device"), (">&-", "the output is closed")]
)
def test_an_output_that_takes_nothing_is_told_in_one_line(
    command: str, sink: str, told: str, notes: Path
) -> None:
    ended = in_shell(f"{TIMELINE} {command.format(notes=notes)} {sink}")

    assert ended.returncode == 1
    assert ended.stderr.startswith("OutputError: ")
    assert told in ended.stderr
    assert ended.stderr.count("\n") == 1


def test_a_reader_who_has_had_enough_ends_it_quietly(notes: Path) -> None:
    ended = in_shell(f"{TIMELINE} tag {notes} | head -n 1")

    assert ended.returncode == 0
    assert ended.stderr == ""
    assert json.loads(ended.stdout)["doc_id"] == "a"


@given(st.text())
@settings(deadline=None)
def test_a_line_stays_one_line_and_plain_words_stay_as_they_are(text: str) -> None:
    shown = harmless(text)

    assert shown.isprintable()
    assert shown == text or not text.isprintable()
