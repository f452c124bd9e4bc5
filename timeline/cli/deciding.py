"""`timeline actors`."""

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.cli.commands import DONE, add_act, lines_of, store_of, tell_taken_in
from timeline.cli.commands import command as make_command
from timeline.cli.output import say, write
from timeline.errors import UsageError
from timeline.model import ActorKind

if TYPE_CHECKING:
    from timeline.actors.review import Candidate, Decision
    from timeline.cli.commands import Commands

_SHOWN = 20
_ABOUT = """\
Put names in order: who was found, who is the same, what is no name at all.

Names that data/actors.yaml does not have wait in a queue, the most frequent first, each with what
it seems to be, up to three sentences, the registered name that is spelled most alike, others that
wait and are spelled so, in whatever letters they were found, and, for a surname alone, who has it
in full in other articles: nobody is taken for another unasked. What you decide is kept with when,
what and why. The names in the store are shown by it at once; the next build reads the articles
anew by it, and so does every later one.

  python -m timeline actors review                          the queue
  python -m timeline actors accept helvion --kind outlet    register it, as this kind
  python -m timeline actors accept bo-ek ada-lind           several at once: all of them or none
  python -m timeline actors merge ada-lindh ada-lind        the first is really the second
  python -m timeline actors rename ada-lind "Ada M. Lind"   the old name still finds her
  python -m timeline actors kind helvion organisation
  python -m timeline actors reject fisheries --why "a page heading"
  python -m timeline actors separate bo-ek ARTICLE "Ulf Ek"  in that article it is somebody else
  python -m timeline actors list                            what was decided, with ids to undo
  python -m timeline actors undo d41c2a90b7715e38
  python -m timeline actors export > decisions.jsonl
  python -m timeline actors import decisions.jsonl --store other

`import` refuses a line that is no decision, or was made in the future, and takes in the others.

Exit code: 0 done, 1 `import` refused some lines, 2 the call or the store was wrong.
"""


def add(commands: "Commands") -> None:
    """Add the command to the others."""
    command = make_command(commands, "actors", _ABOUT)
    acts = command.add_subparsers(title="acts", metavar="ACT", required=True)
    review = add_act(acts, "review", _review, "names that nobody has decided on")
    review.add_argument(
        "--limit", type=int, default=_SHOWN, metavar="N", help="how many (default: %(default)s)"
    )
    add_act(acts, "list", _list, "all decisions and whether they count")
    add_act(acts, "export", _export, "write all of them as JSON lines")
    take_in = add_act(acts, "import", _import, "take in what was exported, here or elsewhere")
    take_in.add_argument("file", metavar="FILE", help="JSON lines, as `actors export` writes them")
    accept = add_act(acts, "accept", _accept, "register a found name")
    merge = add_act(acts, "merge", _merge, "let one actor be another, registered one")
    rename = add_act(acts, "rename", _rename, "show a registered actor under another name")
    kind = add_act(acts, "kind", _kind, "say what an actor is")
    reject = add_act(acts, "reject", _reject, "let a name be no actor")
    for act in (accept, merge, reject):
        act.add_argument("actors", metavar="ACTOR", nargs="+", help="ids, as `actors review` has")
    for act in (rename, kind):
        act.add_argument("actor", metavar="ACTOR", help="id, as `actors review` has it")
    kinds = [one.value for one in ActorKind]
    accept.add_argument("--kind", choices=kinds, help="default: what it was taken for")
    merge.add_argument("target", metavar="INTO", help="id of the registered actor")
    rename.add_argument("name", metavar="NAME", help="the name to show")
    kind.add_argument("kind", choices=kinds, metavar="KIND", help=", ".join(kinds))
    separate = add_act(acts, "separate", _separate, "tell two of one name apart in an article")
    separate.add_argument("actor", metavar="ACTOR", help="id of whom the article does not mean")
    separate.add_argument("article", metavar="ARTICLE", help="id, as `export` has it")
    separate.add_argument("name", metavar="NAME", help="full name of whom it means")
    undo = add_act(acts, "undo", _undo, "let a decision count no more")
    undo.add_argument("decisions", metavar="ID", nargs="+", help="as `actors list` has them")
    for act in (accept, merge, rename, kind, reject, separate, undo):
        act.add_argument("--why", default="", help="in your words, for those who come after")


def _review(options: argparse.Namespace) -> int:
    from timeline.store.deciding import queue

    if options.limit < 1:
        raise UsageError(f"--limit {options.limit}: ask for 1 or more")
    found = queue(store_of(options), limit=options.limit)
    for candidate in found.shown:
        _tell_candidate(candidate)
    say(f"{len(found.shown)} of {found.waiting} names that wait")
    return DONE


def _tell_candidate(candidate: "Candidate") -> None:
    times = f"{candidate.mentions} mention{'s' * (candidate.mentions > 1)}"
    say(f"{candidate.actor_id}: {candidate.name}, {candidate.kind}? {times}")
    if candidate.nearest is not None:
        near = candidate.nearest
        say(f"    spelled like {near.actor.id}: {near.actor.name} ({near.likeness:.0%})")
    for where, bearers in (("elsewhere", candidate.elsewhere), ("waits, too:", candidate.alike)):
        for one in bearers:
            articles = f"{one.articles} article{'s' * (one.articles > 1)}"
            say(f"    {where} {one.actor_id}: {one.name}, {articles}")
    for sentence in candidate.sentences:
        say(f"    {' '.join(sentence.split())}")


def _list(options: argparse.Namespace) -> int:
    from timeline.actors.review import Verdict
    from timeline.store.deciding import standings

    for standing in standings(store_of(options)):
        one = standing.kept.decision
        stand = "counts" if standing.counts else "undone"
        to = "into" if one.verdict is Verdict.MERGE else "in"
        into = f" {to} {one.target}" if one.target else ""
        say(
            f"{one.decision_id} {stand}: {one.verdict} {one.actor_id}{into} "
            f"({one.name}, {one.kind}), {standing.kept.made_at}"
        )
        if standing.kept.why:
            say(f"    {standing.kept.why}")
    return DONE


def _export(options: argparse.Namespace) -> int:
    from timeline.exports.json_lines import json_lines
    from timeline.store.decisions import read_kept_decisions, to_row
    from timeline.store.tables import Tables

    kept = read_kept_decisions(Tables.of(store_of(options)))
    for line in json_lines(to_row(one) for one in kept):
        write(line)
    return DONE


def _import(options: argparse.Namespace) -> int:
    from timeline.store.deciding import take_in

    lines = lines_of(Path(options.file))
    return tell_taken_in(take_in(store_of(options), lines, now=datetime.now(UTC)))


def _accept(options: argparse.Namespace) -> int:
    from timeline.actors.review import Decision, Verdict

    kind = options.kind and ActorKind(options.kind)
    return _take(options, *(Decision("", Verdict.ACCEPT, id_, kind=kind) for id_ in options.actors))


def _merge(options: argparse.Namespace) -> int:
    from timeline.actors.review import Decision, Verdict

    return _take(
        options,
        *(Decision("", Verdict.MERGE, id_, target=options.target) for id_ in options.actors),
    )


def _rename(options: argparse.Namespace) -> int:
    from timeline.actors.review import Decision, Verdict

    return _take(options, Decision("", Verdict.RENAME, options.actor, options.name))


def _kind(options: argparse.Namespace) -> int:
    from timeline.actors.review import Decision, Verdict

    kind = ActorKind(options.kind)
    return _take(options, Decision("", Verdict.CHANGE_KIND, options.actor, kind=kind))


def _reject(options: argparse.Namespace) -> int:
    from timeline.actors.review import Decision, Verdict

    return _take(options, *(Decision("", Verdict.REJECT, id_) for id_ in options.actors))


def _separate(options: argparse.Namespace) -> int:
    from timeline.actors.review import Decision, Verdict

    return _take(
        options,
        Decision("", Verdict.SEPARATE, options.actor, options.name, target=options.article),
    )


def _undo(options: argparse.Namespace) -> int:
    from timeline.actors.review import Decision, Verdict

    return _take(options, *(Decision("", Verdict.UNDO, id_) for id_ in options.decisions))


def _take(options: argparse.Namespace, *asked: "Decision") -> int:
    from timeline.store.deciding import take

    for kept in take(store_of(options), asked, why=options.why, when=datetime.now(UTC)):
        say(f"{_done(kept.decision)} {kept.decision.decision_id}")
    say("Shown at once where names are stored; every later build keeps to it.")
    return DONE


def _done(decision: "Decision") -> str:
    """What was decided and how to take it back; the id comes last, for scripts."""
    from timeline.actors.review import Verdict

    match decision.verdict:
        case Verdict.ACCEPT:
            done = f"{decision.actor_id} is registered as {decision.name}, {decision.kind}"
        case Verdict.MERGE:
            done = f"{decision.actor_id} is shown as {decision.target}"
        case Verdict.RENAME:
            done = f"{decision.actor_id} is called {decision.name}"
        case Verdict.CHANGE_KIND:
            done = f"{decision.actor_id} is of the kind {decision.kind}"
        case Verdict.REJECT:
            done = f"{decision.actor_id} is no actor"
        case Verdict.SEPARATE:
            done = f"{decision.actor_id} is {decision.name} in {decision.target}"
        case Verdict.UNDO:
            return f"{decision.actor_id} counts no more; this is kept as"
    return f"{done}; taken back by `actors undo`"
