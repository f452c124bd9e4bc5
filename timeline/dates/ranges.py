"""The two ends of a range: two mentions with one number."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.rule import Language
from timeline.model import Base, Clock, DateMention, Offset, TimexType

_LONGEST_JOINT = 24
_LONGEST_BEFORE = 24
_POINTS = (TimexType.DATE, TimexType.TIME)


def join_ranges(
    folded: str, mentions: Sequence[DateMention], language: Language
) -> list[DateMention]:
    """Number the ranges of a text: "from May 3 to 5", "between 2016 and 2018", "1992-95"."""
    joined = list(mentions)
    number = 0
    for here in range(len(joined) - 1):
        first, second = joined[here], joined[here + 1]
        if first.range_id is None and _are_ends(folded, first, second, language):
            number += 1
            joined[here] = replace(_on_the_day_of(first, second), range_id=number)
            joined[here + 1] = replace(second, range_id=number)
    return joined


def _on_the_day_of(first: DateMention, second: DateMention) -> DateMention:
    """The first end on the day that only the second names: "from 10:00 to 12:00 on 3 May"."""
    match first.expression, second.expression:
        case Clock(day=None), Clock(day=day) if day is not None:
            return replace(first, expression=replace(first.expression, day=day))
        case _:
            return first


def _are_ends(folded: str, first: DateMention, second: DateMention, language: Language) -> bool:
    if second.start - first.end > _LONGEST_JOINT:
        return False
    if first.type not in _POINTS or second.type not in _POINTS:
        return False
    if _points_back(first):
        return False
    joint = folded[first.end : second.start]
    if language.cues.joint.fullmatch(joint):
        return True
    before = folded[max(0, first.start - _LONGEST_BEFORE) : first.start]
    return bool(language.cues.both.fullmatch(joint) and language.cues.between.search(before))


def _points_back(mention: DateMention) -> bool:
    """Tell "that day", which a dash explains and never leads on from: "that day - 3 May"."""
    expression = mention.expression
    return (
        isinstance(expression, Offset) and expression.base is Base.MENTION and not expression.count
    )
