"""Lengths of time, which are no points on a timeline: "три года", "44-дневная"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.ru.lexicon import (
    ADJECTIVE,
    DAYS_MONTH,
    FIGURES_TRIGGER,
    LENGTH,
    LENGTH_UNIT,
    NUMBER,
    NUMBER_TRIGGER,
    RELATIVE_TRIGGER,
    UNIT_TRIGGER,
    YEAR_TRIGGER,
    length_value,
    mod,
    number,
    pattern,
)
from timeline.languages.ru.numerals import NUMBER_WORD
from timeline.languages.ru.surroundings import is_age, word_before
from timeline.model import Direction, Length

_HALVES = {"полгода": "P6M", "полчаса": "PT30M", "полвека": "P50Y"}
_PLURALS = {
    "дн": "D", "сут": "D", "недел": "W", "месяц": "M", "год": "Y", "десятилети": "Y",
    "столети": "Y", "век": "Y",
}  # fmt: skip
_PLURAL = r"(?:дн|недел|месяц|год|час|минут|десятилети|столети|век)(?:ами|ями)"
_ADJECTIVE_UNITS = {"дневн": "день", "недельн": "неделя", "месячн": "месяц", "часов": "час",
                    "минутн": "минута"}  # fmt: skip
_ADJECTIVE_UNIT = r"(?P<unit>дневн|недельн|месячн|часов|минутн)"
_ADJECTIVE_NUMBERS = {
    "одно": 1, "двух": 2, "трех": 3, "четырех": 4, "пяти": 5, "шести": 6, "семи": 7, "восьми": 8,
    "девяти": 9, "десяти": 10, "полутора": 1.5, "много": None,
}  # fmt: skip
_WHICH = (
    r"(?:(?:последн|ближайш|прошедш|минувш|следующ|перв|предыдущ|предстоящ|эт)"
    r"(?:ые|ие|их|ых|ими|и|им|ым|ого|ую|ий)"
    r"(?: же)? )?"
)
_SINGULAR = (
    r"(?P<unit>день|дня|сутки|суток|неделю|недели|месяц|месяца|год|года|час|часа|минуту|минуты"
    r"|десятилетие|десятилетия|столетие|век|века)"
)


def _length(match: re.Match[str]) -> Sequence[Piece]:
    count = number(match["number"])
    if match["half"] and count is not None:
        count += 0.5
    side = None
    if _OF_PERIOD.match(match.string, match.end()):
        side = next((side for stem, side in _SIDES if match[0].startswith(stem)), None)
    return (Piece(Length(length_value(count, match["unit"]), side=side), mod=mod(match)),)


# "За первые девять месяцев 2020 года."
_OF_PERIOD = re.compile(r" (?!(?:в|во|на|с|со|к|по|до|из|от|и)\b)[а-я\d]")
_SIDES = (("перв", Direction.PAST), ("последн", Direction.FUTURE))


def _length_range(match: re.Match[str]) -> Sequence[Piece]:
    first, last = number(match["first"]), number(match["number"])
    if first is None or last is None or first >= last:
        return ()
    return (
        Piece(Length(length_value(first, match["unit"])), end=match.end("first")),
        Piece(Length(length_value(last, match["unit"])), start=match.start("number")),
    )


def _one(match: re.Match[str]) -> Sequence[Piece]:
    return (Piece(Length(length_value(1, match["unit"])), mod=mod(match)),)


def _plural(match: re.Match[str]) -> Sequence[Piece]:
    found = match["unit"]
    if found.startswith(("час", "минут")):
        return (Piece(Length("PTXH" if found[0] == "ч" else "PTXM")),)
    if found == "сутки":
        return (Piece(Length("P1D")),)
    letter = next(letter for stem, letter in _PLURALS.items() if found.startswith(stem))
    return (Piece(Length(f"PX{letter}")),)


def _adjective(match: re.Match[str]) -> Sequence[Piece]:
    found = match["number"]
    count = _ADJECTIVE_NUMBERS[found] if found in _ADJECTIVE_NUMBERS else int(found)
    return (Piece(Length(length_value(count, _ADJECTIVE_UNITS[match["unit"]]))),)


LENGTH_RULE = Rule(
    name="ru.length",
    triggers=(YEAR_TRIGGER, FIGURES_TRIGGER, NUMBER_TRIGGER, RELATIVE_TRIGGER),
    pattern=pattern(
        rf"{_WHICH}{LENGTH}(?P<number>(?!(?:1[5-9]|20)\d\d год[аы]?\b){NUMBER})"
        rf"(?P<half> с половиной)?"
        rf"(?: полных| целых| долгих| календарных| рабочих)? "
        rf"(?P<unit>(?!выходн|квартал){LENGTH_UNIT})"
    ),
    interpret=_length,
    examples=(
        Example("ждали [три года] вестей", "P3Y"),
        Example("в течение [44 дней] воевали", "P44D"),
        Example("[почти сорок лет] живёт", "P40Y"),
        Example("за [последние два года] вырос", "P2Y"),
        Example("простоял [полтора месяца] пустым", "P1.5M"),
        Example("[два с половиной года] спустя рукава", "P2Y6M"),
        Example("хватило [девяноста секунд] им", "PT90S"),
        Example("шёл [несколько минут] дождь", "PTXM"),
        Example("ждали [трое суток] у моря", "P3D"),
    ),
    rejects=("ему был 51 год", "пострадавший, 29 лет, скончался", "на 5 домов", "в 2020 годах"),
    fits=lambda text, match: not is_age(text, match),
)
LENGTH_RANGE = Rule(
    name="ru.length_range",
    triggers=(FIGURES_TRIGGER, NUMBER_TRIGGER),
    pattern=pattern(
        rf"(?P<first>\d{{1,3}}|{NUMBER_WORD})(?P<joint> ?- ?| до )"
        rf"(?P<number>\d{{1,3}}|{NUMBER_WORD}) (?P<unit>(?!выходн|квартал){LENGTH_UNIT})"
    ),
    interpret=_length_range,
    examples=(
        Example("ждать [5]-[7 дней] вестей", "P5D P7D"),
        Example("грозит от [двух] до [пяти лет] тюрьмы", "P2Y P5Y"),
        Example("займёт [два]-[три дня] пути", "P2D P3D"),
    ),
    rejects=("счёт 3-2 года", "с 3 до 5 лет", "в возрасте 18-25 лет"),
    fits=lambda text, match: (
        not is_age(text, match)
        and (match["joint"] != " до " or word_before(text, match.start()).lower() == "от")
    ),
)
HALF_LENGTH = Rule(
    name="ru.half_length",
    triggers=(NUMBER_TRIGGER, RELATIVE_TRIGGER),
    pattern=pattern(rf"{_WHICH}{LENGTH}(?P<word>полгода|полчаса|полвека)"),
    interpret=lambda match: (Piece(Length(_HALVES[match["word"]]), mod=mod(match)),),
    examples=(Example("искали [почти полгода] его", "P6M"),),
)
ONE_LENGTH = Rule(
    name="ru.one_length",
    triggers=(UNIT_TRIGGER,),
    pattern=pattern(rf"{LENGTH}{_SINGULAR}(?! назад| спустя| ранее| раньше| позже)"),
    interpret=_one,
    examples=(
        Example("уладили за [день] спор", "P1D"),
        Example("в течение [года] ждали", "P1Y"),
        Example("[почти год] молчал", "P1Y"),
    ),
    rejects=("день настал", "до года", "час назад"),
    fits=lambda text, match: match["mod"] is not None or _is_measured(text, match.start()),
)


def _is_measured(text: str, start: int) -> bool:
    """After "за", "в течение" and their like a unit alone is one of it."""
    return _MEASURES.search(text[max(0, start - 18) : start].lower()) is not None


_MEASURES = re.compile(
    r"\b(?:за|в течение|в продолжение|на протяжении|сроком на|целый|целую|целые|весь|всю|круглые) $"
)
PLURAL_LENGTH = Rule(
    name="ru.vague_length",
    triggers=(RELATIVE_TRIGGER, NUMBER_TRIGGER),
    pattern=pattern(
        r"(?:последни|ближайши|долги|прошедши|минувши|первы|многи)[ех] "
        r"(?P<unit>дни|дней|сутки|недели|недель|месяцы|месяцев|годы|годов|лет|часы|часов|минуты"
        r"|десятилетия|десятилетий|столетия|века)"
        # "Последние дни августа" are of it.
        rf"(?! {DAYS_MONTH})"
    ),
    interpret=lambda match: _plural(match) if match["unit"] != "лет" else (Piece(Length("PXY")),),
    examples=(
        Example("в [ближайшие дни] дожди ослабнут", "PXD"),
        Example("за [последние годы] вырос", "PXY"),
        Example("за [минувшие сутки] сбили", "P1D"),
    ),
)
BY_PLURAL = Rule(
    name="ru.bare_plural",
    triggers=(UNIT_TRIGGER,),
    pattern=pattern(rf"(?P<unit>{_PLURAL})(?! ранее| раньше| позже| спустя)"),
    interpret=_plural,
    examples=(Example("ждут [месяцами] ответа", "PXM"),),
    rejects=("двумя годами ранее", "над днями недели", "перед годами войны"),
    fits=lambda text, match: (
        word_before(text, match.start())[-2:].lower() in ("ют", "ут", "ят", "ат", "ет", "ит", "ли")
    ),
)
ADJECTIVE_LENGTH = Rule(
    name="ru.length_adjective",
    triggers=(FIGURES_TRIGGER,),
    pattern=pattern(rf"(?P<number>\d{{1,3}})-?{_ADJECTIVE_UNIT}{ADJECTIVE}"),
    interpret=_adjective,
    examples=(Example("после [44-дневной] войны", "P44D"),),
    rejects=("81-летняя Ольга",),
)
WORD_ADJECTIVE = Rule(
    name="ru.length_word_adjective",
    triggers=(
        rf"(?:{'|'.join(_ADJECTIVE_NUMBERS)})(?:дневн|недельн|месячн|часов|минутн){ADJECTIVE}",
    ),
    pattern=pattern(rf"(?P<number>{'|'.join(_ADJECTIVE_NUMBERS)}){_ADJECTIVE_UNIT}{ADJECTIVE}"),
    interpret=_adjective,
    examples=(Example("прибыл с [трёхдневным] визитом", "P3D"),),
    rejects=("трёхлетний сын",),
)
FAMILY = Family(
    "Lengths",
    (
        LENGTH_RANGE,
        LENGTH_RULE,
        HALF_LENGTH,
        ONE_LENGTH,
        PLURAL_LENGTH,
        BY_PLURAL,
        ADJECTIVE_LENGTH,
        WORD_ADJECTIVE,
    ),
)
