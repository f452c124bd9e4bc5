"""Lengths and rhythms of time, which are no points on a timeline: "three years", "every day"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en import measures
from timeline.languages.en.lexicon import (
    FIGURES_TRIGGER,
    LENGTH,
    MORE_UNITS,
    NUMBER,
    NUMBER_TRIGGER,
    NUMBER_WORD,
    ORDINAL_TRIGGER,
    RELATIVE_TRIGGER,
    UNIT,
    UNIT_TRIGGER,
    length_value,
    mod,
    number,
    pattern,
    unit,
)
from timeline.model import Length, Unit, VagueTime


def _length(match: re.Match[str]) -> Sequence[Piece]:
    count, named = number(match["number"]), unit(match["unit"])
    if match["unit"] == "fortnight" and count is not None:
        count *= 2
    if named is Unit.QUARTER and (match["joint"] == "-" or match["plural"] is None):
        return ()
    if match["half"] and count is not None:
        count += 0.5
    attributive = match["joint"] == "-" or (count != 1 and match["plural"] is None)
    start = match.end("the") if match["the"] and attributive and not match["period"] else None
    about = "APPROX" if match["so"] else mod(match)
    if match["mod"] == "over" and not _MORE.search(
        match.string, max(0, match.start() - 12), match.start()
    ):
        start, about = match.start("number"), None
    length = Length(length_value(count, named), of_quarters=named is Unit.QUARTER)
    return (Piece(length, start=_start_of_length(match) or start, mod=about),)


# "It lasted over two years" is more than two, "bombed over two years" is during them.
_MORE = re.compile(
    r"(?:\b(?:for|last|lasts|lasted|lasting|take|takes|took|taken|taking|spent|spend|after|of|by|is"
    r"|was|been|be|well|waited|waiting|in|just|serve|served|within|since|and|a|not) |^|[.,;(\"] ?)$"
)


# "Talks last 17 days", "it will last three weeks": a verb, not "the last three weeks".
_LASTS = re.compile(
    r"\b(?:will|would|to|can|could|may|might|should|must|not|also|usually|often"
    r"|(?!this|his|its|was|has|is|as|us|yes|less|plus|across|towards|years|weeks|days|months|hours)"
    r"[a-z]{2,}s) $"
)


def _start_of_length(match: re.Match[str]) -> int | None:
    """Where the number begins, if the word before it is a verb."""
    if not match[0].startswith("last "):
        return None
    verb = _LASTS.search(match.string, max(0, match.start() - 14), match.start())
    return match.start() + len("last ") if verb else None


def _vague_length(match: re.Match[str]) -> Sequence[Piece]:
    found = match.groupdict()
    name = found.get("near") or found.get("first") or match["unit"] or match["units"]
    return (Piece(Length(length_value(None, unit(name)))),)


def _is_length(text: str, match: re.Match[str]) -> bool:
    """Tell "in a year" from "$2 million a year", which is a measure, and from "a year-long"."""
    if match["number"] not in ("a", "an"):
        return True
    if match.string.endswith("-", 0, match.start()):
        return False
    if match["joint"] == "-":
        return True
    if match[0].endswith("long"):
        return False
    return not _AMOUNT.search(match.string, max(0, match.start() - 14), match.start())


_AMOUNT = re.compile(
    r"(?:\d|%|\b(?:thousand|million|billion|trillion|percent|per cent|cents?|dollars|euros|pounds"
    r"|hours|minutes)) $"
)


def _and_a_half(match: re.Match[str]) -> Sequence[Piece]:
    count = number(match["number"] or "one")
    if count is None:
        return ()
    value = length_value(count + 0.5, unit(match["units"] or match["unit"]))
    return (Piece(Length(value), mod=mod(match) if "mod" in match.groupdict() else None),)


def _long(match: re.Match[str]) -> Sequence[Piece]:
    count = None if match["many"] else 1
    return (Piece(Length(length_value(count, unit(match["unit"])))),)


# A paper that comes out every day is no time.
_WHICH = r"(?:last|past|next|first|coming|upcoming|previous|following|latest|final|preceding|same)"
# With a word of the future: "one day" alone is as long as two days are not.
ONE_DAY = Rule(
    name="en.one_day",
    triggers=(NUMBER_TRIGGER,),
    pattern=pattern(
        r"(?:(?<=will )|(?<=would )|(?<=may )|(?<=might )|(?<=could )|(?<=can ))one day"
        r"|one day(?=,? (?:\w+ )?(?:will|may|might|shall|'ll)\b)"
    ),
    interpret=lambda match: (Piece(VagueTime("FUTURE_REF")),),
    examples=(
        Example("it will [one day] be", "FUTURE_REF"),
        Example("[One day] they will sell", "FUTURE_REF"),
    ),
    rejects=("after one day of talks", "one day he came"),
)
LENGTH_RULE = Rule(
    name="en.length",
    triggers=(FIGURES_TRIGGER, NUMBER_TRIGGER, UNIT_TRIGGER, RELATIVE_TRIGGER, ORDINAL_TRIGGER),
    pattern=pattern(
        rf"(?:(?:the )?(?:at least )?(?:the )?{_WHICH} )?"
        rf"(?:{LENGTH}|(?P<the>(?:the|an?) ))"
        rf"(?P<number>{NUMBER})"
        rf"(?: {MORE_UNITS})?(?P<joint>[ -])"
        rf"(?P<unit>{UNIT})(?P<plural>s)?(?P<half> and a half)?(?P<so> or so\b)?(?:[ -]long\b)?"
        r"(?P<period> (?:period|term))?(?! ?-? ?old\b|-ago)"
        r"(?!(?<=quarters) of (?:the|all|its|his|her|their|our|those|these|them|people)\b)"
    ),
    interpret=_length,
    examples=(
        Example("after [three years] of", "P3Y"),
        Example("the [44-day] war", "P44D"),
        Example("for [almost two decades] it", "P20Y"),
        Example("in [the past two weeks] it", "P2W"),
        Example("for [a year and a half] he", "P1Y6M"),
        Example("over [the next two years or so] it", "P2Y"),
        Example("for [an additional year] it", "P1Y"),
        Example("for [a fortnight] he", "P2W"),
        Example("after [ten brutal months] of", "P10M"),
    ),
    rejects=(
        "a 6-year-old boy",
        "52 years old",
        "three-quarters of them",
        "a quarter of them",
        "costs $2 million a year in",
        "a once-in-a-century flood",
    ),
    fits=_is_length,
)
AND_A_HALF = Rule(
    name="en.length_and_a_half",
    triggers=(UNIT_TRIGGER, RELATIVE_TRIGGER, NUMBER_TRIGGER, FIGURES_TRIGGER),
    pattern=pattern(
        rf"(?:(?:the )?{_WHICH} |{LENGTH})"
        rf"(?:(?P<number>\d{{1,3}}|{NUMBER_WORD})[ -]and[ -](?:an?[ -]|one-)?half"
        r"[ -](?P<units>hour|year|month|week|day|decade|minute)s?"
        rf"|(?<=\w )(?P<unit>year|month|decade|hour) and a half)"
    ),
    interpret=_and_a_half,
    examples=(
        Example("after [two and a half years] in", "P2Y6M"),
        Example("for [nearly one and a half hours] it", "PT1H30M"),
        Example("in [the past year and a half] it", "P1Y6M"),
    ),
    rejects=("two and a half men",),
)
LONG = Rule(
    name="en.long",
    triggers=(UNIT_TRIGGER, "(?:day|week|month|year|hour|decade|centurie)s?-?long"),
    pattern=pattern(r"(?P<unit>hour|day|week|month|year|decade|centurie)(?:(?P<many>s)-|-?)long"),
    interpret=_long,
    examples=(
        Example("a [day-long] meeting", "P1D"),
        Example("a [yearlong] inquiry", "P1Y"),
        Example("their [decades-long] quarrel", "PXY"),
    ),
    rejects=("a year long past",),
)
BARE_PLURAL = Rule(
    name="en.bare_plural",
    triggers=(UNIT_TRIGGER,),
    pattern=pattern(
        r"(?P<unit>day|week|month|year|decade|centurie)s(?: or (?:week|month|year)s)?"
        r"(?! ?-? ?old\b| \d{4}\b)"
        r"|(?:(?<=in )|(?<=for )|(?<=within )|(?<=after )|(?<=took )|(?<=last ))"
        r"(?P<units>hour|minute)s"
        r"|(?P<near>hour|minute)s(?= (?:before|after|later|earlier|of)\b)"
    ),
    interpret=_vague_length,
    examples=(
        Example("it took [weeks] to", "PXW"),
        Example("within [hours] he", "PTXH"),
        Example("[hours] before the vote", "PTXH"),
        Example("for [weeks or months] it", "PXW"),
    ),
    rejects=("during office hours", "in the years 1990 to 1995", "the third in as many weeks"),
    fits=lambda text, match: not match.string.endswith(("many ", "same "), 0, match.start()),
)
VAGUE_LENGTH = Rule(
    name="en.vague_length",
    triggers=(NUMBER_TRIGGER, UNIT_TRIGGER, RELATIVE_TRIGGER),
    pattern=pattern(
        rf"(?:the )?(?:recent|coming) (?P<first>{UNIT})s and (?:day|week|month|year)s"
        rf"|(?:the )?(?:(?:next|last|past|first) )?(?:(?:a )?few|several|many|recent|coming)[ -]"
        rf"(?P<unit>{UNIT})s?|(?:the )?(?P<units>{UNIT})s ahead"
    ),
    interpret=_vague_length,
    examples=(
        Example("for [several months] he", "PXM"),
        Example("in [recent days] he", "PXD"),
        Example("in [recent weeks and months] he", "PXW"),
        Example("in [the weeks ahead] it", "PXW"),
    ),
    rejects=("his third visit in as many months",),
    fits=lambda text, match: not text.endswith(" as ", 0, match.start()),
)
FAMILY = Family(
    "Lengths",
    (ONE_DAY, LENGTH_RULE, AND_A_HALF, LONG, BARE_PLURAL, VAGUE_LENGTH, *measures.RULES),
)
