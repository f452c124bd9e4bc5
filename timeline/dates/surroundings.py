"""What the words and lines around a mention tell of the story it belongs to."""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.calendar_steps import Place, place_named
from timeline.dates.context import Context
from timeline.dates.rule import Cues
from timeline.model import CalendarDate, Clock, DateMention, TimeExpression, Unit, YearPart

_WINDOW = 16
_OPENING = 24
_LONGEST_HEADING = 80
_CLAUSE = 60
_CLAUSE_END = re.compile(r"[,;:.!?\n(]| - ")
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
# A date that is named in full and draws those before it is so many mentions and characters on.
_MENTIONS_AHEAD = 4
_CHARACTERS_AHEAD = 600


def in_story(
    text: str,
    folded: str,
    mentions: Sequence[DateMention],
    number: int,
    context: Context,
    cues: Cues,
) -> Context:
    """The context of a mention without its year, in a text that tells a past story."""
    start = mentions[number].start
    goes_on = cues.until.search(folded, max(0, start - _WINDOW), start) is not None
    ahead, in_sentence = _full_date_ahead(text, folded, mentions, number, cues)
    said = _year_said(text, start, context)
    return replace(
        context, goes_on=goes_on, ahead=ahead, ahead_in_sentence=in_sentence, said_year=said
    )


def _year_said(text: str, start: int, context: Context) -> int | None:
    spoken = context.spoken
    if spoken is None or spoken.grain is not Unit.YEAR or spoken.bc or context.spoken_loosely:
        return None
    if spoken.year in context.asides:
        return None
    if start - context.spoken_at > _CHARACTERS_AHEAD:
        return None
    return None if _SENTENCE_END.search(text, context.spoken_at, start) else spoken.year


def is_of_noun(folded: str, mention: DateMention, cues: Cues) -> bool:
    """Tell "the 1994 treaty", whose date tells which it is, not when the story is."""
    return cues.of_noun.search(folded, max(0, mention.start - _WINDOW), mention.start) is not None


def _full_date_ahead(
    text: str, folded: str, mentions: Sequence[DateMention], number: int, cues: Cues
) -> tuple[Place | None, bool]:
    """The next date of the section with its year and month, and whether it is in the sentence."""
    end = mentions[number].end
    for mention in mentions[number + 1 : number + 1 + _MENTIONS_AHEAD]:
        if mention.start - end > _CHARACTERS_AHEAD or "\n\n" in text[end : mention.start]:
            break
        if is_of_noun(folded, mention, cues):
            continue
        if (place := _named_in_full(mention.expression)) is not None:
            return place, not _SENTENCE_END.search(text, end, mention.start)
    return None, False


def _named_in_full(expression: TimeExpression) -> Place | None:
    match expression:
        case Clock(day=day) if day is not None:
            return _named_in_full(day)
        case CalendarDate(year=int(year), month=int(month), day=day, bc=False):
            return Place(year, month, day)
        case YearPart(year=int(year), part=part, bc=False):
            return place_named(f"{year:04}-{part}")
        case _:
            return None


def opens_passage(
    text: str, folded: str, mentions: Sequence[DateMention], number: int, cues: Cues
) -> bool:
    """Tell a date that what follows is read against: a sentence or a heading opens with it."""
    mention = mentions[number]
    if cues.opens.search(folded, max(0, mention.start - _OPENING), mention.start):
        return True
    if _is_sentence(text, mention):
        return True
    return not _ends_range(mentions, number) and _is_in_heading(text, mention)


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


def is_quoted(folded: str, mention: DateMention) -> bool:
    """Tell whether a quotation was opened in the mention's paragraph and not closed before it."""
    before = folded[max(0, mention.start - _CHARACTERS_AHEAD) : mention.start]
    return before[before.rfind("\n") + 1 :].count('"') % 2 == 1


def is_told_in_past(folded: str, mention: DateMention, cues: Cues) -> bool:
    """Tell whether the mention's own clause has a verb of the past before it, or right after."""
    before = folded[max(0, mention.start - _CLAUSE) : mention.start]
    clause = _CLAUSE_END.split(before)[-1]
    after = folded[mention.end : mention.end + _WINDOW]
    return cues.past.search(clause) is not None or cues.past.match(after.lstrip()) is not None
