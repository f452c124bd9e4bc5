"""The dates of the English gold texts, scored as TempEval-3 does, and what confidence promises.

Rules are tuned on the half `dev` alone; `test` tells whether they were fitted to it.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from benchmarks.timex_scores import interval, score
from timeline.dates import tag
from timeline.dates.tagging import timex_record
from timeline.languages import LANGUAGES

GOLD = Path(__file__).parent / "dates"
FLOORS = {
    ("english", "dev"): {"strict": 97.0, "relaxed": 98.0, "value": 95.5, "interval": 95.5},
    ("english", "test"): {"strict": 96.5, "relaxed": 97.5, "value": 88.5, "interval": 87.0},
    ("news", "dev"): {"strict": 98.0, "relaxed": 98.5, "value": 95.5, "interval": 95.5},
    ("news", "test"): {"strict": 94.0, "relaxed": 96.0, "value": 86.0, "interval": 86.0},
}
Row = Mapping[str, Any]


def _documents(name: str) -> list[Row]:
    lines = (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _found(document: Row) -> Sequence[Row]:
    anchor = document["dct"] and date.fromisoformat(document["dct"][:10])
    tagged = tag(document["text"], language=LANGUAGES["en"], anchor=anchor)
    return [timex_record(one) for one in tagged]


@pytest.fixture(scope="module")
def answers() -> dict[str, Sequence[Row]]:
    documents = [*_documents("english"), *_documents("news")]
    return {document["doc_id"]: _found(document) for document in documents}


@pytest.mark.parametrize(("name", "split"), FLOORS)
def test_english_dates_keep_their_score(
    name: str, split: str, answers: Mapping[str, Sequence[Row]]
) -> None:
    documents = [document for document in _documents(name) if document["split"] == split]

    figures = score(documents, answers)

    print(name, split, {figure: round(value, 1) for figure, value in figures.items()})
    floors = FLOORS[name, split]
    assert not {figure for figure, floor in floors.items() if figures[figure] < floor}, figures


def _are_right(name: str, answers: Mapping[str, Sequence[Row]], confidence: str) -> list[bool]:
    """For each mention with days that is told with a confidence: whether the gold has them too."""
    right = []
    for document in _documents(name):
        for one in answers[document["doc_id"]]:
            if one["confidence"] == confidence and one.get("interval"):
                over = [
                    wanted
                    for wanted in document["timexes"]
                    if wanted["start"] < one["end"] and one["start"] < wanted["end"]
                ]
                right.append(any(interval(wanted) == interval(one) for wanted in over))
    return right


@pytest.mark.parametrize("name", ["english", "news"])
@pytest.mark.parametrize(("confidence", "share"), [("high", 0.97), ("medium", 0.80)])
def test_confidence_keeps_its_promise(
    name: str, confidence: str, share: float, answers: Mapping[str, Sequence[Row]]
) -> None:
    right = _are_right(name, answers, confidence)

    assert len(right) > 100
    assert sum(right) >= share * len(right), f"{sum(right)} of {len(right)}"
