"""Relative clauses, whose year is not that of the sentence which goes on behind them."""

from dataclasses import dataclass, replace

from timeline.dates.context import Course
from timeline.dates.cue_words import needs_cue
from timeline.dates.outline import is_told_from_today
from timeline.dates.page import Page

# From its comma to a date, and from a date to one behind it; also bounds the cost of a text without
# full stops.
_LONGEST_CLAUSE = 160


@dataclass(frozen=True, slots=True)
class Aside:
    """A relative clause with dates: "Baltchem, which was sold in 2019, was fined in May".

    Args:
        start: Where it opens.
        end: Where the last of its dates ends.
        before: How far the text had come when it opened.
    """

    start: int
    end: int
    before: Course


def aside_at(page: Page, number: int, course: Course, last: Aside | None) -> Aside | None:
    """The relative clause that a mention stands in, or else the last one of its sentence."""
    mention = page.mentions[number]
    sentence = page.written.sentence_start(mention.start)
    first = max(sentence, mention.start - _LONGEST_CLAUSE)
    opened = page.cues.relative.search(page.folded, first, mention.start)
    if opened is None or is_told_from_today(mention.expression):
        # "Which today is a museum" brings a text to the present, where it goes on.
        return last if last is not None and last.start >= sentence else None
    if last is not None and last.start == opened.start():
        return replace(last, end=mention.end)
    return Aside(opened.start(), mention.end, course)


def goes_on_behind(page: Page, number: int, aside: Aside) -> bool:
    """Tell a date without its year in the sentence that goes on behind a relative clause."""
    mention = page.mentions[number]
    if not 0 < mention.start - aside.end <= _LONGEST_CLAUSE or not needs_cue(mention.expression):
        return False
    if page.cues.behind.match(page.folded, aside.end, mention.start) is None:
        return False
    # "Which was sold in 2019, in May, " tells its own date more closely.
    closer = page.cues.listed.fullmatch(page.folded, aside.end, mention.start) is not None
    return not closer or page.folded[mention.end : mention.end + 1].isspace()
