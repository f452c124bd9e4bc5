"""What commands write, so that it can be read on a terminal and a failure to write is told."""

import os
import sys

from timeline.errors import OutputError


def write(text: str) -> None:
    """Write to the standard output as it is, for programs to read.

    Raises:
        BrokenPipeError: Whoever read it has had enough.
        OutputError: It is full or closed.
    """
    if sys.stdout is None:
        raise OutputError("the output is closed; nothing can be written")
    try:
        sys.stdout.write(text)
    except BrokenPipeError:
        raise
    except OSError as fault:
        raise _unwritten(fault) from None


def finish() -> None:
    """Write what still waits to be written; raises as `write` does."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as fault:
        raise _unwritten(fault) from None


def give_up() -> None:
    """Let nothing more be written, not even what waits, as that would fail again at the exit."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def say(line: str) -> None:
    """Write a line for a reader; raises as `write` does."""
    write(f"{harmless(line)}\n")


def complain(line: str) -> None:
    """Write a line of what went wrong."""
    print(harmless(line), file=sys.stderr)


def harmless(line: str) -> str:
    r"""The line with what a terminal would obey written out: "\n", "\x1b"."""
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode("ascii")
        for sign in line
    )


def _unwritten(fault: OSError) -> OutputError:
    return OutputError(f"the output cannot be written ({fault.strerror}); what came out is cut off")
