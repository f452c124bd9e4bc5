"""Batches on this machine: in this process, or in worker processes that may die or hang.

A worker answers item by item, so that the one that killed it or holds it up is known at once and
costs no other item anything. An item that outlives its time is refused. One whose worker died is
tried once more, as memory may have run out, or a user ended it, through no fault of the item's.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Generic, TypeVar

from timeline.engines.workers import Limits, Worker, WorkerDiedError, WorkerExpiredError

Item = TypeVar("Item")
Result = TypeVar("Result")

_MOST_TRIES = 2
# Batches read ahead for each worker, so that one slow item idles nobody.
_BATCHES_AHEAD = 4


@dataclass(frozen=True, slots=True)
class Work(Generic[Item, Result]):
    """What is done with items, and how the failure of one is told.

    Args:
        run: From items to as many results; picklable.
        refuse: From an item and a reason to its result; runs in the main process.
    """

    run: Callable[[Sequence[Item]], list[Result]]
    refuse: Callable[[Item, str], Result]


def map_batches(
    work: Work[Item, Result],
    batches: Iterable[Sequence[Item]],
    *,
    jobs: int,
    limits: Limits | None = None,
) -> Iterator[list[Result]]:
    """Map work over batches and yield the results of each, in the order of the batches.

    Args:
        work: What is done.
        batches: Taken as they are needed, a few ahead.
        jobs: Worker processes; 0 works in this process, without limits.
        limits: Of each item; the usual ones where None.

    Raises:
        EngineError: No worker can be started.
    """
    if jobs == 0:
        return map(work.run, batches)
    return _map_in_workers(batches, _Crew(work, limits or Limits(), jobs))


def _map_in_workers(
    batches: Iterable[Sequence[Item]], crew: "_Crew[Item, Result]"
) -> Iterator[list[Result]]:
    due: deque[Future[list[Result]]] = deque()
    try:
        for batch in batches:
            due.append(crew.submit(batch))
            if len(due) > crew.jobs * _BATCHES_AHEAD:
                yield due.popleft().result()
        while due:
            yield due.popleft().result()
    finally:
        crew.end()


class _Crew(Generic[Item, Result]):
    """Threads with a worker process each."""

    def __init__(self, work: Work[Item, Result], limits: Limits, jobs: int) -> None:
        self.jobs = jobs
        self._work = work
        self._limits = limits
        self._threads = ThreadPoolExecutor(jobs)
        self._own = threading.local()
        self._workers: set[Worker] = set()
        self._changing = threading.Lock()
        self._ended = False

    def submit(self, batch: Sequence[Item]) -> Future[list[Result]]:
        """Have a batch done by whoever is free."""
        return self._threads.submit(self._do, batch)

    def end(self) -> None:
        """End all workers at once, also those in the midst of an item."""
        with self._changing:
            self._ended = True
            for worker in self._workers:
                worker.stop()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._workers:
            worker.kill()

    def _do(self, batch: Sequence[Item]) -> list[Result]:
        results: list[Result] = []
        tries = 0
        while len(results) < len(batch) and not self._ended:
            answered = len(results)
            try:
                self._answer(batch[answered:], results)
            except WorkerExpiredError:
                self._dismiss()
                results.append(self._refusal(batch[len(results)], "takes too long to read"))
                tries = 0
            except WorkerDiedError:
                self._dismiss()
                tries = 1 if len(results) > answered else tries + 1
                if tries == _MOST_TRIES:
                    why = "brings the reading process to an end"
                    results.append(self._refusal(batch[len(results)], why))
                    tries = 0
        return results

    def _answer(self, items: Sequence[Item], results: list[Result]) -> None:
        worker = self._worker()
        worker.give(items)
        for _ in items:
            results.append(worker.answer())

    def _refusal(self, item: Item, what: str) -> Result:
        return self._work.refuse(item, f"{what}; it was left out and the rest was read")

    def _worker(self) -> Worker:
        worker: Worker | None = getattr(self._own, "worker", None)
        if worker is None:
            worker = Worker(self._work.run, self._limits)
            with self._changing:
                self._workers.add(worker)
                if self._ended:
                    worker.stop()
            self._own.worker = worker
        return worker

    def _dismiss(self) -> None:
        worker = self._own.worker
        self._own.worker = None
        with self._changing:
            self._workers.discard(worker)
        worker.kill()
