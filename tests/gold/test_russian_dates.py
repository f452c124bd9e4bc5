"""The dates of the Russian gold texts, scored as TempEval-3 does, against floors that hold.

Rules are tuned on the half `dev` alone; `test` tells whether they were fitted to it.
"""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from benchmarks.timex_scores import interval, score
from timeline.dates import tag
from timeline.dates.tagging import timex_record
from timeline.languages import LANGUAGES, detect

GOLD = Path(__file__).parent / "dates" / "russian.jsonl"
FLOORS = {
    "dev": {"strict": 98.5, "relaxed": 99.0, "value": 98.5, "interval": 98.0},
    "test": {"strict": 97.0, "relaxed": 98.0, "value": 92.0, "interval": 92.0},
}
Document = Mapping[str, Any]


def _documents(split: str) -> list[Document]:
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if row["split"] == split]


def _found(document: Document) -> list[Mapping[str, Any]]:
    anchor = document["dct"] and date.fromisoformat(document["dct"][:10])
    language = LANGUAGES[detect(document["text"], None)]
    return [timex_record(one) for one in tag(document["text"], language=language, anchor=anchor)]


def _misses(document: Document, found: list[Mapping[str, Any]]) -> list[str]:
    """The expressions of the gold whose days were not found, and what was found in their place."""
    missed = []
    for wanted in document["timexes"]:
        over = [
            one for one in found if one["start"] < wanted["end"] and wanted["start"] < one["end"]
        ]
        if any(interval(one) == interval(wanted) for one in over):
            continue
        answers = [f"{one['text']!r} {one['value']} {one['rule']}" for one in over]
        missed.append(
            f"{document['doc_id']}: {wanted['text']!r} is {wanted['value']}, found {answers}"
        )
    return missed


@pytest.mark.parametrize("split", FLOORS)
def test_russian_dates_keep_their_score(split: str) -> None:
    documents = _documents(split)

    answers = {document["doc_id"]: _found(document) for document in documents}
    figures = score(documents, answers)

    misses = [miss for one in documents for miss in _misses(one, answers[one["doc_id"]])]
    print(split, {name: round(figure, 1) for name, figure in figures.items()})
    short = {name for name, floor in FLOORS[split].items() if figures[name] < floor}
    assert not short, f"{figures}\n" + "\n".join(misses)


@pytest.mark.parametrize("split", FLOORS)
def test_every_text_of_the_gold_is_told_to_be_russian(split: str) -> None:
    told = {detect(document["text"], None) for document in _documents(split)}

    assert told == {"ru"}
