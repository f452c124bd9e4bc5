"""Dates counted from another: "вчера", "в прошлом году", "два дня спустя", "тот же месяц"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.ru.cues import PAST
from timeline.languages.ru.lexicon import (
    ADJECTIVE,
    DAY,
    DAY_PART_TRIGGER,
    DAYS_MONTH,
    DEICTIC_TRIGGER,
    FIGURES_TRIGGER,
    FULL_MONTH,
    LENGTH,
    MONTH,
    MONTH_TRIGGER,
    NUMBER,
    NUMBER_TRIGGER,
    ORDINAL_TRIGGER,
    PERIOD,
    RELATIVE_TRIGGER,
    SEASON,
    STEP_TRIGGER,
    UNIT,
    UNIT_TRIGGER,
    YEAR_TRIGGER,
    half,
    length_value,
    mod,
    month,
    number,
    ordinal,
    pattern,
    season,
    unit,
)
from timeline.languages.ru.surroundings import word_before
from timeline.languages.ru.year_parts import STEP_YEAR, year_of
from timeline.model import (
    Base,
    CalendarDate,
    Clock,
    Direction,
    EventOffset,
    Offset,
    Unit,
    VagueTime,
    YearPart,
)

_DEICTICS = {"позавчера": -2, "вчера": -1, "накануне": -1, "сегодня": 0, "завтра": 1,
             "послезавтра": 2}  # fmt: skip
# Of the singular alone: "прошлые годы" name no year.
_SINGULAR = r"(?:ый|ий|ой|ая|яя|ую|юю|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ей)"
_STEP = (
    rf"(?P<step>(?:позапрошл|прошл|прошедш|минувш|истекш|нынешн|текущ|следующ|будущ|предстоящ"
    rf"|грядущ|предыдущ|друг){_SINGULAR}"
    r"|эт(?:от|а|о|у|ого|ой|ому|им|ом)(?: же)?"
    r"|т(?:от|а|у|ого|ой|ому|ем|ом|о)(?: же| самый| самого)?)"
)
_STEPS = (
    ("позапрошл", -2, Base.PUBLICATION), ("прошл", -1, Base.PUBLICATION),
    ("прошедш", -1, Base.PUBLICATION), ("минувш", -1, Base.PUBLICATION),
    ("истекш", -1, Base.PUBLICATION), ("нынешн", 0, Base.PUBLICATION),
    ("текущ", 0, Base.PUBLICATION), ("следующ", 1, Base.PUBLICATION),
    ("будущ", 1, Base.PUBLICATION), ("предстоящ", 1, Base.PUBLICATION),
    ("грядущ", 1, Base.PUBLICATION), ("предыдущ", -1, Base.MENTION), ("друг", 1, Base.MENTION),
    ("эт", 0, Base.PUBLICATION), ("т", 0, Base.MENTION),
)  # fmt: skip
_ONE_UNIT = (
    r"(?P<unit>недел(?:я|и|ю|е|ей)|месяц(?:а|у|ем|е)?|год(?:а|у|ом)?|квартал(?:а|у|ом|е)?"
    r"|полугоди(?:е|я|ю|ем|и)|десятилети(?:е|я|ю|ем|и)|век(?:а|у|ом|е)?|столети(?:е|я|ю|ем|и)"
    r"|день|дн(?:я|ю|ем|е)|сутки)"
)
_SAME = rf"(?:аналогичн|соответствующ|сопоставим){ADJECTIVE}"
_BACK = r"назад|тому назад|ранее|раньше|до (?:этого|того)"
_ON = r"спустя|позже|позднее|после (?:этого|того(?!,? как))"
_COUNT = (
    rf"(?P<exactly>ровно )?{LENGTH}(?:(?P<number>{NUMBER}) )?(?P<unit>{UNIT})"
    r"|(?P<half>полгода|полвека)"
)

# Without a number that could be read, as in "миллион лет назад", they count nothing.
_PLURALS = frozenset(
    "лет годы годов дни дней недель месяцы месяцев кварталов десятилетий столетий веков".split()
)


def _compared(match: re.Match[str]) -> Sequence[Piece]:
    """ "Аналогичный период прошлого года" is the quarter or half spoken of, a year before."""
    return (Piece(Offset(Unit.YEAR, -1, Base.PUBLICATION, counted=True)),)


def _deictic(match: re.Match[str]) -> Sequence[Piece]:
    word = match["day"]
    count = next((n for name, n in _DEICTICS.items() if word.startswith(name[:6])), 0)
    return (Piece(Offset(Unit.DAY, _DEICTICS.get(word, count), Base.PUBLICATION)),)


def _step(match: re.Match[str]) -> Sequence[Piece]:
    word, named = match["step"], unit(match["unit"])
    count, base = next((n, base) for stem, n, base in _STEPS if word.startswith(stem))
    if word.startswith("эт") and (named is Unit.DAY or word.endswith("же")):
        base = Base.MENTION
    if named is Unit.DAY and base is Base.PUBLICATION:
        if count != 1:
            return ()
        base = Base.MENTION
    if word.startswith("друг") and named is not Unit.DAY:
        return ()
    if named is Unit.YEAR and (part := half(match)):
        return (Piece(YearPart(part, Offset(Unit.YEAR, count, base))),)
    return (Piece(Offset(named, count, base), mod=mod(match)),)


def _definite(match: re.Match[str]) -> Sequence[Piece]:
    named, found = unit(match["unit"]), mod(match)
    if found in (None, "APPROX"):
        return ()
    if named is Unit.YEAR and (part := half(match)):
        return (Piece(YearPart(part, Offset(Unit.YEAR, 0, Base.PUBLICATION))),)
    base = Base.MENTION if named is Unit.QUARTER else Base.STORY
    return (Piece(Offset(named, 0, base), mod=found),)


def _counted(match: re.Match[str]) -> tuple[float | None, Unit]:
    """How many of which unit: "полтора года" as 18 months, "век" as 100 years."""
    if match["half"]:
        return (6, Unit.MONTH) if match["half"] == "полгода" else (50, Unit.YEAR)
    count, named = number(match["number"]) if match["number"] else 1, unit(match["unit"])
    if count is None or (match["number"] is None and match["unit"] in _PLURALS):
        return None, named
    if named in (Unit.DECADE, Unit.CENTURY):
        return count * (10 if named is Unit.DECADE else 100), Unit.YEAR
    if named is Unit.YEAR and count != int(count):
        return count * 12, Unit.MONTH
    if named is Unit.HALF:
        return count * 6, Unit.MONTH
    return count, named


def _away(match: re.Match[str], sign: int, base: Base) -> Sequence[Piece]:
    count, named = _counted(match)
    if named in (Unit.MINUTE, Unit.HOUR, Unit.WEEKEND):
        return ()
    if count is None:
        return (Piece(VagueTime("PAST_REF" if sign < 0 else "FUTURE_REF")),)
    step = round(count) if count == int(count) else int(count)
    exact = match["exactly"] is not None and named in (Unit.WEEK, Unit.MONTH, Unit.YEAR)
    there = Offset(named, sign * step, base, counted=True, to_the_day=exact)
    return (Piece(there, mod=mod(match)),)


def _after_count(match: re.Match[str]) -> Sequence[Piece]:
    back = re.fullmatch(_BACK, match["way"]) is not None
    base = Base.PUBLICATION if match["way"].endswith("назад") else Base.MENTION
    return _away(match, -1 if back else 1, base)


def _through(match: re.Match[str]) -> Sequence[Piece]:
    """ "Через два дня" counts from a story's date beside a verb of the past, else from today."""
    if match["way"] == "спустя":
        return _away(match, 1, Base.MENTION)
    rest = match.string[match.end() : match.end() + 50].split(". ")[0]
    before = match.string[max(0, match.start() - 24) : match.start()].rpartition(". ")[2]
    told = PAST.search(rest) or PAST.search(before)
    return _away(match, 1, Base.MENTION if told else Base.PUBLICATION)


def _from_event(match: re.Match[str]) -> Sequence[Piece]:
    count = number(match["number"]) if match["number"] else 1
    length = "P6M" if match["half"] else length_value(count, match["unit"])
    back = match.string.startswith((" до", " перед"), match.end())
    if back and word_before(match.string, match.start()) != "за":
        return ()
    return (
        Piece(EventOffset(length, Direction.PAST if back else Direction.FUTURE), mod=mod(match)),
    )


def _named_step(match: re.Match[str]) -> Sequence[Piece]:
    word, name = match["step"], match["name"]
    count = next(n for stem, n, _ in _STEPS if word.startswith(stem))
    direction = (Direction.PAST, Direction.SAME, Direction.FUTURE)[max(-1, min(count, 1)) + 1]
    if re.fullmatch(SEASON, name):
        return (Piece(YearPart(season(name), direction=direction), mod=mod(match)),)
    return (Piece(CalendarDate(None, month(name), direction=direction), mod=mod(match)),)


def _month_of_year(match: re.Match[str]) -> Sequence[Piece]:
    day = ordinal(match["day"]) if match["day"] else None
    return (Piece(CalendarDate(year_of(match), month(match["month"]), day), mod=mod(match)),)


def _is_eve(text: str, match: re.Match[str]) -> bool:
    """Tell "накануне сообщил" from "накануне выборов", by what follows."""
    if match["day"] != "накануне":
        return True
    return _AFTER_EVE.match(text, match.end()) is not None


_AFTER_EVE = re.compile(
    r" ?(?:$|[.,;:!?)»\n])"
    r"| (?:в|во|на|с|и|к|у|по|из|под|он|она|они|мы|вечером|утром|ночью|днем|днём|также|уже|было)\b"
    r"| [а-яё]{2,20}[аеиоуыя]л[аои]?(?:с[ья])?\b| [А-ЯЁ][\w-]{0,20}[бвгдзклмнпрстфхцчшщ]\b"
    r"| [а-яё]{2,20}(?:нт|ер|ор|ёр|ик|тр)\b"
)
DEICTIC = Rule(
    name="ru.deictic_day",
    triggers=(DEICTIC_TRIGGER,),
    pattern=pattern(
        rf"(?P<day>сегодня|вчера|завтра|позавчера|послезавтра|накануне"
        rf"|(?:сегодняшн|вчерашн|завтрашн){ADJECTIVE})"
    ),
    interpret=_deictic,
    examples=(
        Example("он уехал [вчера]", "-P1D"),
        Example("[Позавчера] шёл дождь", "-P2D"),
        Example("на [завтрашней] встрече", "+P1D"),
        Example("[Накануне] сообщили о сделке", "-P1D"),
    ),
    rejects=("накануне выборов",),
    fits=_is_eve,
)
NEXT_MORNING = Rule(
    name="ru.next_day_word",
    triggers=(DEICTIC_TRIGGER,),
    pattern=pattern(r"наутро|назавтра"),
    interpret=lambda match: (
        (Piece(Clock("MO", Offset(Unit.DAY, 1, Base.MENTION))),)
        if match[0] == "наутро"
        else (Piece(Offset(Unit.DAY, 1, Base.MENTION)),)
    ),
    examples=(Example("[Наутро] он ушёл", "(+P1D)TMO"),),
)
STEP = Rule(
    name="ru.step",
    triggers=(RELATIVE_TRIGGER,),
    pattern=pattern(rf"{PERIOD}{_STEP} {_ONE_UNIT}(?! (?:назад|спустя)\b)"),
    interpret=_step,
    examples=(
        Example("продажи в [прошлом году] упали", "-P1Y"),
        Example("в [начале следующего месяца] съезд", "+P1M"),
        Example("в [тот же день] шёл дождь", "P0D"),
        Example("[конец этой недели] дождлив", "P0W"),
        Example("на [следующий день] горел рынок", "+P1D"),
        Example("в [позапрошлом году] уладили", "-P2Y"),
    ),
    rejects=("прошлые годы", "в последний день", "в другом году", "прошлый дневник"),
)
DEFINITE = Rule(
    name="ru.definite_unit",
    triggers=(UNIT_TRIGGER,),
    pattern=pattern(
        rf"{PERIOD}(?P<unit>года|месяца|недели|квартала|века|столетия|десятилетия)(?! назад)"
    ),
    interpret=_definite,
    examples=(
        Example("к [концу года] сдадут", "P0Y"),
        Example("с [начала недели] льёт", "P0W"),
        Example("во [второй половине года] рост", "(P0Y)-H2"),
    ),
    rejects=("около года", "песни года"),
)
COMPARED = Rule(
    name="ru.compared_period",
    triggers=(_SAME,),
    pattern=pattern(
        rf"{_SAME} (?:период(?:а|у|ом|е)?|квартал(?:а|у|ом|е)?|полугоди(?:е|я|ю|ем|и)"
        r"|месяц(?:а|у|ем|е)?) (?:прошлого|предыдущего) года"
    ),
    interpret=_compared,
    examples=(Example("чем за [аналогичный период прошлого года], на треть", "-P1Y"),),
    rejects=("за аналогичный период 2020 года",),
)
AWAY = Rule(
    name="ru.away",
    triggers=(YEAR_TRIGGER, FIGURES_TRIGGER, NUMBER_TRIGGER, UNIT_TRIGGER, DAY_PART_TRIGGER),
    pattern=pattern(rf"(?:{_COUNT}) (?P<way>{_BACK}|{_ON})(?! (?:срока|графика)| чем\b)"),
    interpret=_after_count,
    examples=(
        Example("начали [два месяца назад] там", "-P2M"),
        Example("[годом ранее] он ушёл", "-P1Y"),
        Example("[Девять лет спустя] вернулся", "+P9Y"),
        Example("[днём позже] сдались", "+P1D"),
        Example("[полтора года назад] было", "-P18M"),
        Example("[несколько лет назад] строили", "PAST_REF"),
        Example("[две тысячи лет назад] жили", "-P2000Y"),
        Example("[10 000 лет назад] растаял", "-P10000Y"),
        Example("миллион [лет назад] остыл", "PAST_REF"),
    ),
    rejects=("за месяц до выборов", "на два дня раньше срока"),
)
BEFORE_THAT = Rule(
    name="ru.before_that",
    triggers=(STEP_TRIGGER,),
    pattern=pattern(rf"за (?:{_COUNT}) до (?:этого|того)(?!,? как)"),
    interpret=lambda match: _away(match, -1, Base.MENTION),
    examples=(Example("[за день до этого] он писал", "-P1D"),),
    rejects=("за день до выборов",),
)
THROUGH = Rule(
    name="ru.through",
    triggers=(STEP_TRIGGER,),
    pattern=pattern(
        rf"(?P<way>через|спустя) (?:{_COUNT})(?: после (?:этого|того(?!,? как)))?(?! после\b)"
    ),
    interpret=_through,
    examples=(
        Example("встретятся [через два месяца] снова", "+P2M"),
        Example("[Через неделю] его убили", "+P1W"),
        Example("[спустя три дня] нашли", "+P3D"),
    ),
    rejects=("через дом", "через три дня после аварии"),
)
FROM_EVENT = Rule(
    name="ru.from_event",
    triggers=(YEAR_TRIGGER, FIGURES_TRIGGER, NUMBER_TRIGGER, UNIT_TRIGGER),
    pattern=pattern(
        rf"(?:{_COUNT})(?= (?:после (?!этого|того\b(?!,? как))|со дня |с момента |до (?!\d|этого"
        r"|того\b(?!,? как))|перед )\w)"
    ),
    interpret=_from_event,
    examples=(
        Example("за [шесть месяцев] до развёртывания", "-P6M"),
        Example("через [четыре дня] после лавины", "+P4D"),
    ),
    rejects=("шесть месяцев назад", "от двух лет до пяти"),
)
NAMED_STEP = Rule(
    name="ru.named_step",
    triggers=(RELATIVE_TRIGGER,),
    pattern=pattern(rf"{PERIOD}{_STEP} (?P<name>{FULL_MONTH}|{SEASON})"),
    interpret=_named_step,
    examples=(
        Example("виделись в [прошлом ноябре] раз", "-XXXX-11"),
        Example("выборы [этим летом] пройдут", "=XXXX-SU"),
        Example("ждём [следующей весной]", "+XXXX-SP"),
    ),
    rejects=("эта весть", "прошлые вёсны"),
)
MONTH_OF_YEAR = Rule(
    name="ru.month_of_year",
    triggers=(MONTH_TRIGGER, FIGURES_TRIGGER, ORDINAL_TRIGGER),
    pattern=pattern(
        rf"{PERIOD}(?:(?P<day>{DAY}) (?={DAYS_MONTH}))?(?P<month>{MONTH}),? "
        rf"(?P<year>(?!))?{STEP_YEAR}"
    ),
    interpret=_month_of_year,
    examples=(
        Example("в [июне прошлого года] он", "(-P1Y)-06"),
        Example("[8 мая текущего года] открыт", "(P0Y)-05-08"),
        Example("с [конца июля того же года]", "(P0Y)-07"),
        Example("указ [16 сентября с. г.] вышел", "(P0Y)-09-16"),
    ),
)
FAMILY = Family(
    "Relative dates",
    (
        DEICTIC,
        NEXT_MORNING,
        STEP,
        COMPARED,
        DEFINITE,
        AWAY,
        BEFORE_THAT,
        THROUGH,
        FROM_EVENT,
        NAMED_STEP,
        MONTH_OF_YEAR,
    ),
)
