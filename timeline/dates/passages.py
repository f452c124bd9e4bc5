"""Dates that open a sentence or stand in a heading, and what follows is read against."""

from collections.abc import Sequence

from timeline.dates.page import Page
from timeline.model import DateMention

_WINDOW = 16
_OPENING = 24
_LONGEST_HEADING = 80


def opens_passage(page: Page, number: int) -> bool:
    """Tell a date that what follows is read against: a sentence or a heading opens with it."""
    mention = page.mentions[number]
    sentence = page.written.sentence_start(mention.start)
    if sentence > mention.start - _OPENING:
        # Behind a heading or a line of its own no mark tells where the sentence begins.
        opens = page.cues.opens.search(page.folded[sentence : mention.start])
    else:
        opens = page.cues.opens.search(page.folded, mention.start - _OPENING, mention.start)
    if opens:
        return True
    if _is_sentence(page.text, mention):
        return True
    return not _ends_range(page.mentions, number) and _is_in_heading(page.text, mention)


def _is_sentence(text: str, mention: DateMention) -> bool:
    """Tell a date that is all of its sentence: "The worst time? 1994."."""
    before = text[max(0, mention.start - _WINDOW) : mention.start].rstrip(' "\u201c\u00ab')
    return text[mention.end : mention.end + 1] in (".", ":") and before[-1:] in ("", *".?!:\n")


def _ends_range(mentions: Sequence[DateMention], number: int) -> bool:
    range_id = mentions[number].range_id
    return number > 0 and range_id is not None and mentions[number - 1].range_id == range_id


def _is_in_heading(text: str, mention: DateMention) -> bool:
    """Tell a short line of its own without a sentence's end: "The spring offensive of 1918"."""
    start = text.rfind("\n", max(0, mention.start - _LONGEST_HEADING), mention.start)
    end = text.find("\n", mention.end, mention.end + _LONGEST_HEADING)
    if end < 0 or (start < 0 and mention.start > _LONGEST_HEADING):
        return False
    return text[end - 1] not in ".!?,;:"
