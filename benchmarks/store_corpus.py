"""Articles for measuring: made of our own words, with the skew that real ones have.

Few outlets write most, few actors act most, most dates lie close to the day of publication and
crowd on few days, one article in ten is a reprint, and articles are about 4 KB.

    python -m benchmarks.store_corpus --articles 10000 articles.jsonl
"""

import argparse
import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

import yaml

_FIRST_DAY = date(2012, 1, 1)
_DAYS = 3650
_BYTES = 4000
_REPRINTS = 0.1
_VERBS = (
    "met,visited,accused,thanked,warned,sanctioned,praised,asked,told,attacked,left,joined,paid,"
    "sued,elected,backed,blamed,called,invited,defeated,freed,arrested,fined,hired,robbed"
).split(",")
_THINGS = (
    "a treaty,the border,the harbour,a school,the railway,new taxes,the flood,a bridge,the harvest,"
    "the election,a dam,the budget,a hospital,the strike,prisoners,a ceasefire,gas prices,the mine,"
    "an embassy,the market,a trial,the drought,a pipeline,the census,wages,the airport,a factory"
).split(",")
_FILLERS = (
    "Few people had expected as much, and fewer said so.",
    "The talks were long and the room was cold.",
    "Nobody could say who would pay for it in the end.",
    "Shops along the main road stayed open all the same.",
    "Officials gave no figures and answered no questions.",
    "It was not the first time that the plan had been put off.",
)
_MONTHS = (
    "January,February,March,April,May,June,July,August,September,October,November,December"
).split(",")
_WEEKDAYS = "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday".split(",")


class Chance:
    """Random choices with the skew of the world; the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._actors = _names("actors.yaml")
        self._outlets = _names("outlets.yaml")
        self._crowded = [self._random.randrange(_DAYS) for _ in range(120)]

    def actor(self) -> str:
        """A registered name, the first ones far more often."""
        return self._skewed(self._actors)

    def outlet(self) -> str:
        """A registered outlet, the first ones far more often."""
        return self._skewed(self._outlets)

    def of(self, words: tuple[str, ...] | list[str]) -> str:
        """Any of them alike."""
        return self._random.choice(words)

    def publication(self) -> date:
        """A day; one in three right after a day on which much happened."""
        if self._random.random() < 1 / 3:
            gap = int(self._random.expovariate(0.5))
            return _FIRST_DAY + timedelta(days=self._random.choice(self._crowded) + gap)
        return _FIRST_DAY + timedelta(days=self._random.randrange(_DAYS))

    def date_phrase(self, published: date) -> str:
        """Words for a day that is mostly near the day of publication."""
        day = published - timedelta(days=int(self._random.expovariate(1 / 40)))
        month = _MONTHS[day.month - 1]
        return self._random.choice(
            (
                f"on {day.day} {month}",
                f"on {month} {day.day}, {day.year}",
                f"on {day.day} {month} {day.year}",
                f"on {_WEEKDAYS[published.weekday() - 2]}",
                "yesterday",
                "last week",
                f"in {month} {day.year}",
                f"in {day.year - self._random.randrange(20)}",
                f"in early {month}",
                "two days ago",
            )
        )

    def is_less_than(self, share: float) -> bool:
        """True so often."""
        return self._random.random() < share

    def _skewed(self, names: list[str]) -> str:
        weights = list(accumulate(1 / (rank + 1) for rank in range(len(names))))
        return self._random.choices(names, cum_weights=weights)[0]


def _names(registry: str) -> list[str]:
    path = Path(__file__).parents[1] / "data" / registry
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    entries = found if isinstance(found, list) else next(iter(found.values()))
    return [str(entry["name"]) for entry in entries if entry.get("kind") != "place"]


def articles(count: int, *, seed: int = 1, first: int = 0) -> Iterator[dict[str, str]]:
    """Yield articles as records.

    Args:
        count: How many.
        seed: Another one makes other articles.
        first: Number of the first one, for its URL.
    """
    chance = Chance(seed)
    text = ""
    for number in range(first, first + count):
        published = chance.publication()
        if not (text and chance.is_less_than(_REPRINTS)):
            text = _text(chance, published)
        yield {
            "url": f"https://news{number % 50}.example/{number}",
            "title": text.partition(".")[0],
            "outlet": chance.outlet(),
            "published": published.isoformat(),
            "text": text,
        }


def _text(chance: Chance, published: date) -> str:
    sentences: list[str] = []
    length = 0
    while length < _BYTES:
        sentences.append(_sentence(chance, published))
        length += len(sentences[-1]) + 1
    return " ".join(sentences)


def _sentence(chance: Chance, published: date) -> str:
    if chance.is_less_than(0.45):
        return chance.of(_FILLERS)
    start = f"{chance.actor()} {chance.of(_VERBS)} {chance.actor()} over {chance.of(_THINGS)}"
    if chance.is_less_than(0.35):
        return f"{start} {chance.date_phrase(published)}."
    return f"{start}, as {chance.of(_THINGS)} and {chance.of(_THINGS)} came up again."


def write(path: Path, count: int, *, seed: int = 1, first: int = 0) -> None:
    """Write articles as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        for record in articles(count, seed=seed, first=first):
            file.write(json.dumps(record) + "\n")


def main() -> None:
    """Write a file of articles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("file", type=Path)
    options = parser.parse_args()
    write(options.file, options.articles, seed=options.seed)


if __name__ == "__main__":
    main()
