import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from tests.engines import work_to_do
from timeline.engines.local import Work, map_batches
from timeline.engines.workers import Limits
from timeline.errors import EngineError

SHORT = Limits(seconds=0.4)
Run = Callable[[Sequence[int]], list[int | str]]


def results(run: Run, batches: list[list[int]], jobs: int) -> list[int | str]:
    work = Work(run, work_to_do.refuse)
    return [one for batch in map_batches(work, batches, jobs=jobs, limits=SHORT) for one in batch]


def batches(count: int, size: int = 4) -> list[list[int]]:
    return [list(range(start, start + size)) for start in range(0, count * size, size)]


@pytest.mark.parametrize("jobs", [0, 1, 3])
def test_results_come_in_the_order_of_the_batches(jobs: int) -> None:
    found = results(work_to_do.double, batches(20), jobs)

    assert found == [2 * number for number in range(80)]


def test_what_work_prints_is_no_answer(capfd: pytest.CaptureFixture[str]) -> None:
    found = results(work_to_do.print_much, batches(2), 1)

    assert found == [2 * number for number in range(8)]


@pytest.mark.parametrize(
    ("run", "why"),
    [
        (work_to_do.die_of_thirteen, "brings the reading process to an end"),
        (work_to_do.fail_at_thirteen, "brings the reading process to an end"),
        (work_to_do.never_end_at_thirteen, "takes too long to read"),
        (work_to_do.sleep_at_thirteen, "takes too long to read"),
    ],
)
def test_a_poison_item_is_refused_and_all_others_are_done(
    run: Run, why: str, capfd: pytest.CaptureFixture[str]
) -> None:
    found = results(run, batches(6), 2)

    others = [one for number, one in enumerate(found) if number != 13]
    assert others == [2 * number for number in range(24) if number != 13]
    assert found[13] == f"13 {why}; it was left out and the rest was read"


def test_an_item_whose_worker_died_is_tried_once_more(tmp_path: Path) -> None:
    run = partial(work_to_do.die_once, mark=tmp_path / "died")

    found = results(run, batches(6), 2)

    assert found == [2 * number for number in range(24)]


def test_batches_are_taken_only_a_few_ahead() -> None:
    taken = []

    def watched() -> Iterator[list[int]]:
        for batch in batches(100):
            taken.append(batch)
            yield batch

    coming = map_batches(Work(work_to_do.double, work_to_do.refuse), watched(), jobs=1)
    next(coming)

    assert len(taken) < 10
    coming.close()  # type: ignore[attr-defined]


def test_a_killed_worker_costs_nothing() -> None:
    others = children()
    coming = map_batches(Work(work_to_do.double, work_to_do.refuse), batches(40), jobs=1)
    found = list(next(coming))

    for pid in children() - others:
        os.kill(pid, signal.SIGKILL)
    for batch in coming:
        found.extend(batch)

    assert found == [2 * number for number in range(160)]


def children() -> set[int]:
    found: set[int] = set()
    for task in Path("/proc/self/task").iterdir():
        # A thread may end between the listing and the reading.
        with suppress(FileNotFoundError, ProcessLookupError):
            found.update(map(int, (task / "children").read_text().split()))
    return found


def test_workers_end_when_results_are_no_longer_wanted() -> None:
    others = children()
    coming = map_batches(Work(work_to_do.double, work_to_do.refuse), batches(100), jobs=2)
    next(coming)
    own = children() - others

    coming.close()  # type: ignore[attr-defined]

    assert own
    assert not children() & own


def test_a_worker_that_cannot_start_says_so(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.executable", "/bin/false")

    with pytest.raises(EngineError, match="cannot be started"):
        results(work_to_do.double, batches(1), 1)
