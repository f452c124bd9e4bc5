"""One writer at a time: an advisory lock that dies with its holder."""

import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from timeline.errors import StoreBusyError, StoreError


@contextmanager
def hold(path: Path) -> Iterator[None]:
    """Hold the lock file at `path` while the block runs.

    The kernel lets go of it when its holder ends in whatever way, so that a dead holder's lock
    is simply taken over.

    Raises:
        StoreBusyError: Another process holds it; the text names which.
        StoreError: It may not be written.
    """
    with _opened(path) as file:
        _take(file, path)
        file.seek(0)
        file.truncate()
        file.write(f"process {os.getpid()} on {socket.gethostname()}")
        file.flush()
        yield
        file.seek(0)
        file.truncate()


def _opened(path: Path) -> IO[str]:
    try:
        return path.open("a+", encoding="utf-8")
    except OSError as fault:
        raise StoreError(
            f"{path}: cannot write ({fault.strerror}); give write permission, or name another "
            "store with --store"
        ) from fault


def _take(file: IO[str], path: Path) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.seek(0)
        holder = file.read().strip() or "another process"
        raise StoreBusyError(
            f"{path.parent}: another build holds this store ({holder}); "
            "wait until it ends, or name another store with --store"
        ) from None
