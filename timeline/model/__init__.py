"""The values that pass between the stages, in the order in which they arise.

    RawArticle -> Extract -> Article -> DateMention -> Resolution -> EventMention -> Event

All are frozen. Offsets count Unicode code points of `Article.text`, and `text[start:end]` is the
quote. Days are proleptic Gregorian, years 1 to 9999.
"""

from timeline.model.articles import (
    Article,
    Clue,
    ClueKind,
    Extract,
    Field,
    Form,
    PublicationTime,
    RawArticle,
)
from timeline.model.dates import (
    DateInterval,
    DateMention,
    DatePhrase,
    Grain,
    Reading,
    Resolution,
    TimexType,
)
from timeline.model.events import (
    ActorKind,
    ActorMention,
    Event,
    EventMention,
    Role,
    Status,
)
from timeline.model.evidence import (
    Confidence,
    Stated,
)
from timeline.model.expressions import (
    Base,
    CalendarDate,
    CenturyTurn,
    Clock,
    DayExpression,
    Direction,
    EventOffset,
    HolidayDate,
    Length,
    NthDay,
    NumericDate,
    Offset,
    Recurrence,
    TimeExpression,
    Unit,
    VagueTime,
    WeekdayDate,
    WeekOf,
    Year,
    YearPart,
    YearSpan,
)

__all__ = [
    "ActorKind",
    "ActorMention",
    "Article",
    "Base",
    "CalendarDate",
    "CenturyTurn",
    "Clock",
    "Clue",
    "ClueKind",
    "Confidence",
    "DateInterval",
    "DateMention",
    "DatePhrase",
    "DayExpression",
    "Direction",
    "Event",
    "EventMention",
    "EventOffset",
    "Extract",
    "Field",
    "Form",
    "Grain",
    "HolidayDate",
    "Length",
    "NthDay",
    "NumericDate",
    "Offset",
    "PublicationTime",
    "RawArticle",
    "Reading",
    "Recurrence",
    "Resolution",
    "Role",
    "Stated",
    "Status",
    "TimeExpression",
    "TimexType",
    "Unit",
    "VagueTime",
    "WeekOf",
    "WeekdayDate",
    "Year",
    "YearPart",
    "YearSpan",
]
