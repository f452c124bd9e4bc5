"""Days of the week and parts of the day: "Friday", "last Sunday", "Monday evening"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.en.lexicon import (
    DAY_MOD,
    FIGURES_TRIGGER,
    FULL_WEEKDAY,
    NUMBER,
    NUMBER_TRIGGER,
    PARTS_OF_DAY,
    RELATIVE_TRIGGER,
    WEEKDAY,
    WEEKDAY_TRIGGER,
    WEEKDAYS_TRIGGER,
    mod,
    number,
    pattern,
    weekday,
)
from timeline.languages.en.named_days import DIRECTIONS, FROM_MENTION
from timeline.languages.en.names import is_any_weekday, is_named_weekday, is_someone, is_street
from timeline.model import Base, Beside, Direction, Offset, Recurrence, Unit, VagueTime, WeekdayDate


def _weekday(match: re.Match[str]) -> Sequence[Piece]:
    if _OF_A_FEAST.match(match.string, match.end()) or is_any_weekday(match):
        return (Piece(VagueTime(f"XXXX-WXX-{weekday(match['weekday'])}")),)
    return (Piece(WeekdayDate(weekday(match["weekday"])), mod=mod(match)),)


_FEW_WORDS = 24
_OF_A_FEAST = re.compile(
    r" (?:in|of|after|before) (?:advent|lent|epiphany|pentecost|trinity|ordinary time)\b"
)


def _directed(match: re.Match[str]) -> Sequence[Piece]:
    step = match["step"]
    base = Base.MENTION if step in FROM_MENTION else Base.PUBLICATION
    return (Piece(WeekdayDate(weekday(match["weekday"]), DIRECTIONS[step], base=base)),)


def _weekdays(match: re.Match[str]) -> Sequence[Piece]:
    part = match["part"]
    time = f"T{PARTS_OF_DAY[part]}" if part else ""
    return (Piece(Recurrence(f"XXXX-WXX-{weekday(match['weekday'])}{time}")),)


def _of_week(match: re.Match[str]) -> Sequence[Piece]:
    count = {"last": -1, "this": 0, "next": 1}[match["step"]]
    week = Offset(Unit.WEEK, count, Base.PUBLICATION)
    return (Piece(WeekdayDate(weekday(match["weekday"]), week=week)),)


def _is_day(text: str, match: re.Match[str]) -> bool:
    """Tell "Mon." from "mon", and a day from the street or paper that bears its name."""
    if match["short"] is not None and not _is_capital(text, match):
        return False
    start, end = match.start("weekday"), match.end()
    named = is_named_weekday(text, start, end) or is_someone(text, start, end)
    return not named and not is_street(text, end)


def _points(text: str, start: int, end: int) -> bool:
    """Tell "on that Friday" and "was freed that Friday" from "he said that Friday"."""
    if text[start].isupper() or text.endswith(("on ", "by ", "until ", "since "), 0, start):
        return True
    if _DEED.search(text, max(0, start - _FEW_WORDS), start):
        return True
    return _WHEN_OR_END.match(text, end) is not None


_DEED = re.compile(
    r"(?:; |\b(?!said|add|claim|stat|report|insist|announc|confirm|argu|suggest|warn|believ|deni"
    r"|declar|reveal|admitt|conced|decid|agre|not|indicat|predict|demand|request|assum|promis"
    r"|propos|hop|expect|learn|show|assert|recall|repeat|explain|complain|alleg|estimat|inform"
    r"|observ|remark|accept|repli|order|wish|pray|reason|figur|notic|realis|realiz)\w+ed )$"
)
_WHEN_OR_END = re.compile(r"[.;)]|, (?:when|where|which)\b|$")


def _names_itself(text: str, match: re.Match[str]) -> bool:
    """Tell "on the Friday" from "the Friday deadline" and "the Sunday Times"."""
    if is_named_weekday(text, match.start("weekday"), match.end()):
        return False
    opens = text.startswith("On the ", match.start() - 3)
    return opens or not _SOMETHING_OF_IT.match(text, match.end())


_SOMETHING_OF_IT = re.compile(
    r"-\w|'s| (?!(?:a|after|an|and|as|at|before|but|by|for|from|had|has|he|his|i|in|is|it|its|more"
    r"|no|of|on|one|or|she|so|some|that|the|their|then|there|they|to|two|until|was|we|were|when|where"
    r"|which|while|who|with)\b)\w"
)


def _is_capital(text: str, match: re.Match[str]) -> bool:
    return text[match.start("weekday")].isupper()


WEEKDAY_ALONE = Rule(
    name="en.weekday",
    triggers=(WEEKDAY_TRIGGER,),
    pattern=pattern(
        rf"{DAY_MOD}(?:bank holiday )?(?P<weekday>{FULL_WEEKDAY}"
        r"|(?P<short>(?:mon|tues|wed|thurs|fri)\."
        r"|(?<=\bon )(?:mon|tues?|weds?|thur?s?|fri|sat|sun)(?= ?(?:[,;:)]|$)| [a-z])))"
    ),
    interpret=_weekday,
    examples=(
        Example("he said on [Friday] that", "XXXX-WXX-5"),
        Example("it closed [late Monday] in", "XXXX-WXX-1"),
        Example("rushed out on [bank holiday Monday], it", "XXXX-WXX-1"),
        Example("it fell on [Thurs] in", "XXXX-WXX-4"),
        Example("on a wet [Friday] in March", "XXXX-WXX-5"),
        Example("on the first [Sunday] in Lent", "XXXX-WXX-7"),
    ),
    rejects=(
        "the sun rose",
        "Fridays are free",
        "he wed. they left",
        "on Friday Street",
        "the Sunday Times",
        "votes on Super Tuesday",
        "a horse called Friday",
        "Ann Friday, who is 16",
    ),
    fits=_is_day,
)
DIRECTED = Rule(
    name="en.weekday_directed",
    triggers=(RELATIVE_TRIGGER,),
    pattern=pattern(
        r"(?:the )?(?P<step>this past|this coming|that same|(?<=the )same|last|past|next|this"
        rf"|coming|previous|following|that) (?P<weekday>{FULL_WEEKDAY})"
    ),
    interpret=_directed,
    examples=(
        Example("they met [last Sunday] in", "-XXXX-WXX-7"),
        Example("down from [the previous Friday] and", "-XXXX-WXX-5"),
        Example("it rained on [that Wednesday] in", "=XXXX-WXX-3"),
        Example("she was freed [that Friday] and", "=XXXX-WXX-5"),
        Example("it fell [the same Monday], as", "=XXXX-WXX-1"),
    ),
    rejects=("he said that Wednesday was free", "it was claimed that Friday was free"),
    fits=lambda text, match: match["step"] != "that" or _points(text, match.start(), match.end()),
)


def _so_many(match: re.Match[str]) -> Sequence[Piece]:
    count = number(match["number"])
    if count is None or count != int(count) or not count:
        return ()
    today = Offset(Unit.DAY, 0, Base.PUBLICATION)
    sign = -1 if match["way"] == "ago" else 1
    return (Piece(Beside(today, Unit.DAY, sign * int(count), weekday=weekday(match["weekday"]))),)


SO_MANY = Rule(
    name="en.weekdays_away",
    triggers=(NUMBER_TRIGGER, FIGURES_TRIGGER),
    pattern=pattern(
        rf"(?P<number>{NUMBER}) (?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s "
        r"(?P<way>ago|from now)"
    ),
    interpret=_so_many,
    examples=(
        Example("it closed [two Sundays ago] in", "(P0D)-#2-7"),
        Example("it opens [3 Fridays from now].", "(P0D)+#3-5"),
    ),
    rejects=("four Mondays in a row",),
)
OF_WEEK = Rule(
    name="en.weekday_of_week",
    triggers=(WEEKDAY_TRIGGER,),
    pattern=pattern(rf"(?P<weekday>{WEEKDAY}),? (?:of )?(?P<step>last|this|next) week"),
    interpret=_of_week,
    examples=(Example("on [Friday last week] it", "(-P1W)-5"),),
    fits=_is_capital,
)
WEEKDAYS_RULE = Rule(
    name="en.weekdays",
    triggers=(WEEKDAYS_TRIGGER, WEEKDAY_TRIGGER),
    pattern=pattern(
        r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
        r"(?:s| (?P<part>morning|afternoon|evening|night)s)"
    ),
    interpret=_weekdays,
    examples=(
        Example("closed on [Mondays] in", "XXXX-WXX-1"),
        Example("they play [Friday nights] at", "XXXX-WXX-5TNI"),
    ),
    rejects=("on Friday night", "the march of Fridays for Future"),
    fits=lambda text, match: not match.string.startswith(" for future", match.end()),
)
OF_THE_DAY_NAMED = Rule(
    name="en.weekday_of_the_day",
    triggers=(WEEKDAY_TRIGGER,),
    pattern=pattern(rf"(?:(?<=\d, a )|(?<=\bit was a ))(?P<weekday>{FULL_WEEKDAY})(?=[,.;:)]|$)"),
    interpret=lambda match: (
        Piece(WeekdayDate(weekday(match["weekday"]), Direction.SAME, base=Base.MENTION)),
    ),
    examples=(
        Example("on 29 July 2011, a [Friday], they", "=XXXX-WXX-5"),
        Example("She remembers. It was a [Saturday].", "=XXXX-WXX-6"),
    ),
    rejects=("he left, a Friday, and",),
)
DAY_OF_THAT_WEEK = Rule(
    name="en.weekday_before_it",
    triggers=(WEEKDAY_TRIGGER,),
    pattern=pattern(rf"the (?P<weekday>{FULL_WEEKDAY}) (?P<way>before|after)(?= ?[.,;:)]|$)"),
    interpret=lambda match: (
        Piece(
            WeekdayDate(
                weekday(match["weekday"]),
                Direction.PAST if match["way"] == "before" else Direction.FUTURE,
                base=Base.MENTION,
            )
        ),
    ),
    examples=(Example("they met on [the Thursday before].", "-XXXX-WXX-4"),),
    rejects=("the Thursday before the vote",),
)
THE_DAY = Rule(
    name="en.the_weekday",
    triggers=(WEEKDAY_TRIGGER,),
    pattern=pattern(rf"(?<=\b(?:on|by) )the (?P<weekday>{FULL_WEEKDAY})"),
    interpret=lambda match: (
        Piece(WeekdayDate(weekday(match["weekday"]), Direction.SAME, base=Base.MENTION)),
    ),
    examples=(Example("and on [the Friday] they left", "=XXXX-WXX-5"),),
    rejects=("on the Friday deadline", "in the Sunday Times", "on the Monday night"),
    fits=_names_itself,
)
FAMILY = Family(
    "Weekdays",
    (
        THE_DAY,
        OF_THE_DAY_NAMED,
        WEEKDAY_ALONE,
        WEEKDAYS_RULE,
        DIRECTED,
        SO_MANY,
        OF_WEEK,
        DAY_OF_THAT_WEEK,
    ),
)
