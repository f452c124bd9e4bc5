"""What all commands share."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from timeline.cli.output import complain
from timeline.errors import UsageError

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

DONE, REFUSED, WRONG_CALL = 0, 1, 2
_AS_EXPORTED = "name a file that the act `export` of this command wrote"


class AsWritten(argparse.RawDescriptionHelpFormatter):
    """Keeps the lines of the descriptions."""


class Parser(argparse.ArgumentParser):
    """Ends a wrong call with what was wrong and where to read on."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and exit 2."""
        complain(f"UsageError: {message}")
        complain(f"Read on with: {self.prog} --help")
        sys.exit(WRONG_CALL)


def command(commands: "Commands", name: str, about: str) -> argparse.ArgumentParser:
    """Add a command; its help in the list of commands is the first line of what is told of it."""
    return commands.add_parser(
        name, help=about.splitlines()[0], description=about, formatter_class=AsWritten
    )


def add_store(command: argparse.ArgumentParser) -> None:
    """Let a command be told which store."""
    command.add_argument(
        "--store",
        metavar="DIR",
        help="folder of the store, or s3://BUCKET/PREFIX for its tables (TIMELINE_STORE, else "
        ".timeline here)",
    )


def add_act(
    acts: "Commands", name: str, run: Callable[[argparse.Namespace], int], about: str
) -> argparse.ArgumentParser:
    """Add one act of a command, which works on a store."""
    act = acts.add_parser(name, help=about, description=about)
    add_store(act)
    act.set_defaults(run=run)
    return act


def store_of(options: argparse.Namespace) -> Path:
    """The store that was named, else the usual one."""
    from timeline.store.layout import default_store, store_at

    chosen: str | None = options.store
    return default_store() if chosen is None else store_at(chosen)


def json_rows(path: Path) -> list[dict[str, object]]:
    """Read the rows of a file of JSON lines.

    Raises:
        UsageError: It cannot be read, or is none.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except FileNotFoundError:
        raise UsageError(f"{path}: there is no such file") from None
    except OSError as fault:
        raise UsageError(f"{path}: cannot be read ({fault.strerror})") from None
    except UnicodeDecodeError:
        raise UsageError(f"{path}: no text; {_AS_EXPORTED}") from None
    try:
        return [json.loads(line) for line in lines if line.strip()]
    except (ValueError, RecursionError):
        raise UsageError(f"{path}: not JSON lines; {_AS_EXPORTED}") from None
