"""What stands between quotation marks, paragraph by paragraph."""

import re
from collections.abc import Iterator

_MARK = re.compile(r"[\"\u201c\u201d\u201e\u00ab\u00bb\n]")
_OPENS = frozenset("\u201e\u00ab")
_CLOSES = frozenset("\u00bb")
# An English opening mark closes a German or Russian quotation.
_LEFT, _RIGHT = "\u201c", "\u201d"
# «..., — сказала она в среду. — ...»: what the author puts within a Russian quotation.
_AUTHOR = re.compile(r"(?<=[,.?!…]) [—–] [а-яё][^—–«»]{2,90}?[.,:]?(?: [—–] |(?=»))")
# A shorter one is the name of a paper, a ship or a party.
SHORTEST = 20


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """Find quotations, in order.

    One that is not closed ends with its paragraph: where it goes on in the next, that one opens
    with a mark of its own.

    Yields:
        `(start, end)`, both marks included.
    """
    opened: int | None = None
    by = ""
    for mark in _MARK.finditer(text):
        at, sign = mark.start(), mark[0]
        if sign == "\n":
            if opened is not None:
                yield opened, at
            opened = None
        elif opened is None:
            if sign not in _CLOSES and sign != _RIGHT:
                opened, by = at, sign
        elif _ends(by, sign):
            yield from _without_author(text, opened, at + 1)
            opened = None
    if opened is not None:
        yield opened, len(text)


def _without_author(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for words in _AUTHOR.finditer(text, start, end):
        yield start, words.start()
        start = words.end()
    yield start, end


def _ends(opening: str, mark: str) -> bool:
    if opening == "\u201e":
        return mark in (_LEFT, _RIGHT, '"')
    if opening in _OPENS:
        return mark in _CLOSES
    return mark in (_RIGHT, '"') if opening == _LEFT else mark == opening
