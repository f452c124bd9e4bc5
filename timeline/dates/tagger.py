"""Finds the words of a text that speak of time: one pass for triggers, rules around each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from timeline.dates.dispatch import joined
from timeline.dates.rule import Language, Piece, Rule
from timeline.dates.written import Written
from timeline.model import (
    Clock,
    DateMention,
    EventOffset,
    Length,
    Recurrence,
    TimeExpression,
    TimexType,
)

_MOST_LEADS = 4
_LONGEST_LEADS = 40


@dataclass(frozen=True, slots=True)
class Plan:
    """A language made ready for the pass.

    Args:
        scan: Finds a trigger behind the character before it.
        kinds: Matched where a trigger begins; the group that matched names it.
        leads: Finds the leads that end where a trigger begins.
        rules: By that group, in order of preference.
    """

    scan: re.Pattern[str]
    kinds: re.Pattern[str]
    leads: re.Pattern[str]
    rules: dict[str | None, tuple[Rule, ...]]


@lru_cache(maxsize=16)
def plan(language: Language) -> Plan:
    """Join the triggers of all rules into one pattern."""
    by_trigger: dict[str, list[Rule]] = {}
    for family in language.families:
        for rule in family.rules:
            for trigger in rule.triggers:
                by_trigger.setdefault(trigger, []).append(rule)
    groups = {f"t{number}": trigger for number, trigger in enumerate(by_trigger)}
    kinds = "|".join(f"(?P<{group}>{trigger})" for group, trigger in groups.items())
    return Plan(
        # A set of characters in front makes the search skip from one word's start to the next;
        # without groups it is a third faster.
        scan=re.compile(rf"{language.starts}(?:{joined(by_trigger)}){language.ends}"),
        kinds=re.compile(rf"(?:{kinds}){language.ends}"),
        leads=re.compile(rf"(?<![\w$£€#])(?:{joined([language.leads])}){{1,{_MOST_LEADS}}}$"),
        rules={group: tuple(by_trigger[trigger]) for group, trigger in groups.items()},
    )


def find_mentions(page: Written, language: Language) -> list[DateMention]:
    """Find what speaks of time, in the order of the text; spans never overlap."""
    text, folded = page.text, page.folded
    ready = plan(language)
    mentions: list[DateMention] = []
    done, number = 0, 0
    # With a space in front, the start of a match is the place of its trigger in the text.
    for hit in ready.scan.finditer(" " + folded):
        trigger = hit.start()
        if trigger < done or _is_other_word(text, hit, language):
            continue
        while page.ends[number] <= trigger:
            number += 1
        kind = ready.kinds.match(folded, trigger)
        if kind is None:
            continue
        floor = max(done, page.starts[number], trigger - _LONGEST_LEADS)
        leads = ready.leads.search(folded, floor, trigger) if trigger > floor else None
        place = Place(leads.start() if leads else trigger, trigger, page.ends[number])
        for found in _found_at(text, folded, ready.rules[kind.lastgroup], place):
            mentions.append(found)
            done = found.end
    return mentions


def _is_other_word(text: str, hit: re.Match[str], language: Language) -> bool:
    """Tell "may" from "May"."""
    return hit[0][1:] in language.capitals and text[hit.start()].islower()


@dataclass(frozen=True, slots=True)
class Place:
    """Where rules are tried: from the first lead to the trigger, up to the sentence's end."""

    start: int
    trigger: int
    limit: int


def _found_at(
    text: str, folded: str, rules: tuple[Rule, ...], place: Place
) -> Iterator[DateMention]:
    """The longest match, the earliest start among equals; then the earlier rule."""
    best_end, best_start = place.trigger, place.trigger
    best: tuple[Rule, tuple[Piece, ...]] | None = None
    for start in _starts(folded, place.start, place.trigger):
        for rule in rules:
            match = rule.pattern.match(folded, start, place.limit)
            if match is None or match.end() <= best_end:
                continue
            if rule.fits is not None and not rule.fits(text, match):
                continue
            if pieces := tuple(rule.interpret(match)):
                best, best_end, best_start = (rule, pieces), match.end(), start
    if best is not None:
        for piece in best[1]:
            yield _mention(text, piece, best_start, best_end, best[0])


def _starts(folded: str, start: int, trigger: int) -> Iterator[int]:
    """Where the words begin from the first lead to the trigger."""
    while start < trigger:
        yield start
        start = _after_word(folded, start, trigger)
    yield trigger


def _after_word(folded: str, start: int, trigger: int) -> int:
    blanks = [place for mark in " -" if (place := folded.find(mark, start, trigger)) >= 0]
    after = min(blanks, default=trigger - 1) + 1
    while after < trigger and folded[after] in " -":
        after += 1
    return after


def _mention(text: str, piece: Piece, start: int, end: int, rule: Rule) -> DateMention:
    first = start if piece.start is None else piece.start
    last = end if piece.end is None else piece.end
    return DateMention(
        first,
        last,
        text[first:last],
        type_of(piece.expression),
        piece.expression,
        piece.mod,
        rule.name,
    )


def type_of(expression: TimeExpression) -> TimexType:
    """The kind of TIMEX3 that an expression is."""
    match expression:
        case Clock():
            return TimexType.TIME
        case Length() | EventOffset():
            return TimexType.DURATION
        case Recurrence():
            return TimexType.SET
        case _:
            return TimexType.DATE
