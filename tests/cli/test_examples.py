"""The examples of --help, run as they stand on the demo."""

import re
import shlex
from pathlib import Path

import pytest

from timeline.cli import main

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    made = tmp_path_factory.mktemp("demo") / "store"
    main(["build", str(ROOT / "data" / "articles"), "--store", str(made), "--jobs", "0"])
    return str(made)


def examples(capsys: pytest.CaptureFixture[str], *command: str) -> list[list[str]]:
    """The words of each example, without where its output goes."""
    with pytest.raises(SystemExit):
        main([*command, "--help"])
    lines = re.findall(r"^  python -m timeline (.*)$", capsys.readouterr().out, re.MULTILINE)
    return [shlex.split(re.split(r"  | > ", line)[0]) for line in lines]


def test_every_example_of_an_export_finds_something(
    store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    calls = examples(capsys, "export")

    found = {}
    for call in calls:
        main([*call, "--store", store])
        found[shlex.join(call)] = len(capsys.readouterr().out.splitlines())

    assert len(found) > 3
    assert not [call for call, lines in found.items() if lines < 2]


@pytest.mark.parametrize("command", [[], ["build"]])
def test_the_first_folder_that_help_names_is_there(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    built = next(call for call in examples(capsys, *command) if call[0] == "build")

    assert (ROOT / built[1]).is_dir()
