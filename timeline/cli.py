"""The command line: `python -m timeline COMMAND --help` tells each command's own story.

What a command needs is imported inside it, so that `tag` starts at once.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import IO, TYPE_CHECKING, NoReturn

from timeline.errors import TimelineError, UsageError

if TYPE_CHECKING:
    from timeline.build import Progress, Summary

    Commands = argparse._SubParsersAction["_Parser"]

_DONE, _REFUSED, _WRONG_CALL = 0, 1, 2
_BAR_CELLS = 30
_SHOWN_REFUSALS = 20

_ABOUT = """\
Read news articles, find the days they speak of, and keep them for the timeline.

  python -m timeline build articles/              read a folder into .timeline
  python -m timeline export --what mentions       what was found, as JSON lines
  python -m timeline tag notes.jsonl              only dates, no store
"""
_ABOUT_TAG = """\
Find the dates in texts and print them as TIMEX3 values with the days they name.

Each line of FILE is a JSON object: "doc_id", "dct" (the day of writing as an ISO date or time, or
null), "text", and "lang" if the script does not tell the language. The answers come in the same
order, one line each. A line that cannot be read is answered with an "error"; the exit code is
then 1.

  echo '{"doc_id": "a", "dct": "2021-09-24", "text": "They met on 17 August."}' \\
      | python -m timeline tag
  python -m timeline tag articles.jsonl > dates.jsonl
"""
_ABOUT_BUILD = """\
Read articles into a store and release them to the app.

SOURCE is a folder, or a file: Markdown with front matter, plain text, HTML, JSON lines, CSV. A
table sources.csv in a folder (file, url, outlet, agency, title, published, language) tells more
about the files beside it. A second build of the same sources reads only what is new or changed.
What cannot be read is listed at the end; the rest is kept.

  python -m timeline build articles/
  python -m timeline build a.jsonl b/ --store news.store --jobs 4
  python -m timeline build table.csv --map headline=title --map story=text

Exit code: 0 all was read, 1 some inputs were refused, 2 the call or the store was wrong.
"""
_ABOUT_EXPORT = """\
Write what a store holds, sorted, the same every time.

Filters choose mentions; articles, events and actors are those that the chosen mentions belong to.
Several --actor or --outlet widen the choice, different filters narrow it.

  python -m timeline export --what mentions > mentions.jsonl
  python -m timeline export --what events --since 2020-09-27 --until 2020-11 --actor Armenia
  python -m timeline export --what mentions --text '"trilateral statement" border' --format csv
  python -m timeline export --format timelinejs > sheet.csv
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
        return run(options)
    except TimelineError as fault:
        print(f"{type(fault).__name__}: {fault}", file=sys.stderr)
        return _WRONG_CALL
    except BrokenPipeError:
        # Whoever read our output has had enough; nothing more may be flushed into the pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return _DONE
    except KeyboardInterrupt:
        print("\nStopped; what was committed is kept, and the same call goes on.", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m timeline", description=_ABOUT, formatter_class=_AsWritten)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_tag(commands)
    _add_build(commands)
    _add_export(commands)
    return parser


class _AsWritten(argparse.RawDescriptionHelpFormatter):
    """Keeps the lines of the descriptions."""


class _Parser(argparse.ArgumentParser):
    """Ends a wrong call with what was wrong and where to read on."""

    def error(self, message: str) -> NoReturn:
        print(f"UsageError: {message}\nRead on with: {self.prog} --help", file=sys.stderr)
        sys.exit(_WRONG_CALL)


def _command(commands: "Commands", name: str, about: str) -> argparse.ArgumentParser:
    return commands.add_parser(
        name, help=about.splitlines()[0], description=about, formatter_class=_AsWritten
    )


def _add_store(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--store",
        type=Path,
        metavar="DIR",
        help="folder of the store (TIMELINE_STORE, else .timeline here)",
    )


def _store(options: argparse.Namespace) -> Path:
    from timeline.store.layout import default_store

    chosen: Path | None = options.store
    return default_store() if chosen is None else chosen


# tag


def _add_tag(commands: "Commands") -> None:
    command = _command(commands, "tag", _ABOUT_TAG)
    command.add_argument(
        "file", nargs="?", default="-", metavar="FILE", help="- for standard input"
    )
    command.set_defaults(run=_tag)


def _tag(options: argparse.Namespace) -> int:
    from timeline.exports.timex_lines import answer_lines

    code = _DONE
    with ExitStack() as stack:
        named = options.file != "-"
        lines = stack.enter_context(_open(options.file)) if named else sys.stdin.buffer
        for answer in answer_lines(lines):
            sys.stdout.write(answer.line)
            code = _REFUSED if answer.is_error else code
    return code


def _open(name: str) -> IO[bytes]:
    try:
        return Path(name).open("rb")
    except OSError as fault:
        raise UsageError(f"{name}: cannot be read ({fault.strerror})") from None


# build


def _add_build(commands: "Commands") -> None:
    command = _command(commands, "build", _ABOUT_BUILD)
    command.add_argument("sources", nargs="+", metavar="SOURCE", help="file or folder")
    _add_store(command)
    command.add_argument(
        "--jobs",
        type=_whole_number,
        default=_usable_cores(),
        metavar="N",
        help="worker processes (default: one per core, here %(default)s)",
    )
    command.add_argument(
        "--map",
        action="append",
        default=[],
        type=_pair,
        metavar="COLUMN=FIELD",
        help="read this column of a table or JSON line as text, title, published, url, outlet ...",
    )
    command.set_defaults(run=_build)


def _whole_number(text: str) -> int:
    if not text.isascii() or not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number")
    return int(text)


def _pair(text: str) -> tuple[str, str]:
    column, sign, name = text.partition("=")
    if not (column and sign and name):
        raise argparse.ArgumentTypeError(f"{text!r} is not COLUMN=FIELD, like headline=title")
    return column, name


def _usable_cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def _build(options: argparse.Namespace) -> int:
    from timeline.build import build

    store = _store(options)
    summary = build(
        options.sources,
        store=store,
        jobs=options.jobs,
        fields=dict(options.map),
        progress=_bar(),
    )
    _print_summary(summary, store)
    return _REFUSED if summary.refused else _DONE


def _bar() -> "Callable[[Progress], None]":
    """Draw over one line on a terminal; elsewhere say it at every tenth."""
    last = -1

    def draw(progress: "Progress") -> None:
        nonlocal last
        share = progress.share or 0.0
        cells = int(share * _BAR_CELLS)
        bar = f"[{'#' * cells}{'.' * (_BAR_CELLS - cells)}] {share:4.0%}"
        if sys.stderr.isatty():
            end = "\n" if progress.share == 1.0 else ""
            print(f"\r{bar}  {progress.done} articles", end=end, file=sys.stderr, flush=True)
        elif int(share * 10) > last:
            last = int(share * 10)
            print(f"{share:4.0%}  {progress.done} articles", file=sys.stderr, flush=True)

    return draw


def _print_summary(summary: "Summary", store: Path) -> None:
    print(
        f"{summary.read} read: {summary.new} new, {summary.changed} changed, "
        f"{summary.unchanged} unchanged; {summary.undated} undated; "
        f"{len(summary.refused)} refused"
    )
    for article_id, where in summary.suffixed:
        print(f"{where}: another article has the same id; this one is {article_id}")
    if summary.reread:
        print(f"{summary.reread} were read again, as rules or registries are newer")
    if summary.missing:
        print(f"{summary.missing} no longer found where they were; they are kept and marked")
    for refusal in summary.refused[:_SHOWN_REFUSALS]:
        print(f"{type(refusal).__name__}: {refusal}", file=sys.stderr)
    if len(summary.refused) > _SHOWN_REFUSALS:
        print(f"... and {len(summary.refused) - _SHOWN_REFUSALS} more, listed in the app")
    print(f"The store {store} has release {summary.release}")


# export


def _add_export(commands: "Commands") -> None:
    command = _command(commands, "export", _ABOUT_EXPORT)
    _add_store(command)
    command.add_argument(
        "--what", default="mentions", choices=["articles", "mentions", "events", "actors"]
    )
    command.add_argument(
        "--format",
        default="jsonl",
        choices=["jsonl", "csv", "timelinejs"],
        help="timelinejs is a sheet of events as TimelineJS reads it",
    )
    command.add_argument("--actor", action="append", default=[], metavar="A", help="id or name")
    command.add_argument("--outlet", action="append", default=[], metavar="O", help="name")
    command.add_argument("--since", metavar="D", help="first day: 2020, 2020-09 or 2020-09-27")
    command.add_argument("--until", metavar="D", help="last day, in the same forms")
    command.add_argument("--text", default="", metavar="Q", help="words, or a phrase in quotes")
    command.set_defaults(run=_export)


def _export(options: argparse.Namespace) -> int:
    from timeline.exports import choices, write
    from timeline.store.release import open_release

    choice = choices.choice(
        actors=options.actor,
        outlets=options.outlet,
        since=options.since,
        until=options.until,
        text=options.text,
    )
    with open_release(_store(options)) as release:
        for line in write.lines(release.connection, options.what, options.format, choice):
            sys.stdout.write(line)
    return _DONE
