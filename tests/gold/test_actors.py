"""Who acts in the sentences of the gold, and under which ids.

Rules are written from every part but `bureau-test`, which tells how they do elsewhere.
"""

from collections import Counter

import pytest

from benchmarks.actors import PARTS, ROOT, found_in, read_gold, score
from timeline.store.registries import load_actors

# F1 of the ids that act in a sentence, and how often a place is told from who acts there.
FLOORS = {
    "bureau-test": (0.81, 0.91),
    "bureau-dev": (0.91, 0.97),
    "desk-test": (0.93, 0.96),
    "desk-dev": (0.95, 0.96),
    "wire-test": (0.95, 0.95),
    "wire-dev": (0.97, 0.98),
    "test": (0.88, 0.93),
    "dev": (0.90, 0.95),
    "fresh": (0.97, 0.98),
    "earlier": (0.97, 0.98),
}


def test_every_part_of_the_gold_has_a_floor() -> None:
    assert FLOORS.keys() == PARTS.keys()


@pytest.mark.parametrize("part", FLOORS)
def test_who_acts_keeps_its_score(part: str) -> None:
    registry = load_actors(ROOT / "data" / "actors.yaml")
    counts: Counter[str] = Counter()

    for document in read_gold(part):
        for sentence, found in zip(
            document["sentences"], found_in(document, registry), strict=True
        ):
            counts += score(sentence, found)

    f1 = 2 * counts["right"] / (counts["gold"] + counts["found"])
    places = counts["decided_right"] / counts["decided"]
    print(part, f1, places)
    least_f1, least_places = FLOORS[part]
    assert f1 >= least_f1, f1
    assert places >= least_places, places
