"""What the words and lines around a mention tell of the story it belongs to."""

import re
from dataclasses import replace

from timeline.dates.calendar_steps import Place
from timeline.dates.context import Around, Context
from timeline.dates.cue_words import cue_at, needs_cue, tells_of_coming, tells_of_past
from timeline.dates.neighbours import (
    CHARACTERS_AHEAD,
    full_date_ahead,
    is_before_noon,
    is_listed,
    partner_of,
    range_around,
    since_day,
    since_spoken,
    stands_after,
)
from timeline.dates.page import Page
from timeline.model import Base, Clock, DateMention, Direction, Offset, SamePeriod, Unit

_WINDOW = 16
_OPENING = 24
_CLAUSE = 60
_PARAGRAPH_END = re.compile(r"\n+")
_CLAUSE_END = re.compile(r"[,;:.!?\n(]| - ")


def around(page: Page, number: int, context: Context) -> Around:
    """What the words around a mention tell, as far as it can decide how the mention is read."""
    mention, tells_past = page.mentions[number], context.tells_past
    partner = partner_of(page, number)
    match mention.expression:
        case Clock(day=None):
            return Around(
                cue=cue_at(page.written, mention.start, mention.end, page.cues),
                same_sentence=_is_of_its_sentence(page, mention, context),
                same_paragraph="\n" not in since_spoken(page, mention, context),
                partner=partner,
            )
        case Offset(base=Base.PUBLICATION) | Clock(day=Offset(base=Base.PUBLICATION)):
            over = _is_told_in_past(page, mention)
            quoted = tells_past and _is_quoted(page, mention)
            return Around(is_over=over, quoted=quoted, partner=partner)
        case Offset(base=Base.STORY):
            same = _is_of_its_sentence(page, mention, context)
            coming = tells_past and tells_of_coming(
                page.written, mention.start, mention.end, page.cues
            )
            return Around(same_sentence=same, coming=coming, partner=partner)
        case Offset(base=Base.MENTION) | Clock(day=Offset(base=Base.MENTION)) | SamePeriod():
            day_since = since_day(page, mention, context)
            paragraphs = len(_PARAGRAPH_END.findall(day_since))
            near = paragraphs <= context.course.spoken_day_alone
            return Around(
                cue=cue_at(page.written, mention.start, mention.end, page.cues),
                same_paragraph="\n" not in since_spoken(page, mention, context),
                day_before=context.course.spoken_day if near else None,
                day_in_paragraph="\n" not in day_since,
                partner=partner,
            )
        case expression if needs_cue(expression):
            return _around_incomplete(page, number, context, partner)
        case _:
            return Around(partner=partner)


def _around_incomplete(page: Page, number: int, context: Context, partner: Place | None) -> Around:
    """What is told around a date that leaves out its year or more."""
    mention, tells_past = page.mentions[number], context.tells_past
    start, end = range_around(page, number)
    before = page.folded[max(0, start - _OPENING) : start]
    cue = cue_at(page.written, start, end, page.cues)
    since = cue is not Direction.FUTURE and page.cues.since.search(before) is not None
    will = tells_of_coming(page.written, start, end, page.cues)
    text_since = since_spoken(page, mention, context)
    told = Around(
        cue=cue,
        coming=will and tells_past and not _is_entry(page, mention),
        will=will,
        since=since,
        is_over=since
        or (cue is not Direction.FUTURE and tells_of_past(page.written, start, end, page.cues)),
        before_noon=is_before_noon(page, number),
        same_sentence=_is_of_its_sentence(page, mention, context),
        same_paragraph="\n" not in text_since,
        day_in_paragraph="\n" not in since_day(page, mention, context),
        next_paragraph=len(_PARAGRAPH_END.findall(text_since)) == 1,
        listed=is_listed(page, number, context, cue),
        of_its_year=stands_after(page, mention, context, page.cues.of_its_year, _CLAUSE),
        partner=partner,
        quoted=tells_past and _is_quoted(page, mention),
        died=tells_past and _tells_of_death(page, mention),
        reported=tells_past and page.cues.reported.search(before) is not None,
    )
    return _in_story(page, number, context, told) if tells_past else told


def _is_of_its_sentence(page: Page, mention: DateMention, context: Context) -> bool:
    """Tell whether the date last named is in a mention's own sentence."""
    course = context.course
    if course.spoken is None:
        return False
    return page.written.same_sentence(course.spoken_at - 1, mention.start)


def _is_entry(page: Page, mention: DateMention) -> bool:
    """Tell the head of an entry, which is told in the present: "14 September: The trial begins"."""
    return page.text.startswith(":", mention.end)


def _in_story(page: Page, number: int, context: Context, told: Around) -> Around:
    """What is told around a mention without its year, in a text that tells a past story."""
    start = page.mentions[number].start
    goes_on = page.cues.until.search(page.folded, max(0, start - _WINDOW), start) is not None
    ahead, in_sentence = full_date_ahead(page, number)
    said = _year_said(page, start, context)
    return replace(
        told, goes_on=goes_on, ahead=ahead, ahead_in_sentence=in_sentence, said_year=said
    )


def tells_of_birth(page: Page, mention: DateMention) -> bool:
    """Tell whether it is the day that somebody was born on."""
    before = max(0, mention.start - _CLAUSE)
    return page.cues.born.search(page.folded, before, mention.start) is not None


def _tells_of_death(page: Page, mention: DateMention) -> bool:
    before = max(page.written.sentence_start(mention.start), mention.start - _CLAUSE)
    return page.cues.died.search(page.folded, before, mention.start) is not None


def _year_said(page: Page, start: int, context: Context) -> int | None:
    spoken = context.course.spoken
    if (
        spoken is None
        or spoken.grain is not Unit.YEAR
        or spoken.bc
        or context.course.spoken_loosely
    ):
        return None
    if spoken.year in context.outline.asides:
        return None
    if start - context.course.spoken_at > CHARACTERS_AHEAD:
        return None
    here = page.written.same_sentence(context.course.spoken_at - 1, start)
    return spoken.year if here else None


def _is_quoted(page: Page, mention: DateMention) -> bool:
    """Tell whether a quotation was opened in the mention's paragraph and not closed before it."""
    before = page.folded[max(0, mention.start - CHARACTERS_AHEAD) : mention.start]
    return before[before.rfind("\n") + 1 :].count('"') % 2 == 1


def _is_told_in_past(page: Page, mention: DateMention) -> bool:
    """Tell whether the mention's own clause has a verb of the past before it, or right after."""
    before = page.folded[max(0, mention.start - _CLAUSE) : mention.start]
    clause = _CLAUSE_END.split(before)[-1]
    after = page.folded[mention.end : mention.end + _WINDOW]
    return (
        page.cues.past.search(clause) is not None
        or page.cues.past.match(after.lstrip()) is not None
    )
