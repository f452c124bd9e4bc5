"""`timeline export`."""

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.cli import output
from timeline.cli.commands import DONE, add_store, store_of
from timeline.cli.commands import command as make_command
from timeline.errors import UsageError

if TYPE_CHECKING:
    from timeline.cli.commands import Commands

_ABOUT = """\
Write what a store holds, sorted, the same every time.

Filters choose mentions; articles, events and actors are those that the chosen mentions belong to.
Several --actor or --outlet widen the choice, different filters narrow it.

  python -m timeline export --what mentions > mentions.jsonl
  python -m timeline export --what events --since 2020-09-27 --until 2020-11 --actor Armenia
  python -m timeline export --what mentions --text '"trilateral statement" OR negot*' --format csv
  python -m timeline export --format timelinejs > sheet.csv
  python -m timeline export --format ics > calendar.ics
"""
# As in `exports.write`, which is imported where it is needed.
_OF_EVENTS = ("timelinejs", "ics", "jsonld")


def add(commands: "Commands") -> None:
    """Add the command to the others."""
    command = make_command(commands, "export", _ABOUT)
    add_store(command)
    command.add_argument(
        "--what",
        choices=["articles", "mentions", "events", "actors"],
        help="default: mentions; events for forms that know nothing else",
    )
    command.add_argument(
        "--format",
        default="jsonl",
        choices=["jsonl", "csv", *_OF_EVENTS],
        help="of events alone: a sheet as TimelineJS reads it, a calendar, linked data",
    )
    command.add_argument("--actor", action="append", default=[], metavar="A", help="id or name")
    command.add_argument("--outlet", action="append", default=[], metavar="O", help="name")
    command.add_argument("--since", metavar="D", help="first day: 2020, 2020-09 or 2020-09-27")
    command.add_argument("--until", metavar="D", help="last day, in the same forms")
    command.add_argument(
        "--text",
        default="",
        metavar="Q",
        help='words, "phrases", begin*, AND, OR, NOT and brackets',
    )
    command.set_defaults(run=_export)


def _export(options: argparse.Namespace) -> int:
    from timeline.exports import choices, write
    from timeline.store.release import open_release
    from timeline.store.text_query import parse

    choice = choices.choice(
        actors=options.actor, outlets=options.outlet, since=options.since, until=options.until
    )
    query = parse(options.text) if options.text else None
    what = _what(options)
    with open_release(store_of(options)) as release:
        choices.check_names(release.connection, choice)
        if query is not None:
            choice = replace(choice, mention_nos=tuple(release.find_text(query)))
        for line in write.lines(release.connection, what, options.format, choice):
            output.write(line)
    return DONE


def _what(options: argparse.Namespace) -> str:
    if options.format not in _OF_EVENTS:
        return options.what or "mentions"
    if options.what in (None, "events"):
        return "events"
    raise UsageError(f"{options.format} is of events, not of {options.what}; leave --what out")
