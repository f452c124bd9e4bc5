"""`timeline tag`."""

import argparse
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import IO, TYPE_CHECKING

from timeline.cli import output
from timeline.cli.commands import DONE, REFUSED
from timeline.cli.commands import command as make_command
from timeline.errors import UsageError

if TYPE_CHECKING:
    from timeline.cli.commands import Commands

_ABOUT = """\
Find the dates in texts and print them as TIMEX3 values with the days they name.

Each line of FILE is a JSON object: "doc_id", "dct" (the day of writing as an ISO date or time, or
null), "text", and "lang" if the script does not tell the language. The answers come in the same
order, one line each. A line that cannot be read is answered with an "error"; the exit code is
then 1.

"interval" is null where the words name no days. Days before year 1 have a "value" alone: the key
"interval" is left out there.

  echo '{"doc_id": "a", "dct": "2021-09-24", "text": "They met on 17 August."}' \\
      | python -m timeline tag
  python -m timeline tag articles.jsonl > dates.jsonl
"""


def add(commands: "Commands") -> None:
    """Add the command to the others."""
    command = make_command(commands, "tag", _ABOUT)
    command.add_argument(
        "file", nargs="?", default="-", metavar="FILE", help="- for standard input"
    )
    command.set_defaults(run=_tag)


def _tag(options: argparse.Namespace) -> int:
    from timeline.exports.timex_lines import answer_lines

    code = DONE
    with ExitStack() as stack:
        named = options.file != "-"
        lines = stack.enter_context(_open(options.file)) if named else sys.stdin.buffer
        for answer in answer_lines(lines):
            output.write(answer.line)
            code = REFUSED if answer.is_error else code
    return code


def _open(name: str) -> IO[bytes]:
    try:
        return Path(name).open("rb")
    except OSError as fault:
        raise UsageError(f"{name}: cannot be read ({fault.strerror})") from None
