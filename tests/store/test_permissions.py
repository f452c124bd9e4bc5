"""A store whose files may not be read or written: nothing is lost, and what to do is told."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

import pytest

from benchmarks.store_faults import write_articles
from timeline.build import build

# What may be closed, to whom (3 bits each), and what then can be read (R) and built (B).
CASES = {
    "": (0o555, "R"),
    "tables/articles": (0o555, "R"),
    "tables/ledger/_delta_log": (0o555, "R"),
    "releases": (0o555, "R"),
    "lock": (0o000, "R"),
    "tables": (0o000, "R"),
    "tables/mentions/*.parquet": (0o000, "R"),
    "tables/mentions/_delta_log/*1.json": (0o000, "R"),
    "releases/*.text/*.idx": (0o000, "RB"),
    "releases/*.crc32": (0o000, "RB"),
    "actors.cache": (0o000, "RB"),
    "releases/*.duckdb": (0o000, "B"),
    "CURRENT": (0o000, "B"),
    "format.json": (0o000, ""),
    "releases/": (0o000, ""),
    "./": (0o000, ""),
}

SCRIPT = """
import contextlib, io, json, shutil, sys
from pathlib import Path
from timeline.cli import main

def run(*words):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main([*words, "--store", str(case)])
    return code, out.getvalue(), err.getvalue()

sound, folder, cases = Path(sys.argv[1]), sys.argv[2], json.loads(sys.argv[3])
case = sound.with_name("case")
for pattern, mode in cases.items():
    shutil.copytree(sound, case)
    closed = sorted(case.glob(pattern)) if pattern.strip("./") else [case]
    modes = {path: path.stat().st_mode for path in closed}
    for path in closed:
        path.chmod(mode)
    did = {
        "export": run("export", "--what", "mentions"),
        "check": run("store", "check"),
        "repair": run("store", "repair"),
        "build": run("build", folder),
    }
    for path, before in modes.items():
        if path.exists():
            path.chmod(before)
    did["build after"] = run("build", folder)
    did["export after"] = run("export", "--what", "mentions")
    print(json.dumps([pattern, did]))
    shutil.rmtree(case)
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Any]:
    """What each command did in each case: exit code, output, errors."""
    root = tmp_path_factory.mktemp("permissions")
    folder, sound = root / "articles", root / "sound"
    write_articles(folder, range(4))
    build([str(folder)], store=sound)
    shutil.copytree(sound, root / "before")
    write_articles(folder, range(4, 5))
    # Who may do all is not stopped by permissions, so that the right to do so is given up.
    powerless = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
    if powerless and shutil.which("setpriv") is None:
        pytest.skip("run by somebody who may do all, and setpriv is not there")
    modes = {pattern: mode for pattern, (mode, _) in CASES.items()}
    ended = subprocess.run(
        [*powerless, sys.executable, "-c", SCRIPT, sound, folder, json.dumps(modes)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return dict(map(json.loads, ended.stdout.splitlines()))


@pytest.fixture(scope="module")
def mentions(outcomes: Mapping[str, Any]) -> tuple[str, str]:
    """What is exported before and after the build."""
    did = outcomes["actors.cache"]
    return did["export"][1], did["export after"][1]


@pytest.mark.parametrize("pattern", CASES)
def test_a_closed_file_is_told_and_the_release_is_served(
    pattern: str, outcomes: Mapping[str, Any], mentions: tuple[str, str]
) -> None:
    did = outcomes[pattern]
    _, works = CASES[pattern]

    code, out, err = did["export"]

    assert (code, out) == ((0, mentions[0]) if "R" in works else (2, ""))
    assert "R" in works or "case" in err
    assert did["build"][0] == (0 if "B" in works else 2)
    assert "B" in works or "StoreError: " in did["build"][2]


@pytest.mark.parametrize("pattern", CASES)
def test_what_is_closed_is_not_mended_away(
    pattern: str, outcomes: Mapping[str, Any], mentions: tuple[str, str]
) -> None:
    did = outcomes[pattern]

    assert did["repair"][0] == 2
    assert "no permission" in did["repair"][2]
    assert did["build after"][0] == 0
    assert did["export after"][1] == mentions[1]


def test_a_check_names_what_may_not_be_read(outcomes: Mapping[str, Any]) -> None:
    unread = [pattern for pattern, (mode, _) in CASES.items() if mode == 0]

    found = {pattern: outcomes[pattern]["check"] for pattern in unread}

    assert {code for code, _, _ in found.values()} == {1}
    assert all("no permission to read this" in out for _, out, _ in found.values())
