"""What the words and lines around a mention tell of the story it belongs to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.dates.calendar_steps import Place, place_named
from timeline.dates.context import Around, Context
from timeline.dates.cue_words import cue_at, needs_cue, tells_of_coming, tells_of_past
from timeline.dates.rule import Cues
from timeline.dates.written import Written
from timeline.model import (
    Base,
    Beside,
    CalendarDate,
    Clock,
    DateMention,
    Direction,
    HolidayDate,
    Offset,
    SamePeriod,
    TimeExpression,
    Unit,
    WeekdayDate,
    YearPart,
)

_WINDOW = 16
_OPENING = 24
_LONGEST_HEADING = 80
_CLAUSE = 60
_FAR_BACK = 2000
_FAR = "\n \n"
_PARAGRAPH_END = re.compile(r"\n+")
_CLAUSE_END = re.compile(r"[,;:.!?\n(]| - ")
# A date that is named in full and draws those before it is so many mentions and characters on.
_MENTIONS_AHEAD = 4
_MOST_LISTED = 6
_CHARACTERS_AHEAD = 600


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its mentions, as their surroundings are read."""

    written: Written
    mentions: Sequence[DateMention]
    cues: Cues

    @property
    def text(self) -> str:
        """As it is written."""
        return self.written.text

    @property
    def folded(self) -> str:
        """As rules see it."""
        return self.written.folded


def around(page: Page, number: int, context: Context) -> Around:
    """What the words around a mention tell, as far as it can decide how the mention is read."""
    mention, tells_past = page.mentions[number], context.tells_past
    partner = _partner(page, number)
    match mention.expression:
        case Clock(day=None):
            return Around(
                cue=cue_at(page.written, mention.start, mention.end, page.cues),
                same_sentence=_is_of_its_sentence(page, mention, context),
                same_paragraph="\n" not in _since_spoken(page, mention, context),
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
            since_day = _since_day(page, mention, context)
            paragraphs = len(_PARAGRAPH_END.findall(since_day))
            near = paragraphs <= context.course.spoken_day_alone
            return Around(
                cue=cue_at(page.written, mention.start, mention.end, page.cues),
                same_paragraph="\n" not in _since_spoken(page, mention, context),
                day_before=context.course.spoken_day if near else None,
                day_in_paragraph="\n" not in since_day,
                partner=partner,
            )
        case expression if needs_cue(expression):
            start, end = _range_around(page, number)
            before = page.folded[max(0, start - _OPENING) : start]
            cue = cue_at(page.written, start, end, page.cues)
            since = cue is not Direction.FUTURE and page.cues.since.search(before) is not None
            will = tells_of_coming(page.written, start, end, page.cues)
            since_spoken = _since_spoken(page, mention, context)
            told = Around(
                cue=cue,
                coming=will and tells_past and not _is_entry(page, mention),
                will=will,
                since=since,
                is_over=since
                or (
                    cue is not Direction.FUTURE
                    and tells_of_past(page.written, start, end, page.cues)
                ),
                same_sentence=_is_of_its_sentence(page, mention, context),
                same_paragraph="\n" not in since_spoken,
                day_in_paragraph="\n" not in _since_day(page, mention, context),
                next_paragraph=len(_PARAGRAPH_END.findall(since_spoken)) == 1,
                listed=_is_listed(page, number, context),
                of_its_year=_stands_after(page, mention, context, page.cues.of_its_year, _CLAUSE),
                partner=partner,
                quoted=tells_past and _is_quoted(page, mention),
                died=tells_past and _tells_of_death(page, mention),
                reported=tells_past and page.cues.reported.search(before) is not None,
            )
            return _in_story(page, number, context, told) if tells_past else told
        case _:
            return Around(partner=partner)


# "From 11 p.m. on Friday until 4 a.m. on Saturday."
_MOST_ENDS = 4


def _range_around(page: Page, number: int) -> tuple[int, int]:
    """Where the range of a mention begins and ends, each end with its time and its day."""
    mentions = page.mentions
    first = last = number
    while first and number - first < _MOST_ENDS and _go_together(*mentions[first - 1 : first + 1]):
        first -= 1
    while last - number < _MOST_ENDS and last + 1 < len(mentions):
        if not _go_together(*mentions[last : last + 2]):
            break
        last += 1
    return mentions[first].start, mentions[last].end


def _go_together(one: DateMention, other: DateMention) -> bool:
    """Tell the ends of a range, or a time and the day that it is of."""
    if one.range_id is not None and one.range_id == other.range_id:
        return True
    if one.rule != other.rule:
        return False
    match one.expression, other.expression:
        case (Clock(day=day), same) | (same, Clock(day=day)):
            return day == same
        case _:
            return False


def _is_of_its_sentence(page: Page, mention: DateMention, context: Context) -> bool:
    """Tell whether the date last named is in a mention's own sentence."""
    course = context.course
    if course.spoken is None:
        return False
    return page.written.same_sentence(course.spoken_at - 1, mention.start)


def _stands_after(
    page: Page, mention: DateMention, context: Context, joint: re.Pattern[str], longest: int
) -> bool:
    """Tell by what stands between that a mention goes on from the date last named: "in January of
    1987, in March", "the accord of 2015, signed in May".
    """
    spoken_at = context.course.spoken_at
    if context.course.spoken is None or not 0 < mention.start - spoken_at <= longest:
        return False
    return joint.fullmatch(page.folded, spoken_at, mention.start) is not None


def _is_entry(page: Page, mention: DateMention) -> bool:
    """Tell the head of an entry, which is told in the present: "14 September: The trial begins"."""
    return page.text.startswith(":", mention.end)


def _is_listed(page: Page, number: int, context: Context) -> bool:
    """Tell "March" in "in January of 1987, in March"; weekdays go on from weekdays alone."""
    mention = page.mentions[number]
    if _has_weekday(mention.expression) and not (
        number and _has_weekday(page.mentions[number - 1].expression)
    ):
        return False
    return _stands_after(page, mention, context, page.cues.listed, _WINDOW)


def _has_weekday(expression: TimeExpression) -> bool:
    match expression:
        case Clock(day=day) if day is not None:
            return _has_weekday(day)
        case Beside(day=day):
            return _has_weekday(day)
        case _:
            return isinstance(expression, WeekdayDate)


def _since_spoken(page: Page, mention: DateMention, context: Context) -> str:
    """The text from the date last named to a mention; paragraphs' ends where none is near."""
    spoken_at = context.course.spoken_at
    if context.course.spoken is None or mention.start - spoken_at > _FAR_BACK:
        return _FAR
    return page.text[spoken_at : mention.start]


def _since_day(page: Page, mention: DateMention, context: Context) -> str:
    """The text from the day last named to a mention; paragraphs' ends where none is near."""
    day_at = context.course.spoken_day_at
    if context.course.spoken_day is None or mention.start - day_at > _FAR_BACK:
        return _FAR
    return page.text[day_at : mention.start]


def _partner(page: Page, number: int) -> Place | None:
    """What the second end of a range tells of the first: "3 May - 5 June 2020"."""
    mention = page.mentions[number]
    if number + 1 == len(page.mentions):
        return None
    other = page.mentions[number + 1]
    if isinstance(mention.expression, HolidayDate):
        # "On Easter Monday, 24 April 1916": its own date stands beside it.
        if page.text[mention.end : other.start] not in (", ", " ("):
            return None
    elif mention.range_id is None or other.range_id != mention.range_id:
        return _year_after_list(page, number)
    match other.expression:
        case CalendarDate(year=int(year), month=month, day=day, bc=bc):
            return Place(year, month, day, bc)
        case _:
            return None


def _year_after_list(page: Page, number: int) -> Place | None:
    """The year that the last of a list alone names: "on 3 May and 5 June 2014"."""
    first = page.mentions[number].expression
    if not isinstance(first, CalendarDate) or first.year is not None or first.month is None:
        return None
    if first.direction is not None:
        return None
    for one, other in pairwise(page.mentions[number : number + _MOST_LISTED]):
        if not page.cues.listed.fullmatch(
            page.folded, one.end, min(other.start, one.end + _WINDOW)
        ):
            return None
        match other.expression:
            case CalendarDate(year=None, month=int(), day=day) if (day is None) == (
                first.day is None
            ):
                continue
            case CalendarDate(year=int(year), month=int(month), day=day, bc=bc) if (
                day is None
            ) == (first.day is None) and first.month <= month:
                return Place(year, month, day, bc)
            case _:
                return None
    return None


def _in_story(page: Page, number: int, context: Context, told: Around) -> Around:
    """What is told around a mention without its year, in a text that tells a past story."""
    start = page.mentions[number].start
    goes_on = page.cues.until.search(page.folded, max(0, start - _WINDOW), start) is not None
    ahead, in_sentence = _full_date_ahead(page, number)
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
    if start - context.course.spoken_at > _CHARACTERS_AHEAD:
        return None
    here = page.written.same_sentence(context.course.spoken_at - 1, start)
    return spoken.year if here else None


def is_of_noun(page: Page, mention: DateMention) -> bool:
    """Tell "the 1994 treaty", whose date tells which it is, not when the story is."""
    before = max(0, mention.start - _WINDOW)
    return page.cues.of_noun.search(page.folded, before, mention.start) is not None


def _full_date_ahead(page: Page, number: int) -> tuple[Place | None, bool]:
    """The next date of the section with its year and month, and whether it is in the sentence."""
    end = page.mentions[number].end
    for mention in page.mentions[number + 1 : number + 1 + _MENTIONS_AHEAD]:
        if mention.start - end > _CHARACTERS_AHEAD or "\n\n" in page.text[end : mention.start]:
            break
        if is_of_noun(page, mention):
            continue
        if (place := _named_in_full(mention.expression)) is not None:
            return place, page.written.same_sentence(end - 1, mention.start)
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


def _is_quoted(page: Page, mention: DateMention) -> bool:
    """Tell whether a quotation was opened in the mention's paragraph and not closed before it."""
    before = page.folded[max(0, mention.start - _CHARACTERS_AHEAD) : mention.start]
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
