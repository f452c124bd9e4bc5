"""Which of the clues to a publication day is believed, and how far."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from timeline.model import Clue, ClueKind, Confidence, Field, PublicationTime, Stated
from timeline.publication import timestamps

# What somebody wrote down to say when it was published is not weighed against the page.
_STATED: Final = frozenset((ClueKind.SIDECAR, ClueKind.FRONT_MATTER, ClueKind.RECORD))
_MEDIUM: Final = frozenset((ClueKind.DATELINE, ClueKind.FEED, ClueKind.PAGE_SEARCH))
_WESTMOST: Final = timedelta(hours=10)
_EASTMOST: Final = timedelta(hours=14)
_LATEST_REPOST_DAYS: Final = 31
# A page may be full of dates.
_MOST_ALTERNATIVES: Final = 5
_YEAR_IN_URL: Final = re.compile(r"[/-]((?:19|20)\d\d)(?:[/-](1[0-2]|0[1-9]))?(?=[/-])")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A clue and the point in time that it names."""

    clue: Clue
    value: str
    certain: bool

    @property
    def day(self) -> str:
        return self.value[:10]

    @property
    def is_universal(self) -> bool:
        """Whether the time is given in UTC, whose day need not be the publisher's."""
        return self.value.endswith("+00:00")


def published(
    clues: Sequence[Clue], *, url: str | None, language: str, country: str | None
) -> PublicationTime | None:
    """The publication that the most trusted clue names.

    A day that contradicts another clue is of lower confidence, and of a time in UTC the local day
    is taken where the URL or the page gives it.

    Args:
        clues: Most trusted first.
    """
    candidates = _candidates(clues, _base(url), language, country)
    if not candidates:
        return None
    best = _local(candidates[0], candidates)
    return _published_as(best, candidates)


def original(
    page: PublicationTime, clues: Sequence[Clue], *, language: str, country: str | None
) -> PublicationTime | None:
    """When an agency published what a page shows later, as its dateline says.

    Of a time line with the same day the time is taken too. A year that the dateline leaves out is
    the one nearest to the page's day.

    Args:
        page: The publication by the page's metadata or URL; others are taken for the agency's own.
        clues: Most trusted first.

    Returns:
        None where no dateline names one of the 31 days before.
    """
    if page.day is None or not page.evidence.startswith((ClueKind.METADATA, ClueKind.URL)):
        return None
    candidates = _candidates(clues, page.day, language, country)
    datelines = [one for one in candidates if one.clue.kind is ClueKind.DATELINE]
    if not datelines or not _is_shown_later(datelines[0], page):
        return None
    lines = [one for one in candidates if one.clue.kind is ClueKind.HEADER]
    best = next((one for one in lines if one.day == datelines[0].day), datelines[0])
    return _published_as(best, candidates)


def _published_as(best: _Candidate, candidates: Sequence[_Candidate]) -> PublicationTime:
    """What the best clue says, with what those say that name another day."""
    of_days: dict[str, Stated] = {}
    for one in candidates:
        if _contradicts(one, best):
            of_days.setdefault(one.day, Stated(one.value, one.clue.evidence))
    alternatives = tuple(of_days.values())[:_MOST_ALTERNATIVES]
    return PublicationTime(
        best.value, best.clue.evidence, _confidence(best, candidates), alternatives
    )


def _is_shown_later(dateline: _Candidate, page: PublicationTime) -> bool:
    if page.day is None or len(dateline.day) < 10:
        return False
    # The day before in UTC may be the same day elsewhere.
    least = 2 if page.value.endswith("+00:00") else 1
    return least <= (page.day - date.fromisoformat(dateline.day)).days <= _LATEST_REPOST_DAYS


def modified(clues: Iterable[Clue], *, language: str, country: str | None) -> str | None:
    """The last update that the most trusted clue names, as `PublicationTime.value`."""
    found = _first(Field.MODIFIED, clues, language, country)
    return None if found is None else found.value


def reposted(clues: Iterable[Clue], *, language: str, country: str | None) -> Stated | None:
    """When a page showed another's text, as the most trusted clue states it."""
    return _first(Field.REPOSTED, clues, language, country)


def _first(
    field: Field, clues: Iterable[Clue], language: str, country: str | None
) -> Stated | None:
    for clue in clues:
        if clue.field is field:
            found = timestamps.parse(clue.value, language=language, country=country)
            if found is not None:
                return Stated(found.value, clue.evidence)
    return None


def _candidates(
    clues: Iterable[Clue], base: date | None, language: str, country: str | None
) -> list[_Candidate]:
    candidates = []
    for clue in clues:
        if clue.field is Field.PUBLISHED:
            # A year may be missing in a dateline alone: elsewhere it would be a guess.
            near = base if clue.kind is ClueKind.DATELINE else None
            found = timestamps.parse(clue.value, base=near, language=language, country=country)
            if found is not None:
                candidates.append(_Candidate(clue, found.value, found.certain))
    return candidates


def _base(url: str | None) -> date | None:
    """The middle of the year or month that a URL names, from which any day in it is nearest."""
    match = None if url is None else _YEAR_IN_URL.search(url)
    if match is None:
        return None
    return date(int(match[1]), int(match[2]) if match[2] else 7, 15 if match[2] else 2)


def _local(best: _Candidate, candidates: Sequence[_Candidate]) -> _Candidate:
    """The same publication by the publisher's own calendar, where a clue gives it."""
    if best.clue.kind is not ClueKind.METADATA or not best.is_universal:
        return best
    # An address is given once, by the publisher's clock; what is shown may follow the reader's.
    by_url = [other for other in candidates if other.clue.kind is ClueKind.URL]
    local = by_url or [other for other in candidates if not other.is_universal]
    return next((other for other in local if _may_be_local_day(other, best)), best)


def _may_be_local_day(other: _Candidate, universal: _Candidate) -> bool:
    """Whether some time zone has the day of `other` at the moment of `universal`."""
    if len(other.day) < 10:
        return False
    moment = datetime.fromisoformat(universal.value).replace(tzinfo=None)
    earliest, latest = moment - _WESTMOST, moment + _EASTMOST
    day = date.fromisoformat(other.day)
    return day != moment.date() and earliest.date() <= day <= latest.date()


def _days_between(one: _Candidate, other: _Candidate) -> int:
    if len(one.day) < 10 or len(other.day) < 10:
        return 0
    return abs((date.fromisoformat(one.day) - date.fromisoformat(other.day)).days)


def _confidence(best: _Candidate, candidates: Sequence[_Candidate]) -> Confidence:
    if not best.certain:
        return Confidence.LOW
    if best.clue.kind in _STATED:
        return Confidence.HIGH
    if best.clue.kind in _MEDIUM or _is_contradicted(best, candidates):
        return Confidence.MEDIUM
    return Confidence.HIGH


def _is_contradicted(best: _Candidate, candidates: Sequence[_Candidate]) -> bool:
    return any(_contradicts(other, best) for other in candidates)


def _contradicts(other: _Candidate, best: _Candidate) -> bool:
    return _days_between(best, other) > (1 if other.is_universal else 0)
