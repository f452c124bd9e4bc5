"""What the two commands say on a machine where something is missing."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

SCRIPTS = Path(__file__).parents[1] / "scripts"


def run(script: str, *words: str, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PATH": str(path)} if path else dict(os.environ)
    return subprocess.run(
        ["/bin/sh", str(SCRIPTS / script), *words],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )


def pretend(folder: Path, name: str, *lines: str) -> Path:
    """Put a program into `folder` that runs the shell lines."""
    program = folder / name
    program.write_text("\n".join(["#!/bin/sh", *lines, ""]), encoding="utf-8")
    program.chmod(0o755)
    return program


def test_a_python_without_venv_names_the_package_to_install(tmp_path: Path) -> None:
    python = pretend(tmp_path, "python3", 'case "$2" in *ensurepip*) exit 1;; esac')

    outcome = run("make-venv", str(python), str(tmp_path / "venv"))

    assert outcome.returncode == 1
    assert "apt install python3-venv" in outcome.stderr


def test_an_old_python_is_named_with_its_version(tmp_path: Path) -> None:
    python = pretend(
        tmp_path, "python3", 'case "$1" in --version) echo Python 3.9.2;; *) exit 1;; esac'
    )

    outcome = run("make-venv", str(python), str(tmp_path / "venv"))

    assert outcome.returncode == 1
    assert "Python 3.9.2; Timeline needs Python 3.11 or later" in outcome.stderr


def test_no_python_at_all_names_what_to_install(tmp_path: Path) -> None:
    outcome = run("make-venv", "", str(tmp_path / "venv"))

    assert outcome.returncode == 1
    assert "apt install python3 python3-venv" in outcome.stderr


def test_another_system_is_told_to_install_a_browser(tmp_path: Path) -> None:
    outcome = run("find-browser", path=tmp_path)

    assert outcome.returncode == 1
    assert "install both" in outcome.stderr


def test_debian_installs_its_own_browser_where_none_is_found(tmp_path: Path) -> None:
    called = tmp_path / "called"
    pretend(tmp_path, "id", "echo 0")
    pretend(tmp_path, "apt-get", f'echo "$@" >> "{called}"')

    outcome = run("find-browser", path=tmp_path)

    assert outcome.returncode == 0
    assert "chromium" in called.read_text(encoding="utf-8")


def test_a_browser_that_is_there_is_left_alone(tmp_path: Path) -> None:
    pretend(tmp_path, "google-chrome", "exit 0")
    pretend(tmp_path, "apt-get", "exit 1")

    outcome = run("find-browser", path=tmp_path)

    assert (outcome.returncode, outcome.stdout, outcome.stderr) == (0, "", "")


def test_the_app_listens_on_loopback_unless_told_otherwise() -> None:
    make = shutil.which("make")
    assert make is not None

    plan = subprocess.run(
        [make, "--dry-run", "run", "PORT=8600", "DATA=some folder"],
        capture_output=True,
        text=True,
        check=True,
        cwd=SCRIPTS.parent,
    ).stdout

    assert '--server.address "127.0.0.1" --server.port "8600"' in plan
    assert 'TIMELINE_SOURCE="some folder"' in plan


def test_a_folder_that_is_not_there_is_named_before_the_app_starts(tmp_path: Path) -> None:
    make = shutil.which("make")
    assert make is not None

    outcome = subprocess.run(
        [make, "--assume-old=.venv/.run", "run", f"DATA={tmp_path / 'nope'}"],
        capture_output=True,
        text=True,
        check=False,
        cwd=SCRIPTS.parent,
    )

    assert outcome.returncode == 2
    assert "nope: not there; name the folder of your articles" in outcome.stderr


def start(port: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(SCRIPTS / "check_start.py"), "data/articles", "127.0.0.1", port],
        capture_output=True,
        text=True,
        check=False,
        cwd=SCRIPTS.parent,
    )


def test_a_port_that_is_no_number_is_told() -> None:
    assert "say PORT=" in start("abc").stderr


def test_a_port_that_is_taken_is_told_with_another_one() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        ended = start(str(port))

    assert ended.returncode == 1
    assert "Address already in use" in ended.stderr
    assert "say PORT=" in ended.stderr


def test_the_store_is_named_before_the_app_starts() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    ended = start(str(port))

    assert ended.returncode == 0
    assert ".timeline/articles-" in ended.stdout
