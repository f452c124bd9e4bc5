"""Russian words of numbers in their cases, and the numbers they stand for."""

import re

_SIMPLE = (
    (1, r"од(?:ин|на|но|ну|ного|ной|ному|ним|ном)"),
    (2, r"дв(?:а|е|ух|ум|умя|ое|оих)"),
    (3, r"тр(?:и|ех|ем|емя|ое|оих)"),
    (4, r"четыр(?:е|ех|ем|ьмя)|четверо|четверых"),
    (5, r"пят(?:ь|и|ью)|пятеро|пятерых"),
    (6, r"шест(?:ь|и|ью)|шестеро"),
    (7, r"сем(?:ь|и|ью)|семеро"),
    (8, r"вос(?:емь|ьми|емью|ьмью)"),
    (9, r"девят(?:ь|и|ью)"),
    (10, r"десят(?:ь|и|ью)"),
    (11, r"одиннадцат(?:ь|и|ью)"),
    (12, r"двенадцат(?:ь|и|ью)"),
    (13, r"тринадцат(?:ь|и|ью)"),
    (14, r"четырнадцат(?:ь|и|ью)"),
    (15, r"пятнадцат(?:ь|и|ью)"),
    (16, r"шестнадцат(?:ь|и|ью)"),
    (17, r"семнадцат(?:ь|и|ью)"),
    (18, r"восемнадцат(?:ь|и|ью)"),
    (19, r"девятнадцат(?:ь|и|ью)"),
)
_TENS = (
    (20, r"двадцат(?:ь|и|ью)"),
    (30, r"тридцат(?:ь|и|ью)"),
    (40, r"сорока?"),
    (50, r"пят(?:ьдесят|идесяти|ьюдесятью)"),
    (60, r"шест(?:ьдесят|идесяти|ьюдесятью)"),
    (70, r"сем(?:ьдесят|идесяти|ьюдесятью)"),
    (80, r"вос(?:емьдесят|ьмидесяти|емьюдесятью)"),
    (90, r"девяност(?:о|а)"),
)
_HUNDREDS = (
    (100, r"ст(?:о|а)"),
    (200, r"двести|двухсот"),
    (300, r"триста|трехсот"),
    (500, r"пятьсот|пятисот"),
    (900, r"девятьсот|девятисот"),
    (1000, r"тысяч(?:а|у|и|ей)?"),
)
_ENDING = r"(?:ый|ой|ая|ое|ого|ому|ым|ом|ую|ые|ых)"
_ORDINAL_ONES = (
    (1, rf"перв{_ENDING}"),
    (2, rf"втор{_ENDING}"),
    (3, r"трет(?:ий|ья|ье|ьего|ьему|ьим|ьем|ью|ьей)"),
    (4, rf"четверт{_ENDING}"),
    (5, rf"пят{_ENDING}"),
    (6, rf"шест{_ENDING}"),
    (7, rf"седьм{_ENDING}"),
    (8, rf"восьм{_ENDING}"),
    (9, rf"девят{_ENDING}"),
)
_ORDINAL_REST = (
    (10, rf"десят{_ENDING}"),
    (11, rf"одиннадцат{_ENDING}"),
    (12, rf"двенадцат{_ENDING}"),
    (13, rf"тринадцат{_ENDING}"),
    (14, rf"четырнадцат{_ENDING}"),
    (15, rf"пятнадцат{_ENDING}"),
    (16, rf"шестнадцат{_ENDING}"),
    (17, rf"семнадцат{_ENDING}"),
    (18, rf"восемнадцат{_ENDING}"),
    (19, rf"девятнадцат{_ENDING}"),
    (20, rf"двадцат{_ENDING}"),
    (30, rf"тридцат{_ENDING}"),
)
_ORDINAL_TENS = (
    (40, rf"сороков{_ENDING}"),
    (50, rf"пятидесят{_ENDING}"),
    (60, rf"шестидесят{_ENDING}"),
    (70, rf"семидесят{_ENDING}"),
    (80, rf"восьмидесят{_ENDING}"),
    (90, rf"девяност{_ENDING}"),
)


def _any(forms: tuple[tuple[int, str], ...]) -> str:
    return "|".join(pattern for _, pattern in forms)


_UNITS = rf"(?:{_any(_SIMPLE)})(?!\w)"
NUMBER_WORD = (
    rf"(?:(?:{_any(_HUNDREDS)})(?: (?:{_any(_TENS)})(?!\w))?(?: {_UNITS})?"
    rf"|(?:{_any(_TENS)})(?!\w)(?: {_UNITS})?|{_UNITS})"
)
# Up to the thirty-first, as days of a month go.
ORDINAL = (
    rf"(?:(?:двадцать|тридцать) (?:{_any(_ORDINAL_ONES)})"
    rf"|(?:{_any((*_ORDINAL_ONES, *_ORDINAL_REST))}))(?!\w)"
)
# The same of the neuter, as days are named: "двадцать первое", "первого", "третьему".
DAY_ORDINAL = ORDINAL.replace(_ENDING, "(?:ое|ого|ому|ым|ом)").replace(
    "(?:ий|ья|ье|ьего|ьему|ьим|ьем|ью|ьей)", "(?:ье|ьего|ьему|ьим|ьем)"
)
# Of the plural, as decades are named: "девяностые", "двадцатых", "нулевым".
TENS = r"(?:двадцат|тридцат|сороков|пятидесят|шестидесят|семидесят|восьмидесят|девяност|нулев)"
TENS_ENDING = r"(?:ые|ых|ым|ыми)"
_TAIL = rf"(?:{_any((*_ORDINAL_ONES, *_ORDINAL_REST, *_ORDINAL_TENS))})"
# The words of a year in full: "тысяча девятьсот девяносто четвертом", "две тысячи двадцатого".
SPELLED_YEAR = (
    r"(?:тысяч(?:а|у|и) (?:девятьсот|восемьсот|семьсот)|две тысячи)"
    rf"(?: (?:{_any(_TENS)}))? {_TAIL}(?!\w)"
)
_NUMBERS = tuple((number, re.compile(words)) for number, words in (*_SIMPLE, *_TENS, *_HUNDREDS))
_ORDINALS = tuple(
    (number, re.compile(words))
    for number, words in (*_ORDINAL_ONES, *_ORDINAL_REST, *_ORDINAL_TENS)
)
_CENTURIES = {"девятьсот": 900, "восемьсот": 800, "семьсот": 700}
_DECADES = ("нул", "дес", "два", "три", "сор", "пят", "шес", "сем", "вос", "дев")


def number_of_words(text: str) -> int | None:
    """The number that cardinal words stand for; None for words that are none."""
    total = 0
    for word in text.split():
        value = next((number for number, form in _NUMBERS if form.fullmatch(word)), None)
        if value is None:
            return None
        total = total * value if value == 1000 and total else total + value
    return total


def ordinal_of_words(text: str) -> int:
    """The number that ordinal words stand for: 21 for "двадцать первого"."""
    *before, last = text.split()
    value = next(number for number, form in _ORDINALS if form.fullmatch(last))
    return value + (number_of_words(" ".join(before)) or 0)


def spelled_year(text: str) -> int:
    """The year that the words of `SPELLED_YEAR` stand for."""
    head, second, *rest = text.split()
    year = 2000 if head == "две" else 1000 + _CENTURIES[second]
    return year + ordinal_of_words(" ".join(rest))


def tens(text: str) -> int:
    """The decade of its century that a word names: 9 for "девяностые", 0 for "нулевых"."""
    return next(number for number, stem in enumerate(_DECADES) if text.startswith(stem))
