"""Russian words of numbers in their cases, and the numbers they stand for."""

from collections.abc import Mapping

_TEENS = r"(?:один|две|три|четыр|пят|шест|сем|восем|девят)надцат"
_ONES = (
    r"(?:один|одн(?:а|о|у|ого|ой|ому|им|ом)|дв(?:а|е|ух|ум|умя|ое|оих)"
    r"|тр(?:и|ех|ем|емя|ое|оих)|четыр(?:е|ех|ем|ьмя)|(?:четв|пят|шест|сем)ер(?:о|ых)"
    rf"|(?:пят|шест|сем|девят|десят|{_TEENS})(?:ь|и|ью)|вос(?:емь|ьми|емью|ьмью))(?!\w)"
)
_TENS = (
    r"(?:(?:двадцат|тридцат)(?:ь|и|ью)|сорока?|(?:пят|шест|сем)(?:ьдесят|идесяти|ьюдесятью)"
    r"|вос(?:емьдесят|ьмидесяти)|девяност[оа])(?!\w)"
)
_HUNDREDS = (
    r"(?:ст[оа]|двести|двухсот|триста|трехсот|пятьсот|пятисот|девятьсот|тысяч(?:а|у|и|ей)?)(?!\w)"
)
_BELOW_THOUSAND = rf"(?:{_HUNDREDS}(?: {_TENS})?(?: {_ONES})?|{_TENS}(?: {_ONES})?|{_ONES})"
NUMBER_WORD = rf"(?:{_BELOW_THOUSAND}(?: тысячи?(?!\w))?)"
_ENDING = r"(?:ый|ой|ая|ое|ого|ому|ым|ом|ую|ые|ых)"
_THIRD = r"трет(?:ий|ья|ье|ьего|ьему|ьим|ьем|ью|ьей)"
_FIRST_NINE = rf"(?:(?:перв|втор|четверт|пят|шест|седьм|восьм|девят){_ENDING}|{_THIRD})"
# Up to the thirty-first, as days of a month go.
ORDINAL = (
    rf"(?:(?:двадцать|тридцать) {_FIRST_NINE}|{_FIRST_NINE}"
    rf"|(?:десят|{_TEENS}|двадцат|тридцат){_ENDING})(?!\w)"
)
# The same of the neuter, as days are named: "двадцать первое", "первого", "третьему".
DAY_ORDINAL = ORDINAL.replace(_ENDING, "(?:ое|ого|ому|ым|ом)").replace(
    _THIRD, "трет(?:ье|ьего|ьему|ьим|ьем)"
)
# Of the plural, as decades are named: "девяностые", "двадцатых", "нулевым".
TENS = r"(?:двадцат|тридцат|сороков|пятидесят|шестидесят|семидесят|восьмидесят|девяност|нулев)"
TENS_ENDING = r"(?:ые|ых|ым|ыми)"
# The words of a year in full: "тысяча девятьсот девяносто четвертом", "две тысячи двадцатого".
SPELLED_YEAR = (
    r"(?:тысяч[ауи] (?:девятьсот|восемьсот|семьсот)|две тысячи)"
    rf"(?: {_TENS})? (?:{ORDINAL}|(?:сороков|(?:пяти|шести|семи|восьми)десят|девяност){_ENDING})"
)
# The same without its century: "сорок третьем", "девяностом".
SHORT_SPELLED_YEAR = (
    r"(?:(?:тридцать|сорок|(?:пять|шесть|семь|восемь)десят|девяносто)"
    rf" {_FIRST_NINE}|(?:сороков|(?:пяти|шести|семи|восьми)десят|девяност)(?:ый|ой|ого|ому|ом))"
)
# The longest beginning that a word has tells its number.
_STEMS: Mapping[str, int] = {
    "одиннадцат": 11, "двенадцат": 12, "тринадцат": 13, "четырнадцат": 14, "пятнадцат": 15,
    "шестнадцат": 16, "семнадцат": 17, "восемнадцат": 18, "девятнадцат": 19, "двадцат": 20,
    "тридцат": 30, "сорок": 40, "пятьдес": 50, "пятидес": 50, "пятьюд": 50, "шестьдес": 60,
    "шестидес": 60, "шестьюд": 60, "семьдес": 70, "семидес": 70, "семьюд": 70, "восемьдес": 80,
    "восьмидес": 80, "девяност": 90, "двести": 200, "двухсот": 200, "триста": 300,
    "трехсот": 300, "пятьсот": 500, "пятисот": 500, "семьсот": 700, "восемьсот": 800,
    "девятьсот": 900, "тысяч": 1000, "один": 1, "одн": 1, "перв": 1, "втор": 2, "дв": 2,
    "тр": 3, "четв": 4, "четыр": 4, "пят": 5, "шест": 6, "сед": 7, "сем": 7, "вос": 8,
    "девят": 9, "десят": 10, "ст": 100, "нулев": 0,
}  # fmt: skip
_LONGEST_FIRST = sorted(_STEMS, key=lambda stem: (-len(stem), stem))


def _value(word: str) -> int | None:
    return next((_STEMS[stem] for stem in _LONGEST_FIRST if word.startswith(stem)), None)


def number_of_words(text: str) -> int | None:
    """The number that cardinal or ordinal words stand for; None for words that are none."""
    total = 0
    for word in text.split():
        value = _value(word)
        if value is None:
            return None
        total = total * value if value == 1000 and total else total + value
    return total


def ordinal_of_words(text: str) -> int:
    """The number that the words of `ORDINAL` stand for: 21 for "двадцать первого"."""
    return number_of_words(text) or 0


def spelled_year(text: str) -> int:
    """The year that the words of `SPELLED_YEAR` stand for."""
    return number_of_words(text) or 0


def tens(text: str) -> int:
    """The decade of its century that a word names: 9 for "девяностые", 0 for "нулевых"."""
    return (_value(text) or 0) // 10
