"""What all commands share."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from timeline.cli.output import complain, say
from timeline.errors import UsageError

if TYPE_CHECKING:
    from timeline.store.kept import TakenIn

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

DONE, REFUSED, WRONG_CALL = 0, 1, 2
_MOST_TOLD = 20
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


def lines_of(path: Path) -> list[tuple[str, str]]:
    """Read the lines of a file that hold something, each with its place: "notes.jsonl:17".

    Raises:
        UsageError: It cannot be read, or is no text.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except FileNotFoundError:
        raise UsageError(f"{path}: there is no such file") from None
    except OSError as fault:
        raise UsageError(f"{path}: cannot be read ({fault.strerror})") from None
    except UnicodeDecodeError:
        raise UsageError(f"{path}: no text; {_AS_EXPORTED}") from None
    return [(f"{path}:{number}", line) for number, line in enumerate(lines, 1) if line.strip()]


def tell_taken_in(taken: "TakenIn") -> int:
    """Say how many entries were new, and what was wrong with others."""
    say(f"{taken.new} new{f', {len(taken.refused)} refused' if taken.refused else ''}")
    for fault in taken.refused[:_MOST_TOLD]:
        complain(f"UsageError: {fault}")
    if len(taken.refused) > _MOST_TOLD:
        complain(f"and {len(taken.refused) - _MOST_TOLD} more; {_AS_EXPORTED}")
    return REFUSED if taken.refused else DONE
