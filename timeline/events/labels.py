"""A few words that tell what happened, cut from the sentence, for a mark on a chart."""

import re

_LONGEST = 90
_SHORTEST = 60
_LEAD = re.compile(
    r"(?:(?:Earlier|Later|Early|Late|Back|Only|Already) )?(?:[Oo]n|[Ii]n|[Aa]t|[Bb]y)?\s*$"
)
_AFTER_LEAD = re.compile(r"\s*(?:,|:|\u2014|-|\u2013)?\s*")
# Where a thought ends, best first; a label that is cut should be cut there.
_CLAUSE_ENDS = ("; ", ": ", ", ", " and ", " but ", " while ", " after ", " before ", " that ")
_ELLIPSIS = "\u2026"


def label_of(sentence: str, date_start: int, date_end: int) -> str:
    """Cut a sentence to 90 characters at most, without a date phrase that opens it.

    Args:
        sentence: On one line or several.
        date_start: Where its date phrase begins, from the start of the sentence.
        date_end: Where it ends.
    """
    rest, shift = _without_leading_date(sentence, date_start, date_end)
    words = " ".join(rest.split())
    if len(words) <= _LONGEST:
        return _tidy(words)
    if shift == 0 and date_start > _LONGEST:
        clause = _clause_around(words, min(date_start, len(words) - 1))
        return _tidy(_cut(clause))
    return _tidy(_cut(words))


def _without_leading_date(sentence: str, start: int, end: int) -> tuple[str, int]:
    if not _LEAD.fullmatch(sentence[:start]):
        return sentence, 0
    gap = _AFTER_LEAD.match(sentence, end)
    at = gap.end() if gap else end
    rest = sentence[at:]
    if len(rest.split()) < 3:
        return sentence, 0
    return rest[:1].upper() + rest[1:], at


def _clause_around(words: str, at: int) -> str:
    """Begin at the last clause that starts before the date."""
    starts = [
        words.rfind(mark, 0, at) + len(mark) for mark in _CLAUSE_ENDS[:6] if mark in words[:at]
    ]
    start = max(starts, default=0)
    clause = words[start:]
    return f"{_ELLIPSIS}{clause}" if start else clause


def _cut(words: str) -> str:
    if len(words) <= _LONGEST:
        return words
    head = words[: _LONGEST - 1]
    for mark in _CLAUSE_ENDS[:3]:
        at = head.rfind(mark)
        if at >= _SHORTEST:
            return head[:at] + _ELLIPSIS
    return head[: head.rfind(" ") if " " in head else None].rstrip(" ,;:-") + _ELLIPSIS


def _tidy(label: str) -> str:
    """Drop the full stop of a whole sentence, but not that of an abbreviation like "U.S."."""
    if label.endswith(".") and not re.search(r"\b[A-Za-z]\.$", label):
        return label[:-1]
    return label
