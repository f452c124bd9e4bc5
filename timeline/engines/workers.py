"""One worker process, seen from the process that gives it work."""

import contextlib
import fcntl
import os
import select
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.engines.frames import receive, send
from timeline.errors import EngineError

_ROOT = Path(__file__).parents[2]
_PIPE_BYTES = 1 << 20
_SECONDS_TO_START = 120.0
# On a busy machine a worker may wait long for its turn; that is not the item's fault.
_PATIENCE = 6


@dataclass(frozen=True, slots=True)
class Limits:
    """What one item may cost.

    Args:
        seconds: Of the worker's own time; where the system does not tell it, of time that passes.
        memory_bytes: Address space of a worker.
    """

    seconds: float = 5.0
    memory_bytes: int = 4 << 30


class WorkerDiedError(Exception):
    """The process ended before it answered."""


class WorkerExpiredError(Exception):
    """The process did not answer in time."""


class Worker:
    """A worker process that is ready for batches.

    Args:
        run: The work, picklable.
        limits: Of each item.

    Raises:
        EngineError: It does not start.
    """

    def __init__(self, run: object, limits: Limits) -> None:
        self._limits = limits
        self._process = subprocess.Popen(
            [sys.executable, "-m", "timeline.engines.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": _search_path()},
        )
        self._questions = _descriptor(self._process.stdin)
        self._answers = _descriptor(self._process.stdout)
        try:
            send(self._questions, (limits.memory_bytes, run))
            self._wait(_SECONDS_TO_START)
            receive(self._answers)
        except (BrokenPipeError, EOFError, WorkerExpiredError) as fault:
            self.kill()
            raise EngineError(
                "a worker process cannot be started; what it wrote above tells why, and "
                "`--jobs 0` works without workers"
            ) from fault

    def give(self, items: Sequence[object]) -> None:
        """Send items, which it will answer in order.

        Raises:
            WorkerDiedError: It is not there any more.
        """
        try:
            send(self._questions, list(items))
        except BrokenPipeError:
            raise WorkerDiedError from None

    def answer(self) -> Any:
        """Wait for the answer to the next item.

        Raises:
            WorkerDiedError: It ended before.
            WorkerExpiredError: The item takes longer than it may.
        """
        started = self._cpu_seconds()
        for _ in range(_PATIENCE):
            with contextlib.suppress(WorkerExpiredError):
                self._wait(self._limits.seconds)
                return self._receive()
            if self._cpu_seconds() - started >= self._limits.seconds * 0.9:
                break
        raise WorkerExpiredError

    def stop(self) -> None:
        """End it, whatever it does; whoever waits for its answer learns that it died."""
        self._process.kill()

    def kill(self) -> None:
        """End it and let go of its pipes; nobody may be waiting for its answer."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(BrokenPipeError):
                    pipe.close()
        self._process.wait()

    def _receive(self) -> Any:
        try:
            return receive(self._answers)
        except EOFError:
            raise WorkerDiedError from None

    def _wait(self, seconds: float) -> None:
        if not select.select([self._answers], [], [], seconds)[0]:
            raise WorkerExpiredError

    def _cpu_seconds(self) -> float:
        """Time that the process has worked; where the system does not tell, time that passed."""
        try:
            stat = Path(f"/proc/{self._process.pid}/stat").read_text(encoding="ascii")
        except OSError:
            return time.monotonic()
        user, system = stat.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _search_path() -> str:
    known = os.environ.get("PYTHONPATH")
    return os.pathsep.join([str(_ROOT), *([known] if known else [])])


def _descriptor(pipe: Any) -> int:
    """Widen a pipe so that a worker need not wait while the main process commits."""
    number: int = pipe.fileno()
    with contextlib.suppress(OSError, AttributeError):
        fcntl.fcntl(number, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
    return number
