"""A value on its way to a resolution."""

from dataclasses import dataclass
from datetime import date

from timeline.model import Confidence


@dataclass(frozen=True, slots=True)
class Answer:
    """The value chosen for an expression, and how.

    Args:
        value: TIMEX3.
        anchor: The day counted from.
        direction: What was looked for from there.
        others: Values that were considered, likeliest first.
        reason: Why it names no days; None where it does.
    """

    value: str
    anchor: date | None = None
    direction: str | None = None
    others: tuple[str, ...] = ()
    confidence: Confidence = Confidence.HIGH
    reason: str | None = None


def unresolved(value: str, reason: str, confidence: Confidence = Confidence.MEDIUM) -> Answer:
    """An answer without days."""
    return Answer(value, reason=reason, confidence=confidence)


def lower(one: Confidence, other: Confidence) -> Confidence:
    """The lesser trust of two."""
    order = (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)
    return min(one, other, key=order.index)
