"""What a date is read against: the text as a whole, how far it has come, and the words around."""

from dataclasses import dataclass
from datetime import date

from timeline.dates.calendar_steps import Place, place_of
from timeline.model import Direction


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a text as a whole.

    Args:
        published: The local day it was written; None where not known.
        country: Of the outlet.
        body: Where the story begins.
    """

    published: date | None
    country: str | None = None
    body: int = 0


@dataclass(frozen=True, slots=True)
class Outline:
    """What the dates of a whole text tell before the first of them is read.

    Args:
        published: As in `Setting`.
        country: As in `Setting`.
        tells_past: The text tells a past story by its dates, not the news of its day.
        month_first: Whether numbers have the month first; None where nothing tells.
        full_dates: Every date of the text that is named with its year and month.
        tale: First and last day of a story that news tells at length, day after day on from one
            that is named with its year; None where it tells none.
        asides: Years that are named here and there only, and do not move the story.
    """

    published: date | None
    country: str | None = None
    tells_past: bool = False
    month_first: bool | None = None
    full_dates: tuple[Place, ...] = ()
    tale: tuple[date, date] | None = None
    asides: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Stop:
    """A place that the story stood at.

    Args:
        place: Where it stood.
        section: Of the text that told so.
        aside: It leapt back there in the middle of a sentence.
    """

    place: Place
    section: int
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """How far a text has come where a mention stands.

    Args:
        spoken: The date last named, which "two days later" and "a year later" count from.
        spoken_loosely: It is a decade or a century, or belongs to a noun: "the 1994 treaty".
        spoken_of_birth: It is the day that somebody was born on, where no story stands.
        spoken_from_today: Its words count from the day of publication: "last October".
        of_life: It has told when somebody was born.
        spoken_at: Where `spoken` ends in the text.
        spoken_day: The last day named, and `spoken_day_at` where it ends in the text.
        spoken_day_alone: Its paragraph named no other before it.
        run: How many days of long before publication were named in a row, in its paragraph.
        spoken_in: The month that the paragraph is on, as reports compare months; None for a range.
        told: Where the story stands by its own dates: months and days told with their year, and
            bare years that open a passage; asides do not move it.
        told_named: `told` was named with its year, not read off the story.
        told_opens: `told` opened its sentence: "In July 2020 they shelled us".
        told_loosely: `told` belongs to a noun: "the flood of May 1994".
        thread: How many dates in a row went on in the year of the story.
        day: The last day that it stood at.
        trail: Where the threads of the story stood last, the latest first.
        section: How many times a blank line was passed.
        chapter: The bare year that a passage or its heading opened with.
        clock: The time last named, with its day, as TIMEX3.
        quarter: The business quarter spoken of, as a value.
    """

    spoken: Place | None = None
    spoken_loosely: bool = False
    spoken_of_birth: bool = False
    spoken_from_today: bool = False
    of_life: bool = False
    spoken_at: int = 0
    spoken_day: Place | None = None
    spoken_day_at: int = 0
    spoken_day_alone: bool = True
    run: int = 0
    spoken_in: Place | None = None
    told: Place | None = None
    told_named: bool = False
    told_opens: bool = False
    told_loosely: bool = False
    thread: int = 0
    day: Place | None = None
    trail: tuple[Stop, ...] = ()
    section: int = 0
    chapter: Stop | None = None
    clock: str | None = None
    quarter: str | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """What the words around a mention tell.

    Args:
        cue: Where they point.
        coming: They tell so in a story of the past.
        will: Their sentence looks ahead from the day it was written.
        since: The word right before is "since".
        is_over: The word right before tells that it has happened.
        goes_on: The words right before tell that it goes on until then.
        quoted: It stands within quotation marks, in a story of the past.
        died: They tell of a death.
        reported: The word right before tells that the text heard of it that day.
        before_noon: It is of the first half of its day: "early Tuesday", "Tuesday morning".
        same_sentence: The date last named was so in the mention's own sentence.
        same_paragraph: The date last named was so in its own paragraph.
        next_paragraph: The date last named was in the paragraph before.
        day_before: The last day named, if in the mention's own paragraph, or the one before and
            the only one there.
        day_in_paragraph: The last day named was in the mention's own paragraph.
        listed: Nothing but a comma, "and" or "in" stands between the date last named and it.
        of_its_year: What stands between a year named before and it makes it one of that year.
        said_year: A year named before in the mention's own sentence.
        ahead: The next date that is named with its year and month, if it is near.
        ahead_in_sentence: That one is in the mention's own sentence.
        partner: The other end of its range.
    """

    cue: Direction | None = None
    coming: bool = False
    will: bool = False
    since: bool = False
    is_over: bool = False
    goes_on: bool = False
    quoted: bool = False
    died: bool = False
    reported: bool = False
    before_noon: bool = False
    same_sentence: bool = False
    same_paragraph: bool = False
    next_paragraph: bool = False
    day_before: Place | None = None
    day_in_paragraph: bool = False
    listed: bool = False
    of_its_year: bool = False
    said_year: int | None = None
    ahead: Place | None = None
    ahead_in_sentence: bool = False
    partner: Place | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """All that is known where a mention stands."""

    outline: Outline
    course: Course = Course()
    around: Around = Around()

    @property
    def published(self) -> date | None:
        """The local day that the text was written."""
        return self.outline.published

    @property
    def tells_past(self) -> bool:
        """Whether the text tells a past story."""
        return self.outline.tells_past

    @property
    def today(self) -> Place | None:
        """The publication day as a place."""
        return None if self.published is None else place_of(self.published)

    @property
    def story(self) -> Place | None:
        """What dates without a year are read against."""
        course = self.course
        told = course.told or (None if course.spoken_of_birth else course.spoken)
        return told if self.tells_past and told else self.today or told
