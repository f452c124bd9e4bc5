"""A few words that tell what happened, cut from the sentence, for a mark on a chart."""

import re

from timeline.events.shortening import CLOSE, OPEN, claim_first, without_date

# Of the 120 that are promised one is kept for a quotation mark.
_LONGEST = 119
_SHORTEST = 60
_LEAD = re.compile(
    r"(?:(?:Earlier|Later|Early|Late|Back|Only|Already) )?(?:[Oo]n|[Ii]n|[Aa]t|[Bb]y)?\s*$"
)
_AFTER_LEAD = re.compile(r"\s*(?:,|:|\u2014|-|\u2013)?(?!['\u2019])\s*")
# Where a thought ends, best first; a label that is cut should be cut there.
_CLAUSE_ENDS = ("; ", ": ", ", ")
# What comes after these can stand alone.
_CLAUSE_STARTS = ("; ", ": ", ", and ", ", but ", ", while ")
# In an interview a dash says that somebody else speaks now.
_TURN = re.compile(r"^[-\u2013\u2014] +")
_ELLIPSIS = "\u2026"
_QUOTES = (('"', '"'), ("\u201c", "\u201d"), ("\u00ab", "\u00bb"))
# Words at the front that mean something only to who has read the sentence before, or name nobody.
_LEANS = re.compile(
    r"(?:An? [^,:]{2,60}: )|"
    r"(?:\W*(?:(?:He|She|It|They|His|Her|Its|Their|This|These|Those|Such|That)\b(?!['\u2019])"
    r"|The (?:outlet|agency|newspaper|paper|site|website|report|article|author|ministry|group|text)"
    r"\b(?! of\b))|[^,:]{0,30}, (?:he|she|it|they) )"
    r"|.{0,100}\b(?:\w{2,20}ed|took|held|left) (?:it|him|them)\b"
    r"|.{0,60}\b(?:he|she|it|they|the (?:outlet|agency|site)) (?:said|added|says)\b"
)


def label_of(
    sentence: str,
    date_start: int,
    date_end: int,
    *,
    is_placed: bool,
) -> str:
    """Say in 120 characters at most what a sentence tells of a date phrase.

    The phrase itself is left out where the sentence means the same without it, as the mark stands
    at its days. Who claims it stays, in front: "Lind: the bridge fell". Where the date stands deep
    in a long sentence, in a clause that can stand alone, it is that clause, after an ellipsis.

    Args:
        sentence: On one line or several.
        date_start: Where its date phrase begins, from the start of the sentence.
        date_end: Where it ends.
        is_placed: Whether the phrase has days; else it stays.
    """
    marked = _marked(sentence, date_start, date_end)
    rest = _without_leading_date(marked)
    # A date that leads may be that of the saying: "On Monday Lind said that the bridge was safe".
    told = claim_first(rest, is_dated=rest != marked)
    told = without_date(told) if is_placed else told
    if told == marked and marked.find(CLOSE) > _LONGEST:
        return _tidy(_clause_at(_plain(told), marked.find(OPEN)))
    return _tidy(_cut(_plain(told), _LONGEST))


def _marked(sentence: str, start: int, end: int) -> str:
    """The sentence on one line, its date phrase marked."""
    parts = sentence[:start], sentence[start:end], sentence[end:]
    before, date, after = map(_plain, parts)
    before = _TURN.sub("", before)
    return " ".join(f"{before}{OPEN}{date}{CLOSE}{after}".split())


def _plain(text: str) -> str:
    return text.replace(OPEN, "").replace(CLOSE, "")


def _without_leading_date(marked: str) -> str:
    start, end = marked.find(OPEN), marked.find(CLOSE) + 1
    gap = _AFTER_LEAD.match(marked, end)
    if gap is None or not _LEAD.fullmatch(marked[:start]):
        return marked
    rest = marked[gap.end() :]
    return rest[:1].upper() + rest[1:] if len(rest.split()) >= 3 else marked


def faults_of(label: str) -> int:
    """Count what keeps a label from being understood alone: a cut, words that lean on others."""
    return 2 * (_ELLIPSIS in label) + (_LEANS.match(label) is not None)


def _clause_at(words: str, date_start: int) -> str:
    """The clause that holds a date; the whole where none begins before it."""
    starts = [words.rfind(mark, 0, date_start) for mark in _CLAUSE_STARTS]
    at, mark = max(zip(starts, _CLAUSE_STARTS, strict=True))
    if at < 0 or len(words) <= _LONGEST:
        return _cut(words, _LONGEST)
    return _ELLIPSIS + _cut(words[at + len(mark) :], _LONGEST - 1)


def _cut(words: str, longest: int) -> str:
    """Cut at the end of a clause if one ends late enough, else between words."""
    if len(words) <= longest:
        return words
    head = words[: longest - 1]
    for mark in _CLAUSE_ENDS:
        at = head.rfind(mark)
        if at >= _SHORTEST:
            return head[:at] + _ELLIPSIS
    # Within a word where that is so long that little would be left before it.
    at_word = head.rfind(" ")
    return head[: at_word if at_word >= _SHORTEST // 2 else None].rstrip(" ,;:-") + _ELLIPSIS


def _tidy(label: str) -> str:
    """Drop the full stop of a whole sentence, but not that of an abbreviation like "U.S."."""
    if label.endswith(".") and not re.search(r"\b[A-Za-z]\.$", label):
        label = label[:-1]
    return _quoted_whole(label)


def _quoted_whole(label: str) -> str:
    """Open or close a quotation that began in a sentence before or goes on in the next one."""
    for opens, closes in _QUOTES:
        marks = [char for char in label if char in (opens, closes)]
        if len(marks) != 1:
            continue
        if label.startswith(opens):
            return label + closes
        if label.endswith(closes):
            return opens + label
    return label
