"""What stands around a Russian word and tells a date from a name, an age or a score."""

import re

_PLACE = re.compile(
    r"\b(?:улиц\w{0,3}|ул\.|площад\w{0,3}|пл\.|проспект\w{0,2}|просп\.|переул\w{1,4}|сквер\w{0,2}"
    r"|парк\w{0,2}|музе\w{1,3}|станци\w{1,3}|метро|имени|им\.|партии|завод\w{0,2}|фабрик\w{1,2})"
    r" [\"«]?$|№ ?$"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?…:\n]|[-–—«\"(])[ \xa0]{0,2}[«\"]?$")
_AGE_BEFORE = re.compile(
    r"\b(?:возраст\w{0,3}|старше|младше|моложе"
    r"|(?:ему|ей|мне|тебе) ?(?:было|был|уже|всего|сейчас|тогда|едва|только|исполнил\w{2,3}|тоже)?"
    r"|исполнил\w{2,3}|исполняется|исполнится) $"
)
_LAST_WORD = re.compile(r"[\w.-]{1,24}(?=\W{0,3}$)")


def word_before(text: str, start: int) -> str:
    """The word before a place, "" where there is none."""
    found = _LAST_WORD.search(text[max(0, start - 28) : start])
    return found[0] if found else ""


def is_place_name(text: str, start: int) -> bool:
    """Tell streets, squares and works that bear a date: "улица 8 Марта"."""
    return _PLACE.search(text[max(0, start - 16) : start].lower()) is not None


def begins_sentence(text: str, start: int) -> bool:
    """Tell whether a capital at this place may be that of a sentence."""
    return _SENTENCE_START.search(text[max(0, start - 4) : start]) is not None


def is_common_word(text: str, match: re.Match[str], group: str) -> bool:
    """Tell a word from a name by its capital: one that begins a sentence stands for itself.

    "Марта" begins a sentence as a name only, "Май" before another capital too.
    """
    start, end = match.span(group)
    word = text[start:end]
    if word[0].islower() or (len(word) > 2 and word.isupper()):
        return True
    if start > match.start():
        return False
    follows = text[end : end + 2].strip()
    oblique = word.lower() in ("марта", "августа", "мая", "майя")
    return begins_sentence(text, start) and not oblique and not follows[:1].isupper()


def is_age(text: str, match: re.Match[str]) -> bool:
    """Tell an age from a length: "ему 51 год", ", 29 лет,"."""
    before = text[max(0, match.start() - 24) : match.start()].lower()
    if _AGE_BEFORE.search(before):
        return True
    after = text[match.end() : match.end() + 1]
    return match[0].endswith("лет") and before.endswith(", ") and after in (",", ".", ")")
