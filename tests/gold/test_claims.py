"""What becomes of the events of the gold texts, and who claims it.

Rules are written with the half `dev` in sight alone; `test` tells whether they were fitted to it.
"""

import pytest

from benchmarks.claims import judged, read_gold, same_name, shipped_knowledge

FLOORS = {
    ("en", "dev"): {"status": 0.92, "claimed": 0.94},
    ("en", "test"): {"status": 0.78, "claimed": 0.78},
    ("ru", "dev"): {"status": 0.93, "claimed": 0.92},
    ("ru", "test"): {"status": 0.64, "claimed": 0.55},
}


@pytest.mark.parametrize(("language", "half"), FLOORS)
def test_status_and_claimants_keep_their_score(language: str, half: str) -> None:
    documents = [one for one in read_gold(half) if one["lang"] == language]

    pairs = list(judged(documents, shipped_knowledge()))

    found = [(claim, mention) for claim, mention in pairs if mention is not None]
    right = sum(claim["status"] == mention.status for claim, mention in found)
    named = [claim["attributed_to"] for claim, _ in found if claim["attributed_to"] is not None]
    ours = [(c["attributed_to"], m.attributed_to) for c, m in found if m.attributed_to is not None]
    same = sum(wanted is not None and same_name(wanted, name) for wanted, name in ours)
    figures = {"status": right / len(found), "claimed": 2 * same / (len(named) + len(ours))}
    print(language, half, figures)
    floors = FLOORS[language, half]
    assert not {name for name, floor in floors.items() if figures[name] < floor}, figures
