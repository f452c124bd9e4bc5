"""What stands above a story in its text: title, time line, byline; and its dateline.

Words are taken as a header only where nothing else could be meant: a line that is a timestamp but
for a section, a label or a byline. "What happened on 10 November 2020" is a title, no time line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from timeline.extraction.calendar_words import DAY_AND_MONTH, TIMESTAMP, WEEKDAY, YEAR
from timeline.model import Clue, ClueKind, Field


@dataclass(frozen=True, slots=True)
class Header:
    """The clues above a story, and where the story begins."""

    clues: tuple[Clue, ...]
    body: int


_MAX_LINES: Final = 16
_MAX_TITLE: Final = 250
_MAX_TIME_LINE: Final = 160
_MAX_WORDS_BESIDE: Final = 8
_LABEL_REACH: Final = 30

_PUBLISHED: Final = re.compile(
    r"\b(?:published|posted|created|date|дата|опубликовано|размещено|tarix|tarih|dərc edilib|"
    r"yayımlan\w{0,6}|yayınlan\w{0,6}|eklen\w{0,6}|veröffentlicht|erschienen|datum|publié|"
    r"publicado|publicada|fecha|pubblicato|հրապարակվ\w{0,6}|ամսաթիվ)\b",
    re.IGNORECASE,
)
_UPDATED: Final = re.compile(
    r"\b(?:updated|modified|edited|last update|revised|обновлено|изменено|отредактировано|"
    r"yenilən\w{0,6}|güncelle\w{0,8}|son güncelleme|aktualisiert|stand|geändert|mis à jour|modifié|"
    r"actualizado|actualizada|aggiornato|թարմացվ\w{0,6})\b",
    re.IGNORECASE,
)
_BYLINE: Final = re.compile(
    r"(?:by|von|par|por|автор:?|müəllif:?|yazan:?|հեղինակ՝?)\s+\w[\w.'’&\- ]{1,60}"
    r"(?:,[\w.'’& -]{1,40})?$",
    re.IGNORECASE,
)
_WEEKDAY: Final = re.compile(WEEKDAY, re.IGNORECASE)
# A date after one of these belongs to a sentence.
_PREPOSITION: Final = re.compile(
    r"\b(?:on|in|since|until|till|by|from|of|the|to|and|before|after|between|this|next|last|"
    r"с|от|до|на|по|к|und|am|vom|seit|bis|im|du|depuis|et|desde|hasta|y|del)\W{0,3}$",
    re.IGNORECASE,
)
_PARTED: Final = re.compile(r"[|/·•—–\-\[\](),:.\s#*_]*")
_DIVIDER: Final = re.compile(r"[|/·•—–\-]")
_KEYED_START: Final = re.compile(
    r"\s{0,20}date\s?:?\s{1,3}(\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?)(?!\S)\s{0,5}",
    re.IGNORECASE,
)
_KEYED_LINE: Final = re.compile(
    r"(title|headline|subject|source|outlet|publisher|publication|newspaper|url|link|language|"
    r"author|byline|section|category|tags|copyright|length|word count|заголовок|источник|ссылка)"
    r"\s?:\s{1,4}(\S.{0,300})",
    re.IGNORECASE,
)
_LINK: Final = re.compile(r"https?://\S{4,2000}", re.IGNORECASE)
_FIELD_BY_KEY: Final = {
    "title": Field.TITLE,
    "headline": Field.TITLE,
    "subject": Field.TITLE,
    "заголовок": Field.TITLE,
    "source": Field.OUTLET,
    "outlet": Field.OUTLET,
    "publisher": Field.OUTLET,
    "publication": Field.OUTLET,
    "newspaper": Field.OUTLET,
    "источник": Field.OUTLET,
    "url": Field.URL,
    "link": Field.URL,
    "ссылка": Field.URL,
    "language": Field.LANGUAGE,
}
_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_MARKUP: Final = " \t\u00a0#*_>\u200b\ufeff"

_PLACE: Final = r"[^\W\d_][\w'’\- ]{1,30}"
_AGENCY: Final = r"(?P<agency>[^\W\d_][\w.'’ \-]{1,30}?)[ ]?[/)\]]?"
_DATELINE: Final = re.compile(
    rf"(?:(?:{_PLACE}(?:,[ ]?{_PLACE})?|[^\W\d_][\w.]{{1,20}})[ ]?[.,][ ]{{0,2}}|{_PLACE}[ ]/)?"
    rf"(?P<date>(?i:{DAY_AND_MONTH})(?:,?[ ]{{1,2}}{YEAR})?)"
    rf"(?:[ ]?(?:[.,][ ]{{0,2}}(?:[—–-][ ]?)?[/(\[]?|[—–-][ ]?|[/(\[]){_AGENCY})?"
    r"[ ]{0,2}(?:[.:;,]|[—–-]|$)",
    re.MULTILINE,
)
_PLACE_AND_AGENCY: Final = re.compile(
    rf"{_PLACE}(?:,[ ]?{_PLACE})?[ ]\((?P<agency>[^\W\d_][\w.'’ \-]{{1,30}})\)"
    r"[ ]{0,2}(?:[—–-]|$)",
    re.MULTILINE,
)


def read(text: str) -> Header:
    """Find the header of `text`; without one the story begins with the first word."""
    reading = _Reading(text)
    reading.run()
    return Header((*reading.clues, *_dateline_clues(text, reading.end)), reading.end)


class _Reading:
    """Goes down the first lines as long as they are header."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.clues: list[Clue] = []
        self.title: str | None = None
        self.end = _skip_blanks(text, 0)

    def run(self) -> None:
        keyed = _KEYED_START.match(self.text)
        if keyed is not None:
            self.clues.append(_header_clue(Field.PUBLISHED, keyed[1], keyed[0]))
            self.end = keyed.end()
        passed = 0
        for start, end in _first_lines(self.text, self.end):
            line = self.text[start : min(end, start + 2 * _MAX_TITLE)].strip().strip(_MARKUP)
            if self._takes(line, end):
                self.end, passed = _skip_blanks(self.text, end), 0
            elif passed == 2 or not _could_be_label(line):
                return
            else:
                passed += 1

    def _takes(self, line: str, end: int) -> bool:
        stamps = _time_line(line)
        if stamps:
            self.clues.extend(stamps)
            return True
        if _LINK.fullmatch(line):
            self.clues.append(Clue(ClueKind.HEADER, Field.URL, line, line))
            return True
        keyed = _KEYED_LINE.fullmatch(line)
        if keyed is not None:
            self.clues.extend(_keyed_clues(keyed))
            return True
        if self.title is not None and line.casefold() == self.title.casefold():
            return True
        if _BYLINE.match(line):
            return True
        if self.title is not None or _dateline(line) is not None:
            return False
        if _could_be_title(line) and self._stands_alone(end):
            self.title = line
            self.clues.append(Clue(ClueKind.HEADER, Field.TITLE, line, "first line"))
            return True
        return False

    def _stands_alone(self, end: int) -> bool:
        """Whether a blank line or a time line follows, and then more text."""
        rest = self.text[end : end + 2 * _MAX_TITLE]
        if not rest.strip():
            return False
        line = _LINE.match(rest)
        following = "" if line is None else line[0].strip().strip(_MARKUP)
        return not following or bool(_time_line(following)) or bool(_BYLINE.match(following))


def _first_lines(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Spans of the first lines that hold something, line ends included."""
    found = 0
    for match in _LINE.finditer(text, start):
        if match[0].strip():
            yield match.span()
            found += 1
        if found == _MAX_LINES:
            return


def _skip_blanks(text: str, start: int) -> int:
    rest = text[start:]
    return start + len(rest) - len(rest.lstrip())


def _could_be_title(line: str) -> bool:
    return 0 < len(line) <= _MAX_TITLE and line[-1] not in ".,;:" and any(map(str.isalpha, line))


def _could_be_label(line: str) -> bool:
    """A word or two that a page sets above a story ("Share", "Politics", "A A")."""
    return len(line) <= 30 and line[-1:] not in tuple(".,;:!?") and line.count(" ") <= 2


def _keyed_clues(line: re.Match[str]) -> list[Clue]:
    """What "Source: Some Times" says; none for keys that are not of our fields."""
    field = _FIELD_BY_KEY.get(line[1].casefold())
    return [] if field is None else [Clue(ClueKind.HEADER, field, line[2].strip(), line[0])]


def _header_clue(field: Field, value: str, words: str) -> Clue:
    return Clue(ClueKind.HEADER, field, value, " ".join(words.split()))


def _time_line(line: str) -> list[Clue]:
    """The timestamps of a line that is nothing else; none where it could be a sentence."""
    if len(line) > _MAX_TIME_LINE:
        return []
    stamps = list(TIMESTAMP.finditer(line))
    if not stamps or not _is_time_line(line, stamps):
        return []
    return [_header_clue(field, words, line) for field, words in _labelled_stamps(line)]


def _is_time_line(line: str, stamps: list[re.Match[str]]) -> bool:
    first, last = stamps[0], stamps[-1]
    ahead, behind = line[: first.start()], line[last.end() :]
    beside = _WEEKDAY.sub("", f"{ahead} {behind}")
    if _PARTED.fullmatch(beside) or _BYLINE.match(ahead.rstrip(" |,·•—–-[")):
        return True
    if len(beside.split()) > _MAX_WORDS_BESIDE:
        return False
    if _PUBLISHED.search(ahead) or _UPDATED.search(ahead):
        return True
    if _PREPOSITION.search(ahead) or (ahead.strip() and behind.strip(" |,·•—–-])")):
        return False
    parted = _DIVIDER.match(behind.lstrip()) or _DIVIDER.match(ahead.rstrip()[-1:])
    return bool(parted) or ":" in first[0]


def first_publication(line: str) -> str | None:
    """The first timestamp of a line that is not labelled as an update."""
    stamps = (stamp for stamp in _labelled_stamps(line) if stamp[0] is Field.PUBLISHED)
    return next((words for _, words in stamps), None)


def labelled_publication(line: str) -> str | None:
    """The first timestamp of a line that is labelled as the publication."""
    for stamp in TIMESTAMP.finditer(line):
        ahead = line[max(0, stamp.start() - _LABEL_REACH) : stamp.start()]
        if _PUBLISHED.search(ahead) and not _UPDATED.search(ahead):
            return stamp[0].strip()
    return None


def _labelled_stamps(line: str) -> Iterator[tuple[Field, str]]:
    """Each timestamp, with whether the words before it say that it is an update."""
    before = 0
    for stamp in TIMESTAMP.finditer(line):
        updated = _UPDATED.search(line, before, stamp.start())
        yield (Field.MODIFIED if updated else Field.PUBLISHED), stamp[0].strip()
        before = stamp.end()


def _dateline(opening: str) -> re.Match[str] | None:
    match = _DATELINE.match(opening) or _PLACE_AND_AGENCY.match(opening)
    if match is None or (not opening[:1].isupper() and not opening[:1].isdigit()):
        return None
    agency = match.groupdict().get("agency") or ""
    # "dpa" writes itself small; small words in a row are a sentence.
    return None if " " in agency and not agency[0].isupper() else match


def _dateline_clues(text: str, start: int) -> list[Clue]:
    match = _dateline(text[start : start + 160])
    if match is None:
        return []
    words = " ".join(match[0].split()).rstrip(" .,:;—–-")
    found = match.groupdict()
    clues = []
    if found.get("date"):
        clues.append(Clue(ClueKind.DATELINE, Field.PUBLISHED, found["date"].rstrip(".,"), words))
    if found.get("agency"):
        clues.append(Clue(ClueKind.DATELINE, Field.AGENCY, found["agency"].strip(), words))
    return clues
