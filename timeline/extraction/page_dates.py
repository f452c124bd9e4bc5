"""Days that a web page shows to its readers, for pages that state none for machines.

A date counts for the more, the more it looks like the story's own: marked as its publication,
labelled so in words, or set beside the headline; dates of comments, teasers and footers never do.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, cast

from lxml.etree import XPath
from lxml.html import HtmlElement

from timeline.extraction import headers
from timeline.extraction.calendar_words import TIMESTAMP, month_number
from timeline.model import Clue, ClueKind, Field

# In the order of the document: headlines, and whatever may hold a date.
_PLACES: Final = XPath("//h1 | //time | //abbr[@title] | //*[@itemprop] | //body//*[@class or @id]")
_TELLING: Final = re.compile(
    r"date|datum|fecha|tarih|time|publi|posted|created|meta|byline|stamp|author|info|entry-header|"
    r"citation",
    re.IGNORECASE,
)
_TEXTS: Final = XPath("//body//text()[contains(., '20') or contains(., '19')]")
_FOREIGN: Final = re.compile(
    r"comment|kommentar|related|sidebar|widget|footer|teaser|recommend|popular|latest|archive|"
    r"calendar|promo|most-?read|breaking|ticker|newsletter|carousel|slider|aside|reply|upcoming",
    re.IGNORECASE,
)
# A story's own mark may stand in its own footer.
_FOREIGN_TO_MARKED: Final = re.compile(r"comment|kommentar|related|recommend|teaser", re.IGNORECASE)
_ALWAYS: Final = frozenset(("h1", "time", "abbr"))
_FOREIGN_TAGS: Final = frozenset(("nav", "aside", "footer", "script", "style", "noscript", "form"))
_MARKED: Final = re.compile(
    r"publish|publicat|posted|pubdate|post-?date|entry-?date|article-?date|news-?date",
    re.IGNORECASE,
)
_MODIFIED: Final = re.compile(r"modif|updat", re.IGNORECASE)
# htmldate would ask the clock.
_LAST_DAY: Final = "2099-12-31"
_MAX_TEXT: Final = 200
_MAX_PLACES: Final = 2000
_PLACES_BEFORE_HEADLINE: Final = 4
_PLACES_AFTER_HEADLINE: Final = 15


@dataclass(frozen=True, slots=True)
class _Shown:
    """A date on a page, and what speaks for it."""

    words: str
    name: str
    marked: bool
    near_headline: bool


def shown_clues(tree: HtmlElement) -> list[Clue]:
    """The one day that the page shows as the story's own; none where it shows several."""
    places = list(islice(_places(tree), _MAX_PLACES))
    shown = list(_shown(places, _headline_at(places)))
    for sure in (
        [date for date in shown if date.marked and date.near_headline],
        [date for date in shown if date.near_headline],
        [date for date in shown if date.marked],
        list(_labelled(tree)),
    ):
        if sure:
            days = {_day_key(date.words) for date in sure}
            clue = Clue(ClueKind.PAGE_SEARCH, Field.PUBLISHED, sure[0].words, sure[0].name)
            return [clue] if len(days) == 1 else []
    return []


def searched_clues(tree: HtmlElement) -> list[Clue]:
    """The likeliest of all days on a page, for want of better."""
    # The slowest of all ways, and half of the pages do without.
    from htmldate import find_date

    day = find_date(tree, original_date=True, extensive_search=True, max_date=_LAST_DAY)
    return [] if day is None else [Clue(ClueKind.PAGE_SEARCH, Field.PUBLISHED, day, "htmldate")]


def _places(tree: HtmlElement) -> Iterator[HtmlElement]:
    for element in _elements(tree):
        names = f"{element.get('class', '')} {element.get('id', '')}"
        if element.tag in _ALWAYS or element.get("itemprop") or _TELLING.search(names):
            yield element


def _elements(tree: HtmlElement) -> list[HtmlElement]:
    found = _PLACES(tree)
    return cast(list[HtmlElement], found)


def _headline_at(places: Sequence[HtmlElement]) -> int | None:
    """Where the longest headline stands among the places."""
    headlines = [
        (len(place.text_content().strip()), -index)
        for index, place in enumerate(places)
        if place.tag == "h1"
    ]
    return -max(headlines)[1] if headlines else None


def _shown(places: Sequence[HtmlElement], headline: int | None) -> Iterator[_Shown]:
    for index, place in enumerate(places):
        words = _date_in(place)
        own = "datePublished" in (place.get("itemprop") or "")
        if words is None or _is_foreign(place, _FOREIGN_TO_MARKED if own else _FOREIGN):
            continue
        near = headline is not None and (
            -_PLACES_BEFORE_HEADLINE <= index - headline <= _PLACES_AFTER_HEADLINE
        )
        names = " ".join(filter(None, (place.get("itemprop"), place.get("class"), place.get("id"))))
        marked = bool(_MARKED.search(names)) or place.get("pubdate") is not None
        yield _Shown(words, f"<{place.tag}> {words}", marked, near)


def _date_in(place: HtmlElement) -> str | None:
    """The date that an element holds in its attributes or in few words."""
    if place.tag == "h1" or _MODIFIED.search(place.get("itemprop") or place.get("class") or ""):
        return None
    for attribute in ("datetime", "content", "title"):
        stated = TIMESTAMP.search((place.get(attribute) or "")[:_MAX_TEXT])
        if stated is not None:
            return stated[0]
    words = _few_words(place)
    return None if words is None else headers.first_publication(words)


def _few_words(place: HtmlElement) -> str | None:
    """The text of an element that holds no more than a line."""
    parts = []
    length = 0
    for part in place.itertext():
        parts.append(part)
        length += len(part.strip())
        if length > _MAX_TEXT:
            return None
    return " ".join(" ".join(map(str, parts)).split())


def _is_foreign(place: HtmlElement, foreign: re.Pattern[str]) -> bool:
    for element in (place, *place.iterancestors()):
        if element.tag in _FOREIGN_TAGS:
            return True
        if element.tag in ("body", "main", "article"):
            return False
        if foreign.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            return True
    return False


def _labelled(tree: HtmlElement) -> Iterator[_Shown]:
    """Dates in running text after a word that says what they are ("Published on ...")."""
    for text in cast(list[str], _TEXTS(tree)):
        line = " ".join(text[: 5 * _MAX_TEXT].split())
        words = headers.labelled_publication(line) if len(line) <= _MAX_TEXT else None
        if words is not None:
            yield _Shown(words, line, True, False)


def _day_key(words: str) -> tuple[int, ...]:
    """The same for the same day, however it is written; times of day do not count."""
    day = re.sub(r"\d{1,2}[:h]\d\d(?::\d\d)?.{0,12}$|T\d\d:.*", "", words)
    numbers = [int(number) for number in re.findall(r"\d{1,4}", day)]
    months = [month for word in re.findall(r"[^\W\d_]+", day) if (month := month_number(word))]
    return tuple(sorted(numbers + months[:1]))
