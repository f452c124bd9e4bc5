"""What a fact rests on, and how far it is to be trusted."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact about an article with the evidence for it."""

    value: str
    evidence: str


class Confidence(StrEnum):
    """At least .97 (high), .80 (medium) or less (low) of such answers are right on our gold."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
