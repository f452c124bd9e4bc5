"""English words of time, as patterns over the folded text, and what they stand for."""

import re
from collections.abc import Iterable

from timeline.model import Unit

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu",
            "friday fri", "saturday sat", "sunday sun",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS: dict[str, int] = {
    **{word: number for number, word in enumerate(_ONES)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    "a": 1, "an": 1, "dozen": 12, "hundred": 100, "thousand": 1000, "couple": 2, "pair": 2,
}  # fmt: skip
_ORDINAL_ONES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
ORDINALS: dict[str, int] = {
    **{word: number for number, word in enumerate(_ORDINAL_ONES, 1)},
    "twentieth": 20, "thirtieth": 30,
    **{f"twenty{dash}{word}": 20 + number for dash in "- " for number, word in
       enumerate(_ORDINAL_ONES[:9], 1)},
    "thirty-first": 31, "thirty first": 31,
}  # fmt: skip
UNITS = {
    "minute": Unit.MINUTE, "hour": Unit.HOUR, "day": Unit.DAY, "night": Unit.DAY,
    "weekend": Unit.WEEKEND, "week-end": Unit.WEEKEND, "week": Unit.WEEK,
    "fortnight": Unit.WEEK, "month": Unit.MONTH,
    "quarter": Unit.QUARTER, "year": Unit.YEAR, "decade": Unit.DECADE, "century": Unit.CENTURY,
    "centurie": Unit.CENTURY,
}  # fmt: skip
PARTS_OF_DAY = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}


def words(names: Iterable[str]) -> str:
    """A pattern of any of these words, the longest first."""
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))


MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
FULL_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thur?s?|fri|sat|sun)\b\.?)"
)
FULL_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
# A year spelled out: "nineteen ninety-seven".
SPELLED_YEAR = (
    r"(?:(?:nineteen|eighteen) (?:hundred|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)|two thousand"
    r"(?: (?:and )?(?:one|two|three|four|five|six|seven|eight|nine))?)"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%])"
YEAR = r"(?:1\d|20|21)\d\d(?!\d|,\d|\.\d|%)"
ORDINAL = "(?:" + words(ORDINALS) + ")"
UNIT = r"(?:minute|hour|day|week-?end|week|fortnight|month|quarter|year|decade|centur(?:y|ie))"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
NUMBER_WORD = (
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)"
    r"(?: (?:hundred|thousand|dozen))?)"
)
NUMBER = (
    rf"(?:\d{{1,4}}[ -][1-9]/[1-9]|\d{{1,3}},\d{{3}}|\d{{1,4}}(?:\.\d{{1,2}})?|{NUMBER_WORD}"
    r"|(?:a |an )?(?:hundred|thousand|dozen|couple(?: of)?|pair of)|half(?: an?)?|an?)"
)

# What the triggers are: no two of them begin at the same word. Where the word alone is common, what
# may follow it belongs to the trigger, so that rules are tried less often.
_NOT_IN_NUMBER = r"(?<!\d[.,:;/])"
MORE_UNITS = (
    r"(?:more|full|whole|consecutive|straight|additional|further|long|calendar|fiscal"
    r"|(?!million|billion|hundred|thousand|percent|people|times)[a-z]{4,14}"
    r"(?= (?:hours|days|weeks|months|years|decades)\b))"
)
YEAR_TRIGGER = _NOT_IN_NUMBER + r"(?:'\d\d|\d{4})(?![\d%]|,\d{3}|\.\d{3})(?:'?s)?"
FIGURES_TRIGGER = (
    _NOT_IN_NUMBER + r"\d{1,3}(?:st|nd|rd|th|s|[ap]m|hrs?|bc|ad|ce)?"
    r"(?=(?<=[a-z])|[/.:]\d| ?- ?(?:\d{1,2}(?:st|nd|rd|th)?,? [a-z]|\d{1,2}-\d\d|\d{1,4} ?b"
    rf"|[a-z]|[1-9]/[1-9])|/{MONTH}| (?:mon|tues|wednes|thurs|fri|satur|sun)days |,\d{{3}} {UNIT}"
    r"| ?,? (?:of|and|or|to|through|until|till|day|[ap]\.?m|b\.?c|a\.?d\b|c\.?e\b|[1-9]/[1-9]|hrs"
    rf"|seconds|{MORE_UNITS}|{UNIT}|{MONTH})| / "
    # A list of numbers alone ends in no month.
    r"|(?:, \d{1,2}(?:st|nd|rd|th)?(?!\d)){1,6},? [a-z])"
)
MONTH_TRIGGER = MONTH
WEEKDAYS_TRIGGER = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days"
WEEKDAY_TRIGGER = WEEKDAY
UNIT_TRIGGER = UNIT + r"s?"
_AFTER_RELATIVE = (
    rf"(?= (?:and |the |past |same |coming |few |couple |several |many |[a-z]+ )?"
    rf"(?:{UNIT}|{MONTH}|{FULL_WEEKDAY}|{SEASON}|{NUMBER_WORD}|\d|day|night|morning|afternoon"
    r"|evening|dawn|dusk|period|easter|christmas|thanksgiving|half|year-|election|quarter|memorial"
    r"|labou?r|may|new|couple|few|several|dozen|half|hundred|thousand|two)|recently)"
)
RELATIVE_TRIGGER = (
    r"(?:(?:last|past|next|this|that|these|those|previous|following|coming|same|prior"
    r"|earlier|later|preceding|subsequent|upcoming|succeeding|latest|ensuing|intervening)"
    rf"{_AFTER_RELATIVE}|current|recent|past)"
)
NUMBER_TRIGGER = (
    rf"(?:{NUMBER_WORD}(?=[ -](?:{MORE_UNITS}|{UNIT}|nights?|second|and|or|to"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days ))"
    r"|two thousand|nineteen|eighteen|several|few|couple|many|half|dozens?|hundreds?|thousand)"
)
ORDINAL_TRIGGER = ORDINAL + "|final"
SEASON_TRIGGER = SEASON
DAY_PART_TRIGGER = (
    r"(?:mornings?|afternoons?|evenings?|nights?|noon|midday|midnight|dawn|dusk|overnight|tonight"
    r"|daybreak|nightfall|sunrise|sunset|small hours)"
)
HOUR_WORD = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
CLOCK_TRIGGER = (
    rf"{_NOT_IN_NUMBER}(?:\d{{1,2}}|{HOUR_WORD}|twenty|twenty-five)"
    rf"(?= o'clock| past (?:\d|{HOUR_WORD})"
    r"| in the (?:morning|afternoon|evening)\b| at night\b| tonight\b"
    r"| (?:the next|the following|that|this|last|the same|yesterday|tomorrow) "
    r"(?:morning|afternoon|evening|night)\b)"
)
SET_TRIGGER = (
    r"(?:every|each|daily|weekly|monthly|yearly|annually|hourly|quarterly|fortnightly|biweekly"
    r"|nightly|semi-?annually|half-yearly|weekdays|weeknights)"
)
DEICTIC_TRIGGER = r"(?:today|tomorrow|yesterday)"
# A time zone as news names it; folded, so "ET" is read as "et".
ZONE = (
    r"(?:(?:gmt|utc)(?: ?[+-] ?\d{1,2}(?::?\d\d)?)?|[ecmp][sd]?t(?! al\b)|ces?t|ees?t|bst|msk"
    r"|ist|jst|local time|greenwich (?:mean )?time|central european (?:summer )?time"
    r"|(?:us )?(?:eastern|pacific|central|mountain)(?: standard| daylight)? time"
    r"|(?:moscow|baku|yerevan|tbilisi|stepanakert|london|paris|berlin|kyiv|kiev|minsk|istanbul"
    r"|ankara|tehran|israel|damascus|kabul|delhi|beijing|tokyo|washington|new york) time)"
)

MODS = {
    "early": "START", "early in": "START", "beginning of": "START", "start of": "START",
    "late": "END", "late in": "END", "end of": "END", "close of": "END", "later in": "END",
    "mid": "MID", "middle of": "MID", "middle": "MID", "earlier": "START", "later": "END",
    "early part of": "START", "latter part of": "END", "first half of": "START",
    "second half of": "END", "last half of": "END", "latter half of": "END",
    "turn of": "START", "about": "APPROX", "around": "APPROX", "circa": "APPROX", "ca.": "APPROX",
    "c.": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "some": "APPROX",
    "nearly": "EQUAL_OR_LESS", "almost": "EQUAL_OR_LESS", "less than": "LESS_THAN",
    "under": "LESS_THAN", "up to": "EQUAL_OR_LESS", "at most": "EQUAL_OR_LESS",
    "more than": "MORE_THAN", "over": "MORE_THAN", "at least": "EQUAL_OR_MORE",
    "late-": "END", "only": None, "just": None, "just over": "MORE_THAN",
    "just under": "LESS_THAN", "well over": "MORE_THAN", "beginning": "START", "end": "END",
    "as early as": None, "as late as": None, "rest of": None,
}  # fmt: skip
_PERIOD_MOD = (
    r"(?:early(?: in| part of)?|late(?:r)?(?: in)?|earlier(?: in)?|mid"
    r"|(?:very )?(?:beginning|start|end|close"
    r"|middle|turn|early part|latter part|latter half|first half|second half|last half|rest) of"
    r"|middle|end|beginning|some ?time(?: in)?)"
)
# What may stand before a date that has days: "the early", "mid-", "the end of the".
PERIOD = rf"(?:(?:the )?(?P<mod>{_PERIOD_MOD})[ -](?:the |in )?)?"
# The same before words that take an article of their own: "the summer", "the 1990s".
THE_PERIOD = rf"(?:the )?{PERIOD}(?:the )?"
# What may stand before a single day: "late Monday", "earlier today".
DAY_MOD = r"(?:(?P<mod>early|late|earlier|later) )?"
_LENGTH_MOD = (
    r"(?:about|around|approximately|roughly|some|nearly|almost|less than|under|at most"
    r"|more than|just over|just under|well over|over(?! the)|at least)"
)
LENGTH = rf"(?:(?P<mod>{_LENGTH_MOD}) )?"
LEADS = (
    r"(?:the|an?|another|exactly|precisely|about|around|circa|ca?\.|approximately|roughly|some|nearly|almost"
    r"|less than|under"
    r"|up to|at most|more than|just|well|over|at least|only|very|fiscal"
    r"|(?:end|mid)(?=-)|(?<!year )(?<!years )years?|full|whole|entire|additional|extra"
    r"|early|late|earlier|later|mid"
    r"|(?:beginning|start|end|close|middle|turn|part|half) of"
    r"|(?:first|second|last)(?= (?:half|part) of)|latter|some ?time|in|of|c\.|bank|holiday)"
    r"(?: {1,3}|-)"
)


def pattern(text: str) -> re.Pattern[str]:
    """A rule's pattern: it ends where a word ends."""
    return re.compile(rf"(?:{text})(?!\w)")


def number(text: str) -> float | None:
    """The number that the words of `NUMBER` stand for; None for a vague one."""
    text = text.strip()
    if fraction := re.fullmatch(r"(\d+)[ -](\d)/(\d)", text):
        return int(fraction[1]) + int(fraction[2]) / int(fraction[3])
    if text[0].isdigit():
        return float(text.replace(",", ""))
    if text.startswith("half"):
        return 0.5
    total = 0.0
    for word in text.replace("-", " ").split():
        if word == "of":
            continue
        if word not in NUMBERS:
            return None
        value = NUMBERS[word]
        total = total * value if value >= 100 or (word == "dozen" and total) else total + value
        total = total or value
    if text in ("a couple", "a couple of", "a pair of"):
        return 2
    return total


def unit(text: str) -> Unit:
    """The unit that a word names: "years" a year."""
    return UNITS[text.removesuffix("s")]


def counted(text: str, unit_text: str) -> tuple[float | None, Unit]:
    """A number of units: a fortnight is two weeks."""
    count = number(text)
    if unit_text.startswith("fortnight") and count is not None:
        count *= 2
    return count, unit(unit_text)


def month(text: str) -> int:
    """The number of a month by its name."""
    return MONTHS[text.rstrip(".")]


def spelled_year(text: str) -> int:
    """The year that the words of `SPELLED_YEAR` stand for."""
    values = [NUMBERS[word] for word in text.replace("-", " ").split() if word != "and"]
    if values[1] == 1000:
        return 2000 + sum(values[2:])
    tail = 0 if values[1] == 100 else sum(values[1:])
    return 100 * values[0] + tail


def weekday(text: str) -> int:
    """The number of a weekday by its name, 1 for Monday."""
    return WEEKDAYS[text.rstrip(".")]


def ordinal(text: str) -> int:
    """The number of "third", "3rd" or "3"."""
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else ORDINALS[text]


def mod(match: re.Match[str]) -> str | None:
    """The TIMEX3 mod of what a rule matched as `mod`."""
    found = match["mod"]
    return None if found is None else MODS.get(found.removeprefix("very "))


_LETTERS = {
    Unit.MINUTE: "M", Unit.HOUR: "H", Unit.DAY: "D", Unit.WEEKEND: "WE", Unit.WEEK: "W",
    Unit.MONTH: "M", Unit.QUARTER: "Q", Unit.YEAR: "Y", Unit.DECADE: "DE", Unit.CENTURY: "C",
}  # fmt: skip
_IN_HALVES = {Unit.YEAR: "6M", Unit.HOUR: "30M", Unit.MINUTE: "30S"}


def length_value(count: float | None, unit: Unit) -> str:
    """The value of so many units, an X for an unknown number: "P3Y", "PXD", "PT36H"."""
    time = "T" if unit in (Unit.MINUTE, Unit.HOUR) else ""
    if unit is Unit.QUARTER and count is not None:
        count, unit = 3 * count, Unit.MONTH
    if unit is Unit.DECADE:
        count, unit = None if count is None else 10 * count, Unit.YEAR
    if count is not None and count % 1 == 0.5 and unit in _IN_HALVES:
        whole = f"{int(count)}{_LETTERS[unit]}" if count > 1 else ""
        return f"P{time}{whole}{_IN_HALVES[unit]}"
    shown = "X" if count is None else f"{count:g}"
    return f"P{time}{shown}{_LETTERS[unit]}"
