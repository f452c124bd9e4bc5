"""Parts of a day: "Wednesday night", "the evening of 8 November", "tonight", "overnight"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en.cues import CUES
from timeline.languages.en.lexicon import (
    DAY,
    DAY_PART_TRIGGER,
    MONTH,
    ORDINAL_TRIGGER,
    RELATIVE_TRIGGER,
    UNIT_TRIGGER,
    YEAR,
    month,
    ordinal,
    pattern,
    weekday,
)
from timeline.languages.en.named_days import DAY_TRIGGERS, NAMED_DAY, named_day
from timeline.languages.en.names import is_any_weekday, is_named_weekday
from timeline.model import Base, CalendarDate, Clock, Confidence, Offset, Unit, VagueTime

_PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO",
    "dusk": "EV", "hours": "MO", "noon": "12:00", "midday": "12:00", "midnight": "24:00",
    "daybreak": "MO", "first": "MO", "sunrise": "MO", "small": "MO", "nightfall": "EV",
    "sunset": "EV",
}  # fmt: skip
_FIRST_LIGHT = ("dawn", "daybreak", "first", "sunrise", "small")
_LIGHT = r"dawn|daybreak|first light|sunrise|dusk|nightfall|sunset"
_PART = (
    rf"(?P<part>morning(?: hours)?|afternoon|evening|night|{_LIGHT}|small hours|midnight|noon"
    r"|midday|hours)"
)
_STEPS = {"last": -1, "this": 0, "tomorrow": 1, "yesterday": -1}


def _part_mod(match: re.Match[str]) -> str | None:
    early = match.groupdict().get("early")
    if early is None and match["part"].split()[0] in _FIRST_LIGHT:
        return "START"
    return {"early": "START", "late": "END", "mid": "MID", None: None}[early]


def _part_of(match: re.Match[str]) -> Sequence[Piece]:
    part = match["part"].split()[0]
    if part == "hours" and match["early"] is None:
        return ()
    found = match.groupdict()
    if found.get("weekday2") and is_any_weekday(match):
        return (Piece(VagueTime(f"XXXX-WXX-{weekday(found['weekday2'])}T{_PARTS[part]}")),)
    if found.get("on"):
        day = named_day(match)
        time = Piece(Clock(_PARTS[part], day), end=match.start("on"), mod=_part_mod(match))
        return (time,) if day is None else (time, Piece(day, start=match.end("on")))
    return (Piece(Clock(_PARTS[part], named_day(match)), mod=_part_mod(match)),)


def _step_part(match: re.Match[str]) -> Sequence[Piece]:
    base = Base.PUBLICATION if match["step"] in _STEPS else Base.MENTION
    count = _STEPS.get(match["step"], 0)
    if match["step"] in ("next", "following"):
        count = 1
    if match["step"] == "previous":
        count = -1
    part = "NI" if match["part"] == "night" else _PARTS[match["part"].split()[0]]
    return (Piece(Clock(part, Offset(Unit.DAY, count, base)), mod=_part_mod(match)),)


DATE_PART = Rule(
    name="en.date_part",
    triggers=DAY_TRIGGERS,
    pattern=pattern(rf"(?:(?P<early>early|late) (?:on )?)?{NAMED_DAY},? {_PART}"),
    interpret=_part_of,
    examples=(
        Example("he left [Wednesday night] for", "XXXX-WXX-3TNI"),
        Example("it began [early Friday morning]", "XXXX-WXX-5TMO"),
        Example("fire broke out on [Christmas night] in", "XXXX-christmasTNI"),
        Example("they met [last Friday night] at", "-XXXX-WXX-5TNI"),
    ),
    rejects=("seen on Monday Night Football by",),
    fits=lambda text, match: (
        match["weekday2"] is None
        or not is_named_weekday(text, match.start("weekday2"), match.end("weekday2"))
    ),
)
PART_DATE = Rule(
    name="en.part_of_date",
    triggers=(DAY_PART_TRIGGER, UNIT_TRIGGER, ORDINAL_TRIGGER),
    pattern=pattern(
        rf"(?:(?:the )?(?P<early>early|late|mid)[ -](?:in )?)?(?:the )?{_PART}"
        rf"(?:,? (?:of )?|(?P<on> on ))(?:the )?{NAMED_DAY}"
    ),
    interpret=_part_of,
    examples=(
        Example("on [the evening of 8 November] they", "XXXX-11-08TEV"),
        Example("in [the early hours of 8 November 2020]", "2020-11-08TMO"),
        Example("ashore at [daybreak] on [Thursday], as", "XXXX-WXX-4TMO XXXX-WXX-4"),
        Example("to resume at [first light this morning].", "(P0D)TMO"),
    ),
)


def _night_between(match: re.Match[str]) -> Sequence[Piece]:
    """The night is of the day that it begins on."""
    year = int(match["year"]) if match["year"] else None
    first, last = ordinal(match["first"] or match["first2"]), match["last"] or match["last2"]
    if ordinal(last) != first + 1 and ordinal(last) != 1:
        return ()
    named = match["month"] or match["month1"] or match["month2"]
    return (Piece(Clock("NI", CalendarDate(year, month(named), first), reaches=1)),)


_TO = r"(?: ?- ?|/| to | and )"
NIGHT_BETWEEN = Rule(
    name="en.night_between",
    triggers=(DAY_PART_TRIGGER,),
    pattern=pattern(
        r"(?:(?:the )?night|overnight) (?:of |between |from )?(?:the )?"
        rf"(?:(?P<month>{MONTH}) (?P<first>{DAY}){_TO}(?:{MONTH} )?(?P<last>{DAY})"
        rf"|(?P<first2>{DAY})(?: (?P<month1>{MONTH}))?{_TO}(?:the )?(?P<last2>{DAY})"
        rf" (?:of )?(?P<month2>{MONTH}))"
        rf"(?:,? (?P<year>{YEAR}))?"
    ),
    interpret=_night_between,
    examples=(
        Example("on [the night of October 3 to 4] it", "XXXX-10-03TNI"),
        Example("in [the night of 3-4 October 2020] it", "2020-10-03TNI"),
        Example("it burned [overnight from 31 October to 1 November], as", "XXXX-10-31TNI"),
    ),
    rejects=("nights of 3-9 October",),
)
STEP_PART = Rule(
    name="en.step_part",
    triggers=(RELATIVE_TRIGGER,),
    pattern=pattern(
        r"(?:(?P<early>early|late) )?(?:the )?"
        r"(?P<step>last|this|that|same|that same|next|following|previous) "
        r"(?P<part>morning|afternoon|evening|night|dawn|dusk)"
    ),
    interpret=_step_part,
    examples=(
        Example("they left [last night] by", "(-P1D)TNI"),
        Example("it was held [the previous night] in", "(-P1D)TNI"),
    ),
)
PART_BESIDE = Rule(
    name="en.part_beside",
    triggers=(DAY_PART_TRIGGER,),
    pattern=pattern(
        r"the (?P<part>morning|afternoon|evening) (?P<way>before|after)(?= ?[.,;:)]| and |$)"
    ),
    interpret=lambda match: (
        Piece(
            Clock(
                _PARTS[match["part"]],
                Offset(Unit.DAY, -1 if match["way"] == "before" else 1, Base.MENTION),
            )
        ),
    ),
    examples=(Example("it had begun [the evening before], they", "(-P1D)TEV"),),
    rejects=("the evening before the vote",),
)
TONIGHT = Rule(
    name="en.tonight",
    triggers=(DAY_PART_TRIGGER,),
    pattern=pattern("tonight"),
    interpret=lambda match: (Piece(Clock("NI", Offset(Unit.DAY, 0, Base.PUBLICATION))),),
    examples=(Example("we leave [tonight] by", "(P0D)TNI"),),
)


def _overnight(match: re.Match[str]) -> Sequence[Piece]:
    """The night that is over, unless words near it speak of what is to come."""
    if (day := named_day(match)) is not None:
        return (Piece(Clock("NI", day)),)
    around = match.string[max(0, match.start() - _NEAR) : match.end() + _NEAR]
    count = 0 if CUES.coming.search(around) or _FORECAST.search(around) else -1
    return (Piece(Clock("NI", Offset(Unit.DAY, count, Base.PUBLICATION))),)


_NEAR = 40
_FORECAST = re.compile(r"\b(?:forecast|expected|to remain|to continue|warn(?:s|ed|ing)?)\b")
_STAY = re.compile(
    r" (?:stay|train|bus|flight|success|bag|case|guests?|accommodation|visit"
    r"|money|rate|index|swap|deposit|lending|fund|sensation)s?\b"
)
OVERNIGHT = Rule(
    name="en.overnight",
    confidence=Confidence.MEDIUM,
    triggers=(DAY_PART_TRIGGER,),
    pattern=pattern(rf"overnight(?: (?:on |into |to )?{NAMED_DAY})?"),
    interpret=_overnight,
    examples=(
        Example("shelling resumed [overnight] in", "(-P1D)TNI"),
        Example("frost is expected [overnight] in", "(P0D)TNI"),
        Example("he was held [overnight Thursday] in", "XXXX-WXX-4TNI"),
    ),
    rejects=("an overnight stay", "an overnight success"),
    fits=lambda text, match: (
        not _STAY.match(match.string, match.end())
        and not match.string.endswith(("an ", " its ", " his "), 0, match.start())
    ),
)
_AT = re.compile(r"\b(?:at|by|before|after|until|till|since|from|around|about|in|near) $", re.I)
LIGHT = Rule(
    name="en.light",
    triggers=(DAY_PART_TRIGGER, ORDINAL_TRIGGER),
    pattern=pattern(rf"(?:the )?(?P<part>{_LIGHT}|small hours)"),
    interpret=lambda match: (Piece(Clock(_PARTS[match["part"].split()[0]]), mod=_part_mod(match)),),
    examples=(
        Example("ashore at [daybreak] on", "TMO"),
        Example("the search ends at [nightfall] here", "TEV"),
    ),
    rejects=("dawn raids", "the Sunset Strip"),
    fits=lambda text, match: (
        text[match.start("part")].islower()
        and _AT.search(text, max(0, match.start() - 8), match.start()) is not None
    ),
)
_OF_ITS_OWN = re.compile(
    r" (?:school|class(?:es)?|courses?|papers?|newspapers?|dress|gown|meals?|prayers?|shifts?|star"
    r"|coat|suit|sickness|rush|tea|mass|service)\b"
)
PART_ALONE = Rule(
    name="en.part_alone",
    triggers=(DAY_PART_TRIGGER,),
    pattern=pattern(
        r"(?:the )?(?:(?P<early>early|late|mid)[ -])?(?:the )?(?P<part>morning|afternoon|evening)"
    ),
    interpret=lambda match: (Piece(Clock(_PARTS[match["part"]]), mod=_part_mod(match)),),
    examples=(Example("by [mid afternoon] it", "TAF"),),
    rejects=("mornings are", "the Evening Star", "taught at the evening school"),
    fits=lambda text, match: (
        not text[match.start("part")].isupper()
        and not _OF_ITS_OWN.match(match.string, match.end())
        and (match[0].startswith("the ") or match["early"] is not None)
    ),
)
FAMILY = Family(
    "Parts of the day",
    (
        DATE_PART,
        PART_DATE,
        NIGHT_BETWEEN,
        STEP_PART,
        PART_BESIDE,
        TONIGHT,
        OVERNIGHT,
        LIGHT,
        PART_ALONE,
    ),
)
