"""Finding and resolving in one: what `python -m timeline tag` prints."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from timeline.dates.answers import lower
from timeline.dates.context import Setting
from timeline.dates.outline import tells_past
from timeline.dates.ranges import join_ranges, on_their_days
from timeline.dates.resolution import resolve_all
from timeline.dates.rule import Language
from timeline.dates.tagger import find_mentions
from timeline.dates.timex import BEFORE_YEAR_1
from timeline.dates.written import written
from timeline.model import Confidence, DateInterval, DateMention, PublicationTime, Resolution


@dataclass(frozen=True, slots=True)
class TaggedDate:
    """A mention with its resolution."""

    mention: DateMention
    resolution: Resolution


def tag(
    text: str,
    *,
    language: Language,
    anchor: PublicationTime | date | None,
    country: str | None = None,
    body: int = 0,
) -> list[TaggedDate]:
    """Find and resolve the dates of a text, as TIMEX3 cuts them.

    Args:
        text: Any string.
        language: Whose rules to use.
        anchor: When the text was written; None where that is not known.
        country: Of the outlet, for the order of day and month in numbers.
        body: Where the story begins; what is before is not what the story tells.

    Returns:
        In the order of the text; the two ends of a range are two with one `range_id`.
    """
    published = anchor.day if isinstance(anchor, PublicationTime) else anchor
    page = written(text)
    mentions = _of_its_kind(find_mentions(page, language), language, published)
    mentions = on_their_days(page.folded, mentions, language)
    mentions = join_ranges(page.folded, mentions, language)
    setting = Setting(published=published, country=country, body=body)
    resolutions = resolve_all(page, mentions, language=language, setting=setting)
    limits = _limits(language)
    return [
        TaggedDate(mention, _at_most(resolution, limits.get(mention.rule)))
        for mention, resolution in zip(mentions, resolutions, strict=True)
    ]


@lru_cache(maxsize=64)
def _limits(language: Language) -> Mapping[str, Confidence]:
    """How far to trust what a rule finds, for those that are trusted less than others."""
    return {
        rule.name: rule.confidence
        for family in language.families
        for rule in family.rules
        if rule.confidence is not Confidence.HIGH
    }


def _at_most(resolution: Resolution, limit: Confidence | None) -> Resolution:
    if limit is None:
        return resolution
    return replace(resolution, confidence=lower(resolution.confidence, limit))


def _of_its_kind(
    mentions: list[DateMention], language: Language, published: date | None
) -> list[DateMention]:
    """Leave out what speaks of time in a story only, where the text is none."""
    if tells_past(mentions, published):
        return mentions
    return [mention for mention in mentions if mention.rule not in language.of_stories]


def timex_record(tagged: TaggedDate) -> Mapping[str, object]:
    """One entry of the `timexes` that `python -m timeline tag` writes as JSON.

    Its `interval` is null where the words name no days. What lies before year 1 has a value and
    no `interval`: it names days, which ISO 8601 does not write in four digits.
    """
    mention, resolution = tagged.mention, tagged.resolution
    interval = {"interval": _days(resolution.interval)}
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "type": mention.type.value,
        "value": resolution.value,
        "mod": mention.mod,
        **({} if resolution.reason == BEFORE_YEAR_1 else interval),
        "range_id": mention.range_id,
        "rule": mention.rule,
        "confidence": resolution.confidence.value,
        "reading": reading_record(resolution),
    }


def reading_record(resolution: Resolution) -> dict[str, object]:
    """The reading as it is written out: days as ISO, the reason where there are none."""
    reading = resolution.reading
    return {
        "anchor": None if reading.anchor is None else reading.anchor.isoformat(),
        "direction": reading.direction,
        "alternatives": [
            {"first_day": _iso(other.first_day), "last_day": _iso(other.last_day)}
            for other in reading.alternatives
        ],
        "reason": resolution.reason,
    }


def _days(interval: DateInterval | None) -> list[str | None] | None:
    if interval is None:
        return None
    return [_iso(interval.first_day), _iso(interval.last_day)]


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
