"""The line of place, day and agency that opens a story: it tells when it was written, no event."""

import re
from collections.abc import Sequence

from timeline.model import Article, DateInterval, DatePhrase

_CAPITAL = r"(?=[^\W\d_])(?![a-zà-öø-ÿа-яё])[\w.'\u2019-]{2,30}"
_NAME = rf"{_CAPITAL}(?: {_CAPITAL}){{0,3}}"
_PLACE = re.compile(rf"(?:{_NAME} ?[,./] {{0,2}}){{1,3}}")
# In brackets or slashes, in capitals before a full stop, or before a dash.
_AGENCY = (
    rf"(?:[(/\[]{_NAME}[)/\]] ?(?:[.:\u2014\u2013-]{{1,2}}|$)"
    rf"|(?:[A-ZÀ-ÞА-ЯЁƏİ-]{{2,30}}|{_NAME} ?(?=[\u2014\u2013/-]))(?:[.:]|$| ?[\u2014\u2013/-]))"
)
_SIGNED = re.compile(
    rf"(?: ?[.,]? {{0,2}}(?:[\u2014\u2013-] ?)?{_AGENCY}| ?[\u2014\u2013-] ?{_NAME}\.) {{0,2}}",
    re.MULTILINE,
)
_ENDED = re.compile(
    r"(?: ?(?:[.:\u2014\u2013]|-{1,2})(?=\s)|(?<=\.)|$) {0,2}(?=[\W\d]*[^\W\d]|$)", re.M
)
_UNDATED = re.compile(rf"(?:{_NAME}, )?{_NAME} \({_NAME}\) {{0,2}}(?:[\u2014\u2013]|-{{1,2}}) ")
_DAYS_AFTER = 1


def end_of_dateline(article: Article, phrases: Sequence[DatePhrase]) -> int:
    """Find where the dateline of a story ends.

    Args:
        article: Where it all stands.
        phrases: Dates in its text, in order.

    Returns:
        The offset in its text after the dateline and the white space behind it; where the story
        opens without one, the offset at which it begins.
    """
    start = _skip_spaces(article.text, article.body)
    first = next((phrase for phrase in phrases if phrase.start >= start), None)
    if first is not None:
        end = _end_after(article, first, start)
        if end is not None:
            return _skip_spaces(article.text, end)
    undated = _UNDATED.match(article.text, start)
    return start if undated is None else undated.end()


def _end_after(article: Article, phrase: DatePhrase, start: int) -> int | None:
    place = phrase.start > start
    if place and not _PLACE.fullmatch(article.text, start, phrase.start):
        return None
    if not _is_day_of_writing(article, phrase.interval):
        return None
    signed = _SIGNED.match(article.text, phrase.end)
    if signed:
        return signed.end()
    ended = _ENDED.match(article.text, phrase.end)
    # "27 September: they sat down" opens a chronicle as well as a story.
    if ended is None or not (place or _is_published_on(article, phrase.interval)):
        return None
    return ended.end()


def _is_day_of_writing(article: Article, day: DateInterval | None) -> bool:
    """Whether it may be: the day of publication or the one before; any day where none is known."""
    published = _published(article)
    if published is None or day is None or day.start is None:
        return True
    return day.start <= published <= day.start + _DAYS_AFTER


def _is_published_on(article: Article, day: DateInterval | None) -> bool:
    return day is not None and day.start is not None and day.start == _published(article)


def _published(article: Article) -> int | None:
    day = None if article.published is None else article.published.day
    return None if day is None else day.toordinal()


def _skip_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
