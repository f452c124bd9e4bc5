"""The layers of the package, read off its imports."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.store import knowledge

PACKAGE = Path(__file__).parents[1] / "timeline"
# From left to right: a module imports only from its left.
ORDER = (
    "errors",
    "model",
    "strict_yaml",
    "field_names",
    "sentences",
    "date_orders",
    "writing_systems",
    "encodings",
    "day_words",
    "readers",
    "extraction",
    "publication",
    "copies",
    "dates",
    "languages",
    "actors",
    "claims",
    "events",
    "pipeline",
    "proposing",
    "engines",
    "store",
    "queries",
    "charts",
    "exports",
    "places",
    "summary",
    "build",
    "views",
    "cli",
)
PURE = tuple(part for part in ORDER[: ORDER.index("pipeline") + 1] if part != "readers")
BARRED_FROM_PURE = {
    "pandas",
    "plotly",
    "streamlit",
    "socket",
    "pathlib",
    "os",
    "io",
    "random",
    "time",
    "urllib.request",
    "http",
    "subprocess",
}
CLOCKS = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow")}


def modules_of(part: str) -> list[Path]:
    single = PACKAGE / f"{part}.py"
    return [single] if single.exists() else sorted((PACKAGE / part).rglob("*.py"))


def imports_of(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def parts_imported_by(path: Path) -> set[str]:
    return {
        name.split(".")[1]
        for name in imports_of(path)
        if name.startswith("timeline.") and name.split(".")[1] in ORDER
    }


def test_every_module_of_the_package_has_a_layer() -> None:
    present = {
        path.stem if path.is_file() else path.name
        for path in PACKAGE.iterdir()
        if not path.name.startswith("__")
    }

    assert present <= set(ORDER)


@pytest.mark.parametrize("part", ORDER)
def test_a_module_imports_only_from_its_left(part: str) -> None:
    allowed = set(ORDER[: ORDER.index(part) + 1])

    strays = {
        f"{path.relative_to(PACKAGE)} imports {name}"
        for path in modules_of(part)
        for name in parts_imported_by(path) - allowed
    }

    assert not strays


@pytest.mark.parametrize("part", PURE)
def test_pure_packages_touch_no_file_no_socket_and_no_frame(part: str) -> None:
    strays = {
        f"{path.relative_to(PACKAGE)} imports {name}"
        for path in modules_of(part)
        for name in imports_of(path)
        if any(name == barred or name.startswith(f"{barred}.") for barred in BARRED_FROM_PURE)
    }

    assert not strays


@pytest.mark.parametrize("part", PURE)
def test_pure_packages_open_nothing_and_ask_no_clock(part: str) -> None:
    strays = set()
    for path in modules_of(part):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            match node.func:
                case ast.Name(id="open"):
                    strays.add(f"{path.relative_to(PACKAGE)}:{node.lineno} opens a file")
                case ast.Attribute(value=ast.Name(id=owner), attr=name) if (owner, name) in CLOCKS:
                    strays.add(f"{path.relative_to(PACKAGE)}:{node.lineno} asks the clock")

    assert not strays


def parts_behind(part: str) -> set[str]:
    found: set[str] = set()
    left = {part}
    while left:
        found |= left
        left = {
            name for one in left for path in modules_of(one) for name in parts_imported_by(path)
        }
        left -= found
    return found


# Errors name what goes wrong; they decide nothing of what is read.
@pytest.mark.parametrize("part", sorted(parts_behind("pipeline") - {"errors"}))
def test_a_change_in_what_reads_articles_reads_them_anew(
    part: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "timeline"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(knowledge, "_PACKAGE", copy)
    before = knowledge.fingerprint()
    changed = copy / modules_of(part)[-1].relative_to(PACKAGE)
    changed.write_text(changed.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")

    after = knowledge.fingerprint()

    assert before != after


def test_charts_import_nothing_but_frames_and_figures() -> None:
    allowed = {
        "pandas",
        "plotly",
        "numpy",
        "timeline.charts",
        "timeline.day_words",
        "timeline.errors",
    }
    allowed |= set(sys.stdlib_module_names)

    strays = {
        f"{path.relative_to(PACKAGE)} imports {name}"
        for path in modules_of("charts")
        for name in imports_of(path)
        if not any(name == root or name.startswith(f"{root}.") for root in allowed)
    }

    assert not strays


def test_the_tagger_starts_without_anything_heavy() -> None:
    heavy = {"pandas", "numpy", "pyarrow", "streamlit", "plotly", "duckdb", "lxml", "dateparser"}
    script = "import sys, timeline.cli, timeline.dates, timeline.languages; print(*sys.modules)"

    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout.split()

    assert not heavy & set(loaded)
