"""`timeline corrections`."""

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.cli.commands import DONE, add_act, lines_of, store_of, tell_taken_in
from timeline.cli.commands import command as make_command
from timeline.cli.output import say, write

if TYPE_CHECKING:
    from timeline.cli.commands import Commands

_ABOUT = """\
Put right what the timeline shows: hide a mention, correct its days,
make it an event of its own or one with another, undo.

A correction is kept with when, what and why. It is about an article, a date phrase and its
sentence, and survives every new build; one whose words are gone is listed as unmatched.

  python -m timeline corrections list
  python -m timeline corrections hide 6e36e90fdffdbee7 --why "a street name, no date"
  python -m timeline corrections correct 6e36e90fdffdbee7 2020-09-27 --why "misprint"
  python -m timeline corrections separate 6e36e90fdffdbee7 --why "another bridge"
  python -m timeline corrections join 6e36e90fdffdbee7 0b7c2f4de1a95c38 --why "one flood"
  python -m timeline corrections undo c41d2a90b7715e38 --why "it was right"
  python -m timeline corrections export > corrections.jsonl
  python -m timeline corrections import corrections.jsonl --store other

`import` refuses a line that is no correction, or was made in the future, and takes in the others.

Exit code: 0 done, 1 `import` refused some lines, 2 the call or the store was wrong.
"""


def add(commands: "Commands") -> None:
    """Add the command to the others."""
    command = make_command(commands, "corrections", _ABOUT)
    acts = command.add_subparsers(title="acts", metavar="ACT", required=True)
    add_act(acts, "list", _list, "all corrections and how they stand")
    hide = add_act(acts, "hide", _hide, "take a mention off the timeline")
    correct = add_act(acts, "correct", _correct, "give a mention other days")
    separate = add_act(acts, "separate", _separate, "make a mention an event of its own")
    join = add_act(acts, "join", _join, "make one event of those that two mentions are in")
    undo = add_act(acts, "undo", _undo, "let a correction count no more")
    add_act(acts, "export", _export, "write all of them as JSON lines")
    take_in = add_act(acts, "import", _import, "take in what was exported, here or elsewhere")
    for act in (hide, correct, separate, join):
        act.add_argument("mention", metavar="MENTION", help="mention_id, as exported")
    correct.add_argument(
        "days",
        metavar="DAYS",
        help="2020-09-27, 2020-09, 2020, 2021-06-22/2021-06-24, 1994/.. or ../2010-05",
    )
    join.add_argument("other", metavar="OTHER", help="mention_id of one in the other event")
    undo.add_argument("correction", metavar="ID", help="as `corrections list` has it")
    for act in (hide, correct, separate, join, undo):
        act.add_argument("--why", default="", help="in your words, for those who come after")
    take_in.add_argument("file", metavar="FILE", help="JSON lines, as `corrections export` writes")


def _list(options: argparse.Namespace) -> int:
    from timeline.store.correcting import standings

    made = standings(store_of(options))
    if not made:
        say("no corrections")
    for standing in made:
        one = standing.correction
        days = f" to {one.first_day or '..'}/{one.last_day or '..'}" if one.grain else ""
        say(f"{one.correction_id} {standing.stand}: {one.kind}{days}, {one.made_at}")
        say(f'    "{one.date_text}" in "{one.context}" of article {one.article_id}')
        if one.other_context:
            say(
                f'    with "{one.other_date_text}" in "{one.other_context}" of article '
                f"{one.other_article_id}"
            )
        if one.why:
            say(f"    {one.why}")
    return DONE


def _hide(options: argparse.Namespace) -> int:
    from timeline.store.correcting import hide

    made = hide(store_of(options), options.mention, why=options.why, when=_now())
    return _tell(f"Hidden; shown again by `corrections undo` {made.correction_id}")


def _correct(options: argparse.Namespace) -> int:
    from timeline.store.correcting import correct
    from timeline.store.corrections import days_from

    days = days_from(options.days)
    made = correct(store_of(options), options.mention, days, why=options.why, when=_now())
    return _tell(f"Corrected; taken back by `corrections undo` {made.correction_id}")


def _separate(options: argparse.Namespace) -> int:
    from timeline.store.correcting import separate

    made = separate(store_of(options), options.mention, why=options.why, when=_now())
    return _tell(f"An event of its own; taken back by `corrections undo` {made.correction_id}")


def _join(options: argparse.Namespace) -> int:
    from timeline.store.correcting import join

    made = join(store_of(options), options.mention, options.other, why=options.why, when=_now())
    return _tell(f"One event now; taken back by `corrections undo` {made.correction_id}")


def _undo(options: argparse.Namespace) -> int:
    from timeline.store.correcting import undo

    made = undo(store_of(options), options.correction, why=options.why, when=_now())
    return _tell(f"{options.correction} counts no more; this is kept as {made.correction_id}")


def _tell(done: str) -> int:
    """Say what was done; the last word is the id, for scripts."""
    say(done)
    return DONE


def _now() -> datetime:
    return datetime.now(UTC)


def _export(options: argparse.Namespace) -> int:
    from timeline.exports.json_lines import json_lines
    from timeline.store.corrections import read_corrections, to_row
    from timeline.store.tables import Tables

    rows = (to_row(one) for one in read_corrections(Tables.of(store_of(options))))
    for line in json_lines(rows):
        write(line)
    return DONE


def _import(options: argparse.Namespace) -> int:
    from timeline.store.correcting import take_in

    lines = lines_of(Path(options.file))
    return tell_taken_in(take_in(store_of(options), lines, now=_now()))
