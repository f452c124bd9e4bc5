"""Feasts by their English names: "Thanksgiving Day", "Christmas Eve 2020", "last Easter"."""

import re
from collections.abc import Sequence
from datetime import date

from timeline.dates.dispatch import joined
from timeline.dates.holidays import holiday_day
from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en.lexicon import (
    MONTH_TRIGGER,
    RELATIVE_TRIGGER,
    SET_TRIGGER,
    YEAR,
    pattern,
)
from timeline.languages.en.names import is_street
from timeline.model import Direction, HolidayDate, Recurrence

NAMES = {
    "new year's eve": "new year's eve", "new year's day": "new year", "new year's": "new year",
    "epiphany": "epiphany", "orthodox christmas": "orthodox christmas",
    "martin luther king(?:,? jr\\.?)? day": "martin luther king day",
    "groundhog day": "groundhog day", "valentine'?s'? day": "valentine's day",
    "presidents'? day": "presidents' day", "(?:international )?women's day": "women's day",
    "st\\.? patrick's day": "st. patrick's day", "april fools?'?s?'? day": "april fools' day",
    "ash wednesday": "ash wednesday", "palm sunday": "palm sunday",
    "maundy thursday": "maundy thursday", "good friday": "good friday",
    "easter monday": "easter monday", "easter(?: sunday| day)?": "easter",
    "ascension day": "ascension day", "pentecost": "pentecost", "earth day": "earth day",
    "may day": "may day", "victory day": "victory day", "mother's day": "mother's day",
    "memorial day": "memorial day", "flag day": "flag day", "father's day": "father's day",
    "independence day": "independence day", "the fourth of july": "independence day",
    "bastille day": "bastille day", "labou?r day": "labor day", "columbus day": "columbus day",
    "halloween": "halloween", "all saints'? day": "all saints' day",
    "veterans'? day": "veterans day", "armistice day": "veterans day",
    "thanksgiving(?: day)?": "thanksgiving", "black friday": "black friday",
    "christmas eve": "christmas eve", "christmas(?: day)?": "christmas",
    "boxing day": "boxing day", "election day": "election day",
}  # fmt: skip
NAME = "(?:" + joined(NAMES) + ")"
_COMPILED = tuple((re.compile(name), value) for name, value in NAMES.items())
HOLIDAY_TRIGGER = (
    r"(?:new year's|epiphany|orthodox|martin|groundhog|valentine'?s|presidents|international"
    r"|women's|st\.? patrick's|ash|palm|maundy|good friday|easter|ascension|pentecost"
    r"|earth|victory|mother's|memorial|flag|father's|independence|bastille|labou?r"
    r"|columbus|halloween|all saints|veterans|armistice|thanksgiving|black friday|christmas"
    r"|boxing|election)"
)
_DIRECTIONS = {
    "last": Direction.PAST, "this past": Direction.PAST, "next": Direction.FUTURE,
    "this": Direction.SAME,
}  # fmt: skip


def holiday_name(words: str) -> str:
    """The name, as `dates.holidays` spells it, of what `NAME` matched."""
    return next(value for form, value in _COMPILED if form.fullmatch(words))


def _holiday(match: re.Match[str]) -> Sequence[Piece]:
    name = holiday_name(match["name"])
    named = match["year"] or match["later"]
    year = int(named) if named else None
    return (Piece(HolidayDate(name, year, _DIRECTIONS.get(match["step"] or ""))),)


# Feasts that small letters do not hide.
_UNMISTAKABLE = re.compile(
    r"the |new year's|christmas|orthodox|thanksgiving|halloween|valentine|black friday|boxing"
    r"|martin luther|groundhog|st\.? patrick|good friday|ash wed|palm sun|maundy|pentecost"
    r"|bastille|columbus"
)
HOLIDAY = Rule(
    name="en.holiday",
    triggers=(HOLIDAY_TRIGGER, RELATIVE_TRIGGER, MONTH_TRIGGER),
    pattern=pattern(
        rf"(?:(?P<step>last|this past|next|this) )?(?P<name>{NAME})"
        rf"(?:,? (?:of )?(?P<year>{YEAR}))?"
        rf"(?:(?= (?!(?:and|or|to)\b)[a-z][a-z-]{{2,}}(?: [a-z-]{{3,}})? of (?P<later>{YEAR})))?"
    ),
    interpret=_holiday,
    examples=(
        Example("found on [Thanksgiving Day] by", "XXXX-thanksgiving"),
        Example("on [Christmas Eve 2020] it", "2020-christmas_eve"),
        Example("since the [Boxing Day] storm of 1998 it", "1998-boxing_day"),
    ),
    rejects=("easter eggs", "the memorial", "good fridays", "home on Easter Road"),
    fits=lambda text, match: (
        (text[match.start("name")].isupper() or _UNMISTAKABLE.match(match["name"]) is not None)
        and not is_street(text, match.end("name"))
    ),
)


def _every(match: re.Match[str]) -> Sequence[Piece]:
    """A feast of a fixed day is one day of each year, one that moves comes once a year."""
    days = {day and day.isoformat()[5:] for day in _days(holiday_name(match["name"]))}
    return (Piece(Recurrence(f"XXXX-{days.pop()}" if len(days) == 1 else "P1Y")),)


def _days(name: str) -> Sequence[date | None]:
    return [holiday_day(name, year) for year in (2021, 2022, 2023)]


EVERY_HOLIDAY = Rule(
    name="en.every_holiday",
    triggers=(SET_TRIGGER,),
    pattern=pattern(rf"(?:every|each) (?P<name>{NAME})"),
    interpret=_every,
    examples=(
        Example("hiring starts [every Christmas] in", "XXXX-12-25"),
        Example("open [every Easter] since", "P1Y"),
    ),
    fits=lambda text, match: text[match.start("name")].isupper(),
)
FAMILY = Family("Feasts", (HOLIDAY, EVERY_HOLIDAY))
