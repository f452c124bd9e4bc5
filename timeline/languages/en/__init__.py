"""English: its rules by family, in the order in which they are tried."""

from timeline.dates.rule import Language
from timeline.languages.en import (
    beside,
    calendar_dates,
    clock_times,
    day_parts,
    holidays,
    lengths,
    nth_days,
    quarters,
    ranges,
    relative_dates,
    report_periods,
    rhythms,
    short_forms,
    vague_times,
    weekdays,
    year_parts,
)
from timeline.languages.en.cues import CUES
from timeline.languages.en.lexicon import FIGURES_TRIGGER, LEADS, YEAR_TRIGGER
from timeline.languages.numeric import numeric_family

ENGLISH = Language(
    code="en",
    families=(
        numeric_family("en", YEAR_TRIGGER, FIGURES_TRIGGER, dots_day_first=False),
        short_forms.FAMILY,
        ranges.FAMILY,
        beside.FAMILY,
        nth_days.FAMILY,
        calendar_dates.FAMILY,
        weekdays.FAMILY,
        clock_times.FAMILY,
        day_parts.FAMILY,
        holidays.FAMILY,
        report_periods.FAMILY,
        relative_dates.FAMILY,
        quarters.FAMILY,
        year_parts.FAMILY,
        lengths.FAMILY,
        rhythms.FAMILY,
        vague_times.FAMILY,
    ),
    leads=LEADS,
    cues=CUES,
    capitals=frozenset(("may", "march", "mar", "sat", "sun", "wed")),
    of_stories=frozenset((vague_times.ATTRIBUTE.name,)),
)
