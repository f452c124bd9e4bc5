"""Russian: its rules by family, in the order in which they are tried."""

from timeline.dates.rule import Language
from timeline.languages.numeric import numeric_family
from timeline.languages.ru import (
    calendar_dates,
    clock_times,
    day_parts,
    holidays,
    lengths,
    nth_days,
    ranges,
    relative_dates,
    rhythms,
    vague_times,
    weekdays,
    year_parts,
)
from timeline.languages.ru.cues import CUES
from timeline.languages.ru.lexicon import FIGURES_TRIGGER, LEADS, YEAR_TRIGGER

RUSSIAN = Language(
    code="ru",
    families=(
        numeric_family("ru", YEAR_TRIGGER, FIGURES_TRIGGER),
        ranges.FAMILY,
        nth_days.FAMILY,
        calendar_dates.FAMILY,
        year_parts.FAMILY,
        weekdays.FAMILY,
        clock_times.FAMILY,
        day_parts.FAMILY,
        holidays.FAMILY,
        relative_dates.FAMILY,
        lengths.FAMILY,
        rhythms.FAMILY,
        vague_times.FAMILY,
    ),
    leads=LEADS,
    cues=CUES,
)
