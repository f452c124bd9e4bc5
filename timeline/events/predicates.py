"""The verb or noun that a date belongs to, and how it is told: done, to come, possible, dropped."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """How the words that a date belongs to are told."""

    PAST = "past"
    COMING = "coming"
    # "was to open", "set for": meant for that day, whatever came of it.
    MEANT = "meant"
    # "would": to come in reported speech, supposed elsewhere.
    WOULD = "would"
    POSSIBLE = "possible"
    # "called off", "put off from": what was meant for that day is not to be.
    DROPPED = "dropped"
    SAYING = "saying"
    # A noun that happens: "the fire of 1811".
    HAPPENING = "happening"
    NOUN = "noun"
    # A document or thing that the date only names: "the 2018 law".
    NAME = "name"
    # A state, an office, a figure: nothing comes true by it.
    STATE = "state"


@dataclass(frozen=True, slots=True, eq=False)
class Tongue:
    """The words of a language by which the status of an event is told, as patterns.

    Args:
        groups: Verbs and what goes with them; the group that matches is the name of a `Form`.
        breaks: Where one clause ends and the next begins.
        document: What stands before a date that names a document, up to the date.
        happening: The same for a happening: "the fire of".
        noun: The same for any other noun: "the delay of".
        beside: A noun with a date, and that it was dropped: "the fair on @ was called off".
        named: What stands before a date that a noun follows, and that noun, as `before` and
            `after` of one pattern around `@`.
        remembered: A remembrance, within the clause.
        not_done: What denies, in the clause before the date.
        not_until: Of this, what says when it came true after all.
        until: What stands before a date up to which something goes on.
        denies: What stands before a clause that somebody denies.
        failed: What tells, after the date, that it came to nothing.
        supposed: A condition.
        doubted: What leaves open whether it happened.
    """

    groups: re.Pattern[str]
    breaks: re.Pattern[str]
    document: re.Pattern[str]
    happening: re.Pattern[str]
    noun: re.Pattern[str]
    beside: re.Pattern[str]
    named: re.Pattern[str]
    remembered: re.Pattern[str]
    not_done: re.Pattern[str]
    not_until: re.Pattern[str]
    until: re.Pattern[str]
    denies: re.Pattern[str]
    failed: re.Pattern[str]
    supposed: re.Pattern[str]
    doubted: re.Pattern[str]


def joined(groups: Iterable[tuple[Form, str]]) -> re.Pattern[str]:
    """One pattern of the groups of a language; where two match, the earlier is taken."""
    return re.compile("|".join(rf"(?P<{form.name}>{pattern})" for form, pattern in groups))


def told(clause: str, tongue: Tongue) -> tuple[Form | None, str]:
    """How the words are told to which the date `@` belongs: a noun, the verb before, or after it.

    Returns:
        The form, None where the clause has neither; and the words that may deny it.
    """
    at = clause.index("@")
    if tongue.document.search(clause, 0, at) or tongue.named.search(clause):
        return Form.NAME, clause[:at]
    for noun, form in ((tongue.happening, Form.HAPPENING), (tongue.noun, Form.NOUN)):
        if noun.search(clause, 0, at):
            verb = tongue.groups.search(clause, at)
            return form, clause[at : verb.end() if verb else None]
    before = None
    for found in tongue.groups.finditer(clause):
        if found.end() <= at:
            before = found
        elif before is None:
            return Form[found.lastgroup or ""], clause[: found.end()]
        else:
            break
    return (None if before is None else Form[before.lastgroup or ""]), clause[:at]
