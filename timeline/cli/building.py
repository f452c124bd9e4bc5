"""`timeline build`."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.cli.commands import DONE, REFUSED, add_store, store_of
from timeline.cli.commands import command as make_command
from timeline.cli.output import complain, say
from timeline.errors import UsageError

if TYPE_CHECKING:
    from timeline.build import Progress
    from timeline.cli.commands import Commands
    from timeline.errors import SourceError
    from timeline.proposing import Proposer
    from timeline.readers.snapshots import Archive
    from timeline.summary import Summary

_BAR_CELLS = 30
_SHOWN = 20
_ABOUT = """\
Read articles into a store and release them to the app.

SOURCE is a folder, a link (https://...), - for standard input, or a file: Markdown with front
matter, plain text, HTML, MHTML, JSON, JSON lines, CSV, TSV, XLSX, ODS, Parquet, RSS, Atom, PDF,
Word, EPUB, WARC, zip, gzip, or a text file that lists links. Links are fetched only where you name
them. A table sources.csv in a folder (file, url, outlet, agency, title, published, language) tells
more about the files beside it. A second build of the same sources reads only what is new or
changed. What cannot be read, in full or in part, is listed at the end; the rest is kept.

  python -m timeline build data/articles
  python -m timeline build a.jsonl b/ --store news.store --jobs 4
  python -m timeline build table.csv --map headline=title --map story=text
  python -m timeline build a/ --store s3://news/story   # its tables in a bucket; see README.md

Exit code: 0 all was read, 1 some inputs were refused, 2 the call or the store was wrong.
"""


def add(commands: "Commands") -> None:
    """Add the command to the others."""
    command = make_command(commands, "build", _ABOUT)
    command.usage = f"{command.prog} [options] SOURCE ..."
    # None at all is told of later, so that a misspelt option is told of first.
    command.add_argument("sources", nargs="*", metavar="SOURCE", help="file, folder, link or -")
    add_store(command)
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
    command.add_argument(
        "--model",
        metavar="NAME",
        help="let a model of spaCy that you have installed propose names, too; none is ever "
        "downloaded, and builds with and without it read each other's articles anew",
    )
    command.add_argument(
        "--archive",
        action="store_true",
        help="ask the Internet Archive, a third party, for linked pages that are gone: it learns "
        "which pages you read (default: nobody is asked)",
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

    store = store_of(options)
    _check(options.sources, store)
    summary = build(
        options.sources,
        store=store,
        jobs=options.jobs,
        fields=dict(options.map),
        model=_model(options.model) if options.model else None,
        archive=_archive() if options.archive else None,
        progress=_bar(),
    )
    _print_summary(summary, store)
    return REFUSED if summary.refused else DONE


def _model(name: str) -> "Proposer":
    from timeline.proposing import proposer

    return proposer(name)


def _check(sources: Sequence[str], store: Path) -> None:
    if not all(sources) or not sources:
        raise UsageError("no SOURCE is named; name a file or folder of articles")
    own = store.resolve()
    for source in sources:
        if "://" not in source and Path(source).resolve().is_relative_to(own):
            raise UsageError(f"{source}: lies in the store; name another store with --store")


def _archive() -> "Archive":
    # Brings an HTTP client, which those who read files do without.
    from timeline.readers.snapshots import INTERNET_ARCHIVE

    return INTERNET_ARCHIVE


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
    from timeline.store.layout import Layout

    say(
        f"{summary.read} read: {summary.new} new, {summary.changed} changed, "
        f"{summary.unchanged} unchanged; {summary.undated} without a publication day; "
        f"{len(summary.refused)} refused"
    )
    for article_id, where in summary.suffixed:
        say(f"{where}: another article has the same id; this one is {article_id}")
    if summary.reread:
        say(f"{summary.reread} were read again, as rules or registries are newer")
    if summary.forgotten:
        say(f"{summary.forgotten} left out, as you had them forgotten")
    if summary.missing:
        say(f"{summary.missing} no longer found where they were; they are kept and marked")
    if summary.undated_at:
        more = summary.undated - len(summary.undated_at)
        rest = f" and {more} more" if more else ""
        say(f"Without a publication day: {', '.join(summary.undated_at)}{rest}")
    _tell("Not read in full", summary.notices)
    _tell("Refused", summary.refused)
    if summary.release:
        say(f"The store {store} has release {summary.release}")
        if bucket := Layout(store).bucket:
            say(f"Its tables lie in {bucket}; releases, and copies of the tables' files, lie here")


def _tell(what: str, found: "Sequence[SourceError]") -> None:
    """Name the first of what was refused or passed over, and count the rest."""
    for one in found[:_SHOWN]:
        complain(f"{type(one).__name__}: {one}")
    if len(found) > _SHOWN:
        complain(f"{what}: {len(found) - _SHOWN} more, listed in the app")
