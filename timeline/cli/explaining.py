"""`timeline explain` and `timeline rules`."""

import argparse
from datetime import date
from typing import TYPE_CHECKING

from timeline.cli.commands import DONE
from timeline.cli.commands import command as make_command
from timeline.cli.output import complain, say
from timeline.errors import UsageError

if TYPE_CHECKING:
    from timeline.cli.commands import Commands

_EXPLAIN = """\
Show how the dates of a text are read: the rule, what its words say, the day counted from.

  python -m timeline explain "on 17 August" --published 2021-09-24
"""
_RULES = """\
List the rules that find dates, by family, with the texts that prove them.

The phrase that a rule finds stands in [brackets], its value as far as the words alone tell it
after the arrow, with X for what they leave out.

  python -m timeline rules
  python -m timeline rules ru
"""


def add(commands: "Commands") -> None:
    """Add both commands to the others."""
    explain = make_command(commands, "explain", _EXPLAIN)
    explain.add_argument("text", metavar="TEXT")
    explain.add_argument("--published", metavar="DAY", help="when it was published (YYYY-MM-DD)")
    explain.add_argument("--lang", metavar="CODE", help="its language, where the script misleads")
    explain.set_defaults(run=_explain)
    rules = make_command(commands, "rules", _RULES)
    rules.add_argument("language", nargs="?", default="en", metavar="CODE")
    rules.set_defaults(run=_rules)


def _explain(options: argparse.Namespace) -> int:
    from timeline.dates.explanation import explain
    from timeline.languages import LANGUAGES, detect
    from timeline.languages.by_locale import locale_language

    code = detect(options.text, options.lang)
    if options.lang and options.lang not in LANGUAGES:
        complain(
            f"{options.lang}: has no rules of its own, so at most whole dates are read; there are "
            f"rules for {', '.join(LANGUAGES)}"
        )
    language = LANGUAGES.get(code) or locale_language(code)
    for line in explain(options.text, language=language, published=_day(options.published)):
        say(line)
    return DONE


def _day(words: str | None) -> date | None:
    try:
        return None if words is None else date.fromisoformat(words)
    except ValueError:
        raise UsageError(f'--published {words}: not a day; write it as "2021-09-24"') from None


def _rules(options: argparse.Namespace) -> int:
    from timeline.dates.explanation import list_rules
    from timeline.languages import LANGUAGES

    if options.language not in LANGUAGES:
        raise UsageError(f"{options.language}: has no rules; there are {', '.join(LANGUAGES)}")
    for line in list_rules(LANGUAGES[options.language]):
        say(line)
    return DONE
