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
from timeline.model import Base, Direction, HolidayDate, Offset, Recurrence, Unit, Year

NAMES = {
    "new years?'?s? eve": "new year's eve", "new year's day": "new year", "new year's": "new year",
    "new year(?! (?:resol|honou|message|address))": "new year",
    "epiphany": "epiphany", "orthodox christmas": "orthodox christmas",
    "(?:martin luther king(?:'?s)?(?:,? jr\\.?)?|mlk(?: jr\\.?)?) day": "martin luther king day",
    "burns night": "burns night", "australia day": "australia day",
    "(?:international )?holocaust (?:memorial|remembrance) day": "holocaust remembrance day",
    "groundhog day": "groundhog day", "candlemas": "candlemas",
    "(?:st\\.? )?valentine'?s'? day": "valentine's day",
    "presidents'? day": "presidents' day", "(?:international )?women's day": "women's day",
    "(?:st\\.?|saint) (?:patrick|paddy)'?s day": "st. patrick's day",
    "(?:st\\.?|saint) david'?s day": "st. david's day",
    "(?:st\\.?|saint) george'?s day": "st. george's day",
    "(?:st\\.?|saint) andrew'?s day": "st. andrew's day", "michaelmas": "michaelmas",
    "hogmanay": "new year's eve",
    "april fools?'?s?'? day": "april fools' day", "n[ao]w?(?:ru|rou|vru)z": "nowruz",
    "shrove tuesday": "shrove tuesday", "mardi gras": "shrove tuesday",
    "pancake day": "shrove tuesday", "fat tuesday": "shrove tuesday",
    "ash wednesday": "ash wednesday",
    "orthodox palm sunday": "orthodox palm sunday", "palm sunday": "palm sunday",
    "(?:maundy|holy) thursday": "maundy thursday",
    "orthodox good friday": "orthodox good friday", "good friday": "good friday",
    "holy saturday": "holy saturday", "orthodox easter(?: sunday)?": "orthodox easter",
    "easter monday": "easter monday", "easter(?: sunday| day)?": "easter",
    "ascension day": "ascension day", "pentecost": "pentecost", "whit sunday": "pentecost",
    "whit monday": "whit monday", "trinity sunday": "trinity sunday",
    "corpus christi": "corpus christi", "patriots'? day": "patriots' day",
    "anzac day": "anzac day", "earth day": "earth day",
    "international (?:workers'?|labou?r) day": "may day", "may day": "may day",
    "cinco de mayo": "cinco de mayo", "victory day": "victory day", "mother's day": "mother's day",
    "mothering sunday": "mothering sunday",
    "memorial day": "memorial day", "flag day": "flag day", "juneteenth": "juneteenth",
    "father's day": "father's day", "canada day": "canada day",
    "independence day": "independence day", "(?:the )?fourth of july": "fourth of july",
    "bastille day": "bastille day", "assumption day": "assumption day",
    "labor day": "labor day", "labour day": "labour day",
    "(?:columbus|indigenous peoples?'?) day": "columbus day",
    "halloween": "halloween", "all saints'? day": "all saints' day",
    "all souls'? day": "all souls' day", "(?:guy fawkes|bonfire) night": "guy fawkes night",
    "veterans'? day": "veterans day", "armistice day": "veterans day",
    "remembrance day": "veterans day", "remembrance sunday": "remembrance sunday",
    "thanksgiving(?: day)?": "thanksgiving", "black friday": "black friday",
    "cyber monday": "cyber monday", "giving tuesday": "giving tuesday",
    "world aids day": "world aids day", "(?:st\\.?|saint) nicholas'?s? day": "st. nicholas day",
    "human rights day": "human rights day",
    "(?:christmas|xmas) eve": "christmas eve", "(?:christmas|xmas)(?: day)?": "christmas",
    "(?:boxing|st\\.? stephen's) day": "boxing day", "election day": "election day",
    "purim": "purim", "passover": "passover", "shavuot": "shavuot",
    "rosh hashanah?": "rosh hashanah",
    "yom kippur": "yom kippur", "sukkot": "sukkot", "simchat torah": "simchat torah",
    "(?:c?hann?uk+ah?)": "hanukkah", "ashura": "ashura", "mawlid": "mawlid",
    "eid[ -](?:al|ul)[ -]fitr": "eid al-fitr", "eid[ -](?:al|ul)[ -]adha": "eid al-adha",
}  # fmt: skip
NAME = "(?:" + joined(NAMES) + ")"
_COMPILED = tuple((re.compile(name), value) for name, value in NAMES.items())
HOLIDAY_TRIGGER = (
    r"(?:new years?(?:'s?)?|epiphany|orthodox|martin|mlk|burns night|australia day|holocaust"
    r"|groundhog|candlemas|valentine'?s'?|presidents'?|international|women's|(?:st\.?|saint)"
    r" (?:patrick|paddy|nicholas|stephen|valentine|george|andrew|david)'?s?'?s?"
    r"|april fool\w*|n[ao]w?(?:ru|rou|vru)z|shrove|mardi|pancake|fat tuesday|ash|palm|maundy|holy"
    r"|good friday|easter|ascension|pentecost|whit|trinity sunday|corpus christi|patriots'?|anzac"
    r"|earth|cinco|victory|mother's|mothering|memorial|flag|juneteenth|father's|canada day"
    r"|independence|fourth of july|bastille|assumption|labou?r|columbus|indigenous|halloween"
    r"|all s\w{4,5}"
    r"|guy fawkes|bonfire|veterans'?|armistice|remembrance|thanksgiving|black friday|cyber|giving"
    r"|world aids|human rights|michaelmas|hogmanay|christmas|xmas|boxing|election|purim|passover"
    r"|shavuot|rosh"
    r"|yom kippur|sukkot|simchat|c?hann?uk+ah?|ashura|mawlid|eid)"
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
    year: Year = int(named) if named else None
    if step := match["its"] or match["beside"]:
        year = Offset(Unit.YEAR, _YEARS[step], Base.PUBLICATION)
    return (Piece(HolidayDate(name, year, _DIRECTIONS.get(match["step"] or ""))),)


_YEARS = {"last": -1, "this": 0, "next": 1}


# Feasts that small letters do not hide.
_UNMISTAKABLE = re.compile(
    r"the |new year's|christmas|orthodox|thanksgiving|halloween|valentine|black friday|boxing"
    r"|martin luther|groundhog|st\.? patrick|good friday|ash wed|palm sun|maundy|pentecost"
    r"|bastille|columbus|hanukkah|passover|yom kippur|eid"
)


_ON = re.compile(r"\b(?:on|by|for|last|next|this|since|until|after|before) $")


def _is_feast(text: str, match: re.Match[str]) -> bool:
    start, end = match.span("name")
    # "The New Year" is its first day, "a new year" and "Happy New Year" are none.
    if match["name"] == "new year" and not match.string.endswith("the ", 0, start):
        return False
    if match["name"] in ("ashura", "mawlid") and not _ON.search(text, max(0, start - 7), start):
        return False
    meant = text[start].isupper() or _UNMISTAKABLE.match(match["name"]) is not None
    return meant and not is_street(text, end)


HOLIDAY = Rule(
    name="en.holiday",
    triggers=(HOLIDAY_TRIGGER, RELATIVE_TRIGGER, MONTH_TRIGGER),
    pattern=pattern(
        rf"(?:(?P<step>last|this past|next|this) |(?P<its>last|this|next) year's )?(?P<name>{NAME})"
        rf"(?:,? (?:of )?(?P<year>{YEAR})| (?:of )?(?P<beside>last|this|next) year\b)?"
        rf"(?:(?= (?!(?:and|or|to)\b)[a-z][a-z-]{{2,}}(?: [a-z-]{{3,}})? of (?P<later>{YEAR})))?"
    ),
    interpret=_holiday,
    examples=(
        Example("found on [Thanksgiving Day] by", "XXXX-thanksgiving"),
        Example("on [Christmas Eve 2020] it", "2020-christmas_eve"),
        Example("closed for the [New Year] in", "XXXX-new_year"),
        Example("on [Yom Kippur] it", "XXXX-yom_kippur"),
        Example("since the [Boxing Day] storm of 1998 it", "1998-boxing_day"),
        Example("at [Easter this year] it", "(P0Y)-easter"),
        Example("for [last year's Christmas] in", "(-P1Y)-christmas"),
    ),
    rejects=("easter eggs", "the memorial", "good fridays", "home on Easter Road"),
    fits=_is_feast,
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
