"""What kind of act a mention tells of: two kinds that exclude each other are never one event."""

import re
from dataclasses import dataclass
from enum import StrEnum

from timeline.events.clauses import dates_a_saying, own_clause
from timeline.model import EventMention, Role

_JUDGES = re.compile(
    r"\b(?:condemn(?:s|ed)|denounce[sd]|welcome[sd]|praise[sd]|thank(?:s|ed)|congratulat\w+|"
    r"voice[sd]|express(?:es|ed)|urge[sd]|call(?:s|ed) (?:on|for)|deplore[sd]|regret(?:s|ted)|"
    r"accuse[sd]|criticis\w+|criticiz\w+|appeal(?:s|ed) (?:to|for))\b"
)
_TRUCE = r"(?:truce|ceasefire|cease-fire|armistice|pause)"
_BEGINS = re.compile(
    rf"\b(?:[Ss]tart|beginning) of (?:the |a )?(?:\w+ )?{_TRUCE}\b"
    rf"|\b{_TRUCE}\b[^.;]{{0,80}}\b(?:begin|began|begins|start(?:s|ed)?|"
    r"(?:in|into|takes?|took) (?:force|effect))\b"
    rf"|\b(?:in|into|takes?|took) (?:force|effect)\b"
)


class Kind(StrEnum):
    """What is done on the date of a mention."""

    DEED = "deed"
    SAYING = "saying"
    JUDGEMENT = "judgement"
    FORCE = "coming into force"


@dataclass(frozen=True, slots=True)
class Act:
    """What kind of act it is, and for a saying or judgement whose."""

    kind: Kind
    speakers: frozenset[str] = frozenset()


_DONE_BY_WORDS = frozenset(("=pact", "=resign"))
_APART = (Kind.JUDGEMENT, Kind.FORCE)
_SPOKEN = (Kind.SAYING, Kind.JUDGEMENT)


def act_of(mention: EventMention) -> Act:
    """Tell what kind of act stands on the date of a mention."""
    start, end = mention.date.start - mention.start, mention.date.end - mention.start
    clause, _ = own_clause(mention.sentence, start, end)
    speakers = {actor.actor_id for actor in mention.actors if actor.role is Role.SPEAKER}
    if _JUDGES.search(clause):
        first = {actor.actor_id for actor in mention.actors[:1]}
        return Act(Kind.JUDGEMENT, frozenset(speakers or first))
    if _BEGINS.search(clause):
        return Act(Kind.FORCE)
    if dates_a_saying(clause):
        return Act(Kind.SAYING, frozenset(speakers))
    return Act(Kind.DEED)


def exclude_each_other(one: Act, other: Act, *, gap: int, shared: frozenset[str]) -> bool:
    """Whether two acts cannot be one event.

    A deed may be announced on its own day; the day of a later saying is no date of the deed, but
    for a deed that is done by words.

    Args:
        one: Of a mention.
        other: Of another mention.
        gap: The days between their dates.
        shared: The kinds of happening that both tell of.
    """
    if one.kind is not other.kind:
        if one.kind in _APART or other.kind in _APART:
            return True
        return gap > 0 and not shared & _DONE_BY_WORDS
    if one.kind not in _SPOKEN:
        return False
    return bool(one.speakers and other.speakers) and not one.speakers & other.speakers
