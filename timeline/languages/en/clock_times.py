"""Times of a day: "18:16", "noon Thursday", "between 8 and 9 p.m."."""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.parts import time_in
from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en import spoken_times
from timeline.languages.en.lexicon import (
    CLOCK_TRIGGER,
    DAY_PART_TRIGGER,
    FIGURES_TRIGGER,
    FULL_WEEKDAY,
    HOUR_WORD,
    NUMBER,
    PARTS_OF_DAY,
    YEAR_TRIGGER,
    ZONE,
    counted,
    number,
    pattern,
)
from timeline.languages.en.named_days import DAY_TRIGGERS, NAMED_DAY, named_day
from timeline.model import Base, Clock, DayExpression, Offset

_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
_ZONE = rf"(?:,? ?(?P<open>\()?(?P<zone>{ZONE})(?!\w)(?(open)\)))?"
_IN_THE_PART = r" in the (?:morning|afternoon|evening)| at night"
_CLOCK = (
    r"(?:(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)? ?"
    r"(?P<half>[ap]\.m\.|[ap]\.m\b|[ap]m)"
    r"|(?P<hour24>[01]?\d|2[0-4]):(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?: ?(?:hrs|hours|h))?"
    r"|(?P<hour4>[01]\d|2[0-3])(?P<minute4>[0-5]\d)(?= ?\(?(?:gmt|utc|local time|hours|hrs)"
    rf"|(?<!19\d\d)(?<!20\d\d) on {FULL_WEEKDAY})"
    r"|(?P<named>(?<!high )noon|midday|midnight)"
    rf"|(?P<oclock>\d{{1,2}}|{HOUR_WORD}) o'clock)(?P<part>{_IN_THE_PART})?"
)
_ABOUT = r"(?:(?P<about>around|about|approximately) )?"
# The British full stop, where a day stands before it: else it is a price.
_DOTTED = (
    r"(?<=at )(?P<dotted>(?:[01]?\d|2[0-3])\.[0-5]\d)"
    r"(?! ?(?:[\d%$]|per|points?|euros?|cents?|pence|pounds?|dollars?|yen|francs?|million|billion))"
)
_NIGHT = r"(?: (?P<night>morning|afternoon|evening|night))?"
_HOURS_OF_HALF = 12
_NOON = 12
_EVENINGS = ("tonight", "last night", "this evening")
_LATEST_AFTERNOON = 6


def _time(match: re.Match[str]) -> str | None:
    if dotted := match.groupdict().get("dotted"):
        return dotted.replace(".", ":").zfill(5)
    if match["named"]:
        return _NAMED[match["named"]]
    after_noon = match["part"] is not None and "morning" not in match["part"]
    if match["hour24"]:
        hour24 = int(match["hour24"])
        tonight = (
            match.groupdict().get("deictic") or ""
        ) in _EVENINGS and hour24 > _LATEST_AFTERNOON
        later = (after_noon or tonight) and hour24 < _NOON
        return f"{hour24 + 12 if later else hour24:02}:{match['minute24']}"
    if match["hour4"]:
        return f"{match['hour4']}:{match['minute4']}"
    hour = number(match["oclock"]) if match["oclock"] else int(match["hour"])
    if hour is None or not 1 <= hour <= 12:
        return None
    if match["oclock"] and match["part"] is None:
        after_noon = _is_after_noon(match.groupdict().get("deictic") or "", int(hour))
    hour = int(hour) % 12 + (12 if after_noon or (match["half"] or "").startswith("p") else 0)
    return f"{hour:02}:{match['minute'] or '00'}"


def _is_after_noon(deictic: str, hour: int) -> bool:
    """The half of the day of "two o'clock", "two o'clock this morning", "ten o'clock tonight"."""
    if "morning" in deictic:
        return False
    if deictic in _EVENINGS:
        return hour > _LATEST_AFTERNOON or deictic == "this evening"
    return hour <= _LATEST_AFTERNOON


def _clock_away(match: re.Match[str]) -> Sequence[Piece]:
    """One date where nothing parts the time from a distance in days."""
    time, (count, named) = _time(match), counted(match["number"], match["unit"])
    if time is None or count is None or count != int(count):
        return ()
    sign = -1 if match["way"] in ("earlier", "before") else 1
    day = Offset(named, sign * int(count), Base.MENTION, counted=True, to_the_day=True)
    return (Piece(Clock(time, day)),)


def _clock(match: re.Match[str]) -> Sequence[Piece]:
    """One date where nothing parts time and day, else two, each with its full value."""
    time = _time(match)
    if time is None:
        return ()
    found, day = match.groupdict(), named_day(match)
    zone, night = found.get("zone"), found.get("night")
    mod = "APPROX" if match["about"] else None
    named: DayExpression | Clock | None = day
    if night is not None:
        time = time_in(time, PARTS_OF_DAY[night])
        named = Clock(PARTS_OF_DAY[night], day)
    hour24 = found.get("hour24") or "0"
    told = found.get("part") or found.get("deictic") or night
    either = bool(found.get("oclock")) and not told
    bare = not told and hour24[0] != "0" and int(hour24) < _NOON
    clock = Piece(Clock(time, day, zone, either, bare), mod=mod)
    before, after = match.span("joint")
    day_first = match.start("clock") >= after
    if named is None or not (match["joint"] or "").strip(" " if day_first else " ,"):
        return (clock,)
    if day_first:
        return (Piece(named, end=before), replace(clock, start=after))
    return (replace(clock, end=before), Piece(named, start=after))


def _hours(match: re.Match[str]) -> Sequence[Piece]:
    """Two times of which only the second tells the half of the day; the first comes before it."""
    first, second = int(match["first"]), int(match["second"])
    if not (1 <= first <= _HOURS_OF_HALF and 1 <= second <= _HOURS_OF_HALF):
        return ()
    last = second % 12 + (12 if match["half"].startswith("p") else 0)
    begin = first % 12 + (12 if last >= first % 12 + 12 else 0)
    return (
        Piece(Clock(f"{begin:02}:{match['minute1'] or '00'}"), end=match.start("joint")),
        Piece(Clock(f"{last:02}:{match['minute2'] or '00'}"), start=match.start("second")),
    )


CLOCK = Rule(
    name="en.clock",
    triggers=(FIGURES_TRIGGER, YEAR_TRIGGER, DAY_PART_TRIGGER, CLOCK_TRIGGER),
    pattern=pattern(
        rf"{_ABOUT}(?P<clock>{_CLOCK}){_ZONE}(?:(?P<joint>,? (?:on )?){NAMED_DAY}{_NIGHT})?"
    ),
    interpret=_clock,
    examples=(
        Example("it opened at [9 a.m. EST Tuesday]", "XXXX-WXX-2T09:00"),
        Example("published at [18:16, 26 November 2021]", "2021-11-26T18:16"),
        Example("they met at [noon Thursday]", "XXXX-WXX-4T12:00"),
        Example("seen at [11pm last night] in", "(-P1D)T23:00"),
        Example("it is on at [7:30 tonight] on", "(P0D)T19:30"),
        Example("it sank at [4:20 a.m.] on [Monday] off", "XXXX-WXX-1T04:20 XXXX-WXX-1"),
        Example("by [eight o'clock] they", "T08:00"),
        Example("at [9:30] on [Sunday night] it", "XXXX-WXX-7T21:30 XXXX-WXX-7TNI"),
        Example("at [10 o'clock at night] it", "T22:00"),
        Example("at [10 a.m.] ([0600 GMT]) it", "T10:00 T06:00"),
        Example("at [11:00 (Moscow time)] it", "T11:00"),
        Example("from [0400] on [Wednesday] it", "XXXX-WXX-3T04:00 XXXX-WXX-3"),
    ),
    rejects=("a score of 2:1", "won 3-2", "room 13", "25 p.m.", "it is high noon now"),
)
CLOCK_AWAY = Rule(
    name="en.clock_away",
    triggers=(FIGURES_TRIGGER, CLOCK_TRIGGER),
    pattern=pattern(
        rf"{_CLOCK} (?P<number>{NUMBER}) (?P<unit>day|week)s? (?P<way>later|earlier|afterwards)"
    ),
    interpret=_clock_away,
    examples=(Example("it came at [4.40am three days later] than", "(+P3D)T04:40"),),
)
HOURS = Rule(
    name="en.hours",
    triggers=(FIGURES_TRIGGER,),
    pattern=pattern(
        r"(?P<first>\d{1,2})(?:[:.](?P<minute1>[0-5]\d))?"
        r"(?P<joint> ?- ?|(?:(?<=from \d)|(?<=from \d\d)|(?<=\d:\d\d)) (?:to|until|till) "
        r"|(?:(?<=between \d)|(?<=between \d\d)|(?<=\d:\d\d)) and )"
        r"(?P<second>\d{1,2})(?:[:.](?P<minute2>[0-5]\d))? ?(?P<half>[ap]\.m\.|[ap]\.m\b|[ap]m)"
    ),
    interpret=_hours,
    examples=(
        Example("seen between [8] and [9 p.m.] in", "T20:00 T21:00"),
        Example("open [11:30]-[2 p.m.] on", "T11:30 T14:00"),
    ),
    rejects=("he won 6 and 9 p.m. came",),
)
DOTTED = Rule(
    name="en.clock_dotted",
    triggers=(FIGURES_TRIGGER,),
    pattern=pattern(
        rf"{_ABOUT}(?P<clock>{_DOTTED})(?P<joint>,? on )(?:the )?{NAMED_DAY} "
        r"(?P<night>morning|afternoon|evening|night)"
    ),
    interpret=_clock,
    examples=(Example("at [3.45] on [Saturday afternoon] it", "XXXX-WXX-6T15:45 XXXX-WXX-6TAF"),),
    rejects=("shares closed at 3.45 on Friday",),
)


def _opens_or_tells(text: str, match: re.Match[str]) -> bool:
    """Tell "At 11.40 the vans" and "at 11.40 they" from what is sold at 11.40."""
    if text.startswith("At ", match.start() - 3):
        return re.match(r" [a-z]", text[match.end() : match.end() + 2]) is not None
    return _SOMEBODY.match(text, match.end()) is not None


_SOMEBODY = re.compile(r" (?:he|she|they|we|I)\b")
DOTTED_ALONE = Rule(
    name="en.clock_dotted_alone",
    triggers=(FIGURES_TRIGGER,),
    pattern=pattern(_DOTTED),
    interpret=lambda match: (
        Piece(Clock(match["dotted"].replace(".", ":").zfill(5), bare=match["dotted"][0] != "0")),
    ),
    examples=(
        Example("it left. At [11.40] the vans came", "T11:40"),
        Example("and at [6.15] she rang", "T06:15"),
    ),
    rejects=("it traded at 11.40 on Friday", "At 11.40 euros it", "bought at 11.40 a share"),
    fits=_opens_or_tells,
)
DATE_CLOCK = Rule(
    name="en.date_clock",
    triggers=DAY_TRIGGERS,
    pattern=pattern(
        rf"{NAMED_DAY}(?P<joint>,? (?:at )?){_ABOUT}(?P<clock>{_CLOCK}|{_DOTTED}){_ZONE}"
    ),
    interpret=_clock,
    examples=(
        Example("until [May 8 1:00 AM] they", "XXXX-05-08T01:00"),
        Example("on [Friday] at [noon] it", "XXXX-WXX-5 XXXX-WXX-5T12:00"),
        Example("[May 8], [8:30 p.m.]: they", "XXXX-05-08 XXXX-05-08T20:30"),
        Example("on [12 October], at [18.30], in", "XXXX-10-12 XXXX-10-12T18:30"),
    ),
    rejects=("closed on Friday at 12.30 euros", "on Monday at 4.25%"),
)
FAMILY = Family(
    "Times of day",
    (
        CLOCK,
        CLOCK_AWAY,
        HOURS,
        DOTTED,
        DOTTED_ALONE,
        DATE_CLOCK,
        *spoken_times.RULES,
    ),
)
