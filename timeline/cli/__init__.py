"""The command line: `python -m timeline COMMAND --help` tells each command's own story.

What a command needs is imported inside it, so that `tag` starts at once.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from timeline.cli import (
    building,
    correcting,
    deciding,
    explaining,
    exporting,
    keeping,
    output,
    tagging,
)
from timeline.cli.commands import DONE, REFUSED, WRONG_CALL, AsWritten, Parser
from timeline.errors import OutputError, TimelineError

if TYPE_CHECKING:
    from timeline.cli.commands import Commands

__all__ = ["main"]

_ABOUT = """\
Read news articles, find the days they speak of, and keep them for the timeline.

  python -m timeline build data/articles          read a folder into .timeline
  python -m timeline export --what mentions       what was found, as JSON lines
  python -m timeline tag notes.jsonl              only dates, no store
  python -m timeline explain "on 17 August"       how a date is read
"""


def main(arguments: Sequence[str]) -> int:
    """Run one command.

    Returns:
        The exit code.
    """
    options = _parser().parse_args(arguments)
    # A lone surrogate, which JSON can carry and UTF-8 cannot, is written as JSON's own escape.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        code = run(options)
        output.finish()
    except OutputError as fault:
        output.give_up()
        output.complain(f"{type(fault).__name__}: {fault}")
        return REFUSED
    except TimelineError as fault:
        output.complain(f"{type(fault).__name__}: {fault}")
        return WRONG_CALL
    except ModuleNotFoundError as fault:
        if fault.name is None or fault.name.startswith(__package__.partition(".")[0]):
            raise
        output.complain(
            f"{fault.name} is not installed for {sys.executable}; `make run` sets up what Timeline "
            "needs in .venv: run .venv/bin/python -m timeline ..."
        )
        return WRONG_CALL
    except BrokenPipeError:
        # Whoever read our output has had enough.
        output.give_up()
        return DONE
    except KeyboardInterrupt:
        print("\nStopped; what was committed is kept, and the same call goes on.", file=sys.stderr)
        return 130
    return code


def _parser() -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = Parser(
        prog="python -m timeline", description=_ABOUT, formatter_class=AsWritten
    )
    commands: Commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    tagging.add(commands)
    explaining.add(commands)
    building.add(commands)
    exporting.add(commands)
    correcting.add(commands)
    deciding.add(commands)
    keeping.add(commands)
    return parser
