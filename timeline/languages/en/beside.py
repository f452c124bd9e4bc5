"""Dates beside a day that is named: "three days before Christmas", "the Sunday after Easter"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en.holidays import HOLIDAY_TRIGGER, NAME, holiday_name
from timeline.languages.en.lexicon import (
    DAY_PART_TRIGGER,
    FIGURES_TRIGGER,
    FULL_WEEKDAY,
    LENGTH,
    NUMBER,
    NUMBER_TRIGGER,
    ORDINAL_TRIGGER,
    PARTS_OF_DAY,
    RELATIVE_TRIGGER,
    UNIT_TRIGGER,
    WEEKDAY_TRIGGER,
    YEAR,
    counted,
    length_value,
    mod,
    ordinal,
    pattern,
    unit,
    weekday,
)
from timeline.languages.en.named_days import NAMED_DAY, named_day
from timeline.model import (
    Beside,
    Clock,
    DayExpression,
    Direction,
    EventOffset,
    HolidayDate,
    Unit,
    WeekdayDate,
    WeekOf,
)

_BEFORE = ("before", "prior to", "ahead of", "preceding")


def _ahead(day: DayExpression) -> DayExpression:
    """The next one of a weekday or feast that the words leave open: "a week from Monday"."""
    if isinstance(day, WeekdayDate | HolidayDate) and day.direction is None:
        return replace(day, direction=Direction.FUTURE)
    return day


def _back(day: DayExpression) -> DayExpression:
    if isinstance(day, WeekdayDate) and day.direction is None:
        return replace(day, direction=Direction.PAST)
    return day


def _so_far(match: re.Match[str]) -> Sequence[Piece]:
    count, named = counted(match["number"], match["unit"])
    day, way = named_day(match), match["way"]
    if count is None or count != int(count) or day is None:
        return ()
    if way == "on" and named is not Unit.WEEK:
        return ()
    if way.startswith("ago"):
        beside = Beside(_back(day), named, -int(count), to_the_day=True)
    else:
        beside = Beside(_ahead(day), named, int(count), to_the_day=True)
    return (Piece(beside, mod=mod(match)),)


def _length_beside(match: re.Match[str]) -> Sequence[Piece]:
    """The length and the day: two expressions, which a timeline reads as one date."""
    count, named = counted(match["number"], match["unit"])
    day = named_day(match)
    if count is None or count != int(count) or day is None:
        return ()
    back = match["way"] in _BEFORE
    length = EventOffset(length_value(count, named), Direction.PAST if back else Direction.FUTURE)
    return (
        Piece(length, end=match.end("unit"), mod=mod(match)),
        Piece(day, start=match.end("joint")),
    )


# "In the three days before Christmas" and "for two weeks before Easter" are lengths of time.
_LASTS = re.compile(
    r"\b(?:the|these|those|all|first|last|past|next|final|for|over|another|full|within|least) $"
)
_TO = re.compile(r" (?:to|until|till|through)\b")


def _tells_when(text: str, match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 9) : match.start()]
    if match["mod"] == "over" and match.groupdict().get("way") == "from":
        return False
    return not _LASTS.search(before) and not _TO.match(match.string, match.end())


SO_FAR = Rule(
    name="en.beside_day",
    triggers=(FIGURES_TRIGGER, NUMBER_TRIGGER, UNIT_TRIGGER),
    pattern=pattern(
        rf"{LENGTH}(?P<number>{NUMBER}) (?P<unit>day|week|fortnight|month|year)s? "
        rf"(?:(?P<way>from|on|ago(?: on)?|(?=today|tomorrow)) ?(?:the )?{NAMED_DAY})"
    ),
    interpret=_so_far,
    examples=(
        Example("it begins [a week from Monday].", "(+XXXX-WXX-1)+P1W"),
        Example("it was robbed [a week ago Sunday].", "(-XXXX-WXX-7)-P1W"),
        Example("it closes [three weeks from today].", "(P0D)+P3W"),
        Example("the next one appears [a week today].", "(P0D)+P1W"),
    ),
    rejects=(
        "it lasted ten days from 3 May to 12 May",
        "heard over three days from 3 May",
        "six months before the deployment",
    ),
    fits=_tells_when,
)
LENGTH_BESIDE = Rule(
    name="en.length_beside_day",
    triggers=(FIGURES_TRIGGER, NUMBER_TRIGGER, UNIT_TRIGGER),
    pattern=pattern(
        rf"{LENGTH}(?P<number>{NUMBER}) (?P<unit>(?:day|week|fortnight|month|year)s?)"
        rf"(?P<joint> (?P<way>before|after|following|prior to|ahead of) (?:the )?){NAMED_DAY}"
    ),
    interpret=_length_beside,
    examples=(
        Example("found [three days] before [Christmas] in", "-P3D XXXX-christmas"),
        Example("it broke down [two days] after [May 3, 2021].", "+P2D 2021-05-03"),
    ),
    rejects=("in the three days before Christmas", "shut for two weeks after Easter"),
    fits=_tells_when,
)


def _unit_beside(match: re.Match[str]) -> Sequence[Piece]:
    day = named_day(match)
    if day is None:
        return ()
    sign, name = -1 if match["way"] in _BEFORE else 1, match["unit"]
    if name in PARTS_OF_DAY:
        return (Piece(Clock(PARTS_OF_DAY[name], Beside(day, Unit.DAY, sign))),)
    return (Piece(Beside(day, unit(name), sign)),)


UNIT_BESIDE = Rule(
    name="en.unit_beside_day",
    triggers=(UNIT_TRIGGER, DAY_PART_TRIGGER),
    pattern=pattern(
        r"(?:the )?(?P<unit>day|weekend|week|month|morning|afternoon|evening|night)"
        rf" (?P<way>before|after|following|preceding) (?:the )?{NAMED_DAY}"
    ),
    interpret=_unit_beside,
    examples=(
        Example("it opens [the day after Thanksgiving] at", "(XXXX-thanksgiving)+P1D"),
        Example("they met [the day before yesterday] in", "(-P1D)-P1D"),
        Example("on [the night before Easter] they", "(XXXX-easter)-P1DTNI"),
    ),
    rejects=("the day before the vote", "the week after he left"),
)


def _weekday_beside(match: re.Match[str]) -> Sequence[Piece]:
    day, name = named_day(match), weekday(match["name"])
    sign = -1 if match["way"] in _BEFORE else 1
    nth = 1 if match["nth"] in (None, "last") else ordinal(match["nth"])
    return () if day is None else (Piece(Beside(day, Unit.DAY, sign * nth, weekday=name)),)


WEEKDAY_BESIDE = Rule(
    name="en.weekday_beside_day",
    triggers=(WEEKDAY_TRIGGER, ORDINAL_TRIGGER, RELATIVE_TRIGGER),
    pattern=pattern(
        rf"(?:the )?(?:(?P<nth>first|second|third|fourth|last) |(?<=the ))(?P<name>{FULL_WEEKDAY})"
        rf" (?P<way>before|after|following|preceding) (?:the )?{NAMED_DAY}"
    ),
    interpret=_weekday_beside,
    examples=(
        Example("it was held on [the Sunday after Easter] in", "(XXXX-easter)+#1-7"),
        Example("[the last Friday before 3 May 2021] was", "(2021-05-03)-#1-5"),
    ),
    rejects=("he said on Monday after Friday's attack",),
)


def _weekday_but_one(match: re.Match[str]) -> Sequence[Piece]:
    back = match["way"] == "before last"
    named = WeekdayDate(weekday(match["name"]), Direction.PAST if back else Direction.FUTURE)
    return (Piece(Beside(named, Unit.WEEK, -1 if back else 1, to_the_day=True)),)


WEEKDAY_BUT_ONE = Rule(
    name="en.weekday_but_one",
    triggers=(WEEKDAY_TRIGGER,),
    pattern=pattern(
        rf"(?:the )?(?P<name>{FULL_WEEKDAY}) "
        r"(?P<way>before last|after next|week(?! (?:of|in|for|at|with|that)\b|-))"
    ),
    interpret=_weekday_but_one,
    examples=(
        Example("on [the Friday before last] it", "(-XXXX-WXX-5)-P1W"),
        Example("they meet on [Thursday week].", "(+XXXX-WXX-4)+P1W"),
    ),
    rejects=("on Friday weeks of talks ended",),
)


def _week_of(match: re.Match[str]) -> Sequence[Piece]:
    day = named_day(match)
    named = Unit.WEEKEND if match["unit"] == "weekend" else Unit.WEEK
    return () if day is None else (Piece(WeekOf(day, named)),)


WEEK_OF = Rule(
    name="en.week_of",
    triggers=(UNIT_TRIGGER, "w/[ce]"),
    pattern=pattern(
        r"(?:(?:the )?(?P<unit>week|weekend) (?:of|(?:beginning|starting|commencing|ending|ended"
        r"|that (?:began|ended|starts|ends))(?: on)?)|w/[ce])"
        rf" (?:the )?{NAMED_DAY}"
    ),
    interpret=_week_of,
    examples=(
        Example("in [the week of 3 May 2021] it", "W(2021-05-03)"),
        Example("claims for [the week ended Sept. 18] rose", "W(XXXX-09-18)"),
        Example("[the week commencing 4 February 2019] is", "W(2019-02-04)"),
        Example("on [the weekend of July 4] it", "WE(XXXX-07-04)"),
    ),
    rejects=("the week of May", "within a week of Sept. 1"),
    fits=lambda text, match: not match.string.endswith((" a ", " one "), 0, match.start()),
)


def _holiday_week(match: re.Match[str]) -> Sequence[Piece]:
    year = int(match["year"]) if match["year"] else None
    named = Unit.WEEKEND if match["unit"].endswith("weekend") else Unit.WEEK
    return (Piece(WeekOf(HolidayDate(holiday_name(match["name"]), year), named)),)


HOLIDAY_WEEK = Rule(
    name="en.holiday_week",
    triggers=(HOLIDAY_TRIGGER, "long"),
    pattern=pattern(
        rf"(?:the )?(?:long )?(?P<name>{NAME})(?: (?P<year>{YEAR}))?(?: holiday)? "
        r"(?P<unit>(?:long )?weekend|week)"
    ),
    interpret=_holiday_week,
    examples=(
        Example("on [Labor Day weekend] traffic", "WE(XXXX-labor_day)"),
        Example("in [Christmas week] it", "W(XXXX-christmas)"),
    ),
    rejects=("before Christmas weeks of rain fell",),
    fits=lambda text, match: text[match.start("name")].isupper(),
)
FAMILY = Family(
    "Dates beside a day",
    (SO_FAR, LENGTH_BESIDE, UNIT_BESIDE, WEEKDAY_BESIDE, WEEKDAY_BUT_ONE, WEEK_OF, HOLIDAY_WEEK),
)
