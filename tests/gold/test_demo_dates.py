"""The dates of the demo corpus against phrases that were dated by hand, blind to the rules."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from timeline.dates import date_phrases
from timeline.dates.timex import days_of
from timeline.extraction import extract
from timeline.languages import LANGUAGES
from timeline.model import (
    Confidence,
    DateInterval,
    DatePhrase,
    Field,
    Form,
    PublicationTime,
    RawArticle,
)

ROOT = Path(__file__).parents[2]
_SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}


@dataclass(frozen=True, slots=True)
class Judged:
    """One gold phrase with what was found where it stands."""

    file: str
    text: str
    wanted: DateInterval | None
    found: tuple[DatePhrase, ...]

    @property
    def is_right(self) -> bool:
        if self.wanted is None:
            return all(phrase.interval is None for phrase in self.found)
        return any(self.wanted in _intervals(phrase) for phrase in self.found)

    def __str__(self) -> str:
        found = [f"{phrase.text!r} {phrase.value} {phrase.rule}" for phrase in self.found]
        return f"{self.file}: {self.text!r} is {_days(self.wanted)}, found {found or 'nothing'}"


def _days(interval: DateInterval | None) -> str:
    return "undated" if interval is None else f"{interval.first_day}..{interval.last_day}"


def _intervals(phrase: DatePhrase) -> list[DateInterval]:
    """The timeline's interval, and the days that the words name whatever part or side of them."""
    named = days_of(phrase.value)
    return [interval for interval in (phrase.interval, named and named[1]) if interval]


def _gold_interval(edtf: str | None) -> DateInterval | None:
    if edtf is None:
        return None
    ends = [days_of(_as_timex(end)) for end in edtf.split("/")]
    assert all(ends), edtf
    return DateInterval(ends[0][1].start, ends[-1][1].end)  # type: ignore[index]


def _as_timex(edtf: str) -> str:
    if edtf[4:5] == "-" and edtf[5:] in _SEASONS:
        return f"{edtf[:4]}-{_SEASONS[edtf[5:]]}"
    return edtf.removesuffix("X") if edtf.endswith("X") else edtf


def _published(article: Path) -> tuple[str, PublicationTime | None]:
    name = str(article.relative_to(ROOT))
    found = extract(RawArticle(article.read_bytes(), Form.MARKDOWN, name))
    days = [clue.value for clue in found.clues if clue.field is Field.PUBLISHED]
    if not days:
        return found.text, None
    date.fromisoformat(days[0][:10])
    return found.text, PublicationTime(days[0], "front matter", Confidence.HIGH)


def _judge(file: str, phrases: list[dict[str, object]]) -> Iterator[Judged]:
    text, published = _published(ROOT / file)
    found = date_phrases(text, language=LANGUAGES["en"], published=published)
    for phrase in phrases:
        start, end = int(str(phrase["start"])), int(str(phrase["end"]))
        assert text[start:end] == phrase["text"]
        there = tuple(one for one in found if one.start < end and one.end > start)
        wanted = phrase["phrase_date"]
        yield Judged(
            file, text[start:end], _gold_interval(None if wanted is None else str(wanted)), there
        )


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    lines = (ROOT / "tests/gold/demo.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [one for row in rows for one in _judge(row["file"], row["phrases"])]


def test_placeable_phrases_get_their_days(judged: list[Judged]) -> None:
    placeable = [one for one in judged if one.wanted is not None]
    misses = [one for one in placeable if not one.is_right]

    print(f"{len(placeable) - len(misses)} of {len(placeable)} right; misses:")
    print(*misses, sep="\n")

    assert len(misses) <= 0.05 * len(placeable), "\n".join(map(str, misses))


def test_phrases_that_name_no_days_get_none(judged: list[Judged]) -> None:
    dated = [one for one in judged if one.wanted is None and not one.is_right]

    assert dated == [], "\n".join(map(str, dated))


@pytest.mark.parametrize(
    ("confidence", "share"), [(Confidence.HIGH, 0.97), (Confidence.MEDIUM, 0.80)]
)
def test_confidence_keeps_its_promise(
    judged: list[Judged], confidence: Confidence, share: float
) -> None:
    of_it = [
        one
        for one in judged
        if any(phrase.interval and phrase.confidence is confidence for phrase in one.found)
    ]
    wrong = [one for one in of_it if not one.is_right]

    assert len(of_it) > 20
    assert len(wrong) <= (1 - share) * len(of_it), "\n".join(map(str, wrong))
