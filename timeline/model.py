"""The values that pass between the stages, in the order in which they arise.

    RawArticle -> Extract -> Article -> DateMention -> Resolution -> EventMention -> Event

All are frozen. Offsets count Unicode code points of `Article.text`, and `text[start:end]` is the
quote. Days are proleptic Gregorian, years 1 to 9999.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self


class Form(StrEnum):
    """How the bytes of a `RawArticle` are to be read."""

    MARKDOWN = "markdown"
    TEXT = "text"
    HTML = "html"
    RECORD = "record"
    PDF = "pdf"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact about an article with the evidence for it."""

    value: str
    evidence: str


@dataclass(frozen=True, slots=True)
class RawArticle:
    """The bytes of one article and where they were found.

    Args:
        content: The file as it is; for one record of many, the record as a JSON object in UTF-8.
        form: What `content` is.
        source_path: Path relative to the source that the user named, with forward slashes.
        record: Number of the record within its file, counted as an editor counts lines; None
            where the file is one article.
        sidecar: Field and value pairs that a table or file beside it states, sorted by field.
        fields: For a `RECORD`, which of our fields (`text`, `published` ...) is found under which
            of its keys, as the user's `--map` says; what is not mapped goes by the usual names.
        feed: The same of the feed that led to a page, which is trusted less than the page.
        encoding: How a reader had to decode the file; None for UTF-8, and where `content` is as
            it was found.
    """

    content: bytes
    form: Form
    source_path: str
    record: int | None = None
    sidecar: tuple[tuple[str, str], ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    feed: tuple[tuple[str, str], ...] = ()
    encoding: Stated | None = None

    @property
    def where(self) -> str:
        """The place to name to a user: "corpus/a.jsonl:17"."""
        return self.source_path if self.record is None else f"{self.source_path}:{self.record}"


class ClueKind(StrEnum):
    """Where a clue was found, most trusted first."""

    SIDECAR = "sidecar"
    FRONT_MATTER = "front matter"
    RECORD = "record"
    METADATA = "page metadata"
    URL = "URL"
    HEADER = "header line"
    DATELINE = "dateline"
    FEED = "feed"
    TEXT = "text"
    PAGE_SEARCH = "page search"


class Field(StrEnum):
    """What a clue speaks of."""

    PUBLISHED = "published"
    MODIFIED = "modified"
    OUTLET = "outlet"
    AGENCY = "agency"
    REPOSTED_FROM = "reposted_from"
    REPOSTED = "reposted"
    TITLE = "title"
    URL = "url"
    LANGUAGE = "language"
    DOC_ID = "doc_id"
    DIGEST = "digest"


@dataclass(frozen=True, slots=True)
class Clue:
    """One thing that an input says of its publication, as it says it.

    Args:
        kind: Where it was found.
        field: What it speaks of.
        value: The words of the source, unparsed.
        name: The key, tag or phrase it stood under ("article:published_time"), for the evidence.
    """

    kind: ClueKind
    field: Field
    value: str
    name: str

    @property
    def evidence(self) -> str:
        """The clue as a user reads it: 'front matter "published"'."""
        return f'{self.kind} "{self.name}"'


@dataclass(frozen=True, slots=True)
class Extract:
    """What extraction takes out of the bytes: a text that is never altered again, and clues.

    Args:
        text: The article without front matter or markup; line ends kept.
        clues: In the order in which they were found.
        body: Offset in `text` where header lines (title, date, byline) end and the story begins.
        encoding: How the bytes were decoded; None for UTF-8 and what has no encoding of its own.
    """

    text: str
    clues: tuple[Clue, ...]
    body: int = 0
    encoding: Stated | None = None


class Confidence(StrEnum):
    """At least .97 (high), .80 (medium) or less (low) of such answers are right on our gold."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class PublicationTime:
    """When an article was published, at the grain that its source states.

    Args:
        value: ISO 8601: "2021-09", "2021-09-28", "2021-09-28T08:00" or "2021-09-28T08:00+04:00";
            an offset only where one is stated.
        evidence: The clue it came from, in words.
        confidence: How far to trust it.
    """

    value: str
    evidence: str
    confidence: Confidence

    @property
    def day(self) -> date | None:
        """The local day, the anchor of the text; None where only a month or year is known."""
        return date.fromisoformat(self.value[:10]) if len(self.value) >= 10 else None


@dataclass(frozen=True, slots=True)
class Article:
    """A text and what is known of its publication; None where nothing says it.

    Args:
        article_id: Ours, unique in a store.
        doc_id: The source's own id.
        text: As extracted.
        body: Offset where the story begins, after title, date and byline.
        digest: The text is a digest in other words than the source's.
        language: ISO 639-1 code.
        source_path: As in `RawArticle.where`.
        reposted: The later day, ISO 8601, of the page that shows what another `published`.
        encoding: How its bytes were decoded; None for UTF-8.
    """

    article_id: str
    doc_id: str | None
    text: str
    body: int
    title: str | None
    url: str | None
    published: PublicationTime | None
    modified: str | None
    outlet: Stated | None
    agency: Stated | None
    reposted_from: Stated | None
    language: str
    digest: bool
    source_path: str
    reposted: Stated | None = None
    encoding: Stated | None = None


class TimexType(StrEnum):
    """The four kinds of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Grain(StrEnum):
    """The smallest unit that a date names."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class DateInterval:
    """Days from `start` up to, but not including, `end`; None where a side is open.

    Both are proleptic Gregorian ordinals (`date.toordinal`), so that 31 December 9999 has an end.
    """

    start: int | None
    end: int | None

    @classmethod
    def of(cls, first: date | None, last: date | None) -> Self:
        """The interval from a first to a last day, both included, None where open."""
        start = None if first is None else first.toordinal()
        return cls(start, None if last is None else last.toordinal() + 1)

    @property
    def first_day(self) -> date | None:
        """The first day in it, None where it has no beginning."""
        return None if self.start is None else date.fromordinal(self.start)

    @property
    def last_day(self) -> date | None:
        """The last day in it, None where it has no end."""
        return None if self.end is None else date.fromordinal(self.end - 1)


@dataclass(frozen=True, slots=True)
class Reading:
    """How a date was read, for those who doubt it.

    Args:
        anchor: The day counted from; None where the words name the days by themselves.
        direction: What was looked for from there, in one or two words ("past", "same year").
        alternatives: Other intervals that were considered, likeliest first.
    """

    anchor: date | None = None
    direction: str | None = None
    alternatives: tuple[DateInterval, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """The days chosen for a date mention, and why; or the reason why there are none.

    Args:
        value: TIMEX3 value, as far as it could be filled ("2021-08-17", "XXXX-08-17").
        interval: Exactly the days of `value`, whatever `mod` says; None where it names no days.
        grain: None for durations, sets and what names no days.
        confidence: How far to trust the interval, or that there is none.
        reading: The way to the answer.
        reason: Why there is no interval, in words; None where there is one.
    """

    value: str
    interval: DateInterval | None
    grain: Grain | None
    confidence: Confidence
    reading: Reading = Reading()
    reason: str | None = None


class Unit(StrEnum):
    """A stretch of the calendar that dates are counted in."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Direction(StrEnum):
    """Where the words of a mention say that its days lie, seen from the anchor."""

    PAST = "past"
    SAME = "same"
    FUTURE = "future"


class Base(StrEnum):
    """What the words of a mention count from.

    `STORY` is where a story of the past stands, and the publication day in news.
    """

    PUBLICATION = "publication day"
    STORY = "story"
    MENTION = "date last named"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units before or after the base: "yesterday", "last year", "two days later".

    Args:
        count: 0 for the unit that holds the base, -1 for the one before; None for "some".
        counted: The words count the units ("a year ago") rather than name one ("last year").
        to_the_day: They mean a day, whatever the unit ("exactly a year ago").
    """

    unit: Unit
    count: int | None
    base: Base
    counted: bool = False
    to_the_day: bool = False


Year = int | Offset | None


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date by year, month and day, any of which the words may leave out.

    Args:
        year: Before Christ where `bc`; an `Offset` for "March last year".
        direction: For "last March", "next May 5".
        weekday: 1 (Monday) to 7, where the words name it too.
        base: What the direction counts from: "the following May" from the date last named.
    """

    year: Year
    month: int | None = None
    day: int | None = None
    bc: bool = False
    direction: Direction | None = None
    weekday: int | None = None
    base: Base = Base.PUBLICATION


@dataclass(frozen=True, slots=True)
class NumericDate:
    """Two numbers for day and month, in an order that the words do not tell: "03/04/2021"."""

    first: int
    second: int
    year: int | None


@dataclass(frozen=True, slots=True)
class YearPart:
    """A quarter, half or season: `part` is "Q1".."Q4", "H1", "H2", "SP", "SU", "FA" or "WI"."""

    part: str
    year: Year = None
    fiscal: bool = False
    bc: bool = False
    direction: Direction | None = None
    base: Base = Base.PUBLICATION


@dataclass(frozen=True, slots=True)
class YearSpan:
    """A decade or century by its leading digits.

    Args:
        prefix: 199 for the 1990s, 19 for the 20th century; 9 for "the nineties", 99 for "'99".
        years: 10, 100, or 1 for a year whose century is left out.
        short: The century is left out, as in "the '90s".
    """

    prefix: int
    years: int
    short: bool = False
    bc: bool = False


@dataclass(frozen=True, slots=True)
class WeekdayDate:
    """A day by its place in the week, 1 (Monday) to 7.

    Args:
        week: The week it is in, where the words tell ("Friday next week").
        base: What the direction counts from: "the previous Friday" from the date last named.
    """

    weekday: int
    direction: Direction | None = None
    week: Offset | None = None
    base: Base = Base.PUBLICATION


@dataclass(frozen=True, slots=True)
class NthDay:
    """The `nth` weekday, day or weekend of a month: "the second Monday of May"; -1 is the last.

    Args:
        weekday: 1 to 7; None for any day.
    """

    nth: int
    weekday: int | None
    month: CalendarDate | Offset


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week that holds a day: "the week of 3 May"."""

    day: CalendarDate


@dataclass(frozen=True, slots=True)
class HolidayDate:
    """A day by its feast, `name` as `dates.holidays` spells it."""

    name: str
    year: Year = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time or part of a day.

    Args:
        time: TIMEX3 without the "T": "18:16", "MO", "NI".
        day: The day where the words name it, else None.
        zone: As the text gives it.
        utc_offset: Of the zone, "+04:00" or "Z", where known.
    """

    time: str
    day: "DayExpression | None" = None
    zone: str | None = None
    utc_offset: str | None = None


@dataclass(frozen=True, slots=True)
class EventOffset:
    """A stretch before or after something that happened: "six months before the deployment"."""

    length: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class Length:
    """How long something lasted, as TIMEX3 ("P3Y", "PXD")."""

    value: str


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How often something happens, as TIMEX3 ("P1D", "XXXX-WXX-1")."""

    value: str


@dataclass(frozen=True, slots=True)
class CenturyTurn:
    """The year in which a century began: "the turn of the century"."""


@dataclass(frozen=True, slots=True)
class VagueTime:
    """Words that name no days: PRESENT_REF, PAST_REF or FUTURE_REF."""

    value: str


DayExpression = (
    CalendarDate | NumericDate | WeekdayDate | NthDay | HolidayDate | Offset | YearPart | WeekOf
)
TimeExpression = (
    DayExpression | YearSpan | CenturyTurn | Clock | EventOffset | Length | Recurrence | VagueTime
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words of a text that speak of time, as TIMEX3 cuts them.

    Args:
        expression: What the words say, before any context is asked.
        mod: TIMEX3 mod, None where the words have none.
        rule: Name of the rule that found it.
        range_id: The same number for the two ends of a range, None elsewhere.
    """

    start: int
    end: int
    text: str
    type: TimexType
    expression: TimeExpression
    mod: str | None
    rule: str
    range_id: int | None = None


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """A date as the timeline has it: the two ends of a range are one phrase.

    Args:
        start, end: Where `text` stands in the article.
        type: DATE or TIME make points on a timeline; DURATION and SET do not.
        value: TIMEX3; the two ends of a range joined by "/".
        mod: TIMEX3 mod ("START", "BEFORE", "APPROX" ...) or None.
        interval: The days; open on one side for "since", "before" and "by"; None where undated.
        grain: Of the finer end; None where undated.
        edtf: The same as EDTF ("2020-09~", "199X", "../2010"); None where undated.
        time: Time of day as the text gives it, TIMEX3 ("18:16", "NI"); None where none is given.
        zone: Its zone as the text gives it ("Moscow", "UTC+04:00"); None where none is given.
        rule: Name of the rule that found it; of the first end for a range.
        reason: Why `interval` is None, in words; None where it is not.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str | None
    interval: DateInterval | None
    grain: Grain | None
    edtf: str | None
    time: str | None
    zone: str | None
    rule: str
    confidence: Confidence
    reading: Reading
    reason: str | None


class Status(StrEnum):
    """What a source says of an event's coming true; None in its place until it is known."""

    OCCURRED = "occurred"
    PLANNED = "planned"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"
    COMMEMORATED = "commemorated"


class Role(StrEnum):
    """What a name does in its sentence; only actors are actors of an event."""

    ACTOR = "actor"
    SPEAKER = "speaker"
    ADDRESSED = "addressed"
    PLACE = "place"
    ADJECTIVE = "adjective"


class ActorKind(StrEnum):
    """What a registered name stands for."""

    PERSON = "person"
    COUNTRY = "country"
    ORGANISATION = "organisation"
    MINISTRY = "ministry"
    ARMED_FORCE = "armed force"
    PLACE = "place"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class ActorMention:
    """A name in a text, resolved to a registered actor."""

    start: int
    end: int
    actor_id: str
    name: str
    kind: ActorKind
    role: Role


@dataclass(frozen=True, slots=True)
class EventMention:
    """One article's sentence that speaks of one date.

    Args:
        mention_id: Unique in a store, the same in every build of the same text.
        start, end: The sentence; `sentence` is `Article.text[start:end]`.
        label: The sentence cut to the words that tell what happened, for a mark on the chart.
        date: The date phrase, resolved or not.
        actors: Names in the sentence that act, in order, each actor once.
        status: None until known.
        attributed_to: Who the article says claims it, as it says it; None where it does not say.
        page: Of a PDF, counted from 1, where the sentence begins; None for other forms.
    """

    mention_id: str
    article_id: str
    start: int
    end: int
    sentence: str
    label: str
    date: DatePhrase
    actors: tuple[ActorMention, ...]
    status: Status | None = None
    attributed_to: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Mentions that tell of one happening, within and across articles.

    Args:
        event_id: The same in every build of the same mentions.
        label: Of the mention that tells it best.
        interval: The days that most sources give, None only where all its mentions are undated.
        mention_ids: Sorted.
        sources: Distinct voices: agencies where known, else outlets; identical text counts once.
        dates_given: Each distinct interval with the mentions that give it, most mentions first;
            more than one means that the sources disagree or differ in grain.
    """

    event_id: str
    label: str
    interval: DateInterval | None
    mention_ids: tuple[str, ...]
    sources: int
    dates_given: tuple[tuple[DateInterval, tuple[str, ...]], ...]
