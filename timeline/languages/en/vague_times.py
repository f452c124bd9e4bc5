"""Words of time that name no days: "now", "recently", "the future"."""

import re

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en.lexicon import RELATIVE_TRIGGER, pattern
from timeline.model import VagueTime

_VALUES = {
    "now": "PRESENT_REF", "right now": "PRESENT_REF", "currently": "PRESENT_REF",
    "current": "PRESENT_REF", "recently": "PAST_REF", "recent": "PAST_REF",
    "more recently": "PAST_REF", "the future": "FUTURE_REF",
    "the near future": "FUTURE_REF", "the past": "PAST_REF", "lately": "PAST_REF",
    "nowadays": "PRESENT_REF", "these days": "PRESENT_REF", "those days": "PAST_REF",
    "present": "PRESENT_REF", "the moment": "PRESENT_REF", "the present time": "PRESENT_REF",
    "someday": "FUTURE_REF", "some day": "FUTURE_REF",
    "this day": "PRESENT_REF", "this very day": "PRESENT_REF",
}  # fmt: skip
VAGUE_TRIGGER = (
    "(?:right now|now|nowadays|lately|some ?day|current|currently|recent|recently"
    "|near future|future|past|(?<=at )present|moment|present time)"
)


_TO_THIS_DAY = re.compile(r"(?<!referred )(?<!refers )(?<!due )\b(?:to|until|till) $")
_WINDOW = 16


def is_to_this_day(match: re.Match[str]) -> bool:
    """Tell "to this day", which is the present."""
    before = max(0, match.start() - _WINDOW)
    return _TO_THIS_DAY.search(match.string, before, match.start()) is not None


def _is_meant(text: str, match: re.Match[str]) -> bool:
    """Tell "at the moment" from "the moment he left", "recently" from "as recently as May"."""
    if text.startswith("Now,", match.start()) or text.startswith(" as", match.end()):
        return False
    if match[0].endswith("day") and match[0].startswith("this"):
        return is_to_this_day(match)
    if not match[0].endswith(("moment", "present", "time")):
        return True
    return match.string.endswith(("at ", "for "), 0, match.start())


VAGUE = Rule(
    name="en.vague",
    triggers=(VAGUE_TRIGGER, "more", RELATIVE_TRIGGER),
    pattern=pattern("|".join(sorted(_VALUES, key=len, reverse=True))),
    interpret=lambda match: (Piece(VagueTime(_VALUES[match[0]])),),
    examples=(
        Example("he is [now] here", "PRESENT_REF"),
        Example("in [the future] we", "FUTURE_REF"),
        Example("few do so [these days] in", "PRESENT_REF"),
        Example("I may [someday] tell", "FUTURE_REF"),
        Example("nobody can say at [the moment] or", "PRESENT_REF"),
        Example("it is shut at [present] in", "PRESENT_REF"),
        Example("it puzzles them to [this day].", "PRESENT_REF"),
    ),
    rejects=("Now, he says, we wait", "the moment he left", "as recently as May"),
    fits=_is_meant,
)
_ATTRIBUTES = {"former": "PAST_REF", "future": "FUTURE_REF"}
ATTRIBUTE = Rule(
    name="en.vague_attribute",
    triggers=("former", VAGUE_TRIGGER),
    pattern=pattern("former|future"),
    interpret=lambda match: (Piece(VagueTime(_ATTRIBUTES[match[0]])),),
    examples=(
        Example("a [former] fortress", "PAST_REF"),
        Example("a [future] capital", "FUTURE_REF"),
    ),
)
FAMILY = Family("Vague times", (VAGUE, ATTRIBUTE))
