"""A few words that tell what happened, cut from the sentence, for a mark on a chart."""

import re

_LONGEST = 90
_SHORTEST = 60
_HEAD = 36
_LEAD = re.compile(
    r"(?:(?:Earlier|Later|Early|Late|Back|Only|Already) )?(?:[Oo]n|[Ii]n|[Aa]t|[Bb]y)?\s*$"
)
_AFTER_LEAD = re.compile(r"\s*(?:,|:|\u2014|-|\u2013)?(?!['\u2019])\s*")
# Where a thought ends, best first; a label that is cut should be cut there.
_CLAUSE_ENDS = ("; ", ": ", ", ")
_CLAUSE_STARTS = (*_CLAUSE_ENDS, " and ", " but ", " while ")
_ELLIPSIS = "\u2026"


def label_of(sentence: str, date_start: int, date_end: int) -> str:
    """Cut a sentence to 90 characters at most, without a date phrase that opens it.

    It begins as the sentence does, so that who claims it stays; where the date stands deep in a
    long sentence, the middle is left out.

    Args:
        sentence: On one line or several.
        date_start: Where its date phrase begins, from the start of the sentence.
        date_end: Where it ends.
    """
    rest = _without_leading_date(sentence, date_start, date_end)
    words = " ".join(rest.split())
    if rest == sentence and date_end > _LONGEST:
        return _tidy(_head_and_clause(words, len(" ".join(sentence[:date_start].split()))))
    return _tidy(_cut(words, _LONGEST))


def _without_leading_date(sentence: str, start: int, end: int) -> str:
    gap = _AFTER_LEAD.match(sentence, end)
    if gap is None or not _LEAD.fullmatch(sentence[:start]):
        return sentence
    rest = sentence[gap.end() :]
    return rest[:1].upper() + rest[1:] if len(rest.split()) >= 3 else sentence


def _head_and_clause(words: str, date_start: int) -> str:
    """The beginning of a sentence and the clause that holds its date."""
    starts = [words.rfind(mark, 0, date_start) + len(mark) for mark in _CLAUSE_STARTS]
    start = max(start for start in [*starts, 0] if start <= date_start)
    if start <= _HEAD:
        return _cut(words, _LONGEST)
    return f"{_cut(words[:start], _HEAD)} {_cut(words[start:], _LONGEST - _HEAD)}"


def _cut(words: str, longest: int) -> str:
    """Cut at the end of a clause if one ends late enough, else between words."""
    if len(words) <= longest:
        return words
    head = words[: longest - 1]
    for mark in _CLAUSE_ENDS:
        at = head.rfind(mark)
        if at >= _SHORTEST:
            return head[:at] + _ELLIPSIS
    return head[: head.rfind(" ") if " " in head else None].rstrip(" ,;:-") + _ELLIPSIS


def _tidy(label: str) -> str:
    """Drop the full stop of a whole sentence, but not that of an abbreviation like "U.S."."""
    if label.endswith(".") and not re.search(r"\b[A-Za-z]\.$", label):
        return label[:-1]
    return label
