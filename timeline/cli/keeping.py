"""`timeline store`."""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline.cli.commands import DONE, REFUSED, add_store, store_of
from timeline.cli.commands import command as make_command
from timeline.cli.output import say

if TYPE_CHECKING:
    from timeline.cli.commands import Commands

_HOURS = 168
_ABOUT = """\
Look after a store: check, repair, compact, vacuum, forget, migrate.

  python -m timeline store check                  read all of it and tell what is damaged
  python -m timeline store repair                 mend what can be mended
  python -m timeline store compact                drop rows that no longer count ...
  python -m timeline store vacuum --hours 0       ... and free their space, history included
  python -m timeline store forget ARTICLE_ID      remove an article, from history too
  python -m timeline store migrate                bring an older store to this program's schema

`check` exits with 1 where it found damage.
"""


def add(commands: "Commands") -> None:
    """Add the command to the others."""
    command = make_command(commands, "store", _ABOUT)
    acts = command.add_subparsers(title="acts", metavar="ACT", required=True)
    _act(acts, "check", _check, "read all of it and tell what is damaged")
    _act(acts, "repair", _repair, "mend what can be mended")
    _act(acts, "compact", _compact, "drop rows that no longer count")
    vacuum = _act(acts, "vacuum", _vacuum, "free the space of rows that were dropped")
    vacuum.add_argument(
        "--hours",
        type=int,
        default=_HOURS,
        help="keep what versions of the last hours need (default: %(default)s, a week)",
    )
    forget = _act(acts, "forget", _forget, "remove an article, from history too")
    forget.add_argument("article", metavar="ARTICLE", help="article_id, as exported")
    _act(acts, "migrate", _migrate, "bring an older store to this program's schema")


def _act(
    acts: "Commands", name: str, run: Callable[[argparse.Namespace], int], about: str
) -> argparse.ArgumentParser:
    act = acts.add_parser(name, help=about, description=about)
    add_store(act)
    act.set_defaults(run=run)
    return act


def counted(number: int, noun: str) -> str:
    """Say "1 file", "2 files"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _check(options: argparse.Namespace) -> int:
    from timeline.store.checking import check

    found = check(store_of(options))
    for damage in found:
        say(f"{damage.where}: {damage.what}")
    say(f"{len(found)} damaged; `store repair` mends" if found else "sound")
    return REFUSED if found else DONE


def _repair(options: argparse.Namespace) -> int:
    from timeline.store.mending import repair

    done = repair(store_of(options))
    for line in done or ["nothing to mend"]:
        say(line)
    return DONE


def _compact(options: argparse.Namespace) -> int:
    from timeline.store.upkeep import compact

    sizes = compact(store_of(options))
    say(f"{sizes.before} rows before, {sizes.after} now; `store vacuum` frees the space")
    return DONE


def _vacuum(options: argparse.Namespace) -> int:
    from timeline.store.upkeep import vacuum

    removed = vacuum(store_of(options), hours=options.hours)
    say(
        f"{counted(removed, 'file')} removed; kept is what counts and, of what was dropped in the "
        f"last {counted(options.hours, 'hour')}, the history"
    )
    return DONE


def _forget(options: argparse.Namespace) -> int:
    from timeline.store.upkeep import forget

    say(f"{counted(forget(store_of(options), options.article), 'reading')} forgotten")
    return DONE


def _migrate(options: argparse.Namespace) -> int:
    from timeline.store.schema import SCHEMA_VERSION
    from timeline.store.upkeep import migrate

    earlier = migrate(store_of(options))
    if earlier == SCHEMA_VERSION:
        say(f"was up to date: schema {SCHEMA_VERSION}; its release was made anew")
    else:
        say(f"from schema {earlier} to {SCHEMA_VERSION}")
    return DONE
