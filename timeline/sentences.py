"""Sentences: the limits within which a date, its cue words and its actors are read together."""

import re

# Titles, measures and months cut short: the full stop after them ends no sentence.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col lt capt sgt maj cmdr adm gov sen rep rev hon st nos vol fig vs "
    "drs profs gens cols govs sens reps supt insp det "
    "approx ca cf al messrs mme brig "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri "
    "sec pp eds est tel ave blvd mt ft calif conn mass "
    "ул пл кв просп пер корп стр ст гл тов проф акад ген обл пос дер св см напр о д п "
    "janv févr avr juil déc ene abr dic giu lug sett ott okt dez "
    "янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек".split()
)
# Only a capital after these tells that a sentence ended, and not even that before a weekday,
# a month or a time zone.
_OPEN_ENDED = frozenset(
    "c a.m p.m am pm b.c a.d b.c.e c.e i.e e.g etc inc ltd co cos cie corp no art bros "
    "jr sr dept univ assn intl mfg d.c n.y n.j n.c n.d n.h n.m s.c s.d r.i l.a".split()
)
_END = re.compile(r"[.!?…。！？]{1,8}[\"'”’»)\]]{0,4}(?=\s|$)|\n")
_LAST_WORD = re.compile(r"[\w.]{1,12}$")
_CONTINUES = re.compile(
    r"[ \t\xa0]{1,4}(?:[a-z(,;]|\d|[ECMP][SD]?T\b|GMT\b|UTC\b|BST\b|[CE]ES?T\b|MSK\b|"
    r"[A-Z][a-z]{1,12}(?: [A-Z][a-z]{1,12}){0,2} [Tt]ime\b|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b)"
)
# "Ada Lind (D-Va.) said"
_GOES_ON_AFTER_BRACKET = re.compile(r"\.\)[ \t\xa0]{1,4}[a-z]")
# A capital after "U.S." ends the sentence only with a word that often begins one.
_COUNTRIES = frozenset(("u.s", "u.k", "u.n", "e.u"))
_BEGINS = re.compile(
    r"\s{1,8}(?:The|He|She|It|They|But|In|On|At|An?|We|I|And|This|That|His|Her|Its|There|As"
    r"|Во?|На|По|Он|Она|Оно|Они|Это|Эт[аио]т?|Но|И|А|При|После|До|Как|Однако"
    r"|Также|Так|Кроме|Позже|Затем|Тогда|Теперь|Сейчас|За|Со?|Из|Для|Если|Когда|Все|Мы|Я|Его|Её|Их"
    r"|Там|Уже)\b"
)
# "J.R. Falkner" goes on; with these letters it is a place or an age, which may end a sentence.
_INITIALS = re.compile(r"[^\W\d_]\.[^\W\d_]")
_NO_INITIALS = _COUNTRIES | frozenset("d.c n.y n.j n.c n.d n.h n.m s.c s.d r.i l.a b.c a.d".split())
# "в 2020 г. Баку", "г. Баку" and "им. Ленина" go on as "U.S. Navy" does.
_RUSSIAN_NOUNS = frozenset(("г", "гг", "им"))
_RUSSIAN_GOES_ON = re.compile(r"[ \t\xa0]{1,4}[а-яё]")
# "am 27. September 2020": in many languages a full stop makes a number an ordinal.
_MONTH_AND_YEAR = re.compile(r"\s\w{3,14}\.? (?:1\d|20)\d\d\b")
_WRAPPED = re.compile(r"[^\S\n]{0,8}[a-zа-яё0-9]")
_WIDTH_OF_WRAPPED_LINE = 50
_LOOK_BACK = 13
# A longer one is a text without full stops. Each date in a sentence is read with all of it, so
# that its length bounds what a date costs.
_LONGEST = 1000


def split(text: str) -> list[tuple[int, int]]:
    """Cut a text into sentences.

    A sentence ends at its full stop or at the end of its line; headings and list items need no
    full stop. A line break within a sentence that goes on in lower case is no end. What goes on
    for a thousand characters is cut between words.

    Returns:
        `(start, end)` of each, in order, without the white space around; together they hold every
        other character of the text.
    """
    spans: list[tuple[int, int]] = []
    start, line = 0, 0
    for end in _END.finditer(text):
        at_line_end = text[end.start()] == "\n"
        if at_line_end:
            ends = not _is_wrapped(text, line, end.start())
            line = end.end()
        else:
            ends = _ends_sentence(text, end)
        if ends:
            _add_trimmed(spans, text, start, end.end())
            start = end.end()
    _add_trimmed(spans, text, start, len(text))
    return spans


def _ends_sentence(text: str, end: re.Match[str]) -> bool:
    if _GOES_ON_AFTER_BRACKET.match(text, end.start()):
        return False
    if text[end.start()] != "." or end.end() - end.start() > 1:
        return True
    word = _LAST_WORD.search(text, max(0, end.start() - _LOOK_BACK), end.start())
    if word is None:
        return True
    last = word[0].lower()
    if last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha() and word[0].isupper()):
        return False
    if _RUSSIAN_GOES_ON.match(text, end.end()):
        return False
    if last.isdigit() and _MONTH_AND_YEAR.match(text, end.end()):
        return False
    if _are_initials(text, word):
        return _BEGINS.match(text, end.end()) is not None or end.end() == len(text)
    if last in _COUNTRIES or last.lstrip("0123456789") in _RUSSIAN_NOUNS:
        return _BEGINS.match(text, end.end()) is not None or end.end() == len(text)
    return last not in _OPEN_ENDED or not _CONTINUES.match(text, end.end())


def _are_initials(text: str, word: re.Match[str]) -> bool:
    """Whether somebody's are written without a space; after a capital it is a firm's "S.A."."""
    if not _INITIALS.fullmatch(word[0]) or not word[0].isupper():
        return False
    if word[0].lower() in _NO_INITIALS:
        return False
    before = _LAST_WORD.search(text, max(0, word.start() - _LOOK_BACK), word.start() - 1)
    return before is None or not before[0][0].isupper()


def _is_wrapped(text: str, line: int, end: int) -> bool:
    return (
        end - line >= _WIDTH_OF_WRAPPED_LINE
        and (text[end - 1].isalnum() or text[end - 1] in ", ")
        and _WRAPPED.match(text, end + 1) is not None
    )


def _add_trimmed(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = start + _LONGEST if cut < 0 else cut
        _add_trimmed(spans, text, start, cut)
        start = cut
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        first = start + len(piece) - len(piece.lstrip())
        spans.append((first, first + len(stripped)))
