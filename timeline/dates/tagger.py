"""Finds the words of a text that speak of time: one pass for triggers, rules around each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from timeline import sentences
from timeline.dates.folding import fold
from timeline.dates.rule import Language, Piece, Rule
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


@dataclass(frozen=True, slots=True)
class Plan:
    """A language made ready for the pass.

    Args:
        scan: Finds leads and a trigger; the group that matched names the trigger.
        rules: By that group.
    """

    scan: re.Pattern[str]
    rules: dict[str, tuple[Rule, ...]]


@lru_cache(maxsize=16)
def plan(language: Language) -> Plan:
    """Join the triggers of all rules into one pattern."""
    by_trigger: dict[str, list[Rule]] = {}
    for family in language.families:
        for rule in family.rules:
            for trigger in rule.triggers:
                by_trigger.setdefault(trigger, []).append(rule)
    groups = {f"t{number}": trigger for number, trigger in enumerate(by_trigger)}
    triggers = "|".join(f"(?P<{group}>{trigger})" for group, trigger in groups.items())
    scan = re.compile(rf"(?<![\w$£€#])(?:{language.leads}){{0,{_MOST_LEADS}}}(?:{triggers})(?!\w)")
    return Plan(scan, {group: tuple(by_trigger[trigger]) for group, trigger in groups.items()})


def find_mentions(text: str, language: Language) -> list[DateMention]:
    """Find what speaks of time, in the order of the text; spans never overlap."""
    folded = fold(text)
    spans = sentences.split(text)
    ready = plan(language)
    mentions: list[DateMention] = []
    done, number = 0, 0
    for hit in ready.scan.finditer(folded):
        trigger = hit.start(hit.lastgroup or 0)
        if trigger < done:
            continue
        while spans[number][1] <= trigger:
            number += 1
        rules = ready.rules[hit.lastgroup or ""]
        start = max(hit.start(), done, spans[number][0])
        for found in _found_at(text, folded, rules, start, trigger, spans[number][1]):
            mentions.append(found)
            done = found.end
    return mentions


def _found_at(
    text: str, folded: str, rules: tuple[Rule, ...], start: int, trigger: int, limit: int
) -> Iterator[DateMention]:
    """The longest match, the earliest start among equals; then the earlier rule."""
    best_end, best_start = trigger, trigger
    best: tuple[Rule, tuple[Piece, ...]] | None = None
    for place in _starts(folded, start, trigger):
        for rule in rules:
            match = rule.pattern.match(folded, place, limit)
            if match is None or match.end() <= best_end:
                continue
            if rule.fits is not None and not rule.fits(text, match):
                continue
            if pieces := tuple(rule.interpret(match)):
                best, best_end, best_start = (rule, pieces), match.end(), place
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
